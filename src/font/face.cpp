#include "font/face.h"

#include <algorithm>
#include <array>
#include <atomic>
#include <cstdint>
#include <mutex>
#include <string>
#include <unordered_map>
#include <utility>

#include <freetype/freetype.h>
#include <freetype/ftbbox.h>
#include <ft2build.h>

#include "font/cff_font.h"
#include "font/font_tables.h"
#include "font/handles.h"
#include "font/messages.h"

namespace paiban {
namespace {

constexpr hb_tag_t kCff = HB_TAG('C', 'F', 'F', ' ');
constexpr hb_tag_t kGlyf = HB_TAG('g', 'l', 'y', 'f');
constexpr hb_tag_t kCmap = HB_TAG('c', 'm', 'a', 'p');

struct FtDelete {
  void operator()(FT_LibraryRec_* library) const { FT_Done_FreeType(library); }
  void operator()(FT_FaceRec_* face) const { FT_Done_Face(face); }
};

/// A blob over `bytes` that keeps them alive; no copy.
HbBlob blobOver(const SharedBytes& bytes) {
  const ByteView view = bytes->view();
  return HbBlob(hb_blob_create(reinterpret_cast<const char*>(view.data()),
                               static_cast<unsigned>(view.size()),
                               HB_MEMORY_MODE_READONLY,
                               new SharedBytes(bytes),
                               [](void* owner) { delete static_cast<SharedBytes*>(owner); }));
}

std::optional<OutlineFormat> outlineFormat(hb_face_t* face) {
  if (!FontTable(face, kGlyf).empty()) {
    return OutlineFormat::trueType;
  }
  const FontTable cff(face, kCff);
  if (cff.empty()) {
    return std::nullopt;
  }
  return isCidKeyedCff(cff.view()) ? OutlineFormat::cffCid : OutlineFormat::cffNameKeyed;
}

/// FreeType's view of the same bytes, made when a glyph's ink is first asked for. Glyphs are
/// remembered: reading one interprets its outline, and only the few marks of a face are asked for.
class InkReader {
 public:
  std::optional<Rect> inkOf(ByteView bytes, int index, GlyphId glyph, double em) {
    const std::lock_guard lock(mutex_);
    const auto [entry, isNew] = known_.try_emplace(glyph);
    if (isNew) {
      entry->second = read(bytes, index, glyph, em);
    }
    return entry->second;
  }

 private:
  std::optional<Rect> read(ByteView bytes, int index, GlyphId glyph, double em) {
    if (!open(bytes, index) ||
        FT_Load_Glyph(face_.get(), glyph, FT_LOAD_NO_SCALE | FT_LOAD_NO_BITMAP) != 0) {
      return std::nullopt;
    }
    FT_Outline& outline = face_->glyph->outline;
    FT_BBox box{};
    if (outline.n_points == 0 || FT_Outline_Get_BBox(&outline, &box) != 0) {
      return std::nullopt;
    }
    return Rect{static_cast<double>(box.xMin) / em,
                static_cast<double>(box.yMin) / em,
                static_cast<double>(box.xMax - box.xMin) / em,
                static_cast<double>(box.yMax - box.yMin) / em};
  }

  bool open(ByteView bytes, int index) {
    if (face_) {
      return true;
    }
    FT_Library library = nullptr;
    if (!library_ && FT_Init_FreeType(&library) != 0) {
      return false;
    }
    if (library != nullptr) {
      library_.reset(library);
    }
    FT_Face face = nullptr;
    if (FT_New_Memory_Face(
            library_.get(), bytes.data(), static_cast<FT_Long>(bytes.size()), index, &face) != 0) {
      return false;
    }
    face_.reset(face);
    return true;
  }

  std::mutex mutex_;
  std::unique_ptr<FT_LibraryRec_, FtDelete> library_;
  std::unique_ptr<FT_FaceRec_, FtDelete> face_;
  std::unordered_map<GlyphId, std::optional<Rect>> known_;
};

/// Glyphs by character, as far as they were asked for: a text asks for the same few thousand over
/// and over. Threads may share it, for an entry is one word that holds both character and glyph.
class GlyphCache {
 public:
  GlyphId glyphOf(hb_font_t* font, char32_t character) {
    std::atomic<std::uint64_t>& entry = entries_[character % kEntries];
    const std::uint64_t known = entry.load(std::memory_order_relaxed);
    if (known >> kShift == std::uint64_t{character} + 1) {  // + 1: no entry is zero
      return static_cast<GlyphId>(known);
    }
    hb_codepoint_t glyph = 0;
    hb_font_get_nominal_glyph(font, character, &glyph);
    entry.store((std::uint64_t{character} + 1) << kShift | glyph, std::memory_order_relaxed);
    return glyph;
  }

 private:
  static constexpr std::size_t kEntries = 2048;
  static constexpr int kShift = 32;
  std::array<std::atomic<std::uint64_t>, kEntries> entries_{};
};

}  // namespace

struct Face::Impl {
  SharedBytes bytes;
  FontEntry entry;
  int order = 0;
  HbFace face;
  HbFont font;
  int unitsPerEm = 1000;
  OutlineFormat format = OutlineFormat::trueType;
  FaceMetrics metrics;
  std::string postScriptName;
  InkReader ink;
  GlyphCache glyphs;
};

Face::Face(std::unique_ptr<Impl> impl) : impl_(std::move(impl)) {}
Face::~Face() = default;

Result<FacePtr> Face::open(SharedBytes bytes, const FontEntry& entry, int order) {
  const HbBlob blob = blobOver(bytes);
  const auto count = static_cast<int>(hb_face_count(blob.get()));
  if (count == 0) {
    return failure(messages::kFontUnreadable, entry.where, {entry.path});
  }
  if (entry.face < 0 || entry.face >= count) {
    return failure(messages::kFontNoSuchFace,
                   entry.where,
                   {entry.path, std::to_string(entry.face), std::to_string(count)});
  }
  auto impl = std::make_unique<Impl>();
  impl->face.reset(hb_face_create(blob.get(), static_cast<unsigned>(entry.face)));
  hb_face_t* face = impl->face.get();
  const auto unusable = [&](const char* what) {
    return failure(messages::kFontUnusable, entry.where, {entry.path, what});
  };
  // HarfBuzz gives an empty face, not null, for a file that it cannot read.
  if (hb_face_get_glyph_count(face) == 0) {
    return failure(messages::kFontUnreadable, entry.where, {entry.path});
  }
  if (FontTable(face, kCmap).empty()) {
    return unusable("cmap");
  }
  const std::optional<OutlineFormat> format = outlineFormat(face);
  if (!format) {
    return unusable("glyf / CFF");
  }
  hb_face_make_immutable(face);
  impl->font.reset(hb_font_create(face));
  hb_font_make_immutable(impl->font.get());
  impl->bytes = std::move(bytes);
  impl->entry = entry;
  impl->order = order;
  impl->unitsPerEm = static_cast<int>(hb_face_get_upem(face));
  impl->format = *format;
  impl->metrics = readMetrics(face, impl->font.get());
  impl->postScriptName = readPostScriptName(face, "Font" + std::to_string(order));
  return FacePtr(new Face(std::move(impl)));
}

int Face::order() const {
  return impl_->order;
}
const FontEntry& Face::entry() const {
  return impl_->entry;
}
const std::string& Face::postScriptName() const {
  return impl_->postScriptName;
}
OutlineFormat Face::format() const {
  return impl_->format;
}
int Face::unitsPerEm() const {
  return impl_->unitsPerEm;
}
GlyphId Face::glyphCount() const {
  return hb_face_get_glyph_count(impl_->face.get());
}
const FaceMetrics& Face::metrics() const {
  return impl_->metrics;
}
ByteView Face::data() const {
  return impl_->bytes->view();
}
hb_face_t* Face::hbFace() const {
  return impl_->face.get();
}
hb_font_t* Face::hbFont() const {
  return impl_->font.get();
}

GlyphId Face::glyphOf(char32_t character) const {
  return impl_->glyphs.glyphOf(impl_->font.get(), character);
}

Pt Face::advanceOf(GlyphId glyph, Pt size) const {
  return hb_font_get_glyph_h_advance(impl_->font.get(), glyph) * size / impl_->unitsPerEm;
}

std::optional<Rect> Face::inkOf(GlyphId glyph) const {
  return impl_->ink.inkOf(data(), impl_->entry.face, glyph, impl_->unitsPerEm);
}

}  // namespace paiban
