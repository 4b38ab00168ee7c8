"""Forked processes that work for another one."""

import subprocess
import sys
import time
from pathlib import Path

import pytest

from localaction.site.errors import TreeError
from localaction.workers import WorkerError, alongside, when_asked

FAILS_MEANWHILE = """
from localaction.site.errors import TreeError
from localaction.workers import alongside
alongside(lambda: "x" * 10_000_000)
raise SystemExit(7)
"""


def test_the_result_of_another_process_is_handed_over() -> None:
    assert [1, 2] == alongside(lambda: [1, 2])()


def test_work_that_waits_is_done_when_it_is_asked_for() -> None:
    done: list[int] = []
    result = when_asked(lambda: done.append(1))
    before = list(done)
    result()
    assert ([], [1]) == (before, done)


def test_a_run_that_fails_meanwhile_does_not_wait() -> None:
    command = (sys.executable, "-c", FAILS_MEANWHILE)
    assert 7 == subprocess.run(command, check=False, timeout=30).returncode


def test_what_the_disk_refused_another_process_is_raised_here() -> None:
    with pytest.raises(NotADirectoryError, match=r"/dev/null/nowhere"):
        alongside(lambda: Path("/dev/null/nowhere").read_bytes())()


def test_a_reason_that_a_person_is_told_is_raised_here() -> None:
    def refuse() -> None:
        raise TreeError("Two pages want the file a.csv")

    with pytest.raises(TreeError, match=r"want the file a\.csv"):
        alongside(refuse)()


def test_a_fault_in_another_process_is_told_as_one(capfd: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(WorkerError, match="fault of the program"):
        alongside(lambda: [][1])()
    assert "IndexError" in capfd.readouterr().err


def test_work_that_nobody_waits_for_can_be_stopped() -> None:
    waiting = alongside(lambda: time.sleep(60))
    waiting.stop()
    with pytest.raises(WorkerError, match="ended from outside"):
        waiting()
