#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <vector>

#include "base/bytes.h"

/// Reading the Compact Font Format (Adobe Technical Note 5176), as far as copying glyphs needs it.
/// Every offset is checked: whatever the bytes, nothing outside them is read.
namespace paiban {

/// Operators of Top, Font and Private DICTs; two-byte ones as 0x0c00 | second byte.
enum class CffOperator : std::uint16_t {
  uniqueId = 13,
  xuid = 14,
  charset = 15,
  encoding = 16,
  charStrings = 17,
  privateDict = 18,
  subrs = 19,
  charstringType = 0x0c06,
  ros = 0x0c1e,
  cidCount = 0x0c22,
  uidBase = 0x0c23,
  fdArray = 0x0c24,
  fdSelect = 0x0c25,
};

/// An INDEX: `count` objects of bytes.
class CffIndex {
 public:
  CffIndex() = default;
  /// The INDEX that starts at byte `at` of `table`; nothing if it does not fit.
  static std::optional<CffIndex> parse(ByteView table, std::size_t at);

  std::uint32_t count() const { return count_; }
  /// Object `i` < count(); nothing if its offsets are out of order or out of bounds.
  std::optional<ByteView> object(std::uint32_t i) const;
  ByteView bytes() const { return bytes_; }  ///< the whole INDEX
  std::size_t end() const { return end_; }   ///< first byte after it, in the table

 private:
  std::size_t offsetAt(std::uint32_t i) const;

  std::uint32_t count_ = 0;
  unsigned offsetSize_ = 1;
  ByteView bytes_;
  ByteView offsets_;
  ByteView data_;
  std::size_t end_ = 0;
};

/// One operator of a DICT with its operands.
struct CffDictEntry {
  CffOperator op{};
  ByteView bytes;                     ///< operands and operator, to be copied
  std::vector<std::int64_t> numbers;  ///< the integer operands; a real counts as 0
};
/// The operators of a DICT in order; nothing if it is malformed.
std::optional<std::vector<CffDictEntry>> parseCffDict(ByteView dict);

/// A Font DICT of a CID-keyed font and its Private DICT.
struct CffFontDict {
  std::vector<CffDictEntry> entries;
  ByteView privateDict;
  bool hasSubrs = false;
};

/// A CID-keyed CFF table with one font.
struct CffFont {
  CffIndex names, strings, globalSubrs, charStrings, fdArray;
  std::vector<CffDictEntry> top;
  std::vector<CffFontDict> fontDicts;
  ByteView fdSelect;  ///< from its format byte to the table's end

  /// Nothing if the table is malformed, name-keyed, or has Type 1 charstrings. Font DICTs are
  /// read, charstrings are not. `table` must outlive the result.
  static std::optional<CffFont> parse(ByteView table);

  /// Whether charstrings stand by themselves: there is no subroutine that they could call.
  bool isDesubroutinised() const;
  /// Number of the Font DICT of `glyph`; nothing if FDSelect does not say.
  std::optional<std::uint32_t> fontDictOf(std::uint32_t glyph) const;
};

/// Whether a CFF table's Top DICT starts with ROS. False for malformed tables too.
bool isCidKeyedCff(ByteView table);

}  // namespace paiban
