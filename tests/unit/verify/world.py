"""A tiny whole site in two languages: home, a record, a tombstone, a page that has moved."""

from collections.abc import Mapping
from pathlib import Path

from localaction.site.manifest import NAME, Noted, manifest
from localaction.site.policy import POLICY
from localaction.site.verify.finished import verify_site
from localaction.site.verify.found import Found

URL = "https://x.org/s"
LANGUAGES = ("en", "ar")
HIDDEN = '<meta name="robots" content="noindex">'
MOVED = HIDDEN + '<meta http-equiv="refresh" content="0; url=../new/">'


def page(head: str = HIDDEN, article: str = "", language: str = "en", heading: str = "T") -> str:
    """A page with this in its head and article."""
    dir = "rtl" if language == "ar" else "ltr"
    policy = f'<meta http-equiv="Content-Security-Policy" content="{POLICY}">'
    return (
        f'<html lang="{language}" dir="{dir}"><head>{policy}{head}</head>'
        f"<body><h1>{heading}</h1>{article}</body></html>"
    )


def found_under(path: str, *others: str) -> str:
    """The head of a page that is to be found, with its other languages."""
    here = f'<link rel="canonical" href="{URL}/{path}">'
    named = [*others, *(f"x-default={each.partition('=')[2]}" for each in others[:1])]
    return here + "".join(
        f'<link rel="alternate" hreflang="{language}" href="{URL}/{to}">'
        for language, to in (each.split("=") for each in named)
    )


HOMES = ("en=", "ar=ar/")
PLEDGES = ("en=pledges/new/", "ar=ar/pledges/new/")

FILES: Mapping[str, str] = {
    "index.html": page(found_under("", *HOMES), '<a href="pledges/new/#top">'),
    "ar/index.html": page(found_under("ar/", *HOMES), language="ar"),
    "pledges/new/index.html": page(
        found_under("pledges/new/", *PLEDGES), '<h2 id="é">H</h2><a href="#%C3%A9">'
    ),
    "ar/pledges/new/index.html": page(found_under("ar/pledges/new/", *PLEDGES), "", "ar"),
    "pledges/old/index.html": page(MOVED),
    "ar/pledges/old/index.html": page(MOVED, language="ar"),
    "404.html": page(),
    "robots.txt": "",
    "api/v1/index.json": "{}",
    "api/v1/openapi.json": "{}",
    "data/checksums.sha256": "",
    "data/datapackage.json": "{}",
    "embed/card.css": "",
    "embed/widget.js": "",
    "embed/en/all.json": "{}",
    "embed/ar/all.json": "{}",
    "feed.xml": "",
    "ar/feed.xml": "",
    "manifest.webmanifest": '{"icons": []}',
    "ar/manifest.webmanifest": '{"icons": []}',
    "search/en.json": '{"words": "en-words.12345678.json"}',
    "search/en-words.12345678.json": "[]",
    "search/ar.json": "{}",
    "assets/a.css": 'i{background:url("data:image/svg+xml,x")} b{background:url(#x)}',
    "assets/a.js": 'import "./b.js";',
    "assets/b.js": "// https://example.org is only a comment",
    "sitemap.xml": "<urlset>"
    + "".join(
        f"<loc>{URL}/{path}</loc>" for path in ("", "ar/", "pledges/new/", "ar/pledges/new/")
    ),
}


def pages(files: Mapping[str, str]) -> list[Noted]:
    """What the list says of these files."""
    states = {"old": "moved", "gone": "retired"}
    noted = []
    for path in files:
        if path.endswith(".html"):
            address = path.removesuffix("index.html")
            language = "ar" if path.startswith("ar/") else "en"
            id = address.rstrip("/").rpartition("/")[2] if "pledges/" in path else ""
            state = states.get(id, "")
            kind = "pledge" if id and state != "moved" else ""
            noted.append(Noted(address, language, kind, id if kind else "", state))
    return noted


def listed(files: Mapping[str, str]) -> bytes:
    """The list of such a site."""
    return manifest(URL, LANGUAGES, pages(files), files)


def write(folder: Path, files: Mapping[str, str], told: bytes | None = None) -> Path:
    """Put a site into a folder; `told` is its list, if not the right one."""
    for path, text in files.items():
        (folder / path).parent.mkdir(parents=True, exist_ok=True)
        (folder / path).write_text(text, encoding="utf-8")
    (folder / NAME).write_bytes(listed(files) if told is None else told)
    return folder


def verified(folder: Path, changed: Mapping[str, str]) -> Found:
    """What is found of the site after some of its files were changed."""
    return verify_site(write(folder, {**FILES, **changed}))
