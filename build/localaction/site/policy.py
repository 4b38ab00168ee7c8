"""What a page may load and run, told to the browser in each page (Content Security Policy).

Everything comes from the site itself, and no script or style stands in a page.
"""

POLICY = "; ".join(
    (
        "default-src 'self'",
        # The icons stand in the style sheet: a picture that is data can neither ask nor run.
        "img-src 'self' data:",
        "form-action 'self'",
        "base-uri 'none'",
    )
)
