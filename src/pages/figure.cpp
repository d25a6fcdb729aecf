#include "pages/figure.h"

#include <algorithm>
#include <cmath>

#include <fmt/format.h>

#include "pages/messages.h"

namespace paiban {
namespace {

/// Effective resolution below which a picture is warned about, and below which it is refused: at
/// 100 ppi a pixel is a quarter of a millimetre, which is seen at reading distance (CL-91).
constexpr double kLeastPpi = 200;
constexpr double kUnfitPpi = 100;

/// The part of the picture, in fractions, that a box of `aspect` (width to height) shows: as much
/// as fits, moved so that the focus stays as near its own place as the edges allow.
Rect cropFor(const Image& image, Point focus, double aspect) {
  const double own = static_cast<double>(image.shownWidth()) / image.shownHeight();
  Rect crop{0, 0, 1, 1};
  if (own > aspect) {
    crop.width = aspect / own;
    crop.x = std::clamp(focus.x - crop.width / 2, 0.0, 1 - crop.width);
  } else {
    crop.height = own / aspect;
    crop.y = std::clamp(focus.y - crop.height / 2, 0.0, 1 - crop.height);
  }
  return crop;
}

void checkResolution(const Setting& setting,
                     const Image& image,
                     const Photo& photo,
                     const ImageItem& item) {
  const double inches = item.box.width / 72;
  const double ppi = image.shownWidth() * item.crop.width / inches;
  if (ppi >= kLeastPpi) {
    return;
  }
  const std::vector<std::string> numbers{photo.id,
                                         fmt::format("{:.0f}", ppi),
                                         fmt::format("{:.0f}", item.box.width / kPtPerMm),
                                         fmt::format("{:.0f}", item.box.height / kPtPerMm)};
  if (ppi < kUnfitPpi) {
    setting.diagnostics.error(messages::kVeryLowResolution, photo.where, numbers);
  } else {
    setting.diagnostics.warning(messages::kLowResolution, photo.where, numbers);
  }
}

/// Lines that the picture takes: its own height, rounded to the grid and held within the rule.
/// A fit has the last word.
int pictureLines(const Setting& setting,
                 const Image& image,
                 const Photo& photo,
                 Pt width,
                 const PhotoRule& rule) {
  const double own = static_cast<double>(image.shownWidth()) / image.shownHeight();
  const Pt height = width / (rule.aspect > 0 ? rule.aspect : own);
  const TextGrid& grid = setting.grid;
  int lines = std::max(1, static_cast<int>(std::lround((height + grid.gap()) / grid.line)));
  if (rule.minLines > 0) {
    lines = std::max(lines, rule.minLines);
  }
  if (rule.maxLines > 0) {
    lines = std::min(lines, rule.maxLines);
  }
  if (setting.fit != nullptr) {
    lines = std::max(1,
                     static_cast<int>(std::lround(lines * setting.fit->pictures)) +
                         setting.fit->extraOf(&photo));
  }
  return std::min(lines, grid.lines);
}

/// Caption and credit of one language as one block from line `first` on: the credit stands at the
/// end of the caption's last line where 1 字 stays between them, else on a line of its own.
/// Returns the grid lines taken.
int setCaption(const Setting& setting,
               const Photo& photo,
               Lang lang,
               Extent column,
               int first,
               std::vector<Item>& out) {
  const TextGrid& grid = setting.grid;
  const Style style = setting.style("caption", lang);
  const UnitContext units{style.size, grid.line, style.size, grid.line};
  const Pt leading = toPt(style.leading, units);
  const bool onGrid = std::abs(leading - grid.line) < kPtEpsilon;
  const Pt firstBaseline =
      onGrid ? grid.baseline(first) : grid.lineTop(first) + TextGrid::kHanAscent * style.size;
  int lines = 0;
  Pt lastWidth = column.width;
  if (const RichText* text = photo.caption.in(lang)) {
    TextBlock block{*text, lang, "caption", column.width, setting.nodes.of(text)};
    block.ofContent = true;
    SetLines caption = setLines(setting, block);
    for (Line& line : caption.lines) {
      lastWidth = line.start + line.width;
      drawLine(std::move(line), column.x, firstBaseline + lines++ * leading, caption.source, out);
    }
  }
  if (const RichText* text = photo.credit.in(lang)) {
    TextBlock block{*text, lang, "credit", column.width, setting.nodes.of(text)};
    block.ofContent = true;
    SetLines credit = setLines(setting, block);
    const bool runsOn = credit.lines.size() == 1 &&
                        lastWidth + grid.character + credit.lines[0].width <= column.width;
    lines -= runsOn ? 1 : 0;
    for (Line& line : credit.lines) {
      drawLine(std::move(line), column.x, firstBaseline + lines++ * leading, credit.source, out);
    }
  }
  return lines == 0 ? 0 : grid.linesFor((lines - 1) * leading + style.size);
}

}  // namespace

namespace {

/// Lines that stay blank between a picture and its captions: none where the gap between two lines
/// of the grid parts them, one where that is next to nothing, as on a grid of half lines.
int blankBelowPicture(const Setting& setting) {
  constexpr double kLeastGap = 0.15;  // of the size
  Pt size = 0;
  for (const Lang lang : setting.languages) {
    size = std::max(size, setting.style("caption", lang).size);
  }
  return setting.grid.gap() < kLeastGap * size ? 1 : 0;
}

}  // namespace

Atom setFigure(const Setting& setting,
               const Photo& photo,
               Pt width,
               const PairMeasure& captions,
               const PhotoRule& rule) {
  Atom atom;
  atom.kind = Atom::Kind::figure;
  atom.span = rule.columns;
  atom.focus = {photo.focusX, photo.focusY};
  atom.lines = 0;
  if (const auto found = setting.images.find(photo.id); found != setting.images.end()) {
    const Image& image = *found->second;
    atom.lines = pictureLines(setting, image, photo, width, rule);
    const bool rigid = setting.fit != nullptr && setting.fit->fitsPictures;
    atom.slack = rule.minLines > 0 && !rigid ? std::max(0, atom.lines - rule.minLines) : 0;
    ImageItem item;
    item.image = found->second;
    item.box = {0, 0, width, setting.grid.heightOf(atom.lines)};
    item.crop = cropFor(image, atom.focus, item.box.width / item.box.height);
    item.node = setting.nodes.of(&photo);
    checkResolution(setting, image, photo, item);
    atom.items.emplace_back(std::move(item));
  }
  const bool sideBySide = captions.columns.size() > 1;
  const int blank = atom.lines > 0 ? blankBelowPicture(setting) : 0;
  int below = 0;
  for (std::size_t i = 0; i < setting.languages.size(); ++i) {
    const Extent column =
        captions.columns.empty() ? Extent{0, width} : captions.columns[sideBySide ? i : 0];
    const int line = atom.lines + blank + (sideBySide ? 0 : below);
    const int taken = setCaption(setting, photo, setting.languages[i], column, line, atom.items);
    below = sideBySide ? std::max(below, taken) : below + taken;
  }
  atom.lines += below > 0 ? blank + below : 0;
  return atom;
}

Atom lowered(const Atom& figure, int by, const TextGrid& grid) {
  Atom atom = figure;
  atom.lines -= by;
  atom.slack = std::max(0, atom.slack - by);
  for (Item& item : atom.items) {
    if (auto* picture = std::get_if<ImageItem>(&item)) {
      picture->box.height -= by * grid.line;
      picture->crop =
          cropFor(*picture->image, atom.focus, picture->box.width / picture->box.height);
    } else {
      translate(item, 0, -by * grid.line);
    }
  }
  return atom;
}

}  // namespace paiban
