#include "pages/parallel.h"

#include <algorithm>
#include <iterator>
#include <string>
#include <utility>

#include "pages/messages.h"
#include "pages/pairing.h"
#include "pages/sentences.h"

namespace paiban {
namespace {

/// Heads of stories and panels stand level whatever the frame says.
bool isHeadOfStory(std::string_view role) {
  return isOfStack(role) || role == "byline" || role.ends_with("-title") ||
         role.ends_with("-byline") || role == "panel-label";
}

bool endsStretch(const Piece& piece, PairAlign align) {
  return piece.kind != Piece::Kind::text || isHeadOfStory(piece.role) ||
         (piece.role == "crosshead" && align != PairAlign::story);
}

/// A stretch of the texts of one piece, [from, until) in each language; 0 = to the end.
struct Stretch {
  std::array<std::uint32_t, 2> from{};
  std::array<std::uint32_t, 2> until{};
};

std::vector<Stretch> stretchesOf(const ParallelText& text, const Piece& piece) {
  std::vector<Stretch> whole(1);
  if (text.frame.alignPairs != PairAlign::sentence || text.setting.languages.size() != 2) {
    return whole;
  }
  std::array<std::vector<std::uint32_t>, 2> starts;
  for (std::size_t i = 0; i < 2; ++i) {
    const RichText* own = piece.text->in(text.setting.languages[i]);
    if (own == nullptr) {
      return whole;
    }
    starts[i] = sentenceStarts(*own, text.setting.languages[i]);
  }
  if (starts[0].size() != starts[1].size()) {
    text.setting.diagnostics.note(
        messages::kSentencesDiffer,
        piece.text->in(text.setting.languages[0])->placeOf(0),
        {std::to_string(starts[0].size()), std::to_string(starts[1].size())});
    return whole;
  }
  std::vector<Stretch> stretches(starts[0].size());
  for (std::size_t k = 0; k < stretches.size(); ++k) {
    for (std::size_t i = 0; i < 2; ++i) {
      stretches[k].from[i] = starts[i][k];
      stretches[k].until[i] = k + 1 < stretches.size() ? starts[i][k + 1] : 0;
    }
  }
  return stretches;
}

void append(Flow& flow, Flow more) {
  flow.insert(
      flow.end(), std::make_move_iterator(more.begin()), std::make_move_iterator(more.end()));
}

/// One piece, stretch by stretch.
Flow setOne(const ParallelText& text,
            const Piece& piece,
            const std::array<std::uint32_t, 2>& from,
            std::span<const LineExtent> room,
            std::size_t besideColumn) {
  Flow flow;
  const std::vector<Stretch> stretches =
      room.empty() ? stretchesOf(text, piece) : std::vector<Stretch>(1);
  for (const Stretch& stretch : stretches) {
    std::vector<Flow> sides;
    for (std::size_t i = 0; i < text.setting.languages.size(); ++i) {
      const Lang lang = text.setting.languages[i];
      const std::uint32_t begin = std::max(stretch.from[i], from[i]);
      const std::uint32_t until = stretch.until[i];
      const bool stands = until > 0 && begin >= until;  // elsewhere already
      sides.push_back(stands ? Flow()
                             : setPiece(text.setting,
                                        piece,
                                        lang,
                                        text.measure.pair[i].width,
                                        text.before[indexOf(lang)],
                                        begin,
                                        true,
                                        i == besideColumn ? room : std::span<const LineExtent>{},
                                        until));
    }
    Flow pair = sideBySide(std::move(sides), text.measure.pair);
    for (Atom& atom : pair) {
      for (std::size_t i = 0; i < 2; ++i) {
        std::uint32_t& offset = atom.origin.offset[i];
        offset = offset == kNothingLeft && stretch.until[i] > 0 ? stretch.until[i] : offset;
      }
    }
    append(flow, std::move(pair));
  }
  return flow;
}

/// Several pieces of a language on end; offsets count from the first of them on.
Flow onEnd(const ParallelText& text,
           std::size_t first,
           std::size_t end,
           std::size_t side,
           std::uint32_t from) {
  const Lang lang = text.setting.languages[side];
  Flow flow;
  std::uint32_t base = 0;
  for (std::size_t p = first; p < end; ++p) {
    const Piece& piece = text.pieces[p];
    const RichText* own = piece.text->in(lang);
    const std::uint32_t next =
        base + (own != nullptr ? static_cast<std::uint32_t>(own->text.size()) : 0) + 1;
    if (from < next) {
      Flow set = setPiece(text.setting,
                          piece,
                          lang,
                          text.measure.pair[side].width,
                          text.before[indexOf(lang)],
                          from > base ? from - base : 0,
                          true);
      for (Atom& atom : set) {
        atom.origin.offset[0] += base;
      }
      append(flow, std::move(set));
    }
    base = next;
  }
  return flow;
}

}  // namespace

std::size_t alignedEnd(const std::vector<Piece>& pieces, std::size_t first, PairAlign align) {
  std::size_t end = first + 1;
  if (align == PairAlign::paragraph || align == PairAlign::sentence ||
      endsStretch(pieces[first], align)) {
    return end;
  }
  while (end < pieces.size() && !endsStretch(pieces[end], align)) {
    ++end;
  }
  return end;
}

Flow setAligned(const ParallelText& text,
                std::size_t first,
                std::size_t end,
                const std::array<std::uint32_t, 2>& from,
                std::span<const LineExtent> room,
                std::size_t besideColumn) {
  if (end == first + 1) {
    return setOne(text, text.pieces[first], from, room, besideColumn);
  }
  std::vector<Flow> sides;
  for (std::size_t i = 0; i < text.setting.languages.size(); ++i) {
    sides.push_back(onEnd(text, first, end, i, from[i]));
  }
  return sideBySide(std::move(sides), text.measure.pair);
}

}  // namespace paiban
