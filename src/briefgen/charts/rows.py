"""What charts with a row for each name have in common: names beside it, one scale."""

from collections.abc import Sequence
from typing import NamedTuple

from briefgen.charts.manner import Manner
from briefgen.charts.scale import Scale
from briefgen.charts.wrapping import wrapped
from briefgen.flowables import Misfit, Ruler

BAR = 12.0  # points: how thick a bar is
GAP = 7.0  # between a name and the line that its bar starts from
AFTER = 5.0  # between the end of a bar and its number
BETWEEN = 9.0  # between two bars
MOST_ROWS = 60

_SHARE = 0.42  # of the measure that names may take
_NARROWEST = 48.0  # points that are left for bars
_LONGEST = 40  # characters of a name in a message


class Names(NamedTuple):
    """Names, broken into lines, and the width of the widest."""

    lines: tuple[tuple[str, ...], ...]
    width: float


def names_beside(
    names: Sequence[str], manner: Manner, width: float, ruler: Ruler
) -> Names | Misfit:
    """Break names into lines for a column at the left of a chart."""
    if len(names) > MOST_ROWS:
        return too_many(len(names))
    broken = list[tuple[str, ...]]()
    for name in names:
        lines = wrapped(name, manner.look(name), _SHARE * width, ruler)
        if lines is None:
            return too_long(name)
        broken.append(lines)
    widths = [
        ruler(line, manner.look(name))
        for name, lines in zip(names, broken, strict=True)
        for line in lines
    ]
    return Names(tuple(broken), max(widths))


def too_many(rows: int) -> Misfit:
    """Say that nobody can read so many rows."""
    return Misfit(
        f"a chart of {rows:,} rows shows nothing",
        "leave out or sum up the smallest, or take a table",
    )


def too_long(name: str) -> Misfit:
    """Say that a name has no room."""
    short = name if len(name) <= _LONGEST else f"{name[: _LONGEST - 1]}…"
    return Misfit(
        f"“{short}” is too long for a name in a chart of this width",
        "shorten it in the data",
    )


def bar_scale(
    values: Sequence[float], left: float, width: float, rooms: tuple[float, float]
) -> Scale | Misfit:
    """Give a scale that starts at nothing, with rooms for numbers at both ends."""
    low, high = min(0.0, *values), max(0.0, *values)
    if low == high:
        high = 1.0
    start, end = left + rooms[0], width - rooms[1]
    if end - start < _NARROWEST:
        return no_room()
    return Scale(low, high, start, end)


def no_room() -> Misfit:
    """Say that names and numbers leave no room for what they name."""
    return Misfit(
        "names and numbers leave no room for the chart itself",
        "shorten the names, or give the numbers in thousands or millions",
    )


def row_height(lines: Sequence[str], manner: Manner) -> float:
    """Give the height of a row: its bar's, or its name's."""
    return max(BAR, len(lines) * manner.leading)
