"""Peer review: rubrics, assignment from the roster, what waits."""
