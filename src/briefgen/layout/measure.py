"""Flowables to slabs: each kind measured in the space that it is given."""

from collections.abc import Iterable
from typing import NamedTuple, assert_never

from briefgen.diagnostics import NOWHERE, Diagnostic
from briefgen.flowables import (
    Beside,
    Card,
    Columns,
    Drawing,
    Fitted,
    Flowable,
    FootNote,
    Frame,
    Grid,
    Hanging,
    Label,
    Look,
    Misfit,
    Picture,
    Roomy,
    Run,
    Stack,
    Stroke,
    TextBlock,
)
from briefgen.layout import faults, margin, rows
from briefgen.layout.lines import Lines, narrowest, set_label, set_lines
from briefgen.layout.panel import as_panel
from briefgen.layout.slab import Bond, Box, Ink, Panel, Slab, filled
from briefgen.layout.stacking import Space, bind, hang, lone
from briefgen.layout.table import table
from briefgen.layout.widths import fitted
from briefgen.layout.words import Faces
from briefgen.paged import PlacedImage, PlacedPath
from briefgen.structure import Artifact
from briefgen.units import Rect

_TOLERANCE = 0.01  # points by which a picture may reach too far: rounding


class Kept(NamedTuple):
    """What one attempt at the pages leaves to the next: only ever more of it."""

    under: set[Card]  # cards that no page can hold beside their item
    digits: dict[Run, int]  # figures to keep room for, where more than one
    lines: dict[tuple[TextBlock, float, float], Lines]  # broken already


class Measurer:
    """Measures flowables, and gathers what it has to say about them."""

    def __init__(self, faces: Faces, kept: Kept) -> None:
        self._faces = faces
        self._kept = kept
        self._span = NOWHERE
        self._notes: dict[FootNote, list[Slab]] = {}
        self.diagnostics: list[Diagnostic] = []

    def slabs(self, flowables: Iterable[Flowable], space: Space) -> list[Slab]:
        """Measure flowables that stand one under the other."""
        return [slab for each in flowables for slab in self._measured(each, space)]

    def panel(self, flowables: Iterable[Flowable], space: Space) -> Panel:
        """Measure flowables, and set them as one piece."""
        return as_panel(self.slabs(flowables, space))

    def note(self, note: FootNote, space: Space, before: float) -> list[Slab]:
        """Measure a note, white before it, and after it the notes called from it."""
        found = self._notes.get(note)
        if found is None:
            found = self.slabs(note.flowables, space)
            if any(slab.around or slab.cards or slab.repeat for slab in found):
                found = [lone(as_panel(found), space, self._span)]
            if found:
                found[0].before = max(found[0].before, before)
            called = [inner for slab in found for inner in slab.notes]
            for inner in called:
                found += self.note(inner, space, before)
            self._notes[note] = found
        return found

    def _measured(self, flowable: Flowable, space: Space) -> list[Slab]:
        match flowable:
            case TextBlock():
                return self._text(flowable, space)
            case Stroke():
                return [_stroke(flowable, space)]
            case Picture() | Drawing():
                return [self._picture(flowable, space)]
            case Fitted():
                return self._fitted(flowable, space)
            case Stack(flowables, left, right):
                inset = space.inset(left, right)
                slabs = self.slabs(flowables, inset)
                if slabs and flowable.sign:
                    slabs[-1].sign = tuple(self.slabs(flowable.sign, inset))
                if slabs and flowable.clear:
                    slabs[0].room = slabs[0].room or (0.0, 0.0)
                return bind(slabs, flowable, space, together=flowable.together)
            case Roomy(flowables, left, right):
                slabs = self.slabs(flowables, space.inset(left, right))
                return bind(slabs, flowable, space)
            case Hanging():
                return self._hanging(flowable, space)
            case Frame():
                return self._frame(flowable, space)
            case Columns():
                slabs = self._columns(flowable, space)
                return bind(slabs, flowable, space)
            case Grid():
                return self._grid(flowable, space)
            case Beside():
                return self._beside(flowable, space)
            case _:
                assert_never(flowable)

    def _text(self, block: TextBlock, space: Space) -> list[Slab]:
        self._span = block.span
        lines, baseline, found = self._lines(block, space)
        self.diagnostics += found
        middle, right, total = block.leading / 2, space.left + space.width, len(lines)
        slabs = []
        for number, (ink, notes) in enumerate(lines, 1):
            bound = number < block.orphans or total - number < block.widows
            bond = Bond.LINES if bound or block.keep_lines else Bond.NONE
            slabs.append(
                Slab(
                    block.leading,
                    ink,
                    notes=notes,
                    bond=bond if number < total else Bond.NONE,
                    snap=block.snap and number == 1,
                    baseline=baseline,
                    middle=middle,
                    last=middle,
                    right=right,
                    span=block.span,
                )
            )
        return bind(slabs, block, space)

    def _lines(self, block: TextBlock, space: Space) -> Lines:
        key = (block, space.left, space.width)
        found = self._kept.lines.get(key)
        if found is None:
            digits = self._kept.digits
            found = set_lines(block, space.left, space.width, self._faces, digits)
            if not any(isinstance(each, Run) and each.late for each in block.inlines):
                self._kept.lines[key] = found
        return found

    def _picture(self, flowable: Picture | Drawing, space: Space) -> Slab:
        left, width, height = space.left, flowable.width, flowable.height
        span = flowable.span if isinstance(flowable, Picture) else self._span
        ink: tuple[PlacedImage | PlacedPath, ...]
        if isinstance(flowable, Picture):
            rect = Rect(left, 0.0, width, height)
            ink = (PlacedImage(flowable.owner, rect, flowable.image),)
        else:
            owner = flowable.owner
            ink = tuple(PlacedPath(owner, left, 0.0, path) for path in flowable.shapes)
        if width > space.width + _TOLERANCE:
            self.diagnostics.append(faults.too_wide_figure(span))
        return Slab(
            height,
            ink,
            before=flowable.before,
            after=flowable.after,
            bond=Bond.KEEP if flowable.keep else Bond.NONE,
            right=left + width,
            span=span,
            name="a figure",
        )

    def _fitted(self, flowable: Fitted, space: Space) -> list[Slab]:
        artwork = flowable.draw(space.width, self._ruler)
        if isinstance(artwork, Misfit):
            self.diagnostics.append(faults.misfit(flowable.span, artwork))
            return []
        if artwork.told is not None:
            self.diagnostics.append(faults.undrawn(flowable.span, artwork.told))
        owner, left = flowable.owner, space.left
        ink = list[Ink](PlacedPath(owner, left, 0.0, path) for path in artwork.shapes)
        for label in artwork.labels:
            ink += set_label(label, owner, left, self._faces)
        slab = Slab(
            artwork.height,
            tuple(ink),
            right=left + space.width,
            span=flowable.span,
            name="a figure",
        )
        return bind([slab], flowable, space)

    def _ruler(self, words: str, look: Look) -> float:
        """Measure words as `set_label` sets them."""
        label = Label(0.0, 0.0, words, look)
        return sum(
            ink.width for ink in set_label(label, Artifact.LAYOUT, 0.0, self._faces)
        )

    def _hanging(self, flowable: Hanging, space: Space) -> list[Slab]:
        width = flowable.width
        label = self.panel((flowable.label,), space._replace(width=width))
        slabs = self.slabs(flowable.body, space.inset(width, 0.0))
        slabs = hang(label, slabs) or [lone(label, space, self._span)]
        return bind(slabs, flowable, space, together=flowable.together)

    def _frame(self, frame: Frame, space: Space) -> list[Slab]:
        above, right, below, left = frame.padding
        box = Box(frame, space.left, space.width)
        inset = space.inset(left, right)._replace(tall=space.tall - above - below)
        slabs = self.slabs(frame.flowables, inset)
        edge = space.left + space.width
        if above or not slabs:
            slabs.insert(0, Slab(above, bond=Bond.FAST, right=edge, span=self._span))
        if below:
            slabs[-1].bond = Bond.FAST
            slabs.append(Slab(below, right=edge, span=self._span))
        if frame.label is not None:
            strip = space._replace(width=frame.strip[0] if frame.strip else left)
            slabs = hang(self.panel((frame.label,), strip), slabs)
        for slab in slabs:
            slab.around = (box, *slab.around)
            slab.right = max(slab.right, edge)
        return bind(slabs, frame, space, together=frame.together)

    def _columns(self, row: Columns, space: Space) -> list[Slab]:
        said = len(self.diagnostics)
        whole = rows.row(row, space, self.panel)
        if whole.height <= space.tall + _TOLERANCE or len(row.cells) == 1:
            whole.span = self._span
            return [whole]
        del self.diagnostics[said:]
        return rows.one_under_another(row, space, self.slabs)

    def _grid(self, grid: Grid, space: Space) -> list[Slab]:
        """Set a table; what is too wide in it is said once."""
        said = len(self.diagnostics)
        wide = fitted(grid, space, self._narrowest)
        slabs = table(wide, space, self.panel, self.slabs)
        found = tuple(dict.fromkeys(self.diagnostics[said:]))
        if found:
            del self.diagnostics[said:]
            self.diagnostics.append(faults.too_wide_table(grid.span, found))
        return bind(slabs, grid, space)

    def _narrowest(self, block: TextBlock) -> float:
        return narrowest(block, self._faces, self._kept.digits)

    def _beside(self, flowable: Beside, space: Space) -> list[Slab]:
        main = space._replace(width=flowable.main)
        items = [self.slabs(each, main) for each in flowable.items]
        cards = list[tuple[Card, Panel]]()
        for card in flowable.cards:
            said = len(self.diagnostics)
            panel = self.panel(card.flowables, margin.inside(flowable, card, space))
            if card in self._kept.under or panel.height > space.tall:
                del self.diagnostics[said:]
                self._kept.under.add(card)
                item = items[card.last]
                if item:
                    item[-1].bond = max(item[-1].bond, Bond.KEEP)
                item += self._under(flowable, card, main)
            else:
                cards.append((card, panel))
        slabs = margin.beside(flowable, items, cards, space)
        return bind(slabs, flowable, space, together=flowable.together)

    def _under(self, flowable: Beside, card: Card, main: Space) -> list[Slab]:
        """Set a card that no page can hold under its item, with its bar."""
        return self._frame(
            Frame(
                card.flowables,
                (0.0, 0.0, 0.0, margin.indent(card)),
                strip=card.bar,
                before=flowable.card_gap,
                together=False,
            ),
            main,
        )


def _stroke(stroke: Stroke, space: Space) -> Slab:
    width = space.width if stroke.width is None else stroke.width
    line = filled(Rect(space.left, 0.0, width, stroke.thickness), stroke.colour)
    return Slab(
        stroke.thickness,
        (line,),
        before=stroke.before,
        after=stroke.after,
        bond=Bond.KEEP if stroke.keep else Bond.NONE,
        snap=stroke.snap,
        right=space.left + width,
    )
