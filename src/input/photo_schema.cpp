// The part of the layout dialect that says how photos are set.

#include "input/layout_schema.h"
#include "input/layout_values.h"

namespace paiban {
namespace {

constexpr Shape kPositive{.kind = ShapeKind::integer,
                          .what = {"a whole number from 1", "从 1 起的整数"},
                          .minimum = 1,
                          .maximum = 1000};
constexpr Word kColumnsAll[] = {{"all", {"all columns of the frame", "框的全部栏"}}};
constexpr Shape kAllColumns{.kind = ShapeKind::words, .what = {"all", "all"}, .words = kColumnsAll};
constexpr const Shape* kPhotoColumnChoices[] = {&kPositive, &kAllColumns};
constexpr Shape kPhotoColumns{.kind = ShapeKind::oneOf,
                              .what = {"a number of columns, or all", "栏数，或 all"},
                              .choices = kPhotoColumnChoices};
constexpr Shape kLineLimits{
    .kind = ShapeKind::text,
    .what = {"a number of lines such as 12-18, 12- or 15", "行数，如 12-18、12-、15"},
    .pattern = "^[1-9][0-9]*(-([1-9][0-9]*)?)?$",
    .accepts = isLineLimits,
    .example = "12-18"};
constexpr Word kSides[] = {
    {"left", {"at the left of its column", "居左"}},
    {"right", {"at the right of its column; the default", "居右，默认"}},
};
constexpr Shape kSide{
    .kind = ShapeKind::words, .what = {"left or right", "left 或 right"}, .words = kSides};
constexpr Word kWraps[] = {
    {"box", {"text keeps clear of its box; the default", "文字绕图框排，默认"}},
    {"shape",
     {"text follows the photo's outline:, or what its PNG does not leave transparent",
      "文字沿照片的 outline: 或 PNG 的不透明部分绕排"}},
    {"none", {"no text beside it", "旁边不排文字"}},
};
constexpr Shape kWrap{.kind = ShapeKind::words,
                      .what = {"box, shape or none", "box、shape 或 none"},
                      .words = kWraps};
constexpr Shape kPhotoWidth{.kind = ShapeKind::length,
                            .what = {"a width such as 14字 or 50%", "宽度，如 14字、50%"},
                            .units = kAbsoluteUnits | unitBit(Unit::zi) | unitBit(Unit::percent)};
constexpr Shape kAspect{.kind = ShapeKind::text,
                        .what = {"an aspect such as 3:2", "宽高比，如 3:2"},
                        .pattern = "^[0-9]+(\\.[0-9]+)?:[0-9]+(\\.[0-9]+)?$",
                        .accepts = isAspect,
                        .example = "3:2"};
constexpr Word kOverPlaces[] = {
    {"head", {"at its head", "图上方"}},
    {"centre", {"in its middle", "图中央"}},
    {"foot", {"at its foot; the default", "图下方，默认"}},
};
constexpr Shape kOverPlace{.kind = ShapeKind::words,
                           .what = {"head, centre or foot", "head、centre 或 foot"},
                           .words = kOverPlaces};
constexpr Shape kOverRoles{.kind = ShapeKind::mapOf,
                           .what = {"roles to use instead, e.g. {headline: photo-headline}",
                                    "替代的角色，如 {headline: photo-headline}"},
                           .item = &kNameShape};
constexpr KeySchema kOverKeys[] = {
    {"at", &kOverPlace, false, {"where on the picture", "在图上的位置"}},
    {"box",
     &kNameShape,
     false,
     {"a box behind the text, e.g. with a fill", "文字之下的框，如带底色"}},
    {"roles",
     &kOverRoles,
     false,
     {"style roles to use instead where there is a picture, e.g. for white type",
      "有图时替代的样式角色，如反白字"}},
};
constexpr MappingSchema kOverMapping{
    "over", kOverKeys, {"Texts over the picture 压题照片.", "压题照片：文字压在图上。"}};
constexpr Shape kOver{.kind = ShapeKind::mapping,
                      .what = {"{at: foot, box: shade}", "{at: foot, box: shade}"},
                      .mapping = &kOverMapping};
constexpr KeySchema kPhotoKeys[] = {
    {"columns",
     &kPhotoColumns,
     false,
     {"columns that a photo spans; 1 if not given", "照片所跨栏数，默认 1"}},
    {"lines", &kLineLimits, false, {"least and most lines of the picture", "图片的最少、最多行数"}},
    {"aspect",
     &kAspect,
     false,
     {"width to height; what is beyond is cropped round the focus", "宽高比；其余按焦点裁去"}},
    {"width",
     &kPhotoWidth,
     false,
     {"narrower than its column: the text stands beside it", "小于栏宽：文字排在旁边（串文）"}},
    {"side", &kSide, false, {"where a narrower photo stands", "窄图的位置"}},
    {"wrap", &kWrap, false, {"what the text beside it keeps clear of", "文字怎样绕排"}},
    {"over",
     &kOver,
     false,
     {"the texts of the frame stand over its picture", "框内文字压在图上（压题照片）"}},
};
constexpr MappingSchema kPhotoMapping{
    "photo-rule", kPhotoKeys, {"How photos in the text are set.", "文中照片的排法。"}};
}  // namespace

constexpr Shape kPhotoRuleShape{
    .kind = ShapeKind::mapping,
    .what = {"{columns: 2, lines: 12-18}", "{columns: 2, lines: 12-18}"},
    .mapping = &kPhotoMapping};

constexpr std::span<const Word> kSideWords = kSides;
constexpr std::span<const Word> kWrapWords = kWraps;
constexpr std::span<const Word> kOverPlaceWords = kOverPlaces;

}  // namespace paiban
