"""Font families: by name from the project or a package, by path; none does harm."""

import os
import random
from importlib.resources import files
from pathlib import Path

import pytest

import briefgen
from briefgen.diagnostics import Diagnostic
from briefgen.fontfile import font_name
from briefgen.pipeline.faces import Faces, check_faces
from briefgen.pipeline.families import family_files
from briefgen.read.cascade import read_style
from briefgen.style import Style

SANS = files("font_source_sans_pro") / "files"
HOSTILE = os.environ.get("BRIEFGEN_HOSTILE")
BRIEF = "title: T\nstyle: house.yaml\nsummary: {summary}\n"


def font(face: str, *, family: str = "Invented Sans A", licence: int = 0) -> bytes:
    """Make a font of another name, and of another licence, out of a good one."""
    data = (SANS / f"SourceSansPro-{face}.ttf").read_bytes()
    assert len(family) == len("Source Sans Pro")
    data = data.replace(
        "Source Sans Pro".encode("utf-16-be"), family.encode("utf-16-be")
    )
    count = int.from_bytes(data[4:6], "big")
    heads = (data[12 + 16 * at : 28 + 16 * at] for at in range(count))
    start = next(int.from_bytes(h[8:12], "big") for h in heads if h[:4] == b"OS/2")
    return data[: start + 8] + licence.to_bytes(2, "big") + data[start + 10 :]


def house(folder: Path, families: str, **fonts: bytes) -> Style:
    (folder / "fonts").mkdir(exist_ok=True)
    for name, data in fonts.items():
        (folder / "fonts" / f"{name}.ttf").write_bytes(data)
    text = f"extends: institute\nfonts:\n  families:\n    {families}\n"
    (folder / "house.yaml").write_text(text, encoding="utf-8")
    style = read_style(str(folder / "house.yaml"), folder).value
    assert style is not None
    return style


def faults(style: Style) -> list[Diagnostic]:
    return [*check_faces(style)]


def names(style: Style, family: str) -> dict[str, str]:
    found = family_files(style.fonts.families[family], style.fonts)
    return {face: file.name for face, file in found.items()}


@pytest.mark.parametrize(
    ("face", "weight", "italic"),
    [("Light", 300, False), ("Regular", 400, False), ("SemiboldIt", 600, True)],
)
def test_a_font_says_what_it_is(face: str, weight: int, *, italic: bool) -> None:
    assert font_name(font(face)) == ("Invented Sans A", weight, italic)


@pytest.mark.parametrize("data", [b"", b"\0" * 11, b"\0\1\0\0\xff\xff", b"wOFF" * 99])
def test_what_is_no_font_says_nothing(data: bytes) -> None:
    assert font_name(data) is None


def test_a_family_is_found_by_its_name_in_the_folder_of_the_project(
    tmp_path: Path,
) -> None:
    style = house(
        tmp_path,
        "sans: {name: invented sans a}",
        a=font("Regular"),
        b=font("Bold"),
        c=font("It"),
        d=font("Black"),
        other=font("Regular", family="Invented Sans B"),
    )

    assert not faults(style)
    assert names(style, "sans") == {
        "regular": "a.ttf",
        "bold": "b.ttf",
        "regular-italic": "c.ttf",
    }
    faces = Faces(style.fonts)
    assert faces["sans-light"] is faces["sans-regular"]
    assert faces["serif-bold"].name == "SourceSerifPro-Bold"


def test_a_projects_settings_say_where_its_fonts_are(tmp_path: Path) -> None:
    family = tmp_path / "type" / "Invented"
    family.mkdir(parents=True)
    (family / "a.ttf").write_bytes(font("Regular"))
    toml = tmp_path / "briefgen.toml"

    toml.write_text("", encoding="utf-8")
    unknown = house(tmp_path, "sans: {name: Invented Sans A}")
    assert [each.code for each in faults(unknown)] == ["BG804"]

    toml.write_text('fonts = "type"\n', encoding="utf-8")
    style = house(tmp_path, "sans: {name: Invented Sans A}")
    assert not faults(style)
    assert names(style, "sans") == {"regular": "a.ttf"}


def test_a_misspelt_family_is_told_the_nearest(tmp_path: Path) -> None:
    style = house(tmp_path, "sans: {name: Invented Sanz A}", a=font("Regular"))

    (found,) = faults(style)

    assert found.message.endswith("did you mean “Invented Sans A”?")


def test_a_variable_font_is_refused_with_what_to_do(tmp_path: Path) -> None:
    variable = font("Regular").replace(b"gasp", b"fvar", 1)
    style = house(tmp_path, "sans: {name: Invented Sans A}", a=variable)

    (found,) = faults(style)

    assert found.code == "BG804"
    assert "is a variable font: its weights must be files" in found.message


def test_a_family_is_found_by_its_name_in_a_package(tmp_path: Path) -> None:
    style = house(tmp_path, "body: {name: Source Serif Pro}")

    assert not faults(style)
    assert names(style, "body")["semibold-italic"] == "SourceSerifPro-SemiboldIt.ttf"


def test_a_family_may_be_files_of_the_project(tmp_path: Path) -> None:
    style = house(tmp_path, "sans: {regular: fonts/a.ttf}", a=font("Regular"))

    assert not faults(style)
    assert names(style, "sans") == {"regular": "a.ttf"}


@pytest.mark.parametrize(
    ("family", "code", "place", "words"),
    [
        ("sans: {name: Nosuch}", "BG804", (4, 18), "no font is called “Nosuch”"),
        ("sans: {bold: ./x.ttf}", "BG804", (4, 18), "no file “x.ttf”"),
        ("sans: {bold: ../x.ttf}", "BG804", (4, 18), "leads out of the folder"),
        ("sans: {package: nosuch}", "BG804", (4, 21), "no installed package"),
        ("sans: {name: Invented Sans R}", "BG805", (4, 18), "licence bits forbid it"),
        ("sans: {bold: ./fonts/r.ttf}", "BG805", (4, 18), "licence bits forbid it"),
        ("sans: {bold: ./fonts/cut.ttf}", "BG804", (4, 18), "cut is"),
        ("house: {}", "BG804", (4, 12), "a family has a name, or files"),
    ],
)
def test_what_is_wrong_with_a_font_is_told_at_the_line_of_the_style(
    tmp_path: Path, family: str, code: str, place: tuple[int, int], words: str
) -> None:
    restricted = font("Regular", family="Invented Sans R", licence=2)
    style = house(tmp_path, family, r=restricted, cut=restricted[:5000])

    (found,) = faults(style)

    assert (found.code, found.span.path, found.span.start) == (
        code,
        "house.yaml",
        place,
    )
    assert words in found.message
    assert str(tmp_path) not in found.message


def test_a_link_among_the_fonts_is_not_followed(tmp_path: Path) -> None:
    outside = tmp_path.with_name(f"{tmp_path.name}.ttf")
    outside.write_bytes(font("Regular"))
    style = house(tmp_path, "sans: {name: Invented Sans A}")
    (tmp_path / "fonts" / "a.ttf").symlink_to(outside)

    (found,) = faults(style)

    assert found.code == "BG804"


def test_what_no_font_of_the_style_has_is_told_where_it_is_written(
    tmp_path: Path,
) -> None:
    both = "sans: {name: Invented Sans A}\n    serif: {name: Invented Sans A}"
    house(tmp_path, both, a=font("Regular"))
    brief = tmp_path / "brief.yaml"

    brief.write_text(BRIEF.format(summary="They call it الدولة."), encoding="utf-8")
    (found, *_) = [d for d in briefgen.render(brief).diagnostics if d.code == "BG705"]
    assert found.span.start[0] == 3

    brief.write_text(BRIEF.format(summary="They call it so."), encoding="utf-8")
    assert briefgen.render(brief).ok


def test_another_family_is_asked_for_a_character_that_one_lacks(
    tmp_path: Path,
) -> None:
    thin = "sans: {name: Invented Sans A}\n    serif: {name: Invented Sans A}"
    house(tmp_path, f"{thin}\n    more-signs: {{name: Source Serif Pro}}", a=font("It"))
    brief = tmp_path / "brief.yaml"
    brief.write_text(BRIEF.format(summary="Жизнь и θάλασσα"), encoding="utf-8")

    assert briefgen.render(brief).ok


def test_no_broken_font_is_more_than_a_fault_of_its_style(tmp_path: Path) -> None:
    good, dice = font("Regular"), random.Random(4)  # noqa: S311 (no secret)
    for _ in range(60):
        data = bytearray(good)
        for _ in range(dice.choice((1, 8, 64))):
            data[dice.randrange(600 if dice.random() < 0.5 else len(data))] = (
                dice.randrange(256)
            )
        style = house(tmp_path, "sans: {regular: ./fonts/a.ttf}", a=bytes(data))
        assert {found.code for found in faults(style)} <= {"BG804", "BG805", "BG705"}


@pytest.mark.skipif(HOSTILE is None, reason="BRIEFGEN_HOSTILE names no folder")
def test_no_hostile_font_is_more_than_a_fault_of_its_style(tmp_path: Path) -> None:
    assert HOSTILE is not None
    for path in sorted((Path(HOSTILE) / "font").iterdir()):
        style = house(tmp_path, "sans: {bold: ./fonts/a.ttf}", a=path.read_bytes())
        (found,) = faults(style)
        assert found.code == "BG804", path.name
