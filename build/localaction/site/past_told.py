"""A record of a day, and the steps of a record: told as lines of text, or as plain data."""

from collections.abc import Iterable, Iterator
from typing import Any

from localaction.catalogue.model import Words
from localaction.catalogue.words import choose
from localaction.compare.change import Change
from localaction.compare.steps import Step
from localaction.exports.api.record import texts
from localaction.language.mark import N_
from localaction.render.format import colon, day, language_name
from localaction.site.past import Past
from localaction.telling.sentences import ARROW, EVENTS, heading, sentence
from localaction.telling.stated import stated
from localaction.telling.values import STATES, Teller

VERSION = 1

Data = dict[str, Any]

AS_OF = N_("As of {day} (commit {commit})")
NO_TEXT = N_("No text.")
SHORT = 12
"""Digits of a commit that tell it apart."""


def record_lines(past: Past, teller: Teller) -> Iterator[str]:
    """What the record was called, what its facts stated, and its words in the reader's language."""
    entry, _ = past.entry, teller.words.gettext
    report = _("Report")
    yield heading(teller, entry.kind, teller.name(entry.id))
    yield f"{entry.id} · {entry.path}"
    yield _(AS_OF).format(day=day(past.day, teller.language), commit=past.commit[:SHORT])
    if entry.facts.retired is not None:
        yield f"{_(EVENTS['retired'])} ({day(entry.facts.retired.on, teller.language)})"
    yield ""
    yield from stated(teller, entry.facts, entry.id)
    yield ""
    yield from _words(teller, entry.words, entry.facts.language)
    for update in entry.updates:
        yield ""
        yield report + colon(teller.language) + teller.date(update.facts.date)
        yield from stated(teller, update.facts, entry.id, ("updates",))
        yield ""
        yield from _words(teller, update.words, update.source(entry.facts.language))


def _words(teller: Teller, of: Any, source: str) -> Iterator[str]:
    _ = teller.words.gettext
    shown = choose(of, source, teller.language, teller.after.site)
    if shown is None:
        yield _(NO_TEXT)
        return
    name = _("text in %(language)s") % {"language": language_name(shown.language, teller.language)}
    yield f"{name[:1].upper()}{name[1:]} ({_(STATES[shown.state])})"
    yield from _passages(teller, shown.words)


def _passages(teller: Teller, words: Words) -> Iterator[str]:
    yield f"# {words.title}"
    for id, passage in words.passages():
        yield ""
        if id != "summary":
            yield f"## {passage.heading}"
            yield ""
        yield from passage.markdown.splitlines()


def record_data(past: Past) -> Data:
    """The same as plain data, with the words in every language."""
    entry = past.entry
    return {
        "version": VERSION,
        "kind": entry.kind,
        "id": entry.id,
        "path": entry.path,
        "day": past.day,
        "commit": past.commit,
        "facts": entry.facts.model_dump(mode="json", exclude_none=True),
        "words": _data(entry.words),
        "reports": [
            {
                "id": update.name,
                "facts": update.facts.model_dump(mode="json", exclude_none=True),
                "words": _data(update.words),
            }
            for update in entry.updates
        ],
    }


def _data(words: Any) -> Data:
    told = texts(words).items()
    return {language: text.model_dump(mode="json", exclude_none=True) for language, text in told}


def history_lines(steps: Iterable[Step], teller: Teller) -> Iterator[str]:
    """A line a commit, and what it changed below it."""
    for step in steps:
        commit, when = step.commit, day(step.commit.day, teller.language)
        yield f"{when} · {commit.id[:SHORT]} · {_event(teller, step)}"
        yield f"  {commit.subject}"
        yield from (f"  - {told}" for _, told in _sentences(teller, step))


def _sentences(teller: Teller, step: Step) -> Iterator[tuple[Change, str]]:
    record = teller.after.former.today().get(step.id, step.id)
    return ((each, sentence(teller, each, record)) for each in step.changes)


def _event(teller: Teller, step: Step) -> str:
    told = teller.words.gettext(EVENTS[step.event])
    return f"{told} ({step.former}{ARROW}{step.id})" if step.former else told


def history_data(steps: Iterable[Step], teller: Teller) -> Data:
    """The same as plain data."""
    return {
        "version": VERSION,
        "language": teller.language,
        "steps": [
            {
                "day": step.commit.day,
                "commit": step.commit.id,
                "subject": step.commit.subject,
                "kind": step.kind,
                "id": step.id,
                "former": step.former,
                "event": step.event,
                "changes": [
                    {"what": each.what, "field": each.field, "sentence": told}
                    for each, told in _sentences(teller, step)
                ],
            }
            for step in steps
        ],
    }
