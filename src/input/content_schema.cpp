#include "input/content_schema.h"

#include "input/keep_words.h"

namespace paiban {
namespace {

// Values.

constexpr Shape kText{.kind = ShapeKind::text, .what = {"a text", "一段文字"}};
constexpr Shape kId{
    .kind = ShapeKind::text,
    .what = {"an id of letters, digits, '.', '_' and '-'", "由字母、数字、“.”“_”“-”组成的标识"},
    .pattern = kIdPattern,
    .example = "liaoyang-2025"};
constexpr Shape kDate{.kind = ShapeKind::text,
                      .what = {"a date as YYYY-MM-DD", "形如 YYYY-MM-DD 的日期"},
                      .pattern = "^[0-9]{4}-[0-9]{2}-[0-9]{2}$",
                      .example = "2025-01-16"};
constexpr Shape kLanguageTag{
    .kind = ShapeKind::text,
    .what = {"a BCP 47 tag such as zh-Hans or en-GB", "BCP 47 语言标签，如 zh-Hans、en-GB"},
    .pattern = "^(zh|en)(-[A-Za-z0-9]{1,8})*$",
    .example = "zh-Hans"};
constexpr Shape kLanguageList{.kind = ShapeKind::listOf,
                              .what = {"a list of language tags", "语言标签的列表"},
                              .item = &kLanguageTag};
constexpr Shape kTrueFalse{.kind = ShapeKind::boolean, .what = {"true or false", "true 或 false"}};

constexpr Word kNormaliseWords[] = {
    {"gb15834",
     {"ASCII marks between Han characters become full-width ones, as GB/T 15834 wants",
      "汉字之间的半角标点按 GB/T 15834 改为全角"}},
    {"none", {"the text stays as it is written", "文字保持原样"}},
};
constexpr Shape kNormalise{.kind = ShapeKind::words,
                           .what = {"gb15834 or none", "gb15834 或 none"},
                           .words = kNormaliseWords};

constexpr Word kPanelKindWords[] = {
    {"metrics", {"cards with a name and a figure each", "指标卡片：名称加数字"}},
    {"digest", {"entries with a title and a text", "条目：标题加正文"}},
    {"list", {"a list of short texts", "短句的列表"}},
    {"quote", {"a pull quote", "引语"}},
    {"story", {"a side story", "副稿"}},
    {"filler",
     {"a short piece that is set only where it fills a hole", "补白：只用来填补版面空白的短稿"}},
};
constexpr Word kListMarkWords[] = {
    {"bullet", {"●, in English •", "●，英文用 •"}},
    {"dash", {"—", "—"}},
    {"number", {"1. 2. 3.", "1. 2. 3."}},
    {"letter", {"A. B. C. in Chinese, a. b. c. in English", "中文 A. B. C.，英文 a. b. c."}},
    {"circled", {"① ② ③, in English 1. 2. 3.", "①②③，英文用 1. 2. 3."}},
    {"han", {"一、 二、 三、, in English 1. 2. 3.", "一、二、三、，英文用 1. 2. 3."}},
    {"bracketed", {"（一） （二）, in English (1) (2)", "（一）（二），英文用 (1) (2)"}},
    {"none", {"no marks", "不加标记"}},
};
constexpr Shape kListMark{.kind = ShapeKind::words,
                          .what = {"bullet, dash, number, letter, circled, han, bracketed or none",
                                   "bullet、dash、number、letter、circled、han、bracketed 或 none"},
                          .words = kListMarkWords};
constexpr Shape kPanelKind{
    .kind = ShapeKind::words,
    .what = {"metrics, digest, list, quote or story", "metrics、digest、list、quote 或 story"},
    .words = kPanelKindWords};

constexpr Word kBoundWords[] = {
    {"exact", {"the value itself", "确切值"}},
    {"at-least", {"the value or more", "以上"}},
    {"at-most", {"the value or less", "以下"}},
};
constexpr Shape kBound{.kind = ShapeKind::words,
                       .what = {"exact, at-least or at-most", "exact、at-least 或 at-most"},
                       .words = kBoundWords};

constexpr Shape kFraction{.kind = ShapeKind::number,
                          .what = {"a number from 0 to 1", "0 到 1 之间的数"},
                          .minimum = 0,
                          .maximum = 1};
constexpr Shape kFocus{
    .kind = ShapeKind::listOf,
    .what = {"two numbers from 0 to 1, as [x, y]", "两个 0 到 1 之间的数，如 [x, y]"},
    .item = &kFraction};
constexpr Shape kOutline{.kind = ShapeKind::listOf,
                         .what = {"a list of points [x, y]", "点 [x, y] 的列表"},
                         .item = &kFocus};

// Text slots.

constexpr KeySchema kSlotKeys[] = {
    {"zh", &kText, false, {"Chinese; inline markup is allowed", "中文，可用行内标记"}},
    {"en", &kText, false, {"English; inline markup is allowed", "英文，可用行内标记"}},
};
constexpr MappingSchema kSlotMapping{
    "slot", kSlotKeys, {"The same text in Chinese and English.", "同一内容的中文和英文。"}};
constexpr Shape kSlotPair{.kind = ShapeKind::mapping,
                          .what = {"{zh: …, en: …}", "{zh: …, en: …}"},
                          .mapping = &kSlotMapping};
constexpr const Shape* kSlotChoices[] = {&kText, &kSlotPair};
constexpr Shape kSlot{.kind = ShapeKind::oneOf,
                      .what = {"a text or {zh: …, en: …}", "一段文字或 {zh: …, en: …}"},
                      .choices = kSlotChoices};
constexpr Shape kSlotSequence{
    .kind = ShapeKind::listOf, .what = {"a list of texts", "文字的列表"}, .item = &kSlot};
constexpr const Shape* kSlotsChoices[] = {&kText, &kSlotPair, &kSlotSequence};
constexpr Shape kSlots{
    .kind = ShapeKind::oneOf,
    .what = {"a text, {zh: …, en: …} or a list of these", "一段文字、{zh: …, en: …} 或它们的列表"},
    .choices = kSlotsChoices};

// Bodies.

constexpr Shape kPriority{.kind = ShapeKind::integer,
                          .what = {"a priority from 1 to 9", "1 到 9 的优先级"},
                          .minimum = 1,
                          .maximum = 9};
constexpr KeySchema kParagraphKeys[] = {
    {"zh", &kText, false, {"the paragraph in Chinese", "中文段落"}},
    {"en", &kText, false, {"the paragraph in English", "英文段落"}},
    {"id", &kId, false, {"names the pair of paragraphs", "这一对段落的标识"}},
    {"run-in",
     &kSlot,
     false,
     {"a heading in the paragraph's first line, set as strong text with 1 em behind it",
      "段首小标题，与正文同行，作加重文字，后空一字"}},
    {"continues",
     &kTrueFalse,
     false,
     {"the paragraph goes on after an interruption: no first line indent",
      "中断后接续的段落：首行不缩进"}},
    {"optional",
     &kPriority,
     false,
     {"may be left out, both languages, where the layout's fit: allows it; 1 goes first",
      "版式的 fit: 允许时，篇幅不够可连同两种语言一起略去；1 最先略去"}},
};
constexpr MappingSchema kParagraphMapping{
    "paragraph", kParagraphKeys, {"One paragraph in both languages.", "一个段落的中英文。"}};
constexpr Shape kParagraph{.kind = ShapeKind::mapping,
                           .what = {"{zh: …, en: …}", "{zh: …, en: …}"},
                           .mapping = &kParagraphMapping};

constexpr KeySchema kSectionKeys[] = {
    {"section", &kSlot, true, {"the crosshead that opens a section", "小标题"}},
    {"id", &kId, false, {"names the crosshead", "小标题的标识"}},
};
constexpr MappingSchema kSectionMapping{"section", kSectionKeys, {"A crosshead.", "一个小标题。"}};
constexpr Shape kSection{.kind = ShapeKind::mapping,
                         .what = {"{section: …}", "{section: …}"},
                         .mapping = &kSectionMapping};

constexpr KeySchema kListKeys[] = {
    {"list", &kSlotSequence, true, {"its items", "各项"}},
    {"marks",
     &kListMark,
     false,
     {"what stands before each; bullet if not given", "各项之前的标记，默认 bullet"}},
};
constexpr MappingSchema kListMapping{"list", kListKeys, {"A list in a body.", "正文中的列表。"}};
constexpr Shape kList{
    .kind = ShapeKind::mapping, .what = {"{list: […]}", "{list: […]}"}, .mapping = &kListMapping};

constexpr KeySchema kPhotoAnchorKeys[] = {
    {"photo", &kId, true, {"id of a photo under photos:", "photos: 之下某张照片的标识"}},
};
constexpr MappingSchema kPhotoAnchorMapping{
    "photo-anchor", kPhotoAnchorKeys, {"Where a photo belongs.", "照片所在之处。"}};
constexpr Shape kPhotoAnchor{.kind = ShapeKind::mapping,
                             .what = {"{photo: ID}", "{photo: 标识}"},
                             .mapping = &kPhotoAnchorMapping};

constexpr KeySchema kPanelAnchorKeys[] = {
    {"panel", &kId, true, {"id of a panel under panels:", "panels: 之下某个栏目的标识"}},
};
constexpr MappingSchema kPanelAnchorMapping{
    "panel-anchor",
    kPanelAnchorKeys,
    {"Where a panel belongs in reading order.", "栏目在阅读顺序中的位置。"}};
constexpr Shape kPanelAnchor{.kind = ShapeKind::mapping,
                             .what = {"{panel: ID}", "{panel: 标识}"},
                             .mapping = &kPanelAnchorMapping};

constexpr const Shape* kBodyItemChoices[] = {
    &kParagraph, &kSection, &kList, &kPhotoAnchor, &kPanelAnchor, &kText};
constexpr Shape kBodyItem{
    .kind = ShapeKind::oneOf,
    .what = {"a paragraph {zh: …, en: …}, {section: …}, {list: […]}, {photo: ID} or {panel: ID}",
             "段落 {zh: …, en: …}、{section: …}、{list: […]}、{photo: 标识} 或 {panel: 标识}"},
    .choices = kBodyItemChoices};
constexpr Shape kBodyList{
    .kind = ShapeKind::listOf,
    .what = {"a list of paragraphs, sections, photos and panels", "段落、小标题、照片、栏目的列表"},
    .item = &kBodyItem};

constexpr KeySchema kBodyBlockKeys[] = {
    {"zh",
     &kText,
     false,
     {"all paragraphs in Chinese, separated by blank lines; ## before a crosshead; - before an "
      "item "
      "of a list; {photo: ID} or {panel: ID} alone is an anchor",
      "全部中文段落，以空行分隔；小标题前加 ##；列表各项前加 -；单独成段的 {photo: 标识} 或 "
      "{panel: "
      "标识} 是图片、栏目的位置"}},
    {"en", &kText, false, {"all paragraphs in English, likewise", "全部英文段落，写法相同"}},
};
constexpr MappingSchema kBodyBlockMapping{
    "body-blocks",
    kBodyBlockKeys,
    {"A body as one block of text for each language, paired up by position.",
     "每种语言一整块文字，按先后次序配对。"}};
constexpr Shape kBodyBlocks{.kind = ShapeKind::mapping,
                            .what = {"{zh: |, en: |}", "{zh: |, en: |}"},
                            .mapping = &kBodyBlockMapping};
constexpr const Shape* kBodyChoices[] = {&kBodyList, &kBodyBlocks, &kText};
constexpr Shape kBody{.kind = ShapeKind::oneOf,
                      .what = {"a list of paragraphs, or zh: and en: with a block of text each",
                               "段落的列表，或 zh:、en: 各一整块文字"},
                      .choices = kBodyChoices};

// Stories.

constexpr KeySchema kTipsKeys[] = {
    {"title", &kSlot, false, {"heading of the box, e.g. 核心提示", "框题，如“核心提示”"}},
    {"body", &kBody, true, {"its paragraphs", "框内段落"}},
};
constexpr MappingSchema kTipsMapping{
    "tips", kTipsKeys, {"The key-points box 核心提示 of a story.", "稿件的核心提示。"}};
constexpr Shape kTips{.kind = ShapeKind::mapping,
                      .what = {"{title: …, body: …}", "{title: …, body: …}"},
                      .mapping = &kTipsMapping};

constexpr KeySchema kStoryKeys[] = {
    {"id", &kId, false, {"only in a list of stories: its id", "仅用于列表写法：稿件的标识"}},
    {"kicker", &kSlot, false, {"line above the headline", "引题"}},
    {"headline", &kSlot, true, {"the headline", "主题（大标题）"}},
    {"deck", &kSlot, false, {"line below the headline", "副题"}},
    {"byline", &kSlots, false, {"who wrote it", "署名"}},
    {"tips", &kTips, false, {"the key-points box", "核心提示"}},
    {"body", &kBody, false, {"the text with its sections, photos and panels", "正文"}},
    {"credit", &kSlots, false, {"closing lines, e.g. who edited it", "文末署名，如“某某整理”"}},
};
constexpr MappingSchema kStoryMapping{"story", kStoryKeys, {"One article.", "一篇稿件。"}};
constexpr Shape kStory{.kind = ShapeKind::mapping,
                       .what = {"a story with its headline and body", "含标题和正文的稿件"},
                       .mapping = &kStoryMapping};
constexpr Shape kStoryMap{
    .kind = ShapeKind::mapOf, .what = {"stories by id", "以标识为键的稿件"}, .item = &kStory};
constexpr Shape kStoryList{
    .kind = ShapeKind::listOf, .what = {"a list of stories", "稿件的列表"}, .item = &kStory};
constexpr const Shape* kStoriesChoices[] = {&kStoryMap, &kStoryList};
constexpr Shape kStories{
    .kind = ShapeKind::oneOf,
    .what = {"stories by id, or a list of stories", "以标识为键的稿件，或稿件的列表"},
    .choices = kStoriesChoices};

// Photos.

constexpr KeySchema kPhotoKeys[] = {
    {"file",
     &kText,
     true,
     {"picture file, from this file's folder", "图片文件（相对本文件所在文件夹）"}},
    {"alt",
     &kSlot,
     true,
     {"what the picture shows, for readers who cannot see it", "替代文字：给看不到图的读者"}},
    {"caption", &kSlot, false, {"text below the picture", "图片说明"}},
    {"credit", &kSlot, false, {"who took or provided it", "摄影者或供图者"}},
    {"focus",
     &kFocus,
     false,
     {"the point that a crop must keep: [x, y] from the top left corner, 0 to 1",
      "裁切时必须保留的点：自左上角起的 [x, y]，0 到 1"}},
    {"outline",
     &kOutline,
     false,
     {"corners of what it shows, as points like focus: text may follow it",
      "图中主体的轮廓：若干点，同 focus；文字可沿其绕排"}},
};
constexpr MappingSchema kPhotoMapping{"photo", kPhotoKeys, {"One photo.", "一张照片。"}};
constexpr Shape kPhoto{.kind = ShapeKind::mapping,
                       .what = {"{file: …, alt: …}", "{file: …, alt: …}"},
                       .mapping = &kPhotoMapping};
constexpr Shape kPhotos{.kind = ShapeKind::mapOf,
                        .what = {"photos by id", "以标识为键的照片"},
                        .pattern = kIdPattern,
                        .item = &kPhoto};

// Panels. Metrics, digests and lists share the key `items`; each item says by its keys what it is.

constexpr KeySchema kMetricKeys[] = {
    {"name", &kSlot, true, {"what is measured", "指标名称"}},
    {"verb", &kSlot, false, {"how it moves, e.g. 增长", "变化，如“增长”"}},
    {"value", &kSlot, false, {"the figure; either this or statement", "数值；与 statement 二选一"}},
    {"bound", &kBound, false, {"whether the value is exact or a limit", "数值是确切值还是界限"}},
    {"statement", &kSlot, false, {"words instead of a figure", "以文字代替数值"}},
};
constexpr MappingSchema kMetricMapping{
    "metric", kMetricKeys, {"One card of a metrics panel.", "指标栏目的一张卡片。"}};
constexpr Shape kMetric{.kind = ShapeKind::mapping,
                        .what = {"{name: …, value: …}", "{name: …, value: …}"},
                        .mapping = &kMetricMapping};

constexpr KeySchema kDigestItemKeys[] = {
    {"id", &kId, false, {"names the entry", "条目的标识"}},
    {"title", &kSlot, true, {"title of the entry", "条目标题"}},
    {"text", &kSlot, true, {"text of the entry", "条目正文"}},
};
constexpr MappingSchema kDigestItemMapping{
    "digest-item", kDigestItemKeys, {"One entry of a digest panel.", "条目栏目的一条。"}};
constexpr Shape kDigestItem{.kind = ShapeKind::mapping,
                            .what = {"{title: …, text: …}", "{title: …, text: …}"},
                            .mapping = &kDigestItemMapping};
constexpr const Shape* kPanelItemChoices[] = {&kMetric, &kDigestItem, &kSlotPair, &kText};
constexpr Shape kPanelItem{.kind = ShapeKind::oneOf,
                           .what = {"{name: …, value: …}, {title: …, text: …} or {zh: …, en: …}",
                                    "{name: …, value: …}、{title: …, text: …} 或 {zh: …, en: …}"},
                           .choices = kPanelItemChoices};
constexpr Shape kPanelItems{
    .kind = ShapeKind::listOf, .what = {"a list of items", "条目的列表"}, .item = &kPanelItem};

constexpr KeySchema kPanelKeys[] = {
    {"kind",
     &kPanelKind,
     true,
     {"metrics, digest, list, quote, story or filler", "指标、条目、列表、引语、副稿或补白"}},
    {"label", &kSlot, false, {"short label, e.g. 链接", "栏目标签，如“链接”"}},
    {"pinyin", &kText, false, {"pinyin set small beside the label", "标签旁的小字拼音"}},
    {"title", &kSlot, false, {"title of the panel", "栏目标题"}},
    {"items",
     &kPanelItems,
     false,
     {"its cards, entries or lines: of metrics, digest and list",
      "卡片、条目或列表各项：用于 metrics、digest、list"}},
    {"marks",
     &kListMark,
     false,
     {"what stands before the lines of a list (bullet if not given) or the titles of a digest",
      "列表各项（默认 bullet）或条目标题之前的标记"}},
    {"text", &kSlot, false, {"the words of a quote", "引语"}},
    {"byline", &kSlots, false, {"who wrote a side story or filler", "副稿、补白的署名"}},
    {"body", &kBody, false, {"the paragraphs of a side story or filler", "副稿、补白的正文"}},
    {"credit",
     &kSlots,
     false,
     {"closing lines; of a quote, who said it", "文末署名；引语则为说话人"}},
};
constexpr MappingSchema kPanelMapping{
    "panel", kPanelKeys, {"A boxed companion of the stories.", "稿件旁的加框栏目。"}};
constexpr Shape kPanel{.kind = ShapeKind::mapping,
                       .what = {"{kind: …, items: …}", "{kind: …, items: …}"},
                       .mapping = &kPanelMapping};
constexpr Shape kPanels{.kind = ShapeKind::mapOf,
                        .what = {"panels by id", "以标识为键的栏目"},
                        .pattern = kIdPattern,
                        .item = &kPanel};

// The document.

constexpr KeySchema kNameplateKeys[] = {
    {"title", &kSlot, true, {"name of the bulletin", "报名"}},
    {"issue", &kSlot, false, {"e.g. 第1期", "期号，如“第1期”"}},
    {"publisher", &kSlot, false, {"who publishes it", "主办单位"}},
    {"date-note", &kSlot, false, {"stands instead of the formatted date", "代替日期的文字"}},
    {"motto", &kSlot, false, {"a line beside the name", "报眼用语"}},
};
constexpr MappingSchema kNameplateMapping{
    "nameplate", kNameplateKeys, {"The head of the first page 报头.", "报头。"}};
constexpr Shape kNameplate{.kind = ShapeKind::mapping,
                           .what = {"{title: …}", "{title: …}"},
                           .mapping = &kNameplateMapping};

constexpr Shape kNotes{.kind = ShapeKind::mapOf,
                       .what = {"notes by id", "以标识为键的脚注"},
                       .pattern = kIdPattern,
                       .item = &kSlot};

constexpr KeySchema kContentKeys[] = {
    {"id",
     &kId,
     true,
     {"name of the document in file names and metadata", "文档标识，用于文件名和元数据"}},
    {"languages",
     &kLanguageList,
     true,
     {"one or two of zh-… and en-…; the first leads", "语言：zh-…、en-… 之一或两者，以第一个为主"}},
    {"normalize",
     &kNormalise,
     false,
     {"what happens to ASCII marks between Han characters", "汉字之间半角标点的处理"}},
    {"layout", &kText, false, {"the layout that the content asks for", "所用版式"}},
    {"title", &kSlot, true, {"title of the document", "文档标题"}},
    {"short-title", &kSlot, false, {"for running heads", "短标题，用于书眉"}},
    {"keep-words",
     &kKeepWordsShape,
     false,
     {"words of either language that no line of a headline divides", "标题换行时不得拆开的词"}},
    {"date", &kDate, false, {"date of issue", "日期"}},
    {"author", &kText, false, {"for the metadata", "作者（元数据）"}},
    {"nameplate", &kNameplate, false, {"head of the first page", "报头"}},
    {"stories", &kStories, true, {"the articles, the lead first", "稿件，头条在前"}},
    {"photos", &kPhotos, false, {"the photos that stories anchor", "稿件所用照片"}},
    {"panels", &kPanels, false, {"boxed companions of the stories", "加框栏目"}},
    {"notes",
     &kNotes,
     false,
     {"footnotes, which texts call with {note=ID}", "脚注，正文以 {note=标识} 引用"}},
    {"colophon", &kSlots, false, {"imprint lines at the end", "版权信息等文末各行"}},
};
constexpr MappingSchema kContentMapping{
    "content", kContentKeys, {"One bulletin: what it says.", "一份简报的内容。"}};

}  // namespace

constexpr Shape kContentShape{.kind = ShapeKind::mapping,
                              .what = {"a mapping with id:, languages:, stories: …",
                                       "含 id:、languages:、stories: 等键的映射"},
                              .mapping = &kContentMapping};

}  // namespace paiban
