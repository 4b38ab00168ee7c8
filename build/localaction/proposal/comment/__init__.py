"""The one comment of a pull request, made of an artifact that nobody trusts."""
