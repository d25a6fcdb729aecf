#pragma once

#include "pages/setting.h"

namespace paiban {

/// `setting` as it is, but what is found goes to `diagnostics`: for what is only tried, or said in
/// another place. All borrowed.
Setting reportingTo(const Setting& setting, Diagnostics& diagnostics);

}  // namespace paiban
