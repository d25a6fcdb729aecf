#include <chrono>
#include <filesystem>
#include <fstream>

#include "program.h"

namespace paiban {
namespace {

namespace fs = std::filesystem;

/// The launcher in a checkout of its own, with stand-ins for what it starts: `cmake` "builds" a
/// program that says what it was given, `dpkg-query` knows the packages of the file `installed`.
class Launcher : public ProgramTest {
 protected:
  void SetUp() override {
    ProgramTest::SetUp();
    root_ = folder_ / "checkout";
    for (const char* folder : {"src", "cmake", "tools"}) {
      fs::create_directories(root_ / folder);
    }
    fs::copy(fs::path(PAIBAN_SOURCE_DIR) / "paiban", root_);
    for (const char* file : {"CMakeLists.txt", "CMakePresets.json", "src/a.cpp"}) {
      std::ofstream(root_ / file) << "\n";
    }
    tool("cmake", R"(echo "cmake $*" >>"$LOG"
case $1 in
  --preset) mkdir -p "$4" && echo "CMAKE_HOME_DIRECTORY:INTERNAL=$PWD" >"$4/CMakeCache.txt"
    for option; do :; done
    option=${option#-D}
    echo "${option%%=*}:BOOL=${option#*=}" >>"$4/CMakeCache.txt"
    : >"$4/build.ninja" ;;
  --build) if [ -e "$FAIL" ]; then echo "src/a.cpp:1: error: broken"; exit 1; fi
    echo "[1/2] one"; echo "[2/2] two"
    mkdir -p "$2/bin" "$2/bench"
    printf '#!/bin/sh\necho "program: $*"; exit 7\n' >"$2/bin/paiban"
    chmod +x "$2/bin/paiban" ;;
esac)");
    tool("dpkg-query", R"(shift 2
for package; do
  if [ -e "$MISSING" ] && grep -qx "$package" "$MISSING"; then :; else
    echo "$package installed"; fi
done)");
    tool("apt-get", R"(echo "apt-get $*" >>"$LOG"
[ ! -e "$OFFLINE" ])");
    tool("ctest", R"(echo "ctest $*" >>"$LOG"; echo "100% tests passed")");
    log_ = folder_ / "log";
  }

  void tool(const std::string& name, const std::string& script) {
    const fs::path path = root_ / "tools" / name;
    std::ofstream(path) << "#!/bin/sh\n" << script << "\n";
    fs::permissions(path, fs::perms(0755));
  }
  Finished launch(const std::vector<std::string>& arguments, const std::string& lang = "C") {
    return launchAs(root_ / "paiban", folder_, arguments, lang);
  }
  Finished launchAs(const fs::path& program,
                    const fs::path& folder,
                    const std::vector<std::string>& arguments,
                    const std::string& lang = "C") {
    Start how;
    how.program = program;
    how.folder = folder;
    how.arguments = arguments;
    how.environment = {{"PATH", (root_ / "tools").string() + ":/usr/bin:/bin"},
                       {"LANG", lang},
                       {"LOG", log_.string()},
                       {"FAIL", (folder_ / "fail").string()},
                       {"MISSING", (folder_ / "missing").string()},
                       {"OFFLINE", (folder_ / "offline").string()}};
    how.unprivileged = unprivileged_;
    return start(how);
  }
  /// What the stand-ins were asked since the last time.
  std::string asked() {
    const std::string text = load(log_);
    fs::remove(log_);
    return text;
  }
  void touch(const fs::path& path, int secondsAhead) {
    std::ofstream(root_ / path, std::ios::app) << " ";
    fs::last_write_time(root_ / path,
                        fs::file_time_type::clock::now() + std::chrono::seconds(secondsAhead));
  }

  fs::path root_, log_;
  bool unprivileged_ = false;
};

TEST_F(Launcher, BuildsOnceAndHandsEverythingOn) {
  const Finished first = launch({"render", "two words.yaml", "*"});
  EXPECT_EQ(first.exit, 7) << first.err;
  EXPECT_EQ(first.out, "program: render two words.yaml *\n");
  EXPECT_NE(asked().find("--target paiban paiban-attach"), std::string::npos);
  const Finished second = launch({"--help"});
  EXPECT_EQ(second.out, "program: --help\n");
  EXPECT_EQ(second.err, "") << "nothing to say when nothing is to be done";
  EXPECT_EQ(asked(), "") << "no tool is started when nothing has changed";
}

TEST_F(Launcher, BuildsAgainAfterAChange) {
  launch({});
  for (const char* file : {"src/a.cpp", "CMakeLists.txt", "paiban"}) {
    asked();
    touch(file, 2);
    EXPECT_EQ(launch({}).exit, 7);
    EXPECT_NE(asked().find("cmake --build"), std::string::npos) << file;
    touch(file, -100);
    launch({});
    asked();
    launch({});
    EXPECT_EQ(asked(), "") << file;
  }
}

TEST_F(Launcher, WorksFromAnywhereAndThroughALink) {
  fs::create_symlink(root_ / "paiban", folder_ / "link");
  fs::create_symlink("link", folder_ / "second");
  EXPECT_EQ(launchAs(folder_ / "second", "/", {"a"}).out, "program: a\n");
  EXPECT_EQ(launchAs("./paiban", root_, {"b"}).out, "program: b\n");
  EXPECT_EQ(launchAs("../work/checkout/paiban", folder_, {"c"}).out, "program: c\n");
  EXPECT_TRUE(fs::exists(root_ / "build/release/bin/paiban"));
}

TEST_F(Launcher, ShowsWhyABuildFailsAndRunsNothing) {
  std::ofstream(folder_ / "fail");
  const Finished run = launch({});
  EXPECT_EQ(run.exit, 1);
  EXPECT_EQ(run.out, "");
  EXPECT_NE(run.err.find("src/a.cpp:1: error: broken"), std::string::npos) << run.err;
  EXPECT_NE(run.err.find("build/release.log"), std::string::npos);
  fs::remove(folder_ / "fail");
  EXPECT_EQ(launch({}).exit, 7) << "and tries again the next time";
}

TEST_F(Launcher, InstallsOnlyWhatIsMissing) {
  std::ofstream(folder_ / "missing") << "libhpdf-dev\ncmake\n";
  launch({});
  const std::string log = asked();
  EXPECT_NE(log.find("apt-get update\n"), std::string::npos) << log;
  EXPECT_NE(log.find("--no-install-recommends cmake libhpdf-dev\n"), std::string::npos) << log;
}

TEST_F(Launcher, TestsNeedMorePackagesThanTheProgram) {
  std::ofstream(folder_ / "missing") << "libgtest-dev\nlibbenchmark-dev\n";
  launch({});
  EXPECT_EQ(asked().find("apt-get"), std::string::npos);
  const Finished run = launch({"test", "-R", "base"});
  EXPECT_EQ(run.exit, 0);
  EXPECT_EQ(run.out, "100% tests passed\n");
  const std::string log = asked();
  EXPECT_NE(log.find("--no-install-recommends libgtest-dev\n"), std::string::npos) << log;
  EXPECT_NE(log.find("-DPAIBAN_BUILD_TESTS=ON"), std::string::npos) << log;
  EXPECT_NE(log.find("-R base\n"), std::string::npos) << log;
  launch({});
  EXPECT_EQ(asked(), "") << "the tests' build is the program's too";
}

TEST_F(Launcher, TheGalleryIsDrawnWithTheBuiltProgram) {
  fs::create_directories(root_ / "docs");
  std::ofstream(root_ / "docs/make-images") << "#!/bin/sh\necho \"drawn with $*\"\n";
  fs::permissions(root_ / "docs/make-images", fs::perms(0755));
  std::ofstream(folder_ / "missing") << "poppler-utils\n";
  const Finished run = launch({"gallery"});
  EXPECT_EQ(run.exit, 0) << run.err;
  EXPECT_EQ(run.out, "drawn with " + (root_ / "build/release/bin/paiban").string() + "\n");
  const std::string log = asked();
  EXPECT_NE(log.find("--no-install-recommends poppler-utils\n"), std::string::npos) << log;
  EXPECT_NE(log.find("--target paiban paiban-attach"), std::string::npos) << log;
}

TEST_F(Launcher, SaysWhatToDoWithoutANetwork) {
  std::ofstream(folder_ / "missing") << "libhpdf-dev\n";
  std::ofstream(folder_ / "offline");
  const Finished run = launch({});
  EXPECT_EQ(run.exit, 1);
  EXPECT_NE(run.err.find("apt-get install libhpdf-dev"), std::string::npos) << run.err;
}

TEST_F(Launcher, SpeaksChinese) {
  std::ofstream(folder_ / "fail");
  EXPECT_NE(launch({}, "zh_CN.UTF-8").err.find("编译失败"), std::string::npos);
}

TEST_F(Launcher, AReadOnlyCheckoutRunsWhatIsBuiltAndElseSaysWhatToDo) {
  unprivileged_ = true;
  fs::permissions(root_, fs::perms(0555));
  const Finished unbuilt = launch({});
  EXPECT_EQ(unbuilt.exit, 1);
  EXPECT_NE(unbuilt.err.find("PAIBAN_BUILD"), std::string::npos) << unbuilt.err;
  fs::permissions(root_, fs::perms(0755));
  unprivileged_ = false;
  launch({});
  unprivileged_ = true;
  fs::permissions(root_, fs::perms(0555));
  EXPECT_EQ(launch({"a"}).out, "program: a\n");
  fs::permissions(root_, fs::perms(0755));
}

TEST_F(Launcher, ACheckoutThatWasMovedIsConfiguredAnew) {
  launch({});
  asked();
  fs::rename(root_, folder_ / "moved");
  root_ = folder_ / "moved";
  touch("src/a.cpp", 2);
  EXPECT_EQ(launch({}).exit, 7);
  EXPECT_NE(asked().find("cmake --preset release"), std::string::npos);
}

}  // namespace
}  // namespace paiban
