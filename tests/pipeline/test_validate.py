"""A brief to all that is wrong with it."""

import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from types import FrameType

import pytest

from briefgen.diagnostics import Severity
from briefgen.pipeline import validate
from briefgen.pipeline.source import SourceText
from briefgen.pipeline.validate import validate_brief
from briefgen.project import Case
from briefgen.rules import RULES, selection, waivers
from briefgen.rules.rule import Breach, Entry

ROOT = Path(__file__).parents[2]
BRIEF = ROOT / "briefs" / "defectors.yaml"

HEAVY = {"PIL", "pyphen", "pypdf", "reportlab", "uharfbuzz", "typer", "pydantic"}
HEAVY |= {"briefgen.fonts", "briefgen.layout", "briefgen.pdf", "briefgen.compose"}


def brief(text: str) -> SourceText:
    return SourceText("brief.yaml", text.encode(), Path("nowhere"))


FAULTY = """\
title: T
recommendations:
  - action: Act now.
findings:
  - {id: a, claim: Children lose weight., confidence: lo}
glossary: {Unused: Nothing uses it.}
"""


def test_what_reading_and_rules_find_comes_in_the_order_of_the_lines() -> None:
    text = FAULTY.replace("Act now.", "See [](#b), TODO.")
    found = validate_brief(brief(text))

    assert [(d.span.start[0], d.code) for d in found.diagnostics] == [
        (3, "BG302"),
        (3, "BG205"),
        (5, "BG204"),
    ]


def test_where_a_part_is_lost_no_rule_guesses_at_the_rest() -> None:
    found = validate_brief(brief(FAULTY))

    assert found.value is None
    assert [d.code for d in found.diagnostics] == ["BG204"]


def test_a_sound_brief_gives_its_case_and_nothing_to_say() -> None:
    found = validate_brief(SourceText("defectors", BRIEF.read_bytes(), BRIEF.parent))

    assert not found.diagnostics
    assert found.value is not None
    assert found.value.argument.of_kind("recommendation")


def broken(case: Case) -> Iterator[Breach]:
    yield Breach(case.brief.title[0].span, "found before it broke")
    message = "a fault of ours"
    raise ValueError(message)


def test_a_rule_that_breaks_off_is_named_and_the_others_go_on(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    rules = {"BG100": Entry("file/broken", Severity.WARNING, broken), **RULES}
    for module in (validate, selection, waivers):
        monkeypatch.setattr(module, "RULES", rules)

    found = validate_brief(brief("title: T\nrecommendations: [{action: Act.}]\n"))

    assert [(d.code, d.severity) for d in found.diagnostics] == [
        ("BG000", Severity.ERROR),
        ("BG100", Severity.WARNING),
        ("BG502", Severity.ERROR),
    ]
    assert "file/broken" in found.diagnostics[0].message
    assert "ValueError" in found.diagnostics[0].message


def test_validation_loads_no_font_no_picture_and_no_pdf() -> None:
    """In a process of its own: here the other tests have loaded them."""
    program = (
        "import sys; from pathlib import Path;"
        "from briefgen.pipeline.source import open_source;"
        "from briefgen.pipeline.validate import validate_brief;"
        f"found = validate_brief(open_source(Path({str(BRIEF)!r})).value);"
        "assert found.value; print(*sys.modules)"
    )
    done = subprocess.run(
        [sys.executable, "-c", program],
        env={"PYTHONPATH": str(ROOT / "src")},
        capture_output=True,
        check=True,
        text=True,
    )
    assert not HEAVY & set(done.stdout.split())


MOST_CALLS = 90_000
"""Calls of functions in the time that `make bench-validate` allows for a brief of four
pages. Unlike seconds they are as many on a busy machine."""


def test_a_further_brief_of_four_pages_takes_few_enough_calls() -> None:
    folder = ROOT / "bench" / "inputs"
    text = (folder / "brief.yaml").read_text(encoding="utf-8")
    calls = 0

    def count(_frame: FrameType, event: str, _argument: object) -> None:
        nonlocal calls
        calls += event in {"call", "c_call"}

    validate_brief(SourceText("a.yaml", text.encode(), folder))
    further = SourceText("b.yaml", text.replace("Northmark", "Lu").encode(), folder)
    others = sys.getprofile()
    sys.setprofile(count)
    try:
        found = validate_brief(further)
    finally:
        sys.setprofile(others)

    assert found.ok
    assert 10_000 < calls < MOST_CALLS


UNANSWERED = """\
title: Night buses
findings:
  - {id: riders, claim: Three of ten riders work at night.}
caveats:
  - {point: The survey took one week., severity: major, qualifies: [riders]}
"""


@pytest.mark.parametrize(
    ("code", "text"),
    [
        ("BG505", UNANSWERED),
        ("BG954", "title: Night buses\nreview_by: 2001-01\n"),
        ("BG205", "title: Night buses\ncontext: TODO\n"),
    ],
)
def test_what_no_brief_may_be_published_with_refuses_a_final_one(
    code: str, text: str
) -> None:
    early = validate_brief(brief(text))
    final = validate_brief(brief(f"{text}status: final\n"))

    levels = {each.code: each.severity for each in early.diagnostics}
    assert levels[code] is Severity.WARNING
    levels = {each.code: each.severity for each in final.diagnostics}
    assert levels[code] is Severity.ERROR


@pytest.mark.parametrize(
    "settings",
    [
        'ignore = ["BG505", "BG205", "BG954"]\n',
        '[levels]\n"BG505" = "warning"\nBG205 = "advice"\nBG954 = "advice"\n',
        '[per_file_ignores]\n"*.yaml" = ["argument"]\n',
    ],
)
def test_no_project_lets_that_pass_in_a_final_brief(
    settings: str, tmp_path: Path
) -> None:
    (tmp_path / "briefgen.toml").write_text(settings, encoding="utf-8")
    source = SourceText("b.yaml", f"{UNANSWERED}status: final\n".encode(), tmp_path)

    found = validate_brief(source).diagnostics

    assert {each.code: each.severity for each in found}["BG505"] is Severity.ERROR


def test_a_waiver_lets_that_pass_in_a_draft_and_not_in_a_final_brief() -> None:
    text = (
        "# briefgen: ignore[disclosure/stale] it is being reviewed\n"
        "review_by: 2001-01\ntitle: Night buses\n"
    )

    draft = validate_brief(brief(f"{text}status: draft\n")).diagnostics
    final = validate_brief(brief(f"{text}status: final\n")).diagnostics

    assert "BG954" not in {each.code for each in draft}
    (refused,) = (each for each in final if each.code == "BG954")
    assert refused.hint is not None
    assert refused.hint.endswith("no waiver lets this pass in a final brief")
    assert "BG107" not in {each.code for each in final}, "it does find something"


def test_a_style_that_is_not_there_is_found_before_rendering() -> None:
    (fault,) = validate_brief(brief("title: T\nstyle: institut\n")).diagnostics
    assert (fault.span.start, fault.hint) == ((2, 8), "did you mean “institute”?")


def test_a_style_that_is_not_there_is_the_one_thing_that_is_told() -> None:
    dashed = brief("title: T\nstyle: institut\nsummary: “So” – it goes.\n")

    assert [found.code for found in validate_brief(dashed).diagnostics] == ["BG204"]


def test_the_style_of_the_command_line_comes_before_the_briefs_own() -> None:
    found = validate_brief(brief("title: T\nstyle: institut\n"), "institute")

    assert not found.diagnostics
    assert found.value is not None
    assert found.value.style is not None


def test_a_language_without_printed_words_is_found_before_rendering() -> None:
    (fault,) = validate_brief(brief("title: T\nlanguage: la\n")).diagnostics
    assert (fault.code, fault.span.start) == ("BG204", (2, 11))


def test_of_fonts_that_a_style_brings_along_nothing_is_said(tmp_path: Path) -> None:
    (tmp_path / "own.yaml").write_text(
        "fonts: {families: {serif: {package: han, regular: Han-Regular.ttf}}}\n"
    )
    source = SourceText("b", "title: 国\nstyle: ./own.yaml\n".encode(), tmp_path)

    assert not validate_brief(source).diagnostics
    assert validate_brief(source, "institute").diagnostics
