"""The manual: what it shows is true, and what is printed of it is up to date."""

from pathlib import Path

import pytest

from briefgen.pipeline.render import render_brief
from briefgen.pipeline.source import SourceText
from briefgen.pipeline.validate import Choice, validate_brief
from briefgen.rules import RULES
from briefgen.rules.manual import examples, manual

DOCS = Path(__file__).parents[2] / "docs" / "rules.md"
ON_PAGES = "BG706"  # what it finds is known once they are laid out
OF_A_STYLE = ["BG702", "BG801", "BG802", "BG803", "BG806"]
OF_A_BRIEF = [
    code
    for code in RULES
    if "BG1" <= code < "BG8" and code not in {*OF_A_STYLE, ON_PAGES}
]


def source(brief: str) -> SourceText:
    """Place a brief among the fixtures, whose pictures it may name."""
    folder = Path(__file__).with_name("fixtures")
    return SourceText("brief.yaml", brief.encode(), folder)


def codes(brief: str) -> set[str]:
    """Give the codes of what is wrong with a brief, and of all advice on it."""
    outcome = validate_brief(source(brief), choice=Choice(only=tuple(RULES)))
    return {found.code for found in outcome.diagnostics}


@pytest.mark.parametrize("code", OF_A_BRIEF)
def test_the_bad_example_breaks_its_rule_and_no_other(code: str) -> None:
    bad, _ = examples(code)
    assert codes(bad) == {code}


@pytest.mark.parametrize("code", OF_A_BRIEF)
def test_the_mended_example_breaks_none(code: str) -> None:
    _, mended = examples(code)
    assert not codes(mended)


@pytest.mark.parametrize("code", OF_A_STYLE)
def test_the_bad_style_has_its_fault_and_the_mended_none(
    code: str, tmp_path: Path
) -> None:
    bad, *mended = examples(code)
    brief = SourceText("brief.yaml", b"title: T\nstyle: ./house.yaml\n", tmp_path)
    style = tmp_path / "house.yaml"

    style.write_text(bad, encoding="utf-8")
    assert {found.code for found in validate_brief(brief).diagnostics} == {code}
    for text in mended:
        style.write_text(text, encoding="utf-8")
        assert not validate_brief(brief).diagnostics


def test_the_brief_that_is_too_long_is_found_so_and_the_mended_is_not() -> None:
    codes = [
        {found.code for found in render_brief(source(text)).diagnostics}
        for text in examples("BG901")
    ]
    assert codes == [{"BG901"}, set()]


def test_the_edition_that_drops_a_caveat_is_found_and_the_mended_is_not() -> None:
    bad, mended = examples("BG910")

    assert "BG910" in codes(bad)
    assert "BG910" not in codes(mended)


def test_the_printed_manual_is_up_to_date() -> None:
    assert DOCS.read_text(encoding="utf-8") == manual(), (
        "run: python -m briefgen.rules.manual > docs/rules.md"
    )
