"""`localaction history`: what changed when in a record, in sentences."""

import json
import sys
from pathlib import Path
from typing import Annotated

import typer

from localaction.cli.at_root import folder_of, refusals
from localaction.cli.common import Plain, language_of, words_of
from localaction.language.gettext import translations
from localaction.paths import repository
from localaction.site.changes import record_history
from localaction.site.past import surroundings
from localaction.site.past_told import history_data, history_lines
from localaction.telling.values import Teller


def history(
    id: Annotated[str, typer.Argument(help="The id: the last part of the page's address.")],
    root: Annotated[Path, typer.Option(help="The folder that holds content/.")] = Path(),
    lang: Annotated[str, typer.Option(help="Language of the sentences.")] = "en",
    format: Annotated[Plain, typer.Option(help="How to print.")] = Plain.text,
) -> None:
    """Tell every change of a record, the latest first, from git; former ids are followed."""
    language = language_of(lang)
    say = words_of(language)
    folder = folder_of(root, say)
    with refusals(say):
        known = surroundings(folder, repository(), id)
        steps = record_history(folder, id, known.vocabularies)
    words = translations(repository() / "content" / "locales", language)
    teller = Teller(known, known, language, words)
    if format is Plain.json:
        told = iter([json.dumps(history_data(steps, teller), ensure_ascii=False, indent=2)])
    else:
        told = history_lines(steps, teller)
    for line in told:
        sys.stdout.write(f"{line}\n")
