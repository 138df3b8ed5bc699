"""Names as BibTeX has them, and as CSL-JSON does."""

import pytest

from briefgen.diagnostics import NOWHERE
from briefgen.read.bibliography.names import read_names
from briefgen.read.nodes import Scalar


def names(text: str) -> list[dict[str, str]]:
    return [
        {
            key.text: value.text
            for key, value in name.entries
            if isinstance(value, Scalar)
        }
        for name in read_names(text, NOWHERE)
    ]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Doe, Jane", {"family": "Doe", "given": "Jane"}),
        ("Jane Q. Doe", {"family": "Doe", "given": "Jane Q."}),
        (
            "Ludwig van Beethoven",
            {"family": "Beethoven", "given": "Ludwig", "non-dropping-particle": "van"},
        ),
        (
            "de la Cruz, Ana",
            {"family": "Cruz", "given": "Ana", "non-dropping-particle": "de la"},
        ),
        ("King, Jr., Martin", {"family": "King", "given": "Martin", "suffix": "Jr."}),
        ("{World Health Organization}", {"literal": "World Health Organization"}),
        ("UNICEF", {"literal": "UNICEF"}),
        (r"M{\"u}ller, J{\"o}rg", {"family": "Müller", "given": "Jörg"}),
        (
            "family=Gaulle, given=Charles, prefix=de",
            {"family": "Gaulle", "given": "Charles", "non-dropping-particle": "de"},
        ),
    ],
)
def test_a_name_has_its_parts(text: str, expected: dict[str, str]) -> None:
    assert names(text) == [expected]


def test_names_are_parted_by_and_outside_of_braces() -> None:
    text = "Doe, Jane and {Smith and Sons} and\n  Roe, R."

    assert [name.get("family", name.get("literal")) for name in names(text)] == [
        "Doe",
        "Smith and Sons",
        "Roe",
    ]
