"""What is said of a filled form, in sentences."""

from collections.abc import Iterator

from localaction.catalogue.model import Entry
from localaction.compare.labels import label
from localaction.exports.forms.fill import Answer, Filled
from localaction.exports.forms.rules import rests_on
from localaction.exports.forms.teller import Teller
from localaction.render.format import number
from localaction.telling.forms import FINDINGS, INFERRED, TEXTS, UNOFFICIAL, UNTOLD, why
from schemas.system import Rule
from schemas.tags import Action


def findings(teller: Teller, answer: Answer) -> Iterator[str]:
    """What is to be done about an answer."""
    for finding, told in answer.findings.items():
        sentence = teller.gettext(FINDINGS[finding])
        count = number(int(told), teller.language) if told.isdecimal() else told
        yield sentence % {"count": count, "names": told} if told else sentence
    if answer.is_unofficial:
        yield teller.gettext(UNOFFICIAL)


def to_do(teller: Teller, filled: Filled) -> Iterator[str]:
    """What asks the officer for something: a line each, and the fields that it is about."""
    told: dict[str, list[str]] = {}
    for answer in filled.answers:
        for sentence in findings(teller, answer) if "not-asked" not in answer.findings else ():
            told.setdefault(sentence, []).append(answer.field.label)
    for sentence, labels in told.items():
        yield f"{sentence} ({'; '.join(labels)})"
    parts = [part_name(teller, name) for name in filled.untold]
    if parts:
        yield f"{teller.gettext(UNTOLD)} {'; '.join(parts)}"


def inferred(teller: Teller, rule: Rule, entry: Entry[Action]) -> str:
    """That a rule holds by what nobody stated; "" where it does not."""
    parts = [part_name(teller, name.partition(".")[0]) for name in rests_on(teller, rule, entry)]
    return f"{teller.gettext(INFERRED)} ({'; '.join(parts)})" if parts else ""


def ruled(teller: Teller, rule: Rule, entry: Entry[Action]) -> str:
    """The sentence of a rule, and whether it holds by what nobody stated."""
    sentences = (why(rule, teller.language)[0], inferred(teller, rule, entry))
    return " ".join(filter(None, sentences))


def texts_line(teller: Teller, filled: Filled) -> str:
    """In which language the texts are, and who put them into it; "" where there are none."""
    if filled.shown is None:
        return ""
    return teller.gettext(TEXTS) % {
        "language": teller.language_name(filled.shown.language),
        "state": teller.term("text_state", filled.shown.state),
    }


def part_name(teller: Teller, name: str) -> str:
    """What a part of a record is called."""
    first, _, rest = name.partition(".")
    if first == "sections":
        return teller.term("sections", rest)
    told = teller.gettext(label((first,)))
    return f"{told} ({teller.gettext(label(name.split('.')))})" if rest else told
