"""The command `localaction`: one verb a module, which asks, calls and prints; no logic."""

import gc

import typer

from localaction.cli.build import build
from localaction.cli.check import check
from localaction.cli.new import new
from localaction.cli.schemas import schemas
from localaction.cli.serve import serve
from localaction.cli.words import words

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
app.command()(schemas)
app.command()(words)


def main() -> None:
    """Run the command line; exits 0, 1 (errors in the content or the site) or 2 (usage)."""
    # A run makes millions of objects and drops few: looking for garbage would find none.
    gc.disable()
    app()
