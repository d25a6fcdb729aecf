#include "pages/line_memory.h"

#include "display/logical_text.h"
#include "page_fixture.h"
#include "pages/arrange.h"

namespace paiban::test {
namespace {

/// Texts set with a memory and without one.
class KeptLines : public PageTest {
 protected:
  /// What stands where, and what was reported.
  std::string set(const RichText& text, Pt measure, Pt size, LineMemory* memory) {
    layout_.styles["body"].size = size;
    diagnostics_ = {};
    Setting own = setting({Lang::en});
    own.memory = memory;
    TextBlock block{text, Lang::en, "body", measure};
    block.ofContent = true;
    std::string seen;
    for (const Atom& atom : setText(own, block)) {
      for (const Item& item : atom.items) {
        const auto& run = std::get<TextItem>(item);
        seen += std::to_string(run.origin.x) + " " + std::to_string(run.origin.y) + " " +
                std::to_string(run.size) + " " + textOf(run) + "\n";
      }
    }
    for (const std::string& code : codes()) {
      seen += code + "\n";
    }
    return seen;
  }

  const RichText long_ = plainText(
      "Here it begins, and it goes on for as many lines as are needed to see what stands where, "
      "and that it stands there again.");
};

TEST_F(KeptLines, AreThoseThatWouldBeSetAnew) {
  LineMemory memory;
  for (int turn = 0; turn < 2; ++turn) {
    for (const Pt measure : {210.0, 150.0}) {
      for (const Pt size : {10.0, 9.0}) {
        EXPECT_EQ(set(long_, measure, size, &memory), set(long_, measure, size, nullptr))
            << measure << " " << size;
      }
    }
  }
  const std::string before = set(long_, 210, 9, &memory);
  grid_.line = 20;
  EXPECT_EQ(set(long_, 210, 9, &memory), set(long_, 210, 9, nullptr));
  layout_.styles["body"].indent = 2;
  EXPECT_EQ(set(long_, 210, 9, &memory), set(long_, 210, 9, nullptr));
  EXPECT_NE(set(long_, 210, 9, &memory), before);
}

TEST_F(KeptLines, TellAgainWhatWasReported) {
  const RichText wide = plainText("Llanfairpwllgwyngyllgogerychwyrndrobwll");
  LineMemory memory;
  const std::string first = set(wide, 50, 10, &memory);
  EXPECT_NE(first.find("word-too-wide"), std::string::npos);
  EXPECT_EQ(set(wide, 50, 10, &memory), first);
}

TEST_F(KeptLines, AreTheLatestOfATextAlone) {
  LineMemory memory;
  const Style style;
  ParagraphSetting paragraph;
  const auto keep = [&](Pt measure) {
    paragraph.measure = measure;
    memory.keep(long_, {Lang::en, style, paragraph, {}, {}});
  };
  const auto knows = [&](Pt measure) {
    paragraph.measure = measure;
    return memory.find(long_, Lang::en, style, paragraph) != nullptr;
  };
  EXPECT_FALSE(knows(100));
  keep(100);
  keep(90);
  EXPECT_TRUE(knows(100));
  EXPECT_TRUE(knows(90));
  keep(80);
  EXPECT_FALSE(knows(100)) << "a search has left it behind";
  EXPECT_TRUE(knows(90));
  EXPECT_TRUE(knows(80));
}

}  // namespace
}  // namespace paiban::test
