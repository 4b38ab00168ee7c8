"""Has MkDocs render the editorial pages and the empty pages of the sections: the frames.

MkDocs runs in a process of its own, so that records are read and checked meanwhile, and only when
something that goes into the frames has changed: a digest of all of it lies beside them.
"""

import json
import os
import shutil
from collections.abc import Mapping, Sequence
from dataclasses import asdict, dataclass
from hashlib import blake2b
from importlib.metadata import version
from pathlib import Path

from localaction.catalogue.topics import HUB, TOPICS
from localaction.language.gettext import locale_file
from localaction.pages.address import file_of, in_language
from localaction.site.assets import addresses
from localaction.site.editorial import NOT_FOUND, Editorial, editorial_pages
from localaction.site.errors import FramesError
from localaction.site.job import Job
from localaction.site.pour import Frame, split
from localaction.site.staging import staged
from localaction.workers import Alongside, alongside
from schemas.site import Site

DIGEST = ".digest"
"""Written last into `out/frames`: without it they are unfinished."""

MAKERS = ("mkdocs", "mkdocs-static-i18n", "jinja2", "markdown", "nh3", "babel")
OUR_MAKERS = (
    "site/mkdocs_run.py",
    "site/theme_plugin.py",
    "site/policy.py",
    "site/editorial_html.py",
    "site/pour.py",
    "source/markdown.py",
    "language/gettext.py",
    "render/format.py",
)
"""What of the program decides how frames come out."""


@dataclass(frozen=True, slots=True)
class PendingFrames:
    """Frames that are being made; `wait` gives them."""

    editorial: tuple[Editorial, ...]
    names: tuple[tuple[str, str], ...]
    """Language and name of each frame."""
    root_language: str
    folder: Path
    """Where finished frames lie."""
    digest: str
    made: Path
    """Where MkDocs makes them, for itself: that of a killed build may still be at work."""
    complaints: Alongside[str] | None
    """What MkDocs says when it is done; None where the frames of the last build are still right."""

    def wait(self) -> dict[tuple[str, str], Frame]:
        """The frames, split; raises `FramesError` with MkDocs' own words where it failed."""
        if self.complaints is not None:
            complaints = self.complaints()
            if complaints:
                raise FramesError(
                    f"MkDocs could not render the editorial pages and frames:\n{complaints}"
                )
            (self.made / DIGEST).write_text(self.digest, encoding="utf-8")
            shutil.rmtree(self.folder, ignore_errors=True)
            self.made.replace(self.folder)
        return {
            (language, name): split(name, _read(self.folder, name, language, self.root_language))
            for language, name in self.names
        }

    def stop(self) -> None:
        """End a run that nobody waits for any more."""
        if self.complaints is not None:
            self.complaints.stop()


def start_frames(
    root: Path,
    lender: Path,
    out: Path,
    site: Site,
    sections: Sequence[str],
    assets: Mapping[str, bytes],
) -> PendingFrames:
    """Stage the pages into `out/docs` and start MkDocs, unless its last frames still hold.

    Theme and words come from `lender`, and the editorial pages too where `root` has none.
    """
    pages = root / "content" / "pages"
    if not pages.is_dir():
        pages = lender / "content" / "pages"
    editorial = tuple(
        editorial_pages(
            {path.name: path.read_text(encoding="utf-8") for path in sorted(pages.glob("*.md"))},
            site,
        )
    )
    docs = staged(editorial, sections, site)
    job = _job(lender, out, site, assets, _folders(editorial, sections))
    digest = _digest(docs, job)
    folder, made = out / "frames", Path(job.frames)
    kept = folder / DIGEST
    complaints = None
    if not kept.exists() or kept.read_text(encoding="utf-8") != digest:
        for left in out.glob("frames.*"):
            shutil.rmtree(left, ignore_errors=True)
        _stage(docs, Path(job.docs))
        complaints = alongside(lambda: _rendered(job))
    names = _names(editorial, sections, site)
    return PendingFrames(editorial, names, site.languages[0], folder, digest, made, complaints)


def _folders(editorial: Sequence[Editorial], sections: Sequence[str]) -> list[str]:
    """What the first part of an address can be, as far as menus name it."""
    topics = [topic.folder for topic in TOPICS] if HUB in sections else []
    return [*dict.fromkeys(page.name for page in editorial), *sections, *topics]


def _job(
    lender: Path, out: Path, site: Site, assets: Mapping[str, bytes], pages: Sequence[str]
) -> Job:
    return Job(
        config_file=str(lender / "mkdocs.yml"),
        theme=str(lender / "build" / "theme"),
        locales=str(lender / "content" / "locales"),
        docs=str(out / "docs"),
        frames=str(out / f"frames.{os.getpid()}"),
        languages=list(site.languages),
        names=dict(site.name),
        url=site.url.rstrip("/") + "/",
        repository=site.repository,
        licence={"name": site.licence.name, "url": site.licence.url},
        pages=list(pages),
        assets=addresses(assets),
    )


def _names(
    editorial: Sequence[Editorial], sections: Sequence[str], site: Site
) -> tuple[tuple[str, str], ...]:
    names = [(page.language, page.name) for page in editorial]
    names += [
        (language, f"{section}/{name}")
        for language in site.languages
        for section in sections
        for name in ("index", "slot-id")
    ]
    return (*names, (site.languages[0], NOT_FOUND))


def _digest(docs: Mapping[str, str], job: Job) -> str:
    """A digest of everything that goes into the frames, wherever it lies."""
    theme = Path(job.theme)
    settings = asdict(job)
    for place in ("config_file", "theme", "locales", "docs", "frames"):
        del settings[place]
    digest = blake2b(digest_size=16)
    digest.update(json.dumps([docs, settings], sort_keys=True).encode())
    digest.update(json.dumps([version(maker) for maker in MAKERS]).encode())
    read = [Path(job.config_file), *sorted(theme.rglob("*.html"))]
    read += [locale_file(Path(job.locales), language) for language in job.languages]
    read += [Path(__file__).parents[1] / name for name in OUR_MAKERS]
    for path in read:
        content = path.read_bytes() if path.exists() else b""
        digest.update(f"{path.name} {len(content)}\n".encode() + content)
    return digest.hexdigest()


def _stage(docs: Mapping[str, str], folder: Path) -> None:
    """Bring `out/docs` up to date, touching only what differs."""
    for path in sorted(folder.rglob("*.md")):
        if path.relative_to(folder).as_posix() not in docs:
            path.unlink()
    for name, text in docs.items():
        path = folder / name
        if not path.exists() or path.read_text(encoding="utf-8") != text:
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_text(text, encoding="utf-8", newline="\n")


def _rendered(job: Job) -> str:
    """Run MkDocs; called in a process that ends with it."""
    # Material has an advertisement printed when it is imported.
    os.environ["NO_MKDOCS_2_WARNING"] = "1"
    # Imported there alone: it is large, and static-i18n replaces functions of it.
    from localaction.site.mkdocs_run import render

    return render(job)


def _read(folder: Path, name: str, language: str, root_language: str) -> str:
    path = "" if name == "index" else f"{name.removesuffix('/index')}/"
    file = folder / file_of(in_language(path, language, root_language))
    if not file.exists():
        raise FramesError(f"MkDocs made no frame {name} in {language}; {file} is missing.")
    return file.read_text(encoding="utf-8")
