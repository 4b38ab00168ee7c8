"""An order becomes a branch, a pull request, and an answer to the submitter."""

import json
from typing import Any

import pytest

from tests.workflows.place import Place, make_place

BRANCH = "intake/issue-12"
MARKER = "<!-- local-action: intake -->"
BOT = "41898282+github-actions[bot]@users.noreply.github.com"
FILE = "content/pledges/new/pledge.yml"
TITLE = '$(touch pwned) `id` "quoted" \'; --label=x'
ORDER: dict[str, Any] = {
    "issue": 12,
    "language": "fr",
    "what": "made",
    "settled": "{pull} is closed.",
    "taken": "An officer works on {pull}.",
    "reply": "Now {pull}. You wrote: {pull}",
    "title": TITLE,
    "commit": "Proposal of issue 12: pledge new",
    "body": "What it holds.\n\nCloses #12",
    "labels": ["intake", "lang-fr", "pledge", "$(x)"],
}


def ordered(place: Place, text: str = "kind: first\n", **order: Any) -> None:
    """Leave what the job before leaves: an order and a patch."""
    folder = place.root / "out" / "intake"
    folder.mkdir(parents=True, exist_ok=True)
    place.git("checkout", "--quiet", "main")
    for name in (FILE, "scripts/ci/gate"):
        (place.root / name).parent.mkdir(parents=True, exist_ok=True)
        (place.root / name).write_text(text, encoding="utf-8")
    place.git("add", ".")
    patch = place.git("diff", "--cached", "--binary", "HEAD") + "\n"
    (folder / "change.patch").write_text(patch, encoding="utf-8")
    place.git("reset", "--quiet", "--hard")
    (folder / "order.json").write_text(json.dumps({**ORDER, **order}), encoding="utf-8")


def comments(place: Place) -> list[str]:
    return [each["body"] for each in place.state["comments"].get("12", ())]


@pytest.fixture(scope="module")
def opened(tmp_path_factory: pytest.TempPathFactory) -> Place:
    """After an issue was opened; tests only look at it."""
    made = make_place(tmp_path_factory.mktemp("opened"))
    theirs = {"label": f"stranger:{BRANCH}", "sha": "", "repo": None}
    made.put(
        pulls=[{"number": 7, "state": "closed", "head": theirs}],
        comments={"12": [{"id": 1, "user": {"login": "stranger"}, "body": MARKER}]},
    )
    ordered(made, commit="$(touch pwned); `touch pwned`")
    made.run("propose", "issue-opened")
    return made


def test_an_opened_issue_becomes_a_pull_request_with_its_very_title(opened: Place) -> None:
    pull = opened.state["pulls"][0]
    assert (TITLE, "main", BRANCH) == (pull["title"], pull["base"], pull["head"]["label"][13:])


def test_the_branch_holds_content_and_nothing_else_of_the_patch(opened: Place) -> None:
    names = opened.on_branch(BRANCH, "show", "--format=%ae", "--name-only").split()
    assert [BOT, FILE] == names


def test_the_checks_are_started_in_the_language_of_the_submitter(opened: Place) -> None:
    started = [each["content"] for each in opened.calls if "dispatches" in str(each["arguments"])]
    assert [{"ref": BRANCH, "inputs": {"language": "fr"}}] == started


def test_the_pull_request_gets_labels_and_no_word_of_a_stranger(opened: Place) -> None:
    assert {"101": ["intake", "lang-fr", "pledge"]} == opened.state["set"]


def test_the_submitter_is_told_the_number_below_what_strangers_wrote(opened: Place) -> None:
    assert [MARKER, f"{MARKER}\nNow #101. You wrote: {{pull}}"] == comments(opened)


def test_an_edit_makes_branch_and_answer_anew_in_their_place(place: Place) -> None:
    ordered(place)
    place.run("propose", "issue-opened")
    ordered(place, text="kind: second\n", title="Another", reply="Again {pull}.")
    place.run("propose", "issue-edited")
    (pull,) = place.state["pulls"]
    seen = (
        pull["title"],
        len(comments(place)),
        place.on_branch(f"{BRANCH}:{FILE}", "show"),
        place.on_branch(BRANCH, "rev-list", "--count"),
    )
    assert ("Another", 1, "kind: second", "2") == seen


def test_the_work_of_an_officer_on_the_branch_is_never_lost(place: Place) -> None:
    ordered(place)
    place.run("propose", "issue-opened")
    place.git("checkout", "--quiet", BRANCH)
    place.git("commit", "--quiet", "--allow-empty", "--message=By hand")
    place.git("push", "--quiet", "origin", BRANCH)
    mended = place.git("rev-parse", BRANCH)
    ordered(place, text="kind: second\n")
    place.run("propose", "issue-edited")
    kept = place.on_branch(BRANCH, "rev-parse")
    assert (mended, "An officer works on #100.") == (kept, comments(place)[0].splitlines()[1])


@pytest.mark.parametrize("event", ["issue-edited", "issue-closed"])
def test_after_the_proposal_is_settled_an_edit_changes_nothing(place: Place, event: str) -> None:
    ours = {"label": f"local-action:{BRANCH}", "sha": "", "repo": None}
    place.put(pulls=[{"number": 100, "state": "closed", "head": ours}])
    ordered(place)
    place.run("propose", event)
    told = comments(place)[0].splitlines()[1]
    assert ("#100 is closed.", "") == (told, place.git("ls-remote", "origin", BRANCH))


def test_an_issue_that_was_closed_before_it_became_anything_is_left_alone(place: Place) -> None:
    ordered(place)
    place.run("propose", "issue-closed")
    assert ([], []) == (place.state["pulls"], comments(place))


def test_a_branch_of_that_name_in_a_fork_is_not_ours(opened: Place) -> None:
    assert [101, 7] == [pull["number"] for pull in opened.state["pulls"]]


def test_what_needs_mending_is_answered_and_proposes_nothing(place: Place) -> None:
    ordered(place, what="mend", reply="Mend the date.")
    place.run("propose", "issue-opened")
    seen = (place.state["pulls"], comments(place)[0].splitlines()[1:])
    assert ([], ["Mend the date."]) == seen


def test_where_our_side_failed_the_submitter_is_told_and_the_run_is_red(place: Place) -> None:
    ordered(place, what="broken", reply="Our fault.", labels=["needs-officer"])
    place.run("propose", "issue-opened", expected=1)
    assert (["needs-officer"], 1) == (place.state["set"]["12"], len(comments(place)))


@pytest.mark.parametrize("event", ["issue-hostile", "issue-without-form"])
def test_an_order_of_another_issue_is_refused(place: Place, event: str) -> None:
    ordered(place)
    place.run("propose", event, expected=1)
    assert [] == place.calls


def test_nothing_of_an_order_is_ever_run(opened: Place) -> None:
    assert [] == [*opened.root.parent.rglob("pwned")]
