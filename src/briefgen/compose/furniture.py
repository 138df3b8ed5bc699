"""Sets what every page has: running head, folio, marking, the word across a draft."""

from collections.abc import Iterator
from dataclasses import replace
from typing import Literal, NamedTuple

from briefgen.compose.columns import aside_width, measure
from briefgen.compose.sayings import embargoed, folio, run, said
from briefgen.compose.scribe import Scribe
from briefgen.flowables import Align, Furniture, Look, PageMaster, Watermark
from briefgen.model.fields import place
from briefgen.style import BAND, Footer, RunningHead, Style, TypeRole
from briefgen.units import Rect


class Masters(NamedTuple):
    """The masters of a brief's pages."""

    first: PageMaster
    rest: PageMaster
    turned: PageMaster  # as the rest, on its side: all upright to who reads it
    left: PageMaster | None  # of left pages, where pages face each other


class _Kind(NamedTuple):
    """A kind of page, and where its text stands."""

    first: bool
    is_left: bool  # of two that face each other
    x: float  # where the text begins
    wide: float
    paper: tuple[float, float]  # how wide and high the page is
    aside: float = 0.0  # what stands beside the text, where it is at its left

    @property
    def height(self) -> float:
        """How high the page is."""
        return self.paper[1]

    def side(self, align: str) -> Align:
        """Give the side of the page that is its inner or its outer one."""
        sides = ("left", "right") if self.is_left else ("right", "left")
        return Align(
            dict(zip(("outer", "inner"), sides, strict=True)).get(align, align)
        )


def masters(scribe: Scribe, *, draft: bool) -> Masters:
    """Make the first page's master, that of all further pages, and of others."""
    page, wide = scribe.style.page, measure(scribe.style)
    width, height = page.paper
    inner, outer = page.margins.inner, page.margins.outer
    first = _Kind(first=True, is_left=False, x=inner, wide=wide, paper=page.paper)
    rest = first._replace(first=False)
    aside = aside_width(scribe.style)
    left = rest._replace(is_left=True, x=width - inner - wide, aside=aside)
    turned = rest._replace(wide=height - inner - outer, paper=(height, width))
    watermark = _watermark(scribe, draft=draft)

    def made(kind: _Kind) -> PageMaster:
        return PageMaster(
            *kind.paper,
            kind.x,
            page.first_page_top if kind.first else page.margins.top,
            kind.wide,
            kind.height - page.margins.bottom,
            tuple(_furniture(scribe, kind, draft=draft)),
            watermark,
            tuple(_strokes(scribe, kind)),
            kind.aside,
        )

    facing = made(left) if page.facing else None
    return Masters(made(first), made(rest), made(turned), facing)


def _furniture(scribe: Scribe, kind: _Kind, *, draft: bool) -> Iterator[Furniture]:
    """Yield the lines of a page; what stands aside has the side that is free."""
    style, brief = scribe.style, scribe.brief
    over, under, role = style.running_head, style.footer, style.type.running_head
    head = over.from_top + _baseline(role)
    foot = kind.height - under.from_bottom - BAND + _baseline(role)
    banded = kind.first and style.opening.band != "none"
    look = replace(role, colour="on-band") if banded else role
    marked = (
        {kind.side(style.marking.align)} if brief.marking is not None else set[Align]()
    )
    strip = _strip(scribe, kind)
    notices = [scribe.locale["draft"]] if draft else []
    if scribe.comparing is not None:
        notices.insert(0, scribe.comparing["label"])
    line = tuple(said(scribe, _words(over, kind), look, notices))
    if line:
        beside = {kind.side(style.marking.align)} if strip else set[Align]()
        where = _free(kind.side(over.align), beside)
        may_be_cut = not kind.first or scribe.comparing is not None
        words = Furniture(
            "Header", line, kind.x, head, kind.wide, where, may_be_cut=may_be_cut
        )
        yield _on_band(words, style) if banded else words
    taken, column = set(marked), style.grid.margin_column
    x, wide = kind.x, kind.wide
    if under.folio != "none" and (under.folio_first or not kind.first):
        counted = tuple(folio(scribe))
        if under.folio == "margin" and column:
            # By the text, as what stands over it in that column.
            at = x if kind.is_left else x + wide - column
            inner = kind.side("inner")
            numbered = Furniture("Footer", counted, at, foot, column, inner)
            x, wide = x + kind.aside, wide - kind.aside
        else:
            align = "centre" if under.folio == "margin" else under.folio
            where = _free(kind.side(align), taken)
            taken.add(where)
            numbered = Furniture("Footer", counted, x, foot, wide, where)
    else:
        numbered = None
    line = tuple(said(scribe, _words(under, kind), role))
    if line:
        span = place(brief.license or brief.version, brief.span)
        where = _free(kind.side(under.align), taken)
        yield Furniture("Footer", line, x, foot, wide, where, span=span)
    if numbered is not None:
        yield numbered
    if strip:
        yield _marking(scribe, strip, "Header", over.from_top, kind)
    if brief.marking is not None and style.marking.place != "head":
        bottom = kind.height - under.from_bottom - BAND
        yield _marking(scribe, brief.marking, "Footer", bottom, kind)


def _strip(scribe: Scribe, kind: _Kind) -> str:
    """Give the words of the marking at the head of a page, and of an embargo.

    On the first page the embargo stands under the title.
    """
    parts = [] if kind.first else [embargoed(scribe)]
    if scribe.brief.marking is not None and scribe.style.marking.place != "foot":
        parts.insert(0, scribe.brief.marking)
    return " \u00b7 ".join(filter(None, parts))


def _words(line: RunningHead | Footer, kind: _Kind) -> str:
    """Give the pattern of a line on one kind of page."""
    if kind.first:
        return line.first
    return line.left if kind.is_left and line.left is not None else line.text


def _free(wanted: Align, taken: set[Align]) -> Align:
    """Give the place that a line is to have, or one where nothing stands."""
    order = (
        wanted,
        *(a for a in (Align.LEFT, Align.RIGHT, Align.CENTRE) if a != wanted),
    )
    return next((align for align in order if align not in taken), wanted)


def _strokes(scribe: Scribe, kind: _Kind) -> Iterator[tuple[Rect, str]]:
    """Yield the lines that are drawn under the running head and over the foot."""
    style = scribe.style
    under, over = style.strokes.running_head, style.strokes.footer
    if under.width and _words(style.running_head, kind):
        y = style.running_head.from_top + BAND
        yield Rect(kind.x, y, kind.wide, under.width), style.colour(under.colour)
    if over.width:
        y = kind.height - style.footer.from_bottom - BAND - over.width
        yield Rect(kind.x, y, kind.wide, over.width), style.colour(over.colour)


def _baseline(role: TypeRole) -> float:
    return BAND / 2 + 0.325 * role.size


def _on_band(line: Furniture, style: Style) -> Furniture:
    """Give a line at the head of the first page the ground of the band there."""
    low = style.running_head.from_top + BAND
    descent = low - line.baseline
    return replace(line, fill=style.colours.band, height=BAND, descent=descent)


def _marking(
    scribe: Scribe,
    words: str,
    where: Literal["Header", "Footer"],
    top: float,
    kind: _Kind,
) -> Furniture:
    style = scribe.style
    role = style.type.marking
    baseline = top + BAND / 2 + 0.325 * role.size
    return Furniture(
        where,
        (run(scribe, words, role),),
        kind.x,
        baseline,
        kind.wide,
        kind.side(style.marking.align),
        fill=style.colour("marking-ground"),
        padding=style.marking.padding,
        height=BAND,
        descent=top + BAND - baseline,
        span=place(scribe.brief.marking or scribe.brief.embargo, scribe.brief.span),
    )


def _watermark(scribe: Scribe, *, draft: bool) -> Watermark | None:
    if draft:
        words = scribe.locale["draft"]
    elif scribe.brief.status == "superseded":
        words = scribe.locale["superseded"]
    else:
        return None
    style = scribe.style
    # As large as the page is wide, turned along its diagonal.
    size = min(1.0, 5 / len(words)) * style.watermark.size
    face = style.face(style.type.title, bold=True)
    look = Look(face, size, style.colour("watermark"))
    return Watermark(words, look, style.watermark.angle)
