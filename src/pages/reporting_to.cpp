#include "pages/reporting_to.h"

namespace paiban {

Setting reportingTo(const Setting& s, Diagnostics& diagnostics) {
  return {s.layout,
          s.content,
          s.fonts,
          s.images,
          s.grid,
          s.nodes,
          s.languages,
          s.partLanguages,
          s.roles,
          diagnostics,
          s.trace,
          s.writing,
          s.facing,
          s.fit,
          s.memory};
}

}  // namespace paiban
