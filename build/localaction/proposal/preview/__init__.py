"""Pages before and after a proposal, to be opened without a server."""
