#pragma once

#include <cstdint>
#include <memory>
#include <vector>

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

/// What a round of random tests sets, the same for the same round: its length, a fifth of the
/// sample's to five times it, more short than long ones; and its languages.
double lengthOfRound(int round);
std::vector<Lang> languagesOfRound(int round);
/// The rounds to set: `usual`, or as many from 0 on as PAIBAN_RANDOM_ROUNDS asks for.
std::vector<int> roundsToSet(const std::vector<int>& usual);

}  // namespace paiban::test
