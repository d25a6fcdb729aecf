#include "cli/output_name.h"

#include <gtest/gtest.h>

namespace paiban {
namespace {

const std::map<std::string, std::string> kFields = {
    {"id", "liaoyang-2025"}, {"date", "2025-01-16"}, {"lang", "zh-en"}, {"layout", "bulletin-a4"}};

std::string named(std::string_view pattern,
                  const std::map<std::string, std::string>& fields = kFields) {
  const auto parsed = OutputPattern::parse(pattern);
  if (!parsed) {
    return "error: " + std::string(parsed.error().message->code);
  }
  const auto name = parsed->expand(fields, "a.yaml");
  return name ? name->string() : "error: " + std::string(name.error().message->code);
}

TEST(OutputName, FieldsAreReplaced) {
  EXPECT_EQ(named("{id}.pdf"), "liaoyang-2025.pdf");
  EXPECT_EQ(named("out/{layout}/{date}-{id}.{lang}.pdf"),
            "out/bulletin-a4/2025-01-16-liaoyang-2025.zh-en.pdf");
  EXPECT_EQ(named("{id}{id}"), "liaoyang-2025liaoyang-2025");
  EXPECT_EQ(named("plain.pdf"), "plain.pdf");
  EXPECT_EQ(named("公报-{id}.pdf"), "公报-liaoyang-2025.pdf");
}

TEST(OutputName, DoubledBracesAreBraces) {
  EXPECT_EQ(named("{{{id}}}.pdf"), "{liaoyang-2025}.pdf");
  EXPECT_EQ(named("{{id}}"), "{id}");
}

TEST(OutputName, ErrorsNameTheOption) {
  EXPECT_EQ(messageText(OutputPattern::parse("{name}", "--trace").error(), MessageLanguage::en),
            "--trace has an unknown field {name}");
  EXPECT_EQ(messageText(OutputPattern::parse("{id").error(), MessageLanguage::en),
            "-o has a brace without its partner: {id");
  const auto empty = OutputPattern::parse("{date}", "--trace")->expand({}, "a.yaml");
  EXPECT_EQ(hintText(empty.error(), MessageLanguage::en),
            "give it one, or leave {date} out of --trace");
}

TEST(OutputName, KnowsWhetherItHasFields) {
  EXPECT_TRUE(OutputPattern::parse("{id}.pdf")->hasFields());
  EXPECT_FALSE(OutputPattern::parse("{{id}}.pdf")->hasFields());
}

TEST(OutputName, RefusesWhatIsNoPattern) {
  EXPECT_EQ(named("{name}.pdf"), "error: field-unknown");
  EXPECT_EQ(named("{}.pdf"), "error: field-unknown");
  EXPECT_EQ(named("{ID}.pdf"), "error: field-unknown");
  EXPECT_EQ(named("{id.pdf"), "error: field-open");
  EXPECT_EQ(named("id}.pdf"), "error: field-open");
  EXPECT_EQ(named("{"), "error: field-open");
}

TEST(OutputName, NamesTheFieldsThatExist) {
  const auto parsed = OutputPattern::parse("{name}");
  ASSERT_FALSE(parsed);
  EXPECT_EQ(messageText(parsed.error(), MessageLanguage::en), "-o has an unknown field {name}");
  EXPECT_EQ(hintText(parsed.error(), MessageLanguage::en),
            "the fields are {id} {date} {lang} {layout}; {{ stands for a brace");
}

TEST(OutputName, RefusesValuesThatCannotStandInAName) {
  const auto with = [](const std::string& id) { return named("out/{id}.pdf", {{"id", id}}); };
  EXPECT_EQ(with(""), "error: field-empty");
  EXPECT_EQ(with("a/b"), "error: field-unfit");
  EXPECT_EQ(with(".."), "error: field-unfit");
  EXPECT_EQ(with(".hidden"), "error: field-unfit");
  EXPECT_EQ(with("a\nb"), "error: field-unfit");
  EXPECT_EQ(with(std::string("a\0b", 3)), "error: field-unfit");
  EXPECT_EQ(with("辽阳 2025"), "out/辽阳 2025.pdf");
}

}  // namespace
}  // namespace paiban
