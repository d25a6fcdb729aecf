// Unbreakable sequences (CL-27–32, EN-11) and their metamorphic companion CL-11.

#include <random>
#include <string>
#include <vector>

#include <gtest/gtest.h>

#include "base/utf8.h"
#include "synthetic.h"

namespace paiban::testing {
namespace {

/// Whether some measure from 1 to 30 字 breaks `text` at byte `at`, without being forced to.
bool breaksAt(const ShapedText& shaped, std::uint32_t at, const Style& style = bodyStyle()) {
  for (double measure = 3; measure <= 30; measure += 0.25) {
    const Composed composed = compose(shaped, style, measure);
    bool forced = false;
    for (const Diagnostic& d : composed.diagnostics.list()) {
      forced |= d.message->code == "kinsoku-broken" || d.message->code == "word-too-wide";
    }
    for (const Line& line : composed.lines) {
      if (!forced && line.textBegin == at) {
        return true;
      }
    }
  }
  return false;
}

/// Whether `text` may break where `|` stands in it.
bool mayBreak(std::string text, Lang lang = Lang::zh, const Style& style = bodyStyle()) {
  const auto at = static_cast<std::uint32_t>(text.find('|'));
  text.erase(at, 1);
  Synthetic synthetic;
  synthetic.lang = lang;
  synthetic.tag = lang == Lang::zh ? "zh-Hans" : "en";
  const std::string before = lang == Lang::zh ? repeated("汉", 6) : "some words come first ";
  const std::string after = lang == Lang::zh ? repeated("字", 6) : " and some words follow it";
  return breaksAt(synthetic.shape(before + text + after),
                  static_cast<std::uint32_t>(before.size()) + at,
                  style);
}

TEST(Units, CL_28_DigitStringsKeepTogether) {
  EXPECT_FALSE(mayBreak("12|345"));
  EXPECT_FALSE(mayBreak("3,|000"));
  EXPECT_FALSE(mayBreak("3|,000"));
  EXPECT_FALSE(mayBreak("10.|5"));
}

TEST(Units, CL_29_SignsKeepToTheirNumbers) {
  EXPECT_FALSE(mayBreak("10|%"));
  EXPECT_FALSE(mayBreak("10|‰"));
  EXPECT_FALSE(mayBreak("25|℃"));
  EXPECT_FALSE(mayBreak("25|°"));
  EXPECT_FALSE(mayBreak("±|5"));
  EXPECT_FALSE(mayBreak("−|5"));
  EXPECT_FALSE(mayBreak("¥|100"));
  EXPECT_FALSE(mayBreak("$|100"));
  EXPECT_FALSE(mayBreak("€|100"));
  EXPECT_FALSE(mayBreak("+|5"));
  EXPECT_TRUE(mayBreak("10%|汉"));
}

TEST(Units, CL_29_NumbersKeepTheirUnitSymbols) {
  EXPECT_FALSE(mayBreak("5|km"));
  EXPECT_FALSE(mayBreak("5 |km"));
  EXPECT_FALSE(mayBreak("5 |MW"));
  EXPECT_FALSE(mayBreak("5 |km", Lang::en));
  EXPECT_TRUE(mayBreak("5 |kmx"));
  EXPECT_TRUE(mayBreak("5 |men", Lang::en));
}

TEST(Units, CL_30_MeasureWordsAreLeftAlone) {
  EXPECT_TRUE(mayBreak("706|家"));
}

TEST(Units, CL_30_MeasureWordsStayWithTheirNumberOnRequest) {
  Style style = bodyStyle();
  style.keepMeasureWords = true;
  const auto breaks = [&](const std::string& text) { return mayBreak(text, Lang::zh, style); };
  for (const char* whole : {"706|家",
                            "1.1|万人",
                            "1.1万|人",
                            "24.4|亿元",
                            "24.4亿|元",
                            "100|多家",
                            "100多|家",
                            "3 |月"}) {
    EXPECT_FALSE(breaks(whole)) << whole;
  }
  for (const char* open : {"706家|企业", "1.1万人|次", "70|字", "汉|706家", "几|家", "万|人"}) {
    EXPECT_TRUE(breaks(open)) << open;
  }
}

TEST(Units, CL_32_CallMarksStayWithTheirBase) {
  EXPECT_FALSE(mayBreak("汉|†"));
  EXPECT_FALSE(mayBreak("汉|²"));
  EXPECT_TRUE(mayBreak("汉|汉"));
}

TEST(Units, CL_33_ConnectorsNeverStartALine) {
  EXPECT_FALSE(mayBreak("2021|—2025"));
  EXPECT_FALSE(mayBreak("15|～20"));
  EXPECT_FALSE(mayBreak("2021|–2025", Lang::en));
}

TEST(Units, CL_44_PlusMayNotStartALine) {
  EXPECT_FALSE(mayBreak("会|+公司"));
  EXPECT_TRUE(mayBreak("会+|公司"));
  EXPECT_FALSE(mayBreak("5G|+工业"));
}

TEST(Units, JoinersAndNoBreakSpacesHold) {
  EXPECT_FALSE(mayBreak("汉\u2060|汉"));
  EXPECT_FALSE(mayBreak("a\u00A0|b"));
  EXPECT_FALSE(mayBreak("a|\u00A0b"));
  EXPECT_TRUE(mayBreak("\u200B|汉"));
  EXPECT_TRUE(mayBreak("abc\u200B|def"));
}

TEST(Units, EN_11_DashesAndEllipsesStayWithTheWordBefore) {
  EXPECT_FALSE(mayBreak("word|—word", Lang::en));
  EXPECT_TRUE(mayBreak("word—|word", Lang::en));
  EXPECT_FALSE(mayBreak("word |— word", Lang::en));
  EXPECT_FALSE(mayBreak("word |– word", Lang::en));
  EXPECT_TRUE(mayBreak("word – |word", Lang::en));
  EXPECT_FALSE(mayBreak("word|…", Lang::en));
  EXPECT_FALSE(mayBreak("word |… then", Lang::en));
  EXPECT_FALSE(mayBreak("word|... then", Lang::en));
  EXPECT_FALSE(mayBreak("word |... then", Lang::en));
  EXPECT_TRUE(mayBreak("word ... |then", Lang::en));
  EXPECT_FALSE(mayBreak("word”|—“word", Lang::en));
  EXPECT_FALSE(mayBreak("2020|–2025", Lang::en));
  EXPECT_FALSE(mayBreak("word |– word", Lang::en));
}

TEST(Units, QuotesOfLatinMatterBreakOutsideOnly) {
  EXPECT_FALSE(mayBreak("“|word”", Lang::en));
  EXPECT_FALSE(mayBreak("word|”", Lang::en));
  EXPECT_TRUE(mayBreak("word |“word”", Lang::en));
  EXPECT_FALSE(mayBreak("汉(|abc)"));
  EXPECT_TRUE(mayBreak("汉|(abc)汉"));
  EXPECT_TRUE(mayBreak("汉(abc)|汉"));
}

TEST(Units, NoBreakSpansHold) {
  const std::string before = repeated("汉", 6);
  const std::string text = before + "辽阳市" + repeated("字", 6);
  const auto at = static_cast<std::uint32_t>(before.size());
  Synthetic synthetic;
  EXPECT_TRUE(breaksAt(synthetic.shape(text), at + 3));
  synthetic.spans.push_back({Markup::noBreak, at, at + 9, ""});
  EXPECT_FALSE(breaksAt(synthetic.shape(text), at + 3));
  EXPECT_FALSE(breaksAt(synthetic.shape(text), at + 6));
  EXPECT_TRUE(breaksAt(synthetic.shape(text), at));
  EXPECT_TRUE(breaksAt(synthetic.shape(text), at + 9));
}

TEST(Units, NoBreakSpansHoldAWholeLatinPhrase) {
  Synthetic synthetic;
  synthetic.lang = Lang::en;
  synthetic.tag = "en";
  const std::string text = "some words come first Liu Jiawei and some words follow";
  const auto at = static_cast<std::uint32_t>(text.find("Jiawei"));
  EXPECT_TRUE(breaksAt(synthetic.shape(text), at));
  synthetic.spans.push_back({Markup::noBreak, at - 4, at + 6, ""});
  EXPECT_FALSE(breaksAt(synthetic.shape(text), at));
}

// ---- CL-11 ----------------------------------------------------------------------------------

struct Edge {
  std::uint32_t begin;
  Pt x;
};

std::vector<Edge> edgesOf(const std::vector<Line>& lines) {
  std::vector<Edge> edges;
  for (const Line& line : lines) {
    for (const PlacedGlyph& glyph : glyphsOf(line)) {
      edges.push_back({line.textBegin, glyph.x});
    }
  }
  return edges;
}

TEST(Units, CL_11_BordersOfRunsAndSpansChangeNothing) {
  const std::string text =
      "“汉汉”，“汉汉”——汉……汉汉？！”汉5G+汉10.5%的《〈汉〉》、3,000元（“汉”）。汉，汉·汉a汉km/"
      "h汉～汉5 km。";
  std::mt19937 random(7);
  const auto plain = edgesOf(compose(Synthetic{}.shape(text), bodyStyle(), 9).lines);
  for (int round = 0; round < 60; ++round) {
    Synthetic synthetic;
    for (std::uint32_t at = 0; at < text.size(); at += decodeUtf8(text, at).bytes) {
      if (round == 0 || random() % 3 == 0) {
        synthetic.cuts.push_back(at);
      }
      if (random() % 5 == 0) {
        const Markup kind = random() % 2 ? Markup::strong : Markup::dots;
        synthetic.spans.push_back({kind, at, static_cast<std::uint32_t>(text.size()), ""});
      }
    }
    const auto lines = compose(synthetic.shape(text), bodyStyle(), 9).lines;
    expectWholeText(lines, text);
    const auto cut = edgesOf(lines);
    ASSERT_EQ(cut.size(), plain.size());
    for (std::size_t i = 0; i < cut.size(); ++i) {
      ASSERT_EQ(cut[i].begin, plain[i].begin) << i;
      ASSERT_EQ(cut[i].x, plain[i].x) << i;
    }
  }
}

}  // namespace
}  // namespace paiban::testing
