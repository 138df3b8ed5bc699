"""Sets the list of sources: numbered, with links back to each citation.

Every entry says whether the work was read, or through which other it is known.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from briefgen.compose.columns import main
from briefgen.compose.halves import halved, length
from briefgen.compose.numbers import letters
from briefgen.compose.piece import Line, Piece, line_of, piece_of
from briefgen.compose.roles import marker
from briefgen.compose.scribe import Scribe
from briefgen.compose.section import part, section
from briefgen.flowables import Hanging, TextBlock
from briefgen.model.cited import plain_words
from briefgen.model.resolved import Cited
from briefgen.model.sources import Name, Source
from briefgen.structure import Element, Numbering, Role
from briefgen.style import TypeRole

_SHORT = 3000  # letters: a list that may stand in two columns, which never part
_FEW = 4  # entries: fewer stand in one column
_MARKUP = re.compile(r"</?(?:i|b|sup|sub|span)(?: [^<>]*)?>")  # CSL-JSON's
_ALONE = frozenset({"report", "book", "thesis", "legal_case", "dataset", "webpage"})
"""Types whose title stands for a whole work: set in italics."""


def sources(scribe: Scribe) -> Piece:
    """Set the list of sources, behind the notes where these stand at the end."""
    cited = scribe.resolved.cited
    listed = _numbered(scribe) if cited is None else _in_style(scribe, cited)
    if not scribe.endnotes:
        return listed
    span = scribe.brief.span
    notes = main(piece_of(*scribe.endnotes), scribe.style)
    words = scribe.locale["notes"]
    title = scribe.words(words, scribe.style.type.h1)
    head = section(scribe, title, words, span, anchor="part.notes", body=notes)
    return piece_of(head, listed)


def _in_style(scribe: Scribe, cited: Cited) -> Piece:
    """Set the entries as the citation style writes them."""
    items, flowables = list[Element](), list[TextBlock]()
    role = scribe.style.type.reference
    for key, text in cited.entries:
        source = scribe.brief.sources[key]
        ended = plain_words(text).endswith((".", "!", "?")) or text[-1].target
        stop = scribe.words("" if ended else ".", role)
        told = _told(scribe, key, source, role)
        line = line_of(scribe.written(text, role), stop, *told)
        body = Element(Role.LIST_BODY, (*line.children, *line.notes))
        items.append(Element(Role.LIST_ITEM, (body,), anchor=f"source.{key}"))
        flowables.append(
            scribe.block(
                line, role, source.span, after=2 * scribe.style.sources.between
            )
        )
    if not items:
        return Piece()
    element = Element(Role.LIST, tuple(items), numbering=Numbering.NONE)
    return _listed(scribe, element, flowables)


def _told(scribe: Scribe, key: str, source: Source, role: TypeRole) -> list[Line]:
    """Tell of a work what no citation style does: its copy, and if it was read."""
    parts = list[Line]()
    if source.describe:
        parts += [scribe.words(" ", role), scribe.text(source.describe, role)]
        parts.append(_stop(scribe, source, role))
    parts += _archived(scribe, source, role)
    parts.append(scribe.words(f" {_status(scribe, source)}", role))
    if source.changed is not None:
        parts += [scribe.words(" ", role), scribe.text(source.changed.note, role)]
        if source.changed.source is not None:
            parts.append(scribe.cite(source.changed.source, role))
    return parts + _back(scribe, key, role)


def _numbered(scribe: Scribe) -> Piece:
    """Set every work of the brief under its number."""
    items, flowables = list[Element](), list[Hanging]()
    works = sorted(scribe.resolved.works.items(), key=lambda pair: pair[1])
    role = scribe.style.type.reference
    for key, number in works:
        source = scribe.brief.sources[key]
        mark = marker(role)
        label = scribe.words(str(number), mark)
        line = _entry(scribe, key, source)
        words = scribe.block(line, role, source.span)
        items.append(
            Element(
                Role.LIST_ITEM,
                (
                    Element(Role.LABEL, label.children),
                    Element(Role.LIST_BODY, (*line.children, *line.notes)),
                ),
                anchor=f"source.{key}",
            )
        )
        block = TextBlock(label.inlines, role.leading, source.span)
        column = max(scribe.style.sources.hang, scribe.style.grid.number_column)
        flowables.append(
            Hanging(block, column, (words,), after=scribe.style.sources.between)
        )
    if not items:
        return Piece()
    element = Element(Role.LIST, tuple(items), numbering=Numbering.DECIMAL)
    return _listed(scribe, element, flowables)


def _listed(
    scribe: Scribe, element: Element, flowables: Sequence[TextBlock | Hanging]
) -> Piece:
    """Set the list; a short one in halves, where the style has room for these."""
    style = scribe.style
    room = style.grid.columns == 1 and not style.grid.number_column
    short = len(flowables) >= _FEW and sum(map(length, flowables)) <= _SHORT
    if style.sources.halves and room and short:
        piece = Piece((element,), (halved(flowables, style),))
    else:
        piece = main(Piece((element,), tuple(flowables)), style)
    return part(scribe, "sources", scribe.brief.span, piece)


def _entry(scribe: Scribe, key: str, source: Source) -> Line:
    role = scribe.style.type.reference
    when = _when(scribe, source)
    who = _who(scribe, source)
    alone = bool(when) and not who  # the date follows the title, and ends it
    title = _title(scribe, source, role, stopped=not alone)
    # Whoever wrote it leads, with the date; where nobody is named, the title does.
    lead = who + (f"{when} " if when else "") if who else ""
    parts = [scribe.words(lead, role), title]
    if alone:
        parts.append(scribe.words(f"{' ' if title.inlines else ''}{when}.", role))
    words = ", ".join(part for part in _where(scribe, source) if part)
    if words:
        parts.append(scribe.words(f" {words}.", role))
    if source.describe:
        parts += [scribe.words(" ", role), scribe.text(source.describe, role)]
        parts.append(_stop(scribe, source, role))
    parts += _links(scribe, source, role)
    parts.append(scribe.words(f" {_status(scribe, source)}", role))
    if source.reliability is not None:
        grade = scribe.locale["grade"].format(grade=source.reliability)
        parts.append(scribe.words(f" {grade}", role))
    if source.changed is not None:
        parts += [scribe.words(" ", role), scribe.text(source.changed.note, role)]
        if source.changed.source is not None:
            parts.append(scribe.cite(source.changed.source, role))
    parts += _back(scribe, key, role)
    return line_of(*parts)


def _where(scribe: Scribe, source: Source) -> Iterator[str | None]:
    """Give what tells where a work is found: the larger one, its maker, its part."""
    yield source.container_title
    if source.author and source.editor:
        names = _names(scribe, source.editor)
        yield f"{scribe.locale['editor']}\u00a0{names}"
    edition = source.edition
    if edition is not None and edition.isdecimal():
        edition = scribe.locale["edition"].format(edition=edition)
    yield edition
    yield _issue(source)
    yield ": ".join(filter(None, (source.publisher_place, source.publisher)))
    yield from (source.genre, source.medium, source.number, source.page)


def _stop(scribe: Scribe, source: Source, role: TypeRole) -> Line:
    last = getattr(source.describe[-1], "text", "")
    return scribe.words("" if last.endswith((".", "!", "?")) else ".", role)


def _who(scribe: Scribe, source: Source) -> str:
    """Name authors or editors, with a space behind; nobody: no words."""
    words = _names(scribe, source.author or source.editor)
    if source.editor and not source.author:
        words += f" ({scribe.locale['editor']})"
    return f"{words} " if words else ""


def _when(scribe: Scribe, source: Source) -> str:
    when = source.issued
    if when is None:
        return ""
    if isinstance(when, str):
        return f"({scribe.locale['no-date-known']})"
    if when.begin is None:
        return f"({when.words})"
    end = f"–{scribe.locale.date(when.end)}" if when.end is not None else ""
    return f"({scribe.locale.date(when.begin)}{end})"


def _names(scribe: Scribe, names: tuple[Name, ...]) -> str:
    said = [_name(name) for name in names]
    if len(said) < 2:  # noqa: PLR2004 (nothing to join)
        return "".join(said)
    return f"{', '.join(said[:-1])} {scribe.locale['and']} {said[-1]}"


def _name(name: Name) -> str:
    if name.literal is not None:
        return name.literal
    initials = " ".join(f"{part[0]}." for part in (name.given or "").split())
    joined = ", ".join(part for part in (name.family, initials) if part)
    return joined.replace(". ", ".\u00a0")


def _title(scribe: Scribe, source: Source, role: TypeRole, *, stopped: bool) -> Line:
    if source.title is None:
        return Line()
    name = _MARKUP.sub("", source.title)
    if source.type in _ALONE:
        slanted = replace(role, style="italic")
        title = scribe.words(name, slanted)
        heard = Element(Role.EMPHASIS, title.children)
        title = Line((heard,), title.inlines)
    else:
        title = scribe.words(scribe.typesetter.quoted(name), role)
    ended = name.endswith(("?", "!", ".")) or not stopped
    return line_of(title, scribe.words("" if ended else ".", role))


def _issue(source: Source) -> str:
    if source.volume is None:
        return source.issue or ""
    return f"{source.volume}({source.issue})" if source.issue else source.volume


def _links(scribe: Scribe, source: Source, role: TypeRole) -> list[Line]:
    locale, parts = scribe.locale, list[Line]()
    target = f"https://doi.org/{source.DOI}" if source.DOI else source.URL
    if target is not None:
        parts += [scribe.words(" ", role), scribe.address(target, target, role)]
        if source.accessed is not None:
            when = locale["accessed"].format(date=locale.date(source.accessed))
            parts.append(scribe.words(f" ({when})", role))
        parts.append(scribe.words(".", role))
    return parts + _archived(scribe, source, role)


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
            numbered = scribe.resolved.cited is None
            named = str(number) if numbered else scribe.short_name(source.via)
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
