"""`localaction translate stamp`: notes in translations from which text they were made."""

import sys
from collections.abc import Callable
from functools import cache
from pathlib import Path
from typing import Annotated

import typer

from localaction.catalogue.model import Catalogue
from localaction.cli.at_root import Say, catalogue_of
from localaction.cli.common import ERRORS, USAGE, complain, day, language_of, words_of
from localaction.editing.refused import RefusedError
from localaction.editing.stamp import stamp as stamped
from localaction.editing.write import write
from localaction.paths import roots_for


def stamp(
    files: Annotated[list[Path], typer.Argument(help="Translations, as fr.md.")],
    lang: Annotated[str, typer.Option(help="Language of the messages.")] = "en",
) -> None:
    """Write the digests of the present source into translations; nothing else is changed.

    Say so only of a translation that was compared with its source: from then on it counts as up to
    date, until the source changes again.
    """
    _ = words_of(language_of(lang))
    refusals = 0
    # Read once: what is stamped is no part of what others were made from.
    known = cache(lambda root: catalogue_of(root, day(None, root), lang, _))
    for file in files:
        try:
            sys.stdout.write(f"{_stamp(file, _, known)}\n")
        except RefusedError as refused:
            complain(_(refused.sentence).format(**refused.values))
            refusals += 1
    if refusals:
        raise typer.Exit(ERRORS)


def _stamp(file: Path, _: Say, known: Callable[[Path], Catalogue]) -> str:
    """Stamp one file; what was done, in a sentence. `known` gives the catalogue of a root."""
    roots = roots_for(file)
    if not file.is_file() or not roots or roots[0][1] is None:
        complain(_("“{path}” is no file of the content.").format(path=file))
        raise typer.Exit(USAGE)
    root, path = roots[0][0], str(roots[0][1].as_posix())
    # By its bytes: line breaks stay as they are.
    done = stamped(known(root), path, file.read_bytes().decode("utf-8"))
    if not done.changed:
        return _("{path}: bears the digests of the text in “{of}” already.").format(
            path=file, of=done.of
        )
    write(root, path, done.text)
    sentence = _("{path}: bears the digests of the present text in “{of}”. New or changed: {parts}")
    return sentence.format(path=file, of=done.of, parts=", ".join(done.changed))
