#include "font/cff_copy.h"

#include <algorithm>
#include <string_view>
#include <vector>

namespace paiban {
namespace {

constexpr std::uint32_t kStandardStrings = 391;  // 5176, appendix A
constexpr std::size_t kMaxGlyphs = 65535;

void putNumber(Bytes& out, std::uint64_t value, unsigned size) {
  for (unsigned i = size; i-- > 0;) {
    out.push_back(static_cast<std::uint8_t>(value >> (8 * i)));
  }
}

void put(Bytes& out, ByteView bytes) {
  out.insert(out.end(), bytes.begin(), bytes.end());
}

/// An operand of always five bytes, so that a DICT's size does not depend on its offsets.
void putOperand(Bytes& out, std::uint32_t value) {
  out.push_back(29);
  putNumber(out, value, 4);
}

void putOperator(Bytes& out, CffOperator op) {
  const auto code = static_cast<std::uint16_t>(op);
  putNumber(out, code, code >= 0x0c00 ? 2 : 1);
}

void putIndex(Bytes& out, const std::vector<ByteView>& objects) {
  putNumber(out, objects.size(), 2);
  if (objects.empty()) {
    return;
  }
  std::uint64_t total = 1;
  for (const ByteView object : objects) {
    total += object.size();
  }
  const unsigned offsetSize = total < 0x100 ? 1 : total < 0x10000 ? 2 : total < 0x1000000 ? 3 : 4;
  out.push_back(static_cast<std::uint8_t>(offsetSize));
  out.reserve(out.size() + (objects.size() + 1) * offsetSize + total);
  std::uint64_t offset = 1;
  putNumber(out, offset, offsetSize);
  for (const ByteView object : objects) {
    offset += object.size();
    putNumber(out, offset, offsetSize);
  }
  for (const ByteView object : objects) {
    put(out, object);
  }
}

/// What of the font goes into the copy.
struct Selection {
  std::vector<ByteView> charStrings;
  std::vector<std::uint8_t> fontDictOf;  ///< per glyph, numbers of the copy
  std::vector<std::uint32_t> fontDicts;  ///< numbers of the font, ascending
};

std::optional<Selection> select(const CffFont& font, std::span<const GlyphId> glyphs) {
  Selection selection;
  std::vector<std::uint32_t> numbers;
  for (const GlyphId glyph : glyphs) {
    const auto charString = font.charStrings.object(glyph);
    const auto number = font.fontDictOf(glyph);
    if (!charString || !number) {
      return std::nullopt;
    }
    selection.charStrings.push_back(*charString);
    numbers.push_back(*number);
  }
  selection.fontDicts = numbers;
  std::ranges::sort(selection.fontDicts);
  const auto repeated = std::ranges::unique(selection.fontDicts);
  selection.fontDicts.erase(repeated.begin(), repeated.end());
  if (selection.fontDicts.size() > 256) {
    return std::nullopt;
  }
  for (const std::uint32_t number : numbers) {
    const auto at = std::ranges::lower_bound(selection.fontDicts, number);
    selection.fontDictOf.push_back(static_cast<std::uint8_t>(at - selection.fontDicts.begin()));
  }
  return selection;
}

/// The font's strings and the two that name the character collection.
std::vector<ByteView> stringsOf(const CffFont& font) {
  std::vector<ByteView> strings;
  for (std::uint32_t i = 0; i < font.strings.count(); ++i) {
    strings.push_back(font.strings.object(i).value_or(ByteView{}));
  }
  for (const std::string_view name : {"Adobe", "Identity"}) {
    strings.push_back(asBytes(name));
  }
  return strings;
}

struct Offsets {
  std::size_t charset = 0, fdSelect = 0, charStrings = 0, fdArray = 0;
};

/// What the copy states itself, or may not state: identifiers of the whole font.
bool isReplaced(CffOperator op) {
  using enum CffOperator;
  constexpr CffOperator kReplaced[] = {uniqueId,
                                       xuid,
                                       charset,
                                       encoding,
                                       charStrings,
                                       privateDict,
                                       ros,
                                       cidCount,
                                       uidBase,
                                       fdArray,
                                       fdSelect};
  return std::ranges::find(kReplaced, op) != std::end(kReplaced);
}

Bytes topDict(const CffFont& font, std::size_t glyphs, const Offsets& offsets) {
  Bytes dict;
  putOperand(dict, kStandardStrings + font.strings.count());
  putOperand(dict, kStandardStrings + font.strings.count() + 1);
  putOperand(dict, 0);
  putOperator(dict, CffOperator::ros);  // must come first
  for (const CffDictEntry& entry : font.top) {
    if (!isReplaced(entry.op)) {
      put(dict, entry.bytes);
    }
  }
  const auto state = [&](std::size_t value, CffOperator op) {
    putOperand(dict, static_cast<std::uint32_t>(value));
    putOperator(dict, op);
  };
  state(glyphs, CffOperator::cidCount);
  state(offsets.charset, CffOperator::charset);
  state(offsets.fdSelect, CffOperator::fdSelect);
  state(offsets.charStrings, CffOperator::charStrings);
  state(offsets.fdArray, CffOperator::fdArray);
  return dict;
}

/// CID = glyph id, as one range.
void putCharset(Bytes& out, std::size_t glyphs) {
  if (glyphs == 1) {
    out.push_back(0);  // format 0: nothing but .notdef, which is never listed
    return;
  }
  out.push_back(2);
  putNumber(out, 1, 2);
  putNumber(out, glyphs - 2, 2);
}

void putFdSelect(Bytes& out, const std::vector<std::uint8_t>& fontDictOf) {
  std::vector<std::size_t> starts;
  for (std::size_t i = 0; i < fontDictOf.size(); ++i) {
    if (i == 0 || fontDictOf[i] != fontDictOf[i - 1]) {
      starts.push_back(i);
    }
  }
  out.push_back(3);
  putNumber(out, starts.size(), 2);
  for (const std::size_t start : starts) {
    putNumber(out, start, 2);
    out.push_back(fontDictOf[start]);
  }
  putNumber(out, fontDictOf.size(), 2);
}

/// The Private DICTs, then the Font DICT INDEX that points at them. Returns where the INDEX starts.
std::size_t putFontDicts(Bytes& out, const CffFont& font, const Selection& selection) {
  std::vector<Bytes> dicts;
  for (const std::uint32_t number : selection.fontDicts) {
    const CffFontDict& fontDict = font.fontDicts[number];
    Bytes dict;
    for (const CffDictEntry& entry : fontDict.entries) {
      if (!isReplaced(entry.op)) {
        put(dict, entry.bytes);
      }
    }
    putOperand(dict, static_cast<std::uint32_t>(fontDict.privateDict.size()));
    putOperand(dict, static_cast<std::uint32_t>(out.size()));
    putOperator(dict, CffOperator::privateDict);
    put(out, fontDict.privateDict);
    dicts.push_back(std::move(dict));
  }
  const std::size_t at = out.size();
  putIndex(out, std::vector<ByteView>(dicts.begin(), dicts.end()));
  return at;
}

}  // namespace

std::optional<Bytes> copyCff(const CffFont& font, std::span<const GlyphId> glyphs) {
  const auto selection = select(font, glyphs);
  if (!selection || glyphs.empty() || glyphs.size() > kMaxGlyphs) {
    return std::nullopt;
  }
  Bytes out{1, 0, 4, 4};
  put(out, font.names.bytes());
  const std::size_t topAt = out.size();
  Offsets offsets;
  const auto putTop = [&](Bytes& to) {
    const Bytes dict = topDict(font, glyphs.size(), offsets);
    putIndex(to, {ByteView(dict)});
  };
  putTop(out);
  putIndex(out, stringsOf(font));
  putIndex(out, {});  // global subroutines
  offsets.charset = out.size();
  putCharset(out, glyphs.size());
  offsets.fdSelect = out.size();
  putFdSelect(out, selection->fontDictOf);
  offsets.charStrings = out.size();
  putIndex(out, selection->charStrings);
  offsets.fdArray = putFontDicts(out, font, *selection);
  // The offsets are known now; the DICT has the size that it had without them.
  Bytes top;
  putTop(top);
  std::ranges::copy(top, out.begin() + static_cast<std::ptrdiff_t>(topAt));
  return out;
}

}  // namespace paiban
