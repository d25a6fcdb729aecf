#include "reading.h"

#include <algorithm>
#include <map>
#include <set>
#include <span>
#include <utility>
#include <variant>

#include <fmt/format.h>

#include "pages/setting.h"
#include "set_lines.h"

namespace paiban::test {
namespace {

/// A soft hyphen stands only where a line ends with it; a forced break is no character on paper.
constexpr std::u32string_view kUnsaid = U"\u00AD\u2028";

/// Reads the content aloud to one group of languages.
class Reader {
 public:
  /// `all` are the languages that the part sets, `languages` those of them to be read together.
  Reader(const Proof& proof,
         const PartSpec& part,
         std::vector<Lang> languages,
         std::vector<Lang> all)
      : proof_(proof),
        content_(*proof.content),
        part_(&part),
        languages_(std::move(languages)),
        setTogether_(std::move(all)) {}

  std::vector<Passage> read() {
    for (const FrameSource& path : part_->omit) {
      omitted_.insert(path.path);
    }
    for (const Story& s : content_.stories) {
      const bool lead = &s == &content_.stories.front();
      story_ = lead ? "lead" : s.id;
      if (!lead && omitted_.contains("stories.rest")) {
        continue;
      }
      roles_ = &s == &content_.stories.front() ? Roles{} : rolesOf("stories.rest");
      story(s);
    }
    roles_.clear();
    for (const Panel& p : content_.panels) {
      if (!anchored_.contains(p.id) && p.kind != PanelKind::filler) {
        panel(p);
      } else if (p.kind == PanelKind::filler && isSet(p)) {
        roles_ = rolesOf("panels.filler");
        panel(p);
        roles_.clear();
      }
    }
    for (const Paragraph& p : content_.colophon) {
      if (!omitted_.contains("colophon")) {
        say("colophon", p.text);
      }
    }
    return std::move(out_);
  }

 private:
  using Roles = std::map<std::string, std::string>;

  /// The roles of the frame that takes `path`.
  Roles rolesOf(std::string_view path) const {
    for (const FrameSpec& frame : part_->first) {
      for (const FrameSource& source : frame.from) {
        if (source.path == path) {
          Roles roles = frame.roles;
          if (!frame.heads.empty()) {  // by its columns: alike but for the size
            roles["headline"] = frame.heads.begin()->second;
          }
          return roles;
        }
      }
    }
    return {};
  }

  Passage& add(const std::string& role, Lang lang, std::string text, const BilingualText& slot) {
    Passage passage;
    passage.role = role;
    const auto other = roles_.find(role);
    passage.style = other != roles_.end() ? other->second : role;
    passage.lang = lang;
    passage.text = without(text, kUnsaid);
    passage.slot = &slot;
    passage.part = part_;
    return out_.emplace_back(std::move(passage));
  }

  void say(const std::string& role, const BilingualText& slot, bool continues = false) {
    for (const Lang lang : languages_) {
      if (const RichText* text = slot.in(lang)) {
        add(role, lang, text->text, slot).continues = continues;
      }
    }
    notes(slot);
  }

  /// The notes that `slot` calls and nothing before it, each with both languages of a pair.
  void notes(const BilingualText& slot) {
    std::vector<std::pair<const Note*, std::vector<Lang>>> opened;
    for (const Lang lang : languages_) {
      const RichText* text = slot.in(lang);
      for (const NoteCall& call : text != nullptr ? text->calls : std::vector<NoteCall>()) {
        const Note* note = content_.findNote(call.note);
        if (!called_.emplace(call.note, lang).second) {
          continue;
        }
        const auto same = [&](const auto& one) { return one.first == note; };
        auto open = std::find_if(opened.begin(), opened.end(), same);
        open = open != opened.end() ? open : opened.insert(opened.end(), {note, {}});
        open->second.push_back(lang);
      }
    }
    for (const auto& [note, languages] : opened) {
      for (const Lang lang : languages) {
        add("footnote", lang, note->text.in(lang)->text, note->text);
      }
    }
  }

  /// Whether a filler found a hole: no note says that it did not.
  bool isSet(const Panel& filler) const {
    const auto& all = proof_.diagnostics.list();
    return std::none_of(all.begin(), all.end(), [&](const Diagnostic& d) {
      return d.message->code == std::string_view("filler-unused") &&
             d.arguments == std::vector{filler.id, languageWords(setTogether_)};
    });
  }

  /// Whether the part sets `field` of the story that is being read.
  bool sets(const std::string& field) const {
    return !omitted_.contains(story_) && !omitted_.contains(story_ + "." + field);
  }

  void head(const Story& s) {
    for (const auto& [field, slot] :
         {std::pair<const char*, const BilingualText*>{"kicker", &s.kicker},
          {"headline", &s.headline},
          {"deck", &s.deck}}) {
      if (sets(field)) {
        say(field, *slot);
      }
    }
    for (const BilingualText& line : s.byline) {
      if (sets("byline")) {
        say("byline", line);
      }
    }
  }

  void story(const Story& s) {
    head(s);
    if (s.tips && sets("tips")) {
      say("tips-title", s.tips->title);
      for (const Paragraph& p : s.tips->body) {
        say("tips", p.text, p.continues);
      }
    }
    if (!sets("body")) {
      return;
    }
    for (const BodyItem& item : s.body) {
      std::visit([this](const auto& one) { body(one); }, item);
    }
    endList();
    for (const BilingualText& line : s.credit) {
      say("story-credit", line);
    }
  }

  void body(const Paragraph& p) { paragraph("body", p); }
  void paragraph(const char* role, const Paragraph& p) {
    if (!p.inList || p.inList->number <= 1) {
      endList();
    }
    if (!p.inList) {
      say(role, p.text, p.continues);
      return;
    }
    for (const Lang lang : languages_) {
      if (const RichText* text = p.text.in(lang)) {
        const std::string mark = markOf(p.inList->mark, p.inList->number, lang);
        if (!mark.empty()) {
          add("list-mark", lang, mark, p.text);
        }
        add("list-item", lang, text->text, p.text);
      }
    }
    ofList_.push_back(&p.text);
  }
  /// The notes that items call stand behind their list.
  void endList() {
    for (const BilingualText* text : std::exchange(ofList_, {})) {
      notes(*text);
    }
  }
  void body(const Crosshead& head) {
    endList();
    say("crosshead", head.text);
  }
  void body(const PhotoAnchor& anchor) {
    endList();
    const Photo& photo = *content_.findPhoto(anchor.photo);
    for (const Lang lang : languages_) {
      for (const auto& [role, slot] :
           {std::pair<const char*, const BilingualText*>{"caption", &photo.caption},
            {"credit", &photo.credit}}) {
        if (const RichText* text = slot->in(lang)) {
          add(role, lang, text->text, *slot).photo = &photo;
        }
      }
    }
  }
  void body(const PanelAnchor& anchor) {
    endList();
    anchored_.insert(anchor.panel);
    panel(*content_.findPanel(anchor.panel));
  }

  bool leavesOut(const Panel& p) const {
    const std::string kind = "panels." + std::string(kindName(p.kind));
    if (omitted_.contains("panels." + p.id) || omitted_.contains(kind)) {
      return true;
    }
    const auto isIn = [&](const std::vector<FrameSource>& sources) {
      return std::any_of(sources.begin(), sources.end(), [&](const FrameSource& source) {
        return source.path == "panels." + p.id || source.path == kind;
      });
    };
    const auto names = [&](const FrameSpec& frame) { return isIn(frame.from); };
    if (isIn(part_->each)) {
      return false;
    }
    return omitted_.contains("panels.rest") &&
           std::none_of(part_->first.begin(), part_->first.end(), names) &&
           std::none_of(part_->last.begin(), part_->last.end(), names);
  }

  void panel(const Panel& p) {
    if (leavesOut(p)) {
      return;
    }
    say("panel-label", p.label);
    if (!p.label.empty() && !p.pinyin.empty() && languages_.front() == Lang::zh) {
      add("panel-pinyin", Lang::zh, p.pinyin, p.label);
    }
    say("panel-title", p.title);
    for (const Metric& metric : p.metrics) {
      for (const Lang lang : languages_) {
        add("metric", lang, sentence(metric, lang), metric.name);
      }
    }
    for (std::size_t i = 0; i < p.items.size(); ++i) {
      for (const Lang lang : languages_) {
        if (const RichText* title = p.items[i].title.in(lang)) {
          const std::string mark = markOf(p.mark, static_cast<int>(i) + 1, lang);
          add("digest-title", lang, mark + title->text, p.items[i].title);
        }
      }
      say("digest-text", p.items[i].text);
    }
    say("quote", p.quote);
    for (const BilingualText& line : p.byline) {
      say("panel-byline", line);
    }
    for (const Paragraph& one : p.body) {
      paragraph("panel-body", one);
    }
    endList();
    for (const BilingualText& line : p.credit) {
      say(p.kind == PanelKind::quote ? "quote-credit" : "panel-credit", line);
    }
  }

  static std::string sentence(const Metric& metric, Lang lang) {
    std::string out;
    for (const BilingualText* slot :
         {&metric.name, &metric.verb, &metric.value, &metric.statement}) {
      out += slot->in(lang) != nullptr ? slot->in(lang)->text : "";
    }
    const bool zh = lang == Lang::zh;
    if (metric.bound == Bound::atLeast) {
      out += zh ? "以上" : "or more";
    } else if (metric.bound == Bound::atMost) {
      out += zh ? "以下" : "or less";
    }
    return out;
  }

  const Proof& proof_;
  const Content& content_;
  const PartSpec* part_;
  std::vector<Lang> languages_;
  std::vector<Lang> setTogether_;
  std::set<std::string> anchored_;
  std::vector<const BilingualText*> ofList_;       ///< items of the list that is being read
  std::set<std::pair<std::string, Lang>> called_;  ///< notes that have been called
  std::set<std::string> omitted_;                  ///< paths that the part leaves out
  std::string story_;                              ///< as paths name the story that is being read
  Roles roles_;                                    ///< that the story being read is set in
  std::vector<Passage> out_;
};

/// The languages of `part` among those that the document was asked for, in the part's order.
std::vector<Lang> languagesOf(const PartSpec& part, const std::vector<Lang>& asked) {
  std::vector<Lang> languages;
  for (const Lang lang : part.languages.empty() ? asked : part.languages) {
    if (std::find(asked.begin(), asked.end(), lang) != asked.end()) {
      languages.push_back(lang);
    }
  }
  return languages;
}

/// Elements that say something, in reading order, without those of the nameplate's division.
std::vector<NodeId> speakingNodes(const DisplayList& list, const std::vector<std::string>& texts) {
  std::vector<NodeId> nodes;
  std::vector<NodeId> waiting{0};
  while (!waiting.empty()) {
    const NodeId id = waiting.back();
    waiting.pop_back();
    const StructureNode& node = list.structure[id];
    if (node.tag == Tag::division) {
      continue;
    }
    // findings_notes.cpp looks at what these say.
    const bool numbers = node.tag == Tag::reference || node.tag == Tag::rubyText ||
                         (node.tag == Tag::label && list.structure[node.parent].tag == Tag::note);
    if (!texts[static_cast<std::size_t>(id)].empty() && !numbers) {
      nodes.push_back(id);
    }
    waiting.insert(waiting.end(), node.children.rbegin(), node.children.rend());
  }
  return nodes;
}

bool saysTheSame(const Passage& passage, const std::string& text) {
  const std::string said = without(text, kUnsaid);
  // A card's words come from up to five slots; with or without spaces between them.
  return passage.role == "metric" ? without(said, U" ") == without(passage.text, U" ")
                                  : said == passage.text;
}

}  // namespace

namespace {

/// What parts that stand together say: the content from its beginning to its end, each text as the
/// part that takes it has it.
std::vector<Passage> readTogether(const Proof& proof,
                                  std::span<const PartSpec> parts,
                                  const std::vector<Lang>& languages) {
  const std::vector<Lang> all = languagesOf(parts.front(), proof.languages);
  std::vector<Passage> taken;
  for (const PartSpec& part : parts) {
    for (Passage& passage : Reader(proof, part, languages, all).read()) {
      taken.push_back(std::move(passage));
    }
  }
  if (parts.size() == 1) {
    return taken;
  }
  PartSpec whole = parts.front();
  whole.omit.clear();
  std::vector<Passage> inOrder;
  for (const Passage& said : Reader(proof, whole, languages, all).read()) {
    const auto same = std::find_if(taken.begin(), taken.end(), [&](const Passage& passage) {
      return passage.slot == said.slot && passage.lang == said.lang && passage.role == said.role;
    });
    if (same != taken.end()) {
      inOrder.push_back(*same);
    }
  }
  return inOrder;
}

}  // namespace

std::vector<Passage> expectedReading(const Proof& proof) {
  std::vector<Passage> all;
  const std::span<const PartSpec> parts(proof.layout->parts);
  for (std::size_t i = 0; i < parts.size();) {
    std::size_t end = i + 1;
    while (end < parts.size() && parts[end].withPrevious) {
      ++end;
    }
    const std::span<const PartSpec> group = parts.subspan(i, end - i);
    i = end;
    const std::vector<Lang> languages = languagesOf(group.front(), proof.languages);
    std::vector<std::vector<Lang>> readings{languages};
    if (!proof.layout->readPairwise || languages.empty()) {
      readings.clear();
      for (const Lang lang : languages) {
        readings.push_back({lang});
      }
    }
    for (const std::vector<Lang>& reading : readings) {
      for (Passage& passage : readTogether(proof, group, reading)) {
        all.push_back(std::move(passage));
      }
    }
  }
  return all;
}

std::vector<Passage> matchReading(const Proof& proof, std::string& problem) {
  std::vector<Passage> passages = expectedReading(proof);
  const std::vector<std::string> texts = saidByNode(proof.list);
  const std::vector<NodeId> nodes = speakingNodes(proof.list, texts);
  for (std::size_t i = 0; i < std::max(nodes.size(), passages.size()); ++i) {
    const std::string said = i < nodes.size() ? texts[static_cast<std::size_t>(nodes[i])] : "";
    if (i >= passages.size() || i >= nodes.size() || !saysTheSame(passages[i], said)) {
      problem = fmt::format("element {} says “{}”, but the content has {} “{}”",
                            i < nodes.size() ? nodes[i] : -1,
                            said,
                            i < passages.size() ? passages[i].role : "nothing",
                            i < passages.size() ? passages[i].text : "");
      return {};
    }
    passages[i].node = nodes[i];
  }
  return passages;
}

const std::string& languageOf(const StructureTree& tree, NodeId node) {
  while (tree[node].lang.empty() && tree[node].parent >= 0) {
    node = tree[node].parent;
  }
  return tree[node].lang;
}

}  // namespace paiban::test
