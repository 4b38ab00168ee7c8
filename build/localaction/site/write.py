"""The only writer of the site: two standing trees and a link to the one that is published.

A build brings the other tree up to date and then turns the link, in one step: whoever reads
`out/site` sees the whole old site or the whole new one, also when a build is killed.
"""

import fcntl
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from localaction.site.errors import TreeError
from localaction.site.tree import Tree, open_tree

LINK = "site"
TREES = ("site.a", "site.b")


@contextmanager
def only_build(out: Path) -> Iterator[None]:
    """Hold `out` for one build; a second one at the same time is turned away."""
    out.mkdir(parents=True, exist_ok=True)
    with (out / ".lock").open("w") as file:
        try:
            fcntl.flock(file, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError:
            raise TreeError(
                f"Another build is writing {out}; wait until it has ended, or give another --out."
            ) from None
        # The lock goes with the process, however it ends.
        yield


def current(out: Path) -> str | None:
    """The name of the tree that is published, None before the first build."""
    link = out / LINK
    if link.is_symlink():
        return link.readlink().name
    if link.exists():
        raise TreeError(
            f"{link} is not the link that a build makes there; move it away, it would be lost."
        )
    return None


def open_other_tree(out: Path) -> Tree:
    """Begin to write the tree that is not published."""
    name = TREES[1] if current(out) == TREES[0] else TREES[0]
    return open_tree(out / name)


def switch_to(tree: Tree) -> None:
    """Publish a finished tree."""
    out = tree.folder.parent
    new = out / f"{LINK}.new"
    new.unlink(missing_ok=True)
    try:
        new.symlink_to(tree.folder.name, target_is_directory=True)
    except OSError as error:
        raise TreeError(
            f"The file system of {out} has no symbolic links ({error.strerror}), by which the "
            f"new site is switched in; give an --out on one that has."
        ) from error
    new.replace(out / LINK)
