"""The release of the data: all files that people wrote, in one archive, with their checksums.

In: a root and a day. Out: bytes. The same files and the same day give the same bytes on every run,
so that two who made it can compare one number.
"""

import gzip
import tarfile
from collections.abc import Iterable, Iterator
from datetime import UTC, date, datetime
from hashlib import sha256
from io import BytesIO
from pathlib import Path
from zipfile import ZIP_DEFLATED, ZipFile, ZipInfo

PARTS = ("content", "practices", "cities", "schemas/json", "LICENSE-CONTENT.md")
"""What the archive holds: the data, what its fields mean, and how it may be used."""
LEFT_OUT = "content/experts/"
"""Experts agreed to be shown on the site, often until a day; an archive stays for ever."""
CHECKSUMS = "SHA256SUMS"


def name(day: date) -> str:
    """What the release of a day is called; its folder in the archive too."""
    return f"local-action-data-{day.isoformat()}"


def name_of_tables(day: date) -> str:
    """What the tables of a day are called, of which a release has an archive too."""
    return f"local-action-tables-{day.isoformat()}"


def archive(root: Path, day: date) -> bytes:
    """Pack the files of a root, with a list of their checksums that `sha256sum -c` reads."""
    files = {path: (root / path).read_bytes() for path in _paths(root)}
    files[CHECKSUMS] = checksums(files)
    packed = BytesIO()
    # No name, no time: they would differ from run to run.
    with (
        gzip.GzipFile("", "wb", 9, packed, mtime=0) as zipped,
        tarfile.open(fileobj=zipped, mode="w", format=tarfile.PAX_FORMAT) as tar,
    ):
        for path, content in sorted(files.items()):
            tar.addfile(_member(f"{name(day)}/{path}", content, day), BytesIO(content))
    return packed.getvalue()


def zipped(files: Iterable[tuple[str, bytes]], folder: str, day: date) -> bytes:
    """Pack files below a folder for whoever opens archives with a mouse."""
    packed = BytesIO()
    with ZipFile(packed, "w", ZIP_DEFLATED, compresslevel=9) as archive:
        for path, content in files:
            member = ZipInfo(f"{folder}/{path}", (day.year, day.month, day.day, 0, 0, 0))
            member.external_attr = 0o644 << 16
            archive.writestr(member, content, ZIP_DEFLATED, 9)
    return packed.getvalue()


def checksums(files: dict[str, bytes]) -> bytes:
    """One line a file: its SHA-256 and its path."""
    lines = (f"{sha256(content).hexdigest()}  {path}\n" for path, content in sorted(files.items()))
    return "".join(lines).encode()


def _paths(root: Path) -> Iterator[str]:
    """The files, relative to the root; hidden ones and links are nobody's data."""
    for part in PARTS:
        top = root / part
        for path in sorted(top.rglob("*")) if top.is_dir() else [top]:
            relative = path.relative_to(root)
            is_hidden = any(step.startswith(".") for step in relative.parts)
            is_left_out = is_hidden or relative.as_posix().startswith(LEFT_OUT)
            if path.is_file() and not path.is_symlink() and not is_left_out:
                yield relative.as_posix()


def _member(path: str, content: bytes, day: date) -> tarfile.TarInfo:
    """A file that belongs to nobody, of the morning of the release."""
    member = tarfile.TarInfo(path)
    member.size = len(content)
    member.mtime = int(datetime(day.year, day.month, day.day, tzinfo=UTC).timestamp())
    member.mode = 0o644
    return member
