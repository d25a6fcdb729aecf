#pragma once

#include <filesystem>
#include <map>
#include <memory>
#include <string>
#include <vector>

#include "base/diagnostic.h"
#include "display/display_list.h"
#include "driver/manuscript.h"
#include "font/font_library.h"
#include "model/content.h"
#include "model/page_template.h"

/// The pipeline from files to the display list, on the shipped fonts.
namespace paiban::test {

inline const std::filesystem::path kSource = PAIBAN_SOURCE_DIR;

/// The shipped fonts, opened once for all tests.
const FontLibrary& shippedFonts();

/// A document as it was set, with what it was set from.
struct Proof {
  std::shared_ptr<const Content> content;
  std::shared_ptr<const PageTemplate> layout;  ///< as copyfitting left it
  std::vector<Lang> languages;
  DisplayList list;
  Diagnostics diagnostics;
};

/// Reads both files and sets them; all languages of the content when `languages` is empty. A file
/// that cannot be read gives no pages and its errors.
Proof proofOf(const std::filesystem::path& content,
              const std::filesystem::path& layout,
              std::vector<Lang> languages = {},
              bool trace = false);

/// Sets `content` with the pictures that it names.
Proof proofOf(std::shared_ptr<const Content> content,
              std::shared_ptr<const PageTemplate> layout,
              std::vector<Lang> languages,
              bool trace = false);

std::shared_ptr<const Content> contentOf(const std::filesystem::path& path,
                                         Diagnostics& diagnostics);
std::shared_ptr<const PageTemplate> layoutOf(const std::filesystem::path& path,
                                             Diagnostics& diagnostics);

/// Warnings and errors, one a line; empty when there are none.
std::string complaints(const Diagnostics& diagnostics);

}  // namespace paiban::test
