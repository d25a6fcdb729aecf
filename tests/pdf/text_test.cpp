#include <gtest/gtest.h>

#include "pdf_fixture.h"

namespace paiban {
namespace {

using namespace testing;

TEST(PdfText, CL_99_ExtractionReturnsTheSource) {
  DisplayList list = emptyDocument();
  const NodeId p = list.structure.add(0, Tag::paragraph);
  list.pages[0].items.push_back(
      shapedItem(song(), 10.5, {56, 100}, "辽阳市“五一”——2025年𬭎", p));
  list.pages[0].items.push_back(shapedItem(kai(), 10.5, {56, 120}, "楷体：长风破浪会有时", p));
  list.pages[0].items.push_back(
      shapedItem(serif(), 10.5, {56, 140}, "Office affluent finance fjord", p));
  const PdfFile file(list);
  const std::string expected =
      "辽阳市“五一”——2025年𬭎楷体：长风破浪会有时Officeaffluentfinancefjor"
      "d";
  EXPECT_EQ(squeezed(file.text()), expected);
  EXPECT_EQ(squeezed(file.mutoolText()), expected);
}

}  // namespace
}  // namespace paiban
