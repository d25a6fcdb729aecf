#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
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
constexpr std::string_view slotName(Lang lang) {
  return lang == Lang::zh ? "zh" : "en";
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
