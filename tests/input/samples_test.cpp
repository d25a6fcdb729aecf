#include <fstream>
#include <random>
#include <sstream>

#include <gtest/gtest.h>

#include "input/cjk.h"
#include "input/code_points.h"
#include "input/figures.h"
#include "input/fixes.h"
#include "input/lint_figures.h"
#include "input/lint_paragraphs.h"
#include "input/yaml_tree.h"
#include "support.h"
#include "tree_text.h"

/// The files that Paiban ships, and files like them with slips in them.
namespace paiban {
namespace {

using test::rendered;
using test::summary;

const std::filesystem::path kRoot = PAIBAN_SOURCE_DIR;

std::vector<std::filesystem::path> yamlIn(const std::filesystem::path& folder) {
  std::vector<std::filesystem::path> paths;
  for (const std::string& name : realFileSystem().list(folder)) {
    if (name.ends_with(".yaml")) {
      paths.push_back(folder / name);
    }
  }
  return paths;
}

std::string textOf(const std::filesystem::path& path) {
  std::ifstream in(path, std::ios::binary);
  std::ostringstream out;
  out << in.rdbuf();
  return out.str();
}

TEST(Samples, ContentReadsCleanly) {
  const auto paths = yamlIn(kRoot / "content");
  EXPECT_GE(paths.size(), 2u);
  for (const auto& path : paths) {
    Diagnostics diagnostics;
    const auto content = readContent(path, realFileSystem(), {}, diagnostics);
    EXPECT_TRUE(content.has_value()) << path;
    EXPECT_EQ(summary(diagnostics, Severity::warning), "") << rendered(diagnostics);
  }
}

TEST(Samples, LayoutsReadCleanly) {
  const auto paths = yamlIn(kRoot / "layouts");
  EXPECT_GE(paths.size(), 2u);
  for (const auto& path : paths) {
    Diagnostics diagnostics;
    const auto layout = readLayout(path, realFileSystem(), diagnostics);
    EXPECT_TRUE(layout.has_value()) << path;
    EXPECT_EQ(summary(diagnostics, Severity::warning), "") << rendered(diagnostics);
  }
}

TEST(Samples, TheFontManifestReadsCleanly) {
  Diagnostics diagnostics;
  const auto manifest =
      readFontManifest(kRoot / "fonts" / "manifest.yaml", realFileSystem(), diagnostics);
  ASSERT_TRUE(manifest.has_value()) << rendered(diagnostics);
  EXPECT_EQ(summary(diagnostics, Severity::note), "");
  EXPECT_EQ(manifest->folder, (kRoot / "fonts").string());
}

TEST(Samples, A17_TheArticleHasItsFullWidthMarks) {
  const auto path = kRoot / "content" / "liaoyang-2025.yaml";
  Diagnostics diagnostics;
  const auto content = readContent(path, realFileSystem(), {}, diagnostics);
  ASSERT_TRUE(content.has_value());
  for (const BodyItem& item : content->stories[0].body) {
    if (const auto* paragraph = std::get_if<Paragraph>(&item)) {
      const std::string& text = paragraph->text.zh->text;
      EXPECT_EQ(text.find(','), std::string::npos) << text;
    }
  }
}

/// Warnings of the pair after each figure in digits of `lang` was changed by itself; counts those
/// that nobody noticed.
struct Slips {
  int made = 0;
  int unnoticed = 0;
};
void slip(const BilingualText& pair, Lang lang, Slips& slips) {
  for (const Figure& figure : readFigures(pair.in(lang)->text, lang)) {
    BilingualText changed = pair;
    std::string& text = (lang == Lang::zh ? changed.zh : changed.en)->text;
    char& digit = text[figure.begin];
    if (digit < '0' || digit > '9') {
      continue;
    }
    digit = digit == '9' ? '4' : static_cast<char>(digit + 1);
    Diagnostics diagnostics;
    lintFigures(*changed.zh, *changed.en, diagnostics);
    ++slips.made;
    slips.unnoticed += diagnostics.empty() ? 1 : 0;
  }
}

/// Every long paragraph of the article, cut in two between Han characters as a column would.
TEST(Samples, CL_67_CutsOfTheArticleAreNoticed) {
  Diagnostics ignored;
  const auto content =
      readContent(kRoot / "content" / "liaoyang-2025.yaml", realFileSystem(), {}, ignored);
  ASSERT_TRUE(content.has_value());
  int cut = 0, noticed = 0;
  for (const BodyItem& item : content->stories[0].body) {
    const auto* paragraph = std::get_if<Paragraph>(&item);
    const CodePoints text = codePointsOf(paragraph != nullptr ? paragraph->text.zh->text : "");
    constexpr std::size_t kLong = 80;
    std::size_t at = text.size() / 2;
    while (text.size() >= kLong && !(isHan(text.at(at - 1)) && isHan(text.at(at)))) {
      ++at;
    }
    if (text.size() >= kLong) {
      std::vector<BodyItem> halves;
      for (const auto& [begin, end] : {std::pair(std::size_t{0}, at), std::pair(at, text.size())}) {
        Paragraph half;
        half.text.zh.emplace().text = paragraph->text.zh->text.substr(
            text.offsets[begin], text.offsets[end] - text.offsets[begin]);
        halves.emplace_back(std::move(half));
      }
      Diagnostics found;
      lintParagraphs(halves, found);
      ++cut;
      noticed += found.list().size() == 1 ? 1 : 0;
    }
  }
  EXPECT_GE(cut, 20);
  EXPECT_EQ(noticed, cut);
}

TEST(Samples, CL_34_NearlyEveryChangedFigureIsNoticed) {
  Diagnostics diagnostics;
  const auto content =
      readContent(kRoot / "content" / "liaoyang-2025.yaml", realFileSystem(), {}, diagnostics);
  ASSERT_TRUE(content.has_value());
  Slips slips;
  for (const Lang lang : kLangs) {
    for (const BodyItem& item : content->stories[0].body) {
      if (const auto* paragraph = std::get_if<Paragraph>(&item)) {
        slip(paragraph->text, lang, slips);
      }
    }
    for (const Panel& panel : content->panels) {
      for (const DigestItem& item : panel.items) {
        slip(item.text, lang, slips);
      }
    }
  }
  EXPECT_GT(slips.made, 150);
  EXPECT_LE(slips.unnoticed * 20, slips.made) << slips.unnoticed << " of " << slips.made;
}

/// Bytes that mean something to YAML or to the dialects.
constexpr std::string_view kAlphabet = "{}[]:,#\"'|>-*&!%@?\\\n \t_\x01\x80\xE5zo5";

/// One slip of the pen: lines deleted, doubled or exchanged, bytes deleted, replaced, inserted.
void mutate(std::string& text, std::mt19937& random) {
  const auto below = [&](std::size_t n) {
    return static_cast<std::size_t>(random() % std::max<std::size_t>(n, 1));
  };
  const std::size_t at = below(text.size());
  const std::size_t before = text.rfind('\n', at);
  const std::size_t start = before == std::string::npos ? 0 : before + 1;
  const std::size_t end = std::min(text.find('\n', at), text.size() - 1) + 1;
  const std::string line = start < end ? text.substr(start, end - start) : std::string();
  switch (random() % 7) {
    case 0:
      text.erase(start, line.size());
      break;
    case 1:
      text.insert(start, line);
      break;
    case 2:
      text.insert(below(text.size()), line);
      break;
    case 3:
      text.erase(at, 1 + below(4));
      break;
    case 4:
      text.insert(at, 1, kAlphabet[below(kAlphabet.size())]);
      break;
    case 5:
      text.resize(at);
      break;
    default:
      text[std::min(at, text.size() - 1)] = kAlphabet[below(kAlphabet.size())];
  }
  text += text.empty() ? "\n" : "";
}

/// yaml-cpp finds the same in an outline as in the whole text.
void expectSameTree(const std::string& text) {
  std::string trees[2];
  bool failed[2] = {};
  for (const bool outline : {false, true}) {
    Diagnostics diagnostics;
    YamlOptions options;
    options.outline = outline;
    const auto tree = parseYaml("x.yaml", text, diagnostics, options);
    trees[outline] = tree ? test::describe(*tree, tree->root()) : "";
    failed[outline] = diagnostics.hasErrors();
  }
  ASSERT_EQ(trees[0], trees[1]);
  ASSERT_EQ(failed[0], failed[1]);
}

/// The diagnostics of reading `text` as all three kinds of file agree with what is returned.
void expectSound(const std::string& text) {
  const test::MemoryFiles files = test::filesWith("/c/x.yaml", text);
  const auto check = [&](bool returned, const Diagnostics& diagnostics) {
    ASSERT_EQ(returned, !diagnostics.hasErrors());
    ASSERT_TRUE(test::wellWorded(diagnostics)) << rendered(diagnostics);
    for (const Diagnostic& d : diagnostics.list()) {
      ASSERT_TRUE(d.where.file != nullptr && d.where.line >= 0) << d.message->code;
      ASSERT_EQ(d.where.line > 0, d.where.column > 0) << d.message->code;
    }
  };
  Diagnostics content, layout;
  check(readContent("/c/x.yaml", files, {}, content).has_value(), content);
  check(readLayout("/c/x.yaml", files, layout).has_value(), layout);
}

std::string replaced(std::string text, const std::string& from, const std::string& to) {
  for (std::size_t at = text.find(from); at != std::string::npos; at = text.find(from, at)) {
    text.replace(at, from.size(), to);
    at += to.size();
  }
  return text;
}

/// The text with slips that have one cure only: straight quotes and full-width figures of
/// years. Lines where YAML would take a quote for its own stay.
std::string withSlips(const std::string& text) {
  std::istringstream in(text);
  std::string out;
  for (std::string line; std::getline(in, line); out += line + "\n") {
    if (line.find(": “") == std::string::npos && line.find_first_of("\"'#") == std::string::npos) {
      line = replaced(replaced(line, "“", "\""), "”", "\"");
      line = replaced(line, "’s ", "'s ");
    }
    line = replaced(line, "2024年", "２０２４年");
  }
  return out;
}

TEST(Samples, FixesBringTheArticleBack) {
  const std::string original = textOf(kRoot / "content" / "liaoyang-2025.yaml");
  const std::string slips = withSlips(original);
  std::string text = slips;
  std::size_t fixes = 0;
  for (std::size_t made = 1; made > 0; fixes += made) {
    Diagnostics findings;
    test::MemoryFiles files = test::filesWith("/c/liaoyang.yaml", text);
    readContent("/c/liaoyang.yaml", files, {}, findings);
    FixedFile fixed = applyFixes("/c/liaoyang.yaml", text, findings);
    text = std::move(fixed.bytes);
    made = fixed.applied.list().size();
  }
  EXPECT_GT(fixes, 150u);
  EXPECT_EQ(text, original);
}

class MutationTest : public testing::TestWithParam<const char*> {};

TEST_P(MutationTest, ReadingEndsInAResultOrAReport) {
  const std::string original = textOf(kRoot / GetParam());
  ASSERT_FALSE(original.empty());
  std::mt19937 random(20250116);
  // Long files are cut, so that some thousand of them take seconds.
  constexpr std::size_t kLongest = 2500;
  for (int round = 0; round < 500; ++round) {
    std::string text = original;
    if (text.size() > kLongest) {
      const std::size_t start = text.find('\n', random() % (text.size() - kLongest)) + 1;
      text = text.substr(0, 1000) + text.substr(start, kLongest - 1000);
    }
    for (std::size_t slips = 1 + random() % 3; slips > 0; --slips) {
      mutate(text, random);
    }
    expectSound(text);
    expectSameTree(text);
    if (HasFatalFailure()) {
      FAIL() << "round " << round << "\n" << text;
    }
  }
}

INSTANTIATE_TEST_SUITE_P(Samples,
                         MutationTest,
                         testing::Values("content/liaoyang-2025.yaml",
                                         "content/notice-sample.yaml",
                                         "layouts/bulletin-a4.yaml",
                                         "layouts/broadsheet.yaml",
                                         "layouts/bulletin-vertical.yaml"));

}  // namespace
}  // namespace paiban
