"""What the program says and to whom: the words of the interface and of problems."""
