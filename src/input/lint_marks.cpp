#include "input/lint_marks.h"

#include <algorithm>
#include <optional>
#include <vector>

#include "base/utf8.h"
#include "input/cjk.h"
#include "input/code_points.h"
#include "input/lint_messages.h"
#include "input/messages.h"
#include "model/language.h"

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
    {U'「', U'」', 0},
    {U'『', U'』', U'「'},
};

/// Corner brackets nest in Traditional Chinese, single outside (CL-08). The mainland has them in
/// vertical lines, double outside, and many uses beside; there only their balance is looked at.
bool isCorner(const Pair& pair) {
  return pair.open == U'「' || pair.open == U'『';
}

const Pair* pairOf(char32_t c, bool opener) {
  const auto found = std::find_if(std::begin(kPairs), std::end(kPairs), [&](const Pair& pair) {
    return (opener ? pair.open : pair.close) == c;
  });
  return found == std::end(kPairs) ? nullptr : found;
}

bool isLatinLetter(char32_t c) {
  return (c >= U'a' && c <= U'z') || (c >= U'A' && c <= U'Z') || (c >= 0xC0 && c <= 0x24F);
}

/// Twelve dots stand for what was left out between paragraphs (CL-04; GB/T 15834, 5.1.5).
void lintDoubledEllipsis(const TextLint& lint) {
  constexpr std::string_view kDoubled = "…………";
  const std::size_t at = lint.text().find(kDoubled);
  if (at != std::string_view::npos && lint.text().size() > kDoubled.size() &&
      !lint.inOtherLanguage(at, "zh")) {
    lint.warn(messages::kDoubledEllipsis, at);
  }
}

class MarkLinter {
 public:
  MarkLinter(const TextLint& lint, bool traditional) : lint_(lint), traditional_(traditional) {}

  void run() {
    const std::string_view text = lint_.text();
    for (std::size_t at = 0; at < text.size();) {
      const Utf8Char c = decodeUtf8(text, at);
      const std::size_t next = at + c.bytes;
      const char32_t after = next < text.size() ? decodeUtf8(text, next).code : 0;
      if (!lint_.inOtherLanguage(at, "zh")) {
        visit(c.code, at, after);
      }
      before_ = c.code;
      at = next;
    }
    for (const Open& open : open_) {
      if (open.offset != 0) {
        lint_.warn(messages::kUnpairedMark, open.offset, {toUtf8(open.pair->open)});
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
      lint_.warn(messages::kSpaceInHan, at);
    } else if (const Pair* opened = pairOf(c, true)) {
      if (traditional_ || !isCorner(*opened)) {
        checkNesting(*opened, at);
      }
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
      lint_.warn(
          messages::kMarkNesting,
          at,
          {toUtf8(pair.open) + toUtf8(pair.close), toUtf8(other->open) + toUtf8(other->close)});
    }
  }

  void close(const Pair& pair, std::size_t at, bool apostrophe) {
    if (!open_.empty() && open_.back().pair == &pair) {
      open_.pop_back();
    } else if (!apostrophe) {
      lint_.warn(messages::kUnpairedMark, at, {toUtf8(pair.close)});
    }
  }

  const TextLint& lint_;
  bool traditional_;
  std::vector<Open> open_;
  char32_t before_ = 0;
};

/// Straight quotes that stand beside Chinese, in their order.
std::vector<std::size_t> straightQuotes(const TextLint& lint, const CodePoints& text) {
  std::vector<std::size_t> found;
  for (std::size_t at = 0; at < text.size(); ++at) {
    if (text.at(at) == U'"' && !lint.inOtherLanguage(text.offsets[at], "zh")) {
      found.push_back(at);
    }
  }
  return found;
}

/// Whether the quotes open and close in turn: none opens before a closing mark or closes behind an
/// opening one, and each stands beside a Chinese character, so that they are no quotes of code.
bool pairBeyondDoubt(const CodePoints& text, const std::vector<std::size_t>& quotes) {
  constexpr std::u32string_view kClosing = U"，。、；：？！）》〉】,.;:?!) ";
  constexpr std::u32string_view kOpening = U"（《〈【( ";
  bool opens = true;
  for (const std::size_t at : quotes) {
    const char32_t before = text.before(at);
    const char32_t after = text.at(at + 1);
    const bool outside = opens ? at == 0 || before == U'"' || isWide(before)
                               : after == U'\0' || after == U'"' || isWide(after) || isWide(before);
    const bool inside = opens ? after != U'\0' && !isAmong(kClosing, after)
                              : before != U'\0' && !isAmong(kOpening, before);
    if (!outside || !inside) {
      return false;
    }
    opens = !opens;
  }
  return opens && text.codes.find_first_of(U"“”") == std::u32string::npos;
}

}  // namespace

void lintStraightQuotes(const TextLint& lint) {
  if (lint.text().find('"') == std::string_view::npos) {
    return;
  }
  const CodePoints text = codePointsOf(lint.text());
  const std::vector<std::size_t> quotes = straightQuotes(lint, text);
  const bool pair = pairBeyondDoubt(text, quotes);
  bool opens = true;
  for (const std::size_t at : quotes) {
    const std::string curly = opens ? "“" : "”";
    opens = !opens;
    const std::size_t byte = text.offsets[at];
    if (pair) {
      lint.warn(messages::kStraightQuote, byte, {"\"", curly}, {byte, byte + 1, curly});
    } else if (const char32_t before = text.before(at); before < U'0' || before > U'9') {
      lint.warn(messages::kStraightQuote, byte, {"\"", "“ ”"});
    }
  }
}

void lintMarks(const TextLint& lint, std::string_view tag) {
  lintDoubledEllipsis(lint);
  MarkLinter(lint, isTraditional(tag)).run();
}

}  // namespace paiban
