#include "input/traced_text.h"

#include <algorithm>

#include "base/utf8.h"
#include "input/cjk.h"

namespace paiban {

void TracedText::append(std::string_view piece, TextPlace place) {
  if (piece.empty()) {
    return;
  }
  if (origins_.empty() || place.line != next_.line || place.column != next_.column) {
    origins_.push_back({static_cast<std::uint32_t>(text_.size()), place.line, place.column});
  }
  text_ += piece;
  next_ = {place.line, place.column + static_cast<int>(countCodePoints(piece))};
}

void TracedText::append(const TracedText& other, std::size_t begin, std::size_t end) {
  auto origin =
      std::upper_bound(other.origins_.begin(),
                       other.origins_.end(),
                       begin,
                       [](std::size_t value, const TextOrigin& o) { return value < o.offset; });
  const std::string_view text = other.text_;
  while (begin < end) {
    const std::size_t stop =
        origin == other.origins_.end() ? end : std::min<std::size_t>(end, origin->offset);
    append(text.substr(begin, stop - begin), other.placeOf(begin));
    begin = stop;
    if (origin != other.origins_.end()) {
      ++origin;
    }
  }
}

TracedText TracedText::slice(std::size_t begin, std::size_t end) const {
  TracedText out;
  out.append(*this, begin, end);
  return out;
}

TextPlace TracedText::placeOf(std::size_t offset) const {
  const auto after = std::upper_bound(
      origins_.begin(), origins_.end(), offset, [](std::size_t value, const TextOrigin& o) {
        return value < o.offset;
      });
  if (after == origins_.begin()) {
    return next_;
  }
  const TextOrigin& origin = *(after - 1);
  const std::string_view before =
      std::string_view(text_).substr(origin.offset, offset - origin.offset);
  return {origin.line, origin.column + static_cast<int>(countCodePoints(before))};
}

namespace {

bool isLineEnd(char c) {
  return c == '\n' || c == '\r';
}
bool isSpace(char c) {
  return c == ' ' || c == '\t';
}

/// Walks over a scalar's value and its source side by side.
class ScalarTracer {
 public:
  ScalarTracer(const SourceText& source, const Node& node)
      : source_(source.text()), value_(node.text), style_(node.style), at_(node.offset) {
    const SourceRef start = source.at(node.offset);
    place_ = {start.line, start.column};
    if (style_ == ScalarStyle::singleQuoted || style_ == ScalarStyle::doubleQuoted) {
      step();
    } else if (style_ == ScalarStyle::literal || style_ == ScalarStyle::folded) {
      while (at_ < source_.size() && !isLineEnd(source_[at_])) {
        step();
      }
      skipLineEnd();
    }
  }

  TracedText run() {
    while (valueAt_ < value_.size()) {
      if (!matchNext()) {
        out_.append(value_.substr(valueAt_), place_);
        break;
      }
    }
    return std::move(out_);
  }

 private:
  /// One character of the source on.
  void step() {
    at_ += decodeUtf8(source_, at_).bytes;
    ++place_.column;
  }

  void skipLineEnd() {
    if (at_ >= source_.size()) {
      return;
    }
    const bool pair = source_[at_] == '\r' && at_ + 1 < source_.size() && source_[at_ + 1] == '\n';
    at_ += pair ? 2 : 1;
    place_ = {place_.line + 1, 1};
  }

  void skipSpaces() {
    while (at_ < source_.size() && isSpace(source_[at_])) {
      step();
    }
  }

  /// True when nothing but spaces stands between here and the end of the line.
  bool lineEndsHere() const {
    const std::size_t stop = source_.find_first_not_of(" \t", at_);
    return stop != std::string_view::npos && isLineEnd(source_[stop]);
  }

  void take(std::size_t valueBytes, TextPlace place) {
    out_.append(value_.substr(valueAt_, valueBytes), place);
    valueAt_ += valueBytes;
  }

  /// A line end in the source: a space or line ends in the value.
  void matchFold() {
    const TextPlace place = place_;
    if (value_[valueAt_] == ' ') {
      out_.append("\n", place);
      ++valueAt_;
    }
    int lineEnds = 0;
    while (at_ < source_.size() && (isSpace(source_[at_]) || isLineEnd(source_[at_]))) {
      if (isSpace(source_[at_])) {
        step();
      } else {
        skipLineEnd();
        ++lineEnds;
      }
    }
    for (; lineEnds > 0 && valueAt_ < value_.size() && value_[valueAt_] == '\n'; --lineEnds) {
      take(1, place);
    }
  }

  /// A literal block keeps its lines: one value line against one source line.
  bool matchLiteralLine() {
    const std::size_t valueEnd = std::min(value_.find('\n', valueAt_), value_.size());
    const std::string_view line = value_.substr(valueAt_, valueEnd - valueAt_);
    std::size_t sourceEnd = source_.find_first_of("\r\n", at_);
    sourceEnd = std::min(sourceEnd, source_.size());
    const std::string_view sourceLine = source_.substr(at_, sourceEnd - at_);
    if (!sourceLine.ends_with(line)) {
      return false;
    }
    const auto indent = static_cast<int>(sourceLine.size() - line.size());
    take(line.size(), {place_.line, indent + 1});
    if (valueAt_ < value_.size()) {
      take(1, {place_.line, indent + 1 + static_cast<int>(countCodePoints(line))});
    }
    at_ = sourceEnd;
    skipLineEnd();
    return true;
  }

  /// Bytes of the escape sequence at the backslash here.
  std::size_t escapeLength() const {
    const char kind = at_ + 1 < source_.size() ? source_[at_ + 1] : '\0';
    return kind == 'x' ? 4 : kind == 'u' ? 6 : kind == 'U' ? 10 : 2;
  }

  bool matchNext() {
    if (style_ == ScalarStyle::literal) {
      return matchLiteralLine();
    }
    if (at_ >= source_.size()) {
      return false;
    }
    const char c = value_[valueAt_];
    const char s = source_[at_];
    if (isLineEnd(s) || (isSpace(s) && c == ' ' && lineEndsHere())) {
      skipSpaces();
      matchFold();
      return true;
    }
    const std::size_t bytes = decodeUtf8(value_, valueAt_).bytes;
    if (style_ == ScalarStyle::doubleQuoted && s == '\\') {
      return matchEscape(bytes);
    }
    if (value_.substr(valueAt_, bytes) == source_.substr(at_, bytes)) {
      take(bytes, place_);
      step();
      if (style_ == ScalarStyle::singleQuoted && c == '\'') {
        step();
      }
      return true;
    }
    if (isSpace(s)) {
      step();
      return true;
    }
    return false;
  }

  bool matchEscape(std::size_t valueBytes) {
    if (at_ + 1 < source_.size() && isLineEnd(source_[at_ + 1])) {
      step();
      skipLineEnd();
      skipSpaces();
      return true;
    }
    take(valueBytes, place_);
    for (std::size_t end = at_ + escapeLength(); at_ < end && at_ < source_.size();) {
      step();
    }
    return true;
  }

  std::string_view source_;
  std::string_view value_;
  ScalarStyle style_;
  std::size_t at_;
  std::size_t valueAt_ = 0;
  TextPlace place_;
  TracedText out_;
};

/// Whether the value stands in the source just as it is, on one line.
bool standsVerbatim(std::string_view source, std::size_t begin, const Node& node) {
  const std::string& value = node.text;
  return source.substr(begin, value.size()) == value && value.find('\n') == std::string::npos &&
         value.find('\r') == std::string::npos;
}

}  // namespace

TracedText scalarText(const YamlTree& tree, const Node& node) {
  const SourceText& source = tree.source();
  const bool quoted =
      node.style == ScalarStyle::singleQuoted || node.style == ScalarStyle::doubleQuoted;
  const std::size_t begin = node.offset + (quoted ? 1 : 0);
  const bool block = node.style == ScalarStyle::literal || node.style == ScalarStyle::folded;
  if (!block && standsVerbatim(source.text(), begin, node)) {
    TracedText out;
    const SourceRef place = source.at(begin);
    out.append(node.text, {place.line, place.column});
    return out;
  }
  return ScalarTracer(source, node).run();
}

std::size_t skipBlank(std::string_view text, std::size_t at) {
  while (at < text.size()) {
    const char c = text[at];
    if (isSpace(c) || isLineEnd(c)) {
      ++at;
    } else if (text.substr(at, 3) == "\u3000") {
      at += 3;
    } else {
      break;
    }
  }
  return at;
}

std::size_t trimBlankEnd(std::string_view text) {
  while (!text.empty()) {
    if (isSpace(text.back()) || isLineEnd(text.back())) {
      text.remove_suffix(1);
    } else if (text.ends_with("\u3000")) {
      text.remove_suffix(3);
    } else {
      break;
    }
  }
  return text.size();
}

namespace {

bool isWideIn(Lang lang, char32_t c) {
  return isWide(c) || (lang == Lang::zh && isSharedMark(c));
}

char32_t lastCharacter(std::string_view text) {
  std::size_t at = text.size();
  while (at > 0 && (static_cast<unsigned char>(text[--at]) & 0xC0) == 0x80) {
  }
  return text.empty() ? 0 : decodeUtf8(text, at).code;
}

}  // namespace

TracedText joinLines(const TracedText& text, Lang lang) {
  const std::string_view all = text.text();
  const std::size_t begin = skipBlank(all, 0);
  const std::size_t end = std::max(begin, trimBlankEnd(all));
  if (all.substr(begin, end - begin).find('\n') == std::string_view::npos) {
    return begin == 0 && end == all.size() ? text : text.slice(begin, end);
  }
  TracedText out;
  for (std::size_t at = begin; at < end;) {
    const std::size_t lineEnd = std::min(all.find('\n', at), end);
    const std::size_t stop = at + trimBlankEnd(all.substr(at, lineEnd - at));
    out.append(text, at, stop);
    at = skipBlank(all, lineEnd);
    if (at < end) {
      const bool bothWide =
          isWideIn(lang, lastCharacter(out.text())) && isWideIn(lang, decodeUtf8(all, at).code);
      if (!bothWide) {
        out.append(" ", text.placeOf(lineEnd));
      }
    }
  }
  return out;
}

}  // namespace paiban
