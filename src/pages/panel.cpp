#include "pages/panel.h"

#include <algorithm>
#include <span>
#include <string>
#include <string_view>
#include <utility>

#include "pages/box.h"
#include "pages/frame_job.h"

namespace paiban {
namespace {

/// How a bound is said after its value.
std::string_view boundWord(Bound bound, Lang lang) {
  switch (bound) {
    case Bound::exact:
      return "";
    case Bound::atLeast:
      return lang == Lang::zh ? "以上" : "or more";
    case Bound::atMost:
      return lang == Lang::zh ? "以下" : "or less";
  }
  return "";
}

/// Texts of different roles on one baseline, one after the other.
class InlineRow {
 public:
  InlineRow(const Setting& setting, Lang lang) : setting_(&setting), lang_(lang) {}

  void add(const RichText* text, std::string_view role, NodeId node, double scale = 1) {
    if (text == nullptr || text->text.empty()) {
      return;
    }
    InlineText set = setInline(*setting_, *text, lang_, role, node, scale);
    const Pt gap = items_.empty() ? 0 : setting_->grid.character / 3;
    place(std::move(set.items), width_ + gap, 0, items_);
    width_ += gap + set.width;
  }
  Pt width() const { return width_; }
  std::vector<Item> takeItems() { return std::move(items_); }

 private:
  const Setting* setting_;
  Lang lang_;
  std::vector<Item> items_;
  Pt width_ = 0;
};

/// One card before its row gives it a height.
struct Card {
  std::vector<Item> items;  ///< from the card's inner left edge, line 0
  int lines = 0;
};

/// What all cards of a panel share, so that their values stand level.
struct CardShape {
  int nameLines = 0;       ///< of the longest name
  bool verbAbove = false;  ///< verb and value do not fit on one line in some card
  double scale = 1;        ///< of all values, so that the widest fits its card
};

class CardSetter {
 public:
  CardSetter(const Setting& setting, Pt width) : setting_(setting), width_(width) {}

  static constexpr int kMostSteps = 4;  ///< after which the row is too wide by less than 1 %

  /// Fits the shape to `metric` as well.
  void measure(const Metric& metric) {
    const Lang lead = setting_.languages.front();
    card_ = {};
    text(metric.name.in(lead), lead, "metric-name");
    shape_.nameLines = std::max(shape_.nameLines, card_.lines);
    if (metric.value.in(lead) != nullptr) {
      shape_.verbAbove = shape_.verbAbove || valueRow(metric, lead, true).width() > width_;
      // What stands beside the value keeps its size, so that a single step falls short.
      for (int step = 0; step < kMostSteps; ++step) {
        const Pt alone = valueRow(metric, lead, false).width();
        if (alone <= width_) {
          break;
        }
        shape_.scale *= width_ / alone;
      }
    }
  }

  Card set(const Metric& metric) {
    card_ = {};
    const Lang lead = setting_.languages.front();
    text(metric.name.in(lead), lead, "metric-name");
    card_.lines = std::max(card_.lines, shape_.nameLines);
    value(metric, lead);
    for (std::size_t i = 1; i < setting_.languages.size(); ++i) {
      sentence(metric, setting_.languages[i]);
    }
    return std::move(card_);
  }

 private:
  void text(const RichText* rich, Lang lang, std::string_view role) {
    if (rich == nullptr) {
      return;
    }
    TextBlock block{*rich, lang, role, width_, setting_.nodes.of(rich)};
    block.ofContent = true;
    for (Atom& atom : setText(setting_, block)) {
      place(std::move(atom.items), 0, setting_.grid.lineTop(card_.lines), card_.items);
      card_.lines += atom.lines;
    }
  }

  InlineRow valueRow(const Metric& metric, Lang lang, bool withVerb) const {
    const RichText* figure = metric.value.in(lang);
    const NodeId node = setting_.nodes.of(figure);
    const RichText bound = plainText(std::string(boundWord(metric.bound, lang)));
    InlineRow row(setting_, lang);
    if (withVerb) {
      row.add(metric.verb.in(lang), "metric-verb", node);
    }
    row.add(figure, "metric-value", node, shape_.scale);
    row.add(&bound, "metric-bound", node);
    return row;
  }

  /// The large line: verb, value and bound on one baseline; or the statement in its place.
  void value(const Metric& metric, Lang lang) {
    const Style style = setting_.style("metric-value", lang);
    const int lines = std::max(style.blockLines, setting_.grid.linesFor(style.size));
    if (metric.value.in(lang) == nullptr) {
      const int before = card_.lines;
      text(metric.statement.in(lang), lang, "metric-statement");
      card_.lines = std::max(card_.lines, before + lines + (shape_.verbAbove ? 1 : 0));
      return;
    }
    if (shape_.verbAbove) {
      const int before = card_.lines;
      text(metric.verb.in(lang), lang, "metric-verb");
      card_.lines = std::max(card_.lines, before + 1);  // level with cards that have a verb
    }
    InlineRow row = valueRow(metric, lang, !shape_.verbAbove);
    // Figures are as high as capitals: centre those, not the em box.
    constexpr double kFigureHeight = 0.66;
    const Pt baseline = setting_.grid.lineTop(card_.lines) +
                        (setting_.grid.heightOf(lines) + kFigureHeight * style.size) / 2;
    const double position = style.align == Align::centre ? 0.5 : 0;
    const Pt x = std::max(0.0, width_ - row.width()) * position;
    place(row.takeItems(), x, baseline, card_.items);
    card_.lines += lines;
  }

  /// A further language says the same as one sentence: name, verb, value and bound.
  void sentence(const Metric& metric, Lang lang) {
    const RichText* name = metric.name.in(lang);
    if (name == nullptr) {
      return;
    }
    RichText whole = *name;
    const auto add = [&](std::string_view words) {
      if (!words.empty()) {
        whole.text += lang == Lang::zh ? "" : " ";
        whole.text += words;
      }
    };
    for (const BilingualText* slot : {&metric.verb, &metric.value, &metric.statement}) {
      const RichText* rich = slot->in(lang);
      add(rich != nullptr ? std::string_view(rich->text) : std::string_view());
    }
    add(metric.statement.in(lang) == nullptr ? boundWord(metric.bound, lang) : "");
    const TextBlock block{whole, lang, "metric-sentence", width_, setting_.nodes.of(name)};
    for (Atom& atom : setText(setting_, block)) {
      place(std::move(atom.items), 0, setting_.grid.lineTop(card_.lines), card_.items);
      card_.lines += atom.lines;
    }
  }

  const Setting& setting_;
  Pt width_;
  CardShape shape_;
  Card card_;
};

}  // namespace

Flow setLabel(const Setting& setting, const Piece& piece, const FrameMeasure& measure) {
  const Panel& panel = *piece.panel;
  Atom atom;
  const TextGrid& grid = setting.grid;
  const auto& languages = setting.languages;
  const Style style = setting.style("panel-label", languages.front());
  atom.lines = std::max(style.blockLines, grid.linesFor(style.size));
  const Pt baseline =
      (grid.heightOf(atom.lines) - style.size) / 2 + TextGrid::kHanAscent * style.size;
  const bool sideBySide = measure.pair.size() > 1;
  Pt x = 0;
  for (std::size_t i = 0; i < languages.size(); ++i) {
    const RichText* label = panel.label.in(languages[i]);
    if (label == nullptr) {
      continue;
    }
    if (sideBySide) {
      x = measure.pair[i].x;
    }
    const NodeId node = piece.again ? kArtifact : setting.nodes.of(label);
    InlineText set = setInline(setting, *label, languages[i], "panel-label", node);
    place(std::move(set.items), x, baseline, atom.items);
    x += set.width + grid.character / 2;
    if (i == 0 && languages[i] == Lang::zh && !panel.pinyin.empty()) {
      InlineText pinyin = setInline(setting,
                                    plainText(panel.pinyin),
                                    Lang::en,
                                    "panel-pinyin",
                                    piece.again ? kArtifact : setting.nodes.of(&panel.pinyin));
      place(std::move(pinyin.items), x, baseline, atom.items);
      x += pinyin.width + grid.character;
    }
  }
  Flow flow{std::move(atom)};
  return flow;
}

Flow setCards(const Setting& setting, const FrameSpec& frame, const Piece& piece, Pt width) {
  const std::span<const Metric> metrics = piece.metric != nullptr
                                              ? std::span<const Metric>(piece.metric, 1)
                                              : std::span<const Metric>(piece.panel->metrics);
  const TextGrid& grid = setting.grid;
  const Pt gutter = grid.character;
  constexpr double kLeast = 2;  // 字 for a card
  const int asked = piece.metric != nullptr ? 1 : std::max(1, frame.cards.columns);
  const int columns = haveRoom(setting, frame, width, asked, gutter, kLeast) ? asked : 1;
  const Pt outer = (width - (columns - 1) * gutter) / columns;
  const auto found = setting.layout.boxes.find(frame.cards.box);
  const BoxSpec* box = found == setting.layout.boxes.end() ? nullptr : &found->second;
  const Pt inset = box != nullptr ? insetOf(*box, grid, outer, setting.diagnostics) : 0;
  const int above = box != nullptr ? box->above : 0;
  const int below = box != nullptr ? box->below : 0;
  CardSetter setter(setting, outer - 2 * inset);
  for (const Metric& metric : metrics) {
    setter.measure(metric);
  }
  std::vector<Card> cards;
  int needed = 0;
  for (const Metric& metric : metrics) {
    cards.push_back(setter.set(metric));
    needed = std::max(needed, cards.back().lines);
  }
  const int lines = std::max(needed, frame.cards.lines - above - below);
  const int first = above + (lines - needed) / 2;  // cards that a fit made higher stay balanced
  Flow flow;
  for (std::size_t i = 0; i < cards.size(); ++i) {
    const int column = static_cast<int>(i) % columns;
    if (column == 0) {
      Atom row;
      row.lines = above + lines + below;
      row.breakBefore = flow.empty();
      flow.push_back(std::move(row));
    }
    const Pt x = column * (outer + gutter);
    Atom& row = flow.back();
    if (box != nullptr) {
      drawBox(*box, {x, 0, outer, grid.heightOf(row.lines)}, row.items);
    }
    place(std::move(cards[i].items), x + inset, grid.lineTop(first), row.items);
  }
  return flow;
}

}  // namespace paiban
