"""Which release says what the site held: the newest one that a list of pages hangs on.

People may make releases of their own, without a list. Prints the tag; nothing where there is none.
"""

import os
import sys
from collections.abc import Iterable, Mapping
from typing import Any

from localaction.workflows.hosting import HostingError, ask

PAGES = "pages.json"
MOST = 50
"""So many releases are looked through: a year of weeks."""


def main() -> None:
    """Print the tag of the release."""
    repository = os.environ["GITHUB_REPOSITORY"]
    sys.stdout.write(newest(ask("GET", f"repos/{repository}/releases?per_page={MOST}")))


def newest(releases: Iterable[Mapping[str, Any]]) -> str:
    """The tag of the first release with a list; the hosting gives the newest first."""
    for release in releases:
        if any(asset["name"] == PAGES for asset in release["assets"]):
            return str(release["tag_name"])
    return ""


if __name__ == "__main__":
    try:
        main()
    except HostingError as error:
        sys.exit(str(error))
