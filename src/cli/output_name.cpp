#include "cli/output_name.h"

#include <algorithm>
#include <iterator>

#include <fmt/format.h>
#include <fmt/ranges.h>

#include "cli/messages.h"

namespace paiban {
namespace {

tl::unexpected<Diagnostic> braceAlone(std::string_view text, std::string_view option) {
  return failure(messages::kFieldOpen, {}, {std::string(text), std::string(option)});
}

bool fitsFileName(const std::string& value) {
  return value.front() != '.' && std::none_of(value.begin(), value.end(), [](char c) {
           return c == '/' || static_cast<unsigned char>(c) < 0x20 || c == 0x7F;
         });
}

}  // namespace

Result<OutputPattern> OutputPattern::parse(std::string_view text, std::string_view option) {
  OutputPattern pattern;
  pattern.option_ = option;
  pattern.texts_.emplace_back();
  for (std::size_t at = 0; at < text.size(); ++at) {
    const char c = text[at];
    if (c != '{' && c != '}') {
      pattern.texts_.back().push_back(c);
      continue;
    }
    if (text.substr(at + 1, 1) == text.substr(at, 1)) {
      pattern.texts_.back().push_back(c);
      ++at;
      continue;
    }
    const std::size_t end = text.find('}', at);
    if (c == '}' || end == std::string_view::npos) {
      return braceAlone(text, option);
    }
    const std::string_view field = text.substr(at + 1, end - at - 1);
    if (std::find(std::begin(kOutputFields), std::end(kOutputFields), field) ==
        std::end(kOutputFields)) {
      return failure(messages::kFieldUnknown,
                     {},
                     {std::string(field),
                      fmt::format("{{{}}}", fmt::join(kOutputFields, "} {")),
                      pattern.option_});
    }
    pattern.fields_.emplace_back(field);
    pattern.texts_.emplace_back();
    at = end;
  }
  return pattern;
}

Result<std::filesystem::path> OutputPattern::expand(
    const std::map<std::string, std::string>& values, const std::string& content) const {
  std::string name = texts_.front();
  for (std::size_t i = 0; i < fields_.size(); ++i) {
    const auto found = values.find(fields_[i]);
    if (found == values.end() || found->second.empty()) {
      return failure(messages::kFieldEmpty, {}, {content, fields_[i], option_});
    }
    if (!fitsFileName(found->second)) {
      return failure(messages::kFieldUnfit, {}, {content, fields_[i], found->second, option_});
    }
    name += found->second + texts_[i + 1];
  }
  return std::filesystem::path(name);
}

}  // namespace paiban
