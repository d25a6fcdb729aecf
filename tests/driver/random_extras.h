#pragma once

#include <cstdint>
#include <memory>

#include "model/content.h"
#include "model/page_template.h"

namespace paiban::test {

/// `content` with matter that few documents have, of each kind or not as `seed` says: notes, called
/// in any running text, some of them twice; glosses and pinyin over words of the body, in the
/// languages whose body has room for them everywhere in `layout`; and fillers.
std::shared_ptr<const Content> withExtras(const Content& content,
                                          const PageTemplate& layout,
                                          std::uint32_t seed);

}  // namespace paiban::test
