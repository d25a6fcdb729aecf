#pragma once

#include <cstdint>
#include <vector>

#include "model/text.h"

namespace paiban {

/// Bytes at which the sentences of `text` begin, the first at 0. A sentence ends with 。！？ in
/// Chinese and with . ! ? before a space and a capital, digit or quote in English, with the closing
/// quotes, brackets and call marks behind them. No sentence ends within quotes that go on, nor
/// after titles, initials and the usual abbreviations (Mr, No., e.g.), nor inside an annotation.
std::vector<std::uint32_t> sentenceStarts(const RichText& text, Lang lang);

}  // namespace paiban
