#pragma once

#include <vector>

#include "base/diagnostic.h"
#include "base/source_ref.h"
#include "model/content.h"

namespace paiban {

/// Reports notes that are called but not there, with the nearest name; that are there but not
/// called; that one text of a pair calls and the other does not (BI-11); and, of all places `calls`
/// where notes are called, those in texts that can have none.
void checkNotes(const Content& content,
                const std::vector<SourceRef>& calls,
                Diagnostics& diagnostics);

}  // namespace paiban
