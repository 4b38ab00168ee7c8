"""The static API: it obeys its own description, and says what the catalogue says."""

import re
from pathlib import Path
from typing import Any

import pytest
from jsonschema import Draft202012Validator
from openapi_spec_validator import validate

from localaction.catalogue.load import load
from localaction.catalogue.model import Catalogue, Entry
from localaction.catalogue.words import digest
from localaction.exports.api.copy import Copy, record_path
from localaction.exports.api.files import api_files
from localaction.exports.api.record import texts
from localaction.exports.api.shape import FOLDER
from localaction.source.commits import Commit, FolderHistory
from localaction.source.history import Unavailable
from schemas.words import Translation
from tests.factories import catalogue, city, entry, pledge, shared, words
from tests.golden.lender import TODAY, WORLD
from tests.unit.exports.api_of import Read, copy_of, read_back

SITE, VOCABULARIES = shared()
GENEVA = entry("city", "geneva", city(names={"en": "Geneva"}))
FIELDS = Path(__file__).with_name("api_fields.txt")
FIRST, LAST = Commit("a", "2026-01-01", ""), Commit("b", "2026-05-02", "")
HISTORY = {"one": FolderHistory(FIRST, LAST, 2)}
TOMBSTONE = {"on": "2026-03-01", "why": "Withdrawn", "see": "one", "erased": ["A summary"]}


@pytest.fixture(scope="module")
def golden() -> Catalogue:
    loaded = load(WORLD, WORLD, TODAY)
    assert loaded.catalogue is not None
    return loaded.catalogue


@pytest.fixture(scope="module")
def golden_copy(golden: Catalogue) -> Copy:
    return copy_of(golden)


@pytest.fixture(scope="module")
def read(golden_copy: Copy) -> Read:
    return read_back(golden_copy)


def records(of: Catalogue) -> list[Entry[Any]]:
    """The published ones."""
    groups = (of.pledges, of.practices, of.cities, of.organisations)
    return [each for group in groups for each in group.values() if not each.facts.retired]


def small(history: Any = None, **given: Any) -> Read:
    """The API of one city and one pledge."""
    one = entry("pledge", "one", pledge(lead="geneva", **given), texts=[words("en", "One")])
    return read_back(
        copy_of(catalogue(SITE, VOCABULARIES, cities=[GENEVA], pledges=[one]), history)
    )


# The description.


def test_the_description_is_openapi(read: Read) -> None:
    validate(read["openapi.json"])


def test_the_fields_are_those_that_were_promised(read: Read) -> None:
    schemas = read["openapi.json"]["components"]["schemas"]
    told = {
        f"{name}.{field}{'' if field in shape.get('required', ()) else ' (may be absent)'}"
        for name, shape in schemas.items()
        for field in shape["properties"]
    }
    promised = FIELDS.read_text(encoding="utf-8").splitlines()
    said = "meant? Then write the lines there, and follow the rules of DATA_CHANGELOG.md"
    assert promised == sorted(told), said


def faults(described: Any, files: Read) -> list[str]:
    """What does not obey the description, or is not described at all."""
    found: list[str] = []
    for file, content in files.items():
        matching = [
            told["get"]["responses"]["200"]["content"]
            for path, told in described["paths"].items()
            if re.fullmatch(re.escape(path[1:]).replace(r"\{id\}", "[a-z0-9_-]+"), file)
        ]
        if len(matching) != 1:
            found.append(f"{file} is described {len(matching)} times")
            continue
        schema = matching[0].get("application/json", {"schema": {}})["schema"]
        judge = Draft202012Validator({**schema, "components": described["components"]})
        found += [f"{file}: {each.json_path} {each.message}" for each in judge.iter_errors(content)]
    return found


def test_every_document_obeys_the_description(read: Read) -> None:
    files = {path: content for path, content in read.items() if path != "openapi.json"}
    assert [] == faults(read["openapi.json"], files)


def test_a_retired_record_obeys_the_description() -> None:
    made = small(retired=TOMBSTONE)
    files = {"pledges/one.json": made["pledges/one.json"]}
    assert [] == faults(made["openapi.json"], files)


def test_a_document_with_a_wrong_value_does_not_obey_it(read: Read) -> None:
    wrong = {**read["pledges/belrivage-accueil.json"], "history": {"added": 2026}}
    assert faults(read["openapi.json"], {"pledges/belrivage-accueil.json": wrong})


# Value by value.


def test_the_facts_of_every_record_are_those_of_the_catalogue(
    golden: Catalogue, read: Read
) -> None:
    told = {
        each.id: type(each.facts).model_validate(read[record_path(each)]["facts"])
        for each in records(golden)
    }
    assert {each.id: each.facts for each in records(golden)} == told


def test_the_words_of_every_record_are_those_of_the_catalogue(
    golden: Catalogue, read: Read
) -> None:
    expected = {
        (each.id, language): (
            text.title,
            text.summary.markdown,
            {id: passage.markdown for id, passage in text.sections.items()},
            dict(text.labels),
        )
        for each in records(golden)
        for language, text in each.words.items()
    }
    actual = {
        (each.id, language): (text["title"], text["summary"], text["sections"], text["labels"])
        for each in records(golden)
        for language, text in read[record_path(each)]["words"].items()
    }
    assert expected == actual


def test_the_reports_of_every_record_are_those_of_the_catalogue(
    golden: Catalogue, read: Read
) -> None:
    expected = {
        (each.id, report.name): (report.facts, set(report.words))
        for each in records(golden)
        for report in each.updates
    }
    actual = {
        (each.id, report["id"]): (
            type(each.updates[0].facts).model_validate(report["facts"]),
            set(report["words"]),
        )
        for each in records(golden)
        for report in read[record_path(each)].get("reports", ())
    }
    assert expected == actual


def test_what_follows_from_reports_is_what_the_pages_say(golden_copy: Copy, read: Read) -> None:
    world = golden_copy.world
    expected = {
        entry.id: (where.stage, where.last_report, [each.share for each in where.progress])
        for entry, where in ((each, world.standings[each.id]) for each in world.actions)
    }
    told = {entry.id: read[record_path(entry)]["derived"] for entry in world.actions}
    actual = {
        id: (
            each["stage"],
            each.get("last_report"),
            [outcome.get("share") for outcome in each["indicators"]],
        )
        for id, each in told.items()
    }
    assert expected == actual


def test_lists_name_every_published_record(golden: Catalogue, read: Read) -> None:
    names = ("pledges", "practices", "cities", "organisations")
    listed = {each["id"] for name in names for each in read[f"{name}.json"]["records"]}
    assert {each.id for each in records(golden)} == listed


def test_vocabularies_are_those_of_the_catalogue(golden: Catalogue, read: Read) -> None:
    lists = golden.vocabularies.lists
    expected = {
        name: [(term.id, term.labels) for term in each.terms if term.publish]
        for name, each in lists.items()
    }
    actual = {
        name: [(t["id"], t["labels"]) for t in read[f"vocabularies/{name}.json"]["terms"]]
        for name in lists
    }
    assert expected == actual


def test_a_facet_names_the_records_of_each_value(golden: Catalogue, read: Read) -> None:
    expected: dict[str, list[str]] = {}
    for id, each in golden.practices.items():
        for reviewed in () if each.facts.review == "unknown" else (each.facts.review,):
            expected.setdefault("yes" if reviewed.peer_reviewed else "no", []).append(id)
    told = read["facets/reviewed.json"]["values"]
    assert expected == {each["value"]: each["records"] for each in told if each["records"]}


def test_every_address_of_a_document_leads_to_a_file(golden_copy: Copy) -> None:
    made = dict(api_files(golden_copy))
    root = re.escape(f"{golden_copy.root}/{FOLDER}/")
    named = {
        found
        for path, content in made.items()
        if path != "openapi.json"
        for found in re.findall(rf'"{root}([^"]+)"', content.decode())
    }
    assert named.issubset(made)
    assert set(made) - named == {"index.json"}


# Words of others, what is taken back, what nobody knows.


def test_a_translation_says_who_made_it_and_what_is_out_of_date() -> None:
    made = Translation(
        of="en",
        state="machine-reviewed",
        by_role="Translators",
        date="2026-02-03",
        digests={"title": "0123456789ab", "summary": digest("A summary.")},
    )
    told = texts({"en": words("en", "New"), "fr": words("fr", "Ancien", translation=made)})["fr"]
    expected = ("machine-reviewed", "en", "Translators", "2026-02-03", ("title",))
    assert expected == (
        told.state,
        told.translated_from,
        told.translated_by,
        told.translated_on,
        told.out_of_date,
    )


def test_by_digests_anybody_can_tell_what_is_out_of_date() -> None:
    noted = {"title": digest("A title"), "context": digest("Then.")}
    made = Translation.model_validate(
        {"of": "en", "state": "human", "by_role": "x", "date": "2026-02-03", "digests": noted}
    )
    english = words("en", sections={"context": "Now.", "lessons": "Much."})
    told = texts({"en": english, "fr": words("fr", translation=made)})
    source, french = told["en"].digests, told["fr"]
    changed = {part for part, now in source.items() if french.made_from.get(part) != now}
    assert ({*french.out_of_date}, {"context", "lessons"}) == (changed, {*french.lacking})


def test_a_record_names_the_languages_that_it_lacks() -> None:
    assert ["fr", "es", "ar", "ru", "zh"] == small()["pledges/one.json"]["not_translated"]


def test_a_note_for_maintainers_is_told_nowhere() -> None:
    made = small(note="Ring the office again")
    assert "Ring the office again" not in str(made)


def test_of_a_retired_record_only_the_tombstone_is_told() -> None:
    told = small(retired=TOMBSTONE)["pledges/one.json"]
    assert {"on": "2026-03-01", "why": "Withdrawn", "see": "one"} == told["retired"]
    assert {"facts", "words", "derived", "reports", "cite"}.isdisjoint(told)


def test_a_retired_record_stands_in_the_changes_alone() -> None:
    made = small(retired=TOMBSTONE)
    changed = {each["id"]: each.get("retired") for each in made["changes.json"]["records"]}
    assert ({"one": "2026-03-01", "geneva": None}, []) == (changed, made["pledges.json"]["records"])


def test_a_version_can_be_found_again() -> None:
    told = small(HISTORY)["pledges/one.json"]["cite"]["permalink"]
    assert f"{SITE.repository}/tree/b/one" == told


def test_the_latest_change_comes_first() -> None:
    told = small(HISTORY)["changes.json"]["records"]
    expected = [("one", "2026-05-02"), ("geneva", None)]
    assert expected == [(each["id"], each.get("changed")) for each in told]


@pytest.mark.parametrize("path", ["pledges/one.json", "changes.json"])
def test_a_shallow_clone_is_said(path: str) -> None:
    told = small(Unavailable("shallow"))[path]
    assert "shallow" == told.get("history", told)["unavailable"]


def test_the_same_catalogue_gives_the_same_bytes(golden: Catalogue) -> None:
    assert dict(api_files(copy_of(golden))) == dict(api_files(copy_of(golden)))
