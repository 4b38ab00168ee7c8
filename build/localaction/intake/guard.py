"""A file from somebody → the same file, or a refusal: nothing else opens it before.

An office file is a ZIP of XML parts. What no form needs (macros, formulas, links and objects from
elsewhere, entities) is refused, never taken out: who sent it sees why, and mends it.
"""

import struct
import zlib
from io import BytesIO
from typing import Literal
from zipfile import ZIP_DEFLATED, ZIP_STORED, BadZipFile, ZipFile, ZipInfo

from localaction.editing.refused import RefusedError
from localaction.intake.guard_names import judge_name, shown
from localaction.intake.guard_parts import judge_parts
from localaction.language.mark import N_

Kind = Literal["xlsx", "docx"]

MEGABYTE = 1024 * 1024
LARGEST = 10 * MEGABYTE
"""Bytes of a file; who reads one from a disk or the network stops there."""
UNPACKED = 60 * MEGABYTE
DENSEST, DENSE_FROM = 200, MEGABYTE
"""Packed more densely than 1:200, from this size on, is made to harm; sheets reach 1:50."""
MOST_PARTS = 1000

ENCRYPTED_FLAG = 0x1
OLD_OFFICE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
LOCKED = "EncryptedPackage".encode("utf-16-le")
PACKAGE = b"PK\x03\x04"
OPEN_DOCUMENT = b"application/vnd.oasis.opendocument"

NO_PACKAGE = N_(
    "This is not a {suffix} file, or it is damaged; open the form, save it as {suffix} and send "
    "that file."
)
TOO_DENSE = N_(
    "Unpacked, the file would be far larger than any form; copy the answers into a new form and "
    "send that."
)
BROKEN = (BadZipFile, RuntimeError, OSError, EOFError, ValueError, struct.error, zlib.error)
"""What zipfile raises on packages that are cut, bent or forged; a way of packing that it does not
know is a `RuntimeError`."""


def checked_package(data: bytes, kind: Kind) -> BytesIO:
    """Give the file as a stream for a parser; raises RefusedError, with a sentence, if unsafe."""
    suffix = f".{kind}"
    _judge_outside(data, suffix)
    stream = BytesIO(data)
    try:
        with ZipFile(stream) as package:
            _judge_entries(package.infolist(), suffix)
            # Reading stops at the size that the entry states, and those were added up above.
            parts = {entry.filename: package.read(entry) for entry in package.infolist()}
    except BROKEN:
        raise RefusedError(NO_PACKAGE, suffix=suffix) from None
    judge_parts(parts, kind)
    stream.seek(0)
    return stream


def _judge_outside(data: bytes, suffix: str) -> None:
    """What the size and the first bytes tell."""
    if len(data) > LARGEST:
        sentence = N_(
            "The file has {size} MB; at most {limit} MB are read. Take pictures out, or send the "
            "records in several files."
        )
        size = -(-len(data) // MEGABYTE)
        raise RefusedError(sentence, size=str(size), limit=str(LARGEST // MEGABYTE))
    if data.startswith(OLD_OFFICE) and LOCKED in data:
        sentence = N_("The file is locked with a password; save it without one and send that.")
        raise RefusedError(sentence)
    if data.startswith(OLD_OFFICE):
        sentence = N_(
            "The file is of an old kind (.xls or .doc); open it, save it as {suffix} and send that."
        )
        raise RefusedError(sentence, suffix=suffix)
    if OPEN_DOCUMENT in data[:200]:
        sentence = N_("This is an OpenDocument file; save it as {suffix} and send that.")
        raise RefusedError(sentence, suffix=suffix)
    # A program may bear a package behind itself.
    if not data.startswith(PACKAGE):
        raise RefusedError(NO_PACKAGE, suffix=suffix)


def _judge_entries(entries: list[ZipInfo], suffix: str) -> None:
    """What the directory of the package tells, before any of it is unpacked."""
    if len(entries) > MOST_PARTS or sum(entry.file_size for entry in entries) > UNPACKED:
        raise RefusedError(TOO_DENSE)
    seen = set()
    for entry in entries:
        # The name as it is stored: zipfile cuts it at a zero and turns backslashes.
        judge_name(entry.orig_filename)
        name = entry.filename.casefold()
        if name in seen:
            sentence = N_(
                "Two parts of the file bear one name ({name}); copy the answers into a new form."
            )
            raise RefusedError(sentence, name=shown(entry.filename))
        seen.add(name)
        if entry.flag_bits & ENCRYPTED_FLAG:
            sentence = N_("The file is locked with a password; save it without one and send that.")
            raise RefusedError(sentence)
        if entry.compress_type not in (ZIP_STORED, ZIP_DEFLATED):
            raise RefusedError(NO_PACKAGE, suffix=suffix)
        if entry.file_size > max(DENSE_FROM, DENSEST * entry.compress_size):
            raise RefusedError(TOO_DENSE)
