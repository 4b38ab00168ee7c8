"""Gives a record another id: moves its files, and rewrites every place that names the old one.

In: a catalogue without errors, the texts of its files, the two ids and the day. Out: one `Change`.
Facts that name the record and links in words are rewritten; published updates keep their words, and
their links lead over the old address. `content/moves.yml` notes the former id.
"""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import date

from localaction.catalogue.model import Catalogue, Entry, Words
from localaction.catalogue.topics import RECORDS
from localaction.catalogue.words import digest
from localaction.checks.identity import is_id
from localaction.checks.nearest import Ids
from localaction.editing.former import moves_text
from localaction.editing.places import exchanged
from localaction.editing.refused import RefusedError
from localaction.editing.relink import Relinking
from localaction.editing.whole import Change
from localaction.language.mark import N_
from localaction.source.document import Document, FieldPath
from localaction.source.tree import MOVES
from localaction.source.walk import FILE_KINDS
from schemas.base import Model, Record
from schemas.values import Ref
from schemas.walk import marked

Read = Callable[[str], str]
"""The text of a file of the root."""


def rename(
    catalogue: Catalogue, read: Read, old: str, new: str, today: date, kind: str | None = None
) -> Change:
    """Plan the change; raises `RefusedError` where it would not be safe."""
    entry = record_of(catalogue, old, kind)
    _refuse_taken(catalogue, old, new)
    texts: dict[str, str] = {}
    for document, places in _references(catalogue, old):
        texts[document.path] = exchanged(read(document.path), dict.fromkeys(places, new))
    if entry.kind in RECORDS:
        was = f"{RECORDS[entry.kind]}/{old}"
        way = Relinking(was, new, catalogue.site.languages, catalogue.site.url)
        texts |= _relinked(catalogue, read, way)
    texts[MOVES] = moves_text(catalogue.former, read, old, new, today)
    return Change(texts, moved=tuple(_moved(entry, new)))


def record_of(catalogue: Catalogue, id: str, kind: str | None = None) -> Entry[Record]:
    """The record of an id; `kind`, where given, must be its own."""
    known = {entry.id: entry for entry in catalogue.entries()}
    if id in known:
        entry = known[id]
        if kind not in (None, entry.kind):
            sentence = N_("“{id}” is a {kind}; nothing was written.")
            raise RefusedError(sentence, id=id, kind=entry.kind)
        return entry
    today = catalogue.former.today().get(id)
    if today is not None:
        sentence = N_("“{id}” is a former id; that record is “{today}” now. Nothing was written.")
        raise RefusedError(sentence, id=id, today=today)
    near = Ids(known).nearest(id)
    if near is not None:
        sentence = N_("There is no record “{id}”; perhaps “{near}”? Nothing was written.")
        raise RefusedError(sentence, id=id, near=near)
    raise RefusedError(N_("There is no record “{id}”; nothing was written."), id=id)


def _refuse_taken(catalogue: Catalogue, old: str, new: str) -> None:
    if not is_id(new):
        sentence = N_(
            "“{found}” cannot be an id: 3 to 60 small Latin letters, digits, single hyphens."
        )
        raise RefusedError(sentence, found=new)
    if old == new or any(entry.id == new for entry in catalogue.entries()):
        sentence = N_("There is a record “{id}” already; choose another id. Nothing was written.")
        raise RefusedError(sentence, id=new)
    leads = catalogue.former.today().get(new)
    if leads not in (None, old):
        sentence = N_(
            "“{id}” is a former id of “{today}”, and an id is never used again; choose another. "
            "Nothing was written."
        )
        raise RefusedError(sentence, id=new, today=str(leads))


def _references(catalogue: Catalogue, old: str) -> Iterator[tuple[Document, list[FieldPath]]]:
    """Each file of facts that names the record, and where."""
    for entry in catalogue.entries():
        parts: list[tuple[Model, Document]] = [(entry.facts, entry.document)]
        parts += [(update.facts, update.document) for update in entry.updates]
        for model, document in parts:
            places = [at for at, id, mark in marked(model) if isinstance(mark, Ref) and id == old]
            if isinstance(model, Record) and model.retired and model.retired.see == old:
                places.append(("retired", "see"))
            if places:
                yield document, places


@dataclass(frozen=True, slots=True)
class _Text:
    """A words file or page, and its other languages."""

    path: str
    here: str
    """The page on which it stands."""
    parts: tuple[str, ...]
    """What translations have digests of."""
    siblings: tuple[str, ...]


def _relinked(catalogue: Catalogue, read: Read, way: Relinking) -> dict[str, str]:
    """Every text with a link to the record, and the translations that note from which text they
    were made: what they say is as true as before, so their digests follow."""
    texts: dict[str, str] = {}
    for text in (*_of_records(catalogue), *_of_pages(catalogue)):
        before = texts.get(text.path) or read(text.path)
        after = way.relinked(before, text.here)
        if after == before:
            continue
        texts[text.path] = after
        now = {digest(part): digest(way.relinked(part, text.here)) for part in text.parts}
        for other in text.siblings:
            told = texts.get(other) or read(other)
            for old, new in now.items():
                told = told.replace(old, new)
            if told != read(other):
                texts[other] = told
    return texts


def _of_records(catalogue: Catalogue) -> Iterator[_Text]:
    for entry in catalogue.entries():
        here = f"{RECORDS.get(entry.kind, entry.kind)}/{entry.id}"
        for words in entry.words.values():
            others = (each.path for each in entry.words.values() if each is not words)
            yield _Text(words.path, here, tuple(_parts(words)), tuple(others))


def _parts(words: Words) -> Iterator[str]:
    """What translations have digests of, but for title and labels, in which no link stands."""
    yield words.summary.markdown
    for passage in words.sections.values():
        yield passage.markdown


def _of_pages(catalogue: Catalogue) -> Iterator[_Text]:
    for page in catalogue.pages:
        here = "" if page.name == "index" else page.name
        others = (
            each.path for each in catalogue.pages if each.name == page.name and each is not page
        )
        yield _Text(page.path, here, (page.body,), tuple(others))


def _moved(entry: Entry[Record], new: str) -> Iterator[tuple[str, str]]:
    """The folder of the record, or the files of a kind that has no folders."""
    if entry.kind not in FILE_KINDS:
        yield entry.folder, f"{entry.folder.rpartition('/')[0]}/{new}"
        return
    for path in (entry.path, *(words.path for words in entry.words.values())):
        folder, _, name = path.rpartition("/")
        yield path, f"{folder}/{new}{name.removeprefix(entry.id)}"
