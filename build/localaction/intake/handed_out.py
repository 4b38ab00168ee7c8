"""The forms that the site hands out: for each kind and language a spreadsheet and a Word form."""

from collections.abc import Callable, Iterator, Mapping
from io import BytesIO
from zipfile import ZipFile

from localaction.intake.all_forms import Say
from localaction.intake.document_write import write_document
from localaction.intake.form import Form
from localaction.intake.workbook_write import write_workbook
from localaction.pages.bring import bring, form_file
from schemas.site import Site

FOLDER = "build"
"""Where they stand in the repository, by their paths in the site."""

WRITERS: Mapping[str, Callable[[Form, str, str, Say], bytes]] = {
    "xlsx": write_workbook,
    "docx": write_document,
}


def handed_out(
    forms: Mapping[str, tuple[Form, ...]], site: Site, say: Mapping[str, Say]
) -> Iterator[tuple[str, bytes]]:
    """Give every file with its path in the repository."""
    first = site.languages[0]
    for language, of_kinds in forms.items():
        address, name = bring(site, language), site.name.get(language, site.name[first])
        for form in of_kinds:
            for suffix, write in WRITERS.items():
                path = f"{FOLDER}/{form_file(form.kind, language, suffix)}"
                yield path, write(form, address, name, say[language])


def says_the_same(one: bytes, other: bytes) -> bool:
    """Whether two files hold the same parts; how tightly they are packed is the packer's."""
    return _parts(one) == _parts(other)


def _parts(data: bytes) -> dict[str, bytes]:
    with ZipFile(BytesIO(data)) as file:
        return {name: file.read(name) for name in file.namelist()}
