"""A font file's name to the characters that it can show, without opening the font.

`builtin.txt` holds the fonts of the built-in styles. `python -m tools.coverage`
makes it from the font files; a test compares the two.
"""

from collections.abc import Mapping
from functools import cache
from pathlib import Path

DRAWN = frozenset(
    map(ord, "\t\n\u00a0\u00ad\u2009\u2011\u202f\u200b\u200c\u200d\u2060\ufeff")
)
"""What is set without a glyph of its own: spaces, hyphens like others, no width."""


@cache
def builtin() -> Mapping[str, frozenset[int]]:
    """Give the code points that each built-in font has a glyph for, by file name."""
    # Not importlib.resources, whose import takes longer than reading the file.
    table = Path(__file__).with_name("builtin.txt").read_text(encoding="ascii")
    fonts: dict[str, frozenset[int]] = {}
    for line in table.splitlines():
        if not line.startswith("#"):
            names, _, ranges = line.partition(": ")
            fonts |= dict.fromkeys(names.split(), expand(ranges))
    return fonts


def expand(ranges: str) -> frozenset[int]:
    """Read `20-7e a0`: ranges of code points, in hexadecimal, with both ends."""
    points: set[int] = set()
    for part in ranges.split():
        first, _, last = part.partition("-")
        points.update(range(int(first, 16), int(last or first, 16) + 1))
    return frozenset(points)
