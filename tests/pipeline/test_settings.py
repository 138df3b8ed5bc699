"""What a project says of its briefs holds for each, and only as far as it may."""

import shutil
from pathlib import Path

import pytest

from briefgen.diagnostics import Severity
from briefgen.pipeline.render import render_brief
from briefgen.pipeline.source import SourceText
from briefgen.pipeline.validate import USUAL, Choice, validate_brief
from briefgen.rules import RULES
from briefgen.rules.manual import examples
from briefgen.rules.selection import is_firm

FIXTURES = Path(__file__).parents[1] / "rules" / "fixtures"
UNARGUED = """\
title: T
findings:
  - {id: weight, claim: Children lose weight.}
recommendations:
  - {id: open, action: Keep kitchens open.}
caveats:
  - point: Contracts end in June.
glossary: {Kitchen: Where one cooks., Larder: Where one stores.}
"""
ALL = {"BG304", "BG501", "BG502", "BG503"}
OURS = {*ALL, "BG205", "BG302"}  # other rules may find what they like


def found(
    folder: Path, settings: str, text: str = UNARGUED, choice: Choice = USUAL
) -> dict[str, Severity]:
    """Give the codes that are found in a brief of a project, each with its level."""
    (folder / "briefgen.toml").write_text(settings, encoding="utf-8")
    source = SourceText("briefs/b.yaml", text.encode(), folder / "briefs")
    outcome = validate_brief(source, choice=choice)
    return {e.code: e.severity for e in outcome.diagnostics if e.code in OURS}


def test_without_settings_all_is_looked_for(tmp_path: Path) -> None:
    assert found(tmp_path, "").keys() == ALL


@pytest.mark.parametrize(
    ("settings", "gone"),
    [
        ('ignore = ["BG502"]', {"BG502"}),
        ('ignore = ["argument/unbound-caveat"]', {"BG503"}),
        ('ignore = ["BG5"]', {"BG501", "BG502", "BG503"}),
        ('ignore = ["argument", "BG3"]', ALL),
        ('[per-file-ignores]\n"b.yaml" = ["BG501"]', {"BG501"}),
        ('[per-file-ignores]\n"briefs/*" = ["BG501"]', {"BG501"}),
        ('[per-file-ignores]\n"drafts/*" = ["BG501"]', set()),
    ],
)
def test_what_is_ignored_is_not_found(
    tmp_path: Path, settings: str, gone: set[str]
) -> None:
    assert found(tmp_path, settings).keys() == ALL - gone


def test_a_level_is_the_projects_own_and_one_rule_counts_before_its_family(
    tmp_path: Path,
) -> None:
    settings = '[levels]\nBG502 = "error"\nargument = "warning"\nBG304 = "advice"'

    assert found(tmp_path, settings) == {
        "BG304": Severity.ADVICE,
        "BG501": Severity.WARNING,
        "BG502": Severity.ERROR,
        "BG503": Severity.WARNING,
    }


def test_an_argument_that_a_project_lets_pass_is_printed(tmp_path: Path) -> None:
    (tmp_path / "briefgen.toml").write_text('levels = {BG5 = "warning"}')

    outcome = render_brief(SourceText("b.yaml", UNARGUED.encode(), tmp_path))

    assert outcome.value is not None, outcome.diagnostics


@pytest.mark.parametrize(
    "code",
    [c for c in RULES if c[:3] < "BG8" and not is_firm(c) and RULES[c].rule],
)
def test_whatever_a_project_may_let_pass_can_be_printed(
    code: str, tmp_path: Path
) -> None:
    (tmp_path / "briefgen.toml").write_text(f'levels = {{{code} = "warning"}}')
    shutil.copy(FIXTURES / "house.csl", tmp_path)  # that an example names
    bad, _ = examples(code)

    outcome = render_brief(SourceText("b.yaml", bad.encode(), tmp_path))

    assert {each.severity for each in outcome.diagnostics} <= {
        Severity.WARNING,
        Severity.ADVICE,
    }
    assert outcome.value is not None


@pytest.mark.parametrize("empty", ["claim: ''", "claim: ' '"])
def test_nothing_lets_an_empty_text_pass(tmp_path: Path, empty: str) -> None:
    text = UNARGUED.replace("claim: Children lose weight.", empty)
    settings = 'ignore = ["BG5", "BG205"]'

    assert found(tmp_path, settings, text)["BG205"] is Severity.ERROR


def test_a_placeholder_weighs_what_the_project_says_but_in_a_final_brief(
    tmp_path: Path,
) -> None:
    settings = 'levels = {BG205 = "advice"}'

    assert found(tmp_path, settings, "title: TODO\n") == {"BG205": Severity.ADVICE}
    final = "title: TODO\nstatus: final\n"
    assert found(tmp_path, settings, final) == {"BG205": Severity.ERROR}


def test_the_command_line_looks_for_less_but_never_less_than_is_needed(
    tmp_path: Path,
) -> None:
    text = UNARGUED + "summary: See [](#nothing).\n"
    only = Choice(only=("BG502",))

    assert found(tmp_path, "", text, only).keys() == {"BG302", "BG502"}
    ignored = Choice(ignored=("argument",))
    assert found(tmp_path, "", text, ignored).keys() == {"BG302", "BG304"}


@pytest.mark.parametrize(
    ("settings", "place", "hint"),
    [
        ('ignore = [\n  "BG5033",\n]', (2, 3), "BG503"),
        ('select = ["argument/unbound-cavaet"]', (1, 11), "argument/unbound-caveat"),
        ('[levels]\n"arguments" = "warning"', (2, 1), "“argument”"),
        ('[per-file-ignores]\n"*" = ["x"]', (2, 8), "briefgen rule"),
        ('ignore = ["BG302"]', (1, 11), "mend"),
        ('levels.style = "warning"', (1, 8), "mend"),
    ],
)
def test_a_name_that_can_mean_no_rule_is_told(
    tmp_path: Path, settings: str, place: tuple[int, int], hint: str
) -> None:
    (tmp_path / "briefgen.toml").write_text(settings, encoding="utf-8")

    (fault,) = validate_brief(SourceText("b.yaml", b"title: T\n", tmp_path)).diagnostics

    assert (fault.code, fault.span.path) == ("BG204", "briefgen.toml")
    assert fault.span.start == place
    assert hint in str(fault.hint)


def test_a_project_has_a_style_of_its_own(tmp_path: Path) -> None:
    (tmp_path / "mine.yaml").write_text("name: mine", encoding="utf-8")
    (tmp_path / "briefgen.toml").write_text('style = "mine.yaml"', encoding="utf-8")
    source = SourceText("briefs/b.yaml", b"title: T\n", tmp_path / "briefs")

    own, other = validate_brief(source).value, validate_brief(source, "institute").value

    assert own is not None
    assert other is not None
    assert (own.style and own.style.name) == "mine"
    assert (other.style and other.style.name) == "institute"


def test_of_many_unknown_names_some_are_told(tmp_path: Path) -> None:
    names = ", ".join(f'"argument/unknown-{number}"' for number in range(2_000))
    (tmp_path / "briefgen.toml").write_text(f"ignore = [{names}]", encoding="utf-8")

    outcome = validate_brief(SourceText("b.yaml", b"title: T\n", tmp_path))

    assert sum(each.code == "BG204" for each in outcome.diagnostics) == 20


LONG = "Those who cook are paid until the first day of the autumn term"


def codes_within(folder: Path, project: str, brief: str) -> set[str]:
    """Give what is found in a brief of limits, in a project of limits."""
    (folder / "briefgen.toml").write_text(project, encoding="utf-8")
    text = f"title: T\n{brief}\nsummary: {LONG}.\n"
    outcome = render_brief(SourceText("b.yaml", text.encode(), folder))
    return {each.code for each in outcome.diagnostics}


@pytest.mark.parametrize(
    ("project", "brief", "found"),
    [
        ("limits.sentence = 8", "", {"BG605"}),
        ("limits.sentence = 8", "limits: {sentence: 20}", set()),
        ("limits.sentence = 8", "limits: {words: 400}", {"BG605"}),
        ("limits.sentence = 20", "limits: {sentence: 8}", {"BG605"}),
        ("limits.words = 5", "", {"BG901"}),
        ("limits.words = 5", "limits: {words: 400}", set()),
        ("limits.pages = 1", "limits: {words: 5}", {"BG901"}),
    ],
)
def test_a_project_has_limits_for_briefs_that_have_none(
    tmp_path: Path, project: str, brief: str, found: set[str]
) -> None:
    assert codes_within(tmp_path, project, brief) == found


def test_a_limit_of_the_project_is_told_in_the_brief_with_its_place(
    tmp_path: Path,
) -> None:
    (tmp_path / "briefgen.toml").write_text("[limits]\nwords = 5\n", encoding="utf-8")
    text = f"title: T\nsummary: {LONG}.\n"

    (fault,) = render_brief(SourceText("b.yaml", text.encode(), tmp_path)).diagnostics

    assert (fault.span.path, fault.span.start) == ("b.yaml", (1, 8))
    assert "(briefgen.toml:2:1)" in str(fault.hint)


def test_a_project_has_acronyms_that_need_no_definition(tmp_path: Path) -> None:
    source = SourceText("b.yaml", b"title: T\nsummary: The IOM counts.\n", tmp_path)
    assert [e.code for e in validate_brief(source).diagnostics] == ["BG607"]

    (tmp_path / "briefgen.toml").write_text('acronyms = ["IOM"]', encoding="utf-8")

    assert not validate_brief(source).diagnostics
