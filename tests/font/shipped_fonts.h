#pragma once

#include <filesystem>
#include <string>

#include "model/font_manifest.h"

namespace paiban::test {

inline const std::filesystem::path kFontFolder = std::filesystem::path(PAIBAN_SOURCE_DIR) / "fonts";

/// The manifest of the shipped fonts, without its optional files.
inline FontManifest shippedManifest() {
  const auto entry = [](const char* path, int weight, bool italic = false) {
    FontEntry e;
    e.path = path;
    e.weight = weight;
    e.italic = italic;
    return e;
  };
  FontEntry kai = entry("PaibanKai-Regular.ttf", 400);
  kai.borrows = "song";
  const auto role =
      [](const char* name, std::vector<FontEntry> entries, std::vector<std::string> fallback) {
        return FontRole{name, std::move(entries), std::move(fallback), {}, {}};
      };
  return {kFontFolder.string(),
          {role("song",
                {entry("PaibanSong-Regular.otf", 400),
                 entry("PaibanSong-Bold.otf", 700),
                 entry("PaibanSong-Black.otf", 900)},
                {"hei"}),
           role("biaosong",
                {entry("PaibanSong-Bold.otf", 400), entry("PaibanSong-Black.otf", 900)},
                {"song"}),
           role("hei",
                {entry("PaibanHei-Light.otf", 300),
                 entry("PaibanHei-Regular.otf", 400),
                 entry("PaibanHei-Medium.otf", 500),
                 entry("PaibanHei-Bold.otf", 700)},
                {"song"}),
           role("kai", {kai}, {"song"}),
           role("fang", {entry("FandolFang-Regular.otf", 400)}, {"song"}),
           role("latin-serif",
                {entry("PaibanSerif-Regular.ttf", 400),
                 entry("PaibanSerif-Italic.ttf", 400, true),
                 entry("PaibanSerif-SemiBold.ttf", 600),
                 entry("PaibanSerif-SemiBoldItalic.ttf", 600, true),
                 entry("PaibanSerif-Bold.ttf", 700)},
                {"song"}),
           role("latin-sans",
                {entry("PaibanSans-Regular.ttf", 400),
                 entry("PaibanSans-Italic.ttf", 400, true),
                 entry("PaibanSans-SemiBold.ttf", 600),
                 entry("PaibanSans-Bold.ttf", 700),
                 entry("PaibanSans-Black.ttf", 900)},
                {"hei"})}};
}

}  // namespace paiban::test
