"""`scripts/shots --officers`: makes the pictures of the officer's guide, docs/pictures/officers/.

The commands of the guide are typed in a clean clone; pictures show the pages that come of it and,
drawn by a page of ours without the hosting's frame, what the commands print.
"""

import json
import os
import re
import sys
from collections.abc import Iterator
from pathlib import Path
from tempfile import TemporaryDirectory

from playwright.sync_api import FloatRect, Page, ViewportSize, sync_playwright

from localaction.workflows.answer import order_of
from localaction.workflows.event import Issue
from tests.command import REPOSITORY
from tests.officers.example import LANGUAGES
from tests.officers.guide import ADDRESS, Person, person
from tests.served import serving
from tests.shots.drawn import drawn_markdown, drawn_terminal

FOLDER = REPOSITORY / "docs" / "pictures" / "officers"
EXAMPLE = "docs/officers/example"
WIDTH, HEIGHT = 1000, 640
MARGIN, BELOW = 16, 112
"""Above the title of a record, and below it as far as its stage."""
RUN = f"{ADDRESS}/actions/runs/1"
START = (
    f"git clone {ADDRESS} exercise",
    "cd exercise",
    "source .venv/bin/activate",
    'git config user.name "Migration office"',
    'git config user.email "office@example.org"',
)
PLEDGE = re.compile(r"content/(pledges/[^/]+)/pledge\.yml")


def main() -> None:
    """Take all pictures, language by language."""
    FOLDER.mkdir(parents=True, exist_ok=True)
    with TemporaryDirectory() as scratch, sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=os.environ["CHROMIUM"])
        officer = person(Path(scratch))
        for command in START:
            typed(officer, command)
        typed(officer, "localaction build --out ../base")
        for language in LANGUAGES:
            size: ViewportSize = {"width": WIDTH, "height": HEIGHT}
            context = browser.new_context(viewport=size, color_scheme="light")
            for name in taken(officer, language, context.new_page()):
                print(f"{name}-{language}", file=sys.stderr)
            context.close()
        browser.close()


def typed(officer: Person, command: str, status: int = 0) -> str:
    """What a command prints; it must end as it is expected to."""
    done = officer.types(command)
    assert status == done.status, done
    return done.said


def taken(officer: Person, language: str, page: Page) -> Iterator[str]:
    """Take the pictures of one language; their names."""
    own = f"--lang {language}"
    slips = f"localaction intake {EXAMPLE}/slips-{language}.xlsx"
    said = typed(officer, f"{slips} {own} --report ../slips.json", status=1)
    shown = slips if language == "en" else f"{slips} {own}"
    yield draw(page, "slips", language, drawn_terminal(shown, said, language))
    report = json.loads((officer.folder.parent / "slips.json").read_text(encoding="utf-8"))
    yield draw(page, "answer", language, drawn_markdown(answer(report, language), language))

    typed(officer, f"git switch --create {language} main")
    pledge = f"localaction intake {EXAMPLE}/pledge-{language}.xlsx {own}"
    written = typed(
        officer, f"mkdir -p ../{language} && {pledge} --report ../{language}/intake.json"
    )
    typed(officer, "git add content cities && git commit --message pledge")
    yield draw(page, "comment", language, drawn_markdown(comment(officer, language), language))

    typed(officer, "localaction build")
    typed(officer, f"localaction preview ../base/site out/site --out ../preview-{language} {own}")
    index = officer.folder.parent / f"preview-{language}" / "index.html"
    page.goto(index.as_uri())
    yield picture(page, "preview", language)

    found = PLEDGE.search(written)
    assert found, written
    address = f"{'' if language == 'en' else f'{language}/'}{found[1]}/"
    with serving(officer.folder / "out" / "site") as site:
        page.goto(site + address)
        yield picture(page, "page", language)
        yield head(page, "before", language)
        typed(officer, f"localaction intake {EXAMPLE}/correction-{language}.xlsx {own}")
        typed(officer, "localaction build")
        page.goto(site + address)
        yield head(page, "after", language)
    typed(officer, "git commit --all --message correction && git switch main")


def answer(report: dict[str, object], language: str) -> str:
    """What is written below the issue of a form with slips."""
    issue = Issue(12, "", "2026-05-31", language, True, True, "local-action/repository", "main")
    reply: str = order_of(issue, report)["reply"]
    return reply


def comment(officer: Person, language: str) -> str:
    """The comment of the proposal, as the workflow has it made."""
    folder = f"../{language}"
    since = f"--since main --lang {language} --format json"
    typed(officer, f"localaction compare {since} >{folder}/compare.json")
    typed(officer, f"localaction check {since} >{folder}/check.json")
    commit = typed(officer, "git rev-parse HEAD").strip()
    base = typed(officer, "git rev-parse main").strip()
    told = {"version": 1, "language": language, "number": 13, "head": commit, "base": base}
    (officer.folder / folder / "facts.json").write_text(json.dumps(told), encoding="utf-8")
    places = f"--repository {ADDRESS} --commit {commit} --log {RUN} --preview {RUN}/artifacts/1"
    return typed(officer, f"localaction comment --artifact {folder} {places}")


def draw(page: Page, name: str, language: str, html: str) -> str:
    """Take a picture of a page of ours."""
    page.set_content(html)
    page.locator("body").screenshot(path=FOLDER / f"{name}-{language}.png")
    return name


def picture(page: Page, name: str, language: str) -> str:
    """Take what is seen first."""
    page.screenshot(path=FOLDER / f"{name}-{language}.png")
    return name


def head(page: Page, name: str, language: str) -> str:
    """Take the head of a record's page: title, city, from when until when."""
    box = page.locator("main h1").bounding_box()
    assert box
    height = box["height"] + BELOW
    clip: FloatRect = {"x": 0, "y": box["y"] - MARGIN, "width": WIDTH, "height": height}
    page.screenshot(path=FOLDER / f"{name}-{language}.png", clip=clip)
    return name


if __name__ == "__main__":
    main()
