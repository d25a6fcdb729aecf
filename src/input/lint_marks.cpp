#include "input/lint_marks.h"

#include <algorithm>
#include <optional>
#include <vector>

#include "base/utf8.h"
#include "input/cjk.h"
#include "input/messages.h"

namespace paiban {
namespace {

/// A pair of marks; `within` is the opener that must stand around it when it is the inner kind, and
/// around which it must not stand again when it is the outer one.
struct Pair {
  char32_t open;
  char32_t close;
  char32_t within;  ///< 0: the outer kind
};
constexpr Pair kPairs[] = {
    {U'“', U'”', 0},
    {U'‘', U'’', U'“'},
    {U'《', U'》', 0},
    {U'〈', U'〉', U'《'},
};

const Pair* pairOf(char32_t c, bool opener) {
  const auto found = std::find_if(std::begin(kPairs), std::end(kPairs), [&](const Pair& pair) {
    return (opener ? pair.open : pair.close) == c;
  });
  return found == std::end(kPairs) ? nullptr : found;
}

bool isLatinLetter(char32_t c) {
  return (c >= U'a' && c <= U'z') || (c >= U'A' && c <= U'Z') || (c >= 0xC0 && c <= 0x24F);
}

class MarkLinter {
 public:
  MarkLinter(const RichText& rich, Diagnostics& diagnostics)
      : rich_(rich), diagnostics_(diagnostics) {}

  void run() {
    const std::string_view text = rich_.text;
    for (std::size_t at = 0; at < text.size();) {
      const Utf8Char c = decodeUtf8(text, at);
      const std::size_t next = at + c.bytes;
      const char32_t after = next < text.size() ? decodeUtf8(text, next).code : 0;
      if (!inOtherLanguage(at)) {
        visit(c.code, at, after);
      }
      before_ = c.code;
      at = next;
    }
    for (const Open& open : open_) {
      if (open.offset != 0) {
        warn(messages::kUnpairedMark, open.offset, {toUtf8(open.pair->open)});
      }
    }
  }

 private:
  struct Open {
    const Pair* pair;
    std::size_t offset;
  };

  void visit(char32_t c, std::size_t at, char32_t after) {
    if (c == U' ' && isHan(before_) && isHan(after)) {
      warn(messages::kSpaceInHan, at);
    } else if (const Pair* opened = pairOf(c, true)) {
      checkNesting(*opened, at);
      open_.push_back({opened, at});
    } else if (const Pair* closed = pairOf(c, false)) {
      const bool apostrophe = c == U'’' && isLatinLetter(before_);
      close(*closed, at, apostrophe);
    }
  }

  void checkNesting(const Pair& pair, std::size_t at) {
    const auto isOpen = [&](char32_t opener) {
      return std::any_of(
          open_.begin(), open_.end(), [&](const Open& open) { return open.pair->open == opener; });
    };
    const bool outer = pair.within == 0;
    if (outer ? !open_.empty() && open_.back().pair == &pair : !isOpen(pair.within)) {
      const Pair* other = outer ? &pair + 1 : pairOf(pair.within, true);
      warn(messages::kMarkNesting,
           at,
           {toUtf8(pair.open) + toUtf8(pair.close), toUtf8(other->open) + toUtf8(other->close)});
    }
  }

  void close(const Pair& pair, std::size_t at, bool apostrophe) {
    if (!open_.empty() && open_.back().pair == &pair) {
      open_.pop_back();
    } else if (!apostrophe) {
      warn(messages::kUnpairedMark, at, {toUtf8(pair.close)});
    }
  }

  bool inOtherLanguage(std::size_t at) const {
    return std::any_of(rich_.spans.begin(), rich_.spans.end(), [&](const Span& span) {
      return span.kind == Markup::language && span.begin <= at && at < span.end &&
             !span.value.starts_with("zh");
    });
  }

  void warn(const Message& message, std::size_t at, std::vector<std::string> arguments = {}) {
    diagnostics_.warning(
        message, rich_.placeOf(static_cast<std::uint32_t>(at)), std::move(arguments));
  }

  const RichText& rich_;
  Diagnostics& diagnostics_;
  std::vector<Open> open_;
  char32_t before_ = 0;
};

}  // namespace

void lintMarks(const RichText& text, Diagnostics& diagnostics) {
  MarkLinter(text, diagnostics).run();
}

}  // namespace paiban
