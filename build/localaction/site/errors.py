"""What stops the site from being made; each message is for a person to read."""


class SiteError(Exception):
    """The site was not made; what stood before still stands."""


class FramesError(SiteError):
    """The editorial pages or the theme could not be turned into frames."""


class PourError(SiteError):
    """A page and its frame do not fit together."""


class TreeError(SiteError):
    """The site's folder cannot be written as it must be."""


class VerifyError(SiteError):
    """The finished tree is not a whole site; `faults` lists what is wrong with it."""

    def __init__(self, faults: list[str]) -> None:
        self.faults = faults
        shown = faults[:20] + ([f"and {len(faults) - 20} more"] if len(faults) > 20 else [])
        super().__init__(
            "The new site has faults, so it was not switched in:\n  " + "\n  ".join(shown)
        )
