"""Where the roads of translators begin and end: all files for a language, and a file that is back.

In: a root and its catalogue. Out: texts of files by name or path; reads the disk, writes nothing.
"""

from collections.abc import Iterator, Mapping
from datetime import date
from pathlib import Path

from babel.messages.catalog import Catalog

from localaction.catalogue.model import Catalogue
from localaction.editing.refused import RefusedError
from localaction.editing.write import inside
from localaction.language.gettext import locale_file, read_words
from localaction.language.mark import N_
from localaction.source.tree import LOCALES
from localaction.translate.bring_in import Outcome, bring_in, how, language_of
from localaction.translate.compose import UNREAD, How
from localaction.translate.export import NOTE, Choice, files, headers
from localaction.translate.former import former_parts
from localaction.translate.interface import interface_file, take_interface
from localaction.translate.po import Entry, Po, read, written
from localaction.translate.terms import FOLDER, take_terms, term_entries
from localaction.translate.texts import pairs


def exported(root: Path, catalogue: Catalogue, choice: Choice) -> Iterator[tuple[str, str]]:
    """Name and text of every PO file for a language."""
    languages = catalogue.site.languages
    if choice.language not in languages:
        sentence = N_("“{found}” is no language of this site; choose among {languages}.")
        raise RefusedError(sentence, found=choice.language, languages=", ".join(languages))
    known = {pair.path: pair for pair in pairs(catalogue, choice.language)}
    named = {id for pair in known.values() for id in pair.id.split("/")}
    if choice.record and choice.record not in named:
        sentence = N_("“{id}” has no words to translate into “{language}”; look at its folder.")
        raise RefusedError(sentence, id=choice.record, language=choice.language)
    before = former_parts(root, catalogue, known.values())
    yield from files(catalogue, known, before, choice)
    if choice.record or choice.only == "stale":
        return
    # A root without vocabularies or words of its own leans on others, which are not its to change.
    own = [
        each
        for each in term_entries(catalogue.vocabularies, choice.language, choice.only)
        if (root / each.context.partition("#")[0]).exists()
    ]
    if own:
        yield "vocabularies.po", written(own, choice.language, headers([UNREAD]), NOTE)
    words = _interface(root, choice.language)
    text = "" if words is None else interface_file(words, choice.only)
    if text:
        yield "interface.po", text


def _interface(root: Path, language: str) -> Catalog | None:
    """The interface's words that the root holds in a language; English is their source."""
    file = locale_file(root / LOCALES, language)
    return read_words(file, language) if file.exists() and language != "en" else None


def brought(
    root: Path, catalogue: Catalogue, raw: bytes, name: str, role: str, state: str, day: date
) -> Outcome:
    """What comes of one PO file."""
    po = read(raw, name)
    language = language_of(po, name, catalogue)
    answered = how(po, role, state, day)

    def present(path: str) -> bytes | None:
        file = inside(root, path)
        return file.read_bytes() if file.exists() else None

    is_term = {each: each.context.startswith(FOLDER) for each in po.entries}
    texts = tuple(entry for entry in po.entries if "#" in entry.context and not is_term[entry])
    outcome = bring_in(Po(po.headers, texts, po.words), language, answered, catalogue, present)
    terms = [entry for entry in po.entries if is_term[entry]]
    # A label is official or not, whoever read it.
    outcome.is_unread = answered.state == UNREAD and len(po.words) > len(terms)
    _terms(root, catalogue, terms, language, outcome)
    _words(root, po, language, answered, outcome)
    return outcome


def _terms(
    root: Path, catalogue: Catalogue, entries: list[Entry], language: str, outcome: Outcome
) -> None:
    paths = {entry.context.partition("#")[0] for entry in entries}
    present: Mapping[str, str] = {
        path: inside(root, path).read_text("utf-8")
        for path in sorted(paths)
        if inside(root, path).is_file()
    }
    changed, left, unfinished = take_terms(catalogue.vocabularies, entries, language, present)
    outcome.texts.update(changed)
    outcome.left += left
    outcome.unfinished += unfinished


def _words(root: Path, po: Po, language: str, answered: How, outcome: Outcome) -> None:
    known = _interface(root, language)
    if known is None:
        return
    text, left, unfinished = take_interface(known, po, answered)
    if text is not None:
        outcome.texts[locale_file(root / LOCALES, language).relative_to(root).as_posix()] = text
    outcome.left += left
    outcome.unfinished += unfinished
