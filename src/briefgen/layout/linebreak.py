"""Places to break to the best set of lines in a measure.

All but `greedy` weigh the whole paragraph. Ragged and balanced lines come from one
dynamic programme over the places; justified lines from Knuth and Plass, “Breaking
Paragraphs into Lines” (1981), with its demerits. Both look only at lines that fit,
so time grows with the number of words, however long the paragraph.
"""

from collections.abc import Sequence
from typing import NamedTuple

from briefgen.flowables import Wrap
from briefgen.layout.parting import Kind
from briefgen.layout.words import Place
from briefgen.units import MM

TOLERANCE = 0.01  # points by which a line may be too long: rounding

_INFINITE = float("inf")
_SHORTEST_LAST = 12 * MM  # of a last line, where the measure is wide enough
_LAST_SHARE = 1 / 3
_LAST_LETTERS = 5  # of a last line of one word

# Ragged: raggedness is the sum of squared shares of the measure left white.
_RAGGED_COSTS = (0.0, 0.004, 0.015, 0.02, 0.06, 0.5, 0.0)
_RUNT_COST = 1.0
_LADDER_COST = 1e6
_OVERFULL_COST = 1e9

# Justified: penalties and demerits in the units of Knuth and Plass.
_PENALTIES = (0, 20, 30, 40, 60, 1000, 0)
_STRETCH, _SHRINK = 0.5, 0.33  # of a space
_TOLERANCES = (1.6, 4.0, 60.0)  # stretch ratios, each tried if the one before fails
_MISFIT = 3000.0  # a tight line beside a loose one
_RUNNING_HYPHENS = 3000.0
_RUNT_DEMERITS = 1e7
_LADDER_DEMERITS = 1e9


class Measure(NamedTuple):
    """What lines have to keep to: the widths that they fill, and their hyphens."""

    first: float
    rest: float
    ladder: int = 2  # lines running that may end in a hyphen


def break_lines(
    places: Sequence[Place],
    measure: Measure,
    wrap: Wrap,
    runt: int | None = None,
    blanks: tuple[Sequence[float], Sequence[float]] | None = None,
) -> list[int]:
    """Give the place where each line ends, the last place among them.

    `runt` is the first place from which the rest would be too short a last line.
    Justified lines need `blanks`: the white before each place where a line ends,
    and before each where one starts. A word wider than the measure gets a line.
    """
    end = len(places) - 1
    if places[end].end <= measure.first + TOLERANCE:
        return [end]
    if wrap is Wrap.GREEDY:
        return _greedy(places, measure)
    if runt is None:
        runt = end
    laddered = list[int]()
    if wrap is Wrap.JUSTIFIED and blanks is not None:
        for tolerance in _TOLERANCES:
            found = _justified(places, measure, runt, blanks, tolerance)
            # Loose lines are better than a ladder of hyphens.
            if found and not _is_ladder(places, found, measure):
                return found
            laddered = laddered or found
    found = _ragged(places, measure, runt, balanced=wrap is Wrap.BALANCED)
    return laddered if laddered and _is_ladder(places, found, measure) else found


def _is_ladder(places: Sequence[Place], ends: Sequence[int], measure: Measure) -> bool:
    """Tell whether too many lines running end in a hyphen."""
    running = 0
    for end in ends:
        running = running + 1 if places[end].kind is Kind.HYPHEN else 0
        if running > measure.ladder:
            return True
    return False


def find_runt(places: Sequence[Place], measure: Measure, letters: int) -> int:
    """Give the first place from which the rest is too short for a last line.

    `letters` are those of the last word.
    """
    end = len(places) - 1
    shortest = min(_SHORTEST_LAST, measure.rest * _LAST_SHARE)
    total, place, words = places[end].end, end, 1
    while place > 1:
        before = places[place - 1]
        lonely = words == 1 and letters < _LAST_LETTERS
        if total - before.start >= shortest and not lonely:
            break
        place -= 1
        words += before.kind <= Kind.SHORT
    return place


def _greedy(places: Sequence[Place], measure: Measure) -> list[int]:
    ends, line, room = [], 0, measure.first
    for place in range(1, len(places)):
        if places[place].end - places[line].start > room + TOLERANCE:
            before = max(line + 1, place - 1)
            if before < place:
                ends.append(before)
                line, room = before, measure.rest
        if place == len(places) - 1:
            ends.append(place)
    return ends


def _steps(places: Sequence[Place], ladder: int) -> list[tuple[int, int]]:
    """Pair places with how many lines running end in a hyphen there.

    The best way to the first hyphen and the best way to a second one are both worth
    knowing: what follows may have need of a hyphen of its own.
    """
    steps = [(0, 0)]
    for number, place in enumerate(places[1:], 1):
        if place.kind is Kind.HYPHEN:
            steps += [(number, rung) for rung in range(1, ladder + 1)]
        else:
            steps.append((number, 0))
    return steps


def _ragged(
    places: Sequence[Place], measure: Measure, runt: int, *, balanced: bool
) -> list[int]:
    """Find the lines with the least raggedness; balanced: the fewest, and even."""
    steps, last = _steps(places, measure.ladder), len(places) - 1
    unit = 1 / measure.rest if measure.rest > 0 else 1.0
    # All in shares of the measure; an indent is a part of the first line.
    starts = [places[number].start * unit for number, _ in steps]
    starts[0] += measure.first * unit - 1.0
    # Any number of even lines is worse than one line less.
    per_line = float(last + 1) if balanced else 0.0
    best, via = [0.0] * len(steps), [0] * len(steps)
    low, slip = 0, TOLERANCE * unit
    for step in range(1, len(steps)):
        number, rung = steps[step]
        place, high = places[number], step - max(rung - 1, 0)  # from lines before it
        rest = 1.0 - place.end * unit
        while rest + starts[low] < -slip and steps[low][0] < number - 1:
            low += 1
        fixed = _RAGGED_COSTS[place.kind] + per_line
        if rest + starts[low] < -slip:
            fixed += _OVERFULL_COST
        exempt = number == last and not balanced
        least, chosen, floor = _INFINITE, low, min(best[low:high])
        for line in range(low, high):
            white = 0.0 if exempt else rest + starts[line]
            cost = best[line] + white * white
            if rung and steps[line][1] != rung - 1:
                if steps[line][1] < measure.ladder or rung < measure.ladder:
                    continue
                cost += _LADDER_COST
            if exempt and steps[line][0] >= runt:
                cost += _RUNT_COST
            if cost < least:
                least, chosen = cost, line
            elif white * white > least - floor:
                break  # lines only get shorter from here on
        best[step], via[step] = least + fixed, chosen
    step, ends = len(steps) - 1, list[int]()
    while step:
        ends.append(steps[step][0])
        step = via[step]
    return ends[::-1]


class _Node(NamedTuple):
    """The best way found to a place, for one fitness of the line that ends there."""

    place: int
    demerits: float
    fitness: int  # 0 tight, 1 decent, 2 loose, 3 very loose
    hyphens: int  # lines running that end in one
    before: "_Node | None"


def _justified(
    places: Sequence[Place],
    measure: Measure,
    runt: int,
    blanks: tuple[Sequence[float], Sequence[float]],
    tolerance: float,
) -> list[int]:
    """Find the lines with the least demerits, or none if no set is tolerable."""
    last = len(places) - 1
    ends, starts = blanks
    active = [_Node(0, 0.0, 1, 0, None)]
    for at in range(1, last + 1):
        place, white = places[at], ends[at]
        kept, best = list[_Node](), dict[tuple[int, int], _Node]()
        for node in active:
            line = node.place
            room = measure.rest if line else measure.first
            spare = room - (place.end - places[line].start)
            blank = white - starts[line]
            ratio = _ratio(spare, blank)
            if ratio < -1:
                continue  # too long already, and longer from here on
            kept.append(node)
            if at == last and ratio > 0:
                ratio = 0.0
            if ratio > tolerance:
                continue
            runted = at == last and line >= runt
            new = _joined(node, at, place.kind, ratio, measure.ladder, runted=runted)
            found = best.get((new.fitness, new.hyphens))
            if found is None or new.demerits < found.demerits:
                best[new.fitness, new.hyphens] = new
        active = kept + list(best.values())
        if not active:
            return []
    final = [node for node in active if node.place == last]
    if not final:
        return []
    node, chosen = min(final, key=lambda node: node.demerits), list[int]()
    while node.before is not None:
        chosen.append(node.place)
        node = node.before
    return chosen[::-1]


def _ratio(spare: float, blank: float) -> float:
    if spare >= 0:
        if blank > 0:
            return spare / (blank * _STRETCH)
        return 0.0 if spare <= TOLERANCE else _INFINITE
    return spare / (blank * _SHRINK) if blank > 0 else -_INFINITE


def _joined(  # noqa: PLR0913 (a line, and what is held against it)
    node: _Node, at: int, kind: Kind, ratio: float, ladder: int, *, runted: bool
) -> _Node:
    """End a line at a place, after the lines of a node."""
    demerits = (1 + 100 * abs(ratio) ** 3 + _PENALTIES[kind]) ** 2
    # The bounds of Knuth and Plass between tight, decent, loose and very loose.
    fitness = 0 if ratio < -0.5 else 1 if ratio <= 0.5 else 2 if ratio <= 1 else 3  # noqa: PLR2004
    if abs(fitness - node.fitness) > 1:
        demerits += _MISFIT
    hyphens = 0
    if kind is Kind.HYPHEN:
        hyphens = min(node.hyphens, ladder) + 1
        demerits += _RUNNING_HYPHENS if node.hyphens else 0.0
        demerits += _LADDER_DEMERITS if hyphens > ladder else 0.0
    if runted:
        demerits += _RUNT_DEMERITS
    return _Node(at, node.demerits + demerits, fitness, hyphens, node)
