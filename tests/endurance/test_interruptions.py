"""`briefgen render` is interrupted at any moment: the old PDF stays, or a new one is.

Each run is a process of its own, as an author starts it; the moment is drawn by lot
from the time that an undisturbed run takes.
"""

import os
import random
import re
import signal
import subprocess
import sys
import time
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.endurance import trials

pytestmark = pytest.mark.skipif(sys.platform != "linux", reason="groups of processes")

OLD = b"%PDF-1.7 old"
BRIEF = Path(__file__).parents[2] / "examples" / "smallest.yaml"
SIGNALS = (signal.SIGINT, signal.SIGTERM, signal.SIGKILL)
GENTLE = (signal.SIGINT, signal.SIGTERM)
LOST = re.compile(rb"Interrupted|Exception ignored")
"""What Python prints of an interruption that nobody met."""
TRIALS = trials("INTERRUPTIONS", 24)


def start(folder: Path) -> "subprocess.Popen[bytes]":
    command = [str(Path(sys.executable).with_name("briefgen")), "render", "brief.yaml"]
    return subprocess.Popen(
        command,
        cwd=folder,
        stdout=subprocess.DEVNULL,
        stderr=subprocess.PIPE,
        start_new_session=True,
    )


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    (tmp_path / "brief.yaml").write_bytes(BRIEF.read_bytes())
    return tmp_path


def moments(folder: Path) -> Iterator[float]:
    """Yield moments within the time that a run takes, the last of several."""
    for _ in range(3):
        started = time.monotonic()
        with start(folder) as process:
            process.communicate()
        assert process.returncode == 0
    took = time.monotonic() - started
    lots = random.Random(folder.name)  # noqa: S311 (no secret: the same each time)
    while True:
        yield lots.uniform(0, took * 1.1)


def test_an_interrupted_run_breaks_nothing_and_leaves_nothing(folder: Path) -> None:
    moment, pdf = moments(folder), folder / "brief.pdf"
    next(moment)
    whole = pdf.read_bytes()
    reached = 0
    for number in [*SIGNALS] * (TRIALS // len(SIGNALS)):
        pdf.write_bytes(OLD)
        with start(folder) as process:
            time.sleep(next(moment))
            # Ctrl-C is sent to the whole group, as a terminal does.
            send = os.killpg if number == signal.SIGINT else os.kill
            if process.poll() is None:
                send(process.pid, number)
            _, told = process.communicate(timeout=120)
        reached += process.returncode != 0

        assert pdf.read_bytes() in (OLD, whole)
        assert number == signal.SIGKILL or not LOST.search(told)
        assert process.returncode or pdf.read_bytes() == whole
        if number in GENTLE:
            left = sorted(path.name for path in folder.iterdir())
            assert left == ["brief.pdf", "brief.yaml"]
            if process.returncode == 128 + number:
                assert told == b"briefgen: interrupted; nothing is left half done\n"
        for part in folder.glob(".*.part"):
            part.unlink()
    assert reached > TRIALS // 4, "most signals came too late"
