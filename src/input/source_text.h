#pragma once

#include <cstddef>
#include <cstdint>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "base/source_ref.h"

namespace paiban {

/// The text of an input file with its line table: turns byte offsets into places.
class SourceText {
 public:
  /// `text` is valid UTF-8 without a byte order mark; lines end in LF, CR LF or CR. `fileOffset`:
  /// bytes of the file before it, that is, of its byte order mark.
  SourceText(std::shared_ptr<const std::string> file,
             std::string_view text,
             std::size_t fileOffset = 0);

  std::string_view text() const { return text_; }
  std::size_t fileOffset() const { return fileOffset_; }
  /// Byte offset of the character at `line`:`column`, at most the end of the text.
  std::size_t offsetOf(int line, int column) const;
  /// The place of the character at byte `offset`; the end of the text has a place too.
  SourceRef at(std::size_t offset) const;
  /// The file as a whole.
  SourceRef whole() const { return {file_, 0, 0}; }
  /// Byte offset of the start of `line` (from 1), at most the end of the text.
  std::size_t lineStart(int line) const;
  /// Line (from 1) of byte `offset`.
  int lineOf(std::size_t offset) const;
  int lineCount() const { return static_cast<int>(starts_.size()); }
  /// `line` without its line end.
  std::string_view lineText(int line) const;

 private:
  std::shared_ptr<const std::string> file_;
  std::string text_;
  std::size_t fileOffset_;
  std::vector<std::uint32_t> starts_;
};

}  // namespace paiban
