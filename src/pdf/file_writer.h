#pragma once

#include "base/bytes.h"
#include "base/result.h"
#include "pdf/object_store.h"

namespace paiban::pdf {

/// The finished file: libharu's objects one after the other, everything but streams packed into
/// object streams, then a cross-reference stream (ISO 32000-1, 7.5.7 and 7.5.8). libharu's own
/// saving writes every object bare, which makes a tagged file up to ten times as large. The file
/// identifier is a hash of the content. Errors: one that libharu met, now or before.
Result<Bytes> writeFile(const ObjectStore& store);

}  // namespace paiban::pdf
