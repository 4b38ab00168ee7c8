"""Notes in a translation from which text it was made: `digests` in its front matter.

In: the catalogue, a path and its text. Out: the text with the digests of the present source, the
body byte for byte. Writes no file.
"""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from io import StringIO
from typing import Any

from ruamel.yaml import YAML
from ruamel.yaml.comments import CommentedMap
from ruamel.yaml.scalarstring import SingleQuotedScalarString

from localaction.catalogue.model import Catalogue
from localaction.catalogue.words import PAGE_BODY, digest, digests
from localaction.checks.subjects import texts
from localaction.editing.refused import RefusedError
from localaction.editing.yaml_text import WITHOUT_LIMIT
from localaction.language.mark import N_
from schemas.words import Translation

FRONT = re.compile(
    r"\A(?P<opening>\ufeff?---[ \t]*\r?\n)(?P<block>.*?)(?P<rest>^---[ \t]*\r?$.*)\Z",
    re.DOTALL | re.MULTILINE,
)


@dataclass(frozen=True, slots=True)
class Stamped:
    """A translation that says from which text it was made."""

    text: str
    of: str
    changed: tuple[str, ...]
    """Parts whose digest is another now, has come or is gone; () where it was right already."""


@dataclass(frozen=True, slots=True)
class _Found:
    """What the catalogue knows of one words file or page."""

    translation: Translation | None
    sources: Mapping[str, Mapping[str, str]]
    """Language -> the digests of the same words in it."""


def stamp(catalogue: Catalogue, path: str, text: str) -> Stamped:
    """Write the digests of the present source into the text of the file at `path`."""
    found = next(_found(catalogue, path), None)
    if found is None:
        raise RefusedError(
            N_(
                "“{path}” is no text of a record, an update or a page that can be read here; name "
                "a translation such as content/pledges/my-city/fr.md, and see what scripts/check "
                "says of it."
            ),
            path=path,
        )
    front = FRONT.match(text)
    if found.translation is None or front is None:
        raise RefusedError(
            N_(
                "“{path}” does not say that it is a translation, and only one is stamped; if it "
                "is, write “translation:” with of, state, by_role and date at its head."
            ),
            path=path,
        )
    of, before = found.translation.of, found.translation.digests
    if of not in found.sources:
        raise RefusedError(
            N_(
                "“{path}” says that it was translated from “{of}”, in which there are no words "
                "here; correct “of”, or add those words."
            ),
            path=path,
            of=of,
        )
    now = found.sources[of]
    changed = [part for part in (*now, *before) if now.get(part) != before.get(part)]
    if not changed:
        return Stamped(text, of, ())
    return Stamped(_with_digests(front, now), of, tuple(dict.fromkeys(changed)))


def _found(catalogue: Catalogue, path: str) -> Iterator[_Found]:
    for each in texts(catalogue):
        if each.words.path == path:
            own = each.words.language
            others = {lang: digests(w) for lang, w in each.siblings.items() if lang != own}
            yield _Found(each.words.translation, others)
    for page in catalogue.pages:
        if page.path == path:
            others = {
                other.language: {PAGE_BODY: digest(other.body)}
                for other in catalogue.pages
                if other.name == page.name and other.language != page.language
            }
            yield _Found(page.front.translation, others)


def _with_digests(front: re.Match[str], now: Mapping[str, str]) -> str:
    """Exchange the digests; every other value, key and comment stays as it is."""
    yaml = YAML()
    yaml.preserve_quotes = True
    yaml.width = WITHOUT_LIMIT
    yaml.indent(mapping=2, sequence=4, offset=2)
    block: CommentedMap = yaml.load(front["block"])
    block["translation"]["digests"] = _as_written(now)
    written = StringIO()
    yaml.dump(block, written)
    breaks = "\r\n" if front["opening"].endswith("\r\n") else "\n"
    return front["opening"] + written.getvalue().replace("\n", breaks) + front["rest"]


def _as_written(now: Mapping[str, str]) -> Any:
    # In quotes, all: some digests would be read as numbers (`123456789012`, `12345678e123`).
    return CommentedMap((part, SingleQuotedScalarString(value)) for part, value in now.items())
