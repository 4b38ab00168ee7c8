"""Connections that lead only where everybody may go.

A name is looked up once, judged, and then that very number is called: a name that means another
machine a moment later gains nothing, and no machine of a private network is ever asked.
"""

import ssl
from collections.abc import Callable
from contextlib import suppress
from http.client import HTTP_PORT, HTTPS_PORT, HTTPConnection
from ipaddress import ip_address
from socket import SHUT_RDWR, SOCK_STREAM, create_connection, getaddrinfo, socket
from threading import Timer

Allow = Callable[[str], bool]
"""Whether a machine of this number may be asked."""


class PrivateError(OSError):
    """The name belongs to a private network, or to this very machine."""


def is_public(number: str) -> bool:
    """A number that is reached over the internet, and is one machine's."""
    given = ip_address(number)
    return given.is_global and not given.is_multicast


def numbers_of(host: str, port: int, allow: Allow) -> list[str]:
    """The numbers of a host; raises `PrivateError` where one of them is not to be asked."""
    found = [str(info[4][0]) for info in getaddrinfo(host, port, type=SOCK_STREAM)]
    numbers = [number.partition("%")[0] for number in dict.fromkeys(found)]
    if not all(map(allow, numbers)):
        raise PrivateError(f"{host} is a machine of a private network")
    # Many networks reach no number of the newer kind: the older first.
    return sorted(numbers, key=lambda number: ":" in number)


class DirectConnection(HTTPConnection):
    """One connection, by http or https, that ends after so many seconds whatever happens."""

    def __init__(self, host: str, port: int, secure: bool, allow: Allow, seconds: float) -> None:
        super().__init__(host, port, timeout=seconds)
        # Beside the name of the host only another port than the usual one is told.
        self.default_port = HTTPS_PORT if secure else HTTP_PORT
        self._secure = secure
        self._allow = allow
        self._seconds = seconds
        self._alarm: Timer | None = None

    def connect(self) -> None:
        """Call the host by a number that was judged."""
        self.sock = self._called(numbers_of(self.host, self.port, self._allow))
        # A server that sends a letter at a time would never overstep the timeout of a socket.
        self._alarm = Timer(2 * self._seconds, self._hang_up)
        self._alarm.daemon = True
        self._alarm.start()
        if self._secure:
            context = ssl.create_default_context()
            # The handshake comes after, so that the alarm can end it too.
            line = context.wrap_socket(
                self.sock, server_hostname=self.host, do_handshake_on_connect=False
            )
            self.sock = line
            line.do_handshake()

    def _called(self, numbers: list[str]) -> socket:
        failed: OSError = OSError("it has no number")
        for number in numbers:
            try:
                return create_connection((number, self.port), self._seconds)
            except OSError as error:
                failed = error
        raise failed

    def close(self) -> None:
        """Hang up."""
        if self._alarm is not None:
            self._alarm.cancel()
        super().close()

    def _hang_up(self) -> None:
        line = self.sock
        if line is not None:
            with suppress(OSError):
                line.shutdown(SHUT_RDWR)
