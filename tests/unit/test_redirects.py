"""A page at a former address leads on, in each language, without a script."""

import json
from dataclasses import replace

import pytest

from localaction.catalogue.model import FormerIds
from localaction.site.redirects import (
    in_every_language,
    moved_pages,
    redirect_page,
    redirects_json,
)
from localaction.site.verify.look import Look, Looker
from schemas.moves import Moves
from tests.factories import catalogue, city, document, entry, shared

SITE = shared()[0]
MOVED = {"cities/old/": "cities/bern/"}


def look(language: str, was: str, to: str) -> Look:
    """What a browser and the verifier find on such a page."""
    html = redirect_page(language, was, to, SITE, "assets/a.css", lambda text: f"<{text}>")
    return Looker(SITE.url).look(was, html)


def test_only_records_that_have_a_page_leave_one_behind() -> None:
    moves = [("old", "bern"), ("gone", "nobody")]
    written = {"moves": [{"from": was, "to": to, "on": "2026-11-22"} for was, to in moves]}
    former = FormerIds(Moves.model_validate(written).moves, document(written))
    world = replace(catalogue(*shared(), cities=[entry("city", "bern", city())]), former=former)
    assert MOVED == moved_pages(world)


@pytest.mark.parametrize(("language", "was", "to"), list(in_every_language(MOVED, SITE)))
def test_it_leads_to_the_page_in_its_language(language: str, was: str, to: str) -> None:
    page = look(language, was, to)
    home = "" if language == "en" else f"{language}/"
    links = {(to, ""), (home, ""), ("assets/a.css", "")}
    assert (language, to, links) == (page.lang, page.refresh, page.links)


def test_it_is_not_to_be_found_and_runs_nothing() -> None:
    page = look("en", "cities/old/", "cities/bern/")
    assert (True, set(), set(), 1) == (page.is_hidden, page.inline, page.foreign, page.headings)


def test_its_words_are_escaped() -> None:
    html = redirect_page("en", "a/", "b/", SITE, "c.css", lambda text: "<b>")
    assert b"<h1>&lt;b&gt;</h1>" in html


def test_all_of_them_are_told_to_machines() -> None:
    assert "ar/cities/bern/" == json.loads(redirects_json(MOVED, SITE))["ar/cities/old/"]
