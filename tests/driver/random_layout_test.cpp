#include "random_layout.h"

#include <algorithm>
#include <fstream>

#include <fmt/format.h>
#include <gtest/gtest.h>

#include "findings.h"
#include "input/read.h"
#include "random_content.h"
#include "random_extras.h"

/// Content that nobody wrote in layouts that nobody wrote.
namespace paiban::test {
namespace random_layouts {

std::shared_ptr<const PageTemplate> layoutOfSeed(std::uint32_t seed, Diagnostics& diagnostics) {
  const std::filesystem::path path =
      std::filesystem::path(testing::TempDir()) / fmt::format("paiban-random-{}.yaml", seed);
  std::ofstream(path) << randomLayout(seed);
  auto layout = readLayout(path, realFileSystem(), diagnostics, {kSource / "layouts"});
  return layout ? std::make_shared<const PageTemplate>(std::move(*layout)) : nullptr;
}

/// What a layout cannot help: a page too small for what it is to hold.
bool mayBe(std::string_view code) {
  constexpr std::string_view kOfTheLayout[] = {"lines-too-close"};
  return std::find(std::begin(kOfTheLayout), std::end(kOfTheLayout), code) !=
         std::end(kOfTheLayout);
}

std::string errorsIn(const Diagnostics& diagnostics) {
  std::string errors;
  for (const Diagnostic& d : diagnostics.list()) {
    if (d.severity == Severity::error && !mayBe(d.message->code)) {
      errors += render(d, MessageLanguage::en) + '\n';
    }
  }
  return errors;
}

TEST(RandomLayouts, KeepAllRules) {
  Diagnostics reading;
  const auto sample = contentOf(kSource / "content/liaoyang-2025.yaml", reading);
  ASSERT_TRUE(sample);
  for (const int round : roundsToSet({0, 1, 2, 3, 4, 5, 6, 7, 8, 10, 12, 13, 14, 15, 16, 17})) {
    const auto seed = static_cast<std::uint32_t>(round);
    const auto layout = layoutOfSeed(seed, reading);
    ASSERT_TRUE(layout) << "round " << round << "\n" << complaints(reading);
    const auto content =
        randomContent(*sample, seed, lengthOfRound(round), 1 + seed % 5, round % 2 == 0);
    const auto whole = withExtras(*content, *layout, seed);
    const Proof proof = proofOf(whole, layout, languagesOfRound(round), true);
    const std::string errors = errorsIn(proof.diagnostics);
    EXPECT_EQ(errors, "") << "round " << round;
    if (errors.empty()) {
      EXPECT_EQ(joined(allFindings(Examined(proof))), "") << "round " << round;
    }
  }
}

}  // namespace random_layouts
}  // namespace paiban::test
