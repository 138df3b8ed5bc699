"""Writes the table of characters that the built-in fonts can show.

Run from the project's root: `python -m tools.coverage`.
"""

from collections.abc import Iterable
from importlib.resources import files
from pathlib import Path

from briefgen.fonts import Face
from briefgen.style import Family, Fonts

TABLE = Path("src/briefgen/coverage/builtin.txt")
HEAD = """\
# Which characters the built-in fonts have a glyph for, in hexadecimal.
# Made by `python -m tools.coverage`: do not edit.
"""


def table() -> str:
    """Make the table: a line for each set of fonts with the same characters."""
    fonts: dict[str, list[str]] = {}
    for family in Fonts().families.values():
        for file in family.files().values():
            points = Face(file, _font(family, file)).coverage
            fonts.setdefault(compact(p for p in points if p >= ord(" ")), []).append(
                file
            )
    lines = (f"{' '.join(names)}: {ranges}\n" for ranges, names in fonts.items())
    return HEAD + "".join(lines)


def compact(points: Iterable[int]) -> str:
    """Write code points as ranges with both ends: `20-7e a0`."""
    runs: list[list[int]] = []
    for point in sorted(points):
        if runs and point == runs[-1][1] + 1:
            runs[-1][1] = point
        else:
            runs.append([point, point])
    return " ".join(f"{a:x}-{b:x}" if a != b else f"{a:x}" for a, b in runs)


def _font(family: Family, file: str) -> bytes:
    return files(family.package).joinpath("files", file).read_bytes()


if __name__ == "__main__":
    TABLE.write_text(table(), encoding="ascii")
