"""A record as it was on a day, from git. What git cannot tell is refused: nothing is guessed."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import TypeVar

from localaction.catalogue.load import load
from localaction.catalogue.model import Catalogue, Entry
from localaction.catalogue.parse import parse
from localaction.catalogue.version import said
from localaction.catalogue.vocabularies import Vocabularies
from localaction.checks.nearest import Ids
from localaction.compare.steps import steps
from localaction.editing.refused import RefusedError
from localaction.language.mark import N_
from localaction.proposal.affected import names_in
from localaction.proposal.versions import IN_FOLDERS, OTHERS
from localaction.source.blobs import texts_of
from localaction.source.commits import commits_of, incomplete
from localaction.source.history import Unavailable
from localaction.source.revision import lay_out, main_line, paths_at
from localaction.source.tree import MOVES
from localaction.source.walk import FILE_KINDS, FOLDER_KINDS
from localaction.source.whose import Whose, facts_of, whose
from localaction.source.yaml import read_yaml
from localaction.telling.values import entry_of
from schemas.base import Record
from schemas.moves import Moves

TOPS = (*FOLDER_KINDS.values(), *FILE_KINDS.values())
HEAD = "HEAD"
T = TypeVar("T")

UNAVAILABLE: Mapping[str, str] = {
    "shallow": N_(
        "This clone holds the latest commits only; the past is told from the whole history, not "
        "guessed; fetch it with git fetch --unshallow."
    ),
    "git-missing": N_("Git is not installed; the past is read from git; install it."),
    "no-repository": N_(
        "This folder is not the top of a git repository; the past is read from git; run this in "
        "a clone of the repository."
    ),
}
FAILED = N_(
    "Git failed; the past is read from git; try git status in this folder, which says what is "
    "wrong."
)


@dataclass(frozen=True, slots=True)
class Past:
    """A record as it was."""

    entry: Entry[Record]
    catalogue: Catalogue
    """It, the records that it names, and the lists of that day."""
    commit: str
    day: str
    """On which that version was published."""


@dataclass(frozen=True, slots=True)
class Version:
    """The records that stood in a root at a commit, by their ids."""

    commit: str
    day: str
    places: Mapping[str, tuple[Whose, str]]
    """Id → whose and where its facts are."""


def record_at(root: Path, shared: Path, id: str, day: date | None) -> Past:
    """The record at the end of a day, at the last commit for None; raises `RefusedError`.

    A record that has another id today, or had one then, is found by each of them.
    """
    if day is not None:
        or_refused(incomplete(root))
    at = _version(root, day)
    former = former_ids(root)
    today = former.get(id, id)
    names = {today, *(was for was, to in former.items() if to == today)}
    name = next((each for each in sorted(names) if each in at.places), None)
    if name is None:
        raise _unknown(root, id, at, day)
    return _read(root, shared, name, at)


def surroundings(root: Path, shared: Path, id: str) -> Catalogue:
    """The record at the last commit and what it names; without it, where it does not stand."""
    try:
        return record_at(root, shared, id, None).catalogue
    except RefusedError:
        return _laid_out(root, shared, _version(root, None), ())


def former_ids(root: Path) -> Mapping[str, str]:
    """Former id → the id of that record at the last commit."""
    text = texts_of(root, [f"{HEAD}:{MOVES}"]).get(f"{HEAD}:{MOVES}")
    document = read_yaml(text, MOVES)[0] if text is not None else None
    moves = parse(Moves, document)[0] if document is not None else None
    return {move.was: move.to for move in moves.moves} if moves is not None else {}


def _version(root: Path, day: date | None) -> Version:
    versions = or_refused(main_line(root))
    limit = day.isoformat() if day is not None else versions[0][1]
    commit = next((each for each in versions if each[1] <= limit), None)
    if commit is None:
        sentence = N_(
            "Nothing stood here on {day}; the first version is of {first}; name that day or a "
            "later one."
        )
        raise RefusedError(sentence, day=limit, first=versions[-1][1])
    paths = or_refused(paths_at(root, commit[0], TOPS))
    owners = ((whose(path), path) for path in paths)
    places = {
        owner.id: (owner, path)
        for owner, path in owners
        if owner is not None and owner.part == facts_of(owner.kind)
    }
    return Version(*commit, places)


def _read(root: Path, shared: Path, id: str, at: Version) -> Past:
    owner, path = at.places[id]
    text = texts_of(root, [f"{at.commit}:{path}"]).get(f"{at.commit}:{path}", "")
    facts = said(owner.kind, owner.part, text, Vocabularies({}))
    named = names_in(facts) if isinstance(facts, Record) else set()
    folders = {at.places[each][0].folder for each in {id, *named} if each in at.places}
    catalogue = _laid_out(root, shared, at, folders)
    entry = entry_of(catalogue, id)
    if entry is None:
        sentence = N_(
            "“{path}” of {day} cannot be read any more; files are judged by the rules of today; "
            "read it with git show {commit}:{path}."
        )
        raise RefusedError(sentence, path=path, day=at.day, commit=at.commit[:12])
    return Past(entry, catalogue, at.commit, at.day)


def _laid_out(root: Path, shared: Path, at: Version, folders: Iterable[str]) -> Catalogue:
    """The records of these folders, and what is little: lists, settings, organisations."""
    laid = [folder for folder in sorted(folders) if folder.startswith(IN_FOLDERS)]
    with TemporaryDirectory() as scratch:
        or_refused(lay_out(root, at.commit, (*laid, *OTHERS), Path(scratch)))
        return load(Path(scratch), shared, date.fromisoformat(at.day)).catalogue


def _unknown(root: Path, id: str, at: Version, day: date | None) -> RefusedError:
    """Why there is no such record in a version: not yet, not any more, or never."""
    told = commits_of(root, TOPS)
    former = former_ids(root)
    ever = [] if isinstance(told, Unavailable) else list(steps(told, former))
    own = [each for each in ever if former.get(each.id, each.id) == former.get(id, id)]
    limit = day.isoformat() if day is not None else at.day
    if own and own[-1].commit.day > limit:
        sentence = N_(
            "“{id}” did not stand here yet on {day}; it came on {first}; name that day or a later "
            "one."
        )
        return RefusedError(sentence, id=id, day=limit, first=own[-1].commit.day)
    gone = next((each.commit.day for each in own if each.event == "removed"), None)
    if gone is not None:
        sentence = N_(
            "“{id}” did not stand here any more on {day}; its files were taken out on {gone}; name "
            "a day before with --at."
        )
        return RefusedError(sentence, id=id, day=limit, gone=gone)
    return no_such_record(id, at.places)


def no_such_record(id: str, known: Iterable[str]) -> RefusedError:
    """The refusal of an id that no record ever bore."""
    near = Ids(known).nearest(id)
    if near is None:
        sentence = N_(
            "There is no record “{id}”; an id is the last part of the address of a page; look it "
            "up there."
        )
        return RefusedError(sentence, id=id)
    sentence = N_(
        "There is no record “{id}”; an id is the last part of the address of a page; perhaps "
        "“{near}” is meant?"
    )
    return RefusedError(sentence, id=id, near=near)


def or_refused(told: T | Unavailable) -> T:
    """What git told; raises `RefusedError` where it could not."""
    if isinstance(told, Unavailable):
        raise RefusedError(UNAVAILABLE.get(told.reason, FAILED))
    return told
