"""The end of a run. To free its millions of objects one by one can take longer than the rest did.

The system takes the memory of a process back at once. mypy and Mercurial end in this way too.
"""

import atexit
import os
import sys
from collections.abc import Iterator
from contextlib import contextmanager


@contextmanager
def leaving() -> Iterator[None]:
    """End the process when `sys.exit` is called in here, with its code, and free nothing.

    Everything else that is to be done at the end is done: what is registered first comes last.
    """
    asked: list[int] = []
    atexit.register(_leave, asked)
    try:
        yield
    except SystemExit as ending:
        if ending.code is None or isinstance(ending.code, int):
            asked.append(ending.code or 0)
        raise


def _leave(asked: list[int]) -> None:
    if not asked:
        return
    try:
        sys.stdout.flush()
        sys.stderr.flush()
    except OSError:
        # Nobody reads any more: Python says so in its own way.
        return
    os._exit(asked[0])
