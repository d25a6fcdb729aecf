#include "cli/console.h"

#include <memory>
#include <string>

#include <gtest/gtest.h>
#include <nlohmann/json.hpp>

namespace paiban {
namespace {

constexpr Message kSample{"sample", "bad {0}", "write {{x}}", "错误的 {0}", "请写 {{x}}"};
constexpr Message kBare{"bare", "bare", "", "无", ""};

/// A console over two buffers.
class ConsoleTest : public testing::Test {
 protected:
  ~ConsoleTest() override {
    std::fclose(out_);
    std::fclose(err_);
    std::free(outText_);
    std::free(errText_);
  }
  void open(Preferences preferences, Environment environment = {}) {
    console_ = std::make_unique<Console>(out_, err_, preferences, environment);
  }
  std::string out() {
    std::fflush(out_);
    return {outText_, outSize_};
  }
  std::string err() {
    std::fflush(err_);
    return {errText_, errSize_};
  }
  static Diagnostic sample() {
    return {Severity::error,
            &kSample,
            {"thing"},
            {std::make_shared<const std::string>("a.yaml"), 3, 7}};
  }

  char* outText_ = nullptr;
  char* errText_ = nullptr;
  std::size_t outSize_ = 0;
  std::size_t errSize_ = 0;
  std::FILE* out_ = open_memstream(&outText_, &outSize_);
  std::FILE* err_ = open_memstream(&errText_, &errSize_);
  std::unique_ptr<Console> console_;
};

TEST_F(ConsoleTest, DataAndMessagesGoTheirOwnWays) {
  open({});
  console_->data("bytes");
  console_->message("said");
  console_->report(sample());
  EXPECT_TRUE(console_->finish());
  EXPECT_EQ(out(), "bytes");
  EXPECT_EQ(err(), "said\na.yaml:3:7: error: bad thing [sample]\n    write {x}\n");
}

TEST_F(ConsoleTest, SpeaksChinese) {
  open({MessageLanguage::zh, false});
  console_->report(sample());
  EXPECT_EQ(err(), "a.yaml:3:7: 错误: 错误的 thing [sample]\n    请写 {x}\n");
  EXPECT_EQ(console_->in("yes", "是"), "是");
}

TEST_F(ConsoleTest, ColourOnlyOnATerminalAndNotAgainstTheUsersWish) {
  Environment terminal;
  terminal.errIsTerminal = true;
  open({}, terminal);
  console_->report(sample());
  EXPECT_NE(err().find("\033["), std::string::npos);

  terminal.noColour = true;
  const std::size_t before = err().size();
  open({}, terminal);
  console_->report(sample());
  EXPECT_EQ(err().substr(before).find("\033["), std::string::npos);
}

TEST_F(ConsoleTest, JsonIsOneDocumentAndNothingElse) {
  Environment terminal;
  terminal.errIsTerminal = true;
  open({MessageLanguage::en, true}, terminal);
  console_->message("said");
  console_->report(sample());
  console_->report({Severity::note, &kBare, {}, {}, Fix{4, 6, "～"}});
  EXPECT_FALSE(console_->showsProgress());
  EXPECT_EQ(err(), "");
  EXPECT_TRUE(console_->finish());
  EXPECT_EQ(nlohmann::ordered_json::parse(err()), nlohmann::ordered_json::parse(R"({"diagnostics": [
    {"severity": "error", "code": "sample", "message": "bad thing", "hint": "write {x}",
     "file": "a.yaml", "line": 3, "column": 7, "fix": null},
    {"severity": "note", "code": "bare", "message": "bare", "hint": null,
     "file": null, "line": null, "column": null,
     "fix": {"begin": 4, "end": 6, "replacement": "～"}}]})"));
}

TEST_F(ConsoleTest, JsonWithoutDiagnosticsIsStillADocument) {
  open({MessageLanguage::en, true});
  EXPECT_TRUE(console_->finish());
  EXPECT_EQ(err(), "{\"diagnostics\":[]}\n");
}

TEST_F(ConsoleTest, JsonSurvivesNamesThatAreNoUtf8) {
  Diagnostics list;
  list.error(kSample, {}, {"\xFF"});
  EXPECT_EQ(nlohmann::json::parse(
                diagnosticsJson(list, MessageLanguage::en))["diagnostics"][0]["message"],
            "bad \uFFFD");
}

TEST_F(ConsoleTest, AMessageReplacesTheProgress) {
  Environment terminal;
  terminal.errIsTerminal = true;
  terminal.noColour = true;
  open({}, terminal);
  console_->progress("1/2");
  console_->message("said");
  console_->progress("2/2");
  console_->progress("");
  EXPECT_EQ(err(), "1/2\r\033[Ksaid\n2/2\r\033[K");
}

TEST(ConsoleOutput, AFullDeviceIsNoticed) {
  std::FILE* full = std::fopen("/dev/full", "w");
  std::FILE* err = std::tmpfile();
  {
    Console console(full, err, {}, {});
    console.data(std::string(100000, 'x'));
    const auto finished = console.finish();
    ASSERT_FALSE(finished);
    EXPECT_EQ(finished.error().message->code, "standard-output-failed");
  }
  std::fclose(full);
  std::fclose(err);
}

}  // namespace
}  // namespace paiban
