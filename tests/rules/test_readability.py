"""Syllables as they are written, and the grade that comes of them."""

import pytest

from briefgen.rules.readability import grade, syllables


@pytest.mark.parametrize(
    ("word", "count"),
    [
        *(("the", 1), ("school", 1), ("makes", 1), ("asked", 1), ("schemes", 1)),
        *(("table", 2), ("needed", 2), ("houses", 2), ("social", 2), ("nation", 2)),
        *(("people", 2), ("reading", 2), ("being", 2), ("measured", 2), ("watches", 2)),
        *(("media", 3), ("previous", 3), ("government", 3), ("radical", 3)),
        *(("material", 4), ("responsible", 4), ("organisation", 5)),
        *(("EU", 1), ("2015", 1), ("Ministry", 3)),
    ],
)
def test_syllables_are_counted_as_they_are_heard(word: str, count: int) -> None:
    assert syllables(word) == count


def test_the_grade_is_that_of_flesch_and_kincaid() -> None:
    words = "The cat sat on the mat".split()
    assert grade(words, 1) == pytest.approx(0.39 * 6 + 11.8 - 15.59)
    assert grade([*words, "organisation"], 1) > grade(words, 1) > grade(words, 2)
