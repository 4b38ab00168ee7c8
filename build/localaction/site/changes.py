"""What changed in the records, and when: git's commits, opened as far as anybody reads them."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import replace
from itertools import islice
from pathlib import Path

from localaction.catalogue.model import Catalogue
from localaction.catalogue.topics import RECORDS
from localaction.catalogue.vocabularies import Vocabularies
from localaction.compare.opened import by_name, opened, wanted
from localaction.compare.steps import Step, steps
from localaction.site.past import TOPS, former_ids, no_such_record, or_refused
from localaction.source.blobs import texts_of
from localaction.source.commits import Committed, FolderHistory, commits_of, folder_histories
from localaction.source.history import Unavailable

MOST = 2000
"""Changes of records that the site tells value by value, the latest; of older ones it says which
files they touched, so that a build takes no longer from year to year."""

OPENED = ("changed", "renamed")
"""What has a version before and one behind."""


def read_history(
    root: Path, catalogue: Catalogue
) -> tuple[Mapping[str, FolderHistory] | Unavailable, tuple[Step, ...] | Unavailable]:
    """The history of each record's folder, or file, and every step of all: from one reading."""
    commits = commits_of(root, TOPS)
    if isinstance(commits, Unavailable):
        return commits, commits
    folders = {entry.folder for entry in catalogue.entries()}
    files = {entry.path for entry in catalogue.organisations.values()}
    return folder_histories(commits, folders | files), change_log(root, commits, catalogue)


def change_log(root: Path, commits: Iterable[Committed], catalogue: Catalogue) -> tuple[Step, ...]:
    """Every step of the records that have pages, the latest first."""
    former = catalogue.former.today()
    found = [step for step in steps(commits, former) if step.kind in RECORDS]
    latest = list(islice((step for step in found if step.event in OPENED), MOST))
    texts = texts_of(root, wanted(latest))
    told = {id(step): opened(step, texts, catalogue.vocabularies) for step in latest}
    return tuple(told.get(id(step)) or _as_it_is(step) for step in found)


def _as_it_is(step: Step) -> Step:
    """What is new or gone altogether needs no list of its files."""
    return by_name(step) if step.event in OPENED else replace(step, parts=())


def record_history(root: Path, id: str, vocabularies: Vocabularies) -> tuple[Step, ...]:
    """Every step of a record, the latest first, whatever its id was; raises `RefusedError`."""
    commits = or_refused(commits_of(root, TOPS))
    former = former_ids(root)
    every = list(steps(commits, former))
    found = list(_of_one(every, former, id))
    if not found:
        raise no_such_record(id, {step.id for step in every})
    texts = texts_of(root, wanted(found))
    return tuple(opened(step, texts, vocabularies) for step in found)


def _of_one(every: Iterable[Step], former: Mapping[str, str], id: str) -> Iterator[Step]:
    names = {former.get(id, id), id}
    for step in every:
        if step.id in names:
            yield step
            if step.former:
                # From here back it bore that id.
                names.add(step.former)
