#include <gtest/gtest.h>

#include "support.h"

namespace paiban {
namespace {

using test::rendered;
using test::summary;

constexpr const char* kBase = R"(name: base
page: {size: A4, type-area: {top: 37mm, inner: 28mm, width: 156mm, height: 225mm}}
colours: {accent: [0, 95, 90, 0], ground: [0, 0, 10, 0]}
styles:
  default: {font: song, size: 10.5pt}
  headline: {font: biaosong, size: 28pt, colour: accent}
  lead-in: {size: 12pt}
boxes: {tint: {fill: ground}}
margins:
  - {at: foot, distance: 7mm, outside: "{page}"}
parts:
  - grid: {character: 10.5pt, line: 16pt, columns: 42字}
    first:
      - {frame: body, from: lead.body, box: tint, roles: {body: lead-in}}
)";

struct Extended {
  std::optional<PageTemplate> layout;
  Diagnostics diagnostics;
};

Extended read(std::string own, std::map<std::string, std::string> others = {}) {
  Extended result;
  test::MemoryFiles files;
  files.files = std::move(others);
  files.files["/l/own.yaml"] = std::move(own);
  files.files["/shipped/base.yaml"] = kBase;
  result.layout = readLayout("/l/own.yaml", files, result.diagnostics, {"/shipped"});
  return result;
}

TEST(Extend, AddsUpColoursStylesAndBoxes) {
  const auto r = read(
      "name: own\nextend: base\ncolours: {accent: [100, 50, 0, 0]}\nstyles: {headline: {size: "
      "24pt}, deck: {colour: ground}}\nboxes: {tint: {fill: accent}}\n");
  ASSERT_TRUE(r.layout.has_value()) << rendered(r.diagnostics);
  EXPECT_EQ(r.layout->name, "own");
  const Style headline = resolveStyle(r.layout->styles, "headline", Lang::zh);
  EXPECT_EQ(headline.size, 24);
  EXPECT_EQ(headline.han.role, "biaosong");
  EXPECT_EQ(headline.colour, (Ink{1, 0.5, 0, 0}));  // the base's style, the new colour
  EXPECT_EQ(r.layout->boxes.at("tint").fill, (Ink{1, 0.5, 0, 0}));
  EXPECT_EQ(r.layout->parts.size(), 1u);
  EXPECT_EQ(r.layout->margins.size(), 1u);
}

TEST(Extend, PartsAndMarginsReplaceThoseBelow) {
  const auto r = read(
      "name: own\nextend: base.yaml\nmargins: []\nparts:\n  - grid: {character: 10.5pt, line: "
      "16pt, columns: 2 × 20字, gutter: 2字}\n    first: [{frame: f, from: lead.headline}]\n");
  ASSERT_TRUE(r.layout.has_value()) << rendered(r.diagnostics);
  EXPECT_TRUE(r.layout->margins.empty());
  ASSERT_EQ(r.layout->parts.size(), 1u);
  EXPECT_EQ(r.layout->parts[0].first[0].name, "f");
}

TEST(Extend, AThemeGoesOverALayout) {
  const auto r = read("name: own\nextend: [base, theme]\n",
                      {{"/l/theme.yaml",
                        "name: theme\ncolours: {accent: [0, 0, 0, 60]}\nstyles: {default: {font: "
                        "fang}}\n"}});
  ASSERT_TRUE(r.layout.has_value()) << rendered(r.diagnostics);
  const Style headline = resolveStyle(r.layout->styles, "headline", Lang::zh);
  EXPECT_EQ(headline.colour, (Ink{0, 0, 0, 0.6}));
  EXPECT_EQ(resolveStyle(r.layout->styles, "body", Lang::zh).han.role, "fang");
}

TEST(Extend, AThemeMayStandInTheFolderOfThemes) {
  const char* theme = "name: calm\ncolours: {accent: [95, 60, 0, 0]}\n";
  for (const char* folder : {"/l/themes/", "/shipped/themes/"}) {
    const auto r =
        read("name: own\nextend: [base, calm]\n", {{folder + std::string("calm.yaml"), theme}});
    ASSERT_TRUE(r.layout.has_value()) << rendered(r.diagnostics);
    EXPECT_EQ(resolveStyle(r.layout->styles, "headline", Lang::zh).colour, (Ink{0.95, 0.6, 0, 0}));
  }
}

TEST(Extend, TheFolderOfTheFileComesFirst) {
  std::string beside = kBase;
  beside.replace(beside.find("28pt"), 4, "20pt");
  const auto r = read("name: own\nextend: base\n", {{"/l/base.yaml", beside}});
  ASSERT_TRUE(r.layout.has_value()) << rendered(r.diagnostics);
  EXPECT_EQ(resolveStyle(r.layout->styles, "headline", Lang::zh).size, 20);
}

TEST(Extend, MistakesStandInTheirOwnFile) {
  const auto r =
      read("name: own\nextend: other\nstyles: {headline: {size: 2行}}\n",
           {{"/l/other.yaml", "name: other\nextend: base\nstyles: {deck: {size: 1}}\n"}});
  EXPECT_FALSE(r.layout.has_value());
  ASSERT_EQ(summary(r.diagnostics), "no-unit 3:23; wrong-unit 3:27");
  EXPECT_EQ(*r.diagnostics.list()[0].where.file, "/l/other.yaml");
}

TEST(Extend, WhatCannotBeExtended) {
  EXPECT_EQ(summary(read("name: own\nextend: nobody\n").diagnostics),
            "missing-key 1:1; missing-key 1:1; missing-key 1:1; unknown-layout 2:9");
  EXPECT_EQ(summary(read("name: own\nextend: [base, ../shipped/base]\n").diagnostics),
            "unknown-layout 2:16");
  EXPECT_EQ(summary(read("name: own\nextend: [base, own]\n").diagnostics), "extend-cycle 2:16");
  EXPECT_EQ(
      summary(read("name: own\nextend: [base, a]\n",
                   {{"/l/a.yaml", "name: a\nextend: b\n"}, {"/l/b.yaml", "name: b\nextend: a\n"}})
                  .diagnostics),
      "extend-cycle 2:9");
}

TEST(Extend, TheSameBaseTwiceIsReadOnce) {
  const auto r = read("name: own\nextend: [a, b]\n",
                      {{"/l/a.yaml", "name: a\nextend: base\nstyles: {headline: {size: 20pt}}\n"},
                       {"/l/b.yaml", "name: b\nextend: base\nstyles: {deck: {size: 15pt}}\n"}});
  ASSERT_TRUE(r.layout.has_value()) << rendered(r.diagnostics);
  EXPECT_EQ(resolveStyle(r.layout->styles, "headline", Lang::zh).size, 20);
  EXPECT_EQ(resolveStyle(r.layout->styles, "deck", Lang::zh).size, 15);
}

}  // namespace
}  // namespace paiban
