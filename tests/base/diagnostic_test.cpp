#include "base/diagnostic.h"

#include <memory>

#include <gtest/gtest.h>

namespace paiban {
namespace {

constexpr Message kSample{"sample", "{1} is no {0}", "write {{{0}}}", "{1}不是{0}", "请写{{{0}}}"};
constexpr Message kPlain{"plain", "too long", "", "太长", ""};

SourceRef at(const char* file, int line, int column) {
  return {std::make_shared<const std::string>(file), line, column};
}

TEST(Diagnostic, ArgumentsByPositionInBothLanguages) {
  const Diagnostic d{Severity::error, &kSample, {"unit", "5px"}, {}};
  EXPECT_EQ(messageText(d, MessageLanguage::en), "5px is no unit");
  EXPECT_EQ(hintText(d, MessageLanguage::en), "write {unit}");
  EXPECT_EQ(messageText(d, MessageLanguage::zh), "5px不是unit");
  EXPECT_EQ(hintText(d, MessageLanguage::zh), "请写{unit}");
}

TEST(Diagnostic, BracesInArgumentsAreText) {
  const Diagnostic d{Severity::error, &kSample, {"{0}", "{x}"}, {}};
  EXPECT_EQ(messageText(d, MessageLanguage::en), "{x} is no {0}");
}

TEST(Diagnostic, RendersPlaceSeverityCodeAndHint) {
  const Diagnostic d{Severity::warning, &kSample, {"unit", "5px"}, at("a.yaml", 3, 14)};
  EXPECT_EQ(render(d, MessageLanguage::en),
            "a.yaml:3:14: warning: 5px is no unit [sample]\n    write {unit}\n");
  EXPECT_EQ(render(d, MessageLanguage::zh),
            "a.yaml:3:14: 警告: 5px不是unit [sample]\n    请写{unit}\n");
}

TEST(Diagnostic, RendersWhatThereIsOfAPlace) {
  EXPECT_EQ(render({Severity::error, &kPlain, {}, {}}, MessageLanguage::en),
            "error: too long [plain]\n");
  EXPECT_EQ(render({Severity::note, &kPlain, {}, at("a.yaml", 0, 0)}, MessageLanguage::zh),
            "a.yaml: 提示: 太长 [plain]\n");
}

TEST(Diagnostic, ColourChangesNothingButEscapes) {
  const Diagnostic d{Severity::error, &kSample, {"unit", "5px"}, at("a.yaml", 3, 14)};
  std::string coloured = render(d, MessageLanguage::en, true);
  EXPECT_NE(coloured.find("\033["), std::string::npos);
  for (std::size_t from; (from = coloured.find('\033')) != std::string::npos;) {
    coloured.erase(from, coloured.find('m', from) - from + 1);
  }
  EXPECT_EQ(coloured, render(d, MessageLanguage::en));
}

TEST(Diagnostics, KnowWhetherAnyIsAnError) {
  Diagnostics list;
  EXPECT_TRUE(list.empty());
  list.note(kPlain, {});
  list.warning(kPlain, {});
  EXPECT_FALSE(list.hasErrors());
  list.error(kPlain, {});
  EXPECT_TRUE(list.hasErrors());
}

TEST(Diagnostics, SortByFileLineColumnAndDropRepetitions) {
  Diagnostics list;
  list.error(kSample, at("b.yaml", 1, 1), {"unit", "1"});
  list.error(kSample, at("a.yaml", 2, 9), {"unit", "2"});
  list.error(kSample, at("a.yaml", 2, 3), {"unit", "3"});
  list.error(kSample, at("a.yaml", 2, 3), {"unit", "4"});
  list.error(kSample, at("a.yaml", 2, 3), {"unit", "4"});
  list.error(kPlain, {});
  list.sortByPlace();
  std::vector<std::string> order;
  for (const Diagnostic& d : list.list()) {
    order.push_back(d.arguments.empty() ? "plain" : d.arguments[1]);
  }
  EXPECT_EQ(order, (std::vector<std::string>{"plain", "3", "4", "2", "1"}));
}

TEST(Diagnostics, AppendKeepsTheOrder) {
  Diagnostics first;
  first.error(kPlain, {});
  Diagnostics second;
  second.note(kSample, {}, {"a", "b"});
  first.append(second);
  ASSERT_EQ(first.list().size(), 2u);
  EXPECT_EQ(first.list()[1].message, &kSample);
}

}  // namespace
}  // namespace paiban
