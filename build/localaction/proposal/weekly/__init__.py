"""What waits for people: what the days bring about by themselves, for the issue of the week."""
