#include "random_content.h"

#include <algorithm>
#include <cstdlib>

#include <gtest/gtest.h>

#include "findings.h"

/// Content that nobody wrote, in the shipped layouts: whatever its shape, composition ends, nothing
/// is lost or doubled, and the rules hold.
namespace paiban::test {
namespace {

/// PAIBAN_RANDOM_ROUNDS sets more documents than the few that every run sets.
int rounds() {
  const char* asked = std::getenv("PAIBAN_RANDOM_ROUNDS");
  return asked != nullptr ? std::atoi(asked) : 10;
}

/// A fifth of the sample's length to five times it, more short than long ones.
double lengthOf(int round) {
  constexpr double kLengths[] = {0.2, 1, 0.4, 3, 0.3, 0.6, 0.2, 1.6, 0.5, 5};
  return kLengths[round % 10];
}

std::vector<Lang> languagesOf(int round) {
  switch (round % 5) {
    case 2:
      return {Lang::zh};
    case 3:
      return {Lang::en};
    default:
      return {Lang::zh, Lang::en};
  }
}

/// What went wrong; that marks between lines have no room in a layout is no fault of the pages
/// (CL-53).
std::string errorsOf(const Diagnostics& diagnostics) {
  std::string errors;
  for (const Diagnostic& d : diagnostics.list()) {
    if (d.severity == Severity::error && std::string_view(d.message->code) != "lines-too-close") {
      errors += render(d, MessageLanguage::en) + '\n';
    }
  }
  return errors;
}

class RandomContent : public testing::TestWithParam<const char*> {};

TEST_P(RandomContent, KeepsAllRules) {
  Diagnostics diagnostics;
  const auto sample = contentOf(kSource / "content/liaoyang-2025.yaml", diagnostics);
  const auto layout = layoutOf(kSource / "layouts" / GetParam(), diagnostics);
  ASSERT_TRUE(sample && layout);
  for (int round = 0; round < rounds(); ++round) {
    const auto content = randomContent(*sample,
                                       static_cast<std::uint32_t>(round),
                                       lengthOf(round),
                                       std::string(GetParam()) == "broadsheet.yaml" ? 1 : 4);
    const Proof proof = proofOf(content, layout, languagesOf(round));
    EXPECT_EQ(errorsOf(proof.diagnostics), "");
    EXPECT_EQ(joined(allFindings(Examined(proof))), "") << "round " << round;
  }
}

INSTANTIATE_TEST_SUITE_P(Shipped,
                         RandomContent,
                         testing::Values("bulletin-a4.yaml",
                                         "broadsheet.yaml",
                                         "bulletin-vertical.yaml"),
                         [](const auto& layout) {
                           std::string name = layout.param;
                           name.erase(name.find('.'));
                           std::replace(name.begin(), name.end(), '-', '_');
                           return name;
                         });

}  // namespace
}  // namespace paiban::test
