"""Numbers to places: scales, and the round numbers that stand along them."""

import re
from collections.abc import Sequence
from decimal import Decimal
from math import ceil, floor, log10
from typing import NamedTuple

from briefgen.model.values import PartialDate

_NUMBER = re.compile(r"-?[0-9]{1,9}(\.[0-9]{1,6})?")
_STEPS = (1, 2, 5, 10)
_SAME = 1e-9  # share of a number that makes no difference on paper
_FEW = 5  # steps of a scale, about


class Scale(NamedTuple):
    """Numbers from `low` to `high`, drawn from `start` to `end`."""

    low: float
    high: float
    start: float
    end: float

    def __call__(self, value: float) -> float:
        """Give the place of a number."""
        share = (value - self.low) / (self.high - self.low)
        return self.start + share * (self.end - self.start)


class Ticks(NamedTuple):
    """Round numbers, evenly spaced, the first and the last around all that is shown."""

    values: tuple[float, ...]
    decimals: int

    @property
    def low(self) -> float:
        """The first."""
        return self.values[0]

    @property
    def high(self) -> float:
        """The last."""
        return self.values[-1]


def ticks(values: Sequence[float], *, zero: bool = True, steps: int = _FEW) -> Ticks:
    """Give a scale for some numbers; with zero on it where that is wanted."""
    low, high = min(values), max(values)
    if zero or high - low < _SAME * max(abs(low), abs(high), _SAME):
        low, high = min(low, 0.0), max(high, 0.0)
    if low == high:
        high = 1.0
    rough = (high - low) / steps
    power = floor(log10(rough))
    step = next(s for s in _STEPS if s * 10.0**power >= rough * (1 - 1e-9))
    if step == _STEPS[-1]:
        step, power = 1, power + 1
    unit = Decimal(step).scaleb(power)
    width = float(unit)
    first, last = floor(low / width + 1e-9), ceil(high / width - 1e-9)
    marks = tuple(float(unit * at) for at in range(first, last + 1))
    return Ticks(marks, max(-power, 0))


def positions(names: Sequence[str]) -> tuple[float, ...] | None:
    """Give where names stand on a scale of their own: years, dates, numbers.

    None where they are but names, and stand evenly spaced.
    """
    for read in (_number, _years):
        try:
            return tuple(read(name) for name in names)
        except ValueError:
            continue
    return None


def _number(name: str) -> float:
    if not _NUMBER.fullmatch(name):
        raise ValueError(name)
    return float(name)


def _years(name: str) -> float:
    date = PartialDate.parse(name)
    months = (date.month or 1) - 1
    return date.year + (months + ((date.day or 1) - 1) / 31) / 12


def spread(
    wanted: Sequence[float], sizes: Sequence[float], low: float, high: float
) -> list[float] | None:
    """Move boxes along a line so that none meets another, each as little as it can.

    `wanted` are their middles, from low to high; None where there is no room.
    """
    if sum(sizes) > high - low:
        return None
    starts = list[float]()
    for middle, size in zip(wanted, sizes, strict=True):
        least = starts[-1] + sizes[len(starts) - 1] if starts else low
        starts.append(max(middle - size / 2, least))
    end = high
    for at in reversed(range(len(starts))):
        starts[at] = min(starts[at], end - sizes[at])
        end = starts[at]
    return [start + size / 2 for start, size in zip(starts, sizes, strict=True)]
