"""Asks one page elsewhere whether it is still there.

Twice at most: first for the head alone, then, where that gave no good answer, for the page as a
browser would. What the page says is never read.
"""

import ssl
from collections.abc import Callable
from dataclasses import dataclass
from http import HTTPStatus
from http.client import HTTP_PORT, HTTPS_PORT, HTTPException
from socket import EAI_NONAME, gaierror
from typing import Literal
from urllib.parse import SplitResult, quote, urljoin, urlsplit

from localaction.proposal.links.direct import Allow, DirectConnection, PrivateError, is_public

State = Literal["answers", "gone", "silent", "refuses", "private"]

SECONDS = 20.0
HOPS = 6
"""How often an address may lead on to another."""
PORTS = {"http": HTTP_PORT, "https": HTTPS_PORT}
SAFE = "/%:=&?~#+!$,;'@()*[]"
"""What stands in an address as it is."""


@dataclass(frozen=True, slots=True)
class Answer:
    """What came of it."""

    state: State
    """`gone`: the server says so, or there is no such server. `silent`: no answer, or an error of
    the server. `refuses`: it does not talk to programs. `private`: nobody outside may ask it."""
    said: str
    """`404 Not Found`, or why there was no answer."""


@dataclass(frozen=True, slots=True)
class Caller:
    """Who asks, and how patiently."""

    name: str
    """As servers read it in their logs."""
    seconds: float = SECONDS
    allow: Allow = is_public
    rest: Callable[[], None] = lambda: None
    """What is done between the first try and the second."""


def ask(address: str, caller: Caller) -> Answer:
    """Ask for a page, once more where the first answer is not good."""
    first = _asked(address, "HEAD", caller)
    if first.state in ("answers", "private"):
        return first
    caller.rest()
    return _asked(address, "GET", caller)


def _asked(address: str, method: str, caller: Caller) -> Answer:
    try:
        return _followed(address, method, caller)
    except PrivateError as error:
        return Answer("private", str(error))
    except gaierror as error:
        is_nowhere = error.errno == EAI_NONAME
        return Answer("gone" if is_nowhere else "silent", "no server of this name was found")
    except TimeoutError:
        return Answer("silent", f"no answer within {caller.seconds:.0f} seconds")
    except ssl.SSLError as error:
        return Answer("silent", f"no safe connection: {error.reason or 'the certificate is wrong'}")
    except (OSError, HTTPException) as error:
        return Answer("silent", f"no answer: {str(error) or type(error).__name__}")
    except ValueError:
        return Answer("gone", "it leads to something that is no address")


def _followed(address: str, method: str, caller: Caller) -> Answer:
    for _ in range(HOPS):
        status, onward = _request(urlsplit(address), method, caller)
        if onward is None:
            return _judged(status)
        address = urljoin(address, onward)
    return Answer("silent", f"it leads on more than {HOPS} times")


def _request(parts: SplitResult, method: str, caller: Caller) -> tuple[int, str | None]:
    """The status of one page, and where it leads on to."""
    if parts.scheme not in PORTS or not parts.hostname:
        raise ValueError(parts.scheme)
    host = parts.hostname.encode("idna").decode("ascii")
    port = parts.port or PORTS[parts.scheme]
    secure = parts.scheme == "https"
    line = DirectConnection(host, port, secure, caller.allow, caller.seconds)
    path = quote(f"{parts.path or '/'}{f'?{parts.query}' if parts.query else ''}", safe=SAFE)
    try:
        line.request(method, path, headers={"User-Agent": caller.name, "Accept": "*/*"})
        response = line.getresponse()
        is_moved = response.status in (301, 302, 303, 307, 308)
        return response.status, response.getheader("Location") if is_moved else None
    finally:
        line.close()


def _judged(status: int) -> Answer:
    known = {each.value: each.phrase for each in HTTPStatus}
    said = f"{status} {known.get(status, '')}".strip()
    if status < 400:
        return Answer("answers", said)
    if status in (HTTPStatus.NOT_FOUND, HTTPStatus.GONE):
        return Answer("gone", said)
    return Answer("silent" if 500 <= status < 600 else "refuses", said)
