#include "pdf/font_objects.h"

#include <algorithm>
#include <cmath>
#include <utility>

#include "base/utf8.h"
#include "pdf/syntax.h"

namespace paiban::pdf {
namespace {

constexpr int kWidthDecimals = 3;
constexpr double kDefaultWidth = 1000;

/// Six capital letters that differ for different subsets of a font (9.6.4).
std::string subsetTag(const Face& face, std::span<const GlyphId> glyphs) {
  std::uint64_t hash = 14695981039346656037u;  // FNV-1a
  const auto mix = [&](std::uint32_t value) {
    for (int shift = 0; shift < 32; shift += 8) {
      hash = (hash ^ (value >> shift & 0xFF)) * 1099511628211u;
    }
  };
  for (const char c : face.postScriptName()) {
    mix(static_cast<unsigned char>(c));
  }
  for (const GlyphId glyph : glyphs) {
    mix(glyph);
  }
  std::string tag;
  for (int i = 0; i < 6; ++i) {
    tag += static_cast<char>('A' + hash % 26);
    hash /= 26;
  }
  return tag;
}

ObjectNumber addProgram(FontSubset subset, ObjectStore& store) {
  const bool cff = subset.format != OutlineFormat::trueType;
  std::string entries = cff ? "/Subtype/CIDFontType0C\n" : "/Length1 ";
  if (!cff) {
    appendInteger(entries, static_cast<std::int64_t>(subset.program.size()));
    entries += '\n';
  }
  return store.addStream(std::move(entries), std::move(subset.program));
}

/// A usual estimate from the weight (100 … 900); no format of font says it outright.
double stemWidth(int weight) {
  return std::round(10 + 220.0 * (std::clamp(weight, 50, 950) - 50) / 900);
}

ObjectNumber addDescriptor(const Face& face,
                           const std::string& name,
                           OutlineFormat format,
                           ObjectNumber program,
                           ObjectStore& store) {
  constexpr int kSymbolic = 1 << 2;  // table 123: its glyphs are not those of standard Latin
  constexpr int kItalic = 1 << 6;
  const FaceMetrics& m = face.metrics();
  const bool italic = m.italicAngle != 0 || face.entry().italic;
  std::string entries = "/Type/FontDescriptor/FontName";
  appendName(entries, name);
  entries += "/Flags ";
  appendInteger(entries, kSymbolic | (italic ? kItalic : 0));
  entries += "/FontBBox[";
  appendNumbers(entries,
                {m.boxLeft * 1000, m.boxBottom * 1000, m.boxRight * 1000, m.boxTop * 1000});
  entries.back() = ']';
  const std::pair<const char*, double> numbers[] = {{"/ItalicAngle ", m.italicAngle},
                                                    {"/Ascent ", m.ascender * 1000},
                                                    {"/Descent ", m.descender * 1000},
                                                    {"/CapHeight ", m.capHeight * 1000},
                                                    {"/XHeight ", m.xHeight * 1000},
                                                    {"/StemV ", stemWidth(face.entry().weight)}};
  for (const auto& [key, value] : numbers) {
    entries += key;
    appendNumber(entries, value);
  }
  entries += format == OutlineFormat::trueType ? "/FontFile2 " : "/FontFile3 ";
  appendReference(entries, program);
  return store.add(std::move(entries));
}

/// The widths that differ from the default, in runs of neighbouring codes (9.7.4.3).
std::string widthArray(std::vector<CodedGlyph> coded) {
  std::sort(coded.begin(), coded.end(), [](const CodedGlyph& a, const CodedGlyph& b) {
    return a.code < b.code;
  });
  std::string out;
  std::uint32_t expected = 0;  // the code that would continue the run; 0 = none
  for (const CodedGlyph& glyph : coded) {
    if (glyph.width == kDefaultWidth) {
      continue;
    }
    if (expected != 0 && glyph.code == expected) {
      out.back() = ' ';
    } else {
      appendInteger(out, glyph.code);
      out += '[';
    }
    appendNumber(out, glyph.width, kWidthDecimals);
    out += ']';
    expected = glyph.code + 1;
  }
  return out;
}

/// UTF-16BE of `text` but for the characters that ISO 14289-1, 7.21.7, forbids in ToUnicode.
std::string utf16Of(std::string_view text) {
  std::string kept;
  for (std::size_t at = 0; at < text.size();) {
    const Utf8Char c = decodeUtf8(text, at);
    if (c.code != 0 && c.code != 0xFEFF && c.code != 0xFFFE) {
      kept += text.substr(at, c.bytes);
    }
    at += c.bytes;
  }
  std::string hex;
  appendUtf16Hex(hex, kept);
  return hex;
}

/// Ranges of neighbouring codes that share their high byte, each with a list of texts.
std::vector<std::string> unicodeRanges(const std::vector<CodeText>& texts) {
  std::vector<std::string> ranges;
  for (std::size_t i = 0; i < texts.size();) {
    std::size_t end = i + 1;
    while (end < texts.size() && texts[end].code == texts[end - 1].code + 1 &&
           texts[end].code >> 8 == texts[i].code >> 8) {
      ++end;
    }
    std::string range = "<";
    appendHex16(range, texts[i].code);
    range += "><";
    appendHex16(range, texts[end - 1].code);
    range += ">[";
    for (; i < end; ++i) {
      range += '<' + utf16Of(texts[i].text) + '>';
    }
    ranges.push_back(range + "]\n");
  }
  return ranges;
}

std::string toUnicodeMap(std::vector<CodeText> texts) {
  std::sort(texts.begin(), texts.end(), [](const CodeText& a, const CodeText& b) {
    return a.code < b.code;
  });
  std::string out =
      "/CIDInit/ProcSet findresource begin\n12 dict begin\nbegincmap\n"
      "/CIDSystemInfo<</Registry(Adobe)/Ordering(UCS)/Supplement 0>>def\n"
      "/CMapName/Adobe-Identity-UCS def\n/CMapType 2 def\n"
      "1 begincodespacerange\n<0000><FFFF>\nendcodespacerange\n";
  const std::vector<std::string> ranges = unicodeRanges(texts);
  constexpr std::size_t kRangesPerBlock = 100;
  for (std::size_t i = 0; i < ranges.size(); i += kRangesPerBlock) {
    const std::size_t end = std::min(i + kRangesPerBlock, ranges.size());
    appendInteger(out, static_cast<std::int64_t>(end - i));
    out += " beginbfrange\n";
    for (std::size_t r = i; r < end; ++r) {
      out += ranges[r];
    }
    out += "endbfrange\n";
  }
  return out + "endcmap\nCMapName currentdict/CMap defineresource pop\nend\nend\n";
}

}  // namespace

double statedWidth(double advance) {
  return std::round(advance * 1000) / 1000;
}

EmbeddedFace embedFace(const Face& face,
                       FontSubset subset,
                       std::span<const GlyphId> glyphs,
                       std::vector<CodedGlyph> coded,
                       ObjectStore& store) {
  const OutlineFormat format = subset.format;
  EmbeddedFace embedded{subsetTag(face, glyphs) + '+' + face.postScriptName(), format, 0};
  const ObjectNumber program = addProgram(std::move(subset), store);
  const ObjectNumber descriptor = addDescriptor(face, embedded.name, format, program, store);
  std::string entries = "/Type/Font/Subtype";
  entries +=
      format == OutlineFormat::trueType ? "/CIDFontType2/CIDToGIDMap/Identity" : "/CIDFontType0";
  entries += "/BaseFont";
  appendName(entries, embedded.name);
  entries += "/CIDSystemInfo<</Registry(Adobe)/Ordering(Identity)/Supplement 0>>/FontDescriptor ";
  appendReference(entries, descriptor);
  const std::string widths = widthArray(std::move(coded));
  entries += widths.empty() ? "" : "/W[" + widths + ']';
  embedded.cidFont = store.add(std::move(entries));
  return embedded;
}

ObjectNumber addFont(const EmbeddedFace& face,
                     WritingMode mode,
                     std::vector<CodeText> texts,
                     ObjectStore& store) {
  const std::string map = toUnicodeMap(std::move(texts));
  const ByteView bytes = asBytes(map);
  const ObjectNumber toUnicode = store.addStream({}, Bytes(bytes.begin(), bytes.end()));
  const std::string encoding = mode == WritingMode::horizontal ? "Identity-H" : "Identity-V";
  std::string entries = "/Type/Font/Subtype/Type0/Encoding/" + encoding + "/BaseFont";
  appendName(entries,
             face.program == OutlineFormat::trueType ? face.name : face.name + '-' + encoding);
  entries += "/DescendantFonts[";
  appendReference(entries, face.cidFont);
  entries += "]/ToUnicode ";
  appendReference(entries, toUnicode);
  return store.add(std::move(entries));
}

}  // namespace paiban::pdf
