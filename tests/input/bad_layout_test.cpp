#include <gtest/gtest.h>

#include "support.h"

namespace paiban {
namespace {

using test::readLayoutText;
using test::rendered;
using test::summary;
using test::wellWorded;

// Lines 1 to 7 of every layout here; the type area of GB/T 9704 holds 42 字 of 10.5 pt.
#define HEAD                                                                             \
  "name: t\n"                                                                            \
  "page: {size: A4, type-area: {top: 37mm, inner: 28mm, width: 156mm, height: 225mm}}\n" \
  "colours: {vermilion: [0, 95, 90, 0]}\n"                                               \
  "boxes: {tint: {fill: vermilion, inset: 1字}}\n"                                      \
  "styles:\n"                                                                            \
  "  default: {font: song, size: 10.5pt}\n"                                              \
  "  body: {indent: 2字}\n"
#define GRID \
  "parts:\n  - grid: {character: 10.5pt, line: 16pt, lines: 40, columns: 2 × 20字, gutter: 2字}\n"
#define FIRST "    first:\n      - {frame: body, lines: fill, from: lead.body}\n"
#define GRID_AGAIN \
  "  - grid: {character: 10.5pt, line: 16pt, lines: 40, columns: 2 × 20字, gutter: 2字}\n"
// With a grid on lines 8 and 9, a frame on line 11.
#define FRAME(settings) HEAD GRID "    first:\n      - {frame: f, " settings "}\n"

struct BadLayout {
  const char* name;
  const char* text;
  const char* errors;
};

void PrintTo(const BadLayout& bad, std::ostream* out) {
  *out << bad.name;
}

std::string mistakeOf(const testing::TestParamInfo<BadLayout>& test) {
  return test.param.name;
}

class BadLayoutTest : public testing::TestWithParam<BadLayout> {};

TEST_P(BadLayoutTest, IsReportedAtItsPlaceWithAHint) {
  const auto read = readLayoutText(GetParam().text);
  EXPECT_FALSE(read.layout.has_value());
  EXPECT_EQ(summary(read.diagnostics), GetParam().errors) << rendered(read.diagnostics);
  EXPECT_TRUE(wellWorded(read.diagnostics)) << rendered(read.diagnostics);
}

const BadLayout kBad[] = {
    {"PanelsInABoxThatIsNone",
     FRAME("from: lead.body, panels: {quote: tnt}"),
     "unknown-name 11:53"},
    {"PanelsOfAKindThatNoTextAnchors",
     FRAME("from: lead.body, panels: {metrics: tint}"),
     "unknown-key 11:46"},
    {"OverAPictureThatNothingBrings",
     FRAME("from: lead.headline, photos: {over: {at: foot}}"),
     "nothing-to-stand-over 11:56"},
    {"OverAndBesideAPicture",
     FRAME("from: photos.1, lines: 1-9, photos: {width: 9字, over: {at: foot}}"),
     "over-and-beside 11:74"},
    {"RoleOverAPictureUnknown",
     FRAME("from: [photos.1, lead.headline], photos: {over: {roles: {headline: whitehead}}}"),
     "unknown-name 11:87"},
    {"PanelsInAVerticalFrame",
     FRAME("from: lead.body, writing: vertical, panels: {quote: tint}"),
     "setting-out-of-place 11:64"},
    {"LeastFillWithoutAnotherPart",
     HEAD GRID "    least-fill: 60%\n" FIRST,
     "no-alternative 10:17"},
    {"LeastFillOverAPartThatGoesWithIt",
     HEAD GRID "    least-fill: 60%\n" FIRST GRID_AGAIN "    with-previous: true\n" FIRST,
     "no-alternative 10:17"},
    {"WithoutAPreviousPart", HEAD GRID "    with-previous: true\n" FIRST, "no-previous 10:20"},
    {"LeastFillInLines", HEAD GRID "    least-fill: 60行\n" FIRST, "wrong-unit 10:17"},
    {"StyleOfAPartThatNothingUses",
     HEAD GRID "    styles: {small-print: {size: 12pt}}\n" FIRST,
     "unused-style 10:14"},
    {"FitWithoutTarget", HEAD GRID "    fit: {pictures: 70%–120%}\n" FIRST, "missing-key 10:10"},
    {"FitThatTheLayoutIsOutsideOf",
     HEAD GRID "    fit: {into: 1 page, leading: 12pt–15pt}\n" FIRST,
     "fit-outside 10:34"},
    {"FitOfASizeWithoutUnits",
     HEAD GRID "    fit: {into: 1 page, leading: 12–15pt}\n" FIRST,
     "wrong-type 10:34"},
    {"FitOfNoFrame", HEAD GRID "    fit: {into: frame side}\n" FIRST, "fit-frame 10:17"},
    {"FitOfAnUnknownRole",
     HEAD GRID "    fit: {into: 1 page, space: {croshead: 0行–2行}}\n" FIRST,
     "unknown-name 10:33"},
    {"UnknownKey", HEAD "colors: {}\n" GRID FIRST, "unknown-key 8:1"},
    {"NoParts", HEAD "parts: []\n", "no-parts 8:8"},
    {"MissingStyles",
     "name: t\npage: {size: A4, margins: {top: 1cm, bottom: 1cm, inner: 1cm, outer: "
     "1cm}}\nparts:\n  - {grid: {character: 9pt, line: 12pt, columns: 2 × 20字}, first: [{frame: "
     "f, from: lead.body}]}\n",
     "missing-key 1:1"},
    {"VerticalFrameThatFills",
     FRAME("lines: fill, writing: vertical, from: lead.body"),
     "setting-out-of-place 11:27"},
    {"VerticalFrameThatFillsItsHeight",
     FRAME("height: fill, writing: vertical, from: lead.body"),
     "setting-out-of-place 11:28"},
    {"HorizontalFrameThatGrows",
     FRAME("lines: 5-10+, from: lead.body"),
     "setting-out-of-place 11:27"},
    {"VerticalFrameWithTwoHeights",
     FRAME("lines: 5-10+, height: 12行, writing: vertical, from: lead.body"),
     "height-twice 11:42"},
    {"VerticalFrameSideBySide",
     FRAME("writing: vertical, arrange: parallel, from: lead.body"),
     "setting-out-of-place 11:48"},
    {"VerticalFrameWithColumns",
     FRAME("writing: vertical, inner-columns: 2, from: lead.body"),
     "setting-out-of-place 11:54"},
    {"UnknownWriting", FRAME("writing: upwards, from: lead.body"), "unknown-word 11:29"},
    {"PartWithoutFrames", HEAD GRID "    first: []\n", "part-without-frames 10:12"},

    // Lengths.
    {"NoUnit", HEAD "  tips: {size: 10}\n" GRID FIRST, "no-unit 8:16"},
    {"UnknownUnit", HEAD "  tips: {size: 10px}\n" GRID FIRST, "unknown-unit 8:16"},
    {"SizeInLines", HEAD "  tips: {size: 2行}\n" GRID FIRST, "wrong-unit 8:16"},
    {"IndentInMillimetres", HEAD "  tips: {indent: 2mm}\n" GRID FIRST, "wrong-unit 8:18"},
    {"LeadingInPerCent", HEAD "  tips: {leading: 120%}\n" GRID FIRST, "wrong-unit 8:19"},
    {"SpaceInPoints", HEAD "  tips: {space: {before: 6pt}}\n" GRID FIRST, "wrong-unit 8:26"},
    {"ColumnsInMillimetres",
     HEAD "parts:\n  - grid: {character: 10.5pt, line: 16pt, columns: [50mm, 50mm]}\n" FIRST,
     "wrong-unit 9:53; wrong-unit 9:59"},
    {"NotALength", HEAD "  tips: {size: big}\n" GRID FIRST, "wrong-type 8:16"},
    {"HaoWhereNoSizeIs", HEAD "  tips: {indent: 5号}\n" GRID FIRST, "wrong-unit 8:18"},
    {"UnknownHao", HEAD "  tips: {size: 9号}\n" GRID FIRST, "unknown-unit 8:16"},
    {"IndentOutOfRange", HEAD "  tips: {indent: 200字}\n" GRID FIRST, "out-of-range 8:18"},
    {"DivisionByNothing", HEAD "  tips: {han-latin-gap: 1/0字}\n" GRID FIRST, "wrong-type 8:25"},

    // Colours and boxes.
    {"UnknownColour", HEAD "  tips: {colour: vermillion}\n" GRID FIRST, "unknown-name 8:18"},
    {"ThreeInks", HEAD "  tips: {colour: [0, 95, 90]}\n" GRID FIRST, "four-inks 8:18"},
    {"InkOver100", HEAD "  tips: {colour: [0, 95, 900, 0]}\n" GRID FIRST, "out-of-range 8:26"},
    {"UnknownBox", FRAME("lines: fill, from: lead.body, box: tnt"), "unknown-name 11:55"},
    {"UnknownRuleStyle",
     FRAME("lines: fill, from: lead.body, column-rule: {rule: 1pt, style: wavy}"),
     "unknown-word 11:82"},

    // Styles.
    {"MisspeltRole", HEAD "  hedline: {size: 20pt}\n" GRID FIRST, "unused-style 8:3"},
    {"UnusedStyle", HEAD "  quux: {size: 20pt}\n" GRID FIRST, "unused-style 8:3"},
    {"UnknownVariant", HEAD "  body/fr: {size: 20pt}\n" GRID FIRST, "style-variant 8:3"},
    {"UnknownBase", HEAD "  tips: {based-on: bdy}\n" GRID FIRST, "unknown-name 8:20"},
    {"StyleCycle",
     HEAD "  tips: {based-on: deck}\n  deck: {based-on: tips}\n" GRID FIRST,
     "style-cycle 8:20; style-cycle 9:20"},
    {"StyleBasedOnItself", HEAD "  tips: {based-on: tips}\n" GRID FIRST, "style-cycle 8:20"},
    {"BaseOnAVariant", HEAD "  tips/en: {based-on: body}\n" GRID FIRST, "base-out-of-place 8:23"},
    {"UnknownAlign", HEAD "  tips: {align: center}\n" GRID FIRST, "unknown-word 8:17"},
    {"BadFont", HEAD "  tips: {font: hei blod}\n" GRID FIRST, "wrong-type 8:16"},
    {"BadHyphenation", HEAD "  tips: {hyphenate: en-AU}\n" GRID FIRST, "unknown-word 8:21"},
    {"KeepWordsOfNothing",
     HEAD "  tips: {keep-words: [高质量发展, '', ' 字 ']}\n" GRID FIRST,
     "wrong-type 8:30; wrong-type 8:34"},
    {"BadFeature", HEAD "  tips: {features: [tabular]}\n" GRID FIRST, "wrong-type 8:21"},
    {"GapsOutOfOrder",
     HEAD "  tips: {han-latin-gap: {normal: 1/4字, min: 1/3字}}\n" GRID FIRST,
     "gap-order 8:25"},
    {"UnknownMarks", HEAD "  tips: {marks: halfwidth}\n" GRID FIRST, "unknown-word 8:17"},
    {"UnknownGapWord", HEAD "  tips: {han-latin-gap: wide}\n" GRID FIRST, "unknown-word 8:25"},
    {"HangIntoANarrowGutter",
     HEAD "  tips: {hang: comma-stop, size: 42pt}\n" GRID FIRST,
     "hang-gutter 8:3"},
    {"HangIntoTheGutterOfAFrame",
     HEAD "  tips: {hang: comma-stop}\n" GRID
          "    first:\n      - {frame: f, lines: fill, from: lead.body, arrange: {parallel: {zh: "
          "20字, en: 21.5字}, gutter: 0.5字}}\n",
     "hang-gutter 8:3"},
    {"StrictGridWithHalfMarksAtLineEnds",
     HEAD "  tips: {grid: strict}\n" GRID FIRST,
     "grid-needs-full 8:3"},
    {"StrictGridWithHalfMarks",
     HEAD "  tips: {grid: strict, marks: kaiming, line-end: full}\n" GRID FIRST,
     "grid-needs-full 8:3"},
    {"OrphansZero", HEAD "  tips: {orphans: 0}\n" GRID FIRST, "out-of-range 8:19"},

    // The page.
    {"UnknownPaper",
     "name: t\npage: {size: A9, type-area: {top: 1mm, inner: 1mm, width: 9mm, height: "
     "9mm}}\nstyles: {}\nparts: []\n",
     "wrong-type 2:14; no-parts 4:8"},
    {"AreaTwice",
     "name: t\npage: {size: A4, type-area: {top: 1mm, inner: 1mm, width: 9mm, height: 9mm}, "
     "margins: {top: 1mm, inner: 1mm, outer: 9mm, bottom: 9mm}}\nstyles: {}\nparts: []\n",
     "area-twice 2:87; no-parts 4:8"},
    {"AreaMissing",
     "name: t\npage: {size: A4}\nstyles: {}\nparts: []\n",
     "area-missing 2:7; no-parts 4:8"},
    {"AreaTooWide",
     "name: t\npage: {size: A4, type-area: {top: 37mm, inner: 60mm, width: 156mm, height: "
     "225mm}}\nstyles: {}\nparts: []\n",
     "area-outside 2:29; no-parts 4:8"},
    {"MarginsTooLarge",
     "name: t\npage: {size: A4, margins: {top: 37mm, bottom: 35mm, inner: 110mm, outer: "
     "100mm}}\nstyles: {}\nparts: []\n",
     "no-room 2:27; no-parts 4:8"},

    // The grid.
    {"GridTooWide",
     HEAD
     "parts:\n  - grid: {character: 10.5pt, line: 16pt, columns: 2 × 21字, gutter: 2字}\n" FIRST,
     "grid-too-wide 9:11"},
    {"GridTooHigh",
     HEAD "parts:\n  - grid: {character: 10.5pt, line: 16pt, lines: 41, columns: 2 × 20字, gutter: "
          "2字}\n" FIRST,
     "grid-too-high 9:50"},
    {"ThirdOfACharacter",
     HEAD
     "parts:\n  - grid: {character: 10.5pt, line: 16pt, columns: 2 × 19.3字, gutter: 2字}\n" FIRST,
     "half-character 9:52"},
    {"BadColumns",
     HEAD "parts:\n  - grid: {character: 10.5pt, line: 16pt, columns: two, gutter: 2字}\n" FIRST,
     "wrong-type 9:52"},
    {"GridWithoutColumns",
     HEAD "parts:\n  - grid: {character: 10.5pt, line: 16pt}\n" FIRST,
     "missing-key 9:11"},

    // Frames.
    {"ColumnOutside", FRAME("columns: 3, lines: fill, from: lead.body"), "columns-outside 11:29"},
    {"ColumnsBackwards",
     FRAME("columns: 2-1, lines: fill, from: lead.body"),
     "range-backwards 11:29"},
    {"BareLine", FRAME("lines: 5, from: lead.body"), "wrong-type 11:27"},
    {"LinesBackwards", FRAME("lines: 9-5, from: lead.body"), "wrong-type 11:27"},
    {"LinesOutside", FRAME("lines: 30-41, from: lead.body"), "lines-outside 11:27"},
    {"SpanOfAPlacedFrame", FRAME("lines: 5-9, span: 2, from: lead.body"), "only-place-auto 11:38"},
    {"RegionThatFills", FRAME("lines: fill, head: across, from: lead.body"), "region-fills 11:9"},
    {"HeadsByNoNumber",
     FRAME("place: auto, heads: {wide: headline}, from: stories.2"),
     "column-count 11:41"},
    {"PlaceTwice", FRAME("lines: 5-9, place: foot, from: lead.body"), "place-twice 11:39"},
    {"HeightTwice", FRAME("lines: 5-9, height: 5行, from: lead.body"), "height-twice 11:40"},
    {"HalfALine", FRAME("height: 5.5行, from: lead.body"), "whole-lines 11:28"},
    {"NothingToShow", FRAME("lines: fill"), "from-or-continues 11:9"},
    {"FromAndContinues",
     FRAME("lines: fill, from: lead.body, continues: f"),
     "from-or-continues 11:9; unknown-frame 11:61"},
    {"AfterNobody", FRAME("after: haed, from: lead.body"), "unknown-frame 11:27"},
    {"ContinuesNobody",
     HEAD GRID FIRST "    following:\n      - {frame: body, lines: fill, continues: bdy}\n",
     "unknown-frame 13:47"},
    {"FrameTwice", HEAD GRID FIRST "      - {frame: body, from: lead.tips}\n", "frame-twice 12:17"},
    {"UnknownPath", FRAME("from: lead.headlin"), "unknown-path 11:26"},
    {"UnknownPathHead", FRAME("from: nameplate.titel"), "unknown-path 11:26"},
    {"UnknownPathToOmit",
     HEAD GRID FIRST "    omit: [lead.body, lead.tip]\n",
     "unknown-path 12:23"},
    {"NothingToOmit", HEAD GRID FIRST "    omit: []\n", "empty-list 12:11"},
    {"UnknownPathInAList", FRAME("from: [lead.body, photos.first]"), "unknown-path 11:38"},
    {"UnknownPlace", FRAME("place: head, from: lead.body"), "unknown-word 11:27"},
    {"UnknownArrangement", FRAME("from: lead.body, arrange: paralel"), "unknown-word 11:46"},
    {"UnknownLanguageInParallel",
     FRAME("from: lead.body, arrange: {parallel: {zh: 14字, fr: 24字}}"),
     "unknown-key 11:67"},
    {"LanguageTwice", FRAME("from: lead.body, languages: [zh, zh]"), "language-listed-twice 11:53"},
    {"LanguagesClash",
     FRAME("from: lead.body, languages: [en, zh], arrange: {parallel: {zh: 14字, en: 24字}}"),
     "languages-clash 11:48"},
    {"PhotoLines", FRAME("from: lead.body, photos: {lines: 18-12}"), "wrong-type 11:53"},
    {"CardBoxUnknown", FRAME("from: panels.metrics, cards: {box: crd}"), "unknown-name 11:55"},
    {"UnknownFrameKey", FRAME("from: lead.body, baxes: tint"), "unknown-key 11:37"},
    {"RoleUnknown", FRAME("from: lead.body, roles: {body: bodytext}"), "unknown-name 11:51"},

    // Margin lines.
    {"UnknownField",
     HEAD "margins:\n  - {at: foot, distance: 7mm, outside: \"{pgae}\"}\n" GRID FIRST,
     "unknown-field 9:40"},
    {"UnclosedField",
     HEAD "margins:\n  - {at: foot, distance: 7mm, outside: \"{page\"}\n" GRID FIRST,
     "unknown-field 9:40"},
    {"FieldInFrench",
     HEAD "margins:\n  - {at: foot, distance: 7mm, outside: \"{title.fr}\"}\n" GRID FIRST,
     "unknown-field 9:40"},
    {"MarginWithoutDistance",
     HEAD "margins:\n  - {at: foot, outside: \"{page}\"}\n" GRID FIRST,
     "missing-key 9:5"},
    {"MarginRoleUnknown",
     HEAD "margins:\n  - {at: foot, distance: 7mm, role: foliio, outside: \"{page}\"}\n" GRID FIRST,
     "unknown-name 9:37"},
};

INSTANTIATE_TEST_SUITE_P(Layout, BadLayoutTest, testing::ValuesIn(kBad), mistakeOf);

TEST(LayoutErrors, CL_80_AGridTooWideNamesTheNumbers) {
  const auto read = readLayoutText(
      HEAD
      "parts:\n  - grid: {character: 10.5pt, line: 16pt, columns: 2 × 21字, gutter: 2字}\n" FIRST);
  ASSERT_TRUE(read.diagnostics.hasErrors());
  const Diagnostic& d = read.diagnostics.list().front();
  EXPECT_EQ(messageText(d, MessageLanguage::en),
            "the grid is 44 字 of 10.5 pt = 462 pt wide, but the type area only 442.2 pt");
  EXPECT_NE(hintText(d, MessageLanguage::en).find("at most 42 字 fit"), std::string::npos);
}

TEST(LayoutErrors, CL_93_AGridTooHighNamesTheLinesThatFit) {
  const auto read = readLayoutText(
      HEAD
      "parts:\n  - grid: {character: 10.5pt, line: 16pt, lines: 41, columns: 2 × 20字}\n" FIRST);
  ASSERT_TRUE(read.diagnostics.hasErrors());
  EXPECT_NE(rendered(read.diagnostics).find("at most 40 lines fit"), std::string::npos);
}

TEST(LayoutErrors, AWrongUnitSaysWhichCan) {
  const auto read = readLayoutText(HEAD "  tips: {size: 2行}\n" GRID FIRST);
  ASSERT_EQ(read.diagnostics.list().size(), 2u);  // with the note on the grid's remainder
  EXPECT_EQ(hintText(read.diagnostics.list()[0], MessageLanguage::en),
            "possible are: pt, mm, cm, in, 号");
}

TEST(LayoutWarnings, CL_95_LineGapsOutsideTheUsual) {
  const auto warnings = [](const char* grid) {
    return summary(
        readLayoutText(std::string(HEAD "parts:\n  - grid: ") + grid + "\n" FIRST).diagnostics,
        Severity::warning);
  };
  EXPECT_EQ(warnings("{character: 10.5pt, line: 14pt, columns: 42字}"), "line-gap 9:37");
  EXPECT_EQ(warnings("{character: 10.5pt, line: 16pt, columns: 42字}"), "");
  EXPECT_EQ(warnings("{character: 9pt, line: 12pt, columns: 3 × 15字, gutter: 2字}"), "");
  EXPECT_EQ(warnings("{character: 9pt, line: 11pt, columns: 3 × 15字, gutter: 2字}"),
            "line-gap 9:34");
}

TEST(LayoutWarnings, CL_95_OnAGridOfHalfLinesTheGapIsThatOfTheBody) {
  const auto warnings = [](const char* size) {
    const std::string part = std::string("parts:\n  - styles: {body: {leading: 3行, size: ") +
                             size +
                             "}}\n    grid: {character: 6pt, line: 6.5pt, columns: 2 × 34字}\n";
    return summary(readLayoutText(HEAD + part + FIRST).diagnostics, Severity::warning);
  };
  EXPECT_EQ(warnings("12pt"), "") << "7.5 pt between lines of 12 pt";
  EXPECT_EQ(warnings("17pt"), "line-gap 10:34") << "2.5 pt between lines of 17 pt";
}

TEST(LayoutWarnings, CL_95_BodySmallerThanHao6) {
  const auto read = readLayoutText(HEAD "  body/en: {size: 7.5pt}\n" GRID FIRST);
  EXPECT_EQ(summary(read.diagnostics, Severity::warning), "small-body 7:3");
}

TEST(LayoutWarnings, CL_14_OneLevelOfKinsokuForADocument) {
  const auto warnings = [](const char* styles) {
    return summary(readLayoutText(std::string(HEAD) + styles + GRID FIRST).diagnostics,
                   Severity::warning);
  };
  EXPECT_EQ(warnings("  tips: {kinsoku: strict}\n"), "kinsoku-mixed 8:3");
  EXPECT_EQ(warnings("  tips: {kinsoku: gb}\n"), "") << "which is the level of the document";
}

TEST(LayoutWarnings, FaintInk) {
  const auto read = readLayoutText(HEAD "  tips: {colour: [0, 3, 0, 100]}\n" GRID FIRST);
  EXPECT_EQ(summary(read.diagnostics, Severity::warning), "faint-ink 8:22");
}

TEST(LayoutWarnings, CL_80_TheRemainderIsNoted) {
  const auto read = readLayoutText(HEAD GRID FIRST);
  ASSERT_TRUE(read.layout.has_value()) << rendered(read.diagnostics);
  EXPECT_EQ(summary(read.diagnostics, Severity::note), "grid-remainder 9:11");
}

#undef HEAD
#undef GRID
#undef FIRST
#undef FRAME

}  // namespace
}  // namespace paiban
