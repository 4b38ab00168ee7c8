"""The live site follows the switch, and tells open pages of it."""

import http.client
from collections.abc import Iterator
from pathlib import Path
from threading import Thread

import pytest

from localaction.site.serve import EVENTS, Changes, server
from localaction.site.watch import Watcher


@pytest.fixture
def changes() -> Changes:
    return Changes()


@pytest.fixture
def address(tmp_path: Path, changes: Changes) -> Iterator[tuple[str, int]]:
    (tmp_path / "site.a" / "x").mkdir(parents=True)
    (tmp_path / "site.a" / "x" / "index.html").write_bytes(b"<body>old</body>")
    (tmp_path / "site.a" / "404.html").write_bytes(b"<body>lost</body>")
    (tmp_path / "site.a" / "a.css").write_bytes(b"a{}")
    (tmp_path / "site").symlink_to("site.a")
    served = server(tmp_path / "site", "https://x.org/base", changes, "127.0.0.1", 0)
    thread = Thread(target=served.serve_forever, args=(0.01,))
    thread.start()
    yield "127.0.0.1", served.server_port
    served.shutdown()
    thread.join()
    served.server_close()


def get(address: tuple[str, int], path: str) -> tuple[int, bytes]:
    connection = http.client.HTTPConnection(*address, timeout=10)
    connection.request("GET", path, headers={"Connection": "close"})
    response = connection.getresponse()
    status, body = response.status, response.read()
    connection.close()
    return status, body


def test_a_page_listens_for_changes(address: tuple[str, int]) -> None:
    assert EVENTS.encode() in get(address, "/x/")[1]


def test_the_page_on_disk_stays_as_it_is(address: tuple[str, int], tmp_path: Path) -> None:
    get(address, "/x/")
    assert b"<body>old</body>" == (tmp_path / "site" / "x" / "index.html").read_bytes()


def test_other_files_are_served_as_they_are(address: tuple[str, int]) -> None:
    assert (200, b"a{}") == get(address, "/a.css")


def test_the_address_of_the_published_site_works_too(address: tuple[str, int]) -> None:
    assert (200, b"a{}") == get(address, "/base/a.css")


def test_what_is_missing_gets_the_page_for_it(address: tuple[str, int]) -> None:
    status, body = get(address, "/gone/")
    assert (404, True) == (status, body.startswith(b"<body>lost"))


def test_the_switch_is_followed(address: tuple[str, int], tmp_path: Path) -> None:
    (tmp_path / "site.b" / "x").mkdir(parents=True)
    (tmp_path / "site.b" / "x" / "index.html").write_bytes(b"<body>new</body>")
    (tmp_path / "site").unlink()
    (tmp_path / "site").symlink_to("site.b")
    assert get(address, "/x/")[1].startswith(b"<body>new")


def test_an_open_page_is_told_of_a_new_site(address: tuple[str, int], changes: Changes) -> None:
    connection = http.client.HTTPConnection(*address, timeout=10)
    connection.request("GET", EVENTS)
    response = connection.getresponse()
    changes.tell()
    told = response.read()
    connection.close()
    assert b"data: new\n\n" == told


def test_a_changed_file_is_noticed(tmp_path: Path) -> None:
    watcher = Watcher([tmp_path, tmp_path / "missing"])
    (tmp_path / "a.md").write_text("new", encoding="utf-8")
    changed = watcher.wait(10)
    watcher.stop()
    assert {str(tmp_path / "a.md")} == changed


def test_reading_is_no_change(tmp_path: Path) -> None:
    file = tmp_path / "a.md"
    file.write_text("old", encoding="utf-8")
    watcher = Watcher([tmp_path])
    file.read_text(encoding="utf-8")
    changed = watcher.wait(0.3)
    watcher.stop()
    assert set() == changed
