#include "unicode/line_opportunities.h"

#include <map>
#include <memory>
#include <string>

#include <unicode/ubrk.h>
#include <unicode/uloc.h>

#include "base/utf8.h"

namespace paiban {
namespace {

struct CloseIterator {
  void operator()(UBreakIterator* iterator) const { ubrk_close(iterator); }
};
using IteratorPtr = std::unique_ptr<UBreakIterator, CloseIterator>;

/// The line iterator of a locale. Opening one costs about 0.1 ms, so every thread keeps
/// those it has opened; null only when ICU has no data at all.
UBreakIterator* iteratorFor(std::string_view tag) {
  thread_local std::map<std::string, IteratorPtr, std::less<>> opened;
  if (const auto found = opened.find(tag); found != opened.end()) {
    return found->second.get();
  }
  std::string name(tag);
  char locale[ULOC_FULLNAME_CAPACITY] = "";
  UErrorCode status = U_ZERO_ERROR;
  uloc_forLanguageTag(name.c_str(), locale, sizeof locale, nullptr, &status);
  if (U_FAILURE(status)) {
    locale[0] = '\0';
  }
  status = U_ZERO_ERROR;
  IteratorPtr iterator(ubrk_open(UBRK_LINE, locale, nullptr, 0, &status));
  if (U_FAILURE(status)) {
    iterator.reset();
  }
  return opened.emplace(std::move(name), std::move(iterator)).first->second.get();
}

/// UTF-16 of a text with the byte offset of every code unit; one more entry for the end.
struct Utf16Text {
  std::u16string units;
  std::vector<std::uint32_t> byteOf;
};

void assignUtf16(Utf16Text& out, std::string_view text) {
  out.units.clear();
  out.byteOf.clear();
  for (std::uint32_t at = 0; at < text.size();) {
    const Utf8Char c = decodeUtf8(text, at);
    if (c.code >= 0x10000) {
      out.units.push_back(static_cast<char16_t>(0xD800 + ((c.code - 0x10000) >> 10)));
      out.byteOf.push_back(at);
      out.units.push_back(static_cast<char16_t>(0xDC00 + ((c.code - 0x10000) & 0x3FF)));
    } else {
      out.units.push_back(static_cast<char16_t>(c.code));
    }
    out.byteOf.push_back(at);
    at += c.bytes;
  }
  out.byteOf.push_back(static_cast<std::uint32_t>(text.size()));
}

constexpr bool isLetter(char c) {
  return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
}

/// Commas and their like close a word; no rule of UAX #14 looks past them and a space.
constexpr bool isPause(char c) {
  return c == ',' || c == '.' || c == ';' || c == ':';
}

/// Whether a letter stands at `at` after a space and a plain end of a word. There is always a break
/// (LB18), and whatever follows has no part in the breaks before it, nor they in its own.
bool isSeam(std::string_view text, std::size_t at) {
  if (at < 2 || at >= text.size() || text[at - 1] != ' ' || !isLetter(text[at])) {
    return false;
  }
  const char before = text[at - 2];
  return isLetter(before) || (isPause(before) && at >= 3 && isLetter(text[at - 3]));
}

/// Where the word of letters that begins at `at` ends in a seam, or `at`.
std::size_t plainWordEnd(std::string_view text, std::size_t at) {
  std::size_t end = at;
  while (end < text.size() && isLetter(text[end])) {
    ++end;
  }
  end += end < text.size() && isPause(text[end]) ? 2 : 1;
  return isSeam(text, end) ? end : at;
}

/// The breaks of text[begin, end) as ICU finds them, but for the one at its end.
void askIcu(UBreakIterator* iterator,
            std::string_view text,
            std::size_t begin,
            std::size_t end,
            std::vector<Break>& breaks) {
  thread_local Utf16Text utf16;
  assignUtf16(utf16, text.substr(begin, end - begin));
  const auto size = static_cast<std::int32_t>(utf16.units.size());
  UErrorCode status = U_ZERO_ERROR;
  ubrk_setText(iterator, utf16.units.data(), size, &status);
  if (U_FAILURE(status)) {
    return;
  }
  for (std::int32_t at = ubrk_next(iterator); at != UBRK_DONE && at < size;
       at = ubrk_next(iterator)) {
    const bool hard = ubrk_getRuleStatus(iterator) >= UBRK_LINE_HARD;
    breaks[begin + utf16.byteOf[at]] = hard ? Break::mandatory : Break::allowed;
  }
}

}  // namespace

std::vector<Break> lineOpportunities(std::string_view text, std::string_view tag) {
  std::vector<Break> breaks(text.size() + 1, Break::prohibited);
  if (text.empty()) {
    return breaks;
  }
  breaks.back() = Break::mandatory;
  UBreakIterator* iterator = iteratorFor(tag);
  if (!iterator) {
    return breaks;
  }
  // Most of an English text is plain words, of which there is nothing to ask.
  for (std::size_t at = 0; at < text.size();) {
    std::size_t end = plainWordEnd(text, at);
    if (end == at) {
      do {
        ++end;
      } while (end < text.size() && !isSeam(text, end));
      askIcu(iterator, text, at, end, breaks);
    }
    if (end < text.size()) {
      breaks[end] = Break::allowed;
    }
    at = end;
  }
  return breaks;
}

}  // namespace paiban
