#pragma once

#include <filesystem>
#include <string>
#include <vector>

namespace paiban {

/// An #include of a source file.
struct Include {
  int line = 0;
  std::string header;
  bool quoted = false;  ///< "…", not <…>
};

/// A function body, from its opening to its closing brace.
struct FunctionBody {
  int line = 0;
  int lines = 0;
  std::string head;  ///< what stands before the brace
};

/// A file of src/.
struct SourceFile {
  std::string path;  ///< below src/, e.g. "base/utf8.cpp"
  std::string room;  ///< its folder; empty for the programs' main files
  std::string text;
  std::vector<Include> includes;
  int lines = 0;
};

/// Every .h and .cpp file below src/, in the order of their paths.
const std::vector<SourceFile>& sourceFiles();

/// `text` with comments, literals and preprocessor lines blanked out; lines stay where they are.
std::string withoutComments(const std::string& text);

/// The functions of a file: bodies at namespace or class level. Lambdas count with the function
/// that they stand in.
std::vector<FunctionBody> functionsIn(const std::string& text);

}  // namespace paiban
