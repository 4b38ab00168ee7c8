"""The pages of gaps: what is none says so, and every count leads to its records."""

import re

import pytest

from localaction.catalogue.explorer import GAPS, view_paths
from localaction.catalogue.model import Catalogue
from localaction.catalogue.topics import GCM_OBJECTIVES, GCR_OBJECTIVES, Topic
from localaction.catalogue.vocabularies import Vocabularies
from localaction.pages.explore import OTHER_VIEWS
from localaction.pages.gaps import gap_pages
from localaction.pages.page import Page
from tests import factories
from tests.factories import city, entry, pledge, practice, reader, shared

SITE, VOCABULARIES = shared()


def of() -> Catalogue:
    """A pledge and a practice of one city, for two objectives."""
    goals = {"gcm_objectives": {"primary": ["gcm-01", "gcm-07"]}}
    return factories.catalogue(
        SITE,
        VOCABULARIES,
        cities=[entry("city", "bern", city(country="CH"))],
        pledges=[entry("pledge", "one", pledge(lead="bern", **goals))],
        practices=[
            entry("practice", "two", practice("bern", gcm_objectives={"primary": ["gcm-07"]}))
        ],
    )


def pages(language: str = "en") -> dict[str, Page]:
    return {page.address: page for page in gap_pages(reader(of(), language))}


def article(path: str = "gaps/", language: str = "en") -> str:
    return pages(language)[path].slots["article"]


def link(path: str) -> str:
    return f'<a href="../explore/?{path.replace("&", "&amp;")}">'


def test_each_compact_has_a_page() -> None:
    assert {"gaps/": "topics/index", "gaps/refugees/": "topics/slot-id"} == {
        address: page.frame for address, page in pages().items()
    }


def test_the_compacts_are_never_on_one_page() -> None:
    found = [
        set(re.findall(r"[?&;](gcm|gcr)=", page.slots["article"])) for page in pages().values()
    ]
    assert [{"gcm"}, {"gcr"}] == found


@pytest.mark.parametrize(
    ("chosen", "shown"),
    [
        ("gcm=gcm-07&region=150", "2<small>1 + 1</small>"),
        ("gcm=gcm-01&region=150", "1<small>1 + 0</small>"),
        ("gcm=gcm-01&region=002", "none"),
        ("gcm=gcm-01&section=unknown", "1<small>1 + 0</small>"),
        ("gcm=gcm-07&people=unknown", "2<small>1 + 1</small>"),
        ("gcm=gcm-07", "2<small>1 + 1</small>"),
        ("region=150", "2<small>1 + 1</small>"),
        ("gcm=gcm-08", "none"),
    ],
)
def test_a_cell_leads_to_its_records(chosen: str, shown: str) -> None:
    assert f"{link(f'kind=pledge,practice&{chosen}')}{shown}</a>" in article()


def test_all_records_are_the_last_cell() -> None:
    foot = article().partition("<tfoot>")[2].partition("</tfoot>")[0]
    assert foot.endswith(f"<td>{link('kind=pledge,practice')}2<small>1 + 1</small></a></td></tr>")


def test_no_column_says_what_is_stated_by_all() -> None:
    regions = article().partition('id="by-region"')[2].partition("</table>")[0]
    assert "Not stated" not in regions


def test_an_objective_is_named_by_number_and_short_name_and_leads_to_its_page() -> None:
    expected = '<th scope="row"><a href="../gcm-objectives/gcm-01/"><bdi>1</bdi> Data</a></th>'
    assert expected in article()


def test_objectives_without_a_record_are_listed() -> None:
    chips = article().partition('<ul class="la-chips">')[2].partition("</ul>")[0]
    assert 21 == chips.count("<li>")


def test_none_is_explained() -> None:
    assert "It does not mean that nobody acts there" in article()


def test_a_compact_that_no_record_names_says_so() -> None:
    assert "No pledge or practice is tagged with one of these yet." in article("gaps/refugees/")


@pytest.mark.parametrize("facet", ["region", "section", "people"])
def test_a_table_is_named_and_can_be_scrolled_by_keyboard(facet: str) -> None:
    assert f'role="region" aria-labelledby="by-{facet}" tabindex="0"' in article()


def test_every_row_and_column_has_a_heading() -> None:
    html = article()
    rows = html.count("<tr><th scope=")
    assert rows == html.count("<tr>")


def test_an_unofficial_name_is_marked() -> None:
    html = article("ar/gaps/", "ar")
    assert ("la-unofficial" in html, "<sup" in html) == (True, False)


def test_without_lists_of_objectives_there_is_no_page() -> None:
    found = factories.catalogue(SITE, type(VOCABULARIES)({}))
    assert [] == list(gap_pages(reader(found, "en")))


@pytest.mark.parametrize(
    ("kept", "made", "linked"),
    [
        ((), (), ()),
        ((GCM_OBJECTIVES,), ("gaps/",), ("gaps/",)),
        ((GCR_OBJECTIVES,), ("gaps/refugees/",), ("gaps/refugees/",)),
        ((GCM_OBJECTIVES, GCR_OBJECTIVES), ("gaps/", "gaps/refugees/"), ("gaps/",)),
    ],
)
def test_the_explorer_and_words_may_link_to_the_gaps_that_are_made(
    kept: tuple[Topic, ...], made: tuple[str, ...], linked: tuple[str, ...]
) -> None:
    without = {each.vocabulary for each in {GCM_OBJECTIVES, GCR_OBJECTIVES}.difference(kept)}
    left = {name: each for name, each in VOCABULARIES.lists.items() if name not in without}
    world = factories.catalogue(SITE, Vocabularies(left))
    named = reader(world, "en").titles
    found = (
        tuple(page.address for page in gap_pages(reader(world, "en"))),
        tuple(path for path in view_paths(world) if path.startswith(GAPS)),
        tuple(path for path in OTHER_VIEWS if path.startswith(GAPS) and path in named),
    )
    assert (made, made, linked) == found
