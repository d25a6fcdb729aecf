#pragma once

#include <set>
#include <utility>
#include <vector>

#include "pages/footnotes.h"
#include "pages/piece.h"
#include "pages/sheet.h"

namespace paiban {

/// Keeps account of the notes of a part, so that none is lost: whatever text is set that calls a
/// note, the note must come to stand.
class NoteAudit {
 public:
  explicit NoteAudit(const Content& content) : content_(content) {}

  /// A frame sets `pieces` in `languages`.
  void addCalls(const std::vector<Piece>& pieces, const std::vector<Lang>& languages);
  /// The notes of `area` stand on a finished page.
  void addStanding(const NoteArea& area);
  /// Draws the notes of a finished page, which then stand.
  void stand(Sheet& sheet, Diagnostics& diagnostics);
  /// Errors: notes that are called and stand nowhere, each at a call.
  void report(Diagnostics& diagnostics) const;

 private:
  using Key = std::pair<std::size_t, Lang>;  // a note by its place in the content

  const Content& content_;
  std::vector<std::pair<Key, const NoteCall*>> calls_;
  std::set<Key> standing_;
};

}  // namespace paiban
