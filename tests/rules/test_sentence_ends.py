"""A full stop ends a sentence, or an abbreviation only."""

import pytest

from briefgen.diagnostics import NOWHERE
from briefgen.model.inlines import Words
from briefgen.rules.prose import own_words, sentences


def parted(words: str) -> list[str]:
    """Give the sentences of some words."""
    return [each.words for each in sentences(own_words((Words(NOWHERE, words),)))]


@pytest.mark.parametrize(
    "words",
    [
        "It was Dr. Roe who asked.",
        "It met the U.S. Congress twice.",
        "See Fig. 3 and No. 5, e.g. Kenya or, i.e. Mombasa.",
        "J. R. Smith wrote it with Martin Luther King Jr. Smith read it.",
        "They met on Sept. 11 at St. Pancras.",
        "It is the Roe Co. Ltd. Group.",
    ],
)
def test_an_abbreviation_goes_on(words: str) -> None:
    assert parted(words) == [words]


@pytest.mark.parametrize(
    ("first", "second"),
    [
        ("It was read in the U.S.", "The Senate voted."),
        ("Cooks, teachers, etc.", "Parents were asked."),
        ("It closed at 6 p.m.", "Nobody came."),
        ("They had vitamin C.", "It helped."),
        ("Would it help? No.", "Nobody said so."),
        ("It fell by 3.5.", "It rose by 2."),
        ("It was Jane Roe.", "She asked."),
    ],
)
def test_a_sentence_ends(first: str, second: str) -> None:
    assert parted(f"{first} {second}")[-1] == second
