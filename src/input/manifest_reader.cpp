#include <algorithm>

#include "input/layout_messages.h"
#include "input/read.h"
#include "input/schema.h"

namespace paiban {
namespace {

constexpr Shape kText{.kind = ShapeKind::text, .what = {"a text", "一段文字"}};
constexpr Shape kYesNo{.kind = ShapeKind::boolean, .what = {"true or false", "true 或 false"}};
constexpr Shape kFace{.kind = ShapeKind::integer,
                      .what = {"the index of a face", "字体序号"},
                      .minimum = 0,
                      .maximum = 65535};
constexpr Shape kWeight{.kind = ShapeKind::integer,
                        .what = {"a weight from 1 to 1000", "1 到 1000 的字重"},
                        .minimum = 1,
                        .maximum = 1000};
constexpr Shape kNames{
    .kind = ShapeKind::listOf, .what = {"a list of roles", "角色的列表"}, .item = &kText};

constexpr KeySchema kFontKeys[] = {
    {"path", &kText, true, {"font file, from the manifest's folder or absolute", "字体文件"}},
    {"sha256", &kText, true, {"SHA-256 sum of the file", "文件的 SHA-256 校验值"}},
    {"face", &kFace, false, {"index in a collection", "字体集中的序号"}},
    {"licence", &kText, true, {"licence file beside the manifest, or SPDX expression", "许可证"}},
    {"package", &kText, false, {"Debian package that carries the file", "所属 Debian 软件包"}},
    {"weight", &kWeight, false, {"weight; 400 if not given", "字重，默认 400"}},
    {"italic", &kYesNo, false, {"whether it is italic", "是否斜体"}},
    {"optional", &kYesNo, false, {"may be absent", "可以缺少"}},
    {"borrows",
     &kText,
     false,
     {"role whose full-width marks stand in for its own", "借用其全角标点的角色"}},
};
constexpr MappingSchema kFontMapping{"font", kFontKeys, {"A font file.", "一个字体文件。"}};
constexpr Shape kFont{
    .kind = ShapeKind::mapping,
    .what = {"{path: …, sha256: …, licence: …}", "{path: …, sha256: …, licence: …}"},
    .mapping = &kFontMapping};
constexpr Shape kFonts{
    .kind = ShapeKind::listOf, .what = {"a list of font files", "字体文件的列表"}, .item = &kFont};
constexpr KeySchema kRoleKeys[] = {
    {"fallback",
     &kNames,
     false,
     {"roles to try for characters that this one lacks", "缺字时依次尝试的角色"}},
    {"traditional",
     &kText,
     false,
     {"role that serves Traditional Chinese in its stead", "繁体中文改用的角色"}},
    {"fonts", &kFonts, true, {"its files, the first of each weight leads", "字体文件"}},
};
constexpr MappingSchema kRoleMapping{"role", kRoleKeys, {"A role.", "一个角色。"}};
constexpr Shape kRole{
    .kind = ShapeKind::mapping, .what = {"{fonts: […]}", "{fonts: […]}"}, .mapping = &kRoleMapping};
constexpr Shape kRoles{
    .kind = ShapeKind::mapOf, .what = {"roles by name", "以名称为键的角色"}, .item = &kRole};
constexpr KeySchema kManifestKeys[] = {
    {"roles", &kRoles, true, {"the roles and their files", "各角色及其文件"}},
};
constexpr MappingSchema kManifestMapping{
    "manifest", kManifestKeys, {"Which files serve which role.", "各角色所用的字体文件。"}};
constexpr Shape kManifest{.kind = ShapeKind::mapping,
                          .what = {"a mapping with roles:", "含 roles: 的映射"},
                          .mapping = &kManifestMapping};

class ManifestReader {
 public:
  ManifestReader(const YamlTree& tree, Diagnostics& diagnostics)
      : tree_(tree), diagnostics_(diagnostics) {}

  FontManifest run(const std::filesystem::path& path) {
    FontManifest manifest;
    manifest.folder = path.parent_path().string();
    const Node* roles = tree_.root().find("roles");
    if (roles == nullptr || !roles->isMapping()) {
      return manifest;
    }
    for (const Entry& entry : roles->entries) {
      known_.push_back(entry.key->text);
    }
    for (const Entry& entry : roles->entries) {
      if (entry.value->isMapping()) {
        manifest.roles.push_back(readRole(entry));
      }
    }
    return manifest;
  }

 private:
  FontRole readRole(const Entry& entry) {
    FontRole role;
    role.name = entry.key->text;
    role.where = tree_.placeOf(*entry.key);
    if (const Node* fallback = entry.value->find("fallback")) {
      for (const Node* name : fallback->items) {
        checkRole(*name);
        role.fallback.push_back(name->text);
      }
    }
    if (const Node* traditional = entry.value->find("traditional")) {
      checkRole(*traditional);
      role.traditional = traditional->text;
    }
    const Node* fonts = entry.value->find("fonts");
    if (fonts != nullptr && fonts->isSequence()) {
      for (const Node* font : fonts->items) {
        role.entries.push_back(readFont(*font));
      }
      if (fonts->items.empty()) {
        diagnostics_.error(messages::kRoleWithoutFonts, tree_.placeOf(*fonts), {role.name});
      }
    }
    return role;
  }

  FontEntry readFont(const Node& node) {
    FontEntry font;
    const auto text = [&](const char* key) {
      const Node* value = node.find(key);
      return value != nullptr ? value->text : std::string();
    };
    const auto number = [&](const char* key, int otherwise) {
      return parseWhole(text(key)).value_or(otherwise);
    };
    font.path = text("path");
    font.sha256 = text("sha256");
    font.face = number("face", 0);
    font.licence = text("licence");
    font.package = text("package");
    font.weight = number("weight", 400);
    font.italic = text("italic") == "true";
    font.optional = text("optional") == "true";
    font.borrows = text("borrows");
    font.where = tree_.placeOf(node);
    if (const Node* sum = node.find("sha256"); sum != nullptr && sum->isScalar()) {
      checkSum(*sum);
    }
    if (const Node* borrows = node.find("borrows"); borrows != nullptr) {
      checkRole(*borrows);
    }
    return font;
  }

  void checkSum(const Node& node) {
    const bool hexadecimal = std::all_of(node.text.begin(), node.text.end(), [](char c) {
      return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'f');
    });
    if (node.text.size() != 64 || !hexadecimal) {
      diagnostics_.error(messages::kBadSha256, tree_.placeOf(node), {node.text});
    }
  }

  void checkRole(const Node& node) {
    if (!node.isScalar() || std::find(known_.begin(), known_.end(), node.text) != known_.end()) {
      return;
    }
    const std::string_view near = nearestWord(node.text, known_);
    std::string all;
    for (const std::string_view name : known_) {
      all += (all.empty() ? "" : ", ") + std::string(name);
    }
    diagnostics_.error(near.empty() ? messages::kUnknownFontRole : messages::kUnknownFontRoleNear,
                       tree_.placeOf(node),
                       {node.text, near.empty() ? all : std::string(near)});
  }

  const YamlTree& tree_;
  Diagnostics& diagnostics_;
  std::vector<std::string_view> known_;
};

}  // namespace

std::optional<FontManifest> readFontManifest(const std::filesystem::path& path,
                                             const FileSystem& files,
                                             Diagnostics& diagnostics) {
  Diagnostics own;
  std::optional<FontManifest> manifest;
  if (const auto tree = readYaml(path, files, own)) {
    checkShape(*tree, tree->root(), kManifest, own);
    if (tree->root().isMapping()) {
      manifest = ManifestReader(*tree, own).run(path);
    }
  }
  own.sortByPlace();
  diagnostics.append(own);
  return own.hasErrors() ? std::nullopt : std::move(manifest);
}

}  // namespace paiban
