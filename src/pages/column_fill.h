#pragma once

#include <cstddef>
#include <span>
#include <vector>

#include "pages/flow.h"

namespace paiban {

/// A free stretch of one column; slots are filled in the order given, the reading order.
struct Slot {
  int column = 0;
  int first = 0;  ///< line of the page
  int lines = 0;
};

/// Lines of all `slots` together.
int linesOf(std::span<const Slot> slots);

/// Where an atom came to stand.
struct Placement {
  std::size_t atom = 0;
  int slot = 0;
  int line = 0;   ///< of the page
  int lines = 0;  ///< taken; less than the atom has where a figure was made lower
};

/// Where a flow goes on: its next atom, and figures that still wait for a column's head.
struct FlowPosition {
  std::size_t next = 0;
  std::vector<std::size_t> waiting;
  bool atEnd(const Flow& flow) const { return next >= flow.size() && waiting.empty(); }
};

struct Filling {
  std::vector<Slot> slots;  ///< as they were filled
  std::vector<Placement> placements;
  FlowPosition rest;
  std::vector<int> usedUpTo;  ///< per slot: first line of the page below its last matter
};

/// Lines of text with which what is divided over columns begins at least.
inline constexpr int kLeastBeginning = 8;

/// Fills `slots` with `flow` from `start` on. A column ends only where the next atom allows it, so
/// heads, widows and orphans are what the atoms say (CL-70, CL-73). A figure that does not fit its
/// column is made lower within its slack; if that does not do, it waits for the next column's head,
/// and text goes on before it, also that which it would be kept with. A group without a break
/// that is higher than `pageLines`, a whole page, is cut at the foot of its slot rather than lost.
/// A box takes lines above and below its atoms in each slot that holds some of them; it is divided
/// only where no slot takes the whole of it, with kLeastBeginning lines first, and where its atoms
/// allow it. Pure.
Filling fillSlots(const Flow& flow,
                  const FlowPosition& start,
                  std::span<const Slot> slots,
                  int pageLines);

/// Fills `slots` cut off at the lowest line that still takes the whole rest of the flow, so that
/// all columns end level and only the last is short (CL-82). If the flow does not end in these
/// slots, the same as fillSlots.
Filling fillBalanced(const Flow& flow,
                     const FlowPosition& start,
                     std::span<const Slot> slots,
                     int pageLines);

}  // namespace paiban
