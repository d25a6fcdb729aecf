#pragma once

#include <string>

#include "display/display_list.h"
#include "pdf/object_store.h"

namespace paiban::pdf {

/// Entries of the information dictionary (ISO 32000-1, 14.3.3). No dates: the same input gives the
/// same bytes.
std::string infoEntries(const DocumentInfo& info);

/// The same as an XMP packet, with the claim to ISO 14289-1 if `accessible`. Never compressed, so
/// that tools which know nothing of PDF find it.
ObjectNumber addXmp(const DocumentInfo& info, bool accessible, ObjectStore& store);

}  // namespace paiban::pdf
