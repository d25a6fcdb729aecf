#pragma once

#include <memory>
#include <string>

#include "base/diagnostic.h"
#include "input/traced_text.h"
#include "model/text.h"

namespace paiban {

/// Reads the inline markup of `text`, one line:
///
///     **strong**  __emphasis__  [text]{dots}  [text]{name}  [text]{lang=en}  [汉字]{ruby=hànzì}
///     [贸易]{gloss=trade}
///     [text]{title}  [text]{underline}  [text]{strike}
///     [text]{link=https://…}  [text]{nobreak}  [text]{checked}  {br}  {nbsp}  {-}  {wj}  {note=ID}
///     \* \_ \[ \] \{ \} \\ (backslashes)
///
/// It nests, works between Han characters without spaces, and several attributes may share one
/// pair of braces. A `[` that no `]{` closes is a bracket. What is unclosed or unknown is an error
/// at its very character. `file` is what places name.
RichText parseMarkup(const TracedText& text,
                     const std::shared_ptr<const std::string>& file,
                     Diagnostics& diagnostics);

}  // namespace paiban
