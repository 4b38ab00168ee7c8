"""`scripts/bench explore`: how much the explorer loads, and how fast it answers."""
