"""`localaction translate`: the state of every text, and the two roads of translators."""

import json
import sys
from collections.abc import Callable
from enum import StrEnum
from pathlib import Path
from typing import Annotated

import typer

from localaction.cli.common import (
    ERRORS,
    USAGE,
    complain,
    default_jobs,
    language_of,
    words_of,
)
from localaction.cli.stamp import stamp
from localaction.editing.refused import RefusedError
from localaction.paths import is_root, repository
from localaction.translate.status import all_states, as_data, lists, table

translate = typer.Typer(
    name="translate",
    help="Translations: what is missing, old or unread; files and PO files for translators.",
    add_completion=False,
    no_args_is_help=True,
    pretty_exceptions_enable=False,
)
translate.command()(stamp)

Root = Annotated[Path, typer.Option(help="The folder that holds content/.")]
Lang = Annotated[str, typer.Option(help="Language of the messages.")]
HERE = Path()


class Format(StrEnum):
    """How the states are printed."""

    text = "text"
    json = "json"


@translate.command()
def status(
    format: Annotated[Format, typer.Option(help="How to print.")] = Format.text,
    of: Annotated[str | None, typer.Option("--lang", help="One language, text by text.")] = None,
    root: Root = HERE,
    jobs: Annotated[int, typer.Option(min=1, help="Processes.")] = default_jobs(),
) -> None:
    """Count and list what is own, human, reviewed, unreviewed, stale and missing, by language."""

    def work(folder: Path, say: Callable[[str], str]) -> None:
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


def _at(root: Path, lang: str, work: Callable[[Path, Callable[[str], str]], None]) -> None:
    """Do the work in a root; a refusal is told and ends with 1."""
    folder, say = root.resolve(), words_of(language_of(lang))
    if not is_root(folder):
        sentence = say("{root}: holds no content/, practices/ or cities/; name a folder that does.")
        complain(sentence.format(root=root))
        raise typer.Exit(USAGE)
    try:
        work(folder, say)
    except RefusedError as refused:
        complain(say(refused.sentence).format(**refused.values))
        raise typer.Exit(ERRORS) from None
