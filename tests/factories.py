"""The smallest records, updates and words that are valid, for tests that need one of each."""

from collections.abc import Mapping, Sequence
from dataclasses import replace
from datetime import date
from pathlib import Path
from typing import Any, TypeVar

from localaction.catalogue.assemble import assemble
from localaction.catalogue.link import link
from localaction.catalogue.load import settings
from localaction.catalogue.model import Catalogue, Entry, UpdateEntry, Words
from localaction.catalogue.vocabularies import Vocabularies
from localaction.insight.likest import likest_of_all
from localaction.insight.similar import similar
from localaction.language.gettext import translations
from localaction.pages.reader import Reader, all_standings
from localaction.render.environment import environment
from localaction.source.commits import FolderHistory
from localaction.source.document import Document, Passage
from localaction.source.history import Unavailable
from schemas.base import Record
from schemas.city import City
from schemas.indicators import Indicator
from schemas.organisation import Organisation
from schemas.pledge import Pledge
from schemas.practice import Practice
from schemas.site import Site
from schemas.update import Update

R = TypeVar("R", bound=Record)

REPOSITORY = Path(__file__).parents[1]
TODAY = date(2026, 6, 30)
SOURCE = "https://example.org/page"
PAGES = frozenset({"index", "about", "checks", "take-part"})
"""Editorial pages of the site."""

PROVENANCE: Mapping[str, Any] = {
    "kind": "public-source",
    "sources": [{"url": SOURCE}],
    "by_role": "Editors of the test",
}


def document(data: Mapping[str, Any] | None = None, path: str = "x.yml") -> Document:
    """A file whose places nobody asks for."""
    return Document(path, data or {}, {})


def passage(markdown: str = "", heading: str = "") -> Passage:
    """Words as they come out of reading, without any markup."""
    return Passage(heading, 1, markdown, f"<p>{markdown}</p>", markdown)


def words(
    language: str,
    title: str = "A title",
    summary: str = "A summary.",
    *,
    sections: Mapping[str, str] | None = None,
    labels: Mapping[str, str] | None = None,
    translation: Any = None,
) -> Words:
    """The words of a record in a language."""
    return Words(
        language=language,
        path=f"{language}.md",
        title=title,
        title_line=1,
        summary=passage(summary),
        sections={id: passage(text, id) for id, text in (sections or {}).items()},
        unknown=(),
        repeated=(),
        labels=labels or {},
        translation=translation,
        front=document(),
    )


def entry(
    kind: str,
    id: str,
    facts: R,
    *,
    texts: Sequence[Words] = (),
    updates: Sequence[UpdateEntry] = (),
) -> Entry[R]:
    """A record as the catalogue holds it."""
    return Entry(
        kind=kind,
        id=id,
        path=f"{id}/{kind}.yml",
        facts=facts,
        document=document(),
        words={text.language: text for text in texts},
        updates=tuple(updates),
        pictures={},
        damaged=frozenset(),
    )


def indicator(id: str = "people", **given: Any) -> Indicator:
    """Persons, counted from the start, unless said otherwise."""
    facts = {"id": id, "unit": "persons", "counts": "cumulative", **given}
    return Indicator.model_validate(facts)


def update(day: str, *measurements: Mapping[str, Any], **given: Any) -> UpdateEntry:
    """A report of a day; a measurement is of `people` by the city unless said otherwise."""
    measured = [{"indicator": "people", "reported_by": "city", **each} for each in measurements]
    facts = {
        "date": day,
        "stage": "not-stated",
        "reported_by_role": "Editors of the test",
        "measurements": measured,
        **given,
    }
    return UpdateEntry(day, f"{day}.yml", Update.model_validate(facts), document(), {})


def pledge(*indicators: Indicator, lead: str = "montevideo", **given: Any) -> Pledge:
    """A pledge of a city."""
    facts = {"provenance": PROVENANCE, "added": "2026-01-01", "lead": lead, **given}
    return Pledge.model_validate({**facts, "indicators": list(indicators)})


def practice(*cities: str, **given: Any) -> Practice:
    """A practice of cities."""
    facts = {"provenance": PROVENANCE, "added": "2026-01-01", "cities": list(cities), **given}
    return Practice.model_validate(facts)


def city(**given: Any) -> City:
    """A city in Switzerland."""
    facts = {"provenance": PROVENANCE, "added": "2026-01-01", "country": "CH", **given}
    return City.model_validate({"names": {"en": "Exampleville"}, **facts})


def organisation(**given: Any) -> Organisation:
    """A network of which nothing else is stated."""
    facts = {"provenance": PROVENANCE, "added": "2026-01-01", **given}
    return Organisation.model_validate({"names": {"en": "Network"}, **facts})


def shared() -> tuple[Site, Vocabularies]:
    """The repository's settings and vocabularies."""
    site, vocabularies, _ = settings(REPOSITORY, REPOSITORY)
    assert site is not None
    assert vocabularies is not None
    return site, vocabularies


def catalogue(
    site: Site,
    vocabularies: Vocabularies,
    *,
    cities: Sequence[Entry[City]] = (),
    pledges: Sequence[Entry[Pledge]] = (),
    practices: Sequence[Entry[Practice]] = (),
    organisations: Sequence[Entry[Organisation]] = (),
) -> Catalogue:
    """A catalogue of these records, linked."""
    empty, _ = assemble((), (), site, vocabularies, TODAY)
    groups = (
        {each.id: each for each in cities},
        {each.id: each for each in pledges},
        {each.id: each for each in practices},
    )
    return replace(
        empty,
        cities=groups[0],
        pledges=groups[1],
        practices=groups[2],
        organisations={each.id: each for each in organisations},
        links=link(*groups),
    )


def reader(
    of: Catalogue,
    language: str,
    history: Mapping[str, FolderHistory] | Unavailable | None = None,
) -> Reader:
    """Somebody who reads the catalogue in a language, with the repository's templates."""
    folder = REPOSITORY / "build" / "templates"
    templates = {path.name: path.read_text(encoding="utf-8") for path in folder.glob("*.html")}
    own = translations(REPOSITORY / "content" / "locales", language)
    made = environment(templates, own, language)
    drawn = {"land.svg": "assets/land.svg"}
    standings, alike = all_standings(of), similar(of)
    likest = likest_of_all(of, standings)
    return Reader(of, language, own, made, standings, drawn, history or {}, PAGES, likest, alike)
