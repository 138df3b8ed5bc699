"""Rectangles, circles, lines and polygons → paths (SVG 1.1, chapter 9)."""

from collections.abc import Callable, Mapping
from typing import TypeAlias

from briefgen.read.svg.numbers import BadValueError, length, numbers, reading
from briefgen.read.svg.path import read_path
from briefgen.read.svg.tree import Branch
from briefgen.vectors import Command

Steps: TypeAlias = tuple[Command, ...]
View: TypeAlias = tuple[float, float]
"""Width and height of the window that percentages are of."""

_KAPPA = 0.5523  # control points of a quarter circle, as a share of its radius


def outline(branch: Branch, view: View) -> Steps:
    """Give the path of an element that draws one; nothing where it has no size.

    Raises `BadValueError`.
    """
    return OUTLINES[branch.name](branch, view)


def measure(
    branch: Branch, attribute: str, whole: float, default: float = 0.0
) -> float:
    """Read an attribute that is a length. Raises `BadValueError`."""
    said = branch.get(attribute)
    if not said:
        return default
    with reading(attribute):
        return length(said, whole)


def across(view: View) -> float:
    """Give what a percentage is of where it is neither of width nor of height."""
    return float(((view[0] ** 2 + view[1] ** 2) / 2) ** 0.5)


def _path(branch: Branch, _: View) -> Steps:
    with reading("d"):
        return read_path(branch.attributes.get("d", ""))


def _size(branch: Branch, attribute: str, whole: float) -> float:
    """Read a length that is never below nothing."""
    value = measure(branch, attribute, whole)
    if value < 0:
        message = "it is less than nothing"
        raise BadValueError(message, attribute=attribute)
    return value


def _rectangle(branch: Branch, view: View) -> Steps:
    wide, tall = view
    x, y = measure(branch, "x", wide), measure(branch, "y", tall)
    width, height = _size(branch, "width", wide), _size(branch, "height", tall)
    if not width or not height:
        return ()
    rx, ry = (
        None if branch.get(name) in {"", "auto"} else _size(branch, name, whole)
        for name, whole in (("rx", wide), ("ry", tall))
    )
    rx, ry = (ry if rx is None else rx) or 0.0, (rx if ry is None else ry) or 0.0
    rx, ry = min(rx, width / 2), min(ry, height / 2)
    right, bottom = x + width, y + height
    if not rx or not ry:
        corners = ((x, y), (right, y), (right, bottom), (x, bottom))
        return _through(corners, closed=True)
    kx, ky = rx * (1 - _KAPPA), ry * (1 - _KAPPA)
    return (
        ("m", (x + rx, y)),
        ("l", (right - rx, y)),
        ("c", (right - kx, y, right, y + ky, right, y + ry)),
        ("l", (right, bottom - ry)),
        ("c", (right, bottom - ky, right - kx, bottom, right - rx, bottom)),
        ("l", (x + rx, bottom)),
        ("c", (x + kx, bottom, x, bottom - ky, x, bottom - ry)),
        ("l", (x, y + ry)),
        ("c", (x, y + ky, x + kx, y, x + rx, y)),
        ("z", ()),
    )


def _circle(branch: Branch, view: View) -> Steps:
    radius = _size(branch, "r", across(view))
    return _oval(branch, view, radius, radius)


def _ellipse(branch: Branch, view: View) -> Steps:
    rx, ry = _size(branch, "rx", view[0]), _size(branch, "ry", view[1])
    return _oval(branch, view, rx, ry)


def _oval(branch: Branch, view: View, rx: float, ry: float) -> Steps:
    if not rx or not ry:
        return ()
    x, y = measure(branch, "cx", view[0]), measure(branch, "cy", view[1])
    kx, ky = _KAPPA * rx, _KAPPA * ry
    left, right, top, bottom = x - rx, x + rx, y - ry, y + ry
    return (
        ("m", (right, y)),
        ("c", (right, y + ky, x + kx, bottom, x, bottom)),
        ("c", (x - kx, bottom, left, y + ky, left, y)),
        ("c", (left, y - ky, x - kx, top, x, top)),
        ("c", (x + kx, top, right, y - ky, right, y)),
        ("z", ()),
    )


def _line(branch: Branch, view: View) -> Steps:
    (x1, y1, x2, y2) = (
        measure(branch, name, view[name[0] == "y"]) for name in ("x1", "y1", "x2", "y2")
    )
    return _through(((x1, y1), (x2, y2)), closed=False)


def _polyline(branch: Branch, _: View) -> Steps:
    return _through(_points(branch), closed=False)


def _polygon(branch: Branch, _: View) -> Steps:
    return _through(_points(branch), closed=True)


def _points(branch: Branch) -> tuple[tuple[float, float], ...]:
    with reading("points"):
        values = numbers(branch.attributes.get("points", ""))
    if len(values) % 2:
        message = "a point has two numbers, and the last has one"
        raise BadValueError(message, attribute="points")
    return tuple(zip(values[::2], values[1::2], strict=True))


def _through(points: tuple[tuple[float, float], ...], *, closed: bool) -> Steps:
    if not points:
        return ()
    first, *others = points
    steps = (("m", first), *(("l", point) for point in others))
    return (*steps, ("z", ())) if closed else steps


OUTLINES: Mapping[str, Callable[[Branch, View], Steps]] = {
    "path": _path,
    "rect": _rectangle,
    "circle": _circle,
    "ellipse": _ellipse,
    "line": _line,
    "polyline": _polyline,
    "polygon": _polygon,
}
"""The elements that draw a path."""
