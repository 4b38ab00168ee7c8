"""The legend of a page: the English of each translation on it that its owner never confirmed."""

from markupsafe import Markup

from localaction.pages.kept import TermKey
from localaction.pages.reader import Reader
from localaction.render.format import colon

ENGLISH = Markup('%s%s<span lang="en" dir="ltr">%s</span>')


def legend(reader: Reader) -> tuple[Markup, ...]:
    """Take what was told unofficially since it was last asked: number or label, and the English.

    Whoever makes a page makes all of its view first, then asks.
    """
    terms = list(dict.fromkeys(reader.told_unofficially))
    reader.told_unofficially.clear()
    kept = reader.kept.legends
    for key in terms:
        if key not in kept:
            kept[key] = _told(reader, key)
    return tuple(kept[key] for key in terms)


def _told(reader: Reader, key: TermKey) -> Markup:
    vocabulary, id = key
    english = reader.catalogue.vocabularies.label(vocabulary, id, "en", short=True)
    number = term_number(reader, vocabulary, id)
    if number:
        return ENGLISH % (number, " ", english.text)
    label = reader.label(vocabulary, id).text
    return ENGLISH % (label, colon(reader.language), english.text)


def term_number(reader: Reader, vocabulary: str, id: str) -> str:
    """How a term is known besides its label: the code of an SDG target, an objective's number."""
    term = reader.catalogue.vocabularies.term(vocabulary, id)
    return term.code.get("target", "" if term.number is None else str(term.number))
