"""The list of all that a site holds, published with it as `pages.json`.

Every page with its language and, for a record, kind, id and state; every other file. By it a
finished site can be verified without what it was made of, and the next one compared with it.
"""

import json
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from typing import Any

from localaction.pages.address import file_of
from localaction.pages.page import Page

NAME = "pages.json"
FORM = 1
"""Counts up when what stands in the file changes its meaning."""

RETIRED, MOVED = "retired", "moved"
"""States of a page that stands for old links only: a tombstone, a way to a new address."""


@dataclass(frozen=True, slots=True)
class Noted:
    """What the list says of one page."""

    address: str
    language: str
    kind: str = ""
    """Kind and id of the record whose page it is; "" for any other page."""
    id: str = ""
    state: str = ""


@dataclass(frozen=True, slots=True)
class Listed:
    """A list that was read."""

    url: str
    """The address that the site is published at."""
    languages: tuple[str, ...]
    pages: Mapping[str, Noted] = field(default_factory=dict)
    """By address."""
    files: tuple[str, ...] = ()
    """All that is no page."""


class ManifestError(ValueError):
    """A file that is no list of a site's pages."""


def noted(page: Page) -> Noted:
    """What the list says of a page."""
    kind, id = page.record or ("", "")
    return Noted(page.address, page.language, kind, id, RETIRED if page.is_retired else "")


def manifest(
    url: str, languages: Iterable[str], pages: Iterable[Noted], files: Iterable[str]
) -> bytes:
    """The file: a page a line, so that two of them can be compared by eye."""
    listed = {each.address: each for each in pages}
    own = {file_of(address) for address in listed}
    rest = sorted(path for path in files if path not in own)
    told = [f"{json.dumps(path)}: {json.dumps(_told(listed[path]))}" for path in sorted(listed)]
    opening = json.dumps({"version": FORM, "url": url, "languages": list(languages)})[:-1]
    middle = ",\n".join(told)
    text = f'{opening}, "pages": {{\n{middle}\n}}, "files": {json.dumps(rest, indent=0)}}}\n'
    return text.encode()


def _told(page: Noted) -> Mapping[str, str]:
    fields = {"kind": page.kind, "id": page.id, "state": page.state}
    return {"language": page.language, **{name: text for name, text in fields.items() if text}}


def read_manifest(content: bytes) -> Listed:
    """Read a list; raises `ManifestError` where it is none, or one of another form."""
    try:
        data: Any = json.loads(content)
        if data["version"] != FORM:
            raise ManifestError(f"it has the form {data['version']}, and this program reads {FORM}")
        pages = {
            address: Noted(
                address,
                str(told["language"]),
                str(told.get("kind", "")),
                str(told.get("id", "")),
                str(told.get("state", "")),
            )
            for address, told in data["pages"].items()
        }
        languages, files = tuple(map(str, data["languages"])), tuple(map(str, data["files"]))
        return Listed(str(data["url"]), languages, pages, files)
    except ManifestError:
        raise
    except (ValueError, LookupError, TypeError, AttributeError) as error:
        raise ManifestError("it is no list of a site's pages") from error
