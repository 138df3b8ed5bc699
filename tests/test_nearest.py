"""Misspelt words, and what was meant."""

import pytest

from briefgen.nearest import is_alone, is_slip, nearest, sole

IDS = ("reasons", "lasting", "speak-out", "credibility")


@pytest.mark.parametrize(
    ("written", "meant"),
    [
        ("reason", "reasons"),
        ("raesons", "reasons"),
        ("speak_out", "speak-out"),
        ("Credibilty", "credibility"),
        ("reasons", "reasons"),
    ],
)
def test_a_slip_of_the_pen_is_told_its_word(written: str, meant: str) -> None:
    assert nearest(written, IDS) == meant


@pytest.mark.parametrize("written", ["", "x", "legal", "last-words", "r" * 100_000])
def test_what_is_nothing_like_is_told_nothing(written: str) -> None:
    assert nearest(written, IDS) is None


def test_a_swap_is_one_edit_so_it_beats_two() -> None:
    assert nearest("tset", ("tsunami", "sets", "test")) == "test"


def test_where_two_words_are_near_neither_is_the_one() -> None:
    assert sole("resons", IDS) == "reasons"
    assert sole("resons", (*IDS, "resorts")) is None
    assert sole("resons", ()) is None


@pytest.mark.parametrize(
    ("written", "known", "alone"),
    [
        ("titel", ("title", "subtitle"), True),
        ("isued", ("issued", "issue"), False),  # one slip from one, two from the other
        ("mayor", ("major", "minor"), False),
        ("alt", ("at", "by"), False),  # too short to tell
        ("nothing", IDS, False),
    ],
)
def test_a_word_is_certain_where_all_others_are_far(
    written: str, known: tuple[str, ...], *, alone: bool
) -> None:
    assert is_alone(written, known) is alone


@pytest.mark.parametrize(
    ("written", "known", "slip"),
    [
        ("wieght", "weight", True),
        ("weigt", "weight", True),
        ("Weight", "weight", True),
        ("speak_out", "speak-out", True),
        ("height", "weight", False),
        ("cost-a", "cost-b", False),
        ("doe2042", "doe2024", False),
        ("doe2024a", "doe2024", False),
        ("deo2024", "doe2024", False),  # two people, perhaps
        ("nortgate2024", "northgate2024", True),
    ],
)
def test_a_slip_of_the_hand_is_told_from_another_name(
    written: str, known: str, *, slip: bool
) -> None:
    assert is_slip(written, known) is slip
