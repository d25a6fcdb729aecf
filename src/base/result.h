#pragma once

#include <tl/expected.hpp>

#include "base/diagnostic.h"

namespace paiban {

/// A value, or the one diagnostic that says why there is none.
template <class T>
using Result = tl::expected<T, Diagnostic>;

/// The failing half of a Result.
inline tl::unexpected<Diagnostic> failure(const Message& message,
                                          SourceRef where = {},
                                          std::vector<std::string> arguments = {}) {
  return tl::unexpected<Diagnostic>(
      Diagnostic{Severity::error, &message, std::move(arguments), std::move(where)});
}

}  // namespace paiban
