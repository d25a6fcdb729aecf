#include <algorithm>
#include <cstdlib>
#include <fstream>
#include <iterator>
#include <ostream>
#include <sstream>

#include <gtest/gtest.h>

#include "findings.h"
#include "pdf/export_pdf.h"
#include "proof.h"

/// Small documents whose pages are known glyph by glyph. Run with PAIBAN_UPDATE_GOLDEN=1 to write
/// the dumps anew, then look at what changed.
namespace paiban::test {
namespace {

const std::filesystem::path kTests = kSource / "tests/driver";

struct Golden {
  const char* name;
  const char* content;
  const char* layout;
  std::vector<Lang> languages;
};

std::ostream& operator<<(std::ostream& out, const Golden& golden) {
  return out << golden.name;
}

const Golden kGoldens[] = {
    {"pairs", "pairs.yaml", "pairs-layout.yaml", {Lang::zh, Lang::en}},
    {"pairs-en", "pairs.yaml", "pairs-layout.yaml", {Lang::en}},
    {"columns", "columns.yaml", "columns-layout.yaml", {Lang::zh, Lang::en}},
};

class Goldens : public testing::TestWithParam<Golden> {
 protected:
  static Proof proof() {
    const Golden& golden = GetParam();
    return proofOf(
        kTests / "data" / golden.content, kTests / "data" / golden.layout, golden.languages);
  }
  static std::filesystem::path file() {
    return kTests / "golden" / (std::string(GetParam().name) + ".dump");
  }
};

/// The dump, its pictures named from the source folder on, so that it is the same everywhere.
std::string portableDump(const DisplayList& list) {
  std::string text = dump(list);
  const std::string folder = kSource.string() + "/";
  for (auto at = text.find(folder); at != std::string::npos; at = text.find(folder, at)) {
    text.erase(at, folder.size());
  }
  return text;
}

/// The first line in which the two differ, and how; empty when they are the same.
std::string firstDifference(const std::string& expected, const std::string& actual) {
  std::istringstream before(expected);
  std::istringstream after(actual);
  std::string a;
  std::string b;
  for (int line = 1;; ++line) {
    const bool more = static_cast<bool>(std::getline(before, a));
    const bool moreNow = static_cast<bool>(std::getline(after, b));
    if (!more && !moreNow) {
      return "";
    }
    if (more != moreNow || a != b) {
      return "line " + std::to_string(line) + "\n- " + (more ? a : "(end)") + "\n+ " +
             (moreNow ? b : "(end)");
    }
  }
}

TEST_P(Goldens, PagesAreWhatTheyWere) {
  const Proof set = proof();
  ASSERT_EQ(complaints(set.diagnostics), "");
  const std::string actual = portableDump(set.list);
  if (std::getenv("PAIBAN_UPDATE_GOLDEN") != nullptr) {
    std::ofstream(file(), std::ios::binary) << actual;
    GTEST_SKIP() << "written anew: " << file();
  }
  std::ifstream in(file(), std::ios::binary);
  ASSERT_TRUE(in) << file();
  const std::string expected{std::istreambuf_iterator<char>(in), {}};
  EXPECT_EQ(firstDifference(expected, actual), "") << file();
}

TEST_P(Goldens, KeepAllRules) {
  EXPECT_EQ(joined(allFindings(Examined(proof()))), "");
}

TEST_P(Goldens, CL_98_TheSamePdfByteForByte) {
  const Bytes first = exportPdf(proof().list).value();
  EXPECT_GT(first.size(), 10'000u);
  EXPECT_TRUE(exportPdf(proof().list).value() == first);
}

std::string nameOf(const testing::TestParamInfo<Golden>& golden) {
  std::string name = golden.param.name;
  std::replace(name.begin(), name.end(), '-', '_');
  return name;
}

INSTANTIATE_TEST_SUITE_P(Small, Goldens, testing::ValuesIn(kGoldens), nameOf);

TEST(FirstDifference, NamesLineAndBothSides) {
  EXPECT_EQ(firstDifference("a\nb\n", "a\nb\n"), "");
  EXPECT_EQ(firstDifference("a\nb\n", "a\nc\n"), "line 2\n- b\n+ c");
  EXPECT_EQ(firstDifference("a\n", "a\nc\n"), "line 2\n- (end)\n+ c");
}

}  // namespace
}  // namespace paiban::test
