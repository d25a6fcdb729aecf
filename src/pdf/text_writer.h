#pragma once

#include <cstdint>
#include <set>
#include <string>
#include <vector>

#include "display/display_list.h"
#include "pdf/font_table.h"

namespace paiban::pdf {

/// Writes text items inside a text object (BT … ET), exact to 0.0015 pt: each starts from a text
/// matrix of its own; what all its gaps have in common is character spacing; and a glyph that the
/// font's advances would still put beside its place is moved there. Of vertical lines, what lies is
/// written likewise in a turned text matrix; what stands, in a font of vertical mode.
class TextWriter {
 public:
  /// `height` of the media box: y grows upwards in PDF. Everything borrowed.
  TextWriter(const FontTable& fonts, Pt bleed, Pt height, std::string& out)
      : fonts_(fonts), bleed_(bleed), height_(height), out_(out) {}

  void write(const TextItem& item);

  /// Indices of the fonts used so far, ascending.
  const std::set<std::uint32_t>& used() const { return used_; }

 private:
  Pt commonGap(const TextItem& item) const;
  void setSpacing(Pt spacing);
  void startLine(const TextItem& item, Pt x, Pt y);
  void setFont(std::uint32_t font, Pt size) {
    if (font != font_ || size != size_) {
      changeFont(font, size);
    }
  }
  void changeFont(std::uint32_t font, Pt size);
  void adjust(double thousandths, int decimals);
  void show(std::uint32_t code);
  void writeUpright(const TextItem& item);
  void flush();

  const FontTable& fonts_;
  Pt bleed_;
  Pt height_;
  std::string& out_;
  std::vector<GlyphCode> codes_;  // of the current item
  std::set<std::uint32_t> used_;
  std::uint32_t font_ = 0;  // as the graphics state has them; size 0 = not set yet
  Pt size_ = 0;
  Pt spacing_ = 0;
  std::string pending_;  // strings and adjustments that are not yet shown
  bool inString_ = false;
  bool adjusted_ = false;
};

}  // namespace paiban::pdf
