"""The judged queries are whole: enough of them, every page there, nothing twice."""

from collections.abc import Mapping, Sequence
from pathlib import Path

import pytest
from ruamel.yaml.constructor import DuplicateKeyError

from localaction.catalogue.load import load
from localaction.catalogue.topics import RECORDS, topic_paths
from tests.browser.kinds import KINDS
from tests.command import REPOSITORY
from tests.factories import TODAY
from tests.search.judged import LANGUAGES, Need, Query, problems, read_queries

NEED = Need("parks", "an officer", ("practices/a/",), ("practices/b/",))


def many(*needs: Need) -> Mapping[str, Sequence[Query]]:
    """Enough queries in each language, of these needs."""
    asked = [Query(f"park {place}", needs[place % len(needs)]) for place in range(40)]
    return dict.fromkeys(LANGUAGES, asked)


def test_the_shipped_queries_are_whole() -> None:
    catalogue = load(REPOSITORY, REPOSITORY, TODAY, jobs=1).catalogue
    assert catalogue is not None
    known = {*topic_paths(catalogue), *KINDS.values()}
    known |= {f"{page.name}/" for page in catalogue.pages}
    known |= {
        f"{RECORDS[entry.kind]}/{entry.id}/"
        for entry in catalogue.entries()
        if entry.kind in RECORDS and entry.facts.retired is None
    }
    assert [] == list(problems(read_queries(), known))


@pytest.mark.parametrize(
    ("queries", "wrong"),
    [
        (many(NEED), "parks: the site has no practices/b/"),
        (many(Need("zoos", "", (), ())), "zoos: no page is best"),
        (many(Need("zoos", "", ("a/",), ("a/",))), "zoos: a/ stands twice"),
        (dict(many(NEED)) | {"zh": []}, "zh: 0 queries are fewer than 40"),
        (
            dict(many(NEED)) | {"ru": [Query("парк", NEED), Query("Парк", NEED)] * 20},
            "ru: парк is asked twice",
        ),
    ],
)
def test_what_is_wrong_is_named(queries: Mapping[str, Sequence[Query]], wrong: str) -> None:
    assert wrong in list(problems(queries, ["practices/a/", "a/"]))


def test_words_that_stand_twice_in_a_file_are_not_read_over(tmp_path: Path) -> None:
    for name in ("needs", *LANGUAGES):
        (tmp_path / f"{name}.yml").write_text("a: {best: [b/]}\na: {best: [b/]}\n", "utf-8")
    with pytest.raises(DuplicateKeyError):
        read_queries(tmp_path)
