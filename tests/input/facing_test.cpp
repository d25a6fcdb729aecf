#include <gtest/gtest.h>

#include "support.h"

namespace paiban {
namespace {

using test::readLayoutText;
using test::rendered;
using test::summary;
using test::wellWorded;

/// A layout with one part, whose keys from line 7 on are given.
std::string facingLayout(const std::string& facing, const std::string& part) {
  return "name: t\n"
         "page: {size: A4, facing: " +
         facing +
         ", type-area: {top: 37mm, inner: 28mm, width: 156mm, height: 225mm}}\n"
         "styles:\n"
         "  default: {font: song, size: 10.5pt}\n"
         "parts:\n"
         "  - grid: {character: 10.5pt, line: 16pt, columns: 42字}\n" +
         part;
}

TEST(FacingPages, BI_06_AreSaidOfAPart) {
  const auto read = readLayoutText(facingLayout(
      "true", "    arrange: facing\n    first: [{frame: f, lines: fill, from: lead.body}]\n"));
  ASSERT_TRUE(read.layout.has_value()) << rendered(read.diagnostics);
  EXPECT_TRUE(read.layout->parts[0].onFacingPages);
}

TEST(FacingPages, BI_06_NeedLeftAndRightPages) {
  const auto read = readLayoutText(facingLayout(
      "false", "    arrange: facing\n    first: [{frame: f, lines: fill, from: lead.body}]\n"));
  EXPECT_EQ(summary(read.diagnostics), "facing-pages 7:14") << rendered(read.diagnostics);
  EXPECT_TRUE(wellWorded(read.diagnostics));
}

TEST(FacingPages, BI_06_LeaveNothingForAFrameToArrange) {
  const auto read =
      readLayoutText(facingLayout("true",
                                  "    arrange: facing\n"
                                  "    first:\n"
                                  "      - {frame: f, from: lead.headline, arrange: "
                                  "stacked}\n"
                                  "      - {frame: g, from: lead.deck, writing: "
                                  "vertical}\n"
                                  "      - {frame: h, lines: fill, from: lead.body}\n"));
  EXPECT_EQ(summary(read.diagnostics), "arrange-on-facing 9:50; vertical-on-facing 10:46")
      << rendered(read.diagnostics);
  EXPECT_TRUE(wellWorded(read.diagnostics));
}

}  // namespace
}  // namespace paiban
