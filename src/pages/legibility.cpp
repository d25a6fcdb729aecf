#include "pages/legibility.h"

#include <algorithm>
#include <cmath>
#include <map>
#include <optional>
#include <utility>
#include <vector>

#include <fmt/format.h>

#include "base/utf8.h"
#include "display/pixel_map.h"
#include "pages/messages.h"

namespace paiban {
namespace {

constexpr double kGoodContrast = 3;
constexpr double kLeastContrast = 1.5;
/// Part of the ground below a text that may be worse than what is reported.
constexpr double kTolerated = 0.1;
/// A ground is busy for small type where its grey spreads by more than this (standard deviation).
constexpr double kBusy = 40;
constexpr Pt kSmallType = 14;
/// What is smaller is a rule or a mark, and no ground.
constexpr Pt kLeastGround = 6;

double linear(double component) {
  return std::pow(component, 2.2);
}

/// Something that text may stand on.
struct Ground {
  Rect box;
  std::optional<Ink> ink;              ///< of a tint
  const ImageItem* picture = nullptr;  ///< or this
};

bool contains(const Rect& box, Point point) {
  return point.x >= box.x && point.x <= box.right() && point.y >= box.y && point.y <= box.bottom();
}

Rect boundsOf(const PathItem& path) {
  Point low = path.steps.front().to;
  Point high = low;
  for (const PathStep& step : path.steps) {
    if (step.kind == PathStep::Kind::close) {
      continue;
    }
    low = {std::min(low.x, step.to.x), std::min(low.y, step.to.y)};
    high = {std::max(high.x, step.to.x), std::max(high.y, step.to.y)};
  }
  return {low.x, low.y, high.x - low.x, high.y - low.y};
}

Rect boxOf(const TextItem& text) {
  constexpr double kAbove = 0.8;
  constexpr double kBelow = 0.1;
  const PlacedGlyph& last = text.glyphs.back();
  return {text.origin.x,
          text.origin.y - kAbove * text.size,
          last.x + last.advance,
          (kAbove + kBelow) * text.size};
}

/// How a ground is below a text.
struct Finding {
  double contrast = 21;
  double spread = 0;  ///< of its grey
  const TextItem* text = nullptr;
};

std::string wordsOf(const TextItem& text) {
  std::string words;
  for (const PlacedGlyph& glyph : text.glyphs) {
    words += glyph.text;
  }
  return words;
}

class Reader {
 public:
  explicit Reader(const DisplayPage& page) {
    for (const Item& item : page.items) {
      if (const auto* text = std::get_if<TextItem>(&item)) {
        read(*text);
      } else if (const auto* path = std::get_if<PathItem>(&item)) {
        addTint(*path);
      } else if (const auto* picture = std::get_if<ImageItem>(&item)) {
        grounds_.push_back({picture->box, std::nullopt, picture});
      }
    }
  }

  /// The worst of each ground, in paint order; the paper comes first.
  const std::map<std::size_t, Finding>& findings() const { return findings_; }

 private:
  void addTint(const PathItem& path) {
    if (!path.filled || path.steps.empty()) {
      return;
    }
    const Rect box = boundsOf(path);
    if (box.width > kLeastGround && box.height > kLeastGround) {
      grounds_.push_back({box, path.fill, nullptr});
    }
  }

  void read(const TextItem& text) {
    if (text.glyphs.empty() || text.orientation != Orientation::horizontal) {
      return;
    }
    const Rect box = boxOf(text);
    const Point centre{box.x + box.width / 2, box.y + box.height / 2};
    std::size_t at = grounds_.size();
    while (at > 0 && !contains(grounds_[at - 1].box, centre)) {
      --at;
    }
    Finding finding = at == 0 ? onInk(text, {}) : on(text, box, grounds_[at - 1]);
    finding.text = &text;
    const auto [known, isNew] = findings_.try_emplace(at, finding);
    const bool worse = finding.contrast < known->second.contrast;
    const bool busier = finding.spread > known->second.spread;
    if (!isNew && (worse || (finding.contrast == known->second.contrast && busier))) {
      known->second = finding;
    }
  }

  Finding on(const TextItem& text, const Rect& box, const Ground& ground) {
    if (ground.ink) {
      return onInk(text, *ground.ink);
    }
    const std::optional<PixelMap>& map = mapOf(*ground.picture);
    return map ? onPicture(text, box, *ground.picture, *map) : Finding{};
  }

  /// Most texts of a page have the same two inks as the one before.
  Finding onInk(const TextItem& text, const Ink& ink) {
    if (text.colour != lastText_ || ink != lastGround_ || lastContrast_ == 0) {
      lastText_ = text.colour;
      lastGround_ = ink;
      lastContrast_ = contrastOf(luminanceOf(text.colour), luminanceOf(ink));
    }
    return {lastContrast_};
  }

  static Finding onPicture(const TextItem& text,
                           const Rect& box,
                           const ImageItem& picture,
                           const PixelMap& map) {
    constexpr int kAcross = 64;
    constexpr int kDown = 8;
    const double own = luminanceOf(text.colour);
    std::vector<double> contrasts;
    double sum = 0;
    double squares = 0;
    for (int i = 0; i < kAcross * kDown; ++i) {
      const Pt x = box.x + box.width * (i % kAcross + 0.5) / kAcross;
      const Pt y = box.y + box.height * (static_cast<double>(i / kAcross) + 0.5) / kDown;
      const double grey = greyAt(picture, map, {x, y});
      contrasts.push_back(contrastOf(own, linear(grey / 255)));
      sum += grey;
      squares += grey * grey;
    }
    std::sort(contrasts.begin(), contrasts.end());
    const double count = kAcross * kDown;
    const double mean = sum / count;
    return {contrasts[static_cast<std::size_t>(kTolerated * count)],
            std::sqrt(std::max(0.0, squares / count - mean * mean))};
  }

  /// The grey of the picture, on white paper where it is transparent.
  static double greyAt(const ImageItem& picture, const PixelMap& map, Point point) {
    const double u =
        picture.crop.x + (point.x - picture.box.x) / picture.box.width * picture.crop.width;
    const double v =
        picture.crop.y + (point.y - picture.box.y) / picture.box.height * picture.crop.height;
    const int x = std::clamp(static_cast<int>(u * map.width), 0, map.width - 1);
    const int y = std::clamp(static_cast<int>(v * map.height), 0, map.height - 1);
    const std::size_t at = map.index(x, y);
    const double alpha = map.alpha.empty() ? 1 : map.alpha[at] / 255.0;
    return map.grey[at] * alpha + 255 * (1 - alpha);
  }

  const std::optional<PixelMap>& mapOf(const ImageItem& picture) {
    const auto [found, isNew] = maps_.try_emplace(picture.image.get());
    if (isNew) {
      found->second = mapPixels(*picture.image);
    }
    return found->second;
  }

  std::vector<Ground> grounds_;
  std::map<const Image*, std::optional<PixelMap>> maps_;  ///< looked up, never walked
  std::map<std::size_t, Finding> findings_;  ///< by number of the ground, from 1; 0 is the paper
  Ink lastText_;
  Ink lastGround_;
  double lastContrast_ = 0;  ///< of these two; 0: not yet known
};

}  // namespace

double luminanceOf(const Ink& ink) {
  const auto light = [&](double part) { return linear((1 - part) * (1 - ink.k)); };
  return 0.2126 * light(ink.c) + 0.7152 * light(ink.m) + 0.0722 * light(ink.y);
}

double contrastOf(double a, double b) {
  constexpr double kGlare = 0.05;
  return (std::max(a, b) + kGlare) / (std::min(a, b) + kGlare);
}

void checkLegibility(const DisplayPage& page,
                     const SourceRef& where,
                     int number,
                     Diagnostics& diagnostics) {
  constexpr std::size_t kQuoted = 12;
  const Reader reader(page);
  for (const auto& [ground, finding] : reader.findings()) {
    const std::string quote(firstCodePoints(wordsOf(*finding.text), kQuoted));
    const std::vector<std::string> arguments{
        quote, std::to_string(number), fmt::format("{:.1f}", finding.contrast)};
    if (finding.contrast < kLeastContrast) {
      diagnostics.error(messages::kCannotBeRead, where, arguments);
    } else if (finding.contrast < kGoodContrast) {
      diagnostics.warning(messages::kPoorContrast, where, arguments);
    } else if (finding.spread > kBusy && finding.text->size < kSmallType) {
      diagnostics.warning(messages::kBusyGround,
                          where,
                          {quote, std::to_string(number), fmt::format("{:.0f}", finding.spread)});
    }
  }
}

}  // namespace paiban
