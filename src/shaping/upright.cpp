#include "shaping/upright.h"

#include <algorithm>
#include <cmath>
#include <memory>
#include <optional>

namespace paiban {
namespace {

struct DestroyBuffer {
  void operator()(hb_buffer_t* buffer) const { hb_buffer_destroy(buffer); }
};
using Buffer = std::unique_ptr<hb_buffer_t, DestroyBuffer>;

// In em. A cell of a vertical line is 1 em wide and centred on the line's axis.
constexpr double kAxis = 0.38;       ///< above the baseline: the middle of the Han em box
constexpr double kTolerance = 1e-3;  ///< rounding of advances and ink boxes to font units
constexpr double kOffCentre = 0.15;  ///< ink further than this from its place is moved there

Buffer shapedDownwards(const ItemSetting& setting,
                       std::span<const Character> characters,
                       std::span<const hb_feature_t> features) {
  Buffer buffer(hb_buffer_create());
  hb_buffer_set_content_type(buffer.get(), HB_BUFFER_CONTENT_TYPE_UNICODE);
  hb_buffer_set_direction(buffer.get(), HB_DIRECTION_TTB);
  hb_buffer_set_script(buffer.get(), HB_SCRIPT_HAN);
  hb_buffer_set_language(buffer.get(), setting.language);
  for (std::size_t i = 0; i < characters.size(); ++i) {
    hb_buffer_add(buffer.get(), characters[i].drawn, static_cast<unsigned>(i));
  }
  hb_shape(setting.face->hbFont(),
           buffer.get(),
           features.data(),
           static_cast<unsigned>(features.size()));
  return buffer;
}

/// 、 ， 。 ．: the marks that have a place in their cell.
bool isSmallMark(const Character& c) {
  return isPauseOrStop(c.charClass) && !isRigidInVertical(c.code) && c.code >= 0x3000;
}

/// A glyph's place in its cell, em: from the cell's middle to the right, from its top down.
struct CellPlace {
  double across = 0;
  double down = 0;
};

/// Where the middle of a mark's ink belongs; nothing: where the font has it.
std::optional<CellPlace> placeOfInk(const Character& c, bool traditional) {
  const double middle = c.cell / 2.0;
  if (isSmallMark(c)) {
    return traditional ? CellPlace{0, middle} : CellPlace{0.25, 0.25};
  }
  if (isRigidInVertical(c.code) || c.charClass == CharClass::interpunct ||
      c.charClass == CharClass::solidus) {
    return CellPlace{0, middle};
  }
  return std::nullopt;
}

/// Moves a glyph whose ink is not where it belongs.
void fitInk(
    const Character& c, const Rect& ink, bool traditional, bool ownCell, CellPlace& origin) {
  const std::optional<CellPlace> wanted = placeOfInk(c, traditional);
  if (!wanted) {
    return;
  }
  const double across = origin.across + ink.x + ink.width / 2;
  const double down = origin.down - ink.y - ink.height / 2;
  const bool small = isSmallMark(c) && !traditional;
  // Offset marks need only be in their quarter, which fonts draw as they like.
  const bool misplaced = small ? across < 0 || down > 0.5
                               : std::abs(across - wanted->across) > kOffCentre ||
                                     std::abs(down - wanted->down) > kOffCentre;
  if (misplaced || !ownCell) {
    origin.across += wanted->across - across;
    origin.down += wanted->down - down;
  }
}

/// In a line that is turned with the page, x run down and y to the right of the baseline.
void moveTo(ShapedGlyph& glyph, const CellPlace& origin, Pt size, Pt em) {
  glyph.dx = origin.down * size;
  glyph.dy = kAxis * em + origin.across * size;
}

/// Han and full-width marks, one below the other.
void shapeHan(const ItemSetting& setting,
              std::span<const Character> characters,
              Pt em,
              std::vector<ShapedGlyph>& glyphs) {
  std::vector<hb_feature_t> features(setting.features.begin(), setting.features.end());
  if (characters.front().form == VerticalForm::upright) {
    features.push_back(
        {HB_TAG('v', 'e', 'r', 't'), 0, HB_FEATURE_GLOBAL_START, HB_FEATURE_GLOBAL_END});
  }
  const Buffer buffer = shapedDownwards(setting, characters, features);
  unsigned count = 0;
  const hb_glyph_info_t* infos = hb_buffer_get_glyph_infos(buffer.get(), &count);
  const hb_glyph_position_t* positions = hb_buffer_get_glyph_positions(buffer.get(), nullptr);
  const double unit = 1.0 / setting.face->unitsPerEm();
  for (unsigned i = 0; i < count; ++i) {
    const Character& c = characters[infos[i].cluster];
    ShapedGlyph& glyph = glyphs.emplace_back();
    glyph.id = infos[i].codepoint;
    glyph.cluster = c.offset;
    const double own = -positions[i].y_advance * unit;
    const double cell = c.cell > 0 ? static_cast<double>(c.cell) : own;
    glyph.advance = cell * setting.size;
    CellPlace origin{positions[i].x_offset * unit, -positions[i].y_offset * unit};
    if (const auto ink = setting.face->inkOf(glyph.id)) {
      fitInk(c, *ink, setting.traditional, std::abs(own - cell) < kTolerance, origin);
    }
    moveTo(glyph, origin, setting.size, em);
  }
}

/// Height of the baseline of proportional glyphs in a cell of `cell` em whose capitals stand in
/// its middle; from its top down.
double baselineIn(double cell, const Face& face) {
  return cell / 2 + face.metrics().capHeight / 2;
}

/// Letters and digits, each in a cell of 1 em.
void shapeLetters(const ItemSetting& setting,
                  std::span<const Character> characters,
                  Pt em,
                  std::vector<ShapedGlyph>& glyphs) {
  const double cell = em / setting.size;
  for (const Character& c : characters) {
    const std::size_t first = glyphs.size();
    shapeItem(setting, {&c, 1}, glyphs);
    Pt width = 0;
    for (std::size_t i = first; i < glyphs.size(); ++i) {
      width += glyphs[i].advance;
    }
    Pt pen = -width / 2;
    for (std::size_t i = first; i < glyphs.size(); ++i) {
      const Pt advance = std::exchange(glyphs[i].advance, i + 1 == glyphs.size() ? em : 0);
      const CellPlace origin{(pen + glyphs[i].dx) / setting.size,
                             baselineIn(cell, *setting.face) - glyphs[i].dy / setting.size};
      moveTo(glyphs[i], origin, setting.size, em);
      pen += advance;
    }
  }
}

/// One unit side by side in a cell, as a single cluster that no rule divides.
double shapeCombined(const ItemSetting& setting,
                     std::span<const Character> unit,
                     Pt em,
                     std::vector<ShapedGlyph>& glyphs) {
  const std::size_t first = glyphs.size();
  shapeItem(setting, unit, glyphs);
  const std::span<ShapedGlyph> own = std::span(glyphs).subspan(first);
  Pt width = 0;
  for (const ShapedGlyph& glyph : own) {
    width += glyph.advance;
  }
  const double condensed = width > em ? em / width : 1;
  // A unit of marks is 1 or 2 em high (CL-05), whatever stands beside each other in it.
  const Pt height = setting.latin ? em : width;
  const double cell = height / setting.size;
  const double baseline = setting.latin ? baselineIn(cell, *setting.face) : cell / 2 + kAxis;
  Pt pen = -width / 2;
  for (ShapedGlyph& glyph : own) {
    const Pt advance = std::exchange(glyph.advance, &glyph == &own.back() ? height : 0);
    const CellPlace origin{(pen + glyph.dx) * condensed / setting.size,
                           baseline - glyph.dy / setting.size};
    moveTo(glyph, origin, setting.size, em);
    glyph.cluster = unit.front().offset;
    pen += advance;
  }
  return condensed;
}

}  // namespace

bool hasVerticalGlyph(const Face& face, char32_t drawn) {
  ItemSetting setting;
  setting.face = &face;
  setting = withLanguage(setting, "zh-Hans");
  Character character;
  character.drawn = drawn;
  const Buffer buffer = shapedDownwards(setting, {&character, 1}, {});
  unsigned count = 0;
  const hb_glyph_info_t* infos = hb_buffer_get_glyph_infos(buffer.get(), &count);
  return count == 1 && infos[0].codepoint != face.glyphOf(drawn);
}

double shapeUpright(const ItemSetting& setting,
                    std::span<const Character> characters,
                    Pt em,
                    std::vector<ShapedGlyph>& glyphs) {
  if (characters.front().form == VerticalForm::combined) {
    return shapeCombined(setting, characters, em, glyphs);
  }
  if (setting.latin) {
    shapeLetters(setting, characters, em, glyphs);
  } else {
    shapeHan(setting, characters, em, glyphs);
  }
  return 1;
}

}  // namespace paiban
