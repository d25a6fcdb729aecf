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

/// The style of the body, with the patterns of the content's language where it says `auto`.
Style bodyStyle(const Sample& sample, Lang lang) {
  Style style = resolveStyle(sample.layout.styles, "body", lang);
  if (style.hyphenate == "auto") {
    style.hyphenate = sample.content.languages.tag(lang);
  }
  return style;
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
  const Style style = bodyStyle(sample, lang);
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
  const Style style = bodyStyle(sample, lang);
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

/// All running text of the sample in Chinese: body, core tips and review.
std::vector<const RichText*> articleTexts(const Content& content) {
  std::vector<const RichText*> texts = bodyTexts(content, Lang::zh);
  for (const Story& story : content.stories) {
    if (story.tips) {
      for (const Paragraph& paragraph : story.tips->body) {
        texts.push_back(paragraph.text.in(Lang::zh));
      }
    }
  }
  for (const Panel& panel : content.panels) {
    for (const DigestItem& item : panel.items) {
      texts.push_back(item.text.in(Lang::zh));
    }
  }
  return texts;
}

void replaceAll(std::string& text, std::string_view from, std::string_view to) {
  for (auto at = text.find(from); at != text.npos; at = text.find(from, at + to.size())) {
    text.replace(at, from.size(), to);
  }
}

/// Copy number `copy` of a text: other digits, another town of the same number of bytes.
RichText varied(const RichText& text, int copy) {
  static constexpr const char* kTowns[] = {"辽阳", "鞍山", "本溪", "抚顺", "丹东", "锦州", "营口"};
  RichText result = text;
  replaceAll(result.text, "辽阳", kTowns[copy % 7]);
  int seed = copy;
  for (char& c : result.text) {
    if (c >= '0' && c <= '9') {
      c = static_cast<char>('0' + (c - '0' + seed) % 10);
      seed = seed * 31 % 1009 + copy;
    }
  }
  return result;
}

/// The article so many times, no copy like another: shaped and broken into lines, one after the
/// other in one thread. Characters a second tell whether the cost is linear.
void setsCopies(benchmark::State& state) {
  Sample& sample = bulletin();
  const Style style = bodyStyle(sample, Lang::zh);
  std::vector<RichText> texts;
  std::int64_t bytes = 0;
  for (int copy = 0; copy < state.range(0); ++copy) {
    for (const RichText* text : articleTexts(sample.content)) {
      texts.push_back(varied(*text, copy));
      bytes += static_cast<std::int64_t>(texts.back().text.size());
    }
  }
  ParagraphSetting setting;
  setting.measure = 13 * style.size;
  setting.indent = style.indent * style.size;
  for (auto _ : state) {
    for (const RichText& text : texts) {
      const ShapedText shaped =
          shape(text, Lang::zh, "zh-Hans", style, sample.fonts, sample.diagnostics);
      benchmark::DoNotOptimize(composeParagraph(shaped, style, setting, sample.diagnostics));
    }
  }
  state.SetItemsProcessed(state.iterations() * bytes / 3);  // three bytes a character, nearly
}
BENCHMARK(setsCopies)->RangeMultiplier(10)->Range(1, 1000)->Unit(benchmark::kMillisecond);

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
