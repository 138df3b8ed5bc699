"""What is said of an element: by itself, by rules, and by what it stands in."""

from collections.abc import Mapping, Sequence
from typing import Literal, NamedTuple, TypeAlias

from briefgen.read.faults import short
from briefgen.read.svg.colours import Ink, colour
from briefgen.read.svg.extents import extent, has_area
from briefgen.read.svg.faults import Faults
from briefgen.read.svg.gradients import GRADIENTS, Gradients
from briefgen.read.svg.numbers import BadValueError, length, number, share
from briefgen.read.svg.outlines import Steps, View, across
from briefgen.read.svg.sheets import Sheet
from briefgen.read.svg.tree import Branch
from briefgen.read.svg.words import (
    ANOTHER_WAY,
    ATTRIBUTES,
    ATTRIBUTES_BEGIN,
    INERT,
    INERT_BEGIN,
    INHERITED,
    NEUTRAL,
    OWN,
)
from briefgen.vectors import Matrix, Paint, Pen, Shape

_CAPS: Mapping[str, Literal[0, 1, 2]] = {"butt": 0, "round": 1, "square": 2}
_JOINS: Mapping[str, Literal[0, 1, 2]] = {
    "miter": 0,
    "round": 1,
    "bevel": 2,
    "miter-clip": 0,
    "arcs": 0,
}
_MOST_DASHES = 64
_SHORTEST = 1e-3  # of the picture: a dash and its gap, together

Said: TypeAlias = Mapping[str, str]


class Look(NamedTuple):
    """What is said of an element: what goes on to those in it, and what does not."""

    inherited: Said
    own: Said


class Painted(NamedTuple):
    """A paint, and how opaque it is."""

    paint: Paint
    opacity: float


class Looks:
    """The looks of the elements of one picture."""

    def __init__(
        self, root: Branch, known: Mapping[str, Branch], faults: Faults
    ) -> None:
        self._sheet = Sheet(root, faults)
        self._known = known
        self._faults = faults
        self._gradients = Gradients(
            known, lambda each: self._sheet.of(each, ()), faults
        )

    def of(self, branch: Branch, above: Sequence[Branch], inherited: Said) -> Look:
        """Give the look of an element; `inherited` is that of what it is drawn in."""
        said = dict[str, str]()
        for name, value in branch.attributes.items():
            if name in INHERITED or name in OWN or name in NEUTRAL:
                said[name] = value.strip()
            elif not _is_known(name, ATTRIBUTES, ATTRIBUTES_BEGIN) and not _is_inert(
                name
            ):
                self._faults.left_out(branch, f"“{short(name)}” is left out", name)
        said |= self._sheet.of(branch, above)
        passed_on, own = dict(inherited), dict[str, str]()
        for name, value in said.items():
            if name in INHERITED:
                if value != "inherit":
                    passed_on[name] = value
            elif name in OWN:
                own[name] = value
            elif name in NEUTRAL:
                if value not in NEUTRAL[name]:
                    message = f"“{name}: {short(value)}” is not drawn"
                    self._undrawn(branch, message, name)
            elif not _is_inert(name) and name not in ATTRIBUTES:
                self._faults.left_out(branch, f"“{short(name)}” is left out", name)
        return Look(passed_on, own)

    def shape(
        self, branch: Branch, look: Look, steps: Steps, matrix: Matrix, view: View
    ) -> Shape | None:
        """Give what an element draws; None where it would not be seen."""
        said = look.inherited
        if said["visibility"] != "visible" or not steps:
            return None
        fill = self._paint(branch, said, "fill", steps, view)
        fill = fill if fill and has_area(steps) else None
        pen = self._pen(branch, said, steps, matrix, view)
        if fill is None and pen is None:
            return None
        return Shape(
            steps,
            matrix,
            fill.paint if fill else None,
            fill.opacity if fill else 1.0,
            even_odd=self.is_even_odd(branch, said, "fill-rule"),
            pen=pen,
        )

    def is_even_odd(self, branch: Branch, said: Said, name: str) -> bool:
        """Whether a path is filled by the even-odd rule."""
        if said[name] not in {"nonzero", "evenodd"}:
            self._undrawn(branch, f"“{short(said[name])}” is no {name}", name)
        return said[name] == "evenodd"

    def opacity(self, branch: Branch, said: Said, name: str = "opacity") -> float:
        """Give an opacity, from 0 to 1."""
        value = said.get(name, "1")
        try:
            return share(value)
        except BadValueError as fault:
            self._undrawn(branch, f"{name}: {fault}", name)
            return 1.0

    def _paint(
        self, branch: Branch, said: Said, name: str, steps: Steps, view: View
    ) -> Painted | None:
        value, opacity = said[name], self.opacity(branch, said, f"{name}-opacity")
        if value.startswith("url("):
            link, _, value = value[4:].partition(")")
            link, value = link.strip("\"' "), value.strip()
            target = self._known.get(link[1:]) if link.startswith("#") else None
            if target is not None and target.name in GRADIENTS:
                box = extent(steps)
                assert box is not None, "what has no steps is not painted"
                mixed = self._gradients.mixed(target, box, view)
                return Painted(mixed.paint, mixed.opacity * opacity) if mixed else None
            if not link.startswith("#"):
                self._faults.outside(branch, link, name)
                return None
            if target is not None or not value:
                what = (
                    f"a {target.name}" if target is not None else "not in the picture"
                )
                self._undrawn(branch, f"{name}: “{short(link)}” is {what}", name)
                return None
        if value == "none":
            return None
        ink = self._ink(branch, said, name, value)
        if ink is None or not ink.opacity * opacity:
            return None
        return Painted(ink.colour, ink.opacity * opacity)

    def _ink(self, branch: Branch, said: Said, name: str, value: str) -> Ink | None:
        try:
            return colour(said["color"] if value.lower() == "currentcolor" else value)
        except BadValueError as fault:
            self._undrawn(branch, f"{name}: {fault}", name)
            return None

    def _pen(
        self, branch: Branch, said: Said, steps: Steps, matrix: Matrix, view: View
    ) -> Pen | None:
        drawn = self._paint(branch, said, "stroke", steps, view)
        if drawn is None:
            return None
        whole, name = across(view), "stroke-width"
        try:
            width = length(said[name], whole)
            if width <= 0:
                return None
            name = "stroke-dashoffset"
            offset = length(said[name], whole)
            name = "stroke-miterlimit"
            miter = max(number(said[name]), 1.0)
            name = "stroke-dasharray"
            dash = _dash(said[name], whole, _SHORTEST * whole / matrix.scale())
            name = "stroke-linecap"
            cap = _named(said[name], _CAPS)
            name = "stroke-linejoin"
            join = _named(said[name], _JOINS)
        except BadValueError as fault:
            self._undrawn(branch, f"{name}: {fault}", name)
            return None
        return Pen(drawn.paint, width, cap, join, miter, dash, offset, drawn.opacity)

    def _undrawn(self, branch: Branch, message: str, name: str) -> None:
        self._faults.undrawn(branch, message, ANOTHER_WAY, name)


def _is_known(name: str, names: frozenset[str], begin: tuple[str, ...]) -> bool:
    return name in names or name.startswith(begin)


def _is_inert(name: str) -> bool:
    return _is_known(name, INERT, INERT_BEGIN)


def _named(value: str, known: Mapping[str, Literal[0, 1, 2]]) -> Literal[0, 1, 2]:
    if value not in known:
        message = f"“{value[:20]}” is none of: {', '.join(known)}"
        raise BadValueError(message)
    return known[value]


def _dash(value: str, whole: float, shortest: float) -> tuple[float, ...]:
    """Read strokes and gaps, in turn; none: an unbroken line."""
    if value == "none":
        return ()
    dash = tuple(length(each, whole) for each in value.replace(",", " ").split())
    if any(each < 0 for each in dash):
        message = "a dash is less than nothing"
        raise BadValueError(message)
    if not any(dash):
        return ()
    if len(dash) > _MOST_DASHES or sum(dash) < shortest:
        message = "a dash is too short to be seen, or has too many parts"
        raise BadValueError(message)
    return dash
