"""What several verbs need: the words of problems, the day, the number of processes, progress."""

import os
import re
import sys
from collections.abc import Callable, Iterable, Iterator, Mapping
from contextlib import contextmanager
from datetime import date, datetime
from enum import StrEnum
from pathlib import Path

import typer
from rich.console import Console
from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn, TimeElapsedColumn

from localaction.language.gettext import translations
from localaction.language.mark import N_
from localaction.language.messages import Messages
from localaction.paths import repository
from localaction.site.judge import Stage
from localaction.source.history import head_date, is_changed

OK, ERRORS, USAGE = 0, 1, 2
"""Exit codes."""

NO_DAY = N_("“{given}” is no day; a day is a year, a month and a day of it; write it as {day}.")
DAY_FIRST = re.compile(r"(\d{1,2})[./](\d{1,2})[./](\d{4})")

STAGES = {"read": N_("Reading"), "pages": N_("Writing pages")}


class Plain(StrEnum):
    """How a verb prints what it tells."""

    text = "text"
    json = "json"


def messages() -> Messages:
    """The sentences of all problems, in all languages."""
    return Messages(repository() / "content" / "locales")


def language_of(lang: str) -> str:
    """The language asked for; one that has no messages is a slip of the user."""
    known = messages().languages
    if lang not in known:
        raise typer.BadParameter(f"No messages in “{lang}”; choose among {', '.join(known)}.")
    return lang


def words_of(lang: str) -> Callable[[str], str]:
    """What turns a sentence of the command into a language."""
    return translations(repository() / "content" / "locales", lang).gettext


class Words(Mapping[str, Callable[[str], str]]):
    """What gives a msgid's words, by language; a language is read when it is first asked for."""

    def __init__(self, languages: Iterable[str]) -> None:
        self._read: dict[str, Callable[[str], str] | None] = dict.fromkeys(languages)

    def __getitem__(self, language: str) -> Callable[[str], str]:
        words = self._read[language]
        if words is None:
            words = self._read[language] = words_of(language)
        return words

    def __iter__(self) -> Iterator[str]:
        return iter(self._read)

    def __len__(self) -> int:
        return len(self._read)


def default_jobs() -> int:
    """One process a core."""
    return os.cpu_count() or 1


def day(given: str | None, root: Path) -> date:
    """The day the site speaks of: the one given, or that of the last commit.

    Files that are not committed yet will be at the earliest today; without git it is today too,
    and that is said, because two builds of the same files may then differ.
    """
    if given is not None:
        try:
            return date.fromisoformat(given)
        except ValueError:
            raise typer.BadParameter(f"“{given}” is no day; write it as 2026-11-30.") from None
    committed = head_date(root)
    if committed is not None and not is_changed(root):
        return committed
    # The clock, because nothing else says when these files will be published.
    today = datetime.now().astimezone().date()  # noqa: TID251
    if committed is None:
        complain(f"Git does not tell the day of the last commit, so {today} is taken (--today).")
    return max(today, committed) if committed else today


def writing_day(given: str | None) -> date:
    """The day on which somebody writes a file: the one given, or today; nothing else can say it."""
    if given is None:
        return datetime.now().astimezone().date()  # noqa: TID251
    try:
        return date.fromisoformat(given)
    except ValueError:
        raise typer.BadParameter(f"“{given}” is no day; write it as 2026-11-30.") from None


def day_asked(given: str | None, say: Callable[[str], str]) -> date | None:
    """The day that is asked about; the run ends where it is none."""
    if given is None:
        return None
    try:
        return date.fromisoformat(given)
    except ValueError:
        complain(say(NO_DAY).format(given=given, day=_as_a_day(given)))
        raise typer.Exit(USAGE) from None


def _as_a_day(given: str) -> str:
    """What was most likely meant: `30.06.2025` is told as `2025-06-30`."""
    turned = DAY_FIRST.fullmatch(given)
    return f"{turned[3]}-{turned[2]:0>2}-{turned[1]:0>2}" if turned else "2025-06-30"


def complain(sentence: str) -> None:
    """Say something on the error channel."""
    sys.stderr.write(f"{sentence}\n")


@contextmanager
def watched(_: Callable[[str], str], quiet: bool = False) -> Iterator[Stage | None]:
    """Show how far the work is: bars in a terminal, a plain line a stage elsewhere."""
    if quiet:
        yield None
        return
    console = Console(stderr=True)
    if not console.is_terminal:
        yield _plain(_)
        return
    columns = (TextColumn("{task.description}"), BarColumn(), MofNCompleteColumn())
    with Progress(*columns, TimeElapsedColumn(), console=console, transient=True) as progress:
        tasks = {name: progress.add_task(_(words), total=None) for name, words in STAGES.items()}

        def stage(name: str, done: int, of: int) -> None:
            progress.update(tasks[name], completed=done, total=of)

        yield stage


def _plain(_: Callable[[str], str]) -> Stage:
    def stage(name: str, done: int, of: int) -> None:
        if done == of:
            sentence = _("{stage}: {done} of {count}")
            complain(sentence.format(stage=_(STAGES[name]), done=done, count=of))

    return stage
