"""Answers about a new record → the text of its files. Pure: nothing is read or written here."""

from collections.abc import Mapping
from datetime import date
from typing import Any

from localaction.catalogue.model import Catalogue
from localaction.catalogue.vocabularies import nearest
from localaction.editing.asking import Asking, is_asked
from localaction.editing.facts import facts_text
from localaction.editing.questions import QUESTIONS
from localaction.editing.questions.indicator import LABELS
from localaction.editing.refused import RefusedError
from localaction.editing.understand import understand
from localaction.editing.words import words_text
from localaction.language.mark import N_
from localaction.source.walk import FOLDER_KINDS
from localaction.source.words import is_language
from schemas import KINDS
from schemas.values import UNKNOWN, Required
from schemas.walk import fields_marked

NOT_FACTS = frozenset({"title", "summary", "name", "id", "record", "agreed"})
WORDS_PARTS = ("section.", "label.")
"""Answers that go into the words or the path, or are put into the facts in another form."""


def record_files(
    kind: str, answers: Mapping[str, Any], catalogue: Catalogue, today: date
) -> Mapping[str, str]:
    """Give the files of a new record, by path relative to the root.

    `answers` are by field, dotted or nested, with `language` for the language of the words. Raises
    RefusedError where one is missing or cannot be understood, or where the id is taken.
    """
    flat = dotted(answers)
    language = str(flat.pop("language", catalogue.site.languages[0]))
    asking = begin(catalogue, language, today)
    _judge_fields(kind, flat)
    for question in QUESTIONS[kind]:
        if is_asked(question, asking):
            try:
                value = understand(question, flat.get(question.field), asking)
            except RefusedError as refused:
                raise refused.about(question.field) from None
            asking.answers[question.field] = value
    return files_of(kind, asking)


def begin(catalogue: Catalogue, language: str, today: date) -> Asking:
    """Begin to ask in a language."""
    if not is_language(language):
        raise RefusedError(N_("“{found}” is not the code of a language."), found=language)
    return Asking(catalogue, language, today)


def files_of(kind: str, asking: Asking) -> Mapping[str, str]:
    """Give the files that the answers make, once all questions are answered."""
    given = {name: value for name, value in asking.answers.items() if value is not None}
    if kind == "update":
        return _update(given, asking)
    facts = {"language": asking.language, **_facts(given)}
    facts["added"] = asking.today.isoformat()
    if "consent" in facts["provenance"]:
        facts["provenance"]["consent"]["licence"] = asking.catalogue.site.licence.name
    for name in fields_marked(KINDS[kind], Required):
        facts.setdefault(name, UNKNOWN)
    if "name" in given:
        facts["names"] = {asking.language: given["name"], **facts.get("names", {})}
    folder = f"{FOLDER_KINDS[kind]}/{given['id']}"
    files = {f"{folder}/{kind}.yml": facts_text(kind, folder.count("/") + 1, facts)}
    if "title" in given or any(name.startswith("section.") for name in given):
        files[f"{folder}/{asking.language}.md"] = _words(kind, asking.language, given, asking)
    return files


def _update(given: Mapping[str, Any], asking: Asking) -> Mapping[str, str]:
    entry = asking.record
    facts = _facts(given)
    if facts.pop("dated") is False:
        facts["dated"] = False
    for measurement in facts.get("measurements", ()):
        measurement.setdefault("as_of", UNKNOWN)
    taken = {update.name for update in entry.updates} | entry.damaged
    day = given["date"]
    names = (day, *(f"{day}-{serial}" for serial in range(2, 100)))
    name = next((name for name in names if name not in taken), None)
    if name is None:
        raise RefusedError(N_("There are too many reports of {date} already."), date=day)
    path = f"{entry.folder}/updates/{name}"
    language = words_language("update", asking)
    return {
        f"{path}.yml": facts_text("update", path.count("/"), facts),
        f"{path}.{language}.md": _words("update", language, given, asking),
    }


def words_language(kind: str, asking: Asking) -> str:
    """The language to write in: an update's is that of its record, where nothing else is said."""
    if kind != "update":
        return asking.language
    return str(asking.answers.get("language") or asking.record.facts.language)


def _words(kind: str, language: str, given: Mapping[str, Any], asking: Asking) -> str:
    vocabularies = asking.catalogue.vocabularies
    sections = []
    for id in vocabularies.sections(kind):
        text = given.get(f"section.{id}", "")
        sections.append((vocabularies.term("sections", id).labels.get(language, id), text))
    labels = {}
    for at, name in enumerate(LABELS):
        if name in given:
            labels[given[f"indicators.{at}.id"]] = given[name]
    front = {"labels": labels} if labels else {}
    title = given.get("title") or given["name"]
    return words_text(title, given.get("summary", ""), sections, front)


def _facts(given: Mapping[str, Any]) -> dict[str, Any]:
    """The answers that are facts, nested as in the file."""
    tree: dict[str, Any] = {}
    for name, value in given.items():
        if name in NOT_FACTS or name.startswith(WORDS_PARTS):
            continue
        *way, last = name.split(".")
        node = tree
        for step in way:
            node = node.setdefault(step, {})
        node[last] = value
    return {name: _listed(node) for name, node in tree.items()}


def _listed(node: Any) -> Any:
    if not isinstance(node, dict):
        return node
    inner = {name: _listed(value) for name, value in node.items()}
    return list(inner.values()) if all(name.isdecimal() for name in inner) else inner


def dotted(answers: Mapping[str, Any], before: str = "") -> dict[str, Any]:
    """Answers as somebody nested them → by dotted field; a list of texts is one answer."""
    flat: dict[str, Any] = {}
    for name, value in answers.items():
        if isinstance(value, Mapping):
            flat |= dotted(value, f"{before}{name}.")
        elif isinstance(value, list) and any(isinstance(item, Mapping) for item in value):
            flat |= dotted({str(at): item for at, item in enumerate(value)}, f"{before}{name}.")
        else:
            flat[f"{before}{name}"] = value
    return flat


def _judge_fields(kind: str, answers: Mapping[str, Any]) -> None:
    known = [question.field for question in QUESTIONS[kind]]
    for name in answers:
        if name not in known:
            close = nearest(name, known)
            sentence = N_("“{found}” is not asked for.")
            if close:
                sentence = N_("“{found}” is not asked for; did you mean “{nearest}”?")
            raise RefusedError(sentence, found=name, nearest=close or "")
