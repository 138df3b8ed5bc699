"""The bytes of an SVG file → a vector: what is drawn, in order, and what cannot be."""

from collections.abc import Iterator, Sequence
from dataclasses import replace

from briefgen.diagnostics import Diagnostic, Outcome
from briefgen.nearest import nearest
from briefgen.read.faults import short
from briefgen.read.svg.census import census
from briefgen.read.svg.faults import BadPictureError, Faults
from briefgen.read.svg.looks import Look, Looks
from briefgen.read.svg.numbers import (
    BadValueError,
    bounded_matrix,
)
from briefgen.read.svg.outlines import (
    OUTLINES,
    Steps,
    View,
    measure,
    outline,
)
from briefgen.read.svg.path import MOST_STEPS
from briefgen.read.svg.places import MOST_WINDOWS, Place, framed, moved_by
from briefgen.read.svg.tree import Branch, read_tree
from briefgen.read.svg.windows import outer_window, view_box, window
from briefgen.read.svg.words import (
    ANOTHER_WAY,
    EDITORS,
    INHERITED,
    STILL,
    UNDRAWN,
    UNSEEN,
)
from briefgen.vectors import UNMOVED, Clip, Group, Matrix, Shape, Vector

_MOST_DRAWN = 50_000  # elements, as often as each is used
_MOST_WEIGHT = 4_000_000  # characters of attributes, as often as each is read
_DEEPEST = 96  # groups, and uses of others
_HOLDERS = frozenset({"a", "g", "svg", "switch", "symbol", "use"})
_CONDITIONS = ("requiredExtensions", "requiredFeatures", "systemLanguage")
_ROUND = frozenset({"circle", "ellipse", "rect"})  # all drawn the same way round


def read_svg(data: bytes, path: str) -> Outcome[Vector | None]:
    """Read a picture; None where a part of it cannot be drawn."""
    tree = read_tree(data, path)
    if isinstance(tree, Diagnostic):
        return Outcome(None, (tree,))
    root, source = tree
    faults = Faults(source)
    try:
        vector = _Drawing(root, faults).vector()
    except BadPictureError:
        return Outcome(None, faults.told())
    return Outcome(None if faults.are_grave else vector, faults.told())


class _Drawing:
    """One picture on its way to shapes."""

    def __init__(self, root: Branch, faults: Faults) -> None:
        self._root = root
        self._faults = faults
        self._known: dict[str, Branch] = {}
        self._above: dict[Branch, tuple[Branch, ...]] = {}
        self._outlines: dict[tuple[Branch, View], Steps] = {}
        self._drawn = self._steps = self._weight = 0
        for branch, above in _placed(root):
            name = branch.get("id")
            if name and name not in self._known:
                self._known[name] = branch
                self._above[branch] = above
        self._looks = Looks(root, self._known, faults)

    def vector(self) -> Vector:
        """Draw the whole picture."""
        try:
            seen = outer_window(self._root)
        except BadValueError as fault:
            hint = 'the size of a picture is in numbers, as in viewBox="0 0 400 300"'
            refusal = self._faults.refuse(self._root, str(fault), hint, fault.attribute)
            raise refusal from fault
        if census(self._root, self._known, _MOST_DRAWN) > _MOST_DRAWN:
            raise self._too_many(self._root)
        place = Place(INHERITED, UNMOVED, seen.view, ())
        look = self._look(self._root, place)
        inside = place.inside(self._root, look, seen.matrix, seen.view)
        items = self._wrapped(
            self._root, look, place, tuple(self._all(self._root, inside))
        )
        return Vector(seen.width, seen.height, tuple(items))

    def _all(self, branch: Branch, place: Place) -> Iterator[Shape | Group]:
        children = branch.children
        if branch.name == "switch":
            free = (c for c in children if not any(map(c.get, _CONDITIONS)))
            children = [*free][:1]
        for child in children:
            yield from self._items(child, place)

    def _items(self, branch: Branch, place: Place) -> Iterator[Shape | Group]:
        """Yield what an element draws, and all in it."""
        self._count(branch, place)
        if not self._is_drawn(branch, place):
            return
        look = self._look(branch, place)
        if look.own.get("display") == "none":
            return
        try:
            matrix = moved_by(look, place.matrix)
            if matrix.is_flat():
                return
            inside = place.inside(branch, look, matrix, place.view)
            if branch.name in OUTLINES:
                items = tuple(self._shape(branch, look, inside))
            else:
                items = tuple(self._held(branch, inside))
            yield from self._wrapped(branch, look, inside, items)
        except BadValueError as fault:
            self._undrawn(branch, str(fault), fault.attribute, fault.at)

    def _is_drawn(self, branch: Branch, place: Place) -> bool:
        """Whether an element draws something where it stands; tells what cannot be."""
        name = branch.name
        if branch.space:
            if not branch.space.startswith(EDITORS):
                message = f"<{short(name)}> of “{short(branch.space)}” is left out"
                self._faults.left_out(branch, message)
            return False
        if name in OUTLINES or (name in _HOLDERS and name != "symbol"):
            return True
        if name == "symbol" and place.used:
            return True
        if name == "image" and not branch.get("href").startswith(("#", "data:")):
            self._faults.outside(branch, branch.get("href"), "href")
        elif name in UNDRAWN:
            self._faults.undrawn(branch, f"<{name}> is not drawn", UNDRAWN[name])
        elif name in STILL:
            self._faults.left_out(branch, f"<{name}> is left out: a page stands still")
        elif name not in UNSEEN:
            near = nearest(name, (*OUTLINES, *_HOLDERS))
            hint = f"did you mean <{near}>?" if near else ANOTHER_WAY
            self._faults.undrawn(branch, f"<{short(name)}> is not known", hint)
        return False

    def _held(self, branch: Branch, place: Place) -> Iterator[Shape | Group]:
        """Yield what an element draws that holds others."""
        wide, tall = place.view
        match branch.name:
            case "use":
                x, y = measure(branch, "x", wide), measure(branch, "y", tall)
                yield from self._used(branch, place.at(x, y))
            case "svg":
                x, y = measure(branch, "x", wide), measure(branch, "y", tall)
                yield from self._window(branch, branch, place.at(x, y))
            case _:
                if branch.name == "a":
                    self._faults.left_out(branch, "a link in a picture is left out")
                yield from self._all(branch, place)

    def _used(self, branch: Branch, place: Place) -> Iterator[Shape | Group]:
        link = branch.get("href")
        if link and not link.startswith("#"):
            self._faults.outside(branch, link, "href")
            return
        target = self._known.get(link[1:])
        if target is None:
            message = f"“{short(link)}” is not in the picture"
            self._undrawn(branch, message, "href")
            return
        if branch in place.used:
            self._undrawn(branch, f"“{short(link)}” is made of itself", "href")
            return
        place = place._replace(
            above=self._above[target], used=(*place.used, branch), depth=place.depth + 1
        )
        if target.name in {"svg", "symbol"}:
            self._count(target, place)
            look = self._look(target, place)
            inside = place.inside(target, look, place.matrix, place.view)
            items = tuple(self._window(target, branch, inside))
            yield from self._wrapped(target, look, inside, items)
        else:
            yield from self._items(target, place)

    def _window(
        self, branch: Branch, sized: Branch, place: Place
    ) -> Iterator[Shape | Group]:
        """Yield what is seen through the window of a picture in the picture."""
        wide, tall = place.view
        width, height = (
            measure(sized if sized.get(name) else branch, name, whole, default=whole)
            for name, whole in (("width", wide), ("height", tall))
        )
        if width <= 0 or height <= 0:
            return
        seen = window(branch, width, height, view_box(branch))
        matrix = bounded_matrix(seen.matrix.within(place.matrix))
        if matrix.is_flat():
            return
        windows = place.windows + 1
        inside = place._replace(matrix=matrix, view=seen.view, windows=windows)
        items = tuple(self._all(branch, inside))
        if branch.get("overflow") in {"visible", "auto"} or not items:
            yield from items
            return
        corners = ((0.0, 0.0), (width, 0.0), (width, height), (0.0, height))
        first, *others = corners
        frame = (("m", first), *(("l", corner) for corner in others), ("z", ()))
        yield Group(items, clip=Clip(framed(frame, place.matrix), even_odd=False))

    def _shape(
        self, branch: Branch, look: Look, place: Place
    ) -> Iterator[Shape | Group]:
        steps = self._outline(branch, place.view)
        self._add_steps(branch, steps)
        shape = self._looks.shape(branch, look, steps, place.matrix, place.view)
        if shape is not None:
            yield shape

    def _wrapped(
        self,
        branch: Branch,
        look: Look,
        place: Place,
        items: tuple[Shape | Group, ...],
    ) -> Iterator[Shape | Group]:
        """Yield items, together where they are seen as one."""
        opacity = self._looks.opacity(branch, look.own)
        said = look.own.get("clip-path", "none")
        if not items or not opacity:
            return
        if said == "none":
            yield from items if opacity == 1.0 else _on_glass(items, opacity)
            return
        clip = self._clip(branch, said, place)
        if clip is not None:
            yield Group(items, opacity, clip)

    def _clip(self, branch: Branch, said: str, place: Place) -> Clip | None:
        """Give the path that an element is clipped to; None: it is all clipped off."""
        link = said[4:].partition(")")[0].strip("\"' ") if said[:4] == "url(" else ""
        target = self._known.get(link[1:]) if link.startswith("#") else None
        if target is None or target.name != "clipPath":
            self._undrawn(branch, f"“{short(said)}” is no clipPath of it", "clip-path")
            return None
        if target.get("clipPathUnits") == "objectBoundingBox":
            message = "a clipPath in units of what it clips is not drawn"
            self._undrawn(target, message, "clipPathUnits")
            return None
        look = self._look(target, place._replace(inherited=INHERITED))
        if look.own.get("clip-path", "none") != "none":
            self._undrawn(
                target, "a clipPath that is clipped is not drawn", "clip-path"
            )
        matrix = moved_by(look, place.matrix)
        place = place._replace(matrix=matrix, inherited=look.inherited, used=())
        paths = [*self._clipping(target, place)]
        if paths[1:] and not all(clockwise for _, clockwise in paths):
            message = "a clipPath of several paths is not drawn"
            self._faults.undrawn(target, message, "unite them into one path")
            return None
        if not paths:
            self._faults.left_out(
                target, "a clipPath is empty, and hides what it clips"
            )
            return None
        steps = tuple(step for clip, _ in paths for step in clip.commands)
        self._add_steps(branch, steps)
        return Clip(steps, paths[0][0].even_odd)

    def _clipping(self, target: Branch, place: Place) -> Iterator[tuple[Clip, bool]]:
        """Yield the paths of a clipPath, and of each whether it is drawn clockwise."""
        for child in target.children:
            self._count(child, place)
            named = child
            if child.name == "use" and not child.space:
                named = self._known.get(child.get("href").removeprefix("#"), child)
            if named.name not in OUTLINES:
                if named.space or named.name in UNSEEN:
                    continue
                message = f"<{short(named.name)}> in a clipPath is not drawn"
                self._undrawn(child, message)
                continue
            look = self._look(child, place)
            matrix = moved_by(look, place.matrix)
            if named is not child:
                x, y = (
                    measure(child, "x", place.view[0]),
                    measure(child, "y", place.view[1]),
                )
                look = self._look(named, place._replace(inherited=look.inherited))
                matrix = moved_by(look, Matrix(e=x, f=y).within(matrix))
            if look.own.get("display") == "none":
                continue
            steps = framed(self._outline(named, place.view), matrix)
            if steps:
                odd = self._looks.is_even_odd(named, look.inherited, "clip-rule")
                clockwise = named.name in _ROUND and matrix.a * matrix.d > 0
                yield Clip(steps, odd), clockwise

    def _outline(self, branch: Branch, view: View) -> Steps:
        """Give the path of an element, which is read once."""
        if (branch, view) not in self._outlines:
            self._outlines[branch, view] = outline(branch, view)
        return self._outlines[branch, view]

    def _look(self, branch: Branch, place: Place) -> Look:
        return self._looks.of(branch, place.above, place.inherited)

    def _count(self, branch: Branch, place: Place) -> None:
        self._drawn += 1
        self._weight += branch.weight
        if self._weight > _MOST_WEIGHT:
            message = "the picture has attributes that are too long"
            raise self._faults.refuse(branch, message, "simplify it, or save it as PNG")
        if self._drawn > _MOST_DRAWN:
            raise self._too_many(branch)
        if place.windows > MOST_WINDOWS:
            message = f"the picture has more than {MOST_WINDOWS} windows in windows"
            raise self._faults.refuse(branch, message, "take groups apart")
        if place.depth > _DEEPEST:
            message = f"the picture uses others deeper than {_DEEPEST}"
            raise self._faults.refuse(branch, message, "take groups apart")

    def _too_many(self, branch: Branch) -> BadPictureError:
        message = f"the picture draws more than {_MOST_DRAWN:,} elements"
        return self._faults.refuse(branch, message, "simplify it, or save it as PNG")

    def _add_steps(self, branch: Branch, steps: Sequence[object]) -> None:
        self._steps += len(steps)
        if self._steps > MOST_STEPS:
            message = f"the paths of the picture have more than {MOST_STEPS:,} steps"
            raise self._faults.refuse(branch, message, "simplify it, or save it as PNG")

    def _undrawn(
        self, branch: Branch, message: str, attribute: str = "", at: int = 0
    ) -> None:
        self._faults.undrawn(branch, message, ANOTHER_WAY, attribute, at)


def _placed(root: Branch) -> Iterator[tuple[Branch, tuple[Branch, ...]]]:
    """Yield every element with those that it stands in, in the order of the file."""
    stack: list[tuple[Branch, tuple[Branch, ...]]] = [(root, ())]
    while stack:
        branch, above = stack.pop()
        yield branch, above
        inside = (*above, branch)
        stack += [(child, inside) for child in reversed(branch.children)]


def _on_glass(
    items: tuple[Shape | Group, ...], opacity: float
) -> Iterator[Shape | Group]:
    """Yield items as one that is seen through; a single shape can be so by itself."""
    (first, *others) = items
    if others or not isinstance(first, Shape):
        yield Group(items, opacity)
    elif first.pen is None:
        yield replace(first, fill_opacity=first.fill_opacity * opacity)
    elif first.fill is None:
        yield replace(
            first, pen=replace(first.pen, opacity=first.pen.opacity * opacity)
        )
    else:
        yield Group(items, opacity)
