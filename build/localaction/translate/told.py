"""What came of a PO file, in sentences."""

from collections.abc import Callable, Iterator

from localaction.language.mark import N_
from localaction.language.messages import Messages
from localaction.translate.bring_in import Outcome


def told(
    found: Outcome, file: str, say: Callable[[str], str], messages: Messages, lang: str
) -> Iterator[str]:
    """What was not taken and why, then what is not finished."""
    for each in found.left:
        why = say(each.fault.sentence).format(**each.fault.values)
        sentence = say(N_("{file}, line {line}: {entry}: not taken. {why}"))
        yield sentence.format(file=file, line=each.line, entry=each.context, why=why)
    for refused in found.refused:
        yield say(refused.sentence).format(**refused.values)
    for problem in found.problems:
        sentence = say(N_("“{path}” was not written: {why}"))
        yield sentence.format(path=problem.path, why=messages.sentence(problem, lang))
    if found.unfinished:
        sentence = say(N_("{file}: entries that are empty or fuzzy and were left: {count}"))
        yield sentence.format(file=file, count=found.unfinished)
    if not (found.texts or found.left or found.refused or found.problems):
        yield say(N_("{file}: nothing is to be changed.")).format(file=file)
    if found.is_unread:
        sentence = say(
            N_(
                "{file}: its header says that nobody has read this machine translation; whoever "
                "did writes X-State: machine-reviewed there and takes it in again."
            )
        )
        yield sentence.format(file=file)
