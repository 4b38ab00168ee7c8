"""Compares a site with the one that was published before: nothing gets lost unnoticed.

A page whose record was renamed or taken back still stands at its old address, as a way to the new
one or as a tombstone: it is not lost.
"""

import re

from localaction.site.manifest import Listed
from localaction.site.verify.found import SHOWN, Found

SHARE = 0.02
"""Of its pages a site may lose so many from one publication to the next."""


FOR_MACHINES = re.compile(
    r"(?!sitemap-)(?!.*\.[0-9a-f]{8}\.).*"
    r"\.(?:atom|csv|geojson|ics|json|jsonld|ndjson|nt|rss|ttl|txt|xlsx|xml|zip)"
    r"|embed/.+"
)
"""Files that programs and other sites ask for by their name; one with a digest is asked for by
ours."""


def check_previous(listed: Listed, previous: Listed, found: Found) -> None:
    """Judge what is gone: pages, records, files for machines."""
    _pages(listed, previous, found)
    gone = set(previous.files) - set(listed.files)
    found.fault(
        (f"/{path}" for path in gone if FOR_MACHINES.fullmatch(path)),
        "the site that was last published had this file, and programs elsewhere ask for it. Write "
        "it again, or publish once without --previous if it is meant to go.",
    )


def _pages(listed: Listed, previous: Listed, found: Found) -> None:
    """Fault where more than 2 % of the former pages are gone, a remark for each record that is."""
    lost = sorted(previous.pages.keys() - listed.pages.keys())
    records = sorted({(previous.pages[path].kind, previous.pages[path].id) for path in lost})
    found.remarks += (
        f"The {kind} {id} had pages when the site was last published, and some or all are gone. "
        "Rename with `localaction rename`, take back with `localaction retire`: both leave a page "
        "for old links."
        for kind, id in records
        if kind
    )
    if len(lost) > SHARE * len(previous.pages):
        shown = ", ".join(f"/{path}" for path in lost[:SHOWN])
        rest = f" and {len(lost) - SHOWN} more" if len(lost) > SHOWN else ""
        found.faults.append(
            f"{len(lost)} of {len(previous.pages)} pages of the site that was last published are "
            f"gone, without a redirect or a tombstone: {shown}{rest}. At most {SHARE:.0%} may go "
            "at once. Bring them back (git revert), or rename and retire their records by "
            "`localaction rename` and `localaction retire`. If they are meant to go, publish once "
            "without --previous."
        )
