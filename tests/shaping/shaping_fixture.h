#pragma once

#include <string>
#include <string_view>
#include <vector>

#include <gtest/gtest.h>

#include "base/diagnostic.h"
#include "base/file_system.h"
#include "base/utf8.h"
#include "font/font_library.h"
#include "shaping/shape.h"

namespace paiban::testing {

inline FontEntry entry(std::string path, int weight = 400, bool italic = false) {
  FontEntry e;
  e.path = std::move(path);
  e.weight = weight;
  e.italic = italic;
  return e;
}

/// The shipped fonts, one or two of each role.
inline FontManifest shippedFonts() {
  FontEntry kai = entry("PaibanKai-Regular.ttf");
  kai.borrows = "song";
  FontManifest manifest;
  manifest.folder = std::string(PAIBAN_SOURCE_DIR) + "/fonts";
  manifest.roles = {
      {"song", {entry("PaibanSong-Regular.otf")}, {"hei"}, {}, {}},
      {"hei", {entry("PaibanHei-Regular.otf"), entry("PaibanHei-Bold.otf", 700)}, {}, {}, {}},
      {"kai", {kai}, {"song"}, {}, {}},
      {"fang", {entry("FandolFang-Regular.otf")}, {"song"}, {}, {}},
      {"latin-serif",
       {entry("PaibanSerif-Regular.ttf"),
        entry("PaibanSerif-Bold.ttf", 700),
        entry("PaibanSerif-Italic.ttf", 400, true)},
       {"song"},
       {},
       {}},
      {"latin-sans", {entry("PaibanSans-Regular.ttf")}, {"hei"}, {}, {}},
  };
  return manifest;
}

inline const FontLibrary& fonts() {
  static const FontLibrary library(shippedFonts(), realFileSystem());
  return library;
}

inline RichText plain(std::string text) {
  RichText rich;
  rich.text = std::move(text);
  return rich;
}

inline constexpr Pt kEm = 10;

/// Size 10, so that widths in em are points over ten.
inline Style styleOf(std::string hanRole = "song") {
  Style style;
  style.han = {std::move(hanRole)};
  style.size = kEm;
  return style;
}

inline ShapedText shapeIn(Lang lang, const RichText& text, const Style& style = styleOf()) {
  Diagnostics diagnostics;
  ShapedText shaped =
      shape(text, lang, lang == Lang::zh ? "zh-Hans" : "en", style, fonts(), diagnostics);
  EXPECT_FALSE(diagnostics.hasErrors()) << text.text;
  return shaped;
}
inline ShapedText zh(std::string text, const Style& style = styleOf()) {
  return shapeIn(Lang::zh, plain(std::move(text)), style);
}
inline ShapedText en(std::string text, const Style& style = styleOf()) {
  return shapeIn(Lang::en, plain(std::move(text)), style);
}

/// A glyph with the run that it belongs to and the text it stands for.
struct Placed {
  const ShapedRun* run = nullptr;
  ShapedGlyph glyph;
  std::string text;  ///< empty for the second and later glyphs of a cluster
};

inline std::vector<Placed> glyphsOf(const ShapedText& shaped) {
  std::vector<Placed> all;
  for (const ShapedRun& run : shaped.runs) {
    for (std::size_t i = 0; i < run.glyphs.size(); ++i) {
      const ShapedGlyph& glyph = run.glyphs[i];
      std::uint32_t end = run.end;
      for (std::size_t k = i + 1; k < run.glyphs.size(); ++k) {
        if (run.glyphs[k].cluster != glyph.cluster) {
          end = run.glyphs[k].cluster;
          break;
        }
      }
      const bool first = i == 0 || run.glyphs[i - 1].cluster != glyph.cluster;
      all.push_back(
          {&run, glyph, first ? shaped.text.substr(glyph.cluster, end - glyph.cluster) : ""});
    }
  }
  return all;
}

/// The runs as `H[中文]L[5G+]`: Han and Latin matter; neighbours of one side are joined.
inline std::string sides(const ShapedText& shaped) {
  std::string out;
  bool latin = false;
  for (const ShapedRun& run : shaped.runs) {
    if (out.empty() || run.latin != latin) {
      out += out.empty() ? "" : "]";
      out += run.latin ? "L[" : "H[";
      latin = run.latin;
    }
    out += shaped.text.substr(run.begin, run.end - run.begin);
  }
  return out + (out.empty() ? "" : "]");
}

/// Advance of the whole text in points.
inline double widthOf(const ShapedText& shaped) {
  double width = 0;
  for (const Placed& placed : glyphsOf(shaped)) {
    width += placed.glyph.advance;
  }
  return width;
}

/// Ink of a glyph in em of its run, x from the left edge of its cell.
inline Rect inkOf(const Placed& placed) {
  const Rect ink = placed.run->face->inkOf(placed.glyph.id).value_or(Rect{});
  return ink.translated(placed.glyph.dx / placed.run->size, placed.glyph.dy / placed.run->size);
}

}  // namespace paiban::testing
