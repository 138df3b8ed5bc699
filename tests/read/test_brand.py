"""A brand file: its colours and families stand for those of a style."""

from pathlib import Path

import pytest

from briefgen.diagnostics import Diagnostic, Span
from briefgen.model.values import Placed
from briefgen.read.cascade import read_style
from briefgen.style import Style

SPAN = Span("b.yaml", (3, 8), (3, 12))
BRAND = """
meta: {name: Ministry of Works}
logo: logo.png
color:
  palette:
    plum: "#4B1D52"
    deep: plum
    night: "#1A1020"
  foreground: night
  background: "#FFFFFF"
  primary: deep
  danger: "#8C3A0B"
typography:
  fonts:
    - family: House
      source: file
      files:
        - fonts/House-Regular.ttf
        - {path: House-Bold.ttf, weight: 700}
        - {path: fonts/House-It.ttf, style: italic}
    - {family: Source Serif Pro, source: google}
  base: {family: House, size: 16px}
  headings: Source Serif Pro
"""
HOUSE = """
extends: institute
brand: _brand.yml
colours: {caveat: $danger}
"""


def read(folder: Path, brand: str, house: str = HOUSE) -> Style | None:
    style, faults = both(folder, brand, house)
    assert not faults
    return style


def both(
    folder: Path, brand: str, house: str = HOUSE
) -> tuple[Style | None, tuple[Diagnostic, ...]]:
    (folder / "_brand.yml").write_text(brand.lstrip(), encoding="utf-8")
    (folder / "house.yaml").write_text(house.lstrip(), encoding="utf-8")
    outcome = read_style(Placed("house.yaml", SPAN), folder)
    return outcome.value, outcome.diagnostics


def test_the_colours_of_a_brand_stand_for_those_of_a_style(tmp_path: Path) -> None:
    style = read(tmp_path, BRAND)
    assert style is not None

    colours = style.colours
    assert (colours.primary, colours.band) == ("#4B1D52", "#4B1D52")
    assert (colours.ink, colours.paper) == ("#1A1020", "#FFFFFF")
    assert colours.caveat == "#8C3A0B"
    assert colours.muted == Style().colours.muted
    assert str(style.place("colours.primary")) == "_brand.yml:5:11"


def test_the_families_of_a_brand_are_those_of_text_and_of_headings(
    tmp_path: Path,
) -> None:
    style = read(tmp_path, BRAND)
    assert style is not None

    serif, sans = style.fonts.families["serif"], style.fonts.families["sans"]
    assert serif.regular == "fonts/House-Regular.ttf"
    assert serif.bold == "./House-Bold.ttf"
    assert serif.italic == "fonts/House-It.ttf"
    assert sans.name == "Source Serif Pro"


def test_a_style_stands_above_its_brand_and_the_brand_above_what_it_extends(
    tmp_path: Path,
) -> None:
    house = HOUSE.replace("caveat: $danger", "primary: $night")
    (tmp_path / "base.yaml").write_text("colours: {ink: '#333'}", encoding="utf-8")
    style = read(tmp_path, BRAND, house.replace("institute", "base.yaml"))
    assert style is not None

    assert style.colours.primary == "#1A1020"
    assert style.colours.ink == "#1A1020"
    texts = [origin.text for origin in style.origins["colours.ink"]]
    assert texts == ["#1A1020", "#333"]


@pytest.mark.parametrize(
    ("brand", "code", "place", "words"),
    [
        ("colour: {}", "BG801", (1, 1), "“colour” is no part of a brand"),
        ("color: {primry: '#000'}", "BG801", (1, 9), "“primry”"),
        ("color: {primary: plm, palette: {plum: '#000'}}", "BG802", (1, 18), "“plm”"),
        ("color: {primary: a, palette: {a: b, b: a}}", "BG803", (1, 34), "rests on"),
        ("color: {primary: [a]}", "BG802", (1, 18), "a single value"),
        ("color: {primary: '#99999'}", "BG802", (1, 18), "is not a colour"),
        ("color: {primary: '#BBBBBB'}", "BG702", (1, 18), "“primary” on “paper”"),
        ("typography: {fonts: [{source: google}]}", "BG802", (1, 22), "“family”"),
        ("logo: [a]", "BG802", (1, 7), "a logo is the path of a picture"),
        ("logo: {midium: a}", "BG801", (1, 8), "“midium”"),
        ("- a", "BG802", (1, 1), "a brand is a mapping"),
    ],
)
def test_what_is_wrong_in_a_brand_is_told_there(
    tmp_path: Path, brand: str, code: str, place: tuple[int, int], words: str
) -> None:
    _, found = both(tmp_path, brand, "brand: _brand.yml")

    assert found[0].code == code, found
    assert (found[0].span.path, found[0].span.start) == ("_brand.yml", place)
    assert words in found[0].message


@pytest.mark.parametrize(
    ("house", "code"),
    [
        ("brand: nosuch.yml", "BG105"),
        ("brand: ../b.yml", "BG104"),
        ("brand: {}", "BG802"),
    ],
)
def test_a_brand_that_is_not_there_is_told_in_the_style(
    tmp_path: Path, house: str, code: str
) -> None:
    _, (found,) = both(tmp_path, BRAND, house)

    assert (found.code, found.span.path) == (code, "house.yaml")


@pytest.mark.parametrize(
    ("logo", "path", "alt"),
    [
        ("logo: mark.svg", "mark.svg", ""),
        ("logo: {path: mark.svg, alt: A bridge}", "mark.svg", "A bridge"),
        ("logo: {small: s.svg, large: l.svg, medium: m.svg}", "m.svg", ""),
        ("logo: {small: s.svg, large: {path: l.svg, alt: A}}", "l.svg", "A"),
        ("logo: {images: {b: {path: b.svg, alt: B}}, small: b}", "b.svg", "B"),
        ("logo: {images: {b: b.svg}, medium: {light: b, dark: d.svg}}", "b.svg", ""),
        ("logo: {images: {b: b.svg}}", "", ""),
    ],
)
def test_a_brand_gives_a_style_its_logo(
    tmp_path: Path, logo: str, path: str, alt: str
) -> None:
    style = read(tmp_path, logo, "brand: _brand.yml")
    assert style is not None

    assert (style.masthead.logo, style.masthead.logo_alt) == (path, alt)


def test_a_logo_counts_from_the_folder_of_its_brand(tmp_path: Path) -> None:
    (tmp_path / "brand").mkdir()
    brand = tmp_path / "brand" / "_brand.yml"
    brand.write_text("logo: mark.svg", encoding="utf-8")
    (tmp_path / "house.yaml").write_text("brand: brand/_brand.yml", encoding="utf-8")

    style = read_style(Placed("house.yaml", SPAN), tmp_path).value

    assert style is not None
    assert style.masthead.logo == "brand/mark.svg"
    assert str(style.place("masthead.logo")) == "brand/_brand.yml:1:7"
