#include "font/font_library.h"

#include <algorithm>
#include <fstream>
#include <map>
#include <string>
#include <thread>
#include <vector>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "font/messages.h"
#include "memory_files.h"
#include "open_face.h"

namespace paiban {
namespace {

using testing::ElementsAre;

std::vector<std::string> names(const FaceChain& chain) {
  std::vector<std::string> out;
  for (const FacePtr& face : chain) {
    out.push_back(face->postScriptName());
  }
  return out;
}

/// The code of the failure, or an empty string.
template <class T>
std::string codeOf(const Result<T>& result) {
  return result ? "" : std::string(result.error().message->code);
}

class Shipped : public testing::Test {
 protected:
  FontLibrary fonts_{test::shippedManifest(), realFileSystem()};
  std::vector<std::string> chainOf(const FontChoice& choice) {
    return names(fonts_.chain(choice).value());
  }
};

TEST_F(Shipped, NearestWeightAndSlantLead) {
  EXPECT_THAT(chainOf({"song", 400, false}),
              ElementsAre("PaibanSong-Regular", "PaibanHei-Regular"));
  EXPECT_THAT(chainOf({"song", 700, false}), ElementsAre("PaibanSong-Bold", "PaibanHei-Bold"));
  EXPECT_THAT(chainOf({"song", 100, true}), ElementsAre("PaibanSong-Regular", "PaibanHei-Light"));
  // 500 and 700 are equally near to 600: the heavier is taken.
  EXPECT_EQ(chainOf({"hei", 600, false}).front(), "PaibanHei-Bold");
  EXPECT_EQ(chainOf({"hei", 300, false}).front(), "PaibanHei-Light");
  EXPECT_EQ(chainOf({"biaosong", 400, false}).front(), "PaibanSong-Bold");
  EXPECT_EQ(chainOf({"biaosong", 900, false}).front(), "PaibanSong-Black");
  EXPECT_EQ(chainOf({"latin-serif", 600, true}).front(), "PaibanSerif-SemiBoldItalic");
  // Slant counts before weight.
  EXPECT_EQ(chainOf({"latin-serif", 900, true}).front(), "PaibanSerif-SemiBoldItalic");
  EXPECT_EQ(chainOf({"latin-sans", 400, true}).front(), "PaibanSans-Italic");
}

TEST_F(Shipped, FallbacksFollowEachOtherOnce) {
  EXPECT_THAT(chainOf({"fang", 400, false}),
              ElementsAre("FandolFang-Regular", "PaibanSong-Regular", "PaibanHei-Regular"));
  EXPECT_THAT(chainOf({"hei", 500, false}), ElementsAre("PaibanHei-Medium", "PaibanSong-Regular"));
}

TEST_F(Shipped, CharacterThatFangLacksComesFromSong) {
  const FaceChain chain = fonts_.chain({"fang", 400, false}).value();
  for (const char32_t lacking : {U'啰', U'瞭', U'䶮'}) {
    EXPECT_EQ(chain[0]->glyphOf(lacking), 0U);
    EXPECT_NE(chain[1]->glyphOf(lacking), 0U);
  }
  EXPECT_NE(chain[0]->glyphOf(U'国'), 0U);
}

TEST_F(Shipped, RareCharactersOfTheTableAreServed) {
  for (const char* role : {"song", "biaosong", "hei", "kai"}) {
    for (const int weight : {300, 400, 500, 700, 900}) {
      const FacePtr face = fonts_.chain({role, weight, false}).value().front();
      for (const char32_t c : std::u32string(U"䶮㛃𬭎𫖮𣲗𬇕")) {
        EXPECT_NE(face->glyphOf(c), 0U) << role << ' ' << std::hex << static_cast<unsigned>(c);
      }
    }
  }
}

TEST_F(Shipped, KaiBorrowsItsMarksFromSong) {
  const FacePtr kai = fonts_.chain({"kai", 400, false}).value().front();
  EXPECT_LT(kai->advanceOf(kai->glyphOf(U'“'), 1), 0.5);
  const FacePtr lender = fonts_.markFace(*kai).value();
  ASSERT_NE(lender, nullptr);
  EXPECT_EQ(lender->postScriptName(), "PaibanSong-Regular");
  EXPECT_EQ(lender->advanceOf(lender->glyphOf(U'·'), 1), 1);
  EXPECT_EQ(fonts_.markFace(*lender).value(), nullptr);
}

TEST_F(Shipped, OneFaceForOneFile) {
  EXPECT_EQ(fonts_.chain({"biaosong", 400, false}).value().front(),
            fonts_.chain({"song", 700, false}).value().front());
}

TEST_F(Shipped, OrderIsThePlaceInTheManifest) {
  const int regular = fonts_.chain({"song", 400, false}).value().front()->order();
  const int bold = fonts_.chain({"song", 700, false}).value().front()->order();
  const int kai = fonts_.chain({"kai", 400, false}).value().front()->order();
  EXPECT_LT(regular, bold);
  EXPECT_LT(bold, kai);
  FontLibrary again(test::shippedManifest(), realFileSystem());
  EXPECT_EQ(again.chain({"kai", 400, false}).value().front()->order(), kai);
}

TEST_F(Shipped, UnknownRoleNamesTheKnownOnes) {
  const auto chain = fonts_.chain({"xiaobiao", 400, false});
  ASSERT_EQ(codeOf(chain), messages::kFontRoleUnknown.code);
  EXPECT_THAT(hintText(chain.error(), MessageLanguage::en), testing::HasSubstr("biaosong"));
}

TEST_F(Shipped, ThreadsShareFacesThatAreOpenedOnce) {
  const std::vector<FontChoice> choices{
      {"song", 400, false}, {"kai", 400, false}, {"latin-sans", 900, false}, {"fang", 400, false}};
  constexpr int kThreads = 6;
  std::vector<std::vector<FacePtr>> seen(kThreads);
  std::vector<std::thread> threads;
  for (int t = 0; t < kThreads; ++t) {
    threads.emplace_back([&, t] {
      for (const FontChoice& choice : choices) {
        const FaceChain chain = fonts_.chain(choice).value();
        for (const FacePtr& face : chain) {
          seen[t].push_back(face->glyphOf(U'A') != 0 && face->inkOf(face->glyphOf(U'A')) ? face
                                                                                         : nullptr);
        }
      }
    });
  }
  for (std::thread& thread : threads) {
    thread.join();
  }
  for (const auto& faces : seen) {
    EXPECT_EQ(faces, seen.front());
    EXPECT_EQ(std::ranges::count(faces, nullptr), 0);
  }
}

/// sha256 by file name, as fonts/manifest.yaml states it; absolute paths left out.
std::map<std::string, std::string> statedHashes() {
  const std::string path = "path: ", sha256 = ", sha256: ";
  std::ifstream manifest(test::kFontFolder / "manifest.yaml");
  std::map<std::string, std::string> hashes;
  for (std::string line; std::getline(manifest, line);) {
    const std::size_t begin = line.find(path), end = line.find(sha256);
    if (begin == std::string::npos || end == std::string::npos) {
      continue;
    }
    const std::string file = line.substr(begin + path.size(), end - begin - path.size());
    if (!file.starts_with('/')) {
      hashes[file] = line.substr(end + sha256.size(), 64);
    }
  }
  return hashes;
}

TEST(ShippedFiles, AreThoseOfTheManifest) {
  const auto hashes = statedHashes();
  for (const FontRole& role : test::shippedManifest().roles) {
    for (const FontEntry& entry : role.entries) {
      ASSERT_TRUE(hashes.contains(entry.path)) << entry.path;
      const SharedBytes bytes = realFileSystem().read(test::kFontFolder / entry.path).value();
      EXPECT_EQ(toHex(sha256(bytes->view())), hashes.at(entry.path)) << entry.path;
    }
  }
  EXPECT_EQ(hashes.size(), 19U);
}

// Files outside the manifest's folder, from memory.

Bytes fileBytes(const std::string& shipped) {
  const SharedBytes bytes = test::shippedBytes(shipped);
  return {bytes->view().begin(), bytes->view().end()};
}

FontEntry outside(const std::string& path, ByteView bytes) {
  FontEntry entry;
  entry.path = path;
  entry.sha256 = toHex(sha256(bytes));
  entry.package = "fonts-example";
  return entry;
}

class Outside : public testing::Test {
 protected:
  Bytes latin_ = fileBytes("PaibanSans-Regular.ttf");
  Bytes kai_ = fileBytes("PaibanKai-Regular.ttf");
  test::MemoryFiles files_;

  FontLibrary library(std::vector<FontEntry> entries) const {
    return FontLibrary({"/manifest", {{"role", std::move(entries), {}, {}, {}}}}, files_);
  }
};

TEST_F(Outside, IsOpenedWhenItsHashIsRight) {
  files_.add("/elsewhere/a.ttf", latin_);
  FontEntry entry = outside("/elsewhere/a.ttf", latin_);
  std::ranges::transform(entry.sha256, entry.sha256.begin(), ::toupper);
  EXPECT_EQ(codeOf(library({entry}).chain({"role", 400, false})), "");
}

TEST_F(Outside, IsRefusedWhenItsHashIsWrong) {
  files_.add("/elsewhere/a.ttf", latin_);
  const FontEntry entry = outside("/elsewhere/a.ttf", kai_);
  const auto chain = library({entry}).chain({"role", 400, false});
  ASSERT_EQ(codeOf(chain), messages::kFontHashDiffers.code);
  EXPECT_THAT(messageText(chain.error(), MessageLanguage::en),
              testing::HasSubstr(toHex(sha256(latin_))));
}

TEST_F(Outside, IsHashedWhenItsRelativePathLeavesTheFolder) {
  files_.add("/manifest/../a.ttf", latin_);
  EXPECT_EQ(codeOf(library({outside("../a.ttf", kai_)}).chain({"role", 400, false})),
            messages::kFontHashDiffers.code);
}

TEST_F(Outside, MissingFileNamesItsPackage) {
  const auto chain = library({outside("/elsewhere/a.ttf", latin_)}).chain({"role", 400, false});
  ASSERT_EQ(codeOf(chain), messages::kFontPackageMissing.code);
  EXPECT_THAT(hintText(chain.error(), MessageLanguage::en), testing::HasSubstr("fonts-example"));
  FontEntry shipped;
  shipped.path = "a.ttf";
  EXPECT_EQ(codeOf(library({shipped}).chain({"role", 400, false})), messages::kFontMissing.code);
  EXPECT_EQ(codeOf(library({}).chain({"role", 400, false})), messages::kFontRoleEmpty.code);
}

/// A role whose first font is Latin and whose second, optional one has Han.
class Optional : public Outside {
 protected:
  const FontChoice choice_{"role", 400, false};

  std::vector<FontEntry> entries() const {
    FontEntry first;
    first.path = "a.ttf";
    FontEntry second = outside("/elsewhere/han.ttf", kai_);
    second.optional = true;
    return {first, second};
  }
};

TEST_F(Optional, FaceStaysOutOfTheChainAndAnswersForRareCharacters) {
  files_.add("/manifest/a.ttf", latin_);
  files_.add("/elsewhere/han.ttf", kai_);
  const FontLibrary fonts = library(entries());
  EXPECT_EQ(fonts.chain(choice_).value().size(), 1U);
  const FacePtr rare = fonts.rareFace(choice_, U'国').value();
  ASSERT_NE(rare, nullptr);
  EXPECT_EQ(rare->postScriptName(), "PaibanKai-Regular");
  EXPECT_EQ(fonts.rareFace(choice_, U'\U0010FFFD').value(), nullptr);
}

TEST_F(Optional, AbsentFileNamesItsPackageOnlyWhenACharacterNeedsIt) {
  files_.add("/manifest/a.ttf", latin_);
  const FontLibrary fonts = library(entries());
  EXPECT_EQ(codeOf(fonts.chain(choice_)), "");
  EXPECT_EQ(codeOf(fonts.rareFace(choice_, U'国')), messages::kFontPackageMissing.code);
}

TEST_F(Optional, OtherVersionIsRefusedAndChangesNothingElse) {
  files_.add("/manifest/a.ttf", latin_);
  files_.add("/elsewhere/han.ttf", fileBytes("PaibanSerif-Regular.ttf"));
  const FontLibrary fonts = library(entries());
  EXPECT_EQ(codeOf(fonts.chain(choice_)), "");
  EXPECT_EQ(codeOf(fonts.rareFace(choice_, U'国')), messages::kFontHashDiffers.code);
}

TEST_F(Optional, WhatFollowsAnAbsentFileIsNotAsked) {
  files_.add("/manifest/a.ttf", latin_);
  files_.add("/elsewhere/second.ttf", kai_);
  std::vector<FontEntry> three = entries();
  three.push_back(outside("/elsewhere/second.ttf", kai_));
  three.back().optional = true;
  EXPECT_EQ(codeOf(library(three).rareFace(choice_, U'国')), messages::kFontPackageMissing.code);
}

TEST_F(Optional, RoleOfOptionalFilesAloneLeadsWithThem) {
  FontEntry only = outside("/elsewhere/han.ttf", kai_);
  only.optional = true;
  EXPECT_EQ(codeOf(library({only}).chain(choice_)), messages::kFontPackageMissing.code);
  files_.add("/elsewhere/han.ttf", kai_);
  EXPECT_EQ(codeOf(library({only}).chain(choice_)), "");
}

TEST_F(Optional, OtherWeightIsAskedBeforeOptionalFiles) {
  files_.add("/manifest/a.ttf", latin_);
  files_.add("/manifest/b.ttf", kai_);
  std::vector<FontEntry> three = entries();
  three.push_back(three.front());
  three.back().path = "b.ttf";
  three.back().weight = 700;
  EXPECT_EQ(library(three).rareFace(choice_, U'国').value()->entry().weight, 700);
}

// The manifest's Debian packages, where they are installed as the manifest knows them.

TEST(DebianFaces, FullFaceServesWhatTheShippedOneLacks) {
  const char* path = "/usr/share/fonts/opentype/noto/NotoSerifCJK-Regular.ttc";
  if (!realFileSystem().exists(path)) {
    GTEST_SKIP() << "fonts-noto-cjk is not installed";
  }
  FontManifest manifest = test::shippedManifest();
  FontEntry full;
  full.path = path;
  full.sha256 = "a04178ec485dffdff7cc0c0c20e1fce9202d7e2160d805e8e44a4c8841c58481";
  full.face = 2;
  full.optional = true;
  manifest.roles.front().entries.push_back(full);
  FontEntry traditional = full;
  traditional.face = 3;
  manifest.roles.push_back({"song-hant", {traditional}, {}, {}, {}});
  const FontLibrary fonts(manifest, realFileSystem());
  const char32_t rare = U'龘';
  const FaceChain chain = fonts.chain({"song", 400, false}).value();
  for (const FacePtr& face : chain) {
    EXPECT_EQ(face->glyphOf(rare), 0U);
  }
  EXPECT_EQ(fonts.rareFace({"song", 400, false}, rare).value()->postScriptName(),
            "NotoSerifCJKsc-Regular");
  EXPECT_EQ(fonts.chain({"song-hant", 400, false}).value().front()->postScriptName(),
            "NotoSerifCJKtc-Regular");
}

}  // namespace
}  // namespace paiban
