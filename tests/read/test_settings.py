"""`briefgen.toml`: what a project says of its briefs."""

from pathlib import Path

import pytest

from briefgen.project import find_project
from briefgen.read.settings import Settings, read_settings


def test_without_a_file_there_are_none(tmp_path: Path) -> None:
    outcome = read_settings(find_project(tmp_path))
    assert outcome.value == Settings()
    assert not outcome.diagnostics


def test_a_style_is_read(tmp_path: Path) -> None:
    (tmp_path / "briefgen.toml").write_text('# ours\nstyle = "house.yaml"\n')
    outcome = read_settings(find_project(tmp_path))

    assert outcome.value.style == "house.yaml"
    assert not outcome.diagnostics


@pytest.mark.parametrize(
    ("text", "code", "place"),
    [
        ('style = "a"\n[terms]\nISIL = "IS"\n', "BG204", (2, 2)),
        ("style = 3\n", "BG203", (1, 1)),
        ('style = ""\n', "BG203", (1, 1)),
        ('a = "b"\nstyle = \n', "BG101", (2, 9)),
        ("a = 'é'".encode("latin-1"), "BG101", (1, 1)),
        (b"#" * 70_000, "BG105", (1, 1)),
    ],
)
def test_what_is_wrong_is_told_where_it_stands(
    tmp_path: Path, text: str | bytes, code: str, place: tuple[int, int]
) -> None:
    data = text if isinstance(text, bytes) else text.encode()
    (tmp_path / "briefgen.toml").write_bytes(data)

    (fault,) = read_settings(find_project(tmp_path)).diagnostics

    assert (fault.code, fault.span.path, fault.span.start) == (
        code,
        "briefgen.toml",
        place,
    )
