"""A task as its page shows it: what it is, how long, where it is written, what changed."""

from collections.abc import Mapping
from dataclasses import dataclass

from markupsafe import Markup, escape

from localaction.catalogue.model import Entry, PageEntry
from localaction.catalogue.topics import RECORDS
from localaction.insight.text_states import State
from localaction.insight.workbench import Side, Task, Work
from localaction.language.messages import ENGLISH
from localaction.language.wording import Marked
from localaction.pages.address import in_language, relative
from localaction.pages.reader import Reader, page_path, spoken
from localaction.pages.translation.files import begun, changed
from localaction.pages.translation.names import AREA_NAMES, part_name
from localaction.render.format import colon, day, number
from localaction.telling.sentences import KINDS
from schemas.base import Record

TITLE = "# "
DELETED, INSERTED = Markup("<del>{}</del>"), Markup("<ins>{}</ins>")


@dataclass(frozen=True, slots=True)
class SideView:
    """A passage: its source then and now, and the translation."""

    part: Markup
    before: Markup | None
    now: Markup
    told: str


@dataclass(frozen=True, slots=True)
class TaskView:
    """One line of a list, with what belongs to it."""

    state: State
    title: Markup
    page: str
    """The link to its page in the language that is translated into; "" where it has none."""
    kind: str
    """"" where the title says it."""
    words: str
    texts: str
    """"" for a file of one text."""
    names: tuple[Markup, ...]
    parts: tuple[Markup, ...]
    """What of it is old or lacking."""
    file: str
    is_new: bool
    sides: tuple[SideView, ...]
    is_known: bool
    """Git could tell what its source was."""
    source: Markup
    """The attributes of an element in the language of its source."""
    target: Markup
    """And of one in that of the translation."""


class Tasks:
    """Tells the tasks of one language on a page of a reader."""

    def __init__(self, reader: Reader, language: str, path: str) -> None:
        self._reader = reader
        self._language = language
        self._path = path
        self._work: Work = reader.work[language]
        catalogue = reader.catalogue
        self._entries: Mapping[str, Entry[Record]] = {e.id: e for e in catalogue.entries()}
        self._pages = {(page.name, page.language): page for page in catalogue.pages}

    def view(self, task: Task) -> TaskView:
        """One line."""
        reader, work, site = self._reader, self._work, self._reader.catalogue.site
        title, there = self._what(task)
        start = work.starts.get(task.path)
        of = work.sources.get(task.path, ENGLISH)
        sides = tuple(self._side(side) for side in work.sides.get(task.path, ()))
        return TaskView(
            state=task.state,
            title=title,
            page=self._link(there),
            kind=reader.words.gettext(KINDS[task.kind]) if task.kind in KINDS else "",
            words=number(task.words, reader.language),
            texts=number(task.texts, reader.language) if task.names else "",
            names=tuple(self._name(task, name) for name in task.names),
            parts=tuple(part_name(reader, part) for part in (*task.stale, *task.lacking)),
            file=changed(site, task.path) if start is None else begun(site, task.path, start),
            is_new=start is not None,
            sides=sides,
            is_known=all(side.before is not None for side in sides),
            source=spoken(of) if of != reader.language else Markup(""),
            target=spoken(self._language) if self._language != reader.language else Markup(""),
        )

    def _what(self, task: Task) -> tuple[Markup, str | None]:
        """What a task is called, and where its page lies at the root."""
        reader = self._reader
        if task.kind == "page":
            return self._page_title(task.id), "" if task.id == "index" else f"{task.id}/"
        if task.kind == "term":
            return self._list_title(task.id), None
        if task.kind == "interface":
            return escape(reader.words.gettext(AREA_NAMES["interface"])), None
        if task.kind == "message":
            return escape(reader.words.gettext(AREA_NAMES["messages"])), None
        id, _, report = task.id.partition("/")
        entry = self._entries[id]
        title = reader.said(*reader.title(entry))
        there = page_path(entry) if entry.kind in RECORDS else None
        if report:
            told = reader.words.gettext("report of %(date)s")
            dates = {each.name: each.facts.date for each in entry.updates}
            title += Markup(" · ") + told % {"date": day(dates[report], reader.language)}
        return title, there

    def _page_title(self, name: str) -> Markup:
        """The first heading of an editorial page, in the reader's language where it has it."""
        site = self._reader.catalogue.site
        for language in (self._reader.language, *site.languages):
            page: PageEntry | None = self._pages.get((name, language))
            if page is not None:
                lines = page.body.splitlines()
                found = next((line for line in lines if line.startswith(TITLE)), name)
                return self._reader.said(found.removeprefix(TITLE).strip(), language)
        return escape(name)

    def _list_title(self, name: str) -> Markup:
        reader = self._reader
        given = reader.catalogue.vocabularies.lists[name].title
        language = next(each for each in (reader.language, ENGLISH, *given) if each in given)
        labels = reader.words.gettext(AREA_NAMES["labels"])
        return escape(labels + colon(reader.language)) + reader.said(given[language], language)

    def _link(self, there: str | None) -> str:
        if there is None:
            return ""
        reader = self._reader
        page = in_language(there, self._language, reader.root_language)
        return relative(reader.address(self._path), page)

    def _name(self, task: Task, name: str) -> Markup:
        """A text of a file of many: the label of a term, the words, the code of a message."""
        if task.kind != "term":
            return self._reader.said(name, ENGLISH)
        vocabulary, term = name.split("/")[:2]
        label = self._reader.label(vocabulary, term)
        return self._reader.said(label.text, label.language)

    def _side(self, side: Side) -> SideView:
        return SideView(
            part=part_name(self._reader, side.part),
            before=None if side.before is None else _with_marks(side.before, DELETED),
            now=_with_marks(side.now, INSERTED),
            told=side.told,
        )


def _with_marks(text: Marked, mark: Markup) -> Markup:
    told = Markup("")
    for is_other, piece in text:
        # A line below the space around a word would be no word.
        words = piece.strip() if is_other else ""
        before, _, after = piece.partition(words) if words else (piece, "", "")
        told += before + (mark.format(words) if words else "") + after
    return told
