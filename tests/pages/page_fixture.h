#pragma once

#include <cmath>
#include <map>
#include <memory>
#include <string>
#include <vector>

#include <gtest/gtest.h>

#include "font/shipped_fonts.h"
#include "pages/frame_job.h"
#include "pages/setting.h"
#include "pages/sheet.h"

namespace paiban::test {

/// What the functions of a page depend on, small: columns of 10 字 of 10 pt with gutters of 1 字,
/// lines of 15 pt.
class PageTest : public testing::Test {
 protected:
  explicit PageTest(int columns = 4, int lines = 40) {
    GridSpec spec;
    spec.character = 10;
    spec.line = 15;
    spec.columns.assign(static_cast<std::size_t>(columns), 10);
    spec.gutter = 1;
    spec.lines = lines;
    grid_ = makeTextGrid(spec, {0, 0, 110.0 * columns, 15.0 * lines}, diagnostics_);
    diagnostics_ = {};
    StylePatch all;
    all.han = FontChoice{"song"};
    all.latin = FontChoice{"latin-serif"};
    all.size = 10;
    layout_.styles["default"] = all;
    content_.languages.order = {Lang::zh, Lang::en};
  }

  static const FontLibrary& fonts() {
    static const FontLibrary library(shippedManifest(), realFileSystem());
    return library;
  }

  Setting setting(std::vector<Lang> languages = {Lang::zh, Lang::en}) {
    languages_ = languages;
    return {layout_,
            content_,
            fonts(),
            images_,
            grid_,
            nodes_,
            std::move(languages),
            languages_,
            nullptr,
            diagnostics_};
  }

  /// A picture of so many pixels; no page looks at its bytes.
  static ImagePtr picture(int width, int height) {
    auto image = std::make_shared<Image>();
    image->width = width;
    image->height = height;
    image->source = "picture";
    return image;
  }

  /// One line of text that says `label`.
  Atom line(const std::string& label, bool breakBefore = true) const {
    Atom atom;
    atom.breakBefore = breakBefore;
    TextItem item;
    item.origin = {0, grid_.baseline(0)};
    item.size = grid_.character;
    item.glyphs = {{1, 0, 0, grid_.character, label}};
    atom.items.emplace_back(std::move(item));
    return atom;
  }

  /// `count` lines that say `name`1, `name`2, …
  Flow lines(const std::string& name, int count) const {
    Flow flow;
    for (int i = 1; i <= count; ++i) {
      flow.push_back(line(name + std::to_string(i)));
    }
    return flow;
  }

  /// A picture over `span` columns of the grid (0 or more than there are: all of them), `lines`
  /// high, of which a crop may take `slack`.
  Atom figure(int lines, int span = 1, int slack = 0) const {
    Atom atom;
    atom.kind = Atom::Kind::figure;
    atom.lines = lines;
    atom.span = span;
    atom.slack = slack;
    ImageItem item;
    item.image = picture(1000, 1000);
    const int columns = span == 0 ? grid_.columnCount() : std::min(span, grid_.columnCount());
    item.box = {0, 0, grid_.span(0, columns - 1).width, grid_.heightOf(lines)};
    atom.items.emplace_back(std::move(item));
    return atom;
  }

  /// A frame's job that sets `flow` as the frame asks.
  FrameJob job(const FrameSpec& spec, Flow flow) {
    FrameJob made = makeFrameJob(setting(), spec, languages_);
    made.flow = std::move(flow);
    return made;
  }

  /// Where each line of text stands: column and line of the grid, from 0.
  struct Place {
    int column = 0;
    int line = 0;
    bool operator==(const Place&) const = default;
    friend std::ostream& operator<<(std::ostream& out, const Place& place) {
      return out << "column " << place.column << " line " << place.line;
    }
  };
  Place placeAt(Point point) const {
    Place place;
    for (int c = 0; c < grid_.columnCount(); ++c) {
      if (point.x >= grid_.columns[static_cast<std::size_t>(c)].x - 1e-6) {
        place.column = c;
      }
    }
    place.line = static_cast<int>(std::lround(point.y / grid_.line));
    return place;
  }
  std::map<std::string, Place> placesOf(const std::vector<Item>& items) const {
    std::map<std::string, Place> places;
    for (const Item& item : items) {
      if (const auto* text = std::get_if<TextItem>(&item)) {
        const Point top{text->origin.x, text->origin.y - grid_.baseline(0)};
        const bool isNew = places.emplace(text->glyphs.front().text, placeAt(top)).second;
        EXPECT_TRUE(isNew) << text->glyphs.front().text << " stands twice";
      }
    }
    return places;
  }
  static std::vector<ImageItem> imagesOf(const std::vector<Item>& items) {
    std::vector<ImageItem> images;
    for (const Item& item : items) {
      if (const auto* image = std::get_if<ImageItem>(&item)) {
        images.push_back(*image);
      }
    }
    return images;
  }
  std::vector<std::string> codes() const {
    std::vector<std::string> codes;
    for (const Diagnostic& diagnostic : diagnostics_.list()) {
      codes.emplace_back(diagnostic.message->code);
    }
    return codes;
  }

  static BilingualText both(const std::string& zh, const std::string& en) {
    BilingualText text;
    text.zh = plainText(zh);
    text.en = plainText(en);
    return text;
  }

  TextGrid grid_;
  PageTemplate layout_;
  Content content_;
  std::map<std::string, ImagePtr> images_;
  StructureIndex nodes_;
  std::vector<Lang> languages_;
  Diagnostics diagnostics_;
};

}  // namespace paiban::test
