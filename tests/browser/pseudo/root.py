"""Makes the repository’s own content speak a language of nobody, to find what is not asked for.

In: the repository. Out: a root with one language more, in which every word of the
interface, every label and every name is the English one in ⟦brackets⟧. The values that a sentence
takes stand outside its brackets, so that each of them is judged by itself. Records have no words
in that language: what they say is shown in another, and says so.
"""

import re
import shutil
from pathlib import Path
from typing import Any

import yaml
from babel.messages.catalog import Catalog
from babel.messages.pofile import write_po

from localaction.cli.common import day
from localaction.language.collect import template
from localaction.language.gettext import locale_file
from localaction.site.judge import Order
from localaction.site.make import make
from tests.command import REPOSITORY

PSEUDO = "eo"
"""Esperanto: CLDR knows its dates and numbers, and nothing here is written in it."""

COPIED = ("content", "cities", "practices")
LINKED = ("build", "mkdocs.yml", "schemas")
NAMED = ("content/vocabularies", "content/organisations", "cities")
"""Folders of files that hold names by language."""

PLACE = re.compile(r"(%\(\w+\)[sd]|%[sd%])")
LEADING_COMMENT = re.compile(r"\A(?:#.*\n)*")


def build_pseudo(folder: Path) -> Path:
    """Build the site in that language alone, below a folder; the site's folder."""
    root = folder / "root"
    write_root(root)
    make(Order(root, root, folder / "out", day(None, REPOSITORY), languages=(PSEUDO,), jobs=2))
    return folder / "out" / "site"


def write_root(root: Path) -> None:
    """Write the root into a folder that is not there yet."""
    for name in COPIED:
        shutil.copytree(REPOSITORY / name, root / name)
    for name in LINKED:
        (root / name).symlink_to(REPOSITORY / name)
    for name in NAMED:
        for path in (root / name).rglob("*.yml"):
            _rewrite(path, _with_names(_read(path)))
    settings = root / "content" / "site.yml"
    site = _with_names(_read(settings))
    site["languages"].append(PSEUDO)
    site["fallbacks"][PSEUDO] = ["en"]
    _rewrite(settings, site)
    _write_words(root / "content" / "locales")


def bracketed(text: str) -> str:
    """Every piece of a sentence in brackets, the places of values outside them."""
    parts = PLACE.split(text)
    return "".join(
        part if PLACE.fullmatch(part) or not part.strip() else f"⟦{part}⟧" for part in parts
    )


def _write_words(locales: Path) -> None:
    """A PO file of everything that the program and its pages look up, merged yet or not."""
    made = Catalog(locale=PSEUDO, fuzzy=False)
    for message in template(REPOSITORY, locales):
        if message.id:
            forms = (message.id,) if isinstance(message.id, str) else message.id
            said = tuple(bracketed(form) for form in forms)
            made.add(message.id, said if len(said) > 1 else said[0], context=message.context)
    path = locale_file(locales, PSEUDO)
    path.parent.mkdir(parents=True)
    with path.open("wb") as file:
        write_po(file, made)


def _with_names(data: Any) -> Any:
    """The same data; what is said in English is said in the pseudo-language too."""
    if isinstance(data, list):
        return [_with_names(each) for each in data]
    if not isinstance(data, dict):
        return data
    made = {key: _with_names(value) for key, value in data.items()}
    if isinstance(data.get("en"), str):
        made[PSEUDO] = f"⟦{data['en']}⟧"
    elif isinstance(data.get("en"), list):
        made[PSEUDO] = [f"⟦{each}⟧" for each in data["en"]]
    return made


class _Loader(yaml.SafeLoader):
    """YAML whose dates are plain strings, as they are in ours."""


_Loader.yaml_implicit_resolvers = {
    first: [pair for pair in pairs if pair[0] != "tag:yaml.org,2002:timestamp"]
    for first, pairs in yaml.SafeLoader.yaml_implicit_resolvers.items()
}


class _Dumper(yaml.SafeDumper):
    """YAML in which a string that begins like a number stands in quotation marks."""


def _string(dumper: _Dumper, text: str) -> yaml.ScalarNode:
    style = "'" if text[:1].isdigit() else None
    return dumper.represent_scalar("tag:yaml.org,2002:str", text, style)


_Dumper.add_representer(str, _string)


def _read(path: Path) -> Any:
    return yaml.load(path.read_text("utf-8"), Loader=_Loader)


def _rewrite(path: Path, data: Any) -> None:
    comment = LEADING_COMMENT.match(path.read_text("utf-8"))
    text = yaml.dump(data, Dumper=_Dumper, allow_unicode=True, sort_keys=False, width=1000)
    path.write_text((comment[0] if comment else "") + text, "utf-8")
