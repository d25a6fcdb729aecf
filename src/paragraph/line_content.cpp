#include "paragraph/line_content.h"

#include <algorithm>

namespace paiban {
namespace {

constexpr std::uint32_t kSoftHyphenBytes = 2;

class Collector {
 public:
  Collector(const Cells& cells, const Rules& rules, const Reshaper& reshaper, LineContent& content)
      : cells_(cells), rules_(rules), reshaper_(reshaper), out_(content) {}

  void collect(const Candidate& from, const Candidate& to) {
    out_.clear();
    std::uint32_t at = from.cell;
    if (from.split != 0 && at == to.cell) {
      addMiddle(at, from.split, to.split);
    } else {
      if (from.split != 0) {
        addTail(at++, from.split);
      }
      for (; at < to.cell; ++at) {
        addWhole(at);
      }
      if (to.split != 0) {
        addHead(at, to.split);
      }
    }
    if (to.kind == BreakKind::hyphen) {
      addHyphen();
    }
    out_.visible = out_.cells.size();
    while (out_.visible > 0 && isDiscardedAtEnd(out_.cells[out_.visible - 1].cell.kind)) {
      --out_.visible;
    }
  }

 private:
  static bool isDiscardedAtEnd(CellKind kind) { return isSpace(kind) || isDiscardable(kind); }

  void addWhole(std::uint32_t cell) {
    LineCell& part = out_.cells.emplace_back();
    part.cell = cells_.list[cell];
    part.end = cells_.list[cell + 1].begin;
    part.glyphEnd = cells_.list[cell + 1].glyph;
  }

  /// The rest of a word whose beginning stands on the line before.
  void addTail(std::uint32_t cell, std::uint32_t at) {
    Division division = divide(cells_, cell, at, reshaper_);
    const std::uint32_t safe = division.safeAfter;
    addReshaped(cell, division.run, at, safe, std::move(division.right));
    addOriginal(cell, safe, cells_.list[cell + 1].begin);
  }

  /// The beginning of a word that goes on in the next line.
  void addHead(std::uint32_t cell, std::uint32_t at) {
    Division division = divide(cells_, cell, at, reshaper_);
    addOriginal(cell, cells_.list[cell].begin, division.safeBefore);
    addReshaped(cell, division.run, division.safeBefore, at, std::move(division.left));
  }

  /// A stretch of a word that spans more than two lines.
  void addMiddle(std::uint32_t cell, std::uint32_t begin, std::uint32_t end) {
    Division head = divide(cells_, cell, begin, reshaper_);
    Division tail = divide(cells_, cell, end, reshaper_);
    if (head.run == tail.run && head.safeAfter > tail.safeBefore) {
      const ShapedRun& run = cells_.text->runs[head.run];
      addReshaped(cell, head.run, begin, end, reshaper_.shape(*cells_.text, run, begin, end));
      return;
    }
    const std::uint32_t from = head.safeAfter;
    addReshaped(cell, head.run, begin, from, std::move(head.right));
    addOriginal(cell, from, tail.safeBefore);
    addReshaped(cell, tail.run, tail.safeBefore, end, std::move(tail.left));
  }

  LineCell& addPart(std::uint32_t cell, std::uint32_t begin, std::uint32_t end) {
    LineCell& part = out_.cells.emplace_back();
    part.cell = cells_.list[cell];
    part.cell.begin = begin;
    part.end = end;
    return part;
  }

  void addOriginal(std::uint32_t cell, std::uint32_t begin, std::uint32_t end) {
    if (begin >= end) {
      return;
    }
    LineCell& part = addPart(cell, begin, end);
    part.cell.width = widthBetween(cells_, cell, begin, end, rules_.tracking) - rules_.tracking;
    part.cell.run = runAt(cells_, cell, begin);
    part.cell.glyph = glyphAt(cells_, part.cell.run, begin);
    part.glyphEnd = glyphAt(cells_, runAt(cells_, cell, end - 1), end);
  }

  void addReshaped(std::uint32_t cell,
                   std::uint32_t run,
                   std::uint32_t begin,
                   std::uint32_t end,
                   std::vector<ShapedGlyph> glyphs) {
    if (begin >= end) {
      return;
    }
    LineCell& part = addPart(cell, begin, end);
    part.cell.width = widthOf(glyphs, rules_.tracking) - rules_.tracking;
    part.cell.run = run;
    part.reshaped = static_cast<int>(out_.reshaped.size());
    out_.reshaped.push_back(std::move(glyphs));
  }

  /// The hyphen; it takes the place of a soft hyphen of the text.
  void addHyphen() {
    LineCell& word = out_.cells.back();
    std::uint32_t begin = word.end;
    if (word.cell.softHyphen) {
      begin -= kSoftHyphenBytes;
      const std::uint32_t run = runAt(cells_, 0, begin);
      word.glyphEnd = std::min(word.glyphEnd, glyphAt(cells_, run, begin));
    }
    const std::uint32_t run = runAt(cells_, 0, begin - 1);
    LineCell hyphen;
    hyphen.cell.kind = CellKind::word;
    hyphen.cell.front = hyphen.cell.back = CharClass::latinMark;
    hyphen.cell.begin = begin;
    hyphen.cell.run = run;
    hyphen.end = word.end;
    word.end = begin;
    hyphen.hyphen = true;
    hyphen.reshaped = static_cast<int>(out_.reshaped.size());
    out_.reshaped.push_back({reshaper_.hyphen(cells_.text->runs[run])});
    hyphen.cell.width = out_.reshaped.back().front().advance;
    out_.cells.push_back(hyphen);
  }

  const Cells& cells_;
  const Rules& rules_;
  const Reshaper& reshaper_;
  LineContent& out_;
};

}  // namespace

void collectLine(const Cells& cells,
                 const Rules& rules,
                 const Reshaper& reshaper,
                 const Candidate& from,
                 const Candidate& to,
                 LineContent& content) {
  Collector(cells, rules, reshaper, content).collect(from, to);
}

}  // namespace paiban
