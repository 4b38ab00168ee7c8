"""`python -m localaction`, and the command `localaction`."""

import gc

# A run makes millions of objects and drops few: looking for garbage would find none, from the first
# import on.
gc.disable()

from localaction.cli import main  # noqa: E402

if __name__ == "__main__":
    main()
