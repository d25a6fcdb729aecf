#include "pages/beside.h"

#include <algorithm>
#include <cmath>
#include <limits>
#include <utility>

#include <fmt/format.h>

#include "display/pixel_map.h"
#include "pages/figure.h"
#include "pages/messages.h"

namespace paiban {
namespace {

/// CL-90 (JLREQ 4.3): text beside a picture has at least so many 字, and this part of its column.
constexpr double kLeastCharacters = 9;
constexpr double kLeastShare = 0.25;

/// What a picture shows between two heights: from the left and from the right, as fractions of the
/// whole picture; nothing where it shows nothing.
struct Stretch {
  double left = 1;
  double right = 0;
  bool empty() const { return left > right; }
  void take(double x) {
    left = std::min(left, x);
    right = std::max(right, x);
  }
};

/// The polygon's extent between the heights `top` and `bottom`.
Stretch stretchOf(const std::vector<Point>& outline, double top, double bottom) {
  Stretch stretch;
  for (std::size_t i = 0; i < outline.size(); ++i) {
    Point a = outline[i];
    Point b = outline[(i + 1) % outline.size()];
    if (a.y > b.y) {
      std::swap(a, b);
    }
    if (b.y < top || a.y > bottom) {
      continue;
    }
    const auto at = [&](double y) {
      return b.y - a.y < 1e-9 ? a.x : a.x + (b.x - a.x) * (y - a.y) / (b.y - a.y);
    };
    stretch.take(at(std::max(a.y, top)));
    stretch.take(at(std::min(b.y, bottom)));
    if (b.y - a.y < 1e-9) {
      stretch.take(b.x);
    }
  }
  return stretch;
}

/// The same for what a map does not leave transparent.
Stretch stretchOf(const PixelMap& map, double top, double bottom) {
  constexpr std::uint8_t kShows = 32;
  Stretch stretch;
  const int first = std::clamp(static_cast<int>(top * map.height), 0, map.height - 1);
  const int last = std::clamp(static_cast<int>(bottom * map.height), 0, map.height - 1);
  for (int y = first; y <= last; ++y) {
    for (int x = 0; x < map.width; ++x) {
      if (map.alpha[map.index(x, y)] >= kShows) {
        stretch.take(static_cast<double>(x) / map.width);
        stretch.take(static_cast<double>(x + 1) / map.width);
      }
    }
  }
  return stretch;
}

/// Works out the lines beside one picture.
class Wrapper {
 public:
  Wrapper(const Setting& setting, const Photo& photo, Pt column, const PhotoRule& rule)
      : setting_(setting), photo_(photo), column_(column), rule_(rule) {
    const TextGrid& grid = setting.grid;
    width_ = toPt(*rule.width, {grid.character, grid.line, grid.character, column});
    em_ = 0;
    for (const Lang lang : setting.languages) {
      em_ = std::max(em_, setting.style("body", lang).size);
    }
  }

  std::optional<BesidePicture> set() {
    const Pt room = wholeCharacters(column_ - width_ - em_);
    if (room < kLeastCharacters * em_ - kPtEpsilon || room < kLeastShare * column_) {
      setting_.diagnostics.note(messages::kNoRoomBeside,
                                photo_.where,
                                {photo_.id,
                                 fmt::format("{:g}", std::max(0.0, room / em_)),
                                 fmt::format("{:g}", column_ / em_),
                                 fmt::format("{:g}", kLeastCharacters)});
      return std::nullopt;
    }
    PhotoRule own = rule_;
    own.columns = 1;
    Atom figure = setFigure(setting_, photo_, width_, {}, own);
    const auto* picture = figure.items.empty() ? nullptr : std::get_if<ImageItem>(&figure.items[0]);
    BesidePicture beside;
    const bool shaped = rule_.wrap == PhotoRule::Wrap::shape && picture != nullptr && readShape();
    for (int line = 0; line < figure.lines + kFigureGap; ++line) {
      beside.extents.push_back(shaped ? besideShape(*picture, line) : besideOf(0, width_));
    }
    place(std::move(figure.items), left(), 0, beside.items);
    return beside;
  }

 private:
  Pt left() const { return rule_.side == PhotoRule::Side::left ? 0 : column_ - width_; }

  Pt wholeCharacters(Pt width) const { return std::max(0.0, std::floor(width / em_ + 1e-6) * em_); }

  /// The extent beside what reaches from `from` to `to`, points from the picture's left edge.
  LineExtent besideOf(Pt from, Pt to) const {
    if (rule_.side == PhotoRule::Side::left) {
      const Pt width = wholeCharacters(column_ - to - em_);
      return {column_ - width, width};
    }
    return {0, wholeCharacters(left() + from - em_)};
  }

  bool readShape() {
    if (photo_.outline.size() >= 3) {
      return true;
    }
    const auto found = setting_.images.find(photo_.id);
    if (found != setting_.images.end() && found->second->alpha) {
      map_ = mapPixels(*found->second);
    }
    const bool shows = map_ && !map_->alpha.empty();
    if (!shows) {
      setting_.diagnostics.warning(messages::kNoShape, photo_.where, {photo_.id});
    }
    return shows;
  }

  /// Beside what the picture shows on one line, half of the gap between lines above and below it.
  LineExtent besideShape(const ImageItem& picture, int line) const {
    const TextGrid& grid = setting_.grid;
    const Pt top = grid.lineTop(line) - grid.gap() / 2;
    const Pt bottom = top + grid.line;
    if (bottom > picture.box.height) {
      return besideOf(0, width_);  // its caption, and what stays white below
    }
    const auto shown = [&](Pt y) {
      return picture.crop.y + std::clamp(y / picture.box.height, 0.0, 1.0) * picture.crop.height;
    };
    const Stretch stretch = map_ ? stretchOf(*map_, shown(top), shown(bottom))
                                 : stretchOf(photo_.outline, shown(top), shown(bottom));
    if (stretch.empty()) {
      return besideOf(rule_.side == PhotoRule::Side::left ? 0 : width_,
                      rule_.side == PhotoRule::Side::left ? 0 : width_);
    }
    const auto place = [&](double x) {
      return std::clamp((x - picture.crop.x) / picture.crop.width, 0.0, 1.0) * width_;
    };
    return besideOf(place(stretch.left), place(stretch.right));
  }

  const Setting& setting_;
  const Photo& photo_;
  Pt column_;
  const PhotoRule& rule_;
  Pt width_ = 0;
  Pt em_ = 0;  ///< of the body
  std::optional<PixelMap> map_;
};

}  // namespace

std::optional<BesidePicture> setBeside(const Setting& setting,
                                       const Photo& photo,
                                       Pt column,
                                       const PhotoRule& rule) {
  if (!rule.width || rule.wrap == PhotoRule::Wrap::none) {
    return std::nullopt;
  }
  return Wrapper(setting, photo, column, rule).set();
}

}  // namespace paiban
