"""`briefgen new`: a brief that renders at once, and never over another."""

import json
from collections.abc import Callable
from pathlib import Path

import pytest

from tests.cli.conftest import Ran

Run = Callable[..., Ran]


def test_a_new_brief_has_nothing_wrong_and_renders(run: Run, tmp_path: Path) -> None:
    assert run("new", "my-brief").code == 0
    assert run("validate", "my-brief.yaml") == (0, "", "1 brief: nothing wrong\n")

    ran = run("render", "my-brief.yaml")

    assert ran.code == 0
    assert ran.out.startswith("my-brief.pdf: ")
    assert (tmp_path / "my-brief.pdf").read_bytes().startswith(b"%PDF-")


def test_its_first_line_leads_editors_to_the_schema(run: Run, tmp_path: Path) -> None:
    run("new", "my-brief")

    text = (tmp_path / "my-brief.yaml").read_text(encoding="utf-8")
    _, name = text.splitlines()[0].split("$schema=")
    schema = json.loads((tmp_path / name).read_text(encoding="utf-8"))
    assert "findings" in schema["properties"]


def test_a_name_may_have_its_ending_already(run: Run, tmp_path: Path) -> None:
    run("new", "my-brief.yaml")

    assert (tmp_path / "my-brief.yaml").exists()


def test_a_brief_that_is_there_is_left_alone(run: Run, tmp_path: Path) -> None:
    (tmp_path / "brief.yaml").write_text("mine", encoding="utf-8")

    ran = run("new", "brief")

    assert ran.code == 2
    assert "“brief.yaml” is there already" in ran.err
    assert (tmp_path / "brief.yaml").read_text(encoding="utf-8") == "mine"


def test_a_folder_that_is_not_there_is_one_clear_line(run: Run) -> None:
    ran = run("new", "nowhere/brief")

    assert ran == (2, "", "briefgen: there is no folder “nowhere”\n")


@pytest.mark.parametrize("name", ["", ".", "..", "/", "a/"])
def test_a_name_that_is_none_is_one_clear_line(
    run: Run, tmp_path: Path, name: str
) -> None:
    assert run("new", name) == (2, "", f"briefgen: “{name}” is no name for a brief\n")
    assert not list(tmp_path.iterdir())


def test_a_line_break_in_a_name_breaks_no_message(run: Run) -> None:
    ran = run("new", "a\nb")

    assert ran.code == 2
    assert ran.err.count("\n") == 1


@pytest.mark.parametrize(
    ("name", "typed"), [("my brief", "'my brief.yaml'"), ("-x", "./-x.yaml")]
)
def test_what_it_says_to_type_can_be_typed(run: Run, name: str, typed: str) -> None:
    ran = run("new", "--", name)

    assert ran.out.endswith(f"briefgen render {typed}\n")
