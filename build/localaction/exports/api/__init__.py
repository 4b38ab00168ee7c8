"""The static API: JSON for programs, one document a record and list, and what describes it."""
