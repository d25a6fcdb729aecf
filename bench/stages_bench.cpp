// What each stage of the pipeline costs on the sample bulletin, in one warm process. The cost of a
// cold process is measured from outside, by bench/compare.

#include <cstdlib>
#include <filesystem>
#include <iostream>
#include <map>
#include <string>
#include <vector>

#include <benchmark/benchmark.h>

#include "base/file_system.h"
#include "display/display_list.h"
#include "driver/load_images.h"
#include "font/font_library.h"
#include "input/read.h"
#include "pages/compose_pages.h"
#include "paragraph/compose.h"
#include "pdf/export_pdf.h"
#include "shaping/shape.h"

namespace paiban {
namespace {

const std::filesystem::path kRoot = PAIBAN_SOURCE_DIR;

/// The sample, read once.
struct Sample {
  Diagnostics diagnostics;
  Content content;
  PageTemplate layout;
  FontLibrary fonts;
  std::map<std::string, ImagePtr> images;

  template <class T>
  T need(std::optional<T> value) const {
    if (!value) {
      for (const Diagnostic& d : diagnostics.list()) {
        std::cerr << render(d, MessageLanguage::en);
      }
      std::exit(1);
    }
    return std::move(*value);
  }

  explicit Sample(const std::string& layoutFile)
      : content(need(
            readContent(kRoot / "content/liaoyang-2025.yaml", realFileSystem(), {}, diagnostics))),
        layout(need(readLayout(kRoot / layoutFile, realFileSystem(), diagnostics))),
        fonts(need(readFontManifest(kRoot / "fonts/manifest.yaml", realFileSystem(), diagnostics)),
              realFileSystem()),
        images(loadImages(content, realFileSystem(), kMaxPixels, diagnostics)) {}

  DisplayList compose() {
    return composePages({content, layout, fonts, images, content.languages.order}, diagnostics);
  }
};

Sample& bulletin() {
  static Sample sample("layouts/bulletin-a4.yaml");
  return sample;
}

/// All body paragraphs of the sample in one language.
std::vector<const RichText*> bodyTexts(const Content& content, Lang lang) {
  std::vector<const RichText*> texts;
  for (const Story& story : content.stories) {
    for (const BodyItem& item : story.body) {
      const auto* paragraph = std::get_if<Paragraph>(&item);
      if (paragraph != nullptr && paragraph->text.in(lang) != nullptr) {
        texts.push_back(paragraph->text.in(lang));
      }
    }
  }
  return texts;
}

void readsContent(benchmark::State& state) {
  for (auto _ : state) {
    Diagnostics diagnostics;
    benchmark::DoNotOptimize(
        readContent(kRoot / "content/liaoyang-2025.yaml", realFileSystem(), {}, diagnostics));
  }
}
BENCHMARK(readsContent)->Unit(benchmark::kMillisecond);

void readsLayout(benchmark::State& state) {
  for (auto _ : state) {
    Diagnostics diagnostics;
    benchmark::DoNotOptimize(
        readLayout(kRoot / "layouts/bulletin-a4.yaml", realFileSystem(), diagnostics));
  }
}
BENCHMARK(readsLayout)->Unit(benchmark::kMillisecond);

void readsFontManifest(benchmark::State& state) {
  for (auto _ : state) {
    Diagnostics diagnostics;
    benchmark::DoNotOptimize(
        readFontManifest(kRoot / "fonts/manifest.yaml", realFileSystem(), diagnostics));
  }
}
BENCHMARK(readsFontManifest)->Unit(benchmark::kMillisecond);

void shapesBody(benchmark::State& state, Lang lang) {
  Sample& sample = bulletin();
  const Style style = resolveStyle(sample.layout.styles, "body", lang);
  const auto texts = bodyTexts(sample.content, lang);
  std::int64_t glyphs = 0;
  for (auto _ : state) {
    for (const RichText* text : texts) {
      const ShapedText shaped = shape(
          *text, lang, sample.content.languages.tag(lang), style, sample.fonts, sample.diagnostics);
      for (const ShapedRun& run : shaped.runs) {
        glyphs += static_cast<std::int64_t>(run.glyphs.size());
      }
    }
  }
  state.SetItemsProcessed(glyphs);
}
BENCHMARK_CAPTURE(shapesBody, chinese, Lang::zh)->Unit(benchmark::kMillisecond);
BENCHMARK_CAPTURE(shapesBody, english, Lang::en)->Unit(benchmark::kMillisecond);

void breaksBody(benchmark::State& state, Lang lang, Pt measure) {
  Sample& sample = bulletin();
  const Style style = resolveStyle(sample.layout.styles, "body", lang);
  std::vector<ShapedText> texts;
  for (const RichText* text : bodyTexts(sample.content, lang)) {
    texts.push_back(shape(
        *text, lang, sample.content.languages.tag(lang), style, sample.fonts, sample.diagnostics));
  }
  ParagraphSetting setting;
  setting.measure = measure;
  setting.indent = style.indent * style.size;
  std::int64_t lines = 0;
  for (auto _ : state) {
    for (const ShapedText& text : texts) {
      lines += static_cast<std::int64_t>(
          composeParagraph(text, style, setting, sample.diagnostics).size());
    }
  }
  state.SetItemsProcessed(lines);
}
BENCHMARK_CAPTURE(breaksBody, chinese, Lang::zh, 157.5)->Unit(benchmark::kMillisecond);
BENCHMARK_CAPTURE(breaksBody, english, Lang::en, 262.5)->Unit(benchmark::kMillisecond);

void composesPages(benchmark::State& state) {
  for (auto _ : state) {
    benchmark::DoNotOptimize(bulletin().compose());
  }
}
BENCHMARK(composesPages)->Unit(benchmark::kMillisecond);

void exportsPdf(benchmark::State& state) {
  const DisplayList list = bulletin().compose();
  for (auto _ : state) {
    benchmark::DoNotOptimize(exportPdf(list));
  }
}
BENCHMARK(exportsPdf)->Unit(benchmark::kMillisecond);

}  // namespace
}  // namespace paiban

BENCHMARK_MAIN();
