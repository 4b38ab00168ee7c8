"""What the tests of forms share: the shipped systems, and a form filled in for made records."""

from collections.abc import Mapping, Sequence
from dataclasses import replace
from functools import cache
from typing import Any

from localaction.catalogue.model import Catalogue, Entry
from localaction.catalogue.systems import Systems, systems_of
from localaction.exports.api.copy import Copy
from localaction.exports.forms.fill import Filled, fill
from localaction.exports.forms.teller import Teller
from localaction.exports.tables.world import World
from localaction.language.gettext import translations
from localaction.pages.reader import all_standings
from localaction.source.commits import FolderHistory
from localaction.source.history import Unavailable
from localaction.telling.forms import Gettext
from schemas.system import Form, System
from tests import factories

REPOSITORY = factories.REPOSITORY


@cache
def shipped() -> Systems:
    """The systems of the repository."""
    return systems_of(REPOSITORY, REPOSITORY, [])


shared = cache(factories.shared)


@cache
def words_of(language: str) -> Gettext:
    return translations(REPOSITORY / "content" / "locales", language).gettext


def system_of(name: str) -> System:
    return shipped().lists[name]


def form_of(name: str, id: str) -> Form:
    return next(form for form in system_of(name).forms if form.id == id)


def made(*, pledges: Sequence[Entry[Any]] = (), practices: Sequence[Entry[Any]] = ()) -> Catalogue:
    """A catalogue of these records in Montevideo, with the shipped systems."""
    names = {"en": "Montevideo", "ar": "مونتيفيديو"}
    city = factories.entry(
        "city", "montevideo", factories.city(country="UY", kind="city", names=names)
    )
    site, vocabularies = shared()
    catalogue = factories.catalogue(
        site, vocabularies, cities=[city], pledges=pledges, practices=practices
    )
    return replace(catalogue, systems=shipped())


def teller_of(catalogue: Catalogue, language: str = "en") -> Teller:
    world = World(catalogue, all_standings(catalogue))
    return Teller(world, language, words_of(language))


def copy_of(
    catalogue: Catalogue, history: Mapping[str, FolderHistory] | Unavailable | None = None
) -> Copy:
    return Copy(World(catalogue, all_standings(catalogue)), history or {})


def filled(
    entry: Entry[Any], system: str = "imrf", form: str = "pledge", language: str = "en"
) -> Filled:
    """A form filled in from one record."""
    catalogue = made(practices=[entry]) if entry.kind == "practice" else made(pledges=[entry])
    teller = teller_of(catalogue, language)
    return fill(teller, system_of(system), form_of(system, form), entry)


def answers(of: Filled) -> dict[str, tuple[str, dict[str, str]]]:
    """Label → what is to be copied, and what is to be done."""
    return {
        each.field.label: (each.text, {str(name): told for name, told in each.findings.items()})
        for each in of.answers
    }
