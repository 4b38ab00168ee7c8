"""The short forms as GitHub shows them: the text of the files of `.github/ISSUE_TEMPLATE/`.

Nothing is marked as required but the consent: a form for all kinds cannot require what one kind
needs. What is missing is told once the form has come.
"""

from collections.abc import Iterator, Mapping
from typing import Any

from localaction.editing.yaml_text import yaml_text
from localaction.intake.all_forms import Say
from localaction.intake.short_form import Ask, ShortForm
from localaction.language.mark import N_
from localaction.pages.address import in_language
from localaction.pages.bring import FOLDER, form_name
from localaction.render.format import colon, comma, known_locale
from schemas.site import Site

Block = dict[str, Any]

HEAD = "# Made by scripts/forms from the questions and vocabularies; do not edit it by hand.\n"
TYPES = {"passage": "textarea"}
"""How an answer is typed; anything else on one line."""
SEVERAL = ("several", "records")


def issue_forms(
    forms: Mapping[str, ShortForm], site: Site, say: Mapping[str, Say]
) -> Mapping[str, str]:
    """Give every file by its path; `say` gives the words of each language."""
    files = {
        f"{FOLDER}/{form_name(site, language)}": _form(form, say[language])
        for language, form in forms.items()
    }
    links = [_contact(site, language, say[language]) for language in forms]
    config = {"blank_issues_enabled": False, "contact_links": links}
    return {**files, f"{FOLDER}/config.yml": HEAD + yaml_text(config)}


def _form(form: ShortForm, say: Say) -> str:
    name = say(N_("Share, report or correct"))
    return HEAD + yaml_text(
        {
            "name": language_name(form.language) + colon(form.language) + name,
            "description": comma(form.language).join(form.kinds.values()),
            "labels": ["intake", f"lang-{form.language}"],
            "body": list(_body(form, say)),
        }
    )


def _body(form: ShortForm, say: Say) -> Iterator[Block]:
    intro = N_(
        "Answer what you know and leave the rest empty: the page then shows “not stated”. "
        "Write in your own language. Above, the name of your city is title enough."
    )
    yield _text(say(intro))
    yield {
        "type": "dropdown",
        "id": "kind",
        "attributes": {"label": form.first, "options": list(form.kinds.values())},
    }
    asked_by: tuple[str, ...] = ()
    for ask in form.asks:
        # One heading for all questions that the same kinds ask.
        if tuple(ask.names) != asked_by:
            asked_by = tuple(ask.names)
            yield _text("## " + " · ".join(form.kinds[kind] for kind in asked_by))
        yield _question(ask, say)
    files = N_("A spreadsheet or Word form that you have filled in can be dragged into this field.")
    yield _text("## " + say(N_("At the end")))
    yield {
        "type": "textarea",
        "id": "more",
        "attributes": {"label": form.more, "description": f"{form.more_help} {say(files)}"},
    }
    ticked = [{"label": words, "required": True} for words in (form.agreed, form.known)]
    yield {
        "type": "checkboxes",
        "id": "consent",
        "attributes": {"label": form.consent, "options": ticked},
    }


def _question(ask: Ask, say: Say) -> Block:
    field = ask.field
    attributes: Block = {"label": ask.label}
    if field.help:
        attributes["description"] = field.help
    if ask.is_listed:
        if field.answer in SEVERAL:
            attributes["multiple"] = True
        attributes["options"] = [choice.label for choice in field.choices]
        return {"type": "dropdown", "id": ask.id, "attributes": attributes}
    if field.example:
        example = say(N_("For example: {example}")).format(example=field.example)
        attributes["placeholder"] = example
    return {"type": TYPES.get(field.answer, "input"), "id": ask.id, "attributes": attributes}


def _text(markdown: str) -> Block:
    return {"type": "markdown", "attributes": {"value": markdown}}


def _contact(site: Site, language: str, say: Say) -> Block:
    """The page that explains how to take part, for whoever rather reads first."""
    path = in_language("take-part/", language, site.languages[0])
    return {
        "name": language_name(language) + colon(language) + say(N_("Take part")),
        "url": f"{site.url.rstrip('/')}/{path}",
        "about": say(N_("What we ask for, and forms for Excel and Word.")),
    }


def language_name(language: str) -> str:
    """What speakers call their language, with a capital as at the start of a line."""
    known = known_locale(language)
    name = (known and known.get_display_name()) or language
    return name[:1].upper() + name[1:]
