"""What the page of a pledge says, on records made for one question each."""

from collections.abc import Mapping, Sequence
from typing import Any

import pytest

from localaction.catalogue.model import Entry, UpdateEntry, Words
from localaction.catalogue.words import digests
from localaction.pages.actions import action_pages
from localaction.pages.page import Page
from schemas.indicators import Indicator
from schemas.pledge import Pledge
from schemas.words import Translation
from tests.factories import catalogue, city, entry, indicator, pledge, reader, shared, update, words

SITE, VOCABULARIES = shared()
HOSTILE = '<b>"{{ 7*7 }}"</b> a < b & c'
ESCAPED = "&lt;b&gt;&#34;{{ 7*7 }}&#34;&lt;/b&gt; a &lt; b &amp; c"
WOMEN = {"women": "Women in work"}
CITIES = [
    entry("city", "montevideo", city(country="UY", names={"en": "Montevideo", "ar": "مونتفيدو"})),
    entry("city", "lima", city(country="PE", names={"en": "Lima"})),
]


def page_of(record: Entry[Pledge], language: str = "en") -> Page:
    """The page of the one pledge of a catalogue."""
    of = catalogue(SITE, VOCABULARIES, cities=CITIES, pledges=[record])
    return next(iter(action_pages(reader(of, language), "pledge")))


def article(
    *indicators: Indicator,
    language: str = "en",
    texts: Sequence[Words] = (),
    updates: Sequence[UpdateEntry] = (),
    **given: Any,
) -> str:
    """The article of a pledge of Montevideo."""
    facts = pledge(*indicators, **given)
    own = texts or [words("en", labels=WOMEN)]
    return page_of(entry("pledge", "x", facts, texts=own, updates=updates), language).slots[
        "article"
    ]


def employed(value: float = 3, as_of: str = "unknown", **given: Any) -> Mapping[str, Any]:
    return {"indicator": "women", "value": value, "as_of": as_of, **given}


def women(**given: Any) -> Indicator:
    target = {"value": 40, "source": "https://example.org/promise"}
    return indicator("women", **{"basis": "promised", "target": target, **given})


# The Montevideo model.


def test_a_pledge_reads_three_of_forty() -> None:
    html = article(women(), updates=[update("2026-01", employed())])
    assert "<b><bdi>3</bdi></b> reported of <bdi>40</bdi>" in html


def test_a_pledge_reads_its_share() -> None:
    assert "<bdi>7.5%</bdi>" in article(women(), updates=[update("2026-01", employed())])


def test_a_share_is_drawn_as_wide_as_it_is() -> None:
    html = article(women(), updates=[update("2026-01", employed())])
    assert 'class="la-bar__done" width="7.5"' in html


def test_a_number_without_a_date_says_so() -> None:
    html = article(women(), updates=[update("2026-01", employed())])
    assert "(<bdi>7.5%</bdi>) · date not stated" in html


def test_a_number_with_a_date_says_it() -> None:
    html = article(women(), updates=[update("2026-01", employed(as_of="2025-12"))])
    assert "(<bdi>7.5%</bdi>) · December 2025" in html


def test_a_target_names_the_page_that_states_it() -> None:
    assert '<a href="https://example.org/promise">example.org</a>' in article(women())


def test_a_number_names_the_page_that_states_it() -> None:
    measured = employed(source="https://www.example.net/report")
    html = article(women(), updates=[update("2026-01", measured)])
    assert '<a href="https://www.example.net/report">example.net</a>' in html


def test_a_target_without_a_result_says_so() -> None:
    assert "No result reported yet" in article(women())


def test_a_target_whose_day_has_passed_says_so() -> None:
    html = article(women(target={"value": 40, "due": "2025-12"}))
    assert "due December 2025, passed" in html


def test_a_period_has_no_bar() -> None:
    html = article(women(counts="period"), updates=[update("2026-01", employed())])
    assert "la-bar" not in html


def test_a_number_without_a_target_stands_among_the_other_results() -> None:
    html = article(women(target=None, basis="none"), updates=[update("2026-01", employed(65))])
    assert "these numbers show no progress towards one" in html


def test_a_pledge_without_a_target_says_that_nothing_can_be_measured() -> None:
    assert "progress cannot be measured yet" in article()


def test_an_undated_report_is_not_green() -> None:
    html = article(women(), updates=[update("2026-01", employed())])
    assert "la-status--undated" in html


# Text is text.


def test_a_title_is_escaped() -> None:
    assert f"<h1>{ESCAPED}</h1>" in article(texts=[words("en", HOSTILE)])


def test_an_indicators_name_is_escaped() -> None:
    html = article(women(), texts=[words("en", labels={"women": HOSTILE})])
    assert f"<h3>{ESCAPED}</h3>" in html


def test_a_quotation_is_escaped() -> None:
    measured = employed(wording=HOSTILE)
    assert f">{ESCAPED}</q>" in article(women(), updates=[update("2026-01", measured)])


def test_a_reason_is_escaped() -> None:
    revised = [{"on": "2025-01", "value": 30, "why": HOSTILE}]
    assert ESCAPED in article(women(revised=revised))


def test_an_office_is_escaped() -> None:
    provenance = {"kind": "imported", "sources": [], "by_role": HOSTILE}
    assert ESCAPED in article(provenance=provenance)


def test_an_address_cannot_leave_its_attribute() -> None:
    sources = [{"url": 'https://example.org/"onmouseover="x'}]
    html = article(provenance={"kind": "imported", "sources": sources, "by_role": "Editors"})
    assert 'href="https://example.org/&#34;onmouseover=&#34;x"' in html


# Languages.


def test_words_in_the_pages_language_bear_no_language() -> None:
    assert "<h1>Guichet</h1>" in article(texts=[words("fr", "Guichet")], language="fr")


def test_words_in_another_language_bear_it_with_their_direction() -> None:
    html = article(texts=[words("ar", "مكتب")], language="en")
    assert '<h1 lang="ar" dir="rtl">مكتب</h1>' in html


def test_words_in_another_language_are_announced() -> None:
    assert "You read it in: Arabic." in article(texts=[words("ar", "مكتب")], language="en")


def test_a_name_in_another_language_bears_it() -> None:
    html = article(texts=[words("ar")], lead="lima", language="ar")
    assert '<span lang="en" dir="ltr">Lima</span>' in html


def test_a_quotation_bears_its_language_and_direction() -> None:
    measured = employed(wording="ثلاث نساء", wording_language="ar")
    html = article(women(), updates=[update("2026-01", measured)])
    assert '<q lang="ar" dir="rtl">' in html


def test_a_quotation_in_the_pages_language_bears_none() -> None:
    measured = employed(wording="trois femmes", wording_language="fr")
    html = article(women(), updates=[update("2026-01", measured)], language="fr")
    assert "<q>trois femmes</q>" in html


def test_a_label_that_a_translation_lacks_is_the_sources() -> None:
    html = article(women(), texts=[words("en", labels=WOMEN), words("fr")], language="fr")
    assert '<h3><span lang="en" dir="ltr">Women in work</span></h3>' in html


def translated(state: str, **spoilt: str) -> list[Words]:
    source = words("en")
    facts = {"of": "en", "state": state, "by_role": "Translators", "date": "2026-01-01"}
    made = Translation.model_validate({**facts, "digests": {**digests(source), **spoilt}})
    return [source, words("zh", "标题", translation=made)]


@pytest.mark.parametrize(
    ("state", "marked"), [("machine-unreviewed", 1), ("machine-reviewed", 0), ("human", 0)]
)
def test_only_a_machines_unread_translation_is_announced(state: str, marked: int) -> None:
    html = article(texts=translated(state), language="zh")
    assert marked == html.count("la-notice--language")


def test_an_old_translation_is_announced() -> None:
    html = article(texts=translated("human", title="000000000000"), language="zh")
    assert 1 == html.count("la-notice--language")


def test_a_label_that_nobody_verified_is_marked() -> None:
    html = article(texts=[words("zh")], gcm_objectives={"primary": ["gcm-01"]}, language="zh")
    assert "<b>1</b> 数据</a>*</li>" in html


def test_a_label_that_was_verified_is_not_marked() -> None:
    html = article(texts=[words("fr")], gcm_objectives={"primary": ["gcm-01"]}, language="fr")
    assert "<b>1</b> Données</a></li>" in html


def test_the_mark_of_a_label_is_explained() -> None:
    html = article(texts=[words("zh")], language="zh")
    assert '<span class="la-unofficial">*</span>' in html


def test_a_label_without_a_page_of_its_own_stands_in_full() -> None:
    html = article(sdg_goals=["sdg-1"])
    assert "<li><b>1</b> End poverty in all its forms everywhere</li>" in html


def test_a_tag_that_the_city_did_not_state_is_marked() -> None:
    provenance = {
        "kind": "imported",
        "sources": [],
        "by_role": "Editors",
        "suggested": ["gcm_objectives"],
    }
    html = article(provenance=provenance, gcm_objectives={"primary": ["gcm-01"]})
    assert "Suggested by the secretariat, not stated by the local government." in html


def test_the_two_compacts_are_never_in_one_row() -> None:
    html = article(gcm_objectives={"primary": ["gcm-01"]}, gcr_objectives=["gcr-1"])
    migration, refugees = html.index("Compact for Migration"), html.index("Compact on Refugees")
    assert "</ul>" in html[migration:refugees]


# The page around it.


def test_only_languages_that_have_the_words_are_translations() -> None:
    texts = [words("en"), words("ar")]
    page = page_of(entry("pledge", "x", pledge(), texts=texts))
    assert ["en", "ar"] == list(page.alternates)


def test_a_page_in_foreign_words_points_to_their_own_page() -> None:
    page = page_of(entry("pledge", "x", pledge(), texts=[words("en")]), "fr")
    assert "pledges/x/" == page.canonical


def test_the_switch_leads_to_the_record_in_every_language() -> None:
    page = page_of(entry("pledge", "x", pledge(), texts=[words("en")]))
    assert ["pledges/x/", *(f"{each}/pledges/x/" for each in SITE.languages[1:])] == list(
        page.languages.values()
    )


def test_a_retired_pledge_tells_why_and_what_to_read_instead() -> None:
    retired = {"on": "2026-02-01", "why": "It was merged.", "see": "lima"}
    html = article(women(), retired=retired)
    assert ("It was merged." in html, "cities/lima/" in html) == (True, True)


def test_a_retired_pledge_shows_no_target() -> None:
    html = article(women(), retired={"on": "2026-02-01", "why": "It was merged."})
    assert "la-target" not in html
