"""Words of two spellings: each pair is two words, and of one side each."""

import pytest

from briefgen.rules.spelling import spellings, telling
from briefgen.rules.word_lists import word_list


def test_each_pair_of_the_list_is_two_words_and_in_no_other_pair() -> None:
    british, american = set[str](), set[str]()
    for one, other, *endings in word_list("spellings"):
        for ending in ("", *endings):
            pair = one.rstrip("!") + ending, other.rstrip("!") + ending
            assert pair[0] != pair[1]
            assert pair[0] not in british
            british.add(pair[0])
            american.add(pair[1])
    assert not british & american


@pytest.mark.parametrize(
    ("words", "found"),
    [
        ("Each centre has a color.", [("centre", "center"), ("color", "colour")]),
        ("Labor costs rose.", [("Labor", "Labour")]),
        ("It ends. Defense spending grew.", [("Defense", "Defence")]),
        ("They organise and recognized it.", [("organise", "organize")]),
        ("A center-left party.", [("center", "centre")]),
    ],
)
def test_a_word_is_told_with_the_others_spelling(
    words: str, found: list[tuple[str, str]]
) -> None:
    told = [
        (each.word, each.other)
        for each in spellings(words, telling(words.lower().split()))
    ]
    assert told[: len(found)] == found


@pytest.mark.parametrize(
    "words",
    [
        "The World Trade Center and the Labor Party.",
        "Center for Policy Studies",
        "Defense Department officials, and a LABOR leader.",
        "See example.org/center, #color and mail@center.",
        "The prize of that size; exercise, advise, promise, supervise.",
        "A gas meter, a computer program, a licence to license.",
    ],
)
def test_a_name_and_a_word_of_both_sides_are_passed_over(words: str) -> None:
    sides = [each.side for each in spellings(words, telling(words.lower().split()))]
    assert "American" not in sides
