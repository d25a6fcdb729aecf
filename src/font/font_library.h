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
/// Never empty, and without repetition.
using FaceChain = std::vector<FacePtr>;

/// All faces of a manifest, opened when first asked for. Thread-safe. Two entries that name one
/// face of one file share the Face of the earlier entry. Files outside the manifest's folder are
/// hashed when they are opened; verifyFonts() checks the others.
class FontLibrary {
 public:
  /// Reads nothing yet. `files` must outlive the library.
  FontLibrary(FontManifest manifest, const FileSystem& files);
  ~FontLibrary();
  FontLibrary(const FontLibrary&) = delete;
  FontLibrary& operator=(const FontLibrary&) = delete;

  /// The faces that serve `choice`: of its role those of the nearest slant and weight (the heavier
  /// of two equally near) in the manifest's order; then in the same way of its fallback roles and
  /// of theirs. Optional entries are left out, except in a role that has no others. Errors: unknown
  /// role; a role without fonts; a file is missing, differs from its sha256, or is no usable font.
  Result<FaceChain> chain(const FontChoice& choice) const;

  /// For a character that no face of chain(choice) has: the first other face of the same roles
  /// that has it, or null when none does; first the other weights and slants, nearest first, then
  /// the optional files. Errors: an optional file that would have to be asked first is absent (the
  /// message names its package), differs from its sha256, or is no usable font. So an installed
  /// package never changes a glyph, it only adds some.
  Result<FacePtr> rareFace(const FontChoice& choice, char32_t character) const;

  /// The face whose full-width marks `face` borrows (manifest `borrows`): the first of that role's
  /// chain for the weight and slant of `face`. Null when it borrows none. Errors: as chain().
  Result<FacePtr> markFace(const Face& face) const;

  /// What serves `choice` in Traditional Chinese: the role that its own names for it (manifest
  /// `traditional`), else `choice` itself.
  FontChoice forTraditional(FontChoice choice) const;

  const FontManifest& manifest() const;

 private:
  struct Impl;
  std::unique_ptr<Impl> impl_;
};

}  // namespace paiban
