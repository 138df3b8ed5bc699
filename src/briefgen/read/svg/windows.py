"""Sizes, view boxes and how one fits the other (SVG 1.1, 7.7 and 7.8)."""

from typing import NamedTuple

from briefgen.read.svg.numbers import BadValueError, length, numbers, reading
from briefgen.read.svg.tree import Branch
from briefgen.units import Rect
from briefgen.vectors import Matrix

_SMALLEST, _LARGEST = 1e-3, 1e5
_LONGEST = 200.0  # times as long as it is broad
_FOUR = 4
_ALIGNED = {"min": 0.0, "mid": 0.5, "max": 1.0}


class Window(NamedTuple):
    """What a picture is seen through: its size, and where its own places go."""

    width: float
    height: float
    matrix: Matrix  # from the places of what is in it
    view: tuple[float, float]  # what percentages in it are of


def outer_window(root: Branch) -> Window:
    """Give the window of a whole picture. Raises `BadValueError`."""
    box = view_box(root)
    width, height = (_size(root, name) for name in ("width", "height"))
    if box is not None:
        if width is None:
            width = box.width if height is None else height * box.width / box.height
        if height is None:
            height = width * box.height / box.width
    if width is None or height is None:
        message = "the picture has no size: give it a viewBox, or width and height"
        raise BadValueError(message)
    for name, side in (("width", width), ("height", height)):
        if not _SMALLEST <= side <= _LARGEST:
            message = "a picture is larger than nothing, and 100,000 px at most"
            raise BadValueError(message, attribute=name)
    if max(width, height) > _LONGEST * min(width, height):
        message = f"a picture is at most {_LONGEST:.0f} times as long as it is broad"
        raise BadValueError(message, attribute="width")
    return window(root, width, height, box)


def window(branch: Branch, width: float, height: float, box: Rect | None) -> Window:
    """Give a window of this size on what a view box has."""
    if box is None:
        return Window(width, height, Matrix(), (width, height))
    matrix = _fitted(branch.get("preserveAspectRatio"), box, width, height)
    return Window(width, height, matrix, (box.width, box.height))


def view_box(branch: Branch) -> Rect | None:
    """Read a view box, if there is one. Raises `BadValueError`."""
    said = branch.get("viewBox")
    if not said:
        return None
    with reading("viewBox"):
        values = numbers(said)
    if len(values) != _FOUR or values[2] <= 0 or values[3] <= 0:
        message = "it is four numbers: x, y, and a width and height above nothing"
        raise BadValueError(message, attribute="viewBox")
    return Rect(*values)


def _size(root: Branch, name: str) -> float | None:
    said = root.get(name)
    if not said or said == "auto" or said.endswith("%"):
        return None  # of a page it is as large as that says
    with reading(name):
        return length(said)


def _fitted(said: str, box: Rect, width: float, height: float) -> Matrix:
    """Map a view box into a window. Raises `BadValueError`."""
    align, _, how = said.removeprefix("defer ").partition(" ")
    x_scale, y_scale = width / box.width, height / box.height
    x_share, y_share = 0.5, 0.5
    if align == "none":
        return Matrix(x_scale, 0, 0, y_scale, -box.x * x_scale, -box.y * y_scale)
    if align:
        shares = [_ALIGNED.get(align[at : at + 3].lower()) for at in (1, 5)]
        x, y = shares
        if (
            x is None
            or y is None
            or align[::4] != "xY"
            or how not in {"", "meet", "slice"}
        ):
            message = f"“{said[:30]}” is no alignment such as xMidYMid"
            raise BadValueError(message, attribute="preserveAspectRatio")
        x_share, y_share = x, y
    scale = (max if how == "slice" else min)(x_scale, y_scale)
    return Matrix(
        scale,
        0,
        0,
        scale,
        x_share * (width - scale * box.width) - scale * box.x,
        y_share * (height - scale * box.height) - scale * box.y,
    )
