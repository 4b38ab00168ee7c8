"""A filled short form as GitHub writes it into an issue, and the forms of all languages."""

from collections.abc import Mapping
from functools import cache

from localaction.intake.all_forms import Say, all_forms, short_forms
from localaction.intake.form import Form
from localaction.intake.short_form import ShortForm
from localaction.language.gettext import translations
from tests.factories import REPOSITORY, catalogue, shared

SITE, VOCABULARIES = shared()


@cache
def says() -> Mapping[str, Say]:
    """What gives a msgid's words, by language."""
    locales = REPOSITORY / "content" / "locales"
    return {language: translations(locales, language).gettext for language in SITE.languages}


@cache
def shorts() -> dict[str, ShortForm]:
    """The short form of every language."""
    return short_forms(catalogue(SITE, VOCABULARIES), says())


@cache
def wholes() -> dict[str, tuple[Form, ...]]:
    """The whole forms of every language."""
    return all_forms(catalogue(SITE, VOCABULARIES), says())


def body(form: ShortForm, kind: str = "", answers: Mapping[str, str] | None = None) -> str:
    """The issue that GitHub makes; `answers` by the id of the question, `more` among them."""
    given = answers or {}
    ticked = f"- [X] {form.agreed}\n- [X] {form.known}"
    parts = [
        (form.first, form.kinds.get(kind, "")),
        *((ask.label, given.get(ask.id, "")) for ask in form.asks),
        (form.more, given.get("more", "")),
        (form.consent, ticked),
    ]
    return "\n\n".join(f"### {label}\n\n{text or '_No response_'}" for label, text in parts)
