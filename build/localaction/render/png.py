"""A raster of coverage → a PNG of sixteen shades between two colours, and icons from PNGs."""

import struct
import zlib

Colour = tuple[int, int, int]

SHADES = 16
SIGNATURE = b"\x89PNG\r\n\x1a\n"
BITS, INDEXED = 4, 3
NO_FILTER = b"\0"
EFFORT = 4
"""Of zlib: half the time of its usual 6, for 7 % more bytes."""

DIGITS = bytes(b"0123456789abcdef"[(cover * (SHADES - 1) + 127) // 255] for cover in range(256))
"""Coverage of a pixel, 0 to 255 → its shade as a hexadecimal digit: two of them make a byte."""


def png(cover: bytes, width: int, ground: Colour, ink: Colour) -> bytes:
    """A picture in `ink` on `ground`. `cover` holds a byte a pixel, rows from the top down.

    The width is even, so that a row is whole bytes.
    """
    packed = bytes.fromhex(cover.translate(DIGITS).decode("ascii"))
    step = width // 2
    rows = (NO_FILTER + packed[at : at + step] for at in range(0, len(packed), step))
    header = struct.pack(">IIBBBBB", width, len(cover) // width, BITS, INDEXED, 0, 0, 0)
    return b"".join(
        (
            SIGNATURE,
            _chunk(b"IHDR", header),
            _chunk(b"PLTE", _shades(ground, ink)),
            _chunk(b"IDAT", zlib.compress(b"".join(rows), EFFORT)),
            _chunk(b"IEND", b""),
        )
    )


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
