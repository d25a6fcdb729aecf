#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "base/source_ref.h"

namespace paiban {

enum class Severity { note, warning, error };

/// The language of messages to the user; it never touches an output byte.
enum class MessageLanguage { en, zh };

/// One entry of a message catalogue. Every room declares its own, `inline constexpr`, in its
/// `messages.h`; the texts are fmt format strings with positional arguments ({0}, {1}, …).
struct Message {
  std::string_view code;    ///< stable, kebab-case, e.g. "unknown-key"
  std::string_view en;      ///< what is wrong
  std::string_view enHint;  ///< what to do; may be empty
  std::string_view zh;
  std::string_view zhHint;
};

/// What to write in the stead of bytes [begin, end) of the file that a diagnostic names; the bytes
/// are counted from the start of the file, a byte order mark included.
struct Fix {
  std::size_t begin = 0;
  std::size_t end = 0;  ///< equal to `begin`: something is to be put in
  std::string replacement;

  bool operator==(const Fix&) const = default;
};

/// One thing to tell the user: what, where, and what to do about it.
struct Diagnostic {
  Severity severity = Severity::error;
  const Message* message = nullptr;  ///< in static storage
  std::vector<std::string> arguments;
  SourceRef where;
  std::optional<Fix> fix = std::nullopt;  ///< only where it cannot change what is meant
};

/// `message` with its arguments, in `language`.
std::string messageText(const Diagnostic& diagnostic, MessageLanguage language);
/// The hint with its arguments, or an empty string.
std::string hintText(const Diagnostic& diagnostic, MessageLanguage language);
/// `file:line:column: error: text [code]`, then the hint on an indented line of its own. `colour`
/// sets the place and the severity off with terminal escapes.
std::string render(const Diagnostic& diagnostic, MessageLanguage language, bool colour = false);

/// Everything that a run has to say, in the order of discovery.
class Diagnostics {
 public:
  void add(Diagnostic diagnostic) { list_.push_back(std::move(diagnostic)); }
  void error(const Message& message, SourceRef where, std::vector<std::string> arguments = {}) {
    add({Severity::error, &message, std::move(arguments), std::move(where)});
  }
  void warning(const Message& message, SourceRef where, std::vector<std::string> arguments = {}) {
    add({Severity::warning, &message, std::move(arguments), std::move(where)});
  }
  void note(const Message& message, SourceRef where, std::vector<std::string> arguments = {}) {
    add({Severity::note, &message, std::move(arguments), std::move(where)});
  }
  void append(const Diagnostics& other) {
    list_.insert(list_.end(), other.list_.begin(), other.list_.end());
  }
  const std::vector<Diagnostic>& list() const { return list_; }
  bool empty() const { return list_.empty(); }
  bool hasErrors() const;
  /// Orders by file, line and column and drops exact repetitions; ties keep their order.
  void sortByPlace();

 private:
  std::vector<Diagnostic> list_;
};

}  // namespace paiban
