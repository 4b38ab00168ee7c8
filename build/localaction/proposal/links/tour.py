"""Asks many pages politely: several servers at once, of each server one page after the other.

Whatever is not reached in time is left for another week: each week goes another way.
"""

from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from datetime import date
from hashlib import blake2b
from itertools import chain
from time import perf_counter
from urllib.parse import urlsplit

from localaction.proposal.links.ask import Answer

SERVERS_AT_ONCE = 8
BUSY = "429"
"""How the answer of a server begins that is asked too much."""


@dataclass(frozen=True, slots=True)
class Manners:
    """How polite the tour is."""

    pause: Callable[[], None]
    """What is done between two pages of one server."""
    minutes: float
    """After which nothing more is asked."""
    at_once: int = SERVERS_AT_ONCE


def tour(
    addresses: Iterable[str], ask: Callable[[str], Answer], manners: Manners, today: date
) -> Mapping[str, Answer]:
    """Give the answer of each address; those that were not asked for want of time are missing."""
    servers = _by_server(addresses, today)
    end = perf_counter() + 60 * manners.minutes

    def visit(pages: Sequence[str]) -> list[tuple[str, Answer]]:
        return list(_visited(pages, ask, manners, end))

    with ThreadPoolExecutor(manners.at_once) as callers:
        return dict(chain.from_iterable(callers.map(visit, servers)))


def _visited(
    pages: Sequence[str], ask: Callable[[str], Answer], manners: Manners, end: float
) -> Iterator[tuple[str, Answer]]:
    """Ask one server for its pages, until it has had enough or the time is over."""
    for number, page in enumerate(pages):
        if perf_counter() >= end:
            return
        if number:
            manners.pause()
        answer = ask(page)
        yield page, answer
        if answer.said.startswith(BUSY):
            return


def _by_server(addresses: Iterable[str], today: date) -> list[list[str]]:
    """The pages of each server, in an order that every week mixes anew."""
    week = today.toordinal() // 7

    def mixed(text: str) -> bytes:
        return blake2b(f"{week} {text}".encode(), digest_size=8).digest()

    found: defaultdict[str, list[str]] = defaultdict(list)
    for address in sorted(addresses, key=mixed):
        found[urlsplit(address).netloc.lower()].append(address)
    return [found[server] for server in sorted(found, key=mixed)]
