#pragma once

#include <memory>
#include <string>

namespace paiban {

/// A place in an input file. Line and column count from 1; a column counts characters (code
/// points), not bytes. Line 0 means the file as a whole; a null file means no file at all.
struct SourceRef {
  std::shared_ptr<const std::string> file;  ///< path as the user wrote it
  int line = 0;
  int column = 0;
};

}  // namespace paiban
