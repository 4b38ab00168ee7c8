"""Translations: each says of what it is one; remarks say which parts are old, missing or left."""

from collections.abc import Iterator

from localaction.catalogue.model import Catalogue, Words
from localaction.catalogue.words import PAGE_BODY, digest, stale_parts
from localaction.checks.places import excerpt, in_facts, in_words, listed
from localaction.checks.subjects import Text, texts
from localaction.problems import Problem
from localaction.source.document import Document


def check_translations(catalogue: Catalogue) -> Iterator[Problem]:
    """Every words file but the source says that it is a translation, and of which language."""
    for text in texts(catalogue):
        if text.source is None:
            continue
        words = text.words
        if words.translation is None:
            if words.language != text.source:
                values = {"language": words.language, "source": text.source}
                yield in_words(words.path, 1, "translation", "translation-missing", **values)
        elif words.language == text.source:
            values = {"language": words.language}
            at = ("translation",)
            yield in_facts(words.front, at, "translation-of-itself", "source", **values)
        else:
            yield from _origin(text, words.translation.of)


def _origin(text: Text, origin: str) -> Iterator[Problem]:
    words = text.words
    at = ("translation", "of")
    if origin == words.language:
        yield in_facts(words.front, at, "translation-of-itself", language=origin)
    elif origin not in text.siblings and origin != text.source:
        values = {"found": origin, "languages": listed(sorted({*text.siblings} - {words.language}))}
        yield in_facts(words.front, at, "translation-origin", **values)
    elif origin in text.siblings:
        source = text.siblings[origin]
        if words.translation is not None and not words.translation.digests:
            yield _unknown(words.front, origin)
        # What is not there at all cannot be old: it is told as missing.
        stale = stale_parts(words, text.siblings) - (source.sections.keys() - words.sections.keys())
        if stale:
            yield _stale(words.front, origin, listed(sorted(stale)))
        yield from _incomplete(words, source)


def _stale(front: Document, of: str, parts: str) -> Problem:
    return in_facts(front, ("translation",), "translation-stale", parts=parts, of=of)


def _unknown(front: Document, of: str) -> Problem:
    values = {"of": of, "file": front.path}
    return in_facts(front, ("translation",), "translation-stale", "unknown", **values)


def _incomplete(words: Words, source: Words) -> Iterator[Problem]:
    """A section that only one of the two has; headings that nobody knows are told elsewhere."""
    if words.unknown or source.unknown:
        return
    code, of = "translation-incomplete", source.language
    missing = [source.sections[id] for id in source.sections if id not in words.sections]
    if missing:
        values = {"of": of, "sections": listed([excerpt(each.heading) for each in missing])}
        yield in_words(words.path, words.title_line, "", code, **values)
    left = [words.sections[id] for id in words.sections if id not in source.sections]
    if left:
        values = {"of": of, "sections": listed([excerpt(each.heading) for each in left])}
        yield in_words(words.path, left[0].line, "", code, "left", **values)


def check_page_translations(catalogue: Catalogue) -> Iterator[Problem]:
    """An editorial page in another language than the site's first says that it is a translation."""
    first = catalogue.site.languages[0]
    bodies = {(page.name, page.language): page.body for page in catalogue.pages}
    for page in catalogue.pages:
        translation = page.front.translation
        if translation is None:
            if page.language != first:
                values = {"language": page.language, "source": first}
                yield in_words(page.path, 1, "translation", "translation-missing", **values)
        elif page.language in (first, translation.of):
            wording = "source" if page.language == first else ""
            values = {"language": page.language}
            at = ("translation",)
            yield in_facts(page.document, at, "translation-of-itself", wording, **values)
        elif (page.name, translation.of) in bodies:
            now = digest(bodies[page.name, translation.of])
            if not translation.digests:
                yield _unknown(page.document, translation.of)
            elif translation.digests.get(PAGE_BODY) != now:
                yield _stale(page.document, translation.of, PAGE_BODY)
