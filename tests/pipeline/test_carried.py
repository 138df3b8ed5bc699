"""A PDF gives back the project that it was made from, and nothing that is made up."""

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from briefgen.pipeline.carried import Carried
from briefgen.pipeline.inspect import carried_by
from briefgen.pipeline.render import Options
from briefgen.pipeline.validate import validate_brief
from briefgen.project import holding
from tests.readback.tampering import (
    MANIFEST,
    rendered,
    rendered_text,
    with_attached,
    with_manifest,
)

EXAMPLES = Path(__file__).parents[2] / "examples"
TEXT = "title: Night buses\ncontext: Words.\n"


@pytest.fixture(scope="module")
def pdf() -> bytes:
    return rendered_text(TEXT)


def codes(pdf: bytes) -> list[str]:
    outcome = carried_by("a.pdf", pdf)
    assert outcome.value is None
    return [each.code for each in outcome.diagnostics]


def carried(pdf: bytes) -> Carried:
    outcome = carried_by("a.pdf", pdf)
    assert outcome.value is not None, outcome.diagnostics
    return outcome.value


def test_the_files_come_back_byte_for_byte() -> None:
    home = EXAMPLES / "own-style"

    files = carried(rendered(home / "tramline.yaml")).files

    assert files["house.yaml"] == (home / "house.yaml").read_bytes()
    assert files["brief.yaml"] == (home / "tramline.yaml").read_bytes()
    assert files.keys() == {"brief.yaml", "house.yaml", "logo.svg"}


def test_the_project_is_judged_in_memory_as_it_was_on_the_disk() -> None:
    path = EXAMPLES / "charts.yaml"
    kept = carried(rendered(path))

    with holding(kept.files) as folder:
        case = validate_brief(kept.source(folder)).value

    assert case is not None
    assert case.brief.title
    assert case.argument.of_kind("figure")


def test_while_files_are_held_nothing_is_read_from_the_disk(tmp_path: Path) -> None:
    from briefgen.project import Fault, find_project  # noqa: PLC0415

    (tmp_path / "briefgen.toml").write_text("", encoding="utf-8")
    (tmp_path / "a.csv").write_text("a", encoding="utf-8")
    with holding({"a/b.csv": b"b", "a/c/d.csv": b"d"}) as folder:
        assert isinstance(find_project(tmp_path).read("a.csv"), Fault)
        project = find_project(folder)
        assert project.root == folder
        assert project.read("a/b.csv") == b"b"
        assert isinstance(project.read("a/b.csv", 0), Fault)
        assert isinstance(project.read("../a.csv"), Fault)
        assert project.names("a") == ("b.csv",)
        assert project.beside("a/b.csv").read("c/d.csv") == b"d"
    assert find_project(tmp_path).read("a.csv") == b"a"


def test_a_pdf_of_an_older_version_gives_its_brief(pdf: bytes) -> None:
    kept = carried(with_attached(pdf, {MANIFEST: None}))

    assert kept.manifest is None
    assert kept.files == {"brief.yaml": TEXT.encode()}


def test_a_pdf_without_its_source_has_none(pdf: bytes) -> None:
    bare = with_attached(pdf, {MANIFEST: None, "brief.yaml": None})

    assert codes(bare) == ["BG964"]
    assert codes(rendered_text(TEXT, options=Options(attachments=False))) == ["BG964"]


def test_a_brief_that_was_changed_is_told(pdf: bytes) -> None:
    assert codes(with_attached(pdf, {"brief.yaml": b"title: Other\n"})) == ["BG965"]


def test_a_brief_that_was_taken_away_is_told(pdf: bytes) -> None:
    assert codes(with_attached(pdf, {"brief.yaml": None})) == ["BG965"]


@pytest.mark.parametrize(
    "change",
    [
        lambda manifest: manifest.update(format="2"),
        lambda manifest: manifest.update(conformance="ua9"),
        lambda manifest: manifest.update(brief="other.yaml"),
        lambda manifest: manifest.update(files=[]),
        lambda manifest: manifest.update(files=7),
        lambda manifest: manifest.update(unknown="x"),
        lambda manifest: manifest["files"][0].update(sha256="0" * 64),
        lambda manifest: manifest["files"][0].update(sha256="x"),
        lambda manifest: manifest["files"][0].update(image="I9"),
        lambda manifest: manifest.clear(),
    ],
)
def test_a_manifest_that_is_not_so_is_told(
    pdf: bytes, change: Callable[[dict[str, Any]], object]
) -> None:
    assert codes(with_manifest(pdf, change)) == ["BG965"]


@pytest.mark.parametrize("text", [b"", b"[", b"\xff", b"[" * 99_999, b"&a [*a]", b"7"])
def test_a_manifest_that_is_none_is_told(pdf: bytes, text: bytes) -> None:
    assert codes(with_attached(pdf, {MANIFEST: text})) == ["BG965"]


@pytest.mark.parametrize(
    "path",
    [
        *("../x", "/etc/passwd", "a/../../x", "..\\x", "C:x", "CON", "a/NUL.txt"),
        *(
            "a\0b",
            "a\nb",
            ".bashrc",
            "a/.git/config",
            "x.",
            "x ",
            "~/x",
            "",
            "a" * 2000,
        ),
        *("a" * 2000, "//host/x", "http://a/b", "a\u202eb", "e\u0301"),
    ],
)
def test_a_path_that_no_folder_should_hold_is_told(pdf: bytes, path: str) -> None:
    def change(manifest: dict[str, Any]) -> None:
        manifest["brief"] = manifest["files"][0]["path"] = path

    assert {*codes(with_manifest(pdf, change))} <= {"BG963", "BG965"}


@pytest.mark.parametrize(
    "other", ["brief.yaml", "Brief.YAML", "brief.yaml/x", "BRIEF.yaml/x/y"]
)
def test_two_files_of_one_name_are_told(pdf: bytes, other: str) -> None:
    def change(manifest: dict[str, Any]) -> None:
        manifest["files"].append({**manifest["files"][0], "path": other})

    assert codes(with_manifest(pdf, change)) == ["BG963"]
