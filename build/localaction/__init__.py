"""The Local Action repository: files that people write become a checked, multilingual site."""
