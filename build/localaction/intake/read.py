"""A file of any way in → what was typed, by the ending of its name."""

from collections.abc import Callable, Mapping

from localaction.catalogue.model import Catalogue
from localaction.editing.refused import RefusedError
from localaction.intake.all_forms import all_forms, short_forms
from localaction.intake.document import read_document
from localaction.intake.issue import read_issue
from localaction.intake.submission import Submission
from localaction.intake.table import ColumnMap, read_table
from localaction.intake.workbook import read_workbook
from localaction.language.mark import N_

Say = Callable[[str], str]


def read_file(
    name: str,
    data: bytes,
    catalogue: Catalogue,
    say: Mapping[str, Say],
    columns: ColumnMap | None = None,
) -> tuple[Submission, ...]:
    """Give what was typed; raises RefusedError for a file that is refused as a whole.

    `say` gives a msgid's words by language, `columns` is the map of a peer's table.
    """
    ending = name.rpartition(".")[2].casefold()
    if ending == "xlsx":
        return read_workbook(data, name, say)
    if ending == "docx":
        return read_document(data, all_forms(catalogue, say), say, name)
    if ending == "md":
        body = data.decode("utf-8", "replace")
        return (read_issue(body, short_forms(catalogue, say), name.rpartition(".")[0]),)
    if ending == "csv" and columns is not None:
        return read_table(data, columns, name)
    if ending == "csv":
        sentence = N_("“{name}” is a table; say with --map which of its columns means what.")
        raise RefusedError(sentence, name=name)
    raise RefusedError(
        N_("“{name}” is no form of ours: those end in .xlsx, .docx, .md or .csv."), name=name
    )
