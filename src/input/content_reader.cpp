#include <algorithm>
#include <charconv>
#include <map>
#include <set>

#include "input/body_reader.h"
#include "input/content_schema.h"
#include "input/keep_words.h"
#include "input/language_tag.h"
#include "input/messages.h"
#include "input/note_checks.h"
#include "input/photo_files.h"
#include "input/read.h"
#include "input/text_reader.h"

namespace paiban {
namespace {

/// The value of `text` as a day of the calendar, or nothing.
std::optional<Date> parseDate(std::string_view text) {
  const auto number = [&](std::size_t at, std::size_t length) {
    int value = -1;
    const char* end = text.data() + at + length;
    const auto parsed = std::from_chars(text.data() + at, end, value);
    return parsed.ptr == end ? value : -1;
  };
  if (text.size() != 10 || text[4] != '-' || text[7] != '-') {
    return std::nullopt;
  }
  const Date date{number(0, 4), number(5, 2), number(8, 2)};
  if (date.year < 1 || date.month < 1 || date.month > 12 || date.day < 1) {
    return std::nullopt;
  }
  constexpr int kDays[] = {31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31};
  const bool leap = (date.year % 4 == 0 && date.year % 100 != 0) || date.year % 400 == 0;
  const int days = date.month == 2 && leap ? 29 : kDays[date.month - 1];
  return date.day <= days ? std::optional(date) : std::nullopt;
}

double parseFraction(const Node& node) {
  double value = 0.5;
  std::from_chars(node.text.data(), node.text.data() + node.text.size(), value);
  return value;
}

class ContentReader {
 public:
  ContentReader(const YamlTree& tree,
                const std::filesystem::path& path,
                const FileSystem& files,
                const ReadContentOptions& options,
                Diagnostics& diagnostics)
      : root_(tree.root()),
        tree_(tree),
        options_(options),
        diagnostics_(diagnostics),
        files_(path, files, options.allowedPaths, diagnostics),
        texts_(tree, content_.languages, diagnostics),
        bodies_(texts_, pairIds_) {}

  Content run() {
    content_.where = tree_.placeOf(root_);
    readLanguages();
    if (content_.languages.order.empty()) {
      return std::move(content_);
    }
    readNormalise();
    texts_.setProofread(options_.proofread);
    texts_.setReportLengths(options_.reportLengths);
    readHead();
    if (const Node* stories = root_.find("stories")) {
      readStories(*stories);
    }
    readPhotos();
    readPanels();
    readNotes();
    for (BilingualText& line : texts_.readSlots(root_.find("colophon"))) {
      const RichText* text = line.zh ? &*line.zh : line.en ? &*line.en : nullptr;
      const SourceRef where = text != nullptr ? text->where : content_.where;
      content_.colophon.push_back({{}, std::move(line), false, where});
    }
    checkAnchors();
    checkNotes(content_, texts_.calls(), diagnostics_);
    suggestNormalise();
    if (options_.reportLengths) {
      texts_.lengths().finish(content_.where, diagnostics_);
    }
    return std::move(content_);
  }

 private:
  void readLanguages() {
    const Node* list = root_.find("languages");
    if (list == nullptr || !list->isSequence()) {
      return;
    }
    Languages languages;
    for (const Node* item : list->items) {
      const std::string tag = texts_.readString(item);
      const bool zh = tag == "zh" || tag.starts_with("zh-");
      const bool en = tag == "en" || tag.starts_with("en-");
      if (!isLanguageTag(tag) || !(zh || en)) {
        texts_.error(messages::kUnknownLanguage, *item, {tag});
      } else if (const Lang lang = zh ? Lang::zh : Lang::en; languages.has(lang)) {
        texts_.error(messages::kLanguageTwice, *item, {tag});
      } else {
        languages.order.push_back(lang);
        languages.tags[indexOf(lang)] = tag;
      }
    }
    if (list->items.empty()) {
      texts_.error(messages::kNoLanguages, *list);
    }
    content_.languages = languages;
  }

  void readNormalise() {
    const Node* node = root_.find("normalize");
    normaliseStated_ = node != nullptr;
    const bool apply = node != nullptr && node->text == "gb15834";
    texts_.setNormalise(apply, options_.reportNormalised, normaliseStated_);
  }

  void readHead() {
    const Node* id = root_.find("id");
    content_.id = texts_.readString(id);
    if (!content_.id.empty()) {
      FirstUses documentIds;
      claimId(content_.id, tree_.placeOf(*id), documentIds, diagnostics_);
    }
    content_.layout = texts_.readString(root_.find("layout"));
    content_.title = texts_.readSlot(root_.find("title"));
    content_.shortTitle = texts_.readSlot(root_.find("short-title"));
    content_.author = texts_.readString(root_.find("author"));
    if (const Node* words = root_.find("keep-words"); words != nullptr) {
      for (const Node* word : words->items) {
        if (word->isScalar() && kKeepWordShape.accepts(word->text)) {
          content_.keepWords.push_back(texts_.readString(word));
        }
      }
    }
    if (const Node* node = root_.find("date"); node != nullptr && node->isScalar()) {
      if (const auto date = parseDate(node->text)) {
        content_.date = *date;
      } else {
        texts_.error(messages::kBadDate, *node, {node->text});
      }
    }
    if (const Node* node = root_.find("nameplate"); node != nullptr && node->isMapping()) {
      Nameplate& nameplate = content_.nameplate.emplace();
      nameplate.title = texts_.readSlot(node->find("title"));
      nameplate.issue = texts_.readSlot(node->find("issue"));
      nameplate.publisher = texts_.readSlot(node->find("publisher"));
      nameplate.dateNote = texts_.readSlot(node->find("date-note"));
      nameplate.motto = texts_.readSlot(node->find("motto"));
      nameplate.where = tree_.placeOf(*node);
    }
  }

  void readStories(const Node& stories) {
    FirstUses ids;
    for (const Entry& entry : stories.entries) {
      claimId(entry.key->text, tree_.placeOf(*entry.key), ids, diagnostics_);
      if (const Node* inner = entry.value->find("id")) {
        texts_.error(messages::kIdInMapping, *inner, {entry.key->text});
      }
      readStory(entry.key->text, *entry.value);
    }
    for (const Node* item : stories.items) {
      const Node* id = item->find("id");
      const std::string name = texts_.readString(id);
      if (id == nullptr && item->isMapping()) {
        texts_.error(messages::kStoryWithoutId, *item);
      } else if (!name.empty()) {
        claimId(name, tree_.placeOf(*id), ids, diagnostics_);
      }
      readStory(name, *item);
    }
    if (!stories.isScalar() && stories.entries.empty() && stories.items.empty()) {
      texts_.error(messages::kNoStories, stories);
    }
  }

  void readStory(const std::string& id, const Node& node) {
    if (!node.isMapping()) {
      return;
    }
    Story story;
    story.id = id;
    story.kicker = texts_.readSlot(node.find("kicker"));
    story.headline = texts_.readSlot(node.find("headline"));
    story.deck = texts_.readSlot(node.find("deck"));
    story.byline = texts_.readSlots(node.find("byline"));
    if (const Node* tips = node.find("tips"); tips != nullptr && tips->isMapping()) {
      story.tips = Tips{texts_.readSlot(tips->find("title")),
                        bodies_.readParagraphs(tips->find("body")),
                        tree_.placeOf(*tips)};
    }
    story.body = bodies_.read(node.find("body"));
    story.credit = texts_.readSlots(node.find("credit"));
    story.where = tree_.placeOf(node);
    content_.stories.push_back(std::move(story));
  }

  void readPhotos() {
    const Node* photos = root_.find("photos");
    if (photos == nullptr) {
      return;
    }
    FirstUses ids;
    for (const Entry& entry : photos->entries) {
      claimId(entry.key->text, tree_.placeOf(*entry.key), ids, diagnostics_);
      const Node& node = *entry.value;
      if (!node.isMapping()) {
        continue;
      }
      Photo photo;
      photo.id = entry.key->text;
      if (const Node* file = node.find("file"); file != nullptr && file->isScalar()) {
        photo.file = files_.resolve(texts_.readString(file), tree_.placeOf(*file));
      }
      photo.alt = texts_.readSlot(node.find("alt"));
      photo.caption = texts_.readSlot(node.find("caption"));
      photo.credit = texts_.readSlot(node.find("credit"));
      if (const Node* focus = node.find("focus"); focus != nullptr && focus->isSequence()) {
        readFocus(*focus, photo);
      }
      if (const Node* outline = node.find("outline"); outline != nullptr && outline->isSequence()) {
        readOutline(*outline, photo);
      }
      photo.where = tree_.placeOf(*entry.key);
      content_.photos.push_back(std::move(photo));
    }
  }

  void readNotes() {
    const Node* notes = root_.find("notes");
    if (notes == nullptr) {
      return;
    }
    FirstUses ids;
    for (const Entry& entry : notes->entries) {
      const SourceRef where = tree_.placeOf(*entry.key);
      claimId(entry.key->text, where, ids, diagnostics_);
      content_.notes.push_back({entry.key->text, texts_.readSlot(entry.value), where});
    }
  }

  void readFocus(const Node& focus, Photo& photo) {
    if (const auto point = readPoint(focus)) {
      photo.focusX = point->x;
      photo.focusY = point->y;
    }
  }

  void readOutline(const Node& outline, Photo& photo) {
    constexpr std::size_t kLeastCorners = 3;
    for (const auto& corner : outline.items) {
      if (const auto point = corner->isSequence() ? readPoint(*corner) : std::nullopt) {
        photo.outline.push_back(*point);
      }
    }
    if (outline.items.size() < kLeastCorners) {
      texts_.error(messages::kShortOutline, outline);
    }
  }

  std::optional<Point> readPoint(const Node& node) {
    if (node.items.size() != 2) {
      texts_.error(messages::kBadFocus, node);
      return std::nullopt;
    }
    return Point{parseFraction(*node.items[0]), parseFraction(*node.items[1])};
  }

  void readPanels() {
    const Node* panels = root_.find("panels");
    if (panels == nullptr) {
      return;
    }
    FirstUses ids;
    for (const Entry& entry : panels->entries) {
      claimId(entry.key->text, tree_.placeOf(*entry.key), ids, diagnostics_);
      const Node& node = *entry.value;
      if (!node.isMapping()) {
        continue;
      }
      Panel panel;
      panel.id = entry.key->text;
      const Node* kind = node.find("kind");
      for (const PanelKind known : {PanelKind::metrics,
                                    PanelKind::digest,
                                    PanelKind::list,
                                    PanelKind::quote,
                                    PanelKind::story,
                                    PanelKind::filler}) {
        panel.kind = kind != nullptr && kind->text == kindName(known) ? known : panel.kind;
      }
      panel.label = texts_.readSlot(node.find("label"));
      panel.pinyin = texts_.readString(node.find("pinyin"));
      panel.title = texts_.readSlot(node.find("title"));
      panel.credit = texts_.readSlots(node.find("credit"));
      panel.where = tree_.placeOf(*entry.key);
      if (kind != nullptr) {
        checkPanelKeys(node, panel.kind);
        readPanelMatter(node, panel);
      }
      content_.panels.push_back(std::move(panel));
    }
  }

  /// Each kind of panel has matter of its own, and nothing that another kind has.
  void checkPanelKeys(const Node& node, PanelKind kind) {
    const bool items =
        kind == PanelKind::metrics || kind == PanelKind::digest || kind == PanelKind::list;
    const bool marks = kind == PanelKind::digest || kind == PanelKind::list;
    const bool paragraphs = kind == PanelKind::story || kind == PanelKind::filler;
    const struct {
      const char* key;
      bool wanted;
      bool needed;
    } kRules[] = {{"items", items, items},
                  {"marks", marks, false},
                  {"text", kind == PanelKind::quote, kind == PanelKind::quote},
                  {"byline", paragraphs, false},
                  {"body", paragraphs, paragraphs}};
    for (const auto& rule : kRules) {
      const Node* value = node.find(rule.key);
      if (value == nullptr && rule.needed) {
        texts_.error(messages::kPanelNeeds, node, {std::string(kindName(kind)), rule.key});
      } else if (value != nullptr && !rule.wanted) {
        texts_.error(messages::kPanelHasNo, *value, {std::string(kindName(kind)), rule.key});
      }
    }
  }

  void readPanelMatter(const Node& node, Panel& panel) {
    const Node* items = node.find("items");
    if (panel.kind == PanelKind::list) {
      for (const Node* item : items != nullptr ? items->items : std::vector<const Node*>()) {
        if (!isPlainText(*item)) {
          texts_.error(messages::kNoTextInList, *item);
        }
      }
      if (items != nullptr) {
        panel.body = bodies_.readTexts(*items, node.find("marks"));
      }
    } else if (panel.kind == PanelKind::quote) {
      panel.quote = texts_.readSlot(node.find("text"));
    } else if (panel.kind == PanelKind::story || panel.kind == PanelKind::filler) {
      panel.byline = texts_.readSlots(node.find("byline"));
      panel.body = bodies_.readParagraphs(node.find("body"));
    } else if (items != nullptr) {
      panel.mark = readListMark(node.find("marks"), ListMark::none);
      readPanelItems(*items, panel);
    }
  }

  static bool isPlainText(const Node& item) {
    return !item.isMapping() || item.find("zh") != nullptr || item.find("en") != nullptr;
  }

  void readPanelItems(const Node& items, Panel& panel) {
    if (items.isSequence() && items.items.empty()) {
      texts_.error(messages::kNoItems, items);
    }
    for (const Node* item : items.items) {
      if (isPlainText(*item)) {
        texts_.error(messages::kTextInPanel, *item, {std::string(kindName(panel.kind))});
        continue;
      }
      const bool metric = item->find("name") != nullptr || item->find("value") != nullptr ||
                          item->find("statement") != nullptr;
      if (metric != (panel.kind == PanelKind::metrics)) {
        texts_.error(metric ? messages::kMetricInDigest : messages::kDigestInMetrics, *item);
      } else if (metric) {
        panel.metrics.push_back(readMetric(*item));
      } else {
        panel.items.push_back(readDigestItem(*item));
      }
    }
  }

  Metric readMetric(const Node& node) {
    Metric metric;
    metric.name = texts_.readSlot(node.find("name"));
    metric.verb = texts_.readSlot(node.find("verb"));
    metric.value = texts_.readSlot(node.find("value"));
    metric.statement = texts_.readSlot(node.find("statement"));
    if (const Node* bound = node.find("bound")) {
      metric.bound = bound->text == "at-least"  ? Bound::atLeast
                     : bound->text == "at-most" ? Bound::atMost
                                                : Bound::exact;
    }
    metric.where = tree_.placeOf(node);
    if ((node.find("value") != nullptr) == (node.find("statement") != nullptr)) {
      texts_.error(messages::kValueOrStatement, node);
    }
    return metric;
  }

  DigestItem readDigestItem(const Node& node) {
    DigestItem item;
    const Node* id = node.find("id");
    item.id = texts_.readString(id);
    if (!item.id.empty()) {
      claimId(item.id, tree_.placeOf(*id), pairIds_, diagnostics_);
    }
    item.title = texts_.readSlot(node.find("title"));
    item.text = texts_.readSlot(node.find("text"));
    item.where = tree_.placeOf(node);
    return item;
  }

  /// Every anchor names a photo or panel that exists, once; every photo has an anchor.
  void checkAnchors() {
    std::vector<std::string_view> photoIds, panelIds;
    for (const Photo& photo : content_.photos) {
      photoIds.push_back(photo.id);
    }
    for (const Panel& panel : content_.panels) {
      panelIds.push_back(panel.id);
    }
    FirstUses photos, panels;
    for (const Story& story : content_.stories) {
      for (const BodyItem& item : story.body) {
        if (const auto* photo = std::get_if<PhotoAnchor>(&item)) {
          checkAnchor("photo", photo->photo, photo->where, photoIds, photos);
        } else if (const auto* panel = std::get_if<PanelAnchor>(&item)) {
          checkAnchor("panel", panel->panel, panel->where, panelIds, panels);
        }
      }
    }
    for (const Photo& photo : content_.photos) {
      if (photos.count(photo.id) == 0) {
        diagnostics_.error(messages::kPhotoWithoutAnchor, photo.where, {photo.id});
      }
    }
  }

  void checkAnchor(const std::string& kind,
                   const std::string& id,
                   const SourceRef& where,
                   const std::vector<std::string_view>& known,
                   FirstUses& uses) {
    if (id.empty()) {
      return;
    }
    const auto [first, fresh] = uses.emplace(id, where);
    if (!fresh) {
      diagnostics_.error(
          messages::kAnchorTwice, where, {kind, id, std::to_string(first->second.line)});
      return;
    }
    if (known_[kind].empty()) {
      known_[kind].insert(known.begin(), known.end());
    }
    if (known_[kind].count(id) > 0) {
      return;
    }
    const std::string_view near = nearestWord(id, known);
    if (near.empty()) {
      diagnostics_.error(messages::kUnknownAnchor, where, {kind, id, kind + "s"});
    } else {
      diagnostics_.error(messages::kUnknownAnchorNear, where, {kind, id, std::string(near)});
    }
  }

  /// One warning for a file that leaves the matter open, however many marks there are.
  void suggestNormalise() {
    const NormaliseReport& report = texts_.normaliseReport();
    if (!normaliseStated_ && report.count > 0 && report.notes == nullptr) {
      diagnostics_.warning(messages::kAsciiMarks, report.first, {std::to_string(report.count)});
    }
  }

  const Node& root_;
  const YamlTree& tree_;
  const ReadContentOptions& options_;
  Diagnostics& diagnostics_;
  Content content_;
  PhotoFiles files_;
  TextReader texts_;
  FirstUses pairIds_;
  BodyReader bodies_;
  std::map<std::string, std::set<std::string_view>> known_;
  bool normaliseStated_ = false;
};

}  // namespace

std::optional<Content> readContent(const std::filesystem::path& path,
                                   const FileSystem& files,
                                   const ReadContentOptions& options,
                                   Diagnostics& diagnostics) {
  Diagnostics own;
  std::optional<Content> content;
  if (const auto tree = readYaml(path, files, own)) {
    checkShape(*tree, tree->root(), kContentShape, own);
    if (tree->root().isMapping()) {
      content = ContentReader(*tree, path, files, options, own).run();
    }
  }
  own.sortByPlace();
  diagnostics.append(own);
  return own.hasErrors() ? std::nullopt : std::move(content);
}

}  // namespace paiban
