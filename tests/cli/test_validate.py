"""`briefgen validate`: what is wrong, on standard output; nothing is written."""

from collections.abc import Callable
from pathlib import Path

import pytest

from tests.cli.conftest import Ran

Run = Callable[..., Ran]


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

    ran = run("validate", "--form", "line", "brief.yaml")

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

    ran = run("validate", "--form", "line", "bad.yaml")

    assert ran.code == 1
    (line,) = ran.out.splitlines()
    assert line.startswith("bad.yaml:1:")
    assert words in line


def test_a_folder_is_one_clear_line(run: Run, tmp_path: Path) -> None:
    ran = run("validate", tmp_path)

    assert ran.code == 1
    assert ran.out.splitlines() == [
        f"{tmp_path}:1:1: error BG105 file/missing: it is a folder"
    ]
