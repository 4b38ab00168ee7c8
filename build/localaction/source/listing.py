"""Lists one folder: sorted names, links and odd files reported, hidden ones passed by."""

import os
import stat
from dataclasses import dataclass

from localaction.problems import Problem


@dataclass(frozen=True, slots=True)
class Listing:
    """What stands in a folder; names only."""

    folders: tuple[str, ...]
    files: tuple[str, ...]
    links: frozenset[str]
    """Not followed; each is a problem already."""
    problems: tuple[Problem, ...]


def list_folder(root: str, folder: str) -> Listing:
    """List `folder` (relative to `root`, with `/`); a missing folder is an empty one."""
    folders, files, links, problems = [], [], [], []
    if link := _link_above(root, folder):
        return Listing((), (), frozenset(), (_problem(link, "file-link"),))
    try:
        entries = sorted(os.scandir(f"{root}/{folder}"), key=lambda entry: entry.name)
    except (FileNotFoundError, NotADirectoryError):
        return Listing((), (), frozenset(), ())
    except OSError:
        return Listing((), (), frozenset(), (_problem(folder, "file-unexpected", "unreadable"),))
    for entry in entries:
        name = entry.name
        if name.startswith("."):
            continue
        if not name.isprintable():
            # It could not be shown in a message, nor stand in an address.
            shown = name.encode("unicode_escape").decode("ascii")
            problems.append(_problem(f"{folder}/{shown}", "file-unexpected", "name"))
        elif entry.is_symlink():
            links.append(name)
            problems.append(_problem(f"{folder}/{name}", "file-link"))
        elif entry.is_dir(follow_symlinks=False):
            folders.append(name)
        elif entry.is_file(follow_symlinks=False):
            files.append(name)
        else:
            problems.append(_problem(f"{folder}/{name}", "file-unexpected", "special"))
    return Listing(tuple(folders), tuple(files), frozenset(links), tuple(problems))


def _link_above(root: str, folder: str) -> str | None:
    """Find the link on the way to a section's top; deeper folders were listed, so are none."""
    if folder.count("/") > 1:
        return None
    top, _, _ = folder.partition("/")
    for path in sorted({top, folder}):
        try:
            if stat.S_ISLNK(os.lstat(f"{root}/{path}").st_mode):
                return path
        except (FileNotFoundError, NotADirectoryError):
            return None
    return None


def _problem(path: str, code: str, wording: str = "") -> Problem:
    name = path.rpartition("/")[2]
    return Problem(path, 1, 1, "", code, {"name": name}, wording)
