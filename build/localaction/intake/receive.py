"""Submissions → the files they make, with notes for the officers and complaints for the submitter.

Pure: nothing is read or written here, and the same submissions give the same bytes.
"""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import replace
from datetime import date

from babel import Locale

from localaction.catalogue.model import Catalogue
from localaction.catalogue.vocabularies import fold
from localaction.checks.places import excerpt
from localaction.checks.words import is_written_in
from localaction.editing.asking import Asking, names_of
from localaction.editing.new import begin, files_of
from localaction.editing.question import Questions
from localaction.editing.refused import RefusedError
from localaction.intake.answers import understand_all
from localaction.intake.correct import correct
from localaction.intake.desk import Desk, Shelf, sort_answers
from localaction.intake.extra import CITY_COUNTRY, questions_of
from localaction.intake.identity import free_id, judge_new, taken_ids
from localaction.intake.proposed import city_files, city_id
from localaction.intake.received import Made, Received
from localaction.intake.records import NewCity
from localaction.intake.submission import Submission
from localaction.language.mark import N_

Say = Callable[[str], str]

OTHER_LANGUAGE = N_(
    "“{found}” has no letter of the language of this form ({language}); write in that language, "
    "or take the form in the language in which you write."
)
STANDS_ALREADY = N_("“{found}” stands on the site already, as {id}; send a correction for it.")


def receive(
    submissions: Iterable[Submission],
    catalogue: Catalogue,
    today: date,
    words_of: Callable[[str], Say],
    text_of: Callable[[str], str],
    *,
    is_import: bool = False,
) -> Received:
    """Give what came of the submissions; `words_of` gives what turns a msgid into a
    language, `text_of` the text of a file that a correction changes.

    With `is_import` the records come from a peer's table: no city consents, sources are named.
    """
    files: dict[str, str] = {}
    # A second correction of a file goes on from the first.
    shelf = Shelf(taken_ids(catalogue), lambda path: files.get(path) or text_of(path))
    made: list[Made] = []
    desks: list[Desk] = []
    several = tuple(submissions)
    for submission in several:
        asking = replace(
            begin(catalogue, submission.language, today), say=words_of(submission.language)
        )
        questions = _questions(submission.kind, is_import)
        desk = Desk(submission, asking, {each.field: each for each in questions}, shelf)
        desks.append(desk)
        sort_answers(desk)
        if len(several) > 1 and not set(desk.typed) - {"agreed"}:
            # An issue that only brings a file along.
            continue
        _begin(desk, is_import)
        understand_all(desk, questions)
        own, record = _finish(desk, files)
        files |= own
        made += [record] if record else []
    return Received(
        files=files,
        made=tuple(made),
        notes=tuple(note for desk in desks for note in desk.notes),
        complaints=tuple(complaint for desk in desks for complaint in desk.complaints),
    )


def _questions(kind: str, is_import: bool) -> Questions:
    """The questions in the order of their understanding; the country of a new city comes first."""
    asked = questions_of(kind, is_import=is_import)
    return tuple(sorted(asked, key=lambda question: question.field != CITY_COUNTRY))


def _begin(desk: Desk, is_import: bool) -> None:
    """What holds for every submission of its kind."""
    kind, answers = desk.submission.kind, desk.asking.answers
    if kind == "update":
        # A form is sent on a day, and that is the report's.
        answers["dated"] = True
    elif kind != "correction":
        answers["provenance.kind"] = "imported" if is_import else "submitted"
    if kind == "practice":
        answers["review.state"] = "submitted"


def _finish(desk: Desk, before: Mapping[str, str]) -> tuple[Mapping[str, str], Made | None]:
    """The files of one submission, if all was understood."""
    kind = desk.submission.kind
    if kind == "correction":
        return correct(desk)
    try:
        _judge_language(desk)
        if kind != "update":
            _identify(desk)
        elif not desk.failed:
            _say_language(desk.asking)
        if desk.complaints:
            return {}, None
        asking = desk.asking
        asking.answers.pop("agreed", None)
        files = dict(files_of(kind, asking))
        if set(files) & set(before):
            raise RefusedError(N_("Two reports of one day on one record stand here; join them."))
    except RefusedError as refused:
        named = {"update": "record", "city": "name"}.get(kind, "title")
        desk.complain(named, refused, next(iter(desk.said(named)), None))
        return {}, None
    for id, city in desk.proposed.items():
        files |= city_files(city, id, asking)
    return files, _made(desk, next(iter(files)))


def _judge_language(desk: Desk) -> None:
    """The words are in the language of the form; a title may be a foreign name alone."""
    answers, language = desk.asking.answers, desk.asking.language
    told = [str(answers[name]) for name in ("title", "summary") if answers.get(name)]
    if told and not any(is_written_in(language, text) for text in told):
        name = Locale.parse(language).get_display_name() or language
        raise RefusedError(OTHER_LANGUAGE, found=excerpt(told[0]), language=name)


def _identify(desk: Desk) -> None:
    """Give a new record its id."""
    kind, answers = desk.submission.kind, desk.asking.answers
    if answers.get("id") or not (answers.get("title") or answers.get("name")):
        return
    if kind == "city":
        id = _city(desk)
    else:
        actors = [id for id in (answers.get("lead"), *(answers.get("cities") or ())) if id]
        judge_new(kind, answers["title"], actors, desk.asking.catalogue)
        # A title that Latin letters do not write makes no address; who leads it does.
        names = (answers["title"], *(f"{actor} {kind}" for actor in actors[:1]), kind)
        id = free_id(names, desk.shelf.taken)
    desk.shelf.taken.add(id)
    answers["id"] = id


def _city(desk: Desk) -> str:
    answers, catalogue = desk.asking.answers, desk.asking.catalogue
    name, country = answers["name"], answers.get("country") or ""
    for entry in catalogue.cities.values():
        is_called = fold(name) in {fold(each) for each in names_of(entry)}
        if is_called and entry.facts.country == country:
            raise RefusedError(STANDS_ALREADY, found=name, id=entry.id)
    return city_id(NewCity(name, answers.get("names.en") or "", country), desk.shelf.taken)


def _say_language(asking: Asking) -> None:
    """A report is first told in the submitter's language, whatever its record's is."""
    if asking.language != asking.record.facts.language:
        asking.answers["language"] = asking.language


def _made(desk: Desk, path: str) -> Made:
    answers = desk.asking.answers
    id = answers.get("record") or answers["id"]
    title = answers.get("title") or answers["name"]
    return Made(desk.submission.kind, id, title, path)
