"""Begins a translation by file: a head that says of what it is one, and the headings to fill.

In: the catalogue, an id, a language and who begins it. Out: path and text of a file that the check
refuses until its title and summary are written, so that nothing half made is ever shown. The
digests in it are of the source as it is now: if that changes while somebody writes, the text is old
and says so.
"""

from dataclasses import dataclass
from datetime import date
from typing import Any, Literal

from localaction.catalogue.model import Catalogue
from localaction.catalogue.words import PAGE_BODY
from localaction.editing.refused import RefusedError
from localaction.editing.words import plain
from localaction.editing.yaml_text import yaml_text
from localaction.language.mark import N_
from localaction.translate.blocks import Block, join, split
from localaction.translate.compose import Made
from localaction.translate.texts import Pair, noted_digests, noted_part, pairs

ANSWERS = """\
# state: human, if you translated it; machine-reviewed, if you read and mended a machine's text.
# by_role: your office, never your name."""


@dataclass(frozen=True, slots=True)
class Head:
    """Who begins, when, and how; what is "" is for whoever writes to say: the check asks."""

    state: Made | Literal[""]
    by_role: str
    day: date


def started(catalogue: Catalogue, id: str, language: str, head: Head) -> tuple[str, str]:
    """Path and text of a translation that is to be written."""
    languages = catalogue.site.languages
    if language not in languages:
        sentence = N_("“{found}” is no language of this site; choose among {languages}.")
        raise RefusedError(sentence, found=language, languages=", ".join(languages))
    pair = next((each for each in pairs(catalogue, language) if each.id == id), None)
    if pair is None:
        sentence = N_("“{id}” has no words to translate into “{language}”; look at its folder.")
        raise RefusedError(sentence, id=id, language=language)
    if pair.told is not None:
        sentence = N_("“{path}” exists already; nothing was written.")
        raise RefusedError(sentence, path=pair.target)
    return pair.target, begun(pair, language, head, catalogue)


def begun(pair: Pair, language: str, head: Head, catalogue: Catalogue) -> str:
    """What the file of a missing translation begins with."""
    if pair.kind == "page":
        return _page(pair, head)
    return _words(pair, language, head, catalogue)


def _translation(pair: Pair, head: Head) -> dict[str, Any]:
    return {
        "of": pair.of,
        "state": head.state,
        "by_role": head.by_role,
        "date": head.day.isoformat(),
        "digests": noted_digests(pair.source, pair.kind),
    }


def _words(pair: Pair, language: str, head: Head, catalogue: Catalogue) -> str:
    source = pair.path.rpartition("/")[2]
    labels = [part.partition("/")[2] for part in pair.source if noted_part(part) == "labels"]
    notes = [
        f"# Translate {source}: the title behind “#”, the summary below it, then each section.",
        ANSWERS,
    ]
    if labels:
        notes.append("# Take the mark # away from the labels that you translate.")
        notes += ["# labels:", *(f"#   {id}: {pair.source[f'labels/{id}']}" for id in labels)]
    terms = catalogue.vocabularies
    ids = [part for part in pair.source if terms.has("sections", part)]
    headings = [terms.term("sections", id).labels.get(language, id) for id in ids]
    body = ["# ", *(f"## {plain(heading)}" for heading in headings)]
    front = yaml_text({"translation": _translation(pair, head)})
    return "---\n" + "\n".join(notes) + f"\n{front}---\n" + "\n\n".join(body) + "\n"


def _page(pair: Pair, head: Head) -> str:
    """A page with its slots and marks and without its words; the check asks for `description`."""
    note = f"# Translate {pair.path.rpartition('/')[2]}: description: and each passage below."
    blocks = split(pair.source[PAGE_BODY])
    body = join([Block(each.lead, "" if each.is_told else each.text) for each in blocks])
    front = yaml_text({"translation": _translation(pair, head)})
    return f"---\n{note}\n{ANSWERS}\n{front}---\n{body}"
