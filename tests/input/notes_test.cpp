#include <gtest/gtest.h>

#include "support.h"

namespace paiban::test {
namespace {

/// A content of one paragraph, with what follows `notes:` as it is given.
ContentRead readNoted(const std::string& zh, const std::string& en, const std::string& notes) {
  return readContentText(
      "id: a\nlanguages: [zh-Hans, en-GB]\nnormalize: gb15834\ntitle: {zh: 题, en: Title}\n"
      "stories:\n  s:\n    headline: {zh: 题, en: Head}\n    body:\n"
      "      - zh: " +
      zh + "\n        en: " + en + "\n" + notes);
}

const char* const kNotes = "notes:\n  gdp: {zh: 按不变价格计算。, en: At constant prices.}\n";

TEST(Notes, CL_97_AreCalledInsideText) {
  const ContentRead read = readNoted("总值{note=gdp}增长,", "Output{note=gdp} grew,", kNotes);
  ASSERT_TRUE(read.content) << rendered(read.diagnostics);
  ASSERT_EQ(read.content->notes.size(), 1u);
  EXPECT_EQ(read.content->notes[0].id, "gdp");
  EXPECT_EQ(read.content->notes[0].text.en->text, "At constant prices.");
  const auto& paragraph = std::get<Paragraph>(read.content->stories[0].body[0]);
  EXPECT_EQ(paragraph.text.zh->text, "总值增长，") << "the call leaves the words alone";
  ASSERT_EQ(paragraph.text.zh->calls.size(), 1u);
  EXPECT_EQ(paragraph.text.zh->calls[0].at, std::string("总值").size());
  EXPECT_EQ(paragraph.text.zh->calls[0].where.line, 9);
  EXPECT_EQ(paragraph.text.zh->calls[0].where.column, 15);
}

TEST(Notes, CL_97_StandWhereTheyAreAfterARunInHeadAndChangedMarks) {
  const ContentRead read = readContentText(
      "id: a\nlanguages: [zh-Hans]\nnormalize: gb15834\ntitle: 题\nstories:\n  s:\n"
      "    headline: 题\n    body:\n      - {run-in: 甲, zh: '乙,丙{note=n}丁'}\n"
      "notes: {n: 注。}\n");
  ASSERT_TRUE(read.content) << rendered(read.diagnostics);
  const auto& text = *std::get<Paragraph>(read.content->stories[0].body[0]).text.zh;
  ASSERT_EQ(text.calls.size(), 1u);
  EXPECT_EQ(text.text.substr(0, text.calls[0].at), "甲　乙，丙");
}

TEST(Notes, CL_97_UnknownUnusedAndMisplacedOnesAreErrors) {
  const auto errors = [](const ContentRead& read) {
    EXPECT_TRUE(wellWorded(read.diagnostics)) << rendered(read.diagnostics);
    return summary(read.diagnostics);
  };
  const ContentRead misspelt = readNoted("总值{note=gpd}。", "Output.{note=gpd}", kNotes);
  EXPECT_EQ(errors(misspelt), "unknown-note 9:15; unknown-note 10:20; unused-note 12:3");
  EXPECT_NE(rendered(misspelt.diagnostics).find("did you mean 'gdp'?"), std::string::npos);
  EXPECT_EQ(errors(readNoted("总值{note=x}。", "Output.{note=x}", "")),
            "unknown-note 9:15; unknown-note 10:20");
  EXPECT_EQ(errors(readNoted("总值。", "Output.", kNotes)), "unused-note 12:3");
  EXPECT_EQ(errors(readNoted("总值{note=}。", "Output.", "")), "call-without-id 9:15");
  EXPECT_EQ(errors(readNoted("总值{note: x}。", "Output.", "")).substr(0, 13), "colon-in-text");
  const std::string nested = "notes:\n  a: {zh: '注{note=a}', en: 'Note{note=a}'}\n";
  EXPECT_EQ(errors(readNoted("总值{note=a}。", "Output.{note=a}", nested)),
            "note-elsewhere 12:13; note-elsewhere 12:33");
}

TEST(Notes, BI_11_BothTextsOfAPairCallTheSameNotes) {
  const ContentRead read = readNoted("总值{note=gdp}。", "Output.", kNotes);
  EXPECT_EQ(summary(read.diagnostics), "note-in-one-language 9:15");
  EXPECT_TRUE(wellWorded(read.diagnostics));
}

TEST(Notes, CL_97_LayoutsSayHowTheyAreSet) {
  const std::string head =
      "name: a\npage: {size: A4, margins: {top: 20mm, bottom: 20mm, inner: "
      "20mm, outer: 20mm}}\nstyles: {default: {font: song}}\nparts:\n  - grid: "
      "{character: 10.5pt, line: 16pt, columns: 40字}\n    first: [{frame: b, "
      "lines: fill, from: lead}]\n";
  const LayoutRead plain = readLayoutText(head);
  ASSERT_TRUE(plain.layout) << rendered(plain.diagnostics);
  EXPECT_EQ(plain.layout->notes.place, NoteRule::Place::frame);
  EXPECT_EQ(plain.layout->notes.marks, NoteRule::Marks::circled);
  const LayoutRead own = readLayoutText(head + "notes: {place: column, marks: figures}\n");
  ASSERT_TRUE(own.layout) << rendered(own.diagnostics);
  EXPECT_EQ(own.layout->notes.place, NoteRule::Place::column);
  EXPECT_EQ(own.layout->notes.marks, NoteRule::Marks::figures);
  EXPECT_DOUBLE_EQ(resolveStyle(plain.layout->styles, "footnote", Lang::zh).size, 9)
      << "小五 under 五号";
}

TEST(Arranging, BI_04_LayoutsSayWherePairsAreAligned) {
  const auto aligned = [](const std::string& arrange) {
    return readLayoutText(
        "name: a\npage: {size: A4, margins: {top: 20mm, bottom: 20mm, inner: 20mm, outer: "
        "20mm}}\nstyles: {default: {font: song}}\nparts:\n  - grid: {character: 10.5pt, line: "
        "16pt, columns: 40字}\n    first: [{frame: b, lines: fill, from: lead, arrange: " +
        arrange + "}]\n");
  };
  const LayoutRead plain = aligned("{parallel: [zh, en]}");
  ASSERT_TRUE(plain.layout) << rendered(plain.diagnostics);
  EXPECT_EQ(plain.layout->parts[0].first[0].alignPairs, PairAlign::paragraph);
  const LayoutRead own = aligned("{parallel: auto, align: sentence}");
  ASSERT_TRUE(own.layout) << rendered(own.diagnostics);
  EXPECT_EQ(own.layout->parts[0].first[0].alignPairs, PairAlign::sentence);
  EXPECT_EQ(summary(aligned("{parallel: auto, align: word}").diagnostics).substr(0, 12),
            "unknown-word");
}

}  // namespace
}  // namespace paiban::test
