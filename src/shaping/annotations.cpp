#include "shaping/annotations.h"

#include "base/utf8.h"
#include "unicode/mark_class.h"

namespace paiban {
namespace {

std::vector<std::string_view> wordsOf(std::string_view text) {
  std::vector<std::string_view> words;
  for (std::size_t at = 0; at < text.size();) {
    const std::size_t begin = text.find_first_not_of(' ', at);
    if (begin == text.npos) {
      break;
    }
    at = std::min(text.find(' ', begin), text.size());
    words.push_back(text.substr(begin, at - begin));
  }
  return words;
}

/// The Han characters of a base, as annotations that have no text yet.
std::vector<Annotation> charactersOf(std::string_view text, const Span& span) {
  std::vector<Annotation> characters;
  for (std::uint32_t at = span.begin; at < span.end;) {
    const Utf8Char c = decodeUtf8(text, at);
    if (classOf(c.code) == CharClass::han) {
      characters.push_back({at, at + c.bytes, {}, false});
    }
    at += c.bytes;
  }
  return characters;
}

}  // namespace

std::vector<Annotation> annotationsOf(std::string_view text, const std::vector<Span>& spans) {
  std::vector<Annotation> found;
  for (const Span& span : spans) {
    const bool gloss = span.kind == Markup::gloss;
    if ((!gloss && span.kind != Markup::ruby) ||
        (!found.empty() && span.begin < found.back().end)) {
      continue;  // one inside another has no place to stand; the reader has reported it
    }
    if (gloss) {
      found.push_back({span.begin, span.end, span.value, true});
      continue;
    }
    const std::vector<std::string_view> words = wordsOf(span.value);
    std::vector<Annotation> characters = charactersOf(text, span);
    if (words.size() != characters.size()) {
      found.push_back({span.begin, span.end, span.value, false});
      continue;
    }
    for (std::size_t i = 0; i < words.size(); ++i) {
      characters[i].text = words[i];
      found.push_back(std::move(characters[i]));
    }
  }
  return found;
}

bool isZhuyin(std::string_view annotation) {
  for (std::size_t at = 0; at < annotation.size();) {
    const Utf8Char c = decodeUtf8(annotation, at);
    if ((c.code >= 0x3105 && c.code <= 0x312F) || (c.code >= 0x31A0 && c.code <= 0x31BF)) {
      return true;
    }
    at += c.bytes;
  }
  return false;
}

bool hasHan(std::string_view text) {
  for (std::size_t at = 0; at < text.size();) {
    const Utf8Char c = decodeUtf8(text, at);
    if (classOf(c.code) == CharClass::han) {
      return true;
    }
    at += c.bytes;
  }
  return false;
}

Lang languageOfGloss(std::string_view gloss) {
  return hasHan(gloss) ? Lang::zh : Lang::en;
}

}  // namespace paiban
