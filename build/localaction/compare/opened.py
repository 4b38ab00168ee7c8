"""Steps of records with the texts of their files → the same with what changed, value by value.

What cannot be read by the rules of today, and what nobody opened, is told by the name of its file:
that the facts changed, or the text of a language.
"""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from itertools import groupby

from localaction.catalogue.model import UpdateEntry, Words
from localaction.catalogue.version import Said, said
from localaction.catalogue.vocabularies import Vocabularies
from localaction.compare.change import Change, Event, Value, What
from localaction.compare.facts import facts_changes, given
from localaction.compare.reports import report_changes
from localaction.compare.steps import Part, Step
from localaction.compare.texts import new_texts, text_changes
from localaction.source.document import Document
from localaction.source.whose import day_of, facts_of, language_of, report_of
from schemas.base import Record
from schemas.update import Update


@dataclass(frozen=True, slots=True)
class _Both:
    """A file of a record on both sides of a commit; None where it is not there."""

    part: Part
    before: Said | None
    after: Said | None

    @property
    def is_read(self) -> bool:
        """Whether both sides, as far as they are there, could be read."""
        sides = (self.part.before, self.before), (self.part.after, self.after)
        return all(read is not None or not id for id, read in sides)


def wanted(steps: Iterable[Step]) -> Iterator[str]:
    """The ids of the contents that `opened` asks for."""
    for step in steps:
        for part in step.parts:
            if language_of(part.name) or part.name == facts_of(step.kind) or report_of(part.name):
                yield from (id for id in (part.before, part.after) if id)


def opened(step: Step, texts: Mapping[str, str], vocabularies: Vocabularies) -> Step:
    """The step with its changes; `texts`: by the id of what they say."""

    def read(name: str, id: str) -> Said | None:
        text = texts.get(id)
        return None if text is None else said(step.kind, name, text, vocabularies)

    both = [
        _Both(part, read(part.name, part.before), read(part.name, part.after))
        for part in sorted(step.parts, key=_place)
    ]
    facts = next((each for each in both if each.part.name == facts_of(step.kind)), None)
    changes = (
        *(_named(each.part) for each in both if not each.is_read),
        *_told([each for each in both if each.is_read], step.event == "added"),
    )
    return replace(step, event=_event(step, facts), changes=changes)


def _event(step: Step, facts: _Both | None) -> Event:
    """A record that was taken back, or came again, is not only changed."""
    if facts is None or not (isinstance(facts.before, Record) and isinstance(facts.after, Record)):
        return step.event
    was, is_now = facts.before.retired is not None, facts.after.retired is not None
    if was == is_now or step.event != "changed":
        return step.event
    return "retired" if is_now else "restored"


def by_name(step: Step) -> Step:
    """The step with its changes by the names of its files alone."""
    return replace(step, changes=tuple(map(_named, sorted(step.parts, key=_place))))


def _place(part: Part) -> tuple[bool, str]:
    """Facts first, then texts, then what stands in folders."""
    return "/" in part.name or language_of(part.name) != "", part.name


def _named(part: Part) -> Change:
    what: What = "gone" if not part.after else "other" if part.before else "new"
    report, language = report_of(part.name), language_of(part.name)
    at = _at(report) if report else ()
    if language or report:
        return Change(what, at, language=language)
    if part.name.endswith(".yml"):
        return Change(what, ("review" if "/" in part.name else "facts",))
    return Change(what, ("file", Value("text", part.name)))


def _at(report: str) -> tuple[str, Value]:
    return "updates", Value("date", day_of(report))


def _told(both: Iterable[_Both], is_new: bool) -> Iterator[Change]:
    own = [each for each in both if not report_of(each.part.name)]
    for each in own:
        if isinstance(each.before, Record) and isinstance(each.after, Record):
            yield from facts_changes(each.before, each.after)
        elif is_new and isinstance(each.after, Record):
            yield from given(each.after)
    before, after = _words(own)
    yield from new_texts(after) if is_new else text_changes(before, after)
    reports = (each for each in both if report_of(each.part.name))
    for name, files in groupby(reports, key=lambda each: report_of(each.part.name)):
        yield from _report(name, list(files))


def _report(name: str, files: list[_Both]) -> Iterator[Change]:
    """What changed in a report; of a new one, all that is told of new ones."""
    before, after = _words(files)
    facts = next((each for each in files if not language_of(each.part.name)), None)
    old, new = (facts.before, facts.after) if facts else (None, None)
    if old is None and isinstance(new, Update):
        entry = UpdateEntry(name, "", new, Document("", {}, {}), after)
        yield from report_changes((), (entry,))
    elif isinstance(old, Update) and new is None:
        yield Change("report-removed", ("updates",), before=Value("date", old.date))
    else:
        if isinstance(old, Update) and isinstance(new, Update):
            yield from facts_changes(old, new, _at(name))
        yield from text_changes(before, after, _at(name))


def _words(files: Iterable[_Both]) -> tuple[dict[str, Words], dict[str, Words]]:
    """The texts before and after, by language."""
    found = [(language_of(each.part.name), each) for each in files]
    before = {name: each.before for name, each in found if isinstance(each.before, Words)}
    return before, {name: each.after for name, each in found if isinstance(each.after, Words)}
