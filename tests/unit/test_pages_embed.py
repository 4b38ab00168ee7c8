"""The page on how to put something on another site has code to copy; pages lead to their feeds."""

import re
from dataclasses import replace
from html import unescape

from localaction.insight.occasions import occasions
from localaction.pages.embed import embed_page
from localaction.pages.follow import follow
from tests.factories import catalogue, city, entry, indicator, pledge, reader, shared, update, words

SITE, VOCABULARIES = shared()
URL = SITE.url

TARGET = indicator(target={"value": 40, "due": "2026"})
RESULT = update("2026-01-05", {"value": 3, "as_of": "2026-01"})

OF = catalogue(
    SITE,
    VOCABULARIES,
    cities=[entry("city", "bern", city()), entry("city", "graz", city())],
    pledges=[
        entry("pledge", "bare", pledge(lead="graz")),
        entry(
            "pledge",
            "home",
            pledge(TARGET, lead="bern", gcm_objectives={"primary": ["gcm-15"]}),
            texts=[words("en", 'A "home" & more')],
            updates=[RESULT],
        ),
    ],
)


def page(language: str = "en", of: object = OF) -> str:
    (made,) = embed_page(reader(of, language))  # type: ignore[arg-type]
    return made.slots["article"]


def code(name: str, html: str) -> str:
    (found,) = re.findall(rf'<code id="code-{name}"[^>]*>(.*?)</code>', html)
    return unescape(found)


def test_the_code_of_a_card_is_that_of_the_pledge_that_shows_most() -> None:
    expected = (
        f'<iframe src="{URL}/embed/fr/pledges/home.html" title="A &#34;home&#34; &amp; more" '
        'width="480" height="540" loading="lazy" style="border:0"></iframe>'
    )
    assert expected == code("card", page("fr"))


def test_the_code_of_a_badge_leads_to_the_page_in_its_language() -> None:
    assert code("badge", page("fr")).startswith(
        f'<a href="{URL}/fr/pledges/home/"><img src="{URL}/embed/fr/pledges/home.svg"'
    )


def test_the_code_of_a_list_names_the_objective_that_most_serve() -> None:
    expected = f'src="{URL}/embed/widget.js" data-objective="gcm-15" data-language="fr"'
    assert f"<script {expected}></script>" == code("list", page("fr"))


def test_without_a_pledge_the_page_has_the_list_alone() -> None:
    html = page(of=catalogue(SITE, VOCABULARIES))
    assert (0, 1) == (html.count("code-card"), html.count("<code id="))


def test_a_city_leads_to_its_feed_its_calendar_and_the_page_with_its_code() -> None:
    whole = replace(reader(OF, "en"), occasions=occasions(OF))
    found = follow(whole, "cities/bern/", "bern")
    assert (
        "cities/bern/feed.xml",
        "cities/bern/calendar.ics",
        "data/embed/?of=cities/bern",
    ) == (found.feed, found.calendar, found.embed)


def test_a_city_without_a_day_leads_to_no_calendar() -> None:
    whole = replace(reader(OF, "en"), occasions=occasions(OF))
    assert "" == follow(whole, "cities/graz/", "graz").calendar
