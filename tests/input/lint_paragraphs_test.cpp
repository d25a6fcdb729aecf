#include "input/lint_paragraphs.h"

#include <gtest/gtest.h>

#include "support.h"

namespace paiban::paragraphs_lint {
namespace {

Paragraph paragraph(const std::string& text, bool continues = false) {
  Paragraph paragraph;
  paragraph.text.zh.emplace().text = text;
  paragraph.continues = continues;
  return paragraph;
}

std::string lint(const std::vector<BodyItem>& body) {
  Diagnostics diagnostics;
  lintParagraphs(body, diagnostics);
  EXPECT_TRUE(test::wellWorded(diagnostics)) << test::rendered(diagnostics);
  std::string out;
  for (const Diagnostic& d : diagnostics.list()) {
    out += (out.empty() ? "" : "; ") + std::string(d.message->code) + " " + d.arguments.back();
  }
  return out;
}

const std::string kFirst = "以打造重大战略支点城市为实践路径，加快建设宜居宜";
const std::string kSecond = "业新辽阳，既为一域增光，又为全局添彩。";

TEST(Lint, CL_67_AParagraphThatWasCut) {
  EXPECT_EQ(lint({paragraph(kFirst), paragraph(kSecond)}), "cut-paragraph 业新辽阳，既为一…");
  EXPECT_EQ(lint({paragraph(kFirst), PhotoAnchor{"river", {}}, paragraph(kSecond)}),
            "cut-paragraph 业新辽阳，既为一…");
  EXPECT_EQ(lint({paragraph("力争开（复）工率，达到不低于全省平均的"), paragraph("90%以上。")}),
            "cut-paragraph 90%以上。");
  EXPECT_EQ(lint({paragraph("全市壮大主导产业，"), paragraph("聚力开拓创新。")}),
            "cut-paragraph 聚力开拓创新。");
  EXPECT_EQ(lint({paragraph("全市壮大。"), paragraph("，聚力开拓创新。")}), "cut-paragraph ，");
}

TEST(Lint, CL_67_WhatIsNoCut) {
  EXPECT_EQ(lint({paragraph(kFirst + "业。"), paragraph(kSecond)}), "");
  EXPECT_EQ(lint({paragraph(kFirst + "业："), paragraph("一是新辽阳；")}), "");
  EXPECT_EQ(lint({paragraph(kFirst), paragraph(kSecond, true)}), "") << "continues: true";
  EXPECT_EQ(lint({paragraph(kFirst), Crosshead{}, paragraph(kSecond)}), "");
  EXPECT_EQ(lint({paragraph(kFirst), paragraph("“新辽阳”来了。")}), "");
  for (const char* item : {"一、新辽阳。", "（二）新辽阳。", "1. 新辽阳。", "第一，新辽阳。"}) {
    EXPECT_EQ(lint({paragraph(kFirst), paragraph(item)}), "") << item;
  }
  EXPECT_EQ(lint({paragraph("联系人：刘家伟"), paragraph("请于三日内答复。")}), "")
      << "a short line";
  EXPECT_EQ(lint({paragraph(kFirst), paragraph("二零二五年一月")}), "") << "a list of lines";
}

TEST(Lint, CL_67_BodiesAreLookedThrough) {
  const auto read = test::readContentText(
      "id: t\nlanguages: [zh]\nnormalize: none\ntitle: 题\nstories:\n  a:\n    headline: 题\n    "
      "body:\n      - " +
      kFirst + "\n      - " + kSecond + "\n");
  EXPECT_EQ(test::summary(read.diagnostics, Severity::warning),
            "cut-paragraph 9:" + std::to_string(9 + 23));
}

}  // namespace
}  // namespace paiban::paragraphs_lint
