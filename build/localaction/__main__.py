"""`python -m localaction`: the command line."""

from localaction.cli import main

main()
