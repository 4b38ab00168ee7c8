"""What the head of a page says to machines: description, canonical, translations, the picture and
words of a shared link, and what the page is in the words of schema.org.

Addresses are absolute. Only pages whose words somebody wrote in that language are named as
translations, and only by each other, so that the links always answer one another.
"""

import json
from collections.abc import Iterator, Mapping

from markupsafe import Markup, escape

from localaction.pages.page import Page

DESCRIPTION_LIMIT = 200
"""Longer descriptions are cut by every search engine, and weigh on every page."""

ATOM = "application/atom+xml"
"""The type of a feed."""

NOT_TO_BE_FOUND = Markup('<meta name="robots" content="noindex">')
"""All that machines are told of a record that was taken back, or of a page of results."""

Trail = tuple[tuple[str, str], ...]

ENCODER = json.JSONEncoder(ensure_ascii=False, separators=(",", ":"))
HARMLESS = (("<", "\\u003c"), (">", "\\u003e"), ("&", "\\u0026"))
"""In JSON these stand in texts alone; written so, none can close the element around it."""


class Head:
    """Makes the heads of pages."""

    def __init__(self, site_url: str) -> None:
        # Addresses are of letters, digits and hyphens: this is all there is to escape.
        self._url = site_url.rstrip("/")
        self._root = str(escape(self._url))

    def of(self, page: Page) -> Markup:
        """The links and data of one page's head, one element a line."""
        if page.is_retired or page.is_unlisted:
            return NOT_TO_BE_FOUND
        canonical = f"{self._root}/{page.canonical}"
        lines = [
            # Whoever shows a shared link takes this one for want of an og:description.
            _meta("name", "description", escape(shortened(page.description))),
            _link("canonical", canonical),
            *self._alternates(page),
            self._feed(page),
            _meta("property", "og:title", escape(page.title)),
            *self._picture(page),
            self._data(page),
        ]
        return Markup("\n".join(line for line in lines if line))

    def _alternates(self, page: Page) -> list[str]:
        default = default_alternate(page)
        if page.canonical != page.address or default is None:
            return []
        named = [*page.alternates.items(), ("x-default", default)]
        return [_link("alternate", f"{self._root}/{to}", language) for language, to in named]

    def _feed(self, page: Page) -> str:
        """What programs that follow pages look for."""
        if not page.feed:
            return ""
        href = f"{self._root}/{page.feed}"
        title = escape(page.title)
        return f'<link rel="alternate" type="{ATOM}" title="{title}" href="{href}">'

    def _picture(self, page: Page) -> Iterator[str]:
        if page.picture is not None:
            yield _meta("property", "og:image", f"{self._root}/{page.picture.path}")
            yield _meta("property", "og:image:alt", escape(page.picture.alt))
            yield _meta("name", "twitter:card", "summary_large_image")

    def _data(self, page: Page) -> str:
        """A data block: no script, so that a policy against scripts lets it stand."""
        nodes: list[str] = []
        if page.data:
            # What is known by its id has its address, and a record has its canonical link.
            is_known = "@id" in page.data or page.is_record
            where = {} if is_known else {"url": f"{self._url}/{page.canonical}"}
            nodes.append(_json({**page.data, **where}))
        # On a record the trail can be read, and would weigh on thousands of pages here.
        if page.trail and not page.is_record:
            # The page itself need not be named, but one step is no trail.
            nodes.append(self._breadcrumbs([*self._steps(page.trail), {"name": page.title}]))
        if not nodes:
            return ""
        # One node needs no graph around it.
        told = nodes[0][1:-1] if len(nodes) == 1 else f'"@graph":[{",".join(nodes)}]'
        return (
            '<script type="application/ld+json">{"@context":"https://schema.org",'
            f"{told}}}</script>"
        )

    def _steps(self, trail: Trail) -> list[dict[str, str]]:
        return [{"name": name, "item": f"{self._url}/{to}"} for name, to in trail]

    def _breadcrumbs(self, steps: list[dict[str, str]]) -> str:
        items = [
            {"@type": "ListItem", "position": place, **step} for place, step in enumerate(steps, 1)
        ]
        return _json({"@type": "BreadcrumbList", "itemListElement": items})


def shortened(text: str) -> str:
    """Cut a description at a word, with an ellipsis."""
    text = " ".join(text.split())
    if len(text) <= DESCRIPTION_LIMIT:
        return text
    cut = text[: DESCRIPTION_LIMIT - 1]
    # Chinese has no spaces: then the cut falls where it falls.
    return (cut.rsplit(" ", 1)[0] if " " in cut[-80:] else cut) + "…"


def default_alternate(page: Page) -> str | None:
    """The address for readers of other languages: the root's words, or else the first written."""
    root_language = next(iter(page.languages))
    return page.alternates.get(root_language, next(iter(page.alternates.values()), None))


def _json(node: Mapping[str, object]) -> str:
    text = ENCODER.encode(node)
    for sign, harmless in HARMLESS:
        text = text.replace(sign, harmless)
    return text


def _meta(attribute: str, name: str, content: str) -> str:
    return f'<meta {attribute}="{name}" content="{content}">' if content else ""


def _link(rel: str, href: str, language: str = "") -> str:
    hreflang = f' hreflang="{language}"' if language else ""
    return f'<link rel="{rel}"{hreflang} href="{href}">'
