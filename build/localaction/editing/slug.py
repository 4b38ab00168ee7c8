"""A title or a name → an id: small Latin letters, digits and single hyphens."""

import re
from unicodedata import combining, normalize

LONGEST = 60

# Latin letters that Unicode does not take apart into a letter and its mark.
LETTERS = str.maketrans(
    {"ß": "ss", "æ": "ae", "œ": "oe", "ø": "o", "ł": "l", "đ": "d", "ð": "d", "þ": "th", "ı": "i"}
)


def slug(text: str) -> str:
    """Make an id, cut at a word; "" where the text has words that Latin letters do not write.

    An id made of what is left of such a text would be a riddle: the caller asks for one.
    """
    marked = normalize("NFKD", text.casefold().translate(LETTERS))
    letters = "".join(letter for letter in marked if not combining(letter))
    if any(letter.isalpha() and not letter.isascii() for letter in letters):
        return ""
    words = re.findall(r"[a-z0-9]+", re.sub("['’ʼ]", "", letters))
    made = ""
    for word in words:
        longer = f"{made}-{word}" if made else word[:LONGEST]
        if len(longer) > LONGEST:
            break
        made = longer
    return made
