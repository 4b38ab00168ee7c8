"""The icons are the favicon's pin, and the manifest names them."""

import json
import runpy
from pathlib import Path

import pytest
from fontTools.ttLib import TTFont

from localaction.site.assets import addresses
from localaction.site.cards import FONTS, MARK
from localaction.site.icons import BRAND, MANIFEST_ICONS, icons, manifests, unasked
from tests.command import REPOSITORY
from tests.factories import shared

PLACES = addresses(icons(REPOSITORY / FONTS))


def manifest(language: str) -> dict[str, object]:
    site, _ = shared()
    path = "manifest.webmanifest" if language == "en" else f"{language}/manifest.webmanifest"
    told: dict[str, object] = json.loads(dict(manifests(site, PLACES))[path])
    return told


def test_the_mark_is_the_pin_of_the_favicon(tmp_path: Path) -> None:
    cut = runpy.run_path(str(REPOSITORY / FONTS / "cut.py"))
    cut["mark"](tmp_path / MARK)
    outlines = [
        list(TTFont(folder / MARK)["glyf"]["mark"].coordinates)
        for folder in (REPOSITORY / FONTS, tmp_path)
    ]
    assert outlines[0] == outlines[1]


def test_the_ground_of_the_icons_is_that_of_the_favicon() -> None:
    svg = (REPOSITORY / "build" / "theme" / "assets" / "favicon.svg").read_text(encoding="utf-8")
    assert f'fill="{BRAND}"' in svg


def test_the_brand_is_that_of_the_styles() -> None:
    tokens = REPOSITORY / "build" / "theme" / "styles" / "1-base" / "tokens.css"
    assert f"--la-brand: {BRAND};" in tokens.read_text(encoding="utf-8")


def test_the_favicon_is_an_icon_file() -> None:
    assert b"\0\0\x01\0\x01\0\x20\x20" == unasked(REPOSITORY / FONTS)["favicon.ico"][:8]


@pytest.mark.parametrize("language", ["en", "fr", "ar"])
def test_a_manifest_speaks_its_language(language: str) -> None:
    site, _ = shared()
    told = manifest(language)
    assert (site.name[language], language) == (told["name"], told["lang"])


def test_an_arabic_manifest_runs_from_the_right() -> None:
    assert "rtl" == manifest("ar")["dir"]


@pytest.mark.parametrize(("language", "up"), [("en", ""), ("fr", "../")])
def test_a_manifest_names_its_icons_from_where_it_lies(language: str, up: str) -> None:
    named = [each["src"] for each in manifest(language)["icons"]]  # type: ignore[attr-defined]
    assert [f"{up}{PLACES[name]}" for name in MANIFEST_ICONS] == named
