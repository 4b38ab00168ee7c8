"""Labels of vocabularies on the road of PO files.

In: the vocabularies and a language; entries that came back. Out: entries; the text of a vocabulary
with other labels, where every line of other terms stays byte for byte. A label that was read in an
official text is shown as it is and never changed here; a new one is noted as not verified.
"""

import re
from collections.abc import Iterator, Mapping, Sequence
from io import StringIO
from typing import Any

from ruamel.yaml import YAML
from ruamel.yaml.comments import CommentedMap

from localaction.catalogue.vocabularies import Vocabularies
from localaction.editing.yaml_text import WITHOUT_LIMIT, styled
from localaction.language.mark import N_
from localaction.language.messages import ENGLISH
from localaction.translate.export import Only
from localaction.translate.judge import Fault, fault
from localaction.translate.po import Entry
from localaction.translate.take import GONE, OLDER, Left
from schemas.vocabulary import VocabularyTerm

FOLDER = "content/vocabularies/"
OFFICIAL = N_(
    "This label was read in an official text, and stays as it is there; if it is wrong, correct it "
    "in the vocabulary, with its source."
)
TOGETHER = N_(
    "The headings of sections are taken all together, so that people can write with them; these "
    "are still to be translated: {sections}."
)
SECTIONS = f"{FOLDER}sections.yml"
_KEYS = {"labels": "verified", "short": "short_verified"}


def term_entries(
    vocabularies: Vocabularies, language: str, only: Only | None = None
) -> Iterator[Entry]:
    """Every label that is not official in the language, and those that are, to be looked up."""
    for name, vocabulary in vocabularies.lists.items():
        for term in vocabulary.terms:
            for key, noted in _KEYS.items():
                texts, verified = getattr(term, key), getattr(term, noted)
                if ENGLISH not in texts or language == ENGLISH:
                    continue
                told, is_official = texts.get(language, ""), verified.get(language, False)
                state = "unreviewed" if told and not is_official else "" if told else "missing"
                if only is None or only == state:
                    ending = "" if key == "labels" else f"/{key}"
                    note = "Official: read in an official text." if is_official else "Not official."
                    title = vocabulary.title.get(ENGLISH, name)
                    comments = (f"Label of {name}: {title}", *([note] if told else []))
                    context = f"{FOLDER}{name}.yml#{term.id}{ending}"
                    yield Entry(context, texts[ENGLISH], told, comments=comments)


def take_terms(
    vocabularies: Vocabularies, entries: Sequence[Entry], language: str, texts: Mapping[str, str]
) -> tuple[Mapping[str, str], list[Left], int]:
    """Path → its text with other labels; what is left; how many entries are unfinished.

    `texts` are the vocabularies' files as they stand.
    """
    changes: dict[str, dict[tuple[str, str], str]] = {}
    left: list[Left] = []
    unfinished = 0
    for entry in entries:
        path, _, place = entry.context.partition("#")
        name, (id, _, key) = path.rpartition("/")[2].removesuffix(".yml"), place.partition("/")
        key = key or "labels"
        is_there = name in vocabularies and vocabularies.has(name, id) and path in texts
        if not is_there or key not in _KEYS:
            left.append(Left(entry.context, entry.line, Fault(GONE, {})))
            continue
        term = vocabularies.term(name, id)
        if not entry.told.strip() or entry.is_fuzzy:
            unfinished += 1
        elif entry.told != getattr(term, key).get(language):
            found = _fault(term, key, entry, language)
            if found:
                left.append(Left(entry.context, entry.line, found))
            else:
                changes.setdefault(path, {})[id, key] = entry.told
    lacking = _headings_lacking(vocabularies, changes.get(SECTIONS, {}), language)
    if lacking and SECTIONS in changes:
        del changes[SECTIONS]
        left.append(Left(SECTIONS, 1, Fault(TOGETHER, {"sections": ", ".join(lacking)})))
    done = {path: with_labels(texts[path], told, language) for path, told in changes.items()}
    return done, left, unfinished


def _headings_lacking(
    vocabularies: Vocabularies, told: Mapping[tuple[str, str], str], language: str
) -> list[str]:
    """Sections that would have no heading in the language while others have one."""
    if "sections" not in vocabularies:
        return []
    terms = vocabularies.lists["sections"].terms
    return [t.id for t in terms if language not in t.labels and (t.id, "labels") not in told]


def _fault(term: VocabularyTerm, key: str, entry: Entry, language: str) -> Fault | None:
    if getattr(term, key).get(ENGLISH) != entry.source:
        return Fault(OLDER, {})
    if getattr(term, _KEYS[key]).get(language):
        return Fault(OFFICIAL, {})
    return fault(entry.source, entry.told, one_line="\n" not in entry.source, is_plain=True)


def with_labels(text: str, labels: Mapping[tuple[str, str], str], language: str) -> str:
    """A vocabulary with other labels of some terms, by their id and `labels` or `short`."""
    by_term: dict[str, dict[str, str]] = {}
    for (id, key), label in labels.items():
        by_term.setdefault(id, {})[key] = label
    for id, told in by_term.items():
        found = re.search(
            rf"^- id: ['\"]?{re.escape(id)}['\"]?[ \t]*\n(?:(?:[ \t]+\S.*|[ \t]*)\n?)*",
            text,
            re.MULTILINE,
        )
        if found is not None:
            text = text[: found.start()] + _with(found[0], told, language) + text[found.end() :]
    return text


def _with(chunk: str, told: Mapping[str, str], language: str) -> str:
    yaml = YAML()
    yaml.preserve_quotes = True
    yaml.width = WITHOUT_LIMIT
    yaml.indent(mapping=2, sequence=2, offset=0)
    terms: Any = yaml.load(chunk)
    term: CommentedMap = terms[0]
    if "kinds" in term and language not in term["labels"] and "labels" in told:
        # Until now the id was the heading of this section: what was written stays right.
        aliases = term.setdefault("aliases", CommentedMap())
        aliases[language] = styled([str(term["id"])])
    for key, label in told.items():
        term[key][language] = styled(label)
        if _KEYS[key] not in term:
            term.insert(list(term).index(key) + 1, _KEYS[key], CommentedMap())
        term[_KEYS[key]][language] = False
    written = StringIO()
    yaml.dump(terms, written)
    return written.getvalue()
