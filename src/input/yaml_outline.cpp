#include "input/yaml_outline.h"

#include <algorithm>
#include <optional>

namespace paiban {
namespace {

constexpr char kWord = 'x';
/// Scalars shorter than this are left where they are: yaml-cpp reads them as fast, and words with
/// a meaning (`null`, `true`) stay in sight.
constexpr std::size_t kShortest = 10;

bool isPlainStart(char c) {
  return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '/' ||
         c == '(' || static_cast<unsigned char>(c) >= 0x80;
}
bool isKeyCharacter(char c) {
  return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '-' ||
         c == '_' || c == '.' || c == '/';
}

/// Goes through the lines of a source and writes its outline.
class OutlineWriter {
 public:
  OutlineWriter(std::string_view source, std::string& out, std::vector<YamlStandIn>& standIns)
      : source_(source), out_(out), standIns_(standIns) {}

  void run() {
    out_.reserve(source_.size() / 2);
    while (lineStart_ < source_.size() && readLine()) {
    }
    copyUpTo(source_.size());
  }

 private:
  /// Reads the line at lineStart_ and goes to the next; false when its shape is not known.
  bool readLine() {
    const std::size_t feed = std::min(source_.find('\n', lineStart_), source_.size());
    lineEnd_ = feed > lineStart_ && source_[feed - 1] == '\r' ? feed - 1 : feed;
    nextLine_ = std::min(feed + 1, source_.size());
    at_ = lineStart_;
    skipSpaces();
    if (at_ < lineEnd_ && source_[at_] != '#') {
      const bool opens = !begun_ && source_.substr(lineStart_, lineEnd_ - lineStart_) == "---";
      if (!opens && (hasControl(at_, lineEnd_) || !readContent())) {
        return false;
      }
      begun_ = true;
    }
    lineStart_ = nextLine_;
    return true;
  }

  bool readContent() {
    bool held = false;  // by a dash or a key; text by itself may belong to the lines before it
    while (at_ + 1 < lineEnd_ && source_[at_] == '-' && source_[at_ + 1] == ' ') {
      held = true;
      column_ = at_ - lineStart_;
      ++at_;
      skipSpaces();
    }
    const std::size_t start = at_;
    while (at_ < lineEnd_ && isKeyCharacter(source_[at_])) {
      ++at_;
    }
    if (at_ > start && source_.substr(start, 1) != "-" && at_ < lineEnd_ && source_[at_] == ':' &&
        (at_ + 1 == lineEnd_ || source_[at_ + 1] == ' ')) {
      held = true;
      column_ = start - lineStart_;
      ++at_;
      skipSpaces();
    } else {
      at_ = start;
    }
    return held && (at_ == lineEnd_ || source_[at_] == '#' || readValue());
  }

  bool readValue() {
    switch (source_[at_]) {
      case '|':
        return readLiteral();
      case '{':
      case '[':
        return readFlow() && restIsBlank();
      case '"':
      case '\'':
        return readQuoted() && restIsBlank();
      default:
        return readPlain();
    }
  }

  /// A plain scalar up to the end of the line, if the next line cannot continue it.
  bool readPlain() {
    const std::size_t begin = at_;
    std::size_t end = lineEnd_;
    while (end > begin && source_[end - 1] == ' ') {
      --end;
    }
    const std::string_view text = source_.substr(begin, end - begin);
    if (!isPlainStart(source_[begin]) || text.back() == ':' ||
        text.find(": ") != std::string_view::npos || text.find(" #") != std::string_view::npos ||
        nextIndent() > static_cast<std::ptrdiff_t>(column_)) {
      return false;
    }
    replace(begin, begin, end, end, ScalarStyle::plain);
    return true;
  }

  /// A quoted scalar on one line, without escapes.
  bool readQuoted() {
    const char quote = source_[at_];
    const std::size_t begin = at_ + 1;
    const std::size_t end = source_.find(quote, begin);
    if (end >= lineEnd_ ||
        source_.substr(begin, end - begin).find('\\') != std::string_view::npos ||
        (end + 1 < lineEnd_ && source_[end + 1] == quote)) {
      return false;
    }
    replace(
        at_, begin, end, end, quote == '"' ? ScalarStyle::doubleQuoted : ScalarStyle::singleQuoted);
    at_ = end + 1;
    return true;
  }

  /// A flow collection on one line.
  bool readFlow() {
    std::string open;
    while (at_ < lineEnd_) {
      const char c = source_[at_];
      if (c == '{' || c == '[') {
        open.push_back(c == '{' ? '}' : ']');
        ++at_;
      } else if (c == '}' || c == ']') {
        if (open.back() != c) {
          return false;
        }
        open.pop_back();
        ++at_;
        if (open.empty()) {
          return true;
        }
      } else if (c == ' ' || c == ',') {
        ++at_;
      } else if (c == ':' && at_ + 1 < lineEnd_ && source_[at_ + 1] == ' ') {
        ++at_;
      } else if (c == '"' || c == '\'') {
        if (!readQuoted() || !endsInFlow()) {
          return false;
        }
      } else if (!readPlainInFlow()) {
        return false;
      }
    }
    return false;
  }

  bool readPlainInFlow() {
    const std::size_t begin = at_;
    std::size_t end = std::min(source_.find_first_of(",[]{}?:#", begin), lineEnd_);
    if (!isPlainStart(source_[begin]) || end == lineEnd_) {
      return false;
    }
    at_ = end;
    while (source_[end - 1] == ' ') {
      --end;
    }
    const bool key = source_[at_] == ':' && at_ == end;
    if (!endsInFlow() && !key) {
      return false;
    }
    if (!key) {
      replace(begin, begin, end, end, ScalarStyle::plain);
    }
    return !key || (at_ + 1 < lineEnd_ && source_[at_ + 1] == ' ');
  }

  /// After a value in a flow collection: a separator or a closing bracket.
  bool endsInFlow() const {
    const std::size_t next = source_.find_first_not_of(' ', at_);
    return next < lineEnd_ && std::string_view(",}]").find(source_[next]) != std::string_view::npos;
  }

  /// A literal block: its header, and all lines that are indented deeper than what holds it.
  bool readLiteral() {
    const std::size_t header = at_++;
    char chomp = ' ';
    if (at_ < lineEnd_ && (source_[at_] == '-' || source_[at_] == '+')) {
      chomp = source_[at_++];
    }
    skipSpaces();
    if (at_ != lineEnd_) {
      return false;
    }
    const std::size_t begin = nextLine_;
    std::size_t end = begin;
    std::size_t indent = 0;
    for (std::size_t line = begin; line < source_.size();) {
      const std::size_t feed = std::min(source_.find('\n', line), source_.size());
      const std::size_t text = std::min(source_.find_first_not_of(' ', line), feed);
      const bool blank = text == feed || (source_[text] == '\r' && text + 1 == feed);
      if (!blank && text - line <= column_) {
        break;
      }
      if (hasControl(line, feed - (feed > line && source_[feed - 1] == '\r' ? 1 : 0))) {
        return false;
      }
      if (!blank && indent == 0) {
        indent = text - line;
      }
      // Blank lines that are wider than the text, and lines that are indented less than the first
      // one, are left to yaml-cpp.
      if (blank ? indent == 0 && text - line > column_ + 1 : text - line < indent) {
        return false;
      }
      line = std::min(feed + 1, source_.size());
      end = line;
    }
    if (indent == 0 || source_[end - 1] != '\n') {
      return false;
    }
    replace(header, begin, end, end - 1, ScalarStyle::literal);
    YamlStandIn& block = standIns_.back();
    block.indent = static_cast<std::uint32_t>(indent);
    block.chomp = chomp;
    nextLine_ = end;
    return true;
  }

  /// Writes a word for the scalar that stands at `scalar`, has the characters [begin, end) and is
  /// followed by what stands at `after`; short ones stay, unless they are blocks.
  void replace(std::size_t scalar,
               std::size_t begin,
               std::size_t end,
               std::size_t after,
               ScalarStyle style) {
    if (end - begin < kShortest && style != ScalarStyle::literal) {
      return;
    }
    const auto size = [&] { return static_cast<std::uint32_t>(out_.size()); };
    YamlStandIn standIn;
    copyUpTo(scalar);
    standIn.outlineOffset = size();
    if (style != ScalarStyle::literal) {
      copyUpTo(begin);
    }
    out_.push_back(kWord);
    copied_ = after;
    standIn.outlineEnd = size();
    standIn.sourceOffset = static_cast<std::uint32_t>(scalar);
    standIn.sourceEnd = static_cast<std::uint32_t>(after);
    standIn.begin = static_cast<std::uint32_t>(begin);
    standIn.end = static_cast<std::uint32_t>(end);
    standIn.style = style;
    standIns_.push_back(standIn);
  }

  void copyUpTo(std::size_t offset) {
    out_ += source_.substr(copied_, offset - copied_);
    copied_ = offset;
  }

  void skipSpaces() {
    while (at_ < lineEnd_ && source_[at_] == ' ') {
      ++at_;
    }
  }

  bool restIsBlank() {
    skipSpaces();
    return at_ == lineEnd_ && nextIndent() <= static_cast<std::ptrdiff_t>(column_);
  }

  /// Spaces before the next line that is not blank; -1 at the end of the file.
  std::ptrdiff_t nextIndent() const {
    for (std::size_t line = nextLine_; line < source_.size();) {
      const std::size_t text = source_.find_first_not_of(' ', line);
      if (text == std::string_view::npos) {
        break;
      }
      if (source_[text] != '\n' && source_[text] != '\r') {
        return static_cast<std::ptrdiff_t>(text - line);
      }
      line = source_.find('\n', text);
      line = line == std::string_view::npos ? source_.size() : line + 1;
    }
    return -1;
  }

  bool hasControl(std::size_t begin, std::size_t end) const {
    return std::any_of(source_.begin() + static_cast<std::ptrdiff_t>(begin),
                       source_.begin() + static_cast<std::ptrdiff_t>(end),
                       [](char c) { return static_cast<unsigned char>(c) < 0x20; });
  }

  std::string_view source_;
  std::string& out_;
  std::vector<YamlStandIn>& standIns_;
  bool begun_ = false;      ///< the document has a line
  std::size_t copied_ = 0;  ///< source bytes that the outline has accounted for
  std::size_t lineStart_ = 0;
  std::size_t lineEnd_ = 0;
  std::size_t nextLine_ = 0;
  std::size_t at_ = 0;
  std::size_t column_ = 0;  ///< of the key or dash that the value belongs to
};

}  // namespace

YamlOutline::YamlOutline(const SourceText& source) {
  OutlineWriter(source.text(), text_, standIns_).run();
}

YamlOutline YamlOutline::verbatim(const SourceText& source) {
  YamlOutline outline;
  outline.text_ = source.text();
  return outline;
}

const YamlStandIn* YamlOutline::standInAt(std::uint32_t offset) const {
  const auto found = std::lower_bound(
      standIns_.begin(), standIns_.end(), offset, [](const YamlStandIn& s, std::uint32_t value) {
        return s.outlineOffset < value;
      });
  return found != standIns_.end() && found->outlineOffset == offset ? &*found : nullptr;
}

std::uint32_t YamlOutline::toSource(std::uint32_t offset) const {
  const auto next = std::upper_bound(
      standIns_.begin(), standIns_.end(), offset, [](std::uint32_t value, const YamlStandIn& s) {
        return value < s.outlineOffset;
      });
  if (next == standIns_.begin()) {
    return offset;
  }
  const YamlStandIn& before = *(next - 1);
  return offset < before.outlineEnd ? before.sourceOffset
                                    : before.sourceEnd + (offset - before.outlineEnd);
}

std::string YamlOutline::valueOf(const YamlStandIn& standIn, const SourceText& source) const {
  const std::string_view raw = source.text().substr(standIn.begin, standIn.end - standIn.begin);
  if (standIn.style != ScalarStyle::literal) {
    return std::string(raw);
  }
  std::string value;
  value.reserve(raw.size());
  for (std::size_t line = 0; line < raw.size();) {
    const std::size_t feed = std::min(raw.find('\n', line), raw.size());
    std::string_view text = raw.substr(line, feed - line);
    if (text.ends_with('\r')) {
      text.remove_suffix(1);
    }
    value += text.size() > standIn.indent ? text.substr(standIn.indent) : std::string_view();
    value += '\n';
    line = feed + 1;
  }
  if (standIn.chomp != '+') {
    const std::size_t last = value.find_last_not_of('\n');
    value.resize(last == std::string::npos ? 0 : last + 1);
    value += standIn.chomp == ' ' && !value.empty() ? "\n" : "";
  }
  return value;
}

}  // namespace paiban
