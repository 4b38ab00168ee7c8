"""What stops the site from being made; each message is for a person to read."""

import os
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from localaction.workers import ToldError


class SiteError(ToldError):
    """The site was not made; what stood before still stands."""


class FramesError(SiteError):
    """The editorial pages or the theme could not be turned into frames."""


class PourError(SiteError):
    """A page and its frame do not fit together."""


class TreeError(SiteError):
    """The site's folder cannot be written as it must be."""


@contextmanager
def in_sentences(out: Path) -> Iterator[None]:
    """Say what the system refused while the site was made in `out`, and what to do about it."""
    try:
        yield
    except BrokenPipeError:
        # Whoever read the messages went away; no file is to blame.
        raise
    except OSError as error:
        place = (
            Path(os.fsdecode(error.filename)) if isinstance(error.filename, str | bytes) else out
        )
        reason = error.strerror or type(error).__name__
        if not place.is_relative_to(out) and not out.is_relative_to(place):
            raise SiteError(
                f"{place} could not be used ({reason}); let it be read, then build again."
            ) from error
        raise TreeError(
            f"{place} cannot be written ({reason}); move away what stands in its place, see that "
            f"there is room and that you may write there, or give another --out."
        ) from error


class VerifyError(SiteError):
    """The finished tree is not a whole site; `faults` lists what is wrong with it."""

    def __init__(self, faults: list[str]) -> None:
        self.faults = faults
        shown = faults[:20] + ([f"and {len(faults) - 20} more"] if len(faults) > 20 else [])
        super().__init__(
            "The new site has faults, so it was not switched in:\n  " + "\n  ".join(shown)
        )
