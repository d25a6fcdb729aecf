#include "proof.h"

#include <optional>
#include <utility>

#include "driver/load_images.h"
#include "input/read.h"
#include "pages/compose_pages.h"

namespace paiban::test {
namespace {

template <class T>
std::shared_ptr<const T> shared(std::optional<T> value) {
  return value ? std::make_shared<const T>(std::move(*value)) : nullptr;
}

}  // namespace

const FontLibrary& shippedFonts() {
  static Diagnostics diagnostics;
  static const FontLibrary fonts(
      readFontManifest(kSource / "fonts/manifest.yaml", realFileSystem(), diagnostics).value(),
      realFileSystem());
  return fonts;
}

std::shared_ptr<const Content> contentOf(const std::filesystem::path& path,
                                         Diagnostics& diagnostics) {
  return shared(readContent(path, realFileSystem(), {}, diagnostics));
}

std::shared_ptr<const PageTemplate> layoutOf(const std::filesystem::path& path,
                                             Diagnostics& diagnostics) {
  return shared(readLayout(path, realFileSystem(), diagnostics));
}

Proof proofOf(const std::filesystem::path& content,
              const std::filesystem::path& layout,
              std::vector<Lang> languages,
              bool trace) {
  Diagnostics reading;
  const auto words = contentOf(content, reading);
  const auto look = layoutOf(layout, reading);
  if (!words || !look) {
    return {words, look, std::move(languages), {}, std::move(reading)};
  }
  Proof proof = proofOf(words, look, languages.empty() ? words->languages.order : languages, trace);
  reading.append(proof.diagnostics);
  proof.diagnostics = std::move(reading);
  return proof;
}

Proof proofOf(std::shared_ptr<const Content> content,
              std::shared_ptr<const PageTemplate> layout,
              std::vector<Lang> languages,
              bool trace) {
  Proof proof{std::move(content), std::move(layout), std::move(languages), {}, {}};
  const auto images = loadImages(*proof.content, realFileSystem(), kMaxPixels, proof.diagnostics);
  auto setIn = std::make_shared<PageTemplate>();
  ComposeInput input{*proof.content, *proof.layout, shippedFonts(), images, proof.languages};
  input.trace = trace;
  input.setIn = setIn.get();
  proof.list = composePages(input, proof.diagnostics);
  proof.layout = std::move(setIn);
  return proof;
}

std::string complaints(const Diagnostics& diagnostics) {
  std::string out;
  for (const Diagnostic& diagnostic : diagnostics.list()) {
    if (diagnostic.severity != Severity::note) {
      out += render(diagnostic, MessageLanguage::en) + '\n';
    }
  }
  return out;
}

}  // namespace paiban::test
