"""Pages elsewhere are asked politely, twice at most, and never inside a private network."""

import socket
from collections.abc import Iterable, Iterator
from contextlib import suppress
from datetime import date
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from threading import Thread
from time import perf_counter, sleep
from typing import Any

import pytest
from typer import Exit

from localaction.catalogue.load import load
from localaction.cli import links as verb
from localaction.proposal.links import direct
from localaction.proposal.links.ask import Answer, Caller, State, ask
from localaction.proposal.links.direct import is_public
from localaction.proposal.links.places import addresses
from localaction.proposal.links.tour import Manners, tour
from tests.command import REPOSITORY, WORLD

MONDAY = date(2026, 11, 23)
FINE = Answer("answers", "200 OK")


class Elsewhere(BaseHTTPRequestHandler):
    """A server that does what the path says."""

    asked: list[str] = []  # noqa: RUF012

    def do_HEAD(self) -> None:
        """Answer for the head alone."""
        self._answer(self.path.startswith("/get"))

    def do_GET(self) -> None:
        """Answer as for a browser."""
        self._answer(False)

    def _answer(self, is_refused: bool) -> None:
        self.asked.append(f"{self.command} {self.path}")
        kind, _, rest = self.path.lstrip("/").partition("/")
        if kind == "hang":
            self.close_connection = True
            self.connection.settimeout(3)
            self.connection.recv(1)
            return
        if kind == "drip":
            self._drip()
            return
        status = 405 if is_refused else int(rest or 200) if kind == "status" else 200
        if kind == "to":
            self.send_response(302)
            self.send_header("Location", rest if "//" in rest else f"/{rest}")
        else:
            self.send_response(status)
        self.send_header("Content-Length", "0")
        self.end_headers()

    def _drip(self) -> None:
        """Send a letter now and then, so that no single wait is long."""
        self.close_connection = True
        with suppress(OSError):
            for _ in range(60):
                self.wfile.write(b"H")
                sleep(0.05)

    def log_message(self, format: str, *args: Any) -> None:
        """Say nothing."""


@pytest.fixture(scope="module")
def elsewhere() -> Iterator[str]:
    server = ThreadingHTTPServer(("127.0.0.1", 0), Elsewhere)
    server.daemon_threads = True
    thread = Thread(target=server.serve_forever, kwargs={"poll_interval": 0.05})
    thread.start()
    try:
        yield f"http://127.0.0.1:{server.server_port}"
    finally:
        server.shutdown()
        thread.join()
        server.server_close()


def caller(seconds: float = 5) -> Caller:
    return Caller("test", seconds, allow=lambda number: True)


@pytest.mark.parametrize(
    ("path", "expected"),
    [
        ("/status/200", FINE),
        ("/get", FINE),
        ("/status/404", Answer("gone", "404 Not Found")),
        ("/status/410", Answer("gone", "410 Gone")),
        ("/status/403", Answer("refuses", "403 Forbidden")),
        ("/status/999", Answer("refuses", "999")),
        ("/status/503", Answer("silent", "503 Service Unavailable")),
        ("/to/status/200", FINE),
        ("/to/status/404", Answer("gone", "404 Not Found")),
        ("/to/to/to/to/to/to/to/to", Answer("silent", "it leads on more than 6 times")),
        ("/to/ftp://example.org/x", Answer("gone", "it leads to something that is no address")),
        ("/wörter und mehr?a=b c", FINE),
    ],
)
def test_a_page_answers_or_it_is_said_why_not(elsewhere: str, path: str, expected: Answer) -> None:
    assert expected == ask(elsewhere + path, caller())


def test_a_page_that_answers_is_asked_once_and_for_its_head_alone(elsewhere: str) -> None:
    ask(f"{elsewhere}/once", caller())
    assert ["HEAD /once"] == [each for each in Elsewhere.asked if each.endswith("/once")]


def test_a_page_that_does_not_is_asked_once_more(elsewhere: str) -> None:
    ask(f"{elsewhere}/status/418", caller())
    asked = [each for each in Elsewhere.asked if each.endswith("/418")]
    assert ["HEAD /status/418", "GET /status/418"] == asked


def test_a_server_that_says_nothing_is_left(elsewhere: str) -> None:
    found = ask(f"{elsewhere}/hang", caller(0.1))
    assert Answer("silent", "no answer within 0 seconds") == found


def test_a_server_that_sends_a_letter_at_a_time_is_left_too(elsewhere: str) -> None:
    start = perf_counter()
    found = ask(f"{elsewhere}/drip", caller(0.2))
    assert ("silent", True) == (found.state, perf_counter() - start < 2.5)


@pytest.mark.parametrize(("port", "secure"), [(443, True), (80, False)])
def test_a_usual_port_is_not_told_to_the_server(port: int, secure: bool) -> None:
    line = direct.DirectConnection("example.org", port, secure, lambda number: True, 1)
    assert line.port == line.default_port


def test_nobody_there_is_silence() -> None:
    assert "silent" == ask("http://127.0.0.1:9/", caller()).state


@pytest.mark.parametrize(
    ("number", "expected"), [(socket.EAI_NONAME, "gone"), (socket.EAI_AGAIN, "silent")]
)
def test_a_name_of_nobody_is_gone_and_one_that_was_not_looked_up_is_silent(
    monkeypatch: pytest.MonkeyPatch, number: int, expected: str
) -> None:
    def look_up(*asked: object, **given: object) -> None:
        raise socket.gaierror(number, "not found")

    monkeypatch.setattr(direct, "getaddrinfo", look_up)
    assert expected == ask("http://nobody.example/", caller()).state


def test_a_machine_of_our_own_network_is_not_asked(elsewhere: str) -> None:
    found = ask(f"{elsewhere}/secret", Caller("test"))
    assert ("private", []) == (found.state, [a for a in Elsewhere.asked if "secret" in a])


@pytest.mark.parametrize(
    ("number", "expected"),
    [
        ("93.184.215.14", True),
        ("2606:2800:21f:cb07:6820:80da:af6b:8b2c", True),
        *(
            (number, False)
            for number in ("127.0.0.1", "10.1.2.3", "192.168.0.1", "169.254.169.254")
        ),
        *((number, False) for number in ("100.64.0.1", "0.0.0.0", "224.0.0.1", "::1", "fe80::1")),
        *((number, False) for number in ("fd00::1", "::ffff:10.0.0.1")),
    ],
)
def test_only_public_numbers_are_called(number: str, expected: bool) -> None:
    assert expected == is_public(number)


# The tour


def of_three_servers() -> list[str]:
    return [f"https://{server}.example/{page}" for server in "abc" for page in range(4)]


def manners(pauses: list[None] | None = None, minutes: float = 1) -> Manners:
    noted = pauses if pauses is not None else []
    return Manners(lambda: noted.append(None), minutes)


def test_every_page_is_asked_once() -> None:
    asked: list[str] = []

    def note(address: str) -> Answer:
        asked.append(address)
        return FINE

    found = tour(of_three_servers(), note, manners(), MONDAY)
    assert sorted(of_three_servers()) == sorted(asked) == sorted(found)


def test_between_two_pages_of_a_server_is_a_pause() -> None:
    pauses: list[None] = []
    tour(of_three_servers(), lambda address: FINE, manners(pauses), MONDAY)
    assert 3 * 3 == len(pauses)


def test_a_server_that_has_had_enough_is_left_alone() -> None:
    busy = Answer("refuses", "429 Too Many Requests")
    assert 3 == len(tour(of_three_servers(), lambda address: busy, manners(), MONDAY))


def test_after_its_time_nothing_more_is_asked() -> None:
    assert {} == tour(of_three_servers(), lambda address: FINE, manners(minutes=0), MONDAY)


def test_another_week_goes_another_way() -> None:
    ways = []
    for day in (MONDAY, date(2026, 11, 30)):
        way = tour(
            of_three_servers(), lambda address: FINE, Manners(lambda: None, 1, at_once=1), day
        )
        ways.append(list(way))
    assert ways[0] != ways[1]


# What is asked for


def test_addresses_of_facts_and_words_are_found_with_their_files() -> None:
    found = addresses(load(WORLD, REPOSITORY, MONDAY).catalogue)
    texts = "".join(
        path.read_text(encoding="utf-8")
        for path in WORLD.rglob("*")
        if path.suffix in (".yml", ".md")
    )
    assert (True, [], True) == (
        len(found) > 5,
        [address for address in found if address not in texts],
        all(Path(WORLD / file).is_file() for files in found.values() for file in files),
    )


@pytest.mark.parametrize(("state", "is_written"), [("answers", True), ("silent", False)])
def test_where_no_page_answers_it_is_this_machine_and_nothing_is_told(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path, state: State, is_written: bool
) -> None:
    def toured(named: Iterable[str], *others: object) -> dict[str, Answer]:
        return {address: Answer(state, "") for address in named}

    monkeypatch.setattr(verb, "tour", toured)
    out = tmp_path / "links.json"
    with suppress(Exit):
        verb.links(out, WORLD, MONDAY.isoformat(), 1)
    assert is_written == out.exists()
