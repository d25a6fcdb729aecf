#include "pages/pair_widths.h"

#include <cmath>

#include "page_fixture.h"

namespace paiban::test {
namespace {

/// Languages that share 40 字.
class PairWidthsTest : public PageTest {
 protected:
  std::vector<Piece> pieces(const std::string& zh, const std::string& en, int count) {
    for (int i = 0; i < count; ++i) {
      texts_.push_back(std::make_unique<BilingualText>(both(zh, en)));
    }
    std::vector<Piece> pieces;
    for (const auto& text : texts_) {
      Piece piece;
      piece.text = text.get();
      piece.role = "body";
      pieces.push_back(piece);
    }
    return pieces;
  }
  int linesOf(const std::vector<Piece>& pieces, Lang lang, Pt width) {
    int lines = 0;
    for (const Piece& piece : pieces) {
      lines +=
          totalLines(setText(setting(), TextBlock{*piece.text->in(lang), lang, piece.role, width}));
    }
    return lines;
  }

  std::vector<std::unique_ptr<BilingualText>> texts_;
};

const std::string kZh =
    "一季度全县经济稳中有进，工业订单回升，消费回暖，居民收入增长略慢于经济增长。";
const std::string kEn =
    "The county’s economy made steady progress in the first quarter: orders returned to industry "
    "and shoppers to the shops, while incomes grew a little more slowly than output.";

TEST_F(PairWidthsTest, BI_01_BothLanguagesNeedTheSameHeight) {
  const auto copy = pieces(kZh, kEn, 5);
  const PairWidths even = evenPairWidths(setting(), copy, 400);
  ASSERT_EQ(even.widths.size(), 2u);
  EXPECT_DOUBLE_EQ(even.widths[0] + even.widths[1], 400);
  EXPECT_LT(even.widths[0], even.widths[1]) << "English needs more";
  EXPECT_NEAR(std::fmod(even.widths[0], 5), 0, 1e-9) << "half a 字";
  EXPECT_EQ(even.lines[0], linesOf(copy, Lang::zh, even.widths[0]));
  EXPECT_EQ(even.lines[1], linesOf(copy, Lang::en, even.widths[1]));
  EXPECT_LE(std::abs(even.lines[0] - even.lines[1]), 5) << "one line a paragraph at most";
  // No other share makes the pairs lower together.
  const auto height = [&](Pt zh) {
    return std::max(linesOf(copy, Lang::zh, zh), linesOf(copy, Lang::en, 400 - zh));
  };
  for (Pt zh = 80; zh <= 320; zh += 5) {
    EXPECT_GE(height(zh), height(even.widths[0])) << zh;
  }
}

TEST_F(PairWidthsTest, BI_01_FollowTheCopy) {
  const Pt usual = evenPairWidths(setting(), pieces(kZh, kEn, 3), 400).widths[0];
  texts_.clear();
  const Pt wordy = evenPairWidths(setting(), pieces(kZh, kEn + " " + kEn, 3), 400).widths[0];
  EXPECT_LT(wordy, usual);
}

TEST_F(PairWidthsTest, BI_01_NothingToSetGivesHalves) {
  EXPECT_EQ(evenPairWidths(setting(), {}, 400).widths, (std::vector<Pt>{200, 200}));
}

}  // namespace
}  // namespace paiban::test
