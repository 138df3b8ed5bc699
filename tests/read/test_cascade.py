"""Styles: each on the one that it extends, and what is wrong with them told."""

from dataclasses import asdict
from pathlib import Path
from textwrap import dedent

import pytest

from briefgen.diagnostics import Diagnostic, Span
from briefgen.model.values import Placed
from briefgen.read.cascade import read_style
from briefgen.rules.manual import examples
from briefgen.style import Style

SPAN = Span("b.yaml", (3, 8), (3, 12))


def write(folder: Path, **files: str) -> None:
    for name, text in files.items():
        path = folder / name.replace("__", "/").replace("_yaml", ".yaml")
        path.parent.mkdir(exist_ok=True)
        path.write_text(dedent(text), encoding="utf-8")


def good(name: str | None, folder: Path) -> Style:
    outcome = read_style(name, folder)
    assert not outcome.diagnostics
    assert outcome.value is not None
    return outcome.value


def only_fault(name: str, folder: Path) -> Diagnostic:
    outcome = read_style(Placed(name, SPAN), folder)
    assert outcome.value is None
    (fault,) = outcome.diagnostics
    return fault


def without_places(value: object) -> object:
    if isinstance(value, dict):
        return {k: without_places(v) for k, v in value.items() if k != "span"}
    return value


def test_the_built_in_style_states_the_defaults(tmp_path: Path) -> None:
    stated = without_places(asdict(good("institute", tmp_path)))
    assert stated == without_places(asdict(Style()))


def test_without_a_name_it_is_the_built_in_style(tmp_path: Path) -> None:
    assert good(None, tmp_path).name == "institute"


def test_a_style_says_only_what_differs(tmp_path: Path) -> None:
    write(
        tmp_path,
        house_yaml="""
            extends: institute
            name: house
            page: {margins: {inner: 15mm}}
            type: {h1: {tracking: -0.2pt, colour: caveat}}
            fonts: {families: {sans: {bold: Other.ttf}}}
        """,
    )
    house, institute = good(str(tmp_path / "house.yaml"), tmp_path), Style()
    place = Placed("house.yaml", SPAN)

    assert house == good(place, tmp_path)
    assert house.name == "house"
    assert house.page.margins.inner == pytest.approx(42.52, abs=0.01)
    assert house.page.margins.top == institute.page.margins.top
    assert house.type.h1.colour == "caveat"
    assert house.type.h1.size == institute.type.h1.size
    assert house.fonts.families["sans"].bold == "Other.ttf"
    assert house.fonts.families["sans"].regular == "SourceSansPro-Regular.ttf"
    assert house.type.h1.span == ("house.yaml", (5, 12), (5, 46))


def test_a_chain_of_styles_ends_in_the_first(tmp_path: Path) -> None:
    write(
        tmp_path,
        styles__a_yaml="extends: b.yaml\ncolours: {ink: '#111'}",
        styles__b_yaml="colours: {ink: '#222', muted: '#333'}",
    )
    colours = good(Placed("styles/a.yaml", SPAN), tmp_path).colours

    assert (colours.ink, colours.muted) == ("#111111", "#333333")


def test_a_name_from_the_command_line_may_be_any_path(tmp_path: Path) -> None:
    (tmp_path / "briefs").mkdir()
    write(tmp_path, mine_yaml="name: mine")

    assert good(str(tmp_path / "mine.yaml"), tmp_path / "briefs").name == "mine"


@pytest.mark.parametrize(
    ("name", "code", "message"),
    [
        ("institue", "BG204", "no style is called “institue”"),
        ("none.yaml", "BG105", "there is no file “none.yaml”"),
        ("../none.yaml", "BG104", "“../none.yaml” leads out of the folder"),
    ],
)
def test_a_name_without_a_style_is_told_where_it_stands(
    tmp_path: Path, name: str, code: str, message: str
) -> None:
    fault = only_fault(name, tmp_path)

    assert fault.code == code
    assert fault.message.startswith(message)
    assert fault.span == SPAN


@pytest.mark.parametrize(
    ("text", "code", "place"),
    [
        ("extends: [a, b]", "BG802", (1, 10)),
        ("extends: nosuch", "BG802", (1, 10)),
        ("extends: s.yaml", "BG803", (1, 10)),
        ("extends: none.yaml", "BG105", (1, 10)),
        ("pages: {}", "BG801", (1, 1)),
        ("page: {first_page_top: 1mm}", "BG801", (1, 8)),
        ("grid: {measure: 100}", "BG802", (1, 17)),
        ("type: {body: {colour: blue}}", "BG802", (1, 23)),
        ("type: {body: {colour: '#FFF'}}", "BG802", (1, 23)),
        ("- a", "BG802", (1, 1)),
        ("a: [", "BG101", (1, 5)),
    ],
)
def test_what_is_wrong_in_a_style_is_told_there(
    tmp_path: Path, text: str, code: str, place: tuple[int, int]
) -> None:
    write(tmp_path, s_yaml=text)
    (fault,) = read_style(Placed("s.yaml", SPAN), tmp_path).diagnostics
    assert (fault.code, fault.span.path, fault.span.start) == (code, "s.yaml", place)


def test_a_longer_circle_is_named_whole(tmp_path: Path) -> None:
    write(tmp_path, a_yaml="extends: b.yaml", b_yaml="extends: a.yaml")
    fault = only_fault("a.yaml", tmp_path)
    assert fault.message == "this style rests on itself: a.yaml → b.yaml → a.yaml"


@pytest.mark.parametrize("code", ["BG801", "BG802"])
def test_the_manual_shows_a_bad_style_and_the_same_mended(
    tmp_path: Path, code: str
) -> None:
    bad, mended = examples(code)
    write(tmp_path, bad_yaml=bad, mended_yaml=mended)

    assert only_fault_code(tmp_path) == code
    good(Placed("mended.yaml", SPAN), tmp_path)


def only_fault_code(folder: Path) -> str:
    (fault,) = read_style(Placed("bad.yaml", SPAN), folder).diagnostics
    return fault.code
