#pragma once

#include <string>
#include <vector>

#include "base/source_ref.h"

namespace paiban {

/// One font file that can serve a role.
struct FontEntry {
  std::string path;     ///< relative to the manifest, or absolute for a Debian package's font
  std::string sha256;   ///< 64 hexadecimal digits of the whole file
  int face = 0;         ///< index in a collection
  std::string licence;  ///< file beside the manifest, or an SPDX expression
  std::string package;  ///< Debian package that carries it; empty when it is shipped
  int weight = 400;
  bool italic = false;
  bool optional = false;  ///< may be absent; serves only characters that no other file has, or a
                          ///< role of optional files alone
  std::string borrows;    ///< role whose full-width marks stand in for this face's narrow ones
  SourceRef where;
};

/// A role and its files: per weight and slant the first entry leads, later ones are fallbacks.
struct FontRole {
  std::string name;
  std::vector<FontEntry> entries;
  std::vector<std::string> fallback;  ///< roles to try for characters that this one lacks
  std::string traditional;            ///< role that serves Traditional Chinese instead; or empty
  SourceRef where;
};

/// `fonts/manifest.yaml`.
struct FontManifest {
  std::string folder;  ///< of the manifest; relative paths count from here
  std::vector<FontRole> roles;
};

}  // namespace paiban
