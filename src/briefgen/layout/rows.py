"""Columns side by side to one slab, as tall as the tallest."""

from collections.abc import Callable, Iterable
from typing import TypeAlias

from briefgen.flowables import Columns, Flowable, FootNote, Stroke
from briefgen.layout.around import edge_of
from briefgen.layout.slab import Ink, Panel, Slab, filled, moved, shifted
from briefgen.layout.stacking import Space
from briefgen.paged import PlacedPath
from briefgen.units import Rect

SetPanel: TypeAlias = Callable[[Iterable[Flowable], Space], Panel]
SetSlabs: TypeAlias = Callable[[Iterable[Flowable], Space], list[Slab]]


def row(columns: Columns, space: Space, set_panel: SetPanel) -> Slab:
    """Set cells side by side as one slab."""
    places = cell_places(columns, space)
    pads = columns.pad_top + columns.pad_bottom
    tall = space.tall - pads
    panels = [
        set_panel(cell, Space(left, width, tall))
        for cell, (left, width) in zip(columns.cells, places, strict=True)
    ]
    bases = [panel.baseline for panel in panels if panel.baseline is not None]
    base = max(bases) if bases and columns.align == "baseline" else None
    ink, grounds, notes = list[Ink](), list[PlacedPath](), list[FootNote]()
    bottom = 0.0
    for panel in panels:
        down = columns.pad_top
        if base is not None and panel.baseline is not None:
            down += base - panel.baseline
        ink += (shifted(each, 0.0, down) for each in panel.ink)
        grounds += (moved(each, 0.0, down) for each in panel.grounds)
        notes += panel.notes
        bottom = max(bottom, down + panel.height)
    height = bottom + columns.pad_bottom
    down = columns.pad_top
    whole = Rect(space.left, 0.0, space.width, height)
    edges = [
        filled(edge_of(whole, side, thick), colour)
        for side, thick, colour in columns.edges
    ]
    cells = [whole._replace(x=left, width=width) for left, width in places]
    under = [
        filled(cell, colour)
        for cell, colour in zip(cells, columns.grounds, strict=False)
        if colour is not None
    ]
    if columns.fill is not None:
        under.insert(0, filled(whole, columns.fill))
    for cell, sides in zip(cells, columns.cell_edges, strict=False):
        edges += (filled(edge_of(cell, side, thick), c) for side, thick, c in sides)
    middles = [panel.middle for panel in panels if panel.middle is not None]
    lasts = [panel.last for panel in panels if panel.last is not None]
    return Slab(
        height,
        (*edges, *ink),
        (*under, *grounds),
        tuple(notes),
        baseline=down + (base if base is not None else min(bases)) if bases else None,
        middle=down + min(middles) if middles else None,
        last=down + max(lasts) if lasts else None,
        right=space.left + space.width,
        name="a row of columns",
    )


def cell_places(columns: Columns, space: Space) -> list[tuple[float, float]]:
    """Give each cell its left end and its width."""
    gaps = columns.gap * (len(columns.cells) - 1)
    free = space.width - gaps - 2 * columns.pad_sides
    shares = sum(columns.widths) or 1.0
    left, places = space.left + columns.pad_sides, []
    for share in columns.widths:
        width = free * share / shares
        places.append((left, width))
        left += width + columns.gap
    return places


def one_under_another(
    columns: Columns, space: Space, set_slabs: SetSlabs
) -> list[Slab]:
    """Set cells that are too tall for a page one under the other."""
    stroked = {side: (thick, colour) for side, thick, colour in columns.edges}
    flowables = list[Flowable]()
    for number, cell in enumerate(columns.cells):
        sides = columns.cell_edges[number] if number < len(columns.cell_edges) else ()
        own = {side: (thick, colour) for side, thick, colour in sides}
        above = own.get("top") or (None if number else stroked.get("top"))
        if above is not None:
            flowables.append(Stroke(*above, after=columns.pad_top, keep=True))
        flowables += cell
        below = own.get("bottom")
        if below is not None:
            flowables.append(Stroke(*below, before=columns.pad_bottom))
    if "bottom" in stroked:
        flowables.append(Stroke(*stroked["bottom"], before=columns.pad_bottom))
    return set_slabs(flowables, space)
