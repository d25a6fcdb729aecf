#include "shaping/segment.h"

#include <algorithm>
#include <array>
#include <memory>

#include "shaping/mark_fit.h"
#include "shaping/word_cache.h"
#include "unicode/script.h"

namespace paiban {
namespace {

struct DestroyBuffer {
  void operator()(hb_buffer_t* buffer) const { hb_buffer_destroy(buffer); }
};

/// The buffer of this thread: HarfBuzz keeps its memory from one text to the next.
hb_buffer_t* sharedBuffer() {
  thread_local const std::unique_ptr<hb_buffer_t, DestroyBuffer> buffer(hb_buffer_create());
  return buffer.get();
}

/// The words of this thread.
WordCache& sharedWords() {
  thread_local WordCache cache;
  return cache;
}

constexpr char32_t kTwoEmDash = U'⸺';

bool isDashUnit(const Character& c) {
  return c.charClass == CharClass::dash && (c.unit == 2 || c.code == kTwoEmDash);
}

/// Whether a dash unit that starts at characters[i] lies in them as a whole.
bool holdsDashUnit(std::span<const Character> characters, std::size_t i) {
  return isDashUnit(characters[i]) && i + characters[i].unit <= characters.size();
}

/// Shapes the parts of one item.
class SegmentShaper {
 public:
  SegmentShaper(const ItemSetting& setting,
                std::span<const Character> characters,
                std::vector<ShapedGlyph>& glyphs)
      : setting_(setting),
        characters_(characters),
        glyphs_(glyphs),
        fitter_(*setting.face, setting.size, setting.traditional) {}

  /// Characters [begin, end), all of one script; marks go into their cells.
  void shape(std::size_t begin, std::size_t end, std::uint32_t script) {
    if (setting_.latin && shapeByWords(begin, end, script)) {
      return;
    }
    append(shapeByFont(begin, end, script),
           [&](ShapedGlyph& glyph, const Character& c) { fit(glyph, c); });
  }

  /// A two-em dash by itself, so that a font's ligatures of three dashes cannot span two units.
  void shapeDash(std::size_t begin, std::size_t end) {
    const std::size_t first = glyphs_.size();
    append(shapeByFont(begin, end, HB_SCRIPT_HAN), [](ShapedGlyph&, const Character&) {});
    fitter_.fitDash(std::span(glyphs_).subspan(first));
  }

 private:
  struct PlacedWord {
    const ShapedWord* word;
    std::size_t first;  ///< its first character
    std::size_t next;   ///< the first of the next word
  };

  void fit(ShapedGlyph& glyph, const Character& c) {
    if (c.absorbed) {
      glyph.advance = 0;
    } else if (c.cell > 0) {
      fitter_.fit(glyph, c);
    }
  }

  /// End of the word that starts at `at`: the next space behind its first character.
  std::size_t wordEnd(std::size_t at, std::size_t end) const {
    do {
      ++at;
    } while (at < end && characters_[at].drawn != U' ');
    return at;
  }

  /// Characters [begin, end) word by word; false, and nothing done, where the words do not simply
  /// stand one after the other.
  bool shapeByWords(std::size_t begin, std::size_t end, std::uint32_t script) {
    WordCache& cache = sharedWords();
    cache.makeRoom();
    const std::uint32_t context = cache.contextOf({setting_.face->hbFont(),
                                                   hb_script_from_iso15924_tag(script),
                                                   setting_.language,
                                                   setting_.features});
    words_.clear();
    std::array<char32_t, WordCache::kLongestWord> text;
    for (std::size_t first = begin; first < end;) {
      const std::size_t next = wordEnd(first, end);
      const std::size_t shaped = std::min(next + 1, end);  // with the space behind it
      if (shaped - first > text.size()) {
        return false;
      }
      for (std::size_t i = first; i < shaped; ++i) {
        text[i - first] = characters_[i].drawn;
      }
      const ShapedWord& word = cache.find(context, {text.data(), shaped - first});
      if (first > begin && word.joinsBefore) {
        return false;
      }
      words_.push_back({&word, first, next});
      first = next;
    }
    for (const PlacedWord& placed : words_) {
      append(placed);
    }
    return true;
  }

  /// The glyphs of a word and of the space before it; the space behind it is the next word's.
  void append(const PlacedWord& placed) {
    const double scale = setting_.size / setting_.face->unitsPerEm();
    for (const WordGlyph& own : placed.word->glyphs) {
      const std::size_t at = placed.first + own.character;
      if (at >= placed.next) {
        return;
      }
      const Character& c = characters_[at];
      glyphs_.push_back({own.id,
                         c.offset,
                         own.advance * scale,
                         own.dx * scale,
                         own.dy * scale,
                         own.unsafeToBreak});
      fit(glyphs_.back(), c);
    }
  }

  hb_buffer_t* shapeByFont(std::size_t begin, std::size_t end, std::uint32_t script) {
    hb_buffer_t* buffer = sharedBuffer();
    hb_buffer_clear_contents(buffer);
    hb_buffer_set_content_type(buffer, HB_BUFFER_CONTENT_TYPE_UNICODE);
    hb_buffer_set_direction(buffer, HB_DIRECTION_LTR);
    hb_buffer_set_script(buffer, hb_script_from_iso15924_tag(script));
    hb_buffer_set_language(buffer, setting_.language);
    for (std::size_t i = begin; i < end; ++i) {
      const Character& c = characters_[i];
      const auto cluster = static_cast<unsigned>(i);
      hb_buffer_add(buffer, c.drawn, cluster);
      if (c.code == kTwoEmDash && c.drawn != kTwoEmDash) {
        hb_buffer_add(buffer, c.drawn, cluster);
      }
    }
    hb_shape(setting_.face->hbFont(),
             buffer,
             setting_.features.data(),
             static_cast<unsigned>(setting_.features.size()));
    return buffer;
  }

  /// Appends the glyphs of `buffer`, each after `finish` has had its way with it.
  template <class Finish>
  void append(hb_buffer_t* buffer, Finish finish) {
    unsigned count = 0;
    const hb_glyph_info_t* infos = hb_buffer_get_glyph_infos(buffer, &count);
    const hb_glyph_position_t* positions = hb_buffer_get_glyph_positions(buffer, nullptr);
    const double scale = setting_.size / setting_.face->unitsPerEm();
    for (unsigned i = 0; i < count; ++i) {
      const Character& c = characters_[infos[i].cluster];
      ShapedGlyph& glyph = glyphs_.emplace_back();
      glyph.id = infos[i].codepoint;
      glyph.cluster = c.offset;
      glyph.advance = positions[i].x_advance * scale;
      glyph.dx = positions[i].x_offset * scale;
      glyph.dy = positions[i].y_offset * scale;
      glyph.unsafeToBreak =
          (hb_glyph_info_get_glyph_flags(&infos[i]) & HB_GLYPH_FLAG_UNSAFE_TO_BREAK) != 0;
      finish(glyph, c);
    }
  }

  const ItemSetting& setting_;
  std::span<const Character> characters_;
  std::vector<ShapedGlyph>& glyphs_;
  MarkFitter fitter_;
  std::vector<PlacedWord> words_;
};

}  // namespace

ItemSetting withLanguage(ItemSetting setting, const std::string& tag) {
  const bool chinese = compositionOf(tag) == Lang::zh;
  const std::string& used = setting.latin || chinese ? tag : "zh-Hans";
  setting.language = hb_language_from_string(used.c_str(), static_cast<int>(used.size()));
  setting.traditional = isTraditional(used);
  return setting;
}

std::vector<hb_feature_t> featuresOf(const std::vector<std::string>& wanted,
                                     bool latin,
                                     std::vector<std::string>* refused) {
  std::vector<hb_feature_t> features;
  if (!latin) {
    features.push_back(
        {HB_TAG('k', 'e', 'r', 'n'), 0, HB_FEATURE_GLOBAL_START, HB_FEATURE_GLOBAL_END});
  }
  for (const std::string& text : wanted) {
    hb_feature_t feature{};
    if (hb_feature_from_string(text.data(), static_cast<int>(text.size()), &feature)) {
      features.push_back(feature);
    } else if (refused) {
      refused->push_back(text);
    }
  }
  return features;
}

void shapeItem(const ItemSetting& setting,
               std::span<const Character> characters,
               std::vector<ShapedGlyph>& glyphs) {
  SegmentShaper shaper(setting, characters, glyphs);
  std::uint32_t script = 0;
  std::size_t begin = 0;
  const auto flush = [&](std::size_t end) {
    const std::uint32_t fallback = setting.latin ? HB_SCRIPT_LATIN : HB_SCRIPT_HAN;
    if (begin < end) {
      shaper.shape(begin, end, script != 0 ? script : fallback);
    }
    begin = end;
    script = 0;
  };
  for (std::size_t i = 0; i < characters.size(); ++i) {
    const Character& c = characters[i];
    if (!c.latin && holdsDashUnit(characters, i)) {
      flush(i);
      shaper.shapeDash(i, i + c.unit);
      begin = i + c.unit;
      i = begin - 1;
      continue;
    }
    const std::uint32_t own = scriptOf(c.code);
    if (own != 0 && script != 0 && own != script) {
      flush(i);
    }
    script = own != 0 ? own : script;
  }
  flush(characters.size());
}

}  // namespace paiban
