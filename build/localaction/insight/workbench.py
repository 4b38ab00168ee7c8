"""What is to be done in a language, what readers need most first.

In: the states of all texts, the days on which records were added. Out: three lists (older than the
original, missing, read by nobody), each in the order home, how to take part, other pages, labels,
words of the interface, records with the newest first. Labels, and words of the interface, stand
together in files: a file is one task.
"""

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace

from localaction.insight.coverage import Coverage
from localaction.insight.text_states import State, TextState
from localaction.language.wording import Marked

OWED: tuple[State, ...] = ("stale", "missing", "machine-unreviewed")

LISTED: Mapping[State, int] = {"stale": 60, "missing": 120, "machine-unreviewed": 120}
"""So many tasks of a kind are listed, of however many; their number is told."""

NAMED = 12
"""So many texts of a file are named."""

FIRST_PAGES = {"index": 0, "take-part": 1}
FIRST_LIST = "sections"
"""The headings of records: nobody can write a record without them."""

_IN_FILES = frozenset({"interface", "message", "term"})
_OTHER_PAGES, _LABELS, _INTERFACE, _MESSAGES, _RECORDS = range(2, 7)


@dataclass(frozen=True, slots=True)
class Task:
    """A file to translate, to bring up to date or to read."""

    state: State
    kind: str
    """As in `TextState`."""
    id: str
    """Of a page, record or report; of labels their vocabulary; "" for words of the interface."""
    path: str
    words: int
    texts: int = 1
    """How many of them in a file that holds many."""
    names: tuple[str, ...] = ()
    """The first of these."""
    stale: tuple[str, ...] = ()
    """Parts of it that are older than their source."""
    lacking: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Side:
    """A passage of an old translation, beside its source then and now."""

    part: str
    before: Marked | None
    """The source as it was translated, with what went; None where nobody can tell."""
    now: Marked
    """With what came."""
    told: str
    """"" where it is not translated yet."""


@dataclass(frozen=True, slots=True)
class Work:
    """Everything that translators into a language are shown."""

    coverage: Coverage = field(default_factory=Coverage)
    tasks: tuple[Task, ...] = ()
    """Those that are listed."""
    counts: Mapping[State, int] = field(default_factory=dict)
    """How many there are in all."""
    sides: Mapping[str, tuple[Side, ...]] = field(default_factory=dict)
    """Path of an old translation → its old passages."""
    sources: Mapping[str, str] = field(default_factory=dict)
    """Path of an old translation → the language that it was made from."""
    starts: Mapping[str, str] = field(default_factory=dict)
    """Path of a missing translation → what its file begins with."""


def tasks(states: Iterable[TextState], added: Mapping[str, str]) -> tuple[Task, ...]:
    """The tasks of one language, all of them; `added`: id of a record → its day."""
    found: dict[tuple[State, str, str], Task] = {}
    for text in states:
        if text.state not in OWED:
            continue
        key = (text.state, text.kind, text.path)
        task = found.get(key)
        found[key] = _begun(text) if task is None else _with(task, text)
    return tuple(sorted(found.values(), key=lambda task: _order(task, added)))


def listed(found: Sequence[Task]) -> tuple[Task, ...]:
    """The first of each list."""
    seen: Counter[State] = Counter()
    first = []
    for task in found:
        seen[task.state] += 1
        if seen[task.state] <= LISTED[task.state]:
            first.append(task)
    return tuple(first)


def _begun(text: TextState) -> Task:
    in_file = text.kind in _IN_FILES
    list_name = text.id.partition("/")[0] if text.kind == "term" else ""
    return Task(
        state=text.state,
        kind=text.kind,
        id=list_name if in_file else text.id,
        path=text.path,
        words=text.words,
        names=(text.id,) if in_file else (),
        stale=text.stale,
        lacking=text.lacking,
    )


def _with(task: Task, text: TextState) -> Task:
    names = (*task.names, text.id) if task.texts < NAMED else task.names
    return replace(task, words=task.words + text.words, texts=task.texts + 1, names=names)


def _order(task: Task, added: Mapping[str, str]) -> tuple[int, int, int, str, str]:
    """Where a task stands: its list, how much readers need it, and among the same a fixed order."""
    rank, day = _RECORDS, 0
    if task.kind == "page":
        rank = FIRST_PAGES.get(task.id, _OTHER_PAGES)
    elif task.kind == "term":
        rank, day = _LABELS, int(task.id != FIRST_LIST)
    elif task.kind in _IN_FILES:
        rank = _INTERFACE if task.kind == "interface" else _MESSAGES
    else:
        # Days are written so that a later one is the larger number; the largest goes first.
        day = -int(added.get(task.id.partition("/")[0], "0").replace("-", ""))
    return OWED.index(task.state), rank, day, task.id, task.path
