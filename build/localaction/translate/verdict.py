"""What the rules for words say of new texts, before one of them is written.

In: the catalogue and the new texts by path. Out: the errors in them. Only the records that change
are judged; all others stand there because links lead to them.
"""

from collections.abc import Mapping
from dataclasses import replace
from typing import Any

from localaction.catalogue.assemble import assemble
from localaction.catalogue.model import Catalogue, Entry, UpdateEntry, Words
from localaction.catalogue.words import understand
from localaction.checks import check
from localaction.checks.hidden import check_hidden_characters
from localaction.checks.labels import check_labels
from localaction.checks.lengths import check_lengths
from localaction.checks.links import check_links
from localaction.checks.pages import check_slots
from localaction.checks.privacy import check_contacts
from localaction.checks.translations import check_page_translations, check_translations
from localaction.checks.words import check_headings, check_language
from localaction.problems import Problem, errors
from localaction.source.document import PageFile
from localaction.source.front import split
from localaction.source.markdown import parse, passage
from localaction.source.words import read_words

RULES = (
    check_headings,
    check_language,
    check_lengths,
    check_labels,
    check_translations,
    check_page_translations,
    check_hidden_characters,
    check_links,
    check_slots,
    check_contacts,
)

GROUPS = (
    "cities",
    "pledges",
    "practices",
    "organisations",
    "events",
    "resources",
    "experts",
    "discussions",
    "calls",
)


def judged(catalogue: Catalogue, texts: Mapping[str, str], language: str) -> list[Problem]:
    """The errors that new texts of one language would bring."""
    if not texts:
        return []
    groups: dict[str, Any] = {}
    for name in GROUPS:
        entries = getattr(catalogue, name)
        groups[name] = {id: _with(each, texts, language, catalogue) for id, each in entries.items()}
    pages = tuple(page for page in catalogue.pages if page.path not in texts)
    new, found = assemble(
        (), _pages(texts, language), catalogue.site, catalogue.vocabularies, catalogue.today
    )
    world = replace(catalogue, **groups, pages=(*pages, *new.pages), broken={}, duplicates=())
    told = [*found, *check(world, RULES)]
    return [problem for problem in errors(told) if problem.path in texts]


def _with(
    entry: Entry[Any], texts: Mapping[str, str], language: str, catalogue: Catalogue
) -> Entry[Any]:
    """A record with its new words; one that nothing changes has none here, and is not judged."""
    words = _words(entry.words, entry.folder, entry.kind, texts, language, catalogue)
    updates: list[UpdateEntry] = []
    for update in entry.updates:
        folder = update.path.removesuffix(".yml")
        changed = _words(update.words, folder, "update", texts, language, catalogue)
        if changed:
            updates.append(replace(update, words=changed))
    return replace(entry, words=words, updates=tuple(updates))


def _words(
    present: Mapping[str, Words],
    place: str,
    kind: str,
    texts: Mapping[str, str],
    language: str,
    catalogue: Catalogue,
) -> Mapping[str, Words]:
    """The words with the new ones among them; none where there are no new ones."""
    path = next((each for each in _paths(place, present, language) if each in texts), None)
    if path is None:
        return {}
    file, _ = read_words(texts[path], path, language)
    words, _ = (None, ()) if file is None else understand(file, kind, catalogue.vocabularies)
    return {} if words is None else {**present, language: words}


def _paths(place: str, present: Mapping[str, Words], language: str) -> tuple[str, ...]:
    known = (present[language].path,) if language in present else ()
    return (*known, f"{place}/{language}.md", f"{place}.{language}.md")


def _pages(texts: Mapping[str, str], language: str) -> list[PageFile]:
    files = []
    for path, text in texts.items():
        if path.startswith("content/pages/"):
            name = path.rpartition("/")[2].partition(".")[0]
            front, body, line, _ = split(text, path)
            words = passage("", line, body.strip("\n"), parse(body)[0], line)
            files.append(PageFile(name, language, path, front, body, line, words))
    return files
