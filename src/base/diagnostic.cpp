#include "base/diagnostic.h"

#include <algorithm>
#include <iterator>
#include <tuple>

#include <fmt/args.h>
#include <fmt/format.h>

namespace paiban {
namespace {

std::string fill(std::string_view text, const std::vector<std::string>& arguments) {
  fmt::dynamic_format_arg_store<fmt::format_context> store;
  for (const std::string& argument : arguments) {
    store.push_back(argument);
  }
  return fmt::vformat(text, store);
}

std::string_view severityWord(Severity severity, MessageLanguage language) {
  const bool zh = language == MessageLanguage::zh;
  switch (severity) {
    case Severity::note:
      return zh ? "提示" : "note";
    case Severity::warning:
      return zh ? "警告" : "warning";
    case Severity::error:
      return zh ? "错误" : "error";
  }
  return "";
}

std::string severityColour(Severity severity) {
  switch (severity) {
    case Severity::note:
      return "\033[1;36m";
    case Severity::warning:
      return "\033[1;33m";
    case Severity::error:
      return "\033[1;31m";
  }
  return "";
}

auto placeOf(const Diagnostic& d) {
  return std::make_tuple(d.where.file ? std::string_view(*d.where.file) : std::string_view(),
                         d.where.line,
                         d.where.column);
}

}  // namespace

std::string messageText(const Diagnostic& diagnostic, MessageLanguage language) {
  const Message& m = *diagnostic.message;
  return fill(language == MessageLanguage::zh ? m.zh : m.en, diagnostic.arguments);
}

std::string hintText(const Diagnostic& diagnostic, MessageLanguage language) {
  const Message& m = *diagnostic.message;
  return fill(language == MessageLanguage::zh ? m.zhHint : m.enHint, diagnostic.arguments);
}

std::string render(const Diagnostic& diagnostic, MessageLanguage language, bool colour) {
  std::string out;
  if (diagnostic.where.file) {
    std::string place = *diagnostic.where.file;
    if (diagnostic.where.line > 0) {
      place += fmt::format(":{}:{}", diagnostic.where.line, diagnostic.where.column);
    }
    out += colour ? "\033[1m" + place + ":\033[0m " : place + ": ";
  }
  const std::string severity = fmt::format("{}:", severityWord(diagnostic.severity, language));
  fmt::format_to(std::back_inserter(out),
                 "{} {} [{}]\n",
                 colour ? severityColour(diagnostic.severity) + severity + "\033[0m" : severity,
                 messageText(diagnostic, language),
                 diagnostic.message->code);
  if (const std::string hint = hintText(diagnostic, language); !hint.empty()) {
    out += "    " + hint + "\n";
  }
  return out;
}

bool Diagnostics::hasErrors() const {
  return std::any_of(list_.begin(), list_.end(), [](const Diagnostic& d) {
    return d.severity == Severity::error;
  });
}

void Diagnostics::sortByPlace() {
  std::stable_sort(list_.begin(), list_.end(), [](const Diagnostic& a, const Diagnostic& b) {
    return placeOf(a) < placeOf(b);
  });
  const auto same = [](const Diagnostic& a, const Diagnostic& b) {
    return placeOf(a) == placeOf(b) && a.message == b.message && a.arguments == b.arguments;
  };
  list_.erase(std::unique(list_.begin(), list_.end(), same), list_.end());
}

}  // namespace paiban
