#include "unicode/vertical_form.h"

#include <string>

#include <gtest/gtest.h>

#include "base/utf8.h"

namespace paiban {
namespace {

void expectForm(const std::string& characters, VerticalForm form) {
  for (std::size_t at = 0; at < characters.size();) {
    const Utf8Char c = decodeUtf8(characters, at);
    EXPECT_EQ(verticalFormOf(c.code, classOf(c.code)), form) << toUtf8(c.code);
    at += c.bytes;
  }
}

TEST(VerticalForms, CL_60_MarksStandOrLieByTheirClass) {
  expectForm("、，。：；？！", VerticalForm::vertical);
  expectForm("（）《》〈〉「」『』【】〔〕“”‘’", VerticalForm::either);
  expectForm("—…⋯～–-", VerticalForm::turned);
  expectForm("·・‧／/", VerticalForm::upright);
}

TEST(VerticalForms, CL_60_WhatTheTableDoesNotNameFollowsUax50) {
  expectForm("汉あッー㈠①℃×", VerticalForm::vertical);
  expectForm("→│", VerticalForm::turned);
}

TEST(VerticalForms, CL_60_OnlyColonSemicolonQuestionAndExclamationAreRigid) {
  for (const char32_t code : {U'：', U'；', U'？', U'！'}) {
    EXPECT_TRUE(isRigidInVertical(code));
  }
  for (const char32_t code : {U'、', U'，', U'。', U'（', U'汉'}) {
    EXPECT_FALSE(isRigidInVertical(code));
  }
}

}  // namespace
}  // namespace paiban
