"""Reading a root: which files belong to which record, and what is told about the rest."""

import os
from collections.abc import Mapping
from pathlib import Path

import pytest

from localaction.source.document import RecordFiles, Tree
from localaction.source.tree import CHUNK, read_tree

FOUND = tuple[str, str, str]

WORLD = {
    "content/site.yml": "name: x\n",
    "content/README.md": "about this folder",
    "content/vocabularies/b.yml": "terms: []\n",
    "content/vocabularies/a.yml": "terms: []\n",
    "content/vocabularies/README.md": "about",
    "content/pages/about.md": "---\ntitle: About\n---\n# About\n\n<!-- slot: map -->\n\n## More\n",
    "content/pages/about.zh-Hans.md": "# 关于\n",
    "content/pledges/kampala/pledge.yml": "language: en\n",
    "content/pledges/kampala/en.md": "# Kampala\n",
    "content/pledges/kampala/fr.md": "# Kampala\n",
    "content/pledges/kampala/map.png": "picture",
    "content/pledges/kampala/photo.JPG": "pic",
    "content/pledges/kampala/updates/2025-01-01.yml": "date: 2025-01-01\n",
    "content/pledges/kampala/updates/2025-01-01.en.md": "# Update\n",
    "content/pledges/kampala/updates/2025-01-01-2.yml": "date: 2025-01-01\n",
    "content/organisations/iom.yml": "acronym: IOM\n",
    "content/events/forum.yml": "type: x\n",
    "content/events/forum.en.md": "# Forum\n",
    "content/events/forum.pt-BR.md": "# Fórum\n",
    "practices/README.md": "about",
    "practices/.gitkeep": "",
    "practices/it/lombardia/milan-welcome/practice.yml": "language: it\n",
    "practices/it/lombardia/milan-welcome/it.md": "# Milano\n",
    "practices/beira/practice.yml": "language: en\n",
    "practices/.hidden/practice.yml": "a: [",
    "cities/milan/city.yml": "country: IT\n",
}


def write(root: Path, files: Mapping[str, str]) -> Path:
    for name, text in files.items():
        file = root / name
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(text, encoding="utf-8")
    return root


@pytest.fixture
def world(tmp_path: Path) -> Tree:
    return read_tree(write(tmp_path, WORLD))


def found(root: Path, files: Mapping[str, str]) -> list[FOUND]:
    return [(p.path, p.code, p.wording) for p in read_tree(write(root, files)).problems]


def record(tree: Tree, name: str) -> RecordFiles:
    return next(record for record in tree.records if record.id == name)


def test_a_good_world_has_no_problem(world: Tree) -> None:
    assert () == world.problems


def test_records_stand_sorted_by_kind_and_path(world: Tree) -> None:
    assert [
        ("city", "milan", "cities/milan/city.yml"),
        ("event", "forum", "content/events/forum.yml"),
        ("organisation", "iom", "content/organisations/iom.yml"),
        ("pledge", "kampala", "content/pledges/kampala/pledge.yml"),
        ("practice", "beira", "practices/beira/practice.yml"),
        ("practice", "milan-welcome", "practices/it/lombardia/milan-welcome/practice.yml"),
    ] == [(record.kind, record.id, record.path) for record in world.records]


def test_a_record_has_its_words_by_language(world: Tree) -> None:
    assert ["en", "fr"] == list(record(world, "kampala").words)


def test_a_small_record_has_its_words_beside_it(world: Tree) -> None:
    titles = {language: file.title for language, file in record(world, "forum").words.items()}
    assert {"en": "Forum", "pt-BR": "Fórum"} == titles


def test_a_record_has_its_updates_in_order(world: Tree) -> None:
    updates = [(update.name, list(update.words)) for update in record(world, "kampala").updates]
    assert [("2025-01-01", ["en"]), ("2025-01-01-2", [])] == updates


def test_a_record_has_its_pictures_with_their_sizes(world: Tree) -> None:
    sizes = {name: file.size for name, file in record(world, "kampala").pictures.items()}
    assert {"map.png": 7, "photo.JPG": 3} == sizes


def test_facts_are_read_with_their_places(world: Tree) -> None:
    facts = record(world, "milan").facts
    assert facts is not None
    assert ({"country": "IT"}, (1, 1)) == (facts.data, facts.position(("country",)))


def test_vocabularies_stand_sorted(world: Tree) -> None:
    paths = [document.path for document in world.vocabularies]
    assert ["content/vocabularies/a.yml", "content/vocabularies/b.yml"] == paths


def test_the_settings_are_read(world: Tree) -> None:
    assert world.site is not None
    assert {"name": "x"} == world.site.data


def test_a_page_without_a_language_in_its_name_is_english(world: Tree) -> None:
    pages = [(page.name, page.language, page.path) for page in world.pages]
    assert [
        ("about", "en", "content/pages/about.md"),
        ("about", "zh-Hans", "content/pages/about.zh-Hans.md"),
    ] == pages


def test_the_body_of_a_page_is_kept_byte_for_byte(world: Tree) -> None:
    page = world.pages[0]
    assert ("# About\n\n<!-- slot: map -->\n\n## More\n", 4) == (page.body, page.body_first_line)


def test_the_words_of_a_page_hold_its_headings_and_no_slot(world: Tree) -> None:
    assert "About\nMore" == world.pages[0].words.text


def test_an_empty_root_is_empty(tmp_path: Path) -> None:
    assert Tree((), (), None, (), ()) == read_tree(tmp_path)


@pytest.mark.parametrize(
    ("path", "told"),
    [
        ("practices/a/en.md", ("practices/a/practice.yml", "facts-missing", "")),
        ("practices/a/updates/2025.yml", ("practices/a/practice.yml", "facts-missing", "")),
        ("content/events/a.en.md", ("content/events/a.yml", "facts-missing", "")),
        ("practices/a/notes.txt", ("practices/a/notes.txt", "file-unexpected", "")),
        ("practices/a/pledge.yml", ("practices/a/pledge.yml", "file-unexpected", "")),
        ("practices/en.md", ("practices/en.md", "file-unexpected", "")),
        ("practices/practice.yml", ("practices/practice.yml", "file-unexpected", "")),
        ("practices/it/README.md", ("practices/it/README.md", "file-unexpected", "")),
        ("content/events/a.txt", ("content/events/a.txt", "file-unexpected", "pair")),
        ("content/events/a.md", ("content/events/a.md", "file-unexpected", "pair")),
        ("content/events/b/c.yml", ("content/events/b", "file-unexpected", "folder")),
        ("content/pages/a.html", ("content/pages/a.html", "file-unexpected", "page")),
        ("content/pages/a.french.md", ("content/pages/a.french.md", "file-unexpected", "page")),
        ("content/pages/b/c.md", ("content/pages/b", "file-unexpected", "folder")),
        (
            "content/vocabularies/a.md",
            ("content/vocabularies/a.md", "file-unexpected", "vocabulary"),
        ),
        ("content/other.yml", ("content/other.yml", "file-unexpected", "content")),
        ("content/pledge/a/pledge.yml", ("content/pledge", "file-unexpected", "content")),
    ],
)
def test_what_stands_where_nothing_should_is_told(tmp_path: Path, path: str, told: FOUND) -> None:
    assert [told] == found(tmp_path, {path: "# T\n" if path.endswith(".md") else "a: 1\n"})


@pytest.mark.parametrize(
    ("name", "told"),
    [
        ("drawing.svg", ("practices/a/drawing.svg", "file-unexpected", "picture")),
        ("IMG_1.HEIC", ("practices/a/IMG_1.HEIC", "file-unexpected", "picture")),
        ("list.docx", ("practices/a/list.docx", "file-unexpected", "")),
        ("English.md", ("practices/a/English.md", "file-unexpected", "")),
        ("practice.yaml", ("practices/a/practice.yaml", "file-unexpected", "")),
        ("other.YAML", ("practices/a/other.YAML", "file-unexpected", "")),
        ("updates/b.yaml", ("practices/a/updates/b.yaml", "file-unexpected", "ending")),
        ("updates/b.txt", ("practices/a/updates/b.txt", "file-unexpected", "pair")),
        ("updates/b.en.md", ("practices/a/updates/b.yml", "facts-missing", "")),
        ("updates/c/b.yml", ("practices/a/updates/c", "file-unexpected", "folder")),
        ("pictures/b.png", ("practices/a/pictures/b.png", "file-unexpected", "")),
    ],
)
def test_what_does_not_belong_in_a_record_is_told(tmp_path: Path, name: str, told: FOUND) -> None:
    files = {"practices/a/practice.yml": "a: 1\n", f"practices/a/{name}": "# T\n"}
    assert [told] == found(tmp_path, files)


@pytest.mark.parametrize("name", ["pledge.yaml", "Pledge.yml", "pledge.YML"])
def test_a_file_of_facts_with_another_ending_is_told_its_name(tmp_path: Path, name: str) -> None:
    root = write(tmp_path, {f"content/pledges/a/{name}": "a: 1\n"})
    assert ["pledge.yml"] == [problem.values["right"] for problem in read_tree(root).problems]


@pytest.mark.parametrize(
    ("start", "form"),
    [
        (b"\xff\xd8\xff\xe0", "jpg"),
        (b"\x89PNG\r\n\x1a\n....", "png"),
        (b"RIFF\x00\x00\x00\x00WEBPVP8 ", "webp"),
        (b"<!doctype html>", ""),
        (b"", ""),
    ],
)
def test_the_first_bytes_say_what_a_picture_is(tmp_path: Path, start: bytes, form: str) -> None:
    root = write(tmp_path, {"practices/a/practice.yml": "a: 1\n"})
    (root / "practices/a/b.png").write_bytes(start)
    assert form == record(read_tree(root), "a").pictures["b.png"].form


def test_a_record_without_facts_stands_there_all_the_same(tmp_path: Path) -> None:
    tree = read_tree(write(tmp_path, {"practices/a/en.md": "# T\n"}))
    assert [("a", None, ["en"])] == [(r.id, r.facts, list(r.words)) for r in tree.records]


def test_one_broken_record_hides_no_other(tmp_path: Path) -> None:
    files = {
        "practices/a/practice.yml": "a: [\n",
        "practices/a/en.md": "no title\n",
        "practices/b/practice.yml": "a: 1\n",
        "practices/b/c/practice.yml": "a: 1\n",
    }
    tree = read_tree(write(tmp_path, files))
    assert [("a", False), ("c", True), ("b", True)] == [
        (record.id, record.facts is not None) for record in tree.records
    ]


def test_all_problems_of_a_record_are_told_in_one_run(tmp_path: Path) -> None:
    files = {
        "practices/a/practice.yml": "a: [\n",
        "practices/a/en.md": "no title\n",
        "practices/a/fr.md": "# T\n\n<b>x</b>\n",
    }
    assert [
        ("practices/a/en.md", "words-title", "missing"),
        ("practices/a/fr.md", "words-markup", ""),
        ("practices/a/practice.yml", "yaml-syntax", "bracket"),
    ] == found(tmp_path, files)


@pytest.mark.parametrize(
    ("link", "target"),
    [
        ("practices/a/practice.yml", "real.yml"),
        ("practices/a/en.md", "real.md"),
        ("practices/b", "practices/a"),
        ("practices/a/updates", "real"),
        ("cities", "practices"),
        ("content", "practices"),
        ("content/pledges", "practices"),
        ("content/site.yml", "real.yml"),
        ("content/pages/a.md", "real.md"),
    ],
)
def test_a_link_is_told_and_not_followed(tmp_path: Path, link: str, target: str) -> None:
    write(tmp_path, {"real.yml": "a: 1\n", "real.md": "# T\n", "practices/a/fr.md": "# T\n"})
    if link != "practices/a/practice.yml":
        write(tmp_path, {"practices/a/practice.yml": "a: 1\n"})
    (tmp_path / link).parent.mkdir(parents=True, exist_ok=True)
    (tmp_path / link).symlink_to(tmp_path / target)
    assert [(link, "file-link", "")] == found(tmp_path, {})


def test_a_name_that_cannot_be_shown_is_told_in_ascii(tmp_path: Path) -> None:
    files = {"practices/a/practice.yml": "a: 1\n", "practices/a/b\n\u202e.md": "# T\n"}
    assert [("practices/a/b\\n\\u202e.md", "file-unexpected", "name")] == found(tmp_path, files)


def test_a_pipe_is_never_waited_for(tmp_path: Path) -> None:
    write(tmp_path, {"practices/a/practice.yml": "a: 1\n"})
    os.mkfifo(tmp_path / "practices/a/en.md")
    assert [("practices/a/en.md", "file-unexpected", "special")] == found(tmp_path, {})


@pytest.fixture
def many(tmp_path: Path) -> Path:
    files = {}
    for number in range(CHUNK * 2 + 3):
        files[f"practices/p{number}/practice.yml"] = f"number: {number}\nbad: 0{number}\n"
        files[f"practices/p{number}/en.md"] = f"# Title {number}\n\n<b>x</b>\n"
    return write(tmp_path, files)


def test_several_processes_read_the_same(many: Path) -> None:
    assert read_tree(many, jobs=1) == read_tree(many, jobs=3)


def test_progress_is_told_up_to_the_end(many: Path) -> None:
    told: list[tuple[int, int]] = []
    read_tree(many, jobs=2, progress=lambda done, total: told.append((done, total)))
    assert [(CHUNK, 103), (2 * CHUNK, 103), (103, 103)] == told


def test_the_tenth_update_of_a_day_comes_after_its_second(tmp_path: Path) -> None:
    names = [f"practices/a/updates/2025-11-30{serial}.yml" for serial in ("-10", "-2", "")]
    files = {"practices/a/practice.yml": "a: b\n", **dict.fromkeys(names, "a: b\n")}
    record = read_tree(write(tmp_path, files)).records[0]
    assert ["2025-11-30", "2025-11-30-2", "2025-11-30-10"] == [u.name for u in record.updates]
