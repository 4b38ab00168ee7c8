"""Draws the pictures of shared links, and keeps them: a build draws only what says something new.

In: what each card says, by its path in the site. Out: the file of each in `out/cards`, whose name
is a digest of all that decides its bytes; and which characters no font has.
"""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from hashlib import blake2b
from importlib.metadata import version
from pathlib import Path

from localaction.render.lettering import Lettering
from localaction.render.social_card import Card, card_png
from localaction.workers import alongside

FONTS = Path("build") / "fonts"
LETTERS = ("latin.ttf", "arabic.ttf", "chinese-1.otf", "chinese-2.otf")
MARK = "mark.ttf"

MAKERS = ("lettering", "fitting", "social_card", "png")
"""What of `render` decides how a card comes out."""

MANY = 300
"""Cards that two processes draw at once. Fewer are drawn by one, beside what comes next."""


@dataclass(frozen=True, slots=True)
class Drawn:
    """The finished cards."""

    files: Mapping[str, Path]
    """Path in the site → file."""
    remarks: Sequence[str]
    wait: Callable[[], object]
    """Returns when the last file is there."""


def drawn(cards: Mapping[str, Card], lender: Path, out: Path, jobs: int) -> Drawn:
    """See that every card is drawn, or is being drawn; what no card needs any more is deleted.

    Safe to stop: a file has its name only when it is whole.
    """
    fonts = lender / FONTS
    contents = {name: (fonts / name).read_bytes() for name in (*LETTERS, MARK)}
    letters = Lettering([contents[name] for name in LETTERS])
    makers = _digest_of_makers(contents)
    store = out / "cards"
    store.mkdir(parents=True, exist_ok=True)
    files = {path: store / f"{_digest(card, makers)}.png" for path, card in cards.items()}
    kept = set(store.iterdir())
    # Two pages may say the same: one file serves both.
    wanted = {files[path]: card for path, card in cards.items() if files[path] not in kept}

    def draw(part: Sequence[Path]) -> None:
        for file in part:
            _write(file, card_png(wanted[file], letters, contents[MARK]))

    todo = sorted(wanted)
    mine, theirs = _shared_out(todo, jobs)
    wait = alongside(lambda: draw(theirs)) if theirs else list
    draw(mine)
    for file in kept - set(files.values()):
        file.unlink(missing_ok=True)
    return Drawn(files, [*_remarks(cards, letters)], wait)


def _shared_out(todo: Sequence[Path], jobs: int) -> tuple[Sequence[Path], Sequence[Path]]:
    """What this process draws, and what another one does meanwhile."""
    if jobs == 1:
        return todo, ()
    return (todo[::2], todo[1::2]) if len(todo) >= MANY else ((), todo)


def _remarks(cards: Mapping[str, Card], letters: Lettering) -> list[str]:
    missing = {path: letters.missing("".join(card.texts)) for path, card in cards.items()}
    return [
        f"/{path}: the picture is drawn without {' '.join(lost)}, which no font of build/fonts "
        "has; build/fonts/README.md says how to take up more."
        for path, lost in sorted(missing.items())
        if lost
    ]


def _digest_of_makers(fonts: Mapping[str, bytes]) -> bytes:
    """A digest of everything but the texts that decides how cards come out."""
    folder = Path(__file__).parents[1] / "render"
    digest = blake2b(version("uharfbuzz").encode(), digest_size=16)
    for content in (*fonts.values(), *((folder / f"{name}.py").read_bytes() for name in MAKERS)):
        digest.update(blake2b(content, digest_size=16).digest())
    return digest.digest()


def _digest(card: Card, makers: bytes) -> str:
    return blake2b(repr(card).encode() + makers, digest_size=16).hexdigest()


def _write(file: Path, content: bytes) -> None:
    new = file.with_suffix(".new")
    new.write_bytes(content)
    new.replace(file)
