"""`localaction intake`: filled forms become files of content, which are checked."""

import json
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Annotated

import typer
from rich.console import Console

from localaction.catalogue.model import Catalogue
from localaction.cli.at_root import Say, catalogue_of, folder_of, refusals, show
from localaction.cli.common import (
    ERRORS,
    USAGE,
    Words,
    complain,
    language_of,
    messages,
    words_of,
    writing_day,
)
from localaction.editing.asking import Asking
from localaction.editing.refused import RefusedError
from localaction.editing.write import write, write_new
from localaction.intake.form import labels_of
from localaction.intake.mask import mask
from localaction.intake.read import read_file
from localaction.intake.receive import receive
from localaction.intake.received import Received
from localaction.intake.report import Heard, refusal, report
from localaction.intake.submission import Submission
from localaction.intake.table import ColumnMap, column_map
from localaction.language.mark import N_
from localaction.paths import repository
from localaction.problems import Problem, in_order
from localaction.proposal.plain import plain
from localaction.render.format import colon
from localaction.site.judge import Order, judge
from localaction.source.files import read_text
from localaction.source.yaml import read_yaml

WRITTEN, WOULD = N_("Written: {path}"), N_("Would be written: {path}")


@dataclass(frozen=True, slots=True)
class _Run:
    """What one run works on."""

    root: Path
    today: date
    catalogue: Catalogue
    words: Words
    language: str
    """Of sentences about what has no language of its own."""
    columns: ColumnMap | None


def intake(
    files: Annotated[list[Path], typer.Argument(help="Filled forms: .xlsx, .docx, .md, .csv.")],
    root: Annotated[Path, typer.Option(help="The folder that holds content/.")] = Path(),
    lang: Annotated[str, typer.Option(help="Language of messages.")] = "en",
    map: Annotated[Path | None, typer.Option(help="What the columns of a .csv mean.")] = None,
    today: Annotated[str | None, typer.Option(help="The day it came in, 2026-11-30.")] = None,
    report: Annotated[Path | None, typer.Option(help="Write what came of it, as JSON.")] = None,
    dry_run: Annotated[bool, typer.Option(help="Write no file of content.")] = False,
) -> None:
    """Make records, reports and corrections of filled forms; all or, with a complaint, none."""
    run = _begin(root, language_of(lang), map, writing_day(today))
    submissions, refused = _read(files, run)
    received = receive(
        submissions,
        run.catalogue,
        run.today,
        lambda language: run.words[language if language in run.words else run.language],
        lambda path: (run.root / path).read_text("utf-8"),
        is_import=run.columns is not None,
    )
    complaints = (*refused.complaints, *received.complaints)
    if complaints:
        received = Received({}, (), received.notes, complaints)
    problems = [] if dry_run else _write(received, run)
    written = WOULD if dry_run else WRITTEN
    _conclude(submissions, received, problems, run, report, written)


def _begin(root: Path, language: str, map: Path | None, today: date) -> _Run:
    _ = words_of(language)
    folder = folder_of(root, _)
    catalogue = catalogue_of(folder, today, language, _)
    words = Words((*catalogue.site.languages, language))
    return _Run(folder, today, catalogue, words, language, _columns(map, language, _))


def _columns(map: Path | None, language: str, _: Say) -> ColumnMap | None:
    if map is None:
        return None
    text, problems = read_text(map, str(map))
    if text is not None:
        document, problems = read_yaml(text, str(map))
        if document is not None:
            try:
                return column_map(document.data)
            except RefusedError as refused:
                complain(f"{map}: {_(refused.sentence).format(**refused.values)}")
                raise typer.Exit(USAGE) from None
    show(problems, language)
    raise typer.Exit(USAGE)


def _read(files: Sequence[Path], run: _Run) -> tuple[list[Submission], Received]:
    """All submissions of all files, and what is to be said of files that are refused."""
    submissions: list[Submission] = []
    complaints = []
    say = run.words[run.language]
    for file in files:
        try:
            data = file.read_bytes()
        except OSError as error:
            complain(f"{file}: {error.strerror}")
            raise typer.Exit(USAGE) from None
        try:
            submissions += read_file(file.name, data, run.catalogue, run.words, run.columns)
        except RefusedError as refused:
            sentence = say(refused.sentence).format(**refused.values)
            complaints.append(refusal(mask(file.name, say), mask(sentence, say)))
    return submissions, Received(complaints=tuple(complaints))


def _write(received: Received, run: _Run) -> list[Problem]:
    """Write the files and give what the check says of them."""
    changed = {made.path for made in received.made if made.kind == "correction"}
    with refusals(run.words[run.language]):
        write_new(run.root, {p: text for p, text in received.files.items() if p not in changed})
        for path in changed & received.files.keys():
            write(run.root, path, received.files[path])
    if not received.files:
        return []
    order = Order(run.root, repository(), run.root / "out", run.today)
    return in_order(found for found in judge(order)[1] if found.path in received.files)


def _conclude(
    submissions: Sequence[Submission],
    received: Received,
    problems: Sequence[Problem],
    run: _Run,
    file: Path | None,
    written: str,
) -> None:
    """Print what came of it, and write the report."""
    first = submissions[0] if submissions else None
    language = first.language if first and first.language in run.words else run.language
    sentences = messages()
    told = [(problem, sentences.sentence(problem, language)) for problem in problems]
    labels = _labels(first.kind, language, run) if first else {}
    heard = Heard(received, told, language, first.kind if first else "", labels)
    made = report(heard, run.words[language], plain)
    if file is not None:
        file.write_text(json.dumps(made, ensure_ascii=False, indent=1) + "\n", encoding="utf-8")
    console, _ = Console(highlight=False, soft_wrap=True), run.words[run.language]
    for complaint in received.complaints:
        # A file that is refused as a whole has one name for both.
        where = ", ".join(dict.fromkeys(filter(None, (complaint.place, complaint.label))))
        console.print(f"{where}{colon(run.language)}{complaint.sentence}", markup=False)
    for path in received.files:
        console.print(_(written).format(path=path), markup=False)
    for problem, sentence in told:
        console.print(f"{problem.path}:{problem.line}: {sentence} [{problem.code}]", markup=False)
    for note in received.notes:
        sentence = _("For the officers: {label}: {text}")
        console.print(sentence.format(label=note.label, text=note.text), markup=False)
    if not made["ok"]:
        raise typer.Exit(ERRORS)


def _labels(kind: str, language: str, run: _Run) -> dict[str, str]:
    return labels_of(kind, Asking(run.catalogue, language, run.today, run.words[language]))
