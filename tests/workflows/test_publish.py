"""Publishing: what is done in which order, and with what a new site is compared."""

import re
from pathlib import Path
from typing import Any

import pytest
from ruamel.yaml import YAML

from tests.command import REPOSITORY
from tests.served import serving
from tests.workflows.published import Shop, opened

WORKFLOWS = REPOSITORY / ".github" / "workflows"
FORMER = '{"pages": "of the site before"}'
ARCHIVE = "local-action-data-2026-11-23.tar.gz"


def previous(shop: Shop) -> Path:
    return shop.root / "out" / "previous" / "pages.json"


def with_previous(shop: Shop) -> None:
    shop.write("out/previous/pages.json", FORMER)


def with_archive(shop: Shop) -> None:
    for name in (ARCHIVE, "SHA256SUMS", "pages.json"):
        shop.write(f"out/release/{name}", name)


def jobs(name: str) -> dict[str, Any]:
    workflow: dict[str, Any] = YAML(typ="safe").load(WORKFLOWS / f"{name}.yml")
    found: dict[str, Any] = workflow["jobs"]
    return found


# scripts/ci/publish


def test_a_site_is_checked_built_verified_and_packed_in_this_order(tmp_path: Path) -> None:
    shop = opened(tmp_path)
    shop.run("publish")
    expected = ["check --format text", "build", "verify out/site", "release --tables"]
    assert expected == shop.verbs


def test_every_step_speaks_of_the_day_that_is_asked_for(tmp_path: Path) -> None:
    shop = opened(tmp_path)
    shop.run("publish", TODAY="2026-11-23")
    told = [verb.split()[0] for verb in shop.verbs if "--today 2026-11-23" in verb]
    assert ["check", "build", "release"] == told


def test_now_is_the_day_of_the_clock(tmp_path: Path) -> None:
    shop = opened(tmp_path)
    shop.run("publish", TODAY="now")
    assert re.fullmatch(r"build --today \d{4}-\d\d-\d\d", shop.verbs[1])


def test_a_site_is_compared_with_the_one_before(tmp_path: Path) -> None:
    shop = opened(tmp_path)
    with_previous(shop)
    shop.run("publish")
    assert "verify out/site --previous out/previous/pages.json" in shop.verbs


def test_a_loss_that_is_meant_is_not_compared(tmp_path: Path) -> None:
    shop = opened(tmp_path)
    with_previous(shop)
    shop.run("publish", ACCEPT_LOSS="true")
    assert "verify out/site" in shop.verbs


def test_a_site_with_faults_is_not_packed(tmp_path: Path) -> None:
    shop = opened(tmp_path)
    shop.run("publish", expected=1, FAILS="verify")
    assert "release --tables" not in shop.verbs


def test_problems_are_shown_beside_the_line_where_the_hosting_can(tmp_path: Path) -> None:
    shop = opened(tmp_path)
    shop.run("publish", GITHUB_ACTIONS="true")
    assert "check --format github" in shop.verbs


# scripts/ci/previous


def test_the_list_of_the_last_release_that_has_one_is_fetched(tmp_path: Path) -> None:
    shop = opened(tmp_path, releases=["by-hand", "data-2026-11-16", "data-2026-11-09"])
    (shop.hosting / "pages.json").write_text(FORMER, encoding="utf-8")
    shop.run("previous")
    fetched = (shop.hosting / "calls.jsonl").read_text("utf-8").splitlines()[-1]
    kept = previous(shop).read_text(encoding="utf-8")
    assert (True, FORMER) == ('"download", "data-2026-11-16"' in fetched, kept)


def test_a_first_site_has_none_before_it(tmp_path: Path) -> None:
    shop = opened(tmp_path)
    with_previous(shop)
    said = shop.run("previous")
    assert (False, True) == (previous(shop).exists(), "nothing to compare" in said)


def test_a_release_whose_list_cannot_be_had_stops_the_publication(tmp_path: Path) -> None:
    shop = opened(tmp_path, releases=["data-2026-11-16"])
    shop.run("previous", expected=1)
    assert not previous(shop).exists()


def test_a_server_takes_the_list_of_the_site_it_shows(tmp_path: Path) -> None:
    shop = opened(tmp_path)
    shown = tmp_path / "pages.json"
    shown.write_text(FORMER, encoding="utf-8")
    shop.run("previous", PREVIOUS=str(shown))
    assert FORMER == previous(shop).read_text(encoding="utf-8")


@pytest.mark.parametrize(("name", "is_there"), [("pages.json", True), ("none.json", False)])
def test_the_list_of_a_live_site_is_fetched_where_there_is_one(
    tmp_path: Path, name: str, is_there: bool
) -> None:
    shop = opened(tmp_path)
    (tmp_path / "live").mkdir()
    for file in ("pages.json", "404.html"):
        (tmp_path / "live" / file).write_text(FORMER, encoding="utf-8")
    with serving(tmp_path / "live") as address:
        shop.run("previous", PREVIOUS=f"{address.rstrip('/')}/{name}")
    assert is_there == previous(shop).exists()


def test_a_live_site_that_does_not_answer_stops_the_publication(tmp_path: Path) -> None:
    shop = opened(tmp_path)
    # Nobody listens at this port.
    said = shop.run("previous", expected=7, PREVIOUS="http://127.0.0.1:9/pages.json")
    assert "connect" in said


# scripts/ci/attach-release


def test_the_data_of_a_day_becomes_a_release(tmp_path: Path) -> None:
    shop = opened(tmp_path)
    with_archive(shop)
    shop.run("attach-release", GITHUB_SHA="a" * 40, GITHUB_REF_TYPE="branch")
    state = shop.state
    expected = (["data-2026-11-23"], ["SHA256SUMS", ARCHIVE, "pages.json"])
    assert expected == (state["releases"], state["assets"])


def test_a_second_run_of_a_day_renews_its_release(tmp_path: Path) -> None:
    shop = opened(tmp_path, releases=["data-2026-11-23"])
    with_archive(shop)
    shop.run("attach-release", GITHUB_SHA="a" * 40)
    assert ["data-2026-11-23"] == shop.state["releases"]


def test_a_tag_gets_the_data_of_its_commit(tmp_path: Path) -> None:
    shop = opened(tmp_path)
    with_archive(shop)
    shop.run(
        "attach-release",
        GITHUB_SHA="a" * 40,
        GITHUB_REF_TYPE="tag",
        GITHUB_REF_NAME="v1.2.0",
    )
    assert ["v1.2.0"] == shop.state["releases"]


# The workflows


@pytest.mark.parametrize(
    ("workflow", "expected"),
    [
        (
            "publish",
            {
                "build": {"contents": "read"},
                "deploy": {"pages": "write", "id-token": "write"},
                "release": {"contents": "write"},
            },
        ),
        (
            "weekly",
            {
                "publish": {"contents": "write", "pages": "write", "id-token": "write"},
                "look": {"contents": "read"},
                "tell": {"contents": "read", "issues": "write"},
            },
        ),
        (
            "renderer",
            {"try": {"contents": "read"}, "tell": {"contents": "read", "issues": "write"}},
        ),
    ],
)
def test_each_job_may_do_only_what_it_does(workflow: str, expected: dict[str, Any]) -> None:
    assert expected == {name: job["permissions"] for name, job in jobs(workflow).items()}


def test_nothing_is_deployed_that_was_not_built_and_verified() -> None:
    deploy = jobs("publish")["deploy"]
    assert ("build", "github.ref == 'refs/heads/main'") == (deploy["needs"], deploy["if"])


def test_the_whole_history_is_there_where_a_site_is_built() -> None:
    depths = [
        jobs(workflow)[job]["steps"][0]["with"].get("fetch-depth")
        for workflow, job in (("publish", "build"), ("renderer", "try"))
    ]
    assert [0, 0] == depths
