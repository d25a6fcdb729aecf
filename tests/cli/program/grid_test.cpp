#include <fstream>

#include "program.h"

namespace paiban {
namespace {

using GridProgram = ProgramTest;

TEST_F(GridProgram, CL_80_PrintsAndDrawsTheGrid) {
  const std::size_t before = filesIn(folder_);
  const Finished said = paiban({"grid", "broadsheet"});
  ASSERT_EQ(said.exit, 0) << said.err;
  EXPECT_NE(said.out.find("8 × 13 + 7 × 1 = 111 字\n"), std::string::npos) << said.out;
  EXPECT_EQ(said.err, "");
  EXPECT_EQ(filesIn(folder_), before) << "nothing is drawn unasked";

  const Finished drawn = paiban({"grid", "broadsheet", "-o", "grid.pdf"});
  ASSERT_EQ(drawn.exit, 0) << drawn.err;
  EXPECT_EQ(drawn.out, said.out);
  EXPECT_EQ(load("grid.pdf").substr(0, 5), "%PDF-");
  EXPECT_EQ(paiban({"grid", "broadsheet", "-o", "-"}).out, load("grid.pdf"));
}

TEST_F(GridProgram, CL_80_AGridThatDoesNotAddUpIsAnErrorWithTheNumbers) {
  std::ofstream(folder_ / "wide.yaml")
      << "name: wide\nextend: broadsheet\npage: {size: {width: 390mm, height: 545mm}, "
         "type-area: {top: 27mm, inner: 18.8mm, width: 350mm, height: 494mm}}\n";
  const Finished run = paiban({"grid", "wide.yaml", "-o", "grid.pdf"});
  EXPECT_EQ(run.exit, 1);
  EXPECT_EQ(run.out, "");
  EXPECT_NE(run.err.find("111"), std::string::npos) << run.err;
  EXPECT_NE(run.err.find("999"), std::string::npos) << run.err;
  EXPECT_FALSE(std::filesystem::exists(folder_ / "grid.pdf"));
}

TEST_F(GridProgram, WhatIsNoLayoutIsSaid) {
  const Finished unknown = paiban({"grid", "broadshet"});
  EXPECT_EQ(unknown.exit, 1);
  EXPECT_NE(unknown.err.find("broadsheet"), std::string::npos) << unknown.err;
  EXPECT_EQ(paiban({"grid"}).exit, 2);
  EXPECT_EQ(paiban({"grid", "plain.yaml", "-o", "plain.yaml"}).exit, 2);
  EXPECT_EQ(paiban({"grid", "broadsheet", "bulletin-a4"}).exit, 2);
}

}  // namespace
}  // namespace paiban
