#pragma once

#include <memory>
#include <optional>
#include <vector>

#include "pages/fit_template.h"
#include "pages/part_composer.h"

namespace paiban {

/// A part set so that its copy fills its pages, as far as its limits allow.
struct FittedPart {
  TextGrid grid;
  std::vector<PartPage> pages;
  std::shared_ptr<const FittedTemplate> changed;  ///< what it was set in; null without a fit
};

/// Sets a part as composePart does, and makes its copy fill its pages within the limits of its
/// fits: the least change of what gives first that leaves no copy over and no line free, as nearly
/// as the grid allows. Each try composes the part anew, but for lines that stay as they are; there
/// are about a dozen. Notes say what was changed; warnings or errors, by how many lines it does not
/// come out. `firstPage` is the number of the part's first page.
FittedPart fitPart(const ComposeInput& input,
                   const PartSpec& part,
                   const std::vector<Lang>& languages,
                   const StructureIndex& nodes,
                   int firstPage,
                   Diagnostics& diagnostics);

/// Whether all fits of the part that name a number of pages can be met at all.
bool fitsTightest(const ComposeInput& input,
                  const PartSpec& part,
                  const std::vector<Lang>& languages,
                  const StructureIndex& nodes);

/// `input`'s content without the fewest of its optional paragraphs, in order of their priority and
/// from the end, that lets every part fit that may leave them out; nothing if all may stay. A
/// crosshead that has lost its last paragraph goes too. Each is reported.
std::optional<Content> withoutOptional(const ComposeInput& input, Diagnostics& diagnostics);

/// The languages that a part sets, of those asked for.
std::vector<Lang> partLanguages(const PartSpec& part, const std::vector<Lang>& asked);

}  // namespace paiban
