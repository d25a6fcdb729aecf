#include "input/layout_schema.h"

#include "input/layout_values.h"

/// Page, margins, parts and frames of the layout dialect.
namespace paiban {
namespace {

// Closed lists.

constexpr Word kArranges[] = {
    {"single", {"one language after the other", "一种语言排完再排另一种"}},
    {"parallel", {"side by side, aligned pair by pair", "左右并排，逐段对齐"}},
    {"stacked", {"pair by pair, one below the other", "逐段上下对照"}},
};
constexpr Word kPartArranges[] = {
    {"facing",
     {"on facing pages, the first language on the left, aligned pair by pair",
      "排在对页：第一种语言在左页，逐段对齐"}},
};
constexpr Word kPageSets[] = {
    {"all", {"all pages", "所有页"}},
    {"first",
     {"the first page, and that of a part with a nameplate of its own",
      "首页，以及自带报头的部分的首页"}},
    {"following", {"all others", "其余各页"}},
    {"left", {"left-hand pages", "左页（双码）"}},
    {"right", {"right-hand pages", "右页（单码）"}},
};
constexpr Word kRemainders[] = {
    {"outer", {"the outer margin takes it", "归外侧页边"}},
    {"centre", {"half to each side", "左右各半"}},
    {"widen", {"the character pitch widens to fill", "撑满：加宽字距"}},
};
constexpr Word kLanguageList[] = {
    {"zh", {"Chinese", "中文"}},
    {"en", {"English", "英文"}},
};
constexpr Word kHaos[] = {
    {"gb", {"3号 is 15.75 pt, as GB/T 9704 needs", "三号为 15.75 pt，合 GB/T 9704"}},
    {"traditional", {"3号 is 16 pt", "三号为 16 pt"}},
};
constexpr Word kAts[] = {
    {"head", {"above the type area", "版心之上"}},
    {"foot", {"below the type area", "版心之下"}},
};
constexpr Word kPlaces[] = {
    {"foot", {"at the foot of the type area", "版心底部"}},
    {"auto", {"where make-up finds room for it", "由自动组版决定"}},
    {"hole", {"fillers: each only where it fills a hole", "补白：各自只填补版面空白"}},
};
constexpr Word kHeads[] = {
    {"column", {"in the first column, as text is", "在首栏之内，与正文同栏"}},
    {"across", {"over all columns of the frame", "盖住框的全部各栏（盖文题）"}},
};
constexpr Word kEaches[] = {
    {"story", {"one frame for each story", "每篇稿件一个框"}},
};
constexpr Word kHeights[] = {
    {"auto", {"as high as its content", "随内容"}},
    {"fill", {"all that is left of its columns", "占满余下的栏高"}},
};
constexpr Word kFields[] = {
    {"title", {"title of the document", "文档标题"}},
    {"short-title", {"short title", "短标题"}},
    {"nameplate", {"name of the bulletin", "报名"}},
    {"issue", {"issue", "期号"}},
    {"publisher", {"publisher", "主办单位"}},
    {"motto", {"motto", "报眼用语"}},
    {"date", {"date", "日期"}},
    {"page", {"page number", "页码"}},
    {"pages", {"number of pages", "总页数"}},
};

// Values.

constexpr Shape kAny{.kind = ShapeKind::text, .what = {"a text", "一段文字"}};
constexpr Shape kYesNo{.kind = ShapeKind::boolean, .what = {"true or false", "true 或 false"}};
constexpr Shape kAbsolute{.kind = ShapeKind::length,
                          .what = {"a length such as 37mm", "长度，如 37mm"},
                          .units = kAbsoluteUnits,
                          .minimum = 0,
                          .maximum = 10000,
                          .example = "37mm"};
constexpr Shape kZi{.kind = ShapeKind::length,
                    .what = {"a number of characters such as 20字", "字数，如 20字"},
                    .units = unitBit(Unit::zi),
                    .minimum = 0,
                    .maximum = 10000,
                    .example = "20字"};
constexpr Shape kMeasure{.kind = ShapeKind::length,
                         .what = {"a width such as 14字 or 50%", "宽度，如 14字 或 50%"},
                         .units = kAbsoluteUnits | unitBit(Unit::zi) | unitBit(Unit::percent),
                         .minimum = 0.01,
                         .maximum = 10000,
                         .example = "14字"};
constexpr Shape kGutter{.kind = ShapeKind::length,
                        .what = {"a gutter such as 2字 or 5mm", "栏空，如 2字 或 5mm"},
                        .units = kAbsoluteUnits | unitBit(Unit::zi),
                        .minimum = 0,
                        .maximum = 10000,
                        .example = "2字"};
constexpr Shape kDistance{.kind = ShapeKind::length,
                          .what = {"a distance such as 8mm or 1行", "距离，如 8mm 或 1行"},
                          .units = kAbsoluteUnits | unitBit(Unit::zi) | unitBit(Unit::line),
                          .minimum = 0,
                          .maximum = 10000,
                          .example = "8mm"};
constexpr Shape kPositive{.kind = ShapeKind::integer,
                          .what = {"a whole number from 1", "从 1 起的整数"},
                          .minimum = 1,
                          .maximum = 1000};
constexpr Shape kLanguage{
    .kind = ShapeKind::words, .what = {"zh or en", "zh 或 en"}, .words = kLanguageList};
constexpr Shape kLanguages{.kind = ShapeKind::listOf,
                           .what = {"a list of zh and en", "zh、en 的列表"},
                           .item = &kLanguage};

// The page.

constexpr Shape kPaper{
    .kind = ShapeKind::text,
    .what = {"a paper size such as A4, A3 landscape or 16K", "纸张规格，如 A4、A3 landscape、16K"},
    .pattern =
        "^(A[3-6]|B[4-6]|大?(8|16|32)K|broadsheet|tabloid|letter|legal)"
        "( (portrait|landscape))?$",
    .accepts = isPaper,
    .example = "A4"};
constexpr KeySchema kSizeKeys[] = {
    {"width", &kAbsolute, true, {"finished width", "成品宽"}},
    {"height", &kAbsolute, true, {"finished height", "成品高"}},
};
constexpr MappingSchema kSizeMapping{"size", kSizeKeys, {"Finished size.", "成品尺寸。"}};
constexpr Shape kSizeMap{.kind = ShapeKind::mapping,
                         .what = {"{width: …, height: …}", "{width: …, height: …}"},
                         .mapping = &kSizeMapping};
constexpr const Shape* kSizeChoices[] = {&kPaper, &kSizeMap};
constexpr Shape kSize{.kind = ShapeKind::oneOf,
                      .what = {"a paper size such as A4 or 16K, or {width: …, height: …}",
                               "纸张规格，如 A4、16K，或 {width: …, height: …}"},
                      .choices = kSizeChoices};

constexpr KeySchema kAreaKeys[] = {
    {"top", &kAbsolute, true, {"head margin 天头", "天头"}},
    {"inner", &kAbsolute, true, {"inner margin 订口", "订口"}},
    {"width", &kAbsolute, true, {"width of the type area", "版心宽"}},
    {"height", &kAbsolute, true, {"height of the type area", "版心高"}},
};
constexpr MappingSchema kAreaMapping{
    "type-area", kAreaKeys, {"The type area by its place and size.", "版心的位置和大小。"}};
constexpr Shape kArea{
    .kind = ShapeKind::mapping,
    .what = {"{top: …, inner: …, width: …, height: …}", "{top: …, inner: …, width: …, height: …}"},
    .mapping = &kAreaMapping};
constexpr KeySchema kPageMarginKeys[] = {
    {"top", &kAbsolute, true, {"head margin 天头", "天头"}},
    {"bottom", &kAbsolute, true, {"foot margin 地脚", "地脚"}},
    {"inner", &kAbsolute, true, {"inner margin 订口", "订口"}},
    {"outer", &kAbsolute, true, {"outer margin 切口", "切口"}},
};
constexpr MappingSchema kPageMarginMapping{
    "page-margins", kPageMarginKeys, {"The type area by its margins.", "以页边规定的版心。"}};
constexpr Shape kPageMargins{
    .kind = ShapeKind::mapping,
    .what = {"{top: …, bottom: …, inner: …, outer: …}", "{top: …, bottom: …, inner: …, outer: …}"},
    .mapping = &kPageMarginMapping};
constexpr Word kBindings[] = {
    {"left", {"at its left: pages of horizontal text (default)", "左侧：横排（默认）"}},
    {"right",
     {"at its right: pages of vertical text, which follow from right to left",
      "右侧：竖排，书页从右向左翻"}},
};
constexpr Shape kBinding{
    .kind = ShapeKind::words, .what = {"left or right", "left 或 right"}, .words = kBindings};
constexpr KeySchema kPageKeys[] = {
    {"size", &kSize, true, {"finished size", "成品尺寸"}},
    {"bleed", &kAbsolute, false, {"bleed on all sides", "出血"}},
    {"facing", &kYesNo, false, {"left and right pages mirror each other", "左右页对称"}},
    {"binding", &kBinding, false, {"edge at which the first page is bound", "首页的装订边"}},
    {"type-area", &kArea, false, {"where the type area lies; or margins", "版心；或用 margins"}},
    {"margins",
     &kPageMargins,
     false,
     {"the four margins; or type-area", "四边页边；或用 type-area"}},
};
constexpr MappingSchema kPageMapping{"page", kPageKeys, {"The page.", "页面。"}};
constexpr Shape kPage{.kind = ShapeKind::mapping,
                      .what = {"{size: A4, type-area: …}", "{size: A4, type-area: …}"},
                      .mapping = &kPageMapping};

// The grid.

constexpr Shape kRepeatedWidth{.kind = ShapeKind::text,
                               .what = {"equal columns such as 2 × 20字", "等宽栏，如 2 × 20字"},
                               .pattern = "^[0-9]+ ?(×|x) ?[0-9]+(\\.[0-9]+)?字$",
                               .accepts = isColumnWidths,
                               .example = "2 × 20字"};
constexpr Shape kWidthList{.kind = ShapeKind::listOf,
                           .what = {"widths such as [15字, 25字]", "栏宽，如 [15字, 25字]"},
                           .item = &kZi};
constexpr const Shape* kGridColumnChoices[] = {&kRepeatedWidth, &kZi, &kWidthList};
constexpr Shape kGridColumns{
    .kind = ShapeKind::oneOf,
    .what = {"columns such as 2 × 20字 or [15字, 25字]", "栏，如 2 × 20字 或 [15字, 25字]"},
    .choices = kGridColumnChoices};
constexpr Shape kRemainder{.kind = ShapeKind::words,
                           .what = {"outer, centre or widen", "outer、centre 或 widen"},
                           .words = kRemainders};
constexpr KeySchema kGridKeys[] = {
    {"character", &kPointsShape, true, {"size of one 字", "一字的大小"}},
    {"line", &kPointsShape, true, {"one 行, baseline to baseline", "一行（基线到基线）"}},
    {"lines",
     &kPositive,
     false,
     {"lines in the type area; as many as fit if not given", "版心行数，默认尽量多"}},
    {"columns", &kGridColumns, true, {"the basic columns 基本栏", "基本栏"}},
    {"gutter", &kZi, false, {"between columns 栏空; 1字 if not given", "栏空，默认 1字"}},
    {"remainder", &kRemainder, false, {"where the rest of the width goes", "余下宽度的去处"}},
};
constexpr MappingSchema kGridMapping{"grid", kGridKeys, {"The text grid 字 × 行.", "文字网格。"}};
constexpr Shape kGrid{
    .kind = ShapeKind::mapping,
    .what = {"{character: …, line: …, columns: …}", "{character: …, line: …, columns: …}"},
    .mapping = &kGridMapping};

// Field lines.

constexpr KeySchema kFieldLineKeys[] = {
    {"left", &kAny, false, {"at the left", "左"}},
    {"centre", &kAny, false, {"in the middle", "中"}},
    {"right", &kAny, false, {"at the right", "右"}},
    {"inside", &kAny, false, {"at the binding, on facing pages", "订口一侧（对页）"}},
    {"outside", &kAny, false, {"at the fore-edge, on facing pages", "切口一侧（对页）"}},
    {"role",
     &kNameShape,
     false,
     {"its style; running-head if not given", "样式，默认 running-head"}},
    {"rule-above", &kRuleShape, false, {"line above", "上方的线"}},
    {"rule-below", &kRuleShape, false, {"line below", "下方的线"}},
};
constexpr MappingSchema kFieldLineMapping{
    "field-line",
    kFieldLineKeys,
    {"A line of fields in braces: {title} {short-title} {nameplate} {issue} {publisher} {motto} "
     "{date} {page} {pages}; .zh or .en behind a name fixes the language.",
     "由花括号字段组成的一行：{title} {short-title} {nameplate} {issue} {publisher} {motto} {date} "
     "{page} {pages}；名称后加 .zh 或 .en 指定语言。"}};
constexpr Shape kFieldLine{.kind = ShapeKind::mapping,
                           .what = {"{left: …, right: …}", "{left: …, right: …}"},
                           .mapping = &kFieldLineMapping};

// Frames.

constexpr Shape kColumnRange{
    .kind = ShapeKind::text,
    .what = {"columns such as all, 3, 2-3 or -1", "栏，如 all、3、2-3、-1"},
    .pattern = "^(all|-?[1-9][0-9]*|[1-9][0-9]*-([1-9][0-9]*)?|-?[1-9][0-9]*\\.\\.-?[1-9][0-9]*)$",
    .accepts = isColumnRange,
    .example = "2-3"};
constexpr Shape kLinePlace{
    .kind = ShapeKind::text,
    .what = {"auto, fill, or lines from-to such as 5-10, 5-10+ or more, 5- as high as needed",
             "auto、fill，或起止行 5-10，5-10+（至少），或 5-（高度随内容）"},
    .pattern = "^(auto|fill|[1-9][0-9]*-([1-9][0-9]*\\+?)?)$",
    .accepts = isLinePlace,
    .example = "5-10"};
constexpr Shape kHeightLines{.kind = ShapeKind::length,
                             .what = {"a height such as 12行", "高度，如 12行"},
                             .units = unitBit(Unit::line),
                             .minimum = 1,
                             .maximum = 1000,
                             .example = "12行"};
constexpr Shape kHeightWord{
    .kind = ShapeKind::words, .what = {"auto or fill", "auto 或 fill"}, .words = kHeights};
constexpr const Shape* kHeightChoices[] = {&kHeightLines, &kHeightWord};
constexpr Shape kHeight{
    .kind = ShapeKind::oneOf,
    .what = {"a height such as 12行, or auto or fill", "高度，如 12行，或 auto、fill"},
    .choices = kHeightChoices};
constexpr Shape kPlace{.kind = ShapeKind::words,
                       .what = {"foot, auto or hole", "foot、auto 或 hole"},
                       .words = kPlaces};
constexpr Shape kHead{
    .kind = ShapeKind::words, .what = {"column or across", "column 或 across"}, .words = kHeads};
constexpr Shape kEach{.kind = ShapeKind::words, .what = {"story", "story"}, .words = kEaches};
constexpr Shape kSpanLimits{.kind = ShapeKind::text,
                            .what = {"a number of columns such as 2 or 2-3", "栏数，如 2、2-3"},
                            .pattern = "^[1-9][0-9]*(-([1-9][0-9]*)?)?$",
                            .accepts = isLineLimits,
                            .example = "2-3"};
constexpr Shape kHeadRoles{.kind = ShapeKind::mapOf,
                           .what = {"roles by number of columns, e.g. {2: small-head}",
                                    "按栏数规定的角色，如 {2: small-head}"},
                           .item = &kNameShape};

constexpr Shape kPath{.kind = ShapeKind::text,
                      .what = {"a path such as lead.headline", "路径，如 lead.headline"},
                      .pattern = "^[A-Za-z0-9._-]+$",
                      .example = "lead.body"};
constexpr Shape kPathList{
    .kind = ShapeKind::listOf, .what = {"a list of paths", "路径的列表"}, .item = &kPath};
constexpr const Shape* kPathsChoices[] = {&kPath, &kPathList};
constexpr Shape kPaths{
    .kind = ShapeKind::oneOf,
    .what = {"a path such as lead.body, or a list of paths", "路径，如 lead.body，或路径的列表"},
    .choices = kPathsChoices};
constexpr KeySchema kLineSourceKeys[] = {
    {"line", &kFieldLine, true, {"a line of fields", "一行字段"}},
};
constexpr MappingSchema kLineSourceMapping{
    "line-source", kLineSourceKeys, {"A line of fields as content.", "以一行字段为内容。"}};
constexpr Shape kLineSource{.kind = ShapeKind::mapping,
                            .what = {"{line: {left: …}}", "{line: {left: …}}"},
                            .mapping = &kLineSourceMapping};
constexpr const Shape* kSourceChoices[] = {&kPath, &kLineSource};
constexpr Shape kSource{
    .kind = ShapeKind::oneOf,
    .what = {"a path such as lead.body, or {line: …}", "路径，如 lead.body，或 {line: …}"},
    .choices = kSourceChoices};
constexpr Shape kSourceList{
    .kind = ShapeKind::listOf, .what = {"a list of paths", "路径的列表"}, .item = &kSource};
constexpr const Shape* kFromChoices[] = {&kPath, &kLineSource, &kSourceList};
constexpr Shape kFrom{
    .kind = ShapeKind::oneOf,
    .what = {"a path such as lead.body, or a list of paths", "路径，如 lead.body，或路径的列表"},
    .choices = kFromChoices};

constexpr KeySchema kMeasureKeys[] = {
    {"zh", &kMeasure, false, {"width of the Chinese column", "中文栏宽"}},
    {"en", &kMeasure, false, {"width of the English column", "英文栏宽"}},
};
constexpr MappingSchema kMeasureMapping{
    "measures", kMeasureKeys, {"Widths in order of the languages.", "各语言的栏宽，依次排列。"}};
constexpr Shape kMeasures{.kind = ShapeKind::mapping,
                          .what = {"{zh: 14字, en: 24字}", "{zh: 14字, en: 24字}"},
                          .mapping = &kMeasureMapping};
constexpr Word kAutoWord[] = {
    {"auto", {"both languages need the same height", "使两种语言高度相同"}},
};
constexpr Shape kParallelAuto{
    .kind = ShapeKind::words, .what = {"auto", "auto"}, .words = kAutoWord};
constexpr const Shape* kParallelChoices[] = {&kMeasures, &kLanguages, &kParallelAuto};
constexpr Shape kParallel{
    .kind = ShapeKind::oneOf,
    .what = {"{zh: 14字, en: 24字}, [zh, en] or auto", "{zh: 14字, en: 24字}、[zh, en] 或 auto"},
    .choices = kParallelChoices};
constexpr KeySchema kArrangeKeys[] = {
    {"parallel",
     &kParallel,
     true,
     {"side by side: the languages and their widths", "并排：各语言及栏宽"}},
    {"gutter", &kGutter, false, {"between them; the grid's if not given", "栏空，默认同网格"}},
    {"rule", &kRuleShape, false, {"line between them", "栏间的线"}},
    {"align", &kPairAlignShape, false, {"where they begin level again", "在哪里对齐"}},
};
constexpr MappingSchema kArrangeMapping{
    "arrange", kArrangeKeys, {"Languages side by side.", "两种语言并排。"}};
constexpr Shape kArrangeMap{
    .kind = ShapeKind::mapping,
    .what = {"{parallel: {zh: 14字, en: 24字}}", "{parallel: {zh: 14字, en: 24字}}"},
    .mapping = &kArrangeMapping};
constexpr Shape kArrangeWord{.kind = ShapeKind::words,
                             .what = {"single, stacked or parallel", "single、stacked 或 parallel"},
                             .words = kArranges};
constexpr const Shape* kArrangeChoices[] = {&kArrangeWord, &kArrangeMap};
constexpr Shape kArrange{.kind = ShapeKind::oneOf,
                         .what = {"single, stacked, parallel or {parallel: …}",
                                  "single、stacked、parallel 或 {parallel: …}"},
                         .choices = kArrangeChoices};

constexpr Shape kRoleMap{
    .kind = ShapeKind::mapOf,
    .what = {"roles to use instead, e.g. {body: tips}", "替代的角色，如 {body: tips}"},
    .item = &kNameShape};

constexpr Word kColumnRests[] = {
    {"gutters", {"the gutters; columns may have half 字 (default)", "栏空，栏宽可为半字（默认）"}},
    {"first", {"the first column", "第一栏"}},
    {"last", {"the last column", "最后一栏"}},
};
constexpr Shape kColumnRest{.kind = ShapeKind::words,
                            .what = {"gutters, first or last", "gutters、first 或 last"},
                            .words = kColumnRests};

constexpr KeySchema kFrameKeys[] = {
    {"frame", &kNameShape, true, {"its name", "框的名称"}},
    {"columns",
     &kColumnRange,
     false,
     {"basic columns that it covers; all if not given", "所占基本栏，默认全部"}},
    {"lines", &kLinePlace, false, {"place and height in lines", "起止行或高度"}},
    {"height",
     &kHeight,
     false,
     {"its height where lines: does not say it", "高度（lines: 未规定时）"}},
    {"after", &kNameShape, false, {"the frame it stands below", "位于哪个框之下"}},
    {"place",
     &kPlace,
     false,
     {"foot: at the foot of the type area; auto: where make-up finds room",
      "foot：版心底部；auto：由自动组版决定"}},
    {"span",
     &kSpanLimits,
     false,
     {"place: auto: how many basic columns it may cover", "place: auto 时可占的栏数"}},
    {"priority",
     &kPositive,
     false,
     {"place: auto: which frame is placed first; 1 before 2", "place: auto 时的先后；1 先于 2"}},
    {"each", &kEach, false, {"one frame for each story that it takes", "所取稿件每篇各成一框"}},
    {"head",
     &kHead,
     false,
     {"where a story's head stands; column if not given", "标题的位置，默认 column"}},
    {"heads",
     &kHeadRoles,
     false,
     {"place: auto: the headline's role by the number of columns that the frame comes to cover",
      "place: auto 时，按框所占栏数规定标题的角色"}},
    {"jump",
     &kYesNo,
     false,
     {"says 下转第N版 and 上接第N版 where its story goes on on another page",
      "稿件转版时加“下转第N版”“上接第N版”"}},
    {"from", &kFrom, false, {"its content", "内容来源"}},
    {"continues", &kNameShape, false, {"the frame whose text goes on here", "续排哪个框"}},
    {"arrange", &kArrange, false, {"how the languages stand to each other", "两种语言的排法"}},
    {"languages", &kLanguages, false, {"which languages, in which order", "语言及次序"}},
    {"writing", &kWritingShape, false, {"which way its lines run", "横排或竖排"}},
    {"inner-columns", &kPositive, false, {"own columns inside the frame", "框内自有栏数"}},
    {"rest",
     &kColumnRest,
     false,
     {"what takes the width that whole inner columns leave", "整字分栏后余下宽度的去处"}},
    {"gutter",
     &kGutter,
     false,
     {"between inner columns; the grid's if not given", "内部栏空，默认同网格"}},
    {"column-rule", &kRuleShape, false, {"line between columns", "栏线"}},
    {"box", &kNameShape, false, {"box round it", "围框"}},
    {"photos", &kPhotoRuleShape, false, {"how photos in its text are set", "文中照片的排法"}},
    {"cards", &kCardRuleShape, false, {"how metrics are dealt out in cards", "指标卡片的排法"}},
    {"panels",
     &kPanelBoxesShape,
     false,
     {"boxes round the panels that its text anchors", "正文中所插栏目的围框"}},
    {"balance", &kYesNo, false, {"level the columns where the text ends", "文末各栏拉平"}},
    {"roles", &kRoleMap, false, {"style roles to use instead", "替代的样式角色"}},
};
constexpr MappingSchema kFrameMapping{
    "frame", kFrameKeys, {"An area on the page.", "版面上的一个区域。"}};
constexpr Shape kFrame{.kind = ShapeKind::mapping,
                       .what = {"a frame such as {frame: body, from: lead.body}",
                                "框，如 {frame: body, from: lead.body}"},
                       .mapping = &kFrameMapping};

// Parts and margins.

constexpr Shape kPartArrange{
    .kind = ShapeKind::words, .what = {"facing", "facing"}, .words = kPartArranges};
constexpr Shape kLeastFill{.kind = ShapeKind::length,
                           .what = {"a share such as 60%", "百分比，如 60%"},
                           .units = unitBit(Unit::percent),
                           .minimum = 1,
                           .maximum = 100,
                           .example = "60%"};
constexpr KeySchema kPartKeys[] = {
    {"languages",
     &kLanguages,
     false,
     {"the part is set when one of these is asked for", "所排语言"}},
    {"arrange",
     &kPartArrange,
     false,
     {"facing: its two languages stand on facing pages", "facing：两种语言排在对页"}},
    {"grid", &kGrid, true, {"the text grid of its pages", "文字网格"}},
    {"styles",
     &kStylesShape,
     false,
     {"what these pages change in the layout's styles", "这些版面对全版样式的改动"}},
    {"least-fill",
     &kLeastFill,
     false,
     {"the next part is set instead where the copy fills less of these pages",
      "文稿所占不足此数时，改排下一部分"}},
    {"with-previous",
     &kYesNo,
     false,
     {"the part goes with the one before it, and is set only where that stands",
      "随前一部分一起排，前一部分不排则不排"}},
    {"each",
     &kPaths,
     false,
     {"panels: the part is set anew for each of their entries, which item and panel name",
      "栏目：为其中每一条另排一遍，条目以 item、panel 引用"}},
    {"first", &kFramesShape, true, {"frames of its first page", "首页的框"}},
    {"following", &kFramesShape, false, {"frames of the pages after it", "后续页的框"}},
    {"last", &kFramesShape, false, {"frames below the end of the text", "文末之后的框"}},
    {"omit", &kPaths, false, {"content left out on purpose", "有意不排的内容"}},
    {"fit",
     &kFitsShape,
     false,
     {"how its copy is made to fill its pages", "怎样让文稿正好排满版面"}},
};
constexpr MappingSchema kPartMapping{
    "part", kPartKeys, {"A run of pages with one grid.", "共用一个网格的若干页。"}};
constexpr Shape kPart{.kind = ShapeKind::mapping,
                      .what = {"{grid: …, first: …}", "{grid: …, first: …}"},
                      .mapping = &kPartMapping};
constexpr Shape kParts{
    .kind = ShapeKind::listOf, .what = {"a list of parts", "各部分的列表"}, .item = &kPart};

constexpr Shape kPageSet{
    .kind = ShapeKind::words,
    .what = {"all, first, following, left or right", "all、first、following、left 或 right"},
    .words = kPageSets};
constexpr Shape kAt{
    .kind = ShapeKind::words, .what = {"head or foot", "head 或 foot"}, .words = kAts};
constexpr KeySchema kMarginKeys[] = {
    {"pages", &kPageSet, false, {"on which pages; all if not given", "用于哪些页，默认全部"}},
    {"at", &kAt, true, {"above or below the type area", "版心之上或之下"}},
    {"distance",
     &kDistance,
     true,
     {"type area's edge to the line's baseline", "版心边缘到基线的距离"}},
    kFieldLineKeys[0],
    kFieldLineKeys[1],
    kFieldLineKeys[2],
    kFieldLineKeys[3],
    kFieldLineKeys[4],
    kFieldLineKeys[5],
    kFieldLineKeys[6],
    kFieldLineKeys[7],
};
constexpr MappingSchema kMarginMapping{
    "margin-line",
    kMarginKeys,
    {"A running head 书眉 or folio 页码, as wide as the columns.", "书眉或页码，与栏区同宽。"}};
constexpr Shape kMargin{.kind = ShapeKind::mapping,
                        .what = {"{at: foot, distance: 7mm, outside: \"{page}\"}",
                                 "{at: foot, distance: 7mm, outside: \"{page}\"}"},
                        .mapping = &kMarginMapping};

constexpr Shape kHao{
    .kind = ShapeKind::words, .what = {"gb or traditional", "gb 或 traditional"}, .words = kHaos};
constexpr Shape kLayoutNames{.kind = ShapeKind::listOf,
                             .what = {"a list of layouts", "版式名称的列表"},
                             .item = &kNameShape};
constexpr const Shape* kExtendChoices[] = {&kNameShape, &kLayoutNames};
constexpr Shape kExtend{.kind = ShapeKind::oneOf,
                        .what = {"a layout by name, or a list of them", "版式名称，或其列表"},
                        .choices = kExtendChoices};
constexpr KeySchema kLayoutKeys[] = {
    {"name", &kNameShape, true, {"name of the layout", "版式名称"}},
    {"extend", &kExtend, false, {"layouts that this one goes over", "在哪些版式之上修改"}},
    {"hao", &kHao, false, {"reading of 号 sizes that have two", "号制字号的读法"}},
    {"order", &kOrderShape, false, {"reading order of the tagged PDF", "PDF 标签的阅读顺序"}},
    {"page", &kPage, false, {"size and type area", "尺寸和版心"}},
    {"colours",
     &kColoursShape,
     false,
     {"colours by name, [c, m, y, k] in per cent", "颜色：[青, 品红, 黄, 黑]，百分比"}},
    {"styles",
     &kStylesShape,
     false,
     {"styles by role; role/zh or role/en for one language",
      "各角色的样式；角色/zh、角色/en 只用于一种语言"}},
    {"boxes", &kBoxesShape, false, {"boxes by name", "围框"}},
    {"notes",
     &kNoteRuleShape,
     false,
     {"footnotes: their numbers and their place", "脚注的编号和位置"}},
    {"margins", &kMarginsShape, false, {"running heads and folios", "书眉和页码"}},
    {"parts", &kParts, false, {"runs of pages with their frames", "各部分及其框"}},
};
constexpr MappingSchema kLayoutMapping{
    "layout", kLayoutKeys, {"A layout: where and how.", "版式：排在哪里、怎样排。"}};

}  // namespace

constexpr Shape kFramesShape{
    .kind = ShapeKind::listOf, .what = {"a list of frames", "框的列表"}, .item = &kFrame};
constexpr Shape kMarginsShape{.kind = ShapeKind::listOf,
                              .what = {"a list of margin lines", "书眉、页码的列表"},
                              .item = &kMargin};
constexpr Shape kLayoutShape{.kind = ShapeKind::mapping,
                             .what = {"a mapping with name:, page:, styles:, parts:",
                                      "含 name:、page:、styles:、parts: 等键的映射"},
                             .mapping = &kLayoutMapping};

constexpr std::span<const Word> kBindingWords = kBindings;
constexpr std::span<const Word> kArrangeWords = kArranges;
constexpr std::span<const Word> kColumnRestWords = kColumnRests;
constexpr std::span<const Word> kPageSetWords = kPageSets;
constexpr std::span<const Word> kRemainderWords = kRemainders;
constexpr std::span<const Word> kLanguageWords = kLanguageList;
constexpr std::span<const Word> kFieldWords = kFields;

}  // namespace paiban
