"""Reads what the states of texts are told from, and no more: many thousand files in seconds.

In: a root. Out: the same writings as the whole catalogue gives (`insight.text_states.writings`),
held to it by a test. Of a translation only its head and its headings are looked at; a file that is
not plainly what it should be is read whole.
"""

import re
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from datetime import date
from typing import Literal, TypeVar, cast

from localaction.catalogue.assemble import assemble
from localaction.catalogue.vocabularies import Vocabularies
from localaction.catalogue.words import parts, understand
from localaction.checks.subjects import WORDED_KINDS
from localaction.insight.text_states import Version, Writing, missing_path, page_writings
from localaction.source.files import read_text
from localaction.source.pages import read_pages
from localaction.source.walk import FactsPaths, RecordPaths
from localaction.source.words import read_words
from localaction.source.yaml import read_yaml
from localaction.workers import alongside
from schemas.site import Site
from schemas.words import Translation

T = TypeVar("T")
MANY = 500
"""Records from which a second process pays for itself."""

Made = Literal["human", "machine-reviewed", "machine-unreviewed"]

_LANGUAGE = re.compile(r"^language:(?P<value>.*)$", re.MULTILINE)
_PLAIN = re.compile(r" ['\"]?(?P<code>[A-Za-z-]+)['\"]?\s*")
_RETIRED = re.compile(r"^retired:", re.MULTILINE)
_HEAD = re.compile(r"---\n(?P<front>.*?\n)---\n(?P<body>.*)\Z", re.DOTALL)
_TRANSLATION = re.compile(
    r"(?:\A|\n)translation:\n"
    r"  of: (?P<of>[a-z-]+)\n"
    r"  state: (?P<state>human|machine-reviewed|machine-unreviewed)\n"
    r"  by_role: (?P<by_role>[^\n]+)\n"
    r"  date: '(?P<date>[0-9-]+)'\n"
    r"(?:  digests:\n(?P<digests>(?:    [a-z0-9-]+: ['\"]?[0-9a-f]{12}['\"]?\n)+))?\Z"
)
_DIGEST = re.compile(r"([a-z0-9-]+): ['\"]?([0-9a-f]{12})")
_ROUGH = re.compile(r"[\\`<&~]")
"""What may hide a heading, or be another thing than it seems; so may lines below a heading."""


def survey(
    root: str,
    records: Iterable[RecordPaths],
    vocabularies: Vocabularies,
    languages: Sequence[str] | None = None,
) -> Iterator[Writing]:
    """Every text of these records with its versions; or its source and some languages alone."""
    for record in records:
        yield from _of_record(root, record, vocabularies, languages)


def in_halves(
    records: Sequence[RecordPaths], look: Callable[[Sequence[RecordPaths]], list[T]], jobs: int
) -> list[T]:
    """What looking at all records gives, in any order; of many, a second process looks at half."""
    if jobs == 1 or len(records) < MANY:
        return look(records)
    other = alongside(lambda: look(records[1::2]))
    return [*look(records[::2]), *other()]


def survey_pages(root: str, vocabularies: Vocabularies, site: Site) -> Iterator[Writing]:
    """Every editorial page with its versions."""
    pages, _ = assemble((), read_pages(root)[0], site, vocabularies, date.min)
    yield from page_writings(pages.pages, site.languages[0])


def _of_record(
    root: str, record: RecordPaths, vocabularies: Vocabularies, only: Sequence[str] | None
) -> Iterator[Writing]:
    facts = _facts(root, record.main)
    if facts is None or _RETIRED.search(facts):
        return
    kind, main = record.kind, record.main
    source = _language(facts, main.facts) or "en"
    if kind in WORDED_KINDS or main.words:
        versions = _versions(root, main, kind, source, vocabularies, only)
        yield Writing(kind, main.name, source, versions, missing_path(main.facts, kind))
    for update in record.updates:
        facts = _facts(root, update)
        if facts is not None:
            first = _language(facts, update.facts) or source
            versions = _versions(root, update, "update", first, vocabularies, only)
            missing = missing_path(update.facts, "update")
            yield Writing("update", f"{main.name}/{update.name}", first, versions, missing)


def _facts(root: str, paths: FactsPaths) -> str | None:
    return read_text(f"{root}/{paths.facts}", paths.facts)[0] if paths.exists else None


def _language(facts: str, path: str) -> str | None:
    """The language that facts name."""
    found = _LANGUAGE.search(facts)
    if found is None:
        return None
    plain = _PLAIN.fullmatch(found["value"])
    if plain is not None:
        return plain["code"]
    document, _ = read_yaml(facts, path)
    return None if document is None else str(document.data.get("language") or "") or None


def _versions(
    root: str,
    paths: FactsPaths,
    kind: str,
    source: str,
    vocabularies: Vocabularies,
    only: Sequence[str] | None,
) -> Mapping[str, Version]:
    versions: dict[str, Version] = {}
    wanted = [*paths.words] if only is None else [source, *only]
    for language in wanted:
        path = paths.words.get(language)
        if path is None or language in versions:
            continue
        text, _ = read_text(f"{root}/{path}", path)
        version = None
        if text is not None and language != source:
            version = _glance(text, path, kind, language, vocabularies)
        if text is not None and version is None:
            version = _read(text, path, kind, language, vocabularies)
        if version is not None:
            versions[language] = version
            if version.translation is not None:
                # What it was made from may be a translation itself.
                wanted.append(version.translation.of)
    return versions


def _read(
    text: str, path: str, kind: str, language: str, vocabularies: Vocabularies
) -> Version | None:
    file, _ = read_words(text, path, language)
    words, _ = (None, ()) if file is None else understand(file, kind, vocabularies)
    return None if words is None else Version(path, parts(words), words.translation)


def _glance(
    text: str, path: str, kind: str, language: str, vocabularies: Vocabularies
) -> Version | None:
    """A translation without its words; None where it is not written as all others are."""
    head = _HEAD.match(text)
    found = None if head is None else _TRANSLATION.search(head["front"])
    if head is None or found is None:
        return None
    there = _parts_there(head["body"], kind, language, vocabularies)
    if there is None:
        return None
    if head["front"].startswith("labels:\n"):
        there["labels"] = "…"
    digests = dict(_DIGEST.findall(found["digests"] or ""))
    # By its parts as they stand: that they are valid was just looked at.
    translation = Translation.model_construct(
        of=found["of"],
        state=cast(Made, found["state"]),
        by_role=found["by_role"],
        date=found["date"],
        digests=digests,
    )
    return Version(path, there, translation)


def _parts_there(
    body: str, kind: str, language: str, vocabularies: Vocabularies
) -> dict[str, str] | None:
    """The parts of a body by its headings; None where a line may be another thing than it seems."""
    if _ROUGH.search(body) or "\n==" in body or "\n--" in body or not body.startswith("# "):
        return None
    there: dict[str, str] = {}
    title, *sections = f"\n{body}".split("\n## ")
    heading, _, text = title.partition("\n# ")[2].partition("\n")
    there["title"], there["summary"] = heading, text.strip("\n")
    for section in sections:
        heading, _, text = section.partition("\n")
        part = vocabularies.section(kind, language, heading.strip())
        if part is not None and part not in there:
            there[part] = text.strip("\n")
    return there
