#include "pages/parallel.h"

#include <string>

#include "page_fixture.h"
#include "pages/pairing.h"
#include "pages/sentences.h"

namespace paiban::test {
namespace {

/// The sentences of `text`, parted by bars.
std::string split(const std::string& text, Lang lang, std::vector<Span> spans = {}) {
  RichText rich = plainText(text);
  rich.spans = std::move(spans);
  std::string out;
  const std::vector<std::uint32_t> starts = sentenceStarts(rich, lang);
  for (std::size_t i = 0; i < starts.size(); ++i) {
    const std::uint32_t end =
        i + 1 < starts.size() ? starts[i + 1] : static_cast<std::uint32_t>(text.size());
    out += (i > 0 ? "|" : "") + text.substr(starts[i], end - starts[i]);
  }
  return out;
}

TEST(Sentences, BI_04_OfChinese) {
  EXPECT_EQ(split("一句。两句！三句？", Lang::zh), "一句。|两句！|三句？");
  EXPECT_EQ(split("他说：“去吧。”大家走了。", Lang::zh), "他说：“去吧。”|大家走了。");
  EXPECT_EQ(split("“去吧！”他说。走了。", Lang::zh), "“去吧！”他说。|走了。");
  EXPECT_EQ(split("“甲。乙。”丙。", Lang::zh), "“甲。乙。”|丙。");
  EXPECT_EQ(split("真的？！是的。", Lang::zh), "真的？！|是的。");
  EXPECT_EQ(split("甲；乙，3.5亿。", Lang::zh), "甲；乙，3.5亿。");
  EXPECT_EQ(split("甲。①乙。", Lang::zh, {{Markup::callMark, 6, 9, "#a"}}), "甲。①|乙。");
  EXPECT_EQ(split("“好。”字。", Lang::zh, {{Markup::gloss, 0, 15, "good"}}), "“好。”字。")
      << "a pair of text and gloss is not divided (BI-07)";
  EXPECT_EQ(split("", Lang::zh), "");
}

TEST(Sentences, BI_04_OfEnglish) {
  EXPECT_EQ(split("One. Two! Three? Four", Lang::en), "One. |Two! |Three? |Four");
  EXPECT_EQ(split("It grew by 5.5% in No. 2 of Mr. J. Smith’s list.", Lang::en),
            "It grew by 5.5% in No. 2 of Mr. J. Smith’s list.");
  EXPECT_EQ(split("“Go!” he said. “Well.” They went.", Lang::en),
            "“Go!” he said. |“Well.” |They went.");
  EXPECT_EQ(split("It’s done. So they’re off.", Lang::en), "It’s done. |So they’re off.");
  EXPECT_EQ(split("Well (it is. Yes) done. Off.", Lang::en), "Well (it is. Yes) done. |Off.");
  EXPECT_EQ(split("By e.g. Rome. 2024 came.", Lang::en), "By e.g. Rome. |2024 came.");
}

/// Two columns of 10 字: Chinese and English side by side.
class Parallel : public PageTest {
 protected:
  Parallel() : PageTest(2, 40) {
    frame_.arrangement = Arrangement::parallel;
    measure_.width = 210;
    measure_.column = 210;
    measure_.pair = {{0, 100}, {110, 100}};
  }

  void add(const std::string& role, const std::string& zh, const std::string& en) {
    texts_.push_back(std::make_unique<BilingualText>(both(zh, en)));
    Piece piece;
    piece.text = texts_.back().get();
    piece.role = role == "crosshead" ? "crosshead" : role == "headline" ? "headline" : "body";
    pieces_.push_back(piece);
  }
  Flow set(PairAlign align, const ArrangeLimits& limits = {}) {
    frame_.alignPairs = align;
    return arrangeRest(setting(), frame_, pieces_, measure_, limits).flow;
  }
  /// The lines of `flow`: Chinese and English, parted by a bar.
  static std::vector<std::string> rows(const Flow& flow) {
    std::vector<std::string> rows;
    for (const Atom& atom : flow) {
      std::string sides[2];
      for (const Item& item : atom.items) {
        const auto& text = std::get<TextItem>(item);
        for (const PlacedGlyph& glyph : text.glyphs) {
          sides[text.origin.x < 105 ? 0 : 1] += glyph.text;
        }
      }
      rows.push_back(sides[0] + "|" + sides[1]);
    }
    return rows;
  }

  FrameSpec frame_;
  FrameMeasure measure_;
  std::vector<std::unique_ptr<BilingualText>> texts_;
  std::vector<Piece> pieces_;
};

using Rows = std::vector<std::string>;

TEST_F(Parallel, BI_04_SentencesBeginOnOneLine) {
  add("body", "一二三四五六七八九十甲乙。丙丁。", "One. Two and more.");
  EXPECT_EQ(rows(set(PairAlign::sentence)),
            (Rows{"一二三四五六七八九十|One. ", "甲乙。|", "丙丁。|Two and more."}));
  EXPECT_EQ(rows(set(PairAlign::paragraph)),
            (Rows{"一二三四五六七八九十|One. Two and more.", "甲乙。丙丁。|"}));
  EXPECT_TRUE(codes().empty());
}

TEST_F(Parallel, BI_04_UnequalNumbersOfSentencesFallBackToTheParagraph) {
  add("body", "甲乙。丙丁。", "One and two.");
  EXPECT_EQ(rows(set(PairAlign::sentence)), (Rows{"甲乙。丙丁。|One and two."}));
  ASSERT_EQ(codes(), (std::vector<std::string>{"sentences-differ"}));
  EXPECT_EQ(diagnostics_.list().front().severity, Severity::note);
  EXPECT_EQ(diagnostics_.list().front().arguments, (std::vector<std::string>{"2", "1"}));
}

TEST_F(Parallel, BI_04_SectionsBeginLevelAndRunOnWithin) {
  add("headline", "题", "Head");
  add("body", "一二三四五六七八九十甲乙", "One");
  add("body", "丙", "Two");
  add("crosshead", "节", "Part");
  add("body", "丁", "Three");
  EXPECT_EQ(
      rows(set(PairAlign::section)),
      (Rows{"题|Head", "一二三四五六七八九十|One", "甲乙|Two", "丙|", "节|Part", "丁|Three"}));
  EXPECT_EQ(
      rows(set(PairAlign::story)),
      (Rows{"题|Head", "一二三四五六七八九十|One", "甲乙|Two", "丙|Part", "节|Three", "丁|"}));
  EXPECT_EQ(
      rows(set(PairAlign::paragraph)),
      (Rows{"题|Head", "一二三四五六七八九十|One", "甲乙|", "丙|Two", "节|Part", "丁|Three"}));
}

TEST_F(Parallel, CL_73_SpaceBelowAHeadKeepsItWithItsText) {
  layout_.styles["crosshead"].keepWithNext = true;
  layout_.styles["crosshead"].spaceAfter = 1;
  add("crosshead", "节", "Part");
  add("body", "丁", "Three");
  const Flow flow = set(PairAlign::paragraph);
  ASSERT_EQ(flow.size(), 3u);
  EXPECT_EQ(flow[1].kind, Atom::Kind::space);
  EXPECT_FALSE(flow[1].breakBefore);
  EXPECT_FALSE(flow[2].breakBefore);
}

TEST_F(Parallel, BI_04_EachAlignmentGoesOnWhereItStopped) {
  add("body", "一二三四五六七八九十甲乙。丙丁。", "One and two. Three.");
  add("body", "一二三四五六七八九十戊己。庚。", "Four. Five and six.");
  for (const PairAlign align :
       {PairAlign::story, PairAlign::section, PairAlign::paragraph, PairAlign::sentence}) {
    const Flow whole = set(align);
    const Rows all = rows(whole);
    for (std::size_t at = 1; at < whole.size(); ++at) {
      ArrangeLimits limits;
      limits.from = whole[at].origin;
      const Rows rest(all.begin() + static_cast<std::ptrdiff_t>(at), all.end());
      EXPECT_EQ(rows(set(align, limits)), rest) << static_cast<int>(align) << " line " << at;
    }
  }
}

}  // namespace
}  // namespace paiban::test
