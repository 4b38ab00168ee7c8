"""What every document of the API has, and where the documents lie.

The shapes are models, so that the description of the API (`openapi`) and what is written are made
from the same lines and cannot say different things.
"""

from typing import Annotated, ClassVar

from pydantic import WithJsonSchema
from pydantic.main import IncEx

from schemas.base import Model
from schemas.values import Date

SCHEMA_VERSION = "1.0.0"
"""Of the shapes; DATA_CHANGELOG.md has the rules by which it is raised."""

FOLDER = "api/v1"
"""Where the documents lie in the site; the number is the first one of the version."""

Web = Annotated[str, WithJsonSchema({"type": "string", "format": "uri"})]
"""An address on this site or of its files."""

When = Annotated[Date, WithJsonSchema({"type": "string", "format": "date"})]
"""A whole date."""


class Versioned(Model):
    """A document of the API."""

    HIDDEN: ClassVar[IncEx | None] = None
    """What is for maintainers."""

    schema_version: str = SCHEMA_VERSION
    """The version of the form of this document."""


def written(shape: Versioned) -> bytes:
    """A document as it lies in the site; what is not there is left out."""
    return shape.model_dump_json(exclude_none=True, exclude=shape.HIDDEN).encode() + b"\n"
