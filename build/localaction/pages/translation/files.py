"""Where a translation is written: its file in the repository, or a new one that is begun."""

import re
from urllib.parse import quote

from localaction.pages.history import BRANCH
from schemas.site import Site

RESERVED = re.compile(r"[^\w.~!'()*,:@/\u00a1-\U0010ffff-]", re.ASCII)
"""What is written as %XX in a value; written out, what lies beyond ASCII would weigh six times."""


def changed(site: Site, path: str) -> str:
    """Where a file is edited."""
    return f"{site.repository.rstrip('/')}/edit/{BRANCH}/{quote(path)}"


def begun(site: Site, path: str, text: str) -> str:
    """Where a file is made, with what it begins with."""
    folder, _, name = path.rpartition("/")
    value = RESERVED.sub(lambda found: quote(found[0], safe=""), text)
    address = f"{site.repository.rstrip('/')}/new/{BRANCH}/{quote(folder)}"
    return f"{address}?filename={quote(name)}&value={value}"
