#include "shaping/initial.h"

#include <algorithm>
#include <cmath>
#include <optional>
#include <utility>

#include "base/utf8.h"
#include "unicode/mark_class.h"

namespace paiban {
namespace {

/// Lower edge of a Han character's frame below the baseline, em.
constexpr double kHanDescent = 0.12;
/// White between a small opening quote and the initial, em of the text.
constexpr double kAfterQuote = 0.05;

bool isOpening(char32_t code) {
  const CharClass c = classOf(code);
  return c == CharClass::openingQuote || c == CharClass::openingBracket || code == U'"' ||
         code == U'\'' || code == U'(' || code == U'[';
}

/// Bytes of the initial: what stands before it, and its character with all that combines with it.
struct Place {
  std::uint32_t begin = 0;
  std::uint32_t end = 0;
};

std::optional<Place> placeOf(const ShapedText& text) {
  Place place;
  const std::string_view all = text.text;
  while (place.begin < all.size() && isOpening(decodeUtf8(all, place.begin).code)) {
    place.begin += static_cast<std::uint32_t>(decodeUtf8(all, place.begin).bytes);
  }
  if (place.begin >= all.size()) {
    return std::nullopt;
  }
  const Utf8Char first = decodeUtf8(all, place.begin);
  const CharClass c = classOf(first.code);
  if (c != CharClass::latin && c != CharClass::digit && c != CharClass::han) {
    return std::nullopt;
  }
  place.end = place.begin + static_cast<std::uint32_t>(first.bytes);
  while (place.end < all.size()) {
    const Utf8Char next = decodeUtf8(all, place.end);
    if (classOf(next.code) != CharClass::combining) {
      break;
    }
    place.end += static_cast<std::uint32_t>(next.bytes);
  }
  return place;
}

ShapedRun emptyLike(const ShapedRun& run, std::uint32_t begin, std::uint32_t end) {
  ShapedRun made = run;
  made.begin = begin;
  made.end = end;
  made.glyphs.clear();
  return made;
}

/// Bytes [begin, end) of `run` as a run of their own; what was shaped with something outside is
/// shaped again.
ShapedRun cutOut(const ShapedText& text,
                 const ShapedRun& run,
                 std::uint32_t begin,
                 std::uint32_t end) {
  ShapedRun made = emptyLike(run, begin, end);
  if (end < run.end) {
    made.glyphs = reshape(text, run, begin, end);
    return made;
  }
  auto safe = std::find_if(run.glyphs.begin(), run.glyphs.end(), [&](const ShapedGlyph& glyph) {
    return glyph.cluster >= begin && !glyph.unsafeToBreak;
  });
  const std::uint32_t from = safe != run.glyphs.end() ? safe->cluster : end;
  if (from > begin) {
    made.glyphs = reshape(text, run, begin, from);
  }
  made.glyphs.insert(made.glyphs.end(), safe, run.glyphs.end());
  return made;
}

struct InkExtent {
  Pt left = 0;
  Pt width = 0;
};

/// From the first ink of a run's glyphs to the last, counted from their common origin.
InkExtent inkOf(const ShapedRun& run) {
  Pt pen = 0;
  std::optional<Pt> left;
  Pt right = 0;
  for (const ShapedGlyph& glyph : run.glyphs) {
    if (const auto ink = run.face ? run.face->inkOf(glyph.id) : std::nullopt) {
      const Pt at = pen + glyph.dx + ink->x * run.size;
      left = std::min(left.value_or(at), at);
      right = std::max(right, at + ink->width * run.size);
    }
    pen += glyph.advance;
  }
  return left ? InkExtent{*left, right - *left} : InkExtent{0, pen};
}

/// Puts the glyphs of a run so that its origin is `x` to the right of where the line's text begins,
/// and takes their advances.
void placeRun(ShapedRun& run, Pt x) {
  for (ShapedGlyph& glyph : run.glyphs) {
    const Pt advance = std::exchange(glyph.advance, 0);
    glyph.dx += x;
    glyph.unsafeToBreak = true;
    x += advance;
  }
}

/// Gives the initial its size and its baseline.
void enlarge(ShapedRun& run, const ShapedText& text, const DropCap& cap, Pt leading) {
  const Pt drop = (cap.lines - 1) * leading;
  const Pt before = run.size;
  if (run.latin) {
    const FaceMetrics metrics = run.face ? run.face->metrics() : FaceMetrics{};
    const double top = cap.top == DropCap::Top::capHeight ? metrics.capHeight : metrics.xHeight;
    run.size = (drop + top * before) / metrics.capHeight;
    run.shift = 0;
  } else {
    run.size = drop + text.size;
    run.shift = kHanDescent * (run.size - text.size);
  }
  run.shift -= cap.kind == DropCap::Kind::dropped ? drop : 0;
  for (ShapedGlyph& glyph : run.glyphs) {
    glyph.advance *= run.size / before;
    glyph.dx *= run.size / before;
    glyph.dy *= run.size / before;
  }
}

/// The runs before the rest of the text: opening quotes, then the initial.
std::vector<ShapedRun> runsOf(const ShapedText& text, const Place& place) {
  std::vector<ShapedRun> runs;
  for (const ShapedRun& run : text.runs) {
    if (run.begin < place.begin) {
      runs.push_back(cutOut(text, run, run.begin, std::min(run.end, place.begin)));
    }
    if (run.begin <= place.begin && place.begin < run.end) {
      runs.push_back(cutOut(text, run, place.begin, std::min(run.end, place.end)));
      break;
    }
  }
  return runs;
}

}  // namespace

Pt setInitial(ShapedText& text, const DropCap& cap, Pt leading) {
  const auto place = placeOf(text);
  const bool annotated = !text.rubies.empty() && place && text.rubies.front().begin < place->end;
  if (cap.lines < 2 || !place || annotated || text.runs.empty()) {
    return 0;
  }
  std::vector<ShapedRun> runs = runsOf(text, *place);
  ShapedRun& initial = runs.back();
  if (initial.end < place->end || initial.glyphs.empty()) {
    return 0;  // a combining mark from another face
  }
  enlarge(initial, text, cap, leading);
  Pt room = 0;
  std::vector<Pt> origins;
  Pt quotes = 0;
  for (const ShapedRun& run : runs) {
    const bool framed = &run == &initial && !run.latin;
    const InkExtent ink = framed ? InkExtent{0, run.size} : inkOf(run);
    origins.push_back(room - ink.left);
    room += ink.width;
    if (&run != &initial) {
      room += kAfterQuote * text.size;
      quotes = room;
    }
  }
  const Pt hung = cap.quote == DropCap::Quote::hang ? quotes : 0;
  room += cap.gap * text.size - hung;
  if (!initial.latin) {
    room = std::ceil(room / text.size - kPtEpsilon) * text.size;
  }
  for (std::size_t i = 0; i < runs.size(); ++i) {
    placeRun(runs[i], origins[i] - hung - room);
  }
  for (const ShapedRun& run : text.runs) {
    if (run.end > place->end) {
      runs.push_back(run.begin < place->end ? cutOut(text, run, place->end, run.end) : run);
    }
  }
  text.runs = std::move(runs);
  text.initialEnd = place->end;
  return room;
}

}  // namespace paiban
