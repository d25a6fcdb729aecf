#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "base/diagnostic.h"
#include "input/source_text.h"
#include "model/text.h"

namespace paiban {

/// What to write in the stead of bytes [begin, end) of a text.
struct Replacement {
  std::size_t begin = 0;
  std::size_t end = 0;
  std::string text;
};

/// A text under the eyes of the linters: what they find goes to its place in the source, and what
/// they would write there becomes a Fix where the text stands in the file byte for byte.
class TextLint {
 public:
  /// Without a `source` nothing can be fixed.
  TextLint(const RichText& rich, Diagnostics& diagnostics, const SourceText* source = nullptr)
      : rich_(rich), diagnostics_(diagnostics), source_(source) {}

  const RichText& rich() const { return rich_; }
  std::string_view text() const { return rich_.text; }

  /// Whether byte `at` is marked as a language whose tag does not begin with `own`.
  bool inOtherLanguage(std::size_t at, std::string_view own) const;
  /// Whether an editor stands for the figures at byte `at`.
  bool isChecked(std::size_t at) const;

  /// Warns of what begins at byte `at`.
  void warn(const Message& message, std::size_t at, std::vector<std::string> arguments = {}) const;
  /// The same, with the cure.
  void warn(const Message& message,
            std::size_t at,
            std::vector<std::string> arguments,
            const Replacement& cure) const;
  /// `cure` as a fix of the file; nothing where the bytes to be replaced are not those of the file:
  /// at escapes, doubled quotes, folded lines, what markup puts in, marks that were normalised.
  std::optional<Fix> fixOf(const Replacement& cure) const;

 private:
  bool hasBreakInside(const Replacement& cure) const;

  const RichText& rich_;
  Diagnostics& diagnostics_;
  const SourceText* source_;
};

}  // namespace paiban
