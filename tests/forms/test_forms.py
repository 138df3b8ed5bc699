"""What other programs read: the same findings, in each of their forms."""

import json
import re
from typing import Any
from xml.etree import ElementTree as ET

import pytest

from briefgen import __version__
from briefgen.diagnostics import NOWHERE, Diagnostic, Edit, Severity, Span
from briefgen.forms.as_json import as_json
from briefgen.forms.github import github
from briefgen.forms.judged import Judged
from briefgen.forms.junit import junit
from briefgen.forms.sarif import sarif
from briefgen.rules import RULES

ERROR = Diagnostic(
    "BG502",
    "argument/unsupported-recommendation",
    Span("briefs/a b.yaml", (41, 13), (41, 20)),
    "“Feed 100 % of <them>” rests on no finding",
    "add rests_on: [finding id], or more",
    edit=Edit(Span("briefs/a b.yaml", (41, 15), (41, 18)), "500"),
)
WARNING = Diagnostic(
    "BG304",
    "reference/unused",
    Span("briefs/a b.yaml", (3, 1), (5, 9)),
    "nothing rests on “\x1b[2J”",
    severity=Severity.WARNING,
)
ADVICE = Diagnostic("BG205", "x/y", NOWHERE, "m", severity=Severity.ADVICE)
BRIEFS = [Judged("briefs/a b.yaml", (ERROR, WARNING, ADVICE)), Judged("b.yaml", ())]


def test_json_has_every_field() -> None:
    written = json.loads(as_json(BRIEFS))

    assert written["files"] == ["briefs/a b.yaml", "b.yaml"]
    assert written["diagnostics"][0] == {
        "code": "BG502",
        "name": "argument/unsupported-recommendation",
        "level": "error",
        "path": "briefs/a b.yaml",
        "start": {"line": 41, "column": 13},
        "end": {"line": 41, "column": 20},
        "message": "“Feed 100 % of <them>” rests on no finding",
        "hint": "add rests_on: [finding id], or more",
        "fix": {
            "start": {"line": 41, "column": 15},
            "end": {"line": 41, "column": 18},
            "text": "500",
            "safe": True,
        },
    }
    assert written["diagnostics"][1]["fix"] is None


def test_github_is_given_one_command_for_each_on_a_line_of_its_own() -> None:
    error, warning, advice = github(BRIEFS).splitlines()

    assert error == (
        "::error file=briefs/a b.yaml,line=41,endLine=41,col=13,endColumn=20,"
        "title=BG502 argument/unsupported-recommendation::"
        "“Feed 100 %25 of <them>” rests on no finding"
        "%0Aadd rests_on: [finding id], or more"
    )
    assert warning.startswith("::warning file=briefs/a b.yaml,line=3,endLine=5,title=")
    assert "\x1b" not in warning
    assert advice == "::notice title=BG205 x/y::m"


def test_what_a_file_is_called_ends_no_property_of_a_command() -> None:
    span = Span("a,b:c\n.yaml", (1, 1), (1, 2))
    (line,) = github([Judged("a", (Diagnostic("B", "x", span, "m"),))]).splitlines()
    assert "file=a%2Cb%3Ac%0A.yaml,line=1" in line


@pytest.mark.parametrize(("strict", "failures"), [(False, 1), (True, 2)])
def test_junit_has_a_case_for_each_and_one_for_a_sound_brief(
    *, strict: bool, failures: int
) -> None:
    text = junit(BRIEFS, strict=strict)
    assert not re.search("[^\n -\ud7ff\ue000-\ufffd]", text)  # what XML may hold

    (suite,) = ET.fromstring(text)  # noqa: S314 (our own)

    cases = suite.findall("testcase")
    assert suite.attrib["tests"] == str(len(cases)) == "4"
    assert suite.attrib["failures"] == str(failures)
    assert len(suite.findall("testcase/failure")) == failures
    assert "<them>" in (cases[0][0].text or "")
    assert [case.attrib["classname"] for case in cases][-1] == "b.yaml"
    assert not [*cases[-1]]


def log() -> dict[str, Any]:
    made: dict[str, Any] = json.loads(sarif(BRIEFS))
    return made


def test_sarif_says_what_it_is() -> None:
    made = log()
    (run,) = made["runs"]

    assert made["version"] == "2.1.0"
    assert made["$schema"].endswith("/sarif-schema-2.1.0.json")
    assert run["columnKind"] == "unicodeCodePoints"
    assert run["tool"]["driver"]["semanticVersion"] == __version__


def test_sarif_has_the_manual_of_every_rule() -> None:
    rules = log()["runs"][0]["tool"]["driver"]["rules"]

    assert [rule["id"] for rule in rules] == [*RULES]
    for rule in rules:
        assert rule["name"] == RULES[rule["id"]].name
        assert rule["defaultConfiguration"]["level"] in {"error", "warning", "note"}
        assert rule["shortDescription"]["text"]
        assert rule["fullDescription"]["text"].endswith((".", ":"))
        assert "## Example" in rule["help"]["markdown"]


def test_sarif_places_each_result_by_its_rule_file_and_region() -> None:
    (run,) = log()["runs"]
    error, warning, advice = run["results"]

    assert run["tool"]["driver"]["rules"][error["ruleIndex"]]["id"] == error["ruleId"]
    assert error["locations"] == [
        {
            "physicalLocation": {
                "artifactLocation": {"uri": "briefs/a%20b.yaml"},
                "region": {
                    "startLine": 41,
                    "startColumn": 13,
                    "endLine": 41,
                    "endColumn": 20,
                },
            }
        }
    ]
    (fix,) = error["fixes"]
    assert fix["artifactChanges"][0]["replacements"] == [
        {
            "deletedRegion": {
                "startLine": 41,
                "startColumn": 15,
                "endLine": 41,
                "endColumn": 18,
            },
            "insertedContent": {"text": "500"},
        }
    ]
    assert "fixes" not in warning
    assert error["message"]["text"].splitlines()[1].startswith("add rests_on")
    assert (warning["level"], advice["level"]) == ("warning", "note")
    assert "locations" not in advice
