"""The command, run as it is from a shell, in this process."""

import signal
import sys
from collections.abc import Callable, Iterator
from importlib.resources import files
from pathlib import Path
from typing import NamedTuple

import pytest

from briefgen.cli.main import main


class Ran(NamedTuple):
    """How a run ended, and what it printed."""

    code: int
    out: str
    err: str


@pytest.fixture
def run(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> Iterator[Callable[..., Ran]]:
    """Run `briefgen` with these arguments, in an empty folder."""
    monkeypatch.chdir(tmp_path)
    heeded = (signal.SIGINT, signal.SIGTERM, signal.SIGALRM)
    before = {each: signal.getsignal(each) for each in heeded}

    def call(*arguments: str | Path) -> Ran:
        monkeypatch.setattr(sys, "argv", ["briefgen", *map(str, arguments)])
        with pytest.raises(SystemExit) as ended:
            main()
        return Ran(int(ended.value.code or 0), *capsys.readouterr())

    yield call
    for each, handler in before.items():
        signal.signal(each, handler)


@pytest.fixture
def brief(tmp_path: Path) -> Path:
    """Put a brief that renders into the folder where the command runs."""
    template = files("briefgen.cli") / "new.yaml"
    path = tmp_path / "brief.yaml"
    path.write_bytes(template.read_bytes())
    return path
