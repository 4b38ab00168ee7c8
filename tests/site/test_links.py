"""A link leads to the very place that it names."""

from collections import Counter

from tests.site.look import Look


def test_every_anchor_leads_to_an_element_that_is_there(pages: dict[str, Look]) -> None:
    ids = {address: set(page.ids) for address, page in pages.items()}
    dead = [
        f"{page.address}: {target}#{id}"
        for page in pages.values()
        for target, id in page.anchors
        if target in ids and id not in ids[target]
    ]
    assert [] == dead


def test_no_id_stands_twice_on_a_page(pages: dict[str, Look]) -> None:
    twice = {
        page.address: [id for id, count in Counter(page.ids).items() if count > 1]
        for page in pages.values()
        if len(page.ids) != len(set(page.ids))
    }
    assert {} == twice


def test_what_an_element_refers_to_stands_on_its_page(pages: dict[str, Look]) -> None:
    missing = {
        page.address: sorted(set(page.referred) - set(page.ids))
        for page in pages.values()
        if set(page.referred) - set(page.ids)
    }
    assert {} == missing
