#include "font/font_library.h"

#include <algorithm>
#include <cstdlib>
#include <map>
#include <mutex>
#include <numeric>
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

/// The slots of a role: of the nearest weight and slant, the others, and the optional ones; each
/// nearest first. Optional ones that have no others beside them count as others.
struct SlotOrder {
  std::vector<Slot*> leading, others, optional;
};

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

  tl::unexpected<Diagnostic> emptyRole(std::size_t role) const {
    return failure(
        messages::kFontRoleEmpty, manifest.roles[role].where, {manifest.roles[role].name});
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

  /// The slots of a role in the order in which `choice` asks them.
  SlotOrder slotsOf(std::size_t role, const FontChoice& choice) const {
    const std::vector<FontEntry>& entries = manifest.roles[role].entries;
    const bool allOptional = std::ranges::all_of(entries, &FontEntry::optional);
    std::vector<std::size_t> sorted(entries.size());
    std::iota(sorted.begin(), sorted.end(), std::size_t{0});
    const auto key = [&](std::size_t i) {
      return std::pair(entries[i].optional && !allOptional, nearness(entries[i], choice));
    };
    std::ranges::stable_sort(sorted, {}, key);
    SlotOrder order;
    for (const std::size_t i : sorted) {
      auto& slotsOfKind = key(i) == key(sorted.front()) ? order.leading
                          : key(i).first                ? order.optional
                                                        : order.others;
      slotsOfKind.push_back(roles[role][i]);
    }
    return order;
  }

  /// The first of `slotsAsked` that has `character`, or null.
  Result<FacePtr> firstWith(char32_t character, const std::vector<Slot*>& slotsAsked) const {
    for (Slot* slot : slotsAsked) {
      auto face = open(*slot);
      if (!face || (*face)->glyphOf(character) != 0) {
        return face;
      }
    }
    return FacePtr();
  }

  Result<FaceChain> findChain(const FontChoice& choice) const {
    const auto found = rolesFor(choice.role);
    if (!found) {
      return tl::unexpected(found.error());
    }
    FaceChain faces;
    for (const std::size_t role : *found) {
      const SlotOrder order = slotsOf(role, choice);
      if (order.leading.empty()) {
        return emptyRole(role);
      }
      for (Slot* slot : order.leading) {
        auto face = open(*slot);
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

  FontManifest manifest;
  const FileSystem& files;
  std::vector<std::unique_ptr<Slot>> slots;
  std::vector<std::vector<Slot*>> roles;  ///< in the manifest's order, with its order of entries
  mutable std::mutex chainsMutex;
  mutable std::map<FontChoice, Result<FaceChain>> chains;  ///< asked for
};

FontLibrary::FontLibrary(FontManifest manifest, const FileSystem& files)
    : impl_(std::make_unique<Impl>(std::move(manifest), files)) {}
FontLibrary::~FontLibrary() = default;

const FontManifest& FontLibrary::manifest() const {
  return impl_->manifest;
}

FontChoice FontLibrary::forTraditional(FontChoice choice) const {
  const auto role = impl_->indexOf(choice.role);
  if (role && !impl_->manifest.roles[*role].traditional.empty()) {
    choice.role = impl_->manifest.roles[*role].traditional;
  }
  return choice;
}

Result<FaceChain> FontLibrary::chain(const FontChoice& choice) const {
  const std::lock_guard lock(impl_->chainsMutex);
  auto known = impl_->chains.find(choice);
  if (known == impl_->chains.end()) {
    known = impl_->chains.emplace(choice, impl_->findChain(choice)).first;
  }
  return known->second;
}

Result<FacePtr> FontLibrary::rareFace(const FontChoice& choice, char32_t character) const {
  const auto roles = impl_->rolesFor(choice.role);
  if (!roles) {
    return tl::unexpected(roles.error());
  }
  std::vector<SlotOrder> orders;
  for (const std::size_t role : *roles) {
    orders.push_back(impl_->slotsOf(role, choice));
  }
  for (const auto kind : {&SlotOrder::others, &SlotOrder::optional}) {
    for (const SlotOrder& order : orders) {
      auto face = impl_->firstWith(character, order.*kind);
      if (!face || *face) {
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
  const SlotOrder order = impl_->slotsOf(*lender, {entry.borrows, entry.weight, entry.italic});
  return order.leading.empty() ? impl_->emptyRole(*lender) : impl_->open(*order.leading.front());
}

}  // namespace paiban
