"""Links as pages show them: to a record by its name, to a page elsewhere by its site."""

from collections.abc import Callable
from functools import lru_cache
from urllib.parse import unquote, urlsplit

from markupsafe import Markup

from localaction.catalogue.topics import RECORDS
from localaction.pages.address import relative
from localaction.pages.reader import Reader, term_path

ADDRESS_LIMIT, LAST_LIMIT = 60, 40
"""How many characters of an address are shown, and of its last part where it is longer."""

LINK = Markup('<a href="%s">%s</a>')


def linker(path: str) -> Callable[[str], str]:
    """What makes links from the page `path` to a path at the root.

    Both lie in one language, so that its folder is in no link.
    """
    return lambda there: relative(path, there)


def record_link(reader: Reader, id: str, path: str) -> Markup:
    """The name of a record on the page `path`, linked to its page."""
    kept = (path.count("/"), id)
    links = reader.kept.links
    if kept not in links:
        links[kept] = _record_link(reader, id, path)
    return links[kept]


def _record_link(reader: Reader, id: str, path: str) -> Markup:
    catalogue = reader.catalogue
    for kind, group in (
        ("city", catalogue.cities),
        ("pledge", catalogue.pledges),
        ("practice", catalogue.practices),
        ("organisation", catalogue.organisations),
    ):
        if id in group:
            title = reader.said(*reader.title(group[id]))
            return LINK % (relative(path, f"{RECORDS[kind]}/{id}/"), title)
    raise KeyError(id)


def term_link(reader: Reader, vocabulary: str, id: str, path: str) -> Markup:
    """The name of a term on the page `path`, linked where it has a page."""
    told = reader.term(vocabulary, id)
    there = term_path(reader, vocabulary, id)
    return LINK % (relative(path, there), told) if there else told


# One source backs many numbers, and every language links to it alike.
@lru_cache(maxsize=65536)
def page_link(address: str | None) -> Markup:
    """A link to a page elsewhere, by the name of its site; empty where there is none."""
    return LINK % (address, host(address)) if address else Markup("")


def host(address: str | None) -> str:
    """The site an address is on, as the text of a link: `www.tdg.ch` → `tdg.ch`."""
    return urlsplit(address).netloc.removeprefix("www.") if address else ""


@lru_cache(maxsize=65536)
def short_address(address: str) -> str:
    """An address as the text of a link: `tdg.ch/…/operation-papyrus`, on one line."""
    parts = urlsplit(address)
    site, path = parts.netloc.removeprefix("www."), unquote(parts.path).strip("/")
    if len(site) + len(path) < ADDRESS_LIMIT:
        return f"{site}/{path}" if path else site
    last = path.rpartition("/")[2]
    return f"{site}/…/{last}" if len(last) <= LAST_LIMIT else f"{site}/…/{last[:LAST_LIMIT]}…"
