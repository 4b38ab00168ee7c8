"""Word forms: as they are made, and read back after people and programs wrote into them."""

import re
from io import BytesIO

import docx
import pytest

from localaction.editing.refused import RefusedError
from localaction.intake.document import read_document
from localaction.intake.document_controls import NAME_LIMIT
from localaction.intake.document_write import is_ticked, write_document
from localaction.intake.form import KINDS, Field
from localaction.intake.submission import Submission
from tests.unit.intake.issue_body import SITE, says, wholes
from tests.unit.intake.word_file import ADDRESS, DOCUMENT, bent, empty, filled, flat, form_of, parts

BOTH = [(kind, language) for kind in KINDS for language in SITE.languages]


def read(data: bytes) -> Submission:
    return read_all(data)[0]


def read_all(data: bytes) -> tuple[Submission, ...]:
    return read_document(data, wholes(), says(), "form.docx")


def texts(of: Submission) -> dict[str, str]:
    return {answer.field: answer.text for answer in of.answers if answer.field and answer.text}


def strays(of: Submission) -> list[tuple[str, str]]:
    return [(answer.label, answer.text) for answer in of.answers if not answer.field]


def typed(field: Field) -> dict[str, str]:
    """What is put into the fields of a question, by tag."""
    if is_ticked(field):
        return {f"{field.name}={choice.id}": "x" for choice in field.choices[-2:]}
    if field.choices:
        return {field.name: field.choices[-1].label}
    return {field.name: f"{field.name} 🎈\nand <b>" if field.answer == "passage" else field.name}


def meant(field: Field) -> str:
    if is_ticked(field):
        labels = field.choices[-2:]
        return "; ".join(each.id if ";" in each.label else each.label for each in labels)
    return next(iter(typed(field).values()))


def below(xml: str, label: str, text: str) -> str:
    """The document with a paragraph of text below a question."""
    at = xml.index("</w:p>", xml.index(label)) + len("</w:p>")
    return f"{xml[:at]}<w:p><w:r><w:t>{text}</w:t></w:r></w:p>{xml[at:]}"


# As it is made.


@pytest.mark.parametrize(("kind", "language"), BOTH)
def test_every_answer_comes_back(kind: str, language: str) -> None:
    fields = form_of(kind, language).fields
    answers = {tag: text for field in fields for tag, text in typed(field).items()}
    found = read(filled(empty(kind, language), answers))
    wanted = {field.name: meant(field) for field in fields}
    assert (kind, language, wanted, []) == (
        found.kind,
        found.language,
        texts(found),
        strays(found),
    )


@pytest.mark.parametrize("kind", KINDS)
def test_an_empty_form_holds_no_answer(kind: str) -> None:
    found = read(empty(kind))
    assert ({}, []) == (texts(found), strays(found))


def test_the_same_form_has_the_same_bytes() -> None:
    again = write_document(form_of("city", "ar"), ADDRESS, "The Site", says()["ar"])
    assert empty("city", "ar") == again


@pytest.mark.parametrize(("kind", "language"), BOTH)
def test_no_name_is_longer_than_word_takes(kind: str, language: str) -> None:
    names = re.findall(r'<w:(?:tag|alias) w:val="([^"]*)"', parts(empty(kind, language))[DOCUMENT])
    assert [] == [name for name in names if len(name) > NAME_LIMIT]


@pytest.mark.parametrize("kind", KINDS)
def test_no_list_offers_a_choice_twice(kind: str) -> None:
    lists = re.findall("<w:dropDownList>.*?</w:dropDownList>", parts(empty(kind))[DOCUMENT])
    shown = [re.findall('displayText="([^"]*)"', each) for each in lists]
    assert [] == [each for each in shown if len(set(each)) < len(each)]


def test_every_field_has_a_number_of_its_own() -> None:
    ids = re.findall(r'<w:id w:val="(\d+)"', parts(empty("practice"))[DOCUMENT])
    assert sorted(set(ids)) == sorted(ids)


def test_an_arabic_form_runs_from_the_right() -> None:
    of = parts(empty("correction", "ar"))
    document, styles = of[DOCUMENT], of["word/styles.xml"]
    marks = ("<w:bidiVisual/>" in document, "<w:rtl/>" in document, "<w:bidi/>" in styles)
    assert ((True, True, True), True) == (marks, 'w:bidi="ar-SA"' in styles)


@pytest.mark.parametrize(("language", "region"), [("fr", "fr-FR"), ("zh", "zh-CN")])
def test_a_form_says_which_language_it_is_in(language: str, region: str) -> None:
    of = parts(empty("city", language))
    assert (True, True) == (
        f'<w:lang w:val="{region}"' in of["word/styles.xml"],
        f"<dc:language>{language}<" in of["docProps/core.xml"],
    )


def test_other_programs_open_the_form() -> None:
    opened = docx.Document(BytesIO(empty("pledge", "fr")))
    form = form_of("pledge", "fr")
    groups = len({field.group for field in form.fields})
    assert (form.title, groups) == (opened.paragraphs[0].text, len(opened.tables))


# As it comes back.


def test_a_field_that_became_plain_text_is_the_answer_below_its_question() -> None:
    answers = {"title": "Ours", "people_concerned=women": "x", "type": "Other"}
    found = read(flat(filled(empty("pledge"), answers)))
    wanted = {"title": "Ours", "people_concerned": "Women", "type": "Other"}
    assert (wanted, []) == (texts(found), strays(found))


def test_text_below_a_question_whose_field_is_empty_is_its_answer() -> None:
    found = read(bent(empty("pledge"), lambda xml: below(xml, "Title of the pledge", "Ours")))
    assert ({"title": "Ours"}, []) == (texts(found), strays(found))


def test_text_beside_a_filled_field_is_kept_for_no_field() -> None:
    data = filled(empty("pledge"), {"title": "Ours"})
    found = read(bent(data, lambda xml: below(xml, "Title of the pledge", "Or: theirs")))
    assert ("Ours", [("Title of the pledge", "Or: theirs")]) == (
        texts(found)["title"],
        strays(found),
    )


def test_text_before_the_first_question_is_kept() -> None:
    found = read(bent(empty("city"), lambda xml: below(xml, "<w:body>", "Dear editors")))
    assert [("", "Dear editors")] == strays(found)


def test_a_comment_is_kept() -> None:
    xml = '<w:comments xmlns:w="{}"><w:comment w:id="0"><w:p><w:r><w:t>See us.</w:t></w:r></w:p>{}'
    schema = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
    comments = xml.format(schema, "</w:comment></w:comments>")
    found = read(bent(empty("city"), lambda _: comments, "word/comments.xml"))
    assert [("", "See us.")] == strays(found)


def test_what_was_struck_out_in_a_suggestion_is_gone() -> None:
    data = filled(empty("city"), {"name": "Old"})
    struck = '<w:del w:id="9"><w:r><w:delText>Old</w:delText></w:r></w:del>'
    put_in = '<w:ins w:id="8"><w:r><w:t>New</w:t></w:r></w:ins>'
    run = '<w:r><w:t xml:space="preserve">Old</w:t></w:r>'
    found = read(bent(data, lambda xml: xml.replace(run, struck + put_in)))
    assert {"name": "New"} == texts(found)


def test_two_forms_in_one_file_are_two_records() -> None:
    def twice(xml: str) -> str:
        start, end = xml.index("<w:body>") + len("<w:body>"), xml.index("<w:sectPr>")
        return xml[:end] + xml[start:end].replace("One", "Two") + xml[end:]

    found = read_all(bent(filled(empty("city"), {"name": "One"}), twice))
    assert [("One", "form.docx"), ("Two", "form.docx (2)")] == [
        (texts(each)["name"], each.origin) for each in found
    ]


def test_a_form_whose_properties_are_gone_is_known_by_its_questions() -> None:
    found = read(bent(empty("update", "ru"), lambda _: "<x/>", "docProps/core.xml"))
    assert ("update", "ru") == (found.kind, found.language)


def test_a_letter_that_is_no_form_is_refused() -> None:
    def letter(xml: str) -> str:
        return re.sub("<w:body>.*</w:body>", "<w:body><w:p/></w:body>", xml)

    data = bent(bent(empty("city"), letter), lambda _: "<x/>", "docProps/core.xml")
    with pytest.raises(RefusedError, match="copy the answers into a new form"):
        read(data)


def test_a_file_that_is_unsafe_is_refused_before_it_is_read() -> None:
    data = bent(empty("city"), lambda _: "x", "word/vbaProject.bin")
    with pytest.raises(RefusedError):
        read(data)


def test_an_answer_says_where_it_stands() -> None:
    found = read(filled(empty("city"), {"name": "Ours"}))
    assert "question 1" == next(each.place for each in found.answers if each.text == "Ours")
