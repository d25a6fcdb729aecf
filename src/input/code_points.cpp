#include "input/code_points.h"

#include "base/utf8.h"

namespace paiban {

CodePoints codePointsOf(std::string_view text) {
  CodePoints points;
  points.codes.reserve(text.size());
  points.offsets.reserve(text.size() + 1);
  for (std::size_t at = 0; at < text.size();) {
    const Utf8Char c = decodeUtf8(text, at);
    points.codes.push_back(c.code);
    points.offsets.push_back(at);
    at += c.bytes;
  }
  points.offsets.push_back(text.size());
  return points;
}

}  // namespace paiban
