"""What other sites show: cards, badges and lists, with no script in them and nothing that follows
a reader."""
