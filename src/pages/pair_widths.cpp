#include "pages/pair_widths.h"

#include <algorithm>
#include <cmath>
#include <map>
#include <utility>

#include "pages/reporting_to.h"

namespace paiban {
namespace {

constexpr double kLeastMeasure = 8;  // 字
constexpr std::size_t kMostPairs = 60;

class WidthSearch {
 public:
  WidthSearch(const Setting& setting, const std::vector<Piece>& pieces, Pt width)
      : setting_(reportingTo(setting, unheard_)), width_(width), step_(setting.grid.character / 2) {
    setting_.memory = nullptr;  // a width that is only tried is not set again
    std::vector<const Piece*> pairs;
    for (const Piece& piece : pieces) {
      if (piece.kind == Piece::Kind::text && piece.text->zh && piece.text->en) {
        pairs.push_back(&piece);
      }
    }
    const std::size_t every = (pairs.size() + kMostPairs - 1) / kMostPairs;
    for (std::size_t i = 0; i < pairs.size(); i += every) {
      pairs_.push_back(pairs[i]);
    }
  }

  PairWidths run() {
    const int least = static_cast<int>(kLeastMeasure * 2);
    const int most = static_cast<int>(std::floor(width_ / step_ + 1e-6)) - least;
    if (pairs_.empty() || most <= least) {
      return {{width_ / 2, width_ / 2}, {}};
    }
    // The first language needs fewer lines with every step, the second more.
    int low = least;
    int high = most;
    while (low < high) {
      const int middle = low + (high - low) / 2;
      if (sum(linesOf(middle).first) <= sum(linesOf(middle).second)) {
        high = middle;
      } else {
        low = middle + 1;
      }
    }
    const int best = low > least && together(low - 1) < together(low) ? low - 1 : low;
    const Pt first = best * step_;
    return {{first, width_ - first}, {sum(linesOf(best).first), sum(linesOf(best).second)}};
  }

 private:
  using Lines = std::vector<int>;

  static int sum(const Lines& lines) {
    int all = 0;
    for (const int n : lines) {
      all += n;
    }
    return all;
  }

  Lines set(Lang lang, Pt measure) {
    Lines lines;
    bool afterHead = false;
    for (const Piece* piece : pairs_) {
      TextBlock block{*piece->text->in(lang), lang, piece->role, measure};
      block.afterHead = afterHead;
      block.continues = piece->continues;
      block.besideHan = true;
      lines.push_back(totalLines(setText(setting_, block)));
      afterHead = setting_.style(piece->role, lang).keepWithNext;
    }
    return lines;
  }

  const std::pair<Lines, Lines>& linesOf(int step) {
    const auto [found, fresh] = known_.try_emplace(step);
    if (fresh) {
      const Pt first = step * step_;
      found->second = {set(setting_.languages[0], first),
                       set(setting_.languages[1], width_ - first)};
    }
    return found->second;
  }

  /// Lines of the pairs when both languages stand side by side.
  int together(int step) {
    const auto& [first, second] = linesOf(step);
    int all = 0;
    for (std::size_t i = 0; i < first.size(); ++i) {
      all += std::max(first[i], second[i]);
    }
    return all;
  }

  Diagnostics unheard_;  ///< what is wrong is told when the texts are set in earnest
  Setting setting_;
  Pt width_;
  Pt step_;
  std::vector<const Piece*> pairs_;
  std::map<int, std::pair<Lines, Lines>> known_;
};

}  // namespace

PairWidths evenPairWidths(const Setting& setting, const std::vector<Piece>& pieces, Pt width) {
  return WidthSearch(setting, pieces, width).run();
}

}  // namespace paiban
