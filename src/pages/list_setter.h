#pragma once

#include <string>

#include "pages/piece.h"
#include "pages/setting.h"

namespace paiban {

/// Sets the mark of a list's item before its text. All lines of all items of a list stand in by one
/// indent, its style's `hanging` or more where the widest mark needs it (CL-68).
class ListSetter {
 public:
  ListSetter(const Setting& setting, const Piece& piece, Lang lang);

  /// By how much the text stands in; 0 for what is no item.
  Pt indent() const { return indent_; }
  /// `flow`, set to what the indent leaves of the measure, in its place, with the mark on its first
  /// line if it `begins`.
  Flow marked(Flow flow, const RichText& text, bool begins) const;

 private:
  const Setting& setting_;
  const Piece& piece_;
  Lang lang_;
  Pt indent_ = 0;
  std::string mark_;
};

}  // namespace paiban
