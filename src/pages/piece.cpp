#include "pages/piece.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <optional>
#include <utility>
#include <variant>

#include "base/utf8.h"
#include "pages/messages.h"

namespace paiban {
namespace {

/// `path` cut at its first dot.
std::pair<std::string_view, std::string_view> cut(std::string_view path) {
  const auto dot = path.find('.');
  if (dot == std::string_view::npos) {
    return {path, {}};
  }
  return {path.substr(0, dot), path.substr(dot + 1)};
}

std::optional<std::size_t> number(std::string_view text) {
  std::size_t value = 0;
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
  if (error != std::errc() || end != text.data() + text.size()) {
    return std::nullopt;
  }
  return value;
}

void collectPaths(const std::vector<FrameSpec>& frames, std::set<std::string>& paths) {
  for (const FrameSpec& frame : frames) {
    for (const FrameSource& source : frame.from) {
      paths.insert(source.path);
    }
  }
}

}  // namespace

ContentSource::ContentSource(const Content& content, const PartSpec& part) : content_(content) {
  collectPaths(part.first, paths_);
  collectPaths(part.following, paths_);
  collectPaths(part.last, paths_);
}

std::vector<Piece> ContentSource::pieces(const FrameSource& source,
                                         Claims& claims,
                                         Diagnostics& diagnostics,
                                         LangSet languages) {
  languages_ = languages;
  resolve(source, claims, diagnostics);
  refuseTwice(source, diagnostics);
  return std::move(out_);
}

void ContentSource::leaveOut(const FrameSource& source, Claims& claims, Diagnostics& diagnostics) {
  languages_ = kAllLangs;
  resolve(source, claims, diagnostics);
}

void ContentSource::resolve(const FrameSource& source, Claims& claims, Diagnostics& diagnostics) {
  out_.clear();
  claims_ = &claims;
  from_ = source.where;
  if (source.line) {
    Piece piece;
    piece.kind = Piece::Kind::fields;
    piece.fields = &*source.line;
    piece.where = source.where;
    out_.push_back(std::move(piece));
    return;
  }
  const auto [head, rest] = cut(source.path);
  if (head == "nameplate") {
    addNameplate(rest);
  } else if (head == "colophon") {
    for (const Paragraph& p : content_.colophon) {
      addText(p.text, "colophon", p.where);
    }
  } else if (head == "photos") {
    const auto photos = photosInOrder();
    const auto n = number(rest);
    if (n && *n >= 1 && *n <= photos.size()) {
      addPhoto(*photos[*n - 1]);
    }
  } else if (head == "panels") {
    addPanels(rest);
  } else if (head == "item") {
    addEntry(rest);
  } else if (head == "panel") {
    addEntryPanel(rest);
  } else if (head == "stories" && rest == "rest") {
    for (const Story& story : content_.stories) {
      if (!taken(&story) && !named(story)) {
        addStory(story, "");
      }
    }
  } else if (head == "stories") {
    const auto [place, field] = cut(rest);
    const auto n = number(place);
    if (n && *n >= 1 && *n <= content_.stories.size()) {
      addStory(content_.stories[*n - 1], field);
    }
  } else if (const Story* story = findStory(head)) {
    addStory(*story, rest);
  } else if (head != "lead") {
    diagnostics.error(messages::kUnknownSource, source.where, {source.path});
  }
}

namespace {

const void* contentOf(const Piece& piece) {
  switch (piece.kind) {
    case Piece::Kind::text:
      return piece.text;
    case Piece::Kind::figure:
      return piece.photo;
    default:
      return piece.panel;
  }
}

/// Roles of texts that may stand on several pages, as furniture where they stand again.
bool mayStandAgain(std::string_view role) {
  constexpr std::array<std::string_view, 7> kRoles{
      "kicker", "headline", "deck", "byline", "nameplate-title", "nameplate-motto", "colophon"};
  return std::find(kRoles.begin(), kRoles.end(), role) != kRoles.end();
}

}  // namespace

/// A part with a page for each entry repeats what its frames name beside it.
void ContentSource::refuseTwice(const FrameSource& source, Diagnostics& diagnostics) const {
  const auto twice = std::find_if(out_.begin(), out_.end(), [](const Piece& piece) {
    return piece.again && (piece.kind != Piece::Kind::text || !mayStandAgain(piece.role));
  });
  if (twice != out_.end() && entry_.panel == nullptr) {
    const SourceRef first = claims_->placeOf(contentOf(*twice));
    diagnostics.error(messages::kTakenTwice,
                      source.where,
                      {source.path, first.line > 0 ? std::to_string(first.line) : "–"});
  }
}

std::vector<FrameSource> ContentSource::eachStory(const FrameSource& source,
                                                  const Claims& claims,
                                                  LangSet languages) const {
  if (source.path != "stories.rest") {
    return {source};
  }
  std::vector<FrameSource> sources;
  for (std::size_t n = 0; n < content_.stories.size(); ++n) {
    const Story& story = content_.stories[n];
    if (!claims.taken(&story, languages) && !named(story)) {
      sources.push_back({"stories." + std::to_string(n + 1), std::nullopt, source.where});
    }
  }
  return sources;
}

namespace {

/// What `path` names of story N (from 1), by its id or by its place: "" all of it; none if it names
/// something else.
std::optional<std::string_view> partNamed(std::string_view path,
                                          const Story& story,
                                          std::size_t n) {
  auto [head, rest] = cut(path);
  if (head == "stories") {
    const auto [place, field] = cut(rest);
    return number(place) == n ? std::optional(field) : std::nullopt;
  }
  return head == story.id || (head == "lead" && n == 1) ? std::optional(rest) : std::nullopt;
}

}  // namespace

/// Whether a frame of the part names `story` or a part of it.
bool ContentSource::named(const Story& story) const {
  const auto n = static_cast<std::size_t>(&story - content_.stories.data()) + 1;
  return std::any_of(paths_.begin(), paths_.end(), [&](const std::string& path) {
    return partNamed(path, story, n).has_value();
  });
}

/// Whether a frame of the part names `field` of `story`, "" being all of it.
bool ContentSource::names(const Story& story, std::string_view field) const {
  const auto n = static_cast<std::size_t>(&story - content_.stories.data()) + 1;
  return std::any_of(paths_.begin(), paths_.end(), [&](const std::string& path) {
    return partNamed(path, story, n) == field;
  });
}

/// Whether a frame of the part names `panel`, by its id or by its kind.
bool ContentSource::named(const Panel& panel) const {
  return paths_.contains("panels." + panel.id) ||
         paths_.contains("panels." + std::string(kindName(panel.kind)));
}

/// A quote, list or side story stands where its story anchors it, unless a frame names it; cards
/// and digests have frames of their own.
bool ContentSource::standsInStory(const Panel& panel) const {
  return panel.kind != PanelKind::metrics && panel.kind != PanelKind::digest &&
         panel.kind != PanelKind::filler && !named(panel);
}

/// Whether `panels.rest` takes `panel`: no frame names it, and no story that the part sets has it.
bool ContentSource::isRest(const Panel& panel) const {
  const auto anchors = [&](const Story& story) {
    const bool set = names(story, "") || names(story, "body") ||
                     (paths_.contains("stories.rest") && !named(story));
    return set && std::any_of(story.body.begin(), story.body.end(), [&](const BodyItem& item) {
             const auto* anchor = std::get_if<PanelAnchor>(&item);
             return anchor != nullptr && anchor->panel == panel.id;
           });
  };
  return panel.kind != PanelKind::filler && !named(panel) && !taken(&panel) &&
         !(standsInStory(panel) &&
           std::any_of(content_.stories.begin(), content_.stories.end(), anchors));
}

void ContentSource::addText(const BilingualText& text,
                            std::string_view role,
                            const SourceRef& where) {
  Piece piece;
  piece.again = taken(&text);
  take(&text);
  if (text.empty()) {
    return;
  }
  piece.text = &text;
  piece.role = role;
  piece.where = where;
  out_.push_back(std::move(piece));
}

void ContentSource::addNameplate(std::string_view field) {
  if (!content_.nameplate) {
    return;
  }
  const Nameplate& plate = *content_.nameplate;
  if (field.empty() || field == "title") {
    addText(plate.title, "nameplate-title", plate.where);
  }
  if (field.empty() || field == "motto") {
    addText(plate.motto, "nameplate-motto", plate.where);
  }
}

void ContentSource::addStory(const Story& story, std::string_view field) {
  take(&story);
  const auto wants = [&](std::string_view name) { return field.empty() || field == name; };
  if (wants("kicker")) {
    addText(story.kicker, "kicker", story.where);
  }
  if (wants("headline")) {
    addText(story.headline, "headline", story.where);
  }
  if (wants("deck")) {
    addText(story.deck, "deck", story.where);
  }
  if (wants("byline")) {
    for (const BilingualText& line : story.byline) {
      addText(line, "byline", story.where);
    }
  }
  if (wants("tips") && story.tips) {
    addText(story.tips->title, "tips-title", story.tips->where);
    for (const Paragraph& p : story.tips->body) {
      addText(p.text, "tips", p.where);
      if (!out_.empty()) {
        out_.back().continues = p.continues;
      }
    }
  }
  if (wants("body")) {
    addBody(story);
  }
  if (wants("credit") || (field == "body" && !names(story, "credit"))) {
    for (const BilingualText& line : story.credit) {
      addText(line, "story-credit", story.where);
    }
  }
}

void ContentSource::addBody(const Story& story) {
  bool opens = true;
  for (const BodyItem& item : story.body) {
    if (const auto* paragraph = std::get_if<Paragraph>(&item)) {
      addText(paragraph->text, paragraph->inList ? "list-item" : "body", paragraph->where);
      if (!out_.empty()) {
        out_.back().continues = paragraph->continues;
        out_.back().opens = !paragraph->inList && std::exchange(opens, false);
        out_.back().inList = paragraph->inList;
      }
    } else if (const auto* head = std::get_if<Crosshead>(&item)) {
      addText(head->text, "crosshead", head->where);
    } else if (const auto* panel = std::get_if<PanelAnchor>(&item)) {
      addAnchored(panel->panel);
    } else if (const auto* photo = std::get_if<PhotoAnchor>(&item)) {
      const auto photos = photosInOrder();
      for (std::size_t n = 0; n < photos.size(); ++n) {
        if (photos[n]->id == photo->photo && !paths_.contains("photos." + std::to_string(n + 1))) {
          addPhoto(*photos[n]);
          out_.back().anchored = true;
        }
      }
    }
  }
}

void ContentSource::addPhoto(const Photo& photo) {
  Piece piece;
  piece.again = taken(&photo);
  take(&photo);
  piece.kind = Piece::Kind::figure;
  piece.photo = &photo;
  piece.where = photo.where;
  out_.push_back(std::move(piece));
}

void ContentSource::addAnchored(const std::string& id) {
  const Panel* panel = content_.findPanel(id);
  const std::size_t first = out_.size();
  if (panel != nullptr && standsInStory(*panel)) {
    addPanel(*panel);
  }
  for (std::size_t i = first; i < out_.size(); ++i) {
    out_[i].anchoredIn = panel;
  }
}

void ContentSource::addPanels(std::string_view which) {
  for (const Panel& panel : content_.panels) {
    const bool elsewhere = paths_.contains("panels." + panel.id);
    if (which == panel.id || (which == kindName(panel.kind) && !elsewhere) ||
        (which == "rest" && isRest(panel))) {
      addPanel(panel);
    }
  }
}

void ContentSource::addTexts(const std::vector<BilingualText>& texts,
                             std::string_view role,
                             const SourceRef& where) {
  for (const BilingualText& text : texts) {
    addText(text, role, where);
  }
}

void ContentSource::addParagraphs(const std::vector<Paragraph>& body, std::string_view role) {
  for (const Paragraph& paragraph : body) {
    addText(paragraph.text, paragraph.inList ? "list-item" : role, paragraph.where);
    if (!out_.empty()) {
      out_.back().continues = paragraph.continues;
      out_.back().inList = paragraph.inList;
    }
  }
}

void ContentSource::addPanel(const Panel& panel) {
  const bool again = taken(&panel);
  take(&panel);
  const PanelEntry entry = std::exchange(entry_, PanelEntry{&panel, nullptr, nullptr, 0});
  addEntryPanel("label");
  entry_ = entry;
  addText(panel.title, "panel-title", panel.where);
  for (const Metric& metric : panel.metrics) {
    take(&metric);
  }
  if (!panel.metrics.empty()) {
    Piece cards;
    cards.kind = Piece::Kind::cards;
    cards.again = again;
    cards.panel = &panel;
    cards.where = panel.where;
    out_.push_back(std::move(cards));
  }
  for (const DigestItem& item : panel.items) {
    addDigestItem(panel, item, "");
  }
  addText(panel.quote, "quote", panel.where);
  addTexts(panel.byline, "panel-byline", panel.where);
  addParagraphs(panel.body, "panel-body");
  addTexts(
      panel.credit, panel.kind == PanelKind::quote ? "quote-credit" : "panel-credit", panel.where);
}

void ContentSource::addDigestItem(const Panel& panel,
                                  const DigestItem& item,
                                  std::string_view field) {
  if (field.empty() || field == "title") {
    addText(item.title, "digest-title", item.where);
    if (panel.mark != ListMark::none && !out_.empty()) {
      const auto number = static_cast<int>(&item - panel.items.data()) + 1;
      out_.back().inList = ListPlace{panel.mark, number, static_cast<int>(panel.items.size())};
    }
  }
  if (field.empty() || field == "text") {
    addText(item.text, "digest-text", item.where);
    if (!out_.empty()) {
      out_.back().item = true;
    }
  }
}

std::vector<const Panel*> ContentSource::fillers(const std::vector<FrameSource>& paths) const {
  std::vector<const Panel*> fillers;
  for (const Panel& panel : content_.panels) {
    const bool named = std::any_of(paths.begin(), paths.end(), [&](const FrameSource& source) {
      return source.path == "panels.filler" || source.path == "panels." + panel.id;
    });
    if (named && panel.kind == PanelKind::filler) {
      fillers.push_back(&panel);
    }
  }
  return fillers;
}

std::vector<PanelEntry> ContentSource::entries(const std::vector<FrameSource>& paths) const {
  std::vector<PanelEntry> entries;
  for (const Panel& panel : content_.panels) {
    const bool named = std::any_of(paths.begin(), paths.end(), [&](const FrameSource& path) {
      return path.path == "panels." + panel.id ||
             path.path == "panels." + std::string(kindName(panel.kind)) ||
             path.path == "panels.rest";
    });
    int number = 0;
    for (std::size_t i = 0; named && i < panel.metrics.size(); ++i) {
      entries.push_back({&panel, &panel.metrics[i], nullptr, ++number});
    }
    for (std::size_t i = 0; named && i < panel.items.size(); ++i) {
      entries.push_back({&panel, nullptr, &panel.items[i], ++number});
    }
  }
  return entries;
}

/// The entry itself or a part of it.
void ContentSource::addEntry(std::string_view field) {
  if (entry_.panel == nullptr) {
    return;
  }
  take(entry_.panel);
  if (entry_.item != nullptr) {
    addDigestItem(*entry_.panel, *entry_.item, field);
  } else if (field.empty()) {
    Piece card;
    card.kind = Piece::Kind::cards;
    card.panel = entry_.panel;
    card.metric = entry_.metric;
    card.where = entry_.metric->where;
    take(entry_.metric);
    out_.push_back(std::move(card));
  }
}

/// The label, title or credit of the panel that the entry belongs to.
void ContentSource::addEntryPanel(std::string_view field) {
  if (entry_.panel == nullptr) {
    return;
  }
  const Panel& panel = *entry_.panel;
  if (field == "label" && !panel.label.empty()) {
    Piece label;
    label.kind = Piece::Kind::label;
    label.panel = &panel;
    label.where = panel.where;
    label.again = taken(&panel.label);
    take(&panel.label);
    out_.push_back(std::move(label));
  } else if (field == "title") {
    addText(panel.title, "panel-title", panel.where);
  } else if (field == "credit") {
    addTexts(panel.credit, "panel-credit", panel.where);
  }
}

const Story* ContentSource::findStory(std::string_view name) const {
  for (const Story& story : content_.stories) {
    if (story.id == name) {
      return &story;
    }
  }
  return name == "lead" && !content_.stories.empty() ? &content_.stories.front() : nullptr;
}

/// Photos in the order in which the stories anchor them: photos.1 is the first that a reader meets.
std::vector<const Photo*> ContentSource::photosInOrder() const {
  std::vector<const Photo*> photos;
  for (const Story& story : content_.stories) {
    for (const BodyItem& item : story.body) {
      if (const auto* anchor = std::get_if<PhotoAnchor>(&item)) {
        if (const Photo* photo = content_.findPhoto(anchor->photo)) {
          photos.push_back(photo);
        }
      }
    }
  }
  return photos;
}

}  // namespace paiban
