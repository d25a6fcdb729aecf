#pragma once

#include "input/schema.h"

namespace paiban {

/// The content dialect.
extern const Shape kContentShape;

/// Ids of documents, stories, photos, panels and pairs.
inline constexpr std::string_view kIdPattern = "^[A-Za-z0-9._-]+$";

}  // namespace paiban
