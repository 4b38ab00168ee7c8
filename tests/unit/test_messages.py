"""Every rule is told in a sentence, in every language, with the values that its problem gives."""

import ast
import re
from collections.abc import Iterator
from pathlib import Path
from string import Formatter

import pytest
from babel.messages.pofile import read_po

from localaction.language.messages import CONTEXT, MessageError, Messages
from localaction.problems import CODES, Problem

REPOSITORY = Path(__file__).parents[2]
LOCALES = REPOSITORY / "content" / "locales"
MESSAGES = Messages(LOCALES)
TOLD = sorted(key for key in MESSAGES.english if not key.startswith("report/"))
PACKAGE = REPOSITORY / "build" / "localaction"
SOURCES = sorted(
    file
    for name in ("language", "source", "catalogue", "checks")
    for file in (PACKAGE / name).glob("*.py")
)
WORDING_AT = {"Problem": 2}
"""How far behind the code a call names the wording; elsewhere it comes next."""


def placeholders(sentence: str) -> set[str]:
    return {name for _, name, _, _ in Formatter().parse(sentence) if name is not None}


def constants(node: ast.AST) -> set[str]:
    found = (part.value for part in ast.walk(node) if isinstance(part, ast.Constant))
    return {value for value in found if isinstance(value, str)}


def called(node: ast.Call) -> str:
    return node.func.id if isinstance(node.func, ast.Name) else ""


def wordings(function: ast.FunctionDef) -> Iterator[str]:
    """The keys of the sentences that a function's problems ask for, as far as it names them."""
    assigned: dict[str, set[str]] = {}
    for node in ast.walk(function):
        if isinstance(node, ast.Assign):
            for target in node.targets:
                if isinstance(target, ast.Name):
                    assigned.setdefault(target.id, set()).update(constants(node.value))
    for node in ast.walk(function):
        if not isinstance(node, ast.Call):
            continue
        for index, argument in enumerate(node.args):
            if not (isinstance(argument, ast.Constant) and str(argument.value) in CODES):
                continue
            behind = index + WORDING_AT.get(called(node), 1)
            given = [k.value for k in node.keywords if k.arg == "wording"] + node.args[behind:][:1]
            for value in given:
                names = assigned.get(value.id, set()) if isinstance(value, ast.Name) else None
                for wording in constants(value) if names is None else names:
                    code = str(argument.value)
                    yield f"{code}/{wording}" if wording else code


def asked_for() -> set[str]:
    trees = [ast.parse(file.read_text(encoding="utf-8")) for file in SOURCES]
    functions = [n for tree in trees for n in ast.walk(tree) if isinstance(n, ast.FunctionDef)]
    return {key for function in functions for key in wordings(function)}


def test_every_rule_has_a_sentence() -> None:
    assert set(CODES) == {key.partition("/")[0] for key in TOLD}


def test_every_wording_that_the_code_asks_for_has_a_sentence() -> None:
    assert set() == asked_for() - set(TOLD)


def test_every_wording_that_has_a_sentence_is_asked_for() -> None:
    said = {text for file in SOURCES for text in constants(ast.parse(file.read_text("utf-8")))}
    assert [] == [key for key in TOLD if key.partition("/")[2] not in {*said, ""}]


@pytest.mark.parametrize("key", TOLD)
def test_a_sentence_says_what_was_found_then_the_rule_then_the_repair(key: str) -> None:
    assert 2 <= MESSAGES.english[key].count("; ")


@pytest.mark.parametrize("language", MESSAGES.languages)
def test_a_translation_names_the_same_values_as_the_english_sentence(language: str) -> None:
    with (LOCALES / language / "LC_MESSAGES" / "localaction.po").open("rb") as file:
        catalog = read_po(file)
    others = [
        message.context
        for message in catalog
        if (message.context or "").startswith(CONTEXT)
        and message.string
        and placeholders(str(message.string)) != placeholders(str(message.id))
    ]
    assert [] == others


@pytest.mark.parametrize("language", MESSAGES.languages)
def test_a_translation_has_all_three_parts(language: str) -> None:
    semicolon = re.compile("[;؛；]")
    short = [key for key in TOLD if len(semicolon.findall(MESSAGES.pattern(key, language))) < 2]
    assert [] == short


def problem(**values: str) -> Problem:
    return Problem("a.yml", 1, 1, "", "id-removed", values)


def messages(folder: Path, **languages: str) -> Messages:
    for language, text in languages.items():
        file = folder / language / "LC_MESSAGES" / "localaction.po"
        file.parent.mkdir(parents=True)
        file.write_text(f'msgid ""\nmsgstr "Content-Type: text/plain; charset=utf-8\\n"\n\n{text}')
    return Messages(folder)


ENGLISH = 'msgctxt "problem: id-removed"\nmsgid "{id} is gone"\nmsgstr ""\n'


def test_a_sentence_is_told_in_the_language_asked_for(tmp_path: Path) -> None:
    told = messages(tmp_path, en=ENGLISH, fr=ENGLISH.replace('""', '"{id} a disparu"'))
    assert "lima a disparu" == told.sentence(problem(id="lima"), "fr")


def test_a_machine_translation_that_nobody_read_is_used(tmp_path: Path) -> None:
    french = "#, fuzzy\n" + ENGLISH.replace('""', '"{id} a disparu"')
    told = messages(tmp_path, en=ENGLISH, fr=french)
    assert "lima a disparu" == told.sentence(problem(id="lima"), "fr")


def test_a_sentence_that_is_not_translated_is_told_in_english(tmp_path: Path) -> None:
    told = messages(tmp_path, en=ENGLISH, fr=ENGLISH)
    assert "lima is gone" == told.sentence(problem(id="lima"), "fr")


def test_braces_in_what_was_found_stay_as_they_are(tmp_path: Path) -> None:
    assert "{id} {x} is gone" == messages(tmp_path, en=ENGLISH).sentence(
        problem(id="{id} {x}"), "en"
    )


def test_a_sentence_that_asks_for_another_value_is_told_to_the_engineer(tmp_path: Path) -> None:
    with pytest.raises(MessageError, match="id-removed"):
        messages(tmp_path, en=ENGLISH).sentence(problem(name="lima"), "en")


def test_a_rule_without_a_sentence_is_told_to_the_engineer(tmp_path: Path) -> None:
    with pytest.raises(MessageError, match="id-removed"):
        messages(tmp_path, en="").sentence(problem(id="lima"), "en")
