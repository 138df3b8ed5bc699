"""Sets the argument map, and under it the same facts as a table.

Who hears a brief, or has a page too narrow for the map, loses nothing by it.
"""

from functools import partial

from briefgen.charts.argument_map import argument_map as draw_map
from briefgen.charts.circuit import Advice, Circuit, Claim
from briefgen.charts.manner import manner_of
from briefgen.compose.argument_table import argument_table
from briefgen.compose.caption import above, below, labelled
from briefgen.compose.cards import strips_on
from briefgen.compose.marks import bars, half_disc, sign
from briefgen.compose.piece import Piece, piece_of
from briefgen.compose.scribe import Scribe
from briefgen.flowables import Fitted, Mark, Stack
from briefgen.model.argument import Labelled
from briefgen.model.blocks import ArgumentMap
from briefgen.model.brief import Caveat, Finding, Recommendation
from briefgen.model.inlines import Text, plain
from briefgen.structure import Artifact, Content, Element, Role

_AIR = 7.0  # points above and below the drawing
_ABOUT = 120.0  # points of a page for its title and the words under it


def argument_map(scribe: Scribe, block: ArgumentMap, *, full: bool) -> Piece:
    """Set title, map, caveats on it, table; `full`: as wide as the page."""
    style, circuit = scribe.style, _circuit(scribe)
    caption = above(scribe, block, scribe.locale["map-title"])
    item, leaf = labelled(scribe, block), Content()
    draw = partial(draw_map, circuit, manner_of(style, scribe.locale))
    drawing = Fitted(leaf, draw, block.span, before=_AIR, after=_AIR, keep=True)
    head, *notes = caption.elements
    heard = Element(
        Role.FIGURE,
        (head, leaf),
        alt=block.alt or _alt(scribe),
        anchor=scribe.anchor(item.anchor),
    )
    whole = piece_of(
        Piece((heard, *notes), (*caption.flowables, drawing)),
        below(scribe, block.notes, None, None, block.span),
        strips_on(scribe, item.anchor, heard),
    )
    stack = Stack(whole.flowables, together=True, after=style.grid.baseline / 2)
    table = argument_table(scribe, block.span, full=full)
    return piece_of(Piece(whole.elements, (stack,)), table)


def _alt(scribe: Scribe) -> str:
    kinds = ("finding", "caveat", "recommendation")
    counts = {kind: len(scribe.argument.of_kind(kind)) for kind in kinds}  # type: ignore[arg-type] # kinds
    return scribe.locale["map-alt"].format(**counts)


def _circuit(scribe: Scribe) -> Circuit:
    findings = scribe.argument.of_kind("finding")
    advice = scribe.argument.of_kind("recommendation")
    locale, style = scribe.locale, scribe.style
    margins = style.page.margins
    text = style.page.paper[1] - margins.top - margins.bottom
    heads = (
        *(locale["map-findings"], locale["map-lanes"]),
        *(locale["map-gates"], locale["map-recommendations"]),
    )
    return Circuit(
        tuple(_claim(scribe, item) for item in findings),
        tuple(_advice(scribe, item, findings) for item in advice),
        heads,
        locale["map-key"],
        locale["map-instead"],
        text - _ABOUT,
    )


def _claim(scribe: Scribe, item: Labelled) -> Claim:
    finding = item.what
    assert isinstance(finding, Finding)
    badge: tuple[Mark, str] | None = None
    if finding.contested:
        badge = (half_disc(scribe.style), scribe.locale.confidence["contested"])
    elif finding.confidence is not None:
        level = finding.confidence.level
        words = scribe.locale.confidence[level.value]
        badge = (bars(level, scribe.style), words)
    limits = tuple(_sign(scribe, each) for each in _caveats(scribe, item))
    return Claim(_sign(scribe, item), _statement(finding.claim), badge, limits)


def _advice(scribe: Scribe, item: Labelled, findings: tuple[Labelled, ...]) -> Advice:
    what, locale = item.what, scribe.locale
    assert isinstance(what, Recommendation)
    rests = scribe.argument.rests_on[item.anchor]
    beneath = "" if rests else locale["no-finding"]
    if what.on_authority_of is not None:
        name = scribe.short_name(what.on_authority_of)
        beneath = locale["authority"].format(name=name)
    limits = [(_sign(scribe, c), _label(c)) for c in _caveats(scribe, item)]
    known = what.caveats == "none known"
    return Advice(
        _sign(scribe, item),
        _statement(what.action),
        tuple(at for at, each in enumerate(findings) if each in rests),
        beneath,
        tuple(limits),
        "" if limits else locale["no-caveat" if known else "no-caveat-named"],
    )


def _caveats(scribe: Scribe, item: Labelled) -> tuple[Labelled, ...]:
    return scribe.argument.caveats_on.get(item.anchor, ())


def _sign(scribe: Scribe, item: Labelled) -> Mark:
    """Draw a sign that the whole map answers for."""
    return sign(item.kind, item.number, Artifact.LAYOUT, scribe.style)  # type: ignore[arg-type] # only these are drawn


def _statement(text: Text) -> str:
    """Give the words of a statement as they stand in a box: without a full stop."""
    words = plain(text)
    return words if words.endswith("..") else words.removesuffix(".")


def _label(item: Labelled) -> str:
    """Name a caveat by its label, or else by what it says."""
    caveat = item.what
    assert isinstance(caveat, Caveat)
    return caveat.label or _statement(caveat.point) or caveat.quote or ""
