"""Faces are found by the names that a style gives them, and read when asked for."""

from dataclasses import replace
from itertools import product

import pytest

from briefgen.pipeline.faces import Faces, check_faces
from briefgen.style import Family, Fonts, Footer, RunningHead, Style, TypeRole

SERIF = Fonts().families["serif"]


def fonts(family: Family) -> Fonts:
    """Put a family in the place of the built-in one."""
    return Fonts(families={**Fonts().families, "serif": family})


def faults(family: Family) -> list[str]:
    style = replace(Style(), fonts=fonts(family))
    return [diagnostic.message for diagnostic in check_faces(style)]


@pytest.mark.parametrize(
    ("weight", "style", "italic"),
    [*product(("light", "regular", "semibold", "bold"), ("normal", "italic"), (0, 1))],
)
def test_every_role_of_the_built_in_families_has_its_face(
    weight: str, style: str, italic: int
) -> None:
    faces = Faces(Fonts())
    for family in Style().fonts.families:
        role = replace(TypeRole(), family=family)
        assert Style().face(role) in faces
        name = f"{family}-{weight}" + "-italic" * (italic != (style == "italic"))
        slanted = faces[name].italic_angle != 0
        assert slanted == name.endswith("-italic")
    assert not [*check_faces(Style())]


def test_a_face_is_read_once() -> None:
    assert Faces(Fonts())["serif-bold"] is Faces(Fonts())["serif-bold"]


def test_a_family_may_lack_faces() -> None:
    regular = Family(package=SERIF.package, regular=SERIF.regular, bold=SERIF.bold)

    faces = Faces(fonts(regular))

    assert faces["serif-light"] is faces["serif-regular"]
    assert faces["serif-semibold"].name in {
        "SourceSerifPro-Regular",
        "SourceSerifPro-Bold",
    }
    assert faces["serif-bold-italic"] is faces["serif-bold"]


@pytest.mark.parametrize("package", ["nosuch", "os.path", "../etc", "sys", ""])
def test_a_package_without_fonts_is_a_fault_of_the_style(package: str) -> None:
    (message,) = faults(replace(SERIF, package=package))

    assert f"“{package}”" in message


@pytest.mark.parametrize("file", ["Nosuch.ttf", "../__init__.py", "/etc/passwd"])
def test_a_file_that_is_not_there_is_a_fault_of_the_style(file: str) -> None:
    (message,) = faults(replace(SERIF, regular=file))

    assert f"file “{file}”" in message


def test_a_file_that_cannot_be_used_is_a_fault_of_the_style() -> None:
    (message,) = faults(replace(SERIF, bold="SourceSerifPro-Bold.otf"))

    assert "SourceSerifPro-Bold has PostScript outlines" in message


def test_a_role_of_no_family_is_a_fault_of_the_style() -> None:
    style = Style()
    body = replace(style.type.body, family="nosuch")

    (fault,) = check_faces(replace(style, type=replace(style.type, body=body)))

    assert fault.code == "BG802"
    assert "“nosuch”" in fault.message


def test_a_letter_of_a_running_head_that_no_font_has_is_a_fault_of_the_style() -> None:
    style = replace(Style(), running_head=RunningHead(left="{title} \u4e2d"))

    (fault,) = check_faces(style)

    assert fault.code == "BG705"
    assert "\u4e2d" in fault.message


def test_letters_that_a_font_has_are_printed_at_the_foot() -> None:
    style = replace(Style(), footer=Footer(text="Žižka · Ærø"))

    assert not [*check_faces(style)]
