#include "cli/line_report.h"

#include <algorithm>
#include <memory>
#include <vector>

#include <gtest/gtest.h>

namespace paiban {
namespace {

TEST(LineReport, IsAnObjectALine) {
  auto line = std::make_shared<LineTrace>();
  line->role = "body";
  line->lang = "zh-Hans";
  line->text = "说“好”，";
  line->size = 9;
  line->measure = 13 * 9;
  line->start = 18;
  line->natural = 40.5000001;
  line->width = 45;
  line->steps = {{"shrink-comma", 2, 0.25}, {"stretch-any", 3, 1.0 / 11}};
  line->stretch = 1.0 / 11;
  line->wordSpace = 1.25;
  line->river = 3;
  line->demerits = 2.52345;
  line->first = line->pushedOut = true;
  EXPECT_EQ(
      lineReport(std::vector<TracedLine>{{2, {56.69291, 100}, 7, "P", line}}),
      R"({"page":2,"x":56.693,"y":100.0,"vertical":false,"node":7,"element":"P","role":"body",)"
      R"("lang":"zh-Hans","text":"说“好”，","size":9.0,"measure":117.0,"start":18.0,)"
      R"("natural":40.5,"width":45.0,"steps":[{"step":"shrink-comma","sites":2,"each":0.25},)"
      R"({"step":"stretch-any","sites":3,"each":0.0909}],"stretch":0.0909,"wordSpace":1.25,"river":3,)"
      R"("demerits":2.523,"squeezedIn":false,"pushedOut":true,"hyphenated":false,"forced":false,)"
      R"("first":true,"last":false,"overfull":false,"loneCharacter":false})"
      "\n");
}

TEST(LineReport, CL_59_SaysWhichLinesRunDownThePage) {
  const auto line = std::make_shared<LineTrace>();
  const std::string report = lineReport(std::vector<TracedLine>{{1, {}, 0, "H1", line, true}});
  EXPECT_NE(report.find(R"("vertical":true)"), std::string::npos) << report;
}

TEST(LineReport, WhatIsNotThereIsNull) {
  auto line = std::make_shared<LineTrace>();
  line->start = -1e-9;
  const std::string report = lineReport(
      std::vector<TracedLine>{{1, {}, kArtifact, {}, line}, {1, {}, 0, "Document", line}});
  EXPECT_NE(report.find(R"("node":null,"element":null)"), std::string::npos);
  EXPECT_NE(report.find(R"("node":0,"element":"Document")"), std::string::npos);
  EXPECT_NE(report.find(R"("demerits":null)"), std::string::npos);
  EXPECT_NE(report.find(R"("measure":null,"start":0.0)"), std::string::npos)
      << "a zero has no sign";
  EXPECT_EQ(std::count(report.begin(), report.end(), '\n'), 2);
  EXPECT_EQ(lineReport({}), "");
}

}  // namespace
}  // namespace paiban
