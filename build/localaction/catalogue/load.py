"""A root folder → the catalogue and every problem of form found on the way."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from schemas.site import Site
from schemas.vocabulary import Vocabulary

from localaction.catalogue.assemble import assemble
from localaction.catalogue.model import Catalogue
from localaction.catalogue.parse import parse
from localaction.catalogue.vocabularies import Vocabularies
from localaction.problems import Problem, errors
from localaction.source.document import Document
from localaction.source.tree import read_settings, read_tree

Step = Callable[[int, int], None]


@dataclass(frozen=True, slots=True)
class Loaded:
    """What was read. `catalogue` is None where the settings or vocabularies themselves are wrong."""

    catalogue: Catalogue | None
    problems: tuple[Problem, ...]


def load(
    root: Path, shared: Path, today: date, jobs: int = 1, progress: Step | None = None
) -> Loaded:
    """Read a root. Settings or vocabularies that it lacks are those of the root `shared`."""
    tree = read_tree(root, jobs, progress)
    problems = list(tree.problems)
    site_file, lists = tree.site, tree.vocabularies
    if root != shared and (site_file is None or not lists):
        common = read_settings(shared)
        site_file, lists = site_file or common.site, lists or common.vocabularies
    site, found = _site(site_file)
    vocabularies, more = _vocabularies(lists)
    problems += (*found, *more)
    if site is None or vocabularies is None:
        return Loaded(None, tuple(problems))
    catalogue, found = assemble(tree, site, vocabularies, today)
    return Loaded(catalogue, (*problems, *found))


def _site(document: Document | None) -> tuple[Site | None, tuple[Problem, ...]]:
    if document is None:
        return None, (Problem("content/site.yml", 1, 1, "", "facts-missing"),)
    return parse(Site, document)


def _vocabularies(
    documents: tuple[Document, ...],
) -> tuple[Vocabularies | None, tuple[Problem, ...]]:
    lists: dict[str, Vocabulary] = {}
    problems: list[Problem] = []
    for document in documents:
        vocabulary, found = parse(Vocabulary, document)
        problems += found
        if vocabulary is not None:
            lists[document.path.rpartition("/")[2].removesuffix(".yml")] = vocabulary
    return (None if errors(problems) else Vocabularies(lists)), tuple(problems)
