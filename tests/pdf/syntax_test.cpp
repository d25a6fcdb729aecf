#include "pdf/syntax.h"

#include <cmath>
#include <limits>

#include <gtest/gtest.h>

namespace paiban::pdf {
namespace {

std::string number(double value, int decimals = kCoordinateDecimals) {
  std::string out;
  appendNumber(out, value, decimals);
  return out;
}

TEST(PdfSyntax, NumbersAreShortAndExact) {
  EXPECT_EQ(number(0), "0");
  EXPECT_EQ(number(12), "12");
  EXPECT_EQ(number(-12.5), "-12.5");
  EXPECT_EQ(number(0.25), ".25");
  EXPECT_EQ(number(-0.001), "-.001");
  EXPECT_EQ(number(1.0004), "1");
  EXPECT_EQ(number(1.0005), "1.001");
  EXPECT_EQ(number(0.9996), "1");
  EXPECT_EQ(number(100.05), "100.05");
  EXPECT_EQ(number(841.8898), "841.89");
  EXPECT_EQ(number(10.5, 0), "11");
  EXPECT_EQ(number(0.000001, 6), ".000001");
}

TEST(PdfSyntax, NumbersNeverBecomeWords) {
  EXPECT_EQ(number(-0.0), "0");
  EXPECT_EQ(number(-0.0001), "0");
  EXPECT_EQ(number(std::nan("")), "0");
  EXPECT_EQ(number(std::numeric_limits<double>::infinity()), "1000000000");
  EXPECT_EQ(number(-1e300), "-1000000000");
}

std::string text(std::string_view utf8) {
  std::string out;
  appendText(out, utf8);
  return out;
}

TEST(PdfSyntax, TextIsAsciiOrUtf16) {
  EXPECT_EQ(text("Paiban (1) \\"), "(Paiban \\(1\\) \\\\)");
  EXPECT_EQ(text("辽"), "<FEFF8FBD>");
  EXPECT_EQ(text("𬭎"), "<FEFFD872DF4E>");
  EXPECT_EQ(text("é"), "<FEFF00E9>");
  EXPECT_EQ(text("a\n"), "<FEFF0061000A>");
  EXPECT_EQ(text("\xFF"), "<FEFFFFFD>") << "invalid UTF-8";
}

TEST(PdfSyntax, LiteralsKeepEveryByte) {
  std::string out;
  appendLiteral(out, std::string_view("\r\n\0)", 4));
  EXPECT_EQ(out, std::string_view("(\\r\n\0\\))", 8));
}

TEST(PdfSyntax, NamesEscapeWhatIsNotRegular) {
  std::string out;
  appendName(out, "A+B-C_D.e 1/#");
  EXPECT_EQ(out, "/A+B-C_D.e#201#2F#23");
}

}  // namespace
}  // namespace paiban::pdf
