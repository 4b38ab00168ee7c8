"""What the page of a pledge says, on records made for one question each."""

from collections.abc import Mapping, Sequence
from dataclasses import replace
from typing import Any

import pytest

from localaction.catalogue.model import Entry, UpdateEntry, Words
from localaction.catalogue.words import digests
from localaction.pages.actions import action_pages
from localaction.pages.facts import TOLD_APART, fact_name
from localaction.pages.page import Page
from localaction.source.document import PictureFile
from schemas.base import Record
from schemas.indicators import Indicator
from schemas.pledge import Pledge
from schemas.practice import Practice
from schemas.values import Required
from schemas.walk import fields_marked
from schemas.words import Translation
from tests.factories import (
    SOURCE,
    catalogue,
    city,
    entry,
    indicator,
    pledge,
    practice,
    reader,
    shared,
    update,
    words,
)

SITE, VOCABULARIES = shared()
HOSTILE = '<b>"{{ 7*7 }}"</b> a < b & c'
ESCAPED = "&lt;b&gt;&#34;{{ 7*7 }}&#34;&lt;/b&gt; a &lt; b &amp; c"
TARGET_SOURCE = "https://example.org/promise"
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
    target = {"value": 40, "source": TARGET_SOURCE}
    return indicator("women", **{"basis": "promised", "target": target, **given})


# The Montevideo model.


def test_a_pledge_reads_three_of_forty() -> None:
    html = article(women(), updates=[update("2026-01", employed())])
    assert "<b><bdi>3</bdi></b> reported of <bdi>40</bdi>" in html


def test_a_pledge_reads_its_share() -> None:
    assert "<bdi>7.5%</bdi>" in article(women(), updates=[update("2026-01", employed())])


def test_a_share_is_drawn_as_wide_as_it_is() -> None:
    html = article(women(), updates=[update("2026-01", employed())])
    assert '<rect width="7.5%" height="100%"/></svg>' in html


def test_a_target_that_was_passed_stands_where_it_was_on_the_bar() -> None:
    html = article(women(), updates=[update("2026-01", employed(50))])
    assert '<rect class="la-bar__over" x="80.0%"' in html


def test_a_number_without_a_date_says_so() -> None:
    html = article(women(), updates=[update("2026-01", employed())])
    assert "<dt>Latest result</dt><dd><b><bdi>3</bdi></b> date not stated<br>" in html


def test_a_number_with_a_date_says_it() -> None:
    html = article(women(), updates=[update("2026-01", employed(as_of="2025-12"))])
    assert "<dt>Latest result</dt><dd><b><bdi>3</bdi></b> December 2025<br>" in html


def test_a_target_names_the_page_that_states_it() -> None:
    assert '<a href="https://example.org/promise">example.org</a>' in article(women())


def test_a_number_names_the_page_that_states_it() -> None:
    measured = employed(source="https://www.example.net/report")
    html = article(women(), updates=[update("2026-01", measured)])
    assert '<a href="https://www.example.net/report">example.net</a>' in html


def test_a_page_that_states_all_targets_is_named_once() -> None:
    more = indicator("more", target={"value": 4, "source": TARGET_SOURCE}, basis="promised")
    assert 1 == article(women(), more).count(f'<a href="{TARGET_SOURCE}">')


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
    assert "they show no progress towards one" in html


def test_a_pledge_without_a_target_says_that_nothing_can_be_measured() -> None:
    assert "progress cannot be measured yet" in article()


def test_an_undated_report_is_not_green() -> None:
    html = article(women(), updates=[update("2026-01", employed())])
    assert "la-status--undated" in html


def test_a_number_below_its_baseline_has_no_percentage() -> None:
    fell = women(baseline={"value": 10})
    assert "%</bdi>" not in article(fell, updates=[update("2026-01", employed())])


def test_an_indicator_called_like_a_part_of_the_page_has_an_id_of_its_own() -> None:
    html = article(indicator("targets", target={"value": 4}, basis="promised"))
    assert (1, 1) == (html.count('id="targets"'), html.count('id="i-targets"'))


@pytest.mark.parametrize("rule", ["status", "figures"])
def test_the_rules_behind_marks_and_figures_are_linked(rule: str) -> None:
    assert f'<a href="../../checks/#{rule}">' in article(women())


def test_targets_are_counted_with_what_became_of_them() -> None:
    late = indicator("late", target={"value": 4, "due": "2025"}, basis="promised")
    html = article(women(), late, updates=[update("2026-01", employed(41))])
    assert "Targets met: 1 of 2 · without a result: 1 · due date passed: 1" in html


# Facts.


@pytest.mark.parametrize(
    ("stated", "row"),
    [
        ({"regardless_of_status": False}, "residence status</dt><dd>No</dd>"),
        ({"contribution": ["financial"]}, "Refugees</dt><dd>Financial, material, or technical"),
        (
            {"amount": {"value": 20000, "currency": "EUR", "year": 2024}},
            "20,000 EUR</bdi> (<bdi>2024",
        ),
        ({"resources": ["own-budget"]}, "<dt>Resources</dt><dd>Own budget</dd>"),
        ({"reported_to": ["cta-2022"]}, "<dt>Reported to</dt><dd>"),
        ({"places": {"areas": ["Old port"]}}, "<dt>Where</dt><dd>Old port</dd>"),
        ({"places": {"cities": ["lima"]}}, '<dt>Where</dt><dd><a href="../../cities/lima/">Lima'),
        ({"mirror": True}, "Compact on Refugees</dt><dd>Yes</dd>"),
        ({"matches": {"system": "IMRF", "id": "12"}}, "<dd>IMRF <bdi>12</bdi></dd>"),
        ({"frameworks": ["gcm"]}, "<dt>Frameworks</dt><dd>Global Compact for Safe"),
        (
            {"external_ids": {"imrf": {"url": SOURCE}}},
            f'<dt>Also published at</dt><dd><a href="{SOURCE}"',
        ),
        ({"external_ids": {"unhcr": {"id": "P-1"}}}, "Refugee Forum <bdi>P-1</bdi></dd>"),
        ({"external_ids": {"sdg": {"id": "7"}}}, "SDG Actions Platform <bdi>7</bdi></dd>"),
        ({"guiding_principles": ["gp-people-centred"]}, "<li><b>1</b> People-centred</li>"),
        ({"jmdi_theme": "jmdi-rights"}, "Development Initiative</h3>"),
    ],
)
def test_a_pledge_shows_what_it_states(stated: Mapping[str, Any], row: str) -> None:
    assert row in article(**stated)


@pytest.mark.parametrize(
    ("stated", "row"),
    [
        ({"geographic_scope": "neighbourhood"}, "<dt>Geographic scope</dt>"),
        ({"part_of_regular_service": True}, "<dt>Part of the regular service</dt><dd>Yes</dd>"),
        ({"evaluation": [{"type": "audit", "url": SOURCE}]}, 'Audit: <a href="https://example.org'),
        ({"replication": {"staff": 2, "competence": ["housing"]}}, "full-time posts: <bdi>2</bdi>"),
        ({"replication": {"competence": ["housing"]}}, "legal powers needed: Housing"),
        (
            {"budget": {"value": 5, "currency": "USD", "sources": ["own-budget"]}},
            "· Own budget</dd>",
        ),
        ({"review": {"state": "submitted"}}, "<dt>Peer review</dt><dd>Submitted</dd>"),
    ],
)
def test_a_practice_shows_what_it_states(stated: Mapping[str, Any], row: str) -> None:
    assert row in practice_article(**stated)


REVIEWED = {
    "state": "accepted",
    "peer_reviewed": True,
    "history": [
        {"state": "in-review", "on": "2026-01-03"},
        {"state": "accepted", "on": "2026-02-01"},
    ],
    "rounds": [
        {
            "date": "2026-01-03",
            "reviewers": [
                {"side": side, "decision": "accepted", "no_conflict_declared": True}
                for side in ("internal-un", "external", "external")
            ],
        }
    ],
}


@pytest.mark.parametrize(
    "told",
    [
        "<strong>Peer-reviewed</strong><br>Accepted in the round of 3 January 2026, without "
        "conflicts of interest: Internal (United Nations) <bdi>1</bdi> · External <bdi>2</bdi>",
        '<li>In review <small><time datetime="2026-01-03">3 January 2026</time></small></li>',
        '<li aria-current="step">Accepted <small><time datetime="2026-02-01">',
        '<a href="../../checks/#review">How a review goes</a>',
    ],
)
def test_a_practice_tells_the_steps_of_its_review_and_which_sides_accepted(told: str) -> None:
    assert told in practice_article(review=REVIEWED)


def practice_article(**given: Any) -> str:
    record = entry("practice", "x", practice("lima", **given), texts=[words("en")])
    of = catalogue(SITE, VOCABULARIES, cities=CITIES, practices=[record])
    return next(iter(action_pages(reader(of, "en"), "practice"))).slots["article"]


@pytest.mark.parametrize(
    ("file", "printed"),
    [
        (PictureFile(9, "jpg", 600, 300), ' width="600" height="300"'),
        (PictureFile(9, "jpg", 0, 0), ""),
    ],
)
def test_a_picture_keeps_its_place_where_its_size_is_known(file: PictureFile, printed: str) -> None:
    facts = practice("lima", pictures=[{"file": "a.jpg", "credit": "City of Lima"}])
    shown = replace(
        entry("practice", "x", facts, texts=[words("en", labels={"a": "A class"})]),
        pictures={"a.jpg": file},
    )
    of = catalogue(SITE, VOCABULARIES, cities=CITIES, practices=[shown])
    html = next(iter(action_pages(reader(of, "en"), "practice"))).slots["article"]
    assert f'/a.jpg" alt="A class"{printed} loading="lazy">' in html


def test_what_is_not_stated_is_named_in_one_row() -> None:
    html = article(sdg_goals=["sdg-1"], frameworks=["sdg"], mirror=False, places={"areas": ["A"]})
    assert '>Not stated</dt><dd class="la-quiet">People concerned · Serves people' in html


@pytest.mark.parametrize("model", [Pledge, Practice])
def test_every_required_field_has_a_name(model: type[Record]) -> None:
    of = reader(catalogue(SITE, VOCABULARIES), "en")
    names = fields_marked(model, Required)
    assert [] == [n for n in names if n not in TOLD_APART and not fact_name(of, n, "pledges/x/")]


def test_a_fact_that_the_secretariat_read_says_so() -> None:
    provenance = {"kind": "imported", "by_role": "Editors", "suggested": ["nature"]}
    assert "(inferred by the secretariat)" in article(provenance=provenance, nature=["policy"])


def test_a_document_is_called_what_the_words_call_it() -> None:
    document = {"url": SOURCE, "label": "plan", "language": "es", "date": "2024-05"}
    html = article(texts=[words("en", labels={"plan": "The plan"})], documents=[document])
    assert f'<a href="{SOURCE}">The plan</a> · May 2024 · Spanish' in html


def test_a_link_without_a_label_is_called_by_its_site() -> None:
    html = article(links=[{"url": SOURCE}])
    assert f'<li><a href="{SOURCE}">example.org</a></li>' in html


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


def test_a_section_older_than_the_original_is_marked() -> None:
    source = words("en", sections={"context": "Now.", "doubts": "None."})
    kept = {part: each for part, each in digests(source).items() if part != "context"}
    facts = {"of": "en", "state": "human", "by_role": "Translators", "date": "2026-01-01"}
    made = Translation.model_validate({**facts, "digests": kept})
    parts = {"context": "以前", "doubts": "无"}
    html = article(texts=[source, words("zh", sections=parts, translation=made)], language="zh")
    told = reader(catalogue(SITE, VOCABULARIES), "zh").words.gettext(
        "This part is older than the original text."
    )
    assert 1 == html.count(f">{told}</p>")


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
    html = article(texts=[words("zh")], gcm_objectives={"primary": ["gcm-01"]}, language="zh")
    assert '<p class="la-meta"><span class="la-unofficial">*</span>' in html


def test_a_mark_in_a_part_that_was_kept_is_explained_on_each_page() -> None:
    facts = pledge(gcm_objectives={"primary": ["gcm-01"]})
    records = [entry("pledge", id, facts, texts=[words("zh")]) for id in ("x", "y")]
    of = catalogue(SITE, VOCABULARIES, cities=CITIES, pledges=records)
    pages = [page.slots["article"] for page in action_pages(reader(of, "zh"), "pledge")]
    assert [1, 1] == [html.count('<span class="la-unofficial">*</span>') for html in pages]


def test_an_unofficial_label_without_a_number_is_told_before_its_english() -> None:
    html = article(texts=[words("fr")], contribution=["financial"], language="fr")
    label = VOCABULARIES.label("contribution_type", "financial", "fr").text
    english = VOCABULARIES.label("contribution_type", "financial", "en").text
    assert f'{label}\u00a0: <span lang="en" dir="ltr">{english}</span>' in html


def test_a_page_without_an_unofficial_label_has_no_legend() -> None:
    assert "la-unofficial" not in article(texts=[words("en")], sdg_goals=["sdg-1"])


def test_a_label_without_a_page_of_its_own_stands_in_full() -> None:
    html = article(sdg_targets=["sdg-10.7"])
    assert "<li><b>10.7</b> Facilitate orderly, safe, regular and responsible migration" in html


def test_a_goal_leads_to_its_page_by_its_short_name() -> None:
    html = article(sdg_goals=["sdg-1"])
    assert '<li><a href="../../sdg-goals/sdg-1/"><b>1</b> No poverty</a></li>' in html


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
    migration = html.index("<h3>Global Compact for Migration")
    refugees = html.index("<h3>Global Compact on Refugees")
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


def test_a_retired_pledge_is_not_to_be_found() -> None:
    retired = {"on": "2026-02-01", "why": "It was merged."}
    page = page_of(entry("pledge", "x", pledge(retired=retired), texts=[words("en")]))
    assert ("", True) == (page.description, page.is_retired)
