#include "shaping/latin_features.h"

#include <algorithm>
#include <array>
#include <set>

#include <hb-ot.h>

#include "base/utf8.h"
#include "shaping/messages.h"

namespace paiban {
namespace {

/// Part of the way from x-height to cap height that reduced capitals rise above the x-height, as
/// drawn small capitals do.
constexpr double kAboveXHeight = 0.15;

bool hasFeature(const Face& face, const char* name) {
  const hb_tag_t wanted = hb_tag_from_string(name, -1);
  std::array<hb_tag_t, 64> tags;
  for (unsigned start = 0;;) {
    unsigned count = tags.size();
    const unsigned all = hb_ot_layout_table_get_feature_tags(
        face.hbFace(), HB_OT_TAG_GSUB, start, &count, tags.data());
    if (std::find(tags.begin(), tags.begin() + count, wanted) != tags.begin() + count) {
      return true;
    }
    start += count;
    if (count == 0 || start >= all) {
      return false;
    }
  }
}

bool isLower(char32_t code) {
  return reducedCapital(code) != code;
}

bool isCapital(char32_t code) {
  return (code >= U'A' && code <= U'Z') || (code >= U'À' && code <= U'Þ' && code != U'×');
}

/// Whether a face gives `code` no small capital, so that it has to be made.
class MissingCaps {
 public:
  bool operator()(const Face& face, Caps caps, char32_t code) {
    if (isLower(code)) {
      return lacks(face, "smcp");
    }
    return caps == Caps::allSmall && isCapital(code) && lacks(face, "c2sc");
  }

 private:
  bool lacks(const Face& face, const char* feature) {
    const auto known = std::find_if(known_.begin(), known_.end(), [&](const Known& k) {
      return k.face == &face && k.feature == feature;
    });
    if (known != known_.end()) {
      return known->lacks;
    }
    known_.push_back({&face, feature, !hasFeature(face, feature)});
    return known_.back().lacks;
  }

  struct Known {
    const Face* face;
    std::string_view feature;
    bool lacks;
  };
  std::vector<Known> known_;
};

struct FigureFeature {
  const char* name;
  const char* opposite;
};

/// Whether the digits of a face all have one width.
bool hasEqualDigits(const Face& face) {
  for (char32_t digit = U'1'; digit <= U'9'; ++digit) {
    if (face.advanceOf(face.glyphOf(digit), 1) != face.advanceOf(face.glyphOf(U'0'), 1)) {
      return false;
    }
  }
  return true;
}

bool hasFigures(const Face& face, const FigureFeature& feature) {
  if (hasFeature(face, feature.name) || hasFeature(face, feature.opposite)) {
    return true;
  }
  const std::string_view name = feature.name;
  return name == "lnum" || (name == "tnum" && hasEqualDigits(face));
}

std::vector<FigureFeature> figureFeatures(const Figures& figures) {
  std::vector<FigureFeature> wanted;
  if (figures.form != Figures::Form::font) {
    const bool lining = figures.form == Figures::Form::lining;
    wanted.push_back(lining ? FigureFeature{"lnum", "onum"} : FigureFeature{"onum", "lnum"});
  }
  if (figures.width != Figures::Width::font) {
    const bool tabular = figures.width == Figures::Width::tabular;
    wanted.push_back(tabular ? FigureFeature{"tnum", "pnum"} : FigureFeature{"pnum", "tnum"});
  }
  return wanted;
}

bool isDigit(char c) {
  return c >= '0' && c <= '9';
}

}  // namespace

std::vector<std::string> wantedFeatures(const Style& style) {
  std::vector<std::string> wanted;
  for (const FigureFeature& feature : figureFeatures(style.figures)) {
    wanted.emplace_back(feature.name);
  }
  wanted.insert(wanted.end(), style.features.begin(), style.features.end());
  if (style.tracking != 0) {
    wanted.insert(wanted.end(), {"-liga", "-clig"});
  }
  return wanted;
}

std::vector<std::string> capsFeatures(Caps caps) {
  return caps == Caps::normal  ? std::vector<std::string>{}
         : caps == Caps::small ? std::vector<std::string>{"smcp"}
                               : std::vector<std::string>{"smcp", "c2sc"};
}

double reducedSize(const Face& face) {
  const FaceMetrics& metrics = face.metrics();
  const double x = metrics.xHeight / metrics.capHeight;
  return std::clamp(x + kAboveXHeight * (1 - x), 0.5, 1.0);
}

char32_t reducedCapital(char32_t code) {
  if ((code >= U'a' && code <= U'z') || (code >= U'à' && code <= U'þ' && code != U'÷')) {
    return code - 0x20;
  }
  const bool odd = code % 2 == 1;
  if ((code >= 0x0100 && code <= 0x0137 && code != U'ı') || (code >= 0x014A && code <= 0x0177)) {
    return odd ? code - 1 : code;
  }
  if ((code >= 0x0139 && code <= 0x0148) || (code >= 0x0179 && code <= 0x017E)) {
    return odd ? code : code - 1;
  }
  // The vowels of pinyin with a caron, and ü with its tones.
  return code >= 0x01CD && code <= 0x01DC && !odd ? code - 1 : code;
}

void markSmallCaps(const RichText& text,
                   const Style& style,
                   const std::vector<AttributeRun>& attributes,
                   std::span<const FacePtr> faces,
                   std::vector<Character>& characters,
                   Diagnostics& diagnostics) {
  MissingCaps isMissing;
  std::set<std::uint32_t> reported;
  for (Character& c : characters) {
    const bool asked = style.caps != Caps::normal || attributes[c.attributes].smallCaps;
    if (!asked || !c.latin) {
      continue;
    }
    c.caps = style.caps != Caps::normal ? style.caps : Caps::small;
    const Face& face = *faces[c.face];
    if (!isMissing(face, c.caps, c.code)) {
      continue;
    }
    const char32_t capital = reducedCapital(c.code);
    if (face.glyphOf(capital) == 0) {
      continue;
    }
    c.reduced = true;
    c.drawn = capital;
    if (reported.insert(c.face).second) {
      diagnostics.warning(
          messages::kSmallCapsSynthetic, text.placeOf(c.offset), {face.postScriptName()});
    }
  }
}

void reportMissingFigures(const ShapedText& shaped,
                          const Figures& figures,
                          const RichText& text,
                          Diagnostics& diagnostics) {
  std::set<std::pair<int, std::string_view>> reported;
  for (const ShapedRun& run : shaped.runs) {
    const auto begin = shaped.text.begin() + run.begin;
    const auto end = shaped.text.begin() + run.end;
    const auto digit = std::find_if(begin, end, isDigit);
    if (!run.latin || digit == end) {
      continue;
    }
    for (const FigureFeature& feature : figureFeatures(figures)) {
      if (!hasFigures(*run.face, feature) &&
          reported.emplace(run.face->order(), feature.name).second) {
        const auto at = static_cast<std::uint32_t>(digit - shaped.text.begin());
        diagnostics.warning(messages::kFiguresMissing,
                            text.placeOf(at),
                            {run.face->postScriptName(), feature.name});
      }
    }
  }
}

}  // namespace paiban
