"""The characters that the shipped Chinese and Latin faces serve."""

import bz2
import re

# What the Chinese faces carry besides Han, GB 2312's symbols included.
CHINESE_BLOCKS = [
    (0x0020, 0x007E),  # Basic Latin
    (0x00A0, 0x017F),  # Latin-1, Latin Extended-A
    (0x02C6, 0x02DD),  # tone marks and other modifier letters
    (0x0300, 0x0304),  # combining grave … macron
    (0x0306, 0x030C),  # combining breve … caron
    (0x0391, 0x03C9),  # Greek
    (0x0401, 0x0451),  # Cyrillic
    (0x2000, 0x206F),  # General Punctuation
    (0x2070, 0x209C),  # superscripts and subscripts
    (0x20A0, 0x20BF),  # currency
    (0x2100, 0x214F),  # letterlike: ℃ № ℡ ™
    (0x2150, 0x218B),  # number forms: ⅓ Ⅷ
    (0x2190, 0x21FF),  # arrows
    (0x2200, 0x22FF),  # mathematical operators
    (0x2300, 0x23FF),  # technical
    (0x2460, 0x24FF),  # enclosed alphanumerics: ① ⑴ ⒈
    (0x2500, 0x25FF),  # box drawing, blocks, geometric shapes
    (0x2600, 0x27BF),  # symbols and dingbats: ★ ☆ ❶
    (0x2E80, 0x2FDF),  # radicals, which pasted PDF text holds in place of ideographs
    (0x2FF0, 0x2FFB),  # ideographic description
    (0x3000, 0x303F),  # CJK punctuation
    (0x3041, 0x30FF),  # kana
    (0x3105, 0x312F),  # bopomofo
    (0x31A0, 0x31E3),  # bopomofo, strokes
    (0x3200, 0x33FF),  # enclosed and squared: ㈠ ㊣ ㎡
    (0xFE10, 0xFE19),  # vertical forms
    (0xFE30, 0xFE4F),  # compatibility forms
    (0xFF01, 0xFF65),  # full-width forms
    (0xFFE0, 0xFFE6),  # full-width signs
]

# Letters of Hanyu Pinyin outside Latin-1 and Extended-A: ǎ ǐ ǒ ǔ ǖ ǘ ǚ ǜ ǹ ɑ ɡ ḿ ê̄ê̌ (ế ề).
PINYIN = "ǍǎǏǐǑǒǓǔǕǖǗǘǙǚǛǜǸǹɑɡḾḿẾếỀề"

LATIN_BLOCKS = [
    (0x0020, 0x007E),
    (0x00A0, 0x017F),
    (0x0192, 0x0192),  # florin
    (0x0218, 0x021B),  # Romanian
    (0x02BB, 0x02BC),  # ʻ ʼ
    (0x02C6, 0x02DD),
    (0x0300, 0x0304),
    (0x0306, 0x030C),
    (0x0327, 0x0328),  # cedilla, ogonek
    (0x0394, 0x0394),  # Δ
    (0x03A9, 0x03A9),  # Ω
    (0x03BC, 0x03BC),  # μ
    (0x03C0, 0x03C0),  # π
    (0x1E80, 0x1E85),  # Welsh
    (0x1E9E, 0x1E9E),  # ẞ
    (0x1EA0, 0x1EF9),  # Vietnamese names
    (0x2000, 0x206F),
    (0x2070, 0x209C),
    (0x20A0, 0x20BF),
    (0x2100, 0x214F),
    (0x2150, 0x218B),
    (0x2190, 0x2199),
    (0x2200, 0x22FF),
    (0x2460, 0x24FF),
    (0x25A0, 0x25FF),
    (0x2600, 0x27BF),
    (0xFB00, 0xFB06),  # fi fl …
]


def _blocks(blocks):
    return {code for first, last in blocks for code in range(first, last + 1)}


def gb2312_han():
    """The 6,763 Han of GB 2312-1980."""
    return {code for code in gb2312() if 0x4E00 <= code <= 0x9FFF}


def gb2312():
    """The 6,763 Han of GB 2312-1980 and its 682 other characters, as code points."""
    codes = set()
    for row in range(0xA1, 0xF8):
        for cell in range(0xA1, 0xFF):
            try:
                codes.add(ord(bytes([row, cell]).decode("gb2312")))
            except UnicodeDecodeError:
                pass
    # Two cells that the mapping tables disagree on: the interpunct and the dash.
    return codes | {0x00B7, 0x2014}


def tongyong(unihan_other_mappings):
    """通用规范汉字表 (2013), 8,105 Han: the field kTGH of Unihan_OtherMappings.txt.bz2."""
    text = bz2.decompress(unihan_other_mappings).decode("utf-8")
    codes = {int(code, 16) for code in re.findall(r"^U\+([0-9A-F]+)\tkTGH\t2013:", text, re.M)}
    if len(codes) != 8105:
        raise ValueError(f"kTGH lists {len(codes)} characters, not 8,105")
    return codes


def chinese(unihan_other_mappings):
    return (
        tongyong(unihan_other_mappings)
        | gb2312()
        | _blocks(CHINESE_BLOCKS)
        | {ord(letter) for letter in PINYIN}
    )


def latin():
    return _blocks(LATIN_BLOCKS) | {ord(letter) for letter in PINYIN}


def listing(codes):
    """The characters in code point order, 48 a line, as a text file."""
    letters = [chr(code) for code in sorted(codes)]
    lines = ["".join(letters[i : i + 48]) for i in range(0, len(letters), 48)]
    return "\n".join(lines) + "\n"
