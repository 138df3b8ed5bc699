"""All mistakes at once: what is sound is judged, and nothing wrong is said of it."""

from pathlib import Path

import pytest

from briefgen.pipeline.render import render_brief
from briefgen.pipeline.source import SourceText
from briefgen.pipeline.validate import validate_brief

ROOT = Path(__file__).parents[2]
BRIEF = """\
title: Letting defectors speak
summary: See [](#routes) and [@icsr2015].
findings:
  - id: reasons
    claim: Those who left gave four main reasons.
    evidence: [icsr2015]
  - id: routes
    claim: Most left by way of Turkey.
    evidence: [sputnik2015]
people:
  elsaid: {name: Hamed El-Said, role: professor}
caveats:
  - id: fades
    point: Credibility fades.
    by: elsaid
    qualifies: [reasons]
recommendations:
  - id: speak-out
    action: Provide opportunities to speak out.
    rests_on: [reasons]
sources:
  icsr2015: {type: report, title: Narratives of defectors, issued: 2015-09}
  sputnik2015: {type: interview, title: A talk in London, issued: 2015}
"""


def found(text: str) -> list[tuple[int, str]]:
    outcome = validate_brief(SourceText("b.yaml", text.encode(), Path("nowhere")))
    return [(each.span.start[0], each.code) for each in outcome.diagnostics]


@pytest.mark.parametrize(
    ("old", "new", "code"),
    [
        ("title: Letting", "title: &Letting", "BG106"),
        ("title: Letting defectors speak\n", "", "BG202"),
        ("claim: Those who", "claim: *Those who", "BG106"),
        ("    claim: Those who left gave four main reasons.\n", "", "BG202"),
        ("claim: Most", "clam: Most", "BG201"),
        ("evidence: [icsr2015]", "evidenc: [icsr2015]", "BG201"),
        ("evidence: [icsr2015]", "evidence: {icsr2015: yes}", "BG203"),
        ("point: Credibility", "point: &Credibility", "BG106"),
        ("id: routes", "id: Routes", "BG204"),
        ("  - id: routes\n    claim", "  - claim", "BG202"),
        ("id: fades", "id: Fading caveat", "BG204"),
        ("people:", "peple:", "BG201"),
        ("sources:", "soruces:", "BG201"),
        ("sources:", "people:", "BG103"),
        ("{type: report, title", "{type: report, titel", "BG201"),
        ("{type: interview, title: A", "{title: A", "BG202"),
        ("rests_on: [reasons]", "rests_on: reasons", "BG203"),
        ("qualifies: [reasons]", "qualify: [reasons]", "BG201"),
        ("[](#routes) and [@icsr2015].", "[](#routes) #1 and [@icsr2015].", "BG106"),
        ("by: elsaid", "by: {nam: Hamed}", "BG201"),
    ],
)
def test_one_mistake_is_told_and_no_consequence_of_it(
    old: str, new: str, code: str
) -> None:
    assert BRIEF.count(old) == 1 or old.startswith("evidence"), old
    lines = found(BRIEF.replace(old, new, 1))

    assert {each for _, each in lines} == {code}


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("point: Credibility", "point: &Credibility"),
        ("title: Letting", "title: &Letting"),
        ("claim: Most", "clam: Most"),
        ("{type: interview, title: A", "{title: A"),
    ],
)
def test_mistakes_elsewhere_are_told_in_the_same_run(old: str, new: str) -> None:
    text = BRIEF.replace(old, new)
    text = text.replace("rests_on: [reasons]", "rests_on: [reason]")
    text = text.replace("by: elsaid", "by: elsayed").replace("[@icsr2015]", "[@icsr]")

    codes = [code for _, code in found(text)]

    assert codes.count("BG302") == 2
    assert codes.count("BG401") == 1
    assert len(codes) == 4


def test_of_the_argument_and_of_what_is_unused_nothing_is_said() -> None:
    text = BRIEF.replace("point: Credibility", "point: &Credibility")
    text = text.replace("    rests_on: [reasons]\n", "")

    assert found(text) == [(14, "BG106")]


def test_what_is_not_whole_is_never_printed() -> None:
    text = BRIEF.replace("point: Credibility", "point: &Credibility")

    assert render_brief(SourceText("b", text.encode(), Path("x"))).value is None


def test_each_line_of_the_first_brief_may_be_lost_without_a_false_alarm() -> None:
    """A field that loses its name takes along what it held, and nothing else."""
    lines = (
        (ROOT / "briefs" / "defectors.yaml")
        .read_text("utf-8")
        .splitlines(keepends=True)
    )
    checked = 0
    for number, line in enumerate(lines):
        name, colon, _ = line.lstrip(" -").partition(":")
        if colon and name.isidentifier():
            misspelt = line.replace(f"{name}:", f"{name}x:", 1)
            text = "".join((*lines[:number], misspelt, *lines[number + 1 :]))
            source = SourceText("b", text.encode(), ROOT / "briefs")
            codes = {each.code for each in validate_brief(source).diagnostics}
            if "BG201" not in codes:
                continue  # a name of the author's own
            checked += 1
            assert codes <= {"BG201", "BG202"}, (number + 1, line, codes)
    assert checked > 100
