"""What one valid file is: a frozen Pydantic model for every kind of file that people write.

A model knows one file only. Whatever needs a second file (does that city exist?) is a check over
the catalogue. Imports pydantic, nothing of ours.
"""

from schemas.base import Record
from schemas.call import Call
from schemas.city import City
from schemas.discussion import Discussion
from schemas.event import Event
from schemas.expert import Expert
from schemas.organisation import Organisation
from schemas.pledge import Pledge
from schemas.practice import Practice
from schemas.resource import Resource

KINDS: dict[str, type[Record]] = {
    "city": City,
    "pledge": Pledge,
    "practice": Practice,
    "organisation": Organisation,
    "event": Event,
    "resource": Resource,
    "expert": Expert,
    "discussion": Discussion,
    "call": Call,
}
"""Every kind of record, by the name of its facts file."""
