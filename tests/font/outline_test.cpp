#include "font/outline.h"

#include <algorithm>
#include <limits>

#include <gtest/gtest.h>

#include "open_face.h"

namespace paiban {
namespace {

class Outline : public testing::TestWithParam<const char*> {
 protected:
  const std::string file = GetParam();
};
INSTANTIATE_TEST_SUITE_P(TrueTypeAndCff,
                         Outline,
                         testing::Values("PaibanSans-Regular.ttf", "PaibanHei-Regular.otf"));

/// The letter H has no curves, so that its steps lie on its ink box.
TEST_P(Outline, LiesInTheInkBoxWithYDown) {
  const FacePtr face = test::openShipped(file);
  const GlyphId h = face->glyphOf(U'H');
  const Rect ink = face->inkOf(h).value();
  Point least{std::numeric_limits<Pt>::max(), std::numeric_limits<Pt>::max()};
  Point most{-least.x, -least.y};
  const auto steps = outlineOf(*face, h, 10);
  ASSERT_FALSE(steps.empty());
  EXPECT_EQ(steps.front().kind, OutlineStep::Kind::move);
  for (const OutlineStep& step : steps) {
    if (step.kind != OutlineStep::Kind::close) {
      least = {std::min(least.x, step.to.x), std::min(least.y, step.to.y)};
      most = {std::max(most.x, step.to.x), std::max(most.y, step.to.y)};
    }
  }
  EXPECT_NEAR(least.x, 10 * ink.x, 1e-3);
  EXPECT_NEAR(most.x, 10 * ink.right(), 1e-3);
  EXPECT_NEAR(least.y, -10 * (ink.y + ink.height), 1e-3);
  EXPECT_NEAR(most.y, -10 * ink.y, 1e-3);
}

TEST_P(Outline, AGlyphWithoutInkHasNone) {
  const FacePtr face = test::openShipped(file);
  EXPECT_TRUE(outlineOf(*face, face->glyphOf(U' '), 10).empty());
}

}  // namespace
}  // namespace paiban
