"""The icons of the site and the manifests that name them, all of the one mark.

In: the font of the mark, cut from the favicon. Out: PNGs for phones and old browsers, and a web
manifest a language.
"""

import json
from collections.abc import Iterator, Mapping
from pathlib import Path

from localaction.pages.address import in_language, relative
from localaction.pages.shared import name_of_site
from localaction.render.format import direction
from localaction.render.png import ico
from localaction.render.social_card import GROUND, icon_png
from localaction.site.cards import MARK
from schemas.site import Site

MANIFEST_ICONS = {"icon-192.png": 192, "icon-512.png": 512}
MANIFEST = "manifest.webmanifest"
FAVICON, FAVICON_SIZE = "favicon.ico", 32
"""Where browsers that know no SVG look unasked."""
TOUCH_ICON, TOUCH_SIZE = "apple-touch-icon.png", 180
"""Where telephones look unasked, which spares each page a line."""

BRAND = f"#{bytes(GROUND).hex()}"
PAGE = "#ffffff"


def icons(fonts: Path) -> dict[str, bytes]:
    """Name as the theme writes it → content."""
    mark = (fonts / MARK).read_bytes()
    return {name: icon_png(mark, size) for name, size in MANIFEST_ICONS.items()}


def unasked(fonts: Path) -> dict[str, bytes]:
    """The icons that nobody names: path in the site → content."""
    mark = (fonts / MARK).read_bytes()
    small = ico(icon_png(mark, FAVICON_SIZE), FAVICON_SIZE)
    return {FAVICON: small, TOUCH_ICON: icon_png(mark, TOUCH_SIZE)}


def manifests(site: Site, places: Mapping[str, str]) -> Iterator[tuple[str, bytes]]:
    """The path and content of each language's manifest. `places`: name of an asset → its path."""
    for language in site.languages:
        home = in_language("", language, site.languages[0])
        manifest = {
            "name": name_of_site(site, language),
            "short_name": name_of_site(site, language),
            "description": site.tagline.get(language, ""),
            "lang": language,
            "dir": direction(language),
            "start_url": "./",
            # The whole site, so that the language switch stays in the same window.
            "scope": relative(home, ""),
            "display": "minimal-ui",
            "theme_color": BRAND,
            "background_color": PAGE,
            "icons": [
                {
                    "src": relative(home, places[name]),
                    "sizes": f"{size}x{size}",
                    "type": "image/png",
                    # The pin keeps within the circle that any mask leaves.
                    "purpose": "any maskable",
                }
                for name, size in MANIFEST_ICONS.items()
            ],
        }
        stated = {name: value for name, value in manifest.items() if value}
        yield f"{home}{MANIFEST}", json.dumps(stated, ensure_ascii=False, indent=1).encode()
