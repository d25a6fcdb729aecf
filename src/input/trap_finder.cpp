#include "input/trap_finder.h"

#include <algorithm>

#include "base/utf8.h"
#include "input/messages.h"

namespace paiban {
namespace {

constexpr std::string_view kWideColonMark = "\uFF1A";
constexpr std::string_view kWideSpace = "\u3000";

bool isKeyCharacter(char c) {
  return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '-' ||
         c == '_' || c == '.' || c == '/';
}

/// Enough for one look at the file; what comes after may be the fault of what came before. Each
/// unclosed quote or bracket makes the finder read the rest of its indentation twice.
constexpr std::size_t kMostTraps = 50;
constexpr int kMostUnclosed = 5;

class TrapFinder {
 public:
  explicit TrapFinder(std::string_view source) : source_(source) {}

  std::vector<Trap> run() {
    while (lineStart_ < source_.size() && traps_.size() < kMostTraps && unclosed_ < kMostUnclosed) {
      setLine(lineStart_);
      readLine();
      lineStart_ = nextLine_;
    }
    std::stable_sort(traps_.begin(), traps_.end(), [](const Trap& a, const Trap& b) {
      return a.offset < b.offset;
    });
    return std::move(traps_);
  }

 private:
  void setLine(std::size_t start) {
    const std::size_t feed = std::min(source_.find('\n', start), source_.size());
    lineStart_ = start;
    lineEnd_ = feed > start && source_[feed - 1] == '\r' ? feed - 1 : feed;
    nextLine_ = std::min(feed + 1, source_.size());
    at_ = start;
  }

  void add(std::size_t offset, const Message& message, std::vector<std::string> arguments = {}) {
    traps_.push_back({offset, &message, std::move(arguments)});
  }

  std::string_view rest() const { return source_.substr(at_, lineEnd_ - at_); }
  void skipSpaces() {
    while (at_ < lineEnd_ && source_[at_] == ' ') {
      ++at_;
    }
  }

  void readLine() {
    skipSpaces();
    if (at_ == lineEnd_ || source_[at_] == '#') {
      return;
    }
    if (source_[at_] == '\t') {
      add(at_, messages::kTabIndent);
      at_ = std::min(source_.find_first_not_of(" \t", at_), lineEnd_);
    } else if (rest().starts_with(kWideSpace)) {
      add(at_, messages::kWideIndent);
      while (rest().starts_with(kWideSpace)) {
        at_ += kWideSpace.size();
      }
    }
    column_ = at_ - lineStart_;
    readDashes();
    readKey();
    if (at_ < lineEnd_ && source_[at_] != '#') {
      readValue();
    }
  }

  void readDashes() {
    while (rest().starts_with("- ")) {
      column_ = at_ - lineStart_;
      ++at_;
      skipSpaces();
    }
    const bool loose = rest().size() > 1 && source_[at_] == '-' && rest() != "---" &&
                       isKeyCharacter(source_[at_ + 1]) && source_[at_ + 1] != '-';
    if (loose) {
      add(at_, messages::kMissingSpace, {"-"});
      ++at_;
    }
  }

  void readKey() {
    const std::size_t start = at_;
    std::size_t end = at_;
    while (end < lineEnd_ && isKeyCharacter(source_[end])) {
      ++end;
    }
    key_.clear();
    if (end == start) {
      return;
    }
    const std::string word(source_.substr(start, end - start));
    const std::string_view after = source_.substr(end, lineEnd_ - end);
    if (after.starts_with(": ") || after == ":") {
      key_ = word;
      column_ = start - lineStart_;
      at_ = end + 1;
      skipSpaces();
    } else if (after.starts_with(kWideColonMark)) {
      add(end, messages::kWideColon, {word});
      at_ = lineEnd_;
    } else if (after.starts_with(':') && !after.starts_with("://")) {
      add(end, messages::kMissingSpace, {word + ":"});
      at_ = lineEnd_;
    }
  }

  void readValue() {
    const char c = source_[at_];
    if (c == '|' || c == '>') {
      readBlock();
    } else if (c == '"' || c == '\'') {
      const std::size_t quote = at_;
      if (readQuoted()) {
        skipSpaces();
        if (at_ < lineEnd_ && source_[at_] != '#') {
          add(quote, messages::kTextAfterQuote);
        }
      }
    } else if (c == '{' || c == '[') {
      readFlow();
    } else {
      readPlain();
    }
  }

  void readBlock() {
    const std::size_t header = at_;
    if (rest().find_first_not_of("|>+-0123456789 ") < rest().size() &&
        rest().find('#') == std::string_view::npos) {
      add(header, messages::kLeadingMark, {std::string(1, source_[header])});
      return;
    }
    while (nextLine_ < source_.size() && !leavesIndent(nextLine_)) {
      nextLine_ =
          std::min(std::min(source_.find('\n', nextLine_), source_.size()) + 1, source_.size());
    }
  }

  /// Whether the line at `line` is indented no deeper than the key or dash in question, so that
  /// it cannot belong to its value.
  bool leavesIndent(std::size_t line) const {
    const std::size_t text = std::min(source_.find_first_not_of(" \t", line), source_.size());
    const bool blank = text == source_.size() || source_[text] == '\n' || source_[text] == '\r';
    return !blank && text - line <= column_;
  }

  /// Goes on to the next line within a value; false where the value must have ended.
  bool nextLineOfValue() {
    if (nextLine_ >= source_.size() || leavesIndent(nextLine_)) {
      return false;
    }
    const std::size_t line = nextLine_;
    setLine(line);
    return true;
  }

  /// Past the closing quote; a trap if there is none.
  bool readQuoted() {
    const std::size_t open = at_;
    const std::size_t resume = nextLine_;
    const char quote = source_[at_++];
    while (true) {
      if (at_ >= lineEnd_) {
        if (!nextLineOfValue()) {
          add(open, messages::kUnclosedQuote, {std::string(1, quote)});
          ++unclosed_;
          nextLine_ = resume;
          at_ = lineEnd_;
          return false;
        }
      } else if (source_[at_] == '\\' && quote == '"') {
        at_ += 2;
      } else if (source_[at_] == quote) {
        ++at_;
        if (quote != '\'' || at_ >= lineEnd_ || source_[at_] != '\'') {
          return true;
        }
        ++at_;
      } else {
        ++at_;
      }
    }
  }

  /// Where in a flow collection the finder stands.
  struct Flow {
    std::string closers;      ///< brackets still to close, the innermost last
    std::string key;          ///< of the pair in question
    bool valueBegins = true;  ///< a value or key may begin here
    bool afterColon = false;  ///< within the value of a pair
  };

  void readFlow() {
    const std::size_t open = at_;
    const std::size_t resume = nextLine_;
    Flow flow;
    flow.key = key_;
    do {
      if (at_ < lineEnd_) {
        if (!readFlowCharacter(flow)) {
          at_ = lineEnd_;
          return;
        }
      } else if (!nextLineOfValue()) {
        add(open, messages::kUnclosedBracket, {std::string(1, source_[open])});
        ++unclosed_;
        nextLine_ = resume;
        at_ = lineEnd_;
        return;
      }
    } while (!flow.closers.empty());
    skipSpaces();
    if (at_ < lineEnd_ && (source_[at_] == '}' || source_[at_] == ']')) {
      add(at_, messages::kStrayBracket);
    } else if (at_ < lineEnd_ && source_[at_] != '#') {
      add(open, messages::kLeadingMark, {std::string(1, source_[open])});
    }
  }

  /// False after a trap.
  bool readFlowCharacter(Flow& flow) {
    const char c = source_[at_];
    if ((c == '"' || c == '\'') && flow.valueBegins) {
      flow.valueBegins = false;
      return readQuoted();
    }
    if (c == '}' || c == ']') {
      if (flow.closers.back() != c) {
        add(at_, messages::kWrongBracket, {std::string(1, c), std::string(1, flow.closers.back())});
        return false;
      }
      flow.closers.pop_back();
      flow.valueBegins = false;
    } else if (c == '{' || c == '[') {
      flow.closers.push_back(c == '{' ? '}' : ']');
      flow.valueBegins = true;
      flow.afterColon = false;
    } else if (c == ',') {
      flow.valueBegins = true;
      flow.afterColon = false;
    } else if (c != ' ' && c != '\t') {
      return readFlowPlain(flow);
    }
    ++at_;
    return true;
  }

  /// Whether a colon with a space after it, or at the end of the line, stands here.
  bool atKeyColon() const {
    return source_[at_] == ':' && (at_ + 1 == lineEnd_ || source_[at_ + 1] == ' ');
  }

  /// A run of plain characters in a flow collection, or the colon after a key. False after a trap.
  bool readFlowPlain(Flow& flow) {
    if (atKeyColon()) {
      if (flow.afterColon) {
        add(at_, messages::kColonInText, {flow.key});
        return false;
      }
      flow.afterColon = true;
      flow.valueBegins = true;
      ++at_;
      return true;
    }
    if (flow.valueBegins &&
        std::string_view("%@`&*!|>").find(source_[at_]) != std::string_view::npos) {
      add(at_, messages::kLeadingMark, {std::string(1, source_[at_])});
      return false;
    }
    const std::size_t start = at_;
    const std::size_t stop = std::min(source_.find_first_of(",[]{} ", at_), lineEnd_);
    while (at_ < stop && !atKeyColon()) {
      if (source_[at_] == '?') {
        add(at_, messages::kQuestionInBraces);
        return false;
      }
      ++at_;
    }
    flow.valueBegins = false;
    return flow.afterColon || readFlowKey(start, flow);
  }

  bool readFlowKey(std::size_t start, Flow& flow) {
    flow.key = std::string(source_.substr(start, at_ - start));
    const auto end = std::find_if_not(flow.key.begin(), flow.key.end(), isKeyCharacter);
    const auto length = static_cast<std::size_t>(end - flow.key.begin());
    if (length > 0 && flow.key.compare(length, kWideColonMark.size(), kWideColonMark) == 0) {
      add(start + length, messages::kWideColon, {flow.key.substr(0, length)});
      return false;
    }
    return true;
  }

  void readPlain() {
    const char c = source_[at_];
    const bool star = c == '*' && rest().find_first_not_of(
                                      "*abcdefghijklmnopqrstuvwxyz"
                                      "ABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789_-") < rest().size();
    if (c == '%' || c == '@' || c == '`' || star) {
      add(at_, messages::kLeadingMark, {std::string(1, c)});
      return;
    }
    const std::string_view text = rest().substr(0, rest().find(" #"));
    std::size_t colon = text.find(": ");
    if (colon == std::string_view::npos && text.ends_with(':')) {
      colon = text.size() - 1;
    }
    if (colon != std::string_view::npos && !key_.empty()) {
      add(at_ + colon, messages::kColonInText, {key_});
    }
  }

  std::string_view source_;
  std::vector<Trap> traps_;
  std::size_t lineStart_ = 0;
  std::size_t lineEnd_ = 0;
  std::size_t nextLine_ = 0;
  std::size_t at_ = 0;
  std::size_t column_ = 0;  ///< of the key or dash that the value belongs to
  int unclosed_ = 0;
  std::string key_;  ///< the key of the value in question; empty for none
};

}  // namespace

std::vector<Trap> findTraps(std::string_view source) {
  return TrapFinder(source).run();
}

}  // namespace paiban
