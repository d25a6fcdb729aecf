#pragma once

#include <qpdf/QPDF.hh>

namespace paiban {

/// Replaces every named destination that a link, an action or a bookmark of `pdf` refers to by the
/// explicit one that it stands for (ISO 32000-1, 12.3.2.3), so that nothing depends on the
/// document's name trees any longer. A name without a destination is left as it is.
void makeDestinationsExplicit(QPDF& pdf);

}  // namespace paiban
