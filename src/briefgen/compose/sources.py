"""Sets the list of sources as its style writes it, with links back to each citation.

Every entry says whether the work was read, or through which other it is known.
"""

from collections.abc import Sequence
from dataclasses import replace

from briefgen.compose.columns import main
from briefgen.compose.halves import halved, length
from briefgen.compose.numbers import letters
from briefgen.compose.piece import Line, Piece, line_of, piece_of
from briefgen.compose.roles import marker
from briefgen.compose.scribe import Scribe
from briefgen.compose.section import part, section
from briefgen.flowables import Hanging, Stack, TextBlock
from briefgen.model.cited import ListedWork, plain_words
from briefgen.model.sources import Source
from briefgen.structure import Element, Numbering, Role
from briefgen.style import TypeRole

_SHORT = 3000  # letters: a list that may stand in two columns, which never part
_LETTER = 0.6  # of the size of a label: as wide as one is, or more
_GAP = 3.0  # points, at least, between a label and its entry
_CLOSING = "”’»\u00a0"  # behind a stop that stands inside quotation marks
_FEW = 4  # entries: fewer stand in one column


def sources(scribe: Scribe) -> Piece:
    """Set the list of sources, behind the notes where these stand at the end."""
    listed = _list(scribe)
    if not scribe.endnotes:
        return listed
    span = scribe.brief.span
    notes = main(piece_of(*scribe.endnotes), scribe.style)
    words = scribe.locale["notes"]
    title = scribe.words(words, scribe.style.type.h1)
    head = section(scribe, title, words, span, anchor="part.notes", body=notes)
    return piece_of(head, listed)


def _list(scribe: Scribe) -> Piece:
    """Set the works as the citation style writes them, each behind its label."""
    works = scribe.resolved.cited.entries
    role = scribe.style.type.reference
    widest = max((len(work.label) for work in works), default=0)
    items, flowables = list[Element](), list[Stack | Hanging]()
    for work in works:
        source = scribe.brief.sources[work.key]
        line = _entry(scribe, work, source, role)
        body = Element(Role.LIST_BODY, (*line.children, *line.notes))
        words = scribe.block(line, role, source.span)
        parts: tuple[Element, ...] = (body,)
        if work.label:
            sign = scribe.words(work.label, marker(role))
            parts = (Element(Role.LABEL, sign.children), body)
            flowables.append(_labelled(scribe, sign, words, widest))
        else:
            flowables.append(_hung(scribe, words))
        items.append(Element(Role.LIST_ITEM, parts, anchor=f"source.{work.key}"))
    if not items:
        return Piece()
    numbering = Numbering.DECIMAL if works[0].label else Numbering.NONE
    element = Element(Role.LIST, tuple(items), numbering=numbering)
    return _listed(scribe, element, flowables)


def _labelled(scribe: Scribe, sign: Line, words: TextBlock, widest: int) -> Hanging:
    """Set a label before its entry, in a column that holds the longest."""
    style = scribe.style
    label = TextBlock(sign.inlines, words.leading, words.span)
    needed = _GAP + _LETTER * widest * style.type.reference.size
    column = max(style.sources.hang, style.grid.number_column, needed)
    return Hanging(label, column, (words,), after=style.sources.between)


def _hung(scribe: Scribe, words: TextBlock) -> Stack:
    """Let the first line of an entry hang out, by which a reader finds it."""
    tokens = scribe.style.sources
    hung = replace(words, indent=-tokens.indent)
    return Stack((hung,), left=tokens.indent, after=tokens.between)


def _entry(scribe: Scribe, work: ListedWork, source: Source, role: TypeRole) -> Line:
    # A style may leave an address without a stop; here there is more to come.
    ended = plain_words(work.text).rstrip(_CLOSING).endswith((".", "!", "?"))
    stop = scribe.words("" if ended else ".", role)
    told = _told(scribe, work.key, source, role)
    return line_of(scribe.written(work.text, role), stop, *told)


def _listed(
    scribe: Scribe, element: Element, flowables: Sequence[Stack | Hanging]
) -> Piece:
    """Set the list; a short one in halves, where the style has room for these."""
    style = scribe.style
    room = style.grid.columns == 1 and not style.grid.number_column
    short = len(flowables) >= _FEW and sum(map(length, flowables)) <= _SHORT
    in_halves = style.sources.halves and room and short
    if in_halves:
        piece = Piece((element,), (halved(flowables, style),))
    else:
        piece = main(Piece((element,), tuple(flowables)), style)
    return part(scribe, "sources", scribe.brief.span, piece, wide=in_halves)


def _told(scribe: Scribe, key: str, source: Source, role: TypeRole) -> list[Line]:
    """Tell of a work what no citation style does: its copy, and if it was read."""
    parts = list[Line]()
    if source.describe:
        parts += [scribe.words(" ", role), scribe.text(source.describe, role)]
        parts.append(_stop(scribe, source, role))
    parts += _archived(scribe, source, role)
    parts.append(scribe.words(f" {_status(scribe, source)}", role))
    if source.reliability is not None:
        grade = scribe.locale["grade"].format(grade=source.reliability)
        parts.append(scribe.words(f" {grade}", role))
    if source.changed is not None:
        parts += [scribe.words(" ", role), scribe.text(source.changed.note, role)]
        if source.changed.source is not None:
            parts.append(scribe.cite(source.changed.source, role))
    return parts + _back(scribe, key, role)


def _stop(scribe: Scribe, source: Source, role: TypeRole) -> Line:
    last = getattr(source.describe[-1], "text", "")
    return scribe.words("" if last.endswith((".", "!", "?")) else ".", role)


def _archived(scribe: Scribe, source: Source, role: TypeRole) -> list[Line]:
    locale, parts = scribe.locale, list[Line]()
    if source.archived is not None:
        copy = scribe.address(source.archived.URL, locale["archived-copy"], role)
        parts += [scribe.words(" ", role), copy]
        if source.archived.date is not None:
            when = locale["archived"].format(date=locale.date(source.archived.date))
            parts.append(scribe.words(f" ({when})", role))
        parts.append(scribe.words(".", role))
    return parts


def _status(scribe: Scribe, source: Source) -> str:
    if source.via is not None:
        number = scribe.resolved.works.get(source.via)
        if number is not None:
            raised = scribe.resolved.cited.raised
            named = str(number) if raised else scribe.short_name(source.via)
            return scribe.locale["quoted-in"].format(n=named)
    return scribe.locale["not-read" if source.read is False else "read"]


def _back(scribe: Scribe, key: str, role: TypeRole) -> list[Line]:
    """Lead back to each citation, by letters."""
    calls = scribe.calls.get(key, ())
    number = scribe.resolved.works[key]
    parts = list[Line]()
    for at, anchor in enumerate(calls):
        letter = letters(at + 1)
        inner = scribe.words(letter, replace(role, colour="primary"))
        said = scribe.locale["back-to-citation"].format(k=at + 1, n=number)
        link = Element(Role.LINK, inner.children, target=f"#{anchor}", alt=said)
        parts += [scribe.words(" ", role), Line((link,), inner.inlines)]
    return parts
