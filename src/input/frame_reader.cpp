#include <algorithm>
#include <array>
#include <cmath>

#include "input/layout_messages.h"
#include "input/layout_parts.h"

namespace paiban {
namespace {

constexpr Units kGutterUnits = kAbsoluteUnits | unitBit(Unit::zi);
constexpr Units kMeasureUnits = kGutterUnits | unitBit(Unit::percent);

// Paths into the content: `HEAD` or `HEAD.PART`, where HEAD is one of these or a story's id.
constexpr std::array<std::string_view, 7> kStoryParts{
    "kicker", "headline", "deck", "byline", "tips", "body", "credit"};
constexpr std::array<std::string_view, 2> kNameplateParts{"title", "motto"};

bool isOneOf(std::string_view text, std::span<const std::string_view> words) {
  return std::find(words.begin(), words.end(), text) != words.end();
}

/// Whether `path` can name content; a story's or panel's own id is not known here.
bool isContentPath(std::string_view path) {
  const std::size_t dot = path.find('.');
  const std::string_view head = path.substr(0, dot);
  if (head.empty()) {
    return false;
  }
  if (dot == std::string_view::npos) {
    return head != "stories" && head != "panels" && head != "photos";
  }
  const std::string_view part = path.substr(dot + 1);
  if (head == "nameplate") {
    return isOneOf(part, kNameplateParts);
  }
  if (head == "item") {
    return part == "title" || part == "text";
  }
  if (head == "panel") {
    return part == "label" || part == "title" || part == "credit";
  }
  if (head == "stories") {
    const std::size_t second = part.find('.');
    return part == "rest" ||
           (parseWhole(part.substr(0, second)).value_or(0) >= 1 &&
            (second == std::string_view::npos || isOneOf(part.substr(second + 1), kStoryParts)));
  }
  if (head == "photos") {
    return parseWhole(part).value_or(0) >= 1;
  }
  if (head == "colophon") {
    return false;
  }
  return head == "panels" ? !part.empty() : isOneOf(part, kStoryParts);
}

/// Spellings near which an unknown path may lie.
std::vector<std::string> knownPaths(std::string_view path) {
  std::vector<std::string> known{"nameplate",
                                 "nameplate.title",
                                 "nameplate.motto",
                                 "stories.rest",
                                 "stories.2",
                                 "panels.metrics",
                                 "panels.digest",
                                 "panels.list",
                                 "panels.quote",
                                 "panels.story",
                                 "panels.rest",
                                 "photos.1",
                                 "colophon"};
  const std::string head(path.substr(0, path.find('.')));
  for (const std::string_view part : kStoryParts) {
    known.push_back("lead." + std::string(part));
    if (!head.empty() && head != "lead") {
      known.push_back(head + "." + std::string(part));
    }
  }
  return known;
}

std::string rangeText(const ColumnRange& range) {
  return std::to_string(range.first) +
         (range.first == range.last ? "" : ".." + std::to_string(range.last));
}

/// Whether some content has a picture for the frame.
bool mayBringPicture(const FrameSpec& frame) {
  constexpr std::array<std::string_view, 5> kNone{
      "nameplate", "panels", "panel", "item", "colophon"};
  return std::any_of(frame.from.begin(), frame.from.end(), [&](const FrameSource& source) {
    const std::string_view path = source.path;
    const std::string_view head = path.substr(0, path.find('.'));
    const std::string_view part = path.substr(path.rfind('.') + 1);
    return !path.empty() && !isOneOf(head, kNone) &&
           (head == "photos" || part == "body" || !isOneOf(part, kStoryParts));
  });
}

}  // namespace

std::vector<FrameSpec> FrameReader::read(const Node* list, const GridSpec& grid) {
  std::vector<FrameSpec> frames;
  if (list == nullptr || !list->isSequence()) {
    return frames;
  }
  for (const Node* item : list->items) {
    if (!item->isMapping()) {
      continue;
    }
    FrameSpec frame = readFrame(*item, grid);
    const auto twin = std::find_if(frames.begin(), frames.end(), [&](const FrameSpec& other) {
      return other.name == frame.name && !frame.name.empty();
    });
    if (twin != frames.end()) {
      context_.error(messages::kFrameTwice,
                     *item->find("frame"),
                     {frame.name, std::to_string(twin->where.line)});
    }
    frames.push_back(std::move(frame));
  }
  return frames;
}

FrameSpec FrameReader::readFrame(const Node& node, const GridSpec& grid) {
  FrameSpec frame;
  frame.name = context_.text(node.find("frame"));
  frame.where = context_.placeOf(node);
  readColumns(node, grid, frame);
  readPlace(node, grid, frame);
  readSources(node, frame);
  frame.languages = context_.languages(node.find("languages"));
  frame.gutter = context_.length(node.find("gutter"), kGutterUnits);
  frame.columnRule = context_.rule(node.find("column-rule"));
  readArrangement(node, frame);
  frame.innerColumns = context_.integer(node.find("inner-columns")).value_or(0);
  frame.columnRest = context_.word<FrameSpec::ColumnRest>(node.find("rest"), kColumnRestWords)
                         .value_or(frame.columnRest);
  readRules(node, frame);
  readWriting(node, frame);
  frame.balance = context_.boolean(node.find("balance")).value_or(true);
  return frame;
}

void FrameReader::readColumns(const Node& node, const GridSpec& grid, FrameSpec& frame) {
  const Node* columns = node.find("columns");
  const auto range =
      columns != nullptr && columns->isScalar() ? parseColumnRange(columns->text) : std::nullopt;
  if (!range) {
    return;
  }
  frame.columns = *range;
  const auto count = static_cast<int>(grid.columns.size());
  const auto counted = [&](int column) { return column < 0 ? count + 1 + column : column; };
  const int first = counted(range->first);
  const int last = counted(range->last);
  if (count == 0) {
    return;
  }
  if (first < 1 || last < 1 || first > count || last > count) {
    context_.error(messages::kColumnsOutside, *columns, {rangeText(*range), std::to_string(count)});
  } else if (first > last) {
    context_.error(messages::kRangeBackwards, *columns, {columns->text});
  }
}

void FrameReader::readPlace(const Node& node, const GridSpec& grid, FrameSpec& frame) {
  const Node* lines = node.find("lines");
  const Node* after = node.find("after");
  const Node* place = node.find("place");
  const auto written =
      lines != nullptr && lines->isScalar() ? parseLinePlace(lines->text) : std::nullopt;
  if (written) {
    frame.firstLine = written->first;
    frame.height = written->height;
    frame.lines = written->lines;
    const int last = written->first + std::max(written->lines, 1) - 1;
    if (grid.lines > 0 && last > grid.lines) {
      context_.error(
          messages::kLinesOutside, *lines, {std::to_string(last), std::to_string(grid.lines)});
    }
  }
  const bool fixed = written && written->first > 0;
  if (fixed) {
    frame.place = VerticalPlace::fixed;
  }
  if (after != nullptr) {
    frame.after = context_.text(after);
    if (fixed) {
      context_.error(messages::kPlaceTwice, *after, {"lines:", "after:"});
    }
  }
  if (place != nullptr) {
    frame.place = place->text == "auto"   ? VerticalPlace::open
                  : place->text == "hole" ? VerticalPlace::hole
                                          : VerticalPlace::foot;
    if (fixed || after != nullptr) {
      context_.error(messages::kPlaceTwice, *place, {fixed ? "lines:" : "after:", "place:"});
    }
  }
  const bool saysHeight =
      written && (written->height != HeightRule::natural || written->lines > 0 || !fixed);
  readHeight(node, saysHeight, frame);
  readOpenPlace(node, frame);
}

/// What makes a frame a region of its own, and how make-up may place it.
void FrameReader::readOpenPlace(const Node& node, FrameSpec& frame) {
  const bool hole = frame.place == VerticalPlace::hole;
  const bool open = frame.place == VerticalPlace::open || hole;
  for (const char* key : {"span", "priority", "heads"}) {
    if (const Node* value = node.find(key); value != nullptr && !open) {
      context_.error(messages::kOnlyOpen, *value, {std::string(key) + ":"});
    }
  }
  const Node* span = node.find("span");
  if (const auto limits =
          span != nullptr && span->isScalar() ? parseLineLimits(span->text) : std::nullopt) {
    frame.leastColumns = limits->least;
    frame.mostColumns = limits->most;
  }
  frame.priority = context_.integer(node.find("priority")).value_or(0);
  frame.headAcross = context_.text(node.find("head")) == "across";
  frame.eachStory = node.find("each") != nullptr;
  frame.jumps = context_.boolean(node.find("jump")).value_or(false);
  if (const Node* map = node.find("heads"); map != nullptr && map->isMapping()) {
    for (const Entry& entry : map->entries) {
      if (const auto columns = parseWhole(entry.key->text); columns && *columns > 0) {
        roles.push_back({entry.value->text, context_.placeOf(*entry.value)});
        frame.heads.emplace(*columns, entry.value->text);
      } else {
        context_.error(messages::kColumnCount, *entry.key, {entry.key->text});
      }
    }
  }
  const bool whole = frame.headAcross || frame.eachStory || open;
  if (whole && frame.height == HeightRule::fill) {
    const char* key = hole               ? "place: hole"
                      : open             ? "place: auto"
                      : frame.headAcross ? "head: across"
                                         : "each: story";
    context_.error(messages::kNotFilling, node, {key});
  }
}

void FrameReader::readHeight(const Node& node, bool placeSaysHeight, FrameSpec& frame) {
  const Node* height = node.find("height");
  if (height == nullptr || !height->isScalar()) {
    return;
  }
  if (placeSaysHeight) {
    context_.error(messages::kHeightTwice, *height);
  }
  if (height->text == "fill") {
    frame.height = HeightRule::fill;
  } else if (const auto lines = context_.count(height, unitBit(Unit::line))) {
    frame.height = HeightRule::fixed;
    frame.lines = static_cast<int>(*lines);
    if (*lines != std::floor(*lines)) {
      context_.error(messages::kWholeLines, *height, {height->text});
    }
  }
}

void FrameReader::readSources(const Node& node, FrameSpec& frame) {
  const Node* from = node.find("from");
  const Node* continues = node.find("continues");
  if ((from == nullptr) == (continues == nullptr)) {
    context_.error(messages::kFromOrContinues, node);
  }
  frame.continues = context_.text(continues);
  if (from == nullptr) {
    return;
  }
  frame.from = readPaths(*from);
}

std::vector<FrameSource> FrameReader::readPaths(const Node& node) {
  std::vector<FrameSource> sources;
  if (!node.isSequence()) {
    addSource(node, sources);
    return sources;
  }
  if (node.items.empty()) {
    context_.error(messages::kEmptyList, node);
  }
  for (const Node* item : node.items) {
    addSource(*item, sources);
  }
  return sources;
}

void FrameReader::addSource(const Node& node, std::vector<FrameSource>& sources) {
  FrameSource source;
  source.where = context_.placeOf(node);
  if (const Node* line = node.find("line")) {
    source.line = readFieldLine(*line, context_, roles);
  } else if (node.isScalar()) {
    source.path = node.text;
    const std::string_view head = std::string_view(node.text).substr(0, node.text.find('.'));
    if ((head == "item" || head == "panel") && !entries) {
      context_.error(messages::kEntryWithoutEach, node, {node.text});
    }
    if (!isContentPath(node.text)) {
      const auto known = knownPaths(node.text);
      const std::vector<std::string_view> views(known.begin(), known.end());
      const std::string_view near = nearestWord(node.text, views);
      constexpr const char* kForms =
          "nameplate, nameplate.title, nameplate.motto, STORY.kicker, STORY.headline, STORY.deck, "
          "STORY.byline, STORY.tips, STORY.body, STORY.credit (STORY: lead, stories.N or an id), "
          "stories.rest, photos.N, panels.ID, panels.metrics, panels.digest, panels.list, "
          "panels.quote, panels.story, panels.rest, colophon";
      context_.error(near.empty() ? messages::kUnknownSourcePath : messages::kUnknownSourcePathNear,
                     node,
                     {node.text, near.empty() ? kForms : std::string(near)});
    }
  } else {
    return;
  }
  sources.push_back(std::move(source));
}

void FrameReader::readArrangement(const Node& node, FrameSpec& frame) {
  const Node* arrange = node.find("arrange");
  if (arrange == nullptr) {
    return;
  }
  if (arrange->isScalar()) {
    frame.arrangement =
        context_.word<Arrangement>(arrange, kArrangeWords).value_or(Arrangement::single);
    return;
  }
  if (!arrange->isMapping()) {
    return;
  }
  frame.arrangement = Arrangement::parallel;
  if (const Node* parallel = arrange->find("parallel")) {
    frame.evenMeasures = parallel->isScalar() && parallel->text == "auto";
    const std::vector<Lang> stated = frame.languages;
    if (!frame.evenMeasures) {
      frame.languages.clear();
      readParallel(*parallel, frame);
    }
    if (!stated.empty() && stated != frame.languages) {
      context_.error(messages::kLanguagesClash, *node.find("languages"));
    }
  }
  frame.alignPairs = context_.word<PairAlign>(arrange->find("align"), kPairAlignWords)
                         .value_or(PairAlign::paragraph);
  if (const Node* gutter = arrange->find("gutter")) {
    if (frame.gutter) {
      context_.error(messages::kPlaceTwice, *gutter, {"gutter:", "arrange: {gutter:}"});
    }
    frame.gutter = context_.length(gutter, kGutterUnits);
  }
  if (const Node* rule = arrange->find("rule")) {
    if (frame.columnRule) {
      context_.error(messages::kPlaceTwice, *rule, {"column-rule:", "arrange: {rule:}"});
    }
    frame.columnRule = context_.rule(rule);
  }
}

/// Which way lines run, and what means nothing where they run down the page.
void FrameReader::readWriting(const Node& node, FrameSpec& frame) {
  frame.writing =
      context_.word<Writing>(node.find("writing"), kWritingWords).value_or(Writing::horizontal);
  if (frame.writing == Writing::horizontal) {
    if (const Node* lines = node.find("lines");
        lines != nullptr && frame.height == HeightRule::natural && frame.lines > 0) {
      context_.error(
          messages::kWordOutOfPlace, *lines, {"lines: " + lines->text, "writing: vertical"});
    }
    return;
  }
  for (const char* key :
       {"continues", "inner-columns", "column-rule", "photos", "cards", "panels"}) {
    if (const Node* value = node.find(key)) {
      context_.error(messages::kNotVertical, *value, {std::string(key) + ":"});
    }
  }
  if (frame.arrangement == Arrangement::parallel) {
    context_.error(messages::kNotVertical, *node.find("arrange"), {"arrange: parallel"});
  }
  if (frame.height == HeightRule::fill) {
    const Node* height = node.find("height");
    context_.error(messages::kNotVertical,
                   height != nullptr ? *height : *node.find("lines"),
                   {height != nullptr ? "height: fill" : "lines: fill"});
  }
}

void FrameReader::readParallel(const Node& parallel, FrameSpec& frame) {
  if (parallel.isSequence()) {
    frame.languages = context_.languages(&parallel);
    return;
  }
  for (const Entry& entry : parallel.entries) {
    const auto lang = context_.word<Lang>(entry.key, kLanguageWords);
    const auto width = context_.length(entry.value, kMeasureUnits);
    if (lang && width) {
      frame.languages.push_back(*lang);
      frame.measures.push_back(*width);
    }
  }
  if (parallel.isMapping() && parallel.entries.empty()) {
    context_.error(messages::kEmptyList, parallel);
  }
}

void FrameReader::readPhotos(const Node& photos, PhotoRule& rule) {
  const Node* columns = photos.find("columns");
  const bool all = columns != nullptr && columns->text == "all";
  rule.columns = all ? 0 : context_.integer(columns).value_or(1);
  const Node* lines = photos.find("lines");
  if (const auto limits = lines != nullptr ? parseLineLimits(lines->text) : std::nullopt) {
    rule.minLines = limits->least;
    rule.maxLines = limits->most;
  }
  if (const Node* aspect = photos.find("aspect")) {
    rule.aspect = parseAspect(aspect->text).value_or(0);
  }
  rule.width = context_.length(photos.find("width"), kMeasureUnits);
  rule.side = context_.word<PhotoRule::Side>(photos.find("side"), kSideWords).value_or(rule.side);
  rule.wrap = context_.word<PhotoRule::Wrap>(photos.find("wrap"), kWrapWords).value_or(rule.wrap);
}

void FrameReader::readRules(const Node& node, FrameSpec& frame) {
  const auto readBox = [&](const Node* box) {
    if (box == nullptr || !box->isScalar()) {
      return std::string();
    }
    boxes.push_back({box->text, context_.placeOf(*box)});
    return box->text;
  };
  frame.box = readBox(node.find("box"));
  if (const Node* photos = node.find("photos"); photos != nullptr && photos->isMapping()) {
    readPhotos(*photos, frame.photos);
    const Node* over = photos->find("over");
    if (over != nullptr && over->isMapping()) {
      OverPicture& picture = frame.photos.over.emplace();
      picture.at =
          context_.word<OverPicture::At>(over->find("at"), kOverPlaceWords).value_or(picture.at);
      picture.box = readBox(over->find("box"));
      readRoles(over->find("roles"), picture.roles);
      if (!mayBringPicture(frame)) {
        context_.error(messages::kNothingToStandOver, *over, {frame.name});
      }
      if (frame.photos.width) {
        context_.error(messages::kOverAndBeside, *over, {frame.name});
      }
    }
  }
  if (const Node* cards = node.find("cards"); cards != nullptr && cards->isMapping()) {
    frame.cards.columns = context_.integer(cards->find("columns")).value_or(frame.cards.columns);
    frame.cards.lines = context_.integer(cards->find("lines")).value_or(0);
    frame.cards.box = readBox(cards->find("box"));
  }
  if (const Node* panels = node.find("panels"); panels != nullptr && panels->isMapping()) {
    for (const PanelKind kind : {PanelKind::quote, PanelKind::list, PanelKind::story}) {
      if (std::string box = readBox(panels->find(kindName(kind))); !box.empty()) {
        frame.panelBoxes.emplace(kind, std::move(box));
      }
    }
  }
  readRoles(node.find("roles"), frame.roles);
}

void FrameReader::readRoles(const Node* map, std::map<std::string, std::string>& into) {
  if (map == nullptr || !map->isMapping()) {
    return;
  }
  for (const Entry& entry : map->entries) {
    roles.push_back({entry.key->text, context_.placeOf(*entry.key)});
    roles.push_back({entry.value->text, context_.placeOf(*entry.value)});
    into.emplace(entry.key->text, entry.value->text);
  }
}

void FrameReader::checkReferences(const Node* list,
                                  const std::vector<FrameSpec>& frames,
                                  const std::vector<FrameSpec>& earlier) {
  std::vector<std::string_view> above, before;
  for (const FrameSpec& frame : earlier) {
    before.push_back(frame.name);
  }
  std::size_t index = 0;
  const auto check = [&](const Node& node, const char* key, const auto& known) {
    const Node* name = node.find(key);
    if (name == nullptr || !name->isScalar() || isOneOf(name->text, known)) {
      return;
    }
    std::string list_;
    for (const std::string_view word : known) {
      list_ += (list_.empty() ? "" : ", ") + std::string(word);
    }
    context_.error(messages::kUnknownFrameName,
                   *name,
                   {std::string(key) + ":", name->text, list_.empty() ? "–" : list_});
  };
  for (const Node* item : list != nullptr ? list->items : std::vector<const Node*>()) {
    if (!item->isMapping() || index >= frames.size()) {
      continue;
    }
    check(*item, "after", above);
    check(*item, "continues", before);
    above.push_back(frames[index].name);
    before.push_back(frames[index].name);
    ++index;
  }
}

}  // namespace paiban
