"""The command `localaction`: one verb a module, which asks, calls and prints; no logic."""

import gc
import sys
from concurrent.futures.process import BrokenProcessPool

import typer

from localaction.cli.build import build
from localaction.cli.check import check
from localaction.cli.common import ERRORS, complain
from localaction.cli.new import new
from localaction.cli.schemas import schemas
from localaction.cli.serve import serve
from localaction.cli.stamp import stamp
from localaction.cli.words import words
from localaction.language.gettext import LocaleFileError
from localaction.language.messages import MessageError
from localaction.site.errors import SiteError
from localaction.workers import WorkerError

app = typer.Typer(
    help="Files that people write become a checked, multilingual site.",
    add_completion=False,
    no_args_is_help=True,
    pretty_exceptions_enable=False,
)
app.command()(check)
app.command()(build)
app.command()(serve)
app.command()(new)
app.command()(stamp)
app.command()(schemas)
app.command()(words)


def main() -> None:
    """Run the command line; exits 0, 1 (errors in the content or the site) or 2 (usage)."""
    # A run makes millions of objects and drops few: looking for garbage would find none.
    gc.disable()
    try:
        app()
    except (SiteError, WorkerError, LocaleFileError, MessageError) as error:
        complain(str(error))
    except BrokenProcessPool:
        complain(
            "A process that was reading files was ended from outside, perhaps for want of memory; "
            "run it with --jobs 1."
        )
    sys.exit(ERRORS)
