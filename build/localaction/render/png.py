"""A raster of coverage → a PNG of sixteen shades between two colours, and icons from PNGs."""

import struct
import zlib
from collections.abc import Sequence

Colour = tuple[int, int, int]

SHADES = 16
SIGNATURE = b"\x89PNG\r\n\x1a\n"
BITS, INDEXED = 4, 3
NO_FILTER = b"\0"
EFFORT = 1
"""Of zlib, which looks for runs of one byte alone: what is flat is mostly such, and in a third of
the time of its usual effort it comes to a fifth more bytes."""

DIGITS = bytes(b"0123456789abcdef"[(cover * (SHADES - 1) + 127) // 255] for cover in range(256))
"""Coverage of a pixel, 0 to 255 → its shade as a hexadecimal digit: two of them make a byte."""


def png(rows: Sequence[bytes], ground: Colour, ink: Colour) -> bytes:
    """A picture in `ink` on `ground`. `rows` hold a byte a pixel, from the top down.

    The width is even, so that a row is whole bytes.
    """
    width = len(rows[0])
    blank = bytes(width)
    empty = _packed(blank)
    # Half of a picture's rows have no ink.
    packed = b"".join(empty if row == blank else _packed(row) for row in rows)
    header = struct.pack(">IIBBBBB", width, len(rows), BITS, INDEXED, 0, 0, 0)
    return b"".join(
        (
            SIGNATURE,
            _chunk(b"IHDR", header),
            _chunk(b"PLTE", _shades(ground, ink)),
            _chunk(b"IDAT", _compressed(packed)),
            _chunk(b"IEND", b""),
        )
    )


def _compressed(packed: bytes) -> bytes:
    runs = zlib.compressobj(EFFORT, strategy=zlib.Z_RLE)
    return runs.compress(packed) + runs.flush()


def _packed(row: bytes) -> bytes:
    """A row as the file holds it: the number of its filter, then two pixels a byte."""
    return NO_FILTER + bytes.fromhex(row.translate(DIGITS).decode("ascii"))


def ico(picture: bytes, size: int) -> bytes:
    """An icon file that holds one square PNG."""
    begin = struct.pack("<HHH", 0, 1, 1)
    offset = len(begin) + 16
    entry = struct.pack("<BBBBHHII", size, size, SHADES, 0, 1, BITS, len(picture), offset)
    return begin + entry + picture


def _shades(ground: Colour, ink: Colour) -> bytes:
    return bytes(
        round(low + (high - low) * shade / (SHADES - 1))
        for shade in range(SHADES)
        for low, high in zip(ground, ink, strict=True)
    )


def _chunk(kind: bytes, content: bytes) -> bytes:
    check = zlib.crc32(kind + content)
    return struct.pack(">I", len(content)) + kind + content + struct.pack(">I", check)
