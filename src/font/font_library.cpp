#include "font/font_library.h"

#include <algorithm>
#include <cstdlib>
#include <filesystem>
#include <functional>
#include <map>
#include <mutex>
#include <optional>
#include <tuple>
#include <utility>

#include "font/font_file.h"
#include "font/messages.h"

namespace paiban {
namespace {

/// One face of one file, opened at most once.
struct Slot {
  const FontEntry* entry = nullptr;
  int order = 0;
  std::once_flag once;
  std::optional<Result<FacePtr>> face;
};

/// Orders entries for a choice: slant, then weight, the heavier first of two equally near.
struct Nearness {
  bool otherSlant = false;
  int distance = 0;
  bool lighter = false;
  auto operator<=>(const Nearness&) const = default;
};

Nearness nearness(const FontEntry& entry, const FontChoice& choice) {
  return {entry.italic != choice.italic,
          std::abs(entry.weight - choice.weight),
          entry.weight < choice.weight};
}

std::string roleNames(const FontManifest& manifest) {
  std::string names;
  for (const FontRole& role : manifest.roles) {
    names += (names.empty() ? "" : ", ") + role.name;
  }
  return names;
}

}  // namespace

struct FontLibrary::Impl {
  Impl(FontManifest fonts, const FileSystem& disk) : manifest(std::move(fonts)), files(disk) {
    std::map<std::tuple<std::string, int, std::string>, Slot*> byFace;
    for (const FontRole& role : manifest.roles) {
      auto& slotsOfRole = roles.emplace_back();
      for (const FontEntry& entry : role.entries) {
        Slot*& slot = byFace[{entry.path, entry.face, entry.sha256}];
        if (slot == nullptr) {
          slot = slots.emplace_back(std::make_unique<Slot>()).get();
          slot->entry = &entry;
          slot->order = static_cast<int>(slots.size()) - 1;
        }
        slotsOfRole.push_back(slot);
      }
    }
  }

  Result<FacePtr> open(Slot& slot) const {
    std::call_once(slot.once, [&] { slot.face = openFace(*slot.entry, slot.order); });
    return *slot.face;
  }

  Result<FacePtr> openFace(const FontEntry& entry, int order) const {
    auto bytes = readFontFile(manifest, entry, files);
    if (!bytes) {
      return tl::unexpected(bytes.error());
    }
    return Face::open(std::move(*bytes), entry, order);
  }

  std::optional<std::size_t> indexOf(const std::string& role) const {
    const auto it = std::ranges::find(manifest.roles, role, &FontRole::name);
    return it == manifest.roles.end()
               ? std::nullopt
               : std::optional(static_cast<std::size_t>(it - manifest.roles.begin()));
  }

  /// The role and those that it falls back on, each once, in the order in which they are asked.
  Result<std::vector<std::size_t>> rolesFor(const std::string& name) const {
    std::vector<std::size_t> found;
    std::vector<std::pair<std::string, SourceRef>> wanted{{name, {}}};
    for (std::size_t i = 0; i < wanted.size(); ++i) {
      const auto index = indexOf(wanted[i].first);
      if (!index) {
        return failure(
            messages::kFontRoleUnknown, wanted[i].second, {wanted[i].first, roleNames(manifest)});
      }
      if (std::ranges::find(found, *index) != found.end()) {
        continue;
      }
      found.push_back(*index);
      for (const std::string& fallback : manifest.roles[*index].fallback) {
        wanted.emplace_back(fallback, manifest.roles[*index].where);
      }
    }
    return found;
  }

  /// The slots of a role in the order for `choice`, either the optional ones or the others. A role
  /// of optional ones alone has no optional ones in this sense.
  std::vector<Slot*> slotsOf(std::size_t role, const FontChoice& choice, bool optional) const {
    const std::vector<FontEntry>& entries = manifest.roles[role].entries;
    const bool allOptional = std::ranges::all_of(entries, &FontEntry::optional);
    std::vector<std::pair<Nearness, Slot*>> sorted;
    for (std::size_t i = 0; i < entries.size(); ++i) {
      if ((entries[i].optional && !allOptional) == optional) {
        sorted.emplace_back(nearness(entries[i], choice), roles[role][i]);
      }
    }
    std::ranges::stable_sort(sorted, {}, &std::pair<Nearness, Slot*>::first);
    std::vector<Slot*> slotsInOrder;
    for (const auto& [unused, slot] : sorted) {
      slotsInOrder.push_back(slot);
    }
    return slotsInOrder;
  }

  FontManifest manifest;
  const FileSystem& files;
  std::vector<std::unique_ptr<Slot>> slots;
  std::vector<std::vector<Slot*>> roles;  ///< in the manifest's order, with its order of entries
};

FontLibrary::FontLibrary(FontManifest manifest, const FileSystem& files)
    : impl_(std::make_unique<Impl>(std::move(manifest), files)) {}
FontLibrary::~FontLibrary() = default;

const FontManifest& FontLibrary::manifest() const {
  return impl_->manifest;
}

Result<FaceChain> FontLibrary::chain(const FontChoice& choice) const {
  const auto roles = impl_->rolesFor(choice.role);
  if (!roles) {
    return tl::unexpected(roles.error());
  }
  if (impl_->roles[roles->front()].empty()) {
    const FontRole& role = impl_->manifest.roles[roles->front()];
    return failure(messages::kFontRoleEmpty, role.where, {role.name});
  }
  FaceChain faces;
  for (const std::size_t role : *roles) {
    for (Slot* slot : impl_->slotsOf(role, choice, false)) {
      auto face = impl_->open(*slot);
      if (!face) {
        return tl::unexpected(face.error());
      }
      if (std::ranges::find(faces, *face) == faces.end()) {
        faces.push_back(std::move(*face));
      }
    }
  }
  return faces;
}

Result<FacePtr> FontLibrary::rareFace(const FontChoice& choice, char32_t character) const {
  const auto roles = impl_->rolesFor(choice.role);
  if (!roles) {
    return tl::unexpected(roles.error());
  }
  for (const std::size_t role : *roles) {
    for (Slot* slot : impl_->slotsOf(role, choice, true)) {
      auto face = impl_->open(*slot);
      if (!face || (*face)->glyphOf(character) != 0) {
        return face;
      }
    }
  }
  return FacePtr();
}

Result<FacePtr> FontLibrary::markFace(const Face& face) const {
  const FontEntry& entry = face.entry();
  if (entry.borrows.empty()) {
    return FacePtr();
  }
  const auto lender = impl_->indexOf(entry.borrows);
  if (!lender) {
    return failure(
        messages::kFontRoleUnknown, entry.where, {entry.borrows, roleNames(impl_->manifest)});
  }
  const auto slots = impl_->slotsOf(*lender, {entry.borrows, entry.weight, entry.italic}, false);
  if (slots.empty()) {
    const FontRole& role = impl_->manifest.roles[*lender];
    return failure(messages::kFontRoleEmpty, role.where, {role.name});
  }
  return impl_->open(*slots.front());
}

}  // namespace paiban
