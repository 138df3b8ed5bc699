"""Each token of blocks and pages changes what is drawn, and there alone."""

import io
from functools import cache
from pathlib import Path

import pikepdf
import pytest

from briefgen.layout.pages import lay_out
from briefgen.paged import Page, PagedDocument, PlacedPath, PlacedText
from briefgen.pdf.conformance import Conformance
from briefgen.pdf.metadata import Metadata
from briefgen.pdf.writer import write_pdf
from briefgen.pipeline.faces import Faces
from briefgen.read.cascade import read_style
from briefgen.structure import Artifact
from briefgen.style import Style
from tests.compose.test_looks import composed

PROSE = "It rained on the meadow for days. " * 12
TEXT = f"""
title: Open the weir
date: 2024-11-04
version: "1.2"
publisher: Rivers Trust
summary: Water has somewhere to go.
context:
  - It rained^[By night.], and rained^[By day.] again.
  - table:
      caption: Rain
      columns: [Month, Rain]
      rows: [[May, much], [June, more], [July, most]]
  - quote: {{text: The meadow takes it all., by: {{name: Piet Lund}}}}
  - stats:
      - {{value: "1", label: a}}
      - {{value: "2", label: b}}
      - {{value: "3", label: c}}
      - {{value: "4", label: d}}
      - {{value: "5", label: e}}
  - {PROSE}
  - {PROSE}
  - {PROSE}
  - {PROSE}
  - {PROSE}
findings:
  - id: flood
    claim: The meadow takes a flood.
    confidence: {{level: low, because: one model}}
    evidence: [doe, roe, poe, loe]
    body: {PROSE}
sources:
  doe: {{type: report, title: Survey}}
  roe: {{type: report, title: Count}}
  poe: {{type: report, title: Tale}}
  loe: {{type: report, title: Law}}
"""
MARKED = f"{TEXT}\nmarking: TLP:CLEAR"

TOKENS = """
table: {row-padding: 6pt}
table: {gap: 30pt}
table: {sides: 8pt}
table: {head-ground: primary-tint}
table: {zebra: caveat-tint}
strokes: {table-top: {width: 1pt}}
strokes: {table-row: {width: 2pt}}
strokes: {table-foot: {width: 3pt}}
pull-quote: {strokes: left}
pull-quote: {strokes: none}
pull-quote: {padding: 15pt}
stats: {columns: 2}
stats: {gap: 30pt}
stats: {padding: 12pt}
notes: {above: 20pt}
notes: {stroke: 30pt}
notes: {below: 12pt}
notes: {between: 9pt}
sources: {hang: 40pt}
sources: {between: 9pt}
sources: {halves: no}
confidence: {sign: none}
page: {first-number: 7}
page: {facing: yes, margins: {inner: 25mm, outer: 15mm}}
strokes: {running-head: {width: 1pt}}
strokes: {footer: {width: 1pt}}
running-head: {align: right}
footer: {align: right}
footer: {folio: right}
footer: {folio-form: number}
footer: {folio-first: no}
""".strip().splitlines()


@cache
def style(text: str, folder: Path) -> Style:
    file = folder / "house.yaml"
    file.write_text(f"extends: institute\n{text}\n", encoding="utf-8")
    found = read_style(str(file), folder)
    assert found.value is not None, found.diagnostics
    return found.value


def laid_out(look: Style, text: str = TEXT) -> PagedDocument:
    return lay_out(composed(look, text), Faces(look.fonts)).value


def drawn(document: PagedDocument) -> list[str]:
    """Write what is drawn, whoever owns it."""
    return [
        repr(item._replace(owner=None))  # type: ignore[arg-type] # each has one
        for page in document.pages
        for item in page.items
    ]


def texts(page: Page) -> list[tuple[str, float]]:
    """Give the words of a page, each with its left end."""
    return [
        ("".join(word.text for word in item.words), item.x)
        for item in page.items
        if isinstance(item, PlacedText)
    ]


def at(page: Page, words: str) -> float:
    return next(x for text, x in texts(page) if text.startswith(words))


@cache
def usual() -> tuple[str, ...]:
    return tuple(drawn(laid_out(Style())))


@pytest.mark.parametrize("token", TOKENS)
def test_a_token_changes_what_is_drawn(token: str, tmp_path: Path) -> None:
    assert tuple(drawn(laid_out(style(token, tmp_path)))) != usual()


@pytest.mark.parametrize("place", ["head", "foot"])
def test_a_marking_stands_at_one_end_where_a_style_says_so(
    place: str, tmp_path: Path
) -> None:
    look = style(f"marking: {{place: {place}}}", tmp_path)

    for page in laid_out(look, MARKED).pages:
        marks = [
            item.y
            for item in page.items
            if isinstance(item, PlacedText)
            and item.owner is Artifact.PAGINATION
            and "".join(word.text for word in item.words) == "TLP:CLEAR"
        ]
        assert [y < page.height / 2 for y in marks] == [place == "head"]


def test_a_ground_reaches_as_far_as_the_row_and_its_words_stand_inside(
    tmp_path: Path,
) -> None:
    look = style("table: {zebra: caveat-tint, sides: 8pt}", tmp_path)
    page = next(p for p in laid_out(look).pages if "June" in dict(texts(p)))
    tint = look.colours.caveat_tint

    (ground,) = [
        item
        for item in page.items
        if isinstance(item, PlacedPath) and item.path.fill == tint
    ]
    assert at(page, "June") == pytest.approx(ground.x + 8)
    assert at(page, "May") == at(page, "June")


def test_margins_are_mirrored_on_left_pages_and_their_words_with_them(
    tmp_path: Path,
) -> None:
    look = style(
        "page: {facing: yes, margins: {inner: 26mm, outer: 14mm}}\n"
        'running-head: {text: "{title}", left: "{publisher}", align: outer}\n'
        "footer: {folio: outer, folio-form: number, align: inner}",
        tmp_path,
    )
    first, left, *_ = laid_out(look, TEXT + f"\nmethods: {PROSE * 9}").pages
    right = laid_out(look, TEXT + f"\nmethods: {PROSE * 9}").pages[2]
    inner, outer = look.page.margins.inner, look.page.margins.outer
    edge = left.width - outer

    assert min(x for _, x in texts(left)) == pytest.approx(outer)
    assert min(x for _, x in texts(right)) == pytest.approx(inner)
    assert min(x for _, x in texts(first)) == pytest.approx(inner)
    assert at(left, "Rivers Trust") == pytest.approx(outer)
    assert at(left, "2") == pytest.approx(outer)
    assert at(right, "Open the weir") > edge / 2
    assert at(right, "3") == pytest.approx(edge, abs=8)


def test_the_margin_column_is_at_the_outer_edge_and_headings_are_over_the_text(
    tmp_path: Path,
) -> None:
    look = style("page: {facing: yes}", tmp_path)
    first, left = laid_out(look).pages[:2]
    grid, outer = look.grid, look.page.margins.outer
    text = outer + grid.margin_column + grid.gap

    assert at(left, "What the evidence") == pytest.approx(text)
    assert at(left, "meadow for days") == pytest.approx(text)
    assert at(left, "4\u00a0November") == pytest.approx(text)  # beside the folio
    assert at(left, "Page") < text - grid.gap
    assert at(first, "Page") == pytest.approx(outer + grid.measure + grid.gap)


def test_a_heading_over_what_is_as_wide_as_the_page_begins_where_that_does(
    tmp_path: Path,
) -> None:
    look = style("page: {facing: yes}", tmp_path)
    left = laid_out(look).pages[1]

    assert at(left, "Sources") == at(left, "‘Survey") - look.sources.hang
    assert at(left, "Sources") == pytest.approx(look.page.margins.outer)


def test_what_would_meet_a_marking_stands_on_the_other_side(tmp_path: Path) -> None:
    look = style("running-head: {align: right}\nfooter: {folio: right}", tmp_path)
    outcome = lay_out(composed(look, MARKED), Faces(look.fonts))

    assert outcome.diagnostics == ()
    page = outcome.value.pages[1]
    assert at(page, "Rivers Trust") == pytest.approx(look.page.margins.inner)


def test_pages_are_numbered_from_where_a_style_begins(tmp_path: Path) -> None:
    look = style("page: {first-number: 7, facing: yes}", tmp_path)
    document = laid_out(look)
    numbers = [{text for text, _ in texts(page)} for page in document.pages]

    assert {"7", str(6 + len(document.pages))} <= numbers[0]
    assert "8" in numbers[1]
    metadata = Metadata("T", "en-GB")
    pdf = write_pdf(document, metadata, Faces(look.fonts), Conformance.UA1)
    with pikepdf.open(io.BytesIO(pdf)) as opened:
        assert opened.Root.PageLabels.Nums[1].St == 7
        assert opened.Root.PageLayout == "/TwoPageRight"


def test_a_style_says_how_many_lines_a_page_parts_from_a_paragraph(
    tmp_path: Path,
) -> None:
    look = style("keeps: {orphans: 4, widows: 3}", tmp_path)
    blocks = composed(look).flowables

    assert "orphans=4" in repr(blocks)
    assert "widows=3" in repr(blocks)
