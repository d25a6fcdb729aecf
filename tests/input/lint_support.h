#pragma once

#include <functional>
#include <string>

#include <gtest/gtest.h>

#include "input/text_lint.h"
#include "support.h"

namespace paiban::test {

/// The warnings of a text, "code@column" with " > " and the last argument, separated by "; ".
inline std::string linted(const std::function<void(const TextLint&)>& lint, const RichText& rich) {
  Diagnostics diagnostics;
  lint({rich, diagnostics});
  EXPECT_TRUE(wellWorded(diagnostics)) << rendered(diagnostics);
  std::string out;
  for (const Diagnostic& d : diagnostics.list()) {
    EXPECT_EQ(d.severity, Severity::warning);
    out += (out.empty() ? "" : "; ") + std::string(d.message->code) + "@" +
           std::to_string(d.where.column) + (d.arguments.empty() ? "" : " > " + d.arguments.back());
  }
  return out;
}

inline std::string linted(const std::function<void(const TextLint&)>& lint,
                          const std::string& text) {
  RichText rich;
  rich.text = text;
  rich.origins = {{0, 1, 1}};
  return linted(lint, rich);
}

}  // namespace paiban::test
