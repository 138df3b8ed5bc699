"""White space is tightened where that saves a page, and nowhere else."""

from pathlib import Path

import pytest

from briefgen.paged import PlacedText, emptiest_share, first_page_share, last_page_share
from briefgen.pipeline.pages import LaidOut, lay_out_brief
from briefgen.pipeline.source import SourceText
from briefgen.structure import Content
from tests.make import ROOT


def laid_out(brief: Path, style: str) -> LaidOut:
    source = SourceText(brief.name, brief.read_bytes(), brief.parent)
    found = lay_out_brief(source, style).value
    assert found is not None
    return found


@pytest.fixture
def loose(tmp_path: Path) -> str:
    """Write a style that is `ministry` without its wish for fewer, fuller pages."""
    file = tmp_path / "loose.yaml"
    wishes = "fit: {last-page: 0, emptiest: 0}"
    file.write_text(f"extends: ministry\n{wishes}\n", encoding="utf-8")
    return str(file)


def test_a_last_page_with_two_lines_is_taken_in(loose: str) -> None:
    brief = ROOT / "examples" / "french.yaml"
    usual = laid_out(brief, loose).pages

    assert len(usual.pages) == 2
    assert last_page_share(usual) < 0.34
    assert len(laid_out(brief, "ministry").pages.pages) == 1


def test_where_no_step_makes_a_brief_shorter_its_last_page_is_given_more(
    tmp_path: Path,
) -> None:
    brief, styles = ROOT / "briefs" / "defectors.yaml", list[Path]()
    for name, fit in (
        ("loose", "last-page: 0, emptiest: 0, steps: []"),
        ("stepless", "steps: []"),
    ):
        tokens = f"type: {{title: {{before: 18pt}}}}\nfit: {{{fit}}}\n"
        styles.append(tmp_path / f"{name}.yaml")
        styles[-1].write_text(f"extends: ministry\n{tokens}", encoding="utf-8")
    usual, tried = (laid_out(brief, str(style)).pages for style in styles)

    assert len(usual.pages) == len(tried.pages)
    assert last_page_share(usual) < 0.34 <= last_page_share(tried)
    assert [len(page.items) for page in usual.pages[:-2]] == [
        len(page.items) for page in tried.pages[:-2]
    ]


def test_smaller_small_print_may_save_a_page(loose: str) -> None:
    brief = ROOT / "briefs" / "defectors.yaml"
    usual, tried = laid_out(brief, loose).pages, laid_out(brief, "ministry").pages

    assert len(tried.pages) < len(usual.pages)
    assert last_page_share(tried) > 0.8


def test_the_first_page_is_tightened_before_it_is_left_half_empty(
    tmp_path: Path,
) -> None:
    brief, airy = ROOT / "briefs" / "defectors.yaml", tmp_path / "airy.yaml"
    air = "extends: ministry\ntype: {title: {before: 34pt}}\n"
    airy.write_text(air, encoding="utf-8")
    loose = tmp_path / "loose.yaml"
    loose.write_text(f"{air}fit: {{steps: []}}\n", encoding="utf-8")

    assert first_page_share(laid_out(brief, str(loose)).pages) < 0.6
    assert first_page_share(laid_out(brief, str(airy)).pages) > 0.8


def test_a_page_is_tightened_that_has_no_room_to_say_where_recommendations_go_on(
    tmp_path: Path,
) -> None:
    advice = (
        "  - {{id: r{0}, action: Keep school kitchens open in July and August., "
        "on_authority_of: law, caveats: [{{point: Contracts end in June.}}]}}\n"
    )
    brief = tmp_path / "b.yaml"
    brief.write_text(
        "title: T\nsummary: So.\nrecommendations:\n"
        f"{''.join(map(advice.format, range(9)))}"
        "sources: {law: {type: legislation, title: Act, issued: 2022}}\n"
        "parts: [summary, recommendations-at-a-glance]\n",
        encoding="utf-8",
    )

    def unsigned(before: int, fit: str) -> tuple[int, ...]:
        style = tmp_path / f"{before}.yaml"
        title = f"type: {{title: {{before: {before}pt}}}}"
        style.write_text(f"extends: ministry\n{title}\nfit: {{{fit}}}\n", "utf-8")
        return laid_out(brief, str(style)).pages.poor_ends

    lacking = [before for before in range(0, 72, 6) if unsigned(before, "steps: []")]
    assert lacking
    assert not unsigned(lacking[0], "last-page: 0")


def test_one_page_is_one_page_where_it_can_be() -> None:
    brief = ROOT / "examples" / "contested.yaml"

    assert len(laid_out(brief, "onepage").pages.pages) == 1


def test_figures_are_lower_where_a_page_would_be_left_white(tmp_path: Path) -> None:
    brief, style = ROOT / "examples" / "charts.yaml", tmp_path / "usual.yaml"
    style.write_text("extends: ministry\nfit: {steps: []}\n", encoding="utf-8")
    usual = laid_out(brief, str(style)).pages
    tried = laid_out(brief, "ministry").pages

    assert emptiest_share(usual) < 0.6
    assert len(tried.pages) < len(usual.pages)


def test_a_last_page_may_begin_with_a_box_of_the_page_before() -> None:
    brief = ROOT / "examples" / "tables-and-figures.yaml"
    *_, last = laid_out(brief, "ministry").pages.pages

    heard = [item for item in last.items if isinstance(item, PlacedText)]
    first = next(item for item in heard if isinstance(item.owner, Content))
    assert "".join(word.text for word in first.words).startswith("How")


def test_two_small_figures_share_a_page() -> None:
    brief = ROOT / "examples" / "pictures.yaml"

    assert len(laid_out(brief, "institute").pages.pages) == 1
