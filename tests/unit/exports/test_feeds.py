"""Feeds are valid Atom, read by a reader of feeds, and say what the records say."""

import re
from collections.abc import Iterator
from typing import Any
from xml.etree.ElementTree import Element

import feedparser
import pytest
from defusedxml.ElementTree import fromstring

from localaction.exports.feeds.news import COUNT, News, all_told
from localaction.exports.plain import CLOSE, OPEN
from tests import factories
from tests.unit.exports.spoken_world import HOSTILE, ROOT, catalogue, files

ATOM = "{http://www.w3.org/2005/Atom}"
LANG = "{http://www.w3.org/XML/1998/namespace}lang"
MOMENT = re.compile(r"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ")
"""RFC 3339, as RFC 4287 asks for it."""

HOME = f"{ROOT}/pledges/home/"


def feeds() -> dict[str, Element]:
    return {path: fromstring(xml) for path, xml in files().items() if path.endswith("feed.xml")}


def read(path: str) -> Any:
    """A feed as a reader of feeds sees it."""
    return feedparser.parse(files()[path])


def dated(path: str) -> list[tuple[str, str]]:
    return [(entry.id.removeprefix(ROOT), entry.updated[:10]) for entry in read(path).entries]


def texts(feed: Element, name: str) -> list[str]:
    return [each.text or "" for each in feed.findall(ATOM + name)]


def links(of: Element) -> Iterator[tuple[str, str]]:
    return ((each.get("rel", "alternate"), each.get("href", "")) for each in of.iter(f"{ATOM}link"))


def test_a_reader_of_feeds_finds_nothing_wrong() -> None:
    assert {False} == {bool(read(path).bozo) for path in feeds()}


@pytest.mark.parametrize("name", ["id", "title", "updated"])
def test_every_feed_and_entry_has_once_what_must_stand_there(name: str) -> None:
    every = [each for feed in feeds().values() for each in (feed, *feed.iter(f"{ATOM}entry"))]
    assert {1} == {len(each.findall(ATOM + name)) for each in every}


def test_every_moment_is_written_as_the_format_asks() -> None:
    moments = [each.text or "" for f in feeds().values() for each in f.iter(f"{ATOM}updated")]
    assert [] == [each for each in moments if not MOMENT.fullmatch(each)]


def test_every_feed_names_an_author_and_itself() -> None:
    told = {
        path: (len(feed.findall(f"{ATOM}author/{ATOM}name")), dict(links(feed))["self"])
        for path, feed in feeds().items()
        if "old-city" not in path
    }
    assert {path: (1, f"{ROOT}/{path}") for path in told} == told


def test_no_id_stands_twice_in_a_feed() -> None:
    ids = [[each.text for each in feed.iter(f"{ATOM}id")] for feed in feeds().values()]
    assert [] == [each for each in ids if len(each) != len(set(each))]


def test_the_feed_of_all_has_every_record_and_report_the_newest_first() -> None:
    expected = [
        ("/pledges/home/#2026-03-05", "2026-03-05"),
        ("/pledges/silent/", "2026-02-02"),
        ("/pledges/hostile/", "2026-02-01"),
        ("/pledges/home/#2025-12", "2026-01-01"),
        ("/pledges/home/", "2026-01-01"),
        ("/practices/desk/", "2026-01-01"),
        ("/pledges/undated/#2026-03-05", "2026-03-05"),
        ("/pledges/undated/#2025-12", "2026-01-01"),
        ("/pledges/undated/", "2026-01-01"),
    ]
    assert sorted(expected) == sorted(dated("feed.xml"))


def test_the_newest_comes_first() -> None:
    days = [day for _, day in dated("feed.xml")]
    assert sorted(days, reverse=True) == days


@pytest.mark.parametrize(
    ("path", "records"),
    [
        ("cities/montevideo/feed.xml", {"home", "hostile", "silent"}),
        ("cities/vienna/feed.xml", {"desk", "undated"}),
        ("cities/graz/feed.xml", set()),
        ("countries/uy/feed.xml", {"home", "hostile", "silent"}),
        ("gcm-objectives/gcm-07/feed.xml", {"home"}),
        ("gcr-objectives/gcr-1/feed.xml", {"home"}),
        ("gcm-objectives/gcm-08/feed.xml", set()),
    ],
)
def test_a_feed_has_what_its_page_has(path: str, records: set[str]) -> None:
    assert records == {id.split("/")[2] for id, _ in dated(path)}


def test_an_entry_is_the_same_in_every_feed_that_has_it() -> None:
    (once,) = re.findall(rb"<entry>\n<id>[^<]*/home/</id>.*?</entry>", files()["feed.xml"], re.S)
    assert once in files()["gcm-objectives/gcm-07/feed.xml"]


def test_what_was_taken_back_is_in_no_feed() -> None:
    assert [] == [path for path, xml in files().items() if path.endswith(".xml") and b"gone" in xml]


def test_a_feed_stands_at_the_former_address_of_its_city() -> None:
    made = files()
    assert made["cities/montevideo/feed.xml"] == made["cities/old-city/feed.xml"]


def test_a_report_says_its_date_or_that_none_is_stated() -> None:
    told = {entry.id: entry.summary.splitlines()[0] for entry in read("feed.xml").entries}
    assert (
        "report of December 2025 · Montevideo, Uruguay",
        "Report (date not stated) · Montevideo, Uruguay",
    ) == (told[f"{HOME}#2025-12"], told[f"{HOME}#2026-03-05"])


def test_a_report_leads_to_the_reports_on_its_page() -> None:
    link = {entry.id: entry.link for entry in read("feed.xml").entries}[f"{HOME}#2025-12"]
    assert f"{HOME}#reports" == link


def test_hostile_words_come_out_as_they_went_in_but_for_what_no_xml_may_hold() -> None:
    entry = feeds()["feed.xml"].findall(f"{ATOM}entry")
    found = [texts(each, "title")[0] for each in entry if "hostile" in texts(each, "id")[0]]
    assert [HOSTILE.replace("\x0b", "")] == found


def test_a_feed_speaks_its_language_and_says_where_a_title_does_not() -> None:
    feed = feeds()["ar/feed.xml"]
    spoken = {
        texts(each, "id")[0].split("/")[-2]: each.find(f"{ATOM}title").get(LANG)  # type: ignore[union-attr]
        for each in feed.findall(f"{ATOM}entry")
        if "#" not in texts(each, "id")[0]
    }
    assert ("ar", None, "en") == (feed.get(LANG), spoken["home"], spoken["hostile"])


def test_words_that_run_the_other_way_are_held_apart() -> None:
    (entry,) = [e for e in read("ar/feed.xml").entries if e.id.endswith("/hostile/")]
    told = entry.summary
    assert (told.count(OPEN), told.count(CLOSE)) == (1, 1)


def test_a_feed_has_the_newest_alone() -> None:
    many = [factories.entry("pledge", f"p{n:02}", factories.pledge()) for n in range(COUNT + 5)]
    city = [factories.entry("city", "montevideo", factories.city())]
    told = all_told(factories.catalogue(*factories.shared(), cities=city, pledges=many))
    assert {COUNT} == {len(each.news) for each in told if each.subject.actions}


def test_no_report_is_news_before_its_record() -> None:
    (everything, *_) = all_told(catalogue())
    early = [each for each in everything.news if _is_early(each)]
    assert [] == early


def _is_early(news: News) -> bool:
    return news.day < news.entry.facts.added
