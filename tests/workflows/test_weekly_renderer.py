"""The health of the renderer: silence where it is well, a report where it is not."""

from pathlib import Path

from tests.workflows.published import opened


def test_a_site_that_can_be_built_leaves_no_report(tmp_path: Path) -> None:
    shop = opened(tmp_path)
    shop.run("renderer")
    built = ["build --out out/renderer", "verify out/renderer/site"]
    assert (built, False) == (shop.verbs[-2:], (shop.root / "out/renderer/report.md").exists())


def test_a_site_that_cannot_be_built_leaves_what_was_said_last(tmp_path: Path) -> None:
    shop = opened(tmp_path)
    shop.write(".venv/bin/localaction", "#!/bin/sh\necho 'A template: `{{` ``` is wrong'\nexit 1\n")
    shop.run("renderer", expected=1)
    report = (shop.root / "out/renderer/report.md").read_text(encoding="utf-8")
    assert "\n    A template: `{{` ``` is wrong\n" in report


def test_packages_that_cannot_be_had_are_a_report_too(tmp_path: Path) -> None:
    shop = opened(tmp_path)
    shop.run("renderer", expected=1, FAILS="-m")
    assert (shop.root / "out/renderer/report.md").exists()
