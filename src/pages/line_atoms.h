#pragma once

#include "pages/setting.h"

namespace paiban {

/// Whether a block stands by its own leading, centred in whole lines 占行 or with one of its lines
/// on the grid, and not line by line on the grid (CL-72).
bool standsCentred(const SetLines& set);

/// The lines of `set`, whose text is taken, as atoms. On the grid each is one. So is each of a text
/// with a leading of its own, of a line of the grid or more, that is no head: a column may end
/// behind any of its lines that ends on the grid. Else the block is one atom.
Flow lineAtoms(const Setting& setting, SetLines set, const TextBlock& block);

}  // namespace paiban
