"""How to cite a record, for reference managers: BibTeX, RIS and CSL-JSON; as its page says it."""

import json
import re
from dataclasses import dataclass
from typing import Any

from localaction.catalogue.link import actors
from localaction.catalogue.model import Entry
from localaction.catalogue.names import shown_name
from localaction.exports.api.copy import Copy

SPECIAL = {
    "\\": r"\textbackslash{}",
    "~": r"\textasciitilde{}",
    "^": r"\textasciicircum{}",
    **{each: f"\\{each}" for each in "&%$#_{}"},
}
"""What means something to BibTeX → how it is written as itself."""

_SPECIAL = re.compile("[" + re.escape("".join(SPECIAL)) + "]")


@dataclass(frozen=True, slots=True)
class Citation:
    """What a reference says."""

    id: str
    authors: tuple[str, ...]
    """Governments and organisations; of a city's page, the site."""
    title: str
    site: str
    """The name of the site; "" where it is the author."""
    version: str
    """The day of the version that is cited: `2026-11-22`."""
    commit: str
    """By which its files can be found again; "" where nobody knows."""
    url: str
    language: str


def citation(copy: Copy, entry: Entry[Any]) -> Citation:
    """The reference of a published record, in the language it was first written in."""
    site, language = copy.world.catalogue.site, entry.facts.language
    names = tuple(_name(copy, id, language) for id in actors(entry.facts))
    of_site = site.name.get(language) or site.name[site.languages[0]]
    words, told = copy.world.own_words(entry), copy.changes(entry)
    has_name = hasattr(entry.facts, "names")
    return Citation(
        id=entry.id,
        authors=names or (of_site,),
        title=words.title if words and not has_name else _name(copy, entry.id, language),
        site=of_site if names else "",
        version=copy.changed_on(entry),
        commit=told.last.id[:12] if told else "",
        url=copy.world.url(entry),
        language=language,
    )


def bibtex(of: Citation) -> bytes:
    """For BibTeX, biber and Zotero; names stand in braces, so that nobody makes persons of them."""
    fields = {
        "author": " and ".join(f"{{{_tex(name)}}}" for name in of.authors),
        "title": f"{{{_tex(of.title)}}}",
        "howpublished": _tex(of.site),
        "year": of.version[:4],
        "date": of.version,
        "version": of.version,
        "note": f"Commit {of.commit}" if of.commit else "",
        "url": of.url,
        "language": of.language,
    }
    lines = "".join(f"  {name} = {{{value}}},\n" for name, value in fields.items() if value)
    return f"@misc{{{of.id},\n{lines}}}\n".encode()


def ris(of: Citation) -> bytes:
    """For EndNote, Mendeley and others."""
    lines = [
        ("TY", "ELEC"),
        ("ID", of.id),
        *(("AU", name) for name in of.authors),
        ("TI", of.title),
        ("T2", of.site),
        ("PY", of.version[:4]),
        ("DA", of.version.replace("-", "/")),
        ("ET", of.version),
        ("N1", f"Commit {of.commit}" if of.commit else ""),
        ("LA", of.language),
        ("UR", of.url),
    ]
    told = "".join(f"{tag}  - {value}\r\n" for tag, value in lines if value)
    return f"{told}ER  - \r\n".encode()


def csl_json(of: Citation) -> bytes:
    """For citation processors such as Zotero, Pandoc and citeproc."""
    item = {
        "id": of.id,
        "type": "webpage",
        "author": [{"literal": name} for name in of.authors],
        "title": of.title,
        "container-title": of.site,
        "issued": {"date-parts": [[int(part) for part in of.version.split("-")]]},
        "version": of.version,
        "note": f"Commit {of.commit}" if of.commit else "",
        "URL": of.url,
        "language": of.language,
    }
    stated = {name: value for name, value in item.items() if value}
    return (json.dumps([stated], ensure_ascii=False, indent=1) + "\n").encode()


def _name(copy: Copy, id: str, language: str) -> str:
    catalogue = copy.world.catalogue
    entry = catalogue.cities.get(id) or catalogue.organisations.get(id)
    found = shown_name(entry.facts.names, language) if entry else None
    return found[0] if found else id


def _tex(text: str) -> str:
    return _SPECIAL.sub(lambda found: SPECIAL[found[0]], text)
