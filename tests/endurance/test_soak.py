"""The same briefs again and again in one process: same bytes, and no more memory."""

import sys
from pathlib import Path

import pytest

from briefgen.pipeline.render import render_brief
from briefgen.pipeline.source import SourceText
from tests.endurance import trials

pytestmark = pytest.mark.skipif(
    sys.platform != "linux", reason="/proc tells the memory"
)

EXAMPLES = Path(__file__).parents[2] / "examples"
ROUNDS = trials("ROUNDS", 0)
BRIEFS = sorted(EXAMPLES.glob("*.yaml")) if ROUNDS else [EXAMPLES / "smallest.yaml"]
MOST_GROWTH = 16 * 1024  # KiB, from the first quarter on


def resident() -> int:
    """Give the memory that this process takes, in KiB."""
    status = Path("/proc/self/status").read_text("ascii")
    return int(status.partition("VmRSS:")[2].split()[0])


def test_a_process_that_renders_on_and_on_stays_the_same() -> None:
    sources = [SourceText(each.name, each.read_bytes(), EXAMPLES) for each in BRIEFS]
    first = [render_brief(source).value for source in sources]
    rounds, sizes = ROUNDS or 8, list[int]()
    for _ in range(rounds):
        assert [render_brief(source).value for source in sources] == first
        sizes.append(resident())

    grown = sizes[-1] - sizes[rounds // 4]
    assert grown < MOST_GROWTH, sizes
