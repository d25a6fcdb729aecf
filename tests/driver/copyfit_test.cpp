#include <algorithm>
#include <memory>
#include <utility>

#include <gtest/gtest.h>

#include "driver/load_images.h"
#include "driver/manuscript.h"
#include "findings.h"
#include "pages/fit_part.h"
#include "pages/structure_builder.h"

/// Copyfitting on the sample's newspaper pages: today's copy, and tomorrow's.
namespace paiban::test {
namespace {

class Broadsheet : public testing::Test {
 protected:
  Broadsheet() {
    Diagnostics diagnostics;
    content_ = *contentOf(kSource / "content/liaoyang-2025.yaml", diagnostics);
    layout_ = layoutOf(kSource / "layouts/broadsheet.yaml", diagnostics);
  }

  /// The part that sets `lang`.
  FittedPart set(Lang lang) {
    diagnostics_ = {};
    for (const PartSpec& part : layout_->parts) {
      if (part.languages == std::vector{lang}) {
        StructureTree tree;
        const auto images = loadImages(content_, realFileSystem(), kMaxPixels, diagnostics_);
        const StructureIndex nodes = buildStructure(content_, part.languages, true, tree);
        return fitPart({content_, *layout_, shippedFonts(), images, {Lang::zh, Lang::en}},
                       part,
                       part.languages,
                       nodes,
                       1,
                       diagnostics_);
      }
    }
    return {};
  }
  const Diagnostic* find(std::string_view code) const {
    for (const Diagnostic& diagnostic : diagnostics_.list()) {
      if (diagnostic.message->code == code) {
        return &diagnostic;
      }
    }
    return nullptr;
  }
  /// Every fifth paragraph of the article a second time, or not at all.
  void change(bool longer) {
    std::vector<BodyItem> body;
    int count = 0;
    for (const BodyItem& item : content_.stories.front().body) {
      const bool fifth = std::holds_alternative<Paragraph>(item) && ++count % 5 == 3;
      if (!fifth || longer) {
        body.push_back(item);
      }
      if (fifth && longer) {
        body.push_back(item);
      }
    }
    content_.stories.front().body = std::move(body);
  }

  Content content_;
  std::shared_ptr<const PageTemplate> layout_;
  Diagnostics diagnostics_;
};

TEST_F(Broadsheet, TheChineseArticleFillsOnePageToItsLastLine) {
  const FittedPart part = set(Lang::zh);
  ASSERT_EQ(part.pages.size(), 1u);
  EXPECT_LE(part.pages[0].fill.free, 1) << "a line that keeps two of a paragraph together";
  EXPECT_EQ(part.pages[0].fill.holes, 0);
  EXPECT_NE(find("fitted"), nullptr);
  EXPECT_EQ(find("fit-under"), nullptr);
}

TEST_F(Broadsheet, TheEnglishArticleFillsOnePageWithinItsLimits) {
  const FittedPart part = set(Lang::en);
  ASSERT_EQ(part.pages.size(), 1u);
  ASSERT_TRUE(part.pages[0].text.has_value());
  EXPECT_EQ(part.pages[0].text->free + part.pages[0].text->holes, 0);
  EXPECT_GE(part.grid.line, 10);
  EXPECT_LE(part.grid.line, 11.5);
  EXPECT_EQ(find("fit-over"), nullptr);
  EXPECT_EQ(find("fit-under"), nullptr);
}

TEST_F(Broadsheet, TomorrowsCopyAFifthLongerFillsThePageToo) {
  change(true);
  const FittedPart part = set(Lang::zh);
  ASSERT_EQ(part.pages.size(), 1u) << complaints(diagnostics_);
  EXPECT_LE(part.pages[0].fill.free + part.pages[0].fill.holes, part.grid.columnCount());
  EXPECT_EQ(complaints(diagnostics_), "");
}

TEST_F(Broadsheet, TomorrowsCopyAFifthShorterFillsThePageToo) {
  change(false);
  const FittedPart chinese = set(Lang::zh);
  ASSERT_EQ(chinese.pages.size(), 1u);
  EXPECT_LE(chinese.pages[0].fill.free + chinese.pages[0].fill.holes, chinese.grid.columnCount());
  EXPECT_EQ(complaints(diagnostics_), "");
  const FittedPart english = set(Lang::en);
  EXPECT_LE(english.pages[0].text->free + english.pages[0].text->holes, english.grid.columnCount());
  EXPECT_EQ(complaints(diagnostics_), "");
}

TEST_F(Broadsheet, EnglishThatIsTooLongSaysByHowManyLinesAndRunsOn) {
  change(true);
  change(true);
  const FittedPart part = set(Lang::en);
  const Diagnostic* over = find("fit-over");
  ASSERT_NE(over, nullptr);
  EXPECT_EQ(over->severity, Severity::warning);
  EXPECT_GT(std::stoi(over->arguments[3]), 0);
  EXPECT_GE(part.pages.size(), 2u);
  EXPECT_FALSE(diagnostics_.hasErrors());
}

TEST_F(Broadsheet, AllRulesHoldWhateverTheLength) {
  for (const bool longer : {true, false}) {
    change(longer);
    const Proof proof =
        proofOf(std::make_shared<const Content>(content_), layout_, {Lang::zh, Lang::en});
    EXPECT_FALSE(proof.diagnostics.hasErrors()) << complaints(proof.diagnostics);
    EXPECT_EQ(joined(allFindings(Examined(proof))), "");
  }
}

}  // namespace
}  // namespace paiban::test
