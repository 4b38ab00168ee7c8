"""What another site writes into its pages to show a card, a badge or a list of ours.

In: addresses and titles as plain text. Out: HTML to copy. No script but that of the list, and
nothing by which anybody could be followed.
"""

from collections.abc import Mapping

from markupsafe import escape

FOLDER = "embed"
"""Below it lies what other sites may show in frames and read with scripts."""

CARD, BADGE, OEMBED = ".html", ".svg", ".json"
"""The endings of the files of a record in a language."""

KINDS: Mapping[str, str] = {"pledge": "pledges", "city": "cities"}
"""Kinds of record that have a card and a badge, and the folder of each."""

WIDTH = 480
HEIGHTS: Mapping[str, int] = {"pledge": 540, "city": 400}
"""Of the frame around a card, in points; a card that is longer is scrolled."""

WIDGET = f"{FOLDER}/widget.js"


def path_of(kind: str, id: str, language: str, ending: str) -> str:
    """Where a file of a record lies in the site."""
    return f"{FOLDER}/{language}/{KINDS[kind]}/{id}{ending}"


def frame(address: str, title: str, kind: str) -> str:
    """A card in a frame without a border."""
    return (
        f'<iframe src="{address}" title="{escape(title)}" width="{WIDTH}" '
        f'height="{HEIGHTS[kind]}" loading="lazy" style="border:0"></iframe>'
    )


def badge(address: str, page: str, words: str) -> str:
    """A badge that leads to the page of its record."""
    return f'<a href="{page}"><img src="{address}" alt="{escape(words)}"></a>'


def widget(address: str, language: str, chosen: Mapping[str, str]) -> str:
    """A list; `chosen`: `objective` or `country` with the term."""
    data = "".join(f' data-{name}="{value}"' for name, value in chosen.items())
    return f'<script src="{address}"{data} data-language="{language}"></script>'
