"""Who took whom as a model is told on the pages of both, and on those of their governments."""

import pytest

from localaction.catalogue.model import Catalogue
from localaction.pages.actions import action_pages
from localaction.pages.cities import city_pages
from tests import factories
from tests.factories import city, entry, pledge, practice, reader, shared, words

SITE, VOCABULARIES = shared()


def of() -> Catalogue:
    """A practice of Lima, which one of Quito was adapted from, and a pledge of Bern replicates."""
    return factories.catalogue(
        SITE,
        VOCABULARIES,
        cities=[
            entry("city", name.lower(), city(names={"en": name}))
            for name in ("Lima", "Quito", "Bern")
        ],
        practices=[
            entry("practice", "model", practice("lima"), texts=[words("en", "The model")]),
            entry(
                "practice",
                "copy",
                practice("quito", adapted_from=["model"]),
                texts=[words("en", "The copy")],
            ),
        ],
        pledges=[
            entry(
                "pledge",
                "promise",
                pledge(lead="bern", replicates=["model"]),
                texts=[words("en", "The promise")],
            )
        ],
    )


def section(html: str, heading: str) -> str:
    """What stands below a heading; "" where there is none."""
    found = html.partition(f">{heading}</h2>")[2]
    return found.partition("</section>")[0].strip()


def record(id: str) -> str:
    told = reader(of(), "en")
    pages = [*action_pages(told, "pledge"), *action_pages(told, "practice")]
    return next(page.slots["article"] for page in pages if page.address.endswith(f"/{id}/"))


def of_city(id: str) -> str:
    pages = city_pages(reader(of(), "en"))
    return next(page.slots["article"] for page in pages if page.address == f"cities/{id}/")


MODEL = '<li><a href="../../practices/model/">The model</a> <small>Lima</small></li>'
COPY = '<li><a href="../../practices/copy/">The copy</a> <small>Quito</small></li>'
PROMISE = '<li><a href="../../pledges/promise/">The promise</a> <small>Bern</small></li>'


@pytest.mark.parametrize(
    ("id", "heading", "expected"),
    [
        ("copy", "Adapted from", MODEL),
        ("promise", "Adapted from", MODEL),
        ("model", "Adapted by", COPY + PROMISE),
        ("model", "Adapted from", ""),
        ("copy", "Adapted by", ""),
    ],
)
def test_a_record_names_its_model_and_what_was_made_after_it(
    id: str, heading: str, expected: str
) -> None:
    listed = f"<ul>{expected}</ul>" if expected else ""
    assert listed == section(record(id), heading)


@pytest.mark.parametrize(
    ("id", "told"),
    [
        ("quito", ['Adapted from: <a href="../../practices/model/">The model</a> (Lima)']),
        ("bern", ['Adapted from: <a href="../../practices/model/">The model</a> (Lima)']),
        (
            "lima",
            [
                'Adapted by: <a href="../../practices/copy/">The copy</a> (Quito)',
                'Adapted by: <a href="../../pledges/promise/">The promise</a> (Bern)',
            ],
        ),
    ],
)
def test_a_city_tells_what_it_took_up_and_who_took_it_up(id: str, told: list[str]) -> None:
    html = section(of_city(id), "Adapted from others and by others")
    assert told == [
        line.partition("</span>")[0] for line in html.split('<span class="la-meta">')[1:]
    ]


def test_a_city_that_shared_nothing_has_no_such_section() -> None:
    alone = factories.catalogue(
        SITE, VOCABULARIES, cities=[entry("city", "lima", city(names={"en": "Lima"}))]
    )
    (page,) = city_pages(reader(alone, "en"))
    assert "Adapted" not in page.slots["article"]
