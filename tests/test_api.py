"""The library: a path, a text or a mapping to a value beside diagnostics."""

import ast
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

import briefgen
from briefgen import Outcome, api, diagnostics, reading_back
from briefgen.pipeline.source import Source

TEXT = """\
title: Fund school meals
findings:
  - {id: weight, claim: Children lose weight., evidence: [doe2024]}
recommendations:
  - {action: Keep kitchens open., rests_on: [weight], caveats: none known}
sources:
  doe2024: {type: report, title: Summer hunger survey, issued: 2024,
    author: [{family: Doe, given: Jane}]}
"""
MAPPING = {
    "title": "Fund school meals",
    "findings": [
        {"id": "weight", "claim": "Children lose weight.", "evidence": ["doe2024"]}
    ],
    "recommendations": [
        {
            "action": "Keep kitchens open.",
            "rests_on": ["weight"],
            "caveats": "none known",
        }
    ],
    "sources": {
        "doe2024": {
            "type": "report",
            "title": "Summer hunger survey",
            "author": {"family": "Doe", "given": "Jane"},
            "issued": 2024,
        }
    },
}


@pytest.fixture(params=["path", "str", "text", "mapping"])
def source(request: pytest.FixtureRequest, tmp_path: Path) -> Source:
    path = tmp_path / "brief.yaml"
    path.write_text(TEXT, encoding="utf-8")
    sources: dict[str, Source] = {
        "path": path,
        "str": str(path),
        "text": TEXT,
        "mapping": MAPPING,
    }
    return sources[request.param]


def test_a_brief_is_loaded_from_whatever_holds_it(source: Source) -> None:
    outcome = briefgen.load(source)

    assert outcome.ok
    assert outcome.value is not None
    assert outcome.value.findings[0].id == "weight"
    assert outcome.value.sources["doe2024"].title == "Summer hunger survey"


def test_a_brief_is_validated_from_whatever_holds_it(source: Source) -> None:
    outcome = briefgen.validate(source)

    assert not outcome.diagnostics
    assert outcome.value is not None


def test_a_brief_is_rendered_from_whatever_holds_it(source: Source) -> None:
    outcome = briefgen.render(source)

    assert outcome.ok
    assert outcome.value is not None
    assert outcome.value.startswith(b"%PDF-1.7")


def test_loading_does_not_judge_the_argument() -> None:
    text = TEXT.replace("rests_on: [weight]", "rests_on: [wieght]")

    assert briefgen.load(text).ok
    assert not briefgen.validate(text).ok


@pytest.mark.parametrize("function", [briefgen.load, briefgen.validate])
def test_what_cannot_be_read_is_a_diagnostic_never_an_exception(
    function: Callable[[Path], Outcome[object]], tmp_path: Path
) -> None:
    outcome = function(tmp_path / "missing.yaml")

    assert outcome.value is None
    assert [each.code for each in outcome.diagnostics] == ["BG105"]


def test_errors_give_no_pdf() -> None:
    outcome = briefgen.render(TEXT.replace("[weight]", "[wieght]"))

    assert outcome.value is None
    assert "BG302" in [each.code for each in outcome.diagnostics]


def test_the_other_conformance_is_another_version_of_pdf() -> None:
    outcome = briefgen.render(TEXT, conformance="ua2")

    assert outcome.value is not None
    assert outcome.value.startswith(b"%PDF-2.0")


def test_nothing_is_printed(capfd: pytest.CaptureFixture[str]) -> None:
    briefgen.render("title: [\n")

    assert capfd.readouterr() == ("", "")


def test_importing_the_package_loads_none_of_it() -> None:
    code = "import sys, briefgen; print([m for m in sys.modules if 'briefgen.' in m])"

    done = subprocess.run(
        [sys.executable, "-c", code], capture_output=True, text=True, check=True
    )

    assert done.stdout == "[]\n"


def test_what_types_are_checked_against_is_what_is_handed_out() -> None:
    stub = Path(briefgen.__file__).with_suffix(".pyi").read_text(encoding="utf-8")
    homes = {each.__name__: each for each in (api, diagnostics, reading_back)}
    typed = {
        node.names[0].name: getattr(homes[str(node.module)], node.names[0].name)
        for node in ast.parse(stub).body
        if isinstance(node, ast.ImportFrom)
    }

    assert typed == {name: getattr(briefgen, name) for name in briefgen.__all__}
    assert set(briefgen.__all__) <= set(dir(briefgen))


def test_a_name_that_is_not_there_is_said_so() -> None:
    with pytest.raises(AttributeError, match="no attribute 'rendr'"):
        _ = briefgen.rendr  # type: ignore[attr-defined]
