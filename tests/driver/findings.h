#pragma once

#include <map>
#include <string>
#include <vector>

#include "proof.h"
#include "reading.h"
#include "set_lines.h"

/// Rules that every finished document keeps, whatever its content and layout. Each function lists
/// the places where a document breaks its rule; none is good.
namespace paiban::test {

using Findings = std::vector<std::string>;

/// A proof taken apart for the rules below.
struct Examined {
  explicit Examined(const Proof& proof);
  Examined(const Examined&) = delete;

  const std::vector<const SetLine*>& linesOf(NodeId node) const;
  /// The style of a passage's text.
  Style styleOf(const Passage& passage) const;
  /// Baseline to baseline of the running text about it: more than a line on a grid of half lines.
  Pt pitchOf(const Passage& passage) const;
  const StyleSheet& stylesOf(const Passage& passage) const;

  const Proof& proof;
  std::string readingProblem;  ///< what matchReading() found; the passages are empty then
  std::vector<Passage> passages;
  std::vector<SetLine> lines;
  std::map<NodeId, std::vector<const SetLine*>> byNode;
};

// --- text (findings_text.cpp) ---

/// CL-12 – CL-14 at level gb: no line of a Chinese text begins with a stop, closer, connector,
/// interpunct or solidus, or ends with an opener or solidus.
Findings kinsokuBroken(const Examined& document);
/// EN-02: more than two hyphenated lines in a row, a fragment too short, a hyphen in a heading;
/// EN-12: a last line that is only the end of a word; and words broken without any hyphen.
Findings hyphensMisplaced(const Examined& document);
/// EN-02, where the page has a choice: not one of allFindings, for a hole at the foot is worse.
Findings pagesEndDivided(const Examined& document);
/// Lines of justified text, except a paragraph's last, that do not end at the edge of their column.
/// The document must have been composed with a trace, so that its pages tell of their frames.
Findings notFlush(const Examined& document);
/// CL-65, CL-67, EN-14: first lines that do not stand in by what their style says. With a trace.
Findings indentsWrong(const Examined& document);

// --- columns (findings_columns.cpp) ---

/// CL-81, BI-09: lines of text on the grid whose baseline is off it by more than 0.05 pt.
Findings offGrid(const Examined& document);
/// CL-73: heads without the first two lines of their text below them in their column.
Findings headsAlone(const Examined& document);
/// CL-70, EN-12: paragraphs with too few lines before or after the end of a column.
Findings widowsAndOrphans(const Examined& document);
/// BI-01, BI-03: texts side by side that do not begin on one line and go on line by line together.
Findings pairsApart(const Examined& document);
/// How many pairs stand side by side.
int pairsSideBySide(const Examined& document);

// --- pages (findings_pages.cpp) ---

/// Lines and pictures whose ink overlaps.
Findings collisions(const Examined& document);
/// Lines and pictures that a rule or the edge of a box cuts through.
Findings cutThrough(const Examined& document);
/// Matter of the content outside the type area; anything at all outside the trimmed page.
Findings outsideTypeArea(const Examined& document);
/// CL-96: running heads, folios and other furniture less than 1 em from the type area.
Findings furnitureTooNear(const Examined& document);
/// CL-87, CL-88, CL-91: pictures off the grid, distorted, without alternative text, or with a
/// caption that is not below at the same width.
Findings figuresWrong(const Examined& document);
/// Pages without a label, or without a line that is the label, “/” and a total behind it or not.
Findings labelsWrong(const Examined& document);
/// BI-10: elements and runs of another language than their text.
Findings languagesWrong(const Examined& document);

// --- notes, ruby and glosses (findings_notes.cpp) ---

/// CL-97: calls that do not stand behind a text; notes that are not on the page of their call or
/// have another number; the foot of notes off the grid.
Findings notesWrong(const Examined& document);
/// CL-51, BI-07: texts whose ruby and glosses do not say what the content has.
Findings annotationsWrong(const Examined& document);

/// All of the above, each with the rule's name before it, and what keeps the text from being
/// compared with the content: text lost, doubled or out of order.
Findings allFindings(const Examined& document);

/// `findings` one a line, at most `limit`.
std::string joined(const Findings& findings, std::size_t limit = 12);

}  // namespace paiban::test
