#pragma once

#include <map>
#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <vector>

#include "base/diagnostic.h"
#include "model/content.h"
#include "model/page_template.h"

namespace paiban {

/// One piece of content as a frame takes it, in the order of its sources, both languages together.
struct Piece {
  enum class Kind {
    text,    ///< `text` in the style of `role`
    figure,  ///< `photo`
    label,   ///< label of `panel` with its pinyin
    cards,   ///< the metrics of `panel`
    fields,  ///< a field line of the layout
  };
  Kind kind = Kind::text;
  const BilingualText* text = nullptr;
  std::string_view role;
  bool continues = false;
  bool opens = false;                    ///< the first paragraph of a story
  bool item = false;                     ///< a text that belongs to a digest item
  bool again = false;                    ///< stands elsewhere already: here it is furniture
  bool anchored = false;                 ///< a figure that stands where its story names it
  std::optional<ListPlace> inList = {};  ///< a text with a mark before it
  const Metric* metric = nullptr;        ///< cards: this one alone
  const Photo* photo = nullptr;
  const Panel* panel = nullptr;
  const Panel* anchoredIn = nullptr;  ///< the panel that it belongs to, if its story anchors that
  const FieldLine* fields = nullptr;
  SourceRef where;
};

/// Which content the frames of a layout have taken, and in which languages; what is left at the end
/// is an error, so that nothing is ever lost.
class Claims {
 public:
  /// `where` the layout names what is taken; of content that is taken again the first place holds.
  void take(const void* content, const SourceRef& where = {}, LangSet languages = kAllLangs) {
    taken_.try_emplace(content, Claim{0, where}).first->second.languages |= languages;
  }
  /// Whether it is taken in one of `languages` at least.
  bool taken(const void* content, LangSet languages = kAllLangs) const {
    const auto found = taken_.find(content);
    return found != taken_.end() && (found->second.languages & languages) != 0;
  }
  SourceRef placeOf(const void* content) const {
    const auto found = taken_.find(content);
    return found == taken_.end() ? SourceRef{} : found->second.where;
  }

 private:
  struct Claim {
    LangSet languages = 0;
    SourceRef where;
  };
  std::map<const void*, Claim> taken_;
};

/// One card or entry of a panel.
struct PanelEntry {
  const Panel* panel = nullptr;
  const Metric* metric = nullptr;
  const DigestItem* item = nullptr;
  int number = 0;  ///< from 1
};

/// Resolves the paths of layouts to content.
class ContentSource {
 public:
  /// What a frame of `part` names, photos and panels too, does not also stand where a story anchors
  /// it or in a `rest`, wherever the frame comes in the list; nor does a `rest` take what a story
  /// that the part sets has anchored.
  ContentSource(const Content& content, const PartSpec& part);

  /// The entries of the panels that `paths` name, for a part that has a page for each.
  std::vector<PanelEntry> entries(const std::vector<FrameSource>& paths) const;
  /// The fillers that `paths` name: panels.filler, or one by its id.
  std::vector<const Panel*> fillers(const std::vector<FrameSource>& paths) const;
  /// What `item` and `panel` in paths stand for from now on.
  void setEntry(const PanelEntry& entry) { entry_ = entry; }

  /// The pieces of `source`. A path that this content lacks gives nothing: a layout serves many
  /// contents. Paths: nameplate[.title|.motto], STORY[.kicker|.headline|.deck|.byline|.tips|.body|
  /// .credit], stories.N[.PART], stories.rest, photos.N, panels.ID|metrics|digest|list|quote|story|
  /// filler|rest, colophon; STORY is `lead`, the first story, or an id; item[.title|.text],
  /// panel.label| title|credit in a part with entries. Errors: a path of no known form; content
  /// that is taken already in one of `languages`, those of the frame, but for heads, nameplate and
  /// colophon, which may stand again.
  std::vector<Piece> pieces(const FrameSource& source,
                            Claims& claims,
                            Diagnostics& diagnostics,
                            LangSet languages = kAllLangs);

  /// Takes what `source` names, in all languages, without setting it.
  void leaveOut(const FrameSource& source, Claims& claims, Diagnostics& diagnostics);

  /// The sources that `source` falls apart into if each story is to have a frame of its own.
  std::vector<FrameSource> eachStory(const FrameSource& source,
                                     const Claims& claims,
                                     LangSet languages = kAllLangs) const;

 private:
  void resolve(const FrameSource& source, Claims& claims, Diagnostics& diagnostics);
  bool named(const Story& story) const;
  bool named(const Panel& panel) const;
  bool names(const Story& story, std::string_view field) const;
  bool standsInStory(const Panel& panel) const;
  bool isRest(const Panel& panel) const;
  void take(const void* content) { claims_->take(content, from_, languages_); }
  bool taken(const void* content) const { return claims_->taken(content, languages_); }
  void refuseTwice(const FrameSource& source, Diagnostics& diagnostics) const;
  void addNameplate(std::string_view field);
  void addStory(const Story& story, std::string_view field);
  void addBody(const Story& story);
  void addPanel(const Panel& panel);
  void addPanels(std::string_view which);
  void addAnchored(const std::string& id);
  void addDigestItem(const Panel& panel, const DigestItem& item, std::string_view field);
  void addEntry(std::string_view field);
  void addEntryPanel(std::string_view field);
  void addTexts(const std::vector<BilingualText>& texts,
                std::string_view role,
                const SourceRef& where);
  void addParagraphs(const std::vector<Paragraph>& body, std::string_view role);
  void addPhoto(const Photo& photo);
  void addText(const BilingualText& text, std::string_view role, const SourceRef& where);
  const Story* findStory(std::string_view name) const;
  std::vector<const Photo*> photosInOrder() const;

  const Content& content_;
  std::set<std::string> paths_;  ///< all paths that the part's frames name
  Claims* claims_ = nullptr;
  SourceRef from_;                 ///< of the path that is being resolved
  LangSet languages_ = kAllLangs;  ///< for which it is
  PanelEntry entry_;
  std::vector<Piece> out_;
};

}  // namespace paiban
