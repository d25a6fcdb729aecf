#pragma once

#include <memory>
#include <string>
#include <vector>

#include "base/file_system.h"
#include "base/result.h"
#include "font/face.h"
#include "model/font_manifest.h"
#include "model/style.h"

namespace paiban {

/// The faces to try for a character, in order. The first is the face that the style asked for.
using FaceChain = std::vector<FacePtr>;

/// All faces of a manifest, opened when first asked for. Thread-safe.
class FontLibrary {
 public:
  /// `verify` hashes every file (paiban fonts); otherwise only files outside the manifest's folder
  /// are hashed, when they are opened.
  FontLibrary(FontManifest manifest, const FileSystem& files);
  ~FontLibrary();

  /// The faces that serve `choice`: nearest weight and slant of its role, then the role's other
  /// entries, then its fallback roles. Errors: unknown role; no file of it can be opened; a file's
  /// sha256 differs from the manifest's.
  Result<FaceChain> chain(const FontChoice& choice) const;

  /// The face whose full-width marks `face` borrows (manifest `borrows`), or null.
  Result<FacePtr> markFace(const Face& face) const;

  const FontManifest& manifest() const;

 private:
  struct Impl;
  std::unique_ptr<Impl> impl_;
};

}  // namespace paiban
