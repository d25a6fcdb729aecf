#include "base/length.h"

#include <gtest/gtest.h>

#include "base/geometry.h"

namespace paiban {
namespace {

TEST(Length, EveryUnitInPoints) {
  const UnitContext context{10.5, 16, 9, 442.2};
  EXPECT_DOUBLE_EQ(toPt({12, Unit::pt}, context), 12);
  EXPECT_DOUBLE_EQ(toPt({25.4, Unit::mm}, context), 72);
  EXPECT_DOUBLE_EQ(toPt({2.54, Unit::cm}, context), 72);
  EXPECT_DOUBLE_EQ(toPt({0.5, Unit::inch}, context), 36);
  EXPECT_DOUBLE_EQ(toPt({42, Unit::zi}, context), 441);
  EXPECT_DOUBLE_EQ(toPt({3, Unit::line}, context), 48);
  EXPECT_DOUBLE_EQ(toPt({2, Unit::em}, context), 18);
  EXPECT_DOUBLE_EQ(toPt({50, Unit::percent}, context), 221.1);
}

TEST(Length, RelativeUnitsWithoutAContextAreNothing) {
  for (const Unit unit : {Unit::zi, Unit::line, Unit::em, Unit::percent}) {
    EXPECT_EQ(toPt({7, unit}), 0);
  }
}

// Requirements A16, vector 7: the 156 mm type area of GB/T 9704 in points.
TEST(Length, TypeAreaOfGb9704) {
  EXPECT_NEAR(toPt({156, Unit::mm}), 442.2, 0.01);
}

TEST(Rect, EdgesAndTranslation) {
  constexpr Rect kBox{10, 20, 30, 40};
  EXPECT_EQ(kBox.right(), 40);
  EXPECT_EQ(kBox.bottom(), 60);
  EXPECT_EQ(kBox.translated(1, -2), (Rect{11, 18, 30, 40}));
}

}  // namespace
}  // namespace paiban
