"""The words of the interface on the road of PO files: they are one already, and stay that one.

In: the PO file of a language; a file that came back. Out: its text, whole or in part; and the text
with what was taken.
"""

from babel.messages.catalog import Catalog, Message

from localaction.insight.word_states import is_told
from localaction.language.collect import po_text
from localaction.language.judge import judge_message
from localaction.language.mark import N_
from localaction.translate.compose import UNREAD, How, Made
from localaction.translate.export import Only, headers
from localaction.translate.judge import Fault
from localaction.translate.po import Po
from localaction.translate.take import OLDER, Left

_PLACES = N_(
    "What is put into it later ({found}) is not as in the source; write it letter by letter."
)
_LAST = '"Content-Transfer-Encoding: 8bit\\n"\n'


def interface_file(known: Catalog, only: Only | None) -> str:
    """The words of the interface for translators; "" where nothing of the kind is left."""
    chosen = Catalog(locale=known.locale, domain=known.domain, fuzzy=False)
    for message in known:
        if message.id and (only is None or only == _state(message)):
            chosen[message.id] = message
    if not len(chosen):
        return ""
    states: set[Made] = {UNREAD if _state(each) else "human" for each in chosen if each.id}
    more = "".join(f'"{name}: {value}\\n"\n' for name, value in headers(states).items())
    return po_text(chosen).replace(_LAST, _LAST + more, 1)


def _state(message: Message) -> Only | None:
    if not is_told(message):
        return "missing"
    return "unreviewed" if message.fuzzy else None


def take_interface(known: Catalog, po: Po, answered: How) -> tuple[str | None, list[Left], int]:
    """The text with what was taken, or None where nothing changes; what is left; what unfinished.

    An entry without its mark `fuzzy` was read by a person; a machine's new ones bear it.
    """
    left: list[Left] = []
    unfinished, changed = 0, False
    for message in po.words:
        context = message.context or ""
        if not message.id or "#" in context:
            continue
        present = known.get(message.id, context=message.context)
        if present is None:
            left.append(Left(context or _name(message), message.lineno or 0, Fault(OLDER, {})))
            continue
        if message.fuzzy or not is_told(message):
            unfinished += 1
            continue
        wrong = next(judge_message(message, (), ""), None)
        if wrong is not None:
            values = {"found": next(iter(wrong.values.values()), "")}
            left.append(Left(_name(message), message.lineno or 0, Fault(_PLACES, values)))
            continue
        is_read = answered.state != "machine-unreviewed"
        is_new = message.string != present.string
        if is_new or (is_read and present.fuzzy):
            present.string = message.string
            present.flags = present.flags - {"fuzzy"} if is_read else present.flags | {"fuzzy"}
            changed = True
    return (po_text(known) if changed else None), left, unfinished


def _name(message: Message) -> str:
    return message.id if isinstance(message.id, str) else message.id[0]
