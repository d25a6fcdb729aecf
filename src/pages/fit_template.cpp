#include "pages/fit_template.h"

#include <algorithm>
#include <cmath>
#include <numeric>
#include <utility>

#include <fmt/format.h>

#include "pages/text_grid.h"

namespace paiban {
namespace {

/// One step of what is measured by fractions: 1 % of a picture's height, 0.1 pt of type, 0.2 % of
/// an em between letters. Smaller ones nobody sees, and no line more comes of them.
constexpr double kPictureStep = 0.01;
constexpr double kSizeStep = 0.1;
constexpr double kTrackingStep = 0.002;

constexpr std::size_t indexOf(FitKnob knob) {
  return static_cast<std::size_t>(knob);
}

int stepsBetween(double from, double to, double step) {
  return std::max(0, static_cast<int>(std::ceil((to - from) / step - 1e-6)));
}

double stepOf(FitKnob knob) {
  switch (knob) {
    case FitKnob::pictures:
      return kPictureStep;
    case FitKnob::size:
      return kSizeStep;
    case FitKnob::letterSpace:
      return kTrackingStep;
    default:
      return 1;
  }
}

void setStyle(
    StyleSheet& sheet, const std::string& role, const FitLimit& limit, Lang lang, double value) {
  StylePatch& patch = sheet[role + "/" + std::string(slotName(lang))];
  switch (limit.knob) {
    case FitKnob::space:
      patch.spaceBefore = value;
      break;
    case FitKnob::lines:
      patch.blockLines = static_cast<int>(std::lround(value));
      break;
    case FitKnob::size:
      patch.size = value;
      break;
    case FitKnob::letterSpace:
      patch.tracking = value;
      break;
    default:
      break;
  }
}

template <class Change>
void forEachFrame(PartSpec& part, Change change) {
  for (std::vector<FrameSpec>* frames : {&part.first, &part.following, &part.last}) {
    for (FrameSpec& frame : *frames) {
      change(frame);
    }
  }
}

}  // namespace

FitPath::FitPath(const FittedTemplate& base, const std::vector<Lang>& languages, const FitSpec& fit)
    : base_(base), languages_(languages), fit_(fit) {
  Diagnostics reported;  // the part's own grid was checked when it was made
  lines_ = makeTextGrid(base.part.grid, base.layout.page.area, reported).lines;
  for (const FitLimit& limit : fit.limits) {
    const Reach reach = reachOf(limit);
    down_[indexOf(limit.knob)] = std::max(down_[indexOf(limit.knob)], reach.down);
    up_[indexOf(limit.knob)] = std::max(up_[indexOf(limit.knob)], reach.up);
  }
}

int FitPath::sum(const FitSteps& steps) {
  return std::accumulate(steps.begin(), steps.end(), 0);
}

/// The role that the limit's text has before the fit changes it.
std::string FitPath::roleOf(const FitLimit& limit) const {
  for (const FrameSpec& frame : base_.part.first) {
    if (!fit_.frame.empty() && frame.name == fit_.frame) {
      const auto other = frame.roles.find(limit.role);
      return other == frame.roles.end() ? limit.role : other->second;
    }
  }
  return limit.role;
}

double FitPath::normalOf(const FitLimit& limit, Lang lang) const {
  const Style style = resolveStyle(base_.layout.styles, roleOf(limit), lang);
  switch (limit.knob) {
    case FitKnob::pictures:
      return base_.state.pictures;
    case FitKnob::space:
      return style.spaceBefore;
    case FitKnob::lines:
      return style.blockLines;
    case FitKnob::size:
      return style.size;
    case FitKnob::letterSpace:
      return style.tracking;
    default:
      return 0;
  }
}

/// The line of a grid of `lines` lines whose last one stands where the layout's own has it.
Pt FitPath::lineFor(int lines) const {
  return base_.part.grid.line * (lines_ - 1) / std::max(1, lines - 1);
}

FitPath::Reach FitPath::reachOfLeading(const FitLimit& limit) const {
  Reach reach;
  while (lineFor(lines_ + reach.down + 1) >= limit.least - 1e-6) {
    ++reach.down;
  }
  while (lines_ - reach.up > 2 && lineFor(lines_ - reach.up - 1) <= limit.most + 1e-6) {
    ++reach.up;
  }
  return reach;
}

FitPath::Reach FitPath::reachOf(const FitLimit& limit) const {
  Reach reach;
  if (limit.knob == FitKnob::leading) {
    return reachOfLeading(limit);
  }
  const double step = stepOf(limit.knob);
  if (limit.knob == FitKnob::cards) {
    for (const auto* frames : {&base_.part.first, &base_.part.following, &base_.part.last}) {
      for (const FrameSpec& frame : *frames) {
        const double lines = frame.cards.lines;
        reach.down = std::max(reach.down, lines > 0 ? stepsBetween(limit.least, lines, step) : 0);
        reach.up =
            std::max(reach.up, stepsBetween(std::max(lines, limit.least - 1), limit.most, step));
      }
    }
    return reach;
  }
  for (const Lang lang : languages_) {
    const double normal = normalOf(limit, lang);
    reach.down = std::max(reach.down, stepsBetween(limit.least, normal, step));
    reach.up = std::max(reach.up, stepsBetween(normal, limit.most, step));
  }
  return reach;
}

FitSteps FitPath::at(int level) const {
  FitSteps steps{};
  const FitSteps& reach = level < 0 ? down_ : up_;
  int left = std::abs(level);
  const std::size_t size = indexOf(FitKnob::size);
  for (const FitKnob knob : fit_.order) {
    const bool both = fit_.sizeWithLeading && knob == FitKnob::leading;
    if (fit_.sizeWithLeading && knob == FitKnob::size) {
      continue;  // went with the leading
    }
    const int most = reach[indexOf(knob)] + (both ? reach[size] : 0);
    const int taken = std::min(left, most);
    const int sized = both && most > 0 ? (taken * reach[size] + most / 2) / most : 0;
    steps[indexOf(knob)] = taken - sized;
    steps[size] += both ? sized : 0;
    left -= taken;
  }
  if (level < 0) {
    for (int& step : steps) {
      step = -step;
    }
  }
  return steps;
}

bool FitPath::mayOpen(FitKnob knob, const FitSteps& steps) const {
  return steps[indexOf(knob)] < up_[indexOf(knob)];
}

bool FitPath::mayClose(FitKnob knob, const FitSteps& steps) const {
  return -steps[indexOf(knob)] < down_[indexOf(knob)];
}

/// Several roles of one knob go their own ways in step: each is as far along as the others.
double FitPath::valueAt(const FitLimit& limit, Lang lang, int step) const {
  const double normal = normalOf(limit, lang);
  const int reach = step < 0 ? down_[indexOf(limit.knob)] : up_[indexOf(limit.knob)];
  const double end = std::clamp(normal, limit.least, limit.most);
  if (step == 0 || reach == 0) {
    return normal;
  }
  const double size = stepOf(limit.knob);
  const double value =
      limit.knob == FitKnob::size
          ? normal + ((step < 0 ? limit.least : limit.most) - normal) * std::abs(step) / reach
          : normal + size * step;
  return step < 0 ? std::max(value, std::min(end, limit.least))
                  : std::min(value, std::max(end, limit.most));
}

int FitPath::cardLines(const FitLimit& limit, int normal, int step) const {
  if (step < 0) {
    return normal > 0 ? std::max(normal + step, static_cast<int>(limit.least)) : 0;
  }
  const int from = std::max(normal, static_cast<int>(limit.least) - 1);
  return step == 0 ? normal : std::min(from + step, static_cast<int>(limit.most));
}

/// The role that a limit changes: where a fit speaks of one frame, a role of that frame's own.
std::string FitPath::roleIn(FittedTemplate& fitted, const FitLimit& limit) const {
  if (fit_.frame.empty()) {
    return limit.role;
  }
  const std::string own = limit.role + "@" + fit_.frame;
  forEachFrame(fitted.part, [&](FrameSpec& frame) {
    if (frame.name == fit_.frame) {
      const std::string before = std::exchange(frame.roles[limit.role], own);
      if (before != own) {
        fitted.layout.styles[own].basedOn = before.empty() ? limit.role : before;
      }
    }
  });
  return own;
}

FittedTemplate FitPath::take(const FitSteps& steps) const {
  FittedTemplate fitted = base_;
  for (const FitLimit& limit : fit_.limits) {
    const int step = steps[indexOf(limit.knob)];
    switch (limit.knob) {
      case FitKnob::pictures:
        fitted.state.fitsPictures = true;
        fitted.state.pictures = valueAt(limit, languages_.front(), step);
        break;
      case FitKnob::cards:
        forEachFrame(fitted.part, [&](FrameSpec& frame) {
          frame.cards.lines = cardLines(limit, frame.cards.lines, step);
        });
        break;
      case FitKnob::leading:
        fitted.part.grid.lines = step == 0 ? fitted.part.grid.lines : lines_ - step;
        fitted.part.grid.line = lineFor(lines_ - step);
        break;
      default:
        for (const Lang lang : languages_) {
          if (step != 0) {
            setStyle(fitted.layout.styles,
                     roleIn(fitted, limit),
                     limit,
                     lang,
                     valueAt(limit, lang, step));
          }
        }
    }
  }
  return fitted;
}

namespace {

void say(FitPath::Words& words, const std::string& en, const std::string& zh) {
  words.en += (words.en.empty() ? "" : ", ") + en;
  words.zh += (words.zh.empty() ? "" : "，") + zh;
}

/// `what` has now the value `now` of `unit`, and had `before`.
void sayInstead(FitPath::Words& words,
                const FitPath::Words& what,
                double now,
                double before,
                const FitPath::Words& unit) {
  say(words,
      fmt::format("{} {:.4g} {} instead of {:.4g}", what.en, now, unit.en, before),
      fmt::format("{} {:.4g} {}（原 {:.4g}）", what.zh, now, unit.zh, before));
}

}  // namespace

void FitPath::describe(const FitLimit& limit, int step, Words& words) const {
  const Lang lang = languages_.front();
  const double now = valueAt(limit, lang, step);
  const double before = normalOf(limit, lang);
  const bool closer = step < 0;
  switch (limit.knob) {
    case FitKnob::pictures:
      return say(words,
                 fmt::format("pictures {:.0f}% as high", now * 100),
                 fmt::format("图片高度 {:.0f}%", now * 100));
    case FitKnob::space:
      return sayInstead(
          words, {"space above " + limit.role, limit.role + " 上空"}, now, before, {"lines", "行"});
    case FitKnob::lines:
      return sayInstead(
          words, {limit.role + " in", limit.role + " 占"}, now, before, {"lines", "行"});
    case FitKnob::cards:
      return say(words,
                 fmt::format("cards {} lines {}", std::abs(step), closer ? "lower" : "higher"),
                 fmt::format("卡片{} {} 行", closer ? "减" : "加", std::abs(step)));
    case FitKnob::leading:
      return sayInstead(
          words, {"leading", "行距"}, lineFor(lines_ - step), base_.part.grid.line, {"pt", "pt"});
    case FitKnob::size:
      return sayInstead(
          words, {limit.role + " in", limit.role + " 字号"}, now, before, {"pt", "pt"});
    case FitKnob::letterSpace:
      return say(
          words,
          fmt::format("letters {:.1f}% {}", std::abs(now) * 100, closer ? "closer" : "apart"),
          fmt::format("字母{} {:.1f}%", closer ? "收紧" : "放宽", std::abs(now) * 100));
  }
}

FitPath::Words FitPath::describe(const FitSteps& steps) const {
  Words words;
  for (const FitLimit& limit : fit_.limits) {
    const int step = steps[indexOf(limit.knob)];
    const bool ofGrid = limit.knob == FitKnob::leading || limit.knob == FitKnob::cards;
    const Lang lang = languages_.front();
    if (step != 0 && (ofGrid || valueAt(limit, lang, step) != normalOf(limit, lang))) {
      describe(limit, step, words);
    }
  }
  return words;
}

}  // namespace paiban
