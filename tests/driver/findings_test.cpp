#include "findings.h"

#include <algorithm>
#include <memory>

#include <gtest/gtest.h>

#include "display/logical_text.h"

/// The rules of findings.h find what they are there to find: a sound document is damaged in one
/// way, and the rule for it speaks.
namespace paiban::test {
namespace {

class Damaged : public testing::Test {
 protected:
  Damaged() {
    static const Proof sound = proofOf(kSource / "content/liaoyang-2025.yaml",
                                       kSource / "layouts/bulletin-a4.yaml",
                                       {Lang::zh, Lang::en},
                                       true);
    proof_ = sound;
  }

  std::vector<Item>& items(std::size_t page) { return proof_.list.pages[page].items; }

  /// The runs of the text that begins with `words`.
  std::vector<TextItem*> runsOf(const std::string& words) {
    const auto texts = textByNode(proof_.list);
    const auto said = std::find_if(texts.begin(), texts.end(), [&](const std::string& text) {
      return text.starts_with(words);
    });
    std::vector<TextItem*> runs;
    for (DisplayPage& page : proof_.list.pages) {
      for (Item& item : page.items) {
        auto* run = std::get_if<TextItem>(&item);
        if (run != nullptr && run->node == said - texts.begin()) {
          runs.push_back(run);
        }
      }
    }
    return runs;
  }
  ImageItem& firstImage() {
    for (DisplayPage& page : proof_.list.pages) {
      for (Item& item : page.items) {
        if (auto* image = std::get_if<ImageItem>(&item)) {
          return *image;
        }
      }
    }
    throw std::logic_error("the sample has pictures");
  }
  StructureNode& nodeOf(const TextItem& run) { return proof_.list.structure[run.node]; }

  Proof proof_;
};

constexpr const char* kChinese = "辽阳市直面特殊困难";
constexpr const char* kEnglish = "Liaoyang faced its special difficulties";

TEST_F(Damaged, ButFirstSound) {
  const Examined document(proof_);
  EXPECT_EQ(document.readingProblem, "");
  EXPECT_EQ(joined(notFlush(document)), "");
  EXPECT_EQ(joined(pairsApart(document)), "");
  EXPECT_EQ(joined(collisions(document)), "");
}

TEST_F(Damaged, ALostCharacter) {
  runsOf(kChinese).front()->glyphs.pop_back();
  EXPECT_NE(Examined(proof_).readingProblem, "");
}

TEST_F(Damaged, ADoubledLine) {
  const TextItem line = *runsOf(kEnglish)[1];
  items(0).emplace_back(line);
  EXPECT_NE(Examined(proof_).readingProblem, "");
}

TEST_F(Damaged, ALostParagraph) {
  for (TextItem* run : runsOf(kChinese)) {
    run->glyphs.clear();
  }
  EXPECT_NE(Examined(proof_).readingProblem, "");
}

TEST_F(Damaged, ALineOffTheGrid) {
  runsOf(kEnglish)[2]->origin.y += 0.1;
  const Examined document(proof_);
  EXPECT_EQ(offGrid(document).size(), 1u);
  EXPECT_EQ(pairsApart(document).size(), 1u);
}

TEST_F(Damaged, ALineShortOfItsColumn) {
  runsOf(kEnglish)[2]->origin.x -= 0.02;
  EXPECT_NE(joined(notFlush(Examined(proof_))), "");
}

TEST_F(Damaged, AFirstLineWithoutIndent) {
  runsOf(kChinese).front()->origin.x -= 1;
  EXPECT_EQ(indentsWrong(Examined(proof_)).size(), 1u);
}

TEST_F(Damaged, AMarkThatBeginsALine) {
  // The first character of a line whose second is a stop goes up to the line before.
  std::vector<TextItem*> runs;
  for (DisplayPage& page : proof_.list.pages) {
    for (Item& item : page.items) {
      if (auto* run = std::get_if<TextItem>(&item)) {
        runs.push_back(run);
      }
    }
  }
  bool moved = false;
  for (std::size_t i = 1; i < runs.size() && !moved; ++i) {
    auto& glyphs = runs[i]->glyphs;
    moved = runs[i]->node != kArtifact && runs[i]->node == runs[i - 1]->node &&
            runs[i]->origin.y > runs[i - 1]->origin.y && glyphs.size() > 1 &&
            kStops.find(decoded(glyphs[1].text)[0]) != std::u32string_view::npos;
    if (moved) {
      runs[i - 1]->glyphs.push_back(glyphs.front());
      glyphs.erase(glyphs.begin());
    }
  }
  ASSERT_TRUE(moved);
  EXPECT_EQ(kinsokuBroken(Examined(proof_)).size(), 1u);
}

TEST_F(Damaged, AHyphenForgotten) {
  const auto runs = runsOf(kEnglish);
  const auto hyphenated = std::find_if(runs.begin(), runs.end(), [](const TextItem* run) {
    return textOf(*run).ends_with("\u00AD");
  });
  ASSERT_NE(hyphenated, runs.end());
  (*hyphenated)->glyphs.pop_back();
  EXPECT_EQ(hyphensMisplaced(Examined(proof_)).size(), 1u);
}

TEST_F(Damaged, ThreeHyphensInARow) {
  const auto runs = runsOf(kEnglish);
  for (std::size_t i = 0; i < 3; ++i) {
    runs[i]->glyphs.push_back({0, 0, 0, 0, "\u00AD"});
  }
  EXPECT_NE(joined(hyphensMisplaced(Examined(proof_))).find("3 hyphens"), std::string::npos);
}

TEST_F(Damaged, APageThatEndsInADividedWord) {
  const auto runs = runsOf(kEnglish);
  const auto hyphenated = std::find_if(runs.begin(), runs.end(), [](const TextItem* run) {
    return textOf(*run).ends_with("\u00AD");
  });
  ASSERT_NE(hyphenated, runs.end());
  // What follows goes to the next page.
  auto& here = items(2);
  auto& next = items(3);
  const auto after = std::find_if(here.begin(), here.end(), [&](const Item& item) {
    return std::get_if<TextItem>(&item) == *hyphenated;
  });
  ASSERT_NE(after, here.end());
  next.insert(next.begin(), after + 1, here.end());
  here.erase(after + 1, here.end());
  EXPECT_NE(joined(pagesEndDivided(Examined(proof_))).find("page 3"), std::string::npos);
}

TEST_F(Damaged, AHeadOnAnotherPageThanItsText) {
  const auto runs = runsOf("Rich soil for firms");
  const TextItem head = *runs.back();
  for (DisplayPage& page : proof_.list.pages) {
    std::erase_if(page.items, [&](const Item& item) {
      const auto* run = std::get_if<TextItem>(&item);
      return run != nullptr && run->node == head.node && textOf(*run) == textOf(head);
    });
  }
  items(proof_.list.pages.size() - 1).emplace_back(head);
  EXPECT_NE(joined(headsAlone(Examined(proof_))), "");
}

TEST_F(Damaged, AWidow) {
  const auto runs = runsOf(kEnglish);
  runs.back()->origin.y += 160;
  EXPECT_EQ(widowsAndOrphans(Examined(proof_)).size(), 1u);
}

TEST_F(Damaged, LinesOnEachOther) {
  runsOf(kEnglish)[2]->origin.y -= 8;
  EXPECT_NE(joined(collisions(Examined(proof_))), "");
}

TEST_F(Damaged, ARuleThroughText) {
  const TextItem& run = *runsOf(kEnglish)[2];
  PathItem rule;
  rule.stroked = true;
  rule.steps = {{PathStep::Kind::move, {}, {}, {run.origin.x + 50, run.origin.y - 40}},
                {PathStep::Kind::line, {}, {}, {run.origin.x + 50, run.origin.y + 40}}};
  for (DisplayPage& page : proof_.list.pages) {
    page.items.emplace_back(rule);
  }
  EXPECT_NE(joined(cutThrough(Examined(proof_))), "");
}

TEST_F(Damaged, ALineOutsideTheTypeArea) {
  runsOf(kEnglish)[2]->origin.x += 10;
  EXPECT_NE(joined(outsideTypeArea(Examined(proof_))), "");
}

TEST_F(Damaged, AFolioThatComesNear) {
  EXPECT_EQ(joined(furnitureTooNear(Examined(proof_))), "");
  const SetLine* folio = nullptr;
  const Examined sound(proof_);
  for (const SetLine& line : sound.lines) {
    const bool below =
        line.baseline > proof_.layout->page.area.top + proof_.layout->page.area.height;
    folio = line.node == kArtifact && below ? &line : folio;
  }
  ASSERT_NE(folio, nullptr);
  const PageGeometry& page = proof_.layout->page;
  const Pt up = folio->ink.y - (page.area.top + page.area.height) - folio->size / 2;
  for (const TextItem* item : folio->items) {
    const_cast<TextItem*>(item)->origin.y -= up;
  }
  EXPECT_EQ(furnitureTooNear(Examined(proof_)).size(), 1u);
}

TEST_F(Damaged, Figures) {
  const auto finds = [&](auto damage) {
    const ImageItem sound = firstImage();
    damage(firstImage());
    const std::size_t found = figuresWrong(Examined(proof_)).size();
    firstImage() = sound;
    return found;
  };
  EXPECT_EQ(finds([](ImageItem&) {}), 0u);
  EXPECT_GT(finds([](ImageItem& image) { image.box.height += 1; }), 0u);
  EXPECT_GT(finds([](ImageItem& image) { image.box.width -= 3; }), 0u);
  EXPECT_GT(finds([](ImageItem& image) { image.crop.x += 0.5; }), 0u);
  EXPECT_GT(finds([](ImageItem& image) { image.box.y += 16 * 3; }), 0u);
  proof_.list.structure[firstImage().node].alt.clear();
  EXPECT_EQ(figuresWrong(Examined(proof_)).size(), 1u);
}

TEST_F(Damaged, ALabelThatIsNotPrinted) {
  proof_.list.pages[1].label = "22";
  EXPECT_EQ(labelsWrong(Examined(proof_)).size(), 1u);
}

TEST_F(Damaged, TheWrongLanguage) {
  TextItem& run = *runsOf(kEnglish)[2];
  run.tag = "zh-Hans";
  EXPECT_EQ(languagesWrong(Examined(proof_)).size(), 1u);
  nodeOf(run).lang.clear();
  EXPECT_EQ(languagesWrong(Examined(proof_)).size(), 2u);
}

}  // namespace
}  // namespace paiban::test
