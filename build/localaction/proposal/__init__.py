"""What a pull request proposes, told to people: the comment, the preview, the weekly list."""
