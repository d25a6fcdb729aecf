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

}  // namespace

std::optional<JumpSite> fillJumping(FrameJob& job, int first, Sheet& sheet) {
  FrameJob trial = trialOf(job, sheet.grid());
  const std::size_t ahead = trial.flow.size() - trial.position.next;
  const bool all = ahead == job.flow.size() - job.position.next;
  Sheet whole = sheet;
  placeFill(trial, first, whole);
  if (all && trial.done()) {
    job = std::move(trial);
    sheet = std::move(whole);
    return std::nullopt;
  }
  constexpr int kLeastStretch = 5;  // lines of text, and the line that says where it goes on
  JumpSite site{job.spec->name, {}, -1};
  for (int c = job.span.last; c >= job.span.first && site.line < 0; --c) {
    int line = sheet.footOf({c, c}) - 1;
    while (line >= first && !sheet.isFree({c, c}, line)) {
      --line;
    }
    const int top = sheet.firstFree({c, c}, std::max(first, line - kLeastStretch + 1));
    if (line >= first && top <= line - kLeastStretch + 1) {
      site.line = line;
      site.column =
          job.gridColumns ? sheet.grid().columns[static_cast<std::size_t>(c)] : job.columns.back();
      sheet.take({c, c}, line, line + 1);
    }
  }
  const std::size_t before = job.position.next;
  placeFill(job, first, sheet);
  if (site.line < 0 || job.done() || job.position.next == before) {
    return std::nullopt;
  }
  return site;
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

const Story* storyGoingOn(const FrameJob& job, const Content& content) {
  if (job.matter == nullptr || job.position.next >= job.flow.size()) {
    return nullptr;
  }
  const Piece& piece = job.matter->pieces[job.flow[job.position.next].origin.piece];
  for (const Story& story : content.stories) {
    for (const BodyItem& item : story.body) {
      const auto* paragraph = std::get_if<Paragraph>(&item);
      const auto* head = std::get_if<Crosshead>(&item);
      if ((paragraph != nullptr && &paragraph->text == piece.text) ||
          (head != nullptr && &head->text == piece.text)) {
        return &story;
      }
    }
  }
  return nullptr;
}

}  // namespace paiban
