"""Makes a world of records in six languages out of the repository's own: the same bytes each time.

In: the repository's root. Out: a root of its own below `out/`, with everything a build asks for.
A world that stands there already is used again when nothing has changed that it was made from.
"""

import re
import shutil
from collections.abc import Iterable
from hashlib import blake2b
from pathlib import Path
from random import Random

import yaml

from localaction.catalogue.glossary import glossary_of
from localaction.source.tree import read_tree
from schemas.base import first_line
from tests.bench import facts
from tests.bench.choices import Facts
from tests.bench.recipe import Recipe
from tests.bench.words import words_file

COPIED = tuple(
    f"content/{name}" for name in ("vocabularies", "glossary", "locales", "pages", "organisations")
)
RECIPE = tuple(
    f"tests/bench/{name}.py" for name in ("choices", "facts", "voices", "words", "world")
)
MADE_FROM = (*COPIED, *RECIPE, "content/site.yml", "content/pledges", "practices", "cities")
RECORD_LINK = re.compile(r"\]\(/(pledges|practices|cities)/[^/)]+/\)")
"""A link of an editorial page to a record, which the made world does not have."""
ALARMS = re.compile(r"^alarms:.*$", re.MULTILINE)
REPORTING = 0.3
"""The share of pledges and practices that reported; of the real ones it is 0.29."""
REPORTS = (1, 1, 2, 3)


class _Dumper(yaml.CSafeDumper):
    def ignore_aliases(self, data: object) -> bool:
        """Anchors are no part of the YAML that records are written in."""
        return True


def standing_world(root: Path, folder: Path, count: int) -> Path:
    """The world of so many records, made anew only where what it is made from has changed."""
    stamp, digest = folder.with_suffix(".digest"), _digest(root, count)
    if not stamp.exists() or stamp.read_text(encoding="utf-8") != digest:
        stamp.unlink(missing_ok=True)
        shutil.rmtree(folder, ignore_errors=True)
        make_world(root, folder, count)
        stamp.write_text(digest, encoding="utf-8")
    return folder


def make_world(root: Path, folder: Path, count: int) -> None:
    """Write so many records, and what a root needs besides, into an empty folder."""
    recipe = Recipe(read_tree(root), count, glossary_of(root, root, []))
    for name in COPIED:
        shutil.copytree(root / name, folder / name)
    for page in sorted((folder / "content" / "pages").iterdir()):
        _write(page, RECORD_LINK.sub(r"](/\1/)", page.read_text(encoding="utf-8")))
    for name in ("build", "mkdocs.yml", "schemas"):
        (folder / name).symlink_to(root / name)
    settings = (root / "content" / "site.yml").read_text(encoding="utf-8")
    _write(folder / "content" / "site.yml", ALARMS.sub("alarms: {}", settings))
    for number in range(recipe.cities):
        name = facts.city_id(recipe.choice, number)
        made = facts.city(recipe.choice, number, Random(f"city {number}"))
        _write_facts(folder / "cities" / name / "city.yml", "city", 2, made)
    for number in range(recipe.pledges):
        _make_action(recipe, folder / "content" / "pledges", "pledge", number)
    for number in range(recipe.practices):
        _make_action(recipe, folder / "practices", "practice", number)


def _make_action(recipe: Recipe, section: Path, kind: str, number: int) -> None:
    seed = f"{kind} {number}"
    rng = Random(seed)
    count = min(recipe.cities, rng.choice((1, 1, 1, 2, 3)))
    cities = [
        facts.city_id(recipe.choice, each) for each in rng.sample(range(recipe.cities), count)
    ]
    make = facts.pledge if kind == "pledge" else facts.practice
    made = make(recipe.choice, number, cities, rng)
    folder = section / f"{cities[0]}-{kind}-{number:04}"
    depth = len(folder.parts) - len(section.parts) + (2 if kind == "pledge" else 1)
    labels = [indicator["id"] for indicator in made["indicators"]]
    _write_facts(folder / f"{kind}.yml", kind, depth, made)
    _write_words(recipe, folder, "", kind, labels, seed)
    reports = rng.choice(REPORTS) if rng.random() < REPORTING else 0
    for year in range(2023, 2023 + reports):
        report = facts.update(made, year, rng, recipe.voices["en"].phrase(rng, 9))
        place = folder / "updates"
        _write_facts(place / f"{report['date']}.yml", "update", depth + 1, report)
        _write_words(recipe, place, f"{report['date']}.", "update", (), f"{seed} {year}")


def _write_words(
    recipe: Recipe, folder: Path, prefix: str, kind: str, labels: Iterable[str], seed: str
) -> None:
    source = None
    for language in recipe.languages:
        voice = recipe.voices[language]
        kept = recipe.kept(source, language) if source else ()
        text = words_file(kind, language, voice, recipe.headings, tuple(labels), seed, source, kept)
        _write(folder / f"{prefix}{language}.md", text)
        source = source or text


def _write_facts(path: Path, kind: str, depth: int, made: Facts) -> None:
    text = yaml.dump(made, Dumper=_Dumper, allow_unicode=True, sort_keys=False, width=1000)
    _write(path, f"{first_line(kind, depth)}\n{text}")


def _write(path: Path, text: str) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, encoding="utf-8", newline="\n")


def _digest(root: Path, count: int) -> str:
    digest = blake2b(str(count).encode(), digest_size=16)
    for name in MADE_FROM:
        top = root / name
        for path in sorted(top.rglob("*")) if top.is_dir() else [top]:
            if path.is_file() and "__pycache__" not in path.parts:
                digest.update(path.relative_to(root).as_posix().encode() + path.read_bytes())
    return digest.hexdigest()
