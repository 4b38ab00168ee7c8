"""What docs/hosting.md hands out: each file is of its kind, names what is there, and works."""

import re
import subprocess
import sys
from configparser import ConfigParser
from pathlib import Path
from typing import Any

import pytest
from ruamel.yaml import YAML

from tests.command import REPOSITORY
from tests.workflows.place import git
from tests.workflows.published import Shop, opened

FOLDER = REPOSITORY / "docs" / "hosting"
GUIDE = (REPOSITORY / "docs" / "hosting.md").read_text(encoding="utf-8")
TEXTS = {path.name: path.read_text(encoding="utf-8") for path in sorted(FOLDER.iterdir())}
NAMED = re.compile(r"(?<![\w/])(scripts/[a-z/-]+[a-z]|docs/hosting/[\w@.-]+\w)")
MAKES_A_SITE = """#!/usr/bin/env bash
printf '%s\\n' "$*" >>"$HOSTING/verbs"
[[ $1 != "${FAILS-}" ]] || exit 1
mkdir -p out/site out/release
cp words out/site/index.html
echo '{}' >out/site/pages.json
touch out/release/SHA256SUMS
"""


def gitlab() -> dict[str, Any]:
    jobs: dict[str, Any] = YAML(typ="safe").load(FOLDER / "gitlab-ci.yml")
    return jobs


def test_the_pipeline_for_gitlab_is_of_its_schema() -> None:
    checker = (sys.executable, "-m", "check_jsonschema", "--builtin-schema", "vendor.gitlab-ci")
    done = subprocess.run([*checker, str(FOLDER / "gitlab-ci.yml")], check=False)
    assert 0 == done.returncode


@pytest.mark.parametrize("name", ["guide", *TEXTS])
def test_every_script_that_is_named_is_there(name: str) -> None:
    text = GUIDE if name == "guide" else TEXTS[name]
    assert [] == [path for path in NAMED.findall(text) if not (REPOSITORY / path).is_file()]


def test_the_guide_links_to_files_that_are_there() -> None:
    links = re.findall(r"\]\(([^)#:]+)\)", GUIDE)
    assert [] == [link for link in links if not (REPOSITORY / "docs" / link).is_file()]


def test_the_guide_names_the_check_and_the_teams_that_there_are() -> None:
    owners = (REPOSITORY / ".github" / "CODEOWNERS").read_text(encoding="utf-8")
    teams = set(re.findall(r"@local-action/(\w+)", owners))
    workflow = YAML(typ="safe").load(REPOSITORY / ".github/workflows/pull-request.yml")
    gate = workflow["jobs"]["gate"]["name"]
    assert (set(), True) == (
        {team for team in teams if f"`{team}`" not in GUIDE},
        f"status check **{gate}**" in GUIDE,
    )


def test_on_gitlab_as_on_github_a_site_is_compared_and_judged_before_it_is_shown() -> None:
    steps = gitlab()["pages"]["script"]
    assert ["scripts/ci/previous", "scripts/ci/publish"] == steps[:2]


@pytest.mark.parametrize("name", [name for name, text in TEXTS.items() if text.startswith("#!")])
def test_a_script_is_one_that_bash_can_read_and_that_may_be_run(name: str) -> None:
    done = subprocess.run(["bash", "-n", str(FOLDER / name)], check=False)
    assert (0, True) == (done.returncode, bool((FOLDER / name).stat().st_mode & 0o100))


@pytest.mark.parametrize("name", [name for name in TEXTS if name.endswith((".timer", ".service"))])
def test_a_timer_starts_the_service_that_is_there(name: str) -> None:
    unit = ConfigParser(interpolation=None)
    unit.optionxform = str  # type: ignore[assignment, method-assign]
    unit.read_string(TEXTS[name])
    if name.endswith(".timer"):
        assert unit["Timer"]["Unit"] in ("local-action@merged.service", "local-action@now.service")
    else:
        assert unit["Service"]["ExecStart"].endswith("/srv/local-action %i")


# docs/hosting/publish-on-server


def server(folder: Path, words: str = "First") -> Shop:
    """A shop whose root is a clone of what was merged."""
    shop = opened(folder)
    shop.write(".venv/bin/localaction", MAKES_A_SITE)
    shop.write("words", words)
    shop.write("docs/hosting/publish-on-server", TEXTS["publish-on-server"])
    (shop.root / "docs" / "hosting" / "publish-on-server").chmod(0o755)
    shop.write(".gitignore", "/out/\n/.venv/\n/build\n")
    git(shop.root, "init", "--quiet")
    git(shop.root, "add", ".")
    git(shop.root, "commit", "--quiet", "--message=Merged")
    git(folder, "clone", "--quiet", "--bare", str(shop.root), str(folder / "origin.git"))
    git(shop.root, "remote", "add", "origin", str(folder / "origin.git"))
    return shop


def merge(shop: Shop, words: str) -> None:
    """Something is merged at the hosting."""
    shop.write("words", words)
    git(shop.root, "checkout", "--quiet", "main")
    git(shop.root, "commit", "--quiet", "--all", "--message=Merged")
    git(shop.root, "push", "--quiet", "origin", "main")


def publish(shop: Shop, how: str = "merged", expected: int = 0, **environment: str) -> None:
    """Run the server's script."""
    script, place = "../../docs/hosting/publish-on-server", str(shop.hosting / "web")
    shop.run(script, str(shop.root), place, how, expected=expected, **environment)


def shown(shop: Shop) -> str:
    return (shop.hosting / "web" / "site" / "index.html").read_text(encoding="utf-8")


@pytest.fixture
def published(tmp_path: Path) -> Shop:
    shop = server(tmp_path)
    publish(shop)
    return shop


def test_what_was_merged_is_shown(published: Shop) -> None:
    merge(published, "Second")
    publish(published)
    assert "Second" == shown(published)


def test_where_nothing_was_merged_nothing_is_done(published: Shop) -> None:
    done = len(published.verbs)
    publish(published)
    assert done == len(published.verbs)


def test_with_the_days_date_it_is_published_anyhow_and_the_data_kept(published: Shop) -> None:
    publish(published, "now")
    kept = list((published.hosting / "web" / "releases").glob("*/SHA256SUMS"))
    assert (True, 1) == ("--today" in published.verbs[-1], len(kept))


def test_a_site_with_faults_changes_nothing_and_is_tried_again(published: Shop) -> None:
    merge(published, "Second")
    publish(published, expected=1, FAILS="verify")
    before = shown(published)
    publish(published)
    assert ("First", "Second") == (before, shown(published))


def test_the_next_site_is_compared_with_the_one_that_is_shown(published: Shop) -> None:
    merge(published, "Second")
    publish(published)
    assert "verify out/site --previous out/previous/pages.json" in published.verbs


def test_only_the_last_sites_are_kept(published: Shop) -> None:
    merge(published, "Second")
    publish(published, KEPT="1")
    assert 1 == len(list((published.hosting / "web" / "sites").iterdir()))
