"""A picture's first bytes say what it is and how large."""

from pathlib import Path

import pytest

from localaction.source.pictures import MOST_SEGMENTS, Look, look_at

RIFF = b"RIFF\x00\x00\x00\x00WEBP"
NOTES = b"\xff\xe1\x00\x06Exif"
TABLE = b"\xff\xc4\x00\x04\x00\x00"
FRAME = b"\xff\xc2\x00\x11\x08\x01\x2c\x02\x58\x03"
"""300 high and 600 wide."""
MANY = b"\xff\xe1\x00\x02" * (MOST_SEGMENTS + 1)


@pytest.mark.parametrize(
    ("content", "look"),
    [
        (
            b"\x89PNG\r\n\x1a\n\x00\x00\x00\rIHDR\x00\x00\x02\x58\x00\x00\x01\x2c",
            Look("png", 600, 300),
        ),
        (b"\xff\xd8" + NOTES + TABLE + FRAME, Look("jpg", 600, 300)),
        (RIFF + b"VP8X" + b"\x00" * 8 + b"\x57\x02\x00\x2b\x01\x00", Look("webp", 600, 300)),
        (RIFF + b"VP8L\x00\x00\x00\x00\x2f\x57\xc2\x4a\x00" + b"\x00" * 5, Look("webp", 600, 300)),
        (RIFF + b"VP8 " + b"\x00" * 10 + b"\x58\x02\x2c\x01", Look("webp", 600, 300)),
    ],
    ids=["png", "jpg", "webp that says more", "webp without loss", "webp with loss"],
)
def test_a_picture_says_how_large_it_is(tmp_path: Path, content: bytes, look: Look) -> None:
    (tmp_path / "a").write_bytes(content)
    assert look == look_at(tmp_path / "a")


@pytest.mark.parametrize(
    ("content", "form"),
    [
        (b"\x89PNG\r\n\x1a\n", "png"),
        (b"\x89PNG\r\n\x1a\n\x00\x00\x00\rIHDR\x00\x00", "png"),
        (b"\xff\xd8\xff", "jpg"),
        (b"\xff\xd8" + NOTES, "jpg"),
        (b"\xff\xd8" + FRAME[:6], "jpg"),
        (b"\xff\xd8" + NOTES + b"not a segment", "jpg"),
        (b"\xff\xd8" + MANY + FRAME, "jpg"),
        (RIFF + b"VP8X", "webp"),
        (RIFF + b"ANIM" + b"\x01" * 20, "webp"),
    ],
)
def test_a_picture_that_was_cut_has_no_size(tmp_path: Path, content: bytes, form: str) -> None:
    (tmp_path / "a").write_bytes(content)
    assert Look(form, 0, 0) == look_at(tmp_path / "a")


def test_a_file_that_cannot_be_read_is_no_picture(tmp_path: Path) -> None:
    assert Look() == look_at(tmp_path / "a")
