"""Headings are numbered as a style asks, in print, in the outline and in references."""

from dataclasses import replace
from typing import Any

import pytest

from briefgen.compose.numbers import letters, roman
from briefgen.composition import Composition
from briefgen.flowables import Run
from briefgen.structure import Element, Role, elements, leaves
from briefgen.style import Headings, Style
from tests.compose.test_looks import composed
from tests.make import every

TEXT = """
title: Open the weir
publisher: Rivers Trust
summary: Water has somewhere to go, as [](#ground) says.
context: |
  # Rain

  It rained.

  # Flood

  It rained again.
findings:
  - id: flood
    claim: The meadow takes a flood.
    confidence: {level: low, because: one model}
    evidence: [doe]
    body: |
      # One model

      So says a model.
sections:
  - id: ground
    title: The ground
    body: |
      # Clay

      Clay.

      ## Blue clay

      Blue.

      ## Red clay

      Red, unlike [](#sand).

      # Loam

      > # Quoted
      >
      > Loam.
  - {id: sand, title: Sand, body: Sand.}
caveats:
  - {id: frost, point: Frozen ground takes nothing., qualifies: [flood]}
methods: We asked.
sources:
  doe: {type: report, title: Survey}
"""
"""Its one caveat stands by its finding: the part of caveats has nothing to print."""


def made(**headings: Any) -> Composition:  # noqa: ANN401 (tokens of Headings)
    return composed(replace(Style(), headings=Headings(**headings)), TEXT)


def listed(composition: Composition) -> list[str]:
    return [entry.title for entry in composition.outline]


def headings(composition: Composition) -> list[str]:
    """Give what is heard of each heading."""
    words: dict[Any, str] = {}
    for run in every(Run, composition.flowables):
        words[run.owner] = words.get(run.owner, "") + run.text
    return [
        "".join(words.get(leaf, "") for leaf in leaves(element))
        for element in elements(composition.root)
        if element.role in (Role.HEADING_1, Role.HEADING_2, Role.HEADING_3)
    ]


def test_usually_no_heading_is_numbered() -> None:
    assert "What the evidence says" in listed(made())
    assert "The ground" in listed(made())


def test_parts_are_numbered_and_what_stands_right_under_them() -> None:
    composition = made(numbering="sections", levels=3)

    assert listed(composition) == [
        "Bottom line",
        *("1 The issue", "1.1 Rain", "1.2 Flood"),
        *("2 What the evidence says", "The meadow takes a flood."),
        *("3 The ground", "3.1 Clay", "3.1.1 Blue clay", "3.1.2 Red clay", "3.2 Loam"),
        *("4 Sand", "Method", "Sources"),
    ]
    heard = headings(composition)
    assert {"1\u2002The issue", "3.1.2\u2002Red clay", "Quoted", "One model"} <= {
        *heard
    }


@pytest.mark.parametrize(
    ("tokens", "wanted"),
    [
        ({"levels": 1}, {"3 The ground"}),
        ({"numerals": "roman"}, {"III The ground", "III.1 Clay"}),
        ({"numerals": "letters"}, {"C The ground", "C.1 Clay"}),
        ({"stop": True}, {"3. The ground", "3.1. Clay"}),
        ({"unnumbered": ("sections",)}, {"The ground", "3 Method", "4 Sources"}),
    ],
)
def test_a_style_says_how_and_what_is_numbered(
    tokens: dict[str, Any], wanted: set[str]
) -> None:
    assert wanted <= {*listed(made(numbering="sections", **tokens))}


def test_a_reference_to_a_section_says_its_number() -> None:
    def said(composition: Composition) -> list[str]:
        links = (e for e in elements(composition.root) if e.role is Role.LINK)
        return [link.alt or "" for link in links if link.target in ("#ground", "#sand")]

    assert said(made()) == ["The ground", "Sand"]
    assert said(made(numbering="sections")) == ["Section 3", "Section 4"]


def test_a_number_is_a_label_in_its_heading() -> None:
    (ground,) = (
        element
        for element in elements(made(numbering="sections").root)
        if element.role is Role.HEADING_1 and element.anchor == "ground"
    )
    label = ground.children[0]

    assert isinstance(label, Element)
    assert label.role is Role.LABEL


def test_every_bookmark_leads_to_a_place() -> None:
    composition = made(numbering="both", levels=4)
    anchors = [element.anchor for element in elements(composition.root)]

    for entry in composition.outline:
        assert anchors.count(entry.anchor) == 1, entry


def test_roman_numerals_and_letters_count_on() -> None:
    assert [roman(n) for n in (1, 4, 9, 14, 40, 1999)] == [
        *("I", "IV", "IX", "XIV", "XL", "MCMXCIX")
    ]
    assert [letters(n) for n in (1, 26, 27, 702, 703)] == ["a", "z", "aa", "zz", "aaa"]
