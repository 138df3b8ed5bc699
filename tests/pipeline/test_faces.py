"""Faces are found by the names that a style gives them, and read when asked for."""

from itertools import product

import pytest

from briefgen.pipeline.faces import Faces
from briefgen.style import Style


@pytest.mark.parametrize(
    ("weight", "style", "italic"),
    [*product(("light", "regular", "semibold", "bold"), ("normal", "italic"), (0, 1))],
)
def test_every_role_of_the_built_in_families_has_its_face(
    weight: str, style: str, italic: int
) -> None:
    faces = Faces(Style().fonts)
    for family in Style().fonts.families:
        name = f"{family}-{weight}" + "-italic" * (italic != (style == "italic"))
        slanted = faces[name].italic_angle != 0
        assert slanted == name.endswith("-italic")


def test_a_face_is_read_once() -> None:
    assert Faces(Style().fonts)["serif-bold"] is Faces(Style().fonts)["serif-bold"]


def test_only_what_is_asked_for_is_there() -> None:
    faces = Faces(Style().fonts)

    assert "serif-regular" in faces
    assert "serif-black" not in faces
