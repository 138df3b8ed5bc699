"""What does not stand out from its ground is found at the style's line."""

from pathlib import Path

import pytest

from briefgen.contrast import better, contrast, difference, lightness
from briefgen.diagnostics import Diagnostic, Severity, Span
from briefgen.model.values import Placed
from briefgen.read.cascade import read_style
from briefgen.read.layers import built_in
from briefgen.read.legibility import check_greys, check_palette, pairs
from briefgen.style import Style
from tests.make import ROOT

SPAN = Span("b.yaml", (3, 8), (3, 12))


def faults(folder: Path, text: str) -> tuple[Diagnostic, ...]:
    (folder / "s.yaml").write_text(text, encoding="utf-8")
    return read_style(Placed("s.yaml", SPAN), folder).diagnostics


def test_contrast_is_that_of_the_norm() -> None:
    assert contrast("#000000", "#FFFFFF") == pytest.approx(21)
    assert contrast("#777777", "#FFFFFF") == pytest.approx(4.48, abs=0.01)
    assert contrast("#14304F", "#14304F") == 1


@pytest.mark.parametrize("ground", ["#FFFFFF", "#FAF1EA", "#000000", "#14304F"])
def test_a_better_colour_is_good_enough(ground: str) -> None:
    found = better("#808080", ground, 4.5)
    assert found is not None
    assert contrast(found, ground) >= 4.5


def test_between_black_and_white_no_colour_may_be_better() -> None:
    assert better("#808080", "#808080", 7.0) is None


@pytest.mark.parametrize(
    ("text", "place", "words"),
    [
        ("colours: {muted: '#999'}", (1, 18), "“muted” on “paper”"),
        ("colours: {paper: '#88929A'}", (1, 18), "“primary” on “paper”"),
        ("type: {meta: {colour: hairline}}", (1, 23), "“hairline” on “paper”"),
        ("colours: {on-marking: '#FF2B2B', marking-ground: '#FF0'}", (1, 23), "mark"),
        ("strokes: {box: {colour: hairline}}", (1, 25), "“on-primary” on “hairline”"),
        ("colours: {watermark: '#777'}", (1, 22), "on “watermark”"),
    ],
)
def test_what_is_faint_is_told_where_it_is_made_so(
    tmp_path: Path, text: str, place: tuple[int, int], words: str
) -> None:
    first, *_ = faults(tmp_path, text)

    assert (first.code, first.severity) == ("BG702", Severity.ERROR)
    assert first.span.path == "s.yaml"
    assert first.span.start == place
    assert words in first.message


def test_each_pair_is_told_once_with_what_it_is_of(tmp_path: Path) -> None:
    found = faults(tmp_path, "colours: {muted: '#999'}")

    messages = [each.message for each in found]
    assert len({*messages}) == len(messages) == 3  # paper, the word across it, tint
    assert "type.kicker" in messages[0]
    assert "has a contrast of 2.8:1 and needs 4.5:1" in messages[0]


def test_large_letters_may_be_fainter(tmp_path: Path) -> None:
    grey = "colours: {box-edge: '#808080', watermark: '#FFFFFF'}\n"
    assert not faults(tmp_path, f"{grey}type: {{title: {{colour: box-edge}}}}")
    assert faults(tmp_path, f"{grey}type: {{title: {{colour: box-edge, size: 13pt}}}}")


def test_colours_that_some_eyes_cannot_tell_apart_are_told() -> None:
    usual = Style()
    red_green = usual.colours
    assert not [*check_palette(usual)]
    assert difference("#7A2E1B", "#3E5A1E") > 30
    assert difference("#7A2E1B", "#3E5A1E", without="green") < 25
    assert red_green.primary != red_green.caveat


def test_a_style_of_red_and_green_is_warned_of(tmp_path: Path) -> None:
    (tmp_path / "s.yaml").write_text(
        "colours: {primary: '#5B5100', caveat: '#8A3A00'}", encoding="utf-8"
    )
    style = read_style(Placed("s.yaml", SPAN), tmp_path).value
    assert style is not None

    (found, *_) = check_palette(style)

    assert found.severity is Severity.WARNING
    assert "“primary” and “caveat” look alike" in found.message


@pytest.mark.parametrize("name", built_in())
def test_the_fills_of_built_in_styles_are_told_apart_by_all_eyes(name: str) -> None:
    style = read_style(name, ROOT).value
    assert style is not None
    assert not [*check_palette(style), *check_greys(style)]


def test_eyes_that_see_no_blue_are_thought_of(tmp_path: Path) -> None:
    blue, green = "#006B9E", "#007470"
    assert difference(blue, green) > 30
    assert difference(blue, green, without="blue") < 10
    text = f"colours: {{primary: '{blue}', caveat: '{green}'}}"
    (tmp_path / "s.yaml").write_text(text, encoding="utf-8")
    style = read_style(Placed("s.yaml", SPAN), tmp_path).value
    assert style is not None

    (found,) = check_palette(style)
    assert "to eyes that see no blue" in found.message


def test_fills_that_are_one_in_grey_are_told_at_their_colour(tmp_path: Path) -> None:
    text = "colours: {primary: '#14304F', primary-tint: '#5F1010'}"
    (tmp_path / "s.yaml").write_text(text, encoding="utf-8")
    style = read_style(Placed("s.yaml", SPAN), tmp_path).value
    assert style is not None

    (found,) = check_greys(style)
    assert (found.code, found.severity) == ("BG702", Severity.WARNING)
    assert "“primary” and “primary-tint” fill series side by side" in found.message
    assert str(found.span) == "s.yaml:1:20"


def test_grey_is_black_white_and_what_lies_between() -> None:
    assert lightness("#000000") == pytest.approx(0)
    assert lightness("#FFFFFF") == pytest.approx(100)
    assert lightness("#777777") == pytest.approx(50, abs=0.5)


def test_every_pair_of_the_built_in_style_is_known() -> None:
    assert min(pair.contrast / pair.wanted for pair in pairs(Style())) >= 1
