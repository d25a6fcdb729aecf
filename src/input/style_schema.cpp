#include "input/keep_words.h"
#include "input/layout_schema.h"
#include "input/layout_values.h"

/// Styles, boxes, colours and rules of the layout dialect.
namespace paiban {
namespace {

constexpr Units kOwnSizeUnits = unitBit(Unit::zi) | unitBit(Unit::em);

// Closed lists.

constexpr Word kAligns[] = {
    {"justify", {"flush on both sides, the last line at the start", "两端对齐，末行居首"}},
    {"start", {"flush at the start", "居首"}},
    {"centre", {"centred", "居中"}},
    {"end", {"flush at the end", "居尾"}},
    {"even", {"every line spread to the measure", "均排：每行撑满"}},
};
constexpr Word kSpans[] = {
    {"column", {"in its column", "在本栏内"}},
    {"all",
     {"across all columns of its frame: the text above ends level, the columns begin anew below",
      "通栏：其上各栏拉平，其下重新起栏"}},
};
constexpr Word kSnaps[] = {
    {"grid", {"every baseline on the grid", "每行都落在网格上"}},
    {"centre", {"own leading, the block centred in whole lines", "自有行距，整块在占行内居中"}},
    {"first", {"own leading, the first baseline on the grid", "自有行距，首行落在网格上"}},
    {"last", {"own leading, the last baseline on the grid", "自有行距，末行落在网格上"}},
};
constexpr Word kOutsides[] = {
    {"both", {"half of the lines above and below stays white outside", "上下各留一半在框外"}},
    {"above", {"only of those above", "只在上方留白"}},
    {"below", {"only of those below: the top edge is level with its neighbours", "只在下方留白"}},
    {"none", {"the edge lies at the outer side of the lines", "边线在所占行的外侧"}},
};
constexpr Word kBreakings[] = {
    {"total-fit", {"for the whole paragraph at once", "整段统筹"}},
    {"first-fit", {"line by line", "逐行"}},
};
constexpr Word kVerticalQuotes[] = {
    {"corner", {"“ ” ‘ ’ are drawn as 『 』 「 」", "“ ” ‘ ’ 改作 『 』 「 」"}},
    {"as-written", {"turned with the line", "保持原样，随行旋转"}},
};
constexpr Word kWritings[] = {
    {"horizontal", {"from left to right; the default", "横排，默认"}},
    {"vertical", {"from top to bottom, lines from right to left", "竖排：字从上到下，行从右到左"}},
};
constexpr Word kRuleStyles[] = {
    {"solid", {"one line", "单线"}},
    {"double", {"two lines", "双线"}},
    {"dashed", {"dashes", "虚线"}},
    {"dotted", {"dots", "点线"}},
    {"wave", {"a wave", "波纹线"}},
    {"fret", {"a fret", "回纹"}},
};
constexpr Word kHyphenations[] = {
    {"auto", {"by the document's kind of English", "按文档所用的英语"}},
    {"en-US", {"American patterns", "美式英语"}},
    {"en-GB", {"British patterns", "英式英语"}},
    {"none", {"never", "不断词"}},
};

constexpr Word kRoleWords[] = {
    {"default", {"what all other styles start from", "其他样式的起点"}},
    {"body", {"paragraphs of a story", "正文"}},
    {"crosshead", {"crossheads in a story", "小标题"}},
    {"kicker", {"line above the headline", "引题"}},
    {"headline", {"headline", "主题"}},
    {"deck", {"line below the headline", "副题"}},
    {"byline", {"who wrote it", "署名"}},
    {"tips", {"paragraphs of the key-points box", "核心提示正文"}},
    {"tips-title", {"heading of the key-points box", "核心提示标题"}},
    {"story-credit", {"closing lines of a story", "文末署名"}},
    {"caption", {"text below a picture", "图片说明"}},
    {"credit", {"who took a picture", "摄影、供图"}},
    {"panel-label", {"label of a panel", "栏目标签"}},
    {"panel-pinyin", {"pinyin beside the label", "标签旁的拼音"}},
    {"panel-title", {"title of a panel", "栏目标题"}},
    {"panel-credit", {"closing lines of a panel", "栏目署名"}},
    {"metric-name", {"name of a figure", "指标名称"}},
    {"metric-verb", {"how it moves", "指标变化"}},
    {"metric-value", {"the figure", "指标数值"}},
    {"metric-bound", {"or more, or less", "“以上”“以下”"}},
    {"metric-statement", {"words instead of a figure", "代替数值的文字"}},
    {"metric-sentence", {"a card's English sentence", "卡片中的英文句子"}},
    {"digest-title", {"title of an entry", "条目标题"}},
    {"digest-text", {"text of an entry", "条目正文"}},
    {"list-item", {"item of a list", "列表各项"}},
    {"quote", {"words of a pull quote", "引语"}},
    {"quote-credit", {"who said them", "引语的说话人"}},
    {"panel-byline", {"who wrote a side story", "副稿署名"}},
    {"panel-body", {"paragraphs of a side story", "副稿正文"}},
    {"nameplate-title", {"name of the bulletin", "报名"}},
    {"nameplate-motto", {"line beside the name", "报眼用语"}},
    {"nameplate-info", {"data line of the nameplate", "报头资料行"}},
    {"jump", {"lines that say where a story goes on", "转版行“下转第N版”"}},
    {"jump-head", {"short head where a story goes on", "转版稿件的短标题"}},
    {"running-head", {"running heads", "书眉"}},
    {"footnote", {"footnotes", "脚注"}},
    {"folio", {"page numbers", "页码"}},
    {"colophon", {"imprint", "版权信息"}},
};

// Values.

constexpr Shape kYesNo{.kind = ShapeKind::boolean, .what = {"true or false", "true 或 false"}};
constexpr Shape kCount{
    .kind = ShapeKind::integer, .what = {"a whole number", "整数"}, .minimum = 0, .maximum = 1000};
constexpr Shape kPositive{.kind = ShapeKind::integer,
                          .what = {"a whole number from 1", "从 1 起的整数"},
                          .minimum = 1,
                          .maximum = 1000};
constexpr Shape kFont{
    .kind = ShapeKind::text,
    .what = {"a font (role, then weight and italic if wanted, e.g. hei bold)",
             "字体（角色，可加字重和 italic，如 hei bold）"},
    .pattern =
        "^[a-z][a-z0-9-]*( (thin|extralight|light|regular|medium|semibold|bold|extrabold|"
        "black|[1-9][0-9]{0,2}|italic)){0,2}$",
    .accepts = isFont,
    .example = "hei bold"};
constexpr Shape kTypeSize{
    .kind = ShapeKind::length,
    .what = {"a type size such as 10.5pt or 小5号", "字号，如 10.5pt 或 小5号"},
    .units = kAbsoluteUnits | kHaoUnit,
    .minimum = 0.1,
    .maximum = 2000,
    .example = "10.5pt"};
constexpr Shape kLeading{
    .kind = ShapeKind::length,
    .what = {"a distance of baselines such as 1行 or 14pt", "行距，如 1行 或 14pt"},
    .units = kAbsoluteUnits | unitBit(Unit::line) | unitBit(Unit::em),
    .minimum = 0.1,
    .maximum = 2000,
    .example = "1行"};
constexpr Shape kLines{.kind = ShapeKind::length,
                       .what = {"a number of lines such as 1行", "行数，如 1行"},
                       .units = unitBit(Unit::line),
                       .minimum = 0,
                       .maximum = 1000,
                       .example = "1行"};
constexpr Shape kIndent{.kind = ShapeKind::length,
                        .what = {"an indent such as 2字 or 1em", "缩进，如 2字 或 1em"},
                        .units = kOwnSizeUnits,
                        .minimum = -20,
                        .maximum = 100,
                        .example = "2字"};
constexpr Shape kShift{.kind = ShapeKind::length,
                       .what = {"a shift such as 0.05em", "位移，如 0.05em"},
                       .units = kOwnSizeUnits,
                       .minimum = -1,
                       .maximum = 1,
                       .example = "0.05em"};
constexpr Shape kTrackingLength{.kind = ShapeKind::length,
                                .what = {"a space such as 0.1em", "字距，如 0.1em"},
                                .units = kOwnSizeUnits,
                                .minimum = -1,
                                .maximum = 10,
                                .example = "0.1em"};
constexpr Shape kTrackingNumber{
    .kind = ShapeKind::number, .what = {"a number of em", "em 数"}, .minimum = -1, .maximum = 10};
constexpr const Shape* kTrackingChoices[] = {&kTrackingLength, &kTrackingNumber};
constexpr Shape kTracking{.kind = ShapeKind::oneOf,
                          .what = {"a space such as 0.1em", "字距，如 0.1em"},
                          .choices = kTrackingChoices};
constexpr Shape kScale{.kind = ShapeKind::number,
                       .what = {"a factor from 0.5 to 2", "0.5 到 2 之间的倍数"},
                       .minimum = 0.5,
                       .maximum = 2};
constexpr Shape kAlign{
    .kind = ShapeKind::words, .what = {"an alignment", "对齐方式"}, .words = kAligns};
constexpr Shape kSpan{
    .kind = ShapeKind::words, .what = {"column or all", "column 或 all"}, .words = kSpans};
constexpr Shape kSnap{.kind = ShapeKind::words,
                      .what = {"grid, centre, first or last", "grid、centre、first 或 last"},
                      .words = kSnaps};
constexpr Shape kOutside{.kind = ShapeKind::words,
                         .what = {"both, above, below or none", "both、above、below 或 none"},
                         .words = kOutsides};
constexpr Shape kBreaking{.kind = ShapeKind::words,
                          .what = {"total-fit or first-fit", "total-fit 或 first-fit"},
                          .words = kBreakings};
constexpr Shape kVerticalQuoteShape{.kind = ShapeKind::words,
                                    .what = {"corner or as-written", "corner 或 as-written"},
                                    .words = kVerticalQuotes};
constexpr Shape kHyphenate{.kind = ShapeKind::words,
                           .what = {"auto, en-US, en-GB or none", "auto、en-US、en-GB 或 none"},
                           .words = kHyphenations};
constexpr Shape kFeature{
    .kind = ShapeKind::text,
    .what = {"an OpenType feature such as tnum or -liga", "OpenType 特性，如 tnum、-liga"},
    .pattern = "^-?[A-Za-z0-9]{4}$",
    .accepts =
        [](std::string_view text) { return text.size() == (text.starts_with('-') ? 5u : 4u); },
    .example = "tnum"};
constexpr Shape kFeatures{.kind = ShapeKind::listOf,
                          .what = {"a list of OpenType features", "OpenType 特性的列表"},
                          .item = &kFeature};

constexpr KeySchema kFontPairKeys[] = {
    {"font", &kFont, false, {"face of Han characters", "汉字字体"}},
    {"latin", &kFont, false, {"face of Latin letters and digits", "西文字体"}},
};
constexpr MappingSchema kFontPairMapping{
    "font-pair", kFontPairKeys, {"Faces for both scripts.", "中西文字体。"}};
constexpr Shape kFontPairMap{.kind = ShapeKind::mapping,
                             .what = {"{font: …, latin: …}", "{font: …, latin: …}"},
                             .mapping = &kFontPairMapping};
constexpr const Shape* kFontPairChoices[] = {&kFontPairMap, &kFont};
constexpr Shape kFontPair{
    .kind = ShapeKind::oneOf,
    .what = {"a font, or {font: …, latin: …}", "一种字体，或 {font: …, latin: …}"},
    .choices = kFontPairChoices};

constexpr KeySchema kSpaceKeys[] = {
    {"before", &kLines, false, {"above; dropped at a column's head", "段前；栏首不留"}},
    {"after", &kLines, false, {"below; dropped at a column's foot", "段后；栏尾不留"}},
};
constexpr MappingSchema kSpaceMapping{
    "space", kSpaceKeys, {"White space around a block, in lines.", "块前后的空行。"}};
constexpr Shape kSpace{.kind = ShapeKind::mapping,
                       .what = {"{before: 1行, after: 1行}", "{before: 1行, after: 1行}"},
                       .mapping = &kSpaceMapping};

constexpr KeySchema kHyphenKeys[] = {
    {"word", &kPositive, false, {"least letters of a word that is divided", "可断词的最少字母数"}},
    {"before", &kPositive, false, {"least letters before the hyphen", "连字符前最少字母数"}},
    {"after", &kPositive, false, {"least letters after it", "连字符后最少字母数"}},
    {"capitals",
     &kYesNo,
     false,
     {"whether words that begin with a capital are divided", "大写字母开头的词是否断开"}},
    {"ladder", &kCount, false, {"most successive lines with a hyphen", "连续断词的最多行数"}},
    {"across-pages",
     &kYesNo,
     false,
     {"whether a page may end in a divided word; else the line goes to the next page (default "
      "false)",
      "页末一行可否断词；默认否，该行移到下页"}},
    {"across-columns",
     &kYesNo,
     false,
     {"whether a column may; else it ends a line or two higher (default true)",
      "栏末一行可否断词；默认可；否则该栏短一两行"}},
    {"last-word",
     &kYesNo,
     false,
     {"whether the last word of a paragraph may be divided (default false)",
      "段末一词可否断开；默认否"}},
};
constexpr MappingSchema kHyphenMapping{
    "hyphens", kHyphenKeys, {"Limits of hyphenation.", "断词的限制。"}};
constexpr Shape kHyphens{.kind = ShapeKind::mapping,
                         .what = {"{word: 6, before: 2, after: 3, ladder: 2}",
                                  "{word: 6, before: 2, after: 3, ladder: 2}"},
                         .mapping = &kHyphenMapping};

// Colours.

constexpr Shape kPerCent{.kind = ShapeKind::number,
                         .what = {"a number from 0 to 100", "0 到 100 之间的数"},
                         .minimum = 0,
                         .maximum = 100};
constexpr Shape kInks{.kind = ShapeKind::listOf,
                      .what = {"[c, m, y, k] in per cent", "[c, m, y, k]（百分比）"},
                      .item = &kPerCent};
constexpr Shape kColourName{
    .kind = ShapeKind::text, .what = {"the name of a colour", "颜色名称"}, .example = "black"};
constexpr const Shape* kColourChoices[] = {&kColourName, &kInks};
constexpr Shape kColour{.kind = ShapeKind::oneOf,
                        .what = {"a colour by name, or [c, m, y, k] in per cent",
                                 "颜色名称，或 [c, m, y, k]（百分比）"},
                        .choices = kColourChoices};

// Styles.

constexpr KeySchema kStyleKeys[] = {
    {"based-on",
     &kColourName,
     false,
     {"the style whose settings this one takes over", "沿用其设置的样式"}},
    {"font", &kFont, false, {"face of Han characters", "汉字字体"}},
    {"latin", &kFont, false, {"face of Latin letters and digits, and of English", "西文字体"}},
    {"strong", &kFontPair, false, {"faces of **strong** text", "**加重**文字的字体"}},
    {"emphasis", &kFontPair, false, {"faces of __emphasised__ text", "__强调__文字的字体"}},
    {"size", &kTypeSize, false, {"type size", "字号"}},
    {"latin-scale",
     &kScale,
     false,
     {"size of Latin within Chinese, as a factor", "中文里西文的倍数"}},
    {"latin-shift", &kShift, false, {"upward shift of Latin within Chinese", "中文里西文上移"}},
    {"colour", &kColour, false, {"colour of the text", "文字颜色"}},
    {"leading", &kLeading, false, {"baseline to baseline", "行距（基线到基线）"}},
    {"snap", &kSnap, false, {"how lines stand on the grid", "行与网格的关系"}},
    {"lines", &kCount, false, {"least height of the block in grid lines 占行", "最少占行数"}},
    {"space", &kSpace, false, {"white lines before and after", "前后空行"}},
    {"align", &kAlign, false, {"alignment", "对齐"}},
    {"indent", &kIndent, false, {"first line indent", "首行缩进"}},
    {"indent-after-head",
     &kIndent,
     false,
     {"first line indent of a paragraph after a head", "标题后首段的缩进"}},
    {"hanging", &kIndent, false, {"indent of all lines but the first", "悬挂缩进"}},
    {"tracking", &kTracking, false, {"extra space after each character", "字距"}},
    {"breaking",
     &kBreaking,
     false,
     {"how lines are broken: for the whole paragraph (default) or line by line",
      "断行方式：整段统筹（默认）或逐行"}},
    {"break-urls",
     &kYesNo,
     false,
     {"web and mail addresses may be broken (default: true)", "网址和邮箱可以断行（默认 true）"}},
    {"keep-measure-words",
     &kYesNo,
     false,
     {"a number and the measure word after it stay on one line: 706家, 1.1万人 (default false)",
      "数字与其后的量词不分行，如 706家、1.1万人；默认否"}},
    {"kinsoku", &kKinsokuShape, false, {"marks that may not begin or end a line", "行首行尾禁则"}},
    {"cluster-limit",
     &kGapShape,
     false,
     {"stretch of every gap beyond which a line may rather end inside three or more marks in a "
      "row; "
      "0 (default) = it never may",
      "三个以上标点连用处：字距拉大超过此值时，允许在其间断行；默认 0，从不允许"}},
    {"marks",
     &kMarksShape,
     false,
     {"width of full-width marks; sets adjacent, line-end, trim-line-start and trim-indent too, "
      "which keys beside or after it may change",
      "标点宽度体例；同时设定 adjacent、line-end、trim-line-start、trim-indent，可再用这些键更改"}},
    {"adjacent",
     &kAdjacentShape,
     false,
     {"what two adjacent full-width marks take up, one of them a bracket or quote",
      "相邻两个标点（其一为括号或引号）共占的宽度"}},
    {"line-end",
     &kLineEndShape,
     false,
     {"width of a full-width mark at a line's end", "行末标点的宽度"}},
    {"trim-line-start",
     &kYesNo,
     false,
     {"openers lose the blank before their ink at a line's start", "行首开口标点去掉前空"}},
    {"trim-indent", &kYesNo, false, {"and after the first line's indent", "首行缩进后同样处理"}},
    {"trim-beside-dash",
     &kYesNo,
     false,
     {"brackets lose the half that faces a dash or ellipsis (default true)",
      "括号、引号去掉朝向破折号、省略号的半字；默认是"}},
    {"shrink-colon",
     &kYesNo,
     false,
     {"： within a line may give up its half together with ， 、 ； (default false)",
      "行中的冒号可与逗号、顿号、分号一同压缩；默认否"}},
    {"hang",
     &kHangShape,
     false,
     {"a mark that would not fit may stand beyond the line's end; the gutter must have room for it",
      "行末放不下的点号可悬挂于版口之外；栏空须容得下"}},
    {"grid",
     &kCharacterGridShape,
     false,
     {"strict: lines without Latin put each character into its cell and end short where a rule "
      "takes characters away; needs line-end: full",
      "strict：无西文的行逐字入格，遇禁则行末留空；须配合 line-end: full"}},
    {"realign",
     &kRealignShape,
     false,
     {"whether Han return to their cells after Latin", "西文之后汉字是否回到字格"}},
    {"han-latin-gap", &kHanLatinGapShape, false, {"gap between Han and Latin", "汉字与西文的间距"}},
    {"hyphenate", &kHyphenate, false, {"patterns of hyphenation", "断词规则"}},
    {"hyphens", &kHyphens, false, {"limits of hyphenation", "断词的限制"}},
    {"orphans",
     &kPositive,
     false,
     {"least lines of a paragraph at a column's foot", "段首留在栏尾的最少行数"}},
    {"widows",
     &kPositive,
     false,
     {"least lines of a paragraph at a column's head", "段末转到栏首的最少行数"}},
    {"balance",
     &kYesNo,
     false,
     {"lines broken by meaning and of even length, as heads want; not for justified text",
      "按词意断行，各行长短匀称（标题用；两端对齐的文字除外）"}},
    {"keep-words",
     &kKeepWordsShape,
     false,
     {"words that no line of a balanced text divides", "匀称断行时不得拆开的词"}},
    {"span",
     &kSpan,
     false,
     {"column or all: a head across the columns, in frames that fill",
      "通栏题（用于占满栏高的框）"}},
    {"keep-with-next", &kYesNo, false, {"no break after it", "与下段同栏"}},
    {"keep-together", &kYesNo, false, {"no break inside it", "段中不分栏"}},
    {"vertical-quotes",
     &kVerticalQuoteShape,
     false,
     {"curly quotes in vertical frames", "竖排中的弯引号"}},
    {"features",
     &kFeatures,
     false,
     {"OpenType features to set, - before those to unset", "OpenType 特性，前加 - 为关闭"}},
    {"drop-cap",
     &kDropCapShape,
     false,
     {"initial over so many lines; 0 (default) = none", "首字下沉的行数；默认 0，不下沉"}},
    {"caps", &kCapsShape, false, {"small capitals", "小型大写字母"}},
    {"figures", &kFiguresShape, false, {"forms of the digits", "数字的字形"}},
    {"letter-space",
     &kLetterSpaceShape,
     false,
     {"most that the letters of an English line may move apart or together where its word spaces "
      "are at their limits; 0 (default) = never",
      "英文行词距已到极限时，字母间距最多可增减多少；默认 0，从不增减"}},
    {"optical-margins",
     &kYesNo,
     false,
     {"hyphens, points and quotes at the edges of English lines hang a little beyond them "
      "(default false)",
      "英文行首行末的连字符、句点、引号略微悬出版口；默认否"}},
};
constexpr MappingSchema kStyleMapping{
    "style",
    kStyleKeys,
    {"How a role looks; only what differs.", "某一角色的样式，只写不同之处。"}};
constexpr Shape kStyle{
    .kind = ShapeKind::mapping,
    .what = {"a style such as {font: hei, size: 12pt}", "样式，如 {font: hei, size: 12pt}"},
    .mapping = &kStyleMapping};

// Rules and boxes.

constexpr Shape kRuleWidth{.kind = ShapeKind::length,
                           .what = {"a width of line such as 0.5pt", "线宽，如 0.5pt"},
                           .units = kAbsoluteUnits,
                           .minimum = 0.01,
                           .maximum = 100,
                           .example = "0.5pt"};
constexpr Shape kRuleStyle{
    .kind = ShapeKind::words, .what = {"a kind of line", "线型"}, .words = kRuleStyles};
constexpr KeySchema kRuleKeys[] = {
    {"rule", &kRuleWidth, true, {"width of the line", "线宽"}},
    {"colour", &kColour, false, {"its colour; black if not given", "颜色，默认黑"}},
    {"style", &kRuleStyle, false, {"its kind; solid if not given", "线型，默认单线"}},
};
constexpr MappingSchema kRuleMapping{"rule", kRuleKeys, {"A drawn line.", "一条线。"}};
constexpr Shape kRuleMap{.kind = ShapeKind::mapping,
                         .what = {"{rule: 0.5pt, colour: …}", "{rule: 0.5pt, colour: …}"},
                         .mapping = &kRuleMapping};
constexpr const Shape* kRuleChoices[] = {&kRuleWidth, &kRuleMap};

constexpr Shape kInset{.kind = ShapeKind::length,
                       .what = {"a distance such as 1字 or 2mm", "距离，如 1字 或 2mm"},
                       .units = kAbsoluteUnits | unitBit(Unit::zi),
                       .minimum = 0,
                       .maximum = 1000,
                       .example = "1字"};
constexpr Shape kRadius{.kind = ShapeKind::length,
                        .what = {"a radius such as 2mm", "半径，如 2mm"},
                        .units = kAbsoluteUnits,
                        .minimum = 0,
                        .maximum = 1000,
                        .example = "2mm"};
constexpr KeySchema kBoxLineKeys[] = {
    {"above", &kCount, false, {"grid lines above the content", "内容之上的行数"}},
    {"below", &kCount, false, {"grid lines below the content", "内容之下的行数"}},
};
constexpr MappingSchema kBoxLineMapping{
    "box-lines", kBoxLineKeys, {"Grid lines that a box takes.", "框所占的行数。"}};
constexpr Shape kBoxLineMap{.kind = ShapeKind::mapping,
                            .what = {"{above: 1, below: 1}", "{above: 1, below: 1}"},
                            .mapping = &kBoxLineMapping};
constexpr const Shape* kBoxLineChoices[] = {&kBoxLineMap, &kCount};
constexpr Shape kBoxLines{
    .kind = ShapeKind::oneOf,
    .what = {"a whole number, or {above: 1, below: 1}", "整数，或 {above: 1, below: 1}"},
    .choices = kBoxLineChoices};
constexpr KeySchema kBoxKeys[] = {
    {"fill", &kColour, false, {"colour of the ground", "底色"}},
    {"border", &kRuleShape, false, {"line on all four sides", "四边的线"}},
    {"top", &kRuleShape, false, {"line at the top", "上边的线"}},
    {"right", &kRuleShape, false, {"line on the right", "右边的线"}},
    {"bottom", &kRuleShape, false, {"line at the bottom", "下边的线"}},
    {"left", &kRuleShape, false, {"line on the left", "左边的线"}},
    {"radius", &kRadius, false, {"of the corners", "圆角半径"}},
    {"inset", &kInset, false, {"edge to content, left and right", "左右边线到内容的距离"}},
    {"lines", &kBoxLines, false, {"grid lines above and below the content", "内容上下所占行数"}},
    {"outside", &kOutside, false, {"where half of these lines stays white", "哪一侧在框外留白"}},
};
constexpr MappingSchema kBoxMapping{"box", kBoxKeys, {"A box round a frame.", "围框。"}};
constexpr Shape kBox{
    .kind = ShapeKind::mapping,
    .what = {"a box such as {fill: …, inset: 1字}", "围框，如 {fill: …, inset: 1字}"},
    .mapping = &kBoxMapping};

}  // namespace

constexpr Shape kNameShape{
    .kind = ShapeKind::text, .what = {"a name", "名称"}, .example = "headline"};
constexpr Shape kRuleShape{.kind = ShapeKind::oneOf,
                           .what = {"a width of line such as 0.5pt, or {rule: …, colour: …}",
                                    "线宽，如 0.5pt，或 {rule: …, colour: …}"},
                           .choices = kRuleChoices};
constexpr Shape kPointsShape = kTypeSize;
constexpr Shape kWritingShape{.kind = ShapeKind::words,
                              .what = {"horizontal or vertical", "horizontal 或 vertical"},
                              .words = kWritings};
constexpr Shape kStylesShape{.kind = ShapeKind::mapOf,
                             .what = {"styles by role", "以角色为键的样式"},
                             .pattern = "^[a-z][a-z0-9-]*(/(zh|en))?$",
                             .words = kRoleWords,
                             .item = &kStyle};
constexpr Shape kBoxesShape{
    .kind = ShapeKind::mapOf, .what = {"boxes by name", "以名称为键的围框"}, .item = &kBox};
constexpr Shape kColoursShape{
    .kind = ShapeKind::mapOf, .what = {"colours by name", "以名称为键的颜色"}, .item = &kInks};

constexpr std::span<const Word> kRoles = kRoleWords;
constexpr std::span<const Word> kAlignWords = kAligns;
constexpr std::span<const Word> kSnapWords = kSnaps;
constexpr std::span<const Word> kOutsideWords = kOutsides;
constexpr std::span<const Word> kBreakingWords = kBreakings;
constexpr std::span<const Word> kSpanWords = kSpans;
constexpr std::span<const Word> kWritingWords = kWritings;
constexpr std::span<const Word> kVerticalQuoteWords = kVerticalQuotes;
constexpr std::span<const Word> kRuleStyleWords = kRuleStyles;

}  // namespace paiban
