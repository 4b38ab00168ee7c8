"""Pages of topics: terms of the closed lists, places and organisations, and who acts on each."""
