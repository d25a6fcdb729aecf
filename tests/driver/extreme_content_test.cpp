#include <memory>
#include <string>
#include <utility>
#include <vector>

#include <gtest/gtest.h>

#include "findings.h"

/// Content that is far too much of one thing. Composition ends, and either everything stands on
/// the pages once, in order and by the rules, or an error says what does not fit.
namespace paiban::test {
namespace {

constexpr const char* kLayouts[] = {"bulletin-a4.yaml", "broadsheet.yaml"};

class Extreme : public testing::TestWithParam<const char*> {
 protected:
  Extreme() {
    Diagnostics diagnostics;
    content_ = *contentOf(kSource / "content/liaoyang-2025.yaml", diagnostics);
    layout_ = layoutOf(kSource / "layouts" / GetParam(), diagnostics);
    Story& lead = content_.stories.front();
    for (const BodyItem& item : lead.body) {
      if (const auto* paragraph = std::get_if<Paragraph>(&item)) {
        paragraph_ = paragraph->text;
      }
    }
    photos_ = std::exchange(content_.photos, {});
    panels_ = std::exchange(content_.panels, {});
    lead.body = {Paragraph{"", paragraph_, false, {}}};
    lead.tips.reset();
    content_.colophon.clear();
    content_.nameplate.reset();
  }

  Story& lead() { return content_.stories.front(); }
  static BilingualText repeated(BilingualText text, int times) {
    const std::string zh = text.zh->text;
    const std::string en = " " + text.en->text;
    for (int i = 1; i < times; ++i) {
      text.zh->text += zh;
      text.en->text += en;
    }
    return text;
  }
  Proof set() const {
    return proofOf(std::make_shared<Content>(content_), layout_, {Lang::zh, Lang::en}, true);
  }
  void expectSound() const {
    const Proof proof = set();
    EXPECT_FALSE(proof.diagnostics.hasErrors()) << complaints(proof.diagnostics).substr(0, 2000);
    EXPECT_EQ(joined(allFindings(Examined(proof))), "");
  }
  /// The code of the first error, after which text may be missing.
  std::string firstError() const {
    const Proof proof = set();
    for (const Diagnostic& diagnostic : proof.diagnostics.list()) {
      if (diagnostic.severity == Severity::error) {
        return std::string(diagnostic.message->code);
      }
    }
    return "";
  }

  Content content_;
  std::shared_ptr<const PageTemplate> layout_;
  BilingualText paragraph_;
  std::vector<Photo> photos_;
  std::vector<Panel> panels_;
};

TEST_P(Extreme, AStoryWithoutABody) {
  lead().body.clear();
  expectSound();
}

TEST_P(Extreme, AParagraphOverManyPages) {
  lead().body = {Paragraph{"", repeated(paragraph_, 120), false, {}}};
  expectSound();
}

TEST_P(Extreme, HundredsOfParagraphsOfAFewWords) {
  BilingualText few = paragraph_;
  few.zh->text = "短句。";
  few.en->text = "Few words.";
  lead().body.assign(300, Paragraph{"", few, false, {}});
  expectSound();
}

TEST_P(Extreme, OneLanguageLongTheOtherShort) {
  BilingualText uneven = repeated(paragraph_, 20);
  uneven.zh = paragraph_.zh;
  lead().body.assign(3, Paragraph{"", uneven, false, {}});
  expectSound();
}

TEST_P(Extreme, TipsLongerThanAPage) {
  lead().tips = Tips{lead().headline, {Paragraph{"", repeated(paragraph_, 60), false, {}}}, {}};
  expectSound();
}

TEST_P(Extreme, ManyPhotosInARow) {
  for (int i = 0; i < 12; ++i) {
    Photo photo = photos_[static_cast<std::size_t>(i % 3)];
    photo.id = "p" + std::to_string(i);
    content_.photos.push_back(photo);
    lead().body.emplace_back(PhotoAnchor{photo.id, {}});
  }
  lead().body.emplace_back(Paragraph{"", paragraph_, false, {}});
  expectSound();
}

TEST_P(Extreme, OnlyPhotos) {
  lead().body.clear();
  content_.photos = photos_;
  for (const Photo& photo : photos_) {
    lead().body.emplace_back(PhotoAnchor{photo.id, {}});
  }
  expectSound();
}

TEST_P(Extreme, ACaptionLongerThanAPage) {
  content_.photos = {photos_.front()};
  content_.photos.front().caption = repeated(paragraph_, 150);
  lead().body.emplace_back(PhotoAnchor{photos_.front().id, {}});
  EXPECT_EQ(firstError(), "too-tall");
}

TEST_P(Extreme, SixtyCards) {
  for (const Panel& panel : panels_) {
    if (panel.kind == PanelKind::metrics) {
      content_.panels = {panel};
      while (content_.panels.front().metrics.size() < 60) {
        content_.panels.front().metrics.push_back(panel.metrics.front());
      }
    }
  }
  expectSound();
}

TEST_P(Extreme, ADigestOfEightyItems) {
  for (const Panel& panel : panels_) {
    if (panel.kind == PanelKind::digest) {
      content_.panels = {panel};
      while (content_.panels.front().items.size() < 80) {
        content_.panels.front().items.push_back(panel.items.front());
      }
    }
  }
  expectSound();
}

TEST_P(Extreme, AColophonLongerThanAPage) {
  content_.colophon.assign(90, Paragraph{"", paragraph_, false, {}});
  expectSound();
}

TEST_P(Extreme, AHeadlineLongerThanAPage) {
  lead().headline = repeated(paragraph_, 40);
  EXPECT_EQ(firstError(), "too-tall");
}

INSTANTIATE_TEST_SUITE_P(Shipped, Extreme, testing::ValuesIn(kLayouts), [](const auto& layout) {
  const std::string name = layout.param;
  return name.substr(0, name.find_first_of("-."));
});

}  // namespace
}  // namespace paiban::test
