"""Charts are geometry that follows from numbers alone."""

import pytest

from localaction.render.charts import BASE, FEWEST, TOP, bar_width, columns, every_year

THREE = (("2022", 4), ("2023", 11), ("2024", 0))


def test_the_same_numbers_give_the_same_chart() -> None:
    assert columns(THREE, mirrored=False) == columns(list(THREE), mirrored=False)


def test_the_bar_of_a_part_is_its_share_of_the_whole() -> None:
    assert 96.7 == bar_width(29, 30)


def test_a_part_of_nothing_has_no_bar() -> None:
    assert 0 == bar_width(0, 0)


def test_the_highest_column_takes_the_whole_height() -> None:
    assert BASE - TOP == columns(THREE, mirrored=False).columns[1].height


def test_columns_stand_on_one_line() -> None:
    feet = {round(each.y + each.height, 1) for each in columns(THREE, mirrored=False).columns}
    assert {BASE} == feet


def test_a_year_that_counts_nothing_has_no_number() -> None:
    assert [4, 11, 0] == [each.number for each in columns(THREE, mirrored=False).columns]


def test_few_columns_do_not_fill_the_room() -> None:
    last = columns(THREE, mirrored=False).columns[-1]
    assert last.x + last.width < 100 * 3 / FEWEST


def test_a_mirrored_chart_begins_at_the_right() -> None:
    plain = columns(THREE, mirrored=False).columns
    mirrored = columns(THREE, mirrored=True).columns
    assert [round(100 - each.x - each.width, 2) for each in plain] == [each.x for each in mirrored]


@pytest.mark.parametrize("many", [8, 12, 40, 120])
def test_the_latest_year_is_labelled_and_never_more_than_seven_are(many: int) -> None:
    chart = columns([(str(1900 + n), 1) for n in range(many)], mirrored=False)
    labels = [each.label for each in chart.columns if each.label]
    assert (str(1899 + many), True) == (labels[-1], len(labels) <= 7)


def test_of_many_columns_only_the_highest_bears_its_number() -> None:
    chart = columns([(str(1990 + n), n) for n in range(30)], mirrored=False)
    assert [29] == [each.number for each in chart.columns if each.number]


def test_a_chart_of_nothing_has_no_columns() -> None:
    assert () == columns([], mirrored=False).columns


def test_the_years_between_stand_on_the_axis_too() -> None:
    counted = every_year({"2015": 1, "2017": 2}, {"2014", "2017"})
    assert [("2014", 0), ("2015", 1), ("2016", 0), ("2017", 2)] == counted


def test_without_a_year_there_is_no_axis() -> None:
    assert [] == every_year({}, set())
