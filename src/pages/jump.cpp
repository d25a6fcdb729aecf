#include "pages/jump.h"

#include <algorithm>
#include <array>
#include <utility>
#include <variant>

#include <fmt/format.h>

#include "pages/make_up.h"

namespace paiban {
namespace {

/// By language: where a story goes on, and where it comes from.
struct JumpWords {
  Lang lang;
  const char* to;
  const char* from;
};
constexpr std::array kWords{
    JumpWords{Lang::zh, "（下转第{}版）", "（上接第{}版）"},
    JumpWords{Lang::en, "Continued on page {}", "Continued from page {}"},
};

void append(Flow& flow, Flow more) {
  for (Atom& atom : more) {
    flow.push_back(std::move(atom));
  }
}

/// `job` with so much of its flow as the page at hand may look at: to copy all of a long story for
/// every page of it would take time with the square of its length.
FrameJob trialOf(FrameJob& job, const TextGrid& grid) {
  const int enough = 3 * grid.lines * static_cast<int>(job.columns.size());
  std::size_t begin = job.position.next;
  for (const std::size_t waiting : job.position.waiting) {
    begin = std::min(begin, waiting);
  }
  std::size_t end = job.position.next;
  for (int lines = 0; end < job.flow.size() && lines < enough; ++end) {
    lines += job.flow[end].lines;
  }
  Flow flow = std::move(job.flow);
  FrameJob trial = job;
  job.flow = std::move(flow);
  trial.flow.assign(job.flow.begin() + static_cast<std::ptrdiff_t>(begin),
                    job.flow.begin() + static_cast<std::ptrdiff_t>(end));
  trial.position.next -= begin;
  for (std::size_t& waiting : trial.position.waiting) {
    waiting -= begin;
  }
  return trial;
}

/// Keeps the last line of the stretch free; in columns of the frame's own, which end level, that of
/// all of them.
void keepLast(const FrameJob& job, const TextEnd& stretch, Sheet& sheet) {
  const int column = job.span.first + stretch.column;
  const ColumnSpan span = job.gridColumns ? ColumnSpan{column, column} : job.span;
  sheet.take(span, stretch.bottom - 1, stretch.bottom);
}

/// The one of `stretches`, whose last lines are kept, above whose last line text ends that ends at
/// `end`; null if there is none.
const TextEnd* endedIn(const std::vector<TextEnd>& stretches, const std::optional<TextEnd>& end) {
  const auto found = std::find_if(stretches.begin(), stretches.end(), [&](const TextEnd& stretch) {
    return end == TextEnd{stretch.column, stretch.bottom - 1};
  });
  return found == stretches.end() ? nullptr : &*found;
}

/// The stretches of which to keep the last line, so that the text ends in one of them; it ends at
/// `end` if none is kept. A line that is kept may drive the text into another column, or a picture
/// to another place: then the stretch where the text ends now is tried instead, and where that
/// leads back to one tried before, together with those. None if there is room for the line or for
/// text, but not for both.
std::vector<TextEnd> stretchesToKeep(FrameJob& job,
                                     int first,
                                     const Sheet& sheet,
                                     std::optional<TextEnd> end) {
  std::vector<TextEnd> tried;
  std::vector<TextEnd> kept;
  bool together = false;
  while (end && endedIn(kept, end) == nullptr) {
    together = together || std::find(tried.begin(), tried.end(), *end) != tried.end();
    tried.push_back(*end);
    kept = together ? tried : std::vector{*end};
    FrameJob trial = trialOf(job, sheet.grid());
    Sheet without = sheet;
    for (const TextEnd& stretch : kept) {
      keepLast(job, stretch, without);
    }
    end = fillToEnd(trial, first, without);
  }
  return end ? kept : std::vector<TextEnd>{};
}

}  // namespace

std::optional<JumpSite> fillJumping(FrameJob& job, int first, Sheet& sheet) {
  FrameJob trial = trialOf(job, sheet.grid());
  const std::size_t ahead = trial.flow.size() - trial.position.next;
  const bool all = ahead == job.flow.size() - job.position.next;
  Sheet whole = sheet;
  const std::optional<TextEnd> end = fillToEnd(trial, first, whole);
  if (all && trial.done()) {
    job = std::move(trial);
    sheet = std::move(whole);
    return std::nullopt;
  }
  const std::vector<TextEnd> kept = stretchesToKeep(job, first, sheet, end);
  for (const TextEnd& stretch : kept) {
    keepLast(job, stretch, sheet);
  }
  const std::size_t before = job.position.next;
  const std::optional<TextEnd> now = fillToEnd(job, first, sheet);
  if (kept.empty() || job.done() || job.position.next == before) {
    return std::nullopt;
  }
  const TextEnd* ended = endedIn(kept, now);
  const TextEnd& site = ended != nullptr ? *ended : kept.back();
  const auto column = static_cast<std::size_t>(site.column);
  return JumpSite{job.spec->name,
                  job.gridColumns
                      ? sheet.grid().columns[static_cast<std::size_t>(job.span.first) + column]
                      : job.columns[column],
                  site.bottom - 1};
}

std::string jumpWords(Lang lang, bool goesOn, int page) {
  for (const JumpWords& words : kWords) {
    if (words.lang == lang) {
      return fmt::format(fmt::runtime(goesOn ? words.to : words.from), page);
    }
  }
  return {};
}

Rect drawJump(
    const Setting& setting, Lang lang, int page, const JumpSite& site, std::vector<Item>& out) {
  InlineText text =
      setInline(setting, plainText(jumpWords(lang, true, page)), lang, "jump", kArtifact);
  const TextGrid& grid = setting.grid;
  const Rect where{site.column.x + site.column.width - text.width,
                   grid.lineTop(site.line),
                   text.width,
                   grid.character};
  place(std::move(text.items), where.x, grid.baseline(site.line), out);
  return where;
}

Flow jumpHead(const Setting& setting, Lang lang, const Story* story, int from, Pt width) {
  Flow flow;
  const RichText* headline = story == nullptr ? nullptr : story->headline.in(lang);
  if (headline != nullptr) {
    append(flow, setText(setting, {*headline, lang, "jump-head", width, kArtifact}));
  }
  const RichText words = plainText(jumpWords(lang, false, from));
  append(flow, setText(setting, {words, lang, "jump", width, kArtifact}));
  for (Atom& atom : flow) {
    atom.breakBefore = false;
  }
  return flow;
}

void linkJump(
    const JumpLink& link, int from, int to, Pt top, std::vector<Item>& items, Sheet& sheet) {
  const auto& frames = sheet.frames();
  const auto head = std::find_if(frames.begin(), frames.end(), [&](const PlacedFrame& frame) {
    return frame.name == link.head;
  });
  if (head == frames.end()) {
    return;
  }
  items.emplace_back(LinkItem{
      link.place, jumpWords(link.lang, true, to), link.node, PagePlace{to - 1, top + head->box.y}});
  sheet.items().emplace_back(LinkItem{head->box,
                                      jumpWords(link.lang, false, from),
                                      link.node,
                                      PagePlace{from - 1, top + link.place.y}});
}

NodeId nodeGoingOn(const FrameJob& job) {
  if (job.matter == nullptr || job.position.next >= job.flow.size()) {
    return kArtifact;
  }
  const FlowOrigin& origin = job.flow[job.position.next].origin;
  const Setting& setting = job.matter->setting;
  const BilingualText* text = job.matter->pieces[origin.piece].text;
  return text == nullptr ? kArtifact
                         : setting.nodes.of(text->in(setting.languages[origin.language]));
}

namespace {

/// Whether `piece` is what `item` of a story stands for, or a part of the panel that it anchors.
bool comesFrom(const Piece& piece, const BodyItem& item) {
  if (const auto* paragraph = std::get_if<Paragraph>(&item)) {
    return &paragraph->text == piece.text;
  }
  if (const auto* head = std::get_if<Crosshead>(&item)) {
    return &head->text == piece.text;
  }
  if (const auto* photo = std::get_if<PhotoAnchor>(&item)) {
    return piece.photo != nullptr && piece.photo->id == photo->photo;
  }
  const auto* panel = std::get_if<PanelAnchor>(&item);
  return panel != nullptr && piece.anchoredIn != nullptr && piece.anchoredIn->id == panel->panel;
}

}  // namespace

const Story* storyGoingOn(const FrameJob& job, const Content& content) {
  const std::optional<FlowOrigin> rest = originOfRest(job);
  if (job.matter == nullptr || !rest || rest->piece >= job.matter->pieces.size()) {
    return nullptr;
  }
  const Piece& piece = job.matter->pieces[rest->piece];
  for (const Story& story : content.stories) {
    for (const BodyItem& item : story.body) {
      if (comesFrom(piece, item)) {
        return &story;
      }
    }
  }
  return nullptr;
}

}  // namespace paiban
