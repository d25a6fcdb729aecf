#include "pages/jump.h"

#include <array>
#include <utility>
#include <variant>

#include <fmt/format.h>

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

}  // namespace

std::string jumpWords(Lang lang, bool goesOn, int page) {
  for (const JumpWords& words : kWords) {
    if (words.lang == lang) {
      return fmt::format(fmt::runtime(goesOn ? words.to : words.from), page);
    }
  }
  return {};
}

void drawJump(
    const Setting& setting, Lang lang, int page, const JumpSite& site, std::vector<Item>& out) {
  InlineText text =
      setInline(setting, plainText(jumpWords(lang, true, page)), lang, "jump", kArtifact);
  const TextGrid& grid = setting.grid;
  place(std::move(text.items),
        site.column.x + site.column.width - text.width,
        grid.baseline(site.line),
        out);
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
