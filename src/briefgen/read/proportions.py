"""A style whose tokens are sound one by one → where together they make no page."""

import math
from collections.abc import Iterator

from briefgen.diagnostics import Diagnostic, Span
from briefgen.style import BAND, LOZENGE, Style
from briefgen.units import MM

_NARROWEST = 10  # times the body's size: about 20 characters in a line
_LOWEST = 10  # lines of text on a page, at least
_SMALLEST = 7.5  # points, of any text that is not raised
_SMALLEST_MARKING = 12.0  # points (FIRST, TLP 2.0)
_TIGHTEST, _LOOSEST = -0.1, 0.5  # of the size: white added after a letter
_SPACE = 0.35  # of a size: a space behind a sign, or more
_SLACK = 0.5  # points: lengths in millimetres are rounded
_APART = 3  # times a size: lines further apart are not read as one text
_A_WORD = 7.5  # times a size: about 15 characters, a long word
_LINES_OF = {"statement_verb": "statement", "caveat_label": "caveat"}
"""Roles whose words stand in lines of another role: their own leading says nothing."""
_NO_WORDS = frozenset(
    {"wordmark", "marking", "folio", "running_head", "stat_value", "note_mark"}
)
"""Roles that do not stand in a column, or of which no word is long."""


def check_proportions(style: Style) -> Iterator[Diagnostic]:
    """Find columns wider than the page, no room for lines, lines that overprint."""
    grid, margins = style.grid, style.page.margins
    width, height = style.page.paper
    wide = margins.inner + grid.width + margins.outer
    place = _place(style, grid.span, margins.span, style.page.span)
    if wide > width + _SLACK:
        fitting = grid.measure - (wide - width) / grid.columns
        advice = "“measure”, “margin-column” or the margins"
        if fitting >= _NARROWEST * style.type.body.size:
            advice = f"“measure” to {int(fitting / MM)}mm, or the margins"
        yield _overfull(
            _at(style, "grid.measure", "grid.margin-column", "grid.columns") or place,
            f"columns and margins take {_mm(wide)}, and the page has {_mm(width)}",
            f"narrow {advice}",
        )
    if grid.measure < _NARROWEST * style.type.body.size:
        yield _overfull(
            place,
            f"a column of {_mm(grid.measure)} holds fewer than 20 characters a line",
            "widen “measure”, or set “margin-column” to 0mm",
        )
    narrow = _NARROWEST * max(style.type.caveat.size, style.type.body.size)
    if 0 < grid.margin_column < narrow and style.caveats.place == "margin":
        yield _overfull(
            place,
            f"a margin column of {_mm(grid.margin_column)} holds fewer than 20 "
            "characters of a caveat in a line",
            f"make “margin-column” {_mm(narrow)}, or 0mm to set caveats under the text",
        )
    lozenge = LOZENGE + _SPACE * style.type.caveat.size
    if 0 < style.caveats.sign_column < lozenge:
        yield _overfull(
            _place(style, style.caveats.span, style.span),
            f"a column of {style.caveats.sign_column:g}pt is narrower than the lozenge "
            "of a caveat, which stands in it",
            f"make “sign-column” {lozenge:.0f}pt or more, or 0pt to set it in the line",
        )
    room = height - max(margins.top, style.page.first_page_top) - margins.bottom
    if room < _LOWEST * style.type.body.leading:
        yield _overfull(
            _place(style, margins.span, style.page.span),
            f"the margins leave {_mm(max(room, 0.0))} for text",
            f"leave at least {_LOWEST} lines",
        )
    yield from _in_the_way(style)
    yield from _badly_leaded(style)
    if grid.measure >= _NARROWEST * style.type.body.size:  # which is told above
        yield from _too_wide(style)
    yield from _too_small(style)
    yield from _badly_spaced(style)


def _in_the_way(style: Style) -> Iterator[Diagnostic]:
    """Find a line at the head or the foot, where a marking stands, among the text."""
    over, under, page = style.running_head, style.footer, style.page
    strokes, least = style.strokes, "page.first-page-top"
    top = min(page.margins.top, page.first_page_top)
    if top == page.margins.top:
        least = "page.margins.top"
    for key, name, from_edge, stroke, room, margin in (
        (
            *("running-head", "from-top", over.from_top),
            *(strokes.running_head, top, least),
        ),
        (
            *("footer", "from-bottom", under.from_bottom),
            *(strokes.footer, page.margins.bottom, "page.margins.bottom"),
        ),
    ):
        reach = from_edge + BAND + stroke.width
        if reach > room + _SLACK:
            tokens = (f"{key}.{name}", f"strokes.{key}.width", margin)
            yield _overfull(
                _at(style, *tokens) or style.span,
                f"the line of “{key}”, and a marking there, reach to "
                f"{_mm(reach)} from the edge, and the text to {_mm(room)}",
                f"lessen “{name}”, or make “{margin.rpartition('.')[2]}” "
                f"{math.ceil(reach / MM)}mm",
            )


def _too_small(style: Style) -> Iterator[Diagnostic]:
    for key, role in style.type.roles():
        if role.size < _SMALLEST and key != "note_mark":
            name = key.replace("_", "-")
            yield Diagnostic(
                "BG802",
                "style/bad-value",
                style.place(f"type.{name}.size"),
                f"“{name}” of {role.size:g}pt is too small to read",
                f"{_SMALLEST:g}pt is the least for any text",
            )
    size = style.type.marking.size
    if _SMALLEST <= size < _SMALLEST_MARKING:
        yield Diagnostic(
            "BG908",
            "output/marking",
            style.place("type.marking.size"),
            f"a marking of {size:g}pt may be overlooked",
            f"{_SMALLEST_MARKING:g}pt is the least (FIRST, TLP 2.0)",
        )


def _badly_spaced(style: Style) -> Iterator[Diagnostic]:
    for key, role in style.type.roles():
        name, size = key.replace("_", "-"), role.size
        if _TIGHTEST * size <= role.tracking <= _LOOSEST * size:
            continue
        tight = role.tracking < 0
        does = "overprint" if tight else "fall apart"
        bound = (_TIGHTEST if tight else _LOOSEST) * size
        yield Diagnostic(
            "BG802",
            "style/bad-value",
            style.place(f"type.{name}.tracking"),
            f"letters of “{name}” {does}: {role.tracking:g}pt between letters of "
            f"{size:g}pt",
            f"{bound:.1f}pt is the {'least' if tight else 'most'} at this size",
        )


def _badly_leaded(style: Style) -> Iterator[Diagnostic]:
    roles = dict(style.type.roles())
    for key, role in roles.items():
        leading = roles[_LINES_OF.get(key, key)].leading
        if leading > _APART * max(role.size, style.type.body.size):
            name = key.replace("_", "-")
            yield _overfull(
                _place(style, role.span, style.type.span),
                f"lines of “{name}” fall apart: {role.size:g}pt letters on a leading "
                f"of {leading:g}pt",
                f"make “leading” {_APART * role.size:g}pt or less",
            )
        if leading < role.size and key != "note_mark":
            name = key.replace("_", "-")
            own = key not in _LINES_OF
            yield _overfull(
                _place(style, role.span, style.type.span),
                f"lines of “{name}” overprint: {role.size:g}pt letters on a leading of "
                f"{leading:g}pt",
                f"make “leading” {role.size:g}pt or more"
                if own
                else f"make “size” {leading:g}pt or less",
            )


def _too_wide(style: Style) -> Iterator[Diagnostic]:
    """Find letters so large that a long word is wider than its column."""
    grid = style.grid
    for key, role in style.type.roles():
        room = grid.width if key == "title" else grid.measure
        if room < _A_WORD * role.size and key not in _NO_WORDS:
            name = key.replace("_", "-")
            yield _overfull(
                _place(style, role.span, style.type.span),
                f"“{name}” of {role.size:g}pt has words wider than {_mm(room)}, which "
                "is all that they have",
                f"make “size” {room / _A_WORD:.0f}pt or less",
            )


def _place(style: Style, *spans: Span) -> Span:
    """Give the first of some places that is in the style's own file, else the file."""
    own = (span for span in spans if span.path == style.span.path)
    return next(own, style.span)


def _at(style: Style, *tokens: str) -> Span | None:
    """Give the place of the first of some tokens that the style's own file states."""
    stated = (style.origins[name][0].span for name in tokens if name in style.origins)
    return next((span for span in stated if span.path == style.span.path), None)


def _overfull(span: Span, message: str, hint: str) -> Diagnostic:
    return Diagnostic("BG806", "style/overfull-page", span, message, hint)


def _mm(points: float) -> str:
    return f"{points / MM:.0f} mm"
