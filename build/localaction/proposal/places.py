"""Where a comment may link: only what the privileged workflow knows by itself."""

import re
from dataclasses import dataclass
from urllib.parse import quote

from localaction.proposal.plain import plain

REPOSITORY = re.compile(r"https://[\w.-]+(/[\w.-]+){2,5}")
COMMIT = re.compile(r"[0-9a-f]{40}([0-9a-f]{24})?")
ADDRESS = re.compile(r"https://[\w.-]+(:\d+)?(/[\w./%?=&;#~+,:@-]*)?")

PATH_LIMIT, WORDS_LIMIT = 400, 160
"""Characters of a path that is linked, and of the words of a link."""


@dataclass(frozen=True, slots=True)
class Places:
    """Trusted addresses, "" where there is none; ValueError with the name of one that is wrong."""

    repository: str = ""
    commit: str = ""
    preview: str = ""
    log: str = ""

    def __post_init__(self) -> None:
        for name, form in (
            ("repository", REPOSITORY),
            ("commit", COMMIT),
            ("preview", ADDRESS),
            ("log", ADDRESS),
        ):
            value = getattr(self, name)
            if value and not form.fullmatch(value):
                raise ValueError(name)

    def file(self, path: str, words: str, line: int = 0) -> str:
        """A file of the proposal, linked at its line; only named where it cannot be linked."""
        told = plain(words, WORDS_LIMIT)
        if not (self.repository and self.commit) or _leaves(path):
            return told
        place = f"{self.repository}/blob/{self.commit}/{quote(path, safe='/')}"
        # The plain view of a text has no lines to point at.
        anchor = f"?plain=1#L{line}" if line else ""
        return f"[{told}]({place}{anchor})"


def _leaves(path: str) -> bool:
    """A browser would follow these steps out of the repository; or it is no path that we make."""
    return len(path) > PATH_LIMIT or any(step in ("", ".", "..") for step in path.split("/"))
