"""A title in title case: which words have a capital."""

import pytest

from briefgen.resolve.citing.cases import cased


@pytest.mark.parametrize(
    ("typed", "titled"),
    [
        (
            "the economics of near-patient testing",
            "The Economics of Near-Patient Testing",
        ),
        (
            "a guide for up-to-date policy makers",
            "A Guide for Up-to-Date Policy Makers",
        ),
        ("on leaving al-Nusra for good", "On Leaving al-Nusra for Good"),
        ("life in between and after", "Life in between and After"),
    ],
)
def test_a_compound_begins_with_a_capital_whatever_its_first_word(
    typed: str, titled: str
) -> None:
    assert cased((typed,), "title") == (titled,)
