"""`scripts/shots`: pictures of every kind of page, for people to look at."""
