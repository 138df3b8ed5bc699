"""`briefgen diff`: what changed in meaning, on standard output."""

import json
import shutil
from collections.abc import Callable
from pathlib import Path

import pytest

from tests.cli.conftest import Ran

Run = Callable[..., Ran]
EXAMPLES = Path(__file__).parents[2] / "examples"


@pytest.fixture
def old(tmp_path: Path) -> Path:
    """Put a brief into the folder of the command."""
    return Path(shutil.copy(EXAMPLES / "contested.yaml", tmp_path / "old.yaml"))


def edited(old: Path, before: str, after: str) -> Path:
    text = old.read_text(encoding="utf-8")
    assert before in text
    new = old.with_name("new.yaml")
    new.write_text(text.replace(before, after, 1), encoding="utf-8")
    return new


def test_a_brief_and_the_pdf_made_of_it_say_the_same(run: Run, old: Path) -> None:
    assert run("render", old.name).code == 0

    ran = run("diff", "old.pdf", old.name)

    assert (ran.code, ran.out) == (0, "")
    assert ran.err == "nothing changed in meaning\n"


def test_a_change_is_told_and_the_exit_code_says_so(run: Run, old: Path) -> None:
    edited(old, "title: ", "title: Still ")

    ran = run("diff", old.name, "new.yaml")

    assert ran.code == 1
    assert ran.out.startswith("brief\n  changed  title: {+Still+} ")
    assert ran.err == "1 change in meaning\n"


def test_json_has_every_change(run: Run, old: Path) -> None:
    edited(old, "title: ", "title: Still ")

    ran = run("diff", old.name, "new.yaml", "--format", "json")

    (change,) = json.loads(ran.out)["changes"]
    assert ran.code == 1
    assert (change["kind"], change["how"], change["field"]) == (
        *("brief", "changed"),
        "title",
    )


@pytest.mark.parametrize("content", [b"title: [", b"%PDF-1.7\nbroken", b"\x00", b""])
def test_what_cannot_be_read_ends_in_two(run: Run, old: Path, content: bytes) -> None:
    old.with_name("new").write_bytes(content)

    ran = run("diff", old.name, "new")

    assert (ran.code, ran.out) == (2, "")
    assert ran.err
    assert "Traceback" not in ran.err


def test_a_file_that_is_not_there_is_told(run: Run, old: Path) -> None:
    ran = run("diff", old.name, "missing.yaml")

    assert ran.code == 2
    assert "BG105" in ran.err


def test_both_cannot_be_standard_input(run: Run, old: Path) -> None:
    assert old.exists()

    ran = run("diff", "-", "-")

    assert ran.code == 2
    assert "only one of the two" in ran.err


def test_a_pdf_with_change_bars_is_written_and_told(run: Run, old: Path) -> None:
    edited(old, "title: ", "title: Still ")

    ran = run("diff", old.name, "new.yaml", "--format", "pdf", "-o", "changes.pdf")

    assert (ran.code, ran.err) == (1, "")
    assert ran.out.startswith("changes.pdf: ")
    assert ran.out.endswith(" pages, 1 change in meaning\n")
    assert old.with_name("changes.pdf").read_bytes().startswith(b"%PDF-")


@pytest.mark.parametrize(
    ("options", "told"),
    [
        (["--format", "pdf", "-o", "new.yaml"], "“new.yaml” is there and is no PDF"),
        (["--format", "pdf", "-o", "old.yaml"], "“old.yaml” is the brief itself"),
        (["--format", "pdf", "-o", "nowhere/a.pdf"], "there is no folder “nowhere”"),
        (["-o", "changes.pdf"], "are for --format pdf"),
        (["--style", "journal"], "are for --format pdf"),
        (["--format", "pdf", "-o", "a.pdf", "--style", "x"], "no style is called “x”"),
    ],
)
def test_what_is_asked_wrongly_is_told_and_writes_nothing(
    run: Run, old: Path, options: list[str], told: str
) -> None:
    edited(old, "title: ", "title: Still ")
    before = {path: path.read_bytes() for path in old.parent.iterdir()}

    ran = run("diff", old.name, "new.yaml", *options)

    assert (ran.code, ran.out) == (2, "")
    assert told in ran.err
    assert before == {path: path.read_bytes() for path in old.parent.iterdir()}
