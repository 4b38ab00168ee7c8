"""A root with one practice and one page, in English and French, and what can be done in it."""

from datetime import date
from pathlib import Path

from localaction.catalogue.load import load
from localaction.catalogue.words import digest
from localaction.insight.text_states import TextState, states_of, writings
from localaction.translate.bring_in import Outcome
from localaction.translate.desk import brought, exported
from localaction.translate.export import Choice, Only

REPOSITORY = Path(__file__).parents[3]
TODAY = date(2026, 11, 22)
EN = "practices/desk/en.md"
FR = "practices/desk/fr.md"
FACTS = """provenance:
  kind: public-source
  sources: [{url: https://example.org/page, read_on: 2024-05-05}]
  by_role: Editors of the test
added: 2024-05-06
cities: [oldtown]
lead: oldtown
"""
CITY = """provenance:
  kind: public-source
  sources: [{url: https://example.org/page, read_on: 2024-05-05}]
  by_role: Editors of the test
added: 2024-05-06
country: CH
names: {en: Oldtown, fr: Vieilleville}
"""
SUMMARY = "It opens [every day](https://example.org/desk)."
DOS = "- Ask first.\n- Offer tea."
PAGE = "# About\n\nWe collect.\n\n<!-- slot: forms -->\n\n- [Pledges](/pledges/)\n"
FRONT = """---
# read by two people
translation:
  of: en
  state: {state}
  by_role: Translators
  date: '2024-05-06'
  digests:
{digests}---
"""


def front(state: str = "human", **texts: str) -> str:
    """The head of a translation that was made from these texts."""
    digests = "".join(f"    {part}: '{digest(text)}'\n" for part, text in texts.items())
    return FRONT.format(state=state, digests=digests)


TRANSLATED = front(title="A desk", summary=SUMMARY, dos=DOS) + (
    "# Un guichet\u00a0: oui\n\nIl ouvre [chaque jour](https://example.org/desk).\n\n"
    "## À faire\n\n* Demander d’abord.\n* Offrir du thé.\n\n\n"
)

FILES = {
    "cities/oldtown/city.yml": CITY,
    "practices/desk/practice.yml": FACTS,
    EN: f"# A desk\n\n{SUMMARY}\n\n## Dos\n\n{DOS}\n",
    FR: TRANSLATED,
    "content/pages/take-part.md": f"---\ndescription: About us.\n---\n{PAGE}",
    "content/pages/take-part.fr.md": front(body=PAGE).replace(
        "---\n#", "---\ndescription: Nous.\n#", 1
    )
    + PAGE.replace("We collect.", "Nous recueillons.").replace("Pledges", "Engagements"),
}


def made(root: Path) -> Path:
    """The root in a folder of its own."""
    for path, text in FILES.items():
        write(root, path, text)
    return root


def write(root: Path, path: str, text: str) -> None:
    (root / path).parent.mkdir(parents=True, exist_ok=True)
    (root / path).write_bytes(text.encode())


def state(root: Path, id: str = "desk", language: str = "fr") -> TextState:
    """The state of one text."""
    catalogue = load(root, REPOSITORY, TODAY).catalogue
    found = (each for text in writings(catalogue) for each in states_of(text, [language]))
    return next(each for each in found if each.id == id)


def po(root: Path, name: str = "practices", only: Only | None = None, language: str = "fr") -> str:
    """A PO file for translators."""
    catalogue = load(root, REPOSITORY, TODAY).catalogue
    return dict(exported(root, catalogue, Choice(language, only)))[f"{name}.po"]


def take_in(root: Path, text: str | bytes, role: str = "Office", state: str = "") -> Outcome:
    """Take a PO file in, as the command does."""
    catalogue = load(root, REPOSITORY, TODAY).catalogue
    raw = text.encode() if isinstance(text, str) else text
    found = brought(root, catalogue, raw, "x.po", role, state, TODAY)
    for path, content in found.texts.items():
        write(root, path, content)
    return found


def reasons(found: Outcome) -> list[str]:
    """Why entries and files were not taken."""
    left = [each.fault.sentence.format(**each.fault.values) for each in found.left]
    return left + [str(each) for each in found.refused] + [each.code for each in found.problems]
