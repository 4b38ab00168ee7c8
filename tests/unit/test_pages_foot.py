"""What every record page ends with: history, citation, links to share and to correct."""

import re
from dataclasses import replace

import pytest

from localaction.catalogue.model import Words
from localaction.compare.steps import Step
from localaction.pages.actions import action_pages
from localaction.pages.cities import city_pages
from localaction.pages.foot import CITED
from localaction.source.commits import Commit, FolderHistory
from localaction.source.history import Unavailable
from tests.factories import catalogue, city, entry, pledge, practice, reader, shared, words

SITE, VOCABULARIES = shared()
CITY = entry("city", "montevideo", city(country="UY", names={"en": "Montevideo"}))
LAST = Commit("b" * 40, "2026-05-02", "Correct <b>it</b>")
HISTORY = {"x": FolderHistory(Commit("a" * 40, "2026-01-01", "+"), LAST, 7)}
NO_HISTORY = "made without the history of its files"


def pledge_page(
    history: dict[str, FolderHistory] | Unavailable,
    text: Words | None = None,
    language: str = "en",
    log: tuple[Step, ...] = (),
) -> str:
    record = entry("pledge", "x", pledge(), texts=[text or words("en")])
    of = catalogue(SITE, VOCABULARIES, cities=[CITY], pledges=[record])
    reads = replace(reader(of, language, history), log=log)
    return next(iter(action_pages(reads, "pledge"))).slots["article"]


def practice_page(**sections: str) -> str:
    text = words("en", sections={id.replace("_", "-"): each for id, each in sections.items()})
    record = entry("practice", "y", practice("montevideo"), texts=[text])
    of = catalogue(SITE, VOCABULARIES, cities=[CITY], practices=[record])
    return next(iter(action_pages(reader(of, "en"), "practice"))).slots["article"]


def city_page() -> str:
    record = entry("pledge", "x", pledge(), texts=[words("en", "One desk")])
    of = catalogue(SITE, VOCABULARIES, cities=[CITY], pledges=[record])
    return next(iter(city_pages(reader(of, "en")))).slots["article"]


# History.


def test_a_record_tells_its_first_and_last_change_and_how_many_there_were() -> None:
    html = re.sub("<[^>]+>", "", pledge_page(HISTORY))
    assert "First version: 1 January 2026 · Last change: 2 May 2026 · Changes: 7" in html


def test_a_record_that_never_changed_tells_its_first_version_alone() -> None:
    only = Commit("b" * 40, "2026-05-02", "Add it")
    html = re.sub("<[^>]+>", "", pledge_page({"x": FolderHistory(only, only, 1)}))
    told = re.findall("First version: .*|Last change|Changes", html)
    assert ["First version: 2 May 2026"] == told


def test_a_change_leads_to_where_the_log_tells_it() -> None:
    log = (Step(LAST, "pledge", "x", "changed", ()),)
    there = "../../changes/2026-05/#x"
    assert f'Last change: <a href="{there}">2 May 2026</a>' in pledge_page(HISTORY, log=log)


@pytest.mark.parametrize("history", [{}, HISTORY, Unavailable("shallow")])
def test_the_whole_history_is_linked(history: dict[str, FolderHistory] | Unavailable) -> None:
    assert f'<a href="{SITE.repository}/commits/main/x">' in pledge_page(history)


@pytest.mark.parametrize("reason", ["no-repository", "git-missing", "shallow"])
def test_a_history_that_nobody_knows_is_not_guessed(reason: str) -> None:
    html = pledge_page(Unavailable(reason))  # type: ignore[arg-type]
    assert (True, False) == (NO_HISTORY in html, "/tree/" in html)


def test_a_record_that_was_never_committed_says_so() -> None:
    assert "No change of this record is published yet." in pledge_page({})


# Citation.


def test_a_record_says_how_to_cite_it() -> None:
    html = pledge_page(HISTORY, words("en", "One desk"))
    cited = re.sub("<[^>]+>", "", html[html.index('<p id="cite">') :].split("</p>")[0])
    told = "Montevideo (2026). One desk. Local Action Repository, version of 2 May 2026,"
    assert f"{told} {SITE.url}/pledges/x/" == cited


def test_a_record_without_history_is_cited_as_of_the_sites_day() -> None:
    assert "version of 30 June 2026," in pledge_page({})


def test_a_page_in_another_language_is_cited_at_its_own_address() -> None:
    assert f"{SITE.url}/fr/pledges/x/</bdi>" in pledge_page({}, words("fr"), "fr")


def test_the_version_that_is_cited_leads_to_its_files() -> None:
    there = f"{SITE.repository}/tree/bbbbbbbbbbbb/x"
    assert f'version of <a href="{there}">2 May 2026</a>,' in pledge_page(HISTORY)


@pytest.mark.parametrize(("name", "ending"), CITED)
def test_reference_managers_find_their_files(name: str, ending: str) -> None:
    there = f"../../../api/v1/pledges/x{ending}"
    assert f'<a href="{there}">{name}</a>' in pledge_page({}, words("fr"), "fr")


# Sharing and correcting.


def test_links_to_share_carry_the_address_and_nothing_else() -> None:
    html = pledge_page({})
    address = f"{SITE.url}/pledges/x/"
    assert [
        f"mailto:?body={address}",
        f"https://wa.me/?text={address}",
        f"https://www.linkedin.com/sharing/share-offsite/?url={address}",
    ] == re.findall(r'href="((?:mailto|https://wa|https://www.linkedin)[^"]+)"', html)


def test_a_button_that_needs_a_script_is_hidden_without_one() -> None:
    buttons = re.findall(r"<button[^>]*>", pledge_page({}))
    assert (3, 3) == (len(buttons), sum(" hidden>" in button for button in buttons))


def test_what_a_button_copies_stands_on_the_page() -> None:
    html = pledge_page({})
    assert [1, 1] == [html.count(f'id="{id}"') for id in re.findall('data-copy="([^"]+)"', html)]


@pytest.mark.parametrize("field", ["correct", "report"])
def test_a_pledge_leads_to_the_forms_that_are_about_it(field: str) -> None:
    there = f"{SITE.repository}/issues/new?template=2-fr.yml&amp;{field}=x"
    assert f'<a href="{there}">' in pledge_page({}, words("fr"), "fr")


def test_on_a_city_there_is_no_progress_to_report() -> None:
    html = city_page()
    assert (True, False) == ("&amp;correct=montevideo" in html, "&amp;report=" in html)


def test_words_that_are_no_translation_offer_none_to_improve() -> None:
    assert "/blob/main/" not in pledge_page({})


# A practice begins with what was learned; a city tells where everything stands.


def test_a_practice_begins_with_its_lessons() -> None:
    html = practice_page(issue="Papers.", lessons="Ask first.", recommendations="Begin small.")
    found = [html.index(text) for text in ("Ask first.", "Begin small.", "Papers.")]
    assert sorted(found) == found


def test_a_practice_without_lessons_says_so() -> None:
    assert "What they learned is not recorded yet." in practice_page()


def test_a_practice_with_lessons_does_not_ask_for_them() -> None:
    assert "is not recorded yet" not in practice_page(lessons="Ask first.")


def test_a_city_tells_where_its_pledge_stands() -> None:
    html = city_page()
    pledge = html[html.index("la-standing") :]
    assert ("One desk" in pledge, "No report yet" in pledge) == (True, True)


def test_a_city_names_the_version_and_address_of_its_page() -> None:
    assert f'<bdi id="address">{SITE.url}/cities/montevideo/</bdi>' in city_page()
