#include "paragraph/justify.h"

#include <algorithm>
#include <array>
#include <limits>

namespace paiban {
namespace {

using Step = Adjustment::Step;

/// A0, CLREQ 3.5.3: the order in which a line gives up space.
constexpr std::array kShrinkSteps{Step::shrinkLineEnd,
                                  Step::shrinkWordSpace,
                                  Step::shrinkInterpunct,
                                  Step::shrinkBracket,
                                  Step::shrinkComma,
                                  Step::shrinkHanLatin,
                                  Step::shrinkStop};

/// A0, CLREQ 3.5.4: the order in which it takes space up.
constexpr std::array kStretchSteps{Step::stretchWordSpace, Step::stretchHanLatin, Step::stretchAny};

struct StepTotal {
  int sites = 0;
  Pt room = 0;
};

StepTotal totalOf(const std::vector<Site>& sites, Step step) {
  StepTotal total;
  for (const Site& site : sites) {
    if (site.step == step && site.room > 0) {
      ++total.sites;
      total.room += site.room;
    }
  }
  return total;
}

/// The equal share that makes sites of limited room give `amount` in all, which they can: a site
/// with less room than the share gives its room.
Pt shareOf(const std::vector<Site>& sites, Step step, Pt amount, int count) {
  Pt share = amount / count;
  for (bool settled = false; !settled;) {
    settled = true;
    Pt open = amount;
    int wide = 0;
    for (const Site& site : sites) {
      if (site.step != step || site.room <= 0) {
        continue;
      }
      if (site.room < share) {
        open -= site.room;
      } else {
        ++wide;
      }
    }
    const Pt next = wide > 0 ? open / wide : share;
    settled = next <= share * (1 + 1e-12);
    share = std::max(share, next);
  }
  return share;
}

/// Applies one step to as much of `amount` as its sites have room for; returns what it used.
Pt apply(std::vector<Site>& sites,
         Step step,
         Pt amount,
         double sign,
         Pt em,
         std::vector<Adjustment>& trace) {
  const StepTotal total = totalOf(sites, step);
  if (total.sites == 0) {
    return 0;
  }
  const bool whole = step == Step::shrinkLineEnd;  // binary: 1/2 em or nothing
  const bool exhausted = whole || amount >= total.room;
  const Pt share =
      exhausted ? std::numeric_limits<Pt>::infinity() : shareOf(sites, step, amount, total.sites);
  for (Site& site : sites) {
    if (site.step == step && site.room > 0) {
      site.change = sign * std::min(site.room, share);
    }
  }
  const Pt used = exhausted ? total.room : amount;
  trace.push_back({step, total.sites, used / total.sites / em});
  return used;
}

}  // namespace

Pt shrink(std::vector<Site>& sites, Pt need, Pt em, std::vector<Adjustment>& trace) {
  for (const Step step : kShrinkSteps) {
    if (need <= kPtEpsilon) {
      break;
    }
    need -= apply(sites, step, need, -1, em, trace);
  }
  return need;
}

Pt stretch(std::vector<Site>& sites, Pt excess, Pt em, std::vector<Adjustment>& trace) {
  for (const Step step : kStretchSteps) {
    if (excess <= kPtEpsilon) {
      break;
    }
    excess -= apply(sites, step, excess, 1, em, trace);
  }
  return excess;
}

}  // namespace paiban
