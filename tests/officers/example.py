"""`python -m tests.officers.example`: writes the filled forms of docs/officers/example/.

They are the forms that the site hands out (build/forms), with the answers of an example city typed
into the first row; a test compares them with what is in the folder.
"""

import re
from collections.abc import Iterator, Mapping
from functools import cache
from html import escape
from io import BytesIO
from zipfile import ZIP_DEFLATED, ZipFile, ZipInfo

from localaction.catalogue.assemble import assemble
from localaction.catalogue.load import settings
from localaction.catalogue.model import Catalogue
from localaction.editing.asking import Asking
from localaction.intake.all_forms import ANY_DAY
from localaction.intake.form import Form, form
from localaction.intake.handed_out import FOLDER as HANDED_OUT
from localaction.intake.workbook_plan import FIRST, FIRST_FIELD, columns
from localaction.language.gettext import translations
from localaction.pages.bring import form_file
from tests.command import REPOSITORY
from tests.officers.words import CORRECTION, PLEDGES, SAME, SLIPS, Typed

FOLDER = REPOSITORY / "docs" / "officers" / "example"
LANGUAGES = ("en", "fr", "es")
SHEET = "xl/worksheets/sheet2.xml"
WHEN = (2026, 1, 1, 0, 0, 0)


def main() -> None:
    """Write the files anew."""
    FOLDER.mkdir(parents=True, exist_ok=True)
    for language in LANGUAGES:
        for name, content in examples(language).items():
            (FOLDER / name).write_bytes(content)


def examples(language: str) -> Mapping[str, bytes]:
    """The three filled forms of a language: a pledge, the same with slips, a correction of it."""
    words = PLEDGES[language]
    pledge: Typed = {**SAME, **words}
    correction: Typed = {
        **CORRECTION,
        "record": words["title"],
        "by_role": words["provenance.by_role"],
    }
    return {
        f"pledge-{language}.xlsx": _filled("pledge", language, pledge),
        f"slips-{language}.xlsx": _filled("pledge", language, {**pledge, **SLIPS}),
        f"correction-{language}.xlsx": _filled("correction", language, correction),
    }


def parts(package: bytes) -> Mapping[str, bytes]:
    """What is in a spreadsheet: packed by another zlib, the same is other bytes."""
    with ZipFile(BytesIO(package)) as archive:
        return {name: archive.read(name) for name in archive.namelist()}


def _filled(kind: str, language: str, typed: Typed) -> bytes:
    empty_form = REPOSITORY / HANDED_OUT / form_file(kind, language, "xlsx")
    made = dict(parts(empty_form.read_bytes()))
    sheet = made[SHEET].decode()
    for cell, text in _cells(_form(kind, language), typed):
        # As a person's program writes what is typed: the look of the cell stays.
        sheet, count = re.subn(
            rf'<c r="{cell}" (s="\d+")/>',
            rf'<c r="{cell}" \1 t="inlineStr"><is><t>{escape(text)}</t></is></c>',
            sheet,
        )
        assert 1 == count, cell
    return _packed({**made, SHEET: sheet.encode()})


@cache
def _catalogue() -> Catalogue:
    """No records: a form holds closed lists only."""
    site, vocabularies, _ = settings(REPOSITORY, REPOSITORY)
    assert site is not None
    assert vocabularies is not None
    return assemble((), (), site, vocabularies, ANY_DAY)[0]


@cache
def _form(kind: str, language: str) -> Form:
    say = translations(REPOSITORY / "content" / "locales", language).gettext
    return form(kind, Asking(_catalogue(), language, ANY_DAY, say))


def _cells(asked: Form, typed: Typed) -> Iterator[tuple[str, str]]:
    """Which cell of the first row holds what."""
    left = set(typed)
    for at, column in enumerate(columns(asked), FIRST_FIELD):
        answer = typed.get(column.field.name, ())
        left.discard(column.field.name)
        labels = {choice.id: choice.label for choice in column.field.choices}
        told = [answer] if isinstance(answer, str) else [labels[id] for id in answer]
        if column.number <= len(told):
            yield f"{_letters(at)}{FIRST + 1}", told[column.number - 1]
    assert not left, left


def _letters(column: int) -> str:
    """What a spreadsheet calls a column, counted from 0."""
    before, last = divmod(column, 26)
    return (_letters(before - 1) if before else "") + chr(ord("A") + last)


def _packed(files: Mapping[str, bytes]) -> bytes:
    stream = BytesIO()
    with ZipFile(stream, "w", ZIP_DEFLATED) as archive:
        for name, content in files.items():
            archive.writestr(ZipInfo(name, WHEN), content, ZIP_DEFLATED)
    return stream.getvalue()


if __name__ == "__main__":
    main()
