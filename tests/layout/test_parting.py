"""Where a word may be parted."""

from itertools import pairwise

import pytest

from briefgen.layout.parting import Kind, address_cuts, cuts, hyphens


def parts(word: str, *, address: bool = False) -> list[str]:
    found = address_cuts(word) if address else cuts(word)[1]
    ends = [0, *(cut.letters for cut in found), len(word)]
    return [word[a:b] for a, b in pairwise(ends)]


@pytest.mark.parametrize(
    ("word", "expected"),
    [
        ("decision-makers", ["decision-", "makers"]),
        ("counter-terrorism–related", ["counter-", "terrorism–", "related"]),
        ("word—Word", ["word—", "Word"]),
        ("either/other", ["either/", "other"]),
    ],
)
def test_a_compound_is_parted_after_its_dash(word: str, expected: list[str]) -> None:
    assert parts(word) == expected


@pytest.mark.parametrize(
    "word",
    [
        "El-Said",
        "un-Islamic",
        "Radicalisation-Watch",
        "2014–15",
        "re-use",
        "e-mail",
        "and/or",
        "18–21",
        "-minus",
        "tail-",
        "R2",
    ],
)
def test_names_ranges_and_short_prefixes_stay_whole(word: str) -> None:
    assert parts(word) == [word]


def test_soft_hyphens_are_taken_out_and_remembered() -> None:
    word, found = cuts("govern\u00admental")

    assert word == "governmental"
    assert found == ((6, Kind.HYPHEN),)


def test_a_soft_hyphen_at_either_end_parts_nothing() -> None:
    assert cuts("\u00adgroup\u00ad") == ("group", ())


def test_an_address_is_parted_after_its_marks() -> None:
    address = "https://example.org/a-b?c=d"

    assert parts(address, address=True) == [
        *("https://", "example.", "org/", "a-", "b?", "c=", "d")
    ]


@pytest.mark.parametrize("address", ["a.org/two%20three", "a.org/%C3%A9t%C3%A9"])
def test_an_escape_in_an_address_stays_whole(address: str) -> None:
    pieces = parts(address, address=True)

    assert "".join(pieces) == address
    assert all(pieces)
    assert not [p for p in pieces[:-1] if "%" in p[-2:]]


def test_an_address_without_marks_is_parted_in_the_end() -> None:
    found = address_cuts("x" * 60)

    assert {cut.kind for cut in found} == {Kind.EMERGENCY}


@pytest.mark.parametrize(
    ("word", "expected"),
    [
        ("government", ["gov", "ern", "ment"]),
        ("‘government’,", ["‘gov", "ern", "ment’,"]),
        ("group", ["group"]),  # too short
        ("Radicalisation", ["Radicalisation"]),  # a capital
        ("NATO-government", ["NATO-government"]),  # a compound
    ],
)
def test_a_dictionary_parts_long_words_only(word: str, expected: list[str]) -> None:
    ends = [0, *(cut.letters for cut in hyphens(word, "en-GB")), len(word)]

    assert [word[a:b] for a, b in pairwise(ends)] == expected


@pytest.mark.parametrize("word", ["evaluation", "ability", "opinionated", "actively"])
def test_three_letters_at_least_stay_on_either_line(word: str) -> None:
    for cut in hyphens(word, "en-GB"):
        assert 3 <= cut.letters <= len(word) - 3


def test_a_language_without_a_dictionary_parts_nothing() -> None:
    assert hyphens("government", "ar") == ()
