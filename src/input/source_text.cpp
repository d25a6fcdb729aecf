#include "input/source_text.h"

#include <algorithm>
#include <utility>

#include "base/utf8.h"
#include "input/byte_set.h"

namespace paiban {

SourceText::SourceText(std::shared_ptr<const std::string> file,
                       std::string_view text,
                       std::size_t fileOffset)
    : file_(std::move(file)), text_(text), fileOffset_(fileOffset) {
  starts_.push_back(0);
  constexpr ByteSet kLineEnds("\r\n");
  const std::string_view all = text_;
  for (std::size_t at = kLineEnds.find(all, 0); at < all.size(); at = kLineEnds.find(all, at)) {
    at += all.substr(at).starts_with("\r\n") ? 2 : 1;
    starts_.push_back(static_cast<std::uint32_t>(at));
  }
}

int SourceText::lineOf(std::size_t offset) const {
  const auto next = std::upper_bound(starts_.begin(), starts_.end(), offset);
  return static_cast<int>(next - starts_.begin());
}

SourceRef SourceText::at(std::size_t offset) const {
  offset = std::min(offset, text_.size());
  const int line = lineOf(offset);
  const std::size_t start = lineStart(line);
  const std::string_view before = std::string_view(text_).substr(start, offset - start);
  return {file_, line, static_cast<int>(countCodePoints(before)) + 1};
}

std::size_t SourceText::offsetOf(int line, int column) const {
  std::size_t at = lineStart(line);
  for (int i = 1; i < column && at < text_.size(); ++i) {
    at += decodeUtf8(text_, at).bytes;
  }
  return at;
}

std::size_t SourceText::lineStart(int line) const {
  const auto index = static_cast<std::size_t>(line - 1);
  return index < starts_.size() ? starts_[index] : text_.size();
}

std::string_view SourceText::lineText(int line) const {
  const std::size_t start = lineStart(line);
  std::string_view text = std::string_view(text_).substr(start, lineStart(line + 1) - start);
  while (!text.empty() && (text.back() == '\n' || text.back() == '\r')) {
    text.remove_suffix(1);
  }
  return text;
}

}  // namespace paiban
