"""What the page of a city says of its government: who heads it, what it signed, what it speaks."""

from dataclasses import dataclass

from markupsafe import Markup

from localaction.pages.links import page_link
from localaction.pages.reader import Reader
from localaction.render.format import day, language_name
from schemas.city import City
from schemas.values import UNKNOWN


@dataclass(frozen=True, slots=True)
class HeadView:
    """A holder of the office."""

    role: Markup
    name: Markup
    since: str
    until: str
    """"" where not stated, and while the term of office lasts."""


@dataclass(frozen=True, slots=True)
class DeclarationView:
    """The signature under the Marrakech Mayors Declaration."""

    signed_on: str
    """"" where no date is stated."""
    source: Markup


def heads(reader: Reader, facts: City) -> tuple[HeadView, ...]:
    """The heads of the government, in the order of the facts."""
    return tuple(
        HeadView(
            role=reader.said(each.role, facts.language),
            name=Markup("<bdi>%s</bdi>") % each.name,
            since=_date(reader, each.since),
            until=_date(reader, each.until),
        )
        for each in facts.heads_of_government
    )


def declaration(reader: Reader, facts: City) -> DeclarationView | None:
    """None where the city did not sign, as far as anybody states."""
    signed = facts.declaration
    if signed is None:
        return None
    return DeclarationView(_date(reader, signed.signed_on), page_link(signed.url))


def working_languages(reader: Reader, facts: City) -> Markup:
    """The languages in which the government works."""
    names = (language_name(each, reader.language) for each in facts.working_languages)
    return Markup(" · ").join(names)


def _date(reader: Reader, value: str) -> str:
    return "" if value in (UNKNOWN, "ongoing") else day(value, reader.language)
