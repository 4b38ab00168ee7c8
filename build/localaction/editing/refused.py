"""What an editor of content files says when it will not do as told."""


class RefusedError(Exception):
    """A refusal; `sentence` is a gettext msgid with `{name}` places for `values`."""

    def __init__(self, sentence: str, field: str = "", **values: str) -> None:
        told = sentence.format(**values)
        super().__init__(f"{field}: {told}" if field else told)
        self.sentence = sentence
        self.field = field
        """The question it is about, where several were answered at once."""
        self.values = values

    def about(self, field: str) -> "RefusedError":
        """The same refusal of the answer to one question."""
        return RefusedError(self.sentence, field, **self.values)
