"""A small repository whose records came, changed, moved and went, for tests of what git tells."""

import os
import subprocess
from collections.abc import Mapping
from pathlib import Path

HEAD = """\
provenance: {kind: public-source, sources: [{url: https://example.org/}], by_role: Editors}
added: 2026-01-01
"""
CITY = HEAD + "country: CH\nnames: {en: Exampleville}\n"
WORDS = "---\nlabels: {people: People received}\n---\n# A desk\n\nIt opens.\n"
FRENCH = """\
---
translation: {of: en, state: machine-unreviewed, by_role: Translators, date: 2026-03-05}
labels: {people: Personnes accueillies}
---
# Un guichet

Il ouvre.
"""
REPORT = """\
date: 2026-04-30
stage: in-progress
reported_by_role: Office
measurements: [{indicator: people, value: 12, as_of: 2026-04-30, reported_by: city}]
"""
MOVES = "moves:\n- from: desk\n  to: help-desk\n  on: 2026-04-01\n"
RETIRED = "retired: {on: 2026-06-01, why: The city asked for it.}\n"

CITIES, PLEDGES = "cities", "content/pledges"


def pledge(target: int, more: str = "") -> str:
    """The facts of the desk."""
    return (
        f"{HEAD}{more}lead: exampleville\nindicators:\n- id: people\n  unit: persons\n"
        f"  counts: cumulative\n  basis: promised\n"
        f"  target: {{value: {target}, source: 'https://example.org/'}}\n"
    )


STORY: tuple[tuple[str, str, Mapping[str, str | None]], ...] = (
    (
        "2026-01-10",
        "Add a city and two pledges",
        {
            f"{CITIES}/exampleville/city.yml": CITY,
            f"{PLEDGES}/desk/pledge.yml": pledge(40),
            f"{PLEDGES}/desk/en.md": WORDS,
            f"{PLEDGES}/other/pledge.yml": f"{HEAD}lead: exampleville\n",
            f"{PLEDGES}/other/en.md": "# The name of somebody\n\nIt was.\n",
            "README.md": "No record.\n",
        },
    ),
    (
        "2026-02-10",
        "A higher target",
        {f"{PLEDGES}/desk/pledge.yml": pledge(60, "note: Ask Ana.\n")},
    ),
    ("2026-03-05", "French", {f"{PLEDGES}/desk/fr.md": FRENCH}),
    (
        "2026-04-01",
        "Another id",
        {
            f"{PLEDGES}/desk/pledge.yml": None,
            f"{PLEDGES}/desk/en.md": None,
            f"{PLEDGES}/desk/fr.md": None,
            f"{PLEDGES}/help-desk/pledge.yml": pledge(60, "note: Ask Ana.\n"),
            f"{PLEDGES}/help-desk/en.md": WORDS,
            f"{PLEDGES}/help-desk/fr.md": FRENCH,
            "content/moves.yml": MOVES,
        },
    ),
    ("2026-05-02", "First report", {f"{PLEDGES}/help-desk/updates/2026-04-30.yml": REPORT}),
    (
        "2026-05-20",
        "Cities by country",
        {f"{CITIES}/exampleville/city.yml": None, f"{CITIES}/ch/exampleville/city.yml": CITY},
    ),
    (
        "2026-06-01",
        "Take it back",
        {f"{PLEDGES}/other/pledge.yml": f"{HEAD}{RETIRED}lead: exampleville\n"},
    ),
    (
        "2026-06-02",
        "A plainer title",
        {f"{PLEDGES}/help-desk/en.md": WORDS.replace("# A desk", "# A help desk")},
    ),
)


def git(folder: Path, *arguments: str, when: str = "2026-01-01") -> None:
    """Run git as nobody in particular, at noon of a day."""
    person = {"NAME": "A", "EMAIL": "a@example.org", "DATE": f"{when}T12:00:00+00:00"}
    people = {f"GIT_{who}_{k}": v for who in ("AUTHOR", "COMMITTER") for k, v in person.items()}
    outside = {k: v for k, v in os.environ.items() if not k.startswith("GIT_")}
    settings = {"GIT_CONFIG_GLOBAL": os.devnull, "GIT_CONFIG_SYSTEM": os.devnull}
    subprocess.run(
        ("git", "-c", "init.defaultBranch=main", "-c", "protocol.file.allow=always", *arguments),
        cwd=folder,
        env=outside | people | settings,
        capture_output=True,
        check=True,
    )


def lived(root: Path) -> Path:
    """The repository, with a commit for each day of the story."""
    root.mkdir()
    git(root, "init", "-q")
    for day, subject, files in STORY:
        for path, text in files.items():
            if text is None:
                (root / path).unlink()
            else:
                (root / path).parent.mkdir(parents=True, exist_ok=True)
                (root / path).write_text(text, encoding="utf-8")
        git(root, "add", "-A")
        git(root, "commit", "-q", "-m", subject, when=day)
    return root
