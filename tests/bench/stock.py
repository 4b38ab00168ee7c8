"""Builds a part of the same texts the stock way: mkdocs-material with static-i18n, nothing else.

Every record is a page of MkDocs. What it costs a page grows with the number of pages, so a small
set scaled up in proportion is less than the whole would take.
"""

import json
import shutil
import sys
from collections.abc import Iterator
from pathlib import Path

from localaction.source.document import RecordFiles, Tree, WordsFile
from tests.bench.runs import run

SECTIONS = {"pledge": "pledges", "practice": "practices"}


def stock(tree: Tree, languages: list[str], folder: Path, count: int) -> tuple[int, float]:
    """Write and build so many records; how many pages, and seconds."""
    shutil.rmtree(folder, ignore_errors=True)
    (folder / "docs").mkdir(parents=True)
    (folder / "mkdocs.yml").write_text(_settings(languages), encoding="utf-8")
    actions = [record for record in tree.records if record.kind in SECTIONS]
    # From all along the list, so that pledges and practices are there in their proportion.
    chosen = actions[:: max(1, len(actions) // count)][:count]
    for language in languages:
        _write(folder, "index", language, languages[0], "# Local Action\n")
        for record in chosen:
            name = f"{SECTIONS[record.kind]}/{record.id}"
            _write(folder, name, language, languages[0], "\n".join(_page(record, language)))
    command = [sys.executable, "-m", "mkdocs", "build", "--quiet", "--clean"]
    return len(chosen) * len(languages), run(command, folder).seconds


def _settings(languages: list[str]) -> str:
    """Settings as JSON, which is YAML too."""
    listed = [
        {"locale": language, "name": language, "build": True, "default": language == languages[0]}
        for language in languages
    ]
    i18n = {"docs_structure": "suffix", "languages": listed}
    settings = {
        "site_name": "Local Action",
        "site_url": "https://local-action.example/",
        "theme": {"name": "material", "font": False},
        "plugins": ["search", {"i18n": i18n}],
        "markdown_extensions": ["tables"],
    }
    return json.dumps(settings, indent=1)


def _write(folder: Path, name: str, language: str, root_language: str, text: str) -> None:
    suffix = "" if language == root_language else f".{language}"
    path = folder / "docs" / f"{name}{suffix}.md"
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, encoding="utf-8")


def _page(record: RecordFiles, language: str) -> Iterator[str]:
    words = record.words[language]
    facts = record.facts.data if record.facts else {}
    yield f"# {words.title}\n\n{words.summary.markdown}\n"
    yield f"{', '.join(facts['cities'])} · {facts['start']} – {facts['end']}\n"
    for indicator in facts["indicators"]:
        yield f"## {words.front.data['labels'][indicator['id']]}\n"
        yield "| Number | Date | Evidence |\n| --- | --- | --- |"
        target = indicator["target"]
        yield f"| {target['value']} | {target['due']} | <{target['source']}> |"
        for update in record.updates:
            for number in update.facts.data["measurements"] if update.facts else ():
                if number["indicator"] == indicator["id"]:
                    yield f"| {number['value']} | {number['as_of']} | <{number['source']}> |"
        yield ""
    yield from _sections(words)
    for update in record.updates:
        yield f"## {update.words[language].title}\n\n{update.words[language].summary.markdown}\n"
        yield from _sections(update.words[language])
    yield "## Alignment\n"
    for tag in (*facts["gcm_objectives"]["primary"], *facts["sdg_goals"], *facts["sdg_targets"]):
        yield f"- {tag}"


def _sections(words: WordsFile) -> Iterator[str]:
    for passage in words.sections:
        yield f"## {passage.heading}\n\n{passage.markdown}\n"
