#pragma once

#include <vector>

#include "base/diagnostic.h"
#include "model/content.h"

namespace paiban {

/// Warns of Chinese paragraphs that seem to have been cut by a column or a page of the text that
/// they were copied from (CL-67): one that ends without a closing mark, so long or so full of
/// pauses that it is no line of a list, with one after it that ends as a sentence does; and one
/// that begins with a pause mark. Pictures and panels may stand between the two, crossheads end a
/// section. `continues: true` says that it is meant. What opens as an item does (一、 （一） 1. ——)
/// or with a quote or bracket begins anew.
void lintParagraphs(const std::vector<BodyItem>& body, Diagnostics& diagnostics);

}  // namespace paiban
