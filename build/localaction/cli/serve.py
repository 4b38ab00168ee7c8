"""`localaction serve`: the site while one writes; rebuilt and reloaded at each change."""

import subprocess
import sys
from collections.abc import Sequence
from pathlib import Path
from typing import Annotated

import typer

from localaction.cli.common import ERRORS, OK, complain, default_jobs
from localaction.paths import repository
from localaction.site.judge import site_settings
from localaction.site.serve import serve as serve_site

NAMED = 3
"""Changed files that are named; more are counted."""


def serve(
    root: Annotated[Path, typer.Option(help="The folder that holds content/.")] = Path(),
    lang: Annotated[str, typer.Option(help="Language of the messages.")] = "en",
    host: Annotated[str, typer.Option(help="The address to listen at.")] = "127.0.0.1",
    port: Annotated[int, typer.Option(help="The port to listen at.")] = 8000,
    jobs: Annotated[int, typer.Option(min=1, help="Processes.")] = default_jobs(),
) -> None:
    """Show the site at http://127.0.0.1:8000/ and keep it up to date until Ctrl+C."""
    folder = root.resolve()
    site = site_settings(folder, repository())
    if site is None:
        complain("content/site.yml cannot be read; `scripts/check` says why.")
        raise typer.Exit(ERRORS)
    # A process of its own for each build, so that changes of the code count too.
    build = [sys.executable, "-m", "localaction", "build", "--root", str(folder)]
    build += ["--lang", lang, "--jobs", str(jobs)]

    def rebuild(changed: Sequence[str]) -> bool:
        for path in changed[:NAMED]:
            sys.stdout.write(f"Changed: {Path(path).relative_to(folder)}\n")
        if len(changed) > NAMED:
            sys.stdout.write(f"and {len(changed) - NAMED} more files\n")
        sys.stdout.flush()
        return subprocess.run(build, check=False).returncode == OK

    sys.stdout.write(f"http://{host}:{port}/ (Ctrl+C ends it)\n")
    sys.stdout.flush()
    try:
        serve_site(folder, folder / "out", site.url, rebuild, host, port)
    except KeyboardInterrupt:
        sys.stdout.write("Ended.\n")
    except OSError as error:
        complain(f"Port {port} cannot be used ({error.strerror}); choose another with --port.")
        raise typer.Exit(ERRORS) from None
