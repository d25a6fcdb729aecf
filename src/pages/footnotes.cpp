#include "pages/footnotes.h"

#include <algorithm>
#include <cmath>
#include <map>
#include <string_view>
#include <utility>

#include "base/utf8.h"
#include "pages/box.h"
#include "pages/frame_job.h"
#include "pages/reporting_to.h"

namespace paiban {
namespace {

constexpr std::string_view kRole = "footnote";
constexpr double kRuleShare = 1.0 / 3;  // of the width
constexpr Pt kRuleWidth = 0.4;
constexpr double kRuleRoom = 0.6;    // grid lines above the first line, with the rule in them
constexpr double kAboveRule = 0.35;  // grid lines from the rule to the top of the notes
constexpr double kAfterNumber = 1;   // em

/// One language of a note, broken into lines.
struct NoteText {
  SetLines set;
  const RichText* text = nullptr;
  const Note* note = nullptr;
  Lang lang = Lang::zh;
  bool numbered = false;  ///< the first of its note: the number stands before it
};

/// The notes of an area, and by how much their lines stand in.
struct NoteLines {
  std::vector<NoteText> texts;
  Pt indent = 0;
};

bool shows(const NoteRef& ref, Lang lang) {
  return (ref.languages >> indexOf(lang) & 1U) != 0;
}

/// The texts of a note that are to be shown: a text that reads the same in both languages once.
std::vector<Lang> languagesOf(const Setting& setting, const NoteRef& ref, const Note& note) {
  std::vector<Lang> languages;
  for (const Lang lang : setting.languages) {
    const RichText* text = note.text.in(lang);
    const bool again = !languages.empty() && text != nullptr &&
                       text->text == note.text.in(languages.front())->text;
    if (shows(ref, lang) && text != nullptr && !again) {
      languages.push_back(lang);
    }
  }
  return languages;
}

/// By how much notes stand in: the widest of all numbers and 1 em, so that those of all pages are
/// level. Numbers are as wide as their characters, of which there are few, while notes may be many.
Pt indentOf(const Setting& setting, Lang lang) {
  std::map<std::string_view, Pt> widths;
  Pt widest = 0;
  for (const Note& note : setting.content.notes) {
    Pt width = 0;
    for (std::string_view rest = note.marks[indexOf(lang)]; !rest.empty();) {
      const std::string_view character = firstCodePoints(rest, 1);
      const auto [known, fresh] = widths.try_emplace(character, 0);
      if (fresh) {
        const RichText text = plainText(std::string(character));
        known->second = setInline(setting, text, lang, kRole, kArtifact).width;
      }
      width += known->second;
      rest.remove_prefix(character.size());
    }
    widest = std::max(widest, width);
  }
  return widest + kAfterNumber * setting.style(kRole, lang).size;
}

NoteLines setNotes(const Setting& setting, std::span<const NoteRef> refs, Pt width) {
  NoteLines lines;
  if (setting.languages.empty()) {
    return lines;
  }
  for (const Lang lang : setting.languages) {
    lines.indent = std::max(lines.indent, indentOf(setting, lang));
  }
  for (const NoteRef& ref : refs) {
    const Note& note = setting.content.notes[ref.note];
    for (const Lang lang : languagesOf(setting, ref, note)) {
      const RichText& text = *note.text.in(lang);
      const Pt size = setting.style(kRole, lang).size;
      TextBlock block{text, lang, kRole, 0, setting.nodes.of(&text)};
      block.measure = std::max(size, std::floor((width - lines.indent) / size + 1e-6) * size);
      block.inList = true;
      const bool first = lines.texts.empty() || lines.texts.back().note != &note;
      lines.texts.push_back({setLines(setting, block), &text, &note, lang, first});
    }
  }
  return lines;
}

/// Facing pages: what the language of one page shows.
std::vector<NoteRef> only(std::span<const NoteRef> refs, Lang lang) {
  std::vector<NoteRef> own(refs.begin(), refs.end());
  for (NoteRef& ref : own) {
    ref.languages &= 1U << indexOf(lang);
  }
  return own;
}

Pt heightOf(const NoteLines& notes) {
  Pt height = 0;
  for (const NoteText& text : notes.texts) {
    height += text.set.leading * static_cast<double>(text.set.lines.size());
  }
  return height;
}

/// The number before the first line of a note, which leads back to where it is called.
void drawNumber(const Setting& setting, const NoteText& own, Pt x, Pt baseline, auto& out) {
  const NodeId label = setting.nodes.mark(*own.text);
  const std::string& mark = own.note->marks[indexOf(own.lang)];
  InlineText number = setInline(setting, plainText(mark), own.lang, kRole, label);
  const Pt width = number.width;
  place(std::move(number.items), x, baseline, out);
  const NodeId call = setting.nodes.of(&own.note->marks[indexOf(own.lang)]);
  if (label != kArtifact && call != kArtifact) {
    const Pt size = own.set.style.size;
    const Rect box{x, baseline - TextGrid::kHanAscent * size, width, size};
    out.emplace_back(LinkItem{box, mark, label, {}, call});
  }
}

/// Draws `notes` over `width` from `left` on, the last baseline at `bottom`.
void draw(const Setting& setting, NoteLines notes, Pt left, Pt width, Pt bottom, auto& out) {
  if (notes.texts.empty()) {
    return;
  }
  const SetLines& first = notes.texts.front().set;
  Pt baseline = bottom - heightOf(notes);  // of a line above the first
  const Pt top = baseline + first.leading - TextGrid::kHanAscent * first.style.size;
  const Pt rule = top - kAboveRule * setting.grid.line;
  drawRule(
      {kRuleWidth, kBlack, RuleStyle::solid}, {left, rule}, {left + kRuleShare * width, rule}, out);
  for (NoteText& own : notes.texts) {
    bool begins = own.numbered;
    for (Line& line : own.set.lines) {
      baseline += own.set.leading;
      if (std::exchange(begins, false)) {
        drawNumber(setting, own, left, baseline, out);
      }
      drawLine(std::move(line), left + notes.indent, baseline, own.set.source, out);
    }
  }
}

}  // namespace

/// Of the note in its tallest language where each has a page of its own, else of all.
Pt NoteMeasurer::heightOf(const NoteRef& note) {
  const std::uint64_t key = std::uint64_t{note.note} << 8U | note.languages;
  if (const auto known = heights_.find(key); known != heights_.end()) {
    return known->second;
  }
  Diagnostics none;
  const Setting silent = reportingTo(setting_, none);
  Pt height = 0;
  if (!facing_) {
    height = paiban::heightOf(setNotes(silent, {&note, 1}, width_));
  }
  for (std::size_t i = 0; facing_ && i < setting_.languages.size(); ++i) {
    const std::vector<NoteRef> own = only({&note, 1}, setting_.languages[i]);
    height = std::max(height, paiban::heightOf(setNotes(silent, own, width_)));
  }
  heights_.emplace(key, height);
  return height;
}

int NoteMeasurer::lines(std::span<const NoteRef> notes) {
  if (notes.empty()) {
    return 0;
  }
  const Pt line = setting_.grid.line;
  Pt height = kRuleRoom * line;
  for (const NoteRef& note : notes) {
    height += heightOf(note);
  }
  return static_cast<int>(std::ceil(height / line - 1e-6));
}

void drawNotes(const NoteArea& area, Diagnostics& diagnostics, std::vector<Item>& out) {
  const Setting setting = reportingTo(area.matter->setting, diagnostics);
  const Pt bottom = setting.grid.baseline(area.first + area.lines - 1);
  const Extent& extent = area.extent;
  if (area.sides.empty()) {
    draw(setting, setNotes(setting, area.notes, extent.width), extent.x, extent.width, bottom, out);
    return;
  }
  for (std::size_t i = 0; i < area.sides.size(); ++i) {
    const std::vector<NoteRef> own = only(area.notes, setting.languages[i]);
    const Pt left = area.sides[i] + extent.x;
    draw(setting, setNotes(setting, own, extent.width), left, extent.width, bottom, out);
  }
}

}  // namespace paiban
