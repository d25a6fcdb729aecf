#pragma once

#include <cstdint>
#include <span>
#include <string_view>

#include "pages/flow.h"
#include "pages/piece.h"
#include "pages/setting.h"

namespace paiban {

/// What a language's text needs to know of the piece before it.
struct PieceBefore {
  bool head = false;   ///< it was a head: the next piece stays with it
  bool stack = false;  ///< it was a piece of a headline stack
};

/// Kicker, headline and deck are one unbreakable group, whatever their styles say (CL-74).
bool isOfStack(std::string_view role);

/// Keeps the first line of `flow`, and the space above it, with what stands before.
void tieToPrevious(Flow& flow);

/// The text of `piece` in `lang`, from byte `from` on to byte `until` (0: to its end), set to
/// `measure` points; its first lines, by `extents`, beside a picture. `before` is brought up to
/// date. Empty where the piece has no text in the language.
Flow setPiece(const Setting& setting,
              const Piece& piece,
              Lang lang,
              Pt measure,
              PieceBefore& before,
              std::uint32_t from,
              bool besideHan = false,
              std::span<const LineExtent> extents = {},
              std::uint32_t until = 0);

}  // namespace paiban
