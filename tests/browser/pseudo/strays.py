"""What a page of the pseudo-language says that nobody asked the translators for."""

import re
from collections.abc import Collection, Iterator

from babel import Locale
from selectolax.lexbor import LexborHTMLParser, LexborNode

from tests.browser.pseudo.root import PSEUDO

ASKED = re.compile(r"⟦[^⟦⟧]*⟧")
MARK = re.compile(r"</?mark[^>]*>")
ADDRESS = re.compile(r"(?:https?://)?[\w-]+(?:\.[\w-]+)*\.[a-z]{2,}\S*")
"""`example.org`, with or without what comes before and after."""
WORD = re.compile(r"[^\W\d_]{2,}")
"""One letter alone is a sign: `×`, `M`, a list's `a`."""

SPOKEN = ("title", "aria-label", "aria-description", "aria-roledescription", "alt", "placeholder")
"""Attributes that are shown or read out."""

IN_HEAD = ("application-name", "og:site_name", "og:image:alt", "twitter:image:alt")
"""What the head tells machines in words of the interface."""

NEVER_SHOWN = {"script", "style", "template"}

CLDR = Locale(PSEUDO)
KNOWN = {
    # The calendar and the names of languages are CLDR's, in the very language.
    *CLDR.months["format"]["wide"].values(),
    *CLDR.months["format"]["abbreviated"].values(),
    *CLDR.languages.values(),
    # What the language calls itself, in the switch.
    "Esperanto",
    # Names of a licence, of services and of forms of a reference are the same in every language.
    "CC BY 4.0",
    *("BibTeX", "CSL-JSON", "RIS"),
    *("Bluesky", "Facebook", "LinkedIn", "Mastodon", "Telegram", "WhatsApp"),
}
"""Words that no translator is asked for."""
UNASKED = re.compile(r"\b(?:" + "|".join(map(re.escape, sorted(KNOWN, key=len)[::-1])) + r")\b")


def strays(html: str, names: Collection[str]) -> list[str]:
    """Each piece of text, or attribute, that holds a word outside the brackets.

    `names`: short names of organisations, which stand in a `<bdi>` of their own in every language.
    """
    # A search marks what was looked for, within words that belong together.
    page = LexborHTMLParser(MARK.sub("", html))
    found = [*_in_head(page), *_in_body(page)]
    return [each for each in found if each not in {f"<bdi>: {name}" for name in names}]


def mislabelled(html: str) -> list[str]:
    """Each piece of the interface that stands in an element of another language."""
    page = LexborHTMLParser(html)
    elsewhere = page.css(f"body [lang]:not([lang={PSEUDO}])")
    return [f"{_where(each)}: {_line(each)[:80]}" for each in elsewhere if _own_words(each)]


def _own_words(element: LexborNode) -> bool:
    inner = sum(each.text().count("⟦") for each in element.css(f"[lang={PSEUDO}]"))
    return element.text().count("⟦") > inner


def _in_head(page: LexborHTMLParser) -> Iterator[str]:
    for meta in page.css("meta"):
        name = meta.attributes.get("name") or meta.attributes.get("property")
        if name in IN_HEAD:
            yield from _judged(meta.attributes.get("content"), f"<meta {name}>")
    # A title is the heading, which is judged where it stands, and the site's name.
    title, heading = page.css_first("title"), page.css_first("h1")
    if title is not None and heading is not None:
        yield from _judged(title.text().replace(_line(heading), ""), "<title>")


def _in_body(page: LexborHTMLParser) -> Iterator[str]:
    (body,) = page.css("body")
    yield from _below(body, _where(body))


def _below(element: LexborNode, where: str) -> Iterator[str]:
    """What an element and everything in it says in the page's own language."""
    for name in SPOKEN:
        yield from _judged(element.attributes.get(name), f"{where} {name}=")
    for child in element.iter(include_text=True):
        if child.is_text_node:
            yield from _judged(child.text_content, where)
        elif child.tag not in NEVER_SHOWN and _is_own(child):
            yield from _below(child, _where(child))


def _is_own(element: LexborNode) -> bool:
    return (element.attributes.get("lang") or PSEUDO) == PSEUDO


def _judged(text: str | None, where: str) -> Iterator[str]:
    left = UNASKED.sub("", ADDRESS.sub("", ASKED.sub("", text or "")))
    if WORD.search(left):
        yield f"{where}: {' '.join(left.split())}"


def _where(element: LexborNode) -> str:
    of = (element.attributes.get("class") or "").split(" ")[0]
    return f"<{element.tag} {of}>" if of else f"<{element.tag}>"


def _line(element: LexborNode) -> str:
    return " ".join(element.text().split())
