#include "paragraph/compose.h"

#include <algorithm>

#include <fmt/format.h>

#include "base/utf8.h"
#include "paragraph/build_cells.h"
#include "paragraph/choose_breaks.h"
#include "paragraph/compose_with.h"
#include "paragraph/line_demerits.h"
#include "paragraph/messages.h"
#include "paragraph/relax_clusters.h"
#include "paragraph/rivers.h"
#include "paragraph/ruby_room.h"
#include "paragraph/set_line.h"
#include "unicode/url_breaks.h"

namespace paiban {
namespace {

/// CL-40: stretch of a gap that is reported, in em: in a column of at least so many 字, and in any.
constexpr double kLooseInWideColumns = 0.25;
constexpr double kWideColumn = 13;
constexpr double kLooseAnywhere = 0.5;
/// Characters of the text that a message quotes: enough to find the line.
constexpr std::size_t kQuotedHan = 20;
constexpr std::size_t kQuotedLetters = 48;
/// EN-04: word spaces beyond this factor of nominal are noted.
constexpr double kWideWordSpace = 1.33;
/// EN-13: a river of so many lines is noted; shorter ones are common in narrow columns.
constexpr int kNotedRiver = 4;

Hyphenation hyphenationOf(const Style& style) {
  Hyphenation hyphenation;
  hyphenation.patterns = style.hyphenate;
  hyphenation.limits = {style.hyphenMinWord, style.hyphenMinBefore, style.hyphenMinAfter};
  hyphenation.capitals = style.hyphenateCapitals;
  hyphenation.lastWord = style.hyphenLastWord;
  hyphenation.ladder = style.hyphenLadder;
  return hyphenation;
}

/// Tells the user what the rules could not mend.
class Reporter {
 public:
  Reporter(const Cells& cells,
           const Rules& rules,
           const ParagraphSetting& setting,
           Diagnostics& diagnostics)
      : cells_(cells), rules_(rules), setting_(setting), diagnostics_(diagnostics) {}

  void report(const ChosenBreak& chosen, const Line& line) {
    if (chosen.forcedSplit) {
      reportSplit(chosen.at);
    }
    if (chosen.at.kind == BreakKind::relaxed) {
      diagnostics_.note(
          messages::kKinsokuRelaxed, place(line.textEnd), {quote(line.textBegin, line.textEnd)});
    }
    reportAnnotations(line);
    if (line.loneCharacter) {
      diagnostics_.note(
          messages::kLoneCharacter, place(line.textBegin), {quote(line.textBegin, line.textEnd)});
    }
    const bool wide = setting_.measure >= kWideColumn * rules_.em;
    if (rules_.align != Align::even &&
        line.stretch > (wide ? kLooseInWideColumns : kLooseAnywhere)) {
      diagnostics_.warning(
          messages::kLooseLine,
          place(line.textBegin),
          {quote(line.textBegin, line.textEnd), fmt::format("{:.2f}", line.stretch)});
    }
  }

  /// What concerns the paragraph's lines together.
  void reportSpaces(const std::vector<Line>& lines) {
    int wide = 0;
    const Line* widest = nullptr;
    const Line* river = nullptr;
    for (const Line& line : lines) {
      if (line.wordSpace > kWideWordSpace + kPtEpsilon) {
        ++wide;
        widest = widest == nullptr || line.wordSpace > widest->wordSpace ? &line : widest;
      }
      if (line.river >= kNotedRiver && (river == nullptr || line.river > river->river)) {
        river = &line;
      }
    }
    if (widest != nullptr) {
      diagnostics_.note(messages::kWideWordSpaces,
                        place(widest->textBegin),
                        {fmt::format("{}", wide),
                         fmt::format("{:.2f}", widest->wordSpace),
                         quote(widest->textBegin, widest->textEnd)});
    }
    if (river != nullptr) {
      diagnostics_.note(messages::kRiver,
                        place(river->textBegin),
                        {fmt::format("{}", river->river), quote(river->textBegin, river->textEnd)});
    }
  }

 private:
  SourceRef place(std::uint32_t at) const {
    return setting_.source ? setting_.source->placeOf(at) : SourceRef{};
  }

  std::string quote(std::uint32_t begin, std::uint32_t end) const {
    const std::string_view text = std::string_view(cells_.text->text).substr(begin, end - begin);
    return std::string(
        firstCodePoints(text, rules_.lang == Lang::en ? kQuotedLetters : kQuotedHan));
  }

  /// A base makes room on its line, but no line is longer than the column.
  void reportAnnotations(const Line& line) {
    std::uint32_t reported = kNoRuby;
    for (const LineRun& run : line.runs) {
      if (!run.annotation || run.ruby == reported) {
        continue;
      }
      const ShapedRuby& ruby = cells_.text->rubies[run.ruby];
      if (ruby.width > line.measure + kPtEpsilon) {
        diagnostics_.error(
            messages::kAnnotationTooWide,
            place(ruby.begin),
            {ruby.text, fmt::format("{:.4g}", ruby.width), fmt::format("{:.4g}", line.measure)});
      }
      reported = run.ruby;
    }
  }

  /// Once for every word, and once a paragraph for marks.
  void reportSplit(const Candidate& at) {
    const std::string width = fmt::format("{:.1f}", setting_.measure / rules_.em);
    const std::uint32_t cell = at.cell;
    if (at.split == 0) {
      if (!kinsokuReported_) {
        const std::uint32_t from = cells_.list[cell > 0 ? cell - 1 : 0].begin;
        const std::uint32_t to = cells_.list[std::min(cell + 1, cells_.count())].begin;
        diagnostics_.warning(messages::kKinsokuBroken, place(from), {quote(from, to), width});
      }
      kinsokuReported_ = true;
      return;
    }
    if (cell != reportedWord_) {
      const std::uint32_t from = cells_.list[cell].begin;
      diagnostics_.warning(
          messages::kWordTooWide, place(from), {quote(from, cells_.list[cell + 1].begin), width});
    }
    reportedWord_ = cell;
  }

  const Cells& cells_;
  const Rules& rules_;
  const ParagraphSetting& setting_;
  Diagnostics& diagnostics_;
  std::uint32_t reportedWord_ = ~0u;
  bool kinsokuReported_ = false;
};

LineExtent extentOf(const ParagraphSetting& setting, std::size_t line) {
  return line < setting.extents.size() ? setting.extents[line] : LineExtent{0, setting.measure};
}

Pt indentOf(const ParagraphSetting& setting, std::size_t line) {
  const auto beside = static_cast<std::size_t>(std::max(setting.besideInitial, 1));
  return setting.from == 0 && line < beside ? setting.indent : setting.hanging;
}

LineRoom roomOf(const ParagraphSetting& setting) {
  const auto beside = static_cast<std::size_t>(std::max(setting.besideInitial, 1));
  LineRoom room;
  room.others = setting.measure - setting.hanging;
  for (std::size_t line = 0; line < std::max(beside, setting.extents.size()); ++line) {
    room.first.push_back(extentOf(setting, line).width - indentOf(setting, line));
  }
  return room;
}

/// The lines between the chosen breaks.
std::vector<Line> setLines(const BreakProblem& problem,
                           const std::vector<ChosenBreak>& breaks,
                           const ParagraphSetting& setting,
                           Diagnostics& diagnostics) {
  LineSetter setter(problem.cells, problem.rules, problem.reshaper);
  Reporter reporter(problem.cells, problem.rules, setting, diagnostics);
  std::vector<Line> lines;
  lines.reserve(breaks.size());
  const Candidate* from = &problem.candidates.origin;
  bool segmentStarts = true;
  for (const ChosenBreak& chosen : breaks) {
    LineFrame frame;
    const LineExtent extent = extentOf(setting, lines.size());
    frame.first = lines.empty() && setting.from == 0;
    frame.last = lines.size() + 1 == breaks.size();
    frame.start = extent.x + indentOf(setting, lines.size());
    frame.measure = extent.x + extent.width;
    frame.trace = setting.trace;
    Line line = setter.set(*from, chosen.at, frame);
    line.squeezedIn = chosen.squeezedIn;
    line.pushedOut = chosen.pushedOut;
    line.loneCharacter = chosen.at.kind == BreakKind::forced && !segmentStarts &&
                         isLoneCharacter(problem.cells, *from, chosen.at);
    reporter.report(chosen, line);
    lines.push_back(std::move(line));
    segmentStarts = chosen.at.kind == BreakKind::forced;
    from = &chosen.at;
  }
  if (setting.trace) {
    if (problem.rules.lang == Lang::en && problem.rules.flush()) {
      findRivers(lines);
    }
    reporter.reportSpaces(lines);
  }
  return lines;
}

std::vector<ChosenBreak> chooseBreaks(BreakProblem& problem, const Style& style) {
  if (style.balance && !problem.rules.flush()) {
    return balancedFit(problem, style.keepWords);
  }
  if (style.breaking == Breaking::totalFit) {
    return totalFit(problem);
  }
  std::vector<ChosenBreak> breaks = firstFit(problem);
  mendLastLines(problem, breaks);
  return breaks;
}

}  // namespace

std::vector<Line> composeParagraphWith(const ShapedText& text,
                                       const Style& style,
                                       const ParagraphSetting& setting,
                                       const Reshaper& reshaper,
                                       Diagnostics& diagnostics) {
  if (setting.from >= text.text.size()) {
    return {};
  }
  const Rules rules = rulesOf(text, style);
  std::vector<Break> opportunities;
  if (hasProportionalMatter(text)) {
    opportunities = lineOpportunities(text.text, text.tag);
    setUrlBreaks(text.text, !style.breakUrls, opportunities);
  }
  Cells cells = buildCells(text, opportunities, rules);
  if (!text.rubies.empty()) {
    makeRoomForRuby(cells, rules.em);
  }
  const Hyphenation hyphenation = hyphenationOf(style);
  CandidateLimits limits{setting.indent > 0, setting.from, {}};
  Candidates candidates =
      findCandidates(cells, opportunities, rules, hyphenation, reshaper, limits);
  const bool initial = setting.besideInitial > 0;
  const LineRoom room = roomOf(setting);
  const Pt leastLast = initial ? 0 : setting.indent;
  BreakProblem problem{cells, candidates, rules, reshaper, hyphenation.ladder, room, leastLast};
  std::vector<ChosenBreak> breaks = chooseBreaks(problem, style);
  if (style.clusterLimit > 0) {
    const auto relaxed = clustersToRelax(problem, breaks, style.clusterLimit);
    if (!relaxed.empty()) {
      limits.relaxed = relaxed;
      candidates = findCandidates(cells, opportunities, rules, hyphenation, reshaper, limits);
      breaks = chooseBreaks(problem, style);
    }
  }
  std::vector<Line> lines = setLines(problem, breaks, setting, diagnostics);
  if (setting.trace) {
    const auto demerits = demeritsOf(problem, breaks);
    for (std::size_t i = 0; i < lines.size(); ++i) {
      lines[i].demerits = demerits[i];
    }
  }
  return lines;
}

std::vector<Line> composeParagraph(const ShapedText& text,
                                   const Style& style,
                                   const ParagraphSetting& setting,
                                   Diagnostics& diagnostics) {
  return composeParagraphWith(text, style, setting, Reshaper{}, diagnostics);
}

}  // namespace paiban
