"""A brief's bytes, from wherever it is."""

import os
from collections.abc import Callable
from pathlib import Path

import pytest

from briefgen.pipeline.source import MOST, open_source

posix = pytest.mark.skipif(os.name != "posix", reason="needs POSIX")


def test_a_path_is_read(tmp_path: Path) -> None:
    path = tmp_path / "brief.yaml"
    path.write_bytes(b"title: x\r\n")

    outcome = open_source(path)

    assert outcome.value is not None
    assert outcome.value == (str(path), b"title: x\r\n", tmp_path)


def test_a_str_without_line_break_is_a_path(tmp_path: Path) -> None:
    path = tmp_path / "brief.yaml"
    path.write_bytes(b"title: x")

    outcome = open_source(str(path))

    assert outcome.value is not None
    assert outcome.value.data == b"title: x"


def test_a_str_with_a_line_break_is_text() -> None:
    outcome = open_source("title: é\n")

    assert outcome.value is not None
    assert outcome.value.data == "title: é\n".encode()


def test_a_mapping_is_written_as_yaml_reads_it() -> None:
    outcome = open_source({"title": "é", "findings": [{"id": "a"}]})

    assert outcome.value is not None
    lines = outcome.value.data.decode().splitlines()
    assert lines[1:3] == ['  "title": "é",', '  "findings": [']


def test_a_mapping_that_holds_itself_is_a_diagnostic() -> None:
    brief: dict[str, object] = {"title": "x"}
    brief["context"] = brief

    outcome = open_source(brief)

    assert outcome.value is None
    (diagnostic,) = outcome.diagnostics
    assert diagnostic.code == "BG203"


def test_no_more_is_read_than_shows_that_it_is_too_big(tmp_path: Path) -> None:
    path = tmp_path / "brief.yaml"
    path.write_bytes(b"#" * (MOST + 100))

    outcome = open_source(path)

    assert outcome.value is not None
    assert len(outcome.value.data) == MOST + 1


def nothing(_: Path) -> None:
    """Leave it as it is: not there."""


def link(path: Path) -> None:
    path.with_name("other").write_bytes(b"secret")
    path.symlink_to(path.with_name("other"))


@posix
@pytest.mark.parametrize(
    ("make", "message"),
    [
        (nothing, "there is no such file"),
        (Path.mkdir, "it is a folder"),
        (link, "it is a link: name the file that it points to"),
        (os.mkfifo, "it is not a plain file: use - to read standard input"),
    ],
)
def test_what_is_no_plain_file_is_one_clear_line(
    tmp_path: Path, make: Callable[[Path], None], message: str
) -> None:
    path = tmp_path / "brief.yaml"
    make(path)

    outcome = open_source(path)

    assert outcome.value is None
    (diagnostic,) = outcome.diagnostics
    assert (diagnostic.code, diagnostic.message) == ("BG105", message)
    assert str(diagnostic.span) == f"{path}:1:1"


@pytest.mark.parametrize("name", ["a\0b", "x" * 5000, "briefs/none/brief.yaml"])
def test_a_name_that_cannot_be_is_not_there(name: str) -> None:
    outcome = open_source(name)

    assert outcome.value is None
    assert outcome.diagnostics[0].message == "there is no such file"


def test_a_name_without_its_ending_is_guessed(tmp_path: Path) -> None:
    (tmp_path / "brief.yaml").touch()

    (guessed,) = open_source(tmp_path / "brief").diagnostics
    (other,) = open_source(tmp_path / "other").diagnostics

    assert guessed.hint == f"did you mean “{tmp_path / 'brief.yaml'}”?"
    assert other.hint is None


def test_text_without_a_line_break_is_told_how_to_be_one() -> None:
    (diagnostic,) = open_source("title: x").diagnostics

    assert diagnostic.hint is not None
    assert "line break" in diagnostic.hint
