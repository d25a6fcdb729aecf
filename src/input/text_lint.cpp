#include "input/text_lint.h"

#include <algorithm>

namespace paiban {

bool TextLint::inOtherLanguage(std::size_t at, std::string_view own) const {
  return std::any_of(rich_.spans.begin(), rich_.spans.end(), [&](const Span& span) {
    return span.kind == Markup::language && span.begin <= at && at < span.end &&
           !span.value.starts_with(own);
  });
}

bool TextLint::isChecked(std::size_t at) const {
  return std::any_of(rich_.spans.begin(), rich_.spans.end(), [&](const Span& span) {
    return span.kind == Markup::checked && span.begin <= at && at < span.end;
  });
}

void TextLint::warn(const Message& message,
                    std::size_t at,
                    std::vector<std::string> arguments) const {
  diagnostics_.warning(
      message, rich_.placeOf(static_cast<std::uint32_t>(at)), std::move(arguments));
}

void TextLint::warn(const Message& message,
                    std::size_t at,
                    std::vector<std::string> arguments,
                    const Replacement& cure) const {
  Diagnostic found{Severity::warning,
                   &message,
                   std::move(arguments),
                   rich_.placeOf(static_cast<std::uint32_t>(at))};
  found.fix = fixOf(cure);
  diagnostics_.add(std::move(found));
}

/// Whether the bytes, with one on either side where something is only put in, come from more than
/// one stretch of the source.
bool TextLint::hasBreakInside(const Replacement& cure) const {
  return std::any_of(rich_.origins.begin(), rich_.origins.end(), [&](const TextOrigin& origin) {
    return cure.begin == cure.end ? origin.offset == cure.begin
                                  : origin.offset > cure.begin && origin.offset < cure.end;
  });
}

std::optional<Fix> TextLint::fixOf(const Replacement& cure) const {
  // What is only put in stands behind something; that tells where.
  const bool insertion = cure.begin == cure.end;
  if (source_ == nullptr || rich_.origins.empty() || hasBreakInside(cure) ||
      (insertion && cure.begin == 0)) {
    return std::nullopt;
  }
  const SourceRef place = rich_.placeOf(static_cast<std::uint32_t>(cure.begin));
  const std::size_t begin = source_->offsetOf(place.line, place.column);
  const std::string_view all = source_->text();
  const std::size_t length = insertion ? 1 : cure.end - cure.begin;
  const std::size_t back = insertion ? 1 : 0;
  if (begin < back ||
      all.substr(begin - back, length) != text().substr(cure.begin - back, length)) {
    return std::nullopt;
  }
  // '' in a scalar in single quotes is one character, and \" in double quotes is one too.
  const bool doubled = begin > 0 && begin < all.size() && all[begin] == '\'' &&
                       (all[begin - 1] == '\'' || all.substr(begin + 1).starts_with('\''));
  if (doubled || (begin > 0 && all[begin - 1] == '\\')) {
    return std::nullopt;
  }
  const std::size_t before = source_->fileOffset() + begin;
  return Fix{before, before + (insertion ? 0 : length), cure.text};
}

}  // namespace paiban
