"""At most 2 % of the pages go unnoticed from one publication to the next."""

from dataclasses import replace

import pytest

from localaction.site.manifest import Listed, Noted
from localaction.site.verify.found import Found
from localaction.site.verify.previous import check_previous


def listed(count: int, kind: str = "", moved: int = 0) -> Listed:
    """A list of so many pages."""
    pages = {
        f"p/{n}/": Noted(f"p/{n}/", "en", kind, str(n), "moved" if n < moved else "")
        for n in range(count)
    }
    return Listed("https://x.org", ("en",), pages)


def compared(now: Listed, before: Listed) -> Found:
    """What the comparison finds."""
    found = Found()
    check_previous(now, before, found)
    return found


def test_two_of_a_hundred_pages_may_go() -> None:
    assert [] == compared(listed(98), listed(100)).faults


def test_three_of_a_hundred_pages_may_not_go() -> None:
    told = compared(listed(97), listed(100)).faults[0]
    assert told.startswith("3 of 100 pages of the site that was last published are gone")


def test_pages_that_have_moved_are_not_gone() -> None:
    assert [] == compared(listed(100, moved=50), listed(100)).faults


def test_new_pages_make_up_for_none() -> None:
    now, before = listed(100), Listed("", (), {"q/": Noted("q/", "en")})
    assert 1 == len(compared(now, before).faults)


def test_a_record_that_is_gone_is_named_however_few_they_are() -> None:
    assert "The pledge 99 had pages" in compared(listed(99), listed(100, "pledge")).remarks[0]


@pytest.mark.parametrize(
    ("path", "is_fault"),
    [
        ("data/pledges.csv", True),
        ("redirects.json", True),
        ("search/en-words.12345678.json", False),
        ("sitemap-3.xml", False),
        ("assets/map.12345678.js", False),
        ("cards/cities/bern.png", False),
    ],
)
def test_files_that_programs_ask_for_may_not_go(path: str, is_fault: bool) -> None:
    before = replace(listed(1), files=(path,))
    assert is_fault == bool(compared(listed(1), before).faults)
