"""`briefgen render` with ever less memory: a PDF, or a line that says what lacks."""

import re
import resource
import sys
from pathlib import Path

import pytest

from tests.endurance import trials
from tests.hostile.trial import Ran, run

pytestmark = pytest.mark.skipif(sys.platform != "linux", reason="limits are Linux'")

BRIEF = Path(__file__).parents[2] / "examples" / "smallest.yaml"
STEPS = trials("MEMORY_STEPS", 20)
LEAST, MOST = 0, 192 * 1024 * 1024  # beside what the program takes when it is loaded
CLEAR = re.compile(r"(BG909|not enough memory|cannot allocate memory)")


def limited(folder: Path, more: int) -> Ran:
    """Render with so much more memory than this process has mapped already."""
    pages = int(Path("/proc/self/statm").read_text("ascii").split()[0])
    most = pages * resource.getpagesize() + more

    def prepare() -> None:
        resource.setrlimit(resource.RLIMIT_AS, (most, most))

    return run(folder, "render", "brief.yaml", prepare=prepare)


def test_with_less_memory_there_is_a_pdf_or_a_clear_line(tmp_path: Path) -> None:
    folder = tmp_path / "project"
    folder.mkdir()
    (folder / "brief.yaml").write_bytes(BRIEF.read_bytes())
    pdf, codes = folder / "brief.pdf", list[int]()
    for step in range(STEPS):
        pdf.unlink(missing_ok=True)
        ran = limited(folder, LEAST + (MOST - LEAST) * step // max(STEPS - 1, 1))
        codes.append(ran.code)
        told = f"step {step} ended with {ran.code}: {ran.err[-300:]}"

        assert ran.code in (0, 1, 74), told
        assert pdf.is_file() is (ran.code == 0), told
        assert "Traceback" not in ran.err, told
        assert ran.code == 0 or CLEAR.search(ran.err), told
        assert ran.left <= {"brief.yaml", "brief.pdf"}, told

    assert codes[0] != 0, "the least was enough"
    assert codes[-1] == 0, "the most was too little"
