"""`scripts/bench site`: how much a reader waits for, and how long."""
