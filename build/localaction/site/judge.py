"""A root → its catalogue and every problem of it: reading, checks, and what changed since."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from datetime import date
from pathlib import Path

from localaction.catalogue.load import Loaded, ReadPages, begin_pages, load, settings
from localaction.catalogue.model import Catalogue
from localaction.checks import CHECKS, READS_EVERY_WORD, check
from localaction.checks.changes import check_changes, unavailable, wanted
from localaction.language.gettext import locale_file
from localaction.language.judge import judge_words
from localaction.problems import Problem, in_order
from localaction.site.stopwatch import Stopwatch
from localaction.source.files import MAX_WORDS_BYTES, read_text
from localaction.source.history import Unavailable, changed_since, text_at
from localaction.source.tree import LOCALES
from localaction.workers import Begin, alongside, when_asked
from schemas.site import Site

Stage = Callable[[str, int, int], None]
"""Told the stage (`read`, `pages`), how much is done and of how much."""

MANY = 500
"""Pledges and practices from which a second process pays for itself."""


@dataclass(frozen=True, slots=True)
class Order:
    """What is to be judged or made."""

    root: Path
    shared: Path
    """The root whose settings, vocabularies, words and theme serve where `root` has none."""
    out: Path
    today: date
    languages: tuple[str, ...] = ()
    """A choice of the site's languages; () is all of them."""
    jobs: int = 1
    watch: Stopwatch = field(default_factory=Stopwatch)


@dataclass(frozen=True, slots=True)
class Begun:
    """What is read beside the records: in processes of their own, where several are allowed."""

    editorial: ReadPages
    words: Callable[[], list[Problem]]
    """What is wrong with the words of the interface."""


def begin(order: Order, part: Path | None = None) -> Begun:
    """Begin what `judge` waits for; of a part of the root, only what is about it."""
    begun: Begin = alongside if order.jobs > 1 else when_asked
    is_about_words = part is None or _meets(part, Path(LOCALES))
    words = begun(lambda: list(_words(order.root))) if is_about_words else list
    return Begun(begin_pages(order.root, order.jobs), words)


def judge(
    order: Order,
    stage: Stage | None = None,
    since: str | None = None,
    part: Path | None = None,
    begun: Begun | None = None,
) -> tuple[Loaded, list[Problem]]:
    """Read a root and run every check: what was read, and all problems in the reader's order.

    With `part`, a path below the root, only that is asked about: what needs the whole is judged
    all the same, but not the words of the interface, unless they lie there.

    With `since`, a revision of git, what changed is judged too: updates are only ever added, ids
    are neither lost nor used again.

    `begun` is what `begin` gave, where it was asked before.
    """
    step = None if stage is None else (lambda done, of: stage("read", done, of))
    with order.watch.stage("read"):
        beside = begun or begin(order, part)
        loaded = load(order.root, order.shared, order.today, order.jobs, step, beside.editorial)
        found = [*loaded.problems, *beside.words()]
    with order.watch.stage("check"):
        found += _checked(loaded.catalogue, order.jobs)
    if since is not None:
        found += _changed(order.root, loaded.catalogue, since)
    return loaded, in_order(found)


def _meets(one: Path, other: Path) -> bool:
    return one.is_relative_to(other) or other.is_relative_to(one)


def _words(root: Path) -> Iterator[Problem]:
    """What is wrong with the words of the interface that the root holds."""
    for folder in sorted((root / LOCALES).glob("*/")):
        file = locale_file(root / LOCALES, folder.name)
        if file.exists() or file.is_symlink():
            path = file.relative_to(root).as_posix()
            text, problems = read_text(file, path, MAX_WORDS_BYTES)
            yield from problems if text is None else judge_words(text, path, folder.name)


def _checked(catalogue: Catalogue, jobs: int) -> list[Problem]:
    """Run every check; where several processes are allowed and there is much, in two at once."""
    if jobs == 1 or len(catalogue.pledges) + len(catalogue.practices) < MANY:
        return check(catalogue)
    words = alongside(lambda: check(catalogue, READS_EVERY_WORD))
    rest = check(catalogue, (each for each in CHECKS if each not in READS_EVERY_WORD))
    return [*rest, *words()]


def _changed(root: Path, catalogue: Catalogue, since: str) -> Iterator[Problem]:
    changes = changed_since(root, since)
    if isinstance(changes, Unavailable):
        yield unavailable(changes)
        return
    former = {path: text_at(root, since, path) for path in wanted(changes)}
    texts = {path: text for path, text in former.items() if not isinstance(text, Unavailable)}
    yield from check_changes(catalogue, changes, texts)


def site_settings(root: Path, shared: Path) -> Site | None:
    """The settings of the site that a root makes; None where they cannot be read."""
    site, _, _ = settings(root, shared)
    return site


def site_languages(shared: Path) -> tuple[str, ...]:
    """The languages of the site, as its settings list them; () where those cannot be read."""
    site = site_settings(shared, shared)
    return site.languages if site else ()
