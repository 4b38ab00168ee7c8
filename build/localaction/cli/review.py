"""`localaction review`: the steps of a practice's peer review, its rubrics, what waits."""

import sys
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import date, timedelta
from pathlib import Path
from typing import Annotated

import typer

from localaction.catalogue.model import Catalogue, Entry
from localaction.cli.at_root import Say, catalogue_of, folder_of, refusals, show
from localaction.cli.common import (
    ERRORS,
    language_of,
    words_of,
    writing_day,
)
from localaction.editing.refused import RefusedError
from localaction.editing.write import write, write_new
from localaction.language.mark import N_
from localaction.paths import repository
from localaction.problems import errors
from localaction.review import ledger
from localaction.review.assign import propose
from localaction.review.rubrics import begin, more
from localaction.review.rubrics import record as recorded
from localaction.review.steps import practice_of
from localaction.review.steps import step as stepped
from localaction.review.told import lines, markdown, outcome, proposals
from localaction.review.waiting import waiting
from localaction.site.judge import Order, judge
from schemas.practice import Practice

review = typer.Typer(
    name="review",
    help="The peer review of a practice: its steps, its rubrics, what waits.",
    add_completion=False,
    no_args_is_help=True,
    pretty_exceptions_enable=False,
)

Id = Annotated[str, typer.Argument(help="The practice.")]
Root = Annotated[Path, typer.Option(help="The folder that holds practices/.")]
Lang = Annotated[str, typer.Option(help="Language of the messages.")]
Today = Annotated[str | None, typer.Option(help="The day, 2026-11-30.")]
HERE = Path()


@dataclass(frozen=True, slots=True)
class _Desk:
    """What every verb needs: where, when, in which words."""

    root: Path
    catalogue: Catalogue
    today: date
    lang: str
    say: Say

    def practice(self, id: str) -> tuple[Entry[Practice], str]:
        """A practice and the text of its file, line breaks as they are."""
        entry = practice_of(self.catalogue, id)
        return entry, (self.root / entry.path).read_bytes().decode("utf-8")

    def print(self, sentence: str) -> None:
        sys.stdout.write(f"{sentence}\n")


@review.command()
def step(
    id: Id,
    state: Annotated[str, typer.Argument(help="The state that comes next.")],
    root: Root = HERE,
    today: Today = None,
    lang: Lang = "en",
) -> None:
    """Take the next step: eligibility-check, changes-requested, accepted, published and so on."""

    def take(desk: _Desk) -> None:
        entry, text = desk.practice(id)
        _conclude(desk, {entry.path: stepped(entry, text, state, desk.today)})

    _at_desk(root, today, lang, take)


@review.command()
def start(
    id: Id,
    side: Annotated[
        list[str] | None, typer.Option(help="One reviewer more in the open round, of this side.")
    ] = None,
    weeks: Annotated[int, typer.Option(min=1, help="Time that reviewers have.")] = 6,
    root: Root = HERE,
    today: Today = None,
    lang: Lang = "en",
) -> None:
    """Begin a round: the step in-review, and a rubric for one internal and two external reviewers.

    With --side nothing begins; the open round gets a rubric for each reviewer more.
    """

    def take(desk: _Desk) -> None:
        entry, text = desk.practice(id)
        due = desk.today + timedelta(weeks=weeks)
        if side:
            _conclude(desk, {}, more(entry, side, due, desk.say))
            return
        files = dict(begin(entry, text, desk.today, due, desk.say))
        _conclude(desk, {entry.path: files.pop(entry.path)}, files)

    _at_desk(root, today, lang, take)


@review.command()
def assign(
    id: Id,
    asked: Annotated[
        Path | None, typer.Option(help="Your own list of who was asked, outside the repository.")
    ] = None,
    take: Annotated[list[str] | None, typer.Option(help="Note in it that you ask these.")] = None,
    counts: Annotated[bool, typer.Option("--counts", help="How many only, to be shown.")] = False,
    root: Root = HERE,
    today: Today = None,
    lang: Lang = "en",
) -> None:
    """Propose reviewers from the roster, by objective, language, load, side and consent.

    Writes nothing about persons into the repository; what it prints is for the officer only.
    """

    def work(desk: _Desk) -> None:
        entry, _ = desk.practice(id)
        known = ""
        if asked is not None:
            ledger.judge_place(asked, desk.root, repository())
            known = asked.read_text(encoding="utf-8") if asked.exists() else ""
        done = ledger.read(known, str(asked))
        found = propose(desk.catalogue, entry, done, desk.today)
        for line in proposals(found, counts=counts, say=desk.say):
            desk.print(line)
        if take and asked is None:
            raise RefusedError(N_("Name your list with --asked, so that it can be noted there."))
        if take and asked is not None:
            text = ledger.with_asked(known, take, id, desk.today)
            write(asked.resolve().parent, asked.name, text)

    _at_desk(root, today, lang, work)


@review.command()
def record(id: Id, root: Root = HERE, today: Today = None, lang: Lang = "en") -> None:
    """Write what the rubrics of the open round decided into the practice: sides and dates only."""

    def take(desk: _Desk) -> None:
        entry, text = desk.practice(id)
        found = recorded(entry, text)
        _conclude(desk, {entry.path: found.text} if found.text != text else {})
        for line in outcome(found, id, desk.say):
            desk.print(line)

    _at_desk(root, today, lang, take)


@review.command()
def status(root: Root = HERE, today: Today = None, lang: Lang = "en") -> None:
    """What waits, for whom and since when; what is late comes first."""

    def take(desk: _Desk) -> None:
        found = waiting(desk.catalogue, desk.today)
        for line in lines(found, desk.lang, desk.say):
            desk.print(line)
        if not found:
            desk.print(desk.say(N_("No review waits.")))

    _at_desk(root, today, lang, take)


@review.command()
def remind(root: Root = HERE, today: Today = None, lang: Lang = "en") -> None:
    """The same as a list in Markdown, for the weekly issue; nothing where nothing waits."""

    def take(desk: _Desk) -> None:
        for line in markdown(waiting(desk.catalogue, desk.today), desk.lang, desk.say):
            desk.print(line)

    _at_desk(root, today, lang, take)


def _at_desk(root: Path, today: str | None, lang: str, work: Callable[[_Desk], None]) -> None:
    """Read the root and do the work; a refusal is told and ends with 1."""
    say, on = words_of(language_of(lang)), writing_day(today)
    folder = folder_of(root, say)
    catalogue = catalogue_of(folder, on, lang, say)
    with refusals(say):
        work(_Desk(folder, catalogue, on, lang, say))


def _conclude(
    desk: _Desk, changed: Mapping[str, str], new: Mapping[str, str] | None = None
) -> None:
    """Write the files and judge them; new ones first, since they may be refused."""
    write_new(desk.root, new or {})
    for path, text in changed.items():
        write(desk.root, path, text)
    written = [*changed, *(new or {})]
    for path in written:
        desk.print(desk.say("Written: {path}").format(path=path))
    problems = judge(Order(desk.root, repository(), desk.root / "out", desk.today))[1]
    found = [problem for problem in problems if problem.path in written]
    if found:
        show(found, desk.lang)
    if errors(found):
        raise typer.Exit(ERRORS)
