"""No kind of page is forgotten: what the tests visit is compared with what was built."""

from tests.browser.kinds import KINDS, shape
from tests.site.look import Look


def test_every_page_is_of_a_kind_that_the_tests_know(pages: dict[str, Look]) -> None:
    known = {shape(address) for address in KINDS.values()}
    forgotten = {shape(address): address for address in pages if shape(address) not in known}
    assert {} == forgotten


def test_the_example_of_every_kind_is_there(pages: dict[str, Look]) -> None:
    assert [] == [address for address in KINDS.values() if address not in pages]
