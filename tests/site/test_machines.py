"""What machines ask for is there: each page's picture and data, the icons, the manifests."""

import json
import re
import struct
from collections.abc import Iterator
from functools import cache
from html import unescape
from pathlib import Path
from typing import Any

import pytest

URL = "https://local-action.example/"
LANGUAGES = ("en", "fr", "es", "ar", "ru", "zh")
META = re.compile(r'<meta (?:property|name)="([^"]+)" content="([^"]*)">')
MANIFEST = re.compile(r'<link rel="manifest" href="([^"]+)">')
DATA = re.compile(r'<script type="application/ld\+json">(.*?)</script>', re.DOTALL)
NOINDEX = '<meta name="robots" content="noindex">'
RECORD = re.compile(r"(?:[a-z]{2}/)?(?:pledges|practices|cities)/(?!page-)[^/]+/")
DATA_LIMIT = 1800
"""Bytes of a record's data; most have half of that."""


@cache
def heads(site: Path) -> dict[str, str]:
    """The head of every page that is to be found, by its address."""
    found = {}
    for path in sorted(site.rglob("*.html")):
        head = path.read_text(encoding="utf-8").partition("</head>")[0]
        if NOINDEX not in head:
            found[path.relative_to(site).as_posix().removesuffix("index.html")] = head
    return found


@cache
def told(site: Path) -> dict[str, list[dict[str, Any]]]:
    """What each page says of itself in the words of schema.org."""
    return {
        address: found.get("@graph", [found])
        for address, head in heads(site).items()
        for block in DATA.findall(head)
        for found in [json.loads(block)]
    }


def metas(head: str) -> dict[str, str]:
    return {name: unescape(content) for name, content in META.findall(head)}


def size(png: Path) -> tuple[int, int]:
    """Width and height that a PNG states."""
    content = png.read_bytes()[:24]
    width, height = struct.unpack(">II", content[16:])
    return (width, height) if content.startswith(b"\x89PNG\r\n\x1a\n") else (0, 0)


def manifests(site: Path) -> Iterator[tuple[str, Path]]:
    for language in LANGUAGES:
        folder = site if language == "en" else site / language
        yield language, folder / "manifest.webmanifest"


# The picture of a shared link.


def test_every_page_names_a_picture_of_the_site(shipped: Path) -> None:
    without = [
        address
        for address, head in heads(shipped).items()
        if not (shipped / metas(head).get("og:image", "none").removeprefix(URL)).is_file()
    ]
    assert [] == without


def test_every_picture_is_as_large_as_the_pages_say(shipped: Path) -> None:
    assert {(1200, 630)} == {size(path) for path in shipped.glob("**/cards/**/*.png")}


def test_every_picture_is_that_of_some_page(shipped: Path) -> None:
    named = {metas(head)["og:image"].removeprefix(URL) for head in heads(shipped).values()}
    cards = {path.relative_to(shipped).as_posix() for path in shipped.glob("**/cards/**/*.png")}
    assert set() == cards - named


def test_every_picture_is_told_in_words(shipped: Path) -> None:
    silent = [a for a, head in heads(shipped).items() if not metas(head).get("og:image:alt")]
    assert [] == silent


# Data in the words of schema.org.


@pytest.mark.parametrize(
    ("path", "kind"),
    [
        ("", "WebSite"),
        ("pledges/", "CollectionPage"),
        ("pledges/montevideo-resuena/", "Report"),
        ("cities/accra/", "GovernmentOrganization"),
        ("data/", "Dataset"),
    ],
)
@pytest.mark.parametrize("language", ["en", "ar"])
def test_a_page_is_of_its_kind(shipped: Path, path: str, kind: str, language: str) -> None:
    address = path if language == "en" else f"{language}/{path}"
    assert kind == told(shipped)[address][0]["@type"]


def test_every_page_says_what_it_is(shipped: Path) -> None:
    assert set() == heads(shipped).keys() - told(shipped).keys()


def test_every_page_but_records_and_home_pages_has_breadcrumbs(shipped: Path) -> None:
    homes = {"", *(f"{language}/" for language in LANGUAGES)}
    without = {
        address
        for address, nodes in told(shipped).items()
        if address not in homes and "BreadcrumbList" not in {each["@type"] for each in nodes}
    }
    assert set() == {address for address in without if not RECORD.fullmatch(address)}


def test_the_data_of_a_record_are_small(shipped: Path) -> None:
    heavy = {
        address: len(block.encode())
        for address, head in heads(shipped).items()
        for block in DATA.findall(head)
        if RECORD.fullmatch(address) and len(block.encode()) > DATA_LIMIT
    }
    assert {} == heavy


# Icons and manifests.


def test_the_manifest_that_a_page_names_is_that_of_its_language(shipped: Path) -> None:
    wrong = []
    for address, href in named_manifests(shipped):
        first = address.partition("/")[0]
        folder = shipped / first if first in LANGUAGES else shipped
        if (shipped / address / href).resolve() != (folder / "manifest.webmanifest").resolve():
            wrong.append(address)
    assert [] == wrong


def test_whoever_comes_by_the_front_door_can_install_the_site(shipped: Path) -> None:
    named = {address for address, _ in named_manifests(shipped)}
    assert {"", "fr/", "es/", "ar/", "ru/", "zh/"} <= named


def named_manifests(site: Path) -> Iterator[tuple[str, str]]:
    """The address of each page that names a manifest, and the manifest."""
    for address, head in heads(site).items():
        for href in MANIFEST.findall(head):
            yield address, href


def test_the_icons_of_every_manifest_are_as_large_as_it_says(shipped: Path) -> None:
    wrong = []
    for language, path in manifests(shipped):
        for icon in json.loads(path.read_text(encoding="utf-8"))["icons"]:
            if "{}x{}".format(*size(path.parent / icon["src"])) != icon["sizes"]:
                wrong.append((language, icon["src"]))
    assert [] == wrong


def test_every_manifest_opens_the_home_page_of_its_language(shipped: Path) -> None:
    opened = [
        (path.parent / json.loads(path.read_text(encoding="utf-8"))["start_url"] / "index.html")
        for _, path in manifests(shipped)
    ]
    assert [True] * len(LANGUAGES) == [path.is_file() for path in opened]


def test_a_manifest_is_of_the_whole_site(shipped: Path) -> None:
    scopes = {
        (path.parent / json.loads(path.read_text(encoding="utf-8"))["scope"]).resolve()
        for _, path in manifests(shipped)
    }
    assert {shipped.resolve()} == scopes


def test_old_browsers_find_the_favicon_where_they_look(shipped: Path) -> None:
    assert b"\0\0\x01\0" == (shipped / "favicon.ico").read_bytes()[:4]
