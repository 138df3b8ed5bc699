"""ReportLab comes in without what it would pick up on its way."""

import os
import subprocess
import sys
from pathlib import Path

SOURCE = Path(__file__).parents[2] / "src"
TRAP = "import pathlib; pathlib.Path({path!r}).write_text('run')\npdfMultiLine = 1\n"
PROGRAM = """
import os
from briefgen.pdf import reportlab_door
from reportlab import rl_config
print(rl_config.toColorCanUse, rl_config.trustedHosts, rl_config.pdfMultiLine)
print(os.environ["RL_trustedHosts"])
"""


def test_no_file_that_it_looks_for_is_run(tmp_path: Path) -> None:
    here, home, trace = tmp_path / "here", tmp_path / "home", tmp_path / "trace"
    here.mkdir()
    home.mkdir()
    trap = TRAP.format(path=str(trace))
    for name in ("reportlab_mods", "reportlab_settings"):
        (here / f"{name}.py").write_text(trap)
        (home / f".{name}").write_text(trap)

    run(here, home)

    assert not trace.exists()


def test_no_variable_opens_what_we_keep_shut(tmp_path: Path) -> None:
    said = run(tmp_path, tmp_path)

    assert said.splitlines() == ["None None 0", "*"]  # and the variable is back


def test_the_trap_works(tmp_path: Path) -> None:
    trace = tmp_path / "trace"
    (tmp_path / "reportlab_mods.py").write_text(TRAP.format(path=str(trace)))

    run(tmp_path, tmp_path, "import reportlab")

    assert trace.exists()


def run(here: Path, home: Path, program: str = PROGRAM) -> str:
    """Run a program in a folder that a stranger filled."""
    result = subprocess.run(
        [sys.executable, "-c", program],
        cwd=here,
        env={
            **os.environ,
            "HOME": str(home),
            "PYTHONPATH": str(SOURCE),
            "PYTHONDONTWRITEBYTECODE": "1",
            "RL_trustedHosts": "*",
            "RL_toColorCanUse": "rl_safe_eval",
            "RL_pdfMultiLine": "1",
        },
        capture_output=True,
        text=True,
        check=True,
    )
    return result.stdout
