#pragma once

#include <string_view>

namespace paiban {

/// The program's version; the same as CMake's PROJECT_VERSION.
inline constexpr std::string_view kVersion = "0.1.0";

}  // namespace paiban
