"""Sets the masthead: the publisher at the left, the series at the right."""

from briefgen.assets import HOUSE, logo_of
from briefgen.compose.columns import measure
from briefgen.compose.pen import WIDE_DOT
from briefgen.compose.piece import Line, Piece
from briefgen.compose.roles import strong
from briefgen.compose.scribe import Scribe
from briefgen.flowables import Align, Columns, Flowable, Picture, Run, Stroke
from briefgen.model.fields import place
from briefgen.structure import Content, Element, Role

_OVER_MASTHEAD, _UNDER_MASTHEAD = 5.0, 7.0
_NARROWEST = 0.2  # share of the masthead that a half of it may have


def masthead(scribe: Scribe) -> Piece:
    """Set the publisher's name and mark at the left, the series at the right."""
    brief, style = scribe.brief, scribe.style
    right = _issue(scribe)
    elements, left = list[Element](), list[Flowable]()
    logo = logo_of(brief, style)
    if logo is not None:
        elements.append(_logo(scribe, logo, left))
    if brief.publisher is not None:
        role = style.type.wordmark
        name = scribe.words(brief.publisher.name, role)
        if brief.publisher.url is not None:
            name = scribe.address(brief.publisher.url, brief.publisher.name, role)
        words = scribe.paragraph(name, role, brief.publisher.span)
        elements += words.elements
        left += words.flowables
    if not left and not right.inlines:
        return Piece()
    small = style.type.attribution
    span = brief.series.span if brief.series is not None else brief.span
    fields = scribe.paragraph(right, small, span, align=Align.RIGHT)
    cells = (tuple(left), fields.flowables) if left else (fields.flowables,)
    widths = _shares(scribe, right) if left else (1.0,)
    above, below = style.strokes.masthead_above, style.strokes.masthead_below
    over = Stroke(above.width, style.colour(above.colour), after=_OVER_MASTHEAD)
    columns = Columns(cells, widths, style.grid.gap, after=_UNDER_MASTHEAD)
    under = Stroke(below.width, style.colour(below.colour), after=20.0)
    flowables: tuple[Flowable, ...] = (over,) if above.width else ()
    flowables += (columns, under) if below.width else (columns,)
    return Piece((*elements, *fields.elements), flowables)


def _shares(scribe: Scribe, right: Line) -> tuple[float, float]:
    """Share the masthead by what stands in its halves, about as wide as that is."""
    roles, publisher = scribe.style.type, scribe.brief.publisher
    name = len(publisher.name) if publisher is not None else 0
    runs = (each.text for each in right.inlines if isinstance(each, Run))
    said = roles.wordmark.size * name, roles.attribution.size * sum(map(len, runs))
    share = max(said[0] / (sum(said) or 1.0), _logo_share(scribe))
    share = min(max(share, _NARROWEST), 1.0 - _NARROWEST)
    return share, 1.0 - share


def _logo_share(scribe: Scribe) -> float:
    """Say how much of the masthead the logo needs."""
    logo = logo_of(scribe.brief, scribe.style)
    if logo is None:
        return 0.0
    return _logo_size(scribe, logo)[0] / (measure(scribe.style) - scribe.style.grid.gap)


def _logo_size(scribe: Scribe, logo: str) -> tuple[float, float]:
    image = scribe.images[logo]
    return scribe.style.masthead.logo_size(image.width, image.height)


def _logo(scribe: Scribe, logo: str, into: list[Flowable]) -> Element:
    """Set the logo; where nobody says what it is, it is heard as the publisher."""
    brief, style = scribe.brief, scribe.style
    width, height = _logo_size(scribe, logo)
    leaf = Content()
    into.append(Picture(leaf, logo, width, height, place(logo, brief.span), after=4.0))
    publisher = brief.publisher
    alt = style.masthead.logo_alt if logo.startswith(HOUSE) else ""
    name = publisher.name if publisher is not None else style.title
    return Element(Role.FIGURE, (leaf,), alt=alt or name)


def _issue(scribe: Scribe) -> Line:
    """Write series and number, kind, topic, date."""
    brief, style = scribe.brief, scribe.style
    role = style.type.attribution
    parts = list[Line]()
    if brief.series is not None:
        number = f"\u00a0{brief.series.number}" if brief.series.number else ""
        parts.append(scribe.words(brief.series.name + number, strong(role)))
    if brief.kind is not None:
        parts.append(scribe.words(scribe.locale.kinds[brief.kind], role))
    if brief.topic is not None:
        parts.append(scribe.words(brief.topic, role))
    if brief.date is not None:
        parts.append(scribe.words(scribe.locale.date(brief.date), role))
    return scribe.dotted(parts, role, WIDE_DOT)
