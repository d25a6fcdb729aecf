#include "shaping/face_selector.h"

#include <algorithm>
#include <array>
#include <cmath>

#include <fmt/format.h>

#include "base/utf8.h"
#include "model/language.h"
#include "shaping/messages.h"
#include "unicode/script.h"

namespace paiban {
namespace {

/// A mark that a face may lack, and one it may have that is drawn alike.
struct StandIn {
  char32_t code;
  char32_t drawn;
};
constexpr std::array kStandIns{
    StandIn{U'⸺', U'—'},  // drawn twice
    StandIn{U'⋯', U'…'},
    StandIn{U'‧', U'·'},
    StandIn{U'・', U'·'},
    StandIn{U'·', U'・'},
    StandIn{U'～', U'〜'},
    StandIn{U'〜', U'～'},
    StandIn{U'‐', U'-'},       // U+2010
    StandIn{U'\u2011', U'‐'},  // the non-breaking hyphen
    StandIn{U'\u2011', U'-'},
};

/// First index of FaceSelector::asked_.
enum Side { kHan, kLatin, kTraditional };

bool isSpace(CharClass c) {
  return c == CharClass::wordSpace || c == CharClass::noBreakSpace ||
         c == CharClass::ideographicSpace;
}

/// Format characters have no glyph of their own: any face will do.
bool needsNoGlyph(const Character& c) {
  return c.charClass == CharClass::invisible || c.charClass == CharClass::lineSeparator;
}

bool isVariationSelector(char32_t code) {
  return (code >= 0xFE00 && code <= 0xFE0F) || (code >= 0xE0100 && code <= 0xE01EF);
}

/// Whether `face` can put `mark` onto `base`: with a glyph for it, or as a composed character.
bool hasMark(const Face& face, char32_t base, char32_t mark) {
  hb_codepoint_t composed = 0;
  return isVariationSelector(mark) || face.glyphOf(mark) != 0 ||
         (hb_unicode_compose(hb_unicode_funcs_get_default(), base, mark, &composed) &&
          face.glyphOf(composed) != 0);
}

std::string nameOf(const FontChoice& choice, const Face& face) {
  return fmt::format("{} ({})", choice.role, face.postScriptName());
}

}  // namespace

char32_t drawnBy(const Face& face, const Character& character) {
  // A slash of half an em fits the half-em cell of a solidus; the full-width form does not.
  if (character.code == U'／' && face.glyphOf(U'/') != 0) {
    return U'/';
  }
  if (face.glyphOf(character.drawn) != 0 ||
      (isSpace(character.charClass) && face.glyphOf(U' ') != 0)) {
    return character.drawn;
  }
  for (const StandIn& row : kStandIns) {
    if (row.code == character.code && face.glyphOf(row.drawn) != 0) {
      return row.drawn;
    }
  }
  return 0;
}

FaceSelector::FaceSelector(const RichText& text,
                           const std::vector<AttributeRun>& attributes,
                           const Style& style,
                           const FontLibrary& fonts,
                           Diagnostics& diagnostics)
    : text_(text), attributes_(attributes), fonts_(fonts), diagnostics_(diagnostics) {
  const FontChoice* choices[2][3] = {{&style.han, &style.strongHan, &style.emphasisHan},
                                     {&style.latin, &style.strongLatin, &style.emphasisLatin}};
  constexpr std::size_t kUsual = 12;  // faces of the chains of one paragraph
  faces_.reserve(kUsual);
  markFaces_.reserve(kUsual);
  for (int kind = 0; kind < 3; ++kind) {
    asked_[kHan][kind].choice = *choices[0][kind];
    asked_[kLatin][kind].choice = *choices[1][kind];
    asked_[kTraditional][kind].choice = fonts.forTraditional(*choices[0][kind]);
  }
}

FaceSelector::Asked& FaceSelector::askedFor(const Character& character) {
  const AttributeRun& run = attributes_[character.attributes];
  const int side = character.latin ? kLatin : isTraditional(run.tag) ? kTraditional : kHan;
  return asked_[side][run.strong ? 1 : run.emphasis ? 2 : 0];
}

std::uint32_t FaceSelector::indexOf(const FacePtr& face) {
  const auto found = std::find(faces_.begin(), faces_.end(), face);
  if (found == faces_.end()) {
    faces_.push_back(face);
    markFaces_.emplace_back();
    return static_cast<std::uint32_t>(faces_.size() - 1);
  }
  return static_cast<std::uint32_t>(found - faces_.begin());
}

const std::vector<std::uint32_t>* FaceSelector::chainOf(Asked& asked) {
  if (!asked.opened) {
    asked.opened = true;
    const auto chain = fonts_.chain(asked.choice);
    if (chain) {
      asked.chain.reserve(chain->size());
      for (const FacePtr& face : *chain) {
        asked.chain.push_back(indexOf(face));
      }
    } else {
      diagnostics_.add(chain.error());
    }
  }
  failed_ = failed_ || asked.chain.empty();
  return asked.chain.empty() ? nullptr : &asked.chain;
}

std::optional<FaceSelector::Found> FaceSelector::tryFace(std::uint32_t face,
                                                         std::span<const Character> cluster) {
  const Face& candidate = *faces_[face];
  const char32_t drawn = drawnBy(candidate, cluster.front());
  const auto marks = cluster.subspan(1);
  const bool complete =
      drawn != 0 && std::all_of(marks.begin(), marks.end(), [&](const Character& mark) {
        return hasMark(candidate, drawn, mark.code);
      });
  return complete ? std::optional(Found{face, drawn}) : std::nullopt;
}

std::optional<FaceSelector::Found> FaceSelector::tryChain(const std::vector<std::uint32_t>& chain,
                                                          std::span<const Character> cluster) {
  for (const std::uint32_t face : chain) {
    if (const auto found = tryFace(face, cluster)) {
      return found;
    }
  }
  return std::nullopt;
}

void FaceSelector::report(const Message& message,
                          Severity severity,
                          const Character& character,
                          Asked& asked) {
  if (reported_.insert(character.code).second) {
    diagnostics_.add({severity,
                      &message,
                      {toUtf8(character.code),
                       codePointName(character.code),
                       nameOf(asked.choice, *faces_[asked.chain.front()])},
                      text_.placeOf(character.offset)});
  }
}

void FaceSelector::reportFallback(const Character& character, Asked& asked, std::uint32_t face) {
  if (face != asked.chain.front() && reported_.insert(character.code).second) {
    diagnostics_.note(messages::kFallbackFont,
                      text_.placeOf(character.offset),
                      {toUtf8(character.code),
                       codePointName(character.code),
                       nameOf(asked.choice, *faces_[asked.chain.front()]),
                       faces_[face]->postScriptName()});
  }
}

/// For a cluster that the first face of its chain lacks: the fallbacks, then the faces of the other
/// side. A cluster that no face has in full is split: base first, marks as its face can.
FaceSelector::Found FaceSelector::selectSlowly(Asked& asked, std::span<const Character> cluster) {
  const Character& base = cluster.front();
  std::optional<Found> found = tryChain(asked.chain, cluster);
  if (!found) {
    Character other = base;
    other.latin = !base.latin;
    const auto* chain = chainOf(askedFor(other));
    found = chain ? tryChain(*chain, cluster) : std::nullopt;
  }
  if (found) {
    reportFallback(base, asked, found->face);
    return *found;
  }
  if (cluster.size() == 1) {
    return selectRare(asked, base);
  }
  found = selectSlowly(asked, cluster.first(1));
  for (const Character& mark : cluster.subspan(1)) {
    if (!hasMark(*faces_[found->face], found->drawn, mark.code)) {
      report(messages::kMissingGlyph, Severity::error, mark, asked);
    }
  }
  return *found;
}

/// For a character that no chain has: the rest of the library.
FaceSelector::Found FaceSelector::selectRare(Asked& asked, const Character& character) {
  const Result<FacePtr> rare = fonts_.rareFace(asked.choice, character.drawn);
  if (rare && *rare) {
    const std::uint32_t face = indexOf(*rare);
    reportFallback(character, asked, face);
    return {face, character.drawn};
  }
  if (rare) {
    report(messages::kMissingGlyph, Severity::error, character, asked);
  } else if (reported_.insert(character.code).second) {
    Diagnostic reason = rare.error();
    reason.where = text_.placeOf(character.offset);
    diagnostics_.add(std::move(reason));
  }
  return {asked.chain.front(), character.drawn};
}

/// A full-width mark that is narrower than 1 em in its own face comes from the face it borrows.
FaceSelector::Found FaceSelector::withBorrowedMark(Found found, const Character& character) {
  constexpr double kTolerance = 1e-3;  // em
  const Face& own = *faces_[found.face];
  if (character.cell < 1 || !isChineseMark(character.charClass) || own.entry().borrows.empty() ||
      std::abs(own.advanceOf(own.glyphOf(found.drawn), 1) - 1) < kTolerance) {
    return found;
  }
  if (!markFaces_[found.face]) {
    const auto lender = fonts_.markFace(own);
    if (!lender) {
      diagnostics_.add(lender.error());
      failed_ = true;
    }
    const std::uint32_t index = lender && *lender ? indexOf(*lender) : found.face;
    markFaces_[found.face] = index;
  }
  const std::uint32_t lender = *markFaces_[found.face];
  const char32_t drawn = drawnBy(*faces_[lender], character);
  return drawn != 0 ? Found{lender, drawn} : found;
}

FaceSelector::Found FaceSelector::select(Asked& asked, std::span<const Character> cluster) {
  const Character& base = cluster.front();
  const std::uint32_t lead = asked.chain.front();
  const bool simple = cluster.size() == 1 && !isChineseMark(base.charClass);
  if (simple && faces_[lead]->glyphOf(base.drawn) != 0) {
    return {lead, base.drawn};
  }
  const auto first = tryFace(lead, cluster);
  return withBorrowedMark(first ? *first : selectSlowly(asked, cluster), base);
}

/// Nearly all characters: a plain one beside another of the same choice is drawn by the face that
/// drew that one, when this is the first of the chain and has the character.
bool FaceSelector::followsSuit(const Character& before, Character& character) const {
  if (before.attributes != character.attributes || before.latin != character.latin ||
      before.face != lead_ || isChineseMark(character.charClass) || needsNoGlyph(character) ||
      faces_[lead_]->glyphOf(character.drawn) == 0) {
    return false;
  }
  character.face = lead_;
  return true;
}

bool FaceSelector::assign(std::vector<Character>& characters) {
  for (std::size_t i = 0; i < characters.size();) {
    Character& base = characters[i];
    std::size_t end = i + 1;
    const bool alone =
        end == characters.size() || characters[end].charClass != CharClass::combining;
    if (i > 0 && alone && followsSuit(characters[i - 1], base)) {
      ++i;
      continue;
    }
    while (end < characters.size() && characters[end].charClass == CharClass::combining) {
      ++end;
    }
    Asked& asked = askedFor(base);
    if (!chainOf(asked)) {
      return false;
    }
    lead_ = asked.chain.front();
    Found found{lead_, base.drawn};
    if (!needsNoGlyph(base)) {
      found = select(asked, {&base, end - i});
    } else if (i > 0) {
      found.face = characters[i - 1].face;
    }
    base.drawn = found.drawn;
    for (; i < end; ++i) {
      characters[i].face = found.face;
    }
  }
  return !failed_;
}

}  // namespace paiban
