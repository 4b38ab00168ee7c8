"""Translations: each says of what it is one, and a remark says which parts became old."""

from collections.abc import Iterator

from localaction.catalogue.model import Catalogue
from localaction.catalogue.words import digest, stale_parts
from localaction.checks.places import in_facts, in_words, listed
from localaction.checks.subjects import Text, texts
from localaction.problems import Problem

BODY = "body"
"""The one part of an editorial page, in `translation.digests`."""


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
    else:
        stale = stale_parts(words, text.siblings)
        if stale:
            values = {"parts": listed(sorted(stale)), "of": origin}
            yield in_facts(words.front, ("translation",), "translation-stale", **values)


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
            if translation.digests.get(BODY) != now:
                values = {"parts": BODY, "of": translation.of}
                at = ("translation",)
                yield in_facts(page.document, at, "translation-stale", **values)
