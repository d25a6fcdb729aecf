#pragma once

#include "pages/setting.h"

namespace paiban {

/// Room for the two languages of a pair: widths side by side, or one measure for both.
struct PairMeasure {
  std::vector<Extent> columns;  ///< in the order of the part's languages; one = one below the other
};

/// A photo with its caption and credit, as one figure atom over `extent` wide columns. The picture
/// fills the width, has its own aspect or that of the rule, and its height is a whole number of
/// grid lines within [minLines, maxLines] (0 = no limit), cropped around its focus by what that
/// takes (CL-87); caption and credit stand below at the same width (CL-88). Reports a resolution
/// below 200 ppi; one below 100 ppi is an error (CL-91).
Atom setFigure(const Setting& setting,
               const Photo& photo,
               Pt width,
               const PairMeasure& captions,
               const PhotoRule& rule);

/// `figure` with its picture `by` lines lower, cropped around its focus; the caption moves up.
Atom lowered(const Atom& figure, int by, const TextGrid& grid);

}  // namespace paiban
