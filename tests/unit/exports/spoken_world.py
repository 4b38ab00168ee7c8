"""A few made records with all that a feed, a calendar or a card can get wrong, and the files that
come of them in English and Arabic."""

from collections.abc import Mapping
from dataclasses import replace
from functools import cache
from typing import Any

from localaction.catalogue.model import Catalogue, FormerIds
from localaction.exports.files import spoken_files
from localaction.insight.occasions import occasions
from localaction.pages.reader import Reader
from localaction.site.policy import POLICY
from schemas.call import Call
from schemas.event import Event
from schemas.moves import Move
from tests import factories

Facts = dict[str, Any]

ROOT = "https://local-action.example"
HOSTILE = """</title><script>alert("1")</script> & 'it' ]]> \x0b\u202e; a, b\\n"""
LABEL = "Women, migrant; who work"
LONG = "Slovo за слово и ещё одно слово, длиннее строки календаря. " * 4


def made_catalogue() -> Catalogue:
    """Three cities, five pledges, a practice, an event, a call."""
    counted = factories.indicator(target={"value": 40, "qualifier": "over", "due": "2026-12"})
    reached = factories.indicator("flats", target={"value": 10, "due": "2024"})
    objectives: Facts = {"gcm_objectives": {"primary": ["gcm-07"]}, "gcr_objectives": ["gcr-1"]}
    reports = (
        factories.update("2025-12", {"value": 3, "as_of": "2025-12"}, stage="in-progress"),
        factories.update(
            "2026-03-05", {"value": 12, "as_of": "unknown", "indicator": "flats"}, dated=False
        ),
    )
    texts = (
        factories.words("en", "A home for all", LONG, labels={"people": LABEL}),
        factories.words("ar", "بيت للجميع", "ملخص."),
    )
    return replace(
        factories.catalogue(
            *factories.shared(),
            cities=[
                factories.entry("city", "montevideo", _montevideo()),
                factories.entry("city", "vienna", factories.city(country="AT")),
                factories.entry("city", "graz", factories.city(country="AT")),
            ],
            pledges=[
                factories.entry(
                    "pledge",
                    "home",
                    factories.pledge(counted, reached, **objectives),
                    texts=texts,
                    updates=reports,
                ),
                factories.entry(
                    "pledge",
                    "hostile",
                    factories.pledge(added="2026-02-01"),
                    texts=[factories.words("en", HOSTILE, HOSTILE)],
                ),
                factories.entry("pledge", "silent", factories.pledge(restored="2026-02-02")),
                factories.entry(
                    "pledge", "undated", factories.pledge(reached, lead="vienna"), updates=reports
                ),
                factories.entry("pledge", "gone", factories.pledge(retired=_retired())),
            ],
            practices=[factories.entry("practice", "desk", factories.practice("vienna"))],
        ),
        events={"forum": factories.entry("event", "forum", _event(), texts=[_words("Forum")])},
        calls={"call": factories.entry("call", "call", _call(), texts=[_words(HOSTILE)])},
        former=FormerIds(
            (
                Move.model_validate({"from": "old-home", "to": "home", "on": "2026-01-02"}),
                Move.model_validate({"from": "old-city", "to": "montevideo", "on": "2026-01-02"}),
            )
        ),
    )


def _montevideo() -> Any:
    return factories.city(country="UY", names={"en": "Montevideo", "ar": "مونتيفيديو"})


def _retired() -> Mapping[str, str]:
    return {"on": "2026-04-01", "why": "It was another's."}


def _words(title: str) -> Any:
    return factories.words("en", title, "Come, all; of you.")


def _event() -> Event:
    return Event.model_validate(
        {
            "provenance": factories.PROVENANCE,
            "added": "2026-01-05",
            "type": "forum",
            "start": "2026-05-05T09:00-04:00",
            "end": "2026-05-05T17:30-04:00",
            "city": "montevideo",
            "registration": "https://example.org/forum",
        }
    )


def _call() -> Call:
    return Call.model_validate(
        {
            "provenance": factories.PROVENANCE,
            "added": "2026-01-06",
            "opens": "2026-06-01",
            "closes": "2026-09-30",
        }
    )


@cache
def catalogue() -> Catalogue:
    return made_catalogue()


@cache
def reader(language: str) -> Reader:
    return replace(factories.reader(catalogue(), language), occasions=occasions(catalogue()))


@cache
def files() -> Mapping[str, bytes]:
    """Path in the site → content."""
    return dict(spoken_files([reader("en"), reader("ar")], POLICY))
