"""`briefgen cite`: the sources of a brief, on standard output."""

import json
import shutil
from collections.abc import Callable
from io import BytesIO, TextIOWrapper
from pathlib import Path

import pytest

from tests.cli.conftest import Ran

Run = Callable[..., Ran]
EXAMPLES = Path(__file__).parents[2] / "examples"


@pytest.fixture
def quoting(tmp_path: Path) -> Path:
    """Put a brief whose quotations are checked into the folder of the command."""
    shutil.copytree(EXAMPLES / "sources", tmp_path / "sources")
    return Path(shutil.copy(EXAMPLES / "quotations.yaml", tmp_path))


def test_each_source_is_told_with_its_reference_and_where_it_is_cited(
    run: Run, quoting: Path
) -> None:
    ran = run("cite", quoting.name)

    assert ran.code == 0
    heading, reference, cited, checked, *others = ran.out.splitlines()
    assert heading == "hearing"
    assert "Hearing on the upper weir" in reference
    assert cited == "  cited in: finding meadow-holds (27), finding meadow-holds (29)"
    assert checked == "  quotations: 2 of 2 checked"
    assert others[0] == "letter"
    assert ran.err == "2 sources: 2 cited, 2 read\n"


def test_what_a_source_lacks_is_told_under_it(run: Run, quoting: Path) -> None:
    text = quoting.read_text(encoding="utf-8")
    lost = text.replace("type: article-newspaper", "type: webpage").replace(
        "issued: 2026-02-02", "read: no"
    )
    quoting.write_text(lost, encoding="utf-8")

    ran = run("cite", "--format", "json", quoting.name)

    _, letter = json.loads(ran.out)["sources"]
    assert "BG403" in [fault["code"] for fault in letter["missing"]]
    assert letter["read"] is False
    assert letter["quotations"] == {"checked": 2, "of": 2}


def test_an_altered_quotation_is_not_counted_as_checked(
    run: Run, quoting: Path
) -> None:
    text = quoting.read_text(encoding="utf-8")
    quoting.write_text(text.replace("Nobody on", "Everybody on"), encoding="utf-8")

    ran = run("cite", quoting.name)

    assert ran.code == 1
    assert "quotations: 1 of 2 checked" in ran.out
    assert "  error BG404: not as the source has it" in ran.out
    assert "the brief has errors" in ran.err


def test_works_that_nothing_cites_are_told_where_all_are_asked_for(
    run: Run, tmp_path: Path
) -> None:
    shutil.copy(EXAMPLES / "bibliography.yaml", tmp_path)
    entry = "\n@book{idle, title = {Idle Hours}, author = {Doe, Jane}, year = 2001}\n"
    bib = (EXAMPLES / "bibliography.bib").read_text(encoding="utf-8")
    (tmp_path / "bibliography.bib").write_text(bib + entry, encoding="utf-8")

    few, whole = (
        run("cite", "bibliography.yaml"),
        run("cite", "--all", "bibliography.yaml"),
    )

    assert "Idle Hours" not in few.out
    assert "Idle Hours" in whole.out
    assert whole.out.splitlines()[-3] == "idle"
    assert whole.out.endswith("  not cited\n")


def test_what_cannot_be_read_is_one_clear_line(run: Run) -> None:
    ran = run("cite", "missing.yaml")

    assert ran.code == 1
    assert ran.out == ""
    assert "BG105" in ran.err


def test_a_fault_that_no_source_bears_is_told_behind_the_list(
    run: Run, quoting: Path
) -> None:
    text = quoting.read_text(encoding="utf-8")
    quoting.write_text(
        text.replace("not asked.", "not asked [@lost].", 1), encoding="utf-8"
    )

    ran = run("cite", quoting.name)

    assert ran.code == 1
    assert "BG401 citation/unknown-key: “lost”" in ran.err


def test_a_brief_from_standard_input_is_listed(
    run: Run, quoting: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    piped = TextIOWrapper(BytesIO(quoting.read_bytes()), encoding="utf-8")
    monkeypatch.setattr("sys.stdin", piped)

    ran = run("cite", "-")

    assert ran.code == 0
    assert ran.out.startswith("hearing\n")


TALK = """
title: T
citations: {style: STYLE}
findings: [{id: a, claim: "It is so [@talk].", evidence: [talk]}]
sources:
  talk:
    type: interview
    title: On leaving
    author: [{family: Pryce, given: Owen}]
    issued: 2026-04-21
"""


@pytest.mark.parametrize(
    ("style", "said"),
    [
        ("chicago-notes", "Owen Pryce, ‘On Leaving’, 21 April 2026. [in notes alone"),
        ("apa", "(O. Pryce, personal communication, 21 April 2026) [in the text alone"),
    ],
)
def test_a_work_that_a_style_does_not_list_is_told_as_it_is_cited(
    run: Run, tmp_path: Path, style: str, said: str
) -> None:
    brief = tmp_path / "b.yaml"
    brief.write_text(TALK.replace("STYLE", style), encoding="utf-8")

    assert f"  {said}, not in the list]" in run("cite", "b.yaml").out
    run("render", "b.yaml")
    assert f"{said}, not in the list]" in run("inspect", "b.pdf").out
