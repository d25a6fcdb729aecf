#include <algorithm>
#include <cmath>
#include <map>
#include <set>

#include <gtest/gtest.h>

#include "base/utf8.h"
#include "display/logical_text.h"
#include "proof.h"
#include "set_lines.h"

/// Footnotes on finished pages.
namespace paiban::test {
namespace footnotes {

/// What a document says in notes, by the structure of the document.
struct NotePages {
  explicit NotePages(const Proof& proof) : list(proof.list), lines(setLinesOf(proof.list)) {
    const std::vector<std::string> said = textByNode(list);
    for (std::size_t id = 0; id < said.size(); ++id) {
      const auto node = static_cast<NodeId>(id);
      const NodeId parent = list.structure[node].parent;
      const bool inNote = parent >= 0 && list.structure[parent].tag == Tag::note;
      if (inNote) {
        ofNotes.insert(node);
      }
      if (inNote && list.structure[node].tag == Tag::paragraph && !said[id].empty()) {
        texts.push_back(without(said[id], U" "));
      }
    }
  }
  std::vector<const SetLine*> noteLines() const {
    std::vector<const SetLine*> found;
    for (const SetLine& line : lines) {
      if (ofNotes.contains(line.node)) {
        found.push_back(&line);
      }
    }
    return found;
  }
  /// Pages on which `node` has text.
  std::set<int> pagesOf(NodeId node) const {
    std::set<int> pages;
    for (std::size_t page = 0; page < list.pages.size(); ++page) {
      for (const Item& item : list.pages[page].items) {
        const auto* text = std::get_if<TextItem>(&item);
        if (text != nullptr && text->node == node) {
          pages.insert(static_cast<int>(page));
        }
      }
    }
    return pages;
  }

  const DisplayList& list;
  std::vector<SetLine> lines;
  std::set<NodeId> ofNotes;
  std::vector<std::string> texts;  ///< of notes, without spaces, as often as they stand
};

bool overlap(const Rect& a, const Rect& b) {
  constexpr Pt kTouch = 0.2;
  return a.x + kTouch < b.right() && b.x + kTouch < a.right() && a.y + kTouch < b.bottom() &&
         b.y + kTouch < a.bottom();
}

void insertCall(RichText& text, const std::string& note) {
  // In the middle, between two characters or behind a word.
  std::size_t at = text.text.size() / 2;
  const bool latin = text.text.find(' ', at) != std::string::npos;
  at = latin ? text.text.find(' ', at) : at;
  while (at > 0 && at < text.text.size() && (text.text[at] & 0xC0) == 0x80) {
    ++at;
  }
  NoteCall call;
  call.at = static_cast<std::uint32_t>(at);
  call.note = note;
  call.where = text.where;
  text.calls.push_back(call);
}

RichText repeated(const std::string& text, int times) {
  RichText rich;
  for (int i = 0; i < times; ++i) {
    rich.text += text;
  }
  return rich;
}

/// The sample with a note for every second paragraph, of one to five sentences.
Content notedSample() {
  Diagnostics diagnostics;
  Content content = *contentOf(kSource / "content/liaoyang-2025.yaml", diagnostics);
  int count = 0;
  for (Story& story : content.stories) {
    for (BodyItem& item : story.body) {
      auto* paragraph = std::get_if<Paragraph>(&item);
      if (paragraph == nullptr || ++count % 2 != 0) {
        continue;
      }
      Note& note = content.notes.emplace_back();
      note.id = "n" + std::to_string(count);
      const std::string number = std::to_string(count);
      note.text.zh = repeated("这是第" + number + "段的注文，见统计公报。", 1 + count % 5);
      note.text.en = repeated("This is note " + number + " of the bulletin. ", 1 + count % 5);
      insertCall(*paragraph->text.zh, note.id);
      insertCall(*paragraph->text.en, note.id);
    }
  }
  return content;
}

class FootnotePages : public testing::TestWithParam<const char*> {
 protected:
  FootnotePages() {
    Diagnostics diagnostics;
    PageTemplate layout = *layoutOf(kSource / "layouts" / GetParam(), diagnostics);
    for (PartSpec& part : layout.parts) {
      part.fits.clear();
    }
    proof_ = proofOf(std::make_shared<Content>(notedSample()),
                     std::make_shared<PageTemplate>(std::move(layout)),
                     {Lang::zh, Lang::en});
  }
  Proof proof_;
};

TEST_P(FootnotePages, CL_97_EveryNoteStandsOnceAsAWhole) {
  EXPECT_FALSE(proof_.diagnostics.hasErrors()) << complaints(proof_.diagnostics).substr(0, 1500);
  const NotePages pages(proof_);
  std::vector<std::string> expected;
  for (const Note& note : proof_.content->notes) {
    expected.push_back(without(note.text.zh->text, U" "));
    expected.push_back(without(note.text.en->text, U" "));
  }
  std::vector<std::string> found = pages.texts;
  std::sort(expected.begin(), expected.end());
  std::sort(found.begin(), found.end());
  EXPECT_EQ(found, expected);
}

TEST_P(FootnotePages, CL_97_NotesStandOnThePageOfTheirCall) {
  const NotePages pages(proof_);
  int calls = 0;
  for (const DisplayPage& page : proof_.list.pages) {
    const auto index = static_cast<int>(&page - proof_.list.pages.data());
    for (const Item& item : page.items) {
      const auto* link = std::get_if<LinkItem>(&item);
      const StructureTree& tree = proof_.list.structure;
      if (link == nullptr || link->target == kArtifact || tree[link->node].tag != Tag::reference) {
        continue;
      }
      ++calls;
      EXPECT_EQ(pages.pagesOf(link->target), std::set<int>{index}) << link->uri;
      EXPECT_TRUE(link->place && link->place->page == index) << "the link leads there";
    }
  }
  EXPECT_GE(calls, 2 * static_cast<int>(proof_.content->notes.size()));
}

TEST_P(FootnotePages, CL_97_NotesCollideWithNothing) {
  const NotePages pages(proof_);
  const std::vector<const SetLine*> notes = pages.noteLines();
  EXPECT_FALSE(notes.empty());
  for (const SetLine* note : notes) {
    for (const SetLine& other : pages.lines) {
      const bool apart = &other == note || other.page != note->page ||
                         std::abs(other.baseline - note->baseline) < 0.01;
      EXPECT_FALSE(!apart && overlap(note->ink, other.ink))
          << placeOf(*note) << " / " << placeOf(other);
    }
  }
}

TEST_P(FootnotePages, CL_97_TheLastLineOfNotesIsOnTheGrid) {
  const NotePages pages(proof_);
  std::map<int, Pt> lowest;
  for (const SetLine* note : pages.noteLines()) {
    lowest[note->page] = std::max(lowest[note->page], note->baseline);
  }
  std::set<Pt> pitches;
  for (const PartSpec& part : proof_.layout->parts) {
    pitches.insert(part.grid.line);
  }
  for (const auto& [page, baseline] : lowest) {
    int onGrid = 0;
    for (const SetLine& line : pages.lines) {
      const bool body = line.page == page && !pages.ofNotes.contains(line.node) &&
                        line.node != kArtifact &&
                        proof_.list.structure[line.node].tag == Tag::paragraph;
      for (const Pt pitch : pitches) {
        const double steps = (baseline - line.baseline) / pitch;
        onGrid += body && std::abs(steps - std::round(steps)) * pitch < 0.05 ? 1 : 0;
      }
    }
    EXPECT_GE(onGrid, 3) << "page " << page + 1;
  }
}

INSTANTIATE_TEST_SUITE_P(Layouts,
                         FootnotePages,
                         testing::Values("bulletin-a4.yaml",
                                         "broadsheet.yaml",
                                         "tabloid.yaml",
                                         "stacked-a5.yaml",
                                         "facing-a4.yaml"));

/// The tabloid sets further stories as blocks, whose frames are gone when their pages are finished.
TEST(RegionNotes, CL_97_NotesOfStoriesThatEndOnTheirPageAreDrawnWithIt) {
  Diagnostics diagnostics;
  Content content = *contentOf(kSource / "content/liaoyang-2025.yaml", diagnostics);
  PageTemplate layout = *layoutOf(kSource / "layouts/tabloid.yaml", diagnostics);
  for (PartSpec& part : layout.parts) {
    part.fits.clear();
    for (FrameSpec& frame : part.first) {
      frame.roles["footnote"] = "credit";
    }
  }
  const Story lead = content.stories.front();
  for (int i = 0; i < 5; ++i) {
    Note& note = content.notes.emplace_back();
    note.id = "n" + std::to_string(i);
    note.text.zh = repeated("这是第" + std::to_string(i) + "条注文。", 2);
    note.text.en = repeated("This is note " + std::to_string(i) + ".", 2);
    Story& brief = content.stories.emplace_back();
    brief.id = "brief-" + std::to_string(i);
    brief.headline = lead.headline;
    Paragraph text;
    text.text.zh = repeated("这一年，辽阳市方向明确。", 12);
    text.text.en = repeated("Liaoyang knew where it was going. ", 12);
    insertCall(*text.text.zh, note.id);
    insertCall(*text.text.en, note.id);
    brief.body = {text};
  }
  const Proof proof = proofOf(std::make_shared<Content>(content),
                              std::make_shared<PageTemplate>(std::move(layout)),
                              {Lang::zh, Lang::en});
  EXPECT_FALSE(proof.diagnostics.hasErrors()) << complaints(proof.diagnostics);
  const Style credit = resolveStyle(proof.layout->styles, "credit", Lang::zh);
  const NotePages pages(proof);
  EXPECT_EQ(pages.texts.size(), 10u);
  for (const SetLine* line : pages.noteLines()) {
    EXPECT_NEAR(line->size, credit.size, 0.3) << placeOf(*line);
  }
}

Proof smallPages() {
  const std::filesystem::path data = kSource / "tests/driver/data";
  return proofOf(data / "notes.yaml", data / "notes-layout.yaml");
}

TEST(SharedNotes, BI_11_NotesAndPhotosSpanBothColumns) {
  const Proof proof = smallPages();
  EXPECT_FALSE(proof.diagnostics.hasErrors()) << complaints(proof.diagnostics);
  const Pt left = proof.layout->page.area.inner;
  const Pt width = 35 * 8;
  int rules = 0;
  int pictures = 0;
  for (const DisplayPage& page : proof.list.pages) {
    for (const Item& item : page.items) {
      if (const auto* path = std::get_if<PathItem>(&item)) {
        ++rules;
        EXPECT_NEAR(path->steps[0].to.x, left, 0.01);
        EXPECT_NEAR(path->steps[1].to.x, left + width / 3, 0.01);
      } else if (const auto* image = std::get_if<ImageItem>(&item)) {
        ++pictures;
        EXPECT_NEAR(image->box.x + image->box.width / 2, left + width / 2, 0.01);
        EXPECT_GT(image->box.width, width / 2);
      }
    }
  }
  EXPECT_EQ(pictures, 1);
  EXPECT_GE(rules, 1);
  const NotePages pages(proof);
  EXPECT_EQ(pages.texts.size(), 6u) << "three notes in both languages, each once";
  Pt right = 0;
  for (const SetLine* line : pages.noteLines()) {
    right = std::max(right, line->right);
  }
  EXPECT_GT(right, left + width * 0.75) << "set to the measure of both columns";
}

TEST(SharedNotes, BI_11_PairsBeginOnOneLineAllTheSame) {
  const Proof proof = smallPages();
  const std::vector<SetLine> lines = setLinesOf(proof.list);
  const auto first = [&](NodeId node) {
    return *std::find_if(
        lines.begin(), lines.end(), [&](const SetLine& line) { return line.node == node; });
  };
  const StructureTree& tree = proof.list.structure;
  int pairs = 0;
  for (const StructureNode& node : tree.nodes) {
    if (node.tag != Tag::article) {
      continue;
    }
    for (std::size_t i = 0; i + 1 < node.children.size(); ++i) {
      const NodeId zh = node.children[i];
      const NodeId en = node.children[i + 1];
      if (tree[zh].tag == Tag::paragraph && tree[en].tag == Tag::paragraph &&
          tree[zh].lang != tree[en].lang && tree[en].lang.starts_with("en")) {
        ++pairs;
        EXPECT_EQ(first(zh).page, first(en).page);
        EXPECT_NEAR(first(zh).baseline, first(en).baseline, 1e-6);
        EXPECT_LT(first(zh).right, first(en).left);
      }
    }
  }
  EXPECT_EQ(pairs, 3);
  EXPECT_GT(proof.list.pages.size(), 1u) << "they break over pages";
}

}  // namespace footnotes
}  // namespace paiban::test
