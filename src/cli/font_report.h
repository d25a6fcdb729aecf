#pragma once

#include <cstddef>
#include <string>
#include <vector>

#include "base/diagnostic.h"
#include "base/file_system.h"
#include "base/result.h"
#include "cli/options.h"
#include "model/font_manifest.h"

namespace paiban {

/// A list of characters that fonts are measured by: a file of fonts/characters, its name the
/// list's.
struct CharacterList {
  std::string name;
  std::u32string characters;  ///< ascending, without repetition
};

enum class FontState { sound, absent, missing, different, unusable };

/// What became of one entry of the manifest.
struct FontStatus {
  std::string file;
  int face = 0;
  int weight = 400;
  bool italic = false;
  bool optional = false;
  FontState state = FontState::sound;
  std::string sha256;                ///< of the file as it is; empty when there is none
  std::vector<std::size_t> covered;  ///< characters of each list that the face has
};

struct RoleStatus {
  std::string name;
  std::vector<FontStatus> fonts;
  std::vector<std::string> fallback;
  /// By list: what no file of the role's own has that must be there; only of lists of which it has
  /// the greater part.
  std::vector<std::u32string> lacking;
};

struct FontReport {
  std::vector<CharacterList> lists;
  std::vector<RoleStatus> roles;
  Diagnostics diagnostics;  ///< errors for missing, different and unusable files
};

/// Opens, hashes and measures every file of `manifest`.
FontReport reportFonts(const FontManifest& manifest, const FileSystem& files);

/// The report as a table of lines.
std::string fontTable(const FontReport& report, MessageLanguage language);
/// The report as JSON.
std::string fontJson(const FontReport& report);

}  // namespace paiban
