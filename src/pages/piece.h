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
  const FieldLine* fields = nullptr;
  SourceRef where;
};

/// Which content the frames of a layout have taken, for one language group; what is left at the
/// end is an error, so that nothing is ever lost.
class Claims {
 public:
  void take(const void* content) { taken_.insert(content); }
  bool taken(const void* content) const { return taken_.contains(content); }

 private:
  std::set<const void*> taken_;
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
  /// `parts` lists the frames of the part: photos and panels that one of them names explicitly do
  /// not also appear where a story anchors them.
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
  /// panel.label| title|credit in a part with entries. Errors: a path of no known form.
  std::vector<Piece> pieces(const FrameSource& source, Claims& claims, Diagnostics& diagnostics);

  /// The sources that `source` falls apart into if each story is to have a frame of its own.
  std::vector<FrameSource> eachStory(const FrameSource& source, const Claims& claims) const;

 private:
  bool named(const Story& story) const;
  void addNameplate(std::string_view field);
  void addStory(const Story& story, std::string_view field);
  void addBody(const Story& story);
  void addPanel(const Panel& panel);
  void addPanels(std::string_view which);
  void addAnchored(const std::string& panel);
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
  PanelEntry entry_;
  std::vector<Piece> out_;
};

/// What `claims` lacks of `content` in `languages`: a name and a place for each.
struct Unplaced {
  std::string what;
  std::string firstWords;
  SourceRef where;
};
std::vector<Unplaced> unplaced(const Content& content,
                               const std::vector<Lang>& languages,
                               const Claims& claims);

}  // namespace paiban
