"""How long each stage of a build took, for `scripts/bench` and for whoever asks where time goes."""

from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from time import perf_counter


class Stopwatch:
    """Adds up seconds by stage."""

    def __init__(self) -> None:
        self.seconds: dict[str, float] = {}
        self._last = perf_counter()

    @contextmanager
    def stage(self, name: str) -> Iterator[None]:
        """Time what is done within."""
        start = perf_counter()
        try:
            yield
        finally:
            self._add(name, perf_counter() - start)

    def lap(self, name: str) -> None:
        """Count the time since the last lap, or since the beginning, for `name`."""
        now = perf_counter()
        self._add(name, now - self._last)
        self._last = now

    def join(self, seconds: Mapping[str, float]) -> None:
        """Add what another process measured."""
        for name, more in seconds.items():
            self._add(name, more)

    def _add(self, name: str, more: float) -> None:
        self.seconds[name] = self.seconds.get(name, 0.0) + more
