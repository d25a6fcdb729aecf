#include <gtest/gtest.h>

#include "input/layout_values.h"
#include "input/lengths.h"
#include "support.h"

namespace paiban {
namespace {

using test::readLayoutText;
using test::rendered;
using test::summary;

TEST(Lengths, UnitsAndFractions) {
  constexpr Units kAll = kAbsoluteUnits | unitBit(Unit::zi) | unitBit(Unit::line) |
                         unitBit(Unit::em) | unitBit(Unit::percent);
  const std::pair<const char*, Dimension> cases[] = {
      {"10.5pt", {10.5, Unit::pt}},
      {"37mm", {37, Unit::mm}},
      {"1.5 cm", {1.5, Unit::cm}},
      {"8in", {8, Unit::inch}},
      {"2字", {2, Unit::zi}},
      {"1行", {1, Unit::line}},
      {"3 lines", {3, Unit::line}},
      {"1 line", {1, Unit::line}},
      {"-0.02em", {-0.02, Unit::em}},
      {"50%", {50, Unit::percent}},
      {"1/8字", {0.125, Unit::zi}},
      {"3/4 em", {0.75, Unit::em}},
      {"+2mm", {2, Unit::mm}},
  };
  for (const auto& [text, dimension] : cases) {
    EXPECT_EQ(parseLength(text, kAll), dimension) << text;
  }
  for (const char* text : {"",
                           "pt",
                           "10",
                           "10px",
                           "1e3pt",
                           "0x10pt",
                           "1/0字",
                           "1/-2字",
                           "ten pt",
                           "1..5pt",
                           "1,5pt",
                           "infpt",
                           "nanpt",
                           "10 pt pt",
                           "5号"}) {
    EXPECT_FALSE(parseLength(text, kAll).has_value()) << text;
  }
}

TEST(Ranges, BothEndsWithTheirUnit) {
  const auto range = [](const char* text, Units units) {
    const auto parsed = parseRange(text, units);
    return parsed ? std::pair(parsed->least, parsed->most) : std::pair(-1.0, -1.0);
  };
  EXPECT_EQ(range("8pt–9pt", kAbsoluteUnits), std::pair(8.0, 9.0));
  EXPECT_EQ(range("8pt - 9.5pt", kAbsoluteUnits), std::pair(8.0, 9.5));
  EXPECT_EQ(range("70%-120%", unitBit(Unit::percent)), std::pair(70.0, 120.0));
  EXPECT_EQ(range("2行", unitBit(Unit::line)), std::pair(2.0, 2.0));
  for (const char* text : {"8–9pt", "9pt-8pt", "8pt-", "-8pt", "8pt-9mm-10pt", ""}) {
    EXPECT_EQ(range(text, kAbsoluteUnits).first, -1) << text;
  }
}

TEST(Ranges, WhatAFitIsToFill) {
  EXPECT_EQ(parseFitTarget("1 page")->pages, 1);
  EXPECT_EQ(parseFitTarget("12 pages")->pages, 12);
  EXPECT_EQ(parseFitTarget("whole pages")->pages, 0);
  EXPECT_EQ(parseFitTarget("frame side")->frame, "side");
  for (const char* text : {"", "page", "0 pages", "1", "one page", "frame", "whole page"}) {
    EXPECT_FALSE(parseFitTarget(text)) << text;
  }
}

TEST(Lengths, CL_94_HaoSizes) {
  const std::tuple<const char*, double, double> sizes[] = {
      {"初号", 42, 42},   {"小初", 36, 36},    {"1号", 27.5, 28},   {"一号", 27.5, 28},
      {"小1号", 24, 24},  {"小一", 24, 24},    {"2号", 21, 22},     {"小2号", 18, 18},
      {"3号", 15.75, 16}, {"三号", 15.75, 16}, {"小3号", 15, 15},   {"4号", 13.75, 14},
      {"小4号", 12, 12},  {"小四号", 12, 12},  {"5号", 10.5, 10.5}, {"五号", 10.5, 10.5},
      {"小5号", 9, 9},    {"小五", 9, 9},      {"6号", 7.875, 8},   {"7号", 5.25, 5.25},
  };
  for (const auto& [text, gb, traditional] : sizes) {
    EXPECT_EQ(haoSize(text, HaoReading::gb), gb) << text;
    EXPECT_EQ(haoSize(text, HaoReading::traditional), traditional) << text;
  }
  for (const char* text : {"8号", "号", "5", "五", "小", "小8号", "05号"}) {
    EXPECT_FALSE(haoSize(text).has_value()) << text;
  }
}

TEST(LayoutValues, Fonts) {
  EXPECT_EQ(parseFont("song"), (FontChoice{"song", 400, false}));
  EXPECT_EQ(parseFont("hei bold"), (FontChoice{"hei", 700, false}));
  EXPECT_EQ(parseFont("latin-serif semibold italic"), (FontChoice{"latin-serif", 600, true}));
  EXPECT_EQ(parseFont("latin-serif italic 350"), (FontChoice{"latin-serif", 350, true}));
  for (const char* text : {"", "bold bold bold", "hei 0", "hei 1001", "hei italic italic", "黑"}) {
    EXPECT_FALSE(parseFont(text).has_value()) << text;
  }
}

TEST(LayoutValues, Columns) {
  EXPECT_EQ(parseColumnWidths("2 × 20字"), (std::vector<double>{20, 20}));
  EXPECT_EQ(parseColumnWidths("3x13.5字"), (std::vector<double>{13.5, 13.5, 13.5}));
  for (const char* text : {"2 × 20", "2 × 20mm", "0 × 20字", "2 × 0字", "20字", "1000 × 1字"}) {
    EXPECT_FALSE(parseColumnWidths(text).has_value()) << text;
  }
  const auto range = [](const char* text) {
    const auto r = parseColumnRange(text);
    return r ? std::pair(r->first, r->last) : std::pair(0, 0);
  };
  EXPECT_EQ(range("all"), std::pair(1, -1));
  EXPECT_EQ(range("3"), std::pair(3, 3));
  EXPECT_EQ(range("2-3"), std::pair(2, 3));
  EXPECT_EQ(range("2-"), std::pair(2, -1));
  EXPECT_EQ(range("-1"), std::pair(-1, -1));
  EXPECT_EQ(range("-2..-1"), std::pair(-2, -1));
  EXPECT_EQ(range("2..-1"), std::pair(2, -1));
  for (const char* text : {"", "0", "2-0", "-2--1", "-2-3", "2-3-4", "first", "1..", "..2"}) {
    EXPECT_EQ(range(text), std::pair(0, 0)) << text;
  }
}

TEST(LayoutValues, Lines) {
  EXPECT_EQ(parseLinePlace("auto"), (LinePlace{0, HeightRule::natural, 0}));
  EXPECT_EQ(parseLinePlace("fill"), (LinePlace{0, HeightRule::fill, 0}));
  EXPECT_EQ(parseLinePlace("5-10"), (LinePlace{5, HeightRule::fixed, 6}));
  EXPECT_EQ(parseLinePlace("5-5"), (LinePlace{5, HeightRule::fixed, 1}));
  EXPECT_EQ(parseLinePlace("5-"), (LinePlace{5, HeightRule::natural, 0}));
  EXPECT_EQ(parseLinePlace("5-10+"), (LinePlace{5, HeightRule::natural, 6}));
  for (const char* text : {"", "5", "0-3", "9-5", "-5", "5-fill", "5 - 10"}) {
    EXPECT_FALSE(parseLinePlace(text).has_value()) << text;
  }
  EXPECT_EQ(parseLineLimits("12-18"), (LineLimits{12, 18}));
  EXPECT_EQ(parseLineLimits("12-"), (LineLimits{12, 0}));
  EXPECT_EQ(parseLineLimits("15"), (LineLimits{15, 15}));
  EXPECT_FALSE(parseLineLimits("18-12").has_value());
}

TEST(LayoutValues, Papers) {
  EXPECT_NEAR(parsePaper("A4")->width, 210 * kPtPerMm, 1e-9);
  EXPECT_NEAR(parsePaper("A3 landscape")->width, 420 * kPtPerMm, 1e-9);
  EXPECT_NEAR(parsePaper("16K")->height, 260 * kPtPerMm, 1e-9);
  EXPECT_FALSE(parsePaper("A9").has_value());
  EXPECT_FALSE(parsePaper("A4 sideways").has_value());
}

constexpr const char* kFull = R"(name: full
hao: traditional
order: story
page:
  size: {width: 390mm, height: 545mm}
  bleed: 3mm
  facing: true
  binding: right
  margins: {top: 20mm, bottom: 30mm, inner: 15mm, outer: 25mm}
colours: {red: [0, 95, 90, 0]}
styles:
  default: {font: song, latin: latin-serif, size: 5号, strong: hei bold, emphasis: {latin: latin-serif italic}}
  default/en: {hyphenate: en-GB, hyphens: {word: 7, before: 3, after: 4, ladder: 1, across-columns: false, last-word: true}}
  body: {indent: 2字, indent-after-head: 0字, hanging: 1em, orphans: 2, widows: 3}
  tips:
    based-on: body
    size: 3号
    latin-scale: 0.95
    latin-shift: 0.05em
    colour: red
    leading: 14pt
    snap: first
    lines: 2
    space: {before: 1行, after: 0.5行}
    align: even
    tracking: 0.1em
    kinsoku: strict
    line-end: full
    trim-line-start: false
    trim-indent: false
    han-latin-gap: {normal: 1/4字, min: 1/4字, max: 1/3字}
    hyphenate: none
    balance: true
    keep-with-next: true
    keep-together: true
    keep-words: [高质量发展, Northeast Asia]
    features: [tnum, -liga]
    drop-cap: {lines: 3, kind: raised, top: x-height, quote: hang, where: head, gap: 0.2em}
    caps: all-small
    figures: {form: old-style, width: tabular}
    letter-space: 0.02em
    optical-margins: true
  lead-in: {based-on: body}
boxes:
  card: {fill: [0, 0, 10, 0], border: {rule: 0.5pt, style: double}, top: 2pt, radius: 2mm, inset: 3mm, lines: 2, outside: below}
margins:
  - {pages: left, at: head, distance: 1行, left: "{title.zh}", centre: "{{x}", right: "{page}", role: folio, rule-below: {rule: 1pt, colour: red}}
parts:
  - languages: [en]
    grid: {character: 9pt, line: 12pt, columns: [13字, 27字], gutter: 1.5字, remainder: widen}
    first:
      - {frame: head, columns: 1-2, lines: 5-10, from: [lead.headline, {line: {left: a, rule-above: 1pt}}], box: card}
      - {frame: tips, columns: -1, after: head, from: lead.tips, roles: {body: lead-in}, balance: false}
      - {frame: pic, columns: 2-, lines: 30-, height: 12行, from: photos.1}
      - {frame: foot, place: foot, height: 4 lines, from: colophon}
      - {frame: body, lines: fill, from: [lead.body, stories.rest], arrange: {parallel: {en: 60%, zh: 20字}, gutter: 5mm, rule: 0.25pt}, photos: {columns: all, lines: 12-}, cards: {columns: 4, lines: 5, box: card}, panels: {quote: card, story: card}}
    following:
      - {frame: more, lines: fill, continues: body, arrange: stacked, languages: [en, zh], inner-columns: 3, gutter: 2字, column-rule: {rule: 1pt, style: wave, colour: black}}
)";

TEST(LayoutReader, ReadsEveryField) {
  const auto read = readLayoutText(kFull);
  ASSERT_TRUE(read.layout.has_value()) << rendered(read.diagnostics);
  const PageTemplate& t = *read.layout;
  EXPECT_EQ(t.name, "full");
  EXPECT_FALSE(t.readPairwise);
  EXPECT_NEAR(t.page.trim.height, 545 * kPtPerMm, 1e-9);
  EXPECT_NEAR(t.page.bleed, 3 * kPtPerMm, 1e-9);
  EXPECT_TRUE(t.page.facing);
  EXPECT_EQ(t.page.binding, Binding::right) << "CL-64";
  EXPECT_NEAR(t.page.area.width, 350 * kPtPerMm, 1e-9);
  EXPECT_NEAR(t.page.area.height, 495 * kPtPerMm, 1e-9);
  EXPECT_EQ(t.colours.at("red"), (Ink{0, 0.95, 0.90, 0}));

  const Style base = resolveStyle(t.styles, "default", Lang::en);
  EXPECT_EQ(base.size, 10.5);
  EXPECT_EQ(base.strongHan, (FontChoice{"hei", 700}));
  EXPECT_EQ(base.emphasisLatin, (FontChoice{"latin-serif", 400, true}));
  EXPECT_EQ(base.hyphenate, "en-GB");
  EXPECT_EQ(base.hyphenMinWord * 1000 + base.hyphenMinBefore * 100 + base.hyphenMinAfter * 10 +
                base.hyphenLadder,
            7341);
  EXPECT_FALSE(base.hyphenAcrossColumns);
  EXPECT_TRUE(base.hyphenLastWord);
  const Style tips = resolveStyle(t.styles, "tips", Lang::zh);
  EXPECT_EQ(tips.size, 16);  // 3号 by tradition
  EXPECT_EQ(tips.latinScale, 0.95);
  EXPECT_EQ(tips.latinShift, 0.05);
  EXPECT_EQ(tips.colour, t.colours.at("red"));
  EXPECT_EQ(tips.leading, (Dimension{14, Unit::pt}));
  EXPECT_EQ(tips.snap, Snap::first);
  EXPECT_EQ(tips.blockLines, 2);
  EXPECT_EQ(tips.spaceBefore, 1);
  EXPECT_EQ(tips.spaceAfter, 0.5);
  EXPECT_EQ(tips.align, Align::even);
  EXPECT_EQ(tips.indent, 2);
  EXPECT_EQ(tips.indentAfterHead, 0);
  EXPECT_EQ(tips.hanging, 1);
  EXPECT_EQ(tips.tracking, 0.1);
  EXPECT_EQ(tips.kinsoku, Kinsoku::strict);
  EXPECT_EQ(tips.lineEnd, LineEnd::full);
  EXPECT_FALSE(tips.trimLineStart);
  EXPECT_FALSE(tips.trimIndent);
  EXPECT_EQ(tips.gap.min, 0.25);
  EXPECT_NEAR(tips.gap.max, 1.0 / 3, 1e-12);
  EXPECT_EQ(tips.hyphenate, "");
  EXPECT_EQ(tips.orphans, 2);
  EXPECT_EQ(tips.widows, 3);
  EXPECT_TRUE(tips.balance);
  EXPECT_TRUE(tips.keepWithNext);
  EXPECT_TRUE(tips.keepTogether);
  EXPECT_EQ(tips.keepWords, (std::vector<std::string>{"高质量发展", "Northeast Asia"}));
  EXPECT_EQ(tips.features, (std::vector<std::string>{"tnum", "-liga"}));
  EXPECT_EQ(tips.dropCap,
            (DropCap{3,
                     DropCap::Kind::raised,
                     DropCap::Top::xHeight,
                     DropCap::Quote::hang,
                     DropCap::Where::head,
                     0.2}));
  EXPECT_EQ(tips.caps, Caps::allSmall);
  EXPECT_EQ(tips.figures, (Figures{Figures::Form::oldStyle, Figures::Width::tabular}));
  EXPECT_EQ(tips.letterSpace, 0.02);
  EXPECT_TRUE(tips.opticalMargins);

  const BoxSpec& card = t.boxes.at("card");
  EXPECT_EQ(card.fill, (Ink{0, 0, 0.1, 0}));
  EXPECT_EQ(card.top->width, 2);
  EXPECT_EQ(card.top->style, RuleStyle::solid);
  EXPECT_EQ(card.left->style, RuleStyle::doubled);
  EXPECT_EQ(card.inset, (Dimension{3, Unit::mm}));
  EXPECT_EQ(card.above, 2);
  EXPECT_EQ(card.below, 2);
  EXPECT_EQ(card.outside, BoxSpec::Outside::below);

  ASSERT_EQ(t.margins.size(), 1u);
  EXPECT_EQ(t.margins[0].pages, PageSet::left);
  EXPECT_FALSE(t.margins[0].foot);
  EXPECT_EQ(t.margins[0].distance, (Dimension{1, Unit::line}));
  EXPECT_EQ(t.margins[0].line.left, "{title.zh}");
  EXPECT_EQ(t.margins[0].line.role, "folio");
  EXPECT_EQ(t.margins[0].line.ruleBelow->colour, t.colours.at("red"));

  ASSERT_EQ(t.parts.size(), 1u);
  const PartSpec& part = t.parts[0];
  EXPECT_EQ(part.languages, std::vector{Lang::en});
  EXPECT_EQ(part.grid.columns, (std::vector<double>{13, 27}));
  EXPECT_EQ(part.grid.gutter, 1.5);
  EXPECT_EQ(part.grid.remainder, Remainder::widen);
  ASSERT_EQ(part.first.size(), 5u);
  const FrameSpec& head = part.first[0];
  EXPECT_EQ(head.place, VerticalPlace::fixed);
  EXPECT_EQ(head.firstLine, 5);
  EXPECT_EQ(head.height, HeightRule::fixed);
  EXPECT_EQ(head.lines, 6);
  EXPECT_EQ(head.box, "card");
  ASSERT_EQ(head.from.size(), 2u);
  EXPECT_EQ(head.from[0].path, "lead.headline");
  EXPECT_EQ(head.from[1].line->left, "a");
  EXPECT_EQ(head.from[1].line->role, "running-head");
  const FrameSpec& second = part.first[1];
  EXPECT_EQ(second.place, VerticalPlace::after);
  EXPECT_EQ(second.after, "head");
  EXPECT_EQ(second.columns.first, -1);
  EXPECT_EQ(second.height, HeightRule::natural);
  EXPECT_EQ(second.roles.at("body"), "lead-in");
  EXPECT_FALSE(second.balance);
  const FrameSpec& pic = part.first[2];
  EXPECT_EQ(pic.firstLine, 30);
  EXPECT_EQ(pic.height, HeightRule::fixed);
  EXPECT_EQ(pic.lines, 12);
  EXPECT_EQ(pic.columns.first, 2);
  EXPECT_EQ(pic.columns.last, -1);
  EXPECT_EQ(part.first[3].place, VerticalPlace::foot);
  EXPECT_EQ(part.first[3].lines, 4);
  const FrameSpec& body = part.first[4];
  EXPECT_EQ(body.height, HeightRule::fill);
  EXPECT_EQ(body.arrangement, Arrangement::parallel);
  EXPECT_EQ(body.languages, (std::vector{Lang::en, Lang::zh}));
  EXPECT_EQ(body.measures, (std::vector{Dimension{60, Unit::percent}, Dimension{20, Unit::zi}}));
  EXPECT_EQ(body.gutter, (Dimension{5, Unit::mm}));
  EXPECT_EQ(body.columnRule->width, 0.25);
  EXPECT_EQ(body.photos.columns, 0);
  EXPECT_EQ(
      body.panelBoxes,
      (std::map<PanelKind, std::string>{{PanelKind::quote, "card"}, {PanelKind::story, "card"}}));
  EXPECT_EQ(body.photos.minLines, 12);
  EXPECT_EQ(body.photos.maxLines, 0);
  EXPECT_EQ(body.cards.columns * 10 + body.cards.lines, 45);
  EXPECT_EQ(body.cards.box, "card");
  const FrameSpec& more = part.following.at(0);
  EXPECT_EQ(more.continues, "body");
  EXPECT_EQ(more.arrangement, Arrangement::stacked);
  EXPECT_EQ(more.innerColumns, 3);
  EXPECT_EQ(more.columnRule->style, RuleStyle::wave);
  EXPECT_EQ(more.columnRule->colour, kBlack);
}

/// The style that `keys` give to `default`, and to `body` with `more`.
Style styleFrom(const std::string& keys, const std::string& more = "") {
  const auto read = readLayoutText(
      "name: t\npage: {size: A4, type-area: {top: 37mm, inner: 28mm, width: 156mm, height: "
      "225mm}}\nstyles:\n  default: {" +
      keys + "}\n  body: {" + more +
      "}\nparts: [{grid: {character: 10.5pt, line: 16pt, columns: 42字}, first: [{frame: f, "
      "lines: fill, from: lead.body}]}]\n");
  EXPECT_TRUE(read.layout.has_value()) << rendered(read.diagnostics);
  return read.layout ? resolveStyle(read.layout->styles, "body", Lang::zh) : Style{};
}

TEST(LayoutReader, CL_10_AWidthStyleSetsWhatBelongsToIt) {
  const Style plain = styleFrom("marks: plain");
  EXPECT_EQ(plain.marks, MarkStyle::plain);
  EXPECT_EQ(plain.adjacent, Adjacent::none);
  EXPECT_EQ(plain.lineEnd, LineEnd::full);
  EXPECT_FALSE(plain.trimLineStart);
  EXPECT_FALSE(plain.trimIndent);
  const Style mixed = styleFrom("marks: quanjiao, line-end: half-if-needed, trim-indent: true");
  EXPECT_EQ(mixed.lineEnd, LineEnd::halfIfNeeded) << "keys beside it have the last word";
  EXPECT_TRUE(mixed.trimIndent);
  EXPECT_FALSE(mixed.trimLineStart);
  const Style later = styleFrom("line-end: full, adjacent: 1em", "marks: kaiming");
  EXPECT_EQ(later.lineEnd, LineEnd::alwaysHalf) << "a width style stated later is whole";
  EXPECT_EQ(later.adjacent, Adjacent::none);
  const Style none = styleFrom("");
  const Style said = styleFrom(
      "marks: hangmo-banjiao, adjacent: 1.5em, hang: none, grid: free, "
      "realign: none, cluster-limit: 0字");
  EXPECT_EQ(none.marks, said.marks);
  EXPECT_EQ(none.adjacent, said.adjacent);
  EXPECT_EQ(none.lineEnd, said.lineEnd);
  EXPECT_EQ(none.hang, said.hang);
  EXPECT_EQ(none.grid, said.grid);
  EXPECT_EQ(none.realign, said.realign);
  EXPECT_EQ(none.clusterLimit, said.clusterLimit);
}

TEST(LayoutReader, CL_16_20_22_26_30_36_43_49_OptionsOfMarks) {
  const Style style = styleFrom(
      "marks: quanjiao, adjacent: 1em, hang: pause, grid: strict, "
      "realign: segment, cluster-limit: 0.25字, trim-beside-dash: false, shrink-colon: true, "
      "keep-measure-words: true, snap: last");
  EXPECT_EQ(style.adjacent, Adjacent::one);
  EXPECT_EQ(style.hang, Hang::pause) << "one column has no gutter to hang into";
  EXPECT_EQ(style.grid, CharacterGrid::strict);
  EXPECT_EQ(style.realign, Realign::segment);
  EXPECT_EQ(style.clusterLimit, 0.25);
  EXPECT_FALSE(style.trimBesideDash);
  EXPECT_TRUE(style.shrinkColon);
  EXPECT_TRUE(style.keepMeasureWords);
  EXPECT_EQ(style.snap, Snap::last);
  EXPECT_TRUE(styleFrom("marks: plain").trimBesideDash);
  EXPECT_FALSE(styleFrom("marks: plain").shrinkColon) << "A0 names the colon in no shrink step";
}

TEST(LayoutReader, CL_47_GapsByWordAndForDigits) {
  EXPECT_EQ(styleFrom("han-latin-gap: none").gap, (HanLatinGap{0, 0, 0, false}));
  EXPECT_TRUE(styleFrom("han-latin-gap: word-space").gap.wordSpace);
  const Style digits = styleFrom("han-latin-gap: {normal: 1/6字, digits: none}");
  EXPECT_NEAR(digits.gap.normal, 1.0 / 6, 1e-12);
  EXPECT_EQ(digits.digitGap, (HanLatinGap{0, 0, 0, false}));
  EXPECT_EQ(styleFrom("han-latin-gap: {normal: 1/4字, digits: 1/8字}").digitGap,
            (HanLatinGap{0.125, 0.125, 0.5, false}));
  EXPECT_FALSE(styleFrom("han-latin-gap: {normal: 1/4字, digits: 0字}", "han-latin-gap: 1/8字")
                   .digitGap.has_value());
}

TEST(Styles, CL_14_RegionsHaveRulesOfTheirOwn) {
  const auto of = [](const char* tag, const StyleSheet& sheet = {}) {
    return resolveStyle(sheet, "body", Lang::zh, tag);
  };
  for (const char* tag : {"", "zh", "zh-Hans", "zh-CN", "zh-Hans-HK"}) {
    EXPECT_EQ(of(tag).kinsoku, Kinsoku::gb) << tag;
    EXPECT_EQ(of(tag).marks, MarkStyle::hangmoBanjiao) << tag;
    EXPECT_EQ(of(tag).lineEnd, LineEnd::alwaysHalf) << tag;
  }
  for (const char* tag : {"zh-Hant", "zh-TW", "zh-Hant-TW", "zh-HK", "zh-Hant-HK", "zh-MO"}) {
    EXPECT_EQ(of(tag).kinsoku, Kinsoku::basic) << tag;
    EXPECT_EQ(of(tag).marks, MarkStyle::quanjiao) << tag;
    EXPECT_EQ(of(tag).lineEnd, LineEnd::halfIfNeeded) << tag;
  }
  EXPECT_EQ(regionOf("zh-MO"), Region::hongKong);
  EXPECT_EQ(regionOf("zh-Hant"), Region::taiwan);
  StyleSheet sheet;
  sheet["default"].kinsoku = Kinsoku::none;
  EXPECT_EQ(of("zh-Hant-TW", sheet).kinsoku, Kinsoku::none) << "as its newspapers have it";
  EXPECT_EQ(of("zh-Hant-TW", sheet).marks, MarkStyle::quanjiao);
}

TEST(Styles, CL_74_ADeckIsTwoThirdsOfItsHeadline) {
  StyleSheet sheet;
  sheet["default"].size = 10;
  sheet["headline"].size = 30;
  sheet["headline/en"].size = 24;
  EXPECT_NEAR(resolveStyle(sheet, "deck", Lang::zh).size, 20, 1e-9);
  EXPECT_NEAR(resolveStyle(sheet, "deck", Lang::en).size, 16, 1e-9);
  EXPECT_EQ(resolveStyle(sheet, "deck", Lang::zh).leading, (Dimension{4.0 / 3, Unit::em}))
      << "its lines do not collide";
  EXPECT_EQ(resolveStyle(sheet, "body", Lang::zh).size, 10);
  sheet["headline"].size = 12;
  EXPECT_EQ(resolveStyle(sheet, "deck", Lang::zh).size, 10) << "never smaller than the text";
  sheet["headline"].size = 30;
  sheet["small-deck"].basedOn = "deck";
  EXPECT_NEAR(resolveStyle(sheet, "small-deck", Lang::zh).size, 20, 1e-9);
  sheet["deck"].leading = Dimension{2, Unit::line};
  EXPECT_EQ(resolveStyle(sheet, "deck", Lang::zh).leading, (Dimension{2, Unit::line}));
  sheet["deck/en"].size = 12;
  EXPECT_EQ(resolveStyle(sheet, "deck", Lang::en).size, 12) << "a size that is stated stands";
  EXPECT_NEAR(resolveStyle(sheet, "deck", Lang::zh).size, 20, 1e-9);
  sheet["deck"].size = 14;
  EXPECT_EQ(resolveStyle(sheet, "deck", Lang::zh).size, 14);
}

TEST(LayoutReader, CL_59_61_VerticalFramesAndTheirQuotes) {
  const auto read = readLayoutText(R"(name: t
page: {size: A4, type-area: {top: 37mm, inner: 28mm, width: 156mm, height: 225mm}}
styles:
  default: {font: song, size: 10.5pt}
  headline: {vertical-quotes: as-written}
  deck: {based-on: headline, vertical-quotes: corner}
parts:
  - grid: {character: 10.5pt, line: 16pt, columns: 2 × 20字, gutter: 2字}
    first:
      - {frame: head, columns: 2, height: 20行, writing: vertical, from: lead.headline}
      - {frame: body, writing: horizontal, lines: fill, from: lead.body}
      - {frame: more, from: stories.rest}
)");
  ASSERT_TRUE(read.layout.has_value()) << rendered(read.diagnostics);
  const std::vector<FrameSpec>& frames = read.layout->parts.at(0).first;
  EXPECT_EQ(frames.at(0).writing, Writing::vertical);
  EXPECT_EQ(frames.at(0).lines, 20);
  EXPECT_EQ(frames.at(1).writing, Writing::horizontal);
  EXPECT_EQ(frames.at(2).writing, Writing::horizontal);
  const StyleSheet& styles = read.layout->styles;
  EXPECT_EQ(resolveStyle(styles, "body", Lang::zh).verticalQuotes, VerticalQuotes::corner);
  EXPECT_EQ(resolveStyle(styles, "headline", Lang::zh).verticalQuotes, VerticalQuotes::asWritten);
  EXPECT_EQ(resolveStyle(styles, "deck", Lang::zh).verticalQuotes, VerticalQuotes::corner);
}

TEST(LayoutReader, CL_44_OneGapKeepsTheCustomaryLimits) {
  const auto gaps = [](const std::string& gap) {
    const auto read = readLayoutText(
        "name: t\npage: {size: A4, type-area: {top: 37mm, inner: 28mm, width: 156mm, height: "
        "225mm}}\nstyles: {default: {han-latin-gap: " +
        gap +
        "}}\nparts: [{grid: {character: 10.5pt, line: 16pt, columns: 42字}, first: [{frame: f, "
        "from: lead.body}]}]\n");
    EXPECT_TRUE(read.layout.has_value()) << rendered(read.diagnostics);
    const Style style = resolveStyle(read.layout->styles, "default", Lang::zh);
    return std::array{style.gap.min, style.gap.normal, style.gap.max};
  };
  EXPECT_EQ(gaps("1/4字"), (std::array{0.125, 0.25, 0.5}));
  EXPECT_EQ(gaps("0字"), (std::array{0.0, 0.0, 0.5}));
  EXPECT_EQ(gaps("0.6em"), (std::array{0.125, 0.6, 0.6}));
}

TEST(Layout, StylesOfAPartGoOverThoseOfTheLayout) {
  const auto read = readLayoutText(
      "name: t\n"
      "page: {size: A4, type-area: {top: 37mm, inner: 28mm, width: 156mm, height: 225mm}}\n"
      "styles: {default: {font: song, size: 10.5pt}, headline: {size: 20pt, font: hei}}\n"
      "parts:\n"
      "  - grid: {character: 10.5pt, line: 16pt, columns: 42字}\n"
      "    least-fill: 55%\n"
      "    first: [{frame: body, lines: fill, from: lead}]\n"
      "  - grid: {character: 14pt, line: 22pt, columns: 31字}\n"
      "    styles: {headline: {size: 40pt}}\n"
      "    first: [{frame: body, lines: fill, from: lead}]\n");
  ASSERT_TRUE(read.layout) << rendered(read.diagnostics);
  const auto& parts = read.layout->parts;
  ASSERT_EQ(parts.size(), 2u);
  EXPECT_DOUBLE_EQ(parts[0].leastFill, 0.55);
  EXPECT_FALSE(parts[0].styles);
  EXPECT_EQ(parts[1].leastFill, 0);
  ASSERT_TRUE(parts[1].styles);
  const Style larger = resolveStyle(*parts[1].styles, "headline", Lang::zh);
  EXPECT_EQ(larger.size, 40);
  EXPECT_EQ(larger.han.role, "hei");
  EXPECT_EQ(resolveStyle(read.layout->styles, "headline", Lang::zh).size, 20);
}

TEST(Layout, FitsOfAPart) {
  const auto read = readLayoutText(R"(name: t
page: {size: A4, type-area: {top: 37mm, inner: 28mm, width: 156mm, height: 225mm}}
styles:
  default: {font: song, size: 10.5pt}
  crosshead: {space: {before: 1行}, lines: 2}
parts:
  - grid: {character: 10.5pt, line: 16pt, columns: 2 × 20字, gutter: 2字}
    fit:
      - {into: 2 pages, of: text, pictures: 70%–120%, space: {crosshead: 1行–2行}, lines: {crosshead: 2行–3行}, cards: 8行–12行, leading: 15pt-17pt, size: {body: 10pt–11pt}, letter-space: 1%, optional: 3, otherwise: run-on}
      - {into: whole pages, size: 10pt–10.5pt, order: [size, pictures]}
    first:
      - {frame: body, lines: fill, from: lead.body}
)");
  ASSERT_TRUE(read.layout) << rendered(read.diagnostics);
  const auto& fits = read.layout->parts[0].fits;
  ASSERT_EQ(fits.size(), 2u);
  EXPECT_EQ(fits[0].pages, 2);
  EXPECT_EQ(fits[0].of, FitOf::text);
  EXPECT_EQ(fits[0].optional, 3);
  EXPECT_TRUE(fits[0].runOn);
  EXPECT_TRUE(fits[0].sizeWithLeading);
  ASSERT_EQ(fits[0].limits.size(), 7u);
  EXPECT_EQ(fits[0].limits[0].knob, FitKnob::pictures);
  EXPECT_DOUBLE_EQ(fits[0].limits[0].least, 0.7);
  EXPECT_EQ(fits[0].limits[1].role, "crosshead");
  EXPECT_DOUBLE_EQ(fits[0].limits[6].least, -0.01);
  EXPECT_EQ(fits[1].pages, 0);
  EXPECT_EQ(fits[1].limits[0].role, "body");
  EXPECT_FALSE(fits[1].sizeWithLeading);
  ASSERT_EQ(fits[1].order.size(), 7u) << "what is not named gives last";
  EXPECT_EQ(fits[1].order[0], FitKnob::size);
  EXPECT_EQ(fits[1].order[2], FitKnob::space);
}

}  // namespace
}  // namespace paiban
