"""Proportions in words: what is one, and which shares come to it."""

from fractions import Fraction

import pytest

from briefgen.rules.proportions import proportions, shares


@pytest.mark.parametrize(
    ("words", "told"),
    [
        ("Seven in ten parents agree.", "Seven in ten"),
        ("One out of every eight left.", "One out of every eight"),
        ("Nine of ten tenants moved.", "Nine of ten"),
        ("About two thirds of the clinics closed.", "two thirds"),
        ("Half of those who left came back.", "Half"),
    ],
)
def test_a_proportion_is_told_in_many_ways(words: str, told: str) -> None:
    (found,) = proportions(words)

    assert words[found.start : found.end] == told


@pytest.mark.parametrize(
    "words",
    [
        "Two of four clubs merged.",
        "It met three times in two years, and one in two weeks.",
        "The office has 14 rooms in 20 houses.",
        "Half an hour later a third party signed.",
        "The third of the talks failed in ten minutes.",
    ],
)
def test_a_count_and_a_time_are_none(words: str) -> None:
    assert [*proportions(words)] == []


@pytest.mark.parametrize(
    ("words", "below", "holds"),
    [
        ("Seven in ten agree.", "Of 590 parents, 412 agree.", True),
        ("Seven in ten agree.", "In all, 66 per cent agree.", True),
        ("Seven in ten agree.", "Six in ten agree.", False),
        ("One in eight left.", "In all, 12.5% left.", True),
        ("One in eight left.", "One in ten left.", False),
        ("A third of the trade was lost.", "It fell from 90 to 60 tonnes.", True),
    ],
)
def test_a_share_is_the_same_however_it_is_told(
    words: str, below: str, *, holds: bool
) -> None:
    (found,) = proportions(words)

    assert any(found.holds(share, about=False) for share in shares(below)) is holds


def test_most_may_be_any_share_above_a_half() -> None:
    assert {*shares("Most agree.")} == {Fraction(n, 100) for n in range(51, 100)}
