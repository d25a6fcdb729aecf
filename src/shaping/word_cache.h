#pragma once

#include <cstdint>
#include <memory>
#include <memory_resource>
#include <span>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include <hb.h>

namespace paiban {

/// A glyph of a word, in font units; `character` counts from the word's start.
struct WordGlyph {
  std::uint32_t id = 0;
  std::int32_t advance = 0;
  std::int32_t dx = 0;
  std::int32_t dy = 0;
  std::uint8_t character = 0;
  bool unsafeToBreak = false;
};

/// A word as it is shaped between the spaces round it.
struct ShapedWord {
  std::pmr::vector<WordGlyph> glyphs;
  bool joinsBefore = false;  ///< text before it could change its glyphs
};

/// What a word's shape depends on beside its characters.
struct WordContext {
  hb_font_t* font = nullptr;
  hb_script_t script = HB_SCRIPT_LATIN;
  hb_language_t language = HB_LANGUAGE_INVALID;
  std::span<const hb_feature_t> features;
};

/// Shaped words of Latin matter, each with the space before and the space behind it, so that
/// kerning with either is kept. Words come back again and again; set one after the other, each
/// space taken from the word that it precedes, they are glyph for glyph the text shaped as a whole.
/// One cache a thread; it never grows beyond kMostWords.
class WordCache {
 public:
  static constexpr std::size_t kLongestWord =
      32;  ///< characters with both spaces; longer ones are not kept
  static constexpr std::size_t kMostWords = 16384;

  /// Number of `context` for find(); the font stays alive as long as the cache knows it.
  std::uint32_t contextOf(const WordContext& context);
  /// Starts anew when the cache is full: what find() gave before is gone then.
  void makeRoom();
  /// The word, shaped now if it is new. `characters` has at most kLongestWord.
  const ShapedWord& find(std::uint32_t context, std::u32string_view characters);

 private:
  struct DestroyFont {
    void operator()(hb_font_t* font) const { hb_font_destroy(font); }
  };
  struct DestroyBuffer {
    void operator()(hb_buffer_t* buffer) const { hb_buffer_destroy(buffer); }
  };
  struct KnownContext {
    std::unique_ptr<hb_font_t, DestroyFont> font;
    hb_script_t script;
    hb_language_t language;
    std::vector<hb_feature_t> features;
  };
  struct Hash {
    using is_transparent = void;
    std::size_t operator()(std::u32string_view key) const {
      return std::hash<std::u32string_view>()(key);
    }
  };

  ShapedWord shape(const KnownContext& context, std::u32string_view characters);

  /// Words and all that belongs to one lie side by side: looking one up is a matter of few cache
  /// lines, and that is what its cost is.
  struct Words {
    std::pmr::monotonic_buffer_resource memory;
    /// By the context's number, then the characters.
    std::pmr::unordered_map<std::pmr::u32string, ShapedWord, Hash, std::equal_to<>> list{&memory};
  };

  std::vector<KnownContext> contexts_;
  std::unique_ptr<Words> words_ = std::make_unique<Words>();
  std::unique_ptr<hb_buffer_t, DestroyBuffer> buffer_;
};

}  // namespace paiban
