#include "pages/page_check.h"

#include <iterator>
#include <utility>

#include "font/outline.h"
#include "pages/page_messages.h"
#include "pages/path.h"
#include "pages/picture_distance.h"

namespace paiban {
namespace {

constexpr Ink kHard{0, 1, 1, 0};
constexpr Ink kSoft{1, 0.4, 0, 0};
constexpr Pt kNumberSize = 14;

/// The digits of a rule as outlines at `at`, the start of their baseline: no page needs a font for
/// its marks.
std::vector<PathStep> outlined(const Face& face, const std::string& text, Point at) {
  std::vector<PathStep> steps;
  for (const char c : text) {
    const GlyphId glyph = face.glyphOf(static_cast<char32_t>(c));
    for (const OutlineStep& step : outlineOf(face, glyph, kNumberSize)) {
      const auto moved = [&](Point p) { return Point{p.x + at.x, p.y + at.y}; };
      steps.push_back({static_cast<PathStep::Kind>(step.kind),
                       moved(step.control1),
                       moved(step.control2),
                       moved(step.to)});
    }
    at.x += face.advanceOf(glyph, kNumberSize);
  }
  return steps;
}

/// A frame in its layout; the layout where there is none.
SourceRef placeOf(const PageView& page, int frame) {
  const SourceRef where = page.frameWhere(frame);
  return where.line == 0 && !page.notes->frames.empty()
             ? SourceRef{page.notes->frames.front().where.file, 0, 0}
             : where;
}

void drawFinding(const PageFinding& finding, const FacePtr& face, DisplayPage& page) {
  const Ink& ink = finding.rule->hard ? kHard : kSoft;
  for (const Rect& mark : finding.breach.marks) {
    PathItem edge;
    edge.steps = rectanglePath(mark);
    edge.stroked = true;
    edge.stroke = ink;
    edge.strokeWidth = 1.2;
    page.items.emplace_back(std::move(edge));
  }
  if (face && !finding.breach.marks.empty()) {
    const Rect& first = finding.breach.marks.front();
    const std::string number =
        finding.rule->number > 0 ? std::to_string(finding.rule->number) : std::string("x");
    page.items.emplace_back(filledPath(
        rectanglePath({first.x - 2, first.y - 2, kNumberSize, kNumberSize + 2}, 2), ink));
    page.items.emplace_back(filledPath(
        outlined(*face, number, {first.x + 1, first.y + kNumberSize - 4}), {0, 0, 0, 0}));
  }
}

}  // namespace

std::vector<PageFinding> checkPages(const DisplayList& list) {
  const std::vector<PageView> pages = viewPages(list);
  std::vector<std::vector<PageFinding>> byPage(pages.size());
  for (const PageRule& rule : pageRules()) {
    std::vector<std::vector<Breach>> breaches(pages.size());
    for (std::size_t i = 0; i < pages.size() && rule.look != nullptr; ++i) {
      rule.look(pages[i], breaches[i]);
    }
    if (rule.lookAcross != nullptr) {
      rule.lookAcross(list.structure, pages, breaches);
    }
    for (std::size_t i = 0; i < pages.size(); ++i) {
      for (Breach& breach : breaches[i]) {
        const int frame = breach.frame;
        byPage[i].push_back({&rule,
                             pages[i].number,
                             pages[i].frameName(frame),
                             placeOf(pages[i], frame),
                             std::move(breach)});
      }
    }
  }
  std::vector<PageFinding> findings;
  for (std::vector<PageFinding>& page : byPage) {
    std::move(page.begin(), page.end(), std::back_inserter(findings));
  }
  return findings;
}

Diagnostics pictureNotes(const DisplayList& list) {
  Diagnostics notes;
  const std::vector<PageView> pages = viewPages(list);
  for (const PictureDistance& distance : pictureDistances(list.structure, pages)) {
    const PageView& page = pages[static_cast<std::size_t>(distance.view)];
    if (!distance.before()) {
      notes.note(messages::kPictureDistance,
                 placeOf(page, distance.frame),
                 {std::to_string(page.number),
                  page.frameName(distance.frame),
                  distance.picture->name,
                  std::to_string(distance.columnsLater),
                  std::to_string(distance.pagesLater)});
    }
  }
  return notes;
}

Diagnostics pageWarnings(const std::vector<PageFinding>& findings) {
  Diagnostics diagnostics;
  for (const PageFinding& finding : findings) {
    std::vector<std::string> arguments{std::to_string(finding.page), finding.frame};
    arguments.insert(
        arguments.end(), finding.breach.arguments.begin(), finding.breach.arguments.end());
    diagnostics.warning(*finding.rule->message, finding.where, std::move(arguments));
  }
  return diagnostics;
}

void drawFindings(const std::vector<PageFinding>& findings,
                  const FontLibrary& fonts,
                  DisplayList& list) {
  FacePtr face;
  if (auto chain = fonts.chain({"latin-sans"})) {
    face = chain->front();
  }
  for (const PageFinding& finding : findings) {
    drawFinding(finding, face, list.pages[static_cast<std::size_t>(finding.page) - 1]);
  }
}

}  // namespace paiban
