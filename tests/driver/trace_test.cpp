#include "driver/trace.h"

#include <algorithm>

#include <fmt/format.h>

#include "display/logical_text.h"
#include "driver/load_images.h"
#include "pages/compose_pages.h"
#include "proof.h"
#include "rendering.h"

namespace paiban {
namespace {

constexpr Pt kInner = 56.6929;  // 20 mm, the margins of plain.yaml
constexpr Pt kSize = 9;

/// A column of 13 characters of 9 pt without indents.
class Trace : public Rendering {
 protected:
  Trace() {
    change("plain.yaml", "size: 10.5pt", "size: 9pt");
    change("plain.yaml", "indent: 2字", "indent: 0字");
    change("plain.yaml", "character: 10.5pt", "character: 9pt");
    change("plain.yaml", "[29字]", "[13字]");
    change("plain.yaml", "indent: 1em", "indent: 1em, hyphenate: auto");
  }

  RenderRequest asked() const {
    RenderRequest traced = request();
    traced.trace = true;
    return traced;
  }
  /// The trace of a document whose only body is `paragraph`.
  std::vector<TracedLine> linesOf(const std::string& paragraph, Lang lang = Lang::zh) {
    const bool zh = lang == Lang::zh;
    disk_.files["issue.yaml"] = fmt::format(
        "id: issue\nlanguages: [{}]\nlayout: plain\ntitle: {}\n"
        "stories: {{lead: {{headline: {}, body: ['{}']}}}}\n",
        zh ? "zh-Hans" : "en-GB",
        zh ? "试" : "T",
        zh ? "试排" : "Trial",
        paragraph);
    RenderResult result = render(asked(), workshop());
    for (const Diagnostic& d : result.diagnostics.list()) {
      EXPECT_NE(d.severity, Severity::error) << paiban::render(d, MessageLanguage::en);
    }
    return std::move(result.trace);
  }
  /// The same without the headline.
  std::vector<TracedLine> bodyOf(const std::string& paragraph, Lang lang = Lang::zh) {
    std::vector<TracedLine> lines = linesOf(paragraph, lang);
    std::erase_if(lines, [](const TracedLine& line) { return line.line->role != "body"; });
    EXPECT_FALSE(lines.empty()) << paragraph;
    return lines;
  }
};

TEST_F(Trace, CL_40_EN_04_EN_13_CheckTellsOfLooseLinesAndRivers) {
  std::string words;
  for (int i = 0; i < 40; ++i) {
    words += "wonder ";
  }
  linesOf(words + "and end.", Lang::en);
  const auto notes = [](const Diagnostics& diagnostics, std::string_view code) {
    std::vector<Diagnostic> found;
    for (const Diagnostic& d : diagnostics.list()) {
      if (d.message->code == code) {
        found.push_back(d);
      }
    }
    return found;
  };
  const Diagnostics found = check(request(), workshop());
  const auto rivers = notes(found, "river");
  ASSERT_EQ(rivers.size(), 1u) << "once, with its line";
  EXPECT_EQ(rivers[0].severity, Severity::note);
  EXPECT_NE(rivers[0].arguments.at(1).find("wonder"), std::string::npos);
  EXPECT_GT(rivers[0].where.line, 0);
  EXPECT_EQ(notes(found, "wide-word-spaces").size(), 1u);
  const Diagnostics rendered = render(request(), workshop()).diagnostics;
  EXPECT_TRUE(notes(rendered, "river").empty()) << "a render is silent about them";
  // A Chinese line stretched beyond the limit is a warning in both.
  linesOf("汉字汉字" + std::string(22, 'a') + "汉字", Lang::zh);
  for (const Diagnostics& told :
       {check(request(), workshop()), render(request(), workshop()).diagnostics}) {
    const auto loose = notes(told, "loose-line");
    ASSERT_EQ(loose.size(), 1u);
    EXPECT_EQ(loose[0].severity, Severity::warning);
    EXPECT_EQ(loose[0].arguments.at(0).substr(0, 12), "汉字汉字");
  }
}

TEST_F(Trace, TellsEveryFieldOfAHead) {
  const std::vector<TracedLine> lines = linesOf("字");
  ASSERT_EQ(lines.size(), 2u);
  const TracedLine& head = lines[0];
  EXPECT_EQ(head.page, 1);
  EXPECT_NEAR(head.at.x, kInner + (117 - 32) / 2.0, 1e-3) << "centred";
  EXPECT_NEAR(head.at.y, kInner + (2 * 16 - 16 - (16 - 9)) / 2.0 + 0.88 * 16, 1e-3);
  EXPECT_EQ(head.element, "H1");
  EXPECT_GT(head.node, 0);
  const LineTrace& line = *head.line;
  EXPECT_EQ(line.role, "headline");
  EXPECT_EQ(line.lang, "zh-Hans");
  EXPECT_EQ(line.text, "试排");
  EXPECT_EQ(line.size, 16);
  ASSERT_TRUE(line.measure);
  EXPECT_NEAR(*line.measure, 13 * kSize, 1e-9);
  EXPECT_NEAR(line.start, (117 - 32) / 2.0, 1e-9);
  EXPECT_NEAR(line.natural, 32, 1e-9);
  EXPECT_NEAR(line.width, 32, 1e-9);
  EXPECT_TRUE(line.steps.empty());
  EXPECT_EQ(line.stretch, 0);
  EXPECT_TRUE(line.first && line.last);
  EXPECT_FALSE(line.forced || line.hyphenated || line.squeezedIn || line.pushedOut);
  EXPECT_FALSE(line.overfull || line.loneCharacter);
}

// A16.1: at 9 pt the pair ”， takes 13.5 pt; the stop at the end is half as it always is.
TEST_F(Trace, ShowsThatAPairOfMarksIsSetClose) {
  const Pt withoutPair = bodyOf("他说“好走。").front().line->natural;
  EXPECT_NEAR(withoutPair, 5.5 * kSize, 1e-9);
  EXPECT_NEAR(bodyOf("他说“好”，走。").front().line->natural - withoutPair, 13.5, 1e-9);
}

// A16.2
TEST_F(Trace, ShowsTheGapsThatMakeUpForAHalfStop) {
  const LineTrace line = *bodyOf("一二三四五六七八九十百千。万千百").front().line;
  EXPECT_NEAR(line.natural, 12.5 * kSize, 1e-9);
  EXPECT_NEAR(line.width, 13 * kSize, 1e-9);
  ASSERT_EQ(line.steps.size(), 1u);
  EXPECT_EQ(line.steps[0].name, "stretch-any");
  EXPECT_EQ(line.steps[0].sites, 11);
  EXPECT_NEAR(line.steps[0].each, 0.5 / 11, 1e-9);
  EXPECT_NEAR(line.stretch, 0.5 / 11, 1e-9);
}

// A16.3
TEST_F(Trace, ShowsHowKinsokuWasMet) {
  const LineTrace in = *bodyOf("一二三四五六、七八九十百千，一二三四").front().line;
  EXPECT_EQ(in.text, "一二三四五六、七八九十百千，");
  EXPECT_TRUE(in.squeezedIn);
  EXPECT_FALSE(in.pushedOut);
  ASSERT_EQ(in.steps.size(), 1u);
  EXPECT_EQ(in.steps[0].name, "shrink-comma");
  EXPECT_EQ(in.steps[0].sites, 1);
  EXPECT_NEAR(in.steps[0].each, 0.5, 1e-9);

  const LineTrace out = *bodyOf("一二三四五六七八九十百千万，一二三四").front().line;
  EXPECT_EQ(out.text, "一二三四五六七八九十百千");
  EXPECT_TRUE(out.pushedOut);
  EXPECT_FALSE(out.squeezedIn);
  ASSERT_EQ(out.steps.size(), 1u);
  EXPECT_EQ(out.steps[0].sites, 11);
  EXPECT_NEAR(out.steps[0].each, 1.0 / 11, 1e-9);
}

TEST_F(Trace, SaysHowLinesEnd) {
  const std::vector<TracedLine> forced = bodyOf("一二三{br}四五六");
  ASSERT_EQ(forced.size(), 2u);
  EXPECT_TRUE(forced[0].line->forced && forced[0].line->first && !forced[0].line->last);
  EXPECT_TRUE(!forced[1].line->forced && !forced[1].line->first && forced[1].line->last);

  const std::vector<TracedLine> english =
      bodyOf("An extraordinary misunderstanding of internationalization", Lang::en);
  const auto divided = std::find_if(
      english.begin(), english.end(), [](const TracedLine& line) { return line.line->hyphenated; });
  ASSERT_NE(divided, english.end());
  EXPECT_TRUE(divided->line->text.ends_with("\u00AD")) << divided->line->text;
  EXPECT_EQ(divided->line->lang, "en-GB");
  EXPECT_NEAR(english.front().line->start, kSize, 1e-9) << "indent of 1 em";
}

TEST_F(Trace, ALineBeginsAtItsAdvanceThoughABlankHangsOut) {
  const TracedLine line = bodyOf("“一”二").front();
  EXPECT_NEAR(line.at.x, kInner, 1e-3);
  EXPECT_GE(line.line->lead, kSize / 2) << "the mark's blank half";
  EXPECT_LT(line.line->lead, kSize) << "and white before its ink, which begins the line (CL-18)";
}

TEST_F(Trace, IsThereForWhoAsksAlone) {
  EXPECT_TRUE(render(request(), workshop()).trace.empty());
  change("issue.yaml", "第二段。", "第二段\U000F1234。");  // no font has it: no pages
  EXPECT_TRUE(render(asked(), workshop()).trace.empty());
  RenderRequest draft = asked();
  draft.draft = true;
  EXPECT_FALSE(render(draft, workshop()).trace.empty());
}

TEST_F(Trace, ChangesNoByte) {
  for (const OutputFormat format : {OutputFormat::pdf, OutputFormat::dump}) {
    RenderRequest without = request();
    RenderRequest with = asked();
    without.format = with.format = format;
    EXPECT_EQ(render(with, workshop()).bytes, render(without, workshop()).bytes);
  }
}

/// All text of a page as it is painted.
std::string textOn(const DisplayPage& page) {
  std::string text;
  for (const Item& item : page.items) {
    if (const auto* run = std::get_if<TextItem>(&item)) {
      text += textOf(*run);
    }
  }
  return text;
}

// Pages are made up of trials: columns of several heights, pictures that come and go.
TEST(TraceOfASample, HasEveryLineOfThePagesOnceAndNoOther) {
  for (const char* layout :
       {"layouts/broadsheet.yaml", "layouts/bulletin-a4.yaml", "layouts/bulletin-vertical.yaml"}) {
    const test::Proof proof =
        test::proofOf(test::kSource / "content/liaoyang-2025.yaml", test::kSource / layout);
    ASSERT_TRUE(proof.content && proof.layout);
    Diagnostics diagnostics;
    const auto images = loadImages(*proof.content, realFileSystem(), kMaxPixels, diagnostics);
    // That of the proof is changed by its fit.
    const auto read = test::layoutOf(test::kSource / layout, diagnostics);
    const DisplayList list = composePages(
        {*proof.content, *read, test::shippedFonts(), images, proof.languages, false, true},
        diagnostics);
    EXPECT_EQ(dump(list), dump(proof.list)) << "but for the trace the pages are the same";
    EXPECT_TRUE(traceOf(proof.list).empty());
    const std::vector<TracedLine> lines = traceOf(list);
    for (std::size_t i = 0; i < list.pages.size(); ++i) {
      std::string traced;
      for (const TracedLine& line : lines) {
        if (line.page != static_cast<int>(i) + 1) {
          continue;
        }
        traced += line.line->text;
        EXPECT_GT(line.at.x, 0);
        EXPECT_GT(line.at.y, 0);
        const Pt across = line.vertical ? 0 : line.line->width;
        const Pt down = line.vertical ? line.line->width : 0;
        EXPECT_LT(line.at.x + across, list.pages[i].trim.width) << line.line->text;
        EXPECT_LT(line.at.y + down, list.pages[i].trim.height) << line.line->text;
      }
      EXPECT_EQ(traced, textOn(list.pages[i])) << layout << ", page " << i + 1;
    }
  }
}

}  // namespace
}  // namespace paiban
