"""What a tour found, as a file that the report of the week reads.

In: the addresses with their files, and the answers. Out: one JSON text, and back.
"""

import json
from collections.abc import Mapping
from dataclasses import asdict, dataclass

from localaction.proposal.links.ask import Answer

GOOD = "answers"


@dataclass(frozen=True, slots=True)
class BadLink:
    """A page that did not answer as it should."""

    address: str
    state: str
    said: str
    files: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Found:
    """What a tour came to."""

    named: int
    """How many pages the files name."""
    asked: int
    bad: tuple[BadLink, ...]


def found(addresses: Mapping[str, tuple[str, ...]], answers: Mapping[str, Answer]) -> Found:
    """Join what was asked with what was answered."""
    bad = tuple(
        BadLink(address, answers[address].state, answers[address].said, files)
        for address, files in addresses.items()
        if address in answers and answers[address].state != GOOD
    )
    return Found(len(addresses), len(answers), bad)


def as_json(it: Found) -> str:
    """The text of the file."""
    return json.dumps(asdict(it), ensure_ascii=False, indent=2) + "\n"


def read_found(text: str) -> Found:
    """Read such a text back; raises ValueError where it is none."""
    try:
        given = json.loads(text)
        bad = tuple(
            BadLink(
                str(each["address"]), str(each["state"]), str(each["said"]), tuple(each["files"])
            )
            for each in given["bad"]
        )
        return Found(int(given["named"]), int(given["asked"]), bad)
    except (KeyError, TypeError) as error:
        raise ValueError(f"it lacks {error}") from error
