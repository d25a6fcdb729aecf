#include "pages/line_atoms.h"

#include <algorithm>
#include <cmath>
#include <utility>

namespace paiban {
namespace {

/// Where the baseline of type of one em is in the box that its line is centred by: Han faces fill
/// 0.88 above and 0.12 below it; Latin is centred by eye between cap height and descender.
constexpr double ascentOf(Lang lang) {
  return lang == Lang::zh ? TextGrid::kHanAscent : 0.80;
}

/// Whether the line ends within a word: at a hyphen that was put in, or at one of the word's own.
bool dividesWord(const Line& line) {
  if (line.last || line.runs.empty() || line.runs.back().glyphs.empty()) {
    return false;
  }
  if (line.runs.back().annotation) {
    return false;
  }
  const std::string& end = line.runs.back().glyphs.back().text;
  return line.hyphenated || end == "-" || end == "\u2010";
}

std::uint32_t endOf(const TextBlock& block) {
  return block.until > 0 ? block.until : static_cast<std::uint32_t>(block.text.text.size());
}

/// The notes that bytes [begin, end) of the block call first.
std::vector<NoteRef> notesIn(const Setting& setting,
                             const TextBlock& block,
                             std::uint32_t begin,
                             std::uint32_t end) {
  std::vector<NoteRef> notes;
  if (!block.callsNotes) {
    return notes;
  }
  for (const NoteCall& call : block.text.calls) {
    const Note* note = setting.content.findNote(call.note);
    if (call.first && call.at >= begin && call.at < end && note != nullptr) {
      notes.push_back({static_cast<std::uint32_t>(note - setting.content.notes.data()),
                       1U << indexOf(block.lang)});
    }
  }
  return notes;
}

/// Whether a column may end before line `i` > 0 of the block, by orphans and widows.
bool mayBreakBefore(const SetLines& set, const TextBlock& block, int i) {
  const Style& style = set.style;
  const int opening =
      std::max(block.afterHead ? std::max(style.orphans, 2) : style.orphans, set.besideInitial);
  const int orphans = block.from == 0 ? opening : 0;
  const bool kept = i < orphans || static_cast<int>(set.lines.size()) - i < style.widows;
  return !kept && !style.keepTogether;
}

/// Draws line `i` of the block with its baseline at `baseline` of `atom`, which gets its notes.
void putLine(
    const Setting& setting, SetLines& set, const TextBlock& block, int i, Pt baseline, Atom& atom) {
  const auto index = static_cast<std::size_t>(i);
  Line& line = set.lines[index];
  const std::uint32_t next =
      index + 1 < set.lines.size() ? set.lines[index + 1].textBegin : endOf(block);
  atom.notes = notesIn(setting, block, line.textBegin, next);
  atom.origin.offset[0] = line.textBegin;
  const bool divides = dividesWord(line);
  atom.dividedEverywhere = !set.style.hyphenAcrossColumns && divides;
  atom.divided = (!set.style.hyphenAcrossPages && divides) || atom.dividedEverywhere;
  drawLine(std::move(line), set.left, baseline, set.source, atom.items);
}

/// Every line on the baseline grid, each an atom of whole lines (CL-81).
Flow onGrid(const Setting& setting, SetLines set, const TextBlock& block) {
  Flow flow;
  const Style& style = set.style;
  const int count = static_cast<int>(set.lines.size());
  const int steps = static_cast<int>(std::lround(set.leading / setting.grid.line));
  // On a grid of half lines type is higher than a line: it stands on the lowest that it needs.
  const int low = std::min(steps, setting.grid.linesFor(style.size)) - 1;
  for (int i = 0; i < count; ++i) {
    Atom atom;
    const int raised = i == 0 ? set.raisedBy * steps : 0;
    const int below = i + 1 == count ? std::max(set.besideInitial - count, 0) : 0;
    atom.lines = raised + steps * (1 + below);
    atom.breakBefore = i == 0 || mayBreakBefore(set, block, i);
    putLine(setting, set, block, i, setting.grid.baseline(raised + low), atom);
    flow.push_back(std::move(atom));
  }
  return flow;
}

/// A block by its own leading: how many lines of the grid it takes, and its first baseline.
struct OwnBlock {
  int lines = 0;
  Pt baseline = 0;
};

OwnBlock measureOwn(const Setting& setting, const SetLines& set, const TextBlock& block) {
  const double ascent = ascentOf(block.lang);
  const Pt size = set.style.size;
  const auto count = std::max(static_cast<int>(set.lines.size()), set.besideInitial);
  const Pt height = (count - 1 + set.raisedBy) * set.leading + size;
  // Type a little higher than a character box may use the gaps round its lines; where the first
  // baseline is that of the grid, the half of the last.
  const Pt low = setting.grid.baseline(0) - ascent * size;
  const bool lowered = set.style.snap == Snap::first && low > 0;
  const Pt taken = height + (lowered ? low + setting.grid.gap() / 2 : 0);
  // Several lines leave a tenth of the size between them and others of their kind.
  constexpr double kApart = 0.1;
  const Pt apart = count > 1 ? kApart * size : 0;
  const int needed = static_cast<int>(std::ceil((taken + apart) / setting.grid.line - 1e-6));
  OwnBlock own;
  own.lines = std::max(set.style.blockLines, needed);
  own.baseline = (setting.grid.heightOf(own.lines) - height) / 2 + ascent * size;
  if (set.style.snap == Snap::first) {
    own.baseline = setting.grid.baseline(0);
  } else if (set.style.snap == Snap::last) {
    own.baseline = setting.grid.baseline(own.lines - 1) - (count - 1 + set.raisedBy) * set.leading;
  }
  own.baseline += set.raisedBy * set.leading;
  return own;
}

/// The whole block as one atom.
Flow centred(const Setting& setting, SetLines set, const TextBlock& block) {
  const OwnBlock own = measureOwn(setting, set, block);
  Atom atom;
  atom.lines = own.lines;
  atom.notes = notesIn(setting, block, block.from, endOf(block));
  Pt baseline = own.baseline;
  for (Line& line : set.lines) {
    drawLine(std::move(line), set.left, baseline, set.source, atom.items);
    baseline += set.leading;
  }
  return {std::move(atom)};
}

/// Whether a block with a leading of its own may be divided: text is, heads are not.
bool mayDivide(const Setting& setting, const SetLines& set) {
  const Style& style = set.style;
  const bool head =
      style.blockLines > 0 || style.balance || style.keepWithNext || style.keepTogether;
  return !head && set.besideInitial == 0 && set.lines.size() > 1 &&
         set.leading >= setting.grid.line - kPtEpsilon;
}

/// Where a line of such a block begins: its grid line, how much lower than that it stands, and
/// whether the line before has ended there, so that a column may.
struct LineStart {
  int line = 0;
  Pt drift = 0;
  bool clear = false;
};

LineStart startOf(const TextGrid& grid, Pt begins, Pt above) {
  LineStart start;
  start.line = static_cast<int>(std::ceil(above / grid.line - 1e-6));
  start.drift = begins - start.line * grid.line;
  start.clear = start.drift >= -grid.gap() / 2 - kPtEpsilon;
  if (!start.clear) {
    start.line = static_cast<int>(begins / grid.line + 1e-6);
    start.drift = begins - start.line * grid.line;
  }
  return start;
}

/// The same block, line by line: each takes the grid lines up to the one in which the next begins.
Flow divided(const Setting& setting, SetLines set, const TextBlock& block) {
  const OwnBlock own = measureOwn(setting, set, block);
  const TextGrid& grid = setting.grid;
  const Pt size = set.style.size;
  const Pt top = own.baseline - ascentOf(block.lang) * size;
  Flow flow;
  int first = 0;
  for (int i = 0; i < static_cast<int>(set.lines.size()); ++i) {
    const Pt begins = top + i * set.leading;
    const LineStart start =
        i == 0 ? LineStart{} : startOf(grid, begins, begins - set.leading + size);
    if (i > 0) {
      const int line = std::max(start.line, first + 1);
      flow.back().lines = line - first;
      first = line;
    }
    Atom atom;
    atom.follows = i > 0;
    atom.drift = start.drift;
    atom.breakBefore = i == 0 || (start.clear && mayBreakBefore(set, block, i));
    putLine(setting, set, block, i, own.baseline + i * set.leading - grid.lineTop(first), atom);
    flow.push_back(std::move(atom));
  }
  flow.back().lines = std::max(1, own.lines - first);
  return flow;
}

}  // namespace

bool standsCentred(const SetLines& set) {
  return set.style.blockLines > 0 || set.style.snap != Snap::grid || !set.onGrid;
}

Flow lineAtoms(const Setting& setting, SetLines set, const TextBlock& block) {
  if (!standsCentred(set)) {
    return onGrid(setting, std::move(set), block);
  }
  return mayDivide(setting, set) ? divided(setting, std::move(set), block)
                                 : centred(setting, std::move(set), block);
}

}  // namespace paiban
