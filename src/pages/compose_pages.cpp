#include "pages/compose_pages.h"

#include <algorithm>
#include <set>
#include <utility>

#include <fmt/format.h>

#include "pages/field_line.h"
#include "pages/fit_part.h"
#include "pages/inner_links.h"
#include "pages/legibility.h"
#include "pages/messages.h"
#include "pages/number_notes.h"
#include "pages/outline.h"
#include "pages/overlay.h"
#include "pages/part_choice.h"
#include "pages/picture_place.h"
#include "pages/structure_builder.h"
#include "paragraph/rules.h"

namespace paiban {
namespace {

/// The pages of one part with what is needed to put them on paper.
struct SetPart {
  const PartSpec* spec = nullptr;
  std::vector<Lang> languages;
  TextGrid grid;
  std::vector<PartPage> pages;
  bool afterBlank = false;  ///< a blank page stands before it, so that it begins on the left
  int textLines = 1;        ///< of the grid that a line of body text takes at least
  bool facing() const { return spec->onFacingPages && languages.size() > 1; }

  std::shared_ptr<const FittedTemplate> changed;  ///< what it was set in, where not in the layout
};

/// Where the type area begins on page `page` (from 1), from the trimmed page's top left corner.
Point areaOrigin(const PageTemplate& layout, int page) {
  return {layout.page.areaLeft(page), layout.page.area.top};
}

/// Where the grid begins: a remainder of the type area lies on the outer side (CL-80).
Point gridOrigin(const PageTemplate& layout, const SetPart& part, int page) {
  Point origin = areaOrigin(layout, page);
  const Extent all = part.grid.span(0, part.grid.columnCount() - 1);
  if (part.spec->grid.remainder == Remainder::outer && layout.page.isLeftHand(page)) {
    origin.x += layout.page.area.width - all.width;
  }
  return origin;
}

/// Adds a part that was set to the layout as it was used: with what a fit changed of its grid and
/// frames, and of the styles of its languages.
void noteChanges(const SetPart& part, PageTemplate& layout) {
  PartSpec& noted = layout.parts.emplace_back(part.changed ? part.changed->part : *part.spec);
  noted.leastFill = 0;  // it stands
  if (!part.changed) {
    return;
  }
  const FittedTemplate& changed = *part.changed;
  if (noted.styles) {
    noted.styles = changed.layout.styles;
    return;
  }
  for (const auto& [key, patch] : changed.layout.styles) {
    const bool own =
        std::any_of(part.languages.begin(), part.languages.end(), [&key = key](Lang lang) {
          return key.ends_with("/" + std::string(slotName(lang)));
        });
    if (own || !layout.styles.contains(key)) {
      layout.styles[key] = patch;
    }
  }
}

/// Grid lines that a line of body text takes, in the language in which it takes fewer.
int textLines(const StyleSheet& styles, const std::vector<Lang>& languages) {
  int least = 0;
  for (const Lang lang : languages) {
    const Dimension leading = resolveStyle(styles, "body", lang).leading;
    const int lines = leading.unit == Unit::line ? static_cast<int>(leading.value) : 1;
    least = least == 0 ? lines : std::min(least, lines);
  }
  return std::max(least, 1);
}

/// `part` with its pages, which begin at `firstPage`, set in styles of its own where it has any.
void setPart(const ComposeInput& input,
             const StructureIndex& nodes,
             int firstPage,
             SetPart& part,
             Diagnostics& diagnostics) {
  const PartSpec& spec = *part.spec;
  std::optional<PageTemplate> styled;
  if (spec.styles) {
    styled = input.layout;
    styled->styles = *spec.styles;
  }
  const ComposeInput own{input.content,
                         styled ? *styled : input.layout,
                         input.fonts,
                         input.images,
                         input.languages,
                         input.draft,
                         input.trace,
                         input.overlay};
  part.afterBlank = part.facing() && firstPage % 2 == 1;
  firstPage += part.afterBlank ? 1 : 0;
  FittedPart fitted = fitPart(own, spec, part.languages, nodes, firstPage, diagnostics);
  part.grid = std::move(fitted.grid);
  part.pages = std::move(fitted.pages);
  part.changed = std::move(fitted.changed);
  part.textLines = textLines(own.layout.styles, part.languages);
  if (styled && !part.changed) {
    part.changed = std::make_shared<const FittedTemplate>(FittedTemplate{*styled, spec, {}});
  }
}

/// How much of its pages a part's copy fills, in per cent.
int fillOf(const SetPart& part) {
  int used = 0;
  int all = 0;
  for (const PartPage& page : part.pages) {
    used += page.fill.used;
    all += page.fill.used + page.fill.free;
  }
  return all > 0 ? 100 * used / all : 100;
}

/// Sets the first of `groups` whose copy fills enough of its pages, and what goes with it.
class PartSetter {
 public:
  PartSetter(const ComposeInput& input, StructureTree& tree, Diagnostics& diagnostics)
      : input_(input), tree_(tree), diagnostics_(diagnostics) {}

  void setOneOf(const std::vector<PartGroup>& groups, const std::vector<Lang>& languages) {
    const StructureIndex nodes =
        buildStructure(input_.content, languages, input_.layout.readPairwise, tree_);
    for (const PartGroup& group : groups) {
      Diagnostics own;
      SetPart part = set(group.front(), languages, nodes, own);
      const int filled = fillOf(part);
      const double least = 100 * part.spec->leastFill;
      if (&group != &groups.back() && filled < least) {
        diagnostics_.note(
            messages::kShortCopy,
            part.spec->where,
            {languageWords(languages), std::to_string(filled), fmt::format("{:.0f}", least)});
        continue;
      }
      diagnostics_.append(own);
      keep(std::move(part));
      for (std::size_t i = 1; i < group.size(); ++i) {
        SetPart with = set(group[i], languages, nodes, diagnostics_);
        const bool nothing = with.pages.size() == 1 && with.pages.front().items.empty();
        if (!nothing) {
          keep(std::move(with));
        }
      }
      return;
    }
  }

  std::vector<SetPart> parts;

 private:
  SetPart set(std::size_t index,
              const std::vector<Lang>& languages,
              const StructureIndex& nodes,
              Diagnostics& diagnostics) {
    SetPart part;
    part.spec = &input_.layout.parts[index];
    part.languages = languages;
    setPart(input_, nodes, firstPage_, part, diagnostics);
    return part;
  }

  void keep(SetPart part) {
    if (input_.setIn != nullptr) {
      noteChanges(part, *input_.setIn);
    }
    firstPage_ += static_cast<int>(part.pages.size()) + (part.afterBlank ? 1 : 0);
    parts.push_back(std::move(part));
  }

  const ComposeInput& input_;
  StructureTree& tree_;
  Diagnostics& diagnostics_;
  int firstPage_ = 1;
};

std::vector<SetPart> setParts(const ComposeInput& input,
                              StructureTree& tree,
                              Diagnostics& diagnostics) {
  PartSetter setter(input, tree, diagnostics);
  std::set<Lang> covered;
  const auto& specs = input.layout.parts;
  for (std::size_t i = 0; i < specs.size();) {
    const std::vector<PartGroup> groups = alternativesFrom(specs, i);
    const std::vector<Lang> languages = partLanguages(specs[i], input.languages);
    i = groups.back().back() + 1;
    if (!languages.empty()) {
      covered.insert(languages.begin(), languages.end());
      setter.setOneOf(groups, languages);
    }
  }
  for (const Lang lang : input.languages) {
    if (!covered.contains(lang)) {
      diagnostics.error(messages::kLanguageAbsent,
                        input.layout.where,
                        {input.layout.name, std::string(slotName(lang))});
    }
  }
  return std::move(setter.parts);
}

/// Whether the part begins with a nameplate, like an issue of its own: a running head above it
/// would say the same twice.
bool hasNameplate(const PartSpec& part) {
  return std::any_of(part.first.begin(), part.first.end(), [](const FrameSpec& frame) {
    return std::any_of(frame.from.begin(), frame.from.end(), [](const FrameSource& from) {
      return from.path == "nameplate" || from.path == "nameplate.title";
    });
  });
}

bool standsOn(const MarginLine& line, const PageTemplate& layout, const PageFacts& facts) {
  switch (line.pages) {
    case PageSet::all:
      return true;
    case PageSet::first:
      return facts.opens;
    case PageSet::following:
      return !facts.opens;
    case PageSet::left:
      return layout.page.isLeftHand(facts.page);
    case PageSet::right:
      return !layout.page.isLeftHand(facts.page);
  }
  return false;
}

Setting marginSetting(const ComposeInput& input,
                      const SetPart& part,
                      const std::vector<Lang>& languages,
                      const StructureIndex& none,
                      Diagnostics& diagnostics) {
  return {input.layout,
          input.content,
          input.fonts,
          input.images,
          part.grid,
          none,
          languages,
          languages,
          nullptr,
          diagnostics,
          input.trace};
}

/// Running heads and folios: above and below the type area, as wide as the grid's columns, so that
/// their ends stand above those of the text (CL-96); artifacts all.
void drawMargins(const ComposeInput& input,
                 const SetPart& part,
                 const std::vector<Lang>& languages,
                 const PageFacts& facts,
                 DisplayPage& page,
                 Diagnostics& diagnostics) {
  const StructureIndex none;
  const Setting setting = marginSetting(input, part, languages, none, diagnostics);
  const PageTemplate& layout = input.layout;
  const Extent columns = part.grid.span(0, part.grid.columnCount() - 1);
  const Point origin = gridOrigin(layout, part, facts.page);
  for (const MarginLine& line : layout.margins) {
    if (!standsOn(line, layout, facts)) {
      continue;
    }
    const UnitContext units{part.grid.character, part.grid.line, part.grid.character, 0};
    const Pt distance = toPt(line.distance, units);
    const Pt baseline = line.foot ? layout.page.area.height + distance : -distance;
    std::vector<Item> items;
    setFieldLine(setting,
                 line.line,
                 facts,
                 line.where,
                 columns.width,
                 kArtifact,
                 baseline,
                 items,
                 layout.page.isLeftHand(facts.page));
    place(std::move(items), origin.x + columns.x, origin.y, page.items);
  }
}

/// A page that came out in spite of errors says so at its head.
void markDraft(const ComposeInput& input,
               const SetPart& part,
               DisplayPage& page,
               Diagnostics& diagnostics) {
  const StructureIndex none;
  const Setting setting = marginSetting(input, part, part.languages, none, diagnostics);
  const std::string text = part.languages.front() == Lang::zh ? "草稿：内容有错，不得付印"
                                                              : "DRAFT with errors: do not print";
  InlineText mark =
      setInline(setting, plainText(text), part.languages.front(), "default", kArtifact);
  const Pt x = (page.trim.width - mark.width) / 2;
  std::vector<Item> items;
  place(std::move(mark.items), x, input.layout.page.area.top / 3, items);
  for (Item& item : items) {
    if (auto* run = std::get_if<TextItem>(&item)) {
      run->colour = {0, 1, 1, 0};
    }
    page.items.push_back(std::move(item));
  }
}

/// CL-20: Taiwan and Hong Kong do not let marks hang in horizontal setting.
void refuseHanging(const ComposeInput& input, Diagnostics& diagnostics) {
  const std::string& tag = input.content.languages.tag(Lang::zh);
  const bool sets =
      std::find(input.languages.begin(), input.languages.end(), Lang::zh) != input.languages.end();
  if (!sets || !hasCentredMarks(tag)) {
    return;
  }
  for (const auto& [key, patch] : input.layout.styles) {
    if (patch.hang.value_or(Hang::none) != Hang::none) {
      diagnostics.error(messages::kHangRefused, patch.where, {tag});
    }
  }
}

/// How page `number` was made up, on the finished page.
MakeUpNotesPtr notesOf(const ComposeInput& input,
                       const SetPart& part,
                       const PartPage& page,
                       int number) {
  auto notes = std::make_shared<MakeUpNotes>();
  const TextGrid& grid = part.grid;
  const Point origin = gridOrigin(input.layout, part, number);
  const Point corner = areaOrigin(input.layout, number);
  const Extent all = grid.span(0, grid.columnCount() - 1);
  notes->character = grid.character;
  notes->line = grid.line;
  notes->lines = grid.lines;
  notes->textLines = part.textLines;
  notes->area = {origin.x + all.x, origin.y, all.width, grid.heightOf(grid.lines)};
  notes->typeArea = {
      corner.x, corner.y, input.layout.page.area.width, input.layout.page.area.height};
  for (const Extent& column : grid.columns) {
    notes->columns.push_back(
        {origin.x + column.x, origin.y, column.width, grid.heightOf(grid.lines)});
  }
  for (const PlacedFrame& frame : page.frames) {
    NotedFrame& noted = notes->frames.emplace_back();
    noted.name = frame.name;
    noted.box = frame.box.translated(origin.x, origin.y);
    noted.where = frame.where;
    if (frame.edge) {
      noted.edge = frame.edge->translated(origin.x, origin.y);
    }
  }
  const bool sideBySide = input.layout.page.facing || part.spec->onFacingPages;
  notes->spread = sideBySide ? number / 2 : number;
  notes->last = page.last;
  return notes;
}

/// Page `number` (from 1) with nothing on it: so much as a blank page has.
DisplayPage emptyPage(const PageTemplate& layout, int number) {
  DisplayPage page;
  page.trim = layout.page.trim;
  page.bleed = layout.page.bleed;
  page.label = std::to_string(number);
  return page;
}

/// All pages of content that goes onto them as it is.
DisplayList composeAll(const ComposeInput& input, Diagnostics& diagnostics) {
  DisplayList list;
  const Content& content = input.content;
  const Lang lead = input.languages.front();
  list.structure[0].lang = content.languages.tag(lead);
  refuseHanging(input, diagnostics);
  std::vector<SetPart> parts = setParts(input, list.structure, diagnostics);
  PageFacts facts;
  for (SetPart& part : parts) {
    facts.pages += static_cast<int>(part.pages.size()) + (part.afterBlank ? 1 : 0);
    list.info.spreads = list.info.spreads || part.facing();
  }
  const bool draft = input.draft && diagnostics.hasErrors();
  for (SetPart& part : parts) {
    if (part.afterBlank) {
      list.pages.push_back(emptyPage(input.layout, ++facts.page));
    }
    for (PartPage& own : part.pages) {
      DisplayPage page = emptyPage(input.layout, ++facts.page);
      facts.opens = facts.page == 1 || (&own == &part.pages.front() && hasNameplate(*part.spec));
      const Point origin = gridOrigin(input.layout, part, facts.page);
      for (Item& item : own.items) {
        translate(item, origin.x, origin.y);
        page.items.push_back(std::move(item));
      }
      const auto& languages = own.languages.empty() ? part.languages : own.languages;
      drawMargins(input, part, languages, facts, page, diagnostics);
      checkLegibility(page, input.layout.where, facts.page, diagnostics);
      checkPicturePlaces(page, input.layout.where, facts.page, diagnostics);
      if (draft) {
        markDraft(input, part, page, diagnostics);
      }
      if (input.trace) {
        page.makeUp = notesOf(input, part, own, facts.page);
      }
      if (input.overlay) {
        const TypeArea& area = input.layout.page.area;
        const Point corner = areaOrigin(input.layout, facts.page);
        drawOverlay({part.grid, own.frames, origin, {corner.x, corner.y, area.width, area.height}},
                    input.fonts,
                    page);
      }
      list.pages.push_back(std::move(page));
    }
  }
  if (list.pages.empty()) {
    diagnostics.error(messages::kNothingToSet, input.layout.where, {input.layout.name});
  }
  placeLinks(list);
  list.outline = makeOutline(list);
  const RichText* title = content.title.in(lead);
  list.info.title = title != nullptr ? title->text : content.id;
  list.info.author = content.author;
  list.info.language = content.languages.tag(lead);
  list.info.id = content.id;
  list.info.draft = draft;
  list.info.boundRight = input.layout.page.binding == Binding::right;
  return list;
}

}  // namespace

DisplayList composePages(const ComposeInput& asked, Diagnostics& diagnostics) {
  const std::optional<Content> shortened = withoutOptional(asked, diagnostics);
  const Content& kept = shortened ? *shortened : asked.content;
  const std::optional<Content> numbered = numberNotes(kept, asked.layout.notes);
  const ComposeInput input{numbered ? *numbered : kept,
                           asked.layout,
                           asked.fonts,
                           asked.images,
                           asked.languages,
                           asked.draft,
                           asked.trace,
                           asked.overlay,
                           nullptr,
                           asked.setIn};
  if (input.setIn != nullptr) {
    *input.setIn = input.layout;
    input.setIn->parts.clear();
  }
  return composeAll(input, diagnostics);
}

}  // namespace paiban
