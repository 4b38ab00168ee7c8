"""`python -m tests.bench`: measures, prints the table, writes the figures."""

import argparse
import json
import sys
from dataclasses import asdict
from pathlib import Path

from tests.bench.measure import Options, measure
from tests.bench.runs import RunError
from tests.bench.table import table


def main() -> int:
    """Run the benchmark; 1 where a build failed. A goal that is not met is told, not punished."""
    parser = argparse.ArgumentParser(prog="scripts/bench", description=__doc__)
    parser.add_argument("--records", type=int, default=5000, help="how many; default 5000")
    parser.add_argument("--repeat", type=int, default=3, help="turns of which the median is taken")
    parser.add_argument("--skip-stock", action="store_true", help="leave stock MkDocs out")
    parser.add_argument("--json", type=Path, help="write the figures here too")
    given = parser.parse_args()
    root = Path(__file__).parents[2]
    options = Options(given.records, given.repeat, not given.skip_stock)
    try:
        figures = measure(root, options, lambda sentence: print(sentence, file=sys.stderr))
    except RunError as failure:
        print(failure, file=sys.stderr)
        return 1
    if given.json is not None:
        given.json.write_text(json.dumps(asdict(figures), indent=2) + "\n", encoding="utf-8")
    print(table(figures))
    return 0


if __name__ == "__main__":
    sys.exit(main())
