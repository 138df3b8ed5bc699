"""Gradients of a picture → those of a vector (SVG 1.1, 13.2)."""

from collections.abc import Callable, Iterator, Mapping
from typing import NamedTuple

from briefgen.read.svg.colours import Ink, colour
from briefgen.read.svg.faults import Faults
from briefgen.read.svg.numbers import BadValueError, length, share, transform
from briefgen.read.svg.outlines import View, across
from briefgen.read.svg.tree import Branch
from briefgen.read.svg.words import ANOTHER_WAY
from briefgen.units import Rect
from briefgen.vectors import Gradient, Matrix, Paint, Stop

GRADIENTS = frozenset({"linearGradient", "radialGradient"})
_DEEPEST = 8  # gradients made of others
_MOST_STOPS = 100
_ALIKE = 1e-3  # opacities that nobody tells apart


class Mixed(NamedTuple):
    """What a gradient paints with, and how opaque all of it is."""

    paint: Paint
    opacity: float


class Gradients:
    """The gradients of one picture."""

    def __init__(
        self,
        known: Mapping[str, Branch],
        style_of: Callable[[Branch], Mapping[str, str]],
        faults: Faults,
    ) -> None:
        self._known = known
        self._style_of = style_of
        self._faults = faults

    def mixed(self, branch: Branch, box: Rect, view: View) -> Mixed | None:
        """Give the paint that a gradient is to a shape in this box; None: nothing."""
        chain = list(self._chain(branch))
        stops = next((found for each in chain if (found := self._stops(each))), [])
        if not stops:
            return None
        opacity = stops[0][1].opacity
        if any(abs(ink.opacity - opacity) > _ALIKE for _, ink in stops):
            message = "a gradient fades out, which is not drawn"
            self._faults.undrawn(branch, message, "give all its colours one opacity")
            return None
        boxed = _said(chain, "gradientUnits") != "userSpaceOnUse"
        last = stops[-1][1].colour
        flat = boxed and not (box.width and box.height)
        if flat or not stops[1:]:
            return Mixed(last, opacity)
        if _said(chain, "spreadMethod") not in {"", "pad"}:
            message = "a gradient is repeated, which is not drawn"
            self._faults.undrawn(branch, message, ANOTHER_WAY)
            return None
        try:
            matrix = transform(_said(chain, "gradientTransform"))
            circles = branch.name == "radialGradient"
            coords = (_circles if circles else _line)(chain, (1, 1) if boxed else view)
        except BadValueError as fault:
            self._faults.undrawn(branch, f"a gradient: {fault}", ANOTHER_WAY)
            return None
        if boxed:
            matrix = matrix.within(Matrix(box.width, 0, 0, box.height, box.x, box.y))
        if coords[:2] == coords[2:] or (circles and not coords[5]) or matrix.is_flat():
            return Mixed(last, opacity)
        paint = Gradient(circles, coords, tuple(_settled(stops)), matrix)
        return Mixed(paint, opacity)

    def _chain(self, branch: Branch) -> Iterator[Branch]:
        """Yield a gradient and those that it is made of, the nearest first."""
        seen = list[Branch]()
        at: Branch | None = branch
        while at is not None and at not in seen:
            yield at
            seen.append(at)
            link = at.get("href")
            if not link:
                return
            if not link.startswith("#"):
                self._faults.outside(at, link, "href")
                return
            at = self._known.get(link[1:])
            if at is None or at.name not in GRADIENTS or len(seen) > _DEEPEST:
                message = f"“{link[:40]}” is no gradient of this picture"
                self._faults.undrawn(seen[-1], message, "draw it anew", "href")
                return

    def _stops(self, branch: Branch) -> list[tuple[float, Ink]]:
        found = list[tuple[float, Ink]]()
        for child in branch.children:
            if child.name != "stop" or child.space:
                continue
            if len(found) == _MOST_STOPS:
                message = f"a gradient has more than {_MOST_STOPS} colours"
                self._faults.undrawn(child, message, "simplify it")
                break
            style = {**child.attributes, **self._style_of(child)}
            try:
                offset = share(style.get("offset", "0").strip())
                ink = colour(style.get("stop-color", "black").strip())
                opaque = share(style.get("stop-opacity", "1").strip())
            except BadValueError as fault:
                self._faults.undrawn(child, f"a stop: {fault}", ANOTHER_WAY)
                continue
            offset = max(offset, found[-1][0] if found else 0.0)
            found.append((offset, Ink(ink.colour, ink.opacity * opaque)))
        return found


def _said(chain: list[Branch], name: str) -> str:
    """Give what the nearest gradient of a chain says."""
    return next((said for each in chain if (said := each.get(name))), "")


def _measure(chain: list[Branch], name: str, whole: float, default: str) -> float:
    return length(_said(chain, name) or default, whole)


def _line(chain: list[Branch], view: View) -> tuple[float, ...]:
    return tuple(
        _measure(chain, name, view[name[0] == "y"], "100%" if name == "x2" else "0%")
        for name in ("x1", "y1", "x2", "y2")
    )


def _circles(chain: list[Branch], view: View) -> tuple[float, ...]:
    """Give the inner circle and the outer one, in which the inner one must lie."""
    x, y = (_measure(chain, n, view[n == "cy"], "50%") for n in ("cx", "cy"))
    radius = max(_measure(chain, "r", across(view), "50%"), 0.0)
    inner = min(max(_measure(chain, "fr", across(view), "0%"), 0.0), radius)
    fx = length(said, view[0]) if (said := _said(chain, "fx")) else x
    fy = length(said, view[1]) if (said := _said(chain, "fy")) else y
    off = ((fx - x) ** 2 + (fy - y) ** 2) ** 0.5
    most = 0.99 * (radius - inner)
    if off > most:
        fx, fy = x + (fx - x) * most / off, y + (fy - y) * most / off
    return fx, fy, inner, x, y, radius


def _settled(stops: list[tuple[float, Ink]]) -> Iterator[Stop]:
    """Yield stops from 0 to 1."""
    first, last = stops[0], stops[-1]
    if first[0] > 0:
        yield Stop(0.0, first[1].colour)
    for offset, ink in stops:
        yield Stop(offset, ink.colour)
    if last[0] < 1:
        yield Stop(1.0, last[1].colour)
