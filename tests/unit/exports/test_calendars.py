"""Calendars are read back by another library, and say what the records say."""

from datetime import UTC, date, datetime
from functools import cache
from typing import Any

import pytest
from icalendar import Calendar
from pydantic import TypeAdapter, ValidationError

from localaction.exports.feeds.icalendar import WIDTH, lines, text, when
from schemas.event import Moment
from tests.unit.exports.spoken_world import HOSTILE, LABEL, ROOT, files


@cache
def events(path: str) -> dict[str, Any]:
    """What another program reads, by the first part of its UID."""
    calendar = Calendar.from_ical(files()[path])
    return {str(each["UID"]).rpartition("@")[0]: each for each in calendar.walk("VEVENT")}


def test_the_calendar_of_the_site_has_everything_that_has_a_day_and_is_not_long_past() -> None:
    assert ["forum.event", "call.call", "home.people.target"] == list(events("calendar.ics"))


def test_a_day_that_is_known_to_the_month_is_the_last_it_can_mean() -> None:
    found = events("calendar.ics")["home.people.target"]
    assert (date(2026, 12, 31), date(2027, 1, 1)) == (found["DTSTART"].dt, found["DTEND"].dt)


def test_a_target_says_how_much_of_what_and_how_precisely_its_day_is_known() -> None:
    found = events("calendar.ics")["home.people.target"]
    told = (f"Target: over 40 – {LABEL}", "A home for all\nMontevideo, Uruguay\ndue December 2026")
    assert told == (str(found["SUMMARY"]), str(found["DESCRIPTION"]))


def test_a_target_leads_to_its_pledge() -> None:
    assert f"{ROOT}/pledges/home/" == str(events("calendar.ics")["home.people.target"]["URL"])


def test_an_event_is_at_its_moment_and_place() -> None:
    found = events("calendar.ics")["forum.event"]
    expected = (datetime(2026, 5, 5, 13, tzinfo=UTC), "Montevideo", "https://example.org/forum")
    assert expected == (found["DTSTART"].dt, str(found["LOCATION"]), str(found["URL"]))


@pytest.mark.parametrize(
    ("end", "expected"),
    [("2026-05-05T13:00Z", ["DTSTART"]), ("2026-05-05T15:00+02:00", ["DTSTART"])],
)
def test_an_event_that_takes_no_time_has_no_end(end: str, expected: list[str]) -> None:
    assert expected == [name for name, _ in when("2026-05-05T13:00Z", end)]


@pytest.mark.parametrize("moment", ["9999-12-31", "0001-01-01T00:00+05:00", "1899-12-31T23:59Z"])
def test_no_event_is_where_no_date_may_be(moment: str) -> None:
    with pytest.raises(ValidationError):
        TypeAdapter(Moment).validate_python(moment)


def test_a_call_stands_on_the_day_on_which_it_closes() -> None:
    assert date(2026, 9, 30) == events("calendar.ics")["call.call"]["DTSTART"].dt


def test_hostile_words_come_out_as_they_went_in_but_for_what_is_no_text() -> None:
    found = str(events("calendar.ics")["call.call"]["SUMMARY"])
    assert f"Call closes: {HOSTILE}".replace("\x0b", "") == found


def test_the_moment_of_an_entry_comes_from_its_record() -> None:
    stamps = {id: each["DTSTAMP"].dt.date() for id, each in events("calendar.ics").items()}
    expected = [date(2026, 1, 5), date(2026, 1, 6), date(2026, 1, 1)]
    assert expected == list(stamps.values())


def test_a_city_has_its_own_days() -> None:
    assert {"forum.event", "home.people.target"} == set(events("cities/montevideo/calendar.ics"))


def test_a_city_without_a_day_has_no_calendar() -> None:
    assert "cities/graz/calendar.ics" not in files()


def test_of_what_is_long_past_alone_the_last_stays() -> None:
    assert ["undated.flats.target"] == list(events("cities/vienna/calendar.ics"))


def test_a_text_is_marked_with_its_language() -> None:
    found = events("ar/calendar.ics")["forum.event"]
    assert "en" == found["SUMMARY"].params["LANGUAGE"]


@pytest.mark.parametrize("name", ["calendar.ics", "ar/calendar.ics"])
def test_every_line_is_of_75_bytes_at_most_and_ends_as_the_format_asks(name: str) -> None:
    found = files()[name].split(b"\r\n")
    assert (b"", []) == (found[-1], [each for each in found if len(each) > WIDTH or b"\n" in each])


@pytest.mark.parametrize("word", ["a" * 75, "a" * 76, "я" * 100, "字" * 200, "😀" * 40, ""])
def test_a_folded_line_unfolds_to_itself(word: str) -> None:
    assert f"X:{word}\r\n" == lines([("X", word)]).replace("\r\n ", "")


def test_line_breaks_stay_in_their_text() -> None:
    assert "a\\nb\\nc\\nd" == text("a\r\nb\rc\nd")
