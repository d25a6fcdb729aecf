#include "driver/render.h"

#include <algorithm>

#include <gtest/gtest.h>

#include "driver/in_parallel.h"
#include "rendering.h"

namespace paiban {
namespace {

namespace fs = std::filesystem;

TEST_F(Rendering, GivesPagesAndNothingToSay) {
  const RenderResult result = render(request(), workshop());
  EXPECT_EQ(codes(result.diagnostics), std::vector<std::string>{});
  ASSERT_TRUE(result.bytes);
  EXPECT_EQ(result.pages, 1);
  EXPECT_TRUE(asText(*result.bytes).starts_with("%PDF-"));
}

TEST_F(Rendering, AnErrorInTheContentGivesNothingEvenForADraft) {
  change("issue.yaml", "title:", "titel:");
  RenderRequest draft = request();
  draft.draft = true;
  const RenderResult result = render(draft, workshop());
  EXPECT_FALSE(result.bytes);
  EXPECT_TRUE(result.diagnostics.hasErrors());
}

TEST_F(Rendering, AnErrorOfCompositionGivesNothingUnlessADraftWasAskedFor) {
  change("issue.yaml", "第二段。", "第二段\U000F1234。");  // no font has it
  const RenderResult strict = render(request(), workshop());
  EXPECT_FALSE(strict.bytes);
  EXPECT_TRUE(strict.diagnostics.hasErrors());
  EXPECT_EQ(strict.pages, 0);
  RenderRequest draft = request();
  draft.draft = true;
  const RenderResult allTheSame = render(draft, workshop());
  EXPECT_TRUE(allTheSame.bytes);
  EXPECT_EQ(codes(allTheSame.diagnostics), codes(strict.diagnostics));
  EXPECT_EQ(complaintsIn(check(request(), workshop())), codes(strict.diagnostics))
      << "check says the same";
}

TEST_F(Rendering, ErrorsOfContentAndLayoutComeInTheOrderOfTheirPlaces) {
  change("plain.yaml", "columns: [29字]", "columns: [59字]");  // wider than the type area
  change("issue.yaml", "第二段。", "第二段\U000F1234。");
  const RenderResult result = render(request(), workshop());
  ASSERT_GE(result.diagnostics.list().size(), 1u);
  for (std::size_t i = 1; i < result.diagnostics.list().size(); ++i) {
    const SourceRef& before = result.diagnostics.list()[i - 1].where;
    const SourceRef& after = result.diagnostics.list()[i].where;
    if (before.file && after.file) {
      EXPECT_LE(std::tie(*before.file, before.line), std::tie(*after.file, after.line));
    }
  }
}

TEST_F(Rendering, ALanguageThatTheContentLacks) {
  change("issue.yaml", "[zh-Hans, en]", "[zh-Hans]");
  RenderRequest english = request();
  english.languages = {Lang::en};
  Diagnostics diagnostics;
  readManuscript(english, workshop(), diagnostics);
  const auto found = codes(diagnostics);
  EXPECT_NE(std::find(found.begin(), found.end(), "language-missing"), found.end());
  EXPECT_FALSE(render(english, workshop()).bytes);
}

TEST_F(Rendering, LanguagesComeInTheContentsOrder) {
  change("issue.yaml", "[zh-Hans, en]", "[en, zh-Hans]");
  RenderRequest both = request();
  both.languages = {Lang::zh, Lang::en};
  Diagnostics diagnostics;
  const auto manuscript = readManuscript(both, workshop(), diagnostics);
  ASSERT_TRUE(manuscript);
  EXPECT_EQ(manuscript->languages, (std::vector<Lang>{Lang::en, Lang::zh}));
  EXPECT_EQ(outputFields(*manuscript).at("lang"), "en-zh");
}

TEST_F(Rendering, FieldsForNamesAndFilesToKeep) {
  Diagnostics diagnostics;
  const auto manuscript = readManuscript(request(), workshop(), diagnostics);
  ASSERT_TRUE(manuscript);
  EXPECT_EQ(outputFields(*manuscript),
            (std::map<std::string, std::string>{
                {"id", "issue"}, {"date", "2025-01-16"}, {"lang", "zh-en"}, {"layout", "plain"}}));
  EXPECT_EQ(inputFiles(*manuscript), (std::vector<fs::path>{"issue.yaml", "plain.yaml"}));
}

TEST_F(Rendering, FiguresThatDisagreeAreForTheCheckToTell) {
  change("issue.yaml", "zh: 第二段。", "zh: 第二段有35亩地。");
  change("issue.yaml", "A second paragraph.", "A second paragraph of 36 mu.");
  EXPECT_EQ(complaintsIn(check(request(), workshop())),
            (std::vector<std::string>{"figure-not-in-english", "figure-not-in-chinese"}));
  EXPECT_EQ(codes(render(request(), workshop()).diagnostics), std::vector<std::string>{});
}

TEST_F(Rendering, NoLayoutAndNoContent) {
  EXPECT_EQ(codes(render(request("none.yaml"), workshop()).diagnostics),
            std::vector<std::string>{"file-missing"});
  RenderRequest unknown = request();
  unknown.layout = "unknown";
  EXPECT_EQ(codes(render(unknown, workshop()).diagnostics),
            std::vector<std::string>{"layout-unknown"});
  unknown.layout = "unknown.yaml";
  EXPECT_EQ(codes(render(unknown, workshop()).diagnostics),
            std::vector<std::string>{"file-missing"});
}

TEST_F(Rendering, TheMakeUpReportSaysWhereAPageBreaksARule) {
  const PageReport good = checkPages(request(), workshop(), false);
  EXPECT_EQ(complaintsIn(good.diagnostics), std::vector<std::string>{});
  EXPECT_FALSE(good.pdf) << "nobody asked for a drawing";
  change("plain.yaml", "{frame: head, from", "{frame: head, lines: 20-, from");
  change("plain.yaml", "lines: fill, from: lead.body", "lines: 1-12, from: lead.body");
  change("plain.yaml", "lines: fill, continues: body", "lines: fill, from: stories.rest");
  const PageReport report = checkPages(request(), workshop(), true);
  const auto& found = report.diagnostics.list();
  const auto broken = std::find_if(found.begin(), found.end(), [](const Diagnostic& d) {
    return d.message->code == "text-before-head";
  });
  ASSERT_NE(broken, found.end());
  EXPECT_EQ(broken->severity, Severity::warning);
  EXPECT_EQ(broken->where.line, 18) << "the frame in the layout";
  EXPECT_EQ(broken->arguments[0], "1");
  EXPECT_EQ(broken->arguments[1], "body");
  ASSERT_TRUE(report.pdf);
  EXPECT_TRUE(asText(*report.pdf).starts_with("%PDF-"));
  EXPECT_NE(*report.pdf, *render(request(), workshop()).bytes) << "the finding is drawn";
}

// CL-98, and under the thread sanitizer the proof that renders may share fonts.
TEST_F(Rendering, ThreadsThatShareAWorkshopGiveTheBytesOfOne) {
  constexpr std::size_t kRenders = 12;
  const Workshop shared = workshop();
  const auto alone = render(request(), shared);
  ASSERT_TRUE(alone.bytes);
  std::vector<RenderResult> results(kRenders);
  inParallel(
      kRenders,
      4,
      [&](std::size_t i) { results[i] = render(request(), shared); },
      [](std::size_t) {});
  for (const RenderResult& result : results) {
    EXPECT_EQ(result.bytes, alone.bytes);
  }
}

TEST_F(Rendering, ThreadsMayOpenTheFonts) {
  const Workshop cold = workshop();
  std::vector<RenderResult> results(4);
  inParallel(
      4, 4, [&](std::size_t i) { results[i] = render(request(), cold); }, [](std::size_t) {});
  for (const RenderResult& result : results) {
    ASSERT_TRUE(result.bytes);
    EXPECT_EQ(result.bytes, results.front().bytes);
  }
}

}  // namespace
}  // namespace paiban
