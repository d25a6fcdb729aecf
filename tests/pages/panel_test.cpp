#include "pages/panel.h"

#include "page_fixture.h"

namespace paiban::test {
namespace {

class Cards : public PageTest {
 protected:
  Cards() {
    layout_.styles["metric-value"].size = 30;
    frame_.cards.columns = 2;
  }
  static Metric metric(const std::string& name, const std::string& verb, const std::string& value) {
    Metric metric;
    metric.name.zh = plainText(name);
    if (!verb.empty()) {
      metric.verb.zh = plainText(verb);
    }
    metric.value.zh = plainText(value);
    return metric;
  }
  static Piece piece(const Panel& panel) {
    Piece piece;
    piece.kind = Piece::Kind::cards;
    piece.panel = &panel;
    return piece;
  }
  /// Baselines of the large figures.
  std::vector<Pt> values(const Panel& panel, Pt width) {
    std::vector<Pt> baselines;
    for (const Atom& row : setCards(setting({Lang::zh}), frame_, piece(panel), width)) {
      for (const Item& item : row.items) {
        const auto* text = std::get_if<TextItem>(&item);
        if (text != nullptr && text->size == 30) {
          baselines.push_back(text->origin.y);
        }
      }
    }
    return baselines;
  }

  FrameSpec frame_;
};

TEST_F(Cards, ValuesStandLevelThoughOneHasNoVerb) {
  Panel panel;
  panel.metrics = {metric("生产", "比上年同期增长", "5%"), metric("就业", "", "9%")};
  for (const Pt width : {600.0, 160.0}) {  // verb and value on one line, and one above the other
    const std::vector<Pt> baselines = values(panel, width);
    ASSERT_EQ(baselines.size(), 2u) << width;
    EXPECT_DOUBLE_EQ(baselines[0], baselines[1]) << width;
  }
  EXPECT_GT(values(panel, 160)[0], values(panel, 600)[0]) << "the verb stands above";
}

TEST_F(Cards, HigherThanTheirContentKeepItInTheMiddle) {
  Panel panel;
  panel.metrics = {metric("生产", "增长", "5%"), metric("就业", "增长", "9%")};
  const std::vector<Pt> natural = values(panel, 600);
  frame_.cards.lines = 3;  // fewer than they need
  EXPECT_EQ(values(panel, 600), natural);
  const int needed = setCards(setting({Lang::zh}), frame_, piece(panel), 600)[0].lines;
  for (const int more : {1, 2, 5}) {
    frame_.cards.lines = needed + more;
    const std::vector<Pt> lower = values(panel, 600);
    ASSERT_EQ(lower.size(), 2u);
    EXPECT_DOUBLE_EQ(lower[0], natural[0] + more / 2 * grid_.line) << more;
    EXPECT_DOUBLE_EQ(lower[0], lower[1]);
  }
}

}  // namespace
}  // namespace paiban::test
