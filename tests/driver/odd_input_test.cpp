#include <string>
#include <vector>

#include <gmock/gmock.h>

#include "rendering.h"

/// Content and layouts that nobody would write on purpose, and that a hurry may. Each is set, or an
/// error says what is wrong; nothing is lost, nothing crashes or goes on for ever.
namespace paiban {
namespace {

using testing::Contains;
using testing::Not;

class OddInput : public Rendering {
 protected:
  /// A page of 120 × 120 mm, type of 8 pt; `parts` as the layout has them.
  void layout(const std::string& parts, const std::string& styles = "") {
    disk_.files["plain.yaml"] =
        "name: plain\n"
        "page:\n"
        "  size: {width: 120mm, height: 120mm}\n"
        "  type-area: {top: 12mm, inner: 10mm, width: 282pt, height: 96mm}\n"
        "boxes: {wide: {inset: 30字}}\n"
        "styles:\n"
        "  default: {font: song, latin: latin-serif, size: 8pt, leading: 1行}\n"
        "  headline: {size: 11pt, lines: 2}\n" +
        styles + "parts:\n" + parts;
  }
  void content(const std::string& body, const std::string& more = "") {
    disk_.files["issue.yaml"] =
        "id: issue\n"
        "languages: [zh-Hans, en]\n"
        "layout: plain\n"
        "title: {zh: 试, en: Trial}\n"
        "stories:\n"
        "  lead:\n"
        "    headline: {zh: 标题, en: Head}\n"
        "    body:\n" +
        body + more;
  }
  static std::string paragraphs(int count) {
    std::string body;
    for (int i = 0; i < count; ++i) {
      body +=
          "      - {zh: 这是一段很长的正文，用来试验版面是否会停不下来。这是一段很长的正文，"
          "用来试验版面是否会停不下来。, en: A rather long text that tries whether pages come to "
          "an "
          "end at all or not.}\n";
    }
    return body;
  }
  std::vector<std::string> said() const {
    return complaintsIn(render(request(), workshop()).diagnostics);
  }
};

const std::string kGrid =
    "    grid: {character: 8pt, line: 12pt, columns: 33字, lines: 22}\n"
    "    first:\n";
const std::string kFollowing = "    following: [{frame: body, lines: fill, continues: body}]\n";

TEST_F(OddInput, AFixedFrameWhoseWidthsItsCopyDecides) {
  layout("  - languages: [zh, en]\n" + kGrid +
         "      - {frame: body, lines: 1-22, from: [lead.headline, lead.body], arrange: {parallel: "
         "auto, gutter: 1字}}\n");
  content(paragraphs(1));
  EXPECT_EQ(said(), std::vector<std::string>{"frame-short"});
}

TEST_F(OddInput, ATypeAreaLowerThanACharacter) {
  layout(
      "  - languages: [zh, en]\n    grid: {character: 280pt, line: 300pt, columns: 1字}\n    "
      "first:\n"
      "      - {frame: body, lines: fill, from: lead}\n");
  content(paragraphs(1));
  EXPECT_THAT(said(), Contains("grid-too-high"));
}

// CL-83: a rest that is set again for another measure has other lines, though none was placed.
TEST_F(OddInput, CL_83_PagesWithoutRoomForTheNextBlockComeToAnEnd) {
  layout(
      "  - languages: [zh, en]\n"
      "    grid: {character: 8pt, line: 12pt, columns: [20字, 12字], gutter: 1字, lines: 22}\n"
      "    first:\n"
      "      - {frame: top, lines: 1-14, from: lead.headline}\n"
      "      - {frame: body, lines: fill, from: lead.body}\n"
      "    following:\n"
      "      - {frame: top2, lines: 1-14, from: [{line: {left: '{title}', role: folio}}]}\n"
      "      - {frame: body, lines: fill, continues: body}\n",
      "  quote: {size: 8pt, lines: 10, keep-together: true}\n");
  content(paragraphs(7) + "      - panel: q\n" + paragraphs(60),
          "panels:\n  q:\n    kind: quote\n    text: {zh: 一句话。, en: A word.}\n");
  EXPECT_THAT(said(), Contains("too-tall"));
}

TEST_F(OddInput, ALanguageThatNoFrameTakes) {
  layout("  - languages: [zh, en]\n" + kGrid +
         "      - {frame: body, lines: fill, languages: [zh], from: [lead]}\n" + kFollowing);
  content(paragraphs(1));
  EXPECT_EQ(said(), (std::vector<std::string>{"unplaced", "unplaced"}));
}

TEST_F(OddInput, TwoFramesThatTakeALanguageEach) {
  layout("  - languages: [zh, en]\n" + kGrid +
         "      - {frame: chinese, lines: 1-10, languages: [zh], from: [lead]}\n"
         "      - {frame: body, lines: 11-22, languages: [en], from: [lead]}\n");
  content(paragraphs(1));
  EXPECT_FALSE(render(request(), workshop()).diagnostics.hasErrors());
}

TEST_F(OddInput, CardsOfWhichAPartWithAPageForEachSetsNone) {
  layout("  - languages: [zh, en]\n    each: [panels.metrics]\n    omit: [lead]\n" + kGrid +
         "      - {frame: card, lines: 1-10, from: [item.title, panel.title]}\n");
  content(paragraphs(1),
          "panels:\n  m:\n    kind: metrics\n    title: {zh: 数, en: Figures}\n    items:\n"
          "      - {name: {zh: 甲, en: A}, value: {zh: 1%, en: 1%}}\n");
  EXPECT_THAT(said(), Contains("unplaced"));
}

// What is wrong with a story's text is told, also when a later page finds it.
TEST_F(OddInput, CL_83_ErrorsOfAStoryThatGoesOnFromARegion) {
  layout(
      "  - languages: [zh, en]\n"
      "    grid: {character: 8pt, line: 12pt, columns: 2 × 16字, gutter: 1字, lines: 22}\n"
      "    first:\n"
      "      - {frame: body, head: across, from: [lead]}\n"
      "    following:\n"
      "      - {frame: body, lines: fill, inner-columns: 4, continues: body}\n");
  content(paragraphs(40) +
          "      - {zh: '[词]{gloss=\"a gloss that no narrow column has room for "
          "by any means, as wide as a page\"}', en: A.}\n");
  EXPECT_THAT(said(), Contains("annotation-too-wide"));
}

// CL-97: the notes of a filler belong to the page that it is set on.
TEST_F(OddInput, CL_97_FillersWithNotes) {
  const std::string parts = "  - languages: [zh, en]\n" + kGrid +
                            "      - {frame: body, lines: fill, from: [lead]}\n"
                            "      - {frame: hole, place: hole, from: panels.filler}\n";
  const std::string panels =
      "panels:\n  f:\n    kind: filler\n    title: {zh: 补白, en: Filler}\n    body:\n"
      "      - {zh: '补白文{note=a}很长。', en: 'A filler{note=a}.'}\n"
      "notes:\n  a: {zh: 注文, en: A note.}\n";
  layout(parts + kFollowing);
  content(paragraphs(1), panels);
  EXPECT_EQ(said(), std::vector<std::string>{}) << "set";
  content(paragraphs(11), panels);
  EXPECT_THAT(said(), Not(Contains("note-lost"))) << "not set: its note is called nowhere";
}

TEST_F(OddInput, BoxesAndCardsWithoutRoomForText) {
  const std::string panels =
      "panels:\n  q:\n    kind: quote\n    text: {zh: 一句话。, en: A word.}\n"
      "  m:\n    kind: metrics\n    title: {zh: 数, en: Figures}\n    items:\n"
      "      - {name: {zh: 甲, en: A}, value: {zh: 1%, en: 1%}}\n";
  content(paragraphs(1) + "      - panel: q\n", panels);
  layout("  - languages: [zh, en]\n" + kGrid +
         "      - {frame: body, lines: fill, from: [lead], panels: {quote: wide}}\n"
         "      - {frame: cards, place: foot, from: panels.metrics, cards: {columns: 1000}}\n" +
         kFollowing);
  EXPECT_THAT(said(), Contains("box-too-narrow"));
  EXPECT_THAT(said(), Contains("columns-too-narrow"));
}

}  // namespace
}  // namespace paiban
