#include "random_content.h"

#include <algorithm>
#include <array>
#include <cstdlib>
#include <numeric>
#include <random>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "base/utf8.h"

namespace paiban::test {
namespace {

/// The sentences of `text`, each with the marks and spaces behind it.
std::vector<std::string> sentencesOf(const std::string& text, Lang lang) {
  std::vector<std::string> sentences(1);
  bool ended = false;
  for (std::size_t at = 0; at < text.size();) {
    const Utf8Char c = decodeUtf8(text, at);
    const bool stop = lang == Lang::zh ? c.code == U'。' || c.code == U'？' || c.code == U'！'
                                       : c.code == U'.' || c.code == U'?';
    const bool behind = c.code == U'”' || c.code == U'）' || c.code == U' ' || stop;
    if (ended && !behind && (lang == Lang::zh || sentences.back().ends_with(' '))) {
      sentences.emplace_back();
      ended = false;
    }
    ended = ended || stop;
    sentences.back() += text.substr(at, c.bytes);
    at += c.bytes;
  }
  return sentences;
}

struct Pool {
  std::array<std::vector<std::string>, 2> sentences;  ///< by language
  std::vector<BilingualText> heads;
  std::size_t chinese = 0;  ///< code points of all Chinese paragraphs

  explicit Pool(const Content& sample) {
    for (const Story& story : sample.stories) {
      for (const BodyItem& item : story.body) {
        if (const auto* paragraph = std::get_if<Paragraph>(&item)) {
          add(paragraph->text);
        } else if (const auto* head = std::get_if<Crosshead>(&item)) {
          heads.push_back(head->text);
        }
      }
    }
  }

 private:
  void add(const BilingualText& text) {
    chinese += countCodePoints(text.zh->text);
    for (const Lang lang : kLangs) {
      for (std::string& sentence : sentencesOf(text.in(lang)->text, lang)) {
        sentences[indexOf(lang)].push_back(std::move(sentence));
      }
    }
  }
};

class Maker {
 public:
  Maker(const Content& sample, std::uint32_t seed, bool allKinds)
      : sample_(sample),
        pool_(sample),
        random_(seed),
        allKinds_(allKinds),
        content_(std::make_shared<Content>(sample)) {
    content_->stories.clear();
    content_->photos.clear();
    content_->panels.clear();
    content_->colophon.resize(below(content_->colophon.size() + 1));
    if (oneIn(4)) {
      content_->nameplate.reset();
    }
  }

  std::shared_ptr<const Content> make(double length, std::size_t mostStories) {
    const auto wanted = static_cast<std::size_t>(length * static_cast<double>(pool_.chinese));
    const std::size_t stories = 1 + below(mostStories);
    for (std::size_t i = 0; i < stories; ++i) {
      story(wanted / stories);
    }
    const std::size_t panels = below(4);
    for (std::size_t i = 0; i < panels; ++i) {
      panel();
    }
    return std::move(content_);
  }

 private:
  std::size_t below(std::size_t limit) { return random_() % limit; }
  bool oneIn(std::size_t times) { return below(times) == 0; }
  template <class T>
  const T& any(const std::vector<T>& list) {
    return list[below(list.size())];
  }

  RichText rich(std::size_t sentences, Lang lang) {
    RichText text;
    for (std::size_t i = 0; i < sentences; ++i) {
      const std::string& sentence = any(pool_.sentences[indexOf(lang)]);
      const bool apart = lang == Lang::en && !text.text.empty() && !text.text.ends_with(' ');
      text.text += (apart ? " " : "") + sentence;
    }
    while (text.text.ends_with(' ')) {
      text.text.pop_back();
    }
    markUp(text);
    return text;
  }

  /// Sometimes gives the first characters of `text` one of the ways of marking.
  void markUp(RichText& text) {
    static constexpr std::array kKinds{
        Markup::strong, Markup::emphasis, Markup::dots, Markup::properName, Markup::link};
    if (!oneIn(8)) {
      return;
    }
    Span span;
    span.kind = kKinds[below(kKinds.size())];
    span.end = static_cast<std::uint32_t>(firstCodePoints(text.text, 2 + below(20)).size());
    span.value = span.kind == Markup::link ? "https://example.org/" : "";
    text.spans.push_back(std::move(span));
  }

  /// A pair whose two sides are about equally long, or not at all.
  BilingualText pair(std::size_t sentences) {
    const std::size_t english = oneIn(6) ? 1 + below(2 * sentences) : sentences;
    return {rich(sentences, Lang::zh), rich(english, Lang::en)};
  }

  void story(std::size_t characters) {
    const Story& first = sample_.stories.front();
    Story s;
    s.id = "story-" + std::to_string(content_->stories.size());
    s.headline = oneIn(2) ? first.headline : any(pool_.heads);
    s.kicker = oneIn(2) ? first.kicker : BilingualText{};
    s.deck = oneIn(3) ? any(pool_.heads) : BilingualText{};
    s.byline.assign(below(3), first.byline.front());
    if (oneIn(2)) {
      s.tips = Tips{first.tips->title, {}, {}};
      const std::size_t tips = 1 + below(3);
      for (std::size_t i = 0; i < tips; ++i) {
        s.tips->body.push_back({"", pair(1 + below(4)), false, {}});
      }
    }
    for (std::size_t made = 0; made < characters;) {
      made += bodyItem(s);
    }
    if (!s.body.empty() && std::holds_alternative<Crosshead>(s.body.back())) {
      s.body.pop_back();
    }
    s.credit.assign(below(3), first.byline.front());
    content_->stories.push_back(std::move(s));
  }

  std::size_t bodyItem(Story& s) {
    const bool afterHead = !s.body.empty() && std::holds_alternative<Crosshead>(s.body.back());
    if (!afterHead && oneIn(6)) {
      s.body.push_back(Crosshead{"", any(pool_.heads), {}});
      return 0;
    }
    if (!afterHead && content_->photos.size() < 5 && oneIn(10)) {
      s.body.push_back(PhotoAnchor{photo(), {}});
      return 0;
    }
    if (allKinds_ && oneIn(6)) {
      return list(s);
    }
    Paragraph paragraph;
    paragraph.text = pair(oneIn(10) ? 8 + below(20) : 1 + below(6));
    paragraph.continues = oneIn(12);
    const std::size_t characters = countCodePoints(paragraph.text.zh->text);
    s.body.emplace_back(std::move(paragraph));
    return characters;
  }

  std::size_t list(Story& s) {
    std::size_t characters = 0;
    for (Paragraph& item : items(1 + below(5))) {
      characters += countCodePoints(item.text.zh->text);
      s.body.emplace_back(std::move(item));
    }
    return characters;
  }

  /// A list of so many items with one of the marks.
  std::vector<Paragraph> items(std::size_t count) {
    const auto mark = static_cast<ListMark>(below(static_cast<std::size_t>(ListMark::none)));
    std::vector<Paragraph> items;
    for (std::size_t i = 0; i < count; ++i) {
      Paragraph& item = items.emplace_back();
      item.text = pair(1 + below(3));
      item.inList = ListPlace{mark, static_cast<int>(i) + 1, static_cast<int>(count)};
    }
    return items;
  }

  std::string photo() {
    Photo photo = any(sample_.photos);
    photo.id = "photo-" + std::to_string(content_->photos.size());
    if (oneIn(3)) {
      photo.caption = pair(1 + below(3));
    }
    if (oneIn(3)) {
      photo.credit = {};
    }
    content_->photos.push_back(std::move(photo));
    return content_->photos.back().id;
  }

  void panel() {
    Panel panel;
    panel.id = "panel-" + std::to_string(content_->panels.size());
    panel.kind = oneIn(2) ? PanelKind::metrics : PanelKind::digest;
    if (allKinds_ && oneIn(2)) {
      content_->panels.push_back(textPanel(std::move(panel)));
      return;
    }
    for (const Panel& model : sample_.panels) {
      if (model.kind != panel.kind) {
        continue;
      }
      panel.label = model.label;
      panel.pinyin = oneIn(2) ? model.pinyin : "";
      panel.title = oneIn(2) ? any(pool_.heads) : BilingualText{};
      const std::size_t entries = 1 + below(10);
      for (std::size_t i = 0; i < entries; ++i) {
        if (panel.kind == PanelKind::metrics) {
          panel.metrics.push_back(any(model.metrics));
        } else {
          panel.items.push_back({"", any(model.items).title, pair(1 + below(8)), {}});
        }
      }
    }
    content_->panels.push_back(std::move(panel));
  }

  /// A pull quote, a list or a side story.
  Panel textPanel(Panel panel) {
    static constexpr std::array kKinds{PanelKind::quote, PanelKind::list, PanelKind::story};
    panel.kind = kKinds[below(kKinds.size())];
    panel.title = any(pool_.heads);
    if (panel.kind == PanelKind::quote) {
      panel.title = {};
      panel.quote = pair(1);
      panel.credit.assign(below(2), sample_.stories.front().byline.front());
    } else if (panel.kind == PanelKind::list) {
      panel.body = items(1 + below(8));
    } else {
      panel.byline.assign(below(2), sample_.stories.front().byline.front());
      for (std::size_t i = 1 + below(5); i > 0; --i) {
        panel.body.push_back({"", pair(1 + below(5)), false, {}});
      }
    }
    return panel;
  }

  const Content& sample_;
  Pool pool_;
  std::mt19937 random_;
  bool allKinds_;
  std::shared_ptr<Content> content_;
};

}  // namespace

std::shared_ptr<const Content> randomContent(const Content& sample,
                                             std::uint32_t seed,
                                             double length,
                                             std::size_t mostStories,
                                             bool allKinds) {
  return Maker(sample, seed, allKinds).make(length, mostStories);
}

double lengthOfRound(int round) {
  constexpr double kLengths[] = {0.2, 1, 0.4, 3, 0.3, 0.6, 0.2, 1.6, 0.5, 5};
  return kLengths[round % 10];
}

std::vector<Lang> languagesOfRound(int round) {
  switch (round % 5) {
    case 2:
      return {Lang::zh};
    case 3:
      return {Lang::en};
    default:
      return {Lang::zh, Lang::en};
  }
}

std::vector<int> roundsToSet(const std::vector<int>& usual) {
  const char* asked = std::getenv("PAIBAN_RANDOM_ROUNDS");
  if (asked == nullptr) {
    return usual;
  }
  std::vector<int> rounds(static_cast<std::size_t>(std::max(0, std::atoi(asked))));
  std::iota(rounds.begin(), rounds.end(), 0);
  return rounds;
}

}  // namespace paiban::test
