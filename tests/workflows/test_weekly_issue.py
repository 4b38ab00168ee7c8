"""The text of the weekly issue: what waits is in it, and nothing in it does anything."""

from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from localaction.catalogue.load import load
from localaction.catalogue.model import Catalogue
from localaction.cli.weekly import weekly
from localaction.pages.reader import all_standings
from localaction.proposal.links.found import BadLink, Found, as_json, read_found
from localaction.proposal.weekly.issue import Week, issue
from localaction.proposal.weekly.lines import MOST, address, listed
from localaction.proposal.weekly.translations import gaps
from localaction.proposal.weekly.waiting import agreements
from schemas.expert import Expert
from tests.command import REPOSITORY, WORLD
from tests.factories import PROVENANCE, entry, pledge, shared, update, words
from tests.factories import catalogue as catalogue_of

TODAY = date(2026, 6, 30)
FILE = "content/pledges/x/pledge.yml"
GONE = BadLink("https://example.org/gone", "gone", "404 Not Found", (FILE,))


@pytest.fixture(scope="module")
def world() -> Catalogue:
    return load(WORLD, REPOSITORY, TODAY).catalogue


def text_of(catalogue: Catalogue, *bad: BadLink, asked: int = 9) -> str:
    found = Found(9, asked, bad)
    return issue(Week(catalogue, all_standings(catalogue), found, ("x: waits for reviewers",)))


def expert(until: str | None) -> Expert:
    facts = {
        "provenance": PROVENANCE,
        "added": "2026-01-01",
        "agreement": {"scope": "name-and-role", "date": "2025-01-01", "until": until},
        "name": "Somebody",
        "role": "Adviser",
        "side": "external",
    }
    return Expert.model_validate(facts)


def test_the_first_line_says_whose_the_issue_is(world: Catalogue) -> None:
    assert "<!-- local-action: weekly -->" == text_of(world).splitlines()[0]


@pytest.mark.parametrize(
    "line",
    [
        "| Links that do not answer | 1 |",
        f"- <https://example.org/gone> (404 Not Found): `{FILE}`",
        "- x: waits for reviewers",
        "| Reviews that wait | 1 |",
    ],
)
def test_what_was_found_is_told(world: Catalogue, line: str) -> None:
    assert line in text_of(world, GONE).splitlines()


def test_links_that_were_left_out_for_want_of_time_are_told(world: Catalogue) -> None:
    assert "4 of 9 pages were asked this time" in text_of(world, GONE, asked=4)


def test_a_report_that_is_due_is_told_by_title_and_page() -> None:
    site, lists = shared()
    promise = entry(
        "pledge",
        "x",
        pledge(),
        texts=[words("en", title="@team #1 [x](https://example.org) <b>")],
        updates=[update("2024-05-01", {"value": 3, "as_of": "2024-05-01"})],
    )
    found = issue(
        Week(
            catalogue := catalogue_of(site, lists, pledges=[promise]),
            all_standings(catalogue),
            None,
            (),
        )
    )
    shown = "@&#8203;team &#35;&#8203;1 &#91;x&#93;(https:&#8203;//example.org) &#60;b&#62;"
    page = f"{site.url}/pledges/x/"
    expected = f"- [{shown}]({page}): Report two years due, last report 1 May 2024"
    assert expected in found.splitlines()


def test_texts_that_wait_are_counted_by_language(world: Catalogue) -> None:
    counted = [(it.language, it.missing, len(it.older), it.unreviewed) for it in gaps(world)]
    assert [("en", 4, 1, 1), ("fr", 6, 0, 0), ("ar", 7, 0, 3)] == counted


def test_a_text_that_is_older_than_its_source_is_named(world: Catalogue) -> None:
    older = [path for each in gaps(world) for path in each.older]
    assert ["content/pledges/belrivage-accueil/en.md"] == older


def test_agreements_are_counted_and_nobody_is_named(world: Catalogue) -> None:
    experts = {
        id: entry("expert", id, expert(until))
        for id, until in {
            "ended": "2026-06-29",
            "ending": "2026-08-29",
            "later": "2026-08-30",
            "open": None,
        }.items()
    }
    found = agreements(replace(world, experts=experts))
    assert (1, 1) == (found.ended, found.ending)


def test_a_list_ends_before_nobody_reads_it() -> None:
    lines = listed(f"line {number}" for number in range(MOST + 5))
    assert (MOST + 1, "- … and 5 more.") == (len(lines), lines[-1])


def test_a_list_of_long_lines_leaves_room_for_the_others() -> None:
    assert sum(map(len, listed("x" * 3_000 for _ in range(9)))) < 8_100


@pytest.mark.parametrize("url", ["https://example.org/`x`", "https://example.org/<b>"])
def test_an_address_that_would_end_its_brackets_is_shown_and_not_linked(url: str) -> None:
    assert url in address(url).strip("`").strip()


def test_what_the_tour_found_is_read_back() -> None:
    found = Found(2, 2, (GONE,))
    assert found == read_found(as_json(found))


@pytest.mark.parametrize("text", ["[]", "{}", '{"bad": [{}]}', "no json"])
def test_a_file_that_is_no_such_list_is_refused(text: str) -> None:
    with pytest.raises(ValueError, match=r".+"):
        read_found(text)


@pytest.mark.parametrize("text", [None, as_json(Found(1, 1, (GONE,)))])
def test_the_verb_writes_the_issue_with_links_or_without(tmp_path: Path, text: str | None) -> None:
    links = tmp_path / "links.json"
    links.write_text(text or "", encoding="utf-8")
    weekly(tmp_path / "issue.md", WORLD, TODAY.isoformat(), links if text else None)
    written = (tmp_path / "issue.md").read_text(encoding="utf-8")
    assert bool(text) == ("Links that do not answer" in written)
