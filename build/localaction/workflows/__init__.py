"""What the workflows do with git and with the hosting's command `gh`; see docs/workflows.md.

Only `answer` needs more than Python's own library: the jobs that may write install nothing.
"""
