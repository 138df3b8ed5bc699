"""What an SVG file holds and is not drawn: told at its place, not lost in silence."""

import random
from pathlib import Path

import pytest

from briefgen.diagnostics import Severity
from briefgen.read.svg.picture import read_svg
from tests.read.svg.reading import HEAD, only_fault, told

FIXTURES = Path(__file__).with_name("fixtures")
BOX = '<rect width="10" height="5"'


@pytest.mark.parametrize(
    ("inner", "words"),
    [
        ("¦<text>June</text>", "<text> is not drawn"),
        ("<g>¦<image href='data:image/png;base64,AA=='/></g>", "<image> is not drawn"),
        ("¦<foreignObject/>", "<foreignObject>"),
        ("¦<script>alert(1)</script>", "<script>"),
        ("¦<blink/>", "<blink> is not known"),
        (f'{BOX} fill="¦rde"/>', "fill: “rde” is no colour"),
        (f'{BOX} fill="¦url(#x)"/>', "“#x” is not in the picture"),
        (f'{BOX} stroke="red" stroke-width="¦wide"/>', "“wide” is no length"),
        (f'{BOX} stroke="red" stroke-width="¦1em"/>', "“1em” is no length"),
        (f'{BOX} stroke="red" stroke-dasharray="¦-1"/>', "less than nothing"),
        (f'{BOX} stroke="red" stroke-dasharray="¦1e-9"/>', "too short"),
        (f'{BOX} stroke="red" stroke-linecap="¦flat"/>', "“flat” is none of: butt"),
        (f'{BOX} fill-rule="¦odd"/>', "“odd” is no fill-rule"),
        (f'{BOX} opacity="¦x"/>', "opacity: “x”"),
        (f'{BOX} transform="¦turn(5)"/>', "“turn(5)” is no transform"),
        (f'{BOX} transform="scale(1) ¦rotate(1 2)"/>', "“rotate(1 2)”"),
        (f'{BOX} filter="¦url(#f)"/>', "“filter: url(#f)” is not drawn"),
        (f'{BOX} mask="¦url(#f)"/>', "“mask: url(#f)”"),
        (f'¦{BOX} style="mix-blend-mode:multiply"/>', "“mix-blend-mode: multiply”"),
        (f'{BOX} marker-end="¦url(#f)"/>', "“marker-end: url(#f)”"),
        (f'{BOX} clip-path="¦url(#f)"/>', "“url(#f)” is no clipPath"),
        ('<rect width="¦-1" height="5"/>', "width: it is less than nothing"),
        ('<path d="M0 0L5 ¦x"/>', "d: “L” of a path"),
        ('<polyline points="¦1 2 3"/>', "the last has one"),
        ('<polyline points="1 2 ¦nan 3"/>', "“nan 3” is no number"),
        ('<circle r="¦1e999"/>', "larger than a million"),
        ('<use href="¦#nowhere"/>', "“#nowhere” is not in the picture"),
        ('<g id="a"><use href="¦#a"/></g>', "“#a” is made of itself"),
        ('<pattern id="p"/><path d="M0 0H9V9" fill="¦url(#p)"/>', "“#p” is a pattern"),
        ("<path\td=\"M0 0H9V9\"\n fill = '¦?'/>", "“?” is no colour"),
    ],
)
def test_what_cannot_be_drawn_is_an_error_at_its_place(inner: str, words: str) -> None:
    before = inner.partition("¦")[0].split("\n")
    fault = only_fault(inner.replace("¦", ""))
    assert (fault.code, fault.severity) == ("BG108", Severity.ERROR)
    assert fault.span.path == "p.svg"
    assert fault.span.start == (1 + len(before), 1 + len(before[-1]))
    assert words in fault.message
    assert fault.hint


@pytest.mark.parametrize(
    ("inner", "words"),
    [
        (
            '<linearGradient id="g"><stop stop-opacity="0"/><stop/></linearGradient>',
            "fades",
        ),
        (
            '<radialGradient id="g" spreadMethod="repeat"><stop/><stop/></radialGradient>',  # noqa: E501 (markup)
            "repeat",
        ),
        ('<linearGradient id="g"><stop stop-color="?"/></linearGradient>', "no colour"),
        ('<linearGradient id="g" href="#g2"/>', "“#g2” is no gradient"),
        (
            '<radialGradient id="g" r="x"><stop/><stop offset="1"/></radialGradient>',
            "“x”",
        ),
    ],
)
def test_a_gradient_that_cannot_be_drawn_is_an_error(inner: str, words: str) -> None:
    fault = only_fault(f'{inner}{BOX} fill="url(#g)"/>')
    assert fault.code == "BG108"
    assert words in fault.message


@pytest.mark.parametrize(
    "clip",
    [
        '<clipPath id="c" clipPathUnits="objectBoundingBox"><circle r="1"/></clipPath>',
        '<clipPath id="c"><path d="M0 0H1V1"/><path d="M0 0H1V1"/></clipPath>',
        '<clipPath id="c"><text>A</text></clipPath>',
    ],
)
def test_a_clip_that_cannot_be_drawn_is_an_error(clip: str) -> None:
    found = told(f'{HEAD}{clip}{BOX} clip-path="url(#c)"/></svg>')
    assert found[0].code == "BG108"
    assert "clipPath" in found[0].message


@pytest.mark.parametrize(
    ("inner", "words"),
    [
        ('<animate attributeName="x"/>', "<animate> is left out"),
        ("<a href='https://example.org'/>", "a link in a picture"),
        (f'{BOX} onclick="x()"/>', "“onclick” is left out"),
        (f'{BOX} style="perspective: 3"/>', "“perspective” is left out"),
        (f"<style>rect:hover{{fill:red}}</style>{BOX}/>", "“rect:hover”"),
        (f"<style>@media print{{rect{{fill:red}}}}</style>{BOX}/>", "“@media print”"),
        ("<x:y xmlns:x='urn:z'><x:w/></x:y>", "<y> of “urn:z” is left out"),
    ],
)
def test_what_does_not_show_is_a_warning(inner: str, words: str) -> None:
    fault = only_fault(inner)
    assert (fault.code, fault.severity) == ("BG109", Severity.WARNING)
    assert words in fault.message


@pytest.mark.parametrize(
    "inner",
    [
        "<style>@import url(https://example.org/x.css);</style>",
        '<image href="file:///etc/passwd"/>',
        '<use href="other.svg#a"/>',
        f'{BOX} fill="url(https://example.org/x.svg#g)"/>',
        '<linearGradient id="g" href="x.svg#h"/><path d="M0 0H1V1" fill="url(#g)"/>',
    ],
)
def test_nothing_is_fetched(inner: str) -> None:
    fault = only_fault(inner)
    assert fault.code == "BG104"
    assert "nothing is fetched" in fault.message


def test_what_an_editor_keeps_for_itself_is_no_news() -> None:
    inner = (
        '<i:pgf xmlns:i="http://ns.adobe.com/AdobeIllustrator/10.0/" i:x="1">A</i:pgf>'
    )
    assert not told(f"{HEAD}{inner}</svg>")


def test_a_fault_that_comes_again_is_told_once_with_its_number() -> None:
    (fault,) = told(f"{HEAD}{'<text>A</text>' * 12}</svg>")
    assert "(11 more in this file)" in fault.message


def test_an_error_is_told_behind_any_number_of_warnings() -> None:
    strange = "".join(f"<x:y{n} xmlns:x='urn:z'/>" for n in range(30))
    *_, last = told(f"{HEAD}{strange}<text/></svg>")
    assert last.code == "BG108"


def test_all_kinds_of_faults_come_at_once() -> None:
    found = told(f'{HEAD}<text/>{BOX} fill="?"/><animate/></svg>')
    assert [each.code for each in found] == ["BG108", "BG108", "BG109"]


@pytest.mark.parametrize(
    ("text", "place", "words"),
    [
        ("", (1, 1), "not well-formed"),
        ("<svg><g></svg>", (1, 11), "mismatched tag"),
        ("<svg>\n<g a='1' a='2'/></svg>", (2, 10), "duplicate attribute"),
        ("<html/>", (1, 1), "begins with <html>"),
        ("<!DOCTYPE svg [<!ENTITY a 'b'>]><svg>&a;</svg>", (1, 15), "entities"),
        ("<!DOCTYPE svg SYSTEM 'x.dtd'><svg>&a;</svg>", (1, 35), "the entity &a;"),
        ('<?xml version="1.0" encoding="UTF-7"?><svg/>', (1, 1), "written in UTF-7"),
        ("<svg/>", (1, 1), "has no size"),
        ('<svg viewBox="0 0 0 5"/>', (1, 15), "above nothing"),
        ('<svg width="5" height="1e6"/>', (1, 24), "100,000 px at most"),
        ('<svg width="5" height="5000"/>', (1, 13), "200 times as long"),
        ("<svg>\u202e</svg>", (1, 6), "U+202E"),
        ("<g>" * 70, (1, 193), "nested deeper than 64"),
    ],
)
def test_a_file_that_is_no_picture_is_told_where_it_ceases_to_be_one(
    text: str, place: tuple[int, int], words: str
) -> None:
    (fault,) = told(text)
    assert fault.span.start == place
    assert words in fault.message
    assert fault.hint


@pytest.mark.parametrize(
    "data", [b"\x1f\x8b\x08", b"\xff\xfe<\0s\0", b"<svg>\xe4</svg>"]
)
def test_bytes_that_are_no_utf_8_are_told(data: bytes) -> None:
    (fault,) = read_svg(data, "p.svg").diagnostics
    assert "UTF-8" in fault.message or "svgz" in fault.message


def used(levels: int) -> str:
    """Make a picture that uses ten of each level on the next."""
    rows = ['<path id="u0" d="M0 0H1V1"/>']
    for level in range(levels):
        uses = f'<use href="#u{level}"/>' * 10
        rows.append(f'<g id="u{level + 1}">{uses}</g>')
    return f'<defs>{"".join(rows)}</defs><use href="#u{levels}"/>'


@pytest.mark.parametrize(
    ("inner", "words"),
    [
        (used(8), "draws more than 50,000 elements"),
        ("<g/>" * 100_001, "more than 100,000 elements"),
        (
            f'<path id="p" d="M0 0{"h1" * 9_999}"/>' + '<use href="#p"/>' * 20,
            "200,000 steps",
        ),
        ("<style>" + ".a{fill:red}" * 5_001 + "</style>", "5,000 rules"),
        (
            '<g id="g0"/>'
            + "".join(f'<g id="g{n + 1}"><use href="#g{n}"/></g>' for n in range(60))
            + '<use href="#g60"/>',
            "deeper than",
        ),
        (
            "<style>" + ".a{fill:red}" * 4_000 + "</style>" + '<g class="a"/>' * 400,
            "for so many rules",
        ),
        (
            f'<g id="g" transform="{"scale(1)" * 1_000}"/>'
            + '<use href="#g"/>' * 9_999,
            "attributes that are too long",
        ),
        ('<g opacity=".5">' * 40 + BOX + "/>" + "</g>" * 40, "windows in windows"),
        ("<style>" + " " * 600_000 + "</style>", "too many rules"),
    ],
)
def test_what_is_without_measure_is_refused(inner: str, words: str) -> None:
    *_, fault = told(f"{HEAD}{inner}</svg>")
    assert words in fault.message


@pytest.mark.parametrize("name", ["inkscape", "illustrator", "matplotlib"])
def test_damage_of_any_sort_is_told_and_never_raised(name: str) -> None:
    whole = (FIXTURES / f"{name}.svg").read_text(encoding="utf-8")
    chance = random.Random(7)  # noqa: S311 (no secret)
    wrong = 0
    for _ in range(60):
        text = list(whole)
        for _ in range(chance.randint(1, 8)):
            at = chance.randrange(len(text))
            text[at : at + chance.randint(0, 4)] = chance.choice(
                ["", "-", "9", "e9", "<", '"', "/>", "#", "M", "url(", "{", "ä"]
            )
        outcome = read_svg("".join(text).encode(), "p.svg")
        assert outcome.value is not None or outcome.diagnostics
        wrong += not outcome.ok

    assert wrong > 10
