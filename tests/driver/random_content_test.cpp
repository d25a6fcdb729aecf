#include "random_content.h"

#include <algorithm>

#include <gtest/gtest.h>

#include "findings.h"
#include "random_extras.h"

/// Content that nobody wrote, in the shipped layouts: whatever its shape, composition ends, nothing
/// is lost or doubled, and the rules hold.
namespace paiban::test {
namespace {

/// A layout with what it is to take, and the rounds that every run sets: each a document.
struct RandomCase {
  const char* name;
  const char* layout;
  std::size_t mostStories = 4;
  std::vector<int> rounds{0, 1, 2, 3, 4, 5, 6, 7, 8, 9};
  bool allKinds = false;                    ///< lists, quotes and side stories too
  void (*change)(PageTemplate&) = nullptr;  ///< what the layout does else
};
const std::vector<int> kFewRounds{0, 3, 7, 9};

/// Text stands beside the pictures of every story.
void wrapPictures(PageTemplate& layout) {
  for (PartSpec& part : layout.parts) {
    for (FrameSpec& frame : part.first) {
      if (frame.height == HeightRule::fill || frame.headAcross) {
        frame.photos.width = Dimension{7, Unit::zi};
      }
    }
  }
}

/// What went wrong; that marks between lines have no room in a layout is no fault of the pages
/// (CL-53), nor that content has nothing for the cards of which a layout is made.
std::string errorsOf(const Diagnostics& diagnostics) {
  std::string errors;
  for (const Diagnostic& d : diagnostics.list()) {
    const std::string_view code = d.message->code;
    if (d.severity == Severity::error && code != "lines-too-close" && code != "nothing-to-set") {
      errors += render(d, MessageLanguage::en) + '\n';
    }
  }
  return errors;
}

/// Pictures are higher or lower by so many lines than the layout makes them.
template <int lines>
void changePictures(PageTemplate& layout) {
  for (PartSpec& part : layout.parts) {
    for (FrameSpec& frame : part.first) {
      frame.photos.minLines = std::max(3, frame.photos.minLines + lines);
      frame.photos.maxLines = std::max(3, frame.photos.maxLines + lines);
    }
  }
}

class RandomContent : public testing::TestWithParam<RandomCase> {};

TEST_P(RandomContent, KeepsAllRules) {
  Diagnostics diagnostics;
  const auto sample = contentOf(kSource / "content/liaoyang-2025.yaml", diagnostics);
  const auto layout = layoutOf(kSource / "layouts" / GetParam().layout, diagnostics);
  ASSERT_TRUE(sample && layout);
  auto own = std::make_shared<PageTemplate>(*layout);
  if (GetParam().change != nullptr) {
    GetParam().change(*own);
  }
  for (const int round : roundsToSet(GetParam().rounds)) {
    const auto content = randomContent(*sample,
                                       static_cast<std::uint32_t>(round),
                                       lengthOfRound(round),
                                       GetParam().mostStories,
                                       GetParam().allKinds);
    // Notes in the longest documents would take half of the time of all rounds.
    const auto whole = lengthOfRound(round) < 3
                           ? withExtras(*content, *own, static_cast<std::uint32_t>(round))
                           : content;
    const Proof proof = proofOf(whole, own, languagesOfRound(round), true);
    EXPECT_EQ(errorsOf(proof.diagnostics), "") << "round " << round;
    EXPECT_EQ(joined(allFindings(Examined(proof))), "") << "round " << round;
  }
}

INSTANTIATE_TEST_SUITE_P(
    Shipped,
    RandomContent,
    testing::Values(
        RandomCase{"bulletin_a4", "bulletin-a4.yaml"},
        RandomCase{"broadsheet", "broadsheet.yaml", 1},
        // The heads of rounds 31 and 32 take more lines across than others.
        RandomCase{"bulletin_vertical",
                   "bulletin-vertical.yaml",
                   4,
                   {0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 31, 32}},
        RandomCase{"tabloid", "tabloid.yaml", 6, kFewRounds},
        RandomCase{"facing_a4", "facing-a4.yaml", 4, kFewRounds},
        RandomCase{"stacked_a5", "stacked-a5.yaml", 4, kFewRounds},
        RandomCase{"briefing", "briefing.yaml", 4, kFewRounds},
        RandomCase{"fact_cards", "fact-cards.yaml", 4, kFewRounds},
        RandomCase{"targets_poster", "targets-poster.yaml", 2, kFewRounds},
        RandomCase{"broadsheet_kinds", "broadsheet.yaml", 1, kFewRounds, true},
        RandomCase{"bulletin_kinds", "bulletin-a4.yaml", 3, kFewRounds, true},
        RandomCase{"bulletin_low", "bulletin-a4.yaml", 3, kFewRounds, true, changePictures<-2>},
        RandomCase{"bulletin_high", "bulletin-a4.yaml", 3, kFewRounds, true, changePictures<3>},
        RandomCase{"tabloid_wraps", "tabloid.yaml", 3, {0, 3, 7}, false, wrapPictures}),
    [](const auto& random) { return std::string(random.param.name); });

}  // namespace
}  // namespace paiban::test
