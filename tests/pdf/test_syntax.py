"""Python values as PDF syntax."""

from io import BytesIO

import pikepdf
import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefgen.pdf.syntax import colour, fine, name, number, text_string


@pytest.mark.parametrize(
    ("value", "written"),
    [
        (0, "0"),
        (-0.001, "0"),
        (1.5, "1.5"),
        (100, "100"),
        (-2.346, "-2.35"),
        (1e-9, "0"),
    ],
)
def test_numbers_are_short(value: float, written: str) -> None:
    assert number(value) == written


@given(st.floats(-1e6, 1e6))
def test_numbers_are_right_to_a_hundredth(value: float) -> None:
    assert abs(float(number(value)) - value) <= 0.00501


def test_fine_numbers_are_as_short() -> None:
    assert [fine(value) for value in (0.707107, -1.0, -1e-7)] == ["0.70711", "-1", "0"]


def test_colours_are_shares_of_one() -> None:
    assert colour("#ff8000") == "1 0.502 0"


@given(st.text(st.characters(exclude_categories=["Cs"])))
def test_text_strings_read_back(text: str) -> None:
    assert str(read(text_string(text))) == text


@given(st.text(st.characters(exclude_categories=["Cs"], min_codepoint=1), min_size=1))
def test_names_read_back(text: str) -> None:
    found = read(name(text))

    assert isinstance(found, pikepdf.Name)
    assert str(found)[1:] == text


def read(syntax: bytes) -> pikepdf.Object:
    return pikepdf.Object.parse(BytesIO(syntax).getvalue())
