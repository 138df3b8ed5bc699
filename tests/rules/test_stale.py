"""A brief's day of review: all of it has to be over."""

from pathlib import Path

import pytest

from briefgen.pipeline.source import SourceText
from briefgen.pipeline.validate import validate_brief


@pytest.mark.parametrize(
    ("review_by", "over"),
    [
        ("2023-11-13", True),
        ("2023-11-14", False),
        ("2023-10", True),
        ("2023-11", False),
        ("2022", True),
        ("2023", False),
    ],
)
def test_a_day_a_month_or_a_year_is_over_when_its_last_day_is(
    monkeypatch: pytest.MonkeyPatch, review_by: str, *, over: bool
) -> None:
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "1700000000")  # 14 November 2023
    text = f'title: T\nreview_by: "{review_by}"\n'
    source = SourceText("brief.yaml", text.encode(), Path("none"))

    found = validate_brief(source).diagnostics

    assert [each.code for each in found] == ["BG954"] * over


@pytest.mark.parametrize(
    ("fields", "told"),
    [
        ("embargo: 2023-11-13", "the embargo ended on 2023-11-13"),
        ("embargo: 2023-11-14T06:00Z", None),
        ("embargo: 2023-12-01\ndate: 2023-12", None),
        (
            "embargo: 2023-12-01\ndate: 2023-12-02",
            "the embargo ends on 2023-12-01, before the brief's date, 2023-12-02",
        ),
    ],
)
def test_an_embargo_that_binds_nobody_is_told(
    monkeypatch: pytest.MonkeyPatch, fields: str, told: str | None
) -> None:
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "1700000000")  # 14 November 2023
    source = SourceText("brief.yaml", f"title: T\n{fields}\n".encode(), Path("none"))

    found = [e for e in validate_brief(source).diagnostics if e.code == "BG954"]

    assert [each.message for each in found] == ([told] if told else [])
