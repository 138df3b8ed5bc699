"""Numbers in English words: those that count something, and those that only name."""

import pytest

from briefgen.rules.quantities import quantities


def numbers(words: str) -> list[str]:
    """Give the numbers of some words, in digits."""
    return [f"{found.value.normalize():f}" for found in quantities(words)]


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        ("Fifty-eight people of 412,000", ["58", "412000"]),
        ("two hundred and twelve schools, sixty of them rural", ["212", "60"]),
        ("from 74.1 to 83.5 per cent.", ["74.1", "83.5"]),
        ("1.2 million, and three thousand more", ["1200000", "3000"]),
        ("between 10 and 15%", ["10", "15"]),
        ("412\u202f000 of 1 240 000", ["412000", "1240000"]),
        ("In 58 cases, for 15 years and 3 months", ["58", "15", "3"]),
    ],
)
def test_numbers_are_read_in_digits_and_in_words(
    words: str, expected: list[str]
) -> None:
    assert numbers(words) == expected


@pytest.mark.parametrize(
    "words",
    [
        "in 2015, on 12 May, on May 12, at 9/11 and at 12:30",
        "COVID-19, G20, A4, #58, the 21st of the month, a 17-year-old",
        "Article 50, Resolution 2178, p. 12, paras 34",
        "version 2, aged 61, No. 14, resolution 2178 and day 30",
        "call 020 7946 0018 at 09.30",
    ],
)
def test_what_only_looks_like_a_number_is_none(words: str) -> None:
    assert numbers(words) == []


def test_a_number_knows_its_place_and_the_last_digit_that_counts() -> None:
    (found,) = quantities("some 460 of them")

    assert (found.written, found.start, found.end) == ("460", 5, 8)
    assert found.step == 10
