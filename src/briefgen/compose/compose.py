"""Turns a resolved brief and a style into what is heard and what is set.

The table of parts is the contents page of this room: a part that a brief can name
stands here, or is a section of its author's own.
"""

from collections.abc import Callable, Iterator, Mapping, Sequence
from itertools import groupby

from briefgen.comparison_words import ComparisonWords
from briefgen.compose import closing, opening
from briefgen.compose.at_a_glance import at_a_glance
from briefgen.compose.caveats import caveats
from briefgen.compose.columns import measure
from briefgen.compose.count import count_words
from briefgen.compose.evidence_table import evidence_part
from briefgen.compose.findings import findings
from briefgen.compose.furniture import masters
from briefgen.compose.halves import in_two_columns
from briefgen.compose.key_messages import key_messages
from briefgen.compose.options import options
from briefgen.compose.piece import Piece, piece_of
from briefgen.compose.recommendations import in_full
from briefgen.compose.scribe import Scribe
from briefgen.compose.sources import sources
from briefgen.composition import (
    AnyPicture,
    Composition,
    NoteFoot,
    PageLimit,
    Raster,
    WordLimit,
)
from briefgen.diagnostics import Span
from briefgen.locale import Locale
from briefgen.model.brief import Brief
from briefgen.model.fields import place
from briefgen.model.printed import LENT
from briefgen.model.resolved import ResolvedBrief
from briefgen.structure import Element, Role
from briefgen.style import Style

PARTS: Mapping[str, Callable[[Scribe], Piece]] = {
    "summary": opening.summary,
    "recommendations-at-a-glance": at_a_glance,
    "key-messages": key_messages,
    "context": closing.context,
    "findings": findings,
    "options": options,
    "findings-at-a-glance": findings,
    "recommendations": in_full,
    "evidence-table": evidence_part,
    LENT: closing.lent,
    "caveats": caveats,
    "alternatives": lambda s: closing.listed(s, "alternatives", s.brief.alternatives),
    "change-our-mind": lambda s: closing.listed(
        s, "change-our-mind", s.brief.change_our_mind
    ),
    "methods": closing.methods,
    "standards": closing.standards,
    "glossary": closing.glossary,
    "corrections": closing.corrections,
    "acknowledgements": closing.acknowledgements,
    "disclosure": closing.disclosure,
    "sources": sources,
}

_ARGUMENT = frozenset(
    (
        *("summary", "findings", "findings-at-a-glance", "options", "caveats"),
        *("recommendations", "recommendations-at-a-glance", "standards", "sources"),
    )
)
"""Parts without which a brief would say less than it argues."""


def compose(  # noqa: PLR0913 (a brief, its look, and what is said of it on each page)
    resolved: ResolvedBrief,
    style: Style,
    locale: Locale,
    images: Mapping[str, AnyPicture],
    *,
    draft: bool = False,
    comparing: ComparisonWords | None = None,
) -> Composition:
    """Set every part of a brief in its order.

    `images` holds each picture that the brief names, by its path. The list of
    sources is set last, wherever it stands: it leads back to every citation. Where the
    brief has words that are marked as changed, `comparing` says so on each page.
    """
    scribe = Scribe(resolved, style, locale, images)
    scribe.comparing = comparing
    head = opening.opening(scribe)
    pieces: dict[str, Piece] = {}
    for name in sorted(resolved.parts, key=lambda name: name == "sources"):
        before = len(scribe.outline)
        scribe.enter(name)
        set_part = PARTS.get(name)
        pieces[name] = (
            closing.own_section(scribe, name) if set_part is None else set_part(scribe)
        )
        _section_first(scribe, before)
    whole = piece_of(head, *_in_order(resolved.parts, pieces, style))
    made = masters(scribe, draft=draft or resolved.brief.status == "draft")
    limits = resolved.brief.limits
    limit = word_limit = None
    if limits is not None and limits.pages is not None:
        limit = _page_limit(resolved, limits.pages, limits.span)
    if limits is not None and limits.words is not None:
        counted = (pieces[name] for name in resolved.parts if name != "sources")
        printed = count_words(piece_of(head, *counted).flowables)
        told = _told_at(resolved.brief, limits.span)
        word_limit = WordLimit(limits.words, printed, told, limits.span)
    return Composition(
        root=Element(Role.DOCUMENT, whole.elements),
        flowables=whole.flowables,
        first=made.first,
        rest=made.rest,
        turned=made.turned,
        last_page=style.fit.last_page,
        baseline=style.grid.step,
        left=made.left,
        first_number=style.page.first_number,
        columns=style.grid.columns,
        gutter=style.grid.gap,
        outline=tuple(scribe.outline),
        parts={name: pieces[name].elements for name in resolved.parts},
        images={
            path: image.data if isinstance(image, Raster) else image
            for path, image in images.items()
        },
        foot=_foot(style),
        limit=limit,
        word_limit=word_limit,
        bindings=tuple(scribe.bindings),
    )


def _page_limit(resolved: ResolvedBrief, pages: int, span: Span) -> PageLimit:
    """Say how long a brief may be, or an edition that has given up parts for it."""
    spare = tuple(part for part in resolved.parts if part not in _ARGUMENT)
    if resolved.excerpt is None or resolved.excerpt.edition is None:
        return PageLimit(pages, span, spare=spare)
    edition, had = resolved.excerpt.edition, {*resolved.excerpt.left_out}
    gone = tuple(
        part
        for part in edition.if_room
        if part not in edition.parts and part.removesuffix("-at-a-glance") in had
    )
    return PageLimit(pages, span, f"the edition “{edition.name}”", gone, spare)


def _foot(style: Style) -> NoteFoot:
    """Make the foot of a page with notes; over columns its stroke reaches over all."""
    notes, columned = style.notes, style.grid.columns > 1
    line = style.strokes.section if columned else style.strokes.hairline
    usual = measure(style) if columned else NoteFoot().width
    return NoteFoot(
        notes.above,
        line.width,
        style.colour("ink"),
        usual if notes.stroke is None else min(notes.stroke, measure(style)),
        notes.below,
        notes.between,
    )


def _in_order(
    parts: Sequence[str], pieces: Mapping[str, Piece], style: Style
) -> Iterator[Piece]:
    """Yield the parts in their order, small ones that meet side by side."""
    for small, names in groupby(parts, key=closing.SMALL.__contains__):
        run = [pieces[name] for name in names]
        if small:
            yield in_two_columns(run, style)
        else:
            yield from run


def _told_at(brief: Brief, limits: Span) -> Span:
    """Give the place of what has no place of its own: where its author says so.

    Where that is in a project's settings, it is the brief's title.
    """
    own = limits.path == brief.span.path
    return limits if own else place(brief.title, brief.span)


def _section_first(scribe: Scribe, start: int) -> None:
    """Put a section's bookmark before those of what it holds.

    A part is listed once it is set, since only then is it known not to be empty.
    """
    added = scribe.outline[start:]
    added.sort(key=lambda entry: entry.level > 1)
    scribe.outline[start:] = added
