"""The list of pages for search engines: `sitemap.xml`, and `robots.txt` that names it.

Only pages whose words are their own are listed, each with its translations.
"""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from itertools import islice

from markupsafe import escape

from localaction.pages.page import Page
from localaction.site.head import default_alternate

FILE_LIMIT = 50_000
"""Addresses in one file, by the sitemap protocol."""

HEADER = '<?xml version="1.0" encoding="UTF-8"?>\n'
SCHEMA = "http://www.sitemaps.org/schemas/sitemap/0.9"
XHTML = "http://www.w3.org/1999/xhtml"


@dataclass(frozen=True, slots=True, order=True)
class Entry:
    """One page that is listed."""

    address: str
    alternates: tuple[tuple[str, str], ...]
    """Language (or `x-default`) and address."""


def entry(page: Page) -> Entry | None:
    """What the sitemap says of a page; None where another page, or none, is to be found."""
    if page.is_retired or page.is_unlisted or page.canonical != page.address:
        return None
    default = default_alternate(page)
    if default is None or len(page.alternates) < 2:
        return Entry(page.address, ())
    return Entry(page.address, (*page.alternates.items(), ("x-default", default)))


def sitemaps(
    entries: Iterable[Entry], site_url: str, limit: int = FILE_LIMIT
) -> Iterator[tuple[str, bytes]]:
    """The files: one, or past the limit several and an index of them."""
    root = site_url.rstrip("/")
    rest = iter(sorted(entries))
    chunks = list(iter(lambda: list(islice(rest, limit)), []))
    if len(chunks) <= 1:
        yield "sitemap.xml", _urlset(chunks[0] if chunks else [], root)
        return
    names = {f"sitemap-{number}.xml": chunk for number, chunk in enumerate(chunks, 1)}
    for name, chunk in names.items():
        yield name, _urlset(chunk, root)
    yield "sitemap.xml", _index(names, root)


def robots(site_url: str) -> bytes:
    """All may read all; where the list is."""
    return f"User-agent: *\nAllow: /\n\nSitemap: {site_url.rstrip('/')}/sitemap.xml\n".encode()


def _urlset(entries: Iterable[Entry], root: str) -> bytes:
    root = str(escape(root))
    lines = [f'{HEADER}<urlset xmlns="{SCHEMA}" xmlns:xhtml="{XHTML}">']
    # The pages of a record name the same translations: their lines are made once.
    shared: dict[tuple[tuple[str, str], ...], str] = {}
    for each in entries:
        if each.alternates not in shared:
            shared[each.alternates] = "".join(
                f'<xhtml:link rel="alternate" hreflang="{language}" href="{root}/{address}"/>\n'
                for language, address in each.alternates
            )
        lines.append(f"<url><loc>{root}/{each.address}</loc>\n{shared[each.alternates]}</url>")
    return "\n".join([*lines, "</urlset>\n"]).encode()


def _index(names: Mapping[str, object], root: str) -> bytes:
    lines = [f'{HEADER}<sitemapindex xmlns="{SCHEMA}">']
    lines += [f"<sitemap><loc>{escape(f'{root}/{name}')}</loc></sitemap>" for name in names]
    return "\n".join([*lines, "</sitemapindex>\n"]).encode()
