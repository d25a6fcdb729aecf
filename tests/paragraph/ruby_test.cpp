#include <cmath>

#include <gtest/gtest.h>

#include "synthetic.h"

namespace paiban::testing {
namespace {

/// Ruby over characters [first, last] of a text of Han characters, `em` of the base wide.
ShapedRuby rubyOver(std::uint32_t first, std::uint32_t last, double em) {
  ShapedRuby ruby;
  ruby.begin = 3 * first;
  ruby.end = 3 * (last + 1);
  ruby.size = 5;
  ruby.width = em * 10;
  ruby.text = "x";
  ShapedRun& run = ruby.runs.emplace_back();
  run.size = ruby.size;
  run.end = 1;
  run.glyphs.push_back({U'x', 0, ruby.width, 0, 9.8, false});
  return ruby;
}

ShapedText withRubies(int count, std::vector<ShapedRuby> rubies) {
  Synthetic synthetic;
  for (const ShapedRuby& ruby : rubies) {
    synthetic.spans.push_back({Markup::noBreak, ruby.begin, ruby.end, ""});
  }
  ShapedText text = synthetic.shape(repeated("汉", count));
  text.rubies = std::move(rubies);
  return text;
}

struct Extent {
  Pt left = 0;
  Pt right = 0;
};

/// Where the annotations of a line stand, and their bases, cells of a whole em.
std::vector<Extent> annotationsOf(const Line& line) {
  std::vector<Extent> found;
  for (const LineRun& run : line.runs) {
    if (run.annotation) {
      found.push_back({run.glyphs.front().x, run.glyphs.back().x + run.glyphs.back().advance});
    }
  }
  return found;
}

std::vector<Pt> baseXs(const Line& line) {
  std::vector<Pt> xs;
  for (const LineRun& run : line.runs) {
    for (const PlacedGlyph& glyph : run.glyphs) {
      if (!run.annotation) {
        xs.push_back(glyph.x);
      }
    }
  }
  return xs;
}

TEST(RubyLines, CL_56_ANarrowAnnotationStandsOverTheMiddleAndMovesNothing) {
  const auto lines = compose(withRubies(4, {rubyOver(1, 1, 0.8)}), bodyStyle(), 10).lines;
  ASSERT_EQ(lines.size(), 1u);
  EXPECT_EQ(baseXs(lines[0]), (std::vector<Pt>{0, 10, 20, 30}));
  ASSERT_EQ(annotationsOf(lines[0]).size(), 1u);
  EXPECT_NEAR(annotationsOf(lines[0])[0].left, 11, 1e-9);
}

TEST(RubyLines, CL_56_AnAnnotationHangsOverNeighboursWithoutRuby) {
  // 1.5 em over 1 em: a quarter of an em to each side, which neighbours without ruby allow.
  const auto lines = compose(withRubies(4, {rubyOver(1, 1, 1.5)}), bodyStyle(), 10).lines;
  EXPECT_EQ(baseXs(lines.at(0)), (std::vector<Pt>{0, 10, 20, 30}));
  EXPECT_NEAR(annotationsOf(lines[0]).at(0).left, 7.5, 1e-9);
}

TEST(RubyLines, CL_56_NeighboursKeepAQuarterOfTheirSizeApart) {
  const auto text = withRubies(4, {rubyOver(1, 1, 1.4), rubyOver(2, 2, 1.4)});
  const auto lines = compose(text, bodyStyle(), 10).lines;
  const auto annotations = annotationsOf(lines.at(0));
  ASSERT_EQ(annotations.size(), 2u);
  EXPECT_NEAR(annotations[1].left - annotations[0].right, 5 * 0.25, 1e-9);
  const auto xs = baseXs(lines[0]);
  for (int i = 0; i < 2; ++i) {
    const Pt middle = (annotations[static_cast<std::size_t>(i)].left +
                       annotations[static_cast<std::size_t>(i)].right) /
                      2;
    EXPECT_NEAR(middle, xs[static_cast<std::size_t>(i) + 1] + 5, 1e-9);
  }
}

TEST(RubyLines, CL_56_WordsKeepHalfOfTheirSizeApart) {
  const auto text = withRubies(6, {rubyOver(1, 2, 2.4), rubyOver(3, 4, 2.4)});
  const auto lines = compose(text, bodyStyle(), 10).lines;
  const auto annotations = annotationsOf(lines.at(0));
  ASSERT_EQ(annotations.size(), 2u);
  EXPECT_NEAR(annotations[1].left - annotations[0].right, 5 * 0.5, 1e-9);
  const auto xs = baseXs(lines[0]);
  EXPECT_NEAR(xs[2] - xs[1], xs[4] - xs[3], 1e-9) << "a wide annotation spreads its base evenly";
  EXPECT_GT(xs[2] - xs[1], 10);
}

TEST(RubyLines, CL_56_AtTheEdgesOfALineItIsAlignedWithThem) {
  const auto text = withRubies(10, {rubyOver(0, 0, 1.5), rubyOver(9, 9, 1.5)});
  const auto lines = compose(text, bodyStyle(), 10).lines;
  ASSERT_EQ(lines.size(), 1u);
  const auto annotations = annotationsOf(lines[0]);
  EXPECT_NEAR(annotations.at(0).left, 0, 1e-9);
  EXPECT_NEAR(annotations.at(1).right, 100, 1e-9);
}

TEST(RubyLines, CL_56_NoTwoAnnotationsMeetWhereverTheLinesEnd) {
  for (int em = 4; em < 14; ++em) {
    std::vector<ShapedRuby> rubies;
    for (std::uint32_t i = 0; i < 40; ++i) {
      if (i % 7 != 3) {
        rubies.push_back(rubyOver(i, i, 0.6 + 0.3 * (i % 5)));
      }
    }
    const auto lines = compose(withRubies(40, rubies), bodyStyle(), em).lines;
    std::size_t seen = 0;
    for (const Line& line : lines) {
      Pt end = -1e9;
      for (const Extent& a : annotationsOf(line)) {
        EXPECT_GT(a.left, end) << em;
        EXPECT_GE(a.left, -1e-9);
        EXPECT_LE(a.right, em * 10 + 1e-9);
        end = a.right;
        ++seen;
      }
    }
    EXPECT_EQ(seen, rubies.size()) << "none is lost";
  }
}

TEST(RubyLines, CL_58_AGroupStaysOnOneLine) {
  for (int em = 5; em < 12; ++em) {
    const auto lines = compose(withRubies(30, {rubyOver(7, 10, 3)}), bodyStyle(), em).lines;
    int holding = 0;
    for (const Line& line : lines) {
      holding += line.textBegin <= 21 && line.textEnd >= 33;
      EXPECT_TRUE(line.textEnd <= 21 || line.textEnd >= 33) << em;
    }
    EXPECT_EQ(holding, 1) << em;
  }
}

TEST(RubyLines, CL_57_ZhuyinHasItsPlaceAtTheRight) {
  ShapedRuby ruby = rubyOver(1, 1, 0.5);
  ruby.side = RubySide::right;
  const auto lines = compose(withRubies(3, {ruby}), bodyStyle(), 10).lines;
  EXPECT_EQ(baseXs(lines.at(0)), (std::vector<Pt>{0, 10, 25}));
  EXPECT_NEAR(annotationsOf(lines[0]).at(0).left, 20, 1e-9);
}

TEST(RubyLines, CL_53_RubyDoesNotMoveTheBaseline) {
  const auto lines = compose(withRubies(4, {rubyOver(1, 1, 0.8)}), bodyStyle(), 10).lines;
  for (const LineRun& run : lines.at(0).runs) {
    EXPECT_EQ(run.glyphs.front().y, run.annotation ? -9.8 : 0);
  }
}

}  // namespace
}  // namespace paiban::testing
