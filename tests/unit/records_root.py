"""A small root with records that name one another, for tests of what changes several files."""

from collections.abc import Callable, Mapping
from datetime import date
from pathlib import Path

from localaction.catalogue.load import load
from localaction.catalogue.model import Catalogue
from localaction.catalogue.words import digest
from localaction.site.judge import Order, judge

REPOSITORY = Path(__file__).parents[2]
TODAY = date(2026, 11, 22)
PROVENANCE = """provenance:
  kind: public-source   # read by two people
  sources: [{url: https://example.org/pledges/old-desk/}]
  by_role: Editors of the test
added: 2024-05-06
"""
SUMMARY = "It is like [another](../old-desk/#targets)."
PAGE_BODY = "# About\n\nSee [it](/pledges/old-desk/), [x](https://example.org/pledges/old-desk/).\n"
TRANSLATED = """translation:
  of: en
  state: human   # truly
  by_role: Translators
  date: 2024-05-06
  digests: {{{digests}}}
"""


def translated(**digests: str) -> str:
    """Front matter of a translation from these texts."""
    return TRANSLATED.format(digests=", ".join(f"{k}: '{digest(v)}'" for k, v in digests.items()))


FILES: Mapping[str, str] = {
    "cities/old-town/city.yml": f"{PROVENANCE}country: CH\nnames: {{en: Oldtown}}\n",
    "cities/quarter/city.yml": f"{PROVENANCE}country: CH\nnames: {{en: Quarter}}\n"
    "part_of: old-town\n",
    "content/pledges/old-desk/pledge.yml": f"{PROVENANCE}lead: 'old-town'   # since 2020\n"
    "start: unknown\nindicators:\n- {id: people, unit: persons, counts: cumulative}\n",
    "content/pledges/old-desk/en.md": "---\nlabels: {people: People}\n---\n"
    "# A desk\n\nIt opens.\n\nSee [the city](../../cities/old-town/).\n",
    "content/pledges/old-desk/updates/2024-06-30.yml": "date: 2024-06-30\nstage: in-progress\n"
    "reported_by_role: Office\nevidence: [https://example.org/]\nmeasurements:\n"
    "- {indicator: people, value: 1, as_of: unknown, reported_by: city, city: old-town}\n",
    "content/pledges/old-desk/updates/2024-06-30.en.md": "# News\n\n[Here](/pledges/old-desk/).\n",
    "content/pledges/other/pledge.yml": f"{PROVENANCE}lead: old-town\n"
    "cities: [ quarter,old-town ]\nreplicates: [old-desk]\n",
    "content/pledges/other/en.md": f"# Another desk\n\n{SUMMARY}\n",
    "content/pledges/other/fr.md": f"---\n{translated(title='Another desk', summary=SUMMARY)}---\n"
    "# Un autre\n\nComme [ceci](</fr/pledges/old-desk/?a=1>).\n",
    "content/organisations/net.yml": f"{PROVENANCE}names: {{en: Net}}\ntype: unknown\n",
    "content/organisations/part.yml": f"{PROVENANCE}names: {{en: Part}}\ntype: unknown\n"
    "parent: net\n",
    "content/pages/about.md": f"---\ndescription: About us\n---\n{PAGE_BODY}",
    "content/pages/about.fr.md": "---\ndescription: Nous\n"
    f"{translated(body=PAGE_BODY)}---\n# Nous\n",
}  # fmt: skip


def made(root: Path, changed: Mapping[str, str] = {}) -> Path:
    """The root, in a folder of its own."""
    for path, text in {**FILES, **changed}.items():
        (root / path).parent.mkdir(parents=True, exist_ok=True)
        (root / path).write_text(text, encoding="utf-8")
    return root


def catalogue_of(root: Path) -> Catalogue:
    """What the root holds."""
    return load(root, REPOSITORY, TODAY).catalogue


def reading(root: Path) -> Callable[[str], str]:
    """What gives the text of a file of the root."""
    return lambda path: (root / path).read_text(encoding="utf-8")


def codes(root: Path, since: str | None = None) -> list[str]:
    """What is wrong with the root, by the names of the rules."""
    order = Order(root, REPOSITORY, root / "out", TODAY)
    return sorted({problem.code for problem in judge(order, since=since)[1]})


def texts(root: Path) -> dict[str, str]:
    """Every file of the root."""
    return {
        path.relative_to(root).as_posix(): path.read_text(encoding="utf-8")
        for path in sorted(root.rglob("*"))
        if path.is_file()
    }
