#include <algorithm>
#include <set>
#include <utility>

#include "base/utf8.h"
#include "pages/fit_part.h"
#include "pages/fit_template.h"
#include "pages/messages.h"
#include "pages/number_notes.h"
#include "pages/part_choice.h"
#include "pages/structure_builder.h"

/// Paragraphs that a content marks optional, where a layout may leave them out.
namespace paiban {
namespace {

/// An optional paragraph by its place in the content.
struct Place {
  int priority = 0;
  std::size_t story = 0;
  std::size_t item = 0;
  auto operator<=>(const Place&) const = default;
};

/// In the order in which they go: by priority, and of one priority the last of the text first, as
/// news is cut.
std::vector<Place> optionalIn(const Content& content, int upTo) {
  std::vector<Place> places;
  for (std::size_t s = 0; s < content.stories.size(); ++s) {
    const auto& body = content.stories[s].body;
    for (std::size_t i = 0; i < body.size(); ++i) {
      const auto* paragraph = std::get_if<Paragraph>(&body[i]);
      if (paragraph != nullptr && paragraph->optional > 0 && paragraph->optional <= upTo) {
        places.push_back({paragraph->optional, s, i});
      }
    }
  }
  std::sort(places.begin(), places.end(), [](const Place& a, const Place& b) {
    return a.priority != b.priority ? a.priority < b.priority
                                    : std::pair(a.story, a.item) > std::pair(b.story, b.item);
  });
  return places;
}

bool isHead(const BodyItem& item) {
  return std::holds_alternative<Crosshead>(item);
}

/// Drops heads that had text and have none left.
void dropBareHeads(const std::vector<BodyItem>& before, std::vector<BodyItem>& after) {
  const auto hasText = [](const std::vector<BodyItem>& body, std::size_t head) {
    for (std::size_t i = head + 1; i < body.size() && !isHead(body[i]); ++i) {
      if (std::holds_alternative<Paragraph>(body[i])) {
        return true;
      }
    }
    return false;
  };
  std::vector<bool> had;
  for (std::size_t i = 0; i < before.size(); ++i) {
    if (isHead(before[i])) {
      had.push_back(hasText(before, i));
    }
  }
  std::vector<BodyItem> kept;
  std::size_t head = 0;
  for (std::size_t i = 0; i < after.size(); ++i) {
    const bool bare = isHead(after[i]) && had[head++] && !hasText(after, i);
    if (!bare) {
      kept.push_back(after[i]);
    }
  }
  after = std::move(kept);
}

Content without(const Content& content, const std::vector<Place>& places, std::size_t count) {
  std::set<std::pair<std::size_t, std::size_t>> gone;
  for (std::size_t i = 0; i < count; ++i) {
    gone.insert({places[i].story, places[i].item});
  }
  Content less = content;
  for (std::size_t s = 0; s < less.stories.size(); ++s) {
    const auto& before = content.stories[s].body;
    std::vector<BodyItem> after;
    for (std::size_t i = 0; i < before.size(); ++i) {
      if (!gone.contains({s, i})) {
        after.push_back(before[i]);
      }
    }
    dropBareHeads(before, after);
    less.stories[s].body = std::move(after);
  }
  return less;
}

/// Whether every part that may leave paragraphs out fits without, with all else at its limit.
bool allFit(const ComposeInput& input, const Content& asked) {
  const std::optional<Content> numbered = numberNotes(asked, input.layout.notes);
  const Content& content = numbered ? *numbered : asked;
  const ComposeInput own{
      content, input.layout, input.fonts, input.images, input.languages, false, false, false};
  std::size_t end = 0;  // of the parts that may stand instead of the first of them
  std::size_t first = 0;
  for (std::size_t i = 0; i < input.layout.parts.size(); ++i) {
    const PartSpec& part = input.layout.parts[i];
    if (i == end) {
      const std::vector<PartGroup> groups = alternativesFrom(input.layout.parts, i);
      first = groups.front().back();
      end = groups.back().back() + 1;
    }
    if (i > first) {
      continue;  // stands only where the first is too large for the copy
    }
    const std::vector<Lang> languages = partLanguages(part, input.languages);
    const bool may = std::any_of(part.fits.begin(), part.fits.end(), [](const FitSpec& fit) {
      return fit.optional > 0 && (fit.pages > 0 || !fit.frame.empty());
    });
    if (languages.empty() || !may) {
      continue;
    }
    StructureTree tree;
    const StructureIndex nodes =
        buildStructure(content, languages, input.layout.readPairwise, tree);
    if (!fitsTightest(own, part, languages, nodes)) {
      return false;
    }
  }
  return true;
}

int lowestPriority(const ComposeInput& input) {
  int upTo = 0;
  for (const PartSpec& part : input.layout.parts) {
    for (const FitSpec& fit : part.fits) {
      upTo = std::max(upTo, partLanguages(part, input.languages).empty() ? 0 : fit.optional);
    }
  }
  return upTo;
}

void reportLeftOut(const Content& content, const Place& place, Diagnostics& diagnostics) {
  const auto& paragraph = std::get<Paragraph>(content.stories[place.story].body[place.item]);
  for (const Lang lang : kLangs) {
    if (const RichText* text = paragraph.text.in(lang)) {
      diagnostics.warning(
          messages::kLeftOut, paragraph.where, {std::string(firstCodePoints(text->text, 12))});
      return;
    }
  }
}

}  // namespace

std::optional<Content> withoutOptional(const ComposeInput& input, Diagnostics& diagnostics) {
  const std::vector<Place> places = optionalIn(input.content, lowestPriority(input));
  if (places.empty() || allFit(input, input.content)) {
    return std::nullopt;
  }
  std::size_t low = 0;               // does not fit
  std::size_t high = places.size();  // fits, or there is nothing more to leave out
  if (!allFit(input, without(input.content, places, high))) {
    low = high;
  }
  while (high - low > 1) {
    const std::size_t middle = (low + high) / 2;
    (allFit(input, without(input.content, places, middle)) ? high : low) = middle;
  }
  for (std::size_t i = 0; i < high; ++i) {
    reportLeftOut(input.content, places[i], diagnostics);
  }
  return without(input.content, places, high);
}

}  // namespace paiban
