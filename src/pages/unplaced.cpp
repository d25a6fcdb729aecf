#include "pages/unplaced.h"

#include <utility>
#include <variant>

#include "base/utf8.h"

namespace paiban {
namespace {

/// Collects what no frame has taken.
class Audit {
 public:
  Audit(const std::vector<Lang>& languages, const Claims& claims)
      : languages_(languages), claims_(claims) {}

  void text(const BilingualText& text, const std::string& what, const SourceRef& where) {
    for (const Lang lang : languages_) {
      const RichText* rich = text.in(lang);
      if (rich != nullptr && !claims_.taken(&text, setOf(lang))) {
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
  /// `content` counts as a whole; `text` is of it, and says in which languages it is there.
  void thingIn(const void* content,
               const BilingualText& text,
               const std::string& what,
               const SourceRef& where) {
    for (const Lang lang : languages_) {
      if (text.in(lang) != nullptr && !claims_.taken(content, setOf(lang))) {
        missing.push_back({what, std::string(firstCodePoints(text.in(lang)->text, 12)), where});
        return;
      }
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
        const std::size_t missing = audit.missing.size();
        audit.thing(photo, "photos." + photo->id, photo->where);
        if (audit.missing.size() == missing) {
          audit.thingIn(photo, photo->caption, "photos." + photo->id, photo->where);
        }
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
  for (const Metric& metric : panel.metrics) {
    audit.thingIn(&metric, metric.name, name + ".metrics", metric.where);
  }
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
