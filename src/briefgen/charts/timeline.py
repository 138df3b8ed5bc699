"""Draws events on a line of time, each named at the end of a stem from its date."""

from collections.abc import Sequence
from typing import NamedTuple

from briefgen.charts.manner import Manner
from briefgen.charts.rows import too_long
from briefgen.charts.scale import Scale
from briefgen.charts.sketch import Anchor, Sketch
from briefgen.charts.wrapping import wrapped
from briefgen.flowables import Artwork, Misfit, Ruler
from briefgen.model.plot import Plot
from briefgen.model.values import PartialDate
from briefgen.shapes import box, circle, line
from briefgen.units import Rect

_MOST_EVENTS = 24
_BROAD = 104.0  # points: the widest that an event's words are set
_NARROW = 64.0  # and the narrowest room for them at the end of the line
_STEM, _SIDE = 12.0, 4.0  # from the line to the first words, from a stem to its words
_APART = 8.0  # between two events
_RADIUS = 3.4
_PERIOD = 6.0  # how thick a period is drawn
_TICK, _BELOW, _UNDER = 5.0, 4.0, 4.0  # of a year; above and under its number
_YEARS = (1, 2, 5, 10, 20, 50, 100, 200, 500, 1_000)  # from tick to tick
_MOST_TICKS = 12


class _Event(NamedTuple):
    """An event, its place on the line, and its words."""

    x: float
    end: float  # of its period
    date: tuple[str, ...]
    lines: tuple[str, ...]
    width: float
    left: bool  # its words end at the stem
    stressed: bool

    @property
    def span(self) -> tuple[float, float]:
        """What its words take up from left to right."""
        if self.left:
            return self.x - _SIDE - self.width, self.x
        return self.x, self.x + _SIDE + self.width


def timeline(
    plot: Plot, manner: Manner, width: float, ruler: Ruler
) -> Artwork | Misfit:
    """Draw events in turn over and under the line; no stem crosses words."""
    if len(plot.names) > _MOST_EVENTS:
        return Misfit(
            f"a timeline of {len(plot.names):,} events cannot be read",
            "leave out what the argument does not need, or take the block “timeline”",
        )
    sketch = Sketch(manner, width, ruler)
    scale = _scale(plot, width)
    events = list[_Event]()
    for at in sorted(range(len(plot.names)), key=lambda at: _start(plot, at)):
        event = _event(sketch, plot, at, scale)
        if isinstance(event, Misfit):
            return event
        events.append(event)
    above, below = _turned(events[::2]), _turned(events[1::2])
    up, down = _ends(above, manner), _ends(below, manner)
    y = _STEM + max(up) + _PERIOD / 2
    sketch.draw(line(((0.0, y), (width, y)), manner.ink, 1.0))
    under = _years(sketch, scale, y, [event.x for event in below])
    for event, end in zip(above, up, strict=True):
        _name(sketch, event, y, y - _STEM - end, y - _STEM - end)
    for event, end in zip(below, down, strict=True):
        _name(sketch, event, y, under + end, under + end - _height(event, manner))
    _marks(sketch, events, y)
    return sketch.drawing(max([under, *(under + end for end in down)]))


def _scale(plot: Plot, width: float) -> Scale:
    starts = [_start(plot, at) for at in range(len(plot.names))]
    lasts = [_place(each.last, end=True) for each in plot.periods if each.last]
    low, high = min(starts), max([*starts, *lasts])
    if low == high:
        low, high = low - 0.5, high + 0.5
    return Scale(low, high, _RADIUS + 8.0, width - _NARROW)


def _start(plot: Plot, at: int) -> float:
    return _place(plot.periods[at].first)


def _place(date: PartialDate, *, end: bool = False) -> float:
    """Give a date in years; of a month or a year its start, or its end."""
    month = date.month or (13 if end else 1)
    day = date.day or (32 if end and date.month else 1)
    return date.year + (month - 1) / 12 + (day - 1) / 372


def _event(sketch: Sketch, plot: Plot, at: int, scale: Scale) -> _Event | Misfit:
    manner, ruler = sketch.manner, sketch.ruler
    period, name = plot.periods[at], plot.names[at]
    x = scale(_place(period.first))
    end = scale(_place(period.last, end=True)) if period.last else x
    room = min(sketch.width - x - _SIDE, _BROAD)
    lines = wrapped(name, manner.plain, room, ruler, most=6)
    date = wrapped(manner.locale.period(period), manner.strong, room, ruler)
    if lines is None or date is None:
        return too_long(name)
    wide = max(
        *(ruler(words, manner.plain) for words in lines),
        *(ruler(words, manner.strong) for words in date),
    )
    stressed = manner.stresses(name) or not manner.emphasis
    return _Event(x, end, date, lines, wide, left=False, stressed=stressed)


def _turned(events: list[_Event]) -> list[_Event]:
    """Set the words of the last event left of its stem where nothing is there."""
    if not events:
        return events
    last = events[-1]._replace(left=True)
    left, _ = last.span
    if left < 0 or any(event.span[1] + _APART > left for event in events[:-1]):
        return events
    return [*events[:-1], last]


def _height(event: _Event, manner: Manner) -> float:
    return (len(event.date) + len(event.lines)) * manner.leading


def _ends(events: Sequence[_Event], manner: Manner) -> list[float]:
    """Say how far from the line each event's words reach, so that none meets another.

    From the last to the first: words that would reach over later stems stand further
    off than the words of those.
    """
    ends = [0.0] * len(events)
    for at in reversed(range(len(events))):
        _, right = events[at].span
        nearer = [
            ends[other] + _APART / 2
            for other in range(at + 1, len(events))
            if events[other].span[0] < right + _APART
        ]
        ends[at] = max(nearer, default=0.0) + _height(events[at], manner)
    return ends


def _years(sketch: Sketch, scale: Scale, y: float, stems: Sequence[float]) -> float:
    """Draw a tick at each year, with its number where that has room.

    Gives how low they reach.
    """
    manner, quiet = sketch.manner, sketch.manner.quiet
    first, last = int(scale.low), int(scale.high) + 1
    apart = next(n for n in _YEARS if (last - first) / n <= _MOST_TICKS)
    middle, free = y + _BELOW + manner.leading / 2, 0.0
    for year in range(first - first % apart, last + 1, apart):
        x, wide = scale(float(year)), sketch.ruler(str(year), quiet)
        if not 0 <= x <= sketch.width:
            continue
        sketch.draw(line(((x, y - _TICK), (x, y + _TICK)), manner.ink, 0.8))
        left, right = x + 3.0, x + 3.0 + wide
        crossed = any(left - 2.0 < stem < right + 2.0 for stem in stems)
        if left >= free and right <= sketch.width and not crossed:
            sketch.write_level([str(year)], left, middle, quiet)
            free = right + _APART
    return middle + manner.leading / 2 + _UNDER


def _name(sketch: Sketch, event: _Event, y: float, end: float, top: float) -> None:
    """Draw a stem from the line to its end, and the words beside it."""
    manner = sketch.manner
    anchor: Anchor = "right" if event.left else "left"
    x = event.x + (-_SIDE if event.left else _SIDE)
    sketch.draw(line(((event.x, y), (event.x, end)), manner.ink, 0.7))
    strong = manner.strong._replace(colour=manner.solid)
    tall = len(event.date) * manner.leading
    sketch.write_level(event.date, x, top + tall / 2, strong, anchor)
    middle = top + tall + len(event.lines) * manner.leading / 2
    sketch.write_level(event.lines, x, middle, manner.plain, anchor)


def _marks(sketch: Sketch, events: Sequence[_Event], y: float) -> None:
    """Draw the periods, and over them a disc for each event, a ring for the others."""
    manner = sketch.manner
    for event in events:
        if event.end > event.x:
            rect = Rect(event.x, y - _PERIOD / 2, event.end - event.x, _PERIOD)
            sketch.draw(box(rect, fill=manner.tint, stroke=manner.solid, thickness=0.8))
    for event in events:
        fill = manner.solid if event.stressed else manner.paper
        at = (event.x, y)
        sketch.draw(circle(at, _RADIUS, fill=fill, stroke=manner.solid, thickness=1.5))
