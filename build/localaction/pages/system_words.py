"""The words of the pages of other systems: what a dotted name is called, what their script says."""

from collections.abc import Mapping

from localaction.compare.labels import label
from localaction.language.mark import N_
from localaction.pages.reader import Reader
from localaction.render.format import colon
from localaction.telling.forms import (
    AS_OF,
    DUE,
    FINDINGS,
    INFERRED,
    NO,
    ONGOING,
    TEXTS,
    UNOFFICIAL,
    UNTOLD,
    YES,
)
from schemas import KINDS

OTHERWISE = {
    "summary": N_("Summary"),
    "targets": N_("Targets"),
    "results": N_("Results"),
    "report": N_("Report"),
    "region": N_("Region"),
}
"""Steps of names that are no fields."""


def source_name(reader: Reader, name: str) -> str:
    """A dotted name in words: `lead.country` → `Led by › Country`."""
    steps = name.split(".")
    told = [_step(reader, steps[: place + 1]) for place in range(len(steps))]
    return " › ".join(each for each in told if each)


def _step(reader: Reader, steps: list[str]) -> str:
    *above, last = steps
    if last == "sections" or (last == "id" and above):
        return ""
    if above and above[-1] == "sections":
        lists = reader.catalogue.vocabularies
        return reader.label("sections", last).text if lists.has("sections", last) else last
    return reader.words.gettext(OTHERWISE.get(last) or label(steps))


def script_words(reader: Reader) -> Mapping[str, str]:
    """What the script says, by name."""
    _ = reader.words.gettext
    names = dict.fromkeys(
        name for kind in ("pledge", "practice") for name in KINDS[kind].model_fields
    )
    parts = {f"part-{name}": _(label((name,))) for name in names}
    objectives = _(label(("gcm_objectives",)))
    for rank in ("primary", "secondary"):
        told = _(label(("gcm_objectives", rank)))
        parts[f"part-gcm_objectives.{rank}"] = f"{objectives} ({told})"
    return {
        **{name: _(sentence) for name, sentence in FINDINGS.items()},
        **parts,
        "part-updates": _(label(("updates",))),
        "inferred": _(INFERRED),
        "unofficial": _(UNOFFICIAL),
        "untold": _(UNTOLD),
        "texts": _(TEXTS),
        "yes": _(YES),
        "no": _(NO),
        "ongoing": _(ONGOING),
        "colon": colon(reader.language),
        "due": _(DUE),
        "as-of": _(AS_OF),
        "copy": _("Copy"),
        "copied": _("Copied"),
        "summary": _("Filled in: %(filled)s · missing: %(missing)s · for you: %(yours)s"),
        "counted": _("%(count)s of %(most)s characters"),
        "to-record": _("To the record"),
        "no-record": _("There is no such record for the forms of this system."),
    }
