"""What the head of a page says to machines: description, canonical, translations, Open Graph.

Addresses are absolute. Only pages whose words somebody wrote in that language are named as
translations, and only by each other, so that the links always answer one another.
"""

from markupsafe import Markup, escape

from localaction.pages.page import Page

DESCRIPTION_LIMIT = 300
"""Longer descriptions are cut by every search engine, and weigh on every page."""


def head(page: Page, site_url: str, site_name: str) -> Markup:
    """The links and data of one page's head, one element a line."""
    root = site_url.rstrip("/")
    description = shortened(page.description)
    canonical = f"{root}/{page.canonical}"
    lines = [
        _meta("name", "description", description),
        _link("canonical", canonical),
        *_alternates(page, root),
        _meta("property", "og:site_name", site_name),
        _meta("property", "og:type", "article" if page.is_record else "website"),
        _meta("property", "og:title", page.title),
        _meta("property", "og:description", description),
        _meta("property", "og:url", canonical),
        _meta("property", "og:locale", page.language),
    ]
    return Markup("\n".join(line for line in lines if line))


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


def _alternates(page: Page, root: str) -> list[str]:
    default = default_alternate(page)
    if page.canonical != page.address or default is None:
        return []
    links = [_link("alternate", f"{root}/{to}", lang) for lang, to in page.alternates.items()]
    return [*links, _link("alternate", f"{root}/{default}", "x-default")]


def _meta(attribute: str, name: str, content: str) -> str:
    return f'<meta {attribute}="{name}" content="{escape(content)}">' if content else ""


def _link(rel: str, href: str, language: str = "") -> str:
    hreflang = f' hreflang="{language}"' if language else ""
    return f'<link rel="{rel}"{hreflang} href="{escape(href)}">'
