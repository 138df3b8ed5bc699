"""A rule that its author lets pass is silent there, and readers are told."""

from io import BytesIO
from pathlib import Path

import pytest
from pypdf import PdfReader

from briefgen.compose.compose import compose
from briefgen.diagnostics import Severity
from briefgen.layout.pages import lay_out
from briefgen.pipeline.faces import Faces
from briefgen.pipeline.render import render_brief
from briefgen.pipeline.source import SourceText
from briefgen.pipeline.validate import validate_brief
from briefgen.read.locale import read_locale
from briefgen.resolve.resolve import resolve
from briefgen.style import Style
from tests.readable import heard

BRIEF = """\
title: T
findings:
  - id: weight
    # briefgen: ignore[{rule}] It is printed in July.
    claim: Children lose weight.
recommendations:
  - {{id: open, action: Keep kitchens open., rests_on: [weight]}}
parts: [findings, recommendations]
"""
OURS = {"BG107", "BG205", "BG302", "BG501", "BG502"}


def source(text: str) -> SourceText:
    return SourceText("b.yaml", text.encode(), Path("nowhere"))


def found(text: str) -> list[tuple[str, int, Severity]]:
    return [
        (each.code, each.span.start[0], each.severity)
        for each in validate_brief(source(text)).diagnostics
        if each.code in OURS
    ]


@pytest.mark.parametrize("rule", ["BG501", "bg501", "argument/unsupported-finding"])
def test_what_is_let_pass_is_not_found(rule: str) -> None:
    assert not found(BRIEF.format(rule=rule))


def test_it_is_let_pass_there_and_nowhere_else() -> None:
    text = BRIEF.format(rule="BG501").replace(
        "recommendations:", "  - {id: b, claim: Bread is dear.}\nrecommendations:", 1
    )
    assert found(text) == [("BG501", 6, Severity.ERROR)]


def test_readers_are_told_even_where_the_methods_are_left_out() -> None:
    case = validate_brief(source(BRIEF.format(rule="BG501"))).value
    assert case is not None
    made = resolve(case.brief, case.argument)
    locale = read_locale(case.brief.language).value
    assert locale is not None

    composition = compose(made, Style(), locale, {})
    words = heard(lay_out(composition, Faces(Style().fonts)).value)

    told = "argument/unsupported-finding (line 5). It is printed in July."
    assert told in words
    assert "Waived:" in words
    assert render_brief(source(BRIEF.format(rule="BG501"))).value is not None


def test_of_language_and_placeholders_no_reader_is_told() -> None:
    text = 'title: "TODO" # briefgen: ignore[BG205] So it is called.\n'
    case = validate_brief(source(text)).value

    assert not found(text)
    assert case is not None
    assert "methods" not in resolve(case.brief, case.argument).parts


@pytest.mark.parametrize(
    ("rule", "message", "hint"),
    [
        ("argument/unsuported-finding", "no rule", "argument/unsupported-finding"),
        ("BG5", "no rule", "briefgen rule"),
        ("argument", "no rule", "briefgen rule"),
        ("*", "no rule", "briefgen rule"),
        ("BG501 BG502", "no rule", "briefgen rule"),
        ("\u0412G501", "no rule", "did you mean “BG501”"),  # a Cyrillic letter
        ("BG501\u200b", "no rule", "did you mean “BG501”"),
        ("reference/unknown-id", "no PDF", "mend"),
        ("output/separated-caveat", "no PDF", "mend"),  # nor what is lost on a page,
        ("output/lost-text", "no PDF", "mend"),
        ("file/bad-waiver", "no PDF", "mend"),  # nor itself
        ("internal/rule-failed", "no PDF", "mend"),
    ],
)
def test_a_rule_that_cannot_be_let_pass_is_told(
    rule: str, message: str, hint: str
) -> None:
    diagnostics = validate_brief(source(BRIEF.format(rule=rule))).diagnostics

    (bad,) = [each for each in diagnostics if each.code == "BG107"]
    assert bad.severity is Severity.ERROR
    assert bad.span.start == (4, 24)
    assert message in bad.message
    assert hint in str(bad.hint)
    assert any(each.code == "BG501" for each in diagnostics)


def test_one_that_lets_nothing_pass_is_a_warning_and_is_not_printed() -> None:
    text = BRIEF.format(rule="BG502").replace("claim:", "basis: assumption\n    claim:")
    case = validate_brief(source(text)).value

    assert found(text) == [("BG107", 4, Severity.WARNING)]
    assert case is not None
    assert not case.brief.waivers


def test_one_for_a_rule_that_is_off_is_let_be(tmp_path: Path) -> None:
    (tmp_path / "briefgen.toml").write_text('ignore = ["BG501"]')
    text = BRIEF.format(rule="BG501")

    outcome = validate_brief(SourceText("b.yaml", text.encode(), tmp_path))

    assert all(each.code != "BG107" for each in outcome.diagnostics)


def test_nothing_lets_an_empty_text_pass() -> None:
    text = 'title: "" # briefgen: ignore[BG205] So it is called.\n'

    assert ("BG205", 1, Severity.ERROR) in found(text)


def test_a_rule_that_one_comment_names_twice_is_told_to_readers_once() -> None:
    text = BRIEF.format(rule="BG501, argument/unsupported-finding")

    case = validate_brief(source(text)).value

    assert case is not None
    assert [waiver.rule for waiver in case.brief.waivers] == [
        "argument/unsupported-finding"
    ]


def test_of_two_for_one_thing_the_second_lets_nothing_pass() -> None:
    one = "    # briefgen: ignore[BG501] Again.\n    claim:"
    text = BRIEF.format(rule="BG501").replace("    claim:", one)

    assert found(text) == [("BG107", 5, Severity.WARNING)]


def test_a_reason_is_printed_as_it_is_written() -> None:
    reason = "*R* [x](#open) <b> {y} ^[z] [@s] a\\b"
    text = BRIEF.format(rule="BG501").replace("It is printed in July.", reason)

    rendered = render_brief(source(text)).value

    assert rendered is not None
    words = "".join(
        page.extract_text() for page in PdfReader(BytesIO(rendered.pdf)).pages
    )
    assert reason in " ".join(words.split())


@pytest.mark.parametrize("style", ["institute", "ministry", "journal", "onepage"])
def test_no_style_keeps_a_waiver_from_readers(style: str) -> None:
    text = f"style: {style}\n{BRIEF.format(rule='BG501')}"

    rendered = render_brief(source(text)).value

    assert rendered is not None
    words = "".join(
        page.extract_text() for page in PdfReader(BytesIO(rendered.pdf)).pages
    )
    assert "It is printed in July." in " ".join(words.split())


@pytest.mark.parametrize(
    ("name", "text", "code"),
    [
        ("works.yaml", "- {id: s, type: chapter, title: T}", "BG403"),
        ("house.yaml", "extends: institute\npage: {sise: A4}", "BG801"),
        ("rents.csv", "1", "BG203"),
        ("briefgen.toml", "ignor = []", "BG201"),
    ],
)
def test_what_is_wrong_in_another_file_is_not_let_pass_there(
    tmp_path: Path, name: str, text: str, code: str
) -> None:
    head = "a,b\n" * name.endswith(".csv")
    waived = f"{head}# briefgen: ignore[{code}] Why.\n{text}\n"
    (tmp_path / name).write_text(waived, encoding="utf-8")
    brief = (
        "title: T\nstyle: house.yaml\nbibliography: works.yaml\nsummary: '[@s]'\n"
        "context: [{table: {data: rents.csv, caption: C, columns: [a, b]}}]\n"
    )

    outcome = validate_brief(SourceText("b.yaml", brief.encode(), tmp_path))

    assert code in {each.code for each in outcome.diagnostics if name in each.span.path}
