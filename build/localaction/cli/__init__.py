"""The command `localaction`: one verb a module, which asks, calls and prints; no logic."""

import sys
from concurrent.futures.process import BrokenProcessPool
from importlib import import_module
from typing import Any

import typer
from typer.core import TyperGroup
from typer.main import get_command

from localaction.cli.common import ERRORS, complain
from localaction.cli.leaving import leaving
from localaction.language.gettext import LocaleFileError
from localaction.language.messages import MessageError
from localaction.workers import ToldError

VERBS = (
    "check",
    "build",
    "serve",
    "new",
    "intake",
    "template",
    "rename",
    "retire",
    "restore",
    "translate",
    "schemas",
    "forms",
    "words",
    "review",
    "verify",
    "release",
    "export",
    "links",
    "weekly",
    "compare",
    "show",
    "history",
    "comment",
    "preview",
)
"""In the order of the help; each is a function or group of its name, in the module of its name."""


class Verbs(TyperGroup):
    """Loads a verb when it is asked for: none waits for what only another one needs."""

    # The classes of click that typer brings have no public name: hence `Any`.
    def list_commands(self, ctx: Any) -> list[str]:
        return list(VERBS)

    def get_command(self, ctx: Any, cmd_name: str) -> Any:
        if cmd_name not in VERBS:
            return None
        found = getattr(import_module(f"{__name__}.{cmd_name}"), cmd_name)
        if isinstance(found, typer.Typer):
            # A verb with verbs of its own.
            return get_command(found)
        verb = typer.Typer(add_completion=False, pretty_exceptions_enable=False)
        verb.command(cmd_name)(found)
        return get_command(verb)


app = typer.Typer(
    cls=Verbs,
    help="Files that people write become a checked, multilingual site.",
    add_completion=False,
    no_args_is_help=True,
    pretty_exceptions_enable=False,
)


@app.callback()
def verbs() -> None:
    """Files that people write become a checked, multilingual site."""


def main() -> None:
    """Run the command line; exits 0, 1 (errors in the content or the site) or 2 (usage)."""
    with leaving():
        _run()


def _run() -> None:
    try:
        app()
    except (ToldError, LocaleFileError, MessageError) as error:
        complain(str(error))
    except BrokenProcessPool:
        complain(
            "A process that was reading files was ended from outside, perhaps for want of memory; "
            "run it with --jobs 1."
        )
    sys.exit(ERRORS)
