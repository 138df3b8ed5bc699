"""The manual: what it shows is true, and what is printed of it is up to date."""

from pathlib import Path

import pytest

from briefgen.pipeline.source import SourceText
from briefgen.pipeline.validate import validate_brief
from briefgen.rules import RULES
from briefgen.rules.manual import examples, manual

DOCS = Path(__file__).parents[2] / "docs" / "rules.md"
BEFORE_LAYOUT = [code for code in RULES if "BG1" <= code < "BG8"]  # then: styles


def codes(brief: str) -> set[str]:
    """Give the codes of what is wrong with a brief."""
    outcome = validate_brief(
        SourceText("brief.yaml", brief.encode(), Path(__file__).with_name("fixtures"))
    )
    return {diagnostic.code for diagnostic in outcome.diagnostics}


@pytest.mark.parametrize("code", BEFORE_LAYOUT)
def test_the_bad_example_breaks_its_rule_and_no_other(code: str) -> None:
    bad, _ = examples(code)
    assert codes(bad) == {code}


@pytest.mark.parametrize("code", BEFORE_LAYOUT)
def test_the_mended_example_breaks_none(code: str) -> None:
    _, mended = examples(code)
    assert not codes(mended)


def test_the_printed_manual_is_up_to_date() -> None:
    assert DOCS.read_text(encoding="utf-8") == manual(), (
        "run: python -m briefgen.rules.manual > docs/rules.md"
    )
