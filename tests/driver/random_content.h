#pragma once

#include <cstdint>
#include <memory>

#include "model/content.h"

namespace paiban::test {

/// Content of random shape, the same for the same `seed`, made of the sentences, heads, photos and
/// cards of `sample`: stories, crossheads, paragraphs of any length in either language, marked-up
/// words, photos, panels of metrics and digests, with about `length` times the Chinese text of the
/// sample's stories; with `allKinds` lists in the text, pull quotes, lists and side stories too.
std::shared_ptr<const Content> randomContent(const Content& sample,
                                             std::uint32_t seed,
                                             double length,
                                             std::size_t mostStories = 4,
                                             bool allKinds = false);

}  // namespace paiban::test
