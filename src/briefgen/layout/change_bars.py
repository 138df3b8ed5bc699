"""Pages of a comparison → the same, with a bar in the margin beside what changed.

Lines along words that were added or removed are drawn, too. All of it is layout: what
is heard, the tree says.
"""

from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from operator import itemgetter
from typing import Any, NamedTuple

from briefgen.composition import Composition
from briefgen.diagnostics import Span
from briefgen.flowables import Fitted, PageMaster, Picture, TextBlock
from briefgen.layout.pages import master_of
from briefgen.layout.slab import filled
from briefgen.paged import (
    Page,
    PagedDocument,
    Placed,
    PlacedImage,
    PlacedPath,
    PlacedText,
)
from briefgen.structure import Content, Decoration, elements, leaves
from briefgen.units import Rect

_BAR = 2.0  # points: how thick a bar is,
_AWAY = 7.0  # and how far from the text; less in a margin that has no room for it
_GAP = 9.0  # points between two lines: bars that are nearer are one
_ASCENT, _DESCENT = 0.78, 0.24  # of the size of letters
_UNDER, _THROUGH, _LINE = 0.14, 0.27, 0.055  # the same: below and above the baseline
_THINNEST = 0.5  # points: a line along words


class _Stretch(NamedTuple):
    """What changed, from a height on a page to another, and where its bar stands."""

    x: float
    top: float
    bottom: float
    colours: frozenset[str] = frozenset()  # of its words


class Colours(NamedTuple):
    """The colours of bars."""

    usual: str
    on_band: str  # where all words have this colour, they stand on a band


def with_bars(
    document: PagedDocument,
    composition: Composition,
    beside: Sequence[tuple[Span, ...]],
    colours: Colours,
) -> PagedDocument:
    """Draw lines along words, and bars beside these and all else that changed.

    `beside` are the places of what changed and is no text.
    """
    drawn = _drawn(composition)
    owned = [*_owned(composition.flowables)]
    changed = {*drawn, *_owners(owned, beside)}
    block_of = {each.owner: each.block for each in owned}
    pages = list[Page]()
    for at, page in enumerate(document.pages):
        places = _places(composition, at, page)
        found = sorted(
            _stretches(page, places, changed, block_of), key=itemgetter(0, 1)
        )
        bars = (_bar(each, colours) for each in _joined(found))
        pages.append(_with(page, (*bars, *_lines(page, drawn))))
    return replace(document, pages=tuple(pages))


def with_lines(document: PagedDocument, composition: Composition) -> PagedDocument:
    """Draw the lines along words that were added or removed, and no bars."""
    drawn = _drawn(composition)
    pages = (_with(page, _lines(page, drawn)) for page in document.pages)
    return replace(document, pages=tuple(pages))


def _drawn(composition: Composition) -> dict[Content, Decoration]:
    """Give whose words have a line along them."""
    return {
        leaf: element.decoration
        for element in elements(composition.root)
        if element.decoration is not None
        for leaf in leaves(element)
    }


def _places(composition: Composition, at: int, page: Page) -> "_Places":
    turned = composition.turned
    if turned is not None and page.width != composition.rest.width:
        return _Places(turned, 1, 0.0)
    master = master_of(composition, at)
    return _Places(master, composition.columns, composition.gutter)


class _Owned(NamedTuple):
    """Who owns what stands in a block, and where that is written."""

    owner: Content
    block: int
    span: Span


def _owners(
    owned: Iterable[_Owned], beside: Sequence[tuple[Span, ...]]
) -> Iterator[Content]:
    """Find who owns what stands at each of these places: at the nearest, if any."""
    at: dict[Span, list[Content]] = {}
    for each in owned:
        at.setdefault(each.span, []).append(each.owner)
    for places in beside:
        yield from next((at[place] for place in places if place in at), ())


def _owned(value: Any) -> Iterator[_Owned]:  # noqa: ANN401 (flowables)
    """Yield the owners in a flowable, and in all that stand in it.

    Walks the values, not the types: a new flowable is walked without a word here.
    """
    if isinstance(value, tuple):
        for each in value:
            yield from _owned(each)
    elif isinstance(value, TextBlock):
        for each in value.inlines:
            owner = getattr(each, "owner", None)
            if isinstance(owner, Content):
                yield _Owned(owner, id(value), value.span)
        yield from _owned(value.inlines)
    elif isinstance(value, Picture | Fitted):
        if isinstance(value.owner, Content):
            yield _Owned(value.owner, id(value), value.span)
    elif hasattr(value, "__dataclass_fields__") and not isinstance(value, Content):
        for name in type(value).__match_args__:
            yield from _owned(getattr(value, name))


def _with(page: Page, marks: Iterable[Placed]) -> Page:
    """Put marks under what is heard of a page, over the grounds."""
    heard = (at for at, item in enumerate(page.items) if _is_heard(item))
    first = next(heard, len(page.items))
    items = (*page.items[:first], *marks, *page.items[first:])
    return replace(page, items=items)


def _stretches(
    page: Page,
    places: "_Places",
    changed: Collection[Content],
    block_of: Mapping[Content, int],
) -> Iterator[_Stretch]:
    """Yield what changed on a page; its bar stands by where its line begins.

    That is a line of one column, or of a cell.
    """
    begins: dict[tuple[int, float], float] = {}
    heard = list[tuple[Placed, Rect, tuple[int, float]]]()
    for item in page.items:
        box = _box(item)
        if box is not None and isinstance(item.owner, Content):
            line = block_of.get(item.owner, 0), getattr(item, "y", box.y)
            begins[line] = min(begins.get(line, box.x), box.x)
            if item.owner in changed:
                heard.append((item, box, line))
    for item, box, line in heard:
        colour = item.look.colour if isinstance(item, PlacedText) else ""
        x = places.beside(begins[line])
        yield _Stretch(x, box.y, box.bottom, frozenset((colour,)))


class _Places:
    """Where bars may stand on a page: in its margins, and between narrow columns."""

    def __init__(self, master: PageMaster, columns: int, gutter: float) -> None:
        left, right = master.left, master.left + master.measure
        self._middle = (left + right) / 2
        self._left = left - min(_AWAY, (left - _BAR) / 2) - _BAR
        self._right = right + min(_AWAY, (master.width - right - _BAR) / 2)
        self._pitch = (master.measure + gutter) / columns
        self._first, self._gutter = left, gutter
        if master.aside:  # the text begins there, and ends at the right margin
            self._middle = left + master.aside - _AWAY

    def beside(self, x: float) -> float:
        """Give the place of the bar of a line that begins at `x`."""
        if x >= self._middle:
            return self._right
        column = int((x - self._first + self._gutter / 2) / self._pitch)
        if column < 1:
            return self._left
        return self._first + column * self._pitch - (self._gutter + _BAR) / 2


def _lines(page: Page, drawn: Mapping[Content, Decoration]) -> Iterator[Placed]:
    for item in page.items:
        if isinstance(item, PlacedText) and isinstance(item.owner, Content):
            decoration = drawn.get(item.owner)
            if decoration is not None:
                yield _line(item, decoration)


def _is_heard(item: Placed) -> bool:
    return isinstance(item.owner, Content)


def _box(item: Placed) -> Rect | None:
    """Say where a piece of ink stands; white space, nowhere."""
    match item:
        case PlacedText():
            if not any(word.text.strip() for word in item.words):
                return None
            size, baseline = item.look.size, item.y - item.look.rise
            top = baseline - _ASCENT * size
            return Rect(item.x, top, item.width, (_ASCENT + _DESCENT) * size)
        case PlacedPath():
            numbers = [each for _, each in item.path.commands if each]
            xs = [x for each in numbers for x in each[::2]]
            ys = [y for each in numbers for y in each[1::2]]
            if not xs:
                return None
            wide, high = max(xs) - min(xs), max(ys) - min(ys)
            return Rect(item.x + min(xs), item.y + min(ys), wide, high)
        case PlacedImage():
            return item.rect
        case _:
            return None


def _line(item: PlacedText, decoration: Decoration) -> PlacedPath:
    """Draw the line of words under them, or through them."""
    size, under = item.look.size, decoration is Decoration.UNDERLINE
    down = _UNDER * size if under else -_THROUGH * size
    # White space at the end of a line hangs out.
    white = item.words[-1] if item.words and not item.words[-1].text.strip() else None
    less = white.width * size / 1000 + item.stretch if white is not None else 0.0
    y = item.y - item.look.rise + down
    rect = Rect(item.x, y, max(item.width - less, 0.0), max(_LINE * size, _THINNEST))
    return filled(rect, item.look.colour)


def _joined(stretches: Sequence[_Stretch]) -> Iterator[_Stretch]:
    """Make stretches that meet one, or nearly meet."""
    last: _Stretch | None = None
    for each in stretches:
        if last is None or each.x != last.x or each.top > last.bottom + _GAP:
            if last is not None:
                yield last
            last = each
        else:
            low, colours = max(last.bottom, each.bottom), last.colours | each.colours
            last = last._replace(bottom=low, colours=colours)
    if last is not None:
        yield last


def _bar(stretch: _Stretch, colours: Colours) -> PlacedPath:
    on_band = stretch.colours == {colours.on_band}
    rect = Rect(stretch.x, stretch.top, _BAR, stretch.bottom - stretch.top)
    return filled(rect, colours.on_band if on_band else colours.usual)
