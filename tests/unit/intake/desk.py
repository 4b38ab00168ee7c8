"""A small root with made-up cities, and submissions to it."""

import shutil
from collections.abc import Mapping
from datetime import date
from functools import cache
from pathlib import Path
from tempfile import mkdtemp

from localaction.catalogue.load import load
from localaction.catalogue.model import Catalogue
from localaction.intake.receive import receive
from localaction.intake.received import Received
from localaction.intake.submission import Answer, Submission
from tests.factories import REPOSITORY
from tests.unit.intake.issue_body import says

TODAY = date(2026, 11, 22)
PROVENANCE = """provenance:
  kind: public-source
  sources: [{url: https://example.org/page, read_on: 2024-05-05}]
  by_role: Editors of the test
added: 2024-05-06
"""
CITIES = {
    "exampleville": ("CH", "Exampleville, fr: Exempleville, ar: المثال, ru: Примерск"),
    "twinford": ("CA", "Twinford"),
    "twinford-ie": ("IE", "Twinford"),
}
PLEDGE = f"""# A comment that stays.
{PROVENANCE}language: en
lead: exampleville  # the city itself
people_concerned: [women]
start: 2024-01
end: 2025
indicators:
  - id: women-who-found-work
    unit: persons
    counts: cumulative
"""
WORDS = """---
labels:
  women-who-found-work: Women who found work
---
# A welcome desk

It opens.

## Actions

Each day.
"""
ORGANISATION = f"{PROVENANCE}names: {{en: Example Fund}}\nurl: https://example.org/old\n"


@cache
def root() -> Path:
    """The folder of the small root; nothing is written there after it is made."""
    folder = Path(mkdtemp())
    files = {
        "content/pledges/welcome-desk/pledge.yml": PLEDGE,
        "content/pledges/welcome-desk/en.md": WORDS,
        "content/organisations/example-fund.yml": ORGANISATION,
        "content/moves.yml": "moves:\n- {from: old-desk, to: welcome-desk, on: 2024-06-01}\n",
    }
    for id, (country, names) in CITIES.items():
        facts = f"{PROVENANCE}kind: city\ncountry: {country}\nnames: {{en: {names}}}\n"
        files[f"cities/{id}/city.yml"] = facts
    for path, text in files.items():
        (folder / path).parent.mkdir(parents=True, exist_ok=True)
        (folder / path).write_text(text, encoding="utf-8")
    return folder


def copy_of_root(to: Path) -> Path:
    """The same root where a test may write."""
    shutil.copytree(root(), to, dirs_exist_ok=True)
    return to


@cache
def catalogue() -> Catalogue:
    """The small root, read; vocabularies are the repository's."""
    return load(root(), REPOSITORY, TODAY).catalogue


def typed(kind: str, answers: Mapping[str, str], language: str = "en") -> Submission:
    """A filled form; keys are fields, and what begins with `?` is a label without a field."""
    made = tuple(
        Answer("" if name.startswith("?") else name, name.strip("?"), text, f"B{row}")
        for row, (name, text) in enumerate(answers.items(), start=2)
    )
    return Submission(kind, language, made, "form.xlsx, row 5")


def received(*submissions: Submission, is_import: bool = False) -> Received:
    """What comes of them."""
    return receive(
        submissions,
        catalogue(),
        TODAY,
        lambda language: says()[language],
        lambda path: (root() / path).read_text(encoding="utf-8"),
        is_import=is_import,
    )


OFFICE = {"provenance.by_role": "Migration office", "agreed": "yes"}
FULL: Mapping[str, Mapping[str, str]] = {
    "pledge": {
        "title": "First words",
        "lead": "Exampleville",
        "summary": "The city opens a course.",
        **OFFICE,
    },
    "practice": {
        "title": "First words",
        "cities": "Exampleville",
        "summary": "The city runs a course.",
        **OFFICE,
    },
    "city": {"name": "Newtown", "country": "KE", **OFFICE},
    "update": {
        "record": "welcome-desk",
        "title": "It goes on",
        "summary": "Three women have found work.",
        "reported_by_role": "Migration office",
        "agreed": "yes",
    },
    "correction": {
        "record": "welcome-desk",
        "what": "end",
        "right": "2027-06",
        "by_role": "Migration office",
    },
}
"""A form of each kind with what it needs."""


def with_answers(kind: str, language: str = "en", **answers: str) -> Received:
    """What comes of a full form with other answers; `__` stands for the point in a field."""
    more = {name.replace("__", "."): text for name, text in answers.items()}
    return received(typed(kind, {**FULL[kind], **more}, language))


def fault(came: Received, field: str) -> str:
    """The sentence of the complaint about a field; "" for none."""
    return next((each.sentence for each in came.complaints if each.field == field), "")


def facts(came: Received) -> str:
    """The first facts file."""
    return next(text for path, text in came.files.items() if path.endswith(".yml"))


def words(came: Received) -> str:
    """The first words file."""
    return next(text for path, text in came.files.items() if path.endswith(".md"))
