"""A translation says from which text it was made; nothing else of it changes."""

import re
import shutil
from collections.abc import Mapping
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from localaction.catalogue.load import load
from localaction.catalogue.model import Catalogue
from localaction.checks import check
from localaction.editing.refused import RefusedError
from localaction.editing.stamp import Stamped, stamp
from localaction.source.front import split

REPOSITORY = Path(__file__).parents[2]
PROVENANCE = """\
provenance: {kind: public-source, sources: [{url: https://example.org/}], by_role: Desk}
added: 2024-05-06
"""
SOURCE = "# A welcome desk\n\nIt opens.\n\n## Results\n\nIt helps.\n"
HEAD = """---
# Read by two people.
labels: {plan:  "The plan"}
translation:
  of: en
  state: human   # truly
  by_role: 'Translation service'
  date: 2024-05-06
"""
BODY = "---\n# Un guichet  \n\n\nIl ouvre.\n\n---\n"
FR = f"{HEAD}  digests: {{}}\n{BODY}"
PAGE = "---\ndescription: About us\n---\n# About\n"
PAGE_FR = HEAD.replace('labels: {plan:  "The plan"}', "description: Nous") + "---\n# Nous\n"
FOLDER = "practices/desk"


@pytest.fixture
def catalogue(tmp_path: Path) -> Catalogue:
    files = {
        f"{FOLDER}/practice.yml": f"{PROVENANCE}cities: [exampleville]\nlead: exampleville\n",
        f"{FOLDER}/en.md": SOURCE,
        f"{FOLDER}/fr.md": FR,
        f"{FOLDER}/es.md": FR.replace("of: en", "of: ru"),
        "content/pages/about.md": PAGE,
        "content/pages/about.fr.md": PAGE_FR,
    }
    for path, text in files.items():
        (tmp_path / path).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / path).write_text(text, encoding="utf-8")
    loaded = load(tmp_path, REPOSITORY, date(2026, 11, 22)).catalogue
    assert loaded is not None
    return loaded


def meaning(text: str) -> tuple[Mapping[str, Any], str]:
    """The values of the front matter, and the body as it stands."""
    front, body, *_ = split(text, "fr.md")
    return front.data, body


def stamped(catalogue: Catalogue, text: str = FR) -> Stamped:
    return stamp(catalogue, f"{FOLDER}/fr.md", text)


def test_the_digests_of_the_present_source_are_written(catalogue: Catalogue) -> None:
    front = split(stamped(catalogue).text, "fr.md")[0]
    assert ["title", "summary", "results"] == list(front.data["translation"]["digests"])


def test_what_was_written_is_not_stale(catalogue: Catalogue, tmp_path: Path) -> None:
    (tmp_path / FOLDER / "fr.md").write_text(stamped(catalogue).text, encoding="utf-8")
    anew = load(tmp_path, REPOSITORY, date(2026, 11, 22)).catalogue
    assert anew is not None
    stale = [p.path for p in check(anew) if p.code == "translation-stale"]
    assert f"{FOLDER}/fr.md" not in stale


def test_the_parts_that_are_new_are_told(catalogue: Catalogue) -> None:
    assert ("title", "summary", "results") == stamped(catalogue).changed


def test_the_body_stays_byte_for_byte(catalogue: Catalogue) -> None:
    assert stamped(catalogue).text.endswith(f"\n{BODY}")


def test_a_comment_and_the_quotes_of_others_stay(catalogue: Catalogue) -> None:
    head = HEAD.replace("{plan:  ", "{plan: ")
    assert stamped(catalogue).text.startswith(f"{head}  digests:\n    title: '")


def test_line_breaks_of_another_system_stay(catalogue: Catalogue) -> None:
    text = stamped(catalogue, FR.replace("\n", "\r\n")).text
    assert re.search(r"(?<!\r)\n", text) is None


def test_a_second_stamp_changes_nothing(tmp_path: Path, catalogue: Catalogue) -> None:
    once = stamped(catalogue).text
    (tmp_path / FOLDER / "fr.md").write_text(once, encoding="utf-8")
    anew = load(tmp_path, REPOSITORY, date(2026, 11, 22)).catalogue
    assert anew is not None
    assert Stamped(once, "en", ()) == stamped(anew, once)


def test_an_editorial_page_has_one_part(catalogue: Catalogue) -> None:
    assert ("body",) == stamp(catalogue, "content/pages/about.fr.md", PAGE_FR).changed


@pytest.mark.parametrize(
    ("path", "reason"),
    [
        (f"{FOLDER}/en.md", "does not say that it is a translation"),
        (f"{FOLDER}/es.md", "translated from “ru”, in which there are no words"),
        (f"{FOLDER}/practice.yml", "is no text of a record"),
        ("content/pages/about.md", "does not say that it is a translation"),
    ],
)
def test_what_is_no_translation_of_words_here_is_refused(
    catalogue: Catalogue, tmp_path: Path, path: str, reason: str
) -> None:
    with pytest.raises(RefusedError, match=reason):
        stamp(catalogue, path, (tmp_path / path).read_text(encoding="utf-8"))


def test_no_value_of_a_real_translation_changes_with_its_digests(tmp_path: Path) -> None:
    shutil.copytree(REPOSITORY / "content" / "pledges", tmp_path / "content" / "pledges")
    before = {}
    for file in sorted(tmp_path.glob("content/pledges/*/*.md")):
        path, text = file.relative_to(tmp_path).as_posix(), file.read_text(encoding="utf-8")
        if "\n  digests:\n" in text:
            before[path] = text
            file.write_text(text.replace("    title: ", "    added: ", 1), encoding="utf-8")
    spoilt = load(tmp_path, REPOSITORY, date(2026, 11, 22)).catalogue
    assert spoilt is not None
    after = {p: stamp(spoilt, p, (tmp_path / p).read_text(encoding="utf-8")) for p in before}
    expected = {path: meaning(text) for path, text in before.items()}
    assert expected == {path: meaning(done.text) for path, done in after.items()}
