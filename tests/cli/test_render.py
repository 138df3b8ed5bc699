"""`briefgen render`: where the PDF goes, and what is never touched."""

import os
import signal
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest
import typer

from tests.cli.conftest import Ran

Run = Callable[..., Ran]
OLD = b"%PDF-1.7 old"


def command(*arguments: str | Path) -> list[str | Path]:
    return [sys.executable, "-m", "briefgen", "render", *arguments]


def test_a_render_prints_one_line_file_pages_seconds(run: Run, brief: Path) -> None:
    ran = run("render", brief)

    assert ran.code == 0
    name, _, rest = ran.out.partition(": ")
    assert name == "brief.pdf"
    pages, seconds, preflight = rest.rstrip().split(", ")
    assert int(pages.split()[0]) >= 1
    assert seconds.endswith(" s")
    assert float(seconds.split()[0]) > float(preflight.split()[0]) > 0
    assert preflight.endswith(" of them to read it back")
    assert ran.err == ""


def test_who_does_without_the_preflight_does_not_pay_for_it(
    run: Run, brief: Path
) -> None:
    ran = run("render", brief, "--no-preflight")

    assert ran.code == 0
    assert ran.out.count(", ") == 1


def test_the_pdf_goes_to_the_current_folder(run: Run, brief: Path) -> None:
    folder = brief.parent / "briefs"
    folder.mkdir()
    brief = brief.rename(folder / "other.yaml")

    run("render", brief)

    assert (folder.parent / "other.pdf").exists()


def test_an_output_may_be_a_file_or_a_folder(run: Run, brief: Path) -> None:
    (brief.parent / "out").mkdir()

    assert run("render", brief, "-o", "x.pdf").code == 0
    assert run("render", brief, "-o", "out").code == 0

    assert (brief.parent / "x.pdf").exists()
    assert (brief.parent / "out" / "brief.pdf").exists()


def test_the_pdf_is_shown_where_that_is_asked_for(
    run: Run, brief: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    shown = list[str]()
    monkeypatch.setattr(typer, "launch", shown.append)

    run("render", brief)
    run("render", brief, "--open", "-o", "x.pdf")

    assert shown == ["x.pdf"]


@pytest.mark.parametrize(
    "options", [("--draft",), ("--conformance", "ua2"), ("--style", "wide.yaml")]
)
def test_each_option_changes_the_pdf(
    run: Run, brief: Path, options: tuple[str, ...]
) -> None:
    final = brief.read_text(encoding="utf-8").replace("status: draft", "status: final")
    brief.write_text(final, encoding="utf-8")
    style = "extends: institute\ngrid: {measure: 110mm, gap: 3mm}\n"
    brief.with_name("wide.yaml").write_text(style, encoding="utf-8")

    assert run("render", brief, "-o", "a.pdf").code == 0
    assert run("render", brief, "-o", "b.pdf", *options).code == 0

    plain, changed = (brief.with_name(f"{name}.pdf").read_bytes() for name in "ab")
    assert plain != changed


def test_a_choice_that_is_none_is_a_fault_of_use(run: Run, brief: Path) -> None:
    ran = run("render", brief, "--conformance", "ua3")

    assert ran.code == 2
    assert "“ua3” is not one of ua1, ua2" in ran.err


def test_errors_leave_the_old_pdf_as_it_was(run: Run, brief: Path) -> None:
    old = brief.with_suffix(".pdf")
    old.write_bytes(OLD)
    text = brief.read_text(encoding="utf-8")
    brief.write_text(text.replace("[weight]", "[wieght]"), encoding="utf-8")

    ran = run("render", brief)

    assert ran.code == 1
    assert "BG302" in ran.err
    assert ran.out == ""
    assert old.read_bytes() == OLD


def test_several_briefs_want_a_folder(run: Run, brief: Path) -> None:
    ran = run("render", brief, brief, "-o", "x.pdf")

    assert ran.code == 2
    assert "-o FOLDER" in ran.err


def test_two_briefs_with_one_name_are_refused(run: Run, brief: Path) -> None:
    folder = brief.parent / "more"
    folder.mkdir()
    other = folder / "BRIEF.yaml"
    other.write_bytes(brief.read_bytes())

    ran = run("render", brief, other, "-o", folder)

    assert ran.code == 2
    assert "would both become" in ran.err
    assert not list(folder.glob("*.pdf"))


def test_a_bad_brief_does_not_keep_the_others_back(run: Run, brief: Path) -> None:
    (brief.parent / "out").mkdir()

    ran = run("render", "missing.yaml", brief, "-o", "out")

    assert ran.code == 1
    assert "BG105" in ran.err
    assert (brief.parent / "out" / "brief.pdf").exists()


def test_the_output_is_never_the_brief(run: Run, brief: Path) -> None:
    before = brief.read_bytes()

    ran = run("render", brief, "-o", brief)

    assert ran == (2, "", f"briefgen: “{brief}” is the brief itself\n")
    assert brief.read_bytes() == before


def test_another_input_is_not_written_over(run: Run, brief: Path) -> None:
    picture = brief.with_name("map.png")
    picture.write_bytes(b"\x89PNG")

    ran = run("render", brief, "-o", picture)

    assert ran.code == 2
    assert picture.read_bytes() == b"\x89PNG"


def test_an_output_that_cannot_be_written_is_one_clear_line(
    run: Run, brief: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    # Root may write everywhere, and tests may run as root.
    monkeypatch.setattr(os, "access", lambda *_: False)

    ran = run("render", brief)

    assert ran == (74, "", "briefgen: brief.pdf: you may not write there\n")


def test_standard_input_becomes_standard_output(brief: Path) -> None:
    done = subprocess.run(
        command("-"), input=brief.read_bytes(), capture_output=True, check=True
    )

    assert done.stdout.startswith(b"%PDF-")
    assert done.stdout.rstrip().endswith(b"%%EOF")
    assert done.stderr.startswith(b"-: ")


def test_standard_input_may_become_a_file(brief: Path) -> None:
    out = brief.with_name("x.pdf")

    done = subprocess.run(
        command("-", "-o", out),
        input=brief.read_bytes(),
        capture_output=True,
        check=True,
    )

    assert out.read_bytes().startswith(b"%PDF-")
    assert done.stdout.startswith(os.fsencode(out))


def test_a_closed_standard_input_is_an_empty_brief(
    run: Run, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(sys, "stdin", None)

    ran = run("render", "-", "-o", "x.pdf")

    assert ran.code == 1
    assert "stdin:1:1: error" in ran.err


def test_a_screen_gets_no_pdf(
    run: Run, brief: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(sys.stdout, "isatty", lambda: True)

    ran = run("render", brief, "-o", "-")

    assert ran.code == 2
    assert "not for the screen" in ran.err


def test_the_same_brief_gives_the_same_bytes(run: Run, brief: Path) -> None:
    run("render", brief, "-o", "a.pdf")
    subprocess.run(command(brief, "-o", brief.with_name("b.pdf")), check=True)

    first = brief.with_name("a.pdf").read_bytes()
    assert first == brief.with_name("b.pdf").read_bytes()


@pytest.mark.skipif(os.name != "posix", reason="needs POSIX signals")
@pytest.mark.parametrize("number", [signal.SIGINT, signal.SIGTERM])
def test_a_signal_ends_it_and_leaves_the_old_pdf(
    brief: Path, number: signal.Signals
) -> None:
    old = brief.with_suffix(".pdf")
    old.write_bytes(OLD)
    code = (
        "import os, sys\n"
        "from briefgen.cli.main import main\n"
        f"os.fsync = lambda _: os.kill(os.getpid(), {int(number)})\n"
        "main()\n"
    )

    done = subprocess.run(
        [sys.executable, "-c", code, "render", brief],
        cwd=brief.parent,
        capture_output=True,
        text=True,
        check=False,
    )

    assert done.returncode == 128 + number
    assert done.stderr == "briefgen: interrupted; nothing is left half done\n"
    assert old.read_bytes() == OLD
    assert sorted(path.name for path in brief.parent.iterdir()) == [
        "brief.pdf",
        "brief.yaml",
    ]


def test_a_folder_that_is_not_there_is_named(run: Run, brief: Path) -> None:
    ran = run("render", brief, "-o", "out/")

    assert ran == (2, "", "briefgen: there is no folder “out/”: make it first\n")


def test_an_output_without_a_name_is_a_slip(run: Run, brief: Path) -> None:
    ran = run("render", brief, "-o", "")

    assert ran.code == 2
    assert "what -o names is missing" in ran.err


def test_standard_input_is_read_once(run: Run, brief: Path) -> None:
    ran = run("render", "-", "-", "-o", brief.parent)

    assert ran.code == 2
    assert "“-” and “-” would both become" in ran.err


def test_a_reader_that_goes_away_ends_it_without_a_word(brief: Path) -> None:
    read, write = os.pipe()
    os.close(read)

    done = subprocess.run(
        command(brief, "-o", "-"), stdout=write, stderr=subprocess.PIPE, check=False
    )

    os.close(write)
    assert (done.returncode, done.stderr) == (74, b"")


@pytest.mark.skipif(os.name != "posix", reason="elsewhere it cannot be removed")
def test_a_current_folder_that_is_gone_is_one_clear_line(
    run: Run, brief: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    gone = brief.parent / "gone"
    gone.mkdir()
    monkeypatch.chdir(gone)
    gone.rmdir()

    ran = run("render", brief, "-o", brief.with_suffix(".pdf"))
    monkeypatch.chdir(brief.parent)

    assert ran.code in {0, 74}
    assert ran.err in {"", "briefgen: the current folder is there no more\n"}


def test_an_edition_has_its_name_in_that_of_its_file(run: Run, brief: Path) -> None:
    assert run("render", brief, "--edition", "short").code == 0
    assert run("render", brief, "--edition", "short", "-o", "x.pdf").code == 0

    assert {path.name for path in brief.parent.glob("*.pdf")} == {
        "brief.short.pdf",
        "x.pdf",
    }


def test_an_edition_that_there_is_not_is_told_with_those_that_there_are(
    run: Run, brief: Path
) -> None:
    for name in ("sumary", "../up"):
        ran = run("render", brief, "--edition", name)
        assert ran.code != 0
        assert not [*brief.parent.rglob("*.pdf")]

    told = run("validate", brief, "--edition", "sumary")
    assert told.code == 1
    assert "no edition is called “sumary”" in told.out
    assert "did you mean “summary”?" in told.out
