#include "pages/number_notes.h"

#include <algorithm>
#include <map>
#include <set>
#include <string>
#include <utility>

#include "model/list_mark.h"
#include "model/running_text.h"

namespace paiban {
namespace {

/// Circled numbers that the shipped fonts have.
constexpr int kMostCircled = 20;

/// Puts `mark` into `text` at its call.
void insertMark(RichText& text, NoteCall& call, const std::string& mark) {
  const auto length = static_cast<std::uint32_t>(mark.size());
  text.text.insert(call.at, mark);
  for (Span& span : text.spans) {
    span.begin += span.begin >= call.at ? length : 0;
    span.end += span.end > call.at ? length : 0;
  }
  const auto after = std::find_if(text.origins.begin(),
                                  text.origins.end(),
                                  [&](const TextOrigin& o) { return o.offset >= call.at; });
  for (auto origin = after; origin != text.origins.end(); ++origin) {
    origin->offset += length;
  }
  text.origins.insert(after, {call.at, call.where.line, call.where.column});
  text.spans.push_back({Markup::callMark, call.at, call.at + length, "#" + call.note});
  call.length = length;
}

using Numbers = std::map<std::string, const Note*>;

/// Puts the marks of all notes that `text` calls into it.
void insertMarks(RichText& text, Lang lang, const Numbers& notes, std::set<std::string>& called) {
  std::uint32_t inserted = 0;
  for (NoteCall& call : text.calls) {
    call.at += inserted;
    if (const auto note = notes.find(call.note); note != notes.end()) {
      insertMark(text, call, note->second->marks[indexOf(lang)]);
      call.first = called.insert(call.note).second;
      inserted += call.length;
    }
  }
  std::stable_sort(text.spans.begin(), text.spans.end(), [](const Span& a, const Span& b) {
    return a.begin != b.begin ? a.begin < b.begin : a.end > b.end;
  });
}

}  // namespace

std::optional<Content> numberNotes(const Content& content, const NoteRule& rule) {
  if (content.notes.empty()) {
    return std::nullopt;
  }
  std::optional<Content> numbered = content;
  const bool circled =
      rule.marks == NoteRule::Marks::circled && content.notes.size() <= kMostCircled;
  Numbers numbers;
  const auto number = [&](const BilingualText& text) {
    for (const Lang lang : content.languages.order) {
      const RichText* rich = text.in(lang);
      for (const NoteCall& call : rich != nullptr ? rich->calls : std::vector<NoteCall>()) {
        const auto note = std::find_if(numbered->notes.begin(),
                                       numbered->notes.end(),
                                       [&](const Note& other) { return other.id == call.note; });
        if (note != numbered->notes.end() && numbers.emplace(call.note, &*note).second) {
          const auto n = static_cast<int>(numbers.size());
          const std::string figures = std::to_string(n);
          note->marks[indexOf(Lang::zh)] =
              circled ? markOf(ListMark::circled, n, Lang::zh) : figures;
          note->marks[indexOf(Lang::en)] = figures;
        }
      }
    }
  };
  forEachRunningText(std::as_const(*numbered), number, [] {});
  std::set<std::string> called[2];
  const auto insert = [&](BilingualText& text) {
    for (const Lang lang : kLangs) {
      if (auto& rich = lang == Lang::zh ? text.zh : text.en) {
        insertMarks(*rich, lang, numbers, called[indexOf(lang)]);
      }
    }
  };
  forEachRunningText(*numbered, insert, [] {});
  return numbered;
}

}  // namespace paiban
