#pragma once

#include <filesystem>
#include <fstream>
#include <map>
#include <memory>
#include <string>
#include <vector>

#include <gtest/gtest.h>

#include "driver/render.h"
#include "input/read.h"

/// A small content and its layout in memory, for tests that render them and change them.
namespace paiban {

/// Files in memory in front of the real disk, which the fonts come from.
class Overlay final : public FileSystem {
 public:
  Result<SharedBytes> read(const std::filesystem::path& path) const override {
    const auto own = files.find(path.lexically_normal());
    if (own == files.end()) {
      return realFileSystem().read(path);
    }
    return sharedBytes(Bytes(own->second.begin(), own->second.end()));
  }
  Result<void> write(const std::filesystem::path&, ByteView) const override { return {}; }
  bool exists(const std::filesystem::path& path) const override {
    return files.contains(path.lexically_normal()) || realFileSystem().exists(path);
  }
  std::filesystem::path canonical(const std::filesystem::path& path) const override {
    return ("/virtual" / path).lexically_normal();
  }

  std::map<std::filesystem::path, std::string> files;
};

inline std::string fixture(const std::string& name) {
  std::ifstream in(std::filesystem::path(PAIBAN_SOURCE_DIR) / "tests/cli/fixtures" / name,
                   std::ios::binary);
  return {std::istreambuf_iterator<char>(in), {}};
}

class Rendering : public testing::Test {
 protected:
  Rendering() {
    disk_.files["issue.yaml"] = fixture("issue.yaml");
    disk_.files["plain.yaml"] = fixture("plain.yaml");
    Diagnostics diagnostics;
    const std::filesystem::path manifest =
        std::filesystem::path(PAIBAN_SOURCE_DIR) / "fonts/manifest.yaml";
    fonts_ = std::make_unique<FontLibrary>(
        *readFontManifest(manifest, realFileSystem(), diagnostics), realFileSystem());
  }
  Workshop workshop() const { return {disk_, *fonts_, {}}; }
  /// `file` with `from` replaced by `to`.
  void change(const std::string& file, const std::string& from, const std::string& to) {
    std::string& text = disk_.files[file];
    const std::size_t at = text.find(from);
    ASSERT_NE(at, std::string::npos);
    text.replace(at, from.size(), to);
  }
  RenderRequest request(const std::string& content = "issue.yaml") const {
    RenderRequest request;
    request.content = content;
    return request;
  }
  static std::vector<std::string> codes(const Diagnostics& diagnostics) {
    std::vector<std::string> codes;
    for (const Diagnostic& d : diagnostics.list()) {
      codes.emplace_back(d.message->code);
    }
    return codes;
  }
  /// Those of errors and warnings.
  static std::vector<std::string> complaintsIn(const Diagnostics& diagnostics) {
    Diagnostics serious;
    for (const Diagnostic& d : diagnostics.list()) {
      if (d.severity != Severity::note) {
        serious.add(d);
      }
    }
    return codes(serious);
  }

  Overlay disk_;
  std::unique_ptr<FontLibrary> fonts_;
};

}  // namespace paiban
