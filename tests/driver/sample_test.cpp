#include <algorithm>
#include <map>
#include <memory>
#include <ostream>
#include <string_view>

#include <fmt/format.h>
#include <gtest/gtest.h>

#include "findings.h"
#include "pages/page_check.h"
#include "pdf/export_pdf.h"

/// The shipped contents in the shipped layouts, held against the rules of composition.
namespace paiban::test {
namespace {

const std::filesystem::path kContent = kSource / "content/liaoyang-2025.yaml";

struct Case {
  const char* content;
  const char* layout;
  std::vector<Lang> languages;
};

/// For the messages of the test runner.
std::ostream& operator<<(std::ostream& out, const Case& c) {
  return out << c.content << " in " << c.layout;
}

std::string caseName(const testing::TestParamInfo<Case>& info) {
  std::string name = std::string(info.param.content) + "_" + info.param.layout;
  for (const Lang lang : info.param.languages) {
    name += "_" + std::string(slotName(lang));
  }
  std::replace(name.begin(), name.end(), '-', '_');
  return name;
}

class Sample : public testing::TestWithParam<Case> {
 protected:
  /// Each case is set once for all tests.
  const Examined& document() const {
    static std::map<std::string, std::pair<Proof, std::unique_ptr<Examined>>> known;
    const Case& c = GetParam();
    const std::string key = caseName({c, 0});
    if (!known.contains(key)) {
      auto& entry = known[key];
      entry.first = proofOf(kSource / "content" / (std::string(c.content) + ".yaml"),
                            kSource / "layouts" / (std::string(c.layout) + ".yaml"),
                            c.languages,
                            true);  // for the make-up report
      entry.second = std::make_unique<Examined>(entry.first);
    }
    return *known[key].second;
  }
};

TEST_P(Sample, HasNothingToComplainOf) {
  EXPECT_EQ(complaints(document().proof.diagnostics), "");
  EXPECT_FALSE(document().proof.list.pages.empty());
}

TEST_P(Sample, BI_10_CL_99_EveryTextIsSaidOnceInTheOrderOfTheContent) {
  EXPECT_EQ(document().readingProblem, "");
  EXPECT_GT(document().passages.size(), 10u);
}

TEST_P(Sample, CL_12_13_14_NoMarkWhereItIsForbidden) {
  EXPECT_EQ(joined(kinsokuBroken(document())), "");
}

TEST_P(Sample, EN_02_EN_12_HyphensOnlyWhereTheyMayStand) {
  EXPECT_EQ(joined(hyphensMisplaced(document())), "");
}

TEST_P(Sample, EN_02_NoPageEndsInADividedWord) {
  EXPECT_EQ(joined(pagesEndDivided(document())), "");
}

TEST_P(Sample, JustifiedLinesEndAtTheEdgeOfTheirColumn) {
  EXPECT_EQ(joined(notFlush(document())), "");
}

TEST_P(Sample, CL_65_EN_14_Indents) {
  EXPECT_EQ(joined(indentsWrong(document())), "");
}

TEST_P(Sample, CL_81_BI_09_BaselinesStandOnTheGrid) {
  EXPECT_EQ(joined(offGrid(document())), "");
}

TEST_P(Sample, CL_73_HeadsStandOverTwoLinesOfTheirText) {
  EXPECT_EQ(joined(headsAlone(document())), "");
}

TEST_P(Sample, CL_70_EN_12_NoWidowsNoOrphans) {
  EXPECT_EQ(joined(widowsAndOrphans(document())), "");
}

TEST_P(Sample, BI_01_BI_03_PairsRunLineByLine) {
  EXPECT_EQ(joined(pairsApart(document())), "");
}

TEST_P(Sample, NothingOverlaps) {
  EXPECT_EQ(joined(collisions(document())), "");
}

TEST_P(Sample, AllStandsInTheTypeArea) {
  EXPECT_EQ(joined(outsideTypeArea(document())), "");
}

TEST_P(Sample, CL_96_FurnitureStandsClearOfTheTypeArea) {
  EXPECT_EQ(joined(furnitureTooNear(document())), "");
}

TEST_P(Sample, CL_87_CL_88_CL_91_FiguresWithTheirCaptions) {
  EXPECT_EQ(joined(figuresWrong(document())), "");
}

/// What an editor would send back.
TEST_P(Sample, B1_KeepsTheHardRulesOfMakeUp) {
  Findings found;
  for (const PageFinding& finding : checkPages(document().proof.list)) {
    if (finding.rule->hard) {
      found.push_back(fmt::format(
          "page {} frame {}: {}", finding.page, finding.frame, finding.rule->message->code));
    }
  }
  EXPECT_EQ(joined(found), "");
}

TEST_P(Sample, EveryPageHasAPrintedLabel) {
  EXPECT_EQ(joined(labelsWrong(document())), "");
}

TEST_P(Sample, BI_10_ElementsAndRunsKnowTheirLanguage) {
  EXPECT_EQ(joined(languagesWrong(document())), "");
}

/// Every content in every layout that sets all of it, in both languages and in each.
std::vector<Case> allCases() {
  std::vector<Case> cases;
  for (const char* content : {"liaoyang-2025", "notice-sample", "quarterly-2025q1"}) {
    for (const char* layout :
         {"bulletin-a4", "broadsheet", "briefing", "tabloid", "stacked-a5", "facing-a4"}) {
      for (const auto& languages :
           {std::vector{Lang::zh, Lang::en}, std::vector{Lang::zh}, std::vector{Lang::en}}) {
        cases.push_back({content, layout, languages});
      }
    }
  }
  const Case vertical[] = {
      {"liaoyang-2025", "bulletin-vertical", {Lang::zh, Lang::en}},
      {"liaoyang-2025", "bulletin-vertical", {Lang::zh}},
      {"notice-sample", "bulletin-vertical", {Lang::zh, Lang::en}},
      {"notice-sample", "bulletin-vertical", {Lang::en}},
  };
  cases.insert(cases.end(), std::begin(vertical), std::end(vertical));
  return cases;
}
INSTANTIATE_TEST_SUITE_P(Shipped, Sample, testing::ValuesIn(allCases()), caseName);

TEST(Samples, BI_01_TheA4SampleIsSetInPairs) {
  const Proof proof = proofOf(kContent, kSource / "layouts/bulletin-a4.yaml");
  EXPECT_GT(pairsSideBySide(Examined(proof)), 40)
      << "so the rule of pairs has something to look at";
}

TEST(Samples, BI_06_ChineseOnTheLeftAndItsEnglishBesideItOnTheRight) {
  for (const char* content : {"liaoyang-2025", "notice-sample", "quarterly-2025q1"}) {
    const Proof proof = proofOf(kSource / "content" / (std::string(content) + ".yaml"),
                                kSource / "layouts/facing-a4.yaml");
    const Examined document(proof);
    EXPECT_EQ(proof.list.pages.size() % 2, 1u) << "a front page, then pairs of pages";
    EXPECT_TRUE(proof.list.info.spreads);
    EXPECT_GT(pairsSideBySide(document), 4) << content;
    EXPECT_EQ(joined(pairsApart(document)), "") << content;
    for (const Passage& passage : document.passages) {
      for (const SetLine* line : document.linesOf(passage.node)) {
        const bool right = line->page % 2 == 0;  // pages count from 0
        EXPECT_TRUE(line->page == 0 || right == (passage.lang == Lang::en)) << line->text;
      }
    }
  }
}

/// A poster leaves the stories out, and says so: the rest keeps the rules.
TEST(Samples, ThePosterIsOnePageInEveryLanguage) {
  for (const char* content : {"liaoyang-2025", "notice-sample", "quarterly-2025q1"}) {
    for (const auto& languages :
         {std::vector{Lang::zh, Lang::en}, std::vector{Lang::zh}, std::vector{Lang::en}}) {
      const Proof proof = proofOf(kSource / "content" / (std::string(content) + ".yaml"),
                                  kSource / "layouts/targets-poster.yaml",
                                  languages);
      EXPECT_EQ(complaints(proof.diagnostics), "") << content;
      EXPECT_EQ(proof.list.pages.size(), 1u) << content;
      const Examined page(proof);
      EXPECT_EQ(joined(collisions(page)), "") << content;
      EXPECT_EQ(joined(outsideTypeArea(page)), "") << content;
      EXPECT_EQ(joined(offGrid(page)), "") << content;
    }
  }
}

TEST(Samples, FactCardsAreOnePageForEachEntry) {
  for (const char* content : {"liaoyang-2025", "notice-sample", "quarterly-2025q1"}) {
    for (const auto& languages :
         {std::vector{Lang::zh, Lang::en}, std::vector{Lang::zh}, std::vector{Lang::en}}) {
      const Proof proof = proofOf(kSource / "content" / (std::string(content) + ".yaml"),
                                  kSource / "layouts/fact-cards.yaml",
                                  languages,
                                  true);  // for the make-up report
      EXPECT_EQ(complaints(proof.diagnostics), "") << content;
      std::size_t entries = 0;
      for (const Panel& panel : proof.content->panels) {
        entries += panel.metrics.size() + panel.items.size();
      }
      EXPECT_EQ(proof.list.pages.size(), entries) << content;
      for (const PageFinding& finding : checkPages(proof.list)) {
        ADD_FAILURE() << content << ", card " << finding.page << ": "
                      << finding.rule->message->code;
      }
      const Examined cards(proof);
      EXPECT_EQ(cards.readingProblem, "") << content;
      EXPECT_EQ(joined(collisions(cards)), "") << content;
      EXPECT_EQ(joined(outsideTypeArea(cards)), "") << content;
      EXPECT_EQ(joined(offGrid(cards)), "") << content;
    }
  }
}

TEST(Samples, EveryShippedLayoutIsTested) {
  const std::vector<std::string> tested{"briefing.yaml",
                                        "broadsheet.yaml",
                                        "bulletin-a4.yaml",
                                        "bulletin-vertical.yaml",
                                        "facing-a4.yaml",
                                        "fact-cards.yaml",
                                        "stacked-a5.yaml",
                                        "tabloid.yaml",
                                        "targets-poster.yaml"};
  EXPECT_EQ(realFileSystem().list(kSource / "layouts"), tested);
}

/// Another working folder while it lives.
class WorkingFolder {
 public:
  explicit WorkingFolder(const std::filesystem::path& folder)
      : before_(std::filesystem::current_path()) {
    std::filesystem::current_path(folder);
  }
  ~WorkingFolder() { std::filesystem::current_path(before_); }
  WorkingFolder(const WorkingFolder&) = delete;

 private:
  std::filesystem::path before_;
};

TEST(Samples, CL_98_TheSamePagesAgainAndFromAnotherFolder) {
  for (const char* name : {"bulletin-a4.yaml", "broadsheet.yaml", "bulletin-vertical.yaml"}) {
    const DisplayList first = proofOf(kContent, kSource / "layouts" / name).list;
    EXPECT_TRUE(dump(first) == dump(proofOf(kContent, kSource / "layouts" / name).list));
    const WorkingFolder inside(kSource / "content");
    const auto layout = std::filesystem::path("../layouts") / name;
    EXPECT_TRUE(dump(first) == dump(proofOf(kContent, layout).list));
    EXPECT_TRUE(exportPdf(first).value() ==
                exportPdf(proofOf("liaoyang-2025.yaml", layout).list).value());
  }
}

}  // namespace
}  // namespace paiban::test
