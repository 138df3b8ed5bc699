"""The data of paths: every command comes out as moves, lines and curves."""

from math import hypot

import pytest

from briefgen.read.svg.numbers import BadValueError
from briefgen.read.svg.path import MOST_STEPS, read_path

NEAR = 1e-6


@pytest.mark.parametrize(
    ("data", "steps"),
    [
        ("M1 2", [("m", (1, 2))]),
        ("M1,2L3-4", [("m", (1, 2)), ("l", (3, -4))]),
        ("m1 2 3 4", [("m", (1, 2)), ("l", (4, 6))]),
        ("M0 0 1 1 2 2", [("m", (0, 0)), ("l", (1, 1)), ("l", (2, 2))]),
        ("M5 5H9h1", [("m", (5, 5)), ("l", (9, 5)), ("l", (10, 5))]),
        ("M5 5V9v-1", [("m", (5, 5)), ("l", (5, 9)), ("l", (5, 8))]),
        ("M.5.5l1e1-.5", [("m", (0.5, 0.5)), ("l", (10.5, 0))]),
        ("M0 0c1 1 2 1 3 0", [("m", (0, 0)), ("c", (1, 1, 2, 1, 3, 0))]),
        ("", []),
    ],
)
def test_a_command_becomes_a_step(
    data: str, steps: list[tuple[str, tuple[float, ...]]]
) -> None:
    assert list(read_path(data)) == steps


def test_a_smooth_curve_leaves_as_the_last_one_came() -> None:
    *_, last = read_path("M0 0C0 5 5 5 5 0S10-5 10 0")
    assert last == ("c", (5.0, -5.0, 10.0, -5.0, 10.0, 0.0))


def test_a_smooth_curve_after_a_line_leaves_from_where_it_stands() -> None:
    *_, last = read_path("M0 0L5 0s5 5 5 0")
    assert last == ("c", (5.0, 0.0, 10.0, 5.0, 10.0, 0.0))


def test_a_quadratic_curve_is_the_cubic_one_of_the_same_form() -> None:
    *_, first, second = read_path("M0 0Q3 3 6 0T12 0")
    assert first == ("c", (2.0, 2.0, 4.0, 2.0, 6.0, 0.0))
    assert second[1] == pytest.approx((8, -2, 10, -2, 12, 0))


def test_a_path_that_goes_on_after_its_end_begins_anew_where_it_began() -> None:
    names = [name for name, _ in read_path("M1 1L5 1L5 5Zl2 2")]
    steps = read_path("M1 1L5 1L5 5Zl2 2")
    assert names == ["m", "l", "l", "z", "m", "l"]
    assert steps[-2:] == (("m", (1, 1)), ("l", (3, 3)))


@pytest.mark.parametrize("flags", ["00", "01", "10", "11"])
def test_all_of_an_arc_lies_on_its_circle(flags: str) -> None:
    (_, start), *curves = read_path(f"M10 0A10 10 0 {flags[0]} {flags[1]} 0 10")
    points = [start, *(values[-2:] for _, values in curves)]
    # The two circles through both ends.
    centre = (0, 0) if flags in {"01", "10"} else (10, 10)
    assert points[-1] == (0.0, 10.0)
    for x, y in points:
        assert hypot(x - centre[0], y - centre[1]) == pytest.approx(10)
    assert len(curves) == (3 if flags[0] == "1" else 1)


def test_an_arc_bends_the_way_that_it_is_told() -> None:
    (_, first), (_, values) = read_path("M0 0A5 5 0 0 1 5 5")
    middle = [
        (first[at] + 3 * values[at] + 3 * values[2 + at] + values[4 + at]) / 8
        for at in (0, 1)
    ]
    # Clockwise on a page, about (0, 5).
    assert hypot(middle[0], middle[1] - 5) == pytest.approx(5, abs=1e-3)


def test_an_arc_that_is_too_small_to_reach_is_grown() -> None:
    (_, _), *curves = read_path("M0 0A1 1 0 0 1 10 0")
    lowest = min(value for _, values in curves for value in values[1::2])
    assert curves[-1][1][-2:] == (10, 0)
    assert lowest == pytest.approx(-5)


@pytest.mark.parametrize(
    "data", ["M0 0A0 5 0 0 1 10 0", "M0 0a5 1e-300 0 0 1 10 0", "M0 0A5 0 0 0 0 10 0"]
)
def test_an_arc_without_a_radius_is_a_line(data: str) -> None:
    assert read_path(data)[1:] == (("l", (10, 0)),)


def test_flags_of_an_arc_need_nothing_between_them() -> None:
    assert read_path("M0 0a5 5 0 0110 0") == read_path("M0 0a5 5 0 0 1 10 0")


@pytest.mark.parametrize(
    ("data", "at", "words"),
    [
        ("L1 2", 0, "begins with “L”"),
        ("10 10", 0, "begins with “10 10”"),
        ("M1", 1, "takes 2 numbers"),
        ("M0 0L1 2 3", 9, "takes 2 numbers"),
        ("M0 0L1 x", 7, "stands before “x”"),
        ("M0 0Z5", 5, "takes 0 numbers"),
        ("M0 0A5 5 0 2 0 1 1", 5, "takes 7 numbers"),
        ("M0 0L1e9 0", 5, "larger than a million"),
        ("M0 0LNaN 0", 5, "takes 2 numbers"),
        ("M0 0" + "l999999 0" * 3, 0, "larger than a million"),
    ],
)
def test_a_fault_is_told_with_its_place(data: str, at: int, words: str) -> None:
    with pytest.raises(BadValueError, match=words) as raised:
        read_path(data)
    assert raised.value.at == at


def test_a_path_may_not_have_too_many_steps() -> None:
    with pytest.raises(BadValueError, match="more than 200,000 steps"):
        read_path("M0 0" + "h1" * (MOST_STEPS + 1))
