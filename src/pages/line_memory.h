#pragma once

#include <map>
#include <vector>

#include "base/diagnostic.h"
#include "model/language.h"
#include "model/style.h"
#include "model/text.h"
#include "paragraph/compose.h"

namespace paiban {

/// The lines of texts that were set before, for as long as one content is set again and again with
/// little changed, as copyfitting does: lines depend on text, style and measure, but neither on the
/// grid's line nor on the height of a picture. One thread's.
class LineMemory {
 public:
  /// A text's lines, and what was reported when they were set.
  struct Kept {
    Lang lang = Lang::zh;
    Style style;
    ParagraphSetting paragraph;
    std::vector<Line> lines;
    Diagnostics diagnostics;
  };

  /// The lines of `text`, which lives as long as the memory, as `style` and `paragraph` want them;
  /// null where they are not known.
  const Kept* find(const RichText& text,
                   Lang lang,
                   const Style& style,
                   const ParagraphSetting& paragraph) const;
  void keep(const RichText& text, Kept kept);

 private:
  /// Of each text, what was set last: a search comes back to what is near it, and what it has left
  /// behind would only take room.
  static constexpr std::size_t kMostOfText = 2;

  std::map<const RichText*, std::vector<Kept>> texts_;
};

}  // namespace paiban
