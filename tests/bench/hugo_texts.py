"""Writes the same texts as a Hugo site.

In: a world. Out: a site of one page a record and language, with facts as data files, words as
content, cities and all lists of topics as taxonomies.
"""

import json
import shutil
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any

from localaction.catalogue.topics import REGION_LEVELS
from localaction.source.document import RecordFiles, Tree, WordsFile

TEMPLATES = Path(__file__).with_name("hugo_site")
SECTIONS = {"pledge": "pledges", "practice": "practices", "city": "cities"}
VOCABULARIES = {
    "type": "pledge_type",
    "nature": "pledge_nature",
    "support_sought": "support_sought",
    "practice_type": "practice_type",
    "practice_status": "practice_status",
    "level": "governance_level",
    "evidence_level": "evidence_level",
    "rounds": "review_forums",
    "gcr_objectives": "gcr_objectives",
    "grf_areas": "grf_areas_of_focus",
    "sdg_goals": "sdg_goals",
    "sdg_targets": "sdg_targets_migration",
    "cta_priorities": "cta_priorities",
    "people_concerned": "people_concerned",
    "country": "m49_countries",
    "uclg_section": "uclg_sections",
}
"""Field → the vocabulary whose labels the templates look up."""
TOPICS = {
    "gcm-objectives": "gcm_objectives",
    "gcr-objectives": "gcr_objectives",
    "grf-areas": "grf_areas_of_focus",
    "sdg-goals": "sdg_goals",
    "cta-priorities": "cta_priorities",
    "people-concerned": "people_concerned",
    "countries": "m49_countries",
    "regions": "m49_regions",
    "uclg-sections": "uclg_sections",
}
"""Taxonomy, as ours is a list of topics → the vocabulary of its terms."""
TAGS = {
    "gcr-objectives": "gcr_objectives",
    "grf-areas": "grf_areas",
    "sdg-goals": "sdg_goals",
    "cta-priorities": "cta_priorities",
    "people-concerned": "people_concerned",
}
"""Taxonomy → the field of a record that bears its terms."""
WORDS = "when partners targets number date evidence baseline target result alignment"


def write_hugo_site(tree: Tree, languages: list[str], folder: Path) -> None:
    """Write the whole site into a folder that does not exist yet."""
    shutil.copytree(TEMPLATES, folder)
    settings = folder / "hugo.toml"
    tables = (
        f'\n[languages.{each}]\ncontentDir = "content/{each}"\nlanguageName = "{each}"\n'
        for each in languages
    )
    settings.write_text(settings.read_text(encoding="utf-8") + "".join(tables), encoding="utf-8")
    _write_data(tree, languages, folder / "data")
    places = _places(tree)
    for language in languages:
        for path, text in _pages(tree, language, places):
            _write(folder / "content" / language / path, text)


def _write_data(tree: Tree, languages: list[str], data: Path) -> None:
    """Facts as one file a record, as ours; labels and the templates' own words by language."""
    names = {
        record.id: record.facts.data["names"]
        for record in tree.records
        if record.facts is not None and "names" in record.facts.data
    }
    labels: dict[str, dict[str, dict[str, str]]] = {each: {} for each in languages}
    for language in languages:
        labels[language]["names"] = {id: _in(texts, language) for id, texts in names.items()}
        for document in tree.vocabularies:
            labels[language][document.data["vocabulary"]] = {
                term["id"]: _in(term["labels"], language) for term in document.data["terms"]
            }
    _write(data / "labels.json", _json(labels))
    _write(data / "vocabularies.json", _json(VOCABULARIES))
    words = {word: word.title() for word in (*WORDS.split(), *SECTIONS.values(), "gcm-objectives")}
    _write(data / "words.json", _json(dict.fromkeys(languages, words)))
    for record in tree.records:
        if record.kind in SECTIONS:
            _write(data / "records" / f"{record.id}.json", _json(_facts(record)))


def _facts(record: RecordFiles) -> dict[str, Any]:
    facts = dict(record.facts.data) if record.facts else {}
    updates = [update.facts.data for update in record.updates if update.facts]
    return {**facts, "who": _who(record.kind, facts), "updates": updates}


def _who(kind: str, facts: Mapping[str, Any]) -> list[str]:
    lead = [facts["lead"]] if kind == "pledge" else []
    return [*lead, *facts.get("cities", ())]


def _places(tree: Tree) -> dict[str, dict[str, list[str]]]:
    """City → the taxonomies of its place, each with the terms it is of."""
    lists = {each.data["vocabulary"]: each.data["terms"] for each in tree.vocabularies}
    # On our page of a region stand its sub-regions, on theirs the records.
    above = {
        term["id"]: [term["sub_region"]] if "sub_region" in term else []
        for term in lists["m49_countries"]
    }
    cities = {
        each.id: each.facts.data for each in tree.records if each.kind == "city" and each.facts
    }
    return {
        id: {
            "countries": [facts["country"]],
            "regions": above[facts["country"]],
            "uclg-sections": [facts["uclg_section"]],
        }
        for id, facts in cities.items()
    }


def _topics(
    facts: Mapping[str, Any], places: Mapping[str, Mapping[str, list[str]]]
) -> dict[str, list[str]]:
    """The terms of a pledge or practice, by taxonomy."""
    objectives = facts["gcm_objectives"]
    found = {"gcm-objectives": [*objectives["primary"], *objectives["secondary"]]}
    found |= {taxonomy: list(facts.get(field, ())) for taxonomy, field in TAGS.items()}
    for city in facts["who"]:
        for taxonomy, terms in places.get(city, {}).items():
            found[taxonomy] = list(dict.fromkeys((*found.get(taxonomy, ()), *terms)))
    return found


def _pages(
    tree: Tree, language: str, places: Mapping[str, Mapping[str, list[str]]]
) -> Iterator[tuple[str, str]]:
    for record in tree.records:
        facts = record.facts.data if record.facts else {}
        front: dict[str, Any]
        if record.kind == "city":
            front = {"id": record.id, "title": _in(facts["names"], language)}
            yield f"cities/{record.id}/_index.md", _page(front, "")
        elif record.kind in SECTIONS:
            words = record.words[language]
            who = _who(record.kind, facts)
            front = {
                "id": record.id,
                "title": words.title,
                "description": words.summary.text[:160],
                "summary": words.summary.markdown,
                "labels": words.front.data["labels"],
                "cities": who,
                **_topics({**facts, "who": who}, places),
            }
            updates = [update.words[language] for update in record.updates]
            yield f"{SECTIONS[record.kind]}/{record.id}.md", _page(front, _body(words, updates))
    lists = {each.data["vocabulary"]: each.data["terms"] for each in tree.vocabularies}
    for taxonomy, vocabulary in TOPICS.items():
        for term in lists[vocabulary]:
            if _has_page(vocabulary, term):
                front = {"title": _in(term["labels"], language)}
                yield f"{taxonomy}/{term['id']}/_index.md", _page(front, "")


def _has_page(vocabulary: str, term: Mapping[str, Any]) -> bool:
    """As on our site: of countries only those that a record is of, of regions not the world."""
    if vocabulary == "m49_countries":
        return False
    return term.get("publish", True) and term.get("level") in (None, *REGION_LEVELS)


def _body(words: WordsFile, updates: list[WordsFile]) -> str:
    parts = [f"## {each.heading}\n\n{each.markdown}" for each in words.sections]
    for update in updates:
        parts.append(f"## {update.title}\n\n{update.summary.markdown}")
        parts += (f"### {each.heading}\n\n{each.markdown}" for each in update.sections)
    return "\n\n".join(parts)


def _page(front: Mapping[str, Any], body: str) -> str:
    """JSON is YAML too, and what Hugo reads fastest."""
    return f"{_json(front)}\n\n{body}\n"


def _in(texts: Mapping[str, str], language: str) -> str:
    return texts.get(language) or texts.get("en") or next(iter(texts.values()), "")


def _json(data: object) -> str:
    return json.dumps(data, ensure_ascii=False, indent=1)


def _write(path: Path, text: str) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, encoding="utf-8", newline="\n")
