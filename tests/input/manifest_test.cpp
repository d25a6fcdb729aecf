#include <gtest/gtest.h>

#include "support.h"

namespace paiban {
namespace {

using test::rendered;
using test::summary;

constexpr const char* kSum = "753ba42b9029d91b27d7d374651d9c07a41414348f95fb53b88cc60890aa8a65";

struct ManifestRead {
  std::optional<FontManifest> manifest;
  Diagnostics diagnostics;
};

ManifestRead readManifest(std::string text) {
  for (auto at = text.find("SUM"); at != std::string::npos; at = text.find("SUM")) {
    text.replace(at, 3, kSum);
  }
  ManifestRead result;
  const auto files = test::filesWith("/f/manifest.yaml", text);
  result.manifest = readFontManifest("/f/manifest.yaml", files, result.diagnostics);
  return result;
}

TEST(FontManifestReader, ReadsEveryField) {
  const auto r = readManifest(
      "roles:\n  song:\n    fallback: [hei]\n    fonts:\n      - {path: a.otf, sha256: SUM, "
      "weight: "
      "700, italic: true, licence: OFL.txt, borrows: hei}\n      - {path: /usr/b.ttc, sha256: SUM, "
      "face: 2, package: fonts-b, optional: true, licence: OFL-1.1}\n  hei: {fonts: [{path: c.otf, "
      "sha256: SUM, licence: x}]}\n");
  ASSERT_TRUE(r.manifest.has_value()) << rendered(r.diagnostics);
  EXPECT_EQ(r.manifest->folder, "/f");
  ASSERT_EQ(r.manifest->roles.size(), 2u);
  const FontRole& song = r.manifest->roles[0];
  EXPECT_EQ(song.name, "song");
  EXPECT_EQ(song.fallback, std::vector<std::string>{"hei"});
  ASSERT_EQ(song.entries.size(), 2u);
  EXPECT_EQ(song.entries[0].path, "a.otf");
  EXPECT_EQ(song.entries[0].sha256, kSum);
  EXPECT_EQ(song.entries[0].weight, 700);
  EXPECT_TRUE(song.entries[0].italic);
  EXPECT_EQ(song.entries[0].borrows, "hei");
  EXPECT_EQ(song.entries[0].where.line, 5);
  EXPECT_EQ(song.entries[1].face, 2);
  EXPECT_EQ(song.entries[1].package, "fonts-b");
  EXPECT_TRUE(song.entries[1].optional);
  EXPECT_EQ(song.entries[1].weight, 400);
}

TEST(FontManifestReader, ReportsWhatIsWrong) {
  const std::pair<const char*, const char*> cases[] = {
      {"roles: {song: {fonts: []}}\n", "role-without-fonts 1:23"},
      {"roles: {song: {fonts: [{path: a, sha256: 12, licence: x}]}}\n", "bad-sha256 1:42"},
      {"roles: {song: {fonts: [{path: a, licence: x}]}}\n", "missing-key 1:24"},
      {"roles: {song: {fallback: [hie], fonts: [{path: a, sha256: SUM, licence: x}]}}\n",
       "unknown-role 1:27"},
      {"roles: {song: {fonts: [{path: a, sha256: SUM, licence: x, borrows: hei}]}}\n",
       "unknown-role 1:129"},
      {"roles: {song: {fonts: [{path: a, sha256: SUM, licence: x, wieght: 400}]}}\n",
       "unknown-key 1:120"},
      {"roles: {song: {fonts: [{path: a, sha256: SUM, licence: x, weight: bold}]}}\n",
       "wrong-type 1:128"},
      {"rolls: {}\n", "unknown-key 1:1"},
  };
  for (const auto& [text, errors] : cases) {
    const auto r = readManifest(text);
    EXPECT_FALSE(r.manifest.has_value());
    EXPECT_EQ(summary(r.diagnostics), errors) << rendered(r.diagnostics);
    EXPECT_TRUE(test::wellWorded(r.diagnostics));
  }
}

}  // namespace
}  // namespace paiban
