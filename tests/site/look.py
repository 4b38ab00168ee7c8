"""Reads every page of a site once and keeps what the tests over the whole site ask for."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from urllib.parse import unquote, urljoin, urlsplit

from selectolax.lexbor import LexborHTMLParser, LexborNode

from localaction.pages.embed_code import FOLDER as EMBED

LOADED = {
    "script": ("src",),
    "img": ("src", "srcset"),
    "source": ("src", "srcset"),
    "iframe": ("src",),
    "use": ("href", "xlink:href"),
    "image": ("href", "xlink:href"),
    "object": ("data",),
    "embed": ("src",),
    "video": ("src", "poster"),
    "audio": ("src",),
    "track": ("src",),
    "input": ("src",),
    "form": ("action",),
    "button": ("formaction",),
}
"""Element → attributes that a browser fetches, or sends what was written to."""

LINKED = {
    *("stylesheet", "icon", "apple-touch-icon", "mask-icon", "manifest"),
    *("preload", "modulepreload", "prefetch", "preconnect", "dns-prefetch", "prerender"),
}
"""Kinds of `<link>` that ask for something."""

DATA = frozenset({"application/ld+json", "application/json"})
"""Types of `<script>` that no browser runs."""

REFERRING = ("for", "list", "aria-labelledby", "aria-describedby", "aria-controls", "aria-owns")
"""Attributes that name ids of the same page."""

HANDLER = re.compile(rb"<[^>]*\s(on[a-z]+)\s*=", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Look:
    """One page."""

    address: str
    lang: str | None
    dir: str | None
    titles: tuple[str, ...]
    descriptions: tuple[str, ...]
    canonicals: tuple[str, ...]
    alternates: tuple[tuple[str, str], ...]
    """hreflang and address of each."""
    robots: tuple[str, ...]
    policies: tuple[str, ...]
    """Content security policies that it states."""
    referrers: tuple[str, ...]
    """What it lets the browser say of where a request comes from."""
    ids: tuple[str, ...]
    anchors: tuple[tuple[str, str], ...]
    """Page and id that it links to."""
    referred: tuple[str, ...]
    headings: tuple[int, ...]
    """Levels, in the order of the page."""
    main_headings: tuple[int, ...]
    foreign: tuple[tuple[str, str | None], ...]
    """lang and dir of elements that state a language; of one that nobody knows, `lang=""`, a
    browser judges the direction itself."""
    loaded: tuple[str, ...]
    inline_scripts: tuple[str, ...]
    inline_styles: tuple[str, ...]
    handlers: tuple[str, ...]
    """`on…` attributes."""
    pictures_without_words: tuple[str, ...]


@cache
def looks(site: Path) -> dict[str, Look]:
    """Every page of the site by its address; cards for other sites are none."""
    files = sorted(site.rglob("*.html"))
    found = (_look(path, site) for path in files if path.relative_to(site).parts[0] != EMBED)
    return {look.address: look for look in found}


def _look(path: Path, site: Path) -> Look:
    content = path.read_bytes()
    page = LexborHTMLParser(content)
    address = path.relative_to(site).as_posix()
    address = address.removesuffix("index.html")
    (root,) = page.css("html")
    return Look(
        address=address,
        lang=root.attributes.get("lang"),
        dir=root.attributes.get("dir"),
        titles=tuple(each.text() for each in page.css("head > title")),
        descriptions=_values(page, 'meta[name="description"]', "content"),
        canonicals=_values(page, 'link[rel="canonical"]', "href"),
        alternates=tuple(
            (_value(each, "hreflang"), _value(each, "href"))
            for each in page.css('link[rel="alternate"][hreflang]')
        ),
        robots=_values(page, 'meta[name="robots"]', "content"),
        policies=_values(page, 'meta[http-equiv="Content-Security-Policy" i]', "content"),
        referrers=_values(page, 'meta[name="referrer"]', "content"),
        ids=_values(page, "[id]", "id"),
        anchors=tuple(_anchors(page, address)),
        referred=tuple(
            id
            for name in REFERRING
            for value in _values(page, f"[{name}]", name)
            for id in value.split()
        ),
        headings=_levels(page, ""),
        main_headings=_levels(page, "main "),
        foreign=tuple(
            (_value(each, "lang"), each.attributes.get("dir"))
            for each in page.css("body[lang], body [lang]")
            if _value(each, "lang")
        ),
        loaded=tuple(_loaded(page)),
        inline_scripts=tuple(
            each.text()
            for each in page.css("script:not([src])")
            if _value(each, "type") not in DATA
        ),
        inline_styles=(
            *_values(page, "[style]", "style"),
            *(each.text() for each in page.css("style")),
        ),
        handlers=tuple(name.decode() for name in HANDLER.findall(content)),
        pictures_without_words=tuple(
            str(each.html)[:120]
            for each in page.css("img:not([alt]), svg:not([aria-hidden]):not([role])")
        ),
    )


def _value(element: LexborNode, name: str) -> str:
    return element.attributes.get(name) or ""


def _values(page: LexborHTMLParser, selector: str, name: str) -> tuple[str, ...]:
    return tuple(_value(each, name) for each in page.css(selector))


def _levels(page: LexborHTMLParser, within: str) -> tuple[int, ...]:
    chosen = ", ".join(f"{within}h{level}" for level in range(1, 7))
    return tuple(int(str(each.tag)[1]) for each in page.css(chosen))


def _loaded(page: LexborHTMLParser) -> Iterator[str]:
    for element, names in LOADED.items():
        for name in names:
            # A colon in a name means something in a selector.
            for value in _values(page, f"{element}[{name.replace(':', chr(92) + ':')}]", name):
                yield from (part.split()[0] for part in value.split(", ") if part.strip())
    for link in page.css("link[href]"):
        if LINKED & set(_value(link, "rel").split()):
            yield _value(link, "href")


def _anchors(page: LexborHTMLParser, address: str) -> Iterator[tuple[str, str]]:
    for link in dict.fromkeys(_values(page, 'a[href*="#"], use[href*="#"]', "href")):
        parts = urlsplit(link)
        if parts.fragment and not parts.scheme and not parts.netloc:
            target = urljoin(f"/{address}", parts.path).removeprefix("/")
            yield unquote(target) if parts.path else address, unquote(parts.fragment)
