#pragma once

#include <string>
#include <vector>

#include "cli/options.h"

namespace paiban {

/// The whole program: arguments (without its name) in, exit code out.
int runPaiban(const std::vector<std::string>& arguments, const Environment& environment);

/// The helper that joins PDFs: `paiban attach …` with the same arguments ends up here. It is a
/// program of its own because libqpdf brings ten shared libraries along, which would cost every
/// render 2.5 ms, and because what it reads comes from elsewhere.
int runAttach(const std::vector<std::string>& arguments, const Environment& environment);

/// Arguments and surroundings as `main` gets them.
std::vector<std::string> argumentsOf(int count, char** values);
Environment environmentOfProcess();

/// A batch frees each bulletin's megabytes and asks for as many again: rather than go to the system
/// and back, which costs a page fault for every 4 KiB, the memory stays with the process.
void keepFreedMemory();

}  // namespace paiban
