#include "font/subset.h"

#include <algorithm>
#include <array>
#include <numeric>
#include <optional>
#include <utility>

#include <hb-subset.h>

#include "font/cff_copy.h"
#include "font/cff_font.h"
#include "font/font_tables.h"
#include "font/handles.h"
#include "font/messages.h"

namespace paiban {
namespace {

constexpr hb_tag_t kCff = HB_TAG('C', 'F', 'F', ' ');

/// The tables that a PDF reader wants of an embedded font (ISO 32000-1, 9.9).
constexpr std::array kEmbeddedTables{HB_TAG('h', 'e', 'a', 'd'),
                                     HB_TAG('h', 'h', 'e', 'a'),
                                     HB_TAG('h', 'm', 't', 'x'),
                                     HB_TAG('m', 'a', 'x', 'p'),
                                     HB_TAG('l', 'o', 'c', 'a'),
                                     HB_TAG('g', 'l', 'y', 'f'),
                                     kCff};

std::vector<GlyphId> withNotdef(std::span<const GlyphId> glyphs) {
  std::vector<GlyphId> all;
  all.reserve(glyphs.size() + 1);
  if (glyphs.empty() || glyphs.front() != 0) {
    all.push_back(0);
  }
  all.insert(all.end(), glyphs.begin(), glyphs.end());
  return all;
}

tl::unexpected<Diagnostic> subsetFailure(const Face& face) {
  return failure(messages::kFontSubsetFailed, face.entry().where, {face.entry().path});
}

/// The face with nothing but its outlines. Without the layout tables no substitutes come in, and
/// without the cmap hb-subset does not read through all characters to find those of the glyphs.
HbFace outlinesOf(const Face& face) {
  HbFace outlines(hb_face_builder_create());
  for (const hb_tag_t tag : kEmbeddedTables) {
    const HbBlob table(hb_face_reference_table(face.hbFace(), tag));
    if (hb_blob_get_length(table.get()) > 0) {
      hb_face_builder_add_table(outlines.get(), tag, table.get());
    }
  }
  hb_face_set_upem(outlines.get(), static_cast<unsigned>(face.unitsPerEm()));
  return outlines;
}

HbSubsetInput subsetInput(const Face& face, std::span<const GlyphId> glyphs) {
  HbSubsetInput input(hb_subset_input_create_or_fail());
  if (!input) {
    return input;
  }
  unsigned flags =
      HB_SUBSET_FLAGS_DESUBROUTINIZE | HB_SUBSET_FLAGS_NOTDEF_OUTLINE | HB_SUBSET_FLAGS_NO_HINTING;
  if (face.format() == OutlineFormat::cffNameKeyed) {
    flags |= HB_SUBSET_FLAGS_RETAIN_GIDS;
  }
  hb_subset_input_set_flags(input.get(), flags);
  hb_set_add_sorted_array(
      hb_subset_input_glyph_set(input.get()), glyphs.data(), static_cast<unsigned>(glyphs.size()));
  return input;
}

/// What hb-subset makes of a face.
struct HarfBuzzSubset {
  HbFace face;
  std::vector<std::uint32_t> codes;
};

std::optional<HarfBuzzSubset> subsetByHarfBuzz(const Face& face, std::span<const GlyphId> glyphs) {
  const HbSubsetInput input = subsetInput(face, withNotdef(glyphs));
  const HbFace outlines = outlinesOf(face);
  const HbSubsetPlan plan(input ? hb_subset_plan_create_or_fail(outlines.get(), input.get())
                                : nullptr);
  HarfBuzzSubset subset{HbFace(plan ? hb_subset_plan_execute_or_fail(plan.get()) : nullptr), {}};
  if (!subset.face) {
    return std::nullopt;
  }
  const hb_map_t* mapping = hb_subset_plan_old_to_new_glyph_mapping(plan.get());
  for (const GlyphId glyph : glyphs) {
    const hb_codepoint_t code = hb_map_get(mapping, glyph);
    if (code == HB_MAP_VALUE_INVALID) {
      return std::nullopt;
    }
    subset.codes.push_back(code);
  }
  return subset;
}

/// A CID-keyed subset of hb-subset's keeps the CIDs of its source; here they become glyph ids.
std::optional<Bytes> renumberedCff(ByteView table) {
  const auto font = CffFont::parse(table);
  if (!font || !font->isDesubroutinised()) {
    return std::nullopt;
  }
  std::vector<GlyphId> all(font->charStrings.count());
  std::iota(all.begin(), all.end(), GlyphId{0});
  return copyCff(*font, all);
}

Bytes toBytes(ByteView view) {
  return {view.begin(), view.end()};
}

std::optional<Bytes> programOf(hb_face_t* subset, OutlineFormat format) {
  if (format == OutlineFormat::trueType) {
    const HbBlob blob(hb_face_reference_blob(subset));
    unsigned size = 0;
    const char* data = hb_blob_get_data(blob.get(), &size);
    return toBytes({reinterpret_cast<const std::uint8_t*>(data), size});
  }
  const FontTable cff(subset, kCff);
  return format == OutlineFormat::cffCid ? renumberedCff(cff.view()) : toBytes(cff.view());
}

}  // namespace

Result<FontSubset> subsetFaceByHarfBuzz(const Face& face, std::span<const GlyphId> glyphs) {
  auto subset = subsetByHarfBuzz(face, glyphs);
  auto program = subset ? programOf(subset->face.get(), face.format()) : std::nullopt;
  if (!program || program->empty()) {
    return subsetFailure(face);
  }
  return FontSubset{std::move(*program), face.format(), std::move(subset->codes)};
}

Result<FontSubset> subsetFace(const Face& face, std::span<const GlyphId> glyphs) {
  if (face.format() == OutlineFormat::cffCid) {
    const FontTable table(face.hbFace(), kCff);
    const auto font = CffFont::parse(table.view());
    const std::vector<GlyphId> all = withNotdef(glyphs);
    auto program = font && font->isDesubroutinised() ? copyCff(*font, all) : std::nullopt;
    if (program) {
      FontSubset subset{std::move(*program), OutlineFormat::cffCid, {}};
      subset.codes.resize(glyphs.size());
      std::iota(subset.codes.begin(), subset.codes.end(), all.size() > glyphs.size() ? 1U : 0U);
      return subset;
    }
  }
  return subsetFaceByHarfBuzz(face, glyphs);
}

}  // namespace paiban
