"""Sets the head of the first page: masthead, title, standfirst, the bottom line."""

from collections.abc import Iterator
from dataclasses import replace

from briefgen.assets import HOUSE, logo_of
from briefgen.compose.body import body
from briefgen.compose.columns import across, beside, main, measure, on_band
from briefgen.compose.piece import Line, Piece, line_of, piece_of
from briefgen.compose.roles import strong
from briefgen.compose.sayings import embargoed
from briefgen.compose.scribe import Scribe
from briefgen.compose.section import section
from briefgen.flowables import (
    Align,
    Card,
    Columns,
    Edge,
    Flowable,
    Frame,
    Picture,
    Run,
    Stack,
    Stroke,
)
from briefgen.model.fields import place
from briefgen.model.inlines import Text
from briefgen.paged import OutlineEntry
from briefgen.structure import Content, Element, Role
from briefgen.style import Style, TypeRole

_OVER_MASTHEAD, _UNDER_MASTHEAD = 5.0, 7.0
_NARROWEST = 0.2  # share of the masthead that a half of it may have
_NAME_AND_TEXT = (0.22, 0.78)  # shares of the measure


def opening(scribe: Scribe) -> Piece:
    """Set all that stands above the argument; on a band with it, the bottom line."""
    style, band = scribe.style, scribe.style.opening.band
    if band != "none":
        scribe.style = on_band(style)
    masthead = _masthead(scribe)
    if band == "masthead":
        scribe.style = style
        masthead = _banded(masthead, style)
    pieces = [masthead, _title(scribe), _notices(scribe), _authors(scribe)]
    if _summary_on_band(scribe):
        scribe.enter("summary")
        pieces.append(_bottom_line(scribe))
    if not _addressed_beside(scribe):
        pieces.append(_addressed_apart(scribe))
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


def _masthead(scribe: Scribe) -> Piece:
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
    """Say what a reader must know before the first word: invented, not to be shown."""
    brief, locale = scribe.brief, scribe.locale
    role = replace(scribe.style.type.caveat_label, size=10.0)
    said = [locale["illustrative"]] if brief.illustrative else []
    said += [locale["superseded-notice"]] if brief.status == "superseded" else []
    said += [f"{embargoed(scribe)}."] if brief.embargo is not None else []
    return piece_of(
        _edition(scribe),
        *(
            scribe.paragraph(scribe.words(words, role), role, brief.span, before=7.0)
            for words in said
        ),
    )


def _edition(scribe: Scribe) -> Piece:
    """Say that it is an excerpt, what it lacks, and where the full brief is."""
    excerpt = scribe.resolved.excerpt
    if excerpt is None:
        return Piece()
    brief, locale, role = scribe.brief, scribe.locale, scribe.style.type.attribution
    lacking = [_called(scribe, part) for part in excerpt.left_out]
    if excerpt.caveats:
        lacking.append(locale["minor-caveats"].format(n=excerpt.caveats))
    shorter = [_called(scribe, part) for part in excerpt.shortened]
    said = [locale["excerpt"]]
    for key, parts in (("left-out", lacking), ("shortened", shorter)):
        said += [locale[key].format(parts="; ".join(parts))] if parts else []
    if brief.marking is not None and "disclosure" in excerpt.left_out:
        # On the pages it is furniture, which nobody hears.
        said.append(f"{locale['marking']}: {brief.marking}.")
    line = line_of(
        scribe.words(f"{locale.edition(excerpt.edition)}\u2002", strong(role)),
        scribe.words(" ".join(said), role),
    )
    if brief.url is not None:
        name = scribe.words(f" {locale['full-brief']}: ", role)
        line = line_of(line, name, scribe.address(brief.url, brief.url, role))
    return scribe.paragraph(line, role, brief.span, before=7.0)


def _called(scribe: Scribe, part: str) -> str:
    """Name a part as its heading does."""
    own = scribe.argument.by_id.get(part)
    return scribe.name(own) if own is not None else scribe.locale.headings[part]


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


def _addressed_beside(scribe: Scribe) -> bool:
    """Say whether the bottom line has beside it for whom the brief is."""
    style = scribe.style
    beside_it = style.opening.addressed == "beside" and style.grid.margin_column
    return bool(beside_it) and "summary" in scribe.resolved.parts


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
    if not _addressed_beside(scribe):
        heard = Element(Role.SECTION, (*kicker.elements, *lead.elements))
        return Piece((heard,), (stroke, *kicker.flowables, *lead.flowables))
    side = _for_whom(scribe)
    cards = (Card(side.flowables, 0, 0),) if side.flowables else ()
    row = beside(
        ((*kicker.flowables, *said.flowables),),
        cards,
        style,
        after=style.grid.baseline,
    )
    heard = Element(Role.SECTION, (*kicker.elements, *lead.elements, *side.elements))
    return Piece((heard,), (stroke, row))


def _addressed_apart(scribe: Scribe) -> Piece:
    """Set whom the brief is for in a table or a row, under the title."""
    style = scribe.style
    if style.opening.addressed == "table":
        return _table(scribe)
    if style.opening.addressed == "beside":
        addressed = _for_whom(scribe)
        under = Stack(addressed.flowables, before=style.grid.baseline)
        return Piece(addressed.elements, (under,)) if addressed.elements else Piece()
    told = [_addressed(scribe, key, text) for key, text in _told(scribe)]
    if not told:
        return Piece()
    thin, white = style.strokes.section, style.grid.baseline / 2
    edge: Edge = ("top", thin.width, style.colour(thin.colour))
    row = Columns(
        tuple(piece.flowables for piece in told),
        tuple(1.0 for _ in told),
        style.grid.gap,
        edges=(edge,),
        pad_top=white,
        before=style.grid.baseline,
        after=style.grid.baseline,
    )
    return Piece(piece_of(*told).elements, (row,))


def _table(scribe: Scribe) -> Piece:
    """Set whom the brief is for in rows, each with its name in front."""
    style = scribe.style
    role, strokes = style.type.body, style.strokes
    heavy, thin = strokes.section, strokes.thin
    elements, rows = list[Element](), list[Columns]()
    told = list(_told(scribe))
    for at, (key, text) in enumerate(told):
        name = scribe.words(f"{scribe.locale[key]}\u00a0", strong(role))
        words, span = scribe.text(text, role), place(text, scribe.brief.span)
        elements.append(Element(Role.PARAGRAPH, (*name.children, *words.children)))
        elements += words.notes
        last = heavy if at == len(told) - 1 else thin
        edges = list[Edge]()
        if not at:
            edges.append(("top", heavy.width, style.colour(heavy.colour)))
        edges.append(("bottom", last.width, style.colour(last.colour)))
        cells = (
            (scribe.block(name, role, span, after=0.0),),
            (scribe.block(words, role, span, after=0.0),),
        )
        white = style.grid.baseline / 3
        rows.append(
            Columns(
                cells,
                _NAME_AND_TEXT,
                style.grid.gap,
                edges=tuple(edges),
                pad_top=white,
                pad_bottom=white,
                before=0.0 if at else style.grid.baseline,
                keep=at < len(told) - 1,
            )
        )
    return Piece(tuple(elements), tuple(rows))


def _for_whom(scribe: Scribe) -> Piece:
    """Set whom the brief is for, what they decide, and who may have it."""
    return piece_of(*(_addressed(scribe, key, text) for key, text in _told(scribe)))


def _told(scribe: Scribe) -> Iterator[tuple[str, Text]]:
    brief = scribe.brief
    for key, text in (
        ("for", brief.audience),
        ("decision", brief.decision),
        ("distribution", brief.distribution),
    ):
        if text:
            yield key, text


def _addressed(scribe: Scribe, key: str, text: Text) -> Piece:
    role: TypeRole = scribe.style.type.side_note
    line = line_of(
        scribe.words(f"{scribe.locale[key]} ", strong(role)), scribe.text(text, role)
    )
    return scribe.paragraph(line, role, place(text, scribe.brief.span), after=5.25)
