#include "cli/console.h"

#include <cerrno>
#include <cstring>

#include <nlohmann/json.hpp>

#include "cli/messages.h"

namespace paiban {
namespace {

using Json = nlohmann::ordered_json;

const char* severityName(Severity severity) {
  switch (severity) {
    case Severity::note:
      return "note";
    case Severity::warning:
      return "warning";
    case Severity::error:
      return "error";
  }
  return "";
}

Json orNull(const std::string& text) {
  return text.empty() ? Json() : Json(text);
}

Json orNull(int number) {
  return number > 0 ? Json(number) : Json();
}

Json toJson(const std::optional<Fix>& fix) {
  return fix ? Json{{"begin", fix->begin}, {"end", fix->end}, {"replacement", fix->replacement}}
             : Json();
}

Json toJson(const Diagnostic& diagnostic, MessageLanguage language) {
  const SourceRef& where = diagnostic.where;
  return {{"severity", severityName(diagnostic.severity)},
          {"code", diagnostic.message->code},
          {"message", messageText(diagnostic, language)},
          {"hint", orNull(hintText(diagnostic, language))},
          {"file", where.file ? Json(*where.file) : Json()},
          {"line", orNull(where.line)},
          {"column", where.line > 0 ? orNull(where.column) : Json()},
          {"fix", toJson(diagnostic.fix)}};
}

}  // namespace

std::string diagnosticsJson(const Diagnostics& diagnostics, MessageLanguage language) {
  Json list = Json::array();
  for (const Diagnostic& diagnostic : diagnostics.list()) {
    list.push_back(toJson(diagnostic, language));
  }
  // File names need not be UTF-8; JSON must be.
  return Json{{"diagnostics", std::move(list)}}.dump(
      -1, ' ', false, Json::error_handler_t::replace);
}

Console::Console(std::FILE* out,
                 std::FILE* err,
                 Preferences preferences,
                 const Environment& environment)
    : out_(out),
      err_(err),
      preferences_(preferences),
      outIsTerminal_(environment.outIsTerminal),
      errIsTerminal_(environment.errIsTerminal),
      colour_(environment.errIsTerminal && !environment.noColour) {}

void Console::data(std::string_view bytes) {
  if (bytes.empty()) {
    return;
  }
  const std::lock_guard lock(mutex_);
  clearProgress();
  if (outError_ == 0 && std::fwrite(bytes.data(), 1, bytes.size(), out_) != bytes.size()) {
    outError_ = errno;
  }
}

void Console::message(std::string_view text) {
  if (preferences_.json) {
    return;
  }
  const std::lock_guard lock(mutex_);
  clearProgress();
  std::fflush(out_);
  std::fprintf(err_, "%.*s\n", static_cast<int>(text.size()), text.data());
}

void Console::report(const Diagnostic& diagnostic) {
  const std::lock_guard lock(mutex_);
  if (preferences_.json) {
    collected_.add(diagnostic);
    return;
  }
  clearProgress();
  std::fflush(out_);
  std::fputs(render(diagnostic, preferences_.language, colour_).c_str(), err_);
}

void Console::report(const Diagnostics& diagnostics) {
  for (const Diagnostic& diagnostic : diagnostics.list()) {
    report(diagnostic);
  }
}

void Console::progress(std::string_view text) {
  const std::lock_guard lock(mutex_);
  clearProgress();
  if (!text.empty()) {
    std::fprintf(err_, "%.*s", static_cast<int>(text.size()), text.data());
    std::fflush(err_);
    progressShown_ = true;
  }
}

void Console::clearProgress() {
  if (progressShown_) {
    std::fputs("\r\033[K", err_);
    std::fflush(err_);
    progressShown_ = false;
  }
}

Result<void> Console::finish() {
  progress("");
  if (outError_ == 0 && std::fflush(out_) != 0) {
    outError_ = errno;
  }
  Result<void> result;
  if (outError_ != 0) {
    result = failure(messages::kStandardOutputFailed, {}, {std::strerror(outError_)});
    report(result.error());
  }
  if (preferences_.json) {
    std::fprintf(err_, "%s\n", diagnosticsJson(collected_, preferences_.language).c_str());
  }
  std::fflush(err_);
  return result;
}

}  // namespace paiban
