"""A merge, from the files to the finished site, with the program itself."""

import subprocess
import tarfile

from tests.workflows.place import Place
from tests.workflows.published import run

DAY = "2026-06-30"
NAME = f"local-action-data-{DAY}"


def test_a_small_world_is_published_whole_and_its_data_can_be_checked(place: Place) -> None:
    run(place, "publish", TODAY=DAY)
    release = place.root / "out" / "release"
    with tarfile.open(release / f"{NAME}.tar.gz") as archive:
        archive.extractall(release, filter="data")
    beside = subprocess.run(["sha256sum", "--check", "SHA256SUMS"], cwd=release, check=False)
    inside = subprocess.run(["sha256sum", "--check", "SHA256SUMS"], cwd=release / NAME, check=False)
    assert (0, 0) == (beside.returncode, inside.returncode)
