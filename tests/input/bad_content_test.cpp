#include <gtest/gtest.h>

#include "support.h"

namespace paiban {
namespace {

using test::readContentText;
using test::rendered;
using test::summary;
using test::wellWorded;

struct BadContent {
  const char* name;
  const char* text;
  const char* errors;
};

void PrintTo(const BadContent& bad, std::ostream* out) {
  *out << bad.name;
}

std::string nameOf(const testing::TestParamInfo<BadContent>& test) {
  return test.param.name;
}

class BadContentTest : public testing::TestWithParam<BadContent> {};

TEST_P(BadContentTest, IsReportedAtItsPlaceWithAHint) {
  const auto read = readContentText(GetParam().text);
  EXPECT_FALSE(read.content.has_value());
  EXPECT_EQ(summary(read.diagnostics), GetParam().errors) << rendered(read.diagnostics);
  EXPECT_TRUE(wellWorded(read.diagnostics)) << rendered(read.diagnostics);
}

// Whole files: what is wrong with YAML itself.
const BadContent kYaml[] = {
    {"Empty", "", "empty-file 0:0"},
    {"OnlyARemark", "# nothing\n", "empty-file 0:0"},
    {"NotAMapping", "- a\n- b\n", "wrong-type 1:1"},
    {"Gbk", "id: a\ntitle: \xCC\xAB\xD7\xD3\n", "invalid-utf8 2:9"},
    {"CutUtf8AfterHan", "id: a\ntitle: 太\xE5\xAD", "invalid-utf8 2:9"},
    {"ControlCharacter", "id: a\ntitle: 太\x01子\n", "control-character 2:9"},
    {"EndOfTransmission", "id: a\x04\nfoo: 1\n", "control-character 1:6"},
    {"SecondDocument",
     "id: a\nlanguages: [zh]\ntitle: 题\nstories: {a: {headline: 题}}\n---\nid: b\n",
     "second-document 5:1"},
    {"MoreAfterTheEnd", "[a]\nid: b\n", "second-document 2:1"},
    {"DuplicateKey",
     "id: a\nlanguages: [zh]\ntitle: 题\ntitle: 又\nstories: {a: {headline: 题}}\n",
     "duplicate-key 4:1"},
    {"KeyIsAList",
     "id: a\nlanguages: [zh]\ntitle: 题\n? [a, b]\n: c\nstories: {a: {headline: 题}}\n",
     "key-not-text 4:3"},
    {"Tag",
     "id: a\nlanguages: [zh]\ntitle: !!str 题\nstories: {a: {headline: 题}}\n",
     "yaml-tag 3:14"},
    {"CyclicAlias", "id: a\nstories: &s\n  lead: *s\n", "cyclic-alias 3:9"},
    {"UndefinedAlias", "id: a\ntitle: *nobody\n", "undefined-alias 2:8"},
    {"TabIndent", "id: a\ntitle:\n\tzh: 题\n\ten: x\n", "tab-indent 3:1; tab-indent 4:1"},
    {"WideIndentInBlock",
     "id: a\nlanguages: [zh]\ntitle: 题\nstories:\n  lead:\n    headline: 题\n　　deck: 副\n",
     "wide-indent 7:1"},
    {"WideColonThenMore", "id: a\ntitle：题\nlanguages: [zh]\n", "wide-colon 2:6"},
    {"WideColonInBraces",
     "id: a\nlanguages: [zh, en]\ntitle: {zh：题, en: x}\nstories: {a: {headline: {zh: 题, en: "
     "x}}}\n",
     "missing-language 3:8; wide-colon 3:11"},
    {"WideColonForAMapping",
     "id: a\nlanguages: [zh]\ntitle: 题\nstories:\n  lead:\n    headline：题\n",
     "wide-colon 6:13"},
    {"ColonInPlainText", "id: a\ntitle: Liaoyang: one push\n", "colon-in-text 2:16"},
    {"ColonAfterHan", "id: a\ntitle: 辽阳: 冲锋\n", "colon-in-text 2:10"},
    {"ColonInBraces",
     "id: a\ntitle: {zh: 题, en: Liaoyang: one push}\nlanguages: [zh]\n",
     "colon-in-text 2:28"},
    {"LeadingPerCent", "id: a\nauthor: %5\n", "leading-mark 2:9"},
    {"LeadingAt", "id: a\nauthor: @me\n", "leading-mark 2:9"},
    {"LeadingBacktick", "id: a\nauthor: `x`\n", "leading-mark 2:9"},
    {"LeadingStar", "id: a\ntitle: **重点** 工作\n", "leading-mark 2:8"},
    {"LeadingBracketMarkup", "id: a\ntitle: [太子河]{name}奔流\n", "leading-mark 2:8"},
    {"LeadingBar", "id: a\ntitle: | 题\nlanguages: [zh]\n", "leading-mark 2:8"},
    {"LeadingHash",
     "id: a\nlanguages: [zh]\ntitle: #1 线\nstories: {a: {headline: 题}}\n",
     "leading-mark 3:8"},
    {"HashInText",
     "id: a\nlanguages: [zh]\ntitle: 第 #1 线\nstories: {a: {headline: 题}}\n",
     "hash-in-text 3:10"},
    {"CommaInBraces",
     "id: a\nlanguages: [zh, en]\ntitle: {zh: 增长, en: to grow, by 5%}\nstories: {a: {headline: "
     "{zh: 题, en: x}}}\n",
     "comma-in-braces 3:30"},
    {"QuestionInBraces", "id: a\ntitle: {zh: 题, en: Why? Because}\n", "question-in-braces 2:23"},
    {"UnclosedDoubleQuote",
     "id: a\ntitle: \"题\nlanguages: [zh]\nstories: {a: {headline: 题}}\n",
     "unclosed-quote 2:8"},
    {"UnclosedSingleQuote",
     "id: a\ntitle: '题\nlanguages: [zh]\nstories: {a: {headline: 题}}\n",
     "unclosed-quote 2:8"},
    {"UnclosedQuoteBeforeAnother",
     "id: a\ntitle: \"题\nauthor: \"某\"\nlanguages: [zh]\n",
     "unclosed-quote 2:8"},
    {"TextAfterQuote", "id: a\ntitle: \"题\" 续\n", "text-after-quote 2:8"},
    {"UnclosedBrace", "id: a\ntitle: {zh: 题, en: x\nlanguages: [zh]\n", "unclosed-bracket 2:8"},
    {"UnclosedSquareBracket", "id: a\nlanguages: [zh, en\ntitle: x\n", "unclosed-bracket 2:12"},
    {"WrongBracket", "id: a\nlanguages: [zh, en}\ntitle: x\n", "wrong-bracket 2:19"},
    {"StrayBracket", "{id: a}}\n", "stray-bracket 1:8"},
    {"MissingColon", "id: a\ntitle 题\nlanguages: [zh]\n", "missing-colon 2:6"},
    {"NoSpaceAfterColon", "id: a\ntitle:题\nlanguages: [zh]\n", "missing-space 2:6"},
    {"NoSpaceAfterDash", "id: a\nstories:\n  - id: b\n  -id: c\n  - id: d\n", "missing-space 4:3"},
    {"DeeperThanItsKey", "id: a\n  title: 题\n", "bad-indent 2:8"},
    {"LessDeepThanItsNeighbours", "id: a\ntitle:\n   zh: 题\n  en: x\n", "bad-indent 4:3"},
    {"BadEscape", "id: a\ntitle: \"a\\qb\"\n", "bad-escape 2:10"},
    {"EscapedControl",
     "id: a\nlanguages: [zh]\ntitle: \"太子\\x07河\"\nstories: {a: {headline: 题}}\n",
     "control-character 3:11"},
    {"MergeKey",
     "id: a\nlanguages: [zh]\ntitle: 题\nstories:\n  a: &a {headline: 题}\n  b: {<<: *a, headline: "
     "题}\n",
     "merge-key 6:7"},
};

INSTANTIATE_TEST_SUITE_P(Yaml, BadContentTest, testing::ValuesIn(kYaml), nameOf);

// In the following files lines 1–4 are always these.
#define HEAD "id: t\nlanguages: [zh-Hans, en-GB]\nnormalize: gb15834\ntitle: {zh: 题, en: Title}\n"
#define STORY "stories:\n  lead:\n    headline: {zh: 题, en: Title}\n"

const BadContent kDialect[] = {
    {"UnknownKeyNear", HEAD STORY "    hedline: {zh: 题, en: x}\n", "unknown-key 8:5"},
    {"UnknownKeyFar", HEAD STORY "    quux: 1\n", "unknown-key 8:5"},
    {"UnknownKeyAtTop", HEAD STORY "colofon: {zh: 题, en: x}\n", "unknown-key 8:1"},
    {"MissingStories", HEAD, "missing-key 1:1"},
    {"MissingHeadline", HEAD "stories:\n  lead:\n    kicker: {zh: 题, en: x}\n", "missing-key 7:5"},
    {"NoStories", HEAD "stories: {}\n", "no-stories 5:10"},
    {"StoriesIsText", HEAD "stories: none\n", "wrong-type 5:10"},
    {"StoryIsAList", HEAD "stories:\n  lead: [a]\n", "wrong-type 6:9"},
    {"ListStoryWithoutId",
     HEAD "stories:\n  - headline: {zh: 题, en: x}\n",
     "story-without-id 6:5"},
    {"StoryIdTwice",
     HEAD "stories:\n  - {id: a, headline: {zh: 题, en: x}}\n  - {id: a, headline: {zh: 题, en: "
          "x}}\n",
     "id-twice 7:10"},
    {"IdInStoryMapping", HEAD STORY "    id: other\n", "id-in-mapping 8:9"},
    {"NoValue", HEAD STORY "    deck:\n", "no-value 8:5"},
    {"EmptyText", HEAD STORY "    deck: {zh: \"\", en: x}\n", "empty-text 8:16"},
    {"OnlySpaces", HEAD STORY "    deck: {zh: \"　\", en: x}\n", "empty-text 8:16"},
    {"MissingEnglish", HEAD STORY "    deck: {zh: 题}\n", "missing-language 8:11"},
    {"MissingChinese", HEAD STORY "    deck: {en: x}\n", "missing-language 8:11"},
    {"PlainHanInTwoLanguages", HEAD STORY "    deck: 副题\n", "one-language-only 8:11"},
    {"PlainEnglishInTwoLanguages", HEAD STORY "    deck: Growth\n", "one-language-only 8:11"},
    {"TwoParagraphsInASlot",
     HEAD STORY "    deck:\n      zh: |\n        一\n\n        二\n      en: x\n",
     "several-paragraphs 9:11"},
    {"BadDocumentId",
     "id: a b\nlanguages: [zh]\ntitle: 题\nstories: {a: {headline: 题}}\n",
     "bad-id 1:5"},
    {"BadStoryId",
     "id: a\nlanguages: [zh]\ntitle: 题\nstories: {头条: {headline: 题}}\n",
     "bad-id 4:11"},
    {"UnknownLanguage",
     "id: a\nlanguages: [zh, fr]\ntitle: 题\nstories: {a: {headline: 题}}\n",
     "unknown-language 2:17"},
    {"LanguageTwice",
     "id: a\nlanguages: [zh-Hans, zh-Hant]\ntitle: 题\nstories: {a: {headline: 题}}\n",
     "language-twice 2:22"},
    {"NoLanguages",
     "id: a\nlanguages: []\ntitle: 题\nstories: {a: {headline: 题}}\n",
     "no-languages 2:12"},
    {"KeepWordsOfNothing",
     HEAD STORY "keep-words: [高质量发展, '', 字, [a, b]]\n",
     "wrong-type 8:21; wrong-type 8:25; wrong-type 8:28"},
    {"KeepWordsNoList", HEAD STORY "keep-words: 高质量发展\n", "wrong-type 8:13"},
    {"BadDate", HEAD STORY "date: 16 January 2025\n", "bad-date 8:7"},
    {"NotInTheCalendar", HEAD STORY "date: 2025-02-29\n", "bad-date 8:7"},
    {"MonthThirteen", HEAD STORY "date: 2025-13-01\n", "bad-date 8:7"},
    {"UnknownNormalize",
     "id: a\nlanguages: [zh]\nnormalize: gb15384\ntitle: 题\nstories: {a: {headline: 题}}\n",
     "unknown-word 3:12"},
    {"IdTwiceInBody",
     HEAD STORY "    body:\n      - {id: p, zh: 题, en: x}\n      - {id: p, zh: 题, en: x}\n",
     "id-twice 10:14"},
    {"IdTwiceAcrossStories",
     HEAD STORY "    body:\n      - {id: p, zh: 题, en: x}\n  more:\n    headline: {zh: 题, en: "
                "x}\n    body:\n      - {id: p, zh: 题, en: x}\n",
     "id-twice 13:14"},
    {"BodyItemUnknown", HEAD STORY "    body:\n      - {foto: river}\n", "unknown-key 9:10"},
    {"ContinuesIsAWord",
     HEAD STORY "    body:\n      - {zh: 题, en: x, continues: yes}\n",
     "wrong-type 9:35"},
    {"SectionWithoutEnglish",
     HEAD STORY "    body:\n      - section: {zh: 题}\n",
     "missing-language 9:18"},
    {"UnknownPhotoNear",
     HEAD STORY "    body:\n      - photo: rivr\n      - photo: river\nphotos:\n  river: {file: "
                "river.jpg, alt: {zh: 河, en: r}}\n",
     "unknown-anchor 9:16"},
    {"UnknownPanel", HEAD STORY "    body:\n      - panel: targets\n", "unknown-anchor 9:16"},
    {"PhotoAnchoredTwice",
     HEAD STORY "    body:\n      - photo: river\n      - photo: river\nphotos:\n  river: {file: "
                "river.jpg, alt: {zh: 河, en: r}}\n",
     "anchor-twice 10:16"},
    {"PhotoWithoutAnchor",
     HEAD STORY "photos:\n  river: {file: river.jpg, alt: {zh: 河, en: r}}\n",
     "photo-without-anchor 9:3"},
    {"PhotoWithoutAlt",
     HEAD STORY "    body:\n      - photo: river\nphotos:\n  river: {file: river.jpg}\n",
     "missing-key 11:10"},
    {"PhotoMissing",
     HEAD STORY "    body:\n      - photo: river\nphotos:\n  river: {file: 河.jpg, alt: {zh: 河, "
                "en: r}}\n",
     "photo-missing 11:17"},
    {"PhotoOutside",
     HEAD STORY "    body:\n      - photo: river\nphotos:\n  river: {file: ../outside/secret.jpg, "
                "alt: {zh: 河, en: r}}\n",
     "photo-outside 11:17"},
    {"PhotoAbsolute",
     HEAD STORY "    body:\n      - photo: river\nphotos:\n  river: {file: /outside/secret.jpg, "
                "alt: {zh: 河, en: r}}\n",
     "photo-outside 11:17"},
    {"PhotoBehindALink",
     HEAD STORY "    body:\n      - photo: river\nphotos:\n  river: {file: link.jpg, alt: {zh: 河, "
                "en: r}}\n",
     "photo-outside 11:17"},
    {"FocusOutOfRange",
     HEAD STORY "    body:\n      - photo: river\nphotos:\n  river: {file: river.jpg, alt: {zh: "
                "河, en: r}, focus: [0.5, 1.5]}\n",
     "out-of-range 11:62"},
    {"FocusOfThree",
     HEAD STORY "    body:\n      - photo: river\nphotos:\n  river: {file: river.jpg, alt: {zh: "
                "河, en: r}, focus: [0, 0, 1]}\n",
     "bad-focus 11:56"},
    {"PanelKindUnknown",
     HEAD STORY "panels:\n  p: {kind: metric, items: [{name: {zh: 甲, en: a}, value: 5%}]}\n",
     "unknown-word 9:13"},
    {"PanelWithoutItems", HEAD STORY "panels:\n  p: {kind: metrics, items: []}\n", "no-items 9:29"},
    {"DigestInMetrics",
     HEAD STORY "panels:\n  p:\n    kind: metrics\n    items:\n      - {title: {zh: 甲, en: a}, "
                "text: {zh: 乙, en: b}}\n",
     "digest-in-metrics 12:9"},
    {"MetricInDigest",
     HEAD STORY "panels:\n  p:\n    kind: digest\n    items:\n      - {name: {zh: 甲, en: a}, "
                "value: 5%}\n",
     "metric-in-digest 12:9"},
    {"ValueAndStatement",
     HEAD STORY "panels:\n  p:\n    kind: metrics\n    items:\n      - {name: {zh: 甲, en: a}, "
                "value: 5%, statement: {zh: 乙, en: b}}\n",
     "value-or-statement 12:9"},
    {"NeitherValueNorStatement",
     HEAD STORY "panels:\n  p:\n    kind: metrics\n    items:\n      - {name: {zh: 甲, en: a}}\n",
     "value-or-statement 12:9"},
    {"BoundUnknown",
     HEAD STORY "panels:\n  p:\n    kind: metrics\n    items:\n      - {name: {zh: 甲, en: a}, "
                "value: 5%, bound: atleast}\n",
     "unknown-word 12:50"},
    {"TipsWithPhoto",
     HEAD STORY "    tips:\n      body:\n        - photo: river\nphotos:\n  river: {file: "
                "river.jpg, alt: {zh: 河, en: r}}\n",
     "only-paragraphs 10:18; photo-without-anchor 12:3"},
    {"UnclosedStrong", HEAD STORY "    deck: {zh: 甲**乙, en: x}\n", "unclosed-markup 8:17"},
    {"UnknownInsertion",
     HEAD STORY "    deck: {zh: \"甲{bra}乙\", en: x}\n",
     "unknown-insertion 8:18"},
    {"BracketInAnInsertion",
     HEAD STORY "    deck: {zh: \"{x[y}z]{dots}\", en: x}\n",
     "unknown-insertion 8:17; unknown-insertion 8:24"},
    {"EscapedBracketFirst",
     HEAD STORY "    deck: {zh: '\\[甲]{dots}', en: x}\n",
     "unknown-insertion 8:21"},
    {"UnknownAttribute",
     HEAD STORY "    deck: {zh: \"甲[乙]{dot}丙\", en: x}\n",
     "unknown-attribute 8:22"},
    {"UnclosedBraceInText",
     HEAD STORY "    deck: {zh: \"甲[乙]{dots\", en: x}\n",
     "unclosed-brace 8:21"},
    {"EmptyMarkup", HEAD STORY "    deck: {zh: 甲****乙, en: x}\n", "empty-markup 8:17"},
    {"BadLink", HEAD STORY "    deck: {zh: \"[甲]{link=a.cn}\", en: x}\n", "bad-link 8:26"},
    {"LangWithoutValue",
     HEAD STORY "    deck: {zh: \"[甲]{lang}\", en: x}\n",
     "attribute-needs-value 8:21"},
    {"DotsWithValue",
     HEAD STORY "    deck: {zh: \"[甲]{dots=1}\", en: x}\n",
     "attribute-takes-no-value 8:21"},
    {"GlossWithoutValue",
     HEAD STORY "    deck: {zh: \"[甲]{gloss}\", en: x}\n",
     "attribute-needs-value 8:21"},
    {"GlossOfBlanks",
     HEAD STORY "    deck: {zh: \"[甲]{gloss=' '}\", en: x}\n",
     "attribute-needs-value 8:21"},
    {"GlossWithoutItsLastQuote",
     HEAD STORY "    deck: {zh: \"[甲]{gloss='trade}\", en: x}\n",
     "unclosed-value 8:27"},
    {"GlossWithRuby",
     HEAD STORY "    deck: {zh: \"[甲]{ruby=jiǎ gloss=a}\", en: x}\n",
     "annotated-twice 8:30"},
    {"GlossRoundRuby",
     HEAD STORY "    deck: {zh: \"[甲[乙]{ruby=yǐ}]{gloss=a}\", en: x}\n",
     "annotated-twice 8:33"},
    {"RubyRoundGloss",
     HEAD STORY "    deck: {zh: \"[甲[乙]{gloss=a}]{ruby=b}\", en: x}\n",
     "annotated-twice 8:33"},
    {"GlossOverABreak",
     HEAD STORY "    deck: {zh: \"[甲{br}乙]{gloss=a}\", en: x}\n",
     "gloss-over-mark 8:26"},
    {"GlossOverACall",
     HEAD STORY "    body:\n      - {zh: \"[甲{note=n}乙]{gloss=a}。\", en: \"X{note=n}.\"}\n"
                "notes: {n: {zh: 注, en: Note}}\n",
     "gloss-over-mark 9:28"},
    {"NoAttribute", HEAD STORY "    deck: {zh: \"[甲]{}\", en: x}\n", "no-attribute 8:20"},
    {"MarkupAfterHanInPlainText",
     HEAD STORY "    deck:\n      zh: 太子河奔流不舍昼夜，{xx}\n      en: x\n",
     "unknown-insertion 9:21"},
    {"MarkupInTheSecondLineOfABlock",
     HEAD STORY
     "    body:\n      zh: |\n        太子河\n        奔流{xx}\n      en: |\n        x\n",
     "unknown-insertion 11:11"},
    {"MarkupAfterAnEscape",
     HEAD STORY "    deck: {zh: \"\\u592A子{xx}\", en: x}\n",
     "unknown-insertion 8:24"},
    {"MarkupInAFoldedPlainText",
     HEAD STORY "    deck:\n      zh: 太子河\n        奔流{xx}\n      en: x\n",
     "unknown-insertion 10:11"},
    {"BlocksDriftAtTheEnd",
     HEAD STORY "    body:\n      zh: |\n        一\n\n        二\n      en: |\n        one\n",
     "languages-drift 12:9"},
    {"BlocksDriftByKind",
     HEAD STORY
     "    body:\n      zh: |\n        ## 一\n\n        二\n      en: |\n        two\n\n   "
     "     ## one\n",
     "languages-drift 10:12"},
    {"BlocksDriftByFigures",
     HEAD STORY "    body:\n      zh: |\n        2023年的事\n\n        2024年的事\n\n        "
                "2025年的事\n      en: |\n        what was in 2023\n\n        what was in 2025\n",
     "languages-drift 12:9"},
    {"AnchorsDrift",
     HEAD STORY "    body:\n      zh: |\n        一\n\n        {photo: river}\n\n        二\n      "
                "en: |\n        one\n\n        two\n\n        {photo: river}\nphotos:\n  river: "
                "{file: river.jpg, alt: {zh: 河, en: r}}\n",
     "anchor-drift 20:9"},
    {"AnchorInsideAParagraph",
     HEAD STORY "    body:\n      zh: |\n        一{photo: river}\n      en: |\n        one\n",
     "anchor-not-alone 10:10"},
    {"HeadOfLevelThree",
     HEAD STORY "    body:\n      zh: |\n        ### 一\n      en: |\n        ## one\n",
     "head-level 10:9"},
    {"EmptyHead",
     HEAD STORY "    body:\n      zh: |\n        ##\n      en: |\n        ## one\n",
     "empty-text 10:9"},
    {"EmptyBlock",
     HEAD STORY "    body:\n      zh: \"\"\n      en: \"\"\n",
     "empty-text 9:11; empty-text 10:11"},
    {"WideColonInAList", HEAD STORY "    body:\n      - photo：river\n", "wide-colon 9:14"},
    {"SeveralErrorsInOneRun",
     HEAD "stories:\n  lead:\n    headlin: {zh: 题, en: x}\n    deck: {zh: 题}\ndate: 2025-02-30\n",
     "unknown-key 7:5; missing-language 8:11; bad-date 9:7"},
};

INSTANTIATE_TEST_SUITE_P(Dialect, BadContentTest, testing::ValuesIn(kDialect), nameOf);

TEST(ContentErrors, AnAllowedPathCoversPhotosOutside) {
  const std::string text = HEAD STORY
      "    body:\n      - photo: river\nphotos:\n  river: {file: /outside/secret.jpg, alt: {zh: "
      "河, "
      "en: r}}\n";
  ReadContentOptions options;
  options.allowedPaths = {"/outside"};
  const auto read = readContentText(text, options);
  ASSERT_TRUE(read.content.has_value()) << rendered(read.diagnostics);
  EXPECT_EQ(read.content->photos[0].file, "/outside/secret.jpg");
}

TEST(ContentErrors, TheHintForAnUnknownKeyNamesTheNearestOne) {
  const auto read = readContentText(HEAD STORY "    hedline: {zh: 题, en: x}\n");
  ASSERT_EQ(read.diagnostics.list().size(), 1u);
  EXPECT_EQ(hintText(read.diagnostics.list()[0], MessageLanguage::en), "did you mean 'headline'?");
}

TEST(ContentErrors, ADriftShowsCountsAndFirstWords) {
  const auto read = readContentText(
      HEAD STORY
      "    body:\n      zh: |\n        一月\n\n        二月\n      en: |\n        January\n");
  ASSERT_EQ(read.diagnostics.list().size(), 1u);
  const std::string text = messageText(read.diagnostics.list()[0], MessageLanguage::en);
  EXPECT_NE(text.find("2 blocks in zh, 1 in en"), std::string::npos) << text;
  EXPECT_NE(text.find("二月"), std::string::npos) << text;
}

TEST(ContentErrors, AMissingFileIsReported) {
  Diagnostics diagnostics;
  EXPECT_FALSE(readContent("/nowhere.yaml", test::MemoryFiles(), {}, diagnostics).has_value());
  EXPECT_EQ(summary(diagnostics), "file-missing 0:0");
}

#undef HEAD
#undef STORY

}  // namespace
}  // namespace paiban
