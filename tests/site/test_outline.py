"""Every page has a title, a description, one main heading and no level left out below it."""

from itertools import pairwise

from tests.site.look import Look


def test_every_page_has_one_main_heading(pages: dict[str, Look]) -> None:
    assert [] == [page.address for page in pages.values() if page.headings.count(1) != 1]


def test_the_main_heading_is_the_first_of_the_content(pages: dict[str, Look]) -> None:
    assert [] == [page.address for page in pages.values() if page.main_headings[:1] != (1,)]


def test_no_level_of_headings_is_left_out(pages: dict[str, Look]) -> None:
    gaps = {
        page.address: page.main_headings
        for page in pages.values()
        if any(below > above + 1 for above, below in pairwise(page.main_headings))
    }
    assert {} == gaps


def test_every_page_has_a_title(pages: dict[str, Look]) -> None:
    assert [] == [
        page.address
        for page in pages.values()
        if len(page.titles) != 1 or not page.titles[0].strip()
    ]


def test_every_page_that_may_be_found_has_a_description(pages: dict[str, Look]) -> None:
    bare = [
        page.address
        for page in pages.values()
        if "noindex" not in page.robots and not "".join(page.descriptions).strip()
    ]
    assert [] == bare


def test_every_picture_has_words_or_is_hidden(pages: dict[str, Look]) -> None:
    bare = {page.address: page.pictures_without_words for page in pages.values()}
    assert {} == {address: pictures for address, pictures in bare.items() if pictures}
