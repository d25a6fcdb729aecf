#include "pages/structure_builder.h"

#include "page_fixture.h"

namespace paiban::test {
namespace {

class Structure : public PageTest {
 protected:
  Structure() {
    Story& story = content_.stories.emplace_back();
    story.id = "one";
    story.headline = both("题", "Head");
    story.body = {Paragraph{"", both("文", "Text"), false, {}},
                  PhotoAnchor{"p", {}},
                  PanelAnchor{"anchored", {}}};
    Photo& photo = content_.photos.emplace_back();
    photo.id = "p";
    photo.alt = both("图", "Picture");
    photo.caption = both("图说", "Caption");
    for (const char* id : {"loose", "anchored"}) {
      Panel& panel = content_.panels.emplace_back();
      panel.id = id;
      panel.title = both(id, id);
    }
    content_.colophon.push_back({"", both("末", "End"), false, {}});
  }

  StructureIndex build(bool pairwise, std::vector<Lang> languages = {Lang::zh, Lang::en}) {
    tree_ = {};
    tree_[0].lang = content_.languages.tag(languages.front());
    return buildStructure(content_, languages, pairwise, tree_);
  }

  /// Tag names below `node` in reading order, with the language where one is stated.
  std::string outline(NodeId node = 0) const {
    std::string out;
    for (const NodeId child : tree_[node].children) {
      const StructureNode& n = tree_[child];
      out += std::string(tagName(n.tag)) + (n.lang.empty() ? "" : ":" + n.lang);
      const std::string below = outline(child);
      out += below.empty() ? " " : "(" + below + ") ";
    }
    return out.empty() ? out : out.substr(0, out.size() - 1);
  }

  StructureTree tree_;
};

TEST_F(Structure, BI_10_PairByPairStatesTheSecondLanguage) {
  build(true);
  EXPECT_EQ(outline(),
            "Part:zh-Hans(Art("
            "H1 H1:en P P:en Figure(Caption(P P:en)) Sect(H2 H2:en)) "
            "Sect(H2 H2:en) P P:en)");
}

TEST_F(Structure, BI_10_StoryByStoryIsOnePartALanguage) {
  build(false);
  EXPECT_EQ(outline(),
            "Part:zh-Hans(Art(H1 P Figure(Caption(P)) Sect(H2)) Sect(H2) P) "
            "Part:en(Art(H1 P Figure(Caption(P)) Sect(H2)) Sect(H2) P)");
}

TEST_F(Structure, APanelStandsOnceWhereAStoryNamesItOrAfterTheStories) {
  const StructureIndex index = build(true);
  const NodeId anchored = index.of(&*content_.panels[1].title.zh);
  const NodeId loose = index.of(&*content_.panels[0].title.zh);
  EXPECT_LT(anchored, loose);
  EXPECT_EQ(tree_[tree_[tree_[anchored].parent].parent].tag, Tag::article);
}

TEST_F(Structure, AFigureSaysItsAlternativeTextInEveryLanguage) {
  const StructureIndex index = build(true);
  EXPECT_EQ(tree_[index.of(&content_.photos[0])].alt, "图 / Picture");
  const StructureIndex english = build(true, {Lang::en});
  EXPECT_EQ(tree_[english.of(&content_.photos[0])].alt, "Picture");
}

TEST_F(Structure, BI_10_LanguagesAreTheFullTagsOfTheContent) {
  content_.languages.tags = {"zh-Hant-TW", "en-GB"};
  const StructureIndex index = build(true, {Lang::en, Lang::zh});
  EXPECT_EQ(tree_[1].lang, "en-GB");
  EXPECT_EQ(tree_[index.of(&*content_.stories[0].headline.zh)].lang, "zh-Hant-TW");
  EXPECT_EQ(tree_[index.of(&*content_.stories[0].headline.en)].lang, "") << "as the part's";
}

TEST_F(Structure, BI_07_AGlossSaysItsLanguage) {
  content_.languages.tags = {"zh-Hans", "en-GB"};
  BilingualText& text = std::get<Paragraph>(content_.stories[0].body[0]).text;
  text.zh->spans = {{Markup::gloss, 0, 3, "text"}};
  text.en->spans = {{Markup::gloss, 0, 4, "文"}};
  const StructureIndex index = build(true);
  const auto annotationBelow = [&](const RichText& rich) {
    const NodeId ruby = index.ruby(rich);
    EXPECT_EQ(tree_[ruby].parent, index.of(&rich));
    EXPECT_EQ(tree_[ruby + 1].tag, Tag::rubyBase);
    EXPECT_EQ(tree_[ruby + 1].lang, "") << "that of its text";
    EXPECT_EQ(tree_[ruby + 2].tag, Tag::rubyText);
    return tree_[ruby + 2].lang;
  };
  EXPECT_EQ(annotationBelow(*text.zh), "en-GB");
  EXPECT_EQ(annotationBelow(*text.en), "zh-Hans");
  text.zh->spans = {{Markup::gloss, 0, 3, "章"}};
  const StructureIndex again = build(true);
  EXPECT_EQ(tree_[again.ruby(*text.zh) + 2].lang, "") << "Chinese over Chinese";
}

TEST_F(Structure, WhatHasNoElementIsAnArtifact) {
  const StructureIndex index = build(true, {Lang::en});
  EXPECT_EQ(index.of(&*content_.stories[0].headline.zh), kArtifact);
}

}  // namespace
}  // namespace paiban::test
