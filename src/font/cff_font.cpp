#include "font/cff_font.h"

#include <algorithm>

namespace paiban {
namespace {

std::uint32_t bigEndian(ByteView bytes) {
  std::uint32_t value = 0;
  for (const std::uint8_t byte : bytes) {
    value = value << 8 | byte;
  }
  return value;
}

std::optional<ByteView> slice(ByteView view, std::int64_t at, std::int64_t size) {
  const auto total = static_cast<std::int64_t>(view.size());
  if (at < 0 || size < 0 || at > total || size > total - at) {
    return std::nullopt;
  }
  return view.subspan(static_cast<std::size_t>(at), static_cast<std::size_t>(size));
}

/// Reads the operands of a DICT (5176, section 4, table 3).
class OperandReader {
 public:
  explicit OperandReader(ByteView dict) : dict_(dict) {}

  /// The number that starts at byte `at`, which moves past it; nothing if it is cut short or
  /// reserved.
  std::optional<std::int64_t> read(std::size_t& at) const {
    const std::uint8_t first = dict_[at];
    if (first >= 32 && first <= 246) {
      ++at;
      return first - 139;
    }
    if (first >= 247 && first <= 254) {
      const auto rest = slice(dict_, static_cast<std::int64_t>(at) + 1, 1);
      if (!rest) {
        return std::nullopt;
      }
      at += 2;
      const int low = rest->front();
      return first <= 250 ? (first - 247) * 256 + low + 108 : -(first - 251) * 256 - low - 108;
    }
    if (first == 28 || first == 29) {
      return readFixed(at, first == 28 ? 2 : 4);
    }
    return first == 30 ? readReal(at) : std::nullopt;
  }

 private:
  std::optional<std::int64_t> readFixed(std::size_t& at, int size) const {
    const auto bytes = slice(dict_, static_cast<std::int64_t>(at) + 1, size);
    if (!bytes) {
      return std::nullopt;
    }
    at += 1 + static_cast<std::size_t>(size);
    const std::uint32_t value = bigEndian(*bytes);
    return size == 2 ? static_cast<std::int16_t>(value) : static_cast<std::int32_t>(value);
  }

  /// Skips a real: nibbles up to 0xf. Reals are only copied, never looked at.
  std::optional<std::int64_t> readReal(std::size_t& at) const {
    for (std::size_t i = at + 1; i < dict_.size(); ++i) {
      if ((dict_[i] & 0x0f) == 0x0f || (dict_[i] >> 4) == 0x0f) {
        at = i + 1;
        return 0;
      }
    }
    return std::nullopt;
  }

  ByteView dict_;
};

const CffDictEntry* find(const std::vector<CffDictEntry>& dict, CffOperator op) {
  const auto it = std::ranges::find(dict, op, &CffDictEntry::op);
  return it == dict.end() ? nullptr : &*it;
}

/// The offset that `op` gives, if it is there and has one operand.
std::optional<std::size_t> offsetOf(const std::vector<CffDictEntry>& dict, CffOperator op) {
  const CffDictEntry* entry = find(dict, op);
  if (entry == nullptr || entry->numbers.size() != 1 || entry->numbers.front() <= 0) {
    return std::nullopt;
  }
  return static_cast<std::size_t>(entry->numbers.front());
}

std::optional<CffFontDict> parseFontDict(ByteView table, ByteView bytes) {
  auto entries = parseCffDict(bytes);
  if (!entries) {
    return std::nullopt;
  }
  CffFontDict fontDict;
  fontDict.entries = std::move(*entries);
  const CffDictEntry* entry = find(fontDict.entries, CffOperator::privateDict);
  if (entry == nullptr || entry->numbers.size() != 2) {
    return std::nullopt;
  }
  const auto privateDict = slice(table, entry->numbers[1], entry->numbers[0]);
  if (!privateDict) {
    return std::nullopt;
  }
  const auto privateEntries = parseCffDict(*privateDict);
  if (!privateEntries) {
    return std::nullopt;
  }
  fontDict.privateDict = *privateDict;
  fontDict.hasSubrs = find(*privateEntries, CffOperator::subrs) != nullptr;
  return fontDict;
}

/// The Name and Top DICT INDEXes of a table that holds one font.
std::optional<std::pair<CffIndex, CffIndex>> parseHead(ByteView table) {
  constexpr std::size_t kHeader = 4;
  if (table.size() < kHeader || table[0] != 1) {
    return std::nullopt;
  }
  const auto names = CffIndex::parse(table, table[2]);
  const auto tops = names ? CffIndex::parse(table, names->end()) : std::nullopt;
  if (!tops || names->count() != 1 || tops->count() != 1) {
    return std::nullopt;
  }
  return std::pair{*names, *tops};
}

}  // namespace

std::optional<CffIndex> CffIndex::parse(ByteView table, std::size_t at) {
  const auto head = slice(table, static_cast<std::int64_t>(at), 2);
  if (!head) {
    return std::nullopt;
  }
  CffIndex index;
  index.count_ = bigEndian(*head);
  if (index.count_ == 0) {
    index.bytes_ = *head;
    index.end_ = at + 2;
    return index;
  }
  const std::size_t offsetSize = at + 2 < table.size() ? table[at + 2] : 0;
  if (offsetSize < 1 || offsetSize > 4) {
    return std::nullopt;
  }
  index.offsetSize_ = static_cast<unsigned>(offsetSize);
  const std::size_t offsetBytes = (std::size_t{index.count_} + 1) * offsetSize;
  const auto offsets =
      slice(table, static_cast<std::int64_t>(at + 3), static_cast<std::int64_t>(offsetBytes));
  if (!offsets) {
    return std::nullopt;
  }
  index.offsets_ = *offsets;
  // Offsets count from the byte before the data.
  const std::size_t dataAt = at + 3 + offsetBytes;
  const std::size_t last = index.offsetAt(index.count_);
  if (last < 1 || last - 1 > table.size() - dataAt) {
    return std::nullopt;
  }
  index.data_ = table.subspan(dataAt, last - 1);
  index.end_ = dataAt + last - 1;
  index.bytes_ = table.subspan(at, index.end_ - at);
  return index;
}

std::size_t CffIndex::offsetAt(std::uint32_t i) const {
  return bigEndian(offsets_.subspan(std::size_t{i} * offsetSize_, offsetSize_));
}

std::optional<ByteView> CffIndex::object(std::uint32_t i) const {
  if (i >= count_) {
    return std::nullopt;
  }
  const std::size_t begin = offsetAt(i);
  const std::size_t end = offsetAt(i + 1);
  if (begin < 1 || end < begin || end - 1 > data_.size()) {
    return std::nullopt;
  }
  return data_.subspan(begin - 1, end - begin);
}

std::optional<std::vector<CffDictEntry>> parseCffDict(ByteView dict) {
  std::vector<CffDictEntry> entries;
  const OperandReader operands(dict);
  CffDictEntry entry;
  std::size_t begin = 0;
  for (std::size_t at = 0; at < dict.size();) {
    const std::uint8_t first = dict[at];
    if (first > 21) {
      const auto number = operands.read(at);
      if (!number) {
        return std::nullopt;
      }
      entry.numbers.push_back(*number);
      continue;
    }
    const bool two = first == 12;
    if (two && at + 1 >= dict.size()) {
      return std::nullopt;
    }
    entry.op = static_cast<CffOperator>(two ? 0x0c00 | dict[at + 1] : first);
    at += two ? 2 : 1;
    entry.bytes = dict.subspan(begin, at - begin);
    begin = at;
    entries.push_back(std::move(entry));
    entry = {};
  }
  if (!entry.numbers.empty()) {
    return std::nullopt;  // operands without an operator
  }
  return entries;
}

std::optional<CffFont> CffFont::parse(ByteView table) {
  const auto head = parseHead(table);
  if (!head) {
    return std::nullopt;
  }
  CffFont font;
  font.names = head->first;
  const auto topBytes = head->second.object(0);
  auto top = topBytes ? parseCffDict(*topBytes) : std::nullopt;
  if (!top || find(*top, CffOperator::ros) == nullptr) {
    return std::nullopt;
  }
  font.top = std::move(*top);
  const CffDictEntry* type = find(font.top, CffOperator::charstringType);
  const auto strings = CffIndex::parse(table, head->second.end());
  const auto subrs = strings ? CffIndex::parse(table, strings->end()) : std::nullopt;
  const auto charStringsAt = offsetOf(font.top, CffOperator::charStrings);
  const auto fdArrayAt = offsetOf(font.top, CffOperator::fdArray);
  const auto fdSelectAt = offsetOf(font.top, CffOperator::fdSelect);
  if ((type != nullptr && type->numbers != std::vector<std::int64_t>{2}) || !subrs ||
      !charStringsAt || !fdArrayAt || !fdSelectAt || *fdSelectAt >= table.size()) {
    return std::nullopt;
  }
  const auto charStrings = CffIndex::parse(table, *charStringsAt);
  const auto fdArray = CffIndex::parse(table, *fdArrayAt);
  if (!charStrings || !fdArray) {
    return std::nullopt;
  }
  font.strings = *strings;
  font.globalSubrs = *subrs;
  font.charStrings = *charStrings;
  font.fdArray = *fdArray;
  font.fdSelect = table.subspan(*fdSelectAt);
  for (std::uint32_t i = 0; i < fdArray->count(); ++i) {
    const auto bytes = fdArray->object(i);
    auto fontDict = bytes ? parseFontDict(table, *bytes) : std::nullopt;
    if (!fontDict) {
      return std::nullopt;
    }
    font.fontDicts.push_back(std::move(*fontDict));
  }
  return font;
}

bool CffFont::isDesubroutinised() const {
  return globalSubrs.count() == 0 && std::ranges::none_of(fontDicts, &CffFontDict::hasSubrs);
}

std::optional<std::uint32_t> CffFont::fontDictOf(std::uint32_t glyph) const {
  const auto known = [&](std::uint32_t number) -> std::optional<std::uint32_t> {
    return number < fontDicts.size() ? std::optional(number) : std::nullopt;
  };
  const std::uint8_t format = fdSelect[0];
  if (format == 0) {
    return glyph + 1 < fdSelect.size() ? known(fdSelect[glyph + 1]) : std::nullopt;
  }
  // Format 3: number of ranges, ranges of {first glyph, Font DICT}, first glyph past the last.
  constexpr std::size_t kHead = 3, kRange = 3;
  if (format != 3 || fdSelect.size() < kHead) {
    return std::nullopt;
  }
  const std::uint32_t ranges = bigEndian(fdSelect.subspan(1, 2));
  if (fdSelect.size() < kHead + ranges * kRange + 2) {
    return std::nullopt;
  }
  const auto firstOf = [&](std::uint32_t i) {
    return bigEndian(fdSelect.subspan(kHead + i * kRange, 2));
  };
  if (ranges == 0 || glyph < firstOf(0) || glyph >= firstOf(ranges)) {
    return std::nullopt;
  }
  std::uint32_t low = 0, high = ranges;
  while (high - low > 1) {
    const std::uint32_t middle = (low + high) / 2;
    (firstOf(middle) <= glyph ? low : high) = middle;
  }
  return known(fdSelect[kHead + low * kRange + 2]);
}

bool isCidKeyedCff(ByteView table) {
  const auto head = parseHead(table);
  const auto top = head ? head->second.object(0) : std::nullopt;
  const auto entries = top ? parseCffDict(*top) : std::nullopt;
  return entries && find(*entries, CffOperator::ros) != nullptr;
}

}  // namespace paiban
