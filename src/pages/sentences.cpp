#include "pages/sentences.h"

#include <algorithm>
#include <string_view>

#include "base/utf8.h"

namespace paiban {
namespace {

constexpr std::u32string_view kChineseEnds = U"。！？";
constexpr std::u32string_view kEnglishEnds = U".!?";
constexpr std::u32string_view kOpeners = U"“‘「『（《〈【〖〔([";
constexpr std::u32string_view kClosers = U"”’」』）》〉】〗〕)]";

/// What a full stop behind does not end a sentence.
constexpr std::string_view kAbbreviations[] = {
    "Mr",   "Mrs", "Ms",  "Dr",  "Prof", "Rev", "Hon", "St",   "Mt",     "Gen", "Col",
    "Capt", "Lt",  "Sgt", "Gov", "Sen",  "Rep", "No",  "Nos",  "Fig",    "Vol", "vol",
    "pp",   "p",   "ed",  "eds", "vs",   "cf",  "e.g", "i.e",  "approx", "ca",  "Jan",
    "Feb",  "Mar", "Apr", "Jun", "Jul",  "Aug", "Sep", "Sept", "Oct",    "Nov", "Dec"};

bool isIn(std::u32string_view list, char32_t code) {
  return list.find(code) != list.npos;
}

bool isLetter(char32_t code) {
  return (code >= U'A' && code <= U'Z') || (code >= U'a' && code <= U'z') || code >= 0xC0;
}

bool isCapital(char32_t code) {
  return (code >= U'A' && code <= U'Z') || (code >= 0xC0 && code <= 0xDE);
}

class Splitter {
 public:
  Splitter(const RichText& text, Lang lang)
      : rich_(text), text_(text.text), zh_(lang == Lang::zh) {}

  std::vector<std::uint32_t> run() {
    std::vector<std::uint32_t> starts{0};
    int depth = 0;
    for (std::size_t at = 0; at < text_.size();) {
      const Utf8Char c = decodeUtf8(text_, at);
      depth += isIn(kOpeners, c.code) ? 1 : 0;
      depth -= depth > 0 && isIn(kClosers, c.code) && !isApostrophe(at, c) ? 1 : 0;
      at += c.bytes;
      if (!isIn(zh_ ? kChineseEnds : kEnglishEnds, c.code)) {
        continue;
      }
      const std::size_t mark = at - c.bytes;
      const std::size_t end = behind(at, depth);
      if (depth == 0 && ends(mark, c.code, at, end) && end < text_.size() && !insideSpan(end)) {
        starts.push_back(static_cast<std::uint32_t>(end));
      }
      at = end;
    }
    return starts;
  }

 private:
  bool isApostrophe(std::size_t at, const Utf8Char& c) const {
    const std::size_t next = at + c.bytes;
    return c.code == U'’' && next < text_.size() && isLetter(decodeUtf8(text_, next).code);
  }

  /// The byte behind the marks, closers and call marks that follow at `at`, and behind spaces.
  std::size_t behind(std::size_t at, int& depth) const {
    while (at < text_.size()) {
      const Utf8Char c = decodeUtf8(text_, at);
      const bool end = isIn(kChineseEnds, c.code) || isIn(kEnglishEnds, c.code);
      const std::size_t mark = callMarkAt(at);
      if (mark == at && !end && !isIn(kClosers, c.code)) {
        break;
      }
      depth -= depth > 0 && isIn(kClosers, c.code) ? 1 : 0;
      at = mark > at ? mark : at + c.bytes;
    }
    while (at < text_.size() && text_[at] == ' ') {
      ++at;
    }
    return at;
  }

  std::size_t callMarkAt(std::size_t at) const {
    for (const Span& span : rich_.spans) {
      if (span.kind == Markup::callMark && span.begin == at) {
        return span.end;
      }
    }
    return at;
  }

  /// Whether the mark `code` at `mark`, with what follows it up to `end`, ends a sentence.
  bool ends(std::size_t mark, char32_t code, std::size_t after, std::size_t end) const {
    if (end >= text_.size()) {
      return true;
    }
    const char32_t next = decodeUtf8(text_, end).code;
    if (zh_) {
      // “去吧！”他说。 goes on; a full stop within quotes does not.
      const bool closed = after < text_.size() && isIn(kClosers, decodeUtf8(text_, after).code);
      return !closed || code == U'。' || isIn(kOpeners, next);
    }
    const bool spaced = text_[end - 1] == ' ';
    const bool begins = isCapital(next) || (next >= U'0' && next <= U'9') || isIn(kOpeners, next);
    return spaced && begins && !(code == U'.' && isAbbreviation(mark));
  }

  bool isAbbreviation(std::size_t stop) const {
    std::size_t begin = stop;
    while (begin > 0 && text_[begin - 1] != ' ' && text_[begin - 1] != '(') {
      --begin;
    }
    const std::string_view word = text_.substr(begin, stop - begin);
    const bool initial = word.size() == 1 && word[0] >= 'A' && word[0] <= 'Z';
    return initial || std::find(std::begin(kAbbreviations), std::end(kAbbreviations), word) !=
                          std::end(kAbbreviations);
  }

  bool insideSpan(std::size_t at) const {
    return std::any_of(rich_.spans.begin(), rich_.spans.end(), [&](const Span& span) {
      const bool whole =
          span.kind == Markup::ruby || span.kind == Markup::gloss || span.kind == Markup::noBreak;
      return whole && span.begin < at && at < span.end;
    });
  }

  const RichText& rich_;
  std::string_view text_;
  bool zh_;
};

}  // namespace

std::vector<std::uint32_t> sentenceStarts(const RichText& text, Lang lang) {
  return Splitter(text, lang).run();
}

}  // namespace paiban
