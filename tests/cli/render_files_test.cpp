#include "cli/render_files.h"

#include <atomic>
#include <chrono>
#include <cstdlib>
#include <fstream>
#include <memory>
#include <string>
#include <thread>

#include <gtest/gtest.h>

namespace paiban {
namespace {

namespace fs = std::filesystem;

constexpr Message kBad{"bad", "bad content", "", "内容有错", ""};
constexpr Message kOdd{"odd", "odd content", "", "内容可疑", ""};
constexpr Message kAside{"aside", "by the way", "", "顺便一提", ""};

/// Renders whose contents are the names of their files: "bad…" fails, "odd…" warns, "noted…" notes
/// something, "slow…" takes its time, "unread…" cannot be read.
class RenderFiles : public testing::Test {
 protected:
  void SetUp() override {
    std::string pattern = (fs::path(testing::TempDir()) / "paiban_render_XXXXXX").string();
    ASSERT_NE(mkdtemp(pattern.data()), nullptr);
    folder_ = pattern;
    before_ = fs::current_path();
    fs::current_path(folder_);
  }
  void TearDown() override {
    fs::current_path(before_);
    fs::remove_all(folder_);
  }

  Exit run(const RenderCommand& command, bool zh = false) {
    rendered_ = 0;
    char* out = nullptr;
    char* err = nullptr;
    std::size_t outSize = 0;
    std::size_t errSize = 0;
    std::FILE* outFile = open_memstream(&out, &outSize);
    std::FILE* errFile = open_memstream(&err, &errSize);
    Exit exit{};
    {
      Console console(
          outFile, errFile, {zh ? MessageLanguage::zh : MessageLanguage::en, false}, Environment{});
      exit = renderFiles(command, stages(), console);
      EXPECT_TRUE(console.finish());
    }
    std::fclose(outFile);
    std::fclose(errFile);
    out_.assign(out, outSize);
    err_.assign(err, errSize);
    std::free(out);
    std::free(err);
    return exit;
  }

  RenderStages stages() {
    return {[](const RenderRequest& request, Diagnostics& diagnostics) {
              return read(request, diagnostics);
            },
            [this](const Manuscript& manuscript) {
              ++rendered_;
              return rendering(manuscript);
            },
            realFileSystem()};
  }

  static std::optional<Manuscript> read(const RenderRequest& request, Diagnostics& diagnostics) {
    const std::string stem = request.content.stem().string();
    if (stem.starts_with("unread")) {
      diagnostics.error(kBad, {std::make_shared<const std::string>(request.content), 2, 1});
      return std::nullopt;
    }
    Manuscript manuscript;
    manuscript.request = request;
    manuscript.content.id = stem;
    if (!stem.starts_with("undated")) {
      manuscript.content.date = {2025, 1, 16};
    }
    manuscript.layoutFile = "layouts/plain.yaml";
    manuscript.languages = {Lang::zh};
    return manuscript;
  }

  static RenderResult rendering(const Manuscript& manuscript) {
    const std::string& id = manuscript.content.id;
    RenderResult result;
    const SourceRef where{std::make_shared<const std::string>(manuscript.request.content), 1, 1};
    if (id.starts_with("slow")) {
      std::this_thread::sleep_for(std::chrono::milliseconds(10));
    }
    if (id.starts_with("odd")) {
      result.diagnostics.warning(kOdd, where);
    }
    if (id.starts_with("noted")) {
      result.diagnostics.note(kAside, where);
    }
    if (id.starts_with("bad")) {
      result.diagnostics.error(kBad, where);
    }
    if (!id.starts_with("bad") || manuscript.request.draft) {
      result.pages = 2;
      result.bytes = Bytes(id.begin(), id.end());
      if (manuscript.request.trace) {
        auto line = std::make_shared<LineTrace>();
        line->text = id;
        result.trace.push_back({1, {}, kArtifact, {}, line});
      }
    }
    return result;
  }

  static std::string load(const fs::path& path) {
    std::ifstream in(path, std::ios::binary);
    return in ? std::string(std::istreambuf_iterator<char>(in), {}) : "none";
  }
  static std::size_t filesHere() {
    return static_cast<std::size_t>(
        std::distance(fs::recursive_directory_iterator("."), fs::recursive_directory_iterator()));
  }
  /// Times are the one thing that differs from run to run.
  static std::string withoutTimes(std::string text) {
    for (std::size_t at = 0; (at = text.find(", ", at)) != std::string::npos; ++at) {
      const std::size_t end = text.find_first_not_of("0123456789.", at + 2);
      if (end > at + 2 && (text.compare(end, 3, " ms") == 0 || text.compare(end, 2, " s") == 0)) {
        text.replace(at + 2, end - at - 2, "T");
      }
    }
    return text;
  }

  fs::path folder_, before_;
  std::string out_, err_;
  std::atomic<int> rendered_ = 0;
};

RenderCommand of(const std::vector<std::string>& contents, const std::string& output = "") {
  RenderCommand command;
  command.contents = contents;
  command.output = output;
  return command;
}

TEST_F(RenderFiles, OneFileIsNamedByItsIdAndSaysSo) {
  EXPECT_EQ(run(of({"content/issue.yaml"})), Exit::ok);
  EXPECT_EQ(load("issue.pdf"), "issue");
  EXPECT_EQ(withoutTimes(out_), "issue.pdf: 2 pages, T ms\n");
  EXPECT_EQ(err_, "");
}

TEST_F(RenderFiles, SpeaksChinese) {
  EXPECT_EQ(run(of({"issue.yaml", "bad.yaml"}), true), Exit::partFailed);
  EXPECT_EQ(out_.substr(0, out_.find("，")), "issue.pdf：2 页");
  EXPECT_NE(out_.find("共 2 个：完成 1 个，失败 1 个"), std::string::npos);
  EXPECT_NE(err_.find("bad.yaml：1 个错误，0 个警告，没有输出"), std::string::npos);
}

TEST_F(RenderFiles, StandardOutputGetsTheBytesAndNothingElse) {
  EXPECT_EQ(run(of({"issue.yaml"}, "-")), Exit::ok);
  EXPECT_EQ(out_, "issue");
  EXPECT_EQ(withoutTimes(err_), "issue.yaml: 2 pages, T ms\n");
  EXPECT_EQ(filesHere(), 0u);
}

TEST_F(RenderFiles, ADumpGoesToStandardOutputUnlessThereAreMany) {
  RenderCommand dump = of({"issue.yaml"});
  dump.request.format = OutputFormat::dump;
  EXPECT_EQ(run(dump), Exit::ok);
  EXPECT_EQ(out_, "issue");
  dump.contents.push_back("other.yaml");
  EXPECT_EQ(run(dump), Exit::ok);
  EXPECT_EQ(load("other.txt"), "other");
}

TEST_F(RenderFiles, StandardOutputTakesOneFileOnly) {
  EXPECT_EQ(run(of({"a.yaml", "b.yaml"}, "-")), Exit::usage);
  EXPECT_EQ(rendered_, 0);
  EXPECT_NE(err_.find("[output-many-to-one]"), std::string::npos);
}

TEST_F(RenderFiles, AnErrorMeansNoOutput) {
  EXPECT_EQ(run(of({"bad.yaml"})), Exit::contentError);
  EXPECT_EQ(filesHere(), 0u);
  EXPECT_EQ(err_,
            "bad.yaml:1:1: error: bad content [bad]\n"
            "bad.yaml: 1 error, 0 warnings, nothing written\n");
  EXPECT_EQ(out_, "");
}

TEST_F(RenderFiles, ADraftComesOutInSpiteOfErrorsButDoesNotSucceed) {
  RenderCommand draft = of({"bad.yaml"});
  draft.request.draft = true;
  EXPECT_EQ(run(draft), Exit::contentError);
  EXPECT_EQ(load("bad.pdf"), "bad");
  EXPECT_EQ(withoutTimes(out_), "bad.pdf: 2 pages (draft, 1 error, 0 warnings), T ms\n");
}

TEST_F(RenderFiles, AnOldFileSurvivesAFailedRender) {
  std::ofstream("bad.pdf") << "old";
  EXPECT_EQ(run(of({"bad.yaml"})), Exit::contentError);
  EXPECT_EQ(load("bad.pdf"), "old");
}

TEST_F(RenderFiles, WarningsDoNotStopAnything) {
  EXPECT_EQ(run(of({"odd.yaml"})), Exit::ok);
  EXPECT_EQ(err_, "odd.yaml:1:1: warning: odd content [odd]\n");
  EXPECT_EQ(load("odd.pdf"), "odd");
}

TEST_F(RenderFiles, NotesAreToldOnlyWhenAskedFor) {
  RenderCommand command = of({"noted.yaml"});
  EXPECT_EQ(run(command), Exit::ok);
  EXPECT_EQ(err_, "");
  command.request.reportNormalised = true;
  EXPECT_EQ(run(command), Exit::ok);
  EXPECT_EQ(err_, "noted.yaml:1:1: note: by the way [aside]\n");
}

TEST_F(RenderFiles, OneBadFileDoesNotStopTheRest) {
  EXPECT_EQ(run(of({"a.yaml", "bad.yaml", "unread.yaml", "b.yaml"})), Exit::partFailed);
  EXPECT_EQ(load("a.pdf"), "a");
  EXPECT_EQ(load("b.pdf"), "b");
  EXPECT_EQ(load("bad.pdf"), "none");
  EXPECT_NE(out_.find("2 of 4 rendered, 2 failed"), std::string::npos);
  EXPECT_EQ(run(of({"bad.yaml", "unread.yaml"})), Exit::contentError) << "all failed";
}

TEST_F(RenderFiles, MessagesDoNotDependOnTheNumberOfJobs) {
  std::vector<std::string> contents;
  for (int i = 0; i < 30; ++i) {
    const char* kinds[] = {"slow", "odd", "bad", "unread", "good"};
    contents.push_back(kinds[i % 5] + std::to_string(i) + ".yaml");
  }
  std::string out;
  std::string err;
  for (const int jobs : {1, 2, 4}) {
    RenderCommand command = of(contents);
    command.jobs = jobs;
    EXPECT_EQ(run(command), Exit::partFailed);
    if (jobs == 1) {
      out = withoutTimes(out_);
      err = err_;
    }
    EXPECT_EQ(withoutTimes(out_), out) << jobs;
    EXPECT_EQ(err_, err) << jobs;
  }
}

TEST_F(RenderFiles, FieldsNameOutputsAndTheirFoldersAreMade) {
  EXPECT_EQ(run(of({"a.yaml", "b.yaml"}, "out/{lang}/{date}-{id}-{layout}.pdf")), Exit::ok);
  EXPECT_EQ(load("out/zh/2025-01-16-a-plain.pdf"), "a");
  EXPECT_EQ(load("out/zh/2025-01-16-b-plain.pdf"), "b");
  EXPECT_EQ(err_, "note: the folder out/zh was created [folder-created]\n") << "once";
}

TEST_F(RenderFiles, APlainNameDoesNotMakeFolders) {
  EXPECT_EQ(run(of({"a.yaml"}, "none/a.pdf")), Exit::contentError);
  EXPECT_FALSE(fs::exists("none"));
  EXPECT_NE(err_.find("[file-unwritable]"), std::string::npos);
}

TEST_F(RenderFiles, CollidingNamesAreRefusedBeforeAnythingIsWritten) {
  EXPECT_EQ(run(of({"x/a.yaml", "b.yaml", "y/a.yaml"}, "out/{id}.pdf")), Exit::usage);
  EXPECT_EQ(rendered_, 0);
  EXPECT_EQ(filesHere(), 0u);
  EXPECT_EQ(err_.substr(0, err_.find("; nothing")),
            "error: x/a.yaml and y/a.yaml would both be written to out/a.pdf");
  EXPECT_EQ(run(of({"a.yaml", "b.yaml"}, "one.pdf")), Exit::usage);
  EXPECT_EQ(rendered_, 0);
}

TEST_F(RenderFiles, AnUnknownFieldIsRefusedBeforeAnythingIsRead) {
  EXPECT_EQ(run(of({"unread.yaml"}, "{name}.pdf")), Exit::usage);
  EXPECT_NE(err_.find("[field-unknown]"), std::string::npos);
  EXPECT_EQ(err_.find("[bad]"), std::string::npos);
}

TEST_F(RenderFiles, AContentWithoutTheFieldFailsAlone) {
  EXPECT_EQ(run(of({"a.yaml", "undated.yaml"}, "{date}-{id}.pdf")), Exit::partFailed);
  EXPECT_EQ(load("2025-01-16-a.pdf"), "a");
  EXPECT_NE(err_.find("[field-empty]"), std::string::npos);
}

TEST_F(RenderFiles, InputsAreNeverOverwritten) {
  std::ofstream("a.yaml") << "content";
  fs::create_directory("layouts");
  std::ofstream("layouts/plain.yaml") << "layout";
  fs::create_symlink("a.yaml", "link.pdf");
  for (const char* output : {"a.yaml", "./a.yaml", "layouts/plain.yaml", "link.pdf"}) {
    EXPECT_EQ(run(of({"a.yaml"}, output)), Exit::usage) << output;
    EXPECT_EQ(rendered_, 0) << output;
    EXPECT_NE(err_.find("[output-is-input]"), std::string::npos) << output;
  }
  EXPECT_EQ(load("a.yaml"), "content");
  EXPECT_EQ(run(of({"b.yaml", "a.yaml"}, "{id}.yaml")), Exit::usage);
  EXPECT_EQ(load("a.yaml"), "content");
}

TEST_F(RenderFiles, FoldersAreNoOutputs) {
  fs::create_directory("out");
  for (const char* output : {"out", "out/", ".", "new/"}) {
    EXPECT_EQ(run(of({"a.yaml"}, output)), Exit::usage) << output;
    EXPECT_NE(err_.find("[output-is-folder]"), std::string::npos) << output << err_;
  }
}

TEST_F(RenderFiles, AFullDiskIsAnError) {
  EXPECT_EQ(run(of({"a.yaml"}, "/dev/full")), Exit::contentError);
  EXPECT_NE(err_.find("[file-unwritable]"), std::string::npos);
  EXPECT_EQ(out_, "");
}

RenderCommand traced(const std::vector<std::string>& contents,
                     const std::string& trace,
                     const std::string& output = "") {
  RenderCommand command = of(contents, output);
  command.trace = trace;
  command.request.trace = true;
  return command;
}

TEST_F(RenderFiles, ATraceIsWrittenBesideThePages) {
  EXPECT_EQ(run(traced({"a.yaml"}, "lines.jsonl")), Exit::ok);
  EXPECT_EQ(load("a.pdf"), "a");
  EXPECT_EQ(load("lines.jsonl").substr(0, 10), "{\"page\":1,");
  EXPECT_NE(load("lines.jsonl").find("\"text\":\"a\""), std::string::npos);
  EXPECT_EQ(filesHere(), 2u);
  EXPECT_EQ(withoutTimes(out_), "a.pdf: 2 pages, T ms\n");
}

TEST_F(RenderFiles, ATraceIsAFileWhenThePagesGoToStandardOutput) {
  EXPECT_EQ(run(traced({"a.yaml"}, "lines.jsonl", "-")), Exit::ok);
  EXPECT_EQ(out_, "a");
  EXPECT_NE(load("lines.jsonl"), "none");
}

TEST_F(RenderFiles, TracesOfABatchAreNamedByFields) {
  EXPECT_EQ(run(traced({"a.yaml", "bad.yaml", "b.yaml"}, "traces/{id}.jsonl")), Exit::partFailed);
  EXPECT_NE(load("traces/a.jsonl").find("\"a\""), std::string::npos);
  EXPECT_NE(load("traces/b.jsonl").find("\"b\""), std::string::npos);
  EXPECT_FALSE(fs::exists("traces/bad.jsonl"));
}

TEST_F(RenderFiles, ATraceCollidesWithNothing) {
  std::ofstream("a.yaml") << "content";
  const auto refusal = [&](const RenderCommand& command) {
    EXPECT_EQ(run(command), Exit::usage);
    EXPECT_EQ(rendered_, 0);
    EXPECT_EQ(filesHere(), 1u);
    const std::size_t begin = err_.find('[') + 1;
    return err_.substr(begin, err_.find(']') - begin);
  };
  EXPECT_EQ(refusal(traced({"a.yaml", "b.yaml"}, "lines.jsonl")), "names-collide");
  EXPECT_NE(err_.find("a field into --trace"), std::string::npos) << err_;
  EXPECT_EQ(refusal(traced({"a.yaml"}, "./x.pdf", "x.pdf")), "trace-is-output");
  EXPECT_EQ(refusal(traced({"a.yaml"}, (folder_ / "x.pdf").string(), "x.pdf")), "trace-is-output");
  EXPECT_EQ(refusal(traced({"a.yaml", "b.yaml"}, "b.pdf")), "trace-is-output");
  EXPECT_EQ(refusal(traced({"a.yaml"}, "a.yaml")), "output-is-input");
  EXPECT_EQ(refusal(traced({"a.yaml"}, ".")), "output-is-folder");
  EXPECT_EQ(refusal(traced({"a.yaml"}, "{name}")), "field-unknown");
  EXPECT_EQ(load("a.yaml"), "content");
}

TEST_F(RenderFiles, ATraceThatCannotBeWrittenIsAnErrorAndGivesNoPages) {
  for (const char* trace : {"none/lines.jsonl", "/dev/full"}) {
    EXPECT_EQ(run(traced({"a.yaml"}, trace)), Exit::contentError);
    EXPECT_NE(err_.find("[file-unwritable]"), std::string::npos);
    EXPECT_EQ(out_, "");
    EXPECT_EQ(filesHere(), 0u);
  }
}

TEST_F(RenderFiles, AnOldTraceSurvivesAFailedRender) {
  std::ofstream("lines.jsonl") << "old";
  EXPECT_EQ(run(traced({"bad.yaml"}, "lines.jsonl")), Exit::contentError);
  EXPECT_EQ(load("lines.jsonl"), "old");
}

TEST_F(RenderFiles, CheckSaysWhatItFound) {
  char* out = nullptr;
  std::size_t size = 0;
  std::FILE* file = open_memstream(&out, &size);
  CheckCommand command;
  command.contents = {"a.yaml", "bad.yaml"};
  Exit exit{};
  {
    Console console(file, file, {}, {});
    exit = checkFiles(
        command,
        [](const RenderRequest& request) {
          Diagnostics found;
          if (request.content == "bad.yaml") {
            found.error(kBad, {});
            found.add({Severity::note, &kBad, {}, {}, Fix{0, 1, "x"}});
          }
          return found;
        },
        console);
  }
  std::fclose(file);
  EXPECT_EQ(exit, Exit::partFailed);
  EXPECT_EQ(std::string(out, size),
            "a.yaml: no errors\nerror: bad content [bad]\nnote: bad content [bad]\n"
            "bad.yaml: 1 error, 0 warnings (1 can be mended with --fix)\n");
  std::free(out);
}

}  // namespace
}  // namespace paiban
