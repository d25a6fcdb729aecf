#pragma once

#include <cstddef>
#include <cstdint>

#include <hb.h>

#include "base/bytes.h"
#include "font/face.h"
#include "font/handles.h"

namespace paiban {

/// A table of a font, kept alive by its owner.
class FontTable {
 public:
  FontTable(hb_face_t* face, hb_tag_t tag);
  bool empty() const { return view_.empty(); }
  ByteView view() const { return view_; }
  /// Big-endian integers at byte `at`; 0 where the table is too short to hold one.
  std::uint16_t u16(std::size_t at) const;
  std::int16_t s16(std::size_t at) const;
  std::int32_t s32(std::size_t at) const;

 private:
  HbBlob blob_;
  ByteView view_;
};

/// OS/2, hhea, head and post of a face at scale = units per em.
FaceMetrics readMetrics(hb_face_t* face, hb_font_t* font);

/// Name 6 with everything but letters, digits, '-', '_', '+' and '.' left out; `fallback` if
/// nothing is left.
std::string readPostScriptName(hb_face_t* face, const std::string& fallback);

}  // namespace paiban
