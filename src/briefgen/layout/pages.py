"""A composition to paged pages: masters, furniture, late numbers, order of items.

Laying out is repeated until it holds. What one attempt leaves to the next only ever
grows (cards set under their item, figures that a page number needs), so it ends.
"""

from bisect import bisect_left
from collections.abc import Collection, Iterator, Mapping, Sequence
from functools import cached_property
from itertools import islice
from operator import itemgetter
from typing import NamedTuple

from briefgen.composition import Composition
from briefgen.diagnostics import Outcome
from briefgen.flowables import FootNote, PageMaster, PageOf, Roomy, Run, Stack
from briefgen.fonts import Face
from briefgen.layout import verdict
from briefgen.layout.around import draw
from briefgen.layout.fill import Paper, Sheet, fill
from briefgen.layout.furniture import Furnisher
from briefgen.layout.last_page import evened, starts_of
from briefgen.layout.lines import shaped_words
from briefgen.layout.measure import Kept, Measurer
from briefgen.layout.panel import inked
from briefgen.layout.room import Spaces, in_its_room
from briefgen.layout.sides import Sides
from briefgen.layout.slab import Ink, LateText, Reach, Slab, filled, moved, shifted
from briefgen.layout.stacking import Space
from briefgen.layout.words import Faces, text_width
from briefgen.paged import Page, PagedDocument, Placed, PlacedPath, PlacedText
from briefgen.structure import Artifact, Content, Element, Role, elements, leaves
from briefgen.units import Rect

_BLOCKS = frozenset((Role.FIGURE, Role.TABLE, Role.ASIDE))
"""What may begin a page, as a part may."""

_FEW = 0.15  # share of a page: so little of a part is rather taken in


def lay_out(
    composition: Composition, faces: Mapping[str, Face]
) -> Outcome[PagedDocument]:
    """Lay a brief out on pages.

    `faces` holds a face for every name that a look uses. Everything is placed,
    even where it does not fit: the diagnostics say what then stands where it must
    not (BG902, BG903), or where it is not wanted (BG901, BG904, BG907).
    """
    kept = Kept(set(), {}, {})
    while True:
        attempt = _attempt(composition, faces, kept)
        if attempt is not None:
            return attempt


class _Inked(NamedTuple):
    """The ink of a page: what lies under its words, and the words and strokes."""

    grounds: list[PlacedPath]
    ink: list[Ink]


def _attempt(
    composition: Composition, faces: Faces, kept: Kept
) -> Outcome[PagedDocument] | None:
    """Lay out once; None where it has to be done again with more kept."""
    first, rest = composition.first, composition.rest
    heights = first.bottom - first.top, rest.bottom - rest.top
    count, gutter = composition.columns, composition.gutter
    space = Space(0.0, min(first.measure, rest.measure), max(heights))
    column = space._replace(width=(space.width - (count - 1) * gutter) / count)
    measurer = Measurer(faces, kept)
    slabs = _slabs(measurer, composition, Spaces(column, space, _turned(composition)))
    pitch, white = column.width + gutter, composition.foot.between
    foot = composition.foot._replace(columns=count, pitch=pitch)
    turned = composition.turned or rest
    low = turned.bottom - turned.top
    paper = Paper(*heights, composition.baseline, foot, count, pitch, low)

    def set_note(note: FootNote) -> list[Slab]:
        return measurer.note(note, column, white)

    def share(sheet: Sheet) -> float:
        low = max((entry.bottom for entry in sheet.entries), default=0.0)
        return 1.0 if sheet.turned else (rest.top + low) / rest.height

    heads = _heads(composition)
    parts = frozenset(starts_of(slabs, heads.parts))
    filled_pages = evened(
        lambda first: fill(slabs, paper, set_note, first, parts),
        _starts(heads, slabs),
        share,
        composition.last_page,
    )
    if filled_pages.unheld:
        kept.under.update(filled_pages.unheld)
        return None
    sheets = filled_pages.sheets
    masters = [
        turned if sheet.turned else master_of(composition, number)
        for number, sheet in enumerate(sheets)
    ]
    pages = [_ink(sheet, master) for sheet, master in zip(sheets, masters, strict=True)]
    book = _Book(composition, pages, faces)
    if not book.has_room(kept.digits):
        return None
    furnisher = Furnisher(faces, book.count)
    paged = tuple(
        book.page(number, master, furnisher) for number, master in enumerate(masters)
    )
    document = PagedDocument(
        paged,
        composition.root,
        composition.outline,
        composition.images,
        composition.first_number,
        facing=composition.left is not None,
        poor_ends=(*filled_pages.unsigned, *_stranded(sheets, parts, rest)),
    )
    said = [
        *measurer.diagnostics,
        *filled_pages.diagnostics,
        *verdict.separated(composition.bindings, book.page_of),
        *verdict.unspanned(sheets),
        *verdict.too_long(sheets, composition.limit, composition.parts),
        *verdict.too_wordy(composition.word_limit),
        *furnisher.diagnostics,
    ]
    return Outcome(document, tuple(dict.fromkeys(said)))


def _stranded(
    sheets: Sequence[Sheet], parts: Collection[Slab], master: PageMaster
) -> Iterator[int]:
    """Find the pages that leave the last lines of a part to the next.

    Where headings reach over all columns, such lines seem to have none.
    """
    few = _FEW * (master.bottom - master.top)
    for number, sheet in enumerate(sheets[1:]):
        heads = (entry for entry in sheet.entries if entry.slab in parts)
        head = next(heads, None)
        if head is None or head.slab.reach is not Reach.PAGE:
            continue
        if head is not sheet.entries[0] and head.top < few:
            yield number


class _Heads(NamedTuple):
    """The first leaves of what a page may begin with."""

    parts: set[Content]
    all: set[Content]  # of parts and findings, of figures, tables and boxes


def _heads(composition: Composition) -> _Heads:
    parts = {entry.anchor for entry in composition.outline if entry.level == 1}
    listed = {entry.anchor for entry in composition.outline}
    heads = _Heads(set(), set())
    for element in elements(composition.root):
        if element.anchor in listed or element.role in _BLOCKS:
            heads.all.update(islice(leaves(element), 1))
        if element.anchor in parts:
            heads.parts.update(islice(leaves(element), 1))
    return heads


def _starts(heads: _Heads, slabs: Sequence[Slab]) -> list[list[Slab]]:
    """Give what may begin a page.

    Where parts reach over all columns they come first: a finding that leaves the others
    of its part leaves a column white.
    """
    wide = [slab for slab in starts_of(slabs, heads.parts) if slab.reach is Reach.PAGE]
    return [wide, [*starts_of(slabs, heads.all)]]


def _turned(composition: Composition) -> Space | None:
    """Give the space of a page on its side, where that is wider than upright."""
    master = composition.turned
    if master is None or master.measure <= composition.rest.measure:
        return None
    return Space(0.0, master.measure, master.bottom - master.top)


def master_of(composition: Composition, number: int) -> PageMaster:
    """Give the master of a page, known by its index: the first is a right one."""
    if not number:
        return composition.first
    is_left = number % 2 == 1 and composition.left is not None
    return composition.left or composition.rest if is_left else composition.rest


def _slabs(measurer: Measurer, composition: Composition, spaces: Spaces) -> list[Slab]:
    """Measure what reaches over all columns, and what stands in one of them."""
    slabs = list[Slab]()
    for flowable in composition.flowables:
        if isinstance(flowable, Roomy):
            slabs += in_its_room(flowable, measurer, spaces).slabs
            continue
        across = isinstance(flowable, Stack) and flowable.across
        made = measurer.slabs((flowable,), spaces.page if across else spaces.column)
        for slab in made:
            over = across and composition.columns > 1
            slab.reach = Reach.PAGE if over else Reach.COLUMN
        slabs += made
    return slabs


def _ink(sheet: Sheet, master: PageMaster) -> _Inked:
    """Give the ink of a sheet its place on the page."""
    dx, dy = master.left, master.top
    sides = Sides(master.measure, master.aside)
    ink, grounds = list[Ink](), list[PlacedPath]()
    for frame in sheet.frames:
        left = dx + frame.left
        drawn = draw(frame.entries, frame.before, frame.after, sides)
        grounds += [moved(ground, left, dy) for ground in drawn.grounds]
        ink += [moved(stroke, left, dy) for stroke in drawn.strokes]
        for entry in frame.entries:
            placed, under = inked(entry, left, dy, sides)
            ink += placed
            grounds += under
    foot = sheet.foot
    if foot.slabs:
        top, style = master.bottom - foot.height, foot.style
        stroke = Rect(dx, top + style.gap, style.width, style.thickness)
        ink.append(filled(stroke, style.colour))
        for slab, down, right in zip(foot.slabs, foot.tops, foot.lefts, strict=True):
            left = dx + right
            ink += [shifted(each, left, top + down) for each in slab.ink]
            grounds += [moved(each, left, top + down) for each in slab.grounds]
    return _Inked(grounds, ink)


class _Book:
    """All pages, and where on them the leaves of the tree stand."""

    def __init__(
        self, composition: Composition, pages: list[_Inked], faces: Faces
    ) -> None:
        root = composition.root
        self._first_number = composition.first_number
        self._pages = pages
        self._faces = faces
        self._order = {leaf: number for number, leaf in enumerate(leaves(root))}
        self._root = root

    def count(self, run: Run, page: int) -> int:
        """Give the number that a run prints on the page with this index."""
        match run.late:
            case PageOf(anchor):
                return self._anchors[anchor] + self._first_number
            case "pages":
                return len(self._pages) + self._first_number - 1
            case "next":
                return page + 1 + self._first_number
            case _:
                return page + self._first_number

    def page_of(self, element: Element) -> int | None:
        """Give the index of the page with an element's first ink, if it has any."""
        for leaf in leaves(element):
            if leaf in self._first:
                return self._first[leaf]
        return None

    def has_room(self, digits: dict[Run, int]) -> bool:
        """Tell whether all late numbers fit; where not, see that they will."""
        enough = True
        for number, page in enumerate(self._pages):
            for ink in page.ink:
                if isinstance(ink, LateText):
                    need = len(str(self.count(ink.run, number)))
                    if need > digits.get(ink.run, 1):
                        digits[ink.run] = need
                        enough = False
        return enough

    def page(self, number: int, master: PageMaster, furnisher: Furnisher) -> Page:
        """Put the ink of a page in the order in which it is drawn."""
        strokes, copies = list[Placed](), list[Placed]()
        heard = list[tuple[int, Placed]]()
        page = self._pages[number]
        for ink in page.ink:
            item = self._number(ink, number) if isinstance(ink, LateText) else ink
            if isinstance(item.owner, Content):
                heard.append((self._order[item.owner], item))
            elif item.owner is Artifact.LAYOUT:
                strokes.append(item)
            else:
                copies.append(item)
        heard.sort(key=itemgetter(0))
        items = (
            *furnisher.watermark(master),
            *page.grounds,
            *strokes,
            *(item for _, item in heard),
            *copies,
            *furnisher.furnish(master, number),
        )
        return Page(master.width, master.height, items)

    def _number(self, late: LateText, page: int) -> PlacedText:
        text = str(self.count(late.run, page))
        words = shaped_words(text, late.look, self._faces)
        width = sum(text_width(word, late.look) for word in words)
        return PlacedText(late.owner, late.x, late.y, late.look, words, width)

    @cached_property
    def _first(self) -> dict[Content, int]:
        """The page of each leaf's first ink."""
        first: dict[Content, int] = {}
        for number, page in enumerate(self._pages):
            for ink in page.ink:
                if isinstance(ink.owner, Content):
                    first.setdefault(ink.owner, number)
        return first

    @cached_property
    def _anchors(self) -> dict[str, int]:
        """The page of each anchor: that of the first ink under it, or after it."""
        inked = sorted((self._order[leaf], page) for leaf, page in self._first.items())
        orders = [order for order, _ in inked]
        anchors = {}
        for element in elements(self._root):
            if element.anchor is not None:
                leaf = next(leaves(element), None)
                at = bisect_left(orders, self._order[leaf]) if leaf else 0
                anchors[element.anchor] = inked[min(at, len(inked) - 1)][1]
        return anchors
