"""Forked processes that work for another one: they end when it does, however it ends."""

import atexit
import gc
import multiprocessing
import os
from collections.abc import Callable
from dataclasses import dataclass
from multiprocessing.connection import wait
from threading import Thread
from typing import Any, Generic, TypeVar

T = TypeVar("T")


class ToldError(Exception):
    """A reason that a person is told in a sentence, whichever process met it."""


class WorkerError(ToldError):
    """A forked process ended before it handed back what it was to make."""


Begin = Callable[[Callable[[], Any]], Callable[[], Any]]
"""How a piece of work is begun: what comes back gives its result. `alongside` or `when_asked`."""


def when_asked(work: Callable[[], T]) -> Callable[[], T]:
    """Do it in this process, as soon as somebody asks for the result."""
    return work


@dataclass(frozen=True, slots=True)
class _Failed:
    """Handed over in place of a result."""

    error: OSError | ToldError


class Alongside(Generic[T]):
    """A piece of work in a forked process. Called, it waits for the result.

    The process inherits everything `work` speaks of, so that only the result is handed over.
    """

    def __init__(self, work: Callable[[], T]) -> None:
        context = multiprocessing.get_context("fork")
        self._receiver, sender = context.Pipe(duplex=False)

        def run() -> None:
            end_with_parent()
            # What was inherited is no garbage: to look at it would copy it.
            gc.freeze()
            made: T | _Failed
            try:
                made = work()
            except (OSError, ToldError) as error:
                # A full disk, for example: whoever waits for the result tells of it.
                made = _Failed(error)
            sender.send(made)

        self._process = context.Process(target=run)
        self._process.start()
        sender.close()
        # A run that fails meanwhile must not wait for one whose result nobody will ask for.
        atexit.register(self._process.kill)

    def __call__(self) -> T:
        """The result; raises the `OSError` or `ToldError` that the work met, or `WorkerError` if it
        was ended."""
        try:
            made: T | _Failed = self._receiver.recv()
        except EOFError:
            self._process.join()
            raise WorkerError(_why(self._process.exitcode)) from None
        self._process.join()
        if isinstance(made, _Failed):
            raise made.error
        return made

    def stop(self) -> None:
        """End the work whose result nobody waits for any more."""
        self._process.kill()
        self._process.join()


def _why(exit_code: int | None) -> str:
    """Why a process handed back nothing: a signal ended it, or it failed and has said how."""
    if exit_code is not None and exit_code > 0:
        return (
            "A process that was to help met a fault of the program; what it said stands above. "
            "Report it with those lines."
        )
    return (
        "A process that was to help was ended from outside, perhaps for want of memory; "
        "run it with --jobs 1."
    )


def alongside(work: Callable[[], T]) -> Alongside[T]:
    """Begin a piece of work in a forked process; what comes back waits for its result."""
    return Alongside(work)


def end_with_parent() -> None:
    """Begin to watch the parent; called in each worker before its first work.

    A killed parent cannot end its workers. They would wait for work for ever, and hold with the
    files they inherited the lock that turns the next build away.
    """
    parent = multiprocessing.parent_process()
    if parent is not None:
        Thread(target=_watch, args=(parent.sentinel,), daemon=True).start()


def _watch(sentinel: int) -> None:
    wait([sentinel])
    os._exit(1)
