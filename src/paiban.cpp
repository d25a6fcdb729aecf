#include <malloc.h>

#include "cli/run.h"

namespace {

/// A batch frees each bulletin's megabytes and asks for as many again: rather than go to the system
/// and back, which costs it a page fault for every 4 KiB, the memory stays with the process.
void keepFreedMemory() {
  constexpr int kMiB = 1 << 20;
  mallopt(M_MMAP_THRESHOLD, 32 * kMiB);
  mallopt(M_TRIM_THRESHOLD, 64 * kMiB);
}

}  // namespace

int main(int count, char** values) {
  keepFreedMemory();
  return paiban::runPaiban(paiban::argumentsOf(count, values), paiban::environmentOfProcess());
}
