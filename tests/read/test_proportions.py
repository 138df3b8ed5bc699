"""Styles whose tokens are sound one by one, and make no page together."""

from pathlib import Path

import pytest

from briefgen.read.cascade import read_style


def found(tmp_path: Path, tokens: str) -> list[tuple[str, str]]:
    (tmp_path / "own.yaml").write_text(f"extends: institute\n{tokens}\n")
    outcome = read_style(str(tmp_path / "own.yaml"), tmp_path)
    return [(each.code, str(each.span.start[0])) for each in outcome.diagnostics]


@pytest.mark.parametrize(
    "tokens",
    [
        "grid: {measure: 400mm}",
        "page: {size: A5}",
        "grid: {measure: 20mm}",
        "page: {margins: {bottom: 250mm}}",
        "type: {body: {leading: 0pt}}",
        "type: {title: {size: 60pt}}",
        "grid: {margin-column: 30mm}",
        "grid: {columns: 2, measure: 90mm, margin-column: 0mm}",
        "grid: {number-column: 20mm}",
        "page: {margins: {top: 12mm}}",  # where the running head stands, and a marking
        "page: {first-page-top: 12mm}",
        "page: {margins: {bottom: 12mm}}",
        "running-head: {from-top: 30mm}",
        "footer: {from-bottom: 20mm}",
        "strokes: {running-head: {width: 60pt}}",
        "strokes: {footer: {width: 60pt}}",
        "type: {caveat-label: {size: 40pt}}",  # in a line of its caveat
        "type: {h1: {size: 50pt, leading: 60pt}}",  # a word is wider than the column
        "type: {title: {size: 80pt, leading: 90pt}}",
        "type: {attribution: {leading: 90pt}}",
        "caveats: {sign-column: 20pt}",  # narrower than the sign in it
    ],
)
def test_lengths_that_make_no_page_are_found_where_they_stand(
    tmp_path: Path, tokens: str
) -> None:
    assert ("BG806", "2") in found(tmp_path, tokens)


def test_no_text_is_smaller_than_can_be_read(tmp_path: Path) -> None:
    assert found(tmp_path, "type:\n  note: {size: 7pt}") == [("BG802", "3")]
    assert found(tmp_path, "type: {note-mark: {size: 6.5pt}}") == []


def test_a_marking_is_large_enough_to_be_seen(tmp_path: Path) -> None:
    assert found(tmp_path, "type:\n  marking: {size: 11.9pt}") == [("BG908", "3")]
    assert found(tmp_path, "type: {marking: {size: 12pt}}") == []


@pytest.mark.parametrize(
    "tokens",
    [
        "page: {size: letter}\ngrid: {measure: 110mm, margin-column: 58mm}",
        """
page: {size: A5, margins: {inner: 15mm, outer: 15mm}}
grid: {measure: 78mm, margin-column: 36mm, gap: 4mm}
""",
        "grid: {margin-column: 0mm, measure: 150mm}",
        "type: {body: {size: 13pt, leading: 18pt}}",
    ],
)
def test_pages_that_hold_together_pass(tmp_path: Path, tokens: str) -> None:
    assert found(tmp_path, tokens) == []


@pytest.mark.parametrize(
    "tokens",
    [
        "type: {body: {tracking: -3pt}}",  # letters on letters
        "type: {body: {tracking: 20pt}}",
        "type: {body: {indent: 300mm}}",
        "type: {h1: {before: 500mm}}",
        "opening: {band-padding: 900mm}",
        "caveats: {padding: 500mm}",
        "caveats: {sign-column: 200mm}",
        "recommendations: {row-padding: 600mm}",
        "watermark: {size: 0pt}",
        "parts: [sumary]",
        "headings: {unnumbered: [sumary]}",
        "hyphenation: {before: 0}",
    ],
)
def test_what_would_leave_words_unread_is_no_value(tmp_path: Path, tokens: str) -> None:
    assert ("BG802", "2") in found(tmp_path, tokens)
