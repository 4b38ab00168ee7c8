"""The answers that a form shows as an example: a made-up city, a course of language and work."""

from localaction.editing.asking import Asking, Choice
from localaction.editing.question import Question
from localaction.language.mark import N_
from localaction.render.format import listed

_WORDS = {
    "pledge.title": N_("First words: a language course that ends in work"),
    "practice.title": N_("First words: a language course that ends in work"),
    "update.title": N_("The course is under way"),
    "summary": N_("The city opens an evening course of language and work for people who arrive."),
    "update.summary": N_("Three women of the first course have found work."),
    "section.how-it-works": N_("Two evenings a week, with care for children in the next room."),
    "section.actions": N_("Two courses a year, with care for children in the next room."),
    "label.indicator": N_("Women who found work in the first year"),
    "measurements.0.indicator": N_("Women who found work in the first year"),
    "provenance.by_role": N_("Migration office"),
    "reported_by_role": N_("Migration office"),
    "by_role": N_("Migration office"),
    "provenance.consent.by_role": N_("Director of social services"),
    "lead": N_("Name of your city"),
    "practice.cities": N_("Name of your city"),
    "name": N_("Name of your city"),
    "record": N_("First words: a language course that ends in work"),
}
"""By kind and field, or by field, where the kind has none of its own."""

_FIGURES = {
    "correction.right": "2027-06",
    "indicators.0.target.value": "40",
    "indicators.0.target.due": "2026-12",
    "measurements.0.value": "3",
    "measurements.0.as_of": "2026-05",
    "start": "2026-01",
    "end": "2026-12",
    "date": "2026-05-31",
    "provenance.consent.date": "2026-05-31",
    "links.0.url": "https://example.org/first-words",
    "evidence.0": "https://example.org/first-words",
    "source": "https://example.org/first-words",
}

_CHOSEN = {
    "agreed": ("yes",),
    "frameworks": ("gcm", "sdg"),
    "gcm_objectives.primary": ("gcm-16",),
    "sdg_goals": ("sdg-4", "sdg-10"),
    "people_concerned": ("women", "refugees"),
    "type": ("individual",),
    "practice_status": ("ongoing",),
    "stage": ("in-progress",),
    "what": ("end",),
    "kind": ("city",),
    "indicators.0.unit": ("persons",),
}


def example(kind: str, question: Question, known: tuple[Choice, ...], asking: Asking) -> str:
    """Give the example of an answer; "" where the example leaves it empty."""
    field = question.field
    if field in _CHOSEN:
        labels = {choice.id: choice.label for choice in known}
        return listed((labels[id] for id in _CHOSEN[field] if id in labels), asking.language)
    for name in (f"{kind}.{field}", field):
        if name in _WORDS:
            return asking.say(_WORDS[name])
        if name in _FIGURES:
            return _FIGURES[name]
    return ""
