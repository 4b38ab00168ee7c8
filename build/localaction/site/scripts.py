"""The scripts of the site as they are sent: without comments, and knowing each other's names.

A script that is written in parts, a folder of `build/theme/`, is joined to one file: one request,
where the reader waits for it. The worker that searches begins with what it needs of lunr.
"""

import re
from collections.abc import Callable, Mapping
from importlib.resources import files
from pathlib import Path

from localaction.site.errors import SiteError

COMMENT = re.compile(r"^[ \t]*/\*(?:(?!@license|\*/).)*\*/[ \t]*\n", re.DOTALL | re.MULTILINE)
"""A comment on lines of its own, unless it states a licence: half of lunr's bytes."""
LINE = re.compile(r"^[ \t]*//.*\n", re.MULTILINE)
EMPTY = re.compile(r"\n\s*\n+")
INDENT = re.compile(r"^[ \t]+", re.MULTILINE)
"""No text of ours goes over several lines."""
SECTION = re.compile(r"^/\*!\n \* (\S+)$", re.MULTILINE)
"""What lunr's file has before each of its parts."""
SETS_OF_WORDS = "lunr.TokenSet"
EXPORT = "  /**\n   * export the module"
"""Behind the last of them."""
ASKED = re.compile(r'"\./([a-z][a-z-]*\.js)"')
"""How a script names another."""


def linked(scripts: Mapping[str, str], address: Callable[[str, bytes], str]) -> dict[str, bytes]:
    """Scripts by name, as the site has them: each `"./other.js"` with the digest of that other.

    `address` gives a name and content its path in the site. Raises `SiteError` where scripts ask
    for one another in a circle, or for one that is not there.
    """
    made: dict[str, bytes] = {}

    def make(name: str, above: tuple[str, ...]) -> bytes:
        if name in above or name not in scripts:
            asking = " asks for ".join((*above, name))
            raise SiteError(f"{asking}: build/theme has no such script, or they go in a circle.")
        if name not in made:
            text = without_comments(scripts[name])
            made[name] = ASKED.sub(lambda found: told(found[1], (*above, name)), text).encode()
        return made[name]

    def told(other: str, above: tuple[str, ...]) -> str:
        return f'"./{address(other, make(other, above)).rpartition("/")[2]}"'

    for name in scripts:
        make(name, ())
    return made


def joined(folder: Path) -> str:
    """The parts of a script in the order of their names."""
    return "".join(each.read_text(encoding="utf-8") for each in sorted(folder.glob("*.js")))


def search_worker(folder: Path) -> str:
    """lunr's sets of words, then our parts."""
    file = files("mkdocs").joinpath("contrib", "search", "templates", "search", "lunr.js")
    return sets_of_words(file.read_text(encoding="utf-8")) + joined(folder)


def sets_of_words(lunr: str) -> str:
    """Of lunr, as MkDocs ships it, the part that the worker asks, with what stands around it all.

    The rest makes and asks an index of another shape than ours (decision 9): 7 KB that readers
    would load and never use. Raises `SiteError` where lunr is made up otherwise.
    """
    starts = {found[1]: found.start() for found in SECTION.finditer(lunr)}
    names, end = list(starts), lunr.find(EXPORT)
    if SETS_OF_WORDS not in names[:-1] or end < 0:
        raise SiteError("lunr.js is made up otherwise than before: see sets_of_words.")
    following = names[names.index(SETS_OF_WORDS) + 1]
    kept = lunr[starts[SETS_OF_WORDS] : starts[following]]
    return lunr[: starts[names[0]]] + kept + lunr[end:]


def without_comments(script: str) -> str:
    """A script without what is only for who reads its source."""
    return INDENT.sub("", EMPTY.sub("\n", LINE.sub("", COMMENT.sub("", script)))).lstrip("\n")
