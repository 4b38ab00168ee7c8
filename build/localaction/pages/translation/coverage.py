"""The page of all languages: how much of each area there is, and who made and read the words."""

from dataclasses import dataclass

from localaction.catalogue.explorer import TRANSLATE, translated
from localaction.insight.coverage import AREAS, Area, Coverage, Tally, Verdict
from localaction.insight.text_states import STATES as ALL_STATES
from localaction.insight.text_states import State
from localaction.pages.page import Page
from localaction.pages.publish import article, page, section_title
from localaction.pages.reader import Reader
from localaction.pages.translation.names import AREA_NAMES, VERDICTS, state_name
from localaction.render.format import language_name, number, percent


@dataclass(frozen=True, slots=True)
class Share:
    """How much of an area there is."""

    share: str
    there: str
    total: str


@dataclass(frozen=True, slots=True)
class LanguageRow:
    """A language in the table of areas."""

    name: str
    path: str
    verdict: Verdict
    told: str
    """The verdict in words."""
    shares: tuple[Share, ...]
    """Of the texts of each area."""
    read: str
    """The share of the words that a person wrote, translated or read."""


@dataclass(frozen=True, slots=True)
class StateRow:
    """A state in the table of states: a language a column."""

    name: str
    cells: tuple[tuple[str, ...], ...]
    """Texts and words."""


@dataclass(frozen=True, slots=True)
class CoverageView:
    """All that the page shows."""

    title: str
    areas: tuple[str, ...]
    languages: tuple[LanguageRow, ...]
    states: tuple[StateRow, ...]
    least: tuple[tuple[str, str], ...]
    """Area and share from which on a language is called complete."""
    least_read: str


def coverage_page(reader: Reader) -> Page:
    """The one page."""
    view = _view(reader)
    template = reader.environment.get_template("translate.html")
    return page(
        reader,
        path=TRANSLATE,
        frame="search/index",
        title=view.title,
        description=reader.words.gettext(
            "How much of this site there is in each language, who translated and read it, and what "
            "is to be done."
        ),
        slots={"article": article(reader, template, TRANSLATE, view)},
    )


def _view(reader: Reader) -> CoverageView:
    complete = reader.catalogue.site.complete
    return CoverageView(
        title=section_title(reader, TRANSLATE),
        areas=tuple(area_name(reader, area) for area in AREAS),
        languages=tuple(_language(reader, each) for each in reader.work),
        states=tuple(_state(reader, state) for state in ALL_STATES),
        least=tuple(
            (area_name(reader, area), percent(getattr(complete, area) / 100, reader.language))
            for area in AREAS
        ),
        least_read=percent(complete.read / 100, reader.language),
    )


def area_name(reader: Reader, area: Area) -> str:
    """What an area is called."""
    return reader.words.gettext(AREA_NAMES[area])


def named(reader: Reader, language: str) -> str:
    """A language as it stands at the beginning of a line."""
    name = language_name(language, reader.language)
    return name[:1].upper() + name[1:]


def verdict(reader: Reader, of: Coverage) -> str:
    """What a language may be called."""
    return reader.words.gettext(VERDICTS[of.verdict])


def _language(reader: Reader, language: str) -> LanguageRow:
    found = reader.work[language].coverage
    tallies = (found.areas[area] for area in AREAS)
    return LanguageRow(
        name=named(reader, language),
        path=translated(language),
        verdict=found.verdict,
        told=verdict(reader, found),
        shares=tuple(_share(reader, tally) for tally in tallies),
        read=percent(found.read, reader.language),
    )


def _share(reader: Reader, tally: Tally) -> Share:
    share = tally.there / tally.total if tally.total else 1.0
    return Share(
        share=percent(share, reader.language),
        there=number(tally.there, reader.language),
        total=number(tally.total, reader.language),
    )


def _state(reader: Reader, state: State) -> StateRow:
    wholes = (work.coverage.whole for work in reader.work.values())
    return StateRow(
        name=state_name(reader, state),
        cells=tuple(
            tuple(number(count[state], reader.language) for count in (whole.texts, whole.words))
            for whole in wholes
        ),
    )
