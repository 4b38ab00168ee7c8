"""What a pledge or practice is compared by: the tags it bears and the words of title and summary.

The words are those of the English text where there is one, else of the source, so that records are
alike or not whatever language somebody reads them in.
"""

from collections.abc import Iterator
from dataclasses import dataclass

from localaction.catalogue.link import actors
from localaction.catalogue.model import Catalogue, Entry
from localaction.checks.likeness import COMMON, STEM, STOPS
from localaction.language.normalise import words
from schemas.tags import Action
from schemas.values import Term
from schemas.walk import marked

Tag = tuple[str, str]
"""Vocabulary and term."""

Feature = str
"""The beginning of a word, or `vocabulary/term`: no word holds a stroke."""

PEOPLE = "people_concerned"

TAGS = (
    "gcm_objectives",
    "gcr_objectives",
    "grf_areas_of_focus",
    "jmdi_themes",
    "cta_priorities",
    "sdg_goals",
    PEOPLE,
)
"""The vocabularies of goals, themes and people, in the order in which reasons are told."""

_PASSING = """
    adds amid became been began begin begun bodies both bring brings brought build building
    built change changed commit commitment commits committed counter counters describe described
    draws five foster fostering four full further gave gets give given gives giving good great
    half held help helping helps hit hold holds improve improved improves improving include
    includes including joint keep keeps kept known large larger largest launch launched lead
    leading leads led lets like made main make makes making mark marks meet meets met month
    months move moves named need needs network networks offer offers open opened opens over part
    parts percent promote promotes promoting provide provides put puts reach reached reaching
    receive reduce reduces reducing resource resources respond response right rights run running
    runs seek seeks seen serve served serves set sets seven share shared shares six spread start
    started strengthen strengthens supporting supports take taken takes taking ten third three
    time times together took tried tries turn turned turns twice unit use used uses using way
    ways week weekly whatever wide widen work worked works year yearly years
"""

PASSING = frozenset(word[:STEM] for word in _PASSING.split())
"""What is said in passing of anything that is done. Beginnings, as of all words here."""


ALSO_PEOPLE = ("young", "hosts", "children")
"""Other words for people who have a term."""


@dataclass(frozen=True, slots=True)
class Subject:
    """A published pledge or practice, as far as it is compared."""

    id: str
    actors: frozenset[str]
    tags: tuple[Tag, ...]
    """In the order of `TAGS`."""
    features: frozenset[Feature]


def subjects(catalogue: Catalogue) -> Iterator[Subject]:
    """Every pledge and practice that is published."""
    for entry in catalogue.actions():
        if not entry.facts.retired:
            tags = _tags(entry.facts)
            features = _words(catalogue, entry).union(map(as_feature, tags))
            yield Subject(entry.id, frozenset(actors(entry.facts)), tags, features)


def as_feature(tag: Tag) -> Feature:
    """A tag as it stands among the words."""
    return "/".join(tag)


def quiet_words(catalogue: Catalogue) -> frozenset[Feature]:
    """Words that half the field says, or that only repeat whom a record is for."""
    people = catalogue.vocabularies.lists[PEOPLE].terms if PEOPLE in catalogue.vocabularies else ()
    labels = (label for term in people for label in term.labels.values())
    return COMMON.union(word[:STEM] for label in (*labels, *ALSO_PEOPLE) for word in words(label))


def _tags(facts: Action) -> tuple[Tag, ...]:
    found = {
        (marker.vocabulary, id)
        for _, id, marker in marked(facts)
        if isinstance(marker, Term) and marker.vocabulary in TAGS
    }
    return tuple(sorted(found, key=lambda tag: (TAGS.index(tag[0]), tag[1])))


def _words(catalogue: Catalogue, entry: Entry[Action]) -> frozenset[Feature]:
    shown = entry.words.get("en") or entry.words.get(entry.facts.language)
    if shown is None:
        return frozenset()
    own = _place(catalogue, entry, shown.language)
    said = (word for word in words(f"{shown.title} {shown.summary.text}") if word not in own)
    return frozenset(word[:STEM] for word in said if word not in STOPS and _tells(word)) - PASSING


def _tells(word: str) -> bool:
    """Neither a number nor, where words have spaces between them, one or two letters."""
    return not word.isdigit() and (len(word) > 2 or not word.isascii())


def _place(catalogue: Catalogue, entry: Entry[Action], language: str) -> set[str]:
    """The words of the names of its governments and their countries."""
    found: set[str] = set()
    for id in actors(entry.facts):
        city = catalogue.cities.get(id)
        found.update(words(id.replace("-", " ")))
        if city is not None:
            country = catalogue.vocabularies.label("m49_countries", city.facts.country, language)
            found.update(words(" ".join((*city.facts.names.values(), country.text))))
    return found
