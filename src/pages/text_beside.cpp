#include "pages/text_beside.h"

#include <algorithm>
#include <iterator>
#include <utility>
#include <variant>

namespace paiban {
namespace {

/// No column begins with a single line and then a picture beside text, whose first atom is at
/// `first` (CL-90).
void tieAbove(Flow& flow, std::size_t first) {
  if (first > 1 && flow[first - 1].kind == Atom::Kind::matter &&
      flow[first - 2].kind == Atom::Kind::matter) {
    flow[first - 1].breakBefore = false;
  }
}

}  // namespace

void markAnchored(std::vector<Item>& items) {
  for (Item& item : items) {
    if (auto* image = std::get_if<ImageItem>(&item)) {
      image->anchored = true;
    }
  }
}

bool TextBeside::begin(const Piece& piece, std::uint32_t index, bool late) {
  if (measure_.facing()) {
    return false;
  }
  const Extent extent =
      measure_.pair.size() > 1 ? measure_.pair[column()] : Extent{0, measure_.column};
  picture_ = setBeside(setting_, *piece.photo, extent.width, frame_.photos);
  if (picture_) {
    for (Item& item : picture_->items) {
      translate(item, extent.x, 0);
    }
    if (piece.anchored) {
      markAnchored(picture_->items);
    }
  }
  line_ = 0;
  gap_ = 0;
  piece_ = index;
  late_ = late;
  return picture_.has_value();
}

std::size_t TextBeside::column() const {
  return frame_.photos.side == PhotoRule::Side::left || measure_.pair.empty()
             ? 0
             : measure_.pair.size() - 1;
}

std::span<const LineExtent> TextBeside::room(int space) const {
  if (!picture_) {
    return {};
  }
  const auto blank = static_cast<std::size_t>(line_ == 0 ? 0 : std::max(0, space - gap_));
  const std::span<const LineExtent> all(picture_->extents);
  return all.subspan(std::min(all.size(), line_ + blank));
}

void TextBeside::stand(Flow& flow, std::size_t first) {
  for (std::size_t i = first; i < flow.size(); ++i) {
    Atom& atom = flow[i];
    if (!picture_) {
      tieBelow(atom);
      continue;
    }
    if (line_ == 0 && atom.kind == Atom::Kind::space) {
      continue;
    }
    if (line_ == 0) {
      tieAbove(flow, i);
      atom.items.insert(atom.items.begin(),
                        std::make_move_iterator(picture_->items.begin()),
                        std::make_move_iterator(picture_->items.end()));
      if (late_) {
        atom.origin.beside = piece_ + 1;
      } else {
        atom.origin = {piece_};
      }
    } else {
      atom.breakBefore = false;
    }
    count(atom);
    if (line_ >= picture_->extents.size()) {
      picture_.reset();
      below_ = 0;
    }
  }
}

/// Counts the lines of `atom` as fillSlots does: of several spaces on end the largest.
void TextBeside::count(const Atom& atom) {
  if (atom.kind == Atom::Kind::space) {
    line_ += static_cast<std::size_t>(std::max(0, atom.lines - gap_));
    gap_ = std::max(gap_, atom.lines);
  } else {
    line_ += static_cast<std::size_t>(atom.lines);
    gap_ = 0;
  }
}

/// No column ends with the picture and one line (CL-90).
void TextBeside::tieBelow(Atom& atom) {
  if (below_ >= 2) {
    return;
  }
  atom.breakBefore = atom.breakBefore && below_ == 0;
  below_ += atom.kind == Atom::Kind::space ? 0 : atom.lines;
}

std::optional<std::uint32_t> TextBeside::close(Flow& flow) {
  if (!picture_) {
    return std::nullopt;
  }
  const int left = static_cast<int>(picture_->extents.size() - line_);
  picture_.reset();
  if (line_ == 0) {
    return piece_;
  }
  while (flow.back().kind == Atom::Kind::space) {
    flow.pop_back();  // counted in the blank lines
  }
  Atom blank;
  blank.lines = left - kFigureGap + gap_;
  blank.breakBefore = false;
  if (blank.lines > 0) {
    flow.push_back(std::move(blank));
  }
  flow.push_back(spaceAtom(kFigureGap));
  return std::nullopt;
}

}  // namespace paiban
