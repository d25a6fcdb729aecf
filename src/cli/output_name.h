#pragma once

#include <filesystem>
#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "base/result.h"

namespace paiban {

/// The names that may stand in braces in -o.
inline constexpr std::string_view kOutputFields[] = {"id", "date", "lang", "layout"};

/// What -o or --trace says: a file name with fields, `out/{id}-{date}.pdf`. `{{` and `}}` are
/// braces.
class OutputPattern {
 public:
  /// `option` is who says it, for messages. Errors: unknown field, brace without a partner.
  static Result<OutputPattern> parse(std::string_view text, std::string_view option = "-o");

  bool hasFields() const { return !fields_.empty(); }

  /// The name for one render; `content` is its file, for messages. Errors: a field is empty, or
  /// its value holds a slash or a control character or would be a hidden or parent folder.
  Result<std::filesystem::path> expand(const std::map<std::string, std::string>& values,
                                       const std::string& content) const;

 private:
  std::string option_;
  std::vector<std::string> texts_;  ///< one more than there are fields: before, between, behind
  std::vector<std::string> fields_;
};

}  // namespace paiban
