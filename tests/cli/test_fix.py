"""`briefgen validate --fix` and `--diff`: what is written, and what is shown."""

import io
import json
import shutil
import subprocess
from collections.abc import Callable
from pathlib import Path
from types import SimpleNamespace

import pytest

from briefgen.pipeline import mend as mending
from briefgen.pipeline.mend import Mended
from briefgen.pipeline.source import SourceText
from tests.cli.conftest import Ran

Run = Callable[..., Ran]

WRONG = b"""\
titel: T
summary: See [@doe2042].  # so
sources:
  doe2024: {type: book, title: A}
""".replace(b"\n", b"\r\n")
RIGHT = WRONG.replace(b"titel", b"title")
LIKELY = RIGHT.replace(b"2042", b"2024")


@pytest.fixture
def wrong(tmp_path: Path) -> Path:
    path = tmp_path / "wrong.yaml"
    path.write_bytes(WRONG)
    return path


def test_the_file_is_mended_in_place_and_what_is_left_is_told(
    run: Run, wrong: Path
) -> None:
    wrong.chmod(0o640)

    ran = run("validate", "--fix", "--format", "line", wrong.name)

    assert wrong.read_bytes() == RIGHT
    assert wrong.stat().st_mode & 0o777 == 0o640
    assert ran.code == 1
    assert ran.out.startswith("wrong.yaml:2:16: error BG401 ")
    assert ran.err.endswith("; 1 fixed\n")
    assert [path.name for path in wrong.parent.iterdir()] == [wrong.name]


def test_what_is_likely_is_mended_where_that_is_asked_for(
    run: Run, wrong: Path
) -> None:
    run("validate", "--fix", "--unsafe-fixes", wrong.name)

    assert wrong.read_bytes() == LIKELY


def test_a_second_time_there_is_nothing_to_mend(run: Run, wrong: Path) -> None:
    run("validate", "--fix", "--unsafe-fixes", wrong.name)
    before = wrong.stat().st_mtime_ns

    ran = run("validate", "--fix", "--unsafe-fixes", wrong.name)

    assert ran.err.endswith("; 0 fixed\n")
    assert wrong.stat().st_mtime_ns == before


def test_a_difference_is_shown_and_nothing_is_written(run: Run, wrong: Path) -> None:
    ran = run("validate", "--fix", "--diff", wrong.name)

    assert wrong.read_bytes() == WRONG
    assert ran.code == 1
    lines = ran.out.split("\n")
    assert lines[:2] == ["--- wrong.yaml", "+++ wrong.yaml"]
    assert [line for line in lines[2:] if line[:1] in "+-" and line] == [
        "-titel: T\r",
        "+title: T\r",
    ]
    assert ran.err.endswith("; 1 would be fixed\n")


@pytest.mark.skipif(not shutil.which("patch"), reason="patch is not on this machine")
@pytest.mark.parametrize("text", [WRONG, WRONG.replace(b"\r", b"").rstrip()])
def test_the_difference_is_one_that_patch_takes(
    run: Run, wrong: Path, text: bytes
) -> None:
    wrong.write_bytes(text)
    shown = run("validate", "--diff", wrong.name).out

    subprocess.run(
        [str(shutil.which("patch")), "--binary", "-p0", "-s"],
        input=shown.encode(),
        cwd=wrong.parent,
        check=True,
    )

    assert wrong.read_bytes() == text.replace(b"titel", b"title")


def test_a_brief_that_needs_no_mending_has_no_difference(run: Run, brief: Path) -> None:
    ran = run("validate", "--diff", brief.name)

    assert (ran.code, ran.out) == (0, "")


def test_standard_input_is_mended_to_standard_output(
    run: Run, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("sys.stdin", SimpleNamespace(buffer=io.BytesIO(WRONG)))

    ran = run("validate", "--fix", "-")

    assert ran.out.encode() == RIGHT
    assert "stdin:2:16: error BG401" in ran.err


@pytest.mark.parametrize(
    ("arguments", "words"),
    [
        (("--fix", "-", "wrong.yaml"), "nothing beside it"),
        (("--fix", "--format", "json", "-"), "nothing beside it"),
        (("--diff", "--format", "sarif", "wrong.yaml"), "leave out --format"),
        (("--unsafe-fixes", "wrong.yaml"), "--unsafe-fixes goes with --fix or --diff"),
    ],
)
def test_options_that_do_not_go_together_are_a_wrong_use(
    run: Run, wrong: Path, arguments: tuple[str, ...], words: str
) -> None:
    ran = run("validate", *arguments)

    assert (ran.code, ran.out) == (2, "")
    assert words in ran.err
    assert wrong.read_bytes() == WRONG


def test_how_much_can_be_mended_is_told_without_being_asked(
    run: Run, wrong: Path
) -> None:
    assert run("validate", wrong.name).err.endswith(
        "; --fix mends 1, --unsafe-fixes 1 more\n"
    )
    run("validate", "--fix", wrong.name)
    assert run("validate", wrong.name).err.endswith("; --unsafe-fixes 1\n")


def test_programs_are_told_what_would_mend_it(run: Run, wrong: Path) -> None:
    told = json.loads(run("validate", "--format", "json", wrong.name).out)

    assert [found["fix"]["safe"] for found in told["diagnostics"]] == [True, False]
    assert told["diagnostics"][0]["fix"] == {
        "start": {"line": 1, "column": 1},
        "end": {"line": 1, "column": 6},
        "text": "title",
        "safe": True,
    }


def test_a_file_that_has_changed_in_the_meantime_is_left_alone(
    run: Run, wrong: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    done = mending.mend

    def slow(source: SourceText, judge: mending.Judge, *, unsafe: bool) -> Mended:
        wrong.write_bytes(b"title: Written meanwhile\n")
        return done(source, judge, unsafe=unsafe)

    monkeypatch.setattr(mending, "mend", slow)

    ran = run("validate", "--fix", wrong.name)

    assert wrong.read_bytes() == b"title: Written meanwhile\n"
    assert ran.code == 74
    assert "changed in the meantime" in ran.err
