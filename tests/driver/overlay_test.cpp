#include <algorithm>
#include <sstream>
#include <string>
#include <vector>

#include <gmock/gmock.h>

#include "rendering.h"

namespace paiban {
namespace {

std::vector<std::string> linesOf(const std::string& text) {
  std::vector<std::string> lines;
  std::istringstream in(text);
  for (std::string line; std::getline(in, line);) {
    lines.push_back(line);
  }
  return lines;
}

class OverlayTest : public Rendering {
 protected:
  std::string dumped(bool overlay) const {
    RenderRequest asked = request();
    asked.format = OutputFormat::dump;
    asked.overlay = overlay;
    const RenderResult result = render(asked, workshop());
    EXPECT_TRUE(result.bytes);
    EXPECT_TRUE(result.trace.empty()) << "a trace is for who asks for one";
    return std::string(asText(*result.bytes));
  }
  Bytes pdf(bool overlay) const {
    RenderRequest asked = request();
    asked.overlay = overlay;
    return *render(asked, workshop()).bytes;
  }
  /// What the overlay adds to the dump; all else must stand as it does without.
  std::vector<std::string> added() const {
    const std::vector<std::string> plain = linesOf(dumped(false));
    std::vector<std::string> more;
    std::size_t next = 0;
    for (const std::string& line : linesOf(dumped(true))) {
      if (next < plain.size() && line == plain[next]) {
        ++next;
      } else {
        more.push_back(line);
      }
    }
    EXPECT_EQ(next, plain.size()) << plain[std::min(next, plain.size() - 1)];
    return more;
  }
};

TEST_F(OverlayTest, AddsPathsAndChangesNothingElse) {
  const std::vector<std::string> more = added();
  EXPECT_THAT(more, testing::Each(testing::StartsWith("  path ")));
  for (const char* layer : {"stroke 0.4/0/0/0 ",
                            "stroke 0/1/0/0 ",
                            "stroke 1/0.2/0/0 ",
                            "stroke 0.8/0/1/0 ",
                            "fill 0.8/0/1/0.2 ",
                            "stroke 0/0.35/0.9/0 "}) {
    EXPECT_THAT(more, testing::Contains(testing::HasSubstr(layer))) << layer;
  }
}

TEST_F(OverlayTest, ShowsShrunkAndStretchedGapsInColoursOfTheirOwn) {
  change("plain.yaml", "size: 10.5pt", "size: 9pt");
  change("plain.yaml", "character: 10.5pt", "character: 9pt");
  change("plain.yaml", "[29字]", "[13字]");
  change("plain.yaml", "indent: 2字", "indent: 0字");
  // As in A16.3 and A16.2: a 、 gives its half to take the ， in; eleven gaps open for a half stop.
  disk_.files["issue.yaml"] =
      "id: issue\nlanguages: [zh-Hans]\nlayout: plain\ntitle: 试\n"
      "stories: {lead: {headline: 试排, body: "
      "[一二三四五六、七八九十百千，一二三四, 一二三四五六七八九十百千。万千百]}}\n";
  const std::vector<std::string> more = added();
  const auto bars = [&](const char* ink) {
    std::size_t count = 0;
    for (const std::string& line : more) {
      for (std::size_t at = line.find(" M ");
           line.starts_with(std::string("  path fill ") + ink) && at != std::string::npos;
           at = line.find(" M ", at + 1)) {
        ++count;
      }
    }
    return count;
  };
  EXPECT_EQ(bars("0/1/1/0"), 1u);
  EXPECT_EQ(bars("1/0.6/0/0"), 11u);
}

TEST_F(OverlayTest, ItsPagesHaveTheSameFontsAndText) {
  const Bytes plain = pdf(false);
  const Bytes overlaid = pdf(true);
  EXPECT_NE(asText(plain), asText(overlaid));
  const auto count = [](const Bytes& bytes, std::string_view word) {
    std::size_t found = 0;
    for (std::size_t at = asText(bytes).find(word); at != std::string_view::npos;
         at = asText(bytes).find(word, at + 1)) {
      ++found;
    }
    return found;
  };
  EXPECT_EQ(count(plain, " obj"), count(overlaid, " obj")) << "no object more";
  EXPECT_EQ(count(plain, "/Separation"), count(overlaid, "/Separation")) << "no spot colour";
}

}  // namespace
}  // namespace paiban
