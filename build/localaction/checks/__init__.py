"""Rules over the whole catalogue: each check is a pure generator, and `CHECKS` names them all.

In: a catalogue. Out: problems. No disk, no clock, no network, no sentences.
"""

from collections.abc import Callable, Iterable, Iterator

from localaction.catalogue.model import Catalogue
from localaction.checks.cities import check_city_place
from localaction.checks.dates import check_dates
from localaction.checks.faithful import check_translated, check_translated_labels
from localaction.checks.field_words import check_field_words
from localaction.checks.frameworks import check_frameworks, check_objective_twice
from localaction.checks.glossary import check_glossary
from localaction.checks.identity import check_id_duplicate, check_id_format
from localaction.checks.indicators import (
    check_indicator_repeated,
    check_indicator_values,
    check_targets,
)
from localaction.checks.labels import check_labels
from localaction.checks.lengths import check_lengths
from localaction.checks.links import check_links
from localaction.checks.lost_names import check_lost_names
from localaction.checks.measurements import check_measurement_city, check_measurements
from localaction.checks.moves import check_moves
from localaction.checks.near_duplicates import check_near_duplicates
from localaction.checks.pages import check_page_source, check_slots
from localaction.checks.pictures import check_picture_files, check_pictures
from localaction.checks.privacy import check_hidden_and_private
from localaction.checks.provenance import (
    check_consent,
    check_stated,
    check_suggested,
    check_update_dated,
)
from localaction.checks.references import check_circles, check_references
from localaction.checks.review import check_decisions, check_review
from localaction.checks.review_steps import check_review_steps
from localaction.checks.rubrics import check_rubrics
from localaction.checks.systems import check_systems
from localaction.checks.terms import check_terms
from localaction.checks.translations import check_page_translations, check_translations
from localaction.checks.typography import check_typography
from localaction.checks.updates import (
    check_reason,
    check_target_dates,
    check_update_dates,
    check_update_name,
)
from localaction.checks.vocabularies import check_vocabularies
from localaction.checks.words import check_headings, check_language, check_source_words
from localaction.problems import Problem, in_order

Check = Callable[[Catalogue], Iterator[Problem]]

CHECKS: tuple[Check, ...] = (
    check_id_format,
    check_id_duplicate,
    check_moves,
    check_references,
    check_circles,
    check_terms,
    check_stated,
    check_consent,
    check_suggested,
    check_frameworks,
    check_objective_twice,
    check_dates,
    check_update_name,
    check_update_dates,
    check_update_dated,
    check_target_dates,
    check_indicator_repeated,
    check_indicator_values,
    check_targets,
    check_measurements,
    check_measurement_city,
    check_reason,
    check_source_words,
    check_headings,
    check_language,
    check_lengths,
    check_labels,
    check_translations,
    check_page_translations,
    check_translated,
    check_translated_labels,
    check_field_words,
    check_lost_names,
    check_typography,
    check_links,
    check_picture_files,
    check_pictures,
    check_hidden_and_private,
    check_near_duplicates,
    check_review,
    check_decisions,
    check_review_steps,
    check_rubrics,
    check_city_place,
    check_vocabularies,
    check_glossary,
    check_slots,
    check_page_source,
    check_systems,
)


READS_EVERY_WORD: tuple[Check, ...] = (check_hidden_and_private, check_near_duplicates)
"""Half of the work of `CHECKS`: what a second process does where there is much to judge."""


def check(catalogue: Catalogue, checks: Iterable[Check] = CHECKS) -> list[Problem]:
    """Run checks, all by default, and give what they found, sorted for the reader."""
    return in_order(problem for each in checks for problem in each(catalogue))
