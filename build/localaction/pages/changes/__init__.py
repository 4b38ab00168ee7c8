"""What changed in the records, month by month."""
