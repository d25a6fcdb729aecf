#include "shaping/word_cache.h"

#include <algorithm>
#include <array>

#include "shaping/morphemes.h"

namespace paiban {
namespace {

bool sameFeature(const hb_feature_t& a, const hb_feature_t& b) {
  return a.tag == b.tag && a.value == b.value && a.start == b.start && a.end == b.end;
}

bool joins(const hb_glyph_info_t& info) {
  return (hb_glyph_info_get_glyph_flags(&info) & HB_GLYPH_FLAG_UNSAFE_TO_CONCAT) != 0;
}

/// Those of the context, and none of the ligatures that would hide where two parts of a word meet.
std::vector<hb_feature_t> featuresFor(std::vector<hb_feature_t> features,
                                      std::u32string_view characters) {
  if (const auto joint = jointAfterF(characters)) {
    const auto at = static_cast<unsigned>(*joint);
    features.push_back({HB_TAG('l', 'i', 'g', 'a'), 0, at, at + 1});
    features.push_back({HB_TAG('c', 'l', 'i', 'g'), 0, at, at + 1});
  }
  return features;
}

}  // namespace

std::uint32_t WordCache::contextOf(const WordContext& context) {
  const auto same = [&](const KnownContext& known) {
    return known.font.get() == context.font && known.script == context.script &&
           known.language == context.language &&
           std::equal(known.features.begin(),
                      known.features.end(),
                      context.features.begin(),
                      context.features.end(),
                      sameFeature);
  };
  const auto found = std::find_if(contexts_.begin(), contexts_.end(), same);
  if (found != contexts_.end()) {
    return static_cast<std::uint32_t>(found - contexts_.begin());
  }
  // The reference keeps the address from being used again for another font.
  contexts_.push_back({std::unique_ptr<hb_font_t, DestroyFont>(hb_font_reference(context.font)),
                       context.script,
                       context.language,
                       {context.features.begin(), context.features.end()}});
  return static_cast<std::uint32_t>(contexts_.size() - 1);
}

void WordCache::makeRoom() {
  constexpr std::size_t kMostContexts = 256;
  if (words_->list.size() > kMostWords || contexts_.size() > kMostContexts) {
    words_ = std::make_unique<Words>();
    contexts_.clear();
  }
}

const ShapedWord& WordCache::find(std::uint32_t context, std::u32string_view characters) {
  std::array<char32_t, kLongestWord + 1> key;
  key[0] = context;
  std::copy(characters.begin(), characters.end(), key.begin() + 1);
  const std::u32string_view view(key.data(), characters.size() + 1);
  if (const auto found = words_->list.find(view); found != words_->list.end()) {
    return found->second;
  }
  return words_->list.emplace(view, shape(contexts_[context], characters)).first->second;
}

ShapedWord WordCache::shape(const KnownContext& context, std::u32string_view characters) {
  if (!buffer_) {
    buffer_.reset(hb_buffer_create());
  }
  hb_buffer_t* buffer = buffer_.get();
  hb_buffer_clear_contents(buffer);
  hb_buffer_set_content_type(buffer, HB_BUFFER_CONTENT_TYPE_UNICODE);
  hb_buffer_set_flags(buffer, HB_BUFFER_FLAG_PRODUCE_UNSAFE_TO_CONCAT);
  hb_buffer_set_direction(buffer, HB_DIRECTION_LTR);
  hb_buffer_set_script(buffer, context.script);
  hb_buffer_set_language(buffer, context.language);
  for (std::size_t i = 0; i < characters.size(); ++i) {
    hb_buffer_add(buffer, characters[i], static_cast<unsigned>(i));
  }
  const std::vector<hb_feature_t> features = featuresFor(context.features, characters);
  hb_shape(context.font.get(), buffer, features.data(), static_cast<unsigned>(features.size()));
  unsigned count = 0;
  const hb_glyph_info_t* infos = hb_buffer_get_glyph_infos(buffer, &count);
  const hb_glyph_position_t* positions = hb_buffer_get_glyph_positions(buffer, nullptr);
  ShapedWord word{std::pmr::vector<WordGlyph>(&words_->memory)};
  word.glyphs.reserve(count);
  for (unsigned i = 0; i < count; ++i) {
    const bool unsafe =
        (hb_glyph_info_get_glyph_flags(&infos[i]) & HB_GLYPH_FLAG_UNSAFE_TO_BREAK) != 0;
    word.glyphs.push_back({infos[i].codepoint,
                           positions[i].x_advance,
                           positions[i].x_offset,
                           positions[i].y_offset,
                           static_cast<std::uint8_t>(infos[i].cluster),
                           unsafe});
  }
  word.joinsBefore = count == 0 || joins(infos[0]);
  return word;
}

}  // namespace paiban
