"""The pages of one language: how far it is, and its tasks, what readers need most first."""

from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass
from itertools import groupby

from markupsafe import escape

from localaction.catalogue.explorer import TRANSLATE, translated
from localaction.insight.coverage import AREAS
from localaction.insight.text_states import STATES, State
from localaction.insight.workbench import Task
from localaction.pages.lists import PAGE_SIZE, further
from localaction.pages.page import Page
from localaction.pages.progress.rows import Row
from localaction.pages.publish import HOME, article, page
from localaction.pages.reader import Reader
from localaction.pages.translation.coverage import area_name, verdict
from localaction.pages.translation.names import state_name
from localaction.pages.translation.tasks import Tasks, TaskView
from localaction.render.charts import bar_width
from localaction.render.format import language_name, number, percent

TONES: dict[State, str] = {
    "own": "green",
    "human": "green",
    "machine-reviewed": "green",
    "machine-unreviewed": "",
    "stale": "yellow",
    "missing": "unknown",
}
"""How the bar of a state is drawn; its name and number stand beside it."""


@dataclass(frozen=True, slots=True)
class AreaRow:
    """An area in the table of this language: texts by state."""

    name: str
    counts: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class TaskList:
    """Tasks of one state on one page."""

    state: State
    name: str
    total: str
    """On all pages, and not listed."""
    tasks: tuple[TaskView, ...]
    more: int
    """How many are on no page; told below the last of them."""


@dataclass(frozen=True, slots=True)
class LanguageView:
    """All that one page shows."""

    title: str
    language: str
    verdict: str
    there: str
    """Records that can be read in it."""
    total: str
    read: str
    """The share of the words that a person wrote, translated or read."""
    states: tuple[str, ...]
    """What each state is called."""
    bars: tuple[Row, ...]
    """Words by state."""
    areas: tuple[AreaRow, ...]
    lists: tuple[TaskList, ...]
    is_done: bool
    number: int
    """Which page of the list this is, from 1."""
    pages: tuple[tuple[int, str], ...]


def language_pages(reader: Reader, language: str) -> Iterator[Page]:
    """The pages of a language; the first says how far it is."""
    found = reader.work[language].tasks
    path = translated(language)
    count = max(1, -(-len(found) // PAGE_SIZE))
    pages = tuple((n, path if n == 1 else further(path, n)) for n in range(1, count + 1))
    template = reader.environment.get_template("translate-language.html")
    for n, at in pages:
        view = _view(reader, language, found[(n - 1) * PAGE_SIZE : n * PAGE_SIZE], n, pages)
        yield page(
            reader,
            path=at,
            frame="search/slot-id",
            title=view.title if n == 1 else f"{view.title} ({n})",
            description="",
            slots={"article": article(reader, template, at, view)},
            trail=(HOME, TRANSLATE),
            is_unlisted=True,
        )


def _view(
    reader: Reader,
    language: str,
    chunk: Sequence[Task],
    n: int,
    pages: tuple[tuple[int, str], ...],
) -> LanguageView:
    work = reader.work[language]
    records = work.coverage.areas["records"]
    title = reader.words.gettext("Translation into: %(language)s")
    told = Tasks(reader, language, pages[n - 1][1])
    return LanguageView(
        title=title % {"language": language_name(language, reader.language)},
        language=language,
        verdict=verdict(reader, work.coverage),
        there=number(records.there, reader.language),
        total=number(records.total, reader.language),
        read=percent(work.coverage.read, reader.language),
        states=tuple(state_name(reader, state) for state in STATES),
        bars=tuple(_bars(reader, language, {task.state for task in chunk})) if n == 1 else (),
        areas=tuple(_areas(reader, language)) if n == 1 else (),
        lists=tuple(_lists(reader, language, chunk, told)),
        is_done=not work.tasks,
        number=n,
        pages=pages,
    )


def _bars(reader: Reader, language: str, here: Collection[State]) -> Iterator[Row]:
    """Words by state; those of which tasks stand on this page lead to them."""
    words = reader.work[language].coverage.whole.words
    whole = sum(words.values())
    for state in STATES:
        share = words[state] / whole if whole else 0.0
        name = state_name(reader, state)
        yield Row(
            name=escape(name),
            told=name,
            count=number(words[state], reader.language),
            share=percent(share, reader.language),
            width=bar_width(words[state], whole),
            address=f"#{state}" if state in here else "",
            tone=TONES[state],
        )


def _areas(reader: Reader, language: str) -> Iterator[AreaRow]:
    for area in AREAS:
        tally = reader.work[language].coverage.areas[area]
        yield AreaRow(
            name=area_name(reader, area),
            counts=tuple(number(tally.texts[state], reader.language) for state in STATES),
        )


def _lists(reader: Reader, language: str, chunk: Sequence[Task], told: Tasks) -> Iterator[TaskList]:
    """The tasks of a page by state; of the last of a state, how many more there are."""
    work = reader.work[language]
    for state, group in groupby(chunk, key=lambda task: task.state):
        tasks = tuple(group)
        of_state = [task for task in work.tasks if task.state == state]
        is_last = tasks[-1] is of_state[-1]
        yield TaskList(
            state=state,
            name=state_name(reader, state),
            total=number(work.counts[state], reader.language),
            tasks=tuple(told.view(task) for task in tasks),
            more=work.counts[state] - len(of_state) if is_last else 0,
        )
