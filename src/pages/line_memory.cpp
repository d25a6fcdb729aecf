#include "pages/line_memory.h"

#include <algorithm>
#include <utility>

namespace paiban {

const LineMemory::Kept* LineMemory::find(const RichText& text,
                                         Lang lang,
                                         const Style& style,
                                         const ParagraphSetting& paragraph) const {
  const auto known = texts_.find(&text);
  if (known == texts_.end()) {
    return nullptr;
  }
  const auto same = std::find_if(known->second.begin(), known->second.end(), [&](const Kept& kept) {
    return kept.lang == lang && kept.paragraph == paragraph && kept.style == style;
  });
  return same == known->second.end() ? nullptr : &*same;
}

void LineMemory::keep(const RichText& text, Kept kept) {
  std::vector<Kept>& all = texts_[&text];
  if (all.size() == kMostOfText) {
    all.erase(all.begin());
  }
  all.push_back(std::move(kept));
}

}  // namespace paiban
