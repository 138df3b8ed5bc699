"""Our times beside those of Typst and WeasyPrint: same words, same typefaces.

    python bench/bench.py [--rounds N] [--peers PYTHON]

Each round runs every tool once, so that a busy machine slows all alike; the first
round is thrown away, medians are shown, and ratios are what to quote. Without an
interpreter that has the peers, our own times stand alone.
"""

import argparse
import os
import re
import statistics
import subprocess
import sys
import tempfile
from collections.abc import Mapping, Sequence
from itertools import pairwise
from pathlib import Path
from time import perf_counter
from typing import NamedTuple

from documents import fonts, write_inputs

HERE = Path(__file__).parent
LONG, LONGER = 27, 108  # briefs in the long documents: about 83 and 330 pages
WARM = 20  # renders in one process
IMPORTS = "import yaml, typer, markdown_it"
US, *PEERS = ("briefgen", "typst", "weasyprint")


class Run(NamedTuple):
    """What one run took: seconds of wall time, peak memory in MB; how many pages."""

    seconds: float
    memory: float
    pages: int = 0


def run(command: Sequence[str]) -> Run:
    """Run a command to its end; what it prints is shown only where it fails."""
    with tempfile.TemporaryFile() as said:
        start = perf_counter()
        process = subprocess.Popen(
            command, stdin=subprocess.DEVNULL, stdout=said, stderr=said
        )
        _, status, usage = os.wait4(process.pid, 0)
        seconds = perf_counter() - start
        process.returncode = os.waitstatus_to_exitcode(status)
        said.seek(0)
        words = said.read().decode(errors="replace")
        if process.returncode:
            sys.exit(f"{' '.join(command)}\n{words[-2000:]}")
    pages = re.findall(r": (\d+) pages?, ", words)  # what `briefgen render` says
    return Run(seconds, usage.ru_maxrss / 1024, int(pages[0]) if pages else 0)


def compare(commands: Mapping[str, Sequence[str]], rounds: int) -> dict[str, Run]:
    """Give the medians of these commands, run in turn."""
    runs: dict[str, list[Run]] = {name: [] for name in commands}
    for number in range(rounds + 1):
        for name, command in commands.items():
            taken = run(command)
            if number:
                runs[name].append(taken)
    return {
        name: Run(
            statistics.median(each.seconds for each in taken),
            statistics.median(each.memory for each in taken),
            taken[0].pages,
        )
        for name, taken in runs.items()
    }


def warm(commands: Mapping[str, Sequence[str]], rounds: int) -> dict[str, Run]:
    """Give the medians of renders in one process, each of a changed text."""
    times: dict[str, list[float]] = {name: [] for name in commands}
    environment = {**os.environ, "COPIES": str(WARM)}
    for _ in range(rounds):
        for name, command in commands.items():
            done = subprocess.run(
                command, env=environment, stdout=subprocess.PIPE, check=True
            )
            times[name].append(float(done.stdout))
    return {name: Run(statistics.median(taken), 0) for name, taken in times.items()}


def show(title: str, taken: Mapping[str, Run], base: str = US) -> None:
    """Print a table, with our time over each of the others'."""
    print(f"\n{title}")
    for name, each in taken.items():
        ratio = (
            "" if name == base else f"{taken[base].seconds / each.seconds:8.2f} times"
        )
        memory = f"{each.memory:8.0f} MB" if each.memory else " " * 11
        print(f"  {name:<34}{each.seconds:9.3f} s{memory}{ratio}")


def have(python: str, module: str) -> bool:
    """Say whether an interpreter has a module."""
    command = [python, "-c", f"import {module}"]
    return subprocess.run(command, capture_output=True, check=False).returncode == 0


class Bench(NamedTuple):
    """Where the documents stand, and who renders them."""

    folder: Path
    peers: tuple[str, ...]
    python: str  # of the peers

    def commands(self, copies: int, *, in_process: bool) -> dict[str, list[str]]:
        """Give each tool's command for the document of so many briefs."""
        folder = self.folder / f"{copies}"
        if not folder.exists():
            write_inputs(folder, copies)
        source, out = str(folder / "brief.yaml"), str(folder / "briefgen.pdf")
        us = [sys.executable, "-m", "briefgen", "render", source, "-o", out]
        if in_process:
            us = [sys.executable, str(HERE / "drive_briefgen.py"), source, out]
        commands = {US: us}
        for name in self.peers:
            source = str(folder / ("brief.typ" if name == "typst" else "brief.html"))
            driver, out = str(HERE / f"drive_{name}.py"), str(folder / f"{name}.pdf")
            places = map(str, fonts().values())
            commands[name] = [self.python, driver, source, out, *places]
        return commands


def main() -> None:
    """Time everything, and print it."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--rounds", type=int, default=7)
    parser.add_argument("--peers", default=sys.executable, metavar="PYTHON")
    options = parser.parse_args()
    peers = tuple(name for name in PEERS if have(options.peers, name))
    for name in set(PEERS) - {*peers}:
        print(f"{name} is not there: pip install {name}, or --peers PYTHON")
    few = max(2, options.rounds // 3)
    with tempfile.TemporaryDirectory() as folder:
        bench = Bench(Path(folder), peers, options.peers)

        cold = compare(bench.commands(1, in_process=False), options.rounds)
        show(f"cold, {cold[US].pages} pages", cold)
        show(
            f"warm, the same, changed each time ({WARM} in a process)",
            warm(bench.commands(1, in_process=True), few),
        )
        long = compare(bench.commands(LONG, in_process=False), few)
        show(f"cold, {long[US].pages} pages", long)

        ours = {US: bench.commands(LONGER, in_process=False)[US]}
        steps = (cold[US], long[US], compare(ours, few)[US])
        print("\nmarginal cost of a page")
        for a, b in pairwise(steps):
            each = (b.seconds - a.seconds) / (b.pages - a.pages) * 1000
            print(f"  from {a.pages:>3} to {b.pages:>3} pages{each:28.2f} ms")

        source = str(bench.folder / "1" / "brief.yaml")
        validate = {
            "briefgen validate": [sys.executable, "-m", "briefgen", "validate", source],
            f"python -c '{IMPORTS}'": [sys.executable, "-c", IMPORTS],
        }
        taken = compare(validate, options.rounds * 2)
        show("validate", taken, "briefgen validate")


if __name__ == "__main__":
    main()
