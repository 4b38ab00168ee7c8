"""The parts of a Word file that no question stands in: styles, language, properties, the package.

The same words give the same bytes: nothing bears a date of today.
"""

from collections.abc import Mapping
from io import BytesIO
from zipfile import ZIP_DEFLATED, ZipFile, ZipInfo

from markupsafe import Markup

from localaction.render.format import direction

HEAD = Markup('<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n')
WORD = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
WORD_2010 = "http://schemas.microsoft.com/office/word/2010/wordml"
OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
PACKAGE = "http://schemas.openxmlformats.org/package/2006"
TYPE = "application/vnd.openxmlformats-officedocument.wordprocessingml"

NOTHING = Markup("")

FIRST_DAY = (1980, 1, 1, 0, 0, 0)
"""The oldest that a ZIP can state."""

# Fonts that Word and its like have for each script; sizes in half points.
FONTS = Markup(
    '<w:rFonts w:ascii="Arial" w:hAnsi="Arial" w:eastAsia="Microsoft YaHei" w:cs="Arial"/>'
)
BRAND, INK, SOFT, LINE, FIELD = "0B3D6B", "14202C", "475666", "C9D3DC", "F3F6F9"
"""The colours of the site on paper."""
REGIONS = {"en": "en-GB", "fr": "fr-FR", "es": "es-ES", "ar": "ar-SA", "ru": "ru-RU", "zh": "zh-CN"}
"""Which dictionary Word checks the spelling by."""


def package(parts: Mapping[str, str]) -> bytes:
    """Join the parts, by name, to one file."""
    written = BytesIO()
    with ZipFile(written, "w") as file:
        for name, text in parts.items():
            entry = ZipInfo(name, FIRST_DAY)
            entry.compress_type = ZIP_DEFLATED
            entry.external_attr = 0o600 << 16
            file.writestr(entry, text.encode())
    return written.getvalue()


def fixed_parts(title: str, subject: str, keywords: str, language: str) -> dict[str, str]:
    """Everything but the document itself and its footer."""
    return {
        "[Content_Types].xml": _types(),
        "_rels/.rels": _relations(
            (f"{OFFICE}/officeDocument", "word/document.xml"),
            (f"{PACKAGE}/relationships/metadata/core-properties", "docProps/core.xml"),
        ),
        "docProps/core.xml": _properties(title, subject, keywords, language),
        "word/_rels/document.xml.rels": _relations(
            (f"{OFFICE}/styles", "styles.xml"),
            (f"{OFFICE}/settings", "settings.xml"),
            (f"{OFFICE}/footer", "footer1.xml"),
        ),
        "word/settings.xml": _settings(language),
        "word/styles.xml": _styles(language),
    }


def _types() -> str:
    parts = ("document.main", "styles", "settings", "footer")
    names = ("document", "styles", "settings", "footer1")
    overrides = NOTHING.join(
        Markup('<Override PartName="/word/{}.xml" ContentType="{}.{}+xml"/>').format(
            name, TYPE, part
        )
        for name, part in zip(names, parts, strict=True)
    )
    core = "application/vnd.openxmlformats-package.core-properties+xml"
    rels = "application/vnd.openxmlformats-package.relationships+xml"
    return HEAD + Markup(
        '<Types xmlns="{}/content-types"><Default Extension="rels" ContentType="{}"/>'
        '<Default Extension="xml" ContentType="application/xml"/>{}'
        '<Override PartName="/docProps/core.xml" ContentType="{}"/></Types>'
    ).format(PACKAGE, rels, overrides, core)


def _relations(*to: tuple[str, str]) -> str:
    found = NOTHING.join(
        Markup('<Relationship Id="rId{}" Type="{}" Target="{}"/>').format(number, type, target)
        for number, (type, target) in enumerate(to, start=1)
    )
    return HEAD + Markup('<Relationships xmlns="{}/relationships">{}</Relationships>').format(
        PACKAGE, found
    )


def _properties(title: str, subject: str, keywords: str, language: str) -> str:
    return HEAD + Markup(
        '<cp:coreProperties xmlns:cp="{}/metadata/core-properties" '
        'xmlns:dc="http://purl.org/dc/elements/1.1/"><dc:title>{}</dc:title>'
        "<dc:subject>{}</dc:subject><cp:keywords>{}</cp:keywords>"
        "<dc:language>{}</dc:language></cp:coreProperties>"
    ).format(PACKAGE, title, subject, keywords, language)


def _settings(language: str) -> str:
    """No protection of the document: it would take spelling, comments and pasting from people."""
    return HEAD + Markup(
        '<w:settings xmlns:w="{}"><w:zoom w:percent="100"/><w:compat><w:compatSetting '
        'w:name="compatibilityMode" w:uri="http://schemas.microsoft.com/office/word" w:val="15"/>'
        "</w:compat>{}</w:settings>"
    ).format(WORD, _languages("themeFontLang", language))


def _languages(tag: str, language: str) -> Markup:
    region = REGIONS.get(language, language)
    east = region if language == "zh" else "zh-CN"
    other = region if direction(language) == "rtl" else "ar-SA"
    return Markup('<w:{} w:val="{}" w:eastAsia="{}" w:bidi="{}"/>').format(tag, region, east, other)


def _styles(language: str) -> str:
    bidi = Markup("<w:bidi/>") if direction(language) == "rtl" else NOTHING
    outline = Markup('<w:outlineLvl w:val="0"/>')
    heading = Markup("<w:keepNext/>") + _spaced(360, 120) + outline
    styles = (
        _style("Normal", "Normal", bidi + _spaced(0, 60), _letters(21, INK), is_default=True),
        _style("Title", "Title", _spaced(0, 120), _letters(40, BRAND, bold=True)),
        _style("Subtitle", "Subtitle", _spaced(0, 120), _letters(21, SOFT)),
        _style("Heading1", "heading 1", heading, _letters(28, BRAND, bold=True)),
        _style("Question", "Question", _spaced(0, 20), _letters(21, INK, bold=True)),
        _style("Help", "Help", _spaced(0, 20), _letters(17, SOFT)),
        _style("Footer", "footer", _spaced(0, 0), _letters(17, SOFT)),
    )
    return HEAD + Markup(
        '<w:styles xmlns:w="{}"><w:docDefaults><w:rPrDefault><w:rPr>{}<w:sz w:val="21"/>'
        '<w:szCs w:val="21"/>{}</w:rPr></w:rPrDefault><w:pPrDefault><w:pPr><w:spacing '
        'w:line="264" w:lineRule="auto"/></w:pPr></w:pPrDefault></w:docDefaults>{}'
        '<w:style w:type="character" w:styleId="PlaceholderText"><w:name '
        'w:val="Placeholder Text"/><w:rPr><w:color w:val="{}"/></w:rPr></w:style></w:styles>'
    ).format(WORD, FONTS, _languages("lang", language), NOTHING.join(styles), SOFT)


def _style(
    id: str, name: str, paragraph: Markup, letters: Markup, *, is_default: bool = False
) -> Markup:
    based = NOTHING if is_default else Markup('<w:basedOn w:val="Normal"/>')
    default = Markup(' w:default="1"') if is_default else NOTHING
    return Markup(
        '<w:style w:type="paragraph"{} w:styleId="{}"><w:name w:val="{}"/>{}<w:qFormat/>'
        "<w:pPr>{}</w:pPr><w:rPr>{}</w:rPr></w:style>"
    ).format(default, id, name, based, paragraph, letters)


def _spaced(before: int, after: int) -> Markup:
    """The space around a paragraph, in twentieths of a point."""
    return Markup('<w:spacing w:before="{}" w:after="{}"/>').format(before, after)


def _letters(size: int, colour: str, *, bold: bool = False) -> Markup:
    """How letters look; Arabic ones take a weight and a size of their own."""
    return Markup('{}<w:color w:val="{}"/><w:sz w:val="{}"/><w:szCs w:val="{}"/>').format(
        Markup("<w:b/><w:bCs/>") if bold else NOTHING, colour, size, size
    )
