#pragma once

#include <string>
#include <vector>

#include "input/text_reader.h"
#include "model/content.h"

namespace paiban {

enum class BlockKind { paragraph, crosshead, item, photo, panel };

/// A paragraph of a body that is written as one block of text.
struct BodyBlock {
  BlockKind kind = BlockKind::paragraph;
  TracedText text;     ///< paragraph, crosshead
  std::string anchor;  ///< photo, panel: its id
  SourceRef where;
};

/// Cuts a block of text: blank lines separate paragraphs, `## Head` is a crosshead,
/// `- Item` begins an item of a list, `{photo: ID}` and `{panel: ID}` on a line of their own are
/// anchors.
std::vector<BodyBlock> splitBlocks(const TracedText& text,
                                   const std::shared_ptr<const std::string>& file,
                                   Diagnostics& diagnostics);

/// Pairs the blocks of both languages by position. Anchors may stand in one or in both; other
/// blocks must agree in number and kind, and where they first drift apart is an error.
std::vector<BodyItem> pairBlocks(const std::vector<BodyBlock>& zh,
                                 const std::vector<BodyBlock>& en,
                                 TextReader& texts);
/// The blocks of one language alone.
std::vector<BodyItem> singleBlocks(const std::vector<BodyBlock>& blocks,
                                   Lang lang,
                                   TextReader& texts);

}  // namespace paiban
