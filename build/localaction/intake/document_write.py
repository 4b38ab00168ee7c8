"""A form of one kind in one language → a Word file to fill in.

A heading a group, below it a table: the question at the start of a row, its field at the end. It
prints on A4, runs from right to left where the language does, and is the same at every run.
"""

from collections.abc import Callable, Iterator
from itertools import groupby

from markupsafe import Markup

from localaction.intake.document_controls import Controls
from localaction.intake.form import Field, Form
from localaction.language.mark import N_
from localaction.render.format import direction
from localaction.render.word_file import (
    FIELD,
    HEAD,
    LINE,
    NOTHING,
    OFFICE,
    WORD,
    WORD_2010,
    fixed_parts,
    package,
)

Say = Callable[[str], str]

WRITE, CHOOSE = N_("Write here"), N_("Choose")
"""What stands in an empty field."""
HOW_TO = N_(
    "Write in your own language, in the fields at the end of each row. Save the file as .docx "
    "and drag it into the last field of this form: {address}"
)
MARK = "local-action-form"
"""By this word, the kind and the language among its properties a file is known."""

LISTED = 60
"""A list of more is typed, not chosen."""
SQUARES = 30
"""So many choices of several are ticked; of more they are typed."""
QUESTION_WIDTH, ANSWER_WIDTH = 4100, 5538
"""In twentieths of a point: the width of A4 between margins of 2 cm."""


def write_document(form: Form, address: str, site: str, say: Say) -> bytes:
    """Give the file; `address` is where it is to be sent, `site` what the site is called."""
    made = Controls(direction(form.language) == "rtl", say(WRITE), say(CHOOSE))
    title = f"{site}: {form.title}"
    keywords = f"{MARK} {form.kind} {form.language}"
    parts = fixed_parts(title, form.intro, keywords, form.language)
    parts["word/document.xml"] = _document(form, address, say, made)
    parts["word/footer1.xml"] = _footer(footer_text(form, site), made)
    return package(parts)


def footer_text(form: Form, site: str) -> str:
    """What stands at the foot of every page, before its number."""
    return f"{site} · {form.title} · "


def helps(field: Field, say: Say) -> Iterator[str]:
    """What stands below a question."""
    told = [say(N_("An answer is needed here."))] if field.required else []
    told += [field.help] if field.help else []
    if told:
        yield " ".join(told)
    if field.example:
        yield say(N_("For example: {example}")).format(example=field.example)


def is_ticked(field: Field) -> bool:
    """Several choices are each ticked."""
    return field.answer == "several" and 0 < len(field.choices) <= SQUARES


def _document(form: Form, address: str, say: Say, made: Controls) -> str:
    body = [
        _paragraph("Title", made.run(form.title)),
        _paragraph("Subtitle", made.run(form.intro)),
        _paragraph("Subtitle", made.run(say(HOW_TO).format(address=address))),
    ]
    numbered = enumerate(form.fields, start=1)
    for group, questions in groupby(numbered, key=lambda each: each[1].group):
        body.append(_paragraph("Heading1", made.run(group)))
        rows = [_head(say, made)]
        rows += [_row(number, field, say, made) for number, field in questions]
        body.append(_table(group, rows, is_rtl=made.is_rtl))
    # Word wants a paragraph behind the last table.
    body.append(_paragraph("Normal", NOTHING))
    page = Markup(
        '<w:sectPr><w:footerReference w:type="default" r:id="rId3"/><w:pgSz w:w="11906" '
        'w:h="16838"/><w:pgMar w:top="1134" w:right="1134" w:bottom="1134" w:left="1134" '
        'w:header="567" w:footer="567" w:gutter="0"/>{}</w:sectPr>'
    ).format(Markup("<w:bidi/>") if made.is_rtl else "")
    return HEAD + Markup(
        '<w:document xmlns:w="{}" xmlns:r="{}" xmlns:w14="{}" '
        'xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006" '
        'mc:Ignorable="w14"><w:body>{}{}</w:body></w:document>'
    ).format(WORD, OFFICE, WORD_2010, NOTHING.join(body), page)


def _footer(text: str, made: Controls) -> str:
    number = Markup('<w:fldSimple w:instr=" PAGE "><w:r><w:t>1</w:t></w:r></w:fldSimple>')
    return HEAD + Markup('<w:ftr xmlns:w="{}">{}</w:ftr>').format(
        WORD, _paragraph("Footer", made.run(text) + number)
    )


def _paragraph(style: str, content: Markup) -> Markup:
    return Markup('<w:p><w:pPr><w:pStyle w:val="{}"/></w:pPr>{}</w:p>').format(style, content)


def _table(caption: str, rows: list[Markup], *, is_rtl: bool) -> Markup:
    edges = NOTHING.join(
        Markup('<w:{} w:val="single" w:sz="4" w:space="0" w:color="{}"/>').format(edge, LINE)
        for edge in ("top", "bottom", "insideH")
    )
    return Markup(
        '<w:tbl><w:tblPr>{}<w:tblW w:w="{}" w:type="dxa"/><w:tblBorders>{}</w:tblBorders>'
        '<w:tblLayout w:type="fixed"/><w:tblCellMar><w:top w:w="85" w:type="dxa"/><w:left '
        'w:w="113" w:type="dxa"/><w:bottom w:w="85" w:type="dxa"/><w:right w:w="113" '
        'w:type="dxa"/></w:tblCellMar><w:tblLook w:val="0020" w:firstRow="1"/><w:tblCaption '
        'w:val="{}"/></w:tblPr><w:tblGrid><w:gridCol w:w="{}"/><w:gridCol w:w="{}"/></w:tblGrid>{}'
        "</w:tbl>"
    ).format(
        Markup("<w:bidiVisual/>") if is_rtl else NOTHING,
        QUESTION_WIDTH + ANSWER_WIDTH,
        edges,
        caption,
        QUESTION_WIDTH,
        ANSWER_WIDTH,
        NOTHING.join(rows),
    )


def _head(say: Say, made: Controls) -> Markup:
    """The row that a screen reader names the others by; it stands again on every page."""
    cells = (
        _cell(QUESTION_WIDTH, "", _paragraph("Help", made.run(say(N_("Question"))))),
        _cell(ANSWER_WIDTH, "", _paragraph("Help", made.run(say(N_("Your answer"))))),
    )
    return Markup("<w:tr><w:trPr><w:cantSplit/><w:tblHeader/></w:trPr>{}</w:tr>").format(
        NOTHING.join(cells)
    )


def _row(number: int, field: Field, say: Say, made: Controls) -> Markup:
    question = [_paragraph("Question", made.run(f"{number}. {field.label}"))]
    question += [_paragraph("Help", made.run(text)) for text in helps(field, say)]
    answer = NOTHING.join(_paragraph("Normal", control) for control in _controls(field, made))
    return Markup("<w:tr><w:trPr><w:cantSplit/></w:trPr>{}{}</w:tr>").format(
        _cell(QUESTION_WIDTH, "", NOTHING.join(question)), _cell(ANSWER_WIDTH, FIELD, answer)
    )


def _cell(width: int, colour: str, content: Markup) -> Markup:
    shade = Markup('<w:shd w:val="clear" w:color="auto" w:fill="{}"/>').format(colour)
    return Markup('<w:tc><w:tcPr><w:tcW w:w="{}" w:type="dxa"/>{}</w:tcPr>{}</w:tc>').format(
        width, shade if colour else "", content
    )


def _controls(field: Field, made: Controls) -> list[Markup]:
    if is_ticked(field):
        return [made.square(field.name, choice) for choice in field.choices]
    if 0 < len(field.choices) <= LISTED and field.answer not in ("several", "records"):
        return [made.listed(field.name, field.label, field.choices)]
    return [made.box(field.name, field.label, many=field.answer == "passage")]
