"""On what each letter is printed: the table that contrast is checked by is whole."""

from collections.abc import Iterator
from dataclasses import fields, replace
from functools import cache
from pathlib import Path
from typing import Any

import pytest

from briefgen.compose.compose import compose
from briefgen.composition import Composition
from briefgen.flowables import (
    Artwork,
    Columns,
    Fitted,
    Frame,
    Furniture,
    Label,
    Look,
    Mark,
    Run,
)
from briefgen.model.argument import argue
from briefgen.read.cascade import read_style
from briefgen.read.citation_terms import read_citation_terms
from briefgen.read.layers import built_in
from briefgen.read.legibility import LETTERS, LINES
from briefgen.read.locale import read_locale
from briefgen.resolve.resolve import resolve
from briefgen.style import Colours, Strokes, Style, Type
from tests.compose.test_no_word_is_lost import EVERYTHING, IMAGES
from tests.make import resolved

PAPER = "colours.paper"
TINTED = """
title: What stands on a tint
people: {icsr: {name: ICSR, role: report}}
summary: |
  What may stand on a band^[Its note, *stressed*, [linked](https://example.org), with a
  source [@icsr2015], stands on the page.].
context:
  - callout:
      kind: warning
      title: Beware
      body:
        - |
          A paragraph, *stressed*, with `code`, a [link](https://example.org), a source
          [@icsr2015], a [finding](#reasons), a note^[of its own].

          # A heading

          ## A lower one

          1. A list

          ```
          code
          ```
        - quote: {text: No one has more credibility, by: icsr, source: icsr2015}
        - table:
            {id: t, caption: C, columns: [A], rows: [[a]], notes: N, source: icsr2015}
        - evidence_table: {}
        - argument_map: {}
  - argument_map: {}
  - table:
      caption: Striped
      columns: ["A [link](https://example.org) [@icsr2015]"]
      rows: [[a], ["b [link](https://example.org) [@icsr2015]"]]
findings:
  - {id: reasons, claim: They gave reasons., confidence: low, evidence: [icsr2015]}
  - {id: others, claim: So did others., evidence: [{source: icsr2015, quote: So it is}]}
recommendations:
  - {action: Hear them., rests_on: [reasons], on_authority_of: icsr2015}
  - {id: see, action: See them.}
  - {action: Ask them., rests_on: [reasons]}
caveats:
  - {id: small, point: It is small., qualifies: [t, reasons], by: icsr, quote: So it is}
  - {id: old, point: Old., qualifies: [reasons, see], quote: So, source: icsr2015}
sources: {icsr2015: {type: report, title: Victims}}
"""


class Painted(Style):
    """A style that paints with the names of its tokens."""

    def colour(self, role: str) -> str:
        """Give the name itself; on the band all colours are one."""
        if "." not in role:
            return super().colour(role)
        banded = self.colours.paper == "colours.band"
        return "colours.on-band" if banded else role


def painted(name: str, *, striped: bool = False) -> Style:
    """Give each role of type and each stroke of a style a colour of its own name.

    Where its tables are `striped`, their words stand on no other ground.
    """
    usual = read_style(name, Path()).value
    assert usual is not None
    roles: dict[str, Any] = {
        name: replace(role, colour=f"type.{name.replace('_', '-')}")
        for name, role in usual.type.roles()
    }
    strokes: dict[str, Any] = {
        each.name: replace(
            getattr(usual.strokes, each.name),
            colour=f"strokes.{each.name.replace('_', '-')}",
        )
        for each in fields(Strokes)
        if each.name != "span"
    }
    own = {each.name: getattr(usual, each.name) for each in fields(Style)}
    names = (each.name for each in fields(Colours) if each.name != "span")
    colours: dict[str, Any] = {n: f"colours.{n.replace('_', '-')}" for n in names}
    own["colours"] = Colours(**colours)
    own |= {"type": Type(**roles), "strokes": Strokes(**strokes)}
    if striped:
        own["table"] = replace(
            usual.table, head_ground="table.head-ground", zebra="table.zebra"
        )
    own["caveats"] = replace(usual.caveats, ground="caveats.ground")
    return Painted(**own)


@cache
def printed() -> tuple[Composition, ...]:
    """Set, in each style, everything that there is, and all that stands on a tint."""
    assert EVERYTHING is not None
    locale = read_locale(EVERYTHING.language).value
    assert locale is not None
    terms = read_citation_terms(EVERYTHING.language)
    everything = resolve(EVERYTHING, argue(EVERYTHING), terms=terms)
    briefs = everything, resolved(TINTED)
    return tuple(
        compose(each, painted(name, striped=striped), locale, IMAGES, draft=True)
        for each in briefs
        for name in built_in()
        for striped in (False, True)
    )


def letters(thing: Any, ground: str) -> Iterator[tuple[str, str]]:  # noqa: ANN401 (anything composed)
    """Yield the colour of all letters in something, each with its ground."""
    match thing:
        case Run(look=Look(colour=colour)):
            yield colour, ground
            yield from letters(thing.note, PAPER)
            return
        case Mark():
            ground = next((s.fill for s in thing.shapes if s.fill), ground)
            if thing.look is not None:
                yield thing.look.colour, ground
            return
        case Fitted():
            artwork = thing.draw(480.0, lambda words, look: len(words) * look.size / 2)
            assert isinstance(artwork, Artwork)
            for label in artwork.labels:
                yield label.look.colour, under(label, artwork) or ground
            return
        case Frame(strip=(_, strip)):
            yield from letters(thing.label, strip)
            yield from letters(thing.flowables, thing.fill or ground)
            return
        case Frame() | Furniture() | Columns():
            ground = thing.fill or ground
        case _:
            pass
    parts = thing if isinstance(thing, tuple) else slots(thing)
    for part in parts:
        yield from letters(part, ground)


def under(label: Label, artwork: Artwork) -> str | None:
    """Give the fill of the uppermost shape that a label begins on."""
    fills = [
        path.fill
        for path in artwork.shapes
        for values in [[v for _, place in path.commands for v in place]]
        if path.fill
        and min(values[::2]) <= label.x <= max(values[::2])
        and min(values[1::2]) <= label.y <= max(values[1::2])
    ]
    return fills[-1] if fills else None


def slots(thing: object) -> Iterator[object]:
    for name in getattr(thing, "__slots__", ()):
        yield getattr(thing, name, None)


def found() -> set[tuple[str, str]]:
    return {
        pair
        for made in printed()
        for part in (made.flowables, made.first.furniture, made.rest.furniture)
        for pair in letters(part, PAPER)
    }


def test_no_letter_stands_on_a_ground_that_is_not_checked() -> None:
    known = {(letter, ground) for ground, on in LETTERS.items() for letter in on}

    assert found() <= known


@pytest.mark.parametrize("ground", [*LETTERS][2:])
def test_what_is_checked_on_a_coloured_ground_is_printed_there(ground: str) -> None:
    printed_there = {letter for letter, under in found() if under == ground}

    assert {*LETTERS[ground]} == printed_there


def test_the_word_across_a_draft_may_lie_under_all_that_stands_on_paper() -> None:
    assert LETTERS["colours.watermark"] == LETTERS[PAPER]


def test_a_line_is_checked_or_only_adorns() -> None:
    checked = {token for tokens in LINES.values() for token in tokens}
    adorning = {"heavy", "section", "hairline", "table-head", "thin", "band-foot"}
    adorning |= {"masthead-above", "masthead-below", "pair"}
    adorning |= {"table-top", "table-row", "table-foot", "running-head", "footer"}
    names = {each.name.replace("_", "-") for each in fields(Strokes)} - {"span"}

    assert {f"strokes.{name}" for name in names - adorning} <= checked
    assert not {f"strokes.{name}" for name in adorning} & checked
