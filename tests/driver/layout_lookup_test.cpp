#include "driver/layout_lookup.h"

#include <set>

#include <gtest/gtest.h>

namespace paiban {
namespace {

namespace fs = std::filesystem;

/// A disk of names; every path is its own canonical form, lexically.
class Names final : public FileSystem {
 public:
  explicit Names(std::set<fs::path> names) : names_(std::move(names)) {}
  Result<SharedBytes> read(const fs::path&) const override { return sharedBytes({}); }
  Result<void> write(const fs::path&, ByteView) const override { return {}; }
  bool exists(const fs::path& path) const override {
    return names_.contains(path.lexically_normal());
  }
  fs::path canonical(const fs::path& path) const override {
    return (path.is_absolute() ? path : "/here" / path).lexically_normal();
  }
  std::vector<std::string> list(const fs::path& folder) const override {
    std::vector<std::string> found;
    for (const fs::path& name : names_) {
      if (name.parent_path() == folder) {
        found.push_back(name.filename().string());
      }
    }
    return found;
  }

 private:
  std::set<fs::path> names_;
};

const Names kDisk({"content/issue.yaml",
                   "content/broadsheet.yaml",
                   "/own/gazette.yaml",
                   "/installed/bulletin-a4.yaml",
                   "/installed/broadsheet.yaml",
                   "/installed/gazette.yaml",
                   "/installed/README.md"});

LayoutQuery query(const std::string& asked, const std::string& contentAsks = "") {
  return {asked, contentAsks, "content/issue.yaml", {"/allowed"}, {"/own", "/installed"}};
}

std::string found(const LayoutQuery& q) {
  const auto path = findLayout(q, kDisk);
  return path ? path->string() : "error: " + std::string(path.error().message->code);
}

TEST(LayoutLookup, TheUserDecidesThenTheContentThenTheDefault) {
  EXPECT_EQ(found(query("gazette", "broadsheet")), "/own/gazette.yaml");
  EXPECT_EQ(found(query("", "gazette")), "/own/gazette.yaml");
  EXPECT_EQ(found(query("")), "/installed/bulletin-a4.yaml");
}

TEST(LayoutLookup, ANameIsLookedForBesideTheContentFirst) {
  EXPECT_EQ(found(query("broadsheet")), "content/broadsheet.yaml");
  EXPECT_EQ(found(query("", "broadsheet")), "content/broadsheet.yaml");
}

TEST(LayoutLookup, TheContentIsNotItsOwnLayout) {
  EXPECT_EQ(found(query("issue")), "error: layout-unknown");
}

TEST(LayoutLookup, AFileOfTheUserCountsFromWhereHeStands) {
  EXPECT_EQ(found(query("mine.yaml")), "mine.yaml");
  EXPECT_EQ(found(query("../elsewhere/x")), "../elsewhere/x");
}

TEST(LayoutLookup, AFileOfTheContentCountsFromItsFolderAndStaysThere) {
  EXPECT_EQ(found(query("", "own.yaml")), "content/own.yaml");
  EXPECT_EQ(found(query("", "sub/own.yaml")), "content/sub/own.yaml");
  EXPECT_EQ(found(query("", "../own.yaml")), "error: layout-outside");
  EXPECT_EQ(found(query("", "/etc/passwd")), "error: layout-outside");
  EXPECT_EQ(found(query("", "../contents/own.yaml")), "error: layout-outside");
  EXPECT_EQ(found(query("", "/allowed/own.yaml")), "/allowed/own.yaml");
}

TEST(LayoutLookup, AnUnknownNameListsThoseThatExist) {
  const auto path = findLayout(query("", "zzz"), kDisk);
  ASSERT_FALSE(path);
  EXPECT_EQ(hintText(path.error(), MessageLanguage::en),
            "the layouts that exist: broadsheet, bulletin-a4, gazette");
  EXPECT_EQ(*path.error().where.file, "content/issue.yaml");
}

TEST(LayoutLookup, AMisspeltNameHasASuggestion) {
  const auto path = findLayout(query("bulettin-a4"), kDisk);
  ASSERT_FALSE(path);
  EXPECT_EQ(hintText(path.error(), MessageLanguage::en),
            "did you mean “bulletin-a4”? The layouts that exist: broadsheet, bulletin-a4, gazette");
  EXPECT_EQ(path.error().where.file, nullptr) << "it came from the command line";
}

TEST(LayoutLookup, FoldersHoldWhatLiesUnderThem) {
  EXPECT_TRUE(liesUnder("/a/b/c", "/a/b"));
  EXPECT_TRUE(liesUnder("/a/b", "/a/b"));
  EXPECT_FALSE(liesUnder("/a/bc", "/a/b"));
  EXPECT_FALSE(liesUnder("/a", "/a/b"));
}

}  // namespace
}  // namespace paiban
