"""One source face to one shipped face, the same bytes every time."""

import io
from copy import deepcopy

from fontTools import subset
from fontTools.ttLib import TTFont


def prepare_face(data, face, codes):
    """`data`, a font file, subset to `codes` and renamed as `face` says."""
    font = TTFont(
        io.BytesIO(data),
        fontNumber=face.index,
        recalcTimestamp=False,
        recalcBBoxes=face.outlines == "glyf",
        lazy=True,
    )
    _drop_variation_sequences(font)
    for code, model in face.same_glyph.items():
        _map_like(font, code, model)
    if face.language_system:
        _make_default(font, face.language_system)
    subsetter = subset.Subsetter(_options(face))
    subsetter.populate(unicodes=codes)
    subsetter.subset(font)
    _rename(font, face)
    out = io.BytesIO()
    font.save(out, reorderTables=True)
    return out.getvalue()


def _options(face):
    options = subset.Options()
    options.layout_features = face.features
    options.hinting = False
    options.desubroutinize = True
    options.notdef_outline = True
    options.recalc_timestamp = False
    options.recalc_bounds = face.outlines == "glyf"
    options.name_IDs = ["*"]
    options.name_languages = [0x409]
    options.glyph_names = False
    options.drop_tables += ["STAT", "gasp", "DSIG"]
    return options


def _drop_variation_sequences(font):
    cmap = font["cmap"]
    cmap.tables = [table for table in cmap.tables if table.format != 14]


def _map_like(font, code, model):
    for table in font["cmap"].tables:
        if model in table.cmap:
            table.cmap[code] = table.cmap[model]


def _make_default(font, tag):
    """Makes language system `tag` the only one of every script.

    A pan-CJK face shows Japanese forms, and a dash of 890 units, to text whose language it does
    not know. A face for Simplified Chinese has one set of forms, whatever the language says.
    """
    for table_tag in ("GSUB", "GPOS"):
        scripts = font[table_tag].table.ScriptList.ScriptRecord
        systems = {
            record.ScriptTag: {r.LangSysTag: r.LangSys for r in record.Script.LangSysRecord}
            for record in scripts
        }
        for record in scripts:
            chosen = systems[record.ScriptTag].get(tag) or systems["hani"][tag]
            # A copy: the subsetter renumbers each system's features in place.
            record.Script.DefaultLangSys = deepcopy(chosen)
            record.Script.LangSysRecord = []
            record.Script.LangSysCount = 0


def _rename(font, face):
    """New names in the name and CFF tables; copyright, version and licence stay."""
    table = font["name"]
    kept = {n: table.getDebugName(n) for n in (0, 5, 13, 14)}
    postscript = f"{face.family}-{face.style}".replace(" ", "")
    weight = face.style.removesuffix("Italic").strip()
    regular = weight in ("", "Regular", "Bold")  # else the weight belongs to the family's name
    names = {
        0: kept[0],
        1: face.family if regular else f"{face.family} {weight}",
        2: face.style if regular else "Italic" if face.style.endswith("Italic") else "Regular",
        3: f"{kept[5]};{postscript}",
        4: f"{face.family} {face.style}",
        5: kept[5],
        6: postscript,
        10: f"A subset of {face.derived_from}, renamed, prepared for Paiban",
        13: kept[13],
        14: kept[14],
    }
    if not regular:
        names |= {16: face.family, 17: face.style}
    table.names = []
    for name_id, text in names.items():
        if text:
            table.setName(text, name_id, 3, 1, 0x409)
    if "CFF " in font:
        _rename_cff(font["CFF "].cff, face, postscript)


def _rename_cff(cff, face, postscript):
    cff.fontNames = [postscript]
    top = cff.topDictIndex[0]
    top.FamilyName = face.family
    top.FullName = f"{face.family} {face.style}"
    for font_dict in top.FDArray:
        group = font_dict.FontName.rsplit("-", 1)[-1]
        font_dict.FontName = f"{postscript}-{group}"
