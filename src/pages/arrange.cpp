#include "pages/arrange.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <iterator>
#include <utility>
#include <variant>

#include "pages/field_line.h"
#include "pages/figure.h"
#include "pages/messages.h"
#include "pages/over_picture.h"
#include "pages/pairing.h"
#include "pages/panel.h"
#include "pages/panel_box.h"
#include "pages/parallel.h"
#include "pages/reporting_to.h"
#include "pages/set_piece.h"
#include "pages/text_beside.h"
#include "pages/vertical.h"

namespace paiban {
namespace {

void append(Flow& flow, Flow more) {
  flow.insert(
      flow.end(), std::make_move_iterator(more.begin()), std::make_move_iterator(more.end()));
}

/// Whether the cards of one page are lower than those of the other; `frame` then says how high all
/// are to be.
bool levelCards(const Piece& piece, const std::vector<Flow>& flows, FrameSpec& frame) {
  if (piece.kind != Piece::Kind::cards) {
    return false;
  }
  int highest = 0;
  bool differ = false;
  for (const Flow& flow : flows) {
    const int lines = flow.empty() ? 0 : flow.front().lines;
    differ = differ || (highest > 0 && lines != highest);
    highest = std::max(highest, lines);
  }
  frame.cards.lines = highest;
  return differ;
}

/// Says of the atoms of `flow` which piece they come from.
void stamp(Flow& flow, std::size_t first, std::size_t piece, std::size_t language) {
  for (std::size_t i = first; i < flow.size(); ++i) {
    flow[i].origin.piece = static_cast<std::uint32_t>(piece);
    flow[i].origin.language = static_cast<std::uint32_t>(language);
  }
}

/// Sets pieces one after the other; remembers per language what came before.
class Arranger {
 public:
  Arranger(const Setting& setting,
           const FrameSpec& frame,
           const FrameMeasure& measure,
           const std::vector<Piece>& pieces,
           const ArrangeLimits& limits)
      : setting_(setting),
        frame_(frame),
        measure_(measure),
        pieces_(pieces),
        limits_(limits),
        beside_(setting, frame, measure) {
    for (const Lang lang : setting.languages) {
      lookBack(lang);
    }
    if (frame.photos.over) {
      overInset_ = insetOverPicture(setting, frame, measure);
    }
  }

  Arranged run() {
    const bool several = setting_.languages.size() > 1;
    resumeBeside();
    if (measure_.facing()) {
      parallel();
    } else if (several && frame_.arrangement == Arrangement::stacked) {
      stacked();
    } else if (several && frame_.arrangement == Arrangement::parallel && measure_.pair.size() > 1) {
      parallel();
    } else {
      single();
    }
    closeBeside();
    keepLinesAtPanels(pieces_, limits_.from, result_);
    return std::move(result_);
  }

 private:
  void single() {
    for (std::size_t l = limits_.from.language; l < setting_.languages.size(); ++l) {
      const bool begun = l == limits_.from.language;
      for (std::size_t p = begun ? limits_.from.piece : 0; p < pieces_.size(); ++p) {
        if (stopsBefore(p, l)) {
          return;
        }
        if (boxed(p, l)) {
          continue;
        }
        if (pieces_[p].kind == Piece::Kind::text) {
          add(text(p, l), p, l);
        } else if (l == 0) {
          special(p);
        }
      }
    }
  }

  void stacked() {
    for (std::size_t p = limits_.from.piece; p < pieces_.size(); ++p) {
      if (stopsBefore(p, 0)) {
        return;
      }
      if (boxed(p, std::nullopt) || special(p)) {
        continue;
      }
      bool second = false;
      const bool begun = p == limits_.from.piece;
      for (std::size_t l = begun ? limits_.from.language : 0; l < setting_.languages.size(); ++l) {
        Flow flow = text(p, l);
        if (second) {
          tieToPrevious(flow);  // a pair stays together at its seam (BI-05)
        }
        second = second || !flow.empty();
        add(std::move(flow), p, l);
      }
    }
  }

  void parallel() {
    for (std::size_t p = limits_.from.piece; p < pieces_.size(); ++p) {
      if (stopsBefore(p, 0)) {
        return;
      }
      if (boxed(p, std::nullopt) || special(p)) {
        continue;
      }
      const std::size_t end =
          beside_.stands()
              ? p + 1
              : beforeBoxedPanel(
                    setting_, frame_, pieces_, p, alignedEnd(pieces_, p, frame_.alignPairs));
      const std::array<std::uint32_t, 2> from =
          p == limits_.from.piece ? limits_.from.offset : std::array<std::uint32_t, 2>{};
      const ParallelText text{setting_, frame_, measure_, pieces_, before_};
      const auto room = beside_.room(spaceBefore(pieces_[p].role));
      add(setAligned(text, p, end, from, room, beside_.column()), p, 0);
      p = end - 1;
    }
  }

  /// Sets the boxed panel that begins with piece `p`, if one does, in all languages or in one of
  /// them; `p` is then its last piece.
  bool boxed(std::size_t& p, std::optional<std::size_t> language) {
    const auto panel = boxedPanelAt(setting_, frame_, pieces_, p);
    if (panel) {
      closeBeside();
      Flow flow =
          setBoxedPanel(setting_, frame_, pieces_, measure_, {*panel, p, language}, limits_.from);
      if (before_[0].head || before_[1].head) {
        tieToPrevious(flow);
      }
      before_ = {};
      append(result_.flow, std::move(flow));
      p = panel->end - 1;
    }
    return panel.has_value();
  }

  Flow& flow() { return result_.flow; }
  PieceBefore& before(Lang lang) { return before_[indexOf(lang)]; }

  /// What a language's text needs to know of the pieces before the first that is set.
  void lookBack(Lang lang) {
    for (std::size_t p = limits_.from.piece; p-- > 0;) {
      const Piece& piece = pieces_[p];
      if (piece.kind == Piece::Kind::text && piece.text->in(lang) != nullptr) {
        before(lang) = {setting_.style(piece.role, lang).keepWithNext, isOfStack(piece.role)};
        return;
      }
      if (piece.kind != Piece::Kind::figure && piece.kind != Piece::Kind::text) {
        before(lang) = {piece.kind == Piece::Kind::label, false};
        return;
      }
    }
  }

  /// Whether enough is set; notes where the rest begins.
  bool stopsBefore(std::size_t piece, std::size_t language) {
    for (; counted_ < flow().size(); ++counted_) {
      lines_ += flow()[counted_].lines;
    }
    if (lines_ < limits_.enough || beside_.stands()) {
      return false;
    }
    result_.unset =
        FlowOrigin{static_cast<std::uint32_t>(piece), static_cast<std::uint32_t>(language), {0, 0}};
    return true;
  }

  Flow text(std::size_t piece, std::size_t language) {
    const Lang lang = setting_.languages[language];
    const bool begun = piece == limits_.from.piece && language == limits_.from.language;
    const std::uint32_t from = begun ? limits_.from.offset[0] : 0;
    const Style style = setting_.style(pieces_[piece].role, lang);
    const bool across = style.acrossColumns && measure_.across;
    if (across) {
      closeBeside();
    }
    Flow flow = setPiece(setting_,
                         pieces_[piece],
                         lang,
                         across ? measure_.width : measure_.column - 2 * overInset_,
                         before(lang),
                         from,
                         false,
                         beside_.room(static_cast<int>(std::lround(style.spaceBefore))));
    for (Atom& atom : flow) {
      atom.across = across;
    }
    return flow;
  }

  void add(Flow more, std::size_t piece, std::size_t language) {
    const std::size_t first = flow().size();
    append(flow(), std::move(more));
    stamp(flow(), first, piece, language);
    beside_.stand(flow(), first);
  }

  /// Lets text stand beside a picture that had no room where the story has it.
  void resumeBeside() {
    if (limits_.from.beside == 0) {
      return;
    }
    const std::uint32_t piece = limits_.from.beside - 1;
    if (!beside_.resume(pieces_[piece], piece)) {
      figure(pieces_[piece]);
      flow().back().origin = limits_.from;
    }
  }

  /// What ends before its picture leaves white beside it; where there is no text at all, the
  /// picture takes the column.
  void closeBeside() {
    const std::size_t first = flow().size();
    if (const std::optional<std::uint32_t> alone = beside_.close(flow())) {
      figure(pieces_[*alone]);
      stamp(flow(), first, *alone, 0);
      if (limits_.from.beside == *alone + 1) {
        flow().back().origin = limits_.from;  // its place in the story is no place to begin again
      }
    }
  }

  /// Blank lines above a pair: those of the language that asks for more.
  int spaceBefore(std::string_view role) const {
    double space = 0;
    for (const Lang lang : setting_.languages) {
      space = std::max(space, setting_.style(role, lang).spaceBefore);
    }
    return static_cast<int>(std::lround(space));
  }

  /// Sets piece `p` if it is no text.
  bool special(std::size_t p) {
    const Piece& piece = pieces_[p];
    if (piece.kind == Piece::Kind::text) {
      return false;
    }
    const bool kept = before_[0].head || before_[1].head;
    if (piece.kind != Piece::Kind::figure) {
      before_ = {};  // across a picture, which may float away, a head stays with its text
    } else if (std::binary_search(limits_.without.begin(), limits_.without.end(), p)) {
      return true;
    }
    closeBeside();
    if (piece.kind == Piece::Kind::figure && beside_.begin(piece, static_cast<std::uint32_t>(p))) {
      return true;
    }
    const std::size_t first = flow().size();
    if (measure_.facing()) {
      append(flow(), faced(piece));
    } else {
      set(piece);
    }
    if (piece.kind == Piece::Kind::label) {
      before_ = {PieceBefore{true, false}, PieceBefore{true, false}};
    }
    for (std::size_t i = first; i < flow().size(); ++i) {
      flow()[i].origin.offset[0] = static_cast<std::uint32_t>(i - first);
    }
    if (p == limits_.from.piece) {
      const auto begin = flow().begin() + static_cast<std::ptrdiff_t>(first);
      flow().erase(begin,
                   begin + std::min<std::ptrdiff_t>(limits_.from.offset[0], flow().end() - begin));
    }
    stamp(flow(), first, p, 0);
    if (kept && flow().size() > first) {
      flow()[first].breakBefore = false;
    }
    return true;
  }

  /// What is no text, set for each of facing pages in the language of the page; row stands beside
  /// row.
  Flow faced(const Piece& piece) {
    std::vector<Flow> flows;
    FrameSpec frame = frame_;
    for (bool again = true; again;) {
      flows.clear();
      for (const Lang lang : setting_.languages) {
        flows.push_back(onOnePage(piece, lang, frame));
      }
      again = levelCards(piece, flows, frame);
    }
    return besideEachOther(std::move(flows), measure_.sides);
  }

  Flow onOnePage(const Piece& piece, Lang lang, const FrameSpec& frame) const {
    std::vector<Lang> order{lang};
    for (const Lang other : setting_.partLanguages) {
      if (other != lang) {
        order.push_back(other);
      }
    }
    Setting own = setting_;
    own.languages = {lang};
    own.partLanguages = std::move(order);
    own.facing = false;
    const FrameMeasure measure{measure_.width, measure_.column, {}, 0};
    return Arranger(own, frame, measure, {piece}, {}).run().flow;
  }

  void set(const Piece& piece) {
    switch (piece.kind) {
      case Piece::Kind::figure:
        figure(piece);
        break;
      case Piece::Kind::label:
        append(flow(), setLabel(setting_, piece, measure_));
        break;
      case Piece::Kind::cards:
        append(flow(), setCards(setting_, frame_, piece, ownColumn()));
        break;
      case Piece::Kind::fields:
        fieldLine(piece);
        break;
      case Piece::Kind::text:
        break;
    }
  }

  /// What does not span columns stands within one of the frame's own; languages side by side are
  /// one.
  Pt ownColumn() const { return measure_.pair.empty() ? measure_.column : measure_.width; }

  void figure(const Piece& piece) {
    // Over several columns they stand in those of the grid only.
    const bool ownColumns = frame_.innerColumns > 0 || !frame_.box.empty();
    const int span = ownColumns ? 1 : frame_.photos.columns;
    const Pt gutter = setting_.grid.gutter;
    const Pt width = frame_.height != HeightRule::fill ? ownColumn()
                     : span == 0                       ? measure_.width
                                 : span * measure_.column + (span - 1) * gutter;
    PairMeasure captions;
    if (measure_.pair.size() > 1) {
      captions.columns = measure_.pair;
    }
    Atom atom = setFigure(setting_, *piece.photo, width, captions, frame_.photos);
    if (frame_.height == HeightRule::fixed) {
      fitTo(atom, *piece.photo, width, captions);
    }
    if (piece.anchored) {
      markAnchored(atom.items);
    }
    const bool oneColumn = measure_.pair.size() > 1 || frame_.height != HeightRule::fill;
    atom.span = oneColumn ? 1 : span;
    flow().push_back(std::move(atom));
  }

  /// Makes the picture as high as the frame leaves beside its caption.
  void fitTo(Atom& atom, const Photo& photo, Pt width, const PairMeasure& captions) {
    int picture = 0;
    if (const auto* image = atom.items.empty() ? nullptr : std::get_if<ImageItem>(&atom.items[0])) {
      picture = setting_.grid.linesFor(image->box.height);
    }
    PhotoRule rule = frame_.photos;
    rule.minLines = rule.maxLines = std::max(1, frame_.lines - (atom.lines - picture));
    atom = setFigure(setting_, photo, width, captions, rule);
  }

  void fieldLine(const Piece& piece) {
    Atom atom;
    const FieldLine& line = *piece.fields;
    const TextGrid& grid = setting_.grid;
    const NodeId node =
        setting_.content.nameplate ? setting_.nodes.of(&*setting_.content.nameplate) : kArtifact;
    setFieldLine(
        setting_, line, {}, piece.where, measure_.width, node, grid.baseline(0), atom.items);
    flow().push_back(std::move(atom));
  }

  const Setting& setting_;
  const FrameSpec& frame_;
  const FrameMeasure& measure_;
  const std::vector<Piece>& pieces_;
  const ArrangeLimits& limits_;
  std::array<PieceBefore, 2> before_{};
  Arranged result_;
  TextBeside beside_;
  Pt overInset_ = 0;         ///< of texts over a picture, at both sides
  std::size_t counted_ = 0;  ///< atoms whose lines are
  int lines_ = 0;
};

Flow arrangeVertical(const Setting& setting,
                     const FrameSpec& frame,
                     const std::vector<Piece>& pieces,
                     const FrameMeasure& measure) {
  const std::vector<Piece> texts = verticalTexts(setting, frame, pieces);
  return setVertical(setting, frame, measure, [&](const Setting& own, Pt height) {
    const FrameMeasure column{height, height, {}, 0};
    return Arranger(own, frame, column, texts, {}).run().flow;
  });
}

}  // namespace

Flow arrange(const Setting& setting,
             const FrameSpec& frame,
             const std::vector<Piece>& pieces,
             const FrameMeasure& measure) {
  return arrangeRest(setting, frame, pieces, measure, {}).flow;
}

Arranged arrangeRest(const Setting& setting,
                     const FrameSpec& frame,
                     const std::vector<Piece>& pieces,
                     const FrameMeasure& measure,
                     const ArrangeLimits& limits) {
  if (setting.writing == Writing::vertical) {
    return {arrangeVertical(setting, frame, pieces, measure), std::nullopt};
  }
  if (!frame.photos.over) {
    return Arranger(setting, frame, measure, pieces, limits).run();
  }
  if (bringPicture(pieces)) {
    Diagnostics reported;
    Setting own = reportingTo(setting, reported);
    const auto roles = rolesOverPicture(setting, frame);
    own.roles = &roles;
    Arranged over = Arranger(own, frame, measure, pieces, limits).run();
    const Pt inset = insetOverPicture(setting, frame, measure);
    if (standOverPicture(setting, frame, inset, over.flow)) {
      setting.diagnostics.append(reported);
      return over;
    }
  }
  FrameSpec spec = frame;
  spec.photos.over.reset();
  return Arranger(setting, spec, measure, pieces, limits).run();
}

}  // namespace paiban
