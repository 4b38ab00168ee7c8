"""The document of all languages: which texts there are of the site, who made and read them."""

from localaction.exports.api.copy import Copy
from localaction.exports.api.shape import Versioned
from localaction.insight.coverage import AREAS, Area, Tally, Verdict
from localaction.insight.text_states import State
from schemas.base import Model
from schemas.values import Language


class Texts(Model):
    """Texts of an area by state, and the words of their sources."""

    texts: dict[State, int]
    words: dict[State, int]


class LanguageStates(Model):
    """One language of the site."""

    language: Language
    verdict: Verdict
    """What it may be called by the thresholds of the site: `complete`; `unread`, everything is
    there, but too little of it was read by a person; `interface`, all but the records; `partly`."""
    areas: dict[Area, Texts]
    """Words of pages, messages, labels of terms, editorial pages, records, reports."""
    read_by_person: float
    """The share of the words that are there which a person wrote, translated or read."""


class Translations(Versioned):
    """How far each language of the site is."""

    languages: tuple[LanguageStates, ...]


def translations(copy: Copy) -> Translations:
    """The one document."""
    return Translations(
        languages=tuple(
            LanguageStates(
                language=language,
                verdict=work.coverage.verdict,
                areas={area: _texts(work.coverage.areas[area]) for area in AREAS},
                read_by_person=round(work.coverage.read, 4),
            )
            for language, work in copy.work.items()
        )
    )


def _texts(tally: Tally) -> Texts:
    return Texts(texts=dict(tally.texts), words=dict(tally.words))
