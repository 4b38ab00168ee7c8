from localaction.site.stopwatch import Stopwatch


def test_a_stage_that_runs_twice_is_added_up() -> None:
    watch = Stopwatch()
    with watch.stage("read"):
        pass
    first = watch.seconds["read"]
    with watch.stage("read"):
        pass
    assert watch.seconds["read"] > first


def test_a_lap_begins_where_the_last_one_ended() -> None:
    watch = Stopwatch()
    watch.lap("pages")
    watch.lap("write")
    assert ["pages", "write"] == list(watch.seconds)


def test_seconds_of_another_process_are_added() -> None:
    watch = Stopwatch()
    watch.join({"write": 2.0})
    watch.join({"write": 1.0})
    assert {"write": 3.0} == watch.seconds
