#include "input/normalise.h"

#include <algorithm>
#include <string_view>
#include <vector>

#include "base/utf8.h"
#include "input/byte_set.h"
#include "input/cjk.h"
#include "input/messages.h"
#include "input/text_lint.h"

namespace paiban {
namespace {

constexpr ByteSet kMarks(",;:?!()");

/// All seven have their full-width form at the same distance.
std::string fullWidth(char mark) {
  return toUtf8(static_cast<unsigned char>(mark) + 0xFEE0u);
}

enum class Side { edge, han, digit, latin, other };

Side classify(char32_t c) {
  if (isWide(c) || isSharedMark(c)) {
    return Side::han;
  }
  if ((c >= U'0' && c <= U'9') || c == U'%' || c == 0x2030 || c == 0xB0 || c == 0x2103) {
    return Side::digit;
  }
  const bool letter =
      (c >= U'a' && c <= U'z') || (c >= U'A' && c <= U'Z') || (c >= 0xC0 && c <= 0x24F);
  return letter ? Side::latin : Side::other;
}

class MarkFinder {
 public:
  explicit MarkFinder(const RichText& rich)
      : rich_(rich), text_(rich.text), changed_(text_.size(), false) {
    for (std::size_t at = 0; at < text_.size();) {
      const Utf8Char c = decodeUtf8(text_, at);
      if (isHan(c.code)) {
        han_.push_back(at);
      }
      at += c.bytes;
    }
  }

  /// Offsets of the marks to change, in order.
  std::vector<std::size_t> run() {
    for (std::size_t at = kMarks.find(text_, 0); at < text_.size();
         at = kMarks.find(text_, at + 1)) {
      if (inOtherLanguage(at)) {
        continue;
      }
      if (text_[at] == '(') {
        open_.push_back(at);
      } else if (text_[at] == ')') {
        closeParenthesis(at);
      } else if (isPauseInHan(at)) {
        changed_[at] = true;
      }
    }
    for (const std::size_t at : open_) {
      changeIfBetweenHan(at);
    }
    std::vector<std::size_t> found;
    for (std::size_t at = kMarks.find(text_, 0); at < text_.size();
         at = kMarks.find(text_, at + 1)) {
      if (changed_[at]) {
        found.push_back(at);
      }
    }
    return found;
  }

 private:
  bool inOtherLanguage(std::size_t at) const {
    return std::any_of(rich_.spans.begin(), rich_.spans.end(), [&](const Span& span) {
      return span.kind == Markup::language && span.begin <= at && at < span.end &&
             !span.value.starts_with("zh");
    });
  }

  Side before(std::size_t at) const {
    if (at == 0) {
      return Side::edge;
    }
    std::size_t start = at;
    while (start > 0 && (static_cast<unsigned char>(text_[--start]) & 0xC0) == 0x80) {
    }
    return sideOf(start);
  }
  Side after(std::size_t at) const { return at + 1 == text_.size() ? Side::edge : sideOf(at + 1); }
  /// An ASCII mark is what its neighbours make it; next to another one it decides nothing, but a
  /// parenthesis that has been changed counts as the wide mark that it becomes.
  Side sideOf(std::size_t at) const {
    const char32_t code = decodeUtf8(text_, at).code;
    return changed_[at] ? Side::han : code == 0x2028 ? Side::edge : classify(code);
  }

  bool isPauseInHan(std::size_t at) const {
    const Side left = before(at);
    const Side right = after(at);
    if (left == Side::han || right == Side::han) {
      return true;
    }
    // A figure at the end of a Chinese sentence: 增长5%!
    return left == Side::digit && right == Side::edge && hasHan(0, text_.size());
  }

  void closeParenthesis(std::size_t close) {
    if (open_.empty()) {
      changeIfBetweenHan(close);
      return;
    }
    const std::size_t open = open_.back();
    open_.pop_back();
    const bool latinInside = !hasHan(open + 1, close);
    const Side left = before(open);
    const bool call = latinInside && (left == Side::latin || left == Side::digit);
    const bool beside = left == Side::han || after(close) == Side::han || !latinInside;
    if (beside && !call) {
      changed_[open] = true;
      changed_[close] = true;
    }
  }

  void changeIfBetweenHan(std::size_t at) {
    if (before(at) == Side::han && after(at) == Side::han) {
      changed_[at] = true;
    }
  }

  bool hasHan(std::size_t begin, std::size_t end) const {
    const auto first = std::lower_bound(han_.begin(), han_.end(), begin);
    return first != han_.end() && *first < end;
  }

  const RichText& rich_;
  std::string_view text_;
  std::vector<std::size_t> open_;
  std::vector<std::size_t> han_;  ///< offsets of Han characters
  std::vector<bool> changed_;     ///< by offset
};

void replaceMarks(RichText& rich, const std::vector<std::size_t>& sites) {
  std::string out;
  std::size_t at = 0;
  for (const std::size_t site : sites) {
    out.append(rich.text, at, site - at);
    out += fullWidth(rich.text[site]);
    at = site + 1;
  }
  out.append(rich.text, at);
  const auto moved = [&](std::uint32_t offset) {
    const auto before = std::lower_bound(sites.begin(), sites.end(), offset) - sites.begin();
    return offset + 2 * static_cast<std::uint32_t>(before);
  };
  for (Span& span : rich.spans) {
    span.begin = moved(span.begin);
    span.end = moved(span.end);
  }
  for (TextOrigin& origin : rich.origins) {
    origin.offset = moved(origin.offset);
  }
  for (NoteCall& call : rich.calls) {
    call.at = moved(call.at);
  }
  rich.text = std::move(out);
}

}  // namespace

void normaliseMarks(RichText& text, const SourceText& source, bool apply, NormaliseReport& report) {
  if (kMarks.find(text.text, 0) == text.text.size()) {
    return;
  }
  const std::vector<std::size_t> sites = MarkFinder(text).run();
  for (const std::size_t site : sites) {
    const SourceRef where = text.placeOf(static_cast<std::uint32_t>(site));
    if (report.count++ == 0) {
      report.first = where;
    }
    if (report.notes != nullptr) {
      const std::string mark(1, text.text[site]);
      const std::string wide = fullWidth(mark[0]);
      Diagnostic note{Severity::note,
                      apply ? &messages::kNormalised : &messages::kAsciiMark,
                      {mark, wide},
                      where};
      if (!apply && report.fixable) {
        note.fix = TextLint(text, *report.notes, &source).fixOf({site, site + 1, wide});
      }
      report.notes->add(std::move(note));
    }
  }
  if (apply) {
    replaceMarks(text, sites);
  }
}

}  // namespace paiban
