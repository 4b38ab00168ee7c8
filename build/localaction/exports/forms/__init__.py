"""The forms of other systems, filled in from our records: what fits, what is missing, what is not.

Pure: a catalogue, what `content/exports/` says, and a language → filled forms; and from these the
files that an officer takes along. The page of the site does the same in the browser
(`build/theme/forms/`), held to this by a test.
"""
