"""The source as it was when a translation was made from it, where git still has it."""

from collections.abc import Iterable, Mapping
from pathlib import Path

from localaction.catalogue.model import Catalogue
from localaction.catalogue.vocabularies import Vocabularies
from localaction.catalogue.words import digest, understand
from localaction.source.former import former_texts
from localaction.source.front import split
from localaction.source.words import read_words
from localaction.translate.texts import Pair, noted_digests, noted_part, words_parts


def former_parts(
    root: Path, catalogue: Catalogue, pairs: Iterable[Pair]
) -> Mapping[str, Mapping[str, str]]:
    """Path of a translation -> part -> the words of its source from which it was made."""
    stale = [pair for pair in pairs if pair.stale]
    texts = former_texts(root, {pair.path for pair in stale})
    read: dict[tuple[str, str], Mapping[str, str]] = {}
    found: dict[str, Mapping[str, str]] = {}
    for pair in stale:
        noted = pair.translation.digests if pair.translation else {}
        parts: dict[str, str] = {}
        for text in texts.get(pair.path, ()):
            key = (pair.path, digest(text))
            if key not in read:
                read[key] = _parts(pair, text, catalogue.vocabularies)
            was = read[key]
            digests = noted_digests(was, pair.kind)
            for part, words in was.items():
                if noted.get(noted_part(part)) == digests.get(noted_part(part)):
                    parts.setdefault(part, words)
        found[pair.target] = {part: parts[part] for part in pair.source if part in parts}
    return found


def _parts(pair: Pair, text: str, vocabularies: Vocabularies) -> Mapping[str, str]:
    """The parts of a former text; none where it could not be read then."""
    if pair.kind == "page":
        front, body, _, broken = split(text, pair.path)
        told = {key: str(front.data[key]) for key in ("title", "description") if key in front.data}
        return {} if broken else {**told, "body": body}
    file, _ = read_words(text, pair.path, pair.of)
    words, _ = (None, ()) if file is None else understand(file, pair.kind, vocabularies)
    return {} if words is None else words_parts(words)
