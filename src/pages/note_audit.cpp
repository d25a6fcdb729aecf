#include "pages/note_audit.h"

#include "pages/messages.h"

namespace paiban {

void NoteAudit::addCalls(const std::vector<Piece>& pieces, const std::vector<Lang>& languages) {
  if (content_.notes.empty()) {
    return;
  }
  for (const Piece& piece : pieces) {
    for (const Lang lang : languages) {
      const bool counts = piece.kind == Piece::Kind::text && !piece.again;
      const RichText* text = counts ? piece.text->in(lang) : nullptr;
      for (std::size_t i = 0; text != nullptr && i < text->calls.size(); ++i) {
        if (const Note* note = content_.findNote(text->calls[i].note)) {
          const auto index = static_cast<std::size_t>(note - content_.notes.data());
          calls_.push_back({{index, lang}, &text->calls[i]});
        }
      }
    }
  }
}

void NoteAudit::addStanding(const NoteArea& area) {
  for (const NoteRef& ref : area.notes) {
    for (const Lang lang : kLangs) {
      if ((ref.languages >> indexOf(lang) & 1U) != 0) {
        standing_.insert({ref.note, lang});
      }
    }
  }
}

void NoteAudit::stand(Sheet& sheet, Diagnostics& diagnostics) {
  for (const NoteArea& area : sheet.notes()) {
    drawNotes(area, diagnostics, sheet.items());
    addStanding(area);
  }
}

void NoteAudit::report(Diagnostics& diagnostics) const {
  std::set<Key> reported;
  for (const auto& [key, call] : calls_) {
    if (standing_.count(key) == 0 && reported.insert(key).second) {
      diagnostics.error(messages::kNoteLost, call->where, {call->note});
    }
  }
}

}  // namespace paiban
