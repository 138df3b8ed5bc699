"""Capitals that are an acronym, those that only look so, and definitions."""

import pytest

from briefgen.rules.acronyms import acronyms, known_acronyms


def used(words: str) -> list[str]:
    """Give the acronyms that some words use without saying what they are."""
    return [each.name for each in acronyms(words, words) if not each.defined]


@pytest.mark.parametrize(
    "words",
    [
        "The IOM counts.",
        "IOMs count, and the IOM's staff.",
        "In 2015 IOM counted.",
        "An IOM-led count.",
        "The (IOM) count and IOM.",
    ],
)
def test_an_acronym_is_found(words: str) -> None:
    assert "IOM" in used(words)


@pytest.mark.parametrize(
    "words",
    [
        "Part II, p. XIV, of MMXV",
        "It is NOT so, and NEVER was.",
        "DO NOT ENTER and WARNING SIGNS",
        "MIT Press and RAND Europe",
        "S/RES/2178, A-10, BA-209, M&E and R&D",
        "Albany, NY, and Annex AB",
        "@IOM, #IOM, iom.IOM and IOM.org",
        "COP28, G20, SW1A and COVID-19",
        "[2015] EWCA Crim 1886",
        "AAA",
        "J. R. R. Tolkien of the U.S.",
    ],
)
def test_what_only_looks_like_one_is_passed_over(words: str) -> None:
    assert used(words) == []


@pytest.mark.parametrize(
    "words",
    [
        "the International Organization for Migration (IOM) counts",
        "the International Organization for Migration (the “IOM”) counts",
        "the International Organization for Migration (hereafter the IOM) counts",
        "the International Organization for Migration, IOM, counts",
        "the International Organization for Migration, or IOM, counts",
        "the IOM (International Organization for Migration) counts",
        "IOM, the International Organization for Migration, counts",
        "IOM stands for International Organization for Migration",
        "Doctors without Borders (MSF) counts",
        "each internally displaced person (IDP) counts",
    ],
)
def test_a_definition_is_told_from_a_use(words: str) -> None:
    assert used(words) == []
    (one,) = acronyms(words, words)
    assert one.defined


def test_what_is_beside_an_acronym_by_chance_is_no_definition() -> None:
    assert used("the minister, IOM and others met") == ["IOM"]
    assert used("the IOM, a body in Geneva, met") == ["IOM"]
    assert used("the IOM (in Geneva) met") == ["IOM"]


def test_what_everybody_knows_is_listed() -> None:
    assert {"EU", "UN", "UK", "US", "NGO"} <= known_acronyms()
