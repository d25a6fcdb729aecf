#include <algorithm>
#include <functional>
#include <limits>
#include <random>
#include <vector>

#include <gtest/gtest.h>

#include "paragraph/build_cells.h"
#include "paragraph/choose_breaks.h"
#include "paragraph/line_cost.h"
#include "paragraph/line_demerits.h"
#include "synthetic.h"

namespace paiban {
namespace {

using namespace testing;

constexpr Tolerance kAny{std::numeric_limits<double>::infinity(),
                         std::numeric_limits<double>::infinity()};

/// A paragraph with all that the choice of breaks looks at.
class Problem {
 public:
  Problem(const Synthetic& kind, const std::string& text, Style style, double em, Pt indent = 0)
      : shaped_(kind.shape(text)),
        rules_(rulesOf(shaped_, style)),
        opportunities_(lineOpportunities(shaped_.text, shaped_.tag)),
        cells_(buildCells(shaped_, opportunities_, rules_)),
        reshaper_(syntheticReshaper()),
        candidates_(findCandidates(
            cells_, opportunities_, rules_, hyphenation(style), reshaper_, {indent > 0, 0, {}})) {
    for (Candidate& candidate : candidates_.list) {
      settle(candidate, cells_, rules_, reshaper_);
    }
    const Pt measure = em * style.size;
    problem_.emplace(BreakProblem{
        cells_, candidates_, rules_, reshaper_, 2, {{measure - indent}, measure}, indent});
  }

  BreakProblem& problem() { return *problem_; }

  /// What a way to break costs, summed line by line; infinite where a line does not fit.
  double costOf(const std::vector<std::size_t>& ends) {
    const std::vector<Candidate>& list = candidates_.list;
    double sum = 0;
    Candidate from = candidates_.origin;
    Fitness above = Fitness::decent;
    int hyphens = 0;
    for (std::size_t k = 0; k < ends.size(); ++k) {
      const Candidate& end = list[ends[k]];
      const Pt room = problem_->room.of(k);
      const LineCost line = lineCost(*problem_, fitOf(from.start, end), end, room, kAny);
      const bool hyphen = end.kind == BreakKind::hyphen;
      if (!line.fits || (hyphen && hyphens >= problem_->ladder)) {
        return std::numeric_limits<double>::infinity();
      }
      sum += line.demerits;
      if (k > 0) {
        sum += neighbourCost(*problem_, hyphens > 0, hyphen, above, line.fitness);
        const bool last = end.kind == BreakKind::forced && from.kind != BreakKind::forced;
        sum += last && isPoorLastLine(*problem_, from, end) ? poorLastLineCost(*problem_) : 0;
      }
      hyphens = hyphen ? hyphens + 1 : 0;
      above = line.fitness;
      from = end;
    }
    return sum;
  }

  /// The least that any way costs, found by trying them all.
  double leastCost() {
    double least = std::numeric_limits<double>::infinity();
    std::vector<std::size_t> ends;
    const std::function<void(std::size_t)> extend = [&](std::size_t next) {
      for (std::size_t j = next; j < candidates_.list.size(); ++j) {
        ends.push_back(j);
        const double cost = costOf(ends);
        if (cost < least) {
          if (j + 1 == candidates_.list.size()) {
            least = cost;
          } else {
            extend(j + 1);
          }
        }
        ends.pop_back();
        if (candidates_.list[j].kind == BreakKind::forced) {
          return;
        }
      }
    };
    extend(0);
    return least;
  }

  std::vector<std::size_t> endsOf(const std::vector<ChosenBreak>& breaks) const {
    std::vector<std::size_t> ends;
    for (const ChosenBreak& chosen : breaks) {
      const auto at = std::find_if(
          candidates_.list.begin(), candidates_.list.end(), [&](const Candidate& candidate) {
            return candidate.cell == chosen.at.cell && candidate.split == chosen.at.split;
          });
      ends.push_back(static_cast<std::size_t>(at - candidates_.list.begin()));
    }
    return ends;
  }

 private:
  static Hyphenation hyphenation(const Style& style) {
    Hyphenation hyphenation;
    hyphenation.patterns = style.hyphenate;
    return hyphenation;
  }

  ShapedText shaped_;
  Rules rules_;
  std::vector<Break> opportunities_;
  Cells cells_;
  Reshaper reshaper_;
  Candidates candidates_;
  std::optional<BreakProblem> problem_;
};

std::string randomHan(std::mt19937& random, int length) {
  static constexpr const char* kPieces[] = {
      "汉", "字", "排", "版", "行", "，", "。", "、", "“", "”", "《", "》", "12", "abc", "——"};
  std::string text = "汉";
  for (int i = 0; i < length; ++i) {
    text += kPieces[random() % std::size(kPieces)];
  }
  return text + "字。";
}

std::string randomEnglish(std::mt19937& random, int words) {
  static constexpr const char* kWords[] = {
      "a", "of", "the", "city", "bridge", "opened", "industrial", "development", "revitalisation"};
  std::string text = "The";
  for (int i = 0; i < words; ++i) {
    text += std::string(" ") + kWords[random() % std::size(kWords)];
  }
  return text + ".";
}

TEST(TotalFit, CL_41_NoWayToBreakAChineseParagraphIsBetter) {
  std::mt19937 random(3);
  int compared = 0;
  for (int round = 0; round < 300; ++round) {
    const double em = 5 + static_cast<double>(random() % 6);
    Problem p({}, randomHan(random, 22), bodyStyle(), em, round % 2 == 0 ? 20 : 0);
    const double least = p.leastCost();
    const auto breaks = totalFit(p.problem());
    const double cost = p.costOf(p.endsOf(breaks));
    if (least < 10000) {  // nothing that breaks a rule
      EXPECT_NEAR(cost, least, 1e-6) << round;
      ++compared;
    }
  }
  EXPECT_GT(compared, 200);
}

TEST(TotalFit, EN_03_NoWayToBreakAnEnglishParagraphIsBetter) {
  std::mt19937 random(5);
  Style style = bodyStyle();
  style.hyphenate = "en-GB";
  int compared = 0;
  for (int round = 0; round < 200; ++round) {
    const double em = 18 + static_cast<double>(random() % 10);
    Synthetic english;
    english.lang = Lang::en;
    english.tag = "en-GB";
    Problem p(english, randomEnglish(random, 14), style, em, 10);
    const double least = p.leastCost();
    const auto breaks = totalFit(p.problem());
    if (least < 1e6) {  // no line beyond three times what EN-04 allows
      EXPECT_NEAR(p.costOf(p.endsOf(breaks)), least, 1e-6 * least) << round;
      ++compared;
    }
  }
  EXPECT_GT(compared, 80);
}

TEST(TotalFit, CL_41_TheDemeritsOfTheLinesAddUpToWhatWasKeptLow) {
  std::mt19937 random(13);
  for (int round = 0; round < 50; ++round) {
    Problem p({}, randomHan(random, 60), bodyStyle(), 9, 20);
    const auto breaks = totalFit(p.problem());
    double sum = 0;
    for (const std::optional<double>& line : demeritsOf(p.problem(), breaks)) {
      ASSERT_TRUE(line);
      sum += *line;
    }
    EXPECT_NEAR(sum, p.costOf(p.endsOf(breaks)), 1e-6) << round;
  }
}

TEST(TotalFit, ALineThatBreaksRulesHasNoDemerits) {
  Synthetic english;
  english.lang = Lang::en;
  english.tag = "en-GB";
  Problem p(english, "Antidisestablishmentarianism", bodyStyle(), 6);
  const auto breaks = totalFit(p.problem());
  const auto demerits = demeritsOf(p.problem(), breaks);
  ASSERT_GT(demerits.size(), 1u);
  EXPECT_FALSE(demerits.front());
}

TEST(TotalFit, CL_41_NeverWorseThanFirstFitInSum) {
  std::mt19937 random(9);
  for (int round = 0; round < 50; ++round) {
    Problem p({}, randomHan(random, 300), bodyStyle(), 13, 20);
    const double whole = p.costOf(p.endsOf(totalFit(p.problem())));
    const double lines = p.costOf(p.endsOf(firstFit(p.problem())));
    EXPECT_LE(whole, lines + 1e-6) << round;
  }
}

TEST(TotalFit, CL_69_PrefersTwoCharactersOnTheLastLineToOne) {
  // 25 characters in 12: first-fit leaves the last alone and mends; total-fit has weighed it.
  const std::string text = repeated("汉", 25);
  const auto lines = compose(Synthetic{}.shape(text), bodyStyle(), 12).lines;
  ASSERT_EQ(lines.size(), 3u);
  EXPECT_FALSE(lines.back().loneCharacter);
  EXPECT_GE(glyphsOf(lines.back()).size(), 2u);
}

TEST(TotalFit, FirstFitIsThereOnRequest) {
  std::mt19937 random(11);
  Style style = bodyStyle();
  style.breaking = Breaking::firstFit;
  const std::string text = randomHan(random, 200);
  const auto byLine = compose(Synthetic{}.shape(text), style, 13).lines;
  const auto whole = compose(Synthetic{}.shape(text), bodyStyle(), 13).lines;
  expectWholeText(byLine, text);
  expectWholeText(whole, text);
  EXPECT_NE(textOf(byLine[1], text) + textOf(byLine[2], text) + textOf(byLine[3], text),
            textOf(whole[1], text) + textOf(whole[2], text) + textOf(whole[3], text));
}

}  // namespace
}  // namespace paiban
