"""Rules over one finished page: language, heading, policy, nothing foreign or inline, weight.

In: looks and what `pages.json` says of each page. Out: sentences.
"""

import zlib
from collections.abc import Callable, Collection, Iterator, Mapping
from html import unescape

from localaction.render.format import direction
from localaction.site.manifest import MOVED, Listed, Noted
from localaction.site.policy import POLICY
from localaction.site.verify.found import Found
from localaction.site.verify.look import Look
from localaction.site.verify.page import RECORD_PAGE_LIMIT

SENT_LIMIT = 6_144
"""Bytes of a record page's HTML as it is sent, gzipped (docs/decisions/0008)."""

LIGHT = 12_000
"""A page below this is never more than `SENT_LIMIT` when it is packed."""

PAGE_LIMIT = 512_000
"""Bytes of any page's HTML; what is longer is a list that should have been divided."""

NOT_MINE = "build/theme/ makes what stands around an article, build/templates/ the article itself"

Rule = tuple[str, Callable[[Look, Noted], bool]]

RULES: tuple[Rule, ...] = (
    (
        "its <html> lacks the lang and dir of the page's language; a reader's software then speaks "
        f"and lays it out wrongly. Put them back: {NOT_MINE}.",
        lambda look, noted: (look.lang, look.dir) != (noted.language, direction(noted.language)),
    ),
    (
        "it has not exactly one main heading <h1>, by which readers of screens find its beginning. "
        f"Leave one: {NOT_MINE}.",
        lambda look, noted: look.headings != 1,
    ),
    (
        "a slot of its frame was not filled. Give the view that slot, or take it out of the frame "
        "in build/theme/.",
        lambda look, noted: look.unfilled,
    ),
    (
        "it does not state the security policy of site/policy.py. Put its <meta> back into the "
        "head: see build/theme/main.html.",
        # A page that only sends on runs nothing, and states the same policy.
        lambda look, noted: unescape(look.policy) != POLICY,
    ),
    (
        f"it has more than {PAGE_LIMIT} bytes of HTML, which a telephone loads for minutes. Divide "
        "the list that it holds into pages.",
        lambda look, noted: look.size > PAGE_LIMIT,
    ),
    (
        "words in another language say lang but not dir, or a dir that is not the language's. "
        f"State both: {NOT_MINE}.",
        lambda look, noted: any(dir != direction(lang) for lang, dir in look.spoken),
    ),
    (
        "search engines may show it, and it names no canonical address, or several. Name one: "
        "see site/head.py.",
        lambda look, noted: not look.is_hidden and len(look.canonicals) != 1,
    ),
    (
        "it stands for old links only, and search engines may show it. Say noindex: see "
        "site/head.py and site/redirects.py.",
        lambda look, noted: bool(noted.state) and not look.is_hidden,
    ),
    (
        "it sends readers on though it is no page that has moved. Take the refresh out of it.",
        lambda look, noted: look.refresh is not None and noted.state != MOVED,
    ),
    (
        "it has moved and does not send readers on. Let it name its new address: see "
        "site/redirects.py.",
        lambda look, noted: noted.state == MOVED and look.refresh is None,
    ),
)
"""A sentence, and of which pages it is said."""


def check_pages(looks: Mapping[str, Look], listed: Listed, found: Found) -> None:
    """Judge every page by itself."""
    known = [(look, listed.pages[path]) for path, look in looks.items() if path in listed.pages]
    for sentence, applies in RULES:
        found.fault((f"/{look.address}" for look, noted in known if applies(look, noted)), sentence)
    for place, what in _each(looks, lambda look: look.foreign):
        found.faults.append(
            f"{place}: it would ask {what}, which is not of this site; whoever runs that would "
            "learn who reads here. Put the file into the site, or link to it."
        )
    for place, what in _each(looks, lambda look: look.inline):
        found.faults.append(
            f"{place}: {what} stands in the page, which its security policy forbids. Put it into a "
            "file of build/theme/."
        )


def check_weight(look: Look, html: bytes, noted: Noted | None, found: Found) -> None:
    """Remark a record page that weighs more than a slow line carries."""
    if noted is None or not noted.kind:
        return
    if look.size > RECORD_PAGE_LIMIT:
        found.remarks.append(
            f"/{look.address}: {look.size} bytes of HTML; a record page has at most "
            f"{RECORD_PAGE_LIMIT}. Shorten its words, or what the template says around them."
        )
    elif look.size > LIGHT and (sent := len(zlib.compress(html, 6))) > SENT_LIMIT:
        found.remarks.append(
            f"/{look.address}: {sent} bytes of HTML are sent; for a record page at most "
            f"{SENT_LIMIT} are. Shorten its words, or what the template says around them."
        )


def _each(
    looks: Mapping[str, Look], of: Callable[[Look], Collection[str]]
) -> Iterator[tuple[str, str]]:
    """Each thing once, with the first page that has it and how many others have."""
    places: dict[str, list[str]] = {}
    for address in sorted(looks):
        for what in of(looks[address]):
            places.setdefault(what, []).append(f"/{address}")
    for what in sorted(places):
        first, *others = places[what]
        yield first + (f" and {len(others)} other pages" if others else ""), what
