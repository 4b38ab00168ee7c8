"""Records like this one, on the page of a record: whose they are and what both have in common."""

from typing import Any

import pytest

from localaction.catalogue.model import Catalogue
from localaction.insight.subjects import TAGS
from localaction.pages.actions import action_pages
from localaction.pages.similar import KINDS, similar_views
from tests import factories
from tests.factories import city, entry, pledge, reader, shared, words

SITE, VOCABULARIES = shared()
TAGGED: dict[str, Any] = {
    "gcm_objectives": {"primary": ["gcm-01", "gcm-07"]},
    "gcr_objectives": ["gcr-2"],
    "grf_areas": ["grf-education"],
    "jmdi_theme": "jmdi-rights",
    "sdg_goals": ["sdg-1"],
    "people_concerned": ["women", "youth"],
}


def of(title: str = "Waste enterprises", language: str = "en") -> Catalogue:
    """Two pledges alike, of Bern and of three cities together."""
    names = {"bern": "Bern", "lima": "Lima", "quito": "Quito", "cusco": "<b>Cusco</b>"}
    joint: dict[str, Any] = {"lead": "cusco", "cities": ["lima", "quito"], "language": language}
    return factories.catalogue(
        SITE,
        VOCABULARIES,
        cities=[entry("city", id, city(names={"en": name})) for id, name in names.items()],
        pledges=[
            entry("pledge", "one", pledge(lead="bern", **TAGGED), texts=[words("en", "Waste")]),
            entry("pledge", "two", pledge(**joint, **TAGGED), texts=[words(language, title)]),
        ],
    )


def section(catalogue: Catalogue, language: str = "en") -> str:
    """The section on the page of the first pledge; "" where there is none."""
    page = next(iter(action_pages(reader(catalogue, language), "pledge")))
    title = reader(catalogue, language).words.gettext("Similar pledges and practices")
    return page.slots["article"].partition(f"<h2>{title}</h2>")[2].partition("</section>")[0]


def test_a_similar_record_leads_to_its_page() -> None:
    assert '<li><a href="../../pledges/two/">Waste enterprises</a> <small>' in section(of())


def test_it_names_the_first_of_its_governments_and_counts_the_others() -> None:
    assert "<small>&lt;b&gt;Cusco&lt;/b&gt; +2<br>" in section(of())


@pytest.mark.parametrize(
    "line",
    [
        "Same GCM objectives: <b>1</b> Data, <b>7</b> Reduce vulnerabilities<br>",
        "Same GCR objectives or areas: <b>2</b> Enhance refugee self-reliance, ",
        "Same theme: ",
        "Same SDG: <b>1</b> No poverty<br>",
        "Same people concerned: Women, Youth</small>",
    ],
)
def test_the_reason_stands_below_each_compact_by_itself(line: str) -> None:
    assert line in section(of())


def test_a_title_is_text() -> None:
    assert ">&lt;i&gt;Waste&lt;/i&gt;</a>" in section(of("<i>Waste</i>"))


def test_a_title_in_another_language_bears_it() -> None:
    assert '<a href="../../pledges/two/" lang="ar" dir="rtl">Waste</a>' in section(
        of("Waste", language="ar")
    )


def test_an_unofficial_name_is_marked_as_on_the_chip() -> None:
    found = reader(of(), "zh")
    (view,) = similar_views(found, found.catalogue.pledges["one"])
    assert "<b>1</b> 数据<span" in view.reason


def test_a_record_that_is_like_no_other_has_no_such_section() -> None:
    alone = factories.catalogue(
        SITE,
        VOCABULARIES,
        cities=[entry("city", "bern", city())],
        pledges=[entry("pledge", "one", pledge(lead="bern"), texts=[words("en")])],
    )
    assert "" == section(alone)


def test_it_is_worked_out_once_for_all_languages() -> None:
    assert ("gcm_objectives", "gcm-01") in reader(of(), "fr").similar["one"][0].shared


def test_every_tag_that_is_compared_can_be_told() -> None:
    assert set(TAGS) == set(KINDS)
