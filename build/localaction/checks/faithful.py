"""Translations against their source: the same numbers, the same months in dates, the same links.

A remark that is wrong is worse than none: parts whose source has changed are left out (they are
told as old), and so is every difference that two languages may have of their own.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property

from localaction.catalogue.model import Catalogue, PageEntry, Words
from localaction.catalogue.words import PAGE_BODY, digest, stale_parts
from localaction.checks.figures import difference, has_digits
from localaction.checks.months import lost_month
from localaction.checks.places import excerpt, in_facts, in_words, listed
from localaction.checks.subjects import texts
from localaction.problems import Problem
from localaction.source.document import Document, Passage

LABELS = "labels."


@dataclass(frozen=True)
class Side:
    """A source or its translation: what is compared of it."""

    path: str
    language: str
    front: Document
    title: str
    title_line: int
    passages: Mapping[str, Passage]
    labels: Mapping[str, str]

    @cached_property
    def with_digits(self) -> dict[str, str]:
        """Its parts that hold digits."""
        # First all at once: most texts have none.
        if not has_digits("\n".join([text for _, text in self.parts()])):
            return {}
        return {id: text for id, text in self.parts() if has_digits(text)}

    def parts(self) -> Iterator[tuple[str, str]]:
        yield "title", self.title
        for id, passage in self.passages.items():
            yield id, passage.text
        for id, text in self.labels.items():
            yield LABELS + id, text

    def problem(self, id: str, code: str, wording: str, values: Mapping[str, str]) -> Problem:
        """A remark on one part."""
        if id.startswith(LABELS):
            at = ("labels", id.removeprefix(LABELS))
            return in_facts(self.front, at, code, wording, **values)
        line = self.title_line if id == "title" else self.passages[id].text_line
        return in_words(self.path, line, "" if id == PAGE_BODY else id, code, wording, **values)


def check_translated(catalogue: Catalogue) -> Iterator[Problem]:
    """Compare every translation whose source is there, record by record and page by page."""
    source = None
    for text in texts(catalogue):
        made = text.words.translation
        if made is None or made.of == text.words.language or made.of not in text.siblings:
            continue
        origin = text.siblings[made.of]
        # The translations of one text come one behind another.
        if source is None or source.path != origin.path:
            source = _side(origin)
        if source.with_digits or not _as_many_links(origin, text.words):
            found = list(_differences(source, _side(text.words)))
            old = stale_parts(text.words, text.siblings) if found else frozenset()
            yield from (each for each in found if each.field.partition(".")[0] not in old)
    yield from _pages(catalogue)


def check_translated_labels(catalogue: Catalogue) -> Iterator[Problem]:
    """Labels of terms that nobody verified say the numbers of the English label."""
    vocabularies = catalogue.vocabularies
    for name, vocabulary in sorted(vocabularies.lists.items()):
        document = vocabularies.documents.get(name)
        for position, term in enumerate(vocabulary.terms if document is not None else ()):
            english = term.labels.get("en", "")
            if not has_digits(english):
                continue
            for language, label in term.labels.items():
                told = None if term.verified.get(language) else _other_numbers(english, label, "en")
                if told and document is not None:
                    at = ("terms", position, "labels", language)
                    wording, values = told
                    yield in_facts(document, at, "translation-number", wording, **values)


def _side(words: Words) -> Side:
    passages = {"summary": words.summary, **words.sections}
    title, line = words.title, words.title_line
    return Side(words.path, words.language, words.front, title, line, passages, words.labels)


def _as_many_links(source: Words, words: Words) -> bool:
    """Fast: whether no part has a link more or less than in the source."""
    if len(source.summary.targets) != len(words.summary.targets):
        return False
    theirs = source.sections
    for id, passage in words.sections.items():
        if id in theirs and len(passage.targets) != len(theirs[id].targets):
            return False
    return True


def _pages(catalogue: Catalogue) -> Iterator[Problem]:
    pages = {(page.name, page.language): page for page in catalogue.pages}
    for page in catalogue.pages:
        made = page.front.translation
        source = pages.get((page.name, made.of)) if made and made.of != page.language else None
        if made and source and made.digests.get(PAGE_BODY) == digest(source.body):
            yield from _differences(_page_side(source), _page_side(page))


def _page_side(page: PageEntry) -> Side:
    return Side(page.path, page.language, page.document, "", 1, {PAGE_BODY: page.words}, {})


def _differences(source: Side, here: Side) -> Iterator[Problem]:
    if source.with_digits:
        yield from _numbers(source, here)
    for id in source.passages.keys() & here.passages.keys():
        if source.passages[id].targets or here.passages[id].targets:
            yield from _links(source, here, id)


def _numbers(source: Side, here: Side) -> Iterator[Problem]:
    """At most one remark a part."""
    for id, text in here.parts():
        said = source.with_digits.get(id)
        if said is None:
            continue
        told = _other_numbers(said, text, source.language)
        if told:
            yield here.problem(id, "translation-number", *told)
            continue
        months = lost_month(said, source.language, text, here.language)
        if months is not None:
            missing, found = map(str, months)
            values = {"of": source.language, "missing": missing, "found": found}
            yield here.problem(id, "translation-number", "month", values)


def _other_numbers(said: str, text: str, of: str) -> tuple[str, dict[str, str]] | None:
    """The wording and the values of a remark; None where both say the same numbers."""
    lost, added = difference(said, text)
    if not lost and not added:
        return None
    wording = "" if lost and added else "missing" if lost else "added"
    return wording, {"of": of, "missing": excerpt(listed(lost)), "found": excerpt(listed(added))}


def _links(source: Side, here: Side, id: str) -> Iterator[Problem]:
    """A link too few or too many; another page instead may be the reader's own."""
    theirs, ours = _addresses(source, id), _addresses(here, id)
    if len(theirs) == len(ours):
        return
    wording = "missing" if len(theirs) > len(ours) else "added"
    more, fewer = (theirs, ours) if wording == "missing" else (ours, theirs)
    sites = {_site(address) for address in fewer}
    address = next((each for each in sorted(more) if _site(each) not in sites), None)
    if address is not None:
        values = {"of": source.language, "address": excerpt(address)}
        yield here.problem(id, "translation-link", wording, values)


def _addresses(side: Side, id: str) -> set[str]:
    targets = side.passages[id].targets
    return {target.address for target in targets if target.kind == "link"}


def _site(address: str) -> str:
    """The host that a link leads to; "" for pages of this site, which `checks.links` judges."""
    _, slashes, rest = address.partition("//")
    return rest.partition("/")[0].lower().removeprefix("www.") if slashes else ""
