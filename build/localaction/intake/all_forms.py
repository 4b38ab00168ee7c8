"""The forms of all kinds in the languages of a site, whole and short."""

from collections.abc import Callable, Mapping
from dataclasses import replace
from datetime import date

from localaction.catalogue.model import Catalogue
from localaction.editing.asking import Asking
from localaction.intake.form import KINDS, Form, form
from localaction.intake.short_form import ShortForm, short_form

Say = Callable[[str], str]

ANY_DAY = date(2026, 1, 1)
"""No form names today; whenever it is made, it is the same."""


def all_forms(catalogue: Catalogue, say: Mapping[str, Say]) -> dict[str, tuple[Form, ...]]:
    """The forms of all kinds by language; `say` gives a msgid's words in each."""
    catalogue = replace(catalogue, today=ANY_DAY)
    return {
        language: tuple(form(kind, Asking(catalogue, language, ANY_DAY, own)) for kind in KINDS)
        for language, own in say.items()
    }


def short_forms(catalogue: Catalogue, say: Mapping[str, Say]) -> dict[str, ShortForm]:
    """The short form by language."""
    licence = catalogue.site.licence.name
    return {
        language: short_form(forms, licence, say[language])
        for language, forms in all_forms(catalogue, say).items()
    }
