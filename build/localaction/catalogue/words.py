"""The words of a record: sections by their ids, digests, and which words a page shows."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import lru_cache
from hashlib import sha256
from typing import Literal

from localaction.catalogue.model import Words
from localaction.catalogue.parse import parse
from localaction.catalogue.vocabularies import Vocabularies
from localaction.problems import Problem
from localaction.source.document import Passage, WordsFile
from schemas.site import Site
from schemas.words import WordsFront

PAGE_BODY = "body"
"""The one part of an editorial page, in `translation.digests`."""

State = Literal["own", "human", "machine-reviewed", "machine-unreviewed"]


def understand(
    file: WordsFile, kind: str, vocabularies: Vocabularies
) -> tuple[Words | None, tuple[Problem, ...]]:
    """Give a words file its sections by id. None where its front matter is wrong."""
    front, problems = parse(WordsFront, file.front)
    if front is None:
        return None, problems
    sections: dict[str, Passage] = {}
    unknown: list[Passage] = []
    repeated: list[Passage] = []
    for passage in file.sections:
        section = vocabularies.section(kind, file.language, passage.heading)
        if section is None:
            unknown.append(passage)
        elif section in sections:
            repeated.append(passage)
        else:
            sections[section] = passage
    words = Words(
        language=file.language,
        path=file.path,
        title=file.title,
        title_line=file.title_line,
        summary=file.summary,
        sections=sections,
        unknown=tuple(unknown),
        repeated=tuple(repeated),
        labels=front.labels,
        translation=front.translation,
        front=file.front,
    )
    return words, ()


# The translations of one text are compared with it one behind another.
@lru_cache(maxsize=64)
def digest(text: str) -> str:
    """Twelve hexadecimal digits that change when the text does."""
    return sha256(text.strip("\n").encode()).hexdigest()[:12]


def parts(words: Words) -> dict[str, str]:
    """The parts of a text of which a translation notes the digests: title, summary, sections."""
    texts = {"title": words.title, "summary": words.summary.markdown}
    if words.labels:
        texts["labels"] = "\n".join(f"{id}: {text}" for id, text in sorted(words.labels.items()))
    texts.update({id: passage.markdown for id, passage in words.sections.items()})
    return texts


def digests(words: Words) -> dict[str, str]:
    """Part -> digest, for `translation.digests` of words that are made from these."""
    return {part: digest(text) for part, text in parts(words).items()}


def stale_parts(words: Words, texts: Mapping[str, Words]) -> frozenset[str]:
    """Parts of a translation whose source has changed since, or appeared since.

    None where nobody noted from which text it was made: then nobody can say that it is old.
    """
    if words.translation is None or words.translation.of not in texts:
        return frozenset()
    if not words.translation.digests:
        return frozenset()
    made_from = words.translation.digests
    now = digests(texts[words.translation.of])
    return frozenset(part for part, current in now.items() if made_from.get(part) != current)


def lacking_parts(words: Words, texts: Mapping[str, Words]) -> tuple[str, ...]:
    """Parts that the source of a translation has and it has not, in the order of the source."""
    if words.translation is None or words.translation.of not in texts:
        return ()
    there = parts(words)
    return tuple(part for part in parts(texts[words.translation.of]) if not there.get(part))


@dataclass(frozen=True, slots=True)
class Shown:
    """The words that a page in some language shows, and what its reader must be told of them."""

    words: Words
    language: str
    """The language of the words."""
    state: State
    stale: frozenset[str]
    """Parts that are older than their source."""
    foreign: bool
    """The words are in another language than the page."""
    source_language: str


def reading_order(language: str, source: str, site: Site) -> Iterator[str]:
    """Languages to look for, in order: the page's own, its fallbacks, the source's."""
    yield language
    yield from site.fallbacks.get(language, ())
    yield source


def choose(texts: Mapping[str, Words], source: str, language: str, site: Site) -> Shown | None:
    """The words to show on a page in a language; None where the record has no words at all."""
    for candidate in (*reading_order(language, source, site), *sorted(texts)):
        if candidate in texts:
            words = texts[candidate]
            return Shown(
                words=words,
                language=candidate,
                state=words.translation.state if words.translation else "own",
                stale=stale_parts(words, texts),
                foreign=candidate != language,
                source_language=source,
            )
    return None


def picture_label(file: str) -> str:
    """The id under which a picture's words stand: `market-day` for `market_day.jpg`."""
    stem = file.rpartition(".")[0]
    return "-".join(stem.replace(".", "-").replace("_", "-").split("-"))
