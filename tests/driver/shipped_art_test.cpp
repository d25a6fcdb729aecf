#include <algorithm>
#include <optional>

#include <gtest/gtest.h>

#include "display/logical_text.h"
#include "pages/page_check.h"
#include "proof.h"

/// What the shipped layouts do with second stories, pictures to open with and pull quotes.
namespace paiban::test {
namespace {

Proof shippedProof(const char* content, const char* layout, std::vector<Lang> languages = {}) {
  return proofOf(kSource / "content" / (std::string(content) + ".yaml"),
                 kSource / "layouts" / (std::string(layout) + ".yaml"),
                 std::move(languages),
                 true);
}

std::optional<SeenBlock> headOn(const PageView& page, const std::string& words) {
  for (const SeenBlock& block : page.blocks) {
    if (block.kind == SeenBlock::Kind::headline && block.words.starts_with(words)) {
      return block;
    }
  }
  return std::nullopt;
}

TEST(ShippedArt, CL_85_TheTabloidHasAnOffLeadWhereThereIsASecondStory) {
  const Proof proof = shippedProof("quarterly-2025q1", "tabloid", {Lang::zh});
  EXPECT_FALSE(proof.diagnostics.hasErrors());
  const PageView page = viewPages(proof.list).at(0);
  const auto lead = headOn(page, "全县生产总值");
  const auto off = headOn(page, "春茶早五天");
  ASSERT_TRUE(lead && off);
  EXPECT_LT(lead->box.bottom(), off->box.y);
  EXPECT_GT(off->box.y, page.page->trim.height / 2) << "in the lower half";
  Pt foot = 0;
  for (const SeenBlock& block : page.blocks) {
    if (block.kind == SeenBlock::Kind::text && block.story == off->story) {
      EXPECT_GT(block.box.y, off->box.y);
      EXPECT_GE(block.box.x, off->box.x - 0.1);
      EXPECT_LE(block.box.right(), off->box.right() + 0.1);
      foot = std::max(foot, block.box.bottom());
    } else if (block.kind == SeenBlock::Kind::text && block.story == lead->story) {
      EXPECT_LT(block.box.bottom(), off->box.y) << block.words;
    }
  }
  EXPECT_GT(foot, page.notes->typeArea.bottom() - 5 * page.notes->line);
}

TEST(ShippedArt, ThePocketBookletOpensWithItsHeadOnThePicture) {
  const Proof proof = shippedProof("liaoyang-2025", "stacked-a5");
  EXPECT_FALSE(proof.diagnostics.hasErrors());
  const DisplayPage& page = proof.list.pages.at(0);
  const auto picture = std::find_if(page.items.begin(), page.items.end(), [](const Item& item) {
    return std::holds_alternative<ImageItem>(item);
  });
  ASSERT_NE(picture, page.items.end());
  const Rect box = std::get<ImageItem>(*picture).box;
  int white = 0;
  for (const Item& item : page.items) {
    const auto* text = std::get_if<TextItem>(&item);
    if (text != nullptr && text->colour == Ink{}) {
      EXPECT_GT(text->origin.y, box.y);
      EXPECT_LT(text->origin.y, box.bottom());
      ++white;
    }
  }
  EXPECT_GE(white, 5) << "kicker, headline and byline in both languages";
  for (const char* content : {"quarterly-2025q1", "notice-sample"}) {
    const Proof plain = shippedProof(content, "stacked-a5");
    for (const Item& item : plain.list.pages.at(0).items) {
      const auto* text = std::get_if<TextItem>(&item);
      EXPECT_FALSE(text != nullptr && text->colour == Ink{}) << content << " has no picture";
    }
  }
}

TEST(ShippedArt, CL_84_PullQuotesStandBetweenRules) {
  for (const char* layout : {"bulletin-a4", "broadsheet", "tabloid", "stacked-a5"}) {
    SCOPED_TRACE(layout);
    const Proof proof = shippedProof("quarterly-2025q1", layout);
    int between = 0;
    for (const DisplayPage& page : proof.list.pages) {
      for (const Item& item : page.items) {
        const auto* text = std::get_if<TextItem>(&item);
        if (text == nullptr || !text->line || text->line->role != "quote") {
          continue;
        }
        bool above = false;
        bool below = false;
        for (const Item& other : page.items) {
          const auto* path = std::get_if<PathItem>(&other);
          if (path == nullptr || path->filled || path->steps.size() < 2) {
            continue;
          }
          const Point from = path->steps[0].to;
          const Point to = path->steps[1].to;
          const Pt apart = from.y - text->origin.y;
          const bool over = std::abs(from.y - to.y) < 0.01 && from.x < text->origin.x + 1 &&
                            to.x > text->origin.x && std::abs(apart) < 200;
          above = above || (over && apart < 0);
          below = below || (over && apart > 0);
        }
        EXPECT_TRUE(above && below) << textOf(*text);
        between += above && below ? 1 : 0;
      }
    }
    EXPECT_GE(between, 1);
  }
}

}  // namespace
}  // namespace paiban::test
