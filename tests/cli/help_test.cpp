#include "cli/help.h"

#include <cctype>
#include <set>
#include <sstream>
#include <string>

#include <gtest/gtest.h>

#include "base/utf8.h"

namespace paiban {
namespace {

constexpr Topic kTopics[] = {Topic::overview,
                             Topic::render,
                             Topic::check,
                             Topic::schema,
                             Topic::fonts,
                             Topic::attach,
                             Topic::grid};

/// Words of a help text that look like options.
std::set<std::string> optionsIn(std::string_view text) {
  std::set<std::string> found;
  for (std::size_t at = text.find('-'); at != std::string_view::npos; at = text.find('-', at)) {
    const bool starts = at == 0 || std::isalnum(static_cast<unsigned char>(text[at - 1])) == 0;
    const std::size_t end = text.find_first_not_of("-abcdefghijklmnopqrstuvwxyz", at);
    const std::string word(text.substr(at, end - at));
    if (starts && word.size() > 1 && word != "--") {
      found.insert(word);
    }
    at = end;
  }
  return found;
}

TEST(Help, NamesEveryOptionOfItsCommandAndNoOther) {
  for (const Topic topic : kTopics) {
    const std::vector<std::string> names = optionNames(topic);
    const std::set<std::string> known(names.begin(), names.end());
    for (const MessageLanguage language : {MessageLanguage::en, MessageLanguage::zh}) {
      EXPECT_EQ(optionsIn(helpText(topic, language)), known)
          << helpText(topic, language).substr(0, 40);
    }
  }
}

TEST(Help, HasExamplesInBothLanguages) {
  for (const Topic topic : kTopics) {
    const std::string_view en = helpText(topic, MessageLanguage::en);
    const std::string_view zh = helpText(topic, MessageLanguage::zh);
    EXPECT_NE(en.find("\nExample"), std::string_view::npos);
    EXPECT_NE(zh.find("\n例子："), std::string_view::npos);
    EXPECT_TRUE(en.ends_with("\n") && zh.ends_with("\n"));
    EXPECT_FALSE(firstInvalidUtf8(zh).has_value());
  }
}

/// Columns that a line takes on a terminal; Han characters and full-width marks take two.
std::size_t columnsOf(std::string_view line) {
  std::size_t columns = 0;
  for (std::size_t at = 0; at < line.size();) {
    const Utf8Char c = decodeUtf8(line, at);
    columns += c.code >= 0x2E80 ? 2 : 1;
    at += c.bytes;
  }
  return columns;
}

TEST(Help, FitsATerminalOfAHundredColumns) {
  for (const Topic topic : kTopics) {
    for (const MessageLanguage language : {MessageLanguage::en, MessageLanguage::zh}) {
      std::istringstream text{std::string(helpText(topic, language))};
      for (std::string line; std::getline(text, line);) {
        EXPECT_LE(columnsOf(line), 100u) << line;
      }
    }
  }
}

}  // namespace
}  // namespace paiban
