"""The page on what became of all pledges: charts with their tables, and the targets behind them."""
