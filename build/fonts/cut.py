"""Cuts the fonts of the social cards out of Noto's own files: `scripts/fonts FOLDER`.

In: a folder that holds, at any depth, NotoSans-Bold.ttf, NotoSansArabic-Bold.ttf and
NotoSansCJK-Bold.ttc. Out, beside this file: `latin.ttf`, `arabic.ttf`, `chinese-1.otf` and
`chinese-2.otf` with the characters that the cards may need, and `mark.ttf`, whose one glyph is the
pin of the favicon.
"""

import re
import sys
from collections.abc import Iterable, Sequence
from pathlib import Path

from fontTools.fontBuilder import FontBuilder
from fontTools.pens.cu2quPen import Cu2QuPen
from fontTools.pens.transformPen import TransformPen
from fontTools.pens.ttGlyphPen import TTGlyphPen
from fontTools.subset import Options, Subsetter, load_font, save_font
from fontTools.svgLib.path import parse_path

HERE = Path(__file__).parent
ROOT = HERE.parents[1]
FAVICON = ROOT / "build" / "theme" / "assets" / "favicon.svg"

ASCII = range(0x20, 0x7F)
SIGNS = (0xA0, 0xAB, 0xB7, 0xBB, *range(0x2010, 0x2028), *range(0x2030, 0x203B))
LATIN = (*ASCII, *range(0xA0, 0x250), *range(0x2B0, 0x300), *range(0x300, 0x370), *SIGNS, 0x20AC)
CYRILLIC = (*range(0x400, 0x530), 0x2116)
VIETNAMESE = range(0x1E00, 0x1F00)
ARABIC = (0x20, *range(0x600, 0x700), 0x200C, 0x200D, *SIGNS)
CHINESE_SIGNS = (*range(0x3000, 0x3020), 0x30FB, *range(0xFF01, 0xFF5F), 0xB7, *SIGNS)

SIMPLIFIED_CHINESE = 2
"""Its place among the faces of Noto's collection."""

EM = 1000
FAVICON_SIZE = 32
EPOCH = 2082844800
"""1970, in the seconds since 1904 that fonts count: the same bytes on every day."""


def cut(source: Path, target: Path, characters: Iterable[int], face: int = -1) -> None:
    """Write the characters of one face to a font of their own."""
    options = Options(
        font_number=face,
        hinting=False,
        layout_features=["ccmp", "kern", "locl", "mark", "mkmk", "init", "medi", "fina", "rlig"],
        name_IDs=[0, 1, 2, 4, 5, 6, 13, 14],
        notdef_outline=True,
    )
    font = load_font(str(source), options)
    subsetter = Subsetter(options)
    subsetter.populate(unicodes=characters)
    subsetter.subset(font)
    # Two cuts of the same file are the same bytes.
    font.recalcTimestamp = False
    save_font(font, str(target), options)


def chinese() -> set[int]:
    """GB 2312 level 1, the 3,755 commonest characters, and all others that the content uses."""
    level_1 = (bytes((row, cell)) for row in range(0xB0, 0xD8) for cell in range(0xA1, 0xFF))
    common = "".join(pair.decode("gb2312", "ignore") for pair in level_1)
    texts = (
        *(ROOT / "content").rglob("*.yml"),
        *(ROOT / "content" / "locales" / "zh").rglob("*.po"),
        *(ROOT / "content" / "pages").glob("*.zh.md"),
        *(ROOT / "cities").rglob("city.yml"),
    )
    own = "".join(path.read_text(encoding="utf-8") for path in texts)
    return {ord(c) for c in common + "".join(re.findall(r"[\u4e00-\u9fff]", own))}


def mark(target: Path) -> None:
    """Make a font of the favicon's pin, its square the em: the cards draw nothing but glyphs."""
    (outline,) = re.findall(r'<path [^>]*d="([^"]+)"', FAVICON.read_text(encoding="utf-8"))
    scale = EM / FAVICON_SIZE
    pen = TTGlyphPen(None)
    parse_path(outline, TransformPen(Cu2QuPen(pen, 0.5), (scale, 0, 0, -scale, 0, EM)))
    empty = TTGlyphPen(None).glyph()
    font = FontBuilder(EM, isTTF=True)
    font.setupGlyphOrder([".notdef", "mark"])
    font.setupCharacterMap({0x20: ".notdef"})
    font.setupGlyf({".notdef": empty, "mark": pen.glyph()})
    # The glyph stands in its square as the pin does in the favicon's.
    left = font.font["glyf"]["mark"].xMin
    font.setupHorizontalMetrics({".notdef": (EM, 0), "mark": (EM, left)})
    font.setupHorizontalHeader(ascent=EM, descent=0)
    font.setupNameTable({"familyName": "Mark of the site", "styleName": "Regular"})
    font.setupOS2()
    font.setupPost()
    font.font.recalcTimestamp = False
    font.updateHead(created=EPOCH, modified=EPOCH)
    font.save(str(target))


def main(arguments: Sequence[str]) -> None:
    """Cut all of them."""
    if len(arguments) != 1:
        sys.exit("Name the folder that holds Noto's files: scripts/fonts FOLDER")
    source = Path(arguments[0])

    def found(name: str) -> Path:
        path = next(iter(sorted(source.rglob(name))), None)
        return path or sys.exit(f"{source} holds no {name}; build/fonts/README.md says whence.")

    cut(found("NotoSans-Bold.ttf"), HERE / "latin.ttf", {*LATIN, *CYRILLIC, *VIETNAMESE})
    cut(found("NotoSansArabic-Bold.ttf"), HERE / "arabic.ttf", ARABIC)
    characters = sorted({*chinese(), *CHINESE_SIGNS})
    half = len(characters) // 2
    # In two: no file of the repository is larger than a megabyte.
    for name, part in (("1", characters[:half]), ("2", characters[half:])):
        collection = found("NotoSansCJK-Bold.ttc")
        cut(collection, HERE / f"chinese-{name}.otf", part, face=SIMPLIFIED_CHINESE)
    mark(HERE / "mark.ttf")


if __name__ == "__main__":
    main(sys.argv[1:])
