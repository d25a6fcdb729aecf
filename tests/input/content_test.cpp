#include <gtest/gtest.h>

#include "support.h"

namespace paiban {
namespace {

using test::readContentText;
using test::rendered;
using test::summary;

constexpr const char* kHead =
    "id: t\nlanguages: [zh-Hans, en-GB]\nnormalize: gb15834\ntitle: {zh: 题, en: Title}\n"
    "stories:\n  lead:\n    headline: {zh: 题, en: Title}\n";

Content readWhole(const std::string& text) {
  auto read = readContentText(text);
  EXPECT_TRUE(read.content.has_value()) << rendered(read.diagnostics);
  EXPECT_EQ(summary(read.diagnostics, Severity::note), "");
  return read.content.value_or(Content{});
}

/// A body in words: kind, both texts, id.
std::string describe(const std::vector<BodyItem>& body) {
  std::string out;
  const auto texts = [](const BilingualText& text) {
    return (text.zh ? text.zh->text : "–") + "/" + (text.en ? text.en->text : "–");
  };
  for (const BodyItem& item : body) {
    if (const auto* p = std::get_if<Paragraph>(&item)) {
      out += "p " + texts(p->text) + (p->id.empty() ? "" : " #" + p->id) +
             (p->optional > 0 ? " optional " + std::to_string(p->optional) : "") +
             (p->continues ? " continues" : "");
    } else if (const auto* h = std::get_if<Crosshead>(&item)) {
      out += "h " + texts(h->text) + (h->id.empty() ? "" : " #" + h->id);
    } else if (const auto* photo = std::get_if<PhotoAnchor>(&item)) {
      out += "photo " + photo->photo;
    } else {
      out += "panel " + std::get<PanelAnchor>(item).panel;
    }
    out += "\n";
  }
  return out;
}

TEST(ContentReader, ReadsEveryField) {
  const Content c = readWhole(R"(id: all-2025
languages: [en-GB, zh-Hans]
normalize: gb15834
layout: bulletin-a4
title: {zh: 题, en: Title}
short-title: {zh: 短, en: Short}
keep-words: [高质量发展, Northeast Asia]
date: 2024-02-29
author: 刘家伟
nameplate:
  title: {zh: 双语简报, en: Bulletin}
  issue: {zh: 第1期, en: No. 1}
  publisher: {zh: 编辑部, en: Office}
  date-note: {zh: 元旦, en: New Year}
  motto: {zh: 言, en: Motto}
stories:
  lead:
    kicker: {zh: 引, en: Kicker}
    headline: {zh: 主, en: Main}
    deck: {zh: 副, en: Deck}
    byline:
      - {zh: 甲, en: A}
      - {zh: 乙, en: B}
    tips:
      title: {zh: 核心提示, en: In brief}
      body:
        - {zh: 提示, en: Tip}
    body:
      - photo: river
      - section: {zh: 小标题, en: Head}
        id: s1
      - {zh: 正文, en: Text, id: p1, continues: true, optional: 2}
      - panel: targets
    credit: {zh: 整理, en: Edited}
  second: {headline: {zh: 二, en: Two}}
photos:
  river:
    file: photos/tower.jpg
    alt: {zh: 塔, en: Tower}
    caption: {zh: 说明, en: Caption}
    credit: {zh: 摄, en: Photo}
    focus: [0.70, 0.35]
panels:
  targets:
    kind: metrics
    label: {zh: 链接, en: Facts}
    pinyin: LIANJIE
    title: {zh: 目标, en: Targets}
    items:
      - {name: {zh: 总值, en: Product}, verb: {zh: 增长, en: to grow}, value: 5%, bound: at-least}
      - {name: {zh: 收入, en: Income}, statement: {zh: 同步, en: in step}}
  look-back:
    kind: digest
    title: {zh: 回眸, en: Looking back}
    items:
      - {id: d1, title: {zh: 一, en: One}, text: {zh: 文, en: Text}}
    credit: {zh: 整理, en: Edited}
colophon:
  - {zh: 版权, en: Imprint}
)");
  EXPECT_EQ(c.id, "all-2025");
  EXPECT_EQ(c.languages.order, (std::vector{Lang::en, Lang::zh}));
  EXPECT_EQ(c.languages.tag(Lang::en), "en-GB");
  EXPECT_EQ(c.layout, "bulletin-a4");
  EXPECT_EQ(c.shortTitle.en->text, "Short");
  EXPECT_EQ(c.date.year * 10000 + c.date.month * 100 + c.date.day, 20240229);
  EXPECT_EQ(c.keepWords, (std::vector<std::string>{"高质量发展", "Northeast Asia"}));
  EXPECT_EQ(c.author, "刘家伟");
  ASSERT_TRUE(c.nameplate.has_value());
  EXPECT_EQ(c.nameplate->title.zh->text, "双语简报");
  EXPECT_EQ(c.nameplate->dateNote.en->text, "New Year");
  EXPECT_EQ(c.nameplate->motto.zh->text, "言");
  ASSERT_EQ(c.stories.size(), 2u);
  const Story& lead = c.stories[0];
  EXPECT_EQ(lead.id, "lead");
  EXPECT_EQ(lead.kicker.zh->text + lead.headline.zh->text + lead.deck.zh->text, "引主副");
  ASSERT_EQ(lead.byline.size(), 2u);
  EXPECT_EQ(lead.byline[1].en->text, "B");
  ASSERT_TRUE(lead.tips.has_value());
  EXPECT_EQ(lead.tips->title.zh->text, "核心提示");
  EXPECT_EQ(lead.tips->body.at(0).text.en->text, "Tip");
  EXPECT_EQ(
      describe(lead.body),
      "photo river\nh 小标题/Head #s1\np 正文/Text #p1 optional 2 continues\npanel targets\n");
  EXPECT_EQ(lead.credit.at(0).zh->text, "整理");
  EXPECT_EQ(c.stories[1].id, "second");
  ASSERT_EQ(c.photos.size(), 1u);
  EXPECT_EQ(c.photos[0].file, "/c/photos/tower.jpg");
  EXPECT_EQ(c.photos[0].alt.en->text, "Tower");
  EXPECT_EQ(c.photos[0].credit.zh->text, "摄");
  EXPECT_DOUBLE_EQ(c.photos[0].focusX, 0.70);
  EXPECT_DOUBLE_EQ(c.photos[0].focusY, 0.35);
  ASSERT_EQ(c.panels.size(), 2u);
  EXPECT_EQ(c.panels[0].pinyin, "LIANJIE");
  ASSERT_EQ(c.panels[0].metrics.size(), 2u);
  EXPECT_EQ(c.panels[0].metrics[0].bound, Bound::atLeast);
  EXPECT_EQ(c.panels[0].metrics[0].value.zh->text, "5%");
  EXPECT_EQ(c.panels[0].metrics[0].value.en->text, "5%");
  EXPECT_TRUE(c.panels[0].metrics[1].value.empty());
  EXPECT_EQ(c.panels[0].metrics[1].statement.en->text, "in step");
  EXPECT_EQ(c.panels[1].kind, PanelKind::digest);
  EXPECT_EQ(c.panels[1].items.at(0).id, "d1");
  EXPECT_EQ(c.panels[1].credit.at(0).en->text, "Edited");
  EXPECT_EQ(c.colophon.at(0).text.zh->text, "版权");
}

TEST(ContentReader, StoriesMayBeAList) {
  const Content c = readWhole(
      "id: t\nlanguages: [zh]\nnormalize: none\ntitle: 题\nstories:\n  - {id: b, headline: 乙}\n"
      "  - {id: a, headline: 甲}\n");
  ASSERT_EQ(c.stories.size(), 2u);
  EXPECT_EQ(c.stories[0].id, "b");
  EXPECT_EQ(c.stories[1].headline.zh->text, "甲");
}

TEST(ContentReader, BI_02_BothBodyFormsGiveTheSameModel) {
  const Content list = readWhole(std::string(kHead) + R"(    body:
      - photo: river
      - section: {zh: 小标题, en: A head}
      - zh: 太子河奔流不舍昼夜，见证着古城儿女的奋斗。
        en: The Taizi River runs on by day and by night.
      - panel: targets
      - {zh: 第二段, en: The second paragraph}
photos:
  river: {file: river.jpg, alt: {zh: 河, en: River}}
panels:
  targets: {kind: metrics, items: [{name: {zh: 甲, en: A}, value: 5%}]}
)");
  const Content blocks = readWhole(std::string(kHead) + R"(    body:
      zh: |
        {photo: river}

        ## 小标题
        太子河奔流不舍昼夜，
        见证着古城儿女的奋斗。

        {panel: targets}

        第二段
      en: |
        ## A head

        The Taizi River runs on
        by day and by night.

        {panel: targets}


        The second
        paragraph
photos:
  river: {file: river.jpg, alt: {zh: 河, en: River}}
panels:
  targets: {kind: metrics, items: [{name: {zh: 甲, en: A}, value: 5%}]}
)");
  EXPECT_EQ(describe(blocks.stories[0].body), describe(list.stories[0].body));
}

TEST(ContentReader, OneLanguageMakesTheOtherOptional) {
  const Content zh = readWhole(
      "id: t\nlanguages: [zh-Hans]\nnormalize: none\ntitle: {zh: 题}\nstories:\n  lead:\n"
      "    headline: 主题\n    body:\n      - 第一段\n      - {zh: 第二段, id: p2}\n");
  EXPECT_EQ(describe(zh.stories[0].body), "p 第一段/–\np 第二段/– #p2\n");
  const Content en = readWhole(
      "id: t\nlanguages: [en]\ntitle: Title\nstories:\n  lead:\n    headline: Main\n"
      "    body: |\n      One.\n\n      ## Head\n\n      Two.\n");
  EXPECT_EQ(describe(en.stories[0].body), "p –/One.\nh –/Head\np –/Two.\n");
}

TEST(ContentReader, ALanguageThatIsNotListedIsLeftOutWithOneWarning) {
  const auto read = readContentText(
      "id: t\nlanguages: [zh]\nnormalize: none\ntitle: {zh: 题, en: x}\nstories: {a: {headline: "
      "{zh: 题, en: x}}}\n");
  ASSERT_TRUE(read.content.has_value());
  EXPECT_FALSE(read.content->title.en.has_value());
  EXPECT_EQ(summary(read.diagnostics, Severity::note), "language-not-used 4:20");
}

TEST(ContentReader, LanguageNeutralTextServesBothLanguages) {
  for (const char* neutral : {"5%", "706", "5G+", "3,000", "-", "2.1 km", "GDP", "12:30"}) {
    const Content c = readWhole(std::string(kHead) + "    deck: \"" + neutral + "\"\n");
    EXPECT_EQ(c.stories[0].deck.zh->text, neutral);
    EXPECT_EQ(c.stories[0].deck.en->text, neutral);
  }
}

TEST(ContentReader, LinesJoinWithoutSpaceBetweenHanOnly) {
  const Content c = readWhole(std::string(kHead) + R"(    deck:
      zh: 太子河
        奔流
        GDP
        增长，
        “强”
      en: The
        Taizi
        “River”
)");
  EXPECT_EQ(c.stories[0].deck.zh->text, "太子河奔流 GDP 增长，“强”");
  EXPECT_EQ(c.stories[0].deck.en->text, "The Taizi “River”");
}

TEST(ContentReader, TypedIndentsAreLeftOutWithAWarning) {
  const auto read = readContentText(std::string(kHead) +
                                    "    body:\n      zh: |\n        　　太子河\n      en: |\n"
                                    "        River\n");
  ASSERT_TRUE(read.content.has_value()) << rendered(read.diagnostics);
  EXPECT_EQ(describe(read.content->stories[0].body), "p 太子河/River\n");
  EXPECT_EQ(summary(read.diagnostics, Severity::note), "typed-indent 10:9");
}

TEST(ContentReader, AnIdeographicSpaceInsideATextStays) {
  const Content c = readWhole(std::string(kHead) + "    deck: {zh: 攻坚　阔步, en: x}\n");
  EXPECT_EQ(c.stories[0].deck.zh->text, "攻坚　阔步");
}

TEST(ContentReader, ByteOrderMarkAndCrLfAreAccepted) {
  const std::string plain =
      std::string(kHead) +
      "    body:\n      zh: |\n        一\n\n        二\n      en: |\n        "
      "one\n\n        two\n    deck:\n      zh: 折\n        行\n      en: x\n";
  std::string dos = "\xEF\xBB\xBF";
  for (const char c : plain) {
    dos += c == '\n' ? "\r\n" : std::string(1, c);
  }
  const Content fromDos = readWhole(dos);
  EXPECT_EQ(describe(fromDos.stories[0].body), "p 一/one\np 二/two\n");
  EXPECT_EQ(fromDos.stories[0].deck.zh->text, "折行");
  EXPECT_EQ(fromDos.stories[0].deck.zh->placeOf(3).line, 19);
  EXPECT_EQ(fromDos.stories[0].deck.zh->placeOf(3).column, 9);
}

TEST(ContentReader, AliasesShareTheirAnchorsText) {
  const Content c = readWhole(
      "id: t\nlanguages: [zh]\nnormalize: none\ntitle: &t 题\nshort-title: *t\nstories: {a: "
      "{headline: *t}}\n");
  EXPECT_EQ(c.shortTitle.zh->text, "题");
  EXPECT_EQ(c.stories[0].headline.zh->where.line, 4);
}

TEST(ContentReader, APhotoBesideTheContentIsFoundFromARelativePath) {
  test::MemoryFiles files = test::filesWith(
      "/work/c.yaml",
      "id: t\nlanguages: [zh]\nnormalize: none\ntitle: 题\nstories: {a: {headline: 题, body: "
      "[{photo: p}]}}\nphotos: {p: {file: pics/../p.jpg, alt: 图}}\n");
  files.files["/p.jpg"] = "";
  files.files["/work/p.jpg"] = "";
  Diagnostics diagnostics;
  const auto content = readContent("/work/c.yaml", files, {}, diagnostics);
  EXPECT_TRUE(content.has_value()) << rendered(diagnostics);
}

}  // namespace
}  // namespace paiban
