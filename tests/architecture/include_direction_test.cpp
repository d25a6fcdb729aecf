#include <algorithm>
#include <map>
#include <regex>
#include <set>
#include <string>
#include <string_view>
#include <vector>

#include <gtest/gtest.h>

#include "source_tree.h"

namespace paiban {
namespace {

using Rooms = std::set<std::string, std::less<>>;

/// The table of docs/ARCHITECTURE.md: what each room may include beside itself. The programs' main
/// files have no room.
const std::map<std::string, Rooms, std::less<>> kMayInclude = {
    {"base", {}},
    {"unicode", {"base"}},
    {"model", {"base"}},
    {"input", {"base", "model"}},
    {"font", {"base", "unicode", "model"}},
    {"shaping", {"base", "unicode", "model", "font"}},
    {"paragraph", {"base", "unicode", "model", "font", "shaping"}},
    {"display", {"base", "font"}},
    {"pages", {"base", "unicode", "model", "font", "shaping", "paragraph", "display"}},
    {"pdf", {"base", "font", "display"}},
    {"assembly", {"base"}},
    {"driver",
     {"base",
      "unicode",
      "model",
      "input",
      "font",
      "shaping",
      "paragraph",
      "display",
      "pages",
      "pdf"}},
    {"cli", {"base", "model", "font", "driver", "input", "assembly"}},
    {"", {"cli"}},
};

/// Headers of libraries and of the system by how they begin, and the rooms that may use them.
struct Library {
  std::string_view begins;
  Rooms rooms;
};
const std::vector<Library> kLibraries = {
    {"yaml-cpp/", {"input"}},
    {"hpdf", {"pdf"}},
    {"qpdf/", {"assembly"}},
    {"CLI/", {"cli"}},
    {"hb", {"font", "shaping"}},
    {"ft2build.h", {"font"}},
    {"freetype/", {"font"}},
    {"unicode/", {"unicode"}},
    {"hyphen.h", {"paragraph"}},
    {"nettle/", {"base"}},
    {"libdeflate.h", {"pdf"}},
    {"png.h", {"display", "pdf"}},
    {"zlib.h", {"display"}},
    {"jpeglib.h", {"display", "pdf"}},
    {"nlohmann/", {"input", "cli"}},
    {"tl/", {"base"}},
    {"fmt/format-inl.h", {""}},
    {"fmt/",
     {"base",
      "unicode",
      "model",
      "input",
      "font",
      "shaping",
      "paragraph",
      "display",
      "pages",
      "pdf",
      "assembly",
      "driver",
      "cli"}},
    {"fcntl.h", {"base"}},
    {"malloc.h", {"cli"}},
    {"sys/", {"base"}},
    {"unistd.h", {"base", "cli"}},
};

bool isStandard(const std::string& header) {
  return header.find_first_of("./") == std::string::npos;
}

std::string place(const SourceFile& file, int line) {
  return "src/" + file.path + ":" + std::to_string(line);
}

TEST(Architecture, RoomsIncludeOnlyWhatTheTableLists) {
  ASSERT_GT(sourceFiles().size(), 40u) << "the sources were not found";
  for (const SourceFile& file : sourceFiles()) {
    const auto row = kMayInclude.find(file.room);
    ASSERT_NE(row, kMayInclude.end()) << "src/" << file.path << " is in a room without a row";
    for (const Include& include : file.includes) {
      if (!include.quoted) {
        continue;
      }
      const std::string room = include.header.substr(0, include.header.find('/'));
      EXPECT_TRUE(kMayInclude.contains(room))
          << place(file, include.line) << ": write \"room/" << include.header << "\"";
      EXPECT_TRUE(room == file.room || row->second.contains(room))
          << place(file, include.line) << ": " << file.room << "/ may not include " << room << "/";
    }
  }
}

TEST(Architecture, LibrariesStayInTheirRooms) {
  for (const SourceFile& file : sourceFiles()) {
    for (const Include& include : file.includes) {
      if (include.quoted || isStandard(include.header)) {
        continue;
      }
      const auto library =
          std::find_if(kLibraries.begin(), kLibraries.end(), [&](const Library& l) {
            return include.header.starts_with(l.begins);
          });
      ASSERT_NE(library, kLibraries.end())
          << place(file, include.line) << ": <" << include.header << "> is in no row of the table";
      EXPECT_TRUE(library->rooms.contains(file.room))
          << place(file, include.line) << ": " << file.room << "/ may not include <"
          << include.header << ">";
    }
  }
}

TEST(Architecture, EverySourceIncludesItsOwnHeaderFirst) {
  Rooms paths;
  for (const SourceFile& file : sourceFiles()) {
    paths.insert(file.path);
  }
  for (const SourceFile& file : sourceFiles()) {
    if (!file.path.ends_with(".cpp")) {
      continue;
    }
    const std::string own = file.path.substr(0, file.path.size() - 4) + ".h";
    if (paths.contains(own)) {
      ASSERT_FALSE(file.includes.empty()) << file.path;
      EXPECT_EQ(file.includes.front().header, own) << place(file, file.includes.front().line);
    }
  }
}

TEST(Architecture, HeadersAreGuarded) {
  for (const SourceFile& file : sourceFiles()) {
    if (file.path.ends_with(".h")) {
      EXPECT_TRUE(file.text.starts_with("#pragma once\n")) << file.path;
    }
  }
}

TEST(Architecture, FilesAndFunctionsAreShort) {
  constexpr int kFileLimit = 600;
  constexpr int kFunctionLimit = 60;
  for (const SourceFile& file : sourceFiles()) {
    EXPECT_LT(file.lines, kFileLimit) << "src/" << file.path;
    for (const FunctionBody& function : functionsIn(file.text)) {
      EXPECT_LT(function.lines, kFunctionLimit) << place(file, function.line) << function.head;
    }
  }
}

/// Two catalogue entries of one name would be one object to the linker, whichever text it took.
TEST(Architecture, MessagesHaveNamesOfTheirOwn) {
  static const std::regex kMessage(R"(inline\s+constexpr\s+Message\s+(\w+))");
  std::map<std::string, std::string> owners;
  for (const SourceFile& file : sourceFiles()) {
    const std::string& text = file.text;
    for (std::sregex_iterator at(text.begin(), text.end(), kMessage), end; at != end; ++at) {
      const auto [owner, fresh] = owners.emplace((*at)[1], file.path);
      EXPECT_TRUE(fresh) << (*at)[1] << " is in " << file.path << " and in " << owner->second;
    }
  }
  EXPECT_GT(owners.size(), 20u);
}

/// Time, language and surroundings are parameters: only the command line looks at them.
TEST(Architecture, NoStageLooksAtItsSurroundings) {
  static const std::regex kLooks(
      R"(\b(getenv|setlocale|system_clock|localtime|gmtime|random_device|strftime|time\s*\(\s*(0|NULL|nullptr)\s*\)))");
  for (const SourceFile& file : sourceFiles()) {
    if (file.room == "cli") {
      continue;
    }
    const std::string code = withoutComments(file.text);
    std::smatch match;
    EXPECT_FALSE(std::regex_search(code, match, kLooks)) << "src/" << file.path << ": " << match[0];
  }
}

TEST(FunctionScan, FindsBodiesAndTheirLength) {
  const std::string code =
      "namespace a {\n"
      "constexpr int kTable[] = {\n  1,\n  2};\n"
      "struct S : B {\n"
      "  S(int x) : b_{x}, c_(x) {\n    f(\"}\");\n  }\n"
      "  int g() const { return 1; }\n"
      "};\n"
      "// void ghost() {\n"
      "int h(int n) {\n"
      "  const auto f = [&](int i) {\n    return i;\n  };\n"
      "  if (n == '{') {\n    return 0;\n  }\n"
      "  return R\"x(} })x\"[0];\n"
      "}\n"
      "}\n";
  std::vector<int> lengths;
  for (const FunctionBody& body : functionsIn(code)) {
    lengths.push_back(body.lines);
  }
  EXPECT_EQ(lengths, (std::vector<int>{1, 3, 1, 9})) << "b_{x}, S, g, h";
}

}  // namespace
}  // namespace paiban
