"""Cards, badges and lists say what the records say and no more, run nothing, and cannot be bent."""

import json
import re
from html import unescape
from typing import Any
from urllib.parse import urlsplit

import pytest
from defusedxml.ElementTree import fromstring
from selectolax.lexbor import LexborHTMLParser

from localaction.exports.embeds.picture import badge_svg
from localaction.pages.embed_code import HEIGHTS, WIDTH
from localaction.site.policy import POLICY
from tests.unit.exports.spoken_world import HOSTILE, ROOT, files

SVG = "{http://www.w3.org/2000/svg}"
LIMIT = 4_096
"""Bytes of a card: it is loaded with somebody else's page."""

CARDS = sorted(path for path in files() if re.fullmatch(r"embed/.+\.html", path))
BADGES = sorted(path for path in files() if re.fullmatch(r"embed/.+\.svg", path))
OEMBEDS = [path.replace(".html", ".json") for path in CARDS]


def card(path: str) -> LexborHTMLParser:
    return LexborHTMLParser(files()[f"embed/{path}.html"])


def shown(path: str) -> str:
    """What a reader of a card reads, in one line."""
    main = card(path).css_first("main")
    assert main is not None
    return " ".join(main.text(separator=" ").split())


def read(path: str) -> Any:
    return json.loads(files()[path])


# Cards.


def test_pledges_and_cities_have_a_card_in_each_language_at_former_addresses_too() -> None:
    cities = ("graz", "montevideo", "old-city", "vienna")
    pledges = ("gone", "home", "hostile", "old-home", "silent", "undated")
    of = (*(f"cities/{id}" for id in cities), *(f"pledges/{id}" for id in pledges))
    assert [f"embed/{each}/{path}.html" for each in ("ar", "en") for path in of] == CARDS


@pytest.mark.parametrize("forbidden", ["script", "style", "iframe", "form", "img", "[style]"])
def test_no_card_runs_or_loads_anything(forbidden: str) -> None:
    bad = [path for path in CARDS if LexborHTMLParser(files()[path]).css(forbidden)]
    assert [] == bad


def test_no_card_has_an_attribute_that_runs() -> None:
    assert [] == [path for path in CARDS if re.search(rb"<[^>]*\son\w+\s*=", files()[path])]


def test_every_card_states_the_policy() -> None:
    told = {unescape(_meta(path, "http-equiv", "Content-Security-Policy")) for path in CARDS}
    assert {POLICY} == told


def test_no_search_engine_is_to_show_a_card() -> None:
    assert {"noindex"} == {_meta(path, "name", "robots") for path in CARDS}


def _meta(path: str, by: str, name: str) -> str:
    found = LexborHTMLParser(files()[path]).css_first(f'meta[{by}="{name}"]')
    return (found.attributes["content"] or "") if found else ""


@pytest.mark.parametrize(("language", "direction"), [("en", "ltr"), ("ar", "rtl")])
def test_a_card_speaks_its_language_in_its_direction(language: str, direction: str) -> None:
    root = card(f"{language}/pledges/home").css_first("html")
    assert root is not None
    assert (language, direction) == (root.attributes["lang"], root.attributes["dir"])


def test_words_of_another_language_say_so() -> None:
    title = card("ar/pledges/hostile").css_first("h1 [lang]")
    assert title is not None
    assert ("en", "ltr") == (title.attributes["lang"], title.attributes["dir"])


def test_no_card_is_heavy() -> None:
    assert [] == [path for path in CARDS if len(files()[path]) > LIMIT]


def test_a_card_tells_what_was_promised_and_reported_when_and_by_whom() -> None:
    told = shown("en/pledges/home")
    expected = (
        "3 reported of over 40 ( 7.5% ) · due December 2026",
        "December 2025 · The city · report of December 2025",
        "Up to date latest dated report: December 2025",
        "Targets met: 1 of 2",
    )
    assert [] == [each for each in expected if each not in told]


def test_a_number_without_a_date_says_so_and_when_its_source_was_read() -> None:
    told = shown("en/pledges/undated")
    expected = "12 reported of 10 ( 120% ) · target met · due 2024 date not stated · The city"
    assert f"{expected} · read on 5 March 2026" in told


def test_what_is_unknown_is_said_to_be_so() -> None:
    told = shown("en/pledges/silent")
    expected = ("Stage not stated", "No report yet", "No target with a number was stated")
    assert [] == [each for each in expected if each not in told]


def test_a_card_of_what_was_taken_back_says_so_and_nothing_else() -> None:
    told = shown("en/pledges/gone")
    assert "This record was withdrawn from this site on 1 April 2026." in told
    assert "Stage" not in told


def test_the_card_of_a_city_counts_and_lists_its_pledges() -> None:
    links = [each.attributes["href"] for each in card("en/cities/montevideo").css(".part a")]
    expected = [f"{ROOT}/pledges/{id}/" for id in ("hostile", "home")]
    assert ("3 pledges" in shown("en/cities/montevideo"), expected) == (True, links)


def test_hostile_words_are_text_on_a_card() -> None:
    title = card("en/pledges/hostile").css_first("h1")
    assert title is not None
    assert HOSTILE.replace("\x0b", "").split() == title.text().replace("\x0b", "").split()


def test_links_of_a_card_open_beside_the_page_around_it() -> None:
    links = [each for path in CARDS for each in LexborHTMLParser(files()[path]).css("a")]
    assert {("_blank", "noopener")} == {
        (each.attributes["target"], each.attributes["rel"]) for each in links
    }


# oEmbed.


@pytest.mark.parametrize("path", OEMBEDS)
def test_an_oembed_document_has_what_a_rich_one_must_have(path: str) -> None:
    told = read(path)
    assert ("1.0", "rich", WIDTH, HEIGHTS["city" if "/cities/" in path else "pledge"]) == (
        told["version"],
        told["type"],
        told["width"],
        told["height"],
    )


@pytest.mark.parametrize("path", CARDS)
def test_a_card_leads_to_its_document_and_the_document_to_the_card(path: str) -> None:
    (link,) = LexborHTMLParser(files()[path]).css('link[type="application/json+oembed"]')
    document = read(urlsplit(link.attributes["href"] or "").path[1:])
    (frame,) = LexborHTMLParser(document["html"]).css("iframe")
    assert files()[path] == files()[urlsplit(frame.attributes["src"] or "").path[1:]]


def test_hostile_words_stay_in_the_title_of_their_frame() -> None:
    (iframe,) = LexborHTMLParser(read("embed/en/pledges/hostile.json")["html"]).css("iframe")
    assert HOSTILE == iframe.attributes["title"]


# Badges.


@pytest.mark.parametrize(
    ("path", "words"),
    [
        ("pledges/home", "Pledge · Up to date"),
        ("pledges/silent", "Pledge · No report yet"),
        ("pledges/gone", "withdrawn"),
        ("cities/montevideo", "3 pledges"),
        ("cities/vienna", "1 pledge · 1 practice"),
        ("cities/graz", "none yet"),
    ],
)
def test_a_badge_says_in_a_few_words_where_its_record_stands(path: str, words: str) -> None:
    found = fromstring(files()[f"embed/en/{path}.svg"]).findall(f".//{SVG}text")
    assert ["Local Action Repository", words] == [each.text for each in found]


def test_the_title_of_a_badge_says_it_in_full() -> None:
    title = fromstring(files()["embed/en/pledges/home.svg"]).findtext(f"{SVG}title")
    expected = "A home for all – Montevideo, Uruguay – Pledge · Up to date"
    assert f"{expected} – latest dated report: December 2025" == title


def test_no_badge_holds_anything_but_shapes_and_words() -> None:
    badges = [fromstring(files()[path]) for path in BADGES]
    names = {each.tag.removeprefix(SVG) for badge in badges for each in badge.iter()}
    assert {"svg", "title", "rect", "path", "g", "text"} == names


@pytest.mark.parametrize("words", ["i", "W" * 40, "地方行动资料库", "تعهد · محدث", "Актуальны"])
def test_the_words_of_a_badge_stay_within_their_field(words: str) -> None:
    svg = fromstring(badge_svg("Name", words, "Title", "en", "ltr", ""))
    first, second = (
        (float(each.get("x", 0)) - half, float(each.get("x", 0)) + half)
        for each in svg.iter(f"{SVG}text")
        for half in [float(each.get("textLength", 0)) / 2]
    )
    ends = (*first, *second, float(svg.get("width", 0)))
    assert ends == tuple(sorted(ends))


# Lists.


def test_a_list_has_the_newest_pledges_and_practices_of_its_subject() -> None:
    assert ["silent", "hostile", "desk", "home", "undated"] == [
        each["url"].split("/")[-2] for each in read("embed/en/all.json")["records"]
    ]


def test_a_list_says_of_each_what_it_is_where_and_how_it_stands() -> None:
    (home,) = read("embed/en/gcm-objectives/gcm-07.json")["records"]
    assert {
        "title": "A home for all",
        "language": "en",
        "direction": "ltr",
        "url": f"{ROOT}/pledges/home/",
        "about": "Pledge · Montevideo, Uruguay · Up to date",
    } == home


def test_a_list_speaks_its_language() -> None:
    told = read("embed/ar/countries/uy.json")
    assert ("ar", "rtl", "أوروغواي", f"{ROOT}/ar/") == (
        told["language"],
        told["direction"],
        told["subject"]["title"],
        told["home"],
    )
