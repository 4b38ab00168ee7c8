"""Labels: every id of the facts that readers see is told in words, and no others are."""

from collections.abc import Iterator

from localaction.catalogue.model import Catalogue, Entry
from localaction.catalogue.vocabularies import nearest
from localaction.catalogue.words import picture_label
from localaction.checks.places import in_facts, listed
from localaction.checks.subjects import records
from localaction.problems import Problem
from localaction.source.document import FieldPath
from schemas.base import Record
from schemas.event import Event
from schemas.practice import Practice
from schemas.tags import Action

LabelId = tuple[str, FieldPath, str]
"""What bears it (`indicator`, `link`, `picture`), where it stands, the id."""


def check_labels(catalogue: Catalogue) -> Iterator[Problem]:
    """The source words name every indicator, link and picture; words file label nothing else."""
    for entry in records(catalogue):
        ids = list(_ids(entry.facts))
        source = entry.words.get(entry.facts.language)
        if source is not None and not entry.facts.retired:
            yield from _unnamed(entry, ids, frozenset(source.labels), source.path)
        yield from _strangers(entry, sorted({id for _, _, id in ids}))


def _unnamed(
    entry: Entry[Record], ids: list[LabelId], named: frozenset[str], path: str
) -> Iterator[Problem]:
    for bearer, at, id in ids:
        if id in named:
            continue
        file = path.rpartition("/")[2]
        if bearer == "indicator":
            yield in_facts(entry.document, at, "indicator-label", indicator=id, file=file)
        elif bearer == "picture":
            yield in_facts(entry.document, at, "picture-words", "label", label=id, file=file)
        else:
            yield in_facts(entry.document, at, "words-label", "missing", label=id, file=file)


def _strangers(entry: Entry[Record], ids: list[str]) -> Iterator[Problem]:
    for words in entry.words.values():
        for id in words.labels:
            if id not in ids:
                near = nearest(id, ids)
                values = {"found": id, "nearest": near or "", "ids": listed(ids)}
                wording = "nearest" if near else "" if ids else "none"
                at = ("labels", id)
                yield in_facts(words.front, at, "words-label", wording, **values)


def _ids(facts: Record) -> Iterator[LabelId]:
    if isinstance(facts, Action):
        for position, indicator in enumerate(facts.indicators):
            yield "indicator", ("indicators", position, "id"), indicator.id
        for name in ("links", "documents"):
            for position, link in enumerate(getattr(facts, name)):
                if link.label is not None:
                    yield "link", (name, position, "label"), link.label
    if isinstance(facts, Event):
        for position, link in enumerate(facts.materials):
            if link.label is not None:
                yield "link", ("materials", position, "label"), link.label
    if isinstance(facts, Practice):
        for position, picture in enumerate(facts.pictures):
            yield "picture", ("pictures", position, "file"), picture_label(picture.file)
