"""Vectors to form XObjects, which a page draws as it draws an image.

A form maps its picture to the unit square, as an image does (ISO 32000-1, 8.10 and
8.9.5). Colours are those of the file's output intent; what is seen through is drawn
as a transparency group, of which PDF/A-3 and PDF/A-4 allow all that is used here.
"""

from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import pairwise
from math import ceil, log10

from briefgen.pdf.objects import ObjectFile
from briefgen.pdf.syntax import colour
from briefgen.vectors import (
    UNMOVED,
    Clip,
    Commands,
    Gradient,
    Group,
    Matrix,
    Paint,
    Pen,
    Shape,
    Stop,
    Vector,
)

_STEPS = {"m": "m", "l": "l", "c": "c", "z": "h"}
_PARTS = 1e5  # of a picture's longer side: what is told apart on any paper
_MOST_PLACES = 12  # of a number
_LEAST = 1e-4  # of a gradient: a part of it that is drawn
_GROUP = b"/Group<</S/Transparency/CS/DeviceRGB>>"


def write_vector(file: ObjectFile, vector: Vector) -> bytes:
    """Add a vector to a file; returns a reference to it."""
    square = Matrix(1 / vector.width, 0, 0, -1 / vector.height, 0, 1)
    return _Form(file, vector).write(vector.items, square)


class _Form:
    """One form in the making: its content, and the resources that it calls."""

    def __init__(self, file: ObjectFile, vector: Vector) -> None:
        self._file = file
        self._vector = vector
        self._part = max(vector.width, vector.height) / _PARTS
        self._code: list[str] = []
        self._resources: dict[str, dict[bytes, str]] = {}  # names, by what they call

    def write(
        self, items: Sequence[Shape | Group], matrix: Matrix, entries: bytes = b""
    ) -> bytes:
        """Draw items, and add them to the file as one form."""
        self._draw(items)
        size = self._vector
        box = f"0 0 {_fixed(size.width, self._part)} {_fixed(size.height, self._part)}"
        head = f"/Type/XObject/Subtype/Form/BBox[{box}]/Matrix[{self._map(matrix)}]"
        resources = b"".join(
            b"/%s<<%s>>"
            % (
                kind.encode("ascii"),
                b"".join(b"/%s %s" % (n.encode("ascii"), b) for b, n in names.items()),
            )
            for kind, names in self._resources.items()
        )
        return self._file.add_stream(
            "\n".join(self._code).encode("ascii"),
            head.encode("ascii") + entries + b"/Resources<<%s>>" % resources,
        )

    def _draw(self, items: Sequence[Shape | Group]) -> None:
        for item in items:
            if isinstance(item, Shape):
                self._shape(item)
            else:
                self._group(item)

    def _group(self, group: Group) -> None:
        code = self._code
        code.append("q")
        if group.clip is not None:
            code += self._clip(group.clip)
        if group.opacity < 1:
            form = _Form(self._file, self._vector).write(group.items, UNMOVED, _GROUP)
            code += self._seen_through(group.opacity, group.opacity)
            code.append(f"/{self._name('XObject', form)} Do")
        else:
            self._draw(group.items)
        code.append("Q")

    def _clip(self, clip: Clip) -> Iterator[str]:
        yield self._path(clip.commands, self._part)
        yield "W* n" if clip.even_odd else "W n"

    def _shape(self, shape: Shape) -> None:
        fill, pen = shape.fill, shape.pen
        if fill is not None and pen is not None and _lets_through(shape):
            # At once, PDF would cut the fill away under the stroke (11.7.4.4).
            self._shape(replace(shape, pen=None))
            self._shape(replace(shape, fill=None))
        elif isinstance(fill, Gradient) and shape.fill_opacity < 1:
            # Viewers that forget how opaque a pattern is know it of a group.
            whole = replace(shape, fill_opacity=1.0)
            self._group(Group((whole,), shape.fill_opacity))
        elif pen is not None and isinstance(pen.paint, Gradient) and pen.opacity < 1:
            whole = replace(shape, pen=replace(pen, opacity=1.0))
            self._group(Group((whole,), pen.opacity))
        else:
            self._code += self._painted(shape)

    def _painted(self, shape: Shape) -> Iterator[str]:
        matrix, fill, pen = shape.matrix, shape.fill, shape.pen
        yield "q"
        if matrix != UNMOVED:
            yield f"{self._map(matrix)} cm"
        yield from self._seen_through(shape.fill_opacity, pen.opacity if pen else 1.0)
        part = self._part / matrix.scale()
        if fill is not None:
            yield self._paint(fill, matrix, "cs", "scn", "rg")
        if pen is not None:
            yield self._paint(pen.paint, matrix, "CS", "SCN", "RG")
            yield from _worn(pen, part)
        star = "*" if shape.even_odd and fill is not None else ""
        do = "S" if fill is None else "B" if pen is not None else "f"
        yield f"{self._path(shape.commands, part)} {do}{star}"
        yield "Q"

    def _path(self, commands: Commands, part: float) -> str:
        places = _places(part)
        pieces = list[str]()
        for name, values in commands:
            pieces += [_short(value, places) for value in values]
            pieces.append(_STEPS[name])
        return " ".join(pieces)

    def _map(self, matrix: Matrix) -> str:
        """Write a map, fine enough for all places in the picture."""
        factors = matrix.scale() / _PARTS / 10
        return " ".join(
            [_fixed(value, factors) for value in matrix[:4]]
            + [_fixed(value, min(self._part / 10, factors)) for value in matrix[4:]]
        )

    def _seen_through(self, filled: float, stroked: float) -> Iterator[str]:
        """Set how opaque is what follows, where it is not quite."""
        if filled < 1 or stroked < 1:
            shares = f"/ca {_fixed(filled, 1e-3)}/CA {_fixed(stroked, 1e-3)}"
            state = f"<<{shares}>>".encode("ascii")
            yield f"/{self._name('ExtGState', state)} gs"

    def _paint(
        self, paint: Paint, matrix: Matrix, space: str, pattern: str, plain: str
    ) -> str:
        if isinstance(paint, str):
            return f"{colour(paint)} {plain}"
        # A pattern counts from the form, whatever map is on.
        mapped = self._map(paint.matrix.within(matrix))
        body = f"<</Type/Pattern/PatternType 2/Matrix[{mapped}]"
        body += f"/Shading<<{_shading(paint)}>>>>"
        named = self._name("Pattern", self._file.add_body(body.encode("ascii")))
        return f"/Pattern {space} /{named} {pattern}"

    def _name(self, kind: str, body: bytes) -> str:
        """Give the name by which a resource is called."""
        names = self._resources.setdefault(kind, {})
        return names.setdefault(body, f"{kind[0]}{len(names) + 1}")


def _lets_through(shape: Shape) -> bool:
    """Whether what lies under a shape, or under its outline, shows through."""
    return shape.fill_opacity < 1 or (shape.pen is not None and shape.pen.opacity < 1)


def _worn(pen: Pen, part: float) -> Iterator[str]:
    """Write how a pen draws, where that is not how PDF begins."""
    width = _fixed(pen.width, part / 10)
    yield f"{width} w {pen.cap} J {pen.join} j {_fixed(pen.miter, 1e-3)} M"
    if pen.dash:
        dash = " ".join(_fixed(each, part / 10) for each in pen.dash)
        yield f"[{dash}] {_fixed(pen.offset % (2 * sum(pen.dash)), part / 10)} d"


def _shading(gradient: Gradient) -> str:
    """Write a gradient as a shading (8.7.4.5.3 and 8.7.4.5.4)."""
    least = max(map(abs, gradient.coords)) / _PARTS / 10
    coords = " ".join(_fixed(value, least) for value in gradient.coords)
    return (
        f"/ShadingType {3 if gradient.circles else 2}/ColorSpace/DeviceRGB"
        f"/Coords[{coords}]/Function{_function(gradient.stops)}/Extend[true true]"
    )


def _function(stops: Sequence[Stop]) -> str:
    """Write the colours along a gradient, piece by piece (7.10.3 and 7.10.4).

    Where two stops stand in one place there is no piece: the colour changes there.
    """
    pieces = [(a, b) for a, b in pairwise(stops) if b.offset - a.offset > _LEAST]
    functions = "".join(
        f"<</FunctionType 2/Domain[0 1]/N 1/C0[{colour(a.colour)}]"
        f"/C1[{colour(b.colour)}]>>"
        for a, b in pieces
    )
    if not pieces[1:]:
        return functions
    bounds = " ".join(_fixed(b.offset, _LEAST / 10) for _, b in pieces[:-1])
    return (
        f"<</FunctionType 3/Domain[0 1]/Functions[{functions}]/Bounds[{bounds}]"
        f"/Encode[{' '.join(['0 1'] * len(pieces))}]>>"
    )


def _places(part: float) -> int:
    """Give how many places a number needs in which such a part counts."""
    return min(max(ceil(-log10(part)), 0), _MOST_PLACES)


def _short(value: float, places: int) -> str:
    """Write a number with so many places at most; no exponent, no negative zero."""
    text = f"{value:.{places}f}"
    if places:
        text = text.rstrip("0").rstrip(".")
    return "0" if text == "-0" else text


def _fixed(value: float, part: float) -> str:
    return _short(value, _places(part))
