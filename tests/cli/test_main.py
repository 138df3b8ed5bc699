"""The command as a whole: help, version, and what it says when something breaks."""

import errno
import os
import signal
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

import briefgen
from briefgen.pipeline import validate
from tests.cli.conftest import Ran

Run = Callable[..., Ran]
HEAVY = {"PIL", "reportlab", "uharfbuzz", "pyphen", "rich"}
READING = {"yaml", "markdown_it", "briefgen.read", "briefgen.rules"}


def loaded_by(*arguments: str | Path) -> set[str]:
    """Run the command in a process of its own; give the modules that it loaded."""
    code = (
        "import atexit, sys\n"
        "atexit.register(lambda: print(*sys.modules, file=sys.stderr))\n"
        "from briefgen.cli.main import main\n"
        "main()\n"
    )
    done = subprocess.run(
        [sys.executable, "-c", code, *arguments],
        capture_output=True,
        text=True,
        check=True,
    )
    return set(done.stderr.split())


def test_the_version_is_that_of_the_package(run: Run) -> None:
    assert run("--version") == (0, f"briefgen {briefgen.__version__}\n", "")


@pytest.mark.parametrize("verb", ["new", "validate", "render"])
def test_the_help_of_each_verb_has_an_example(run: Run, verb: str) -> None:
    ran = run(verb, "--help")

    assert ran.code == 0
    assert f"Example: briefgen {verb} " in ran.out


def test_a_wrong_option_is_a_fault_of_use(run: Run) -> None:
    ran = run("render", "--colour", "brief.yaml")

    assert ran.code == 2
    assert "No such option" in ran.err


def test_help_loads_no_stage() -> None:
    assert not loaded_by("render", "--help") & (HEAVY | READING)


def test_validation_loads_neither_fonts_nor_pdf(brief: Path) -> None:
    loaded = loaded_by("validate", brief)

    assert loaded >= READING
    assert not loaded & (HEAVY | {"briefgen.fonts", "briefgen.pdf"})


def test_a_start_loads_the_verb_that_is_called_and_what_the_brief_asks_for(
    brief: Path,
) -> None:
    loaded = loaded_by("validate", brief)
    verbs = {name.split(".")[2] for name in loaded if name.startswith("briefgen.cli.")}

    assert verbs.isdisjoint({"cite", "extract", "inspect", "render", "rule", "style"})
    assert not {name for name in loaded if name.startswith("briefgen.read.archive.")}
    assert loaded.isdisjoint(
        {f"briefgen.read.{name}" for name in ("csvfile", "filled", "jsonfile", "plots")}
    )


def test_where_no_verb_is_called_all_are_known(run: Run) -> None:
    listed = run("--help").out
    assert all(f"\n  {verb} " in listed for verb in ("validate", "render", "style"))
    assert "'validate'" in run("validat", "a.yaml").err


@pytest.mark.parametrize(
    ("fault", "code", "words"),
    [
        (KeyError("x"), 70, "a fault of briefgen"),
        (MemoryError(), 74, "not enough memory"),
        (OSError(errno.EIO, "Input/output error"), 74, "input/output error"),
    ],
)
def test_what_breaks_is_one_clear_line_and_no_traceback(
    run: Run,
    monkeypatch: pytest.MonkeyPatch,
    *,
    fault: Exception,
    code: int,
    words: str,
) -> None:
    def fail(*_: object, **__: object) -> None:
        raise fault

    monkeypatch.setattr(validate, "validate_brief", fail)

    Path("brief.yaml").touch()

    ran = run("validate", "brief.yaml")

    assert ran.code == code
    assert words in ran.err
    assert ran.err.count("\n") == 1
    assert "Traceback" not in ran.err


def test_one_who_debugs_sees_the_traceback(
    run: Run, brief: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("BRIEFGEN_DEBUG", "1")
    monkeypatch.setattr(validate, "validate_brief", None)

    ran = run("validate", brief)

    assert ran.code == 70
    assert "Traceback" in ran.err


@pytest.mark.skipif(os.name != "posix", reason="needs /dev/full")
def test_a_full_disk_behind_standard_error_changes_nothing(brief: Path) -> None:
    with Path("/dev/full").open("w", encoding="utf-8") as full:
        done = subprocess.run(
            [sys.executable, "-m", "briefgen", "render", brief.name],
            cwd=brief.parent,
            stderr=full,
            check=False,
        )

    assert done.returncode == 0
    assert brief.with_suffix(".pdf").exists()


def test_a_closed_standard_output_is_one_clear_line(
    run: Run, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(sys, "stdout", None)

    ran = run("validate", "missing.yaml")

    assert ran == (74, "", "briefgen: standard output is closed\n")


def test_a_module_in_the_current_folder_is_never_run(brief: Path) -> None:
    for name in ("typer", "yaml", "reportlab_settings", "reportlab_mods", "json"):
        brief.with_name(f"{name}.py").write_text("raise SystemExit(99)", "utf-8")

    done = subprocess.run(
        [sys.executable, "-m", "briefgen", "render", brief.name],
        cwd=brief.parent,
        check=False,
    )

    assert done.returncode == 0


@pytest.mark.skipif(os.name != "posix", reason="needs POSIX signals")
def test_an_interruption_while_it_loads_is_one_clear_line() -> None:
    code = (
        "import os, signal, sys\n"
        "from briefgen.cli.entry import enter\n"
        "class Slow:\n"
        "    def find_spec(self, name, path, target=None):\n"
        "        if name == 'typer': os.kill(os.getpid(), signal.SIGINT)\n"
        "sys.meta_path.insert(0, Slow())\n"
        "enter()\n"
    )

    done = subprocess.run(
        [sys.executable, "-c", code, "--version"],
        capture_output=True,
        text=True,
        check=False,
    )

    assert done.returncode == 128 + signal.SIGINT
    assert done.stderr == "briefgen: interrupted; nothing is left half done\n"


@pytest.mark.skipif(os.name != "posix", reason="needs POSIX signals")
def test_a_signal_that_comes_when_all_is_done_changes_nothing() -> None:
    code = (
        "import os, signal\n"
        "from briefgen.cli.main import main\n"
        "try:\n"
        "    main()\n"
        "finally:\n"
        "    for number in (signal.SIGINT, signal.SIGTERM, signal.SIGALRM):\n"
        "        os.kill(os.getpid(), number)\n"
    )

    done = subprocess.run(
        [sys.executable, "-c", code, "--version"],
        capture_output=True,
        text=True,
        check=False,
    )

    assert (done.returncode, done.stderr) == (0, "")


@pytest.mark.skipif(os.name != "posix", reason="needs POSIX signals")
def test_a_signal_that_falls_into_the_end_of_the_command_is_heeded() -> None:
    code = (
        "import os, signal\n"
        "from briefgen.cli import main\n"
        "class End(SystemExit):\n"
        "    @property\n"
        "    def code(self):\n"
        "        os.kill(os.getpid(), signal.SIGINT)\n"
        "        return 0\n"
        "def command(**_):\n"
        "    raise End\n"
        "main._command = lambda _: command\n"
        "main.main()\n"
    )

    done = subprocess.run(
        [sys.executable, "-c", code], capture_output=True, text=True, check=False
    )

    assert done.returncode == 128 + signal.SIGINT
    assert done.stderr == "briefgen: interrupted; nothing is left half done\n"


@pytest.mark.skipif(os.name != "posix", reason="needs POSIX signals")
def test_an_interruption_that_falls_into_a_finalizer_is_not_lost() -> None:
    code = (
        "import os, signal, time\n"
        "from briefgen.cli import main\n"
        "class Ending:\n"
        "    def __del__(self):\n"
        "        os.kill(os.getpid(), signal.SIGTERM)\n"
        "        len(str())\n"
        "def command(verb):\n"
        "    Ending()\n"
        "    time.sleep(60)\n"
        "main._command = command\n"
        "main.main()\n"
    )

    done = subprocess.run(
        [sys.executable, "-c", code], capture_output=True, text=True, check=False
    )

    assert done.returncode == 128 + signal.SIGTERM
    assert done.stderr == "briefgen: interrupted; nothing is left half done\n"
