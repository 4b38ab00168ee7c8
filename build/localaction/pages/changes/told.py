"""What the site tells of a change: numbers, dates, terms and names of records, but no free text.

A text that was taken out, or replaced, is not to stand here for good: it may have gone because
somebody asked for it. That it changed is said, and the files keep it.
"""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace

from markupsafe import Markup, escape

from localaction.compare.change import Change, Step, Value, What
from localaction.pages.reader import UNOFFICIAL, Reader, spoken
from localaction.telling.sentences import sentence
from localaction.telling.values import Teller

NOT_PUBLISHED = frozenset({"note"})
"""Fields for the editors alone."""

FREE = ("text", "address")
TITLE = Value("parts", parts=(Value("term", "title", vocabulary="sections"),))

BEGIN, BETWEEN, END, STAR = "\ue000", "\ue001", "\ue002", "\ue003"
"""Around words of another language and behind the name of it, until the sentence is whole; for the
mark of an unofficial translation. No text of a file can hold these signs."""
FOREIGN = re.compile(f"{BEGIN}([^{BETWEEN}]*){BETWEEN}(.*?){END}")


@dataclass(frozen=True)
class PageTeller(Teller):
    """Tells values as the pages do: what is in another language says so."""

    reader: Reader | None = None

    def apart(self, text: str, language: str = "") -> str:
        if language in ("", self.language):
            return super().apart(text)
        return f"{BEGIN}{language}{BETWEEN}{text}{END}"

    def term(self, vocabulary: str, id: str) -> str:
        told = super().term(vocabulary, id)
        lists = self.after.vocabularies
        if self.reader is None or vocabulary not in lists or not lists.has(vocabulary, id):
            return told
        if not self.reader.is_unofficial(vocabulary, self.reader.label(vocabulary, id), id):
            return told
        self.reader.told_unofficially.append((vocabulary, id))
        return f"{told}{STAR}"


def teller(reader: Reader) -> Teller:
    """Who tells changes to a reader."""
    known = reader.catalogue
    return PageTeller(known, known, reader.language, reader.words, reader=reader)


def lines(of: Teller, changes: tuple[Change, ...], record: str) -> Iterator[Markup]:
    """A sentence for each change that may be told, as HTML; each only once."""
    told = (sentence(of, each, record) for each in _together(map(published, changes)))
    for line in dict.fromkeys(told):
        html = FOREIGN.sub(_span, str(escape(line)))
        yield Markup(html.replace(STAR, UNOFFICIAL))


def _together(changes: Iterable[Change | None]) -> Iterator[Change]:
    """Those that are told; what changed in one text, its title and its parts, at once."""
    last: Change | None = None
    for each in changes:
        if each is None:
            continue
        if last is not None and _is_same_text(last, each) and last.after and each.after:
            parts = Value("parts", parts=(*last.after.parts, *each.after.parts))
            last = replace(last, after=parts)
            continue
        if last is not None:
            yield last
        last = each
    if last is not None:
        yield last


def _is_same_text(one: Change, other: Change) -> bool:
    texts = ((each.what, each.at, each.language) for each in (one, other))
    return len({("text-changed", one.at, one.language), *texts}) == 1


def published(change: Change) -> Change | None:
    """The change without what is not to be repeated; None for what was never published."""
    if NOT_PUBLISHED & {*change.names}:
        return None
    at = tuple(step for step in change.at if _may_be_told(step))
    if all(value is None or _may_be_told(value) for value in (change.before, change.after)):
        return replace(change, at=at)
    if change.what == "title":
        return replace(change, what="text-changed", at=at, before=None, after=TITLE)
    what: What = "new" if change.before is None else "gone" if change.after is None else "other"
    return replace(change, what=what, at=at, before=None, after=None)


def _may_be_told(step: Step) -> bool:
    if isinstance(step, str):
        return True
    return step.kind not in FREE and all(map(_may_be_told, step.parts))


def _span(found: re.Match[str]) -> str:
    return f"<span{spoken(found[1])}>{found[2]}</span>"
