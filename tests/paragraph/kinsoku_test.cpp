// Random Chinese text with marks, numbers and Latin words at every measure from 5 to 42 字 and at
// every kinsoku level: what may not stand at a line's edge does not, nothing is lost, justified
// lines are flush, ink does not overlap (CL-12–15, CL-27, CL-28, CL-35).

#include <random>
#include <string>
#include <string_view>
#include <vector>

#include <gtest/gtest.h>

#include "base/utf8.h"
#include "synthetic.h"

namespace paiban::testing {
namespace {

// Requirements A0, spelled out once more.
constexpr std::u32string_view kPauseAndStop = U"、，；：。．！？‼⁇⁈⁉";
constexpr std::u32string_view kClosers = U"”’」』）》〉】〗〕］｝";
constexpr std::u32string_view kOpeners = U"“‘「『（《〈【〖〔［｛";
constexpr std::u32string_view kConnectors = U"～–-";
constexpr std::u32string_view kInterpuncts = U"·・‧";
constexpr std::u32string_view kSolidi = U"/／";
constexpr std::u32string_view kRigid = U"—…⋯⸺";

bool in(char32_t c, std::u32string_view set) {
  return set.find(c) != set.npos;
}

bool forbiddenAtStart(char32_t c, Kinsoku level) {
  if (level == Kinsoku::none) {
    return false;
  }
  return in(c, kPauseAndStop) || in(c, kClosers) || in(c, kConnectors) || in(c, kInterpuncts) ||
         in(c, kSolidi) || c == U'+' || (level == Kinsoku::strict && in(c, kRigid));
}

bool forbiddenAtEnd(char32_t c, Kinsoku level) {
  if (level == Kinsoku::none) {
    return false;
  }
  return in(c, kOpeners) || (level >= Kinsoku::gb && in(c, kSolidi));
}

std::u32string decode(std::string_view text) {
  std::u32string out;
  for (std::size_t at = 0; at < text.size();) {
    const Utf8Char c = decodeUtf8(text, at);
    out += c.code;
    at += c.bytes;
  }
  return out;
}

/// Sentences of Han with marks as dense as in newspapers, quoted names, figures and a little Latin.
class RandomText {
 public:
  explicit RandomText(unsigned seed) : random_(seed) {}

  std::string paragraph(int pieces) {
    std::string text;
    for (int i = 0; i < pieces; ++i) {
      text += piece();
    }
    return text + "。";
  }

 private:
  int pick(int count) { return static_cast<int>(random_() % static_cast<unsigned>(count)); }

  std::string han(int most) {
    static const std::u32string kHan =
        U"辽阳市经济社会发展一鼓作气全力冲锋决战决胜太子河奔流不舍昼夜";
    std::string text;
    for (int i = 1 + pick(most); i > 0; --i) {
      text += toUtf8(kHan[static_cast<std::size_t>(pick(static_cast<int>(kHan.size())))]);
    }
    return text;
  }

  std::string piece() {
    static const std::vector<std::string> kOddments{
        "——",      "……",         "？！",     "！！！",  "·",      "～",       "／",
        "2024年",  "10.5%",      "706家",    "5G+工业", "3D",     "63%～68%", "143个",
        "3,000元", "《〈汉〉》", "（“汉”）", "，“",     "”，",    "。”）",    "、《",
        "》、《",  "ABC公司",    "km/h",     "‼",       "【汉】", "—"};
    static const std::vector<std::string> kMarks{"，", "，", "、", "。", "；", "：", "？", "！"};
    switch (pick(8)) {
      case 0:
        return kOddments[static_cast<std::size_t>(pick(static_cast<int>(kOddments.size())))];
      case 1:
        return "“" + han(6) + "”";
      case 2:
        return "《" + han(6) + "》";
      case 3:
        return "（" + han(4) + "）";
      default:
        return han(11) + kMarks[static_cast<std::size_t>(pick(static_cast<int>(kMarks.size())))];
    }
  }

  std::mt19937 random_;
};

/// Whether a line has a place that may be stretched at all.
bool isStretchable(const Line& line) {
  for (const Adjustment& adjustment : line.adjustments) {
    if (adjustment.step >= Adjustment::Step::stretchWordSpace) {
      return true;
    }
  }
  return false;
}

void expectNoOverlap(const Line& line, const std::string& text) {
  const auto glyphs = glyphsOf(line);
  for (std::size_t i = 1; i < glyphs.size(); ++i) {
    const auto code = [&](std::size_t k) { return decodeUtf8(glyphs[k].text, 0).code; };
    const bool closes = in(code(i - 1), kClosers) || in(code(i - 1), kPauseAndStop);
    const bool whole = glyphs[i - 1].advance == 10;
    const Pt right = glyphs[i - 1].x + (closes && whole ? 5 : glyphs[i - 1].advance);
    const Pt left = glyphs[i].x + (in(code(i), kOpeners) ? 5 : 0);
    ASSERT_GE(left, right - 1e-6) << textOf(line, text) << " at " << i;
  }
}

void expectGoodLines(const std::vector<Line>& lines, const std::string& text, Kinsoku level) {
  for (const Line& line : lines) {
    const std::u32string said = decode(textOf(line, text));
    ASSERT_FALSE(said.empty());
    if (!line.first) {
      ASSERT_FALSE(forbiddenAtStart(said.front(), level)) << textOf(line, text);
    }
    if (!line.last) {
      ASSERT_FALSE(forbiddenAtEnd(said.back(), level)) << textOf(line, text);
      if (isStretchable(line) || line.natural >= line.measure) {
        ASSERT_NEAR(rightEdge(line), line.measure, 0.01) << textOf(line, text);
      }
    }
    ASSERT_LE(rightEdge(line), line.measure + 0.01) << textOf(line, text);
    expectNoOverlap(line, text);
  }
}

/// Breaks inside what must not break, whatever the level.
void expectUnitsWhole(const std::vector<Line>& lines, const std::string& text) {
  for (std::size_t i = 1; i < lines.size(); ++i) {
    const std::u32string before = decode(textOf(lines[i - 1], text));
    const std::u32string after = decode(textOf(lines[i], text));
    const auto digit = [](char32_t c) { return c >= U'0' && c <= U'9'; };
    ASSERT_FALSE(digit(before.back()) && (digit(after[0]) || in(after[0], U"%.,")))
        << textOf(lines[i - 1], text);
    const auto dashes = [](const std::u32string& s, char32_t c, bool fromEnd) {
      std::size_t count = 0;
      while (count < s.size() && s[fromEnd ? s.size() - 1 - count : count] == c) {
        ++count;
      }
      return count;
    };
    for (const char32_t c : {U'—', U'…'}) {
      ASSERT_FALSE(dashes(before, c, true) % 2 == 1 && dashes(after, c, false) % 2 == 1)
          << textOf(lines[i - 1], text);
    }
  }
}

TEST(Kinsoku, CL_12_13_35_HoldAtEveryLevelAndMeasure) {
  int broken = 0;
  for (const Kinsoku level : {Kinsoku::none, Kinsoku::basic, Kinsoku::gb, Kinsoku::strict}) {
    for (int measure = 5; measure <= 42; ++measure) {
      for (unsigned seed = 0; seed < 6; ++seed) {
        const std::string text =
            RandomText(seed * 100 + static_cast<unsigned>(measure)).paragraph(40);
        Style style = bodyStyle();
        style.kinsoku = level;
        style.lineEnd = static_cast<LineEnd>(seed % 3);
        const Composed composed = compose(Synthetic{}.shape(text), style, measure, 20);
        expectWholeText(composed.lines, text);
        bool split = false;
        for (const Diagnostic& d : composed.diagnostics.list()) {
          split |= d.message->code == "kinsoku-broken" || d.message->code == "word-too-wide";
        }
        broken += split;
        if (!split) {
          expectGoodLines(composed.lines, text, level);
          expectUnitsWhole(composed.lines, text);
        }
        ASSERT_FALSE(HasFatalFailure())
            << "level " << static_cast<int>(level) << ", " << measure << " 字, seed " << seed;
        ASSERT_TRUE(!split || measure < 10) << text;
      }
    }
  }
  EXPECT_LT(broken, 40) << "only very short lines cannot help it";
}

TEST(Kinsoku, CL_15_SqueezesInFirst) {
  // 14 em of which the inner comma gives half; the mark at the end counts half anyway.
  const std::string text = repeated("汉", 6) + "，" + repeated("汉", 6) + "，" + repeated("字", 20);
  const auto lines = compose(Synthetic{}.shape(text), bodyStyle(), 13).lines;
  EXPECT_TRUE(lines[0].squeezedIn);
  EXPECT_FALSE(lines[0].pushedOut);
  EXPECT_EQ(decode(textOf(lines[0], text)).size(), 14u);
  ASSERT_EQ(lines[0].adjustments.size(), 1u);
  EXPECT_EQ(lines[0].adjustments[0].step, Adjustment::Step::shrinkComma);
  EXPECT_NEAR(lines[0].adjustments[0].each, 0.5, 1e-9);
}

TEST(Kinsoku, CL_15_ThenPushesOut) {
  const std::string text = repeated("汉", 13) + "，" + repeated("字", 20);
  const auto lines = compose(Synthetic{}.shape(text), bodyStyle(), 13).lines;
  EXPECT_TRUE(lines[0].pushedOut);
  EXPECT_EQ(decode(textOf(lines[0], text)).size(), 12u);
  EXPECT_EQ(decode(textOf(lines[1], text)).substr(0, 2), U"汉，");
}

TEST(Kinsoku, CL_13_AnOpenerIsPushedOut) {
  const std::string text = repeated("汉", 12) + "“" + repeated("字", 20) + "”";
  const auto lines = compose(Synthetic{}.shape(text), bodyStyle(), 13).lines;
  EXPECT_EQ(decode(textOf(lines[0], text)).size(), 12u);
  EXPECT_NEAR(glyphsOf(lines[1])[0].x, -5, 1e-9) << "and loses its leading half there (CL-18)";
}

TEST(Kinsoku, CL_38_ShrinksWhereThatNeedsLessThanStretching) {
  // 13 em offered: 11 Han and a comma leave 0.7 em with a digit group of 0.3 em at hand.
  ShapedText shaped = Synthetic{}.shape("汉汉，汉汉汉汉汉汉汉汉汉1" + repeated("字", 20));
  shaped.runs[1].glyphs[0].advance = 12;
  const std::string& text = shaped.text;
  const auto lines = compose(shaped, bodyStyle(), 13).lines;
  EXPECT_EQ(decode(textOf(lines[0], text)).size(), 13u);
  EXPECT_FALSE(lines[0].squeezedIn) << "no rule was in the way";
  ASSERT_FALSE(lines[0].adjustments.empty());
  EXPECT_EQ(lines[0].adjustments[0].step, Adjustment::Step::shrinkComma);
}

TEST(Kinsoku, CL_27_ABreakBetweenTwoUnitsIsAllowed) {
  const std::string text = repeated("汉", 3) + "————" + repeated("字", 6);
  const auto lines = compose(Synthetic{}.shape(text), bodyStyle(), 5).lines;
  EXPECT_EQ(textOf(lines[0], text), "汉汉汉——");
  EXPECT_EQ(textOf(lines[1], text), "——字字字");
}

TEST(Kinsoku, CL_33_RangesPreferNotToBreak) {
  const std::string text = repeated("汉", 26) + "15～20" + repeated("字", 20);
  const auto lines = compose(Synthetic{}.shape(text), bodyStyle(), 29).lines;
  EXPECT_EQ(textOf(lines[0], text), repeated("汉", 26)) << "15～ would have fitted";
  const std::string dense = repeated("汉", 5) + "15～20" + repeated("字", 20);
  const auto narrow = compose(Synthetic{}.shape(dense), bodyStyle(), 8).lines;
  EXPECT_EQ(textOf(narrow[0], dense), repeated("汉", 5) + "15～") << "a short line cannot help it";
}

TEST(Kinsoku, CL_44_PlusStaysWithTheLineBefore) {
  const std::string text = repeated("汉", 4) + "会+公司" + repeated("字", 20);
  const auto lines = compose(Synthetic{}.shape(text), bodyStyle(), 5).lines;
  EXPECT_EQ(textOf(lines[0], text), repeated("汉", 4));
}

}  // namespace
}  // namespace paiban::testing
