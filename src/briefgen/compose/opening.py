"""Sets the head of the first page: masthead, title, standfirst, the bottom line."""

from dataclasses import replace

from briefgen.compose.body import body
from briefgen.compose.columns import beside, measure
from briefgen.compose.piece import Line, Piece, line_of, piece_of
from briefgen.compose.roles import strong
from briefgen.compose.scribe import Scribe
from briefgen.flowables import Align, Card, Columns, Flowable, Picture, Stack, Stroke
from briefgen.model.fields import place
from briefgen.model.inlines import Text
from briefgen.paged import OutlineEntry
from briefgen.structure import Content, Element, Role
from briefgen.style import TypeRole

_LOGO = 22.0  # points high
_WIDEST_LOGO = 127.5  # points: 45 mm
_UNDER_MASTHEAD = 7.0


def opening(scribe: Scribe) -> Piece:
    """Set all that stands above the argument."""
    head = (_masthead(scribe), _title(scribe), _notices(scribe), _authors(scribe))
    if "summary" in scribe.resolved.parts:
        return piece_of(*head)
    addressed = _for_whom(scribe)
    under = Stack(addressed.flowables, before=scribe.style.grid.baseline)
    return piece_of(*head, Piece(addressed.elements, (under,)))


def _masthead(scribe: Scribe) -> Piece:
    """Set the publisher's name and mark at the left, the series at the right."""
    brief, style = scribe.brief, scribe.style
    right = _issue(scribe)
    elements, left = list[Element](), list[Flowable]()
    if brief.publisher is not None:
        role = replace(style.type.h2, weight="bold", colour="primary")
        name = scribe.words(brief.publisher.name, role)
        if brief.publisher.url is not None:
            name = scribe.address(brief.publisher.url, brief.publisher.name, role)
        words = scribe.paragraph(name, role, brief.publisher.span)
        logo = brief.publisher.logo
        if logo is not None:
            elements.append(_logo(scribe, logo, left))
        elements += words.elements
        left += words.flowables
    if not left and not right.inlines:
        return Piece()
    small = style.type.attribution
    span = brief.series.span if brief.series is not None else brief.span
    fields = scribe.paragraph(right, small, span, align=Align.RIGHT)
    cells = (tuple(left), fields.flowables) if left else (fields.flowables,)
    widths = (1.0, 1.4) if left else (1.0,)
    heavy = style.strokes.heavy
    columns = Columns(cells, widths, style.grid.gap, after=_UNDER_MASTHEAD)
    stroke = Stroke(heavy.width, style.colour(heavy.colour), after=20.0)
    heard = (*elements, *fields.elements)
    return Piece(heard, (columns, stroke))


def _logo(scribe: Scribe, logo: str, into: list[Flowable]) -> Element:
    image = scribe.images[logo]
    width = min(_LOGO * image.width / image.height, _WIDEST_LOGO)
    height = width * image.height / image.width
    leaf = Content()
    publisher = scribe.brief.publisher
    assert publisher is not None
    into.append(Picture(leaf, logo, width, height, publisher.span, after=4.0))
    return Element(Role.FIGURE, (leaf,), alt=publisher.name)


def _issue(scribe: Scribe) -> Line:
    """Write series and number, topic, date."""
    brief, style = scribe.brief, scribe.style
    role = style.type.attribution
    parts = list[Line]()
    if brief.series is not None:
        number = f"\u00a0{brief.series.number}" if brief.series.number else ""
        parts.append(scribe.words(brief.series.name + number, strong(role)))
    if brief.topic is not None:
        parts.append(scribe.words(brief.topic, role))
    if brief.date is not None:
        parts.append(scribe.words(scribe.locale.date(brief.date), role))
    return scribe.apart(parts, "\u00a0 \u00b7\u00a0 ", role)


def _title(scribe: Scribe) -> Piece:
    brief, style = scribe.brief, scribe.style
    title = scribe.paragraph(
        scribe.text(brief.title, style.type.title),
        style.type.title,
        place(brief.title, brief.span),
        Role.TITLE,
        keep=True,
        anchor="part.title",
    )
    standfirst = scribe.paragraph(
        scribe.text(brief.subtitle, style.type.standfirst),
        style.type.standfirst,
        place(brief.subtitle, brief.span),
        before=5.0,
    )
    narrow = Stack(standfirst.flowables, right=0.1 * measure(style))
    return Piece((*title.elements, *standfirst.elements), (*title.flowables, narrow))


def _notices(scribe: Scribe) -> Piece:
    """Say what a reader must know before the first word: invented, superseded."""
    brief, locale = scribe.brief, scribe.locale
    role = replace(scribe.style.type.caveat_label, size=10.0)
    said = [locale["illustrative"]] if brief.illustrative else []
    said += [locale["superseded-notice"]] if brief.status == "superseded" else []
    return piece_of(
        *(
            scribe.paragraph(scribe.words(words, role), role, brief.span, before=7.0)
            for words in said
        )
    )


def _authors(scribe: Scribe) -> Piece:
    """Name the authors, where they are others than the publisher."""
    brief = scribe.brief
    publisher = brief.publisher and brief.publisher.name
    if all(author.name == publisher for author in brief.authors):
        return Piece()
    role = scribe.style.type.attribution
    parts = [scribe.words(f"{scribe.locale['authors']} ", role)]
    for at, author in enumerate(brief.authors):
        if at:
            parts.append(scribe.words("; ", role))
        name = scribe.words(author.name, strong(role))
        if author.orcid is not None:
            link = f"https://orcid.org/{author.orcid}"
            name = scribe.address(link, author.name, strong(role))
        rest = [part for part in (author.role, author.affiliation) if part]
        parts += [name, scribe.words("".join(f", {part}" for part in rest), role)]
    return scribe.paragraph(line_of(*parts), role, brief.span, before=10.0)


def summary(scribe: Scribe) -> Piece:
    """Set the bottom line, with whom it is for beside it."""
    brief, style = scribe.brief, scribe.style
    words = scribe.locale.headings["summary"]
    kicker = scribe.paragraph(
        scribe.words(words, style.type.kicker),
        style.type.kicker,
        brief.span,
        Role.HEADING_1,
        keep=True,
        after=3.5,
        anchor="part.summary",
    )
    lead = body(scribe, brief.summary, style.type.lead)
    side = _for_whom(scribe)
    thin = style.strokes.thin
    stroke = Stroke(thin.width, style.colour(thin.colour), 18.0, 12.0, keep=True)
    cards = (Card(side.flowables, 0, 0),) if side.flowables else ()
    row = beside(
        ((*kicker.flowables, *lead.flowables),),
        cards,
        style,
        after=style.grid.baseline,
    )
    heard = (*kicker.elements, *lead.elements, *side.elements)
    scribe.outline.append(OutlineEntry(1, words, "part.summary"))
    return Piece((Element(Role.SECTION, heard),), (stroke, row))


def _for_whom(scribe: Scribe) -> Piece:
    """Set whom the brief is for, what they decide, and who may have it."""
    brief = scribe.brief
    return piece_of(
        _addressed(scribe, "for", brief.audience),
        _addressed(scribe, "decision", brief.decision),
        _addressed(scribe, "distribution", brief.distribution),
    )


def _addressed(scribe: Scribe, key: str, text: Text) -> Piece:
    if not text:
        return Piece()
    role: TypeRole = scribe.style.type.side_note
    line = line_of(
        scribe.words(f"{scribe.locale[key]} ", strong(role)), scribe.text(text, role)
    )
    return scribe.paragraph(line, role, place(text, scribe.brief.span), after=5.25)
