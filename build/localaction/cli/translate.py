"""`localaction translate`: the state of every text, and the two roads of translators."""

import json
import sys
from collections.abc import Callable
from enum import StrEnum
from pathlib import Path
from typing import Annotated

import typer

from localaction.cli.at_root import Say, catalogue_of, folder_of, refusals
from localaction.cli.common import (
    ERRORS,
    default_jobs,
    language_of,
    messages,
    words_of,
    writing_day,
)
from localaction.cli.stamp import stamp
from localaction.editing.refused import RefusedError
from localaction.editing.write import write, write_new
from localaction.language.mark import N_
from localaction.paths import repository
from localaction.site.judge import site_settings
from localaction.source.tree import SITE
from localaction.translate.add import NEXT, added
from localaction.translate.bring_in import state_of
from localaction.translate.desk import brought, exported
from localaction.translate.export import Choice
from localaction.translate.some import some
from localaction.translate.start import Head, started
from localaction.translate.status import all_states, as_data, lists, table
from localaction.translate.told import told

translate = typer.Typer(
    name="translate",
    help="Translations: what is missing, old or unread; files and PO files for translators.",
    add_completion=False,
    no_args_is_help=True,
    pretty_exceptions_enable=False,
)
translate.command()(stamp)

Root = Annotated[Path, typer.Option(help="The folder that holds content/.")]
Today = Annotated[str | None, typer.Option(help="The day it is written, 2026-11-30.")]
Lang = Annotated[str, typer.Option(help="Language of the messages.")]
HERE = Path()


class Format(StrEnum):
    """How the states are printed."""

    text = "text"
    json = "json"


class Only(StrEnum):
    """What translators are to see."""

    stale = "stale"
    missing = "missing"
    unreviewed = "unreviewed"


@translate.command()
def status(
    format: Annotated[Format, typer.Option(help="How to print.")] = Format.text,
    of: Annotated[str | None, typer.Option("--lang", help="One language, text by text.")] = None,
    root: Root = HERE,
    jobs: Annotated[int, typer.Option(min=1, help="Processes.")] = default_jobs(),
) -> None:
    """Count and list what is own, human, reviewed, unreviewed, stale and missing, by language."""

    def work(folder: Path, say: Say) -> None:
        states = all_states(folder, repository(), jobs)
        known = tuple(dict.fromkeys(state.language for state in states))
        if of is not None and of not in known:
            sentence = "“{found}” is no language of this site; choose among {languages}."
            raise RefusedError(sentence, found=of, languages=", ".join(known))
        data = as_data(states, known if of is None else (of,))
        if format == Format.json:
            sys.stdout.write(json.dumps(data, ensure_ascii=False, indent=1) + "\n")
            return
        for line in (*table(data), *(() if of is None else lists(data, of))):
            sys.stdout.write(f"{line}\n")

    _at(root, "en", work)


@translate.command()
def export(
    languages: Annotated[list[str], typer.Argument(help="Into which languages, as fr.")],
    only: Annotated[Only | None, typer.Option(help="Nothing else.")] = None,
    record: Annotated[str, typer.Option(help="One record or page.")] = "",
    out: Annotated[Path, typer.Option(help="The folder for the files.")] = Path("out/translate"),
    root: Root = HERE,
    today: Today = None,
    lang: Lang = "en",
) -> None:
    """Write PO files for translators: one a kind of content, for Poedit, Weblate or OmegaT."""

    def work(folder: Path, say: Say) -> None:
        choices = [
            Choice(language, None if only is None else only.value, record) for language in languages
        ]
        names = []
        catalogue = some(folder, repository(), choices, writing_day(today), default_jobs())
        for choice in choices:
            place = out / choice.language
            for name, text in exported(folder, catalogue, choice):
                write(place, name, text)
                names.append(name)
                sys.stdout.write(say("Written: {path}").format(path=place / name) + "\n")
        if not names:
            sys.stdout.write(say(N_("There is nothing of the kind to translate.")) + "\n")

    _at(root, lang, work)


@translate.command("import")
def import_(
    files: Annotated[list[Path], typer.Argument(help="PO files that came back.")],
    role: Annotated[str, typer.Option(help="Who answers for it: an office, no name.")] = "",
    state: Annotated[str, typer.Option(help="human, machine-reviewed …, for all files.")] = "",
    root: Root = HERE,
    today: Today = None,
    lang: Lang = "en",
) -> None:
    """Take PO files in: words files are written whole or not at all, and what is left is listed.

    Entries that are empty or marked fuzzy are left as they are. Exits with 1 where something that
    was finished could not be taken.
    """

    def work(folder: Path, say: Say) -> None:
        is_all = True
        for file in files:
            # Read anew for each: the one before may have changed a text.
            day = writing_day(today)
            catalogue = catalogue_of(folder, day, lang, say)
            try:
                raw = file.read_bytes()
            except OSError as error:
                sentence = N_("“{path}” cannot be read ({reason}).")
                reason = error.strerror or ""
                raise RefusedError(sentence, path=str(file), reason=reason) from error
            found = brought(folder, catalogue, raw, file.name, role, state, day)
            for path, text in found.texts.items():
                write(folder, path, text)
                sys.stdout.write(say("Written: {path}").format(path=path) + "\n")
            for line in told(found, file.name, say, messages(), lang):
                sys.stdout.write(f"{line}\n")
            is_all = is_all and not (found.left or found.refused or found.problems)
        if not is_all:
            raise typer.Exit(ERRORS)

    _at(root, lang, work)


@translate.command()
def start(
    id: Annotated[str, typer.Argument(help="A record, a report (id/2025-12) or a page.")],
    language: Annotated[str, typer.Argument(help="Into which language, as fr.")],
    role: Annotated[str, typer.Option(help="Who answers for it: an office, no name.")],
    state: Annotated[str, typer.Option(help="human, machine-reviewed …: how it is made.")] = "",
    root: Root = HERE,
    today: Today = None,
    lang: Lang = "en",
) -> None:
    """Begin a translation by file: its head, and the headings below which to write.

    Until its title and summary are written the check refuses the file: nothing half made is shown.
    """

    def work(folder: Path, say: Say) -> None:
        head = Head(state_of(state) if state else "", role, writing_day(today))
        choice = Choice(language, record=id)
        catalogue = some(folder, repository(), [choice], head.day)
        path, text = started(catalogue, id, language, head)
        write_new(folder, {path: text})
        sys.stdout.write(say("Written: {path}").format(path=path) + "\n")
        sentence = N_("Write below its headings; what is in none of them stays missing.")
        sys.stdout.write(say(sentence) + "\n")

    _at(root, lang, work)


@translate.command()
def add(
    language: Annotated[str, typer.Argument(help="Its code, as pt or pt-BR.")],
    fallback: Annotated[
        list[str] | None, typer.Option(help="Read where it has no words; as en, then fr.")
    ] = None,
    root: Root = HERE,
    lang: Lang = "en",
) -> None:
    """Add a language to the site: its place in content/site.yml and its file of interface words."""

    def work(folder: Path, say: Say) -> None:
        site = site_settings(folder, repository())
        if site is None or not (folder / SITE).exists():
            raise RefusedError(N_("This root has no content/site.yml of its own to change."))
        files = added(folder, repository(), site.languages, language, fallback or ())
        for path, text in files.items():
            write(folder, path, text)
            sys.stdout.write(say("Written: {path}").format(path=path) + "\n")
        for sentence in NEXT:
            sys.stdout.write(say(sentence).format(language=language) + "\n")

    _at(root, lang, work)


def _at(root: Path, lang: str, work: Callable[[Path, Say], None]) -> None:
    """Do the work in a root; a refusal is told and ends with 1."""
    say = words_of(language_of(lang))
    folder = folder_of(root, say)
    with refusals(say):
        work(folder, say)
