"""An argument and a width to the boxes of its map: their words broken, and measured."""

from collections.abc import Iterator
from typing import NamedTuple

from briefgen.charts.circuit import Advice, Circuit, Claim
from briefgen.charts.manner import Manner
from briefgen.charts.wrapping import clipped, wrapped
from briefgen.flowables import Look, Misfit, Ruler

PAD = 5.0  # points inside a box
SIGN = 24.0  # the column of a finding's sign
STRIP = 20.0  # the strip that holds a recommendation's sign
BAR, LIMIT, ROW = 2.4, 25.0, 16.0  # of a gate: its bar, its column of signs, a row
PITCH = 22.0  # from one sign of a caveat to the next, where they stand in a row
ARROW = 15.0  # from a gate to its recommendation
LANE, LANES_LEFT, LANES_RIGHT = 9.0, 12.0, 18.0
"""From lane to lane, and the white before the first and after the last."""

_SHARES = (0.40, 0.30)  # of the rest: findings, and gates
_LOWEST = 26.0  # the least height of a gate: a line finds its way past all others
_NARROWEST = 44.0  # points: room for words


class Density(NamedTuple):
    """How much is said in a box; the table under the map says all."""

    claim: int  # lines
    advice: int
    labels: int  # lines of each caveat's label; 0: its sign alone


DENSITIES = (
    *(Density(6, 6, 4), Density(4, 5, 2), Density(3, 3, 1)),
    *(Density(3, 4, 0), Density(2, 3, 0), Density(1, 2, 0)),
)
"""From the fullest to the barest."""


class Columns(NamedTuple):
    """Where the columns of a map stand: left ends and widths."""

    claims: float  # as wide as that, from the left
    lanes: dict[int, float]  # recommendation → its lane
    gate: float
    gate_width: float
    advice: float
    advice_width: float

    @property
    def claim_room(self) -> float:
        """Room for the words of a finding."""
        return self.claims - SIGN - PAD

    @property
    def gate_room(self) -> float:
        """Room for the signs of a gate, and for words without any."""
        return self.gate_width - BAR - 2 * PAD

    @property
    def advice_room(self) -> float:
        """Room for the words of a recommendation."""
        return self.advice_width - STRIP - 2 * PAD


class ClaimBox(NamedTuple):
    """A finding, its words broken."""

    claim: Claim
    lines: tuple[str, ...]
    sure: tuple[str, ...]  # the lines of its badge
    in_row: int  # signs of caveats side by side
    height: float


class AdviceBox(NamedTuple):
    """A recommendation and its gate, their words broken."""

    advice: Advice
    lines: tuple[str, ...]
    beneath: tuple[str, ...]
    labels: tuple[tuple[str, ...], ...]  # of its caveats; none: signs alone
    unlimited: tuple[str, ...]
    in_row: int
    height: float


class Boxes(NamedTuple):
    """All boxes of a map, at one density."""

    claims: tuple[ClaimBox, ...]
    advice: tuple[AdviceBox, ...]


def columns(circuit: Circuit, width: float) -> Columns | Misfit:
    """Share a width between the columns of a map."""
    joined = [at for at, each in enumerate(circuit.advice) if each.rests_on]
    between = LANES_LEFT + LANE * max(len(joined) - 1, 0) + LANES_RIGHT
    rest = width - between - ARROW
    claims, gates = (share * rest for share in _SHARES)
    lanes = {at: claims + LANES_LEFT + LANE * n for n, at in enumerate(joined)}
    gate = claims + between
    advice = gate + gates + ARROW
    made = Columns(claims, lanes, gate, gates, advice, width - advice)
    if min(made.claim_room, made.gate_room, made.advice_room) < _NARROWEST:
        return Misfit(
            "an argument map has no room in a column of this width",
            "give it the width of the page (“width: full”, and outside of boxes and "
            "lists), or leave it to the table",
        )
    return made


def boxes(
    circuit: Circuit, at: Columns, density: Density, manner: Manner, ruler: Ruler
) -> Boxes | Misfit:
    """Break the words of all boxes, or say which word is too long for its own."""
    breaker = _Breaker(manner, ruler)
    claims = tuple(breaker.claims(circuit, at, density))
    advice = tuple(breaker.advice(circuit, at, density))
    return breaker.misfit or Boxes(claims, advice)


class _Breaker:
    """Breaks words, and keeps the first fault that it meets."""

    def __init__(self, manner: Manner, ruler: Ruler) -> None:
        self._manner = manner
        self._ruler = ruler
        self.misfit: Misfit | None = None

    def claims(
        self, circuit: Circuit, at: Columns, density: Density
    ) -> Iterator[ClaimBox]:
        manner = self._manner
        for claim in circuit.claims:
            lines = self._lines(claim.words, manner.plain, at.claim_room, density.claim)
            sure: tuple[str, ...] = ()
            if claim.badge is not None:
                sign, words = claim.badge
                room = at.claim_room - sign.width
                sure = self._lines(words, manner.quiet, room, 2)
            in_row = _in_row(at.claim_room)
            rows = -(-len(claim.limits) // in_row)
            height = (len(lines) + len(sure)) * manner.leading + rows * ROW
            yield ClaimBox(claim, lines, sure, in_row, height + 2 * PAD)

    def advice(
        self, circuit: Circuit, at: Columns, density: Density
    ) -> Iterator[AdviceBox]:
        manner, room = self._manner, at.gate_room - LIMIT
        for each in circuit.advice:
            lines = self._lines(
                each.words, manner.strong, at.advice_room, density.advice
            )
            beneath = self._lines(each.beneath, manner.quiet, at.advice_room, 3)
            unlimited = self._lines(each.unlimited, manner.quiet, at.gate_room, 3)
            labels: tuple[tuple[str, ...], ...] = ()
            in_row = _in_row(at.gate_room)
            gate = -(-len(each.limits) // in_row) * ROW
            if density.labels:
                labels = tuple(
                    self._lines(label, manner.plain, room, density.labels)
                    for _, label in each.limits
                )
                gate = sum(label_height(label, manner) for label in labels)
            gate = max(gate, len(unlimited) * manner.leading)
            own = (len(lines) + len(beneath)) * manner.leading
            height = max(gate, own) + 2 * PAD
            yield AdviceBox(
                *(each, lines, beneath, labels, unlimited, in_row),
                max(height, _LOWEST),
            )

    def _lines(self, words: str, look: Look, room: float, most: int) -> tuple[str, ...]:
        if not words:
            return ()
        lines = clipped(words, look, room, self._ruler, most)
        if lines is None:
            self.misfit = self.misfit or _too_long(words, look, room, self._ruler)
            return ()
        return lines


def label_height(lines: tuple[str, ...], manner: Manner) -> float:
    """Give the height of a caveat's row in a gate."""
    return max(ROW, len(lines) * manner.leading + 2.0)


def _in_row(room: float) -> int:
    """Say how many signs of caveats stand side by side."""
    return max(1, int((room + 2.0) // PITCH))


def _too_long(words: str, look: Look, room: float, ruler: Ruler) -> Misfit:
    each = words.split()
    wide = (word for word in each if wrapped(word, look, room, ruler) is None)
    word = next(wide, each[0])
    return Misfit(
        f"“{word}” is wider than its box in the argument map",
        "part it with a soft hyphen (U+00AD), use a shorter word, or give the map "
        "“width: full”",
    )
