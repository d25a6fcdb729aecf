#pragma once

#include <span>
#include <string>
#include <vector>

#include "base/diagnostic.h"
#include "font/face.h"
#include "model/style.h"
#include "shaping/characters.h"
#include "shaping/shape.h"

namespace paiban {

/// The features that the style's own keys ask for, in the order in which they are set: figures
/// (EN-07), ligatures off in letterspaced text (EN-05), then what `features` names.
std::vector<std::string> wantedFeatures(const Style& style);

/// Those that small capitals take (EN-08).
std::vector<std::string> capsFeatures(Caps caps);

/// Size of small capitals that a face has not, as a factor of the type size: drawn capitals of it
/// reach a little above the x-height.
double reducedSize(const Face& face);

/// What stands for `code` where small capitals are made of reduced capitals: its capital, or
/// itself where it has none of one character.
char32_t reducedCapital(char32_t code);

/// Sets `caps` of the characters that are to be small capitals, and `reduced` and `drawn` of those
/// for which their face has none. Warning: `small-caps-synthetic`, once for each face and text.
void markSmallCaps(const RichText& text,
                   const Style& style,
                   const std::vector<AttributeRun>& attributes,
                   std::span<const FacePtr> faces,
                   std::vector<Character>& characters,
                   Diagnostics& diagnostics);

/// Warning `figures-missing`: the face of a Latin run with digits cannot give the figures that the
/// style asks for. A face without the feature has them if its own digits are such, which the
/// opposite feature or equal advances tell.
void reportMissingFigures(const ShapedText& shaped,
                          const Figures& figures,
                          const RichText& text,
                          Diagnostics& diagnostics);

}  // namespace paiban
