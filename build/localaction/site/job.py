"""What the process that runs MkDocs is asked to make."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Job:
    """What one run of MkDocs is asked to make."""

    config_file: str
    theme: str
    locales: str
    docs: str
    frames: str
    languages: Sequence[str]
    """The first one is at the site's root."""
    names: Mapping[str, str]
    """The site's name, by language."""
    url: str
    repository: str
    licence: Mapping[str, str]
    pages: Sequence[str]
    """First part of the addresses that the site has, as far as menus name them."""
    assets: Mapping[str, str]
    """Name as the theme writes it → path in the site."""
