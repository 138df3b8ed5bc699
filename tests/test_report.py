"""Diagnostics as an author reads them."""

import io
from dataclasses import replace

import pytest

from briefgen.diagnostics import NOWHERE, Diagnostic, Severity, Span
from briefgen.report import MOST, report, shown, wants_colour


def found(
    text: str, words: str, message: str = "“it” is wrong", hint: str | None = None
) -> tuple[Diagnostic, dict[str, str]]:
    """Make a diagnostic on some words of a text, and the text's file."""
    at = text.index(words)
    line = text.count("\n", 0, at) + 1
    column = at - (text.rfind("\n", 0, at) + 1) + 1
    span = Span("brief.yaml", (line, column), (line, column + len(words)))
    return Diagnostic("BG502", "argument/x", span, message, hint), {"brief.yaml": text}


def lines(text: str, words: str, **how: bool) -> list[str]:
    diagnostic, sources = found(text, words)
    return report([diagnostic], sources, **how).splitlines()


def test_it_reads_as_the_manual_says() -> None:
    text = "\n" * 40 + "  - action: Assist defectors.\n"
    diagnostic, sources = found(
        text, "Assist defectors.", "“Assist defectors.” rests on no finding", "add it"
    )
    assert report([diagnostic], sources) == (
        "brief.yaml:41:13: error BG502 argument/x: "
        "“Assist defectors.” rests on no finding\n"
        "   │ 41 │   - action: Assist defectors.\n"
        "   │    │             ^^^^^^^^^^^^^^^^^\n"
        "   hint: add it\n"
    )


def test_the_short_form_is_one_line() -> None:
    assert lines("a: bad\n", "bad", short=True) == [
        "brief.yaml:1:4: error BG502 argument/x: “it” is wrong"
    ]


@pytest.mark.parametrize(
    "before", ["国際 ", "e\u0301 ", "\t", "\u202e", "\x1b[2J", "é"]
)
def test_the_caret_stands_under_the_word_whatever_stands_before(before: str) -> None:
    _, line, caret = lines(f"a: {before}bad", "bad")

    wide = sum(c in "国際" for c in line)
    narrow = sum(c == "\u0301" for c in line)
    assert caret.index("^") == line.index("bad") + wide - narrow
    assert caret.count("^") == len("bad")


def test_a_fault_over_several_lines_is_shown_by_its_first() -> None:
    span = Span("brief.yaml", (1, 4), (3, 2))
    text = report(
        [Diagnostic("BG101", "file/x", span, "m")], {"brief.yaml": "a: one  \n b\n c"}
    )
    assert text.splitlines()[1:] == ["   │ 1 │ a: one", "   │   │    ^^^"]


def test_a_long_line_is_cut_around_its_fault() -> None:
    _, line, caret = lines(f"a: {'x ' * 5000}bad{' y' * 5000}", "bad")

    assert len(line) < 170
    assert line[caret.index("^") :].startswith("bad")


@pytest.mark.parametrize("unseen", "\x00\x07\x1b\x7f\x9b\u200b\u202e\u2066\u2028\ufeff")
def test_what_a_terminal_would_act_on_is_shown_as_its_code_point(unseen: str) -> None:
    diagnostic, sources = found(f"a: {unseen}bad", "bad", f"m{unseen}", f"h{unseen}")

    text = report([diagnostic], sources)

    assert unseen not in text
    assert text.count(f"‹U+{ord(unseen):04X}›") == 3


@pytest.mark.parametrize(
    "line", ["::add-mask::x", " ::set-output", "##[group]", "a##vso["]
)
def test_no_build_server_takes_a_brief_for_a_command(line: str) -> None:
    safe = shown(line)

    assert not safe.strip().startswith("::")
    assert "##[" not in safe
    assert "##vso[" not in safe


def test_what_has_no_place_is_said_without_one() -> None:
    text = report([Diagnostic("BG000", "x/y", NOWHERE, "m")], {})
    assert text == "error BG000 x/y: m\n"


def test_the_fiftieth_of_a_file_is_the_last_and_the_rest_are_counted() -> None:
    diagnostic, sources = found("a: bad", "bad")

    text = report([diagnostic] * (MOST + 3), sources, short=True)

    assert text.count("BG502") == MOST
    assert text.endswith("brief.yaml: 3 more, not shown\n")


def test_no_error_is_hidden_behind_warnings() -> None:
    error, sources = found("a: bad", "bad")
    warning = replace(error, code="BG205", severity=Severity.WARNING)

    text = report([*[warning] * (MOST + 3), error], sources, short=True)

    assert text.count("BG502") == 1
    assert text.count("BG205") == MOST - 1


def test_colour_is_for_terminals_whose_user_wants_it(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    class Terminal(io.StringIO):
        def isatty(self) -> bool:
            return True

    for name in ("NO_COLOR", "FORCE_COLOR", "TERM"):
        monkeypatch.delenv(name, raising=False)
    assert wants_colour(Terminal())
    assert not wants_colour(io.StringIO())
    monkeypatch.setenv("TERM", "dumb")
    assert not wants_colour(Terminal())
    monkeypatch.setenv("FORCE_COLOR", "1")
    assert wants_colour(io.StringIO())
    monkeypatch.setenv("NO_COLOR", "1")
    assert not wants_colour(Terminal())


@pytest.mark.parametrize("severity", Severity)
def test_colour_changes_nothing_but_the_colour(severity: Severity) -> None:
    diagnostic = Diagnostic(
        "BG1", "x/y", Span("b", (1, 1), (1, 3)), "m", severity=severity
    )
    coloured = report([diagnostic], {"b": "ab"}, colour=True)
    for code in ("\x1b[1;31m", "\x1b[1;33m", "\x1b[1;36m", "\x1b[0m"):
        coloured = coloured.replace(code, "")
    assert coloured == report([diagnostic], {"b": "ab"})


def test_a_message_that_quotes_a_whole_chapter_is_cut() -> None:
    diagnostic, _ = found("a: b\n", "b", "x" * 5000, "y" * 5000)

    headline, hint = report([diagnostic], {}).splitlines()

    assert headline.endswith("xxx…")
    assert hint.endswith("yyy…")
    assert max(len(headline), len(hint)) < 600
