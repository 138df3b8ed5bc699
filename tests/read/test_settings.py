"""`briefgen.toml`: what a project says of its briefs."""

from pathlib import Path

import pytest

from briefgen.model.limits import Limits
from briefgen.project import find_project
from briefgen.read.settings import read_settings
from briefgen.settings import Settings

WHOLE = """\
# ours
style = "house.yaml"
select = ["language/hard-to-read"]
ignore = ["BG507"]
levels = {BG502 = "warning"}

acronyms = ["ICSR"]
limits = {pages = 4, words = 1500, sentence = 30, grade = 12}

[terms]
"ISIL" = "Islamic State"

[per-file-ignores]
"drafts/*" = ["BG205", "disclosure"]
"""


def test_without_a_file_there_are_none(tmp_path: Path) -> None:
    outcome = read_settings(find_project(tmp_path))
    assert outcome.value == Settings()
    assert not outcome.diagnostics


def test_every_setting_is_read(tmp_path: Path) -> None:
    (tmp_path / "briefgen.toml").write_text(WHOLE)
    outcome = read_settings(find_project(tmp_path))

    assert not outcome.diagnostics
    limits = outcome.value.limits
    assert limits is not None
    assert limits.span.start == (8, 10)
    assert outcome.value == Settings(
        outcome.value.span,
        style="house.yaml",
        select=("language/hard-to-read",),
        ignore=("BG507",),
        levels={"BG502": "warning"},
        terms={"ISIL": "Islamic State"},
        acronyms=("ICSR",),
        limits=Limits(limits.span, pages=4, words=1500, sentence=30, grade=12),
        per_file_ignores={"drafts/*": ("BG205", "disclosure")},
    )


@pytest.mark.parametrize(
    ("text", "code", "place"),
    [
        ('style = "a"\n[term]\nISIL = "IS"\n', "BG201", (2, 2)),
        ('styel = "a"\n', "BG201", (1, 1)),
        ('select = "BG5"\n', "BG203", (1, 10)),
        ('levels = {BG502 = "warn"}\n', "BG204", (1, 19)),
        ('[levels]\n"BG502" = ["error"]\n', "BG203", (2, 11)),
        ("limits = {page = 4}\n", "BG201", (1, 11)),
        ('[limits]\nwords = "many"\n', "BG204", (2, 9)),
        ('acronyms = "EU"\n', "BG203", (1, 12)),
        ('terms = ["ISIL"]\n', "BG203", (1, 9)),
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
