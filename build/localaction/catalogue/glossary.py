"""The words of the field in every language: what `content/glossary/` says."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import lru_cache
from pathlib import Path

from localaction.catalogue.parse import parse
from localaction.catalogue.vocabularies import Vocabularies
from localaction.problems import Problem
from localaction.source.document import Document
from localaction.source.tree import GLOSSARY, read_lists
from schemas.glossary import Glossary, GlossaryTerm

OFFICIAL, OWN = "official", "own"


@dataclass(frozen=True)
class Glossaries:
    """The glossary of each language that has one."""

    lists: Mapping[str, Glossary] = field(default_factory=dict)
    documents: Mapping[str, Document] = field(default_factory=dict)
    """The file of each, for the place of a term."""

    def terms(self, language: str) -> Mapping[str, GlossaryTerm]:
        """The terms of a language by id; none where nobody wrote its glossary."""
        known = self.lists.get(language)
        return {} if known is None else {term.id: term for term in known.terms}

    def state(self, language: str, term: GlossaryTerm, vocabularies: Vocabularies) -> str:
        """`official`, `own`, or how a word that was read in no official text was translated."""
        if any(verified_label(vocabularies, each, language) for each in term.read_in):
            return OFFICIAL
        return term.state or self.lists[language].state or OWN


def verified_label(vocabularies: Vocabularies, label: str, language: str) -> str:
    """The text of `vocabulary/term` in a language; "" where it was read in no official text."""
    name, _, id = label.partition("/")
    if name not in vocabularies or not vocabularies.has(name, id):
        return ""
    term = vocabularies.term(name, id)
    return term.labels.get(language, "") if term.verified.get(language) else ""


def glossary_of(root: Path, shared: Path, problems: list[Problem]) -> Glossaries:
    """Read the glossary of a root, or of the root `shared` where it has none of its own."""
    if root != shared and not (root / GLOSSARY).is_dir():
        return _shared(shared)
    glossary, found = _read(root)
    problems += found
    return glossary


@lru_cache(maxsize=1)
def _shared(root: Path) -> Glossaries:
    """Read once a run: a hundred example roots lean on the same files, and none judges them."""
    return Glossaries(_read(root)[0].lists)


def _read(root: Path) -> tuple[Glossaries, tuple[Problem, ...]]:
    documents, problems = read_lists(str(root), GLOSSARY)
    lists: dict[str, Glossary] = {}
    files: dict[str, Document] = {}
    for document in documents:
        glossary, found = parse(Glossary, document)
        problems += found
        if glossary is not None:
            name = document.path.rpartition("/")[2].removesuffix(".yml")
            lists[name], files[name] = glossary, document
    return Glossaries(lists, files), tuple(problems)
