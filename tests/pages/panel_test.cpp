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
  /// Baselines of the large figures.
  std::vector<Pt> values(const Panel& panel, Pt width) {
    std::vector<Pt> baselines;
    Piece piece;
    piece.kind = Piece::Kind::cards;
    piece.panel = &panel;
    for (const Atom& row : setCards(setting({Lang::zh}), frame_, piece, width)) {
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

}  // namespace
}  // namespace paiban::test
