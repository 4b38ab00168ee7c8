"""Cleans what MkDocs made of an editorial page: a record's tags, headings and tables.

The page was judged by another parser than the one that renders it, so nothing is taken on trust.
In and out: HTML. Slots stay; a text that only speaks of slots is no slot.
"""

import re
from functools import lru_cache

import nh3

from localaction.site.pour import SLOT as FILLED
from localaction.source.markdown import ATTRIBUTES, SCHEMES, SLOT, TAGS

HEADINGS = frozenset({"h1", "h2", "h3", "h4", "h5", "h6"})
TABLES = frozenset({"table", "thead", "tbody", "tr", "th", "td"})
"""MkDocs makes them whatever its settings say; without their tags the words would run together."""
COMMENT = re.compile(r"<!--.*?-->", re.DOTALL)


def cleaned(html: str) -> str:
    """What may be published of a page's HTML."""
    # Every comment is one now: in words and attributes the cleaner has escaped each `<`.
    kept = COMMENT.sub(
        lambda found: found[0] if SLOT.fullmatch(found[0]) else "", _cleaner().clean(html)
    )
    # `slot-title` and `slot-id` in the page's own words would be filled as the theme's are.
    return FILLED.sub(lambda found: found[0] if found[1] else f"slot&#45;{found[2]}", kept)


@lru_cache(maxsize=1)
def _cleaner() -> nh3.Cleaner:
    return nh3.Cleaner(
        tags=TAGS | HEADINGS | TABLES,
        attributes=ATTRIBUTES | {tag: frozenset({"id"}) for tag in HEADINGS},
        url_schemes=SCHEMES,
        link_rel=None,
        strip_comments=False,
    )
