"""Looks at a picture's first bytes: what it is, how wide and how high. Nothing is unpacked.

In: a file that calls itself a picture. Out: a `Look`; a width of 0 where the file does not say one
in the usual place. Browsers find the same numbers; a page that states them does not jump when the
picture arrives.
"""

import os
from dataclasses import dataclass
from pathlib import Path
from typing import BinaryIO

PNG = b"\x89PNG\r\n\x1a\n"
JPEG = b"\xff\xd8"
MOST_SEGMENTS = 200
"""Before the size of a JPEG stand its colours and what the camera noted: some dozens at most."""
FRAMES = frozenset(range(0xC0, 0xD0)) - {0xC4, 0xC8, 0xCC}
"""Markers of the segment that states a JPEG's size; the three others of the row are tables."""


@dataclass(frozen=True, slots=True)
class Look:
    """What the first bytes say."""

    form: str = ""
    """`jpg`, `png`, `webp`, or "" for neither."""
    width: int = 0
    height: int = 0
    """In points; 0 where they are not stated."""


def look_at(path: Path | str) -> Look:
    """What a file is; an empty look where it is no picture or cannot be read."""
    try:
        with Path(path).open("rb") as file:
            start = file.read(30)
            if start.startswith(PNG):
                return Look("png", *_png(start))
            if start[:4] == b"RIFF" and start[8:12] == b"WEBP":
                return Look("webp", *_webp(start))
            if start.startswith(JPEG + b"\xff"):
                file.seek(len(JPEG))
                return Look("jpg", *_jpeg(file))
    except OSError:
        return Look()
    return Look()


def _png(start: bytes) -> tuple[int, int]:
    if start[12:16] != b"IHDR" or len(start) < 24:
        return 0, 0
    return int.from_bytes(start[16:20]), int.from_bytes(start[20:24])


def _webp(start: bytes) -> tuple[int, int]:
    """Of the three kinds of WebP, each of which states its size in a way of its own."""
    if len(start) < 30:
        return 0, 0
    kind = start[12:16]
    if kind == b"VP8X":
        return _little(start[24:27]) + 1, _little(start[27:30]) + 1
    if kind == b"VP8L":
        both = _little(start[21:25])
        return (both & 0x3FFF) + 1, (both >> 14 & 0x3FFF) + 1
    if kind == b"VP8 ":
        return _little(start[26:28]) & 0x3FFF, _little(start[28:30]) & 0x3FFF
    return 0, 0


def _little(raw: bytes) -> int:
    return int.from_bytes(raw, "little")


def _jpeg(file: BinaryIO) -> tuple[int, int]:
    """From segment to segment until the one that states the size."""
    for _ in range(MOST_SEGMENTS):
        head = file.read(4)
        if len(head) < 4 or head[0] != 0xFF:
            return 0, 0
        if head[1] in FRAMES:
            size = file.read(5)
            if len(size) < 5:
                return 0, 0
            return int.from_bytes(size[3:5]), int.from_bytes(size[1:3])
        file.seek(int.from_bytes(head[2:]) - 2, os.SEEK_CUR)
    return 0, 0
