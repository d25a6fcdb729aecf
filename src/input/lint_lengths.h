#pragma once

#include "base/diagnostic.h"
#include "model/text.h"

/// How long the two texts of a pair are, so that a sentence left out shows itself (BI-12).
namespace paiban {

/// Characters as Chinese editors count them (Han characters, marks, and each number or Latin word
/// as one), and English words. What is marked {checked} counts in neither.
struct PairLength {
  int characters = 0;
  int words = 0;
  double ratio() const { return characters > 0 ? static_cast<double>(words) / characters : 0; }
};
PairLength lengthOf(const RichText& zh, const RichText& en);

/// Warns of a pair of at least 20 characters whose English is much shorter or longer than
/// translations are: below 0.5 words a character, or above 0.9 by more than 15 per cent; a pair of
/// fewer than 40 characters may be a quarter beyond either limit.
void lintLength(const RichText& zh, const RichText& en, Diagnostics& diagnostics);

/// Sums up pairs for the report of lengths.
class LengthReport {
 public:
  /// A note for the pair, which it counts.
  void add(const RichText& zh, const RichText& en, Diagnostics& diagnostics);
  /// A note for all pairs together, at `where`.
  void finish(const SourceRef& where, Diagnostics& diagnostics) const;

 private:
  int pairs_ = 0;
  PairLength all_;
};

}  // namespace paiban
