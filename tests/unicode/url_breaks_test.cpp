#include "unicode/url_breaks.h"

#include <string>

#include <gtest/gtest.h>

namespace paiban {
namespace {

/// `text` with | wherever a line may end inside it.
std::string broken(const std::string& text, bool keep = false) {
  std::vector<Break> breaks = lineOpportunities(text, "en");
  setUrlBreaks(text, keep, breaks);
  std::string out;
  for (std::size_t i = 0; i < text.size(); ++i) {
    out += i > 0 && breaks[i] == Break::allowed ? "|" : "";
    out += text[i];
  }
  return out;
}

TEST(UrlBreaks, CL_31_AddressesBreakAfterSolidiAndBeforeQueries) {
  EXPECT_EQ(broken("see https://a-b.example.org/x-y/z?q=1&r=2#top now"),
            "see |https://|a-b.example.org/|x-y/|z|?q=1|&r=2|#top |now");
  EXPECT_EQ(broken("mail first-name@example.org"), "mail |first-name|@example.org");
  EXPECT_EQ(broken("www.example-one.org/a"), "www.example-one.org/|a");
}

TEST(UrlBreaks, CL_31_AStyleMayKeepThemWhole) {
  EXPECT_EQ(broken("see https://a-b.example.org/x?q=1 now", true),
            "see |https://a-b.example.org/x?q=1 |now");
}

TEST(UrlBreaks, CL_31_OtherTextIsAsItWas) {
  EXPECT_EQ(broken("a well-known and/or half-open @ way"),
            "a |well-|known |and/|or |half-|open |@ |way");
}

}  // namespace
}  // namespace paiban
