"""`python -m tests.bench`: measures, prints the table, writes the figures."""

import argparse
import json
import os
import sys
from collections.abc import Mapping
from dataclasses import asdict
from pathlib import Path

from tests.bench.explore import figures as explored
from tests.bench.explore.measure import measure_explore
from tests.bench.explore.table import explore_table
from tests.bench.exports import exports_table, measure_exports
from tests.bench.measure import Options, measure
from tests.bench.publish import measure_publish, publish_table
from tests.bench.runs import RunError
from tests.bench.search import figures as searched
from tests.bench.search.measure import measure_search
from tests.bench.search.table import search_table
from tests.bench.site.measure import as_json, measure_site
from tests.bench.site.table import site_table
from tests.bench.table import table
from tests.bench.translate import measure_translate, translate_table

ROOT = Path(__file__).parents[2]

Told = tuple[Mapping[str, object], str]
"""The figures, and their table."""


def main() -> int:
    """Run the benchmark; 1 where a build failed. A goal that is not met is told, not punished."""
    given = _arguments()
    try:
        figures, told = MEASURED[given.what](given)
    except RunError as failure:
        print(failure, file=sys.stderr)
        return 1
    if given.json is not None:
        given.json.write_text(json.dumps(figures, indent=2) + "\n", encoding="utf-8")
    print(told)
    return 0


def _arguments() -> argparse.Namespace:
    parser = argparse.ArgumentParser(prog="scripts/bench", description=__doc__)
    parser.add_argument(
        "what",
        nargs="?",
        choices=tuple(MEASURED),
        default="build",
        help="how fast sites are built (default); for a reader how fast ours is, "
        "whether the search finds what answers, how fast the explorer is; how long a merge takes; "
        "how long the states of all texts take, and the export of what is old; how long all that "
        "others take away takes",
    )
    parser.add_argument("--records", type=int, default=5000, help="how many; default 5000")
    parser.add_argument("--repeat", type=int, default=3, help="turns of which the median is taken")
    parser.add_argument("--skip-stock", action="store_true", help="leave stock MkDocs out")
    parser.add_argument("--json", type=Path, help="write the figures here too")
    return parser.parse_args()


def _build(given: argparse.Namespace) -> Told:
    options = Options(given.records, given.repeat, not given.skip_stock)
    figures = measure(ROOT, options, _say)
    return asdict(figures), table(figures)


def _site(_: argparse.Namespace) -> Told:
    figures = measure_site(ROOT, os.environ["CHROMIUM"], _say)
    return as_json(figures), site_table(figures)


def _search(_: argparse.Namespace) -> Told:
    qualities, counts = measure_search(ROOT, os.environ["CHROMIUM"], _say)
    return searched.as_json(qualities), search_table(qualities, counts)


def _explore(given: argparse.Namespace) -> Told:
    figures = measure_explore(ROOT, given.records, os.environ["CHROMIUM"], _say)
    return explored.as_json(figures), explore_table(figures)


def _publish(given: argparse.Namespace) -> Told:
    figures = measure_publish(ROOT, given.repeat, _say)
    return asdict(figures), publish_table(figures)


def _translate(given: argparse.Namespace) -> Told:
    figures = measure_translate(ROOT, given.records, given.repeat, _say)
    return asdict(figures), translate_table(figures)


def _exports(given: argparse.Namespace) -> Told:
    figures = measure_exports(ROOT, given.records, given.repeat, _say)
    return asdict(figures), exports_table(figures)


def _say(sentence: str) -> None:
    print(sentence, file=sys.stderr)


MEASURED = {
    "build": _build,
    "site": _site,
    "search": _search,
    "explore": _explore,
    "publish": _publish,
    "exports": _exports,
    "translate": _translate,
}
"""What can be asked for."""


if __name__ == "__main__":
    sys.exit(main())
