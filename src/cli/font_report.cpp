#include "cli/font_report.h"

#include <algorithm>
#include <cctype>
#include <filesystem>
#include <map>
#include <utility>

#include <fmt/format.h>
#include <fmt/ranges.h>
#include <nlohmann/json.hpp>

#include "base/bytes.h"
#include "base/utf8.h"
#include "font/face.h"
#include "font/font_file.h"
#include "font/messages.h"

namespace paiban {
namespace {

namespace fs = std::filesystem;
using Json = nlohmann::ordered_json;

std::u32string charactersOf(std::string_view text) {
  std::u32string characters;
  for (std::size_t at = 0; at < text.size();) {
    const Utf8Char c = decodeUtf8(text, at);
    if (c.code > U' ') {
      characters.push_back(c.code);
    }
    at += c.bytes;
  }
  std::sort(characters.begin(), characters.end());
  characters.erase(std::unique(characters.begin(), characters.end()), characters.end());
  return characters;
}

std::vector<CharacterList> readLists(const fs::path& folder, const FileSystem& files) {
  std::vector<CharacterList> lists;
  for (const std::string& name : files.list(folder)) {
    if (const auto bytes = files.read(folder / name); bytes && name.ends_with(".txt")) {
      lists.push_back({fs::path(name).stem().string(), charactersOf(asText((*bytes)->view()))});
    }
  }
  return lists;
}

bool hashMatches(const FontEntry& entry, const std::string& sha256) {
  return std::ranges::equal(
      entry.sha256, sha256, {}, [](unsigned char c) { return static_cast<char>(std::tolower(c)); });
}

/// Opens the files of a manifest one after the other, each only once.
class Inspector {
 public:
  Inspector(const FontManifest& manifest, const FileSystem& files, FontReport& report)
      : manifest_(manifest), files_(files), report_(report) {}

  RoleStatus role(const FontRole& role) {
    RoleStatus status{role.name, {}, role.fallback, {}};
    std::vector<FacePtr> own;
    for (const FontEntry& entry : role.entries) {
      FacePtr face;
      status.fonts.push_back(font(entry, face));
      if (face && !entry.optional) {
        own.push_back(std::move(face));
      }
    }
    for (const CharacterList& list : report_.lists) {
      status.lacking.push_back(lackedBy(own, list));
    }
    return status;
  }

 private:
  struct File {
    SharedBytes bytes;
    std::string sha256;
  };

  const FontManifest& manifest_;
  const FileSystem& files_;
  FontReport& report_;
  std::map<fs::path, Result<File>> read_;

  const Result<File>& file(const fs::path& path) {
    auto known = read_.find(path);
    if (known == read_.end()) {
      known = read_
                  .emplace(path, files_.read(path).map([](const SharedBytes& bytes) {
                    return File{bytes, toHex(sha256(bytes->view()))};
                  }))
                  .first;
    }
    return known->second;
  }

  FontState problem(FontState state, Diagnostic diagnostic) {
    report_.diagnostics.add(std::move(diagnostic));
    return state;
  }

  /// Opens the face of `entry`, or says in its status why not.
  FacePtr open(const FontEntry& entry, FontStatus& status) {
    if (!files_.exists(status.file)) {
      status.state = entry.optional ? FontState::absent
                                    : problem(FontState::missing,
                                              readFontFile(manifest_, entry, files_).error());
      return nullptr;
    }
    const Result<File>& opened = file(status.file);
    if (!opened) {
      status.state = problem(FontState::missing, opened.error());
      return nullptr;
    }
    status.sha256 = opened->sha256;
    if (!hashMatches(entry, opened->sha256)) {
      status.state = problem(FontState::different,
                             {Severity::error,
                              &messages::kFontHashDiffers,
                              {status.file, status.sha256},
                              entry.where});
      return nullptr;
    }
    auto face = Face::open(opened->bytes, entry);
    if (!face) {
      status.state = problem(FontState::unusable, face.error());
      return nullptr;
    }
    return *face;
  }

  FontStatus font(const FontEntry& entry, FacePtr& face) {
    FontStatus status;
    status.file = fontPath(manifest_, entry).string();
    status.face = entry.face;
    status.weight = entry.weight;
    status.italic = entry.italic;
    status.optional = entry.optional;
    face = open(entry, status);
    for (const CharacterList& list : report_.lists) {
      status.covered.push_back(face ? coverage(*face, list) : 0);
    }
    return status;
  }

  static std::size_t coverage(const Face& face, const CharacterList& list) {
    return static_cast<std::size_t>(
        std::count_if(list.characters.begin(), list.characters.end(), [&](char32_t c) {
          return face.glyphOf(c) != 0;
        }));
  }

  static std::u32string lackedBy(const std::vector<FacePtr>& faces, const CharacterList& list) {
    std::u32string lacking;
    std::copy_if(list.characters.begin(),
                 list.characters.end(),
                 std::back_inserter(lacking),
                 [&](char32_t c) {
                   return std::none_of(faces.begin(), faces.end(), [c](const FacePtr& face) {
                     return face->glyphOf(c) != 0;
                   });
                 });
    return 2 * lacking.size() < list.characters.size() ? lacking : std::u32string();
  }
};

const char* stateWord(FontState state, bool zh) {
  switch (state) {
    case FontState::sound:
      return zh ? "正常" : "sound";
    case FontState::absent:
      return zh ? "未安装（可选）" : "absent (optional)";
    case FontState::missing:
      return zh ? "缺少" : "missing";
    case FontState::different:
      return zh ? "内容不符" : "different";
    case FontState::unusable:
      return zh ? "无法使用" : "unusable";
  }
  return "";
}

std::string fontLine(const FontStatus& font, const std::vector<CharacterList>& lists, bool zh) {
  std::string coverage;
  for (std::size_t i = 0; i < lists.size() && font.state == FontState::sound; ++i) {
    coverage += fmt::format("{}{} {}/{}",
                            i == 0 ? "" : ", ",
                            lists[i].name,
                            font.covered[i],
                            lists[i].characters.size());
  }
  return fmt::format("  {:>3}{} {}{}  {}  {}\n      {}\n",
                     font.weight,
                     font.italic ? "i" : " ",
                     font.file,
                     font.face > 0 ? fmt::format("#{}", font.face) : "",
                     stateWord(font.state, zh),
                     coverage,
                     font.sha256.empty() ? "–" : font.sha256);
}

std::string toUtf8(std::u32string_view text) {
  std::string out;
  for (const char32_t c : text) {
    appendUtf8(out, c);
  }
  return out;
}

/// "lacks 1467 of tongyong (asked of song): 啰 瞭 …", the first few characters.
std::string lackingLine(const RoleStatus& role,
                        const CharacterList& list,
                        std::u32string_view lacking,
                        bool zh) {
  constexpr std::size_t kShown = 24;
  const std::string fallback = fmt::format("{}", fmt::join(role.fallback, ", "));
  return fmt::format(fmt::runtime(zh ? "  缺 {1} 中的 {0} 字（由 {2} 补足）：{3}{4}\n"
                                     : "  lacks {0} of {1} (asked of {2}): {3}{4}\n"),
                     lacking.size(),
                     list.name,
                     fallback.empty() ? "–" : fallback,
                     toUtf8(lacking.substr(0, kShown)),
                     lacking.size() > kShown ? "…" : "");
}

Json toJson(const FontStatus& font, const std::vector<CharacterList>& lists) {
  constexpr const char* kStates[] = {"sound", "absent", "missing", "different", "unusable"};
  Json coverage = Json::object();
  for (std::size_t i = 0; i < lists.size(); ++i) {
    coverage[lists[i].name] = {{"covered", font.covered[i]}, {"of", lists[i].characters.size()}};
  }
  return {{"file", font.file},
          {"face", font.face},
          {"weight", font.weight},
          {"italic", font.italic},
          {"optional", font.optional},
          {"state", kStates[static_cast<std::size_t>(font.state)]},
          {"sha256", font.sha256.empty() ? Json() : Json(font.sha256)},
          {"coverage", std::move(coverage)}};
}

}  // namespace

FontReport reportFonts(const FontManifest& manifest, const FileSystem& files) {
  FontReport report;
  report.lists = readLists(fs::path(manifest.folder) / "characters", files);
  Inspector inspector(manifest, files, report);
  for (const FontRole& role : manifest.roles) {
    report.roles.push_back(inspector.role(role));
  }
  return report;
}

std::string fontTable(const FontReport& report, MessageLanguage language) {
  const bool zh = language == MessageLanguage::zh;
  std::string out;
  for (const RoleStatus& role : report.roles) {
    out += role.name + "\n";
    for (const FontStatus& font : role.fonts) {
      out += fontLine(font, report.lists, zh);
    }
    for (std::size_t i = 0; i < role.lacking.size(); ++i) {
      if (!role.lacking[i].empty()) {
        out += lackingLine(role, report.lists[i], role.lacking[i], zh);
      }
    }
  }
  return out;
}

std::string fontJson(const FontReport& report) {
  Json roles = Json::array();
  for (const RoleStatus& role : report.roles) {
    Json fonts = Json::array();
    for (const FontStatus& font : role.fonts) {
      fonts.push_back(toJson(font, report.lists));
    }
    Json lacking = Json::object();
    for (std::size_t i = 0; i < role.lacking.size(); ++i) {
      if (!role.lacking[i].empty()) {
        lacking[report.lists[i].name] = toUtf8(role.lacking[i]);
      }
    }
    roles.push_back({{"role", role.name},
                     {"fonts", std::move(fonts)},
                     {"fallback", role.fallback},
                     {"lacking", std::move(lacking)}});
  }
  return Json{{"roles", std::move(roles)}}.dump(2, ' ', false, Json::error_handler_t::replace);
}

}  // namespace paiban
