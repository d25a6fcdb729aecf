#include "cli/grid_report.h"

#include <algorithm>
#include <functional>
#include <utility>

#include <fmt/format.h>
#include <fmt/ranges.h>

#include "cli/messages.h"
#include "driver/layout_lookup.h"
#include "driver/render.h"
#include "input/lengths.h"

namespace paiban {
namespace {

/// A number with at most two decimals and no zeros at its end.
std::string number(double value) {
  std::string text = fmt::format("{:.2f}", value);
  text.erase(text.find_last_not_of('0') + 1);
  if (text.ends_with('.')) {
    text.pop_back();
  }
  return text == "-0" ? "0" : text;
}

std::string mm(Pt length) {
  return number(length / kPtPerMm);
}

std::string both(Pt length) {
  return number(length) + " pt = " + mm(length) + " mm";
}

/// Writes lines of a label and a text, in one language.
class GridReport {
 public:
  explicit GridReport(MessageLanguage language) : zh_(language == MessageLanguage::zh) {}

  void page(const PageTemplate& layout) {
    const PageGeometry& page = layout.page;
    const TypeArea& area = page.area;
    text_ = (zh_ ? "版式 " : "Layout ") + layout.name + "\n\n";
    row("Page",
        "页面",
        fmt::format(
            "{} × {} mm{}{}",
            mm(page.trim.width),
            mm(page.trim.height),
            page.facing ? in(", facing pages", "，左右页对称") : "",
            page.binding == Binding::right ? in(", bound at the right", "，右侧装订") : ""));
    if (page.bleed > 0) {
      row("Bleed", "出血", mm(page.bleed) + " mm");
    }
    row("Margins",
        "页边",
        fmt::format(fmt::runtime(in("head {}, foot {}, inner {}, outer {} mm",
                                    "天头 {}，地脚 {}，订口 {}，切口 {} mm")),
                    mm(area.top),
                    mm(page.trim.height - area.top - area.height),
                    mm(area.inner),
                    mm(page.trim.width - area.inner - area.width)));
    row("Type area",
        "版心",
        fmt::format("{} × {} mm = {} × {} pt",
                    mm(area.width),
                    mm(area.height),
                    number(area.width),
                    number(area.height)));
  }

  void grid(const PageTemplate& layout, const GridArithmetic& sum) {
    std::vector<std::string_view> languages;
    for (const Lang lang : sum.languages) {
      languages.push_back(slotName(lang));
    }
    text_ += '\n';
    text_ += in("Grid", "网格");
    text_ += languages.empty() ? "\n" : fmt::format(" ({})\n", fmt::join(languages, ", "));
    row("Character", "字", sized(sum.spec.character));
    columns(layout, sum);
    lines(layout, sum);
    spans(sum);
    for (const Footprint& head : sum.footprints) {
      row("Head",
          "标题占行",
          fmt::format(fmt::runtime(in("{}: {} in {} lines: {} × {} − {} = {}",
                                      "{}：{}，占 {} 行：{} × {} − {} = {}")),
                      head.role,
                      sized(head.size),
                      head.lines,
                      head.lines,
                      number(sum.spec.line),
                      number(sum.gap),
                      both(head.height)));
    }
  }

  std::string take() { return std::move(text_); }

 private:
  bool zh_;
  std::string text_;

  std::string_view in(std::string_view en, std::string_view zh) const { return zh_ ? zh : en; }

  /// Labels are padded to ten columns of a terminal; a Han character takes two.
  void row(std::string_view en, std::string_view zh, const std::string& value) {
    constexpr std::size_t kWidth = 10;
    const std::string_view label = in(en, zh);
    const std::size_t width = zh_ ? label.size() / 3 * 2 : label.size();
    text_ += "  " + std::string(label) + std::string(kWidth - width + 1, ' ') + value + "\n";
  }

  static std::string sized(Pt size) {
    const std::string hao = haoName(size);
    return number(size) + " pt" + (hao.empty() ? "" : " (" + hao + ")");
  }

  /// "3 × 13" for equal columns first … last (from 1), else "10 + 12".
  static std::string widthsOf(const GridArithmetic& sum, int first, int last) {
    const std::vector<double> columns(sum.spec.columns.begin() + first - 1,
                                      sum.spec.columns.begin() + last);
    if (std::adjacent_find(columns.begin(), columns.end(), std::not_equal_to<>()) ==
        columns.end()) {
      return fmt::format("{} × {}", columns.size(), number(columns.front()));
    }
    std::string text;
    for (const double width : columns) {
      text += (text.empty() ? "" : " + ") + number(width);
    }
    return text;
  }

  void columns(const PageTemplate& layout, const GridArithmetic& sum) {
    const std::vector<double>& columns = sum.spec.columns;
    std::string text = widthsOf(sum, 1, static_cast<int>(columns.size()));
    if (columns.size() > 1) {
      text += fmt::format(" + {} × {}", columns.size() - 1, number(sum.spec.gutter));
    }
    row("Columns", "栏", text + " = " + number(sum.zi) + " 字");
    row("Width",
        "宽",
        fmt::format(fmt::runtime(in("{} 字 × {} pt = {} of {} mm; {} left: {}",
                                    "{} 字 × {} pt = {}，版心 {} mm；余 {}：{}")),
                    number(sum.zi),
                    number(sum.spec.character),
                    both(sum.width),
                    mm(layout.page.area.width),
                    both(sum.widthLeft),
                    remainder(sum)));
  }

  std::string remainder(const GridArithmetic& sum) const {
    switch (sum.spec.remainder) {
      case Remainder::outer:
        return std::string(in("to the outer margin", "归外侧页边"));
      case Remainder::centre:
        return std::string(in("half to each side", "左右各半"));
      case Remainder::widen:
        return fmt::format(fmt::runtime(in("1 字 widens to {:.4f} pt", "一字加宽为 {:.4f} pt")),
                           sum.pitch);
    }
    return {};
  }

  void lines(const PageTemplate& layout, const GridArithmetic& sum) {
    const Pt line = sum.spec.line;
    row("Lines",
        "行",
        fmt::format(fmt::runtime(in("{}: {} × {} pt + {} pt = {} of {} mm; {} left",
                                    "{} 行：{} × {} pt + {} pt = {}，版心 {} mm；余 {}")),
                    sum.lines,
                    sum.lines - 1,
                    number(line),
                    number(sum.spec.character),
                    both(sum.height),
                    mm(layout.page.area.height),
                    both(sum.heightLeft)));
    double widest = 0;
    for (const double width : sum.spec.columns) {
      widest = std::max(widest, width);
    }
    const UsualLineGap usual = usualLineGap(widest);
    row("Line gap",
        "行距",
        fmt::format(fmt::runtime(in("{} − {} = {} pt, {:.0f} % of the character (usual: {}–{} %)",
                                    "{} − {} = {} pt，为字的 {:.0f}%（通常 {}%～{}%）")),
                    number(line),
                    number(sum.spec.character),
                    number(sum.gap),
                    sum.gap / sum.spec.character * 100,
                    usual.least,
                    usual.most));
    row("Capacity",
        "容量",
        fmt::format(
            fmt::runtime(in("{} lines × {} 字 = {} 字 a page", "{} 行 × {} 字 = 每页 {} 字")),
            sum.lines,
            number(sum.zi - gutters(sum)),
            number(sum.lines * (sum.zi - gutters(sum)))));
  }

  static double gutters(const GridArithmetic& sum) {
    return sum.spec.gutter * static_cast<double>(sum.spec.columns.size() - 1);
  }

  void spans(const GridArithmetic& sum) {
    for (const SpanMeasure& span : sum.spans) {
      std::string text;
      if (span.first == span.last) {
        text = number(span.zi) + " 字";
      } else {
        text = fmt::format("{} + {} × {} = {} 字",
                           widthsOf(sum, span.first, span.last),
                           span.last - span.first,
                           number(sum.spec.gutter),
                           number(span.zi));
      }
      const std::string which = span.first == span.last
                                    ? std::to_string(span.first)
                                    : fmt::format("{}–{}", span.first, span.last);
      row("Span",
          "跨栏",
          fmt::format(fmt::runtime(in("columns {}: {} = {}", "第 {} 栏：{} = {}")),
                      which,
                      text,
                      both(span.width)));
    }
  }
};

/// Errors and warnings; what a note says of a remainder, the report says too.
void reportProblems(const Diagnostics& diagnostics, Console& console) {
  for (const Diagnostic& diagnostic : diagnostics.list()) {
    if (diagnostic.severity != Severity::note) {
      console.report(diagnostic);
    }
  }
}

Exit drawGrid(const GridCommand& command,
              const PageTemplate& layout,
              const Workshop& workshop,
              Console& console) {
  Diagnostics diagnostics;
  const auto bytes = exported(drawGrids(layout, workshop.fonts, diagnostics), OutputFormat::pdf);
  reportProblems(diagnostics, console);
  if (!bytes) {
    console.report(bytes.error());
    return Exit::contentError;
  }
  if (command.output == "-") {
    console.data(asText(*bytes));
  } else if (const auto written = workshop.files.write(command.output, *bytes); !written) {
    console.report(written.error());
    return Exit::contentError;
  }
  return diagnostics.hasErrors() ? Exit::contentError : Exit::ok;
}

}  // namespace

std::string gridReport(const PageTemplate& layout,
                       const std::vector<GridArithmetic>& grids,
                       MessageLanguage language) {
  GridReport report(language);
  report.page(layout);
  for (const GridArithmetic& sum : grids) {
    report.grid(layout, sum);
  }
  return report.take();
}

Exit reportGrid(const GridCommand& command, const Workshop& workshop, Console& console) {
  const auto file =
      findLayout({command.layout, {}, {}, {}, workshop.layoutFolders}, workshop.files);
  if (!file) {
    console.report(file.error());
    return Exit::contentError;
  }
  if (command.output == "-" && console.outIsTerminal()) {
    console.report(failure(messages::kOutputOnTerminal).value());
    return Exit::usage;
  }
  if (workshop.files.canonical(command.output) == workshop.files.canonical(*file)) {
    console.report(failure(messages::kOutputIsInput, {}, {command.output, "-o"}).value());
    return Exit::usage;
  }
  const auto reading = workshop.layouts->read(*file, workshop.files, workshop.layoutFolders);
  reportProblems(reading->diagnostics, console);
  if (!reading->layout) {
    return Exit::contentError;
  }
  if (command.output != "-") {
    Diagnostics known;  // the reader has told them with their places
    console.data(
        gridReport(*reading->layout, gridArithmetic(*reading->layout, known), console.language()));
  }
  return command.output.empty() ? Exit::ok : drawGrid(command, *reading->layout, workshop, console);
}

}  // namespace paiban
