"""The labels: those of the repository, and those that files bring."""

import re

import pytest
from ruamel.yaml import YAML

from localaction.workflows.answer import OFFICER
from localaction.workflows.labels import labels_for, read_labels
from tests.command import REPOSITORY
from tests.workflows.place import Place
from tests.workflows.test_comment import pull

LABELS = read_labels(REPOSITORY / ".github" / "labels.toml")


@pytest.mark.parametrize(
    ("path", "expected"),
    [
        ("content/pledges/rabat/pledge.yml", ["pledge"]),
        ("content/pledges/rabat/ar.md", ["pledge", "text-ar"]),
        ("content/pledges/rabat/updates/2026-05-31.fr.md", ["pledge", "update", "text-fr"]),
        ("practices/porto/practice.yml", ["practice"]),
        ("content/pages/about.zh.md", ["page", "text-zh"]),
        ("content/locales/ru/LC_MESSAGES/localaction.po", ["words", "text-ru"]),
        ("build/localaction/problems.py", ["code"]),
        ("docs/workflows.md", ["docs"]),
    ],
)
def test_a_file_brings_its_labels(path: str, expected: list[str]) -> None:
    assert expected == labels_for([path], LABELS)


def test_every_language_of_the_site_has_its_labels() -> None:
    site = YAML(typ="safe").load((REPOSITORY / "content" / "site.yml").read_text("utf-8"))
    wanted = {f"{kind}-{each}" for kind in ("lang", "text") for each in site["languages"]}
    assert set() == wanted - {label.name for label in LABELS}


def test_every_label_that_a_form_or_a_workflow_sets_is_there() -> None:
    forms = (REPOSITORY / ".github" / "ISSUE_TEMPLATE").glob("[0-9]*.yml")
    wanted = {label for form in forms for label in YAML(typ="safe").load(form)["labels"]}
    steps = (REPOSITORY / ".github" / "workflows").glob("*.yml")
    for workflow in steps:
        wanted |= set(re.findall(r"scripts/ci/standing-issue (\S+)", workflow.read_text("utf-8")))
    kinds = {"pledge", "practice", "city", "update", "correction", OFFICER}
    assert set() == (wanted | kinds) - {label.name for label in LABELS}


def test_the_words_of_every_language_have_somebody_who_reads_them() -> None:
    lines = (REPOSITORY / ".github" / "CODEOWNERS").read_text("utf-8").splitlines()
    owned = {line.split()[0] for line in lines if line and not line.startswith("#")}
    languages = YAML(typ="safe").load((REPOSITORY / "content" / "site.yml").read_text("utf-8"))
    others = languages["languages"][1:]
    wanted = {f"*.{each}.md" for each in others} | {f"{each}.md" for each in others}
    wanted |= {f"/content/locales/{each}/" for each in languages["languages"]}
    assert set() == wanted - owned


def test_every_label_is_one_that_the_hosting_takes() -> None:
    wrong = [
        label.name
        for label in LABELS
        if len(label.description) > 100 or len(label.name) > 50 or len(label.color) != 6
    ]
    assert ([], len(LABELS)) == (wrong, len({label.name for label in LABELS}))


def test_a_pull_request_gets_the_labels_it_lacks_and_loses_none(place: Place) -> None:
    place.put(pulls=[pull(31)], files=["content/pledges/a/fr.md", "x\n$(touch pwned)"])
    place.run("label", "run-of-fork")
    assert {"31": ["pledge"]} == place.state["set"]


def test_the_labels_of_the_repository_are_made_or_mended(place: Place) -> None:
    kept = [
        {"name": label.name, "color": label.color, "description": label.description}
        for label in LABELS
        if label.name not in ("intake", "pledge")
    ]
    place.put(labels=[*kept, {"name": "pledge", "color": "ffffff", "description": None}])
    place.run("labels")
    done = [(method, path) for method, path, _ in place.state["made"]]
    assert [("POST", "labels"), ("PATCH", "labels/pledge")] == done
