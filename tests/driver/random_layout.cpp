#include "random_layout.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <random>
#include <vector>

#include <fmt/format.h>

namespace paiban::test {
namespace {

class LayoutMaker {
 public:
  explicit LayoutMaker(std::uint32_t seed) : random_(seed) {}

  std::string make() {
    const std::size_t kind = below(10);
    facing_ = kind == 4;
    page();
    styles();
    out_ += "parts:\n";
    switch (kind) {
      case 0:
      case 1:
        arrange_ = "{parallel: auto, gutter: 2字}";
        part("[zh, en]", 30);
        break;
      case 2:
      case 3:
        arrange_ = "stacked";
        part("[zh, en]", 17);
        break;
      case 4:
        part("[zh, en]", 17);
        break;
      default:
        part("[zh]", 13);
        part("[en]", 17);
    }
    return std::move(out_);
  }

 private:
  std::size_t below(std::size_t limit) { return random_() % limit; }
  bool oneIn(std::size_t times) { return below(times) == 0; }
  int from(int least, int most) {
    return least + static_cast<int>(below(static_cast<std::size_t>(std::max(1, most - least + 1))));
  }

  void page() {
    static constexpr std::array<std::array<int, 2>, 6> kSizes{
        {{210, 297}, {275, 395}, {297, 420}, {148, 210}, {390, 545}, {210, 297}}};
    const auto [width, height] = kSizes[below(kSizes.size())];
    const int margin = width < 200 ? 15 : 22;
    width_ = (width - 2 * margin) * 72 / 25.4;
    height_ = (height - 2 * margin) * 72 / 25.4;
    out_ += fmt::format(
        "name: random\nextend: tabloid\npage:\n"
        "  size: {{width: {}mm, height: {}mm}}\n  facing: {}\n"
        "  margins: {{top: {}mm, bottom: {}mm, inner: {}mm, outer: {}mm}}\n",
        width,
        height,
        facing_ || oneIn(2),
        margin,
        margin,
        margin,
        margin);
    if (oneIn(3)) {
      out_ += "notes: {place: column}\n";
    }
    out_ += "margins:\n  - {at: foot, distance: 8mm, role: folio, outside: \"{page}\"}\n";
  }

  /// A role in both languages: `times` as large as the text, on so many lines.
  void head(const char* role, double times, int lines, const char* more = "") {
    const double size = std::round(2 * times * character_) / 2;
    const double leading = std::ceil(1.25 * size);
    for (const char* lang : {"", "/en"}) {
      out_ += fmt::format("  {}{}: {{size: {:g}pt, leading: {:g}pt, lines: {}{}}}\n",
                          role,
                          lang,
                          size,
                          leading,
                          lines,
                          more);
    }
  }

  void styles() {
    static constexpr std::array kCharacters{8.0, 9.0, 10.0, 10.5, 12.0};
    character_ = kCharacters[below(kCharacters.size())];
    line_ = std::round(2 * character_ * (1.3 + 0.1 * from(0, 3))) / 2;
    out_ += "styles:\n";
    out_ += fmt::format("  default: {{size: {:g}pt}}\n", character_);
    out_ += fmt::format("  default/en: {{size: {:g}pt}}\n", character_ - 0.25);
    head("headline", 2 + below(3), 4);
    head("kicker", 1.5, 2);
    head("story-headline", 1.8, 3);
    head("story-kicker", 1.1, 2);
    head("crosshead", 1.1, from(1, 2));
    head("tips-title", 1.2, 2);
    head("panel-title", 1.3, 2);
    head("panel-label", 1.5, 2);
    head("metric-value", 2.5, 3);
    head("metric-statement", 1.5, 3);
    head("jump-head", 1.6, 3);
    head("quote", 1.3, 2);
    head("metric-name", 1, 1);
    head("digest-title", 1, 1);
    for (const char* role : {"tips", "digest-text", "metric-verb", "metric-bound"}) {
      for (const char* lang : {"", "/en"}) {
        out_ += fmt::format("  {}{}: {{size: {:g}pt}}\n", role, lang, character_ - 0.25);
      }
    }
  }

  /// A grid of columns of at least `least` 字, as many as the dice say.
  void grid(int least) {
    gutter_ = 1 + 0.5 * from(0, 2);
    const double all = std::floor(2 * width_ / character_) / 2;
    const int most = static_cast<int>((all + gutter_) / (least + gutter_));
    columns_ = from(1, std::clamp(most, 1, 6));
    column_ = std::floor(2 * (all - (columns_ - 1) * gutter_) / columns_) / 2;
    lines_ = static_cast<int>((height_ - character_) / line_) + 1;
    out_ += fmt::format(
        "    grid: {{character: {:g}pt, line: {:g}pt, columns: {} × {:g}字, gutter: {:g}字}}\n",
        character_,
        line_,
        columns_,
        column_,
        gutter_);
  }

  void fit() {
    if (!oneIn(4)) {
      return;
    }
    static constexpr std::array kInto{"1 page", "2 pages", "whole pages"};
    out_ += fmt::format(
        "    fit:\n      into: {}\n      pictures: 70%–130%\n"
        "      space: {{crosshead: 1行–2行}}\n      leading: {:g}pt–{:g}pt\n",
        kInto[below(kInto.size())],
        line_ - 0.5,
        line_ + 0.5);
    out_ += "      otherwise: run-on\n";
  }

  /// How many basic columns a frame that make-up places may cover.
  std::string span() {
    const int most = from(1, columns_);
    const int least = from(std::max(1, most - 2), most);
    return least == most ? std::to_string(most) : fmt::format("{}-{}", least, most);
  }

  /// `place:` of a frame that stands by itself.
  std::string somewhere() {
    if (facing_) {
      return "place: foot";
    }
    switch (below(3)) {
      case 0:
        return "place: foot";
      case 1:
        return fmt::format("place: auto, span: {}", span());
      default:
        return fmt::format("place: auto, span: {}, priority: {}", span(), from(1, 4));
    }
  }

  std::string pictures() {
    if (oneIn(4) && column_ >= 22) {
      return fmt::format("photos: {{width: {}字, side: {}, lines: 5-12}}",
                         static_cast<int>(column_ / 2.5),
                         oneIn(2) ? "left" : "right");
    }
    const int least = from(5, std::max(6, lines_ / 4));
    return fmt::format("photos: {{columns: {}, lines: {}-{}}}",
                       oneIn(4) ? "all" : std::to_string(from(1, std::min(3, columns_))),
                       least,
                       least + from(0, 10));
  }

  std::string arranged() const {
    return arrange_.empty() ? "" : fmt::format(", arrange: {}", arrange_);
  }
  std::string panelArranged() const { return arrange_.empty() ? "" : ", arrange: stacked"; }

  void frame(const std::string& text) { out_ += "      - {" + text + "}\n"; }

  void part(const char* languages, int least) {
    out_ += fmt::format("  - languages: {}\n", languages);
    if (facing_) {
      out_ += "    arrange: facing\n";
    }
    grid(least);
    fit();
    out_ += "    first:\n";
    std::vector<std::string> last;
    heads();
    tipsAndPicture();
    stories();
    panels(last);
    body();
    out_ += "    following:\n";
    frame("frame: body, lines: fill, continues: body" + std::string(bodyBox_));
    if (!last.empty()) {
      out_ += "    last:\n";
    }
    for (const std::string& one : last) {
      frame(one);
    }
  }

  void heads() {
    if (oneIn(2)) {
      frame("frame: plate, from: nameplate");
    }
    const std::string some =
        columns_ > 2 && oneIn(3) ? fmt::format("columns: 1-{}, ", from(2, columns_)) : "";
    frame("frame: head, " + some + "from: [lead.kicker, lead.headline, lead.deck, lead.byline]" +
          panelArranged());
  }

  void tipsAndPicture() {
    tips_ = !oneIn(3);
    if (tips_ && oneIn(2)) {
      frame("frame: tips, " + somewhere() + ", from: lead.tips, box: tint" + panelArranged());
    } else if (tips_) {
      frame(fmt::format("frame: tips, columns: 1-{}, after: head, from: lead.tips{}{}",
                        from(1, columns_),
                        oneIn(2) ? ", box: tint" : "",
                        panelArranged()));
    }
    if (!facing_ && oneIn(2)) {
      frame(
          fmt::format("frame: photo-1, from: photos.1, place: auto, span: {}, priority: {}, "
                      "photos: {{lines: {}-{}}}{}",
                      span(),
                      from(1, 3),
                      from(6, 10),
                      from(10, 20),
                      panelArranged()));
    }
  }

  void stories() {
    regions_ = !facing_ && arrange_.empty() && oneIn(2);
    if (!regions_) {
      return;
    }
    const char* roles =
        "roles: {headline: story-headline, kicker: story-kicker, "
        "byline: story-byline}";
    if (oneIn(3)) {
      frame(
          fmt::format("frame: second, from: stories.2, place: auto, span: {}, head: across, {}, {}",
                      span(),
                      pictures(),
                      roles));
    }
    frame(fmt::format(
        "frame: story, each: story, from: stories.rest, place: auto, span: {}, head: across, "
        "heads: {{2: panel-title}}, column-rule: 0.25pt, {}, {}",
        span(),
        pictures(),
        roles));
  }

  void panels(std::vector<std::string>& last) {
    const std::string cards =
        fmt::format("from: panels.metrics, box: panel, cards: {{columns: {}, box: card}}{}",
                    from(1, std::max(1, static_cast<int>(columns_ * column_ / 14))),
                    panelArranged());
    const std::string rest = fmt::format("from: panels.rest, box: ruled{}", panelArranged());
    if (oneIn(2)) {
      frame("frame: targets, " + somewhere() + ", " + cards);
    } else {
      last.push_back("frame: targets, " + cards);
    }
    if (oneIn(2)) {
      frame("frame: panels, " + somewhere() + ", " + rest);
    } else {
      const int inner = from(1, columns_);
      last.push_back("frame: panels, " + rest +
                     (arrange_.empty() ? fmt::format(", inner-columns: {}", inner) : ""));
    }
    if (oneIn(2)) {
      frame("frame: colophon, place: foot, from: colophon" + panelArranged());
    } else {
      last.push_back("frame: colophon, from: colophon" + panelArranged());
    }
    if (!facing_ && oneIn(2)) {
      frame(fmt::format("frame: filler, place: hole, span: {}, from: panels.filler, box: ruled{}",
                        span(),
                        panelArranged()));
    }
  }

  void body() {
    bodyBox_ = oneIn(8) ? ", box: ruled" : "";
    std::string from = tips_ ? "lead.body" : "lead.tips, lead.body";
    from += regions_ ? "" : ", stories.rest";
    std::string own;
    const bool across = arrange_.find("parallel") == std::string::npos && oneIn(4) && !facing_;
    if (across) {
      own = fmt::format(", inner-columns: {}", std::max(1, columns_ + (column_ > 25 ? 1 : -1)));
    }
    frame(fmt::format(
        "frame: body, after: head, lines: fill, from: [{}], {}{}{}{}{}{}, roles: "
        "{{kicker: story-kicker, headline: story-headline, byline: story-byline}}",
        from,
        pictures(),
        arranged(),
        own,
        oneIn(2) ? ", jump: true" : "",
        oneIn(2) && arrange_.find("parallel") == std::string::npos ? ", column-rule: 0.25pt" : "",
        bodyBox_));
  }

  std::mt19937 random_;
  std::string out_;
  double width_ = 0;  ///< of the type area, pt
  double height_ = 0;
  double character_ = 0;
  double line_ = 0;
  double gutter_ = 0;
  double column_ = 0;  ///< 字
  int columns_ = 1;
  int lines_ = 0;
  bool facing_ = false;
  bool tips_ = false;     ///< they have a frame of their own
  bool regions_ = false;  ///< further stories are regions
  std::string arrange_;   ///< of pairs
  const char* bodyBox_ = "";
};

}  // namespace

std::string randomLayout(std::uint32_t seed) {
  return LayoutMaker(seed).make();
}

}  // namespace paiban::test
