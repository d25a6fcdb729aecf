// Every pair and every triple of mark classes at a line's start, middle and end, in every width
// style, in horizontal and vertical lines (CL-10, CL-17, CL-18, CL-21–24, CL-26, CL-60): widths and
// places of ink, held against a second statement of the rules. Here a mark is ink between two
// blanks, and a rule says which mark of a pair gives up its blanks; requirements A0, A1 and A3 are
// the source, not the tables of src/.

#include <string>
#include <vector>

#include <gtest/gtest.h>

#include "synthetic.h"

namespace paiban::testing {
namespace {

enum class Class { opener, closer, comma, colon, stop, unit, dash, half, whole };

/// A mark: its blanks and its ink in em, as mainland fonts draw it.
struct Mark {
  std::string text;
  Class kind;
  double left, ink, right;
};

const std::vector<Mark> kMarks{
    {"“", Class::opener, 0.5, 0.5, 0},
    {"》", Class::closer, 0, 0.5, 0.5},
    {"，", Class::comma, 0, 0.5, 0.5},
    {"：", Class::colon, 0, 0.5, 0.5},
    {"；", Class::comma, 0, 0.5, 0.5},
    {"。", Class::stop, 0, 0.5, 0.5},
    {"！", Class::stop, 0, 0.5, 0.5},
    {"？！", Class::unit, 0, 1, 0},
    {"——", Class::dash, 0, 2, 0},
    {"……", Class::dash, 0, 2, 0},
    {"·", Class::half, 0, 0.5, 0},
    {"／", Class::half, 0, 0.5, 0},
    {"～", Class::whole, 0, 1, 0},
};

struct Case {
  std::string name;
  MarkStyle marks;
  bool squeezed = false;  ///< adjacent: 1em
  std::string tag = "zh-Hans";
  bool vertical = false;
  bool wholeByDash = false;  ///< trim-beside-dash: false
};

bool isPoint(Class c) {
  return c == Class::comma || c == Class::colon || c == Class::stop;
}
bool isBracket(Class c) {
  return c == Class::opener || c == Class::closer;
}

/// A mark in a line: which of its blanks are still there.
struct Set {
  Mark mark;
  double frameLeft = 0;  ///< blank that the glyph itself has before its ink
  double left = 0, right = 0;

  void giveAll() { left = right = 0; }
  double width() const { return left + mark.ink + right; }
};

/// CL-10: what 开明 and 半角 leave of a mark; CL-06: where Taiwan and Hong Kong put it, whose ？
/// and ！ fill their em; CL-60: ： ； ？ ！ fill it in every vertical line, where the solidus has 1
/// em.
Set setAlone(const Mark& mark, const Case& c) {
  Set set{mark, mark.left, mark.left, mark.right};
  const bool fillsVertical =
      mark.text == "：" || mark.text == "；" || mark.text == "？" || mark.text == "！";
  const bool fillsCentred = c.tag != "zh-Hans" && (mark.text == "？" || mark.text == "！");
  if ((c.vertical && fillsVertical) || fillsCentred) {
    set.mark.ink = 1;
    set.frameLeft = 0;
    set.giveAll();
    return set;
  }
  if (c.vertical && mark.text == "／") {
    set.mark.ink = 1;
  }
  if (isPoint(mark.kind) && c.tag != "zh-Hans") {
    set.frameLeft = set.left = set.right = 0.25;
  }
  const bool half = (c.marks == MarkStyle::banjiao) ||
                    (c.marks == MarkStyle::kaiming && mark.kind != Class::stop);
  if (half && (isBracket(mark.kind) || isPoint(mark.kind))) {
    set.giveAll();
  }
  return set;
}

/// CL-21–23, CL-26: a bracket keeps to its own text, so an opener gives its blank to what comes
/// before it and what comes before a closer gives its own; a bracket has no blank towards its text.
void meet(Set& a, Set& b, const Case& c) {
  const bool fullWidthStyle = c.marks == MarkStyle::quanjiao || c.marks == MarkStyle::hangmoBanjiao;
  if (!fullWidthStyle && !c.squeezed) {
    return;
  }
  const Class x = a.mark.kind, y = b.mark.kind;
  const auto adjustable = [](Class k) { return isBracket(k) || isPoint(k) || k == Class::unit; };
  const bool facesText = x == Class::opener && y != Class::opener;
  if (x == Class::dash || y == Class::dash) {
    if (c.wholeByDash) {
      return;
    }
    if (y == Class::opener) {
      b.giveAll();
    } else if (x == Class::closer) {
      a.giveAll();
    }
  } else if (adjustable(x) && adjustable(y) && (isBracket(x) || isBracket(y)) && !facesText) {
    if (c.squeezed || y == Class::opener || x == Class::unit) {
      b.giveAll();
    }
    if (c.squeezed || (y != Class::opener && x != Class::unit)) {
      a.giveAll();
    }
  }
}

std::vector<Set> setRow(const std::vector<Mark>& marks, const Case& c) {
  std::vector<Set> row;
  for (const Mark& mark : marks) {
    row.push_back(setAlone(mark, c));
  }
  for (std::size_t i = 1; i < row.size(); ++i) {
    meet(row[i - 1], row[i], c);
  }
  return row;
}

bool keepsEdges(const Case& c) {
  return c.marks == MarkStyle::quanjiao || c.marks == MarkStyle::plain;
}

double widthOf(const std::vector<Set>& row) {
  double width = 0;
  for (const Set& set : row) {
    width += set.width();
  }
  return width;
}

Style styleFor(const Case& c) {
  StyleSheet sheet;
  sheet["default"].marks = c.marks;
  if (c.squeezed) {
    sheet["default"].adjacent = Adjacent::one;
  }
  sheet["default"].trimBesideDash = !c.wholeByDash;
  Style style = resolveStyle(sheet, "default", Lang::zh);
  style.size = 10;
  return style;
}

class MarkTable : public ::testing::TestWithParam<Case> {
 protected:
  Line line(const std::string& text) const {
    Synthetic synthetic;
    synthetic.tag = GetParam().tag;
    synthetic.vertical = GetParam().vertical;
    return compose(synthetic.shape(text), styleFor(GetParam()), 100).lines.at(0);
  }

  void check(const std::vector<Mark>& marks) const {
    const Case& c = GetParam();
    std::string text;
    for (const Mark& mark : marks) {
      text += mark.text;
    }
    const std::vector<Set> row = setRow(marks, c);

    const auto middle = glyphsOf(line("汉" + text + "汉"));
    ASSERT_NEAR(middle.back().x / 10 - 1, widthOf(row), 1e-9) << text << " in the middle";
    expectInk(middle, row, text);

    std::vector<Set> first = row;
    if (!keepsEdges(c) && first.front().mark.kind == Class::opener) {
      first.front().left = 0;
    }
    ASSERT_NEAR(glyphsOf(line(text + "汉")).back().x / 10, widthOf(first), 1e-9)
        << text << " at a line's start";

    std::vector<Set> last = row;
    if (!keepsEdges(c) && last.back().mark.kind != Class::opener) {
      last.back().giveAll();
    }
    ASSERT_NEAR(line("汉" + text).width / 10 - 1, widthOf(last), 1e-9) << text << " at its end";
  }

  /// The ink of every mark stands after what the marks before it have left of their widths.
  static void expectInk(const std::vector<PlacedGlyph>& glyphs,
                        const std::vector<Set>& row,
                        const std::string& text) {
    double pen = 1;
    std::size_t glyph = 1;
    for (const Set& set : row) {
      ASSERT_NEAR(glyphs[glyph].x / 10 + set.frameLeft, pen + set.left, 1e-9) << text;
      pen += set.width();
      glyph += set.mark.text.size() / 3 + (set.mark.text.size() % 3 != 0 ? 1 : 0);
    }
  }
};

/// Of ？ and ！ beside each other becomes another mark (CL-05).
bool stack(const Mark& a, const Mark& b) {
  const auto stacks = [](const Mark& m) { return m.text == "！" || m.text == "？！"; };
  return stacks(a) && stacks(b);
}

TEST_P(MarkTable, CL_10_17_18_21_26_60_PairsOfMarks) {
  for (const Mark& a : kMarks) {
    for (const Mark& b : kMarks) {
      if (!stack(a, b)) {
        check({a, b});
      }
      ASSERT_FALSE(HasFatalFailure());
    }
  }
}

TEST_P(MarkTable, CL_10_24_26_60_TriplesOfMarks) {
  for (const Mark& a : kMarks) {
    for (const Mark& b : kMarks) {
      for (const Mark& c : kMarks) {
        if (!stack(a, b) && !stack(b, c)) {
          check({a, b, c});
        }
        ASSERT_FALSE(HasFatalFailure());
      }
    }
  }
}

INSTANTIATE_TEST_SUITE_P(
    WidthStyles,
    MarkTable,
    ::testing::Values(
        Case{"Quanjiao", MarkStyle::quanjiao},
        Case{"Kaiming", MarkStyle::kaiming},
        Case{"Banjiao", MarkStyle::banjiao},
        Case{"HangmoBanjiao", MarkStyle::hangmoBanjiao},
        Case{"Plain", MarkStyle::plain},
        Case{"HangmoBanjiaoSqueezed", MarkStyle::hangmoBanjiao, true},
        Case{"KaimingSqueezed", MarkStyle::kaiming, true},
        Case{"HangmoBanjiaoTaiwan", MarkStyle::hangmoBanjiao, false, "zh-Hant-TW"},
        Case{"KaimingHongKong", MarkStyle::kaiming, false, "zh-Hant-HK"},
        Case{"PlainTaiwan", MarkStyle::plain, false, "zh-Hant-TW"},
        Case{"SqueezedTaiwan", MarkStyle::hangmoBanjiao, true, "zh-Hant-TW"},
        Case{"WholeByDash", MarkStyle::hangmoBanjiao, false, "zh-Hans", false, true},
        Case{"VerticalQuanjiao", MarkStyle::quanjiao, false, "zh-Hans", true},
        Case{"VerticalKaiming", MarkStyle::kaiming, false, "zh-Hans", true},
        Case{"VerticalBanjiao", MarkStyle::banjiao, false, "zh-Hans", true},
        Case{"Vertical", MarkStyle::hangmoBanjiao, false, "zh-Hans", true},
        Case{"VerticalPlain", MarkStyle::plain, false, "zh-Hans", true},
        Case{"VerticalSqueezed", MarkStyle::hangmoBanjiao, true, "zh-Hans", true},
        Case{"VerticalWholeByDash", MarkStyle::hangmoBanjiao, false, "zh-Hans", true, true},
        Case{"VerticalTaiwan", MarkStyle::hangmoBanjiao, false, "zh-Hant-TW", true},
        Case{"VerticalHongKong", MarkStyle::quanjiao, false, "zh-Hant-HK", true}),
    [](const auto& row) { return row.param.name; });

// Widths counted by hand, so that two statements of the rules cannot be wrong together.
TEST(MarkStyles, CL_10_WidthsByHand) {
  const auto width = [](MarkStyle marks, const std::string& text) {
    const auto lines = compose(Synthetic{}.shape("汉" + text + "汉"), styleFor({"", marks}), 100);
    return glyphsOf(lines.lines.at(0)).back().x / 10 - 1;
  };
  for (const auto& [marks, sentence, quoted, list] :
       {std::tuple{MarkStyle::quanjiao, 2.0, 3.5, 4.0},
        {MarkStyle::kaiming, 1.5, 3.0, 3.0},
        {MarkStyle::banjiao, 1.0, 2.5, 3.0},
        {MarkStyle::hangmoBanjiao, 2.0, 3.5, 4.0},
        {MarkStyle::plain, 2.0, 4.0, 4.5}}) {
    EXPECT_NEAR(width(marks, "，。"), sentence, 1e-9);
    EXPECT_NEAR(width(marks, "“汉。”"), quoted, 1e-9);
    EXPECT_NEAR(width(marks, "、《汉》·"), list, 1e-9);
  }
}

}  // namespace
}  // namespace paiban::testing
