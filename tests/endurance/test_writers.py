"""Eight who write one file at once, and one who reads it: each reading is whole."""

import os
import signal
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from briefgen.output import write_output
from tests.endurance import trials

pytestmark = pytest.mark.skipif(sys.platform != "linux", reason="processes are forked")

WRITERS = 8
TRIALS = trials("WRITINGS", 25)
SIZE = 50_000


def version(writer: int, trial: int) -> bytes:
    """Give bytes of which any part tells the whole."""
    return b"%PDF-" + b"%d:%d " % (writer, trial) * (SIZE // 8)


def apart(work: Callable[[], None]) -> int:
    """Work in a process of its own, which ends with 0 where it came to the end."""
    child = os.fork()
    if not child:
        code = 1
        try:
            work()
            code = 0
        finally:
            os._exit(code)
    return child


def is_whole(data: bytes) -> bool:
    stamp = data[5:].partition(b" ")[0]
    return data == b"%PDF-" + (stamp + b" ") * (SIZE // 8)


def test_no_reading_is_torn_while_others_write(tmp_path: Path) -> None:
    path = tmp_path / "brief.pdf"
    path.write_bytes(version(0, 0))

    def write(writer: int) -> None:
        for trial in range(TRIALS):
            write_output(path, version(writer, trial))

    children = {apart(lambda number=number: write(number)) for number in range(WRITERS)}  # type: ignore[misc]
    readings, seen = 0, set[bytes]()
    try:
        while children:
            data = path.read_bytes()
            assert is_whole(data), data[:40]
            readings += 1
            seen.add(data[:20])
            ended, status = os.waitpid(-1, os.WNOHANG)
            if ended:
                children.remove(ended)
                assert status == 0
    finally:
        for child in children:
            os.kill(child, signal.SIGKILL)
            os.waitpid(child, 0)

    assert len(seen) > 1, "the readings fell between the writings"
    assert [each.name for each in tmp_path.iterdir()] == ["brief.pdf"]
    print(f"{WRITERS} times {TRIALS} writings, {readings} readings")  # noqa: T201 (-s)
