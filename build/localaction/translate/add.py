"""Adds a language to a site: its place in the settings, and its file for words of the interface.

In: the texts of a root's settings and of its PO file, if it has one. Out: the new texts by path.
Words are not invented: what has no translation yet is shown in another language, and says so.
"""

import re
from collections.abc import Mapping, Sequence
from io import StringIO
from pathlib import Path
from typing import Any

from ruamel.yaml import YAML
from ruamel.yaml.comments import CommentedMap, CommentedSeq

from localaction.editing.refused import RefusedError
from localaction.editing.yaml_text import WITHOUT_LIMIT
from localaction.language.collect import updated
from localaction.language.gettext import locale_file
from localaction.language.mark import N_
from localaction.source.tree import LOCALES, SITE
from localaction.source.words import is_language
from localaction.translate.po import known_locale

NEXT = (
    N_("Next: localaction translate export {language} --only missing writes what is to be done."),
    N_(
        "Begin with interface.po, the headings of sections in vocabularies.po, and the pages; "
        "until a text is translated, its page shows it in another language and says so."
    ),
    N_(
        "In content/site.yml, name, tagline and map_note may be said in “{language}” too; until "
        "sections have headings in it, a words file uses their ids as headings."
    ),
)
"""What whoever added a language does now."""


def added(
    root: Path, shared: Path, languages: Sequence[str], language: str, fallbacks: Sequence[str]
) -> Mapping[str, str]:
    """The files to write, by path; `languages` are those of the site until now."""
    _judge(languages, language, fallbacks)
    settings = (root / SITE).read_bytes().decode("utf-8-sig").replace("\r\n", "\n")
    place = locale_file(root / LOCALES, language)
    words = updated(shared, root / LOCALES, (language,), english=shared / LOCALES)
    return {
        SITE: with_language(settings, language, fallbacks or languages[:1]),
        place.relative_to(root).as_posix(): words[place],
    }


def _judge(languages: Sequence[str], language: str, fallbacks: Sequence[str]) -> None:
    """Refuse what is no language, or one that is there."""
    if not is_language(language) or known_locale(language) is None:
        sentence = N_(
            "“{found}” is no language that is known by that code; write a code of BCP 47 such as "
            "pt or pt-BR."
        )
        raise RefusedError(sentence, found=language)
    if language in languages:
        sentence = N_("“{found}” is a language of this site already.")
        raise RefusedError(sentence, found=language)
    strange = [each for each in fallbacks if each not in languages]
    if strange:
        sentence = N_("“{found}” is no language of this site; choose among {languages}.")
        raise RefusedError(sentence, found=strange[0], languages=", ".join(languages))


def with_language(text: str, language: str, fallbacks: Sequence[str]) -> str:
    """The settings with one language more, the last; every other line stays as it is."""
    yaml = YAML()
    yaml.preserve_quotes = True
    yaml.width = WITHOUT_LIMIT
    lines = text.split("\n")
    for key in ("languages", "fallbacks"):
        start, stop = _lines(lines, key)
        block: Any = yaml.load("\n".join(lines[start:stop])) or CommentedMap()
        if key == "languages":
            block[key].append(language)
        else:
            known = block.setdefault(key, CommentedMap())
            known[language] = CommentedSeq(fallbacks)
            known[language].fa.set_flow_style()
        written = StringIO()
        yaml.dump(block, written)
        lines[start:stop] = written.getvalue().rstrip("\n").split("\n")
    return "\n".join(lines)


def _lines(lines: Sequence[str], key: str) -> tuple[int, int]:
    """Where a key stands with its value; before the last line where it does not stand at all."""
    start = next((at for at, line in enumerate(lines) if line.startswith(f"{key}:")), None)
    if start is None:
        end = len(lines) - (lines[-1] == "")
        return end, end
    stop = start + 1
    while stop < len(lines) and re.match(r"[ \t]+\S|- ", lines[stop]):
        stop += 1
    return start, stop
