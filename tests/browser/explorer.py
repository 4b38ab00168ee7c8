"""How tests use the explorer, and what it ought to find.

What a filter ought to leave is counted from the file of facets, in the plainest way.
"""

from typing import Any

from playwright.sync_api import Locator, Page


def having(data: dict[str, Any], **chosen: tuple[str, ...]) -> list[int]:
    """The numbers of the records that have a value of every facet given."""
    facets = {facet["name"]: facet for facet in data["facets"]}

    def fits(number: int) -> bool:
        return all(set(values) & set(held(facets[name], number)) for name, values in chosen.items())

    return [number for number in range(len(data["kind"])) if fits(number)]


def held(facet: dict[str, Any], number: int) -> list[str]:
    """The values of one record, as addresses write them."""
    value = facet["of"][number]
    several = value if isinstance(value, list) else [value]
    return ["unknown" if each == 0 else facet["values"][each - 1] for each in several if each >= 0]


def narrowing(data: dict[str, Any], name: str) -> str:
    """A value of a facet that some records have and some have not."""
    facet = next(each for each in data["facets"] if each["name"] == name)
    total = len(data["kind"])
    for value in [*facet["values"], "unknown"]:
        if 0 < len(having(data, **{name: (value,)})) < total:
            return str(value)
    raise LookupError(name)


def explored(page: Page, url: str) -> Page:
    """Open an address and wait for the explorer."""
    page.goto(url)
    page.locator(".la-explore__count").wait_for()
    return page


def count(page: Page) -> Locator:
    """Where the number of results stands."""
    return page.locator(".la-explore__count")


def facet(page: Page, name: str) -> Locator:
    """A facet, opened."""
    found = page.locator(f'.la-facet[data-facet="{name}"]')
    if not found.evaluate("each => each.open"):
        found.locator("summary").click()
    found.locator("fieldset").wait_for()
    return found


def told(total: int) -> str:
    return f"Results: {total}"


def chips(page: Page) -> Locator:
    return page.locator(".la-explore__chips button:not(.la-explore__clear)")


def boxes(page: Page, name: str) -> Locator:
    return facet(page, name).locator("input[type=checkbox]")
