#include <algorithm>
#include <functional>
#include <optional>
#include <random>

#include <gmock/gmock.h>

#include "paragraph/build_cells.h"
#include "paragraph/headline_cost.h"
#include "synthetic.h"

namespace paiban {
namespace {

using namespace testing;
using ::testing::ElementsAre;
using Words = std::vector<std::string>;

Synthetic english() {
  Synthetic kind;
  kind.lang = Lang::en;
  kind.tag = "en-GB";
  return kind;
}

Style headlineStyle(Words words = {}) {
  Style style = bodyStyle();
  style.align = Align::centre;
  style.balance = true;
  style.keepWords = std::move(words);
  return style;
}

/// The lines of a headline in `em` characters, spaces at their ends cut.
std::vector<std::string> linesOf(const Synthetic& kind,
                                 const std::string& text,
                                 double em,
                                 const Style& style = headlineStyle()) {
  const Composed composed = compose(kind.shape(text), style, em);
  expectWholeText(composed.lines, text);
  std::vector<std::string> lines;
  for (const Line& line : composed.lines) {
    std::string own = textOf(line, text);
    lines.push_back(own.substr(0, own.find_last_not_of(' ') + 1));
  }
  return lines;
}

std::vector<std::string> han(const std::string& text, double em, Words words = {}) {
  return linesOf({}, text, em, headlineStyle(std::move(words)));
}

TEST(Headline, CL_75_LinesAreEvenAndNoMoreThanNeeded) {
  EXPECT_THAT(han(repeated("汉", 14), 10), ElementsAre(repeated("汉", 7), repeated("汉", 7)));
  EXPECT_THAT(han(repeated("汉", 21), 10),
              ElementsAre(repeated("汉", 7), repeated("汉", 7), repeated("汉", 7)));
  EXPECT_THAT(han(repeated("汉", 10), 10), ElementsAre(repeated("汉", 10)));
}

TEST(Headline, CL_75_GivenBreaksStandAndAreTheOnlyOnes) {
  const std::string text = "辽阳\u2028一鼓作气全力冲锋\u2028决战决胜";
  EXPECT_THAT(han(text, 10), ElementsAre("辽阳\u2028", "一鼓作气全力冲锋\u2028", "决战决胜"));
  const std::string one = "市\u2028一鼓作气全力冲锋";
  EXPECT_THAT(han(one, 10), ElementsAre("市\u2028", "一鼓作气全力冲锋"))
      << "even a character alone, when the editor wants it";
}

TEST(Headline, CL_75_WhatIsTooLongBetweenGivenBreaksIsBalancedByItself) {
  EXPECT_THAT(han("辽阳\u2028" + repeated("汉", 12), 10),
              ElementsAre("辽阳\u2028", repeated("汉", 6), repeated("汉", 6)));
}

TEST(Headline, CL_75_AQuotedPhraseStaysWhole) {
  for (const auto& [open, close] : {std::pair{"“", "”"}, {"《", "》"}, {"‘", "’"}, {"「", "」"}}) {
    const std::string phrase = open + std::string("攻坚之年行动") + close;
    EXPECT_THAT(han("全市打响" + phrase + "收官", 12), ElementsAre("全市打响", phrase + "收官"))
        << open;
  }
}

TEST(Headline, CL_75_AQuotedPhraseStaysWholeThoughItTakesALineMore) {
  EXPECT_THAT(han("我市打响“攻坚行动”收官大战", 10), ElementsAre("我市打响", "“攻坚行动”收官大战"));
  // 18 characters go on two lines of 10, but not with the phrase in their middle whole.
  EXPECT_THAT(han("汉字汉字汉“攻坚之年行动”汉字汉字汉", 10),
              ElementsAre("汉字汉字汉", "“攻坚之年行动”", "汉字汉字汉"));
}

TEST(Headline, CL_75_ALongQuotationMayBeDivided) {
  const std::string quoted = "“" + repeated("汉", 16) + "”";
  EXPECT_EQ(han(quoted, 10).size(), 2u);
}

TEST(Headline, CL_75_AWordOfTheListStaysWhole) {
  const std::string text = "全市上下推动高质量发展再上台阶";
  const auto divides = [&](const std::vector<std::string>& lines) {
    return std::none_of(lines.begin(), lines.end(), [](const std::string& line) {
      return line.find("高质量发展") != std::string::npos;
    });
  };
  EXPECT_TRUE(divides(han(text, 9)));
  EXPECT_THAT(han(text, 9, {"高质量发展"}), ElementsAre("全市上下推动", "高质量发展再上台阶"));
  const auto title = linesOf(
      english(), "The city and Northeast Asia Pact move on", 12, headlineStyle({"Northeast Asia"}));
  EXPECT_TRUE(std::any_of(title.begin(), title.end(), [](const std::string& line) {
    return line.find("Northeast Asia") != std::string::npos;
  }));
}

TEST(Headline, CL_75_NoCharacterIsLeftAlone) {
  // The words of the list would leave 字 to a line of its own.
  const auto lines = han("汉语大字典条目汉语大字典条目字", 7, {"汉语大字典条目"});
  for (const std::string& line : lines) {
    EXPECT_GT(line.size(), 3u) << line;
  }
  EXPECT_EQ(lines.size(), 3u);
}

TEST(Headline, CL_75_ALineRatherEndsAfterAMark) {
  EXPECT_THAT(han("一鼓作气向前冲，决战决胜", 10), ElementsAre("一鼓作气向前冲，", "决战决胜"));
  EXPECT_THAT(han("攻坚结硕果　阔步走上新征程", 10), ElementsAre("攻坚结硕果　", "阔步走上新征程"));
}

TEST(Headline, CL_75_AParticleStaysWithItsPhrase) {
  EXPECT_THAT(han("决战决胜的一年又一年", 8), ElementsAre("决战决胜的", "一年又一年"));
  EXPECT_THAT(han("大力推进城和乡村发展大业", 8), ElementsAre("大力推进城", "和乡村发展大业"));
}

TEST(Headline, CL_75_EN_02_EnglishDoesNotHyphenate) {
  Style style = headlineStyle();
  style.hyphenate = "en-GB";
  const std::string text = "Industrial revitalisation and development accelerate";
  for (double em = 8; em < 20; ++em) {
    for (const Line& line : compose(english().shape(text), style, em).lines) {
      EXPECT_FALSE(line.hyphenated) << em;
    }
  }
}

TEST(Headline, CL_75_EnglishAvoidsToEndALineInAWeakWord) {
  EXPECT_THAT(linesOf(english(), "Builders open the new bridge to a city in bloom", 16),
              ElementsAre("Builders open the new", "bridge to a city in bloom"));
  EXPECT_THAT(linesOf(english(), "A long march of the city", 8),
              ElementsAre("A long march", "of the city"));
}

TEST(Headline, CL_75_AWordWiderThanTheLineDoesNotStopIt) {
  const std::string text = "Antidisestablishmentarianism wins";
  EXPECT_GT(linesOf(english(), text, 8).size(), 2u);
}

TEST(Headline, CL_75_JustifiedTextIsNotBalanced) {
  Style style = headlineStyle();
  style.align = Align::justify;
  EXPECT_THAT(linesOf({}, repeated("汉", 14), 10, style),
              ElementsAre(repeated("汉", 10), repeated("汉", 4)));
}

/// All that the choice of breaks looks at, with every width exact.
class HeadlineProblem {
 public:
  HeadlineProblem(const Synthetic& kind, const std::string& text, double em)
      : shaped_(kind.shape(text)),
        rules_(rulesOf(shaped_, headlineStyle())),
        opportunities_(lineOpportunities(shaped_.text, shaped_.tag)),
        cells_(buildCells(shaped_, opportunities_, rules_)),
        reshaper_(syntheticReshaper()),
        candidates_(findCandidates(cells_, opportunities_, rules_, {}, reshaper_, {})) {
    const Pt measure = em * shaped_.size;
    problem_.emplace(
        BreakProblem{cells_, candidates_, rules_, reshaper_, 2, {{measure}, measure}, 0});
    headline_.emplace(*problem_, words_);
  }

  const Words& words() const { return words_; }
  BreakProblem& problem() { return *problem_; }
  const std::vector<Candidate>& list() const { return candidates_.list; }

  std::vector<std::size_t> endsOf(const std::vector<ChosenBreak>& breaks) const {
    std::vector<std::size_t> ends;
    for (const ChosenBreak& chosen : breaks) {
      for (std::size_t i = 0; i < list().size(); ++i) {
        if (list()[i].cell == chosen.at.cell && list()[i].split == chosen.at.split) {
          ends.push_back(i);
        }
      }
    }
    return ends;
  }

  /// The cost of lines that end at `ends`; `even` 0 leaves their lengths out. Nothing when one of
  /// them does not fit.
  std::optional<HeadlineCost> costOf(const std::vector<std::size_t>& ends, Pt even) const {
    HeadlineCost cost;
    const Candidate* from = &candidates_.origin;
    for (const std::size_t end : ends) {
      const Pt width = fitOf(from->start, list()[end]).natural;
      if (width > problem_->room.others + 1e-6) {
        return std::nullopt;
      }
      cost += headline_->lineCost(*from, list()[end]);
      cost.demerits += even > 0 ? HeadlineRules::unevenness(width, even) : 0;
      from = &list()[end];
    }
    return cost;
  }

  /// Calls `visit` with every set of ends.
  void forAll(const std::function<void(const std::vector<std::size_t>&)>& visit) const {
    const std::size_t inner = list().size() - 1;
    for (std::size_t set = 0; set < (std::size_t{1} << inner); ++set) {
      std::vector<std::size_t> ends;
      for (std::size_t i = 0; i < inner; ++i) {
        if ((set >> i & 1) != 0) {
          ends.push_back(i);
        }
      }
      ends.push_back(inner);
      visit(ends);
    }
  }

 private:
  Words words_{"汉字排", "the city"};
  ShapedText shaped_;
  Rules rules_;
  std::vector<Break> opportunities_;
  Cells cells_;
  Reshaper reshaper_;
  Candidates candidates_;
  std::optional<BreakProblem> problem_;
  std::optional<HeadlineRules> headline_;
};

std::string randomText(std::mt19937& random, bool chinese) {
  static const Words kHan{"汉", "字", "排", "的", "和", "，", "“", "”", "《", "》", "12"};
  static const Words kEnglish{"a", "of", "the", "city", "bridge", "opens,", "“long", "march”"};
  std::string text = chinese ? "汉" : "The";
  for (int i = 0; i < (chinese ? 13 : 10); ++i) {
    text += (chinese ? "" : " ") +
            (chinese ? kHan[random() % kHan.size()] : kEnglish[random() % kEnglish.size()]);
  }
  return text + (chinese ? "字" : " today");
}

TEST(Headline, CL_75_NoOtherSetOfBreaksIsBetter) {
  std::mt19937 random(7);
  int compared = 0;
  for (int round = 0; round < 160; ++round) {
    const bool chinese = round % 2 == 0;
    const double em = (chinese ? 4 : 8) + static_cast<double>(random() % 5);
    HeadlineProblem p(chinese ? Synthetic{} : english(), randomText(random, chinese), em);
    std::optional<HeadlineCost> fewest;
    p.forAll([&](const std::vector<std::size_t>& ends) {
      const auto cost = p.costOf(ends, 0);
      if (cost && (!fewest ||
                   std::tie(cost->broken, cost->lines) < std::tie(fewest->broken, fewest->lines))) {
        fewest = cost;
      }
    });
    if (!fewest || fewest->lines == 1) {
      continue;
    }
    const Pt even =
        fitOf(p.problem().candidates.origin.start, p.list().back()).natural / fewest->lines;
    std::optional<HeadlineCost> least;
    p.forAll([&](const std::vector<std::size_t>& ends) {
      const auto cost = p.costOf(ends, even);
      if (cost && (!least || *cost < *least)) {
        least = cost;
      }
    });
    const auto ends = p.endsOf(balancedFit(p.problem(), p.words()));
    const auto found = p.costOf(ends, even);
    ASSERT_TRUE(found) << round;
    EXPECT_EQ(found->broken, least->broken) << round;
    EXPECT_EQ(found->lines, least->lines) << round;
    EXPECT_NEAR(found->demerits, least->demerits, 1e-9) << round;
    ++compared;
  }
  EXPECT_GT(compared, 120);
}

}  // namespace
}  // namespace paiban
