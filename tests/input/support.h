#pragma once

#include <filesystem>
#include <map>
#include <set>
#include <string>
#include <string_view>
#include <vector>

#include "base/diagnostic.h"
#include "base/file_system.h"
#include "base/messages.h"
#include "input/read.h"

namespace paiban::test {

/// Files in memory, under absolute names; `links` are symbolic links.
class MemoryFiles : public FileSystem {
 public:
  std::map<std::string, std::string> files;
  std::map<std::string, std::string> links;

  Result<SharedBytes> read(const std::filesystem::path& path) const override {
    const auto found = files.find(canonical(path).string());
    if (found == files.end()) {
      return failure(messages::kFileMissing, {}, {path.string()});
    }
    const std::string& text = found->second;
    return sharedBytes(Bytes(text.begin(), text.end()));
  }
  Result<void> write(const std::filesystem::path&, ByteView) const override {
    return failure(messages::kFileUnwritable, {}, {"", ""});
  }
  bool exists(const std::filesystem::path& path) const override {
    return files.count(canonical(path).string()) > 0;
  }
  std::filesystem::path canonical(const std::filesystem::path& path) const override {
    const std::filesystem::path whole = path.is_absolute() ? path : "/" / path;
    std::filesystem::path resolved;
    for (const auto& part : whole.lexically_normal()) {
      resolved /= part;
      const auto link = links.find(resolved.string());
      resolved = link == links.end() ? resolved : std::filesystem::path(link->second);
    }
    return resolved;
  }
};

/// The files that content in tests may refer to.
inline MemoryFiles filesWith(const std::string& path, std::string text) {
  MemoryFiles files;
  files.files[path] = std::move(text);
  files.files["/c/river.jpg"] = "jpeg";
  files.files["/c/photos/tower.jpg"] = "jpeg";
  files.files["/outside/secret.jpg"] = "jpeg";
  files.links["/c/link.jpg"] = "/outside/secret.jpg";
  return files;
}

struct ContentRead {
  std::optional<Content> content;
  Diagnostics diagnostics;
};

inline ContentRead readContentText(std::string text, const ReadContentOptions& options = {}) {
  ContentRead read;
  const MemoryFiles files = filesWith("/c/content.yaml", std::move(text));
  read.content = readContent("/c/content.yaml", files, options, read.diagnostics);
  return read;
}

struct LayoutRead {
  std::optional<PageTemplate> layout;
  Diagnostics diagnostics;
};

inline LayoutRead readLayoutText(std::string text) {
  LayoutRead read;
  const MemoryFiles files = filesWith("/c/layout.yaml", std::move(text));
  read.layout = readLayout("/c/layout.yaml", files, read.diagnostics);
  return read;
}

/// The diagnostics of at least `least`, as "code line:column", separated by "; ".
inline std::string summary(const Diagnostics& diagnostics, Severity least = Severity::error) {
  std::string out;
  for (const Diagnostic& d : diagnostics.list()) {
    if (d.severity >= least) {
      out += (out.empty() ? "" : "; ") + std::string(d.message->code) + " " +
             std::to_string(d.where.line) + ":" + std::to_string(d.where.column);
    }
  }
  return out;
}

/// Everything in words, for failure messages.
inline std::string rendered(const Diagnostics& diagnostics) {
  std::string out;
  for (const Diagnostic& d : diagnostics.list()) {
    out += render(d, MessageLanguage::en) + render(d, MessageLanguage::zh);
  }
  return out;
}

/// Whether each diagnostic has a message and a hint in both languages, with all placeholders
/// filled.
inline bool wellWorded(const Diagnostics& diagnostics) {
  for (const Diagnostic& d : diagnostics.list()) {
    for (const MessageLanguage language : {MessageLanguage::en, MessageLanguage::zh}) {
      if (messageText(d, language).empty() || hintText(d, language).empty()) {
        return false;
      }
    }
  }
  return true;
}

}  // namespace paiban::test
