#include "pages/piece.h"

#include <algorithm>
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
                                         Diagnostics& diagnostics) {
  out_.clear();
  claims_ = &claims;
  if (source.line) {
    Piece piece;
    piece.kind = Piece::Kind::fields;
    piece.fields = &*source.line;
    piece.where = source.where;
    return {std::move(piece)};
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
      if (!claims_->taken(&story) && !named(story)) {
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
  return std::move(out_);
}

std::vector<FrameSource> ContentSource::eachStory(const FrameSource& source,
                                                  const Claims& claims) const {
  if (source.path != "stories.rest") {
    return {source};
  }
  std::vector<FrameSource> sources;
  for (std::size_t n = 0; n < content_.stories.size(); ++n) {
    const Story& story = content_.stories[n];
    if (!claims.taken(&story) && !named(story)) {
      sources.push_back({"stories." + std::to_string(n + 1), std::nullopt, source.where});
    }
  }
  return sources;
}

/// Whether a frame of the part names `story`, by its id or by its place.
bool ContentSource::named(const Story& story) const {
  const auto n = static_cast<std::size_t>(&story - content_.stories.data()) + 1;
  const std::string place = "stories." + std::to_string(n);
  return std::any_of(paths_.begin(), paths_.end(), [&](const std::string& path) {
    const auto [head, rest] = cut(path);
    return head == story.id || (head == "lead" && n == 1) || path == place ||
           path.starts_with(place + ".");
  });
}

void ContentSource::addText(const BilingualText& text,
                            std::string_view role,
                            const SourceRef& where) {
  Piece piece;
  piece.again = claims_->taken(&text);
  claims_->take(&text);
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
  claims_->take(&story);
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
  if (wants("credit") || (field == "body" && !paths_.contains(story.id + ".credit") &&
                          !paths_.contains("lead.credit"))) {
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
  claims_->take(&photo);
  Piece piece;
  piece.kind = Piece::Kind::figure;
  piece.photo = &photo;
  piece.where = photo.where;
  out_.push_back(std::move(piece));
}

/// A quote, list or side story stands where its story anchors it, unless a frame names it; cards
/// and digests have frames of their own.
void ContentSource::addAnchored(const std::string& id) {
  const Panel* panel = content_.findPanel(id);
  const bool stands = panel != nullptr && panel->kind != PanelKind::metrics &&
                      panel->kind != PanelKind::digest && panel->kind != PanelKind::filler &&
                      !paths_.contains("panels." + id) &&
                      !paths_.contains("panels." + std::string(kindName(panel->kind)));
  if (stands) {
    addPanel(*panel);
  }
}

void ContentSource::addPanels(std::string_view which) {
  for (const Panel& panel : content_.panels) {
    const bool elsewhere = paths_.contains("panels." + panel.id);
    if (which == panel.id || (which == kindName(panel.kind) && !elsewhere) ||
        (which == "rest" && !claims_->taken(&panel) && panel.kind != PanelKind::filler)) {
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
  claims_->take(&panel);
  const PanelEntry entry = std::exchange(entry_, PanelEntry{&panel, nullptr, nullptr, 0});
  addEntryPanel("label");
  entry_ = entry;
  addText(panel.title, "panel-title", panel.where);
  if (!panel.metrics.empty()) {
    Piece cards;
    cards.kind = Piece::Kind::cards;
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
  claims_->take(entry_.panel);
  if (entry_.item != nullptr) {
    addDigestItem(*entry_.panel, *entry_.item, field);
  } else if (field.empty()) {
    Piece card;
    card.kind = Piece::Kind::cards;
    card.panel = entry_.panel;
    card.metric = entry_.metric;
    card.where = entry_.metric->where;
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
    label.again = claims_->taken(&panel.label);
    claims_->take(&panel.label);
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

namespace {

/// Collects what no frame has taken.
class Audit {
 public:
  Audit(const std::vector<Lang>& languages, const Claims& claims)
      : languages_(languages), claims_(claims) {}

  void text(const BilingualText& text, const std::string& what, const SourceRef& where) {
    if (claims_.taken(&text)) {
      return;
    }
    for (const Lang lang : languages_) {
      if (const RichText* rich = text.in(lang)) {
        const SourceRef& place = rich->where.line > 0 ? rich->where : where;
        missing.push_back({what, std::string(firstCodePoints(rich->text, 12)), place});
        return;
      }
    }
  }
  void thing(const void* content, const std::string& what, const SourceRef& where) {
    if (!claims_.taken(content)) {
      missing.push_back({what, "", where});
    }
  }

  std::vector<Unplaced> missing;

 private:
  const std::vector<Lang>& languages_;
  const Claims& claims_;
};

void auditStory(const Content& content, const Story& story, Audit& audit) {
  const std::string name = "stories." + story.id;
  audit.text(story.kicker, name + ".kicker", story.where);
  audit.text(story.headline, name + ".headline", story.where);
  audit.text(story.deck, name + ".deck", story.where);
  for (const BilingualText& line : story.byline) {
    audit.text(line, name + ".byline", story.where);
  }
  if (story.tips) {
    audit.text(story.tips->title, name + ".tips.title", story.tips->where);
    for (const Paragraph& p : story.tips->body) {
      audit.text(p.text, name + ".tips", p.where);
    }
  }
  for (const BodyItem& item : story.body) {
    if (const auto* paragraph = std::get_if<Paragraph>(&item)) {
      audit.text(paragraph->text, name + ".body", paragraph->where);
    } else if (const auto* head = std::get_if<Crosshead>(&item)) {
      audit.text(head->text, name + ".body", head->where);
    } else if (const auto* anchor = std::get_if<PhotoAnchor>(&item)) {
      if (const Photo* photo = content.findPhoto(anchor->photo)) {
        audit.thing(photo, "photos." + photo->id, photo->where);
      }
    }
  }
  for (const BilingualText& line : story.credit) {
    audit.text(line, name + ".credit", story.where);
  }
}

/// A panel counts as a whole; but a part that has a page for each entry may leave texts out.
void auditPanel(const Panel& panel, Audit& audit) {
  const std::string name = "panels." + panel.id;
  const std::size_t missing = audit.missing.size();
  audit.thing(&panel, name, panel.where);
  if (audit.missing.size() > missing) {
    return;
  }
  audit.text(panel.title, name + ".title", panel.where);
  for (const DigestItem& item : panel.items) {
    audit.text(item.title, name + ".items", item.where);
    audit.text(item.text, name + ".items", item.where);
  }
  for (const BilingualText& line : panel.credit) {
    audit.text(line, name + ".credit", panel.where);
  }
}

}  // namespace

std::vector<Unplaced> unplaced(const Content& content,
                               const std::vector<Lang>& languages,
                               const Claims& claims) {
  Audit audit(languages, claims);
  for (const Story& story : content.stories) {
    auditStory(content, story, audit);
  }
  for (const Panel& panel : content.panels) {
    if (panel.kind != PanelKind::filler) {
      auditPanel(panel, audit);
    }
  }
  for (const Paragraph& p : content.colophon) {
    audit.text(p.text, "colophon", p.where);
  }
  return std::move(audit.missing);
}

}  // namespace paiban
