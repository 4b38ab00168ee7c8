"""What an editorial page must hold for the site to be made."""

from tests.unit.conftest import Judge

FRONT = "---\ndescription: A sentence.\n---\n# Home\n\n"
SLOTS = ("counts", "map", "latest-pledges", "latest-updates")


def home(*slots: str) -> str:
    return FRONT + "\n\n".join(f"<!-- slot: {slot} -->" for slot in slots) + "\n"


def told(judge: Judge, text: str) -> list[tuple[str, str, object]]:
    problems = judge({"content/pages/index.md": text})
    return [(p.path, p.wording, p.values["found"]) for p in problems if p.code == "page-slot"]


def test_a_home_page_with_every_slot_is_right(judge: Judge) -> None:
    assert [] == told(judge, home(*SLOTS))


def test_a_slot_that_is_not_there_is_told_with_the_line_to_write(judge: Judge) -> None:
    assert [("content/pages/index.md", "missing", "map")] == told(
        judge, home("counts", "latest-pledges", "latest-updates")
    )


def test_a_misspelt_slot_is_told_with_the_nearest(judge: Judge) -> None:
    assert ("content/pages/index.md", "nearest", "mpa") in told(judge, home(*SLOTS, "mpa"))
