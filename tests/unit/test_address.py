"""Links between pages are relative, whatever their language and depth."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from localaction.pages.address import file_of, in_language, relative
from localaction.site.verify.page import joined

PAGES = st.lists(st.sampled_from(["fr", "pledges", "x"]), max_size=4).map(
    lambda parts: "".join(f"{part}/" for part in parts)
)


@given(PAGES, PAGES)
def test_a_link_leads_where_it_should(here: str, there: str) -> None:
    assert there == joined(here, relative(here, there))


@pytest.mark.parametrize(
    ("address", "file"),
    [("", "index.html"), ("fr/x/", "fr/x/index.html"), ("404.html", "404.html")],
)
def test_a_page_stands_in_a_file(address: str, file: str) -> None:
    assert file == file_of(address)


def test_the_root_language_has_no_folder() -> None:
    assert ["x/", "fr/x/"] == [in_language("x/", language, "en") for language in ("en", "fr")]
