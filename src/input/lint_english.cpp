#include "input/lint_english.h"

#include <algorithm>
#include <iterator>
#include <optional>

#include "base/utf8.h"
#include "input/cjk.h"
#include "input/code_points.h"
#include "input/lint_messages.h"

namespace paiban {
namespace {

bool isAsciiDigit(char32_t c) {
  return c >= U'0' && c <= U'9';
}
bool isLetter(char32_t c) {
  return (c >= U'a' && c <= U'z') || (c >= U'A' && c <= U'Z') || (c >= 0xC0 && c <= 0x24F);
}
bool isWordPart(char32_t c) {
  return isLetter(c) || isAsciiDigit(c);
}
bool isBlankOrEdge(char32_t c) {
  return isAmong(U" \u00A0\u2028", c) || c == U'\0';
}
/// What may stand before an opening quote.
bool letsOpen(char32_t c) {
  return isBlankOrEdge(c) || isAmong(U"([—–“‘", c);
}
/// What may stand behind a closing one.
bool letsClose(char32_t c) {
  return isBlankOrEdge(c) || isAmong(U")],.;:!?—–”’…", c);
}

enum class Facing { unclear, opens, closes };

/// Which way a quote between these two looks, as far as they decide it.
Facing facing(char32_t before, char32_t after) {
  const bool opens = letsOpen(before) && !letsClose(after);
  const bool closes = letsClose(after) && !letsOpen(before);
  return opens ? Facing::opens : closes ? Facing::closes : Facing::unclear;
}

/// Words whose first letters an apostrophe stands for.
bool isClipped(const CodePoints& text, std::size_t at) {
  constexpr std::u32string_view kWords[] = {U"tis", U"twas", U"em", U"til", U"cause", U"n"};
  return std::any_of(std::begin(kWords), std::end(kWords), [&](std::u32string_view word) {
    return text.has(at, word) && !isLetter(text.at(at + word.size()));
  });
}

/// A full-width mark and its English form. Those without `certain` depend on what is around them.
struct WideMark {
  char32_t wide;
  const char* english;
  bool certain;
};
constexpr WideMark kWideMarks[] = {{U'，', ",", true},
                                   {U'。', ".", true},
                                   {U'；', ";", true},
                                   {U'！', "!", true},
                                   {U'？', "?", true},
                                   {U'：', ":", false},
                                   {U'、', ",", false},
                                   {U'（', "(", false},
                                   {U'）', ")", false},
                                   {U'《', "‘", false},
                                   {U'》', "’", false},
                                   {U'「', "“", false},
                                   {U'」', "”", false}};

class EnglishLinter {
 public:
  EnglishLinter(const TextLint& lint, std::string_view tag)
      : lint_(lint), american_(tag.starts_with("en-US")), text_(codePointsOf(lint.text())) {}

  void run() {
    straightQuotesPair_ = doStraightQuotesPair();
    singleQuotesOpen_ = doSingleQuotesOpen();
    for (std::size_t at = 0; at < text_.size(); ++at) {
      if (mayMatter(at) && !lint_.inOtherLanguage(text_.offsets[at], "en")) {
        visit(at);
      }
    }
    for (const Open& open : open_) {
      if (open.at != 0) {
        warn(messages::kUnpairedQuote, open.at, {toUtf8(text_.at(open.at))});
      }
    }
  }

 private:
  struct Open {
    char32_t mark;
    std::size_t at;
  };

  void warn(const Message& message, std::size_t at, std::vector<std::string> arguments) const {
    lint_.warn(message, text_.offsets[at], std::move(arguments));
  }
  void warn(const Message& message,
            std::size_t at,
            std::vector<std::string> arguments,
            std::size_t end,
            const std::string& cure) const {
    lint_.warn(message,
               text_.offsets[at],
               std::move(arguments),
               {text_.offsets[at], text_.offsets[end], cure});
  }

  /// Most characters need no closer look.
  bool mayMatter(std::size_t at) const {
    const char32_t c = text_.at(at);
    return c == U' ' ? isAmong(U",.;:!? ", text_.at(at + 1))
                     : isAmong(U"\"'“”‘’-", c) || c >= 0x3000;
  }

  void visit(std::size_t at) {
    switch (text_.at(at)) {
      case U'"':
        return straightDouble(at);
      case U'\'':
        return straightSingle(at);
      case U'“':
      case U'”':
      case U'‘':
      case U'’':
        return curly(at);
      case U'-':
        return hyphens(at);
      case U' ':
        return space(at);
      default:
        return wideMark(at);
    }
  }

  /// Whether the straight double quotes of the text open and close in turn, beyond doubt.
  bool doStraightQuotesPair() const {
    bool open = false;
    for (std::size_t at = 0; at < text_.size(); ++at) {
      if (text_.at(at) != U'"') {
        continue;
      }
      if (facing(text_.before(at), text_.at(at + 1)) != (open ? Facing::closes : Facing::opens)) {
        return false;
      }
      open = !open;
    }
    return !open;
  }

  void straightDouble(std::size_t at) const {
    const char32_t before = text_.before(at);
    if (straightQuotesPair_) {
      const bool opens = facing(before, text_.at(at + 1)) == Facing::opens;
      const std::string curly = opens ? "“" : "”";
      warn(messages::kStraightQuote, at, {"\"", curly}, at + 1, curly);
    } else if (!isAsciiDigit(before)) {  // after a figure it is the sign of inches
      warn(messages::kStraightQuote, at, {"\"", "“ ”"});
    }
  }

  /// Whether the ' here stands for letters or figures at the start of a word: 'tis, '90s.
  bool clips(std::size_t at) const {
    const bool decade = isAsciiDigit(text_.at(at + 1)) && isAsciiDigit(text_.at(at + 2)) &&
                        text_.at(at + 3) == U's' && !isWordPart(text_.at(at + 4));
    return letsOpen(text_.before(at)) && (decade || isClipped(text_, at + 1));
  }
  /// Whether a straight ' opens a quote, so that another one closes it.
  bool doSingleQuotesOpen() const {
    for (std::size_t at = 0; at < text_.size(); ++at) {
      if (text_.at(at) == U'\'' && letsOpen(text_.before(at)) && !clips(at)) {
        return true;
      }
    }
    return false;
  }

  void straightSingle(std::size_t at) const {
    const char32_t before = text_.before(at);
    const char32_t after = text_.at(at + 1);
    const bool decade = isAsciiDigit(before) && after == U's' && !isLetter(text_.at(at + 2));
    if (isAsciiDigit(before) && !decade) {
      return;  // the sign of feet or minutes
    }
    // Inside a word and behind one it is an apostrophe or a closing quote, which look the same; but
    // half of a pair is not to be changed without the other.
    const bool inside = isLetter(before) && isLetter(after);
    const bool behind =
        !singleQuotesOpen_ && (isLetter(before) || isAmong(U".,!?;:…", before)) && letsClose(after);
    if (inside || behind || decade || clips(at)) {
      warn(messages::kStraightQuote, at, {"'", "’"}, at + 1, "’");
    } else {
      warn(messages::kStraightQuote, at, {"'", letsOpen(before) ? "‘" : "’"});
    }
  }

  void curly(std::size_t at) {
    const char32_t mark = text_.at(at);
    const char32_t before = text_.before(at);
    const char32_t after = text_.at(at + 1);
    const bool opener = mark == U'“' || mark == U'‘';
    if (mark == U'’' && isLetter(before) && isLetter(after)) {
      return;  // an apostrophe
    }
    if (mark == U'‘' && letsOpen(before) && isClipped(text_, at + 1)) {
      warn(messages::kWrongWayQuote, at, {"‘", "’"}, at + 1, "’");
      return;
    }
    const Facing should = facing(before, after);
    const bool turned = (opener && should == Facing::closes && !letsOpen(before)) ||
                        (mark == U'”' && should == Facing::opens && isWordPart(after));
    if (turned) {
      const std::string right = mark == U'“' ? "”" : mark == U'‘' ? "’" : "“";
      warn(messages::kWrongWayQuote, at, {toUtf8(mark), right}, at + 1, right);
    }
    const bool isDouble = mark == U'“' || mark == U'”';
    if (opener != turned) {
      open(at, isDouble ? U'“' : U'‘');
    } else {
      close(at, isDouble ? U'“' : U'‘');
    }
  }

  void open(std::size_t at, char32_t mark) {
    const bool outside = open_.empty();
    if ((!outside && open_.back().mark == mark) || (outside && american_ && mark == U'‘')) {
      const bool isDouble = mark == U'“';
      warn(messages::kQuoteNesting, at, {isDouble ? "“ ”" : "‘ ’", isDouble ? "‘ ’" : "“ ”"});
    }
    open_.push_back({mark, at});
  }

  void close(std::size_t at, char32_t opener) {
    if (!open_.empty() && open_.back().mark == opener) {
      open_.pop_back();
    } else if (opener == U'“') {
      warn(messages::kUnpairedQuote, at, {"”"});
    } else {
      return;  // ’ alone is an apostrophe: the firms’, ’90s
    }
    const char32_t after = text_.at(at + 1);
    if (american_ && (after == U',' || after == U'.') && text_.at(at + 2) != U'.') {
      warn(messages::kMarkBehindQuote,
           at + 1,
           {toUtf8(after), toUtf8(after) + toUtf8(text_.at(at))});
    }
  }

  /// -- and ---; options such as --fix and rules of many hyphens are none of a dash.
  void hyphens(std::size_t at) const {
    if (text_.before(at) == U'-') {
      return;
    }
    std::size_t end = at;
    while (text_.at(end) == U'-') {
      ++end;
    }
    const std::size_t length = end - at;
    const bool blankBefore = isBlankOrEdge(text_.before(at));
    const bool blankAfter = isBlankOrEdge(text_.at(end));
    if (length < 2 || length > 3 || (blankBefore && !blankAfter)) {
      return;
    }
    const std::string dash = blankBefore && blankAfter ? "–" : "—";
    const std::vector<std::string> arguments{std::string(length, '-'), dash};
    if (at > 0 && end < text_.size() && blankBefore == blankAfter) {
      warn(messages::kDoubleHyphen, at, arguments, end, dash);
    } else {
      warn(messages::kDoubleHyphen, at, arguments);
    }
  }

  /// Spaces before a mark; .5, .NET, :) and ... are more than a mark.
  void space(std::size_t at) const {
    if (at == 0 || text_.before(at) == U' ') {
      return;
    }
    std::size_t mark = at;
    while (text_.at(mark) == U' ') {
      ++mark;
    }
    const bool ends = isBlankOrEdge(text_.at(mark + 1)) || isAmong(U"”’\"'", text_.at(mark + 1));
    if (isAmong(U",.;:!?", text_.at(mark)) && ends && !isBlankOrEdge(text_.before(at))) {
      warn(messages::kSpaceBeforeMark, at, {toUtf8(text_.at(mark))}, mark, "");
    }
  }

  void wideMark(std::size_t at) const {
    const char32_t before = text_.before(at);
    const char32_t after = text_.at(at + 1);
    const auto known =
        std::find_if(std::begin(kWideMarks), std::end(kWideMarks), [&](const WideMark& mark) {
          return mark.wide == text_.at(at);
        });
    if (known == std::end(kWideMarks) || isHan(before) || isHan(after)) {
      return;  // beside Han characters it belongs to a Chinese phrase
    }
    const std::vector<std::string> arguments{toUtf8(known->wide), known->english};
    const bool plain = isWordPart(before) && (isBlankOrEdge(after) || isLetter(after));
    if (!known->certain || !plain) {
      warn(messages::kWideMarkInEnglish, at, arguments);
    } else {
      const std::string cure = std::string(known->english) + (isLetter(after) ? " " : "");
      warn(messages::kWideMarkInEnglish, at, arguments, at + 1, cure);
    }
  }

  const TextLint& lint_;
  bool american_;
  CodePoints text_;
  std::vector<Open> open_;
  bool straightQuotesPair_ = false;
  bool singleQuotesOpen_ = false;
};

}  // namespace

void lintEnglish(const TextLint& lint, std::string_view tag) {
  EnglishLinter(lint, tag).run();
}

}  // namespace paiban
