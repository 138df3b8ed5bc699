"""The four looks on other papers, and in smaller and larger type."""

from pathlib import Path

import pytest

from briefgen.pipeline.pages import lay_out_brief
from briefgen.pipeline.source import SourceText
from tests.make import ROOT

FIRST, TABLES = "briefs/defectors.yaml", "examples/tables-and-figures.yaml"

LETTER = "page: {size: letter}"
SIDEWAYS = "page: {orientation: landscape}"
A5 = "page: {size: A5, margins: {inner: 14mm, outer: 14mm}}"
SMALL = "type: {body: {size: 9pt, leading: 12pt}}"
LARGE = "type: {body: {size: 13pt, leading: 18pt}, caveat: {size: 13pt, leading: 18pt}}"


@pytest.mark.parametrize(
    ("brief", "look", "tokens"),
    [
        (FIRST, "institute", [LETTER]),
        (TABLES, "institute", [SIDEWAYS]),
        (TABLES, "institute", [A5, "grid: {measure: 120mm, margin-column: 0mm}"]),
        (FIRST, "institute", [SMALL]),
        (TABLES, "institute", [LARGE]),
        (TABLES, "ministry", [LETTER]),
        (TABLES, "ministry", [A5, "grid: {measure: 106mm}"]),
        (FIRST, "ministry", [LARGE]),
        (FIRST, "journal", [LETTER]),
        (FIRST, "journal", [SIDEWAYS, "grid: {columns: 3, measure: 80mm}"]),
        (TABLES, "journal", [A5, "grid: {columns: 1, measure: 120mm}"]),
        (TABLES, "journal", [LARGE]),
        (FIRST, "onepage", [LETTER]),
        (TABLES, "onepage", [SIDEWAYS, "grid: {columns: 4}"]),
        (TABLES, "onepage", [A5, "grid: {columns: 2, measure: 57mm}"]),
        (TABLES, "onepage", [SMALL]),
    ],
)
def test_a_look_holds_together(
    brief: str, look: str, tokens: list[str], tmp_path: Path
) -> None:
    style = tmp_path / "style.yaml"
    style.write_text("\n".join([f"extends: {look}", *tokens]), encoding="utf-8")
    path = ROOT / brief

    outcome = lay_out_brief(
        SourceText(path.name, path.read_bytes(), path.parent), str(style)
    )

    assert [
        each for each in outcome.diagnostics if each.code[:3] in ("BG8", "BG9")
    ] == []
    assert outcome.value is not None


def test_columns_that_hold_too_few_letters_are_an_error_at_the_style(
    tmp_path: Path,
) -> None:
    style = tmp_path / "style.yaml"
    style.write_text(
        "extends: journal\ngrid:\n  columns: 4\n  measure: 25mm\n", encoding="utf-8"
    )
    path = ROOT / TABLES

    outcome = lay_out_brief(
        SourceText(path.name, path.read_bytes(), path.parent), str(style)
    )

    assert outcome.value is None
    assert [each.code for each in outcome.diagnostics] == ["BG806"]
    assert outcome.diagnostics[0].span.start[0] == 3
