"""`scripts/bench search`: whether people find what answers them, beside Pagefind."""
