"""Forked processes that work for another one: they end when it does, however it ends."""

import multiprocessing
import os
from multiprocessing.connection import wait
from threading import Thread


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
