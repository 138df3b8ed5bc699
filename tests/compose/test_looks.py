"""What the built-in styles do with one brief: the same words, each in its own place."""

from dataclasses import replace
from functools import cache

import pytest

from briefgen.compose.compose import compose
from briefgen.compose.fit import tightened
from briefgen.composition import Composition
from briefgen.flowables import Beside, Columns, Frame, Hanging, Run, Stack
from briefgen.layout.pages import lay_out
from briefgen.model.argument import argue
from briefgen.paged import PagedDocument, PlacedText
from briefgen.pipeline.faces import Faces
from briefgen.read.cascade import read_style
from briefgen.read.citation_terms import read_citation_terms
from briefgen.read.locale import read_locale
from briefgen.resolve.resolve import resolve
from briefgen.style import Style
from tests.make import ROOT, brief, every

STYLES = sorted(path.stem for path in ROOT.glob("styles/*.yaml"))
TEXT = """
title: Open the weir
publisher: Rivers Trust
summary: Water has somewhere to go, [unless it freezes](#frost).
context: |
  It rained.

  It rained again.
findings:
  - id: flood
    claim: The meadow takes a flood.
    confidence: {level: low, because: one model}
    evidence: [doe]
    body: So says a model.
recommendations:
  - {id: open, action: Open the dyke., rests_on: [flood]}
  - {id: plant, action: Plant willows., rests_on: [flood]}
caveats:
  - {id: frost, label: No frost, point: Frozen ground takes nothing., severity: major,
     by: {name: Piet Lund}, qualifies: [open, plant, flood]}
sources:
  doe: {type: report, title: Survey}
"""

in_each = pytest.mark.parametrize("name", STYLES)


@cache
def style(name: str) -> Style:
    found = read_style(name, ROOT).value
    assert found is not None
    return found


def composed(look: Style, text: str = TEXT) -> Composition:
    made = brief(text)
    locale = read_locale(made.language).value
    assert locale is not None
    terms = read_citation_terms(made.language)
    resolved = resolve(made, argue(made), look.parts, terms=terms)
    return compose(resolved, look, locale, {})


def laid_out(name: str, text: str = TEXT) -> PagedDocument:
    outcome = lay_out(composed(style(name), text), Faces(style(name).fonts))
    assert outcome.diagnostics == ()
    return outcome.value


def said(document: PagedDocument) -> str:
    texts = (item for page in document.pages for item in page.items)
    words = (item.words for item in texts if isinstance(item, PlacedText))
    runs = ("".join(each.text for each in run) for run in words)
    return " ".join(" ".join(runs).replace("\u00a0", " ").split())


def sizes(composition: Composition, words: str) -> set[float]:
    runs = every(Run, composition.flowables)
    return {run.look.size for run in runs if words in run.text}


@in_each
def test_a_caveat_is_as_large_as_what_it_limits(name: str) -> None:
    made = composed(style(name))

    assert min(sizes(made, "Frozen")) >= max(sizes(made, "the dyke"))


@in_each
def test_a_caveat_names_itself_its_voice_and_what_it_limits(name: str) -> None:
    words = said(laid_out(name))

    assert "But, major" in words or "Caveat, major" in words
    assert "Piet Lund" in words
    assert "R1 R2" in words


@in_each
def test_statement_and_caveat_stand_on_one_page(name: str) -> None:
    bindings = composed(style(name)).bindings

    assert {binding.name for binding in bindings} == {"No frost"}
    assert len(bindings) >= 2


def test_a_caveat_on_two_recommendations_spans_them_in_a_row() -> None:
    rows = every(Columns, composed(style("ministry")).flowables)
    (pair,) = [row for row in rows if any(row.grounds)]

    assert sum("Frozen" in run.text for run in every(Run, pair)) == 1
    assert {"Open", "Plant"} <= {run.text for run in every(Run, pair)}


def test_in_a_column_it_stands_under_each_of_them_the_second_time_in_short() -> None:
    words = said(laid_out("journal"))

    assert words.index("Open") < words.index("Frozen") < words.index("Plant")
    assert words.index("Plant") < words.index("No frost.", words.index("Plant"))


def test_only_a_style_with_a_margin_has_cards_in_it() -> None:
    with_margin = {
        name for name in STYLES if any(every(Beside, composed(style(name)).flowables))
    }

    assert with_margin == {name for name in STYLES if style(name).grid.margin_column}


def test_paragraphs_are_counted_as_they_are_heard() -> None:
    words = said(laid_out("ministry"))
    openings = ("1. Water", "2. It rained.", "3. It rained again.", "4. So says")

    assert all(opening in words for opening in openings)


def test_a_band_reaches_to_the_edges_of_the_page() -> None:
    look = style("onepage")
    (band,) = [
        frame for frame in every(Frame, composed(look).flowables) if any(frame.bleed)
    ]

    assert band.bleed[0] == look.page.first_page_top
    assert band.bleed[1] == pytest.approx(look.page.margins.outer)
    assert {run.look.colour for run in every(Run, band)} == {look.colours.on_band}


def test_the_word_on_the_hinge_is_heard_once_in_each_row() -> None:
    words = said(laid_out("onepage"))

    assert words.count("but") == 1


def test_findings_at_a_glance_have_claim_and_source_but_no_body() -> None:
    words = said(laid_out("onepage"))

    assert "The meadow takes a flood" in words
    assert "So says" not in words
    assert "Survey" in words


def test_a_brief_that_names_its_parts_has_them_in_every_style() -> None:
    text = f"{TEXT}parts: [summary, findings, recommendations-at-a-glance, sources]\n"

    assert all("So says" in said(laid_out(name, text)) for name in STYLES)


EXCERPT = "An excerpt, numbered as the full brief is."
LONGER = (
    TEXT.replace(
        "context: |\n  It rained.\n\n  It rained again.\n",
        "context:\n  - It rained [@roe].\n"
        "  - table: {id: rain, caption: Rain by month, columns: [May], "
        "rows: [[wet]]}\n",
    )
    .replace(
        "recommendations:\n",
        "  - id: split\n    claim: Experts disagree.\n    contested:\n"
        "      - {by: {name: Ann}, quote: It holds, source: doe}\n"
        "      - {by: {name: Bob}, quote: It breaks, source: doe}\n"
        "recommendations:\n",
    )
    .replace(
        "sources:\n",
        "  - {id: few, point: Two gauges of nine were read., qualifies: [rain]}\n"
        "sources:\n  roe: {type: report, title: Rainfall}\n",
    )
)


def test_a_style_that_prints_less_than_the_brief_says_so() -> None:
    words = said(laid_out("onepage"))

    assert f"{EXCERPT} Left out: The issue. Shortened: What the evidence says." in words
    assert EXCERPT not in said(laid_out("institute"))


def test_an_excerpt_that_its_style_makes_keeps_the_numbers_of_headings() -> None:
    look = style("onepage")
    numbered = replace(look, headings=replace(look.headings, numbering="sections"))
    made = lay_out(composed(numbered), Faces(look.fonts)).value

    assert [entry.title for entry in made.outline if entry.title[0].isdigit()]


def test_what_its_author_leaves_out_makes_no_excerpt_of_a_brief() -> None:
    text = f"{TEXT}parts: [summary, findings, recommendations-at-a-glance, sources]\n"

    assert EXCERPT not in said(laid_out("onepage", text))


def test_an_excerpt_lists_the_works_that_it_cites() -> None:
    assert "Rainfall" in said(laid_out("institute", LONGER))
    assert "Rainfall" not in said(laid_out("onepage", LONGER))


def test_a_caveat_names_what_is_not_printed_in_words_and_by_no_number() -> None:
    words = said(laid_out("onepage", LONGER))

    assert "Caveat on “Rain by month” (in the full brief) Two gauges" in words
    assert "Table 1" not in words
    assert "Caveat on Table 1" in said(laid_out("institute", LONGER))


def test_in_a_narrow_column_positions_stand_together_one_under_the_other() -> None:
    together = [
        "".join(run.text for run in every(Run, stack))
        for stack in every(Stack, composed(style("onepage"), LONGER).flowables)
        if stack.together
    ]

    assert any("holds" in words and "breaks" in words for words in together)


def test_a_key_message_is_not_parted() -> None:
    text = f"{TEXT}key_messages: [Water needs room.]\n"
    rows = every(Hanging, composed(style("onepage"), text).flowables)
    (message,) = (row for row in rows if "needs" in str([*every(Run, row)]))

    assert message.together


def test_the_bottom_line_keeps_off_the_byline_however_tight_the_page_is() -> None:
    *_, tightest = tightened(style("onepage"))
    text = f"{TEXT}authors: [{{name: Ann Roy}}]\n"
    made = composed(tightest, text)
    page, *_ = lay_out(made, Faces(tightest.fonts)).value.pages

    def baseline(words: str) -> float:
        texts = (item for item in page.items if isinstance(item, PlacedText))
        runs = (t for t in texts if words in "".join(w.text for w in t.words))
        return next(runs).y

    assert baseline("Water") - baseline("Ann") > tightest.type.lead.leading + 6.0


@in_each
def test_tightening_makes_no_type_too_small(name: str) -> None:
    look = style(name)
    smallest = min(role.size for _, role in look.type.roles())

    for tighter in tightened(look):
        assert min(role.size for _, role in tighter.type.roles()) == smallest
        assert tighter.type.lead.size >= look.type.body.size
        assert tighter.type.body == look.type.body or (
            tighter.type.body.size == look.type.body.size
        )
