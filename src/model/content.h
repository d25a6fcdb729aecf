#pragma once

#include <array>
#include <optional>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

#include "base/geometry.h"
#include "base/source_ref.h"
#include "model/language.h"
#include "model/list_mark.h"
#include "model/text.h"

/// What the editor wrote: words, roles, order and facts; nothing about the look.
namespace paiban {

/// The place of a text in a list: item `number` of `count`, both from 1.
struct ListPlace {
  ListMark mark = ListMark::none;
  int number = 0;
  int count = 0;
};

/// A paragraph of body text, or an item of a list in it.
struct Paragraph {
  std::string id;  ///< empty when the pair has no explicit id
  BilingualText text;
  bool continues = false;  ///< goes on after an interruption: no first line indent (CL-67)
  SourceRef where;
  std::optional<ListPlace> inList = {};
  int optional = 0;  ///< may be left out if space is short; 1 goes first, 0 never
};

/// A crosshead 小标题 that opens a section of a story.
struct Crosshead {
  std::string id;
  BilingualText text;
  SourceRef where;
};

/// The place in a story where a photo belongs.
struct PhotoAnchor {
  std::string photo;  ///< id of a Photo
  SourceRef where;
};

/// The place in a story where a panel belongs in reading order; a layout may set it elsewhere.
struct PanelAnchor {
  std::string panel;  ///< id of a Panel
  SourceRef where;
};

using BodyItem = std::variant<Paragraph, Crosshead, PhotoAnchor, PanelAnchor>;

/// The core-tip box 核心提示.
struct Tips {
  BilingualText title;
  std::vector<Paragraph> body;
  SourceRef where;
};

/// One article.
struct Story {
  std::string id;
  BilingualText kicker;    ///< 引题
  BilingualText headline;  ///< 主题
  BilingualText deck;      ///< 副题
  std::vector<BilingualText> byline;
  std::optional<Tips> tips;
  std::vector<BodyItem> body;
  std::vector<BilingualText> credit;  ///< closing line(s), e.g. 本报记者 某某 整理
  SourceRef where;
};

struct Photo {
  std::string id;
  std::string file;  ///< resolved path that the driver opens; inside the content's folder
  BilingualText alt;
  BilingualText caption;
  BilingualText credit;
  double focusX = 0.5;         ///< 0 left … 1 right: what a crop must keep
  double focusY = 0.5;         ///< 0 top … 1 bottom
  std::vector<Point> outline;  ///< of what it shows, as fractions of it; fewer than 3 = its box
  SourceRef where;
};

/// A footnote 脚注, which paragraphs call by its id.
struct Note {
  std::string id;
  BilingualText text;
  SourceRef where;
  /// What calls it in the text of each language, by indexOf(Lang); empty until notes are numbered.
  std::array<std::string, 2> marks{};
};

/// Whether a metric's value is exact or a limit; layouts print 以上 / "or more".
enum class Bound { exact, atLeast, atMost };

/// One card of a metrics panel: a name, and either a verb with a value or a statement in words.
struct Metric {
  BilingualText name;       ///< 地区生产总值
  BilingualText verb;       ///< 增长; may be empty
  BilingualText value;      ///< 5%; empty when `statement` is given
  BilingualText statement;  ///< 和经济增长同步; empty when `value` is given
  Bound bound = Bound::exact;
  SourceRef where;
};

/// One entry of a digest panel.
struct DigestItem {
  std::string id;
  BilingualText title;
  BilingualText text;
  SourceRef where;
};

enum class PanelKind { metrics, digest, list, quote, story, filler };
/// The kind as contents and paths name it.
constexpr std::string_view kindName(PanelKind kind) {
  constexpr std::string_view kNames[] = {"metrics", "digest", "list", "quote", "story", "filler"};
  return kNames[static_cast<std::size_t>(kind)];
}

/// A companion of the stories: 链接 with its targets, 回眸 with its ten items, a list, a pull
/// quote, a side story, a filler 补白.
struct Panel {
  std::string id;
  PanelKind kind = PanelKind::metrics;
  BilingualText label;  ///< 链接
  std::string pinyin;   ///< LIANJIE, set small beside the label; may be empty
  BilingualText title;
  std::vector<Metric> metrics;        ///< kind metrics
  std::vector<DigestItem> items;      ///< kind digest
  ListMark mark = ListMark::none;     ///< before the titles of a digest
  BilingualText quote;                ///< kind quote
  std::vector<BilingualText> byline;  ///< kind story, filler
  std::vector<Paragraph> body;        ///< kind story, filler; kind list: its items
  std::vector<BilingualText> credit;  ///< of a quote: who said it
  SourceRef where;
};

/// Year, month (1–12), day (1–31); year 0 means none given.
struct Date {
  int year = 0;
  int month = 0;
  int day = 0;
};

/// What stands in the nameplate 报头 and, as fields, in running heads.
struct Nameplate {
  BilingualText title;  ///< name of the bulletin
  BilingualText issue;  ///< 第1期
  BilingualText publisher;
  BilingualText dateNote;  ///< replaces the formatted date when given
  BilingualText motto;
  SourceRef where;
};

/// One bulletin.
struct Content {
  std::string id;
  Languages languages;
  std::string layout;                  ///< the layout that the content asks for; may be empty
  BilingualText title;                 ///< of the document, for its metadata and running heads
  BilingualText shortTitle;            ///< for running heads; falls back to `title`
  std::vector<std::string> keepWords;  ///< what no line of a headline divides (CL-75)
  Date date;
  std::string author;
  std::optional<Nameplate> nameplate;
  std::vector<Story> stories;
  std::vector<Photo> photos;
  std::vector<Panel> panels;
  std::vector<Note> notes;
  std::vector<Paragraph> colophon;
  SourceRef where;

  /// Whether a story anchors the panel.
  bool anchors(const std::string& panelId) const {
    for (const Story& story : stories) {
      for (const BodyItem& item : story.body) {
        const auto* anchor = std::get_if<PanelAnchor>(&item);
        if (anchor != nullptr && anchor->panel == panelId) {
          return true;
        }
      }
    }
    return false;
  }
  const Photo* findPhoto(const std::string& photoId) const {
    for (const Photo& photo : photos) {
      if (photo.id == photoId) {
        return &photo;
      }
    }
    return nullptr;
  }
  const Note* findNote(const std::string& noteId) const {
    for (const Note& note : notes) {
      if (note.id == noteId) {
        return &note;
      }
    }
    return nullptr;
  }
  const Panel* findPanel(const std::string& panelId) const {
    for (const Panel& panel : panels) {
      if (panel.id == panelId) {
        return &panel;
      }
    }
    return nullptr;
  }
};

}  // namespace paiban
