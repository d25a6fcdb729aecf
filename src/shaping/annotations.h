#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "model/language.h"
#include "model/text.h"

namespace paiban {

/// A stretch of text, bytes [begin, end), and the ruby 注文 or gloss that stands by it.
struct Annotation {
  std::uint32_t begin = 0;
  std::uint32_t end = 0;
  std::string text;
  bool gloss = false;
};

/// The annotations of `text` in order. Ruby that has as many words as its base has Han characters
/// is one to a character, else one for the whole (CL-56, 58). A gloss is always one for the whole
/// (BI-07).
std::vector<Annotation> annotationsOf(std::string_view text, const std::vector<Span>& spans);

/// Whether `annotation` is written in zhuyin 注音符号 and so stands beside its base, not above it.
bool isZhuyin(std::string_view annotation);

/// Whether `text` has a Han character.
bool hasHan(std::string_view text);

/// The language of a gloss: Chinese where it has a Han character (BI-07).
Lang languageOfGloss(std::string_view gloss);

}  // namespace paiban
