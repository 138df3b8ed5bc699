"""Misspelt words, and what was meant."""

import pytest

from briefgen.nearest import nearest

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
