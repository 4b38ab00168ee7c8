"""The dotted names by which a form says what of a record answers it: what each holds.

`title`, `sections.lessons`, `start`, `lead.country.region`, `report.sections.narrative`: through
facts; from the id of a record into that record's facts, from a country on to its region.
Some are worked out: `targets`, `results`, `stage`, `page`.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import lru_cache
from typing import Literal

from localaction.catalogue.vocabularies import Vocabularies
from schemas import KINDS
from schemas.base import Amount, Model
from schemas.meaning import read_meaning
from schemas.update import Update

Sort = Literal["passage", "term", "record", "flag", "text", "amount"]
"""A passage is whole sentences in the language of the words; all others are short."""

WORDS = ("title", "summary")
SECTION, REPORT = "sections", "report"
WORKED_OUT: Mapping[str, tuple[Sort, str, str]] = {
    "targets": ("passage", "", "indicators"),
    "results": ("passage", "", "updates"),
    "stage": ("term", "pledge_stages", "updates"),
    "page": ("text", "", ""),
}
"""Name → what it holds, its list, and the part of the record that it tells."""

REGIONS = ("region", "sub_region")
"""What a country lies in, by the list of countries."""


@dataclass(frozen=True, slots=True)
class Named:
    """What a name holds."""

    sort: Sort
    vocabulary: str = ""


def part(name: str) -> str:
    """The part of a record that a name tells: a field, `sections.x`, `updates`; "" for none."""
    first = name.partition(".")[0]
    if name in WORKED_OUT:
        return WORKED_OUT[name][2]
    if first == REPORT:
        return "updates"
    if first == "gcm_objectives":
        # Those served first and the others answer different questions.
        return name
    return name if first == SECTION else first


def named(kind: str, name: str, vocabularies: Vocabularies) -> Named | None:
    """What a name holds in a kind of record; None where it names nothing there."""
    first, _, rest = name.partition(".")
    if name in WORKED_OUT:
        sort, vocabulary, _part = WORKED_OUT[name]
        return Named(sort, vocabulary)
    if first == REPORT:
        return _in_words("update", rest, vocabularies) or _fact(Update, rest)
    return _in_words(kind, name, vocabularies) or _fact(KINDS[kind], name)


def names(kind: str, vocabularies: Vocabularies) -> Iterable[str]:
    """Names to choose from, one step deep, for whoever misspelt one."""
    yield from (*WORDS, *WORKED_OUT)
    yield from (f"{SECTION}.{id}" for id in vocabularies.sections(kind))
    yield from KINDS[kind].model_fields
    yield from (f"lead.{each}" for each in KINDS["city"].model_fields)
    yield from (f"{REPORT}.{each}" for each in Update.model_fields)


def _in_words(kind: str, name: str, vocabularies: Vocabularies) -> Named | None:
    first, _, rest = name.partition(".")
    has_it = name in WORDS or (first == SECTION and rest in vocabularies.sections(kind))
    return Named("passage") if has_it else None


@lru_cache(maxsize=1024)
def _fact(model: type[Model], name: str) -> Named | None:
    step, _, rest = name.partition(".")
    if step not in model.model_fields:
        return None
    told = read_meaning(model, step)
    if not rest:
        return _held(told.model, told.vocabulary, told.kinds, told.holds)
    if told.model is not None:
        return _fact(told.model, rest)
    if told.vocabulary == "m49_countries" and rest in REGIONS:
        return Named("term", "m49_regions")
    found = (_fact(KINDS[kind], rest) for kind in told.kinds)
    return next((each for each in found if each is not None), None)


def _held(
    model: type[Model] | None, vocabulary: str, kinds: tuple[str, ...], holds: str
) -> Named | None:
    if model is not None:
        return Named("amount") if issubclass(model, Amount) else None
    if vocabulary:
        return Named("term", vocabulary)
    if kinds:
        return Named("record")
    return Named("flag" if holds == "flag" else "text")
