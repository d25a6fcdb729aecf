#pragma once

#include <map>
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
  bool opens = false;  ///< the first paragraph of a story
  bool item = false;   ///< a text that belongs to a digest item
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

/// Resolves the paths of layouts to content.
class ContentSource {
 public:
  /// `parts` lists the frames of the part: photos and panels that one of them names explicitly do
  /// not also appear where a story anchors them.
  ContentSource(const Content& content, const PartSpec& part);

  /// The pieces of `source`. A path that this content lacks gives nothing: a layout serves many
  /// contents. Paths: nameplate[.title|.motto], STORY[.kicker|.headline|.deck|.byline|.tips|.body|
  /// .credit], stories.N[.PART], stories.rest, photos.N, panels.ID|metrics|digest|rest, colophon;
  /// STORY is `lead`, the first story, or an id. Errors: a path of no known form.
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
  void addPhoto(const Photo& photo);
  void addText(const BilingualText& text, std::string_view role, const SourceRef& where);
  const Story* findStory(std::string_view name) const;
  std::vector<const Photo*> photosInOrder() const;

  const Content& content_;
  std::set<std::string> paths_;  ///< all paths that the part's frames name
  Claims* claims_ = nullptr;
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
