"""A city is found by its name in any language; one without a page is proposed, never guessed."""

import pytest

from tests.unit.intake.desk import FULL, facts, fault, received, typed, with_answers


@pytest.mark.parametrize(
    "text", ["exampleville", "Exampleville", "EXEMPLEVILLE", "المثال", "City of Exampleville",
             "Ville d’Exempleville", "Exampleville (exampleville)", "Exampleville, Switzerland"],
)  # fmt: skip
def test_a_city_is_found_by_any_of_its_names(text: str) -> None:
    assert "lead: exampleville\n" in facts(with_answers("pledge", lead=text))


def test_two_cities_of_one_name_are_both_named() -> None:
    sentence = fault(with_answers("pledge", lead="Twinford"), "lead")
    assert "Twinford, Canada (twinford); Twinford, Ireland (twinford-ie)" in sentence


@pytest.mark.parametrize(
    "answers",
    [{"lead": "Twinford", "city__country": "IE"}, {"lead": "Twinford, Ireland"},
     {"lead": "Twinford (twinford-ie)"}],
)  # fmt: skip
def test_a_country_or_an_id_tells_them_apart(answers: dict[str, str]) -> None:
    assert "lead: twinford-ie\n" in facts(with_answers("pledge", **answers))


def test_an_unknown_city_is_asked_for_its_country() -> None:
    assert "write its country behind it" in fault(with_answers("pledge", lead="Nowhere"), "lead")


def test_a_slip_is_told_what_is_near() -> None:
    sentence = fault(with_answers("pledge", lead="Exampelville"), "lead")
    assert "did you mean Exampleville (exampleville)?" in sentence


@pytest.mark.parametrize(
    "answers", [{"lead": "Newtown", "city__country": "Kenya"}, {"lead": "Newtown, Kenya"}]
)
def test_a_city_without_a_page_is_proposed_beside_the_pledge(answers: dict[str, str]) -> None:
    text = with_answers("pledge", **answers).files["cities/newtown/city.yml"]
    known = "country: 'KE'\nnames:\n  en: Newtown\n"
    assert (known in text, "location" in text) == (True, False)


def test_a_proposed_city_is_told_to_the_officers() -> None:
    came = with_answers("pledge", lead="Newtown, Kenya")
    assert ["A city that has no page yet is proposed: Newtown (Kenya)."] == [
        note.text for note in came.notes
    ]


def test_a_city_of_a_known_name_in_another_country_is_another() -> None:
    came = with_answers("pledge", lead="Exampleville", city__country="KE")
    assert "cities/exampleville-ke/city.yml" in came.files


def test_a_city_without_latin_letters_is_asked_for_its_english_name() -> None:
    came = with_answers("pledge", lead="المدينة الجديدة", city__country="KE")
    assert "English name" in fault(came, "lead")


def test_the_english_name_may_stand_in_brackets() -> None:
    answers = {**FULL["pledge"], "title": "كلمات", "lead": "المدينة الجديدة (New Town)"}
    came = received(typed("pledge", {**answers, "city.country": "KE"}, "ar"))
    assert "  ar: المدينة الجديدة\n  en: New Town\n" in came.files["cities/new-town/city.yml"]


def test_one_new_city_is_proposed_once_for_all_rows() -> None:
    one = {**FULL["pledge"], "lead": "Newtown, Kenya"}
    came = received(typed("pledge", one), typed("pledge", {**one, "title": "Second words"}))
    assert 1 == sum(path.startswith("cities/") for path in came.files)


def test_the_country_that_was_told_is_not_that_of_a_second_new_city() -> None:
    came = with_answers("practice", cities="Newtown; Oldtown", city__country="KE")
    assert "“Oldtown” has no page" in fault(came, "cities")


def test_cities_stand_with_commas_and_countries() -> None:
    came = with_answers("practice", cities="Exampleville, Twinford, Ireland")
    assert "cities: [exampleville, twinford-ie]" in facts(came)


def test_a_city_that_stands_already_is_told() -> None:
    came = with_answers("city", name="Exempleville", country="Switzerland")
    assert "as exampleville" in fault(came, "name")


def test_commas_alone_name_no_city() -> None:
    assert "is no answer" in fault(with_answers("practice", cities=", ,"), "cities")
