"""`briefgen render` with ever less memory: a PDF, or a line that says what lacks."""

import re
import resource
import subprocess
import sys
from pathlib import Path

import pytest

from tests.endurance import trials

pytestmark = pytest.mark.skipif(sys.platform != "linux", reason="limits are Linux'")

BRIEF = Path(__file__).parents[2] / "examples" / "smallest.yaml"
STEPS = trials("MEMORY_STEPS", 10)
MOST = 256 * 1024 * 1024  # beside what the command takes before it has a verb
CLEAR = re.compile(r"(BG909|not enough memory|cannot allocate memory)")
LOADED = (
    "import briefgen.cli.main, pathlib;"
    "print(pathlib.Path('/proc/self/status').read_text().split('VmPeak:')[1].split()[0])"
)


@pytest.fixture(scope="module")
def least() -> int:
    """Give the bytes that the command has mapped before it has a verb."""
    told = subprocess.run(
        [sys.executable, "-c", LOADED], capture_output=True, check=True
    ).stdout
    return int(told) * 1024


def limited(folder: Path, most: int) -> "subprocess.CompletedProcess[str]":
    """Render with so much memory."""
    return subprocess.run(
        [str(Path(sys.executable).with_name("briefgen")), "render", "brief.yaml"],
        cwd=folder,
        capture_output=True,
        text=True,
        check=False,
        preexec_fn=lambda: resource.setrlimit(resource.RLIMIT_AS, (most, most)),
    )


def test_with_less_memory_there_is_a_pdf_or_a_clear_line(
    tmp_path: Path, least: int
) -> None:
    (tmp_path / "brief.yaml").write_bytes(BRIEF.read_bytes())
    pdf, codes = tmp_path / "brief.pdf", list[int]()
    for step in range(STEPS):
        pdf.unlink(missing_ok=True)
        ran = limited(tmp_path, least + MOST * step // (STEPS - 1))
        codes.append(ran.returncode)
        told = f"step {step} ended with {ran.returncode}: {ran.stderr[-300:]}"

        assert ran.returncode in (0, 1, 74), told
        assert pdf.is_file() is (ran.returncode == 0), told
        assert "Traceback" not in ran.stderr, told
        assert ran.returncode == 0 or CLEAR.search(ran.stderr), told
        left = {each.name for each in tmp_path.iterdir()}
        assert left <= {"brief.yaml", "brief.pdf"}, told

    assert codes[0] != 0, "the least was enough"
    assert codes[-1] == 0, "the most was too little"
    print(f"{codes.count(0)} of {STEPS} made a PDF")  # noqa: T201 (-s)
