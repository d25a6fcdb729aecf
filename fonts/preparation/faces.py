"""What ships and where it comes from, as data. README.md says why."""

from dataclasses import dataclass, field


@dataclass(frozen=True)
class Source:
    """A file in a pinned package: Debian's (`deb`) or npm's (`npm`)."""

    registry: str
    package: str
    version: str
    path: str  # in the unpacked package
    sha256: str


@dataclass(frozen=True)
class Face:
    """A shipped face. Nothing but `file` and `source` is used when `features` is None: a copy."""

    file: str
    source: Source
    family: str = ""
    style: str = ""
    derived_from: str = ""
    outlines: str = "cff"  # or glyf
    index: int = -1  # in a collection
    characters: str = "chinese"  # or latin
    language_system: str = ""
    features: tuple = None
    same_glyph: dict = field(default_factory=dict)  # code point: the one whose glyph it gets


def _noto(name, sha256, package="fonts-noto-cjk"):
    path = f"usr/share/fonts/opentype/noto/NotoS{name}.ttc"
    return Source("deb", package, "1:20220127+repack1-1", path, sha256)


def _expo(package, version, folder, prefix, sha256):
    path = f"package/{folder}/{prefix}_{folder}.ttf"
    return Source("npm", f"@expo-google-fonts/{package}", version, path, sha256)


_EXTRA = "fonts-noto-cjk-extra"
UNIHAN = Source(
    "deb",
    "unicode-data",
    "15.0.0-1",
    "usr/share/unicode/Unihan_OtherMappings.txt.bz2",
    "bdeef44d75d914e793b7f27ddc3bee01b2d11dd34f4e52de1a9fba74a1612dc2",
)

# Character forms by place, vertical forms, half-width and proportional marks, and what Latin in a
# Chinese face needs.
_HAN_FEATURES = (
    "ccmp", "locl", "liga", "kern", "mark", "vert", "vrt2", "halt", "palt", "vhal", "vpal", "vkrn",
)  # fmt: skip
_KAI_FEATURES = ("ccmp", "liga", "vert")
_LATIN_FEATURES = (
    "ccmp", "locl", "liga", "kern", "mark", "mkmk", "lnum", "onum", "tnum", "pnum", "smcp", "c2sc",
    "case", "frac", "numr", "dnom", "sups", "subs", "sinf", "ordn", "zero",
)  # fmt: skip


def _han(family, style, original, source, same_glyph):
    return Face(
        file=f"Paiban{family}-{style}.otf",
        source=source,
        family=f"Paiban {family}",
        style=style,
        derived_from=original,
        index=2,  # SC
        language_system="ZHS ",
        features=_HAN_FEATURES,
        same_glyph=same_glyph,
    )


def _song(style, sha256, package="fonts-noto-cjk"):
    source = _noto(f"erifCJK-{style}", sha256, package)
    # Its U+00B7 is Latin and 327 units wide; the Chinese interpunct is the em-wide U+30FB, as in
    # Noto Sans CJK.
    return _han("Song", style, f"Noto Serif CJK SC {style}", source, {0x00B7: 0x30FB})


def _hei(style, sha256, package="fonts-noto-cjk"):
    source = _noto(f"ansCJK-{style}", sha256, package)
    return _han("Hei", style, f"Noto Sans CJK SC {style}", source, {})


def _latin(family, style, original, source):
    return Face(
        file=f"Paiban{family}-{style.replace(' ', '')}.ttf",
        source=source,
        family=f"Paiban {family}",
        style=style,
        derived_from=f"{original} {style}",
        outlines="glyf",
        characters="latin",
        features=_LATIN_FEATURES,
    )


def _serif(style, folder, sha256):
    source = _expo("source-serif-4", "0.4.1", folder, "SourceSerif4", sha256)
    return _latin("Serif", style, "Source Serif 4", source)


def _sans(style, folder, sha256):
    source = _expo("source-sans-3", "0.4.1", folder, "SourceSans3", sha256)
    return _latin("Sans", style, "Source Sans 3", source)


FACES = [
    _song("Regular", "a04178ec485dffdff7cc0c0c20e1fce9202d7e2160d805e8e44a4c8841c58481"),
    _song("Bold", "a5d4b046c127da3d7c72f98b46c41489cd29bf52abfdf18aba920903e920d4ac"),
    _song("Black", "7d38a254818bec880251400165923b5afdee2ae9a58c8276e912f26df2badecb", _EXTRA),
    _hei("Light", "872def437cf8b9c41bf1736da891e34a8c25b764c0c4a51418d3745570660f42", _EXTRA),
    _hei("Regular", "b76b0433203017ca80401b2ee0dd69350349871c4b19d504c34dbdd80541690a"),
    _hei("Medium", "197d5e1e019faca33a4d55931c7d68b8056f3b97cb862049f5cb8de9efdfb8ce", _EXTRA),
    _hei("Bold", "faa5f3656a78b2e2d450d27fe8382c778bc2b6bb5ea29c986664a6a435056ceb"),
    Face(
        file="PaibanKai-Regular.ttf",
        source=Source(
            "deb",
            "fonts-lxgw-wenkai",
            "1.250+repack-1",
            "usr/share/fonts/truetype/lxgw-wenkai/LXGWWenKai-Regular.ttf",
            "bbf534b0ca093928f94d1782855e65a19a32cde82b075d495d072025521953c8",
        ),
        family="Paiban Kai",
        style="Regular",
        derived_from="LXGW WenKai Regular",
        outlines="glyf",
        features=_KAI_FEATURES,
    ),
    Face(
        file="FandolFang-Regular.otf",
        source=Source(
            "deb",
            "texlive-lang-chinese",
            "2022.20230122-1",
            "usr/share/texlive/texmf-dist/fonts/opentype/public/fandol/FandolFang-Regular.otf",
            "d838ad32ce2244d8144f408c37fe71065aba6fbbc80759a4d2aa2033948d5bc9",
        ),
    ),
    _serif("Regular", "400Regular", "d47da11c5f55f031d9ec54c3172865d76009b2cbab5c706dfa73866b00096639"),
    _serif("Italic", "400Regular_Italic", "8abc06ebcf3a84d6e18763fad2fd237c9149104f16963f459c8763390048aff2"),
    _serif("SemiBold", "600SemiBold", "d31cd1fb273e5399efc04691e9ac14b581eae836d783f6cf3c560225ebcf95c0"),
    _serif("SemiBold Italic", "600SemiBold_Italic", "bb932452a5151025957b5df1d7c38c6a931505c4de3515ed0068e75d40a7dc4b"),
    _serif("Bold", "700Bold", "162a20188bb5c72582b77ca1c3a03480b743695b1c3c04dd0d79ead4e74f4533"),
    _sans("Regular", "400Regular", "393fb5b878ceed04aebc34b097e853ae5138c51d0c34b496ce8e2b47e0d0b94a"),
    _sans("Italic", "400Regular_Italic", "f17facaa9ed293bb38526db3638e240510b7393c37ffa70e5c48f39575de44ab"),
    _sans("SemiBold", "600SemiBold", "bd2550fce2d295b0bf20bd8b1b7f1477da834f1066bd850aafdb4787a67a63ca"),
    _sans("Bold", "700Bold", "7109021766e915ecd9721e28d11dfc732d57affda49e4ca15bb6d1529add7fdd"),
    _sans("Black", "900Black", "7b603e9927923dd0eb72b5ba6192a676cc66d7f9e4f88a4efb34119dbf2a855a"),
]  # fmt: skip
