"""What there is to translate into a language → the PO files that translators work on.

In: the catalogue, former sources, what is asked for. Out: the name and text of each file. One file
a kind of content, so that people can share the work.
"""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from typing import Literal

from localaction.catalogue.model import Catalogue
from localaction.pages.address import in_language
from localaction.translate.compose import RANK, UNREAD, Made
from localaction.translate.glossary import Hints
from localaction.translate.po import Entry, written
from localaction.translate.texts import Pair, noted_part
from localaction.translate.units import Unit, units

Only = Literal["stale", "missing", "unreviewed"]

NOTE = """\
Translations for the Local Action Repository. Before you give this file back, write into its header
X-Translator-Role: your office or task, without a name. X-State: human, if a person translated
anew; machine-reviewed, if a person read and mended a machine translation; machine-unreviewed, if
nobody did. It says now how these texts were made.
Entries that are empty or marked fuzzy are left as they are: take the mark away when one is
right. Keep links, and what looks like %(name)s. Lines that begin with #| show the source as it was
when it was translated."""


def headers(states: Iterable[Made]) -> Mapping[str, str]:
    """What is to be answered for; whoever changes nothing claims no more than these states."""
    return {"X-State": min(states, key=RANK.__getitem__), "X-Translator-Role": ""}


@dataclass(frozen=True, slots=True)
class Choice:
    """What is asked for."""

    language: str
    only: Only | None = None
    record: str = ""


def files(
    catalogue: Catalogue,
    pairs: Mapping[str, Pair],
    before: Mapping[str, Mapping[str, str]],
    choice: Choice,
) -> Iterator[tuple[str, str]]:
    """Name and text of each file; `before` holds former sources by the translation's path."""
    groups: dict[str, list[Entry]] = {}
    states: dict[str, set[Made]] = {}
    hints = Hints(catalogue, choice.language)
    for pair in pairs.values():
        if choice.record in ("", *pair.id.split("/")):
            name = group(pair.path)
            found = list(entries(pair, before.get(pair.target, {}), hints, choice))
            groups.setdefault(name, []).extend(found)
            states.setdefault(name, set()).update(_made(pair, each) for each in found)
    for name, group_entries in groups.items():
        if group_entries:
            yield f"{name}.po", written(group_entries, choice.language, headers(states[name]), NOTE)


def _made(pair: Pair, entry: Entry) -> Made:
    """How an entry was made; what is still to be translated may be made by anybody."""
    if not entry.told:
        return UNREAD
    return pair.translation.state if pair.translation else "human"


def group(path: str) -> str:
    """Which file a text goes into: `pledges`, `practices`, `pages` and so on."""
    return path.removeprefix("content/").partition("/")[0]


def entries(pair: Pair, before: Mapping[str, str], hints: Hints, choice: Choice) -> Iterator[Entry]:
    """The entries of one text."""
    for unit in units(pair, before):
        if choice.only is None or choice.only in _states(pair, unit):
            yield Entry(
                context=f"{pair.path}#{unit.part}",
                source=unit.source,
                told=unit.told,
                is_fuzzy=unit.is_unsure,
                before=unit.before,
                comments=tuple(_comments(pair, unit, hints)),
            )


def _states(pair: Pair, unit: Unit) -> Iterator[Only]:
    part = unit.part if unit.part in pair.source else noted_part(unit.part)
    if not (pair.told or {}).get(part):
        yield "missing"
    elif noted_part(unit.part) in pair.stale:
        yield "stale"
    if unit.is_unsure and not unit.before:
        yield "unreviewed"


def _comments(pair: Pair, unit: Unit, hints: Hints) -> Iterator[str]:
    part, _, place = unit.part.partition("/")
    if part == "labels":
        yield f"Label “{place}” of: {pair.id}"
    else:
        yield f"{part} of {pair.kind}: {pair.id}" + (f", passage {place}" if place else "")
    limit = pair.limits.get(unit.part, pair.limits.get(part))
    if limit:
        yield f"At most {limit} characters" + (" in all passages." if place else ".")
    if words := hints.of(unit.source, pair.of):
        yield words
    if pair.page or pair.kind == "page":
        site = hints.catalogue.site
        yield f"{site.url}/{in_language(pair.page, hints.language, site.languages[0])}"
