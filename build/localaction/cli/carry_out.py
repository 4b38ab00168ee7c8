"""What `rename`, `retire` and `restore` share: read a root without errors, change it, judge it."""

import sys
from collections.abc import Callable
from datetime import date
from pathlib import Path

import typer

from localaction.catalogue.model import Catalogue
from localaction.cli.at_root import folder_of, refusals, show
from localaction.cli.common import (
    ERRORS,
    complain,
    language_of,
    words_of,
    writing_day,
)
from localaction.editing.whole import Change, Done, make
from localaction.paths import repository
from localaction.problems import Problem, errors
from localaction.site.judge import Order, judge

Plan = Callable[[Catalogue, Callable[[str], str], date], Change]
"""A catalogue, what gives the text of a file, and the day → what is to be done."""

Key = tuple[str, str, str, str]


def carry_out(
    plan: Plan, root: Path, lang: str, today: str | None, dry_run: bool, *, of_all: bool = False
) -> None:
    """Plan a change of a root, make it whole, and take it back where it would leave new errors.

    `of_all`: it concerns every file, so that none may have an error before.
    """
    _, day = words_of(language_of(lang)), writing_day(today)
    folder = folder_of(root, _)
    order = Order(folder, repository(), folder / "out", day)
    loaded, problems = judge(order)
    if of_all and errors(problems):
        _stop(errors(problems), lang, _("The content has errors; mend them first."))
    with refusals(_):
        change = plan(loaded.catalogue, lambda path: _text(folder, path), day)
        done = None if dry_run else make(folder, change)
    if done is not None:
        _judge_again(order, {_key(each) for each in problems}, done, lang, _)
    _tell(change, _, dry_run)


def _judge_again(
    order: Order, before: set[Key], done: Done, lang: str, _: Callable[[str], str]
) -> None:
    found = [each for each in errors(judge(order)[1]) if _key(each) not in before]
    if found:
        done.undo()
        sentence = _("Everything was put back: the change would have left these errors.")
        _stop(found, lang, sentence)


def _key(problem: Problem) -> Key:
    """What a problem is, wherever in its file it stands."""
    return problem.path, problem.code, problem.field, problem.wording


def _stop(problems: list[Problem], lang: str, sentence: str) -> None:
    show(problems, lang)
    complain(sentence)
    raise typer.Exit(ERRORS)


def _tell(change: Change, _: Callable[[str], str], dry_run: bool) -> None:
    for path in sorted(change.texts):
        sys.stdout.write(_("Written: {path}").format(path=path) + "\n")
    for path in change.removed:
        sys.stdout.write(_("Taken away: {path}").format(path=path) + "\n")
    for was, to in change.moved:
        sys.stdout.write(_("Moved: {was} → {to}").format(was=was, to=to) + "\n")
    if dry_run:
        complain(_("Only said, nothing was written (--dry-run)."))
    else:
        complain(_("Next: look at it with scripts/serve, then propose the change to the editors."))


def _text(root: Path, path: str) -> str:
    # By its bytes: line breaks stay as they are.
    return (root / path).read_bytes().decode("utf-8")
