"""`briefgen validate`: what is wrong, on standard output; nothing is written."""

import io
import json
import os
import re
from collections.abc import Callable
from pathlib import Path

import pytest

from briefgen.rules import RULES
from tests.cli.conftest import Ran

Run = Callable[..., Ran]


OTHERS = {
    "docker-compose.yaml": "services:\n  web:\n    title: Web\n",
    "mkdocs.yml": "site_name: Docs\nnav: [a]\n",
    "schema.yaml": "title: A schema\ntype: object\nproperties: {}\n",
    "post.yaml": "title: A post\nlayout: post\n",
    "citation.yml": "cff-version: 1.2.0\ntitle: T\nmessage: M\nauthors: [{given: D}]\n",
    "empty.yaml": "",
}


def break_something(brief: Path) -> None:
    text = brief.read_text(encoding="utf-8")
    brief.write_text(text.replace("rests_on: [weight]", "rests_on: [wieght]"), "utf-8")


def test_a_fault_is_shown_with_its_line_and_the_remedy(run: Run, brief: Path) -> None:
    break_something(brief)

    ran = run("validate", "brief.yaml")

    assert ran.code == 1
    assert "error BG302" in ran.out
    assert "rests_on: [wieght]\n" in ran.out
    assert "^^^^^^" in ran.out
    assert "weight" in ran.out.split("hint:")[1]
    assert ran.err.startswith("1 brief: 1 error")


def test_one_line_for_each_fault_where_that_is_asked_for(run: Run, brief: Path) -> None:
    break_something(brief)

    ran = run("validate", "--format", "line", "brief.yaml")

    lines = ran.out.splitlines()
    assert all(line.startswith("brief.yaml:") for line in lines)
    assert sum("error BG302" in line for line in lines) == 1


def test_every_brief_is_looked_at(run: Run, brief: Path) -> None:
    ran = run("validate", "missing.yaml", brief.name, "missing-too.yaml")

    assert ran.code == 1
    assert ran.out.count("BG105") == 2
    assert ran.err == "3 briefs: 2 errors\n"


@pytest.mark.parametrize(
    ("content", "words"),
    [
        (None, "there is no such file"),
        (b"", "nothing in this file"),
        (b"\x00\x01\x02\xff" * 100, "BG101 file/not-yaml"),
    ],
)
def test_what_is_no_brief_is_one_clear_line(
    run: Run, tmp_path: Path, content: bytes | None, words: str
) -> None:
    if content is not None:
        (tmp_path / "bad.yaml").write_bytes(content)

    ran = run("validate", "--format", "line", "bad.yaml")

    assert ran.code == 1
    (line,) = ran.out.splitlines()
    assert line.startswith("bad.yaml:1:")
    assert words in line


def test_a_folder_stands_for_the_briefs_in_it(run: Run, brief: Path) -> None:
    below = brief.parent / "more" / "deep"
    below.mkdir(parents=True)
    (below / "b.yml").write_text("title: T\nsummary: TODO\n", encoding="utf-8")
    (below / "house.yaml").write_text("extends: institute\n", encoding="utf-8")
    (below / "notes.txt").write_text("title: T\n", encoding="utf-8")
    hidden = brief.parent / ".git"
    hidden.mkdir()
    (hidden / "c.yaml").write_text("title: TODO\n", encoding="utf-8")

    ran = run("validate", "--format", "line", ".")

    assert "more/deep/b.yml:2:10: warning BG205" in ran.out.replace("\\", "/")
    assert ran.err.startswith("2 briefs: ")


def test_in_a_folder_other_yaml_than_briefs_is_passed_over(
    run: Run, brief: Path
) -> None:
    for name, text in OTHERS.items():
        brief.with_name(name).write_text(text, encoding="utf-8")
    os.mkfifo(brief.with_name("pipe.yaml"))  # which nobody writes to

    assert run("validate", ".") == (0, "", "1 brief: nothing wrong\n")


@pytest.mark.parametrize(
    "text",
    ["titel: T\nfindings: []\n", "title: T\nsumary: S\ndate: 2024\nlanguage: en\n"],
)
def test_in_a_folder_a_brief_with_a_slip_is_looked_at(
    run: Run, tmp_path: Path, text: str
) -> None:
    (tmp_path / "b.yaml").write_text(text, encoding="utf-8")

    assert "did you mean" in run("validate", ".").out


@pytest.mark.parametrize("pattern", ["*.yaml", "**/b*.yaml", "[b]rief.yaml"])
def test_a_pattern_stands_for_what_it_matches(
    run: Run, brief: Path, pattern: str
) -> None:
    assert brief.exists()
    assert run("validate", pattern, "brief.yaml").err.startswith("1 brief: ")


@pytest.mark.parametrize("other", ["./brief.yaml", "../{}/brief.yaml", ".", "link"])
def test_a_brief_that_is_named_in_two_ways_is_looked_at_once(
    run: Run, brief: Path, other: str
) -> None:
    brief.with_name("link").symlink_to(brief.parent, target_is_directory=True)

    ran = run("validate", "brief.yaml", other.format(brief.parent.name))

    assert ran.err.startswith("1 brief: ")


@pytest.mark.parametrize("name", [".", "*.yaml"])
def test_where_there_is_no_brief_the_command_was_used_wrongly(
    run: Run, name: str
) -> None:
    assert run("validate", name) == (
        2,
        "",
        f"briefgen: there is no brief in “{name}”\n",
    )


UNSOUND = "title: T\nsummary: TODO\nrecommendations: [{action: Act.}]\n"


@pytest.fixture
def unsound(tmp_path: Path) -> Path:
    path = tmp_path / "unsound.yaml"
    path.write_text(UNSOUND, encoding="utf-8")
    return path


def test_a_command_may_look_for_some_rules_only(run: Run, unsound: Path) -> None:
    ran = run("validate", "--select", "BG502,schema", "--ignore", "BG205", unsound)

    assert (ran.code, ran.out.count(" BG502 "), "BG205" in ran.out) == (1, 1, False)
    assert ran.err == "1 brief: 1 error\n"


def test_warnings_are_a_failure_where_it_is_strict(run: Run, unsound: Path) -> None:
    arguments = ("validate", "--select", "BG205", unsound)

    assert run(*arguments).code == 0
    assert run(*arguments, "--strict").code == 1


def test_a_rule_that_nobody_knows_is_told_its_nearest(run: Run, unsound: Path) -> None:
    ran = run("validate", "--ignore", "schema/placeholdr", unsound)

    assert (ran.code, ran.out) == (2, "")
    assert "schema/placeholder" in ran.err


def test_what_was_found_can_be_counted(run: Run, unsound: Path) -> None:
    ran = run("validate", "--statistics", "--select", "BG205,BG502", unsound)

    assert "     1  BG205  schema/placeholder\n" in ran.err


@pytest.mark.parametrize("form", ["json", "sarif"])
def test_what_programs_read_stands_alone_on_standard_output(
    run: Run, unsound: Path, brief: Path, form: str
) -> None:
    ran = run("validate", "--format", form, unsound.name, brief.name)

    assert ran.code == 1
    assert "BG502" in json.dumps(json.loads(ran.out))


def test_build_servers_get_their_own_forms(run: Run, unsound: Path) -> None:
    assert "::error file=unsound.yaml,line=3" in (
        run("validate", "--format", "github", unsound.name).out
    )
    ran = run("validate", "--format", "junit", unsound.name)
    assert ran.out.startswith("<?xml")
    assert ran.out.endswith("</testsuites>\n")


def test_what_is_wrong_with_the_project_is_told_once(run: Run, unsound: Path) -> None:
    unsound.with_name("briefgen.toml").write_text("ignor = []", encoding="utf-8")
    unsound.with_name("b.yaml").write_text(UNSOUND, encoding="utf-8")

    ran = run("validate", "--format", "line", "b.yaml", "unsound.yaml")

    assert ran.out.count("briefgen.toml:1:1: error BG201") == 1


def test_what_does_not_fit_is_told_where_the_pages_are_laid_out(
    run: Run, brief: Path
) -> None:
    text = brief.read_text(encoding="utf-8")
    brief.write_text(f"{text}\nlimits: {{words: 3}}\n", encoding="utf-8")

    assert run("validate", brief).code == 0
    ran = run("validate", "--layout", brief)

    assert (ran.code, "BG901" in ran.out) == (1, True)
    assert [path.name for path in brief.parent.iterdir()] == [brief.name]


def test_the_rules_are_listed(run: Run) -> None:
    ran = run("rule")

    assert re.search(
        r"^BG502  argument/unsupported-recommendation +error$", ran.out, re.MULTILINE
    )
    assert len(ran.out.splitlines()) == len(RULES)


@pytest.mark.parametrize("name", ["BG502", "bg502", RULES["BG502"].name])
def test_a_rule_has_its_page(run: Run, name: str) -> None:
    ran = run("rule", name)

    assert ran.code == 0
    assert ran.out.startswith("Unsupported recommendation (BG502).\n")
    assert "## Why it matters" in ran.out


@pytest.mark.parametrize("family", ["BG6", "bg6", "language"])
def test_a_family_of_rules_is_listed(run: Run, family: str) -> None:
    ran = run("rule", family)

    assert ran.out.count("language/") == len(ran.out.splitlines()) > 5


@pytest.mark.parametrize(
    ("name", "meant"),
    [
        ("argument/unsupported-findings", "argument/unsupported-finding"),
        ("unsupported-finding", "argument/unsupported-finding"),
        ("long-sentense", "language/long-sentence"),
        ("argumnt", "argument"),
        ("BG9O1", "BG901"),
    ],
)
def test_a_misspelt_rule_is_told_its_nearest(run: Run, name: str, meant: str) -> None:
    ran = run("rule", name)

    assert (ran.code, ran.out) == (2, "")
    assert f"did you mean “{meant}”?" in ran.err


def test_advice_is_looked_for_where_all_rules_are(run: Run, tmp_path: Path) -> None:
    (tmp_path / "b.yaml").write_text("title: T\nsummary: Clearly, so.\n", "utf-8")

    assert "BG609" not in run("validate", "b.yaml").out
    assert "BG609" in run("validate", "--select", "all", "b.yaml").out


def test_what_was_read_from_a_pipe_has_one_name_in_every_form(
    run: Run, monkeypatch: pytest.MonkeyPatch
) -> None:
    text = io.TextIOWrapper(io.BytesIO(b"titel: T\n"))
    monkeypatch.setattr("sys.stdin", text)

    told = json.loads(run("validate", "--format", "json", "-").out)

    assert told["files"] == [told["diagnostics"][0]["path"]] == ["stdin"]
