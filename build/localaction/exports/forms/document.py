"""A filled form as a Word file: each field below its name, with what is to be done about it.

No table, so that an answer can be marked and copied whole; the same form gives the same bytes.
"""

from collections.abc import Iterator

from markupsafe import Markup

from localaction.exports.forms.fill import Answer, Filled
from localaction.exports.forms.say import findings, inferred, texts_line, to_do
from localaction.exports.forms.teller import Teller
from localaction.language.mark import N_
from localaction.render.format import colon, day, direction
from localaction.render.word_file import HEAD, NOTHING, OFFICE, WORD, fixed_parts, package
from localaction.telling.forms import EVIDENCE, limit, needed, system_name, why
from schemas.system import System
from schemas.values import UNKNOWN

FORM, READ_ON, NO_DAY = N_("Form"), N_("Read on"), N_("date not stated")
COMPARED = N_("Last compared with what is known of the form")
TO_DO = N_("Before you send it")
ANSWERS = N_("Answers")

BREAK = Markup("<w:br/>")


def document(teller: Teller, filled: Filled) -> bytes:
    """The file."""
    made = _Document(teller.language)
    name, _ = system_name(filled.system, teller.language, teller.gettext)
    parts = fixed_parts(filled.title, name, f"{filled.system.system} {filled.form.id}", made.of)
    body = NOTHING.join(_body(made, teller, filled, name))
    parts["word/document.xml"] = HEAD + Markup(
        '<w:document xmlns:w="{}" xmlns:r="{}"><w:body>{}<w:sectPr><w:footerReference '
        'w:type="default" r:id="rId3"/><w:pgSz w:w="11906" w:h="16838"/><w:pgMar w:top="1134" '
        'w:right="1134" w:bottom="1134" w:left="1134" w:header="567" w:footer="567" '
        'w:gutter="0"/></w:sectPr></w:body></w:document>'
    ).format(WORD, OFFICE, body)
    foot = f"{name} · {teller.world.url(filled.entry, teller.language)}"
    parts["word/footer1.xml"] = HEAD + Markup('<w:ftr xmlns:w="{}">{}</w:ftr>').format(
        WORD, made.paragraph("Footer", foot)
    )
    return package(parts)


def _body(made: "_Document", teller: Teller, filled: Filled, name: str) -> Iterator[Markup]:
    system = filled.system
    words = filled.shown.language if filled.shown else teller.language
    yield made.paragraph("Title", filled.title)
    yield made.paragraph("Subtitle", name)
    yield made.paragraph("Subtitle", filled.form.title, "en")
    yield made.paragraph("Help", "\n".join(_source(teller, system)))
    if system.hint:
        yield made.paragraph("Help", system.hint, "en")
    if texts := texts_line(teller, filled):
        yield made.paragraph("Help", texts)
    yield from _to_do(made, teller, filled)
    yield made.paragraph("Heading1", teller.gettext(ANSWERS))
    for each in filled.answers:
        yield from _answer(made, teller, each, words)


def _source(teller: Teller, system: System) -> Iterator[str]:
    """Where the form can be seen, and how far it was read; as on the page of the system."""
    say, between = teller.gettext, colon(teller.language)
    read = system.source.read_on
    known = say(NO_DAY) if read == UNKNOWN else day(read, teller.language)
    yield f"{say(FORM)}{between}{system.source.url}"
    yield f"{say(READ_ON)}{between}{known}"
    yield f"{say(COMPARED)}{between}{day(system.mapped_on, teller.language)}"


def _to_do(made: "_Document", teller: Teller, filled: Filled) -> Iterator[Markup]:
    say = teller.gettext
    yield made.paragraph("Heading1", say(TO_DO))
    for rule in filled.remarks:
        yield made.paragraph("Normal", *why(rule, teller.language))
        if told := inferred(teller, rule, filled.entry):
            yield made.paragraph("Help", told)
    for line in to_do(teller, filled):
        yield made.paragraph("Normal", line)


def _answer(made: "_Document", teller: Teller, answer: Answer, words: str) -> Iterator[Markup]:
    field = answer.field
    part = f"{field.part}. " if field.part else ""
    yield made.paragraph("Question", f"{part}{field.label}", "en")
    length = limit(field, teller.language, teller.gettext) if answer.text else ""
    about = [length, needed(field, teller.gettext), *findings(teller, answer)]
    if field.evidence != "form":
        about.insert(0, teller.gettext(EVIDENCE[field.evidence]))
    told = " · ".join(filter(None, about))
    if told:
        yield made.paragraph("Help", told)
    if field.hint:
        yield made.paragraph("Help", field.hint, "en")
    if answer.text:
        is_english = bool(field.values or field.says)
        for paragraph in answer.text.split("\n\n"):
            yield made.paragraph("Normal", paragraph, "en" if is_english else words)


class _Document:
    """Makes the paragraphs of one file."""

    def __init__(self, language: str) -> None:
        self.of = language
        self._is_rtl = direction(language) == "rtl"

    def paragraph(self, style: str, text: str, language: str = "") -> Markup:
        """A paragraph, which runs the way its own language does."""
        is_rtl = direction(language or self.of) == "rtl"
        turned = Markup('<w:bidi w:val="{}"/>').format(int(is_rtl))
        turn = turned if is_rtl != self._is_rtl else NOTHING
        lines = BREAK.join(
            Markup('<w:t xml:space="preserve">{}</w:t>').format(line) for line in text.split("\n")
        )
        rtl = Markup("<w:rPr><w:rtl/></w:rPr>") if is_rtl else NOTHING
        return Markup('<w:p><w:pPr><w:pStyle w:val="{}"/>{}</w:pPr><w:r>{}{}</w:r></w:p>').format(
            style, turn, rtl, lines
        )
