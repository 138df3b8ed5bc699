"""Pictures on paper: how many dots they have there."""

from io import BytesIO
from pathlib import Path

import pytest
from PIL import Image

from briefgen.diagnostics import Severity
from briefgen.pipeline.render import render_brief
from briefgen.pipeline.source import SourceText

BRIEF = """\
title: T
context:
  - figure: {image: meals.png, alt: Two lines that fall.}
"""


def picture(width: int) -> bytes:
    """Make a picture of so many pixels."""
    data = BytesIO()
    Image.new("L", (width, width // 2)).save(data, "PNG")
    return data.getvalue()


@pytest.mark.parametrize(("width", "places"), [(300, [(3, 21)]), (1200, [])])
def test_a_picture_with_too_few_dots_is_told_where_it_is_named(
    tmp_path: Path, width: int, places: list[tuple[int, int]]
) -> None:
    (tmp_path / "meals.png").write_bytes(picture(width))

    outcome = render_brief(SourceText("b.yaml", BRIEF.encode(), tmp_path))

    assert outcome.value is not None
    found = [each for each in outcome.diagnostics if each.code == "BG706"]
    assert [each.span.start for each in found] == places
    for each in found:
        assert each.severity is Severity.WARNING
        assert "“meals.png”" in each.message


def test_a_project_may_let_a_coarse_picture_pass(tmp_path: Path) -> None:
    (tmp_path / "meals.png").write_bytes(picture(300))
    (tmp_path / "briefgen.toml").write_text('ignore = ["BG706"]', encoding="utf-8")

    outcome = render_brief(SourceText("b.yaml", BRIEF.encode(), tmp_path))

    assert not [each for each in outcome.diagnostics if each.code == "BG706"]


def test_what_is_left_out_of_a_vector_is_a_warning_that_a_project_may_ignore(
    tmp_path: Path,
) -> None:
    text = BRIEF.replace("png", "svg")
    svg = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 9 9"><animate/></svg>'
    (tmp_path / "meals.svg").write_text(svg, encoding="utf-8")

    outcome = render_brief(SourceText("b.yaml", text.encode(), tmp_path))

    assert outcome.value is not None
    (told,) = (each for each in outcome.diagnostics if each.code == "BG109")
    assert str(told.span) == "meals.svg:1:59"
    (tmp_path / "briefgen.toml").write_text('ignore = ["BG109"]', encoding="utf-8")
    outcome = render_brief(SourceText("b.yaml", text.encode(), tmp_path))
    assert "BG109" not in {each.code for each in outcome.diagnostics}


def test_a_vector_that_cannot_be_drawn_stops_the_brief(tmp_path: Path) -> None:
    text = BRIEF.replace("png", "svg")
    svg = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 9 9"><text/></svg>'
    (tmp_path / "meals.svg").write_text(svg, encoding="utf-8")
    (tmp_path / "briefgen.toml").write_text('ignore = ["BG1"]', encoding="utf-8")

    outcome = render_brief(SourceText("b.yaml", text.encode(), tmp_path))

    assert outcome.value is None
    assert [str(each.span) for each in outcome.diagnostics] == ["meals.svg:1:59"]
