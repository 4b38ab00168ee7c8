"""Words: the source file stands, headings are known, lists are lists, nothing is too long."""

import re
from collections.abc import Iterator

from localaction.catalogue.model import Catalogue
from localaction.checks.places import excerpt, in_words, listed
from localaction.checks.subjects import WORDED_KINDS, Text, records, texts
from localaction.problems import Problem

SCRIPTS = {
    "ar": re.compile("[\u0620-\u064a\u0671-\u06d3]"),
    "ru": re.compile("[\u0400-\u04ff]"),
    "zh": re.compile("[\u3400-\u9fff]"),
}
SECTIONS = "sections"
LATIN = re.compile("[A-Za-z\u00c0-\u024f]")
LATIN_LANGUAGES = frozenset({"ca", "de", "en", "es", "fr", "it", "nl", "pt"})


def check_source_words(catalogue: Catalogue) -> Iterator[Problem]:
    """The words file of the language that a record names as its source exists."""
    for entry in records(catalogue):
        language = entry.facts.language
        file = f"{language}.md" if entry.folder.endswith(entry.id) else f"{entry.id}.{language}.md"
        needed = (entry.kind in WORDED_KINDS and not entry.facts.retired) or entry.words
        if needed and language not in entry.words and language not in entry.damaged:
            yield _missing(entry.path, language, file, tuple(entry.words))
        for update in entry.updates:
            first = update.source(language)
            is_damaged = update.name in entry.damaged
            if update.words and first not in update.words and not is_damaged:
                name = f"{update.name}.{first}.md"
                yield _missing(update.path, first, name, tuple(update.words))


def _missing(path: str, language: str, file: str, found: tuple[str, ...]) -> Problem:
    wording = "others" if found else ""
    values = {"language": language, "file": file, "found": listed(found)}
    return Problem(path, 1, 1, "language", "words-source-missing", values, wording)


def check_headings(catalogue: Catalogue) -> Iterator[Problem]:
    """Each `##` heading is one that its kind of record may have, once; lists are lists."""
    vocabularies = catalogue.vocabularies
    if SECTIONS in vocabularies.broken:
        return
    for text in texts(catalogue):
        words = text.words
        for passage in words.unknown:
            near = vocabularies.nearest_heading(text.kind, words.language, passage.heading)
            known = vocabularies.headings(text.kind, words.language)
            values = {"found": excerpt(passage.heading), "headings": listed(known)}
            wording = "nearest" if near else "" if known else "none"
            code = "words-heading-unknown"
            values |= {"nearest": near or "", "kind": text.kind}
            yield in_words(words.path, passage.line, "", code, wording, **values)
        for passage in words.repeated:
            values = {"found": excerpt(passage.heading)}
            line = passage.line
            yield in_words(words.path, line, "", "words-heading-repeated", **values)
        for id, passage in words.sections.items():
            if vocabularies.term(SECTIONS, id).list and not passage.is_list:
                values = {"heading": passage.heading}
                yield in_words(words.path, passage.line, id, "words-list", **values)


def check_language(catalogue: Catalogue) -> Iterator[Problem]:
    """A words file is in a language of the site, or in its own; and in that language's letters."""
    languages = catalogue.site.languages
    for text in texts(catalogue):
        words = text.words
        if text.source is not None and words.language not in (*languages, text.source):
            values = {"found": words.language, "languages": listed(languages)}
            yield in_words(words.path, 1, "", "words-language", **values)
        elif not _has_letters(text):
            values = {"language": words.language, "title": excerpt(words.title)}
            line, code = words.title_line, "words-language"
            yield in_words(words.path, line, "title", code, "script", **values)


def _has_letters(text: Text) -> bool:
    words = text.words
    # A title may be a foreign name alone.
    return is_written_in(words.language, words.title) or (
        not words.summary.text or is_written_in(words.language, words.summary.text)
    )


def is_written_in(language: str, text: str) -> bool:
    """Whether a text holds any letter of the language's script."""
    letters = LATIN if language in LATIN_LANGUAGES else SCRIPTS.get(language)
    return letters is None or letters.search(text) is not None
