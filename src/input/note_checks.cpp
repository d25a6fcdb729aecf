#include "input/note_checks.h"

#include <algorithm>
#include <set>
#include <string>
#include <string_view>
#include <utility>

#include "input/messages.h"
#include "input/schema.h"
#include "model/running_text.h"

namespace paiban {
namespace {

using Place = std::pair<int, int>;

Place placeOf(const SourceRef& where) {
  return {where.line, where.column};
}

bool calls(const RichText& text, const std::string& note) {
  return std::any_of(text.calls.begin(), text.calls.end(), [&](const NoteCall& call) {
    return call.note == note;
  });
}

void reportUnknown(const Content& content, const NoteCall& call, Diagnostics& diagnostics) {
  std::vector<std::string_view> known;
  for (const Note& note : content.notes) {
    known.push_back(note.id);
  }
  const std::string_view near = nearestWord(call.note, known);
  if (near.empty()) {
    diagnostics.error(messages::kUnknownNote, call.where, {call.note});
  } else {
    diagnostics.error(messages::kUnknownNoteNear, call.where, {call.note, std::string(near)});
  }
}

/// The calls of `own` that `other`, the same text in `lang`, lacks.
void checkPair(const RichText& own, const RichText& other, Lang lang, Diagnostics& diagnostics) {
  for (const NoteCall& call : own.calls) {
    if (!calls(other, call.note)) {
      const bool zh = lang == Lang::zh;
      diagnostics.error(messages::kNoteInOneLanguage,
                        call.where,
                        {call.note, zh ? "Chinese" : "English", zh ? "中文" : "英文"});
    }
  }
}

}  // namespace

void checkNotes(const Content& content,
                const std::vector<SourceRef>& all,
                Diagnostics& diagnostics) {
  std::set<std::string> called;
  std::set<Place> running;
  const auto check = [&](const BilingualText& text) {
    for (const Lang lang : kLangs) {
      const RichText* rich = text.in(lang);
      for (const NoteCall& call : rich != nullptr ? rich->calls : std::vector<NoteCall>()) {
        running.insert(placeOf(call.where));
        called.insert(call.note);
        if (content.findNote(call.note) == nullptr) {
          reportUnknown(content, call, diagnostics);
        }
      }
    }
    if (text.zh && text.en) {
      checkPair(*text.zh, *text.en, Lang::en, diagnostics);
      checkPair(*text.en, *text.zh, Lang::zh, diagnostics);
    }
  };
  forEachRunningText(content, check, [] {});
  for (const SourceRef& where : all) {
    if (running.count(placeOf(where)) == 0) {
      diagnostics.error(messages::kNoteElsewhere, where);
    }
  }
  for (const Note& note : content.notes) {
    if (called.count(note.id) == 0) {
      diagnostics.error(messages::kUnusedNote, note.where, {note.id});
    }
  }
}

}  // namespace paiban
