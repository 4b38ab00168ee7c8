"""A run ends with the code that it asked for, and with everything said and done."""

import subprocess
import sys

import pytest

RUN = """
import atexit, sys
from localaction.cli.leaving import leaving
with leaving():
    atexit.register(print, "done at the end")
    print("said")
    {ending}
"""


def run(ending: str) -> "subprocess.CompletedProcess[str]":
    command = (sys.executable, "-c", RUN.format(ending=ending))
    return subprocess.run(command, check=False, capture_output=True, text=True, timeout=30)


@pytest.mark.parametrize(
    ("ending", "code"),
    [("sys.exit(0)", 0), ("sys.exit()", 0), ("sys.exit(2)", 2), ("sys.exit('why')", 1)],
)
def test_the_code_is_the_one_asked_for(ending: str, code: int) -> None:
    assert code == run(ending).returncode


def test_what_was_said_and_what_waits_for_the_end_is_not_lost() -> None:
    assert "said\ndone at the end\n" == run("sys.exit(0)").stdout


def test_a_fault_is_told_as_ever() -> None:
    done = run("raise ValueError('a fault')")
    assert (1, True) == (done.returncode, "ValueError: a fault" in done.stderr)
