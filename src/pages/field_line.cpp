#include "pages/field_line.h"

#include "pages/box.h"

namespace paiban {

void setFieldLine(const Setting& setting,
                  const FieldLine& line,
                  const PageFacts& facts,
                  const SourceRef& where,
                  Pt width,
                  NodeId node,
                  Pt baseline,
                  std::vector<Item>& out,
                  bool mirrored) {
  const Lang lang = setting.partLanguages.front();
  const auto filled = [&](const std::string& pattern) {
    return fillFields(
        pattern, setting.content, setting.partLanguages, facts, where, setting.diagnostics);
  };
  // `position` is the share of the free width that stands left of the text.
  const auto part = [&](const std::string& pattern, double position) {
    const std::string text = filled(pattern);
    if (!text.empty()) {
      InlineText set = setInline(setting, plainText(text), lang, line.role, node);
      place(std::move(set.items), (width - set.width) * position, baseline, out);
    }
  };
  part(line.left, 0);
  part(line.centre, 0.5);
  part(line.right, 1);
  part(line.inside, mirrored ? 1 : 0);
  part(line.outside, mirrored ? 0 : 1);
  const Style style = setting.style(line.role, lang);
  // Rules keep half the type's size clear of it.
  if (line.ruleAbove) {
    const Pt y = baseline - 1.38 * style.size - line.ruleAbove->width / 2;
    drawRule(*line.ruleAbove, {0, y}, {width, y}, out);
  }
  if (line.ruleBelow) {
    const Pt y = baseline + 0.62 * style.size + line.ruleBelow->width / 2;
    drawRule(*line.ruleBelow, {0, y}, {width, y}, out);
  }
}

}  // namespace paiban
