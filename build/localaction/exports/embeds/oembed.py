"""oEmbed documents (oembed.com, version 1.0): how a card is put into a page, for programs."""

import json
from typing import Any

from localaction.catalogue.model import Entry
from localaction.exports.plain import Plain
from localaction.pages.embed_code import CARD, HEIGHTS, WIDTH, frame, path_of

DAY = 86_400
"""Seconds for which a program may keep what it read."""


def oembed(plain: Plain, entry: Entry[Any]) -> bytes:
    """The document of the card of a record."""
    title = plain.reader.title(entry)[0]
    card = f"{plain.root}/{path_of(entry.kind, entry.id, plain.language, CARD)}"
    told = {
        "version": "1.0",
        "type": "rich",
        "title": title,
        "provider_name": plain.site,
        "provider_url": plain.url(""),
        "cache_age": DAY,
        "html": frame(card, title, entry.kind),
        "width": WIDTH,
        "height": HEIGHTS[entry.kind],
    }
    return (json.dumps(told, ensure_ascii=False) + "\n").encode()
