"""The files that all pages share: styles, scripts, pictures of the theme.

In: `build/theme/assets/`, the sheets of `build/theme/styles/` and the scripts that are folders of
parts (each joined to one), the style sheet of Material and the outlines of
`build/theme/land.json`. Out: path in the site → bytes. Names carry a digest of the content, so that
a browser may keep them for ever.
"""

import json
import re
from collections.abc import Mapping
from hashlib import blake2b
from importlib.resources import files
from pathlib import Path

from localaction.pages.maps import LAND
from localaction.render.land import land_svg
from localaction.site.base_styles import base_styles
from localaction.site.errors import SiteError
from localaction.site.icons import icons
from localaction.site.scripts import joined, linked, search_worker

FOLDER = "assets"
STYLES = "localaction.css"
"""The name under which the theme asks for all sheets: Material's, and above it ours."""

SEARCH_WORKER = "search-worker.js"
"""lunr and the parts of `build/theme/search/`, joined."""

JOINED = ("explore", "forms", "likeness", "map")
"""Folders of `build/theme/` that hold the parts of one script, which is named after them."""

RINGS = "land.json"
"""Where the land's outlines stand, and where they come from."""

COMMENT = re.compile(r"/\*.*?\*/", re.DOTALL)
SPACE = re.compile(r"\s*\n\s*")


def assets(theme: Path) -> dict[str, bytes]:
    """Name as the theme writes it → content."""
    folder = theme / FOLDER
    own = {
        path.relative_to(folder).as_posix(): path.read_bytes()
        for path in sorted(folder.rglob("*"))
        if path.is_file()
    }
    return {
        STYLES: _base_styles() + _our_styles(theme / "styles"),
        LAND: _land(theme / RINGS),
        **icons(theme.parent / "fonts"),
        **own,
        **linked(_scripts(theme, own), _address),
    }


def _scripts(theme: Path, own: Mapping[str, bytes]) -> dict[str, str]:
    """Every script by name, as it was written."""
    written = {name: content.decode() for name, content in own.items() if name.endswith(".js")}
    written[SEARCH_WORKER] = search_worker(theme / "search")
    parts = {name: joined(theme / name) for name in JOINED}
    return written | {f"{name}.js": text for name, text in parts.items() if text}


def addresses(contents: Mapping[str, bytes]) -> dict[str, str]:
    """Name as the theme writes it → path in the site, with its digest."""
    return {name: _address(name, content) for name, content in contents.items()}


def _address(name: str, content: bytes) -> str:
    stem, dot, ending = name.rpartition(".")
    return f"{FOLDER}/{stem}.{blake2b(content, digest_size=4).hexdigest()}{dot}{ending}"


def _our_styles(folder: Path) -> bytes:
    """The sheets in the order of their paths: base, components, print; without comments."""
    sheets = (path.read_text(encoding="utf-8") for path in sorted(folder.rglob("*.css")))
    joined = "".join(SPACE.sub("\n", COMMENT.sub("", sheet)).lstrip("\n") for sheet in sheets)
    return joined.encode()


def _land(file: Path) -> bytes:
    rings = json.loads(file.read_text(encoding="utf-8"))["rings"]
    return land_svg(rings).encode()


def _base_styles() -> bytes:
    folder = files("material").joinpath("templates", FOLDER, "stylesheets")
    found = [item for item in folder.iterdir() if re.fullmatch(r"main\.\w+\.min\.css", item.name)]
    if len(found) != 1:
        raise SiteError("The installed mkdocs-material has no style sheet where it was expected.")
    return base_styles(found[0].read_text(encoding="utf-8"))
