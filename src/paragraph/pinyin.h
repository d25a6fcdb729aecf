#pragma once

#include <cstdint>
#include <string_view>
#include <vector>

namespace paiban {

/// Where `word`, a name in pinyin as English text has it (`Liaoyang`, `Zhongguancun`; letters of
/// ASCII, a capital first), may be divided: between its syllables (GB/T 16159, division at line
/// ends). Fills `points` with byte offsets, ascending, and says whether the word is such a name;
/// one of a single syllable has no points. As the standard spells names, a syllable inside a word
/// begins with a consonant; one that does not has an apostrophe before it, which ends the word
/// here.
bool pinyinSyllables(std::string_view word, std::vector<std::uint32_t>& points);

}  // namespace paiban
