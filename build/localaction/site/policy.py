"""What a page may load and run, told to the browser in each page (Content Security Policy).

Everything comes from the site itself. One script stands in the page, named by its digest: it must
run before anything is painted.
"""

from base64 import b64encode
from hashlib import sha256

FIRST_SCRIPT = (
    'let d=document.documentElement.dataset;d.scripts="";'
    'try{d.scheme=localStorage.scheme||""}catch{}'
)
"""Sets the colours that the reader chose, and notes that scripts run."""


def digest_of(script: str) -> str:
    """How a policy names a script that stands in the page."""
    return f"sha256-{b64encode(sha256(script.encode()).digest()).decode()}"


POLICY = "; ".join(
    (
        "default-src 'self'",
        f"script-src 'self' '{digest_of(FIRST_SCRIPT)}'",
        # The icons stand in the style sheet: a picture that is data can neither ask nor run.
        "img-src 'self' data:",
        "form-action 'self'",
        "base-uri 'none'",
    )
)
