#pragma once

#include <cstdio>
#include <mutex>
#include <string>
#include <string_view>

#include "base/diagnostic.h"
#include "base/result.h"
#include "cli/options.h"

namespace paiban {

enum class Exit { ok = 0, contentError = 1, usage = 2, partFailed = 3 };

/// Where the program talks: data on standard output, messages on standard error. In JSON form all
/// diagnostics come as one document at the end and nothing else goes to standard error. May be used
/// from several threads.
class Console {
 public:
  Console(std::FILE* out, std::FILE* err, Preferences preferences, const Environment& environment);
  Console(const Console&) = delete;
  Console& operator=(const Console&) = delete;

  MessageLanguage language() const { return preferences_.language; }
  /// One of two texts, as the user reads.
  std::string_view in(std::string_view en, std::string_view zh) const {
    return preferences_.language == MessageLanguage::zh ? zh : en;
  }
  bool outIsTerminal() const { return outIsTerminal_; }
  /// Whether a line that rewrites itself may be shown.
  bool showsProgress() const { return errIsTerminal_ && !preferences_.json; }

  void data(std::string_view bytes);
  void line(std::string_view text) { data(std::string(text) + "\n"); }
  void message(std::string_view text);
  void report(const Diagnostic& diagnostic);
  void report(const Diagnostics& diagnostics);
  /// Replaces the line of progress; an empty text removes it.
  void progress(std::string_view text);

  /// Writes what is still to be written. Errors: standard output takes no more.
  Result<void> finish();

 private:
  std::FILE* out_;
  std::FILE* err_;
  Preferences preferences_;
  bool outIsTerminal_, errIsTerminal_, colour_;
  std::mutex mutex_;
  Diagnostics collected_;  ///< in JSON form
  bool progressShown_ = false;
  int outError_ = 0;

  void clearProgress();
};

/// {"diagnostics": [{severity, code, message, hint, file, line, column, fix}]}, one line; fix is
/// {begin, end, replacement}, bytes of the file and what to write in their stead. Hint, file, line,
/// column and fix are null where there is none.
std::string diagnosticsJson(const Diagnostics& diagnostics, MessageLanguage language);

}  // namespace paiban
