#include "pages/structure_builder.h"

#include <map>
#include <string>
#include <type_traits>
#include <variant>

#include "shaping/annotations.h"

namespace paiban {
namespace {

const std::vector<NoteCall> kNoCalls;

/// Walks the content once for each group of languages that is read together.
class Builder {
 public:
  Builder(const Content& content,
          const std::vector<Lang>& languages,
          StructureTree& tree,
          StructureIndex& index)
      : content_(content), languages_(languages), tree_(tree), index_(index) {}

  void build(NodeId root) {
    nameplate(root);
    for (const Story& s : content_.stories) {
      story(root, s);
    }
    for (const Panel& p : content_.panels) {
      if (!content_.anchors(p.id)) {
        panel(root, p);
      }
    }
    for (const Paragraph& p : content_.colophon) {
      text(root, Tag::paragraph, p.text);
    }
  }

 private:
  /// One element for each language of `slot`.
  void text(NodeId parent, Tag tag, const BilingualText& slot) {
    for (const Lang lang : languages_) {
      if (const RichText* rich = slot.in(lang)) {
        set(*rich, tree_.add(parent, tag, languageFor(parent, lang)));
      }
    }
    notes(parent, slot);
  }

  /// `node` for a text, with the elements of its ruby and glosses below it (ISO 32000-1,
  /// 14.8.4.4.3).
  void set(const RichText& text, NodeId node) {
    index_.set(&text, node);
    NodeId first = kArtifact;
    for (const Annotation& annotation : annotationsOf(text.text, text.spans)) {
      const NodeId ruby = tree_.add(node, Tag::ruby);
      tree_.add(ruby, Tag::rubyBase);
      tree_.add(
          ruby,
          Tag::rubyText,
          annotation.gloss ? languageFor(ruby, languageOfGloss(annotation.text)) : std::string());
      first = first == kArtifact ? ruby : first;
    }
    if (first != kArtifact) {
      index_.setRuby(text, first);
    }
    for (const NoteCall& call : text.calls) {
      index_.set(&call, tree_.add(node, Tag::reference));
    }
  }

  /// The notes that `slot` calls first, behind it; their number stands once for all languages.
  void notes(NodeId parent, const BilingualText& slot) {
    std::map<std::string, NodeId> open;
    for (const Lang lang : languages_) {
      const RichText* text = slot.in(lang);
      for (const NoteCall& call : text != nullptr ? text->calls : kNoCalls) {
        const Note* note = content_.findNote(call.note);
        const RichText* words = note != nullptr ? note->text.in(lang) : nullptr;
        if (!call.first || words == nullptr) {
          continue;
        }
        auto element = open.find(call.note);
        if (element == open.end()) {
          element = open.emplace(call.note, tree_.add(parent, Tag::note)).first;
        }
        const std::string tag = languageFor(element->second, lang);
        index_.setMark(*words, tree_.add(element->second, Tag::label, tag));
        set(*words, tree_.add(element->second, Tag::paragraph, tag));
        index_.set(&note->marks[indexOf(lang)], index_.of(&call));
      }
    }
  }

  void texts(NodeId parent, Tag tag, const std::vector<BilingualText>& slots) {
    for (const BilingualText& slot : slots) {
      text(parent, tag, slot);
    }
  }

  /// The tag of `lang`, or nothing where the parent's language is the same.
  std::string languageFor(NodeId parent, Lang lang) const {
    const std::string& tag = content_.languages.tag(lang);
    for (NodeId at = parent; at >= 0; at = tree_[at].parent) {
      if (!tree_[at].lang.empty()) {
        return tree_[at].lang == tag ? std::string() : tag;
      }
    }
    return tag;
  }

  void nameplate(NodeId root) {
    if (!content_.nameplate) {
      return;
    }
    const NodeId division = tree_.add(root, Tag::division);
    text(division, Tag::paragraph, content_.nameplate->title);
    text(division, Tag::paragraph, content_.nameplate->motto);
    index_.set(&*content_.nameplate, tree_.add(division, Tag::paragraph));
  }

  void story(NodeId root, const Story& s) {
    const NodeId article = tree_.add(root, Tag::article);
    text(article, Tag::paragraph, s.kicker);
    text(article, Tag::heading1, s.headline);
    text(article, Tag::paragraph, s.deck);
    texts(article, Tag::paragraph, s.byline);
    if (s.tips) {
      const NodeId box = tree_.add(article, Tag::section);
      text(box, Tag::heading2, s.tips->title);
      for (const Paragraph& p : s.tips->body) {
        text(box, Tag::paragraph, p.text);
      }
    }
    for (const BodyItem& item : s.body) {
      std::visit([&](const auto& part) { bodyItem(article, part); }, item);
    }
    texts(article, Tag::paragraph, s.credit);
  }

  void bodyItem(NodeId parent, const Paragraph& p) {
    if (p.inList) {
      listItem(parent, p);
    } else {
      text(parent, Tag::paragraph, p.text);
    }
  }

  /// The first item opens the list (ISO 32000-1, 14.8.4.3.3).
  void listItem(NodeId parent, const Paragraph& p) {
    if (p.inList->number <= 1 || list_ == kArtifact) {
      list_ = tree_.add(parent, Tag::list);
    }
    for (const Lang lang : languages_) {
      if (const RichText* rich = p.text.in(lang)) {
        const NodeId item = tree_.add(list_, Tag::listItem, languageFor(list_, lang));
        if (!markOf(p.inList->mark, p.inList->number, lang).empty()) {
          index_.setMark(*rich, tree_.add(item, Tag::label));
        }
        set(*rich, tree_.add(item, Tag::listBody));
      }
    }
    notes(parent, p.text);
  }
  void bodyItem(NodeId parent, const Crosshead& h) { text(parent, Tag::heading2, h.text); }
  void bodyItem(NodeId parent, const PhotoAnchor& anchor) {
    if (const Photo* found = content_.findPhoto(anchor.photo)) {
      photo(parent, *found);
    }
  }
  void bodyItem(NodeId parent, const PanelAnchor& anchor) {
    if (const Panel* found = content_.findPanel(anchor.panel)) {
      panel(parent, *found);
    }
  }

  void photo(NodeId parent, const Photo& p) {
    const NodeId figure = tree_.add(parent, Tag::figure);
    for (const Lang lang : languages_) {
      if (const RichText* alt = p.alt.in(lang)) {
        tree_[figure].alt += (tree_[figure].alt.empty() ? "" : " / ") + alt->text;
      }
    }
    if (index_.of(&p) == kArtifact) {  // read story by story, the picture goes with the first
      index_.set(&p, figure);
    }
    const NodeId caption = tree_.add(figure, Tag::caption);
    for (const Lang lang : languages_) {
      for (const BilingualText* slot : {&p.caption, &p.credit}) {
        if (const RichText* rich = slot->in(lang)) {
          set(*rich, tree_.add(caption, Tag::paragraph, languageFor(caption, lang)));
        }
      }
    }
  }

  void panel(NodeId parent, const Panel& p) {
    const NodeId section = tree_.add(parent, Tag::section);
    text(section, p.title.empty() ? Tag::heading2 : Tag::paragraph, p.label);
    if (!p.pinyin.empty()) {
      index_.set(&p.pinyin, tree_.add(section, Tag::paragraph));
    }
    text(section, Tag::heading2, p.title);
    if (!p.metrics.empty()) {
      const NodeId list = tree_.add(section, Tag::list);
      for (const Metric& metric : p.metrics) {
        metricItem(list, metric);
      }
    }
    for (const DigestItem& item : p.items) {
      text(section, Tag::heading3, item.title);
      for (const Lang lang : languages_) {
        if (const RichText* title = item.title.in(lang)) {
          index_.setMark(*title, index_.of(title));
        }
      }
      text(section, Tag::paragraph, item.text);
    }
    if (!p.quote.empty()) {
      text(tree_.add(section, Tag::blockQuote), Tag::paragraph, p.quote);
    }
    texts(section, Tag::paragraph, p.byline);
    for (const Paragraph& paragraph : p.body) {
      bodyItem(section, paragraph);
    }
    texts(section, Tag::paragraph, p.credit);
  }

  void metricItem(NodeId list, const Metric& metric) {
    const NodeId body = tree_.add(tree_.add(list, Tag::listItem), Tag::listBody);
    for (const Lang lang : languages_) {
      const NodeId sentence = tree_.add(body, Tag::paragraph, languageFor(body, lang));
      for (const BilingualText* slot :
           {&metric.name, &metric.verb, &metric.value, &metric.statement}) {
        if (const RichText* rich = slot->in(lang)) {
          set(*rich, sentence);
        }
      }
    }
  }

  const Content& content_;
  const std::vector<Lang>& languages_;
  StructureTree& tree_;
  StructureIndex& index_;
  NodeId list_ = kArtifact;  ///< that the next item may go on with
};

}  // namespace

StructureIndex buildStructure(const Content& content,
                              const std::vector<Lang>& languages,
                              bool pairwise,
                              StructureTree& tree) {
  StructureIndex index;
  const auto group = [&](const std::vector<Lang>& together) {
    const NodeId part = tree.add(0, Tag::part, content.languages.tag(together.front()));
    Builder(content, together, tree, index).build(part);
  };
  if (pairwise) {
    group(languages);
  } else {
    for (const Lang lang : languages) {
      group({lang});
    }
  }
  return index;
}

}  // namespace paiban
