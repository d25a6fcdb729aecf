#include "driver/fix_content.h"

#include <string>
#include <utility>

#include "input/fixes.h"
#include "input/read.h"

namespace paiban {
namespace {

/// The disk with other words in one file: what is to be read is what will be written.
class WithDraft final : public FileSystem {
 public:
  WithDraft(const FileSystem& files, std::filesystem::path path, std::string text)
      : files_(files), path_(std::move(path)), text_(std::move(text)) {}

  const std::string& text() const { return text_; }
  void setText(std::string text) { text_ = std::move(text); }

  Result<SharedBytes> read(const std::filesystem::path& path) const override {
    return path == path_ ? sharedBytes(Bytes(text_.begin(), text_.end())) : files_.read(path);
  }
  Result<void> write(const std::filesystem::path& path, ByteView bytes) const override {
    return files_.write(path, bytes);
  }
  bool exists(const std::filesystem::path& path) const override { return files_.exists(path); }
  std::filesystem::path canonical(const std::filesystem::path& path) const override {
    return files_.canonical(path);
  }
  std::vector<std::string> list(const std::filesystem::path& folder) const override {
    return files_.list(folder);
  }

 private:
  const FileSystem& files_;
  std::filesystem::path path_;
  std::string text_;
};

}  // namespace

Diagnostics fixContent(const RenderRequest& request, const FileSystem& files) {
  Diagnostics notes;
  const auto read = files.read(request.content);
  if (!read) {
    notes.add(read.error());
    return notes;
  }
  const std::string before(asText((*read)->view()));
  WithDraft draft(files, request.content, before);
  // Each round has less to do than the one before; the limit is for rules that contradict.
  constexpr int kRounds = 8;
  for (int round = 0; round < kRounds; ++round) {
    Diagnostics findings;
    readContent(request.content, draft, {request.allowedPaths, true, true}, findings);
    FixedFile fixed = applyFixes(request.content.string(), draft.text(), findings);
    if (fixed.applied.empty()) {
      break;
    }
    notes.append(fixed.applied);
    draft.setText(std::move(fixed.bytes));
  }
  if (draft.text() != before) {
    if (const auto written = files.write(request.content, asBytes(draft.text())); !written) {
      Diagnostics problem;
      problem.add(written.error());
      return problem;
    }
  }
  return notes;
}

}  // namespace paiban
