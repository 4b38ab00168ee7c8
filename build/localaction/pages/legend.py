"""The legend of a page: what its stars mean, translations that their owner never confirmed.

The English of a term with a page of its own stands there, where its name leads.
"""

from markupsafe import Markup

from localaction.catalogue.topics import TOPICS
from localaction.pages.kept import TermKey
from localaction.pages.reader import Reader
from localaction.render.format import colon

ENGLISH = Markup('%s%s<span lang="en" dir="ltr">%s</span>')


HAVE_PAGES = frozenset(topic.vocabulary for topic in TOPICS)
"""Lists whose terms have pages."""


def legend(reader: Reader) -> tuple[Markup, ...] | None:
    """Take what was told unofficially since it was last asked, with its English; None: nothing.

    Whoever makes a page makes all of its view first, then asks.
    """
    if not reader.told_unofficially:
        return None
    told = dict.fromkeys(reader.told_unofficially)
    reader.told_unofficially.clear()
    terms = [key for key in told if key[0] not in HAVE_PAGES]
    kept = reader.kept.legends
    for key in terms:
        if key not in kept:
            kept[key] = _told(reader, key)
    return tuple(kept[key] for key in terms)


def _told(reader: Reader, key: TermKey) -> Markup:
    vocabulary, id = key
    english = reader.catalogue.vocabularies.label(vocabulary, id, "en", short=True)
    label = reader.label(vocabulary, id).text
    return ENGLISH % (label, colon(reader.language), english.text)


def term_number(reader: Reader, vocabulary: str, id: str) -> str:
    """How a term is known besides its label: the code of an SDG target, an objective's number."""
    term = reader.catalogue.vocabularies.term(vocabulary, id)
    return term.code.get("target", "" if term.number is None else str(term.number))
