#pragma once

#include <cstdint>
#include <map>
#include <optional>
#include <set>
#include <span>
#include <utility>
#include <vector>

#include "base/diagnostic.h"
#include "font/font_library.h"
#include "model/style.h"
#include "model/text.h"
#include "shaping/characters.h"

namespace paiban {

/// What `face` draws for `character`: the character itself, a mark that is drawn alike, or 0 when
/// it has neither.
char32_t drawnBy(const Face& face, const Character& character);

/// Finds the face of every character of one text in one style: the face that the style asks for,
/// else the first of the fallbacks that has the character; for Traditional Chinese the faces that
/// the manifest has for it. Fonts are opened when first needed.
class FaceSelector {
 public:
  /// The arguments outlive the selector.
  FaceSelector(const RichText& text,
               const std::vector<AttributeRun>& attributes,
               const Style& style,
               const FontLibrary& fonts,
               Diagnostics& diagnostics);

  /// Sets `face` and, where the face draws a mark by a stand-in, `drawn` of all characters. False
  /// when a font of the style cannot be had; the reason is in the diagnostics.
  bool assign(std::vector<Character>& characters);

  const FacePtr& face(std::uint32_t index) const { return faces_[index]; }
  std::span<const FacePtr> faces() const { return faces_; }

 private:
  /// One of the font choices of a style: six, and three for its Traditional Chinese.
  struct Asked {
    FontChoice choice;
    bool opened = false;
    std::vector<std::uint32_t> chain;  ///< indices of faces; empty when it cannot be had
  };
  struct Found {
    std::uint32_t face = 0;
    char32_t drawn = 0;
  };

  Asked& askedFor(const Character& character);
  const std::vector<std::uint32_t>* chainOf(Asked& asked);
  std::uint32_t indexOf(const FacePtr& face);
  std::optional<Found> tryFace(std::uint32_t face, std::span<const Character> cluster);
  std::optional<Found> tryChain(const std::vector<std::uint32_t>& chain,
                                std::span<const Character> cluster);
  bool followsSuit(const Character& before, Character& character) const;
  Found select(Asked& asked, std::span<const Character> cluster);
  Found selectSlowly(Asked& asked, std::span<const Character> cluster);
  Found selectRare(Asked& asked, const Character& character);
  Found withBorrowedMark(Found found, const Character& character);
  void report(const Message& message, Severity severity, const Character& character, Asked& asked);
  void reportFallback(const Character& character, Asked& asked, std::uint32_t face);

  const RichText& text_;
  const std::vector<AttributeRun>& attributes_;
  const FontLibrary& fonts_;
  Diagnostics& diagnostics_;
  std::vector<FacePtr> faces_;
  std::vector<std::optional<std::uint32_t>> markFaces_;  ///< of faces_[i]; itself when none
  Asked asked_[3][3];       ///< [Han, Latin, Traditional Han][regular, strong, emphasis]
  std::uint32_t lead_ = 0;  ///< first face of the choice that was last looked up
  std::set<char32_t> reported_;
  bool failed_ = false;
};

}  // namespace paiban
