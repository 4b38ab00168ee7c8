"""A change → a sentence: `People received at the desk: target raised from 40 to 60`.

What most readers look for has sentences of its own (targets, dates, reports, texts); every other
field is told by its name. The way to a value is written with arrows, so that no language has to
bend a name to its grammar.
"""

from collections.abc import Mapping

from localaction.compare.change import Change, Event, Step, Value
from localaction.compare.labels import label
from localaction.language.mark import N_
from localaction.render.format import colon, language_name, listed
from localaction.telling.values import Teller

ARROW = " › "
BARE = "%(after)s"
"""The value alone says it."""
NEW = N_("new")
TEXTS = N_("Texts")
NOTHING = N_("No record, page or list of terms has changed.")

KINDS: Mapping[str, str] = {
    "city": N_("Local government"),
    "pledge": N_("Pledge"),
    "practice": N_("Practice"),
    "organisation": N_("Organisation"),
    "event": N_("Event"),
    "resource": N_("Resource"),
    "expert": N_("Expert"),
    "discussion": N_("Discussion"),
    "call": N_("Call for contributions"),
    "vocabulary": N_("List of terms"),
    "site": N_("Settings of the site"),
}
EVENTS: Mapping[Event, str] = {
    "added": NEW,
    "removed": N_("taken out"),
    "renamed": N_("has another address"),
    "retired": N_("no longer published"),
    "restored": N_("published again"),
    "changed": N_("changed"),
    "unreadable": N_("cannot be read any more"),
    "readable": N_("can be read again"),
}

TELLS: Mapping[str, str] = {
    "added": N_("%(after)s added"),
    "removed": N_("%(before)s taken out"),
    "changed": N_("changed from %(before)s to %(after)s"),
    "stated": N_("now stated: %(after)s"),
    "unstated": N_("no longer stated; it was %(before)s"),
    "raised": N_("raised from %(before)s to %(after)s"),
    "lowered": N_("lowered from %(before)s to %(after)s"),
    "later": N_("moved from %(before)s to %(after)s"),
    "earlier": N_("moved from %(before)s to %(after)s"),
    "order": N_("the order changed"),
    "given": BARE,
    "report-added": N_("new (stage: %(after)s)"),
    "report-removed": N_("%(before)s taken out"),
    "measured": BARE,
    "texts": BARE,
    "text-added": N_("new (%(after)s)"),
    "text-removed": N_("taken out"),
    "title": N_("title changed from %(before)s to %(after)s"),
    "state": N_("was %(before)s, is now %(after)s"),
    "compared": N_("compared with the original again"),
    "new": NEW,
    "gone": N_("taken out"),
    "other": N_("changed"),
}
"""What became of a value, after the way to it."""

OWN: Mapping[tuple[str, ...], Mapping[str, str]] = {
    ("target", "value"): {
        "raised": N_("target raised from %(before)s to %(after)s"),
        "lowered": N_("target lowered from %(before)s to %(after)s"),
    },
    ("target", "due"): {
        "later": N_("due date of the target moved from %(before)s to %(after)s"),
        "earlier": N_("due date of the target moved from %(before)s to %(after)s"),
    },
    ("baseline", "value"): {
        "raised": N_("baseline raised from %(before)s to %(after)s"),
        "lowered": N_("baseline lowered from %(before)s to %(after)s"),
    },
}
"""Fields, by the end of the way, whose sentence names them itself."""


def sentence(teller: Teller, change: Change, record: str) -> str:
    """What changed in a record, without a full stop."""
    way, pattern = _told(change)
    values = {
        "before": teller.value(change.before, record) if change.before else "",
        "after": teller.value(change.after, record) if change.after else "",
    }
    if change.what == "text-changed":
        told = _parts(teller, change.after, record)
    else:
        told = teller.words.gettext(pattern) % values
    crumbs = _crumbs(teller, way, change, record)
    return f"{crumbs}{colon(teller.language)}{told}" if crumbs else told


def heading(teller: Teller, kind: str, title: str) -> str:
    """`Pledge: A welcome desk`."""
    named = teller.words.gettext(KINDS[kind])
    return f"{named}{colon(teller.language)}{title}" if title else named


def _told(change: Change) -> tuple[tuple[Step, ...], str]:
    """The way that is told, and the words behind it."""
    own = OWN.get(change.names[-2:], {}).get(change.what)
    if own is not None:
        # The name of the list says nothing beside that of its item.
        return change.at[1:-2], own
    if change.what == "report-added" and change.after is None:
        return change.at, NEW
    # The indicator says what was measured.
    way = tuple(step for step in change.at if change.what != "measured" or step != "measurements")
    return way, TELLS.get(change.what, BARE)


def _crumbs(teller: Teller, way: tuple[Step, ...], change: Change, record: str) -> str:
    _ = teller.words.gettext
    told: list[str] = []
    names: list[str] = []
    for step in way:
        if isinstance(step, Value):
            told.append(teller.value(step, record))
        else:
            names.append(step)
            told.append(_(label(names)))
    if change.language:
        language = language_name(change.language, teller.language)
        told.append(_("text in %(language)s") % {"language": language})
    if change.what == "texts":
        told.append(_(TEXTS))
    crumbs = ARROW.join(told)
    return crumbs[:1].upper() + crumbs[1:]


def _parts(teller: Teller, parts: Value | None, record: str) -> str:
    """How many parts of a text changed, and which."""
    names = [teller.value(part, record) for part in parts.parts] if parts else []
    pattern = teller.words.ngettext(
        "%(num)s part changed (%(names)s)", "%(num)s parts changed (%(names)s)", len(names)
    )
    return pattern % {"num": len(names), "names": listed(names, teller.language)}
