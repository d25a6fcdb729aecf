#include "input/body_blocks.h"

#include <algorithm>
#include <optional>
#include <set>
#include <utility>

#include "base/utf8.h"
#include "input/messages.h"

namespace paiban {
namespace {

/// Splits a text into blocks, line by line.
class BlockSplitter {
 public:
  BlockSplitter(const TracedText& text,
                const std::shared_ptr<const std::string>& file,
                Diagnostics& diagnostics)
      : text_(text), all_(text.text()), file_(file), diagnostics_(diagnostics) {}

  std::vector<BodyBlock> run() {
    for (std::size_t at = 0; at < all_.size();) {
      const std::size_t end = std::min(all_.find('\n', at), all_.size());
      readLine(at, at + trimBlankEnd(all_.substr(at, end - at)));
      at = end + 1;
    }
    flush();
    return std::move(blocks_);
  }

 private:
  SourceRef refAt(std::size_t offset) const {
    const TextPlace place = text_.placeOf(offset);
    return {file_, place.line, place.column};
  }

  void readLine(std::size_t begin, std::size_t end) {
    const std::size_t start = std::min(skipBlank(all_, begin), end);
    const std::string_view line = all_.substr(start, end - start);
    if (line.empty()) {
      flush();
    } else if (const std::size_t hashes = countHashes(line); isHead(line, hashes)) {
      flush();
      if (hashes != 2) {
        diagnostics_.error(
            messages::kHeadLevel, refAt(start), {std::string(line.substr(0, hashes))});
      }
      const std::size_t words = std::min(skipBlank(all_, start + hashes), end);
      if (words == end) {
        diagnostics_.error(messages::kEmptyText, refAt(start));
      }
      blocks_.push_back({BlockKind::crosshead, text_.slice(words, end), {}, refAt(words)});
    } else if (auto anchor = anchorOf(line)) {
      flush();
      blocks_.push_back({anchor->first, {}, std::move(anchor->second), refAt(start)});
    } else if (line.starts_with("- ")) {
      flush();
      paragraphBegin_ = std::min(skipBlank(all_, start + 1), end);
      paragraphEnd_ = end;
      kind_ = BlockKind::item;
      if (paragraphBegin_ == end) {
        diagnostics_.error(messages::kEmptyText, refAt(start));
      }
    } else {
      if (paragraphBegin_ == kNone) {
        paragraphBegin_ = start;
        warnOfIndent(begin, start);
      }
      paragraphEnd_ = end;
    }
  }

  static std::size_t countHashes(std::string_view line) {
    return std::min(line.find_first_not_of('#'), line.size());
  }
  /// `## Head` or `##Head`, and other numbers of # before a space; `#1` is text.
  static bool isHead(std::string_view line, std::size_t hashes) {
    return hashes >= 2 || (hashes == 1 && line.substr(1).starts_with(' '));
  }

  static std::optional<std::pair<BlockKind, std::string>> anchorOf(std::string_view line) {
    if (!line.starts_with('{') || !line.ends_with('}')) {
      return std::nullopt;
    }
    const std::string_view inside = line.substr(1, line.size() - 2);
    const std::size_t colon = inside.find(':');
    if (colon == std::string_view::npos) {
      return std::nullopt;
    }
    const auto trimmed = [](std::string_view s) {
      const std::size_t begin = skipBlank(s, 0);
      return s.substr(begin, std::max(begin, trimBlankEnd(s)) - begin);
    };
    const std::string_view key = trimmed(inside.substr(0, colon));
    std::string id(trimmed(inside.substr(colon + 1)));
    if (key == "photo") {
      return std::pair(BlockKind::photo, std::move(id));
    }
    if (key == "panel") {
      return std::pair(BlockKind::panel, std::move(id));
    }
    return std::nullopt;
  }

  void warnOfIndent(std::size_t begin, std::size_t start) {
    if (all_.substr(begin, start - begin).find("\u3000") != std::string_view::npos) {
      diagnostics_.warning(messages::kTypedIndent, refAt(begin));
    }
  }

  void flush() {
    if (paragraphBegin_ != kNone) {
      blocks_.push_back({std::exchange(kind_, BlockKind::paragraph),
                         text_.slice(paragraphBegin_, paragraphEnd_),
                         {},
                         refAt(paragraphBegin_)});
      paragraphBegin_ = kNone;
    }
  }

  static constexpr std::size_t kNone = std::string_view::npos;
  const TracedText& text_;
  std::string_view all_;
  const std::shared_ptr<const std::string>& file_;
  Diagnostics& diagnostics_;
  std::vector<BodyBlock> blocks_;
  BlockKind kind_ = BlockKind::paragraph;  ///< of what is being read
  std::size_t paragraphBegin_ = kNone;
  std::size_t paragraphEnd_ = 0;
};

bool isAnchor(const BodyBlock& block) {
  return block.kind == BlockKind::photo || block.kind == BlockKind::panel;
}

BodyItem anchorItem(const BodyBlock& block) {
  if (block.kind == BlockKind::photo) {
    return PhotoAnchor{block.anchor, block.where};
  }
  return PanelAnchor{block.anchor, block.where};
}

BodyItem textItem(BlockKind kind, BilingualText text, const SourceRef& where) {
  if (kind == BlockKind::crosshead) {
    return Crosshead{{}, std::move(text), where};
  }
  Paragraph paragraph{{}, std::move(text), false, where};
  if (kind == BlockKind::item) {
    paragraph.inList = ListPlace{ListMark::bullet, 0, 0};
  }
  return paragraph;
}

/// Numbers the items of each list: those that nothing else parts.
std::vector<BodyItem> numbered(std::vector<BodyItem> body) {
  const auto listed = [&](std::size_t i) {
    auto* paragraph = i < body.size() ? std::get_if<Paragraph>(&body[i]) : nullptr;
    return paragraph != nullptr && paragraph->inList ? paragraph : nullptr;
  };
  for (std::size_t first = 0; first < body.size(); ++first) {
    std::size_t end = first;
    while (listed(end) != nullptr) {
      ++end;
    }
    for (std::size_t i = first; i < end; ++i) {
      listed(i)->inList->number = static_cast<int>(i - first) + 1;
      listed(i)->inList->count = static_cast<int>(end - first);
    }
    first = std::max(first, end);
  }
  return body;
}

/// The blocks of one language with their anchors set apart.
struct Strand {
  std::vector<const BodyBlock*> texts;
  struct Anchor {
    const BodyBlock* block;
    std::size_t before;  ///< texts that precede it
  };
  std::vector<Anchor> anchors;
};

Strand separate(const std::vector<BodyBlock>& blocks) {
  Strand strand;
  for (const BodyBlock& block : blocks) {
    if (isAnchor(block)) {
      strand.anchors.push_back({&block, strand.texts.size()});
    } else {
      strand.texts.push_back(&block);
    }
  }
  return strand;
}

/// The figures in a text, separators of thousands left out: they read alike in all languages.
std::set<std::string> figuresOf(std::string_view text) {
  std::set<std::string> figures;
  std::string figure;
  const auto digit = [&](std::size_t at) {
    return at < text.size() && text[at] >= '0' && text[at] <= '9';
  };
  for (std::size_t at = 0; at <= text.size(); ++at) {
    if (digit(at)) {
      figure.push_back(text[at]);
    } else if (!figure.empty() && !(at < text.size() && text[at] == ',' && digit(at + 1))) {
      figures.insert(std::exchange(figure, {}));
    }
  }
  return figures;
}

/// How well two blocks go together: kinds must agree; common figures and like lengths, each
/// relative to its language's whole, speak for a pair.
class Likeness {
 public:
  Likeness(const Strand& zh, const Strand& en) : zh_(describe(zh)), en_(describe(en)) {}

  static constexpr double kNever = -1e6;
  double operator()(std::size_t i, std::size_t j) const {
    const Features& a = zh_[i];
    const Features& b = en_[j];
    if (a.kind != b.kind) {
      return kNever;
    }
    const auto common = std::count_if(a.figures.begin(), a.figures.end(), [&](const auto& figure) {
      return b.figures.count(figure) > 0;
    });
    const std::size_t most = std::max(a.figures.size(), b.figures.size());
    const double figures = most == 0 ? 0 : static_cast<double>(common) / static_cast<double>(most);
    const double lengths = std::min(a.share, b.share) / std::max({a.share, b.share, 1e-9});
    return 1 + 3 * figures + 2 * lengths;
  }

 private:
  struct Features {
    BlockKind kind;
    std::set<std::string> figures;
    double share;
  };
  static std::vector<Features> describe(const Strand& strand) {
    double whole = 1;
    for (const BodyBlock* block : strand.texts) {
      whole += static_cast<double>(block->text.text().size());
    }
    std::vector<Features> all;
    for (const BodyBlock* block : strand.texts) {
      const std::string_view text = block->text.text();
      all.push_back({block->kind, figuresOf(text), static_cast<double>(text.size()) / whole});
    }
    return all;
  }
  std::vector<Features> zh_, en_;
};

/// Blocks of either language, counted from 0, that stand against each other where the best
/// alignment first leaves one without a partner.
struct Drift {
  std::size_t zh = 0;
  std::size_t en = 0;
  bool zhAlone = false;  ///< the Chinese block has no partner; else the English one
};

Drift firstDrift(const Strand& zh, const Strand& en) {
  const std::size_t n = zh.texts.size();
  const std::size_t m = en.texts.size();
  constexpr std::size_t kMostCells = 4'000'000;
  if ((n + 1) * (m + 1) > kMostCells) {
    const std::size_t last = std::min(n, m);
    return {last, last, n > m};
  }
  // best[i][j]: the best sum for the blocks from i and j on.
  std::vector<double> best((n + 1) * (m + 1), 0);
  const auto cell = [&](std::size_t i, std::size_t j) -> double& { return best[i * (m + 1) + j]; };
  const Likeness likeness(zh, en);
  for (std::size_t i = n; i-- > 0;) {
    for (std::size_t j = m; j-- > 0;) {
      cell(i, j) = std::max({cell(i + 1, j), cell(i, j + 1), cell(i + 1, j + 1) + likeness(i, j)});
    }
  }
  std::size_t i = 0;
  std::size_t j = 0;
  while (i < n && j < m && cell(i, j) == cell(i + 1, j + 1) + likeness(i, j)) {
    ++i;
    ++j;
  }
  const bool zhAlone = j == m || (i < n && cell(i, j) == cell(i + 1, j));
  return {i, j, zhAlone};
}

std::string firstWords(const Strand& strand, std::size_t index, std::size_t count) {
  if (index >= strand.texts.size()) {
    return "–";
  }
  const std::string_view text = strand.texts[index]->text.text();
  const std::string_view line = text.substr(0, text.find('\n'));
  const std::string_view words = firstCodePoints(line, count);
  return std::string(words) + (words.size() < text.size() ? "…" : "");
}

void reportDrift(const Strand& zh, const Strand& en, Diagnostics& diagnostics) {
  const Drift drift = firstDrift(zh, en);
  const Strand& alone = drift.zhAlone ? zh : en;
  const std::size_t index = drift.zhAlone ? drift.zh : drift.en;
  diagnostics.error(messages::kLanguagesDrift,
                    alone.texts[index]->where,
                    {std::to_string(zh.texts.size()),
                     std::to_string(en.texts.size()),
                     std::to_string(drift.zh + 1),
                     firstWords(zh, drift.zh, 12),
                     std::to_string(drift.en + 1),
                     firstWords(en, drift.en, 36)});
}

bool sameKinds(const Strand& zh, const Strand& en) {
  return std::equal(zh.texts.begin(),
                    zh.texts.end(),
                    en.texts.begin(),
                    en.texts.end(),
                    [](const BodyBlock* a, const BodyBlock* b) { return a->kind == b->kind; });
}

/// Anchors of both languages in order; one that stands in both must stand at the same place.
std::vector<Strand::Anchor> mergeAnchors(const Strand& zh,
                                         const Strand& en,
                                         Diagnostics& diagnostics) {
  std::vector<Strand::Anchor> merged = zh.anchors;
  for (const Strand::Anchor& anchor : en.anchors) {
    const auto twin =
        std::find_if(zh.anchors.begin(), zh.anchors.end(), [&](const Strand::Anchor& other) {
          return other.block->kind == anchor.block->kind &&
                 other.block->anchor == anchor.block->anchor;
        });
    if (twin == zh.anchors.end()) {
      merged.push_back(anchor);
    } else if (twin->before != anchor.before) {
      diagnostics.error(
          messages::kAnchorDrift,
          anchor.block->where,
          {anchor.block->anchor, std::to_string(twin->before), std::to_string(anchor.before)});
    }
  }
  std::stable_sort(merged.begin(), merged.end(), [](const auto& a, const auto& b) {
    return a.before < b.before;
  });
  return merged;
}

}  // namespace

std::vector<BodyBlock> splitBlocks(const TracedText& text,
                                   const std::shared_ptr<const std::string>& file,
                                   Diagnostics& diagnostics) {
  return BlockSplitter(text, file, diagnostics).run();
}

std::vector<BodyItem> pairBlocks(const std::vector<BodyBlock>& zhBlocks,
                                 const std::vector<BodyBlock>& enBlocks,
                                 TextReader& texts) {
  const Strand zh = separate(zhBlocks);
  const Strand en = separate(enBlocks);
  std::vector<BodyItem> body;
  if (!sameKinds(zh, en)) {
    reportDrift(zh, en, texts.diagnostics());
    return body;
  }
  const auto anchors = mergeAnchors(zh, en, texts.diagnostics());
  auto anchor = anchors.begin();
  for (std::size_t i = 0; i <= zh.texts.size(); ++i) {
    for (; anchor != anchors.end() && anchor->before == i; ++anchor) {
      body.push_back(anchorItem(*anchor->block));
    }
    if (i < zh.texts.size()) {
      BilingualText text;
      text.zh = texts.readText(zh.texts[i]->text, Lang::zh);
      text.en = texts.readText(en.texts[i]->text, Lang::en);
      texts.comparePair(text);
      body.push_back(textItem(zh.texts[i]->kind, std::move(text), zh.texts[i]->where));
    }
  }
  return numbered(std::move(body));
}

std::vector<BodyItem> singleBlocks(const std::vector<BodyBlock>& blocks,
                                   Lang lang,
                                   TextReader& texts) {
  std::vector<BodyItem> body;
  for (const BodyBlock& block : blocks) {
    if (isAnchor(block)) {
      body.push_back(anchorItem(block));
      continue;
    }
    BilingualText text;
    (lang == Lang::zh ? text.zh : text.en) = texts.readText(block.text, lang);
    body.push_back(textItem(block.kind, std::move(text), block.where));
  }
  return numbered(std::move(body));
}

}  // namespace paiban
