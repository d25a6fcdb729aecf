#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace paiban {

/// The two language slots of a bilingual bulletin, as the keys `zh:` and `en:` name them.
enum class Lang : std::uint8_t { zh, en };
inline constexpr std::array<Lang, 2> kLangs{Lang::zh, Lang::en};
constexpr std::size_t indexOf(Lang lang) {
  return static_cast<std::size_t>(lang);
}
/// Languages as a set: a bit for each.
using LangSet = unsigned;
inline constexpr LangSet kAllLangs = 3;
constexpr LangSet setOf(Lang lang) {
  return LangSet{1} << indexOf(lang);
}

constexpr LangSet setOf(std::span<const Lang> languages) {
  LangSet set = 0;
  for (const Lang lang : languages) {
    set |= setOf(lang);
  }
  return set;
}

constexpr Lang otherThan(Lang lang) {
  return lang == Lang::zh ? Lang::en : Lang::zh;
}
constexpr std::string_view slotName(Lang lang) {
  return lang == Lang::zh ? "zh" : "en";
}

/// Whether `tag` says Traditional Chinese: by its script, or by a region that writes it.
constexpr bool isTraditional(std::string_view tag) {
  const auto has = [&](std::string_view subtag) { return tag.find(subtag) != tag.npos; };
  return tag.starts_with("zh") && !has("-Hans") &&
         (has("-Hant") || has("-TW") || has("-HK") || has("-MO"));
}

/// Whose rules a Chinese text follows.
enum class Region : std::uint8_t { mainland, taiwan, hongKong };

/// The region of a Chinese text: Macao goes with Hong Kong, Traditional Chinese without a region
/// with Taiwan.
constexpr Region regionOf(std::string_view tag) {
  if (!isTraditional(tag)) {
    return Region::mainland;
  }
  return tag.find("-HK") != tag.npos || tag.find("-MO") != tag.npos ? Region::hongKong
                                                                    : Region::taiwan;
}

/// The languages that a document is written in, in the order of its `languages:` list, each with
/// its full BCP 47 tag (`zh-Hans`, `zh-Hant-TW`, `en`, `en-GB`).
struct Languages {
  std::vector<Lang> order;
  std::array<std::string, 2> tags{"zh-Hans", "en"};
  const std::string& tag(Lang lang) const { return tags[indexOf(lang)]; }
  bool has(Lang lang) const {
    for (const Lang l : order) {
      if (l == lang) {
        return true;
      }
    }
    return false;
  }
};

}  // namespace paiban
