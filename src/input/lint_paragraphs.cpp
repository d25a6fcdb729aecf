#include "input/lint_paragraphs.h"

#include <algorithm>
#include <string>
#include <string_view>

#include "base/utf8.h"
#include "input/cjk.h"
#include "input/code_points.h"
#include "input/lint_messages.h"

namespace paiban {
namespace {

/// What may end a paragraph. Marks of a pause are not among them, nor are figures and letters.
constexpr std::u32string_view kFinal = U"。！？…；：”’」』）》〉】〕—～.!?;:)";
/// What no paragraph begins with.
constexpr std::u32string_view kPause = U"，、；：。！？）》」』”,;:!?)";
/// What begins a paragraph afresh.
constexpr std::u32string_view kFresh = U"“‘「『（《〈【〔—•·●■◆▲▪(*-①②③④⑤⑥⑦⑧⑨⑩";

/// Han characters from which on a paragraph without pauses is no line of a list.
constexpr int kLong = 40;

/// The last or the first characters of a text.
std::string edgeOf(const CodePoints& text, bool last) {
  constexpr std::size_t kShown = 8;
  const std::size_t count = std::min(kShown, text.size());
  const std::size_t begin = last ? text.size() - count : 0;
  std::string words;
  for (std::size_t i = begin; i < begin + count; ++i) {
    appendUtf8(words, text.at(i));
  }
  const std::string more = count < text.size() ? "…" : "";
  return last ? more + words : words + more;
}

bool isRunning(const CodePoints& text) {
  const auto han = std::count_if(text.codes.begin(), text.codes.end(), isHan);
  const bool pauses = text.codes.find_first_of(U"，。；,;") != std::u32string::npos;
  return han >= kLong || (pauses && han >= kLong / 3);
}

/// 一、 （一） 1. 1、 第一，
bool opensItem(const CodePoints& text) {
  constexpr std::u32string_view kNumbers = U"一二三四五六七八九十0123456789";
  std::size_t at = text.at(0) == U'第' ? 1 : 0;
  const std::size_t first = at;
  while (isAmong(kNumbers, text.at(at))) {
    ++at;
  }
  const char32_t after = text.at(at + 1);
  const bool fraction = text.at(at) == U'.' && after >= U'0' && after <= U'9';
  return at > first && isAmong(U"、．.)）：，,", text.at(at)) && !fraction;
}

/// Whether `second` can be the rest of `first`.
bool seemsCut(const CodePoints& first, const CodePoints& second) {
  const char32_t last = first.before(first.size());
  if (isAmong(kFinal, last) || isAmong(kFresh, second.at(0)) || opensItem(second)) {
    return false;
  }
  const bool pause = isAmong(U"，、,", last);
  return (pause || isRunning(first)) && isAmong(kFinal, second.before(second.size()));
}

}  // namespace

void lintParagraphs(const std::vector<BodyItem>& body, Diagnostics& diagnostics) {
  const Paragraph* before = nullptr;
  for (const BodyItem& item : body) {
    if (std::holds_alternative<Crosshead>(item)) {
      before = nullptr;
    }
    const auto* paragraph = std::get_if<Paragraph>(&item);
    if (paragraph == nullptr || !paragraph->text.zh) {
      continue;
    }
    const RichText& text = *paragraph->text.zh;
    const CodePoints second = codePointsOf(text.text);
    if (before != nullptr && !paragraph->continues) {
      const RichText& previous = *before->text.zh;
      const CodePoints first = codePointsOf(previous.text);
      if (isAmong(kPause, second.at(0))) {
        diagnostics.warning(
            messages::kPauseOpensParagraph, text.placeOf(0), {toUtf8(second.at(0))});
      } else if (seemsCut(first, second)) {
        diagnostics.warning(messages::kCutParagraph,
                            previous.placeOf(static_cast<std::uint32_t>(
                                first.offsets[first.size() - (first.size() > 0 ? 1 : 0)])),
                            {edgeOf(first, true), edgeOf(second, false)});
      }
    }
    before = paragraph;
  }
}

}  // namespace paiban
