"""Sets the head of the first page: masthead, title, standfirst, the bottom line."""

from briefgen.compose.addressed import addressed_apart, addressed_beside, for_whom
from briefgen.compose.body import body
from briefgen.compose.columns import (
    across,
    beside,
    main,
    measure,
    on_band,
    over_text,
)
from briefgen.compose.masthead import masthead
from briefgen.compose.notices import notices
from briefgen.compose.piece import Piece, line_of, piece_of
from briefgen.compose.roles import strong
from briefgen.compose.scribe import Scribe
from briefgen.compose.section import section
from briefgen.flowables import Card, Frame, Stack, Stroke
from briefgen.model.fields import place
from briefgen.paged import OutlineEntry
from briefgen.structure import Element, Role
from briefgen.style import Style

_AIR = 0.7  # of the baseline grid: between small print and the bottom line on the band


def opening(scribe: Scribe) -> Piece:
    """Set all that stands above the argument; on a band with it, the bottom line."""
    style, band = scribe.style, scribe.style.opening.band
    if band != "none":
        scribe.style = on_band(style)
    head = masthead(scribe)
    if band == "masthead":
        scribe.style = style
        head = _banded(head, style)
    pieces = [head, _title(scribe), notices(scribe), _authors(scribe)]
    if _summary_on_band(scribe):
        scribe.enter("summary")
        said = _bottom_line(scribe)
        apart = Stack(said.flowables, before=_AIR * style.grid.baseline)
        pieces.append(Piece(said.elements, (apart,)))
    if not addressed_beside(scribe):
        pieces.append(addressed_apart(scribe))
    whole = piece_of(*pieces)
    scribe.style = style
    whole = _banded(whole, style) if band == "all" else whole
    return across(whole, style, after=style.grid.baseline)


def _banded(piece: Piece, style: Style) -> Piece:
    """Set a piece on the band that fills the head of the first page."""
    page, foot = style.page, style.strokes.band_foot
    inner = page.margins.inner
    right = page.paper[0] - inner - measure(style)
    frame = Frame(
        piece.flowables,
        (0.0, 0.0, style.opening.band_padding + foot.width, 0.0),
        fill=style.colours.band,
        edges=(("bottom", foot.width, style.colour(foot.colour)),),
        bleed=(page.first_page_top, right, 0.0, inner),
    )
    return Piece(piece.elements, (frame,))


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
    """Set the bottom line, unless it stands on the band already."""
    return Piece() if _summary_on_band(scribe) else _bottom_line(scribe)


def _summary_on_band(scribe: Scribe) -> bool:
    first = scribe.resolved.parts[:1] == ("summary",)
    return first and scribe.style.opening.band == "all"


def _bottom_line(scribe: Scribe) -> Piece:
    """Set the bottom line under its heading, with whom it is for beside it."""
    brief, style = scribe.brief, scribe.style
    kind, anchor = style.opening.summary, "part.summary"
    said = body(scribe, brief.summary, style.type.lead, running=True)
    lead = main(said, style)
    words = scribe.locale.headings["summary"]
    if kind == "heading":
        words = scribe.locale["summary"]
        title = scribe.words(words, style.type.h1)
        return section(scribe, title, words, brief.span, anchor=anchor, body=lead)
    scribe.outline.append(OutlineEntry(1, words, anchor))
    if kind == "bare":
        heard = Element(Role.SECTION, lead.elements, anchor=anchor)
        return Piece((heard,), lead.flowables)
    kicker = scribe.paragraph(
        scribe.words(words, style.type.kicker),
        style.type.kicker,
        brief.span,
        Role.HEADING_1,
        keep=True,
        after=3.5,
        anchor=anchor,
    )
    thin = style.strokes.thin
    stroke = Stroke(thin.width, style.colour(thin.colour), 18.0, 12.0, keep=True)
    if not addressed_beside(scribe):
        heard = Element(Role.SECTION, (*kicker.elements, *lead.elements))
        over = over_text(kicker, style)
        return Piece((heard,), (stroke, *over.flowables, *lead.flowables))
    side = for_whom(scribe)
    cards = (Card(side.flowables, 0, 0),) if side.flowables else ()
    row = beside(
        ((*kicker.flowables, *said.flowables),),
        cards,
        style,
        after=style.grid.baseline,
    )
    heard = Element(Role.SECTION, (*kicker.elements, *lead.elements, *side.elements))
    return Piece((heard,), (stroke, row))
