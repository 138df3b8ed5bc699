"""Whatever an author writes, each form stays what it is, and says no more.

A brief is broken in many places, with words in them that would end a property, a
command, an element or a string. It goes all the way: what a user prints is read.
"""

import json
import os
import re
import subprocess
import sys
from collections import Counter
from collections.abc import Callable
from pathlib import Path
from typing import Any
from urllib.parse import unquote
from xml.etree import ElementTree as ET

import pytest
from jsonschema import Draft4Validator

from tests.cli.conftest import Ran
from tests.cli.conftest import run as run  # noqa: PLC0414 (a fixture)

ROOT = Path(__file__).parents[2]
SCHEMA = (
    ROOT / "tools/editor/node_modules/@microsoft/jest-sarif/lib/schemas"
    "/sarif-2.1.0-rtm.5.json"
)
HOSTILE = (
    "::error file=x.yaml,line=1::owned",
    "##[error]owned",
    "##vso[task.setvariable variable=x]owned",
    "%0A::warning::owned",
    "\\r::stop-commands::t",
    "a\\u2028::add-mask::b",
    "]]></failure><testcase name='owned'/>",
    '"/><testcase name="owned"/>',
    "<!DOCTYPE x [<!ENTITY y SYSTEM 'file:///etc/passwd'>]>&y;",
    "&#0;&#x1b;[2J",
    "\\e[31m\\a\\b",
    "\\u202Egnp.exe",
    "\\ufffe\\uffff",
    "“, 'x': {1: 2}, \\\\u0022",
    "\U0001d538\U0001f469\u200d\U0001f467 e\\u0301 \\u00A0",
    "${{ secrets.TOKEN }}",
)

Run = Callable[..., Ran]
FORMS = ("json", "sarif", "github", "junit")


def faulty(words: str) -> str:
    """Write a brief that says these words wherever something is wrong."""
    quoted = '"' + words.replace('"', '\\"') + '"'
    return (
        f"title: T\n{quoted}: x\nstatus: {quoted}\ndate: {quoted}\n"
        f"style: {quoted}\nlanguage: {quoted}\n"
        f"findings:\n  - {{id: {quoted}, claim: {quoted}}}\n"
        f"recommendations:\n  - {{action: {quoted}, rests_on: [{quoted}]}}\n"
        f"# briefgen: ignore[{words}] {words}\n"
        f"sources:\n  s: {{type: {quoted}, title: {quoted}}}\n"
    )


@pytest.fixture
def names(tmp_path: Path) -> list[str]:
    """Write a broken brief for each of the hostile words."""
    names = [f"{number}.yaml" for number, _ in enumerate(HOSTILE)]
    for name, words in zip(names, HOSTILE, strict=True):
        (tmp_path / name).write_text(faulty(words), encoding="utf-8")
    return names


@pytest.fixture
def faults(run: Run, names: list[str]) -> list[dict[str, Any]]:
    """Give what is wrong with them, as JSON says it."""
    ran = run("validate", *names, "--format", "json")
    found: list[dict[str, Any]] = json.loads(ran.out)["diagnostics"]
    told = Counter(each["path"] for each in found)
    assert told.keys() == {*names}
    assert min(told.values()) > 4
    return found


def test_each_word_is_told_in_one_command_of_its_own(
    run: Run, names: list[str], faults: list[dict[str, Any]]
) -> None:
    ran = run("validate", *names, "--format", "github")

    lines = ran.out.splitlines()  # at whatever might be taken for a line's end
    assert len(lines) == len(faults)
    for line, fault in zip(lines, faults, strict=True):
        told = re.fullmatch("::(error|warning|notice) ([^:]*)::(.*)", line)
        assert told, line
        properties = dict(each.split("=") for each in told[2].split(","))
        assert properties.keys() <= {
            *("file", "line", "endLine", "col", "endColumn", "title"),
        }
        assert properties["title"] == f"{fault['code']} {fault['name']}"
        assert properties["line"] == str(fault["start"]["line"])
        # What the runner makes of it: % is the last to be put back.
        message = told[3].replace("%0D", "\r").replace("%0A", "\n").replace("%25", "%")
        assert message.count("\n") <= 1


@pytest.mark.parametrize("form", ["text", "line", *FORMS])
def test_no_line_of_a_log_is_a_command_that_an_author_wrote(
    run: Run, names: list[str], form: str
) -> None:
    ran = run("validate", *names, "--format", form)

    for line in (ran.out + ran.err).splitlines():
        assert form == "github" or not line.lstrip().startswith("::")
        assert not re.search(r"##(\[|vso\[)", line), line
    assert not re.search("[\0-\x08\x0b-\x1f\x7f-\x9f\u2028\u2029\u202e]", ran.out)


@pytest.mark.parametrize("form", FORMS)
def test_programs_are_given_utf_8_whatever_a_terminal_has(
    tmp_path: Path, form: str
) -> None:
    strange = tmp_path / "b\udcff.yaml"
    strange.write_text('"\U0001d538“”": x\n', encoding="utf-8")

    done = subprocess.run(
        [sys.executable, "-m", "briefgen", "validate", strange, "--format", form],
        env={**os.environ, "PYTHONIOENCODING": "ascii:backslashreplace"},
        capture_output=True,
        check=False,
    )

    assert done.returncode == 1
    said = done.stdout.decode("utf-8")
    if form in ("json", "sarif"):
        said = repr(json.loads(said))
    assert "“\U0001d538“”” is not a field here" in said


def test_junit_counts_what_it_holds(
    run: Run, names: list[str], faults: list[dict[str, Any]]
) -> None:
    ran = run("validate", *names, "--format", "junit")

    root = ET.fromstring(ran.out)  # noqa: S314 (our own; a DOCTYPE is one of the tests)
    (suite,) = root.findall("testsuite")
    cases = suite.findall("testcase")
    failures = [case for case in cases if case.find("failure") is not None]
    errors = [fault for fault in faults if fault["level"] == "error"]
    assert root.tag == "testsuites"
    assert suite.attrib["tests"] == str(len(cases)) == str(len(faults))
    assert suite.attrib["failures"] == str(len(failures)) == str(len(errors))
    assert {each.tag for each in suite.iter()} <= {
        *("testsuite", "testcase", "failure", "system-out"),
    }
    for case, fault in zip(cases, faults, strict=True):
        assert case.attrib.keys() == {"classname", "name"}
        assert case.attrib["name"].startswith(f"{fault['code']} {fault['name']} (")


@pytest.fixture(scope="module")
def schema() -> Draft4Validator:
    """Give the public schema of SARIF 2.1.0."""
    if not SCHEMA.exists():
        pytest.skip("the schema of SARIF is not installed: make editor-tools")
    public = json.loads(SCHEMA.read_bytes())
    Draft4Validator.check_schema(public)
    return Draft4Validator(public)


def log(run: Run, *names: str) -> dict[str, Any]:
    made: dict[str, Any] = json.loads(run("validate", *names, "--format", "sarif").out)
    return made


def test_sarif_keeps_its_schema(
    run: Run, names: list[str], faults: list[dict[str, Any]], schema: Draft4Validator
) -> None:
    made = log(run, *names)

    assert [error.message for error in schema.iter_errors(made)] == []
    results = made["runs"][0]["results"]
    assert [each["ruleId"] for each in results] == [each["code"] for each in faults]
    for result in results:
        del result["message"]
    assert [error.message for error in schema.iter_errors(made)], "it lets all pass"


@pytest.mark.parametrize(
    "name", ["a b.yaml", "ä%20#?.yaml", "x:y.yaml", "b\udcff.yaml"]
)
def test_sarif_says_where_a_file_is_whatever_it_is_called(
    run: Run, tmp_path: Path, schema: Draft4Validator, name: str
) -> None:
    (tmp_path / name).write_text("title: T\nnope: 1\n", encoding="utf-8")

    made = log(run, name)

    assert [error.message for error in schema.iter_errors(made)] == []
    (found,) = {
        result["locations"][0]["physicalLocation"]["artifactLocation"]["uri"]
        for result in made["runs"][0]["results"]
    }
    assert found == made["runs"][0]["artifacts"][0]["location"]["uri"]
    assert unquote(found, errors="surrogateescape") == name


def regions(result: dict[str, Any]) -> list[tuple[dict[str, int], str | None]]:
    """Give the place of a result, and each of its edits with what takes the place."""
    (location,) = result["locations"]
    edits = [
        (each["deletedRegion"], each["insertedContent"]["text"])
        for fix in result.get("fixes", ())
        for change in fix["artifactChanges"]
        for each in change["replacements"]
    ]
    return [(location["physicalLocation"]["region"], None), *edits]


def words_at(lines: list[str], region: dict[str, int]) -> str:
    """Give the words of a region as SARIF counts them (3.30): in code points here."""
    assert region["startLine"] == region["endLine"]
    return lines[region["startLine"] - 1][
        region["startColumn"] - 1 : region["endColumn"] - 1
    ]


@pytest.mark.parametrize("end", ["\n", "\r\n", "\r"])
@pytest.mark.parametrize("mark", ["", "\ufeff"])
def test_a_region_is_where_the_words_are_behind_any_signs(
    run: Run, tmp_path: Path, end: str, mark: str
) -> None:
    lines = [
        "title: T",
        "# \U0001d538 \U0001f469\u200d\U0001f467 e\u0301",
        'authors: [{name: "\U0001d538\U0001f469\u200d\U0001f467", affilation: x}]',
    ]
    data = f"{mark}{end.join(lines)}{end}".encode()
    (tmp_path / "b.yaml").write_bytes(data)

    made = log(run, "b.yaml", "--select", "BG201")

    (run_made,) = made["runs"]
    (result,) = (each for each in run_made["results"] if each["ruleId"] == "BG201")
    (place, _), (edit, text) = regions(result)
    assert run_made["columnKind"] == "unicodeCodePoints"
    assert words_at(lines, place) == words_at(lines, edit) == "affilation"
    assert text == "affiliation"
