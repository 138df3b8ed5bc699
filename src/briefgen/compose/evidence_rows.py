"""An argument to the words of its evidence table: who rests on what, down to pages."""

from collections.abc import Iterator
from dataclasses import replace
from typing import NamedTuple, TypeAlias

from briefgen.compose.columns import HANG
from briefgen.compose.marks import sign
from briefgen.compose.piece import Line, line_of
from briefgen.compose.roles import strong, with_signs
from briefgen.compose.scribe import Scribe
from briefgen.diagnostics import Span
from briefgen.flowables import Flowable, Hanging, Run, TextBlock
from briefgen.model.argument import Labelled
from briefgen.model.brief import Evidence, Finding, Recommendation
from briefgen.model.support import Ground, Support, grounds, supports
from briefgen.structure import Artifact, Content, Element, Role
from briefgen.style import TypeRole

_LONG = 14  # letters: longer words may be wider than a column

Cell: TypeAlias = tuple[Line, tuple[Flowable, ...]]
"""What is heard in a cell, and what is seen there."""


class Head(NamedTuple):
    """The header of some rows: a recommendation, or a finding."""

    heard: Element
    seen: tuple[Flowable, ...]
    again: tuple[Flowable, ...]  # its sign, for rows that may stand on another page
    item: Labelled | None = None  # what it states


class Band(NamedTuple):
    """A finding and its evidence: a row for each; or words in place of one."""

    head: Head | None
    lines: tuple[tuple[Cell, ...], ...]


class Group(NamedTuple):
    """A recommendation and what it rests on."""

    head: Head
    bands: tuple[Band, ...]


def groups(scribe: Scribe) -> list[Group]:
    """Give the rows of the table, one recommendation after the other."""
    return [_group(scribe, support) for support in supports(scribe.argument)]


def _group(scribe: Scribe, support: Support) -> Group:
    item = support.recommendation
    if item is None:
        head = _nobody(scribe)
        return Group(head, tuple(_bands(scribe, support)))
    what = item.what
    assert isinstance(what, Recommendation)
    role = strong(scribe.style.type.table)
    anchor = scribe.anchor(_anchor(item))
    action = scribe.text(what.action, role)
    head = header(scribe, item, action, role, anchor=anchor, limits=True)
    bands = [*_on_authority(scribe, what), *_bands(scribe, support)]
    if not bands:
        bands = [_said(scribe, scribe.locale["no-finding"], what.span)]
    return Group(head, tuple(bands))


def _anchor(item: Labelled) -> str:
    return f"evidence.{item.anchor}"


def _nobody(scribe: Scribe) -> Head:
    """Give the header of findings that no recommendation rests on."""
    role, span = scribe.style.type.table, scribe.brief.span
    line = scribe.words(scribe.locale["not-rested-on"], role)
    heard = Element(Role.HEADER_CELL, line.children, scope="Row")
    return Head(heard, (scribe.block(line, role, span),), ())


def _on_authority(scribe: Scribe, what: Recommendation) -> Iterator[Band]:
    key = what.on_authority_of
    if key is not None:
        role = scribe.style.type.table
        name = scribe.locale["authority"].format(name=scribe.short_name(key))
        line = line_of(scribe.words(name, role), scribe.cite(key, role))
        yield Band(None, ((_cell(scribe, line, role, what.span),),))


def _said(scribe: Scribe, words: str, span: Span) -> Band:
    role = scribe.style.type.table
    return Band(None, ((_cell(scribe, scribe.words(words, role), role, span),),))


def _bands(scribe: Scribe, support: Support) -> Iterator[Band]:
    role = scribe.style.type.table
    for item in support.findings:
        finding = item.what
        assert isinstance(finding, Finding)
        badge = how_sure(scribe, finding)
        claim = scribe.text(finding.claim, role)
        head = header(scribe, item, claim, role, badge=badge, limits=True)
        if item in support.again:
            line = _under(scribe, support.again[item], role)
            yield Band(head, ((_cell(scribe, line, role, finding.span),),))
            continue
        lines: list[tuple[Cell, ...]]
        lines = [_ground(scribe, each) for each in grounds(finding)]
        if not lines:
            words = scribe.words(scribe.locale["no-evidence"], role)
            lines = [(_cell(scribe, words, role, finding.span),)]
        yield Band(head, tuple(lines))


def header(  # noqa: PLR0913 (a header and its look)
    scribe: Scribe,
    item: Labelled,
    statement: Line,
    role: TypeRole,
    *,
    badge: Line | None = None,
    anchor: str | None = None,
    limits: bool = False,
) -> Head:
    """Set sign and statement; under it how sure it is, and what limits it."""
    style, span = scribe.style, item.what.span
    small = replace(style.type.meta, leading=with_signs(role).leading)
    label = scribe.label(item, role)
    lines = (badge, _limits(scribe, item, small) if limits else None)
    under = [line for line in lines if line is not None and line.inlines]
    spoken = (*label.children, *statement.children)
    heard: list[Element | Content] = [Element(Role.PARAGRAPH, spoken), *statement.notes]
    heard += [Element(Role.PARAGRAPH, line.children) for line in under]
    blocks = [_block(scribe, statement, role, span)]
    blocks += [_block(scribe, line, small, span) for line in under]
    element = Element(Role.HEADER_CELL, tuple(heard), scope="Row", anchor=anchor)
    sign_block = TextBlock(label.inlines, role.leading, span)
    copied = sign(item.kind, item.number, Artifact.LAYOUT, style)  # type: ignore[arg-type] # only these two
    again = TextBlock((copied,), role.leading, span)
    return Head(element, (Hanging(sign_block, HANG, tuple(blocks)),), (again,), item)


def how_sure(scribe: Scribe, finding: Finding) -> Line:
    """Write how sure a finding is, in words that a narrow cell may part."""
    badge = scribe.badge(finding.confidence, contested=bool(finding.contested))
    loose = (
        replace(each, text=each.text.replace("\u00a0", " "))
        if isinstance(each, Run)
        else each
        for each in badge.inlines
    )
    return badge._replace(inlines=tuple(loose))


def _limits(scribe: Scribe, item: Labelled, role: TypeRole) -> Line:
    caveats = scribe.argument.caveats_on.get(item.anchor, ())
    if not caveats:
        return Line()
    words = f"{scribe.locale['limited-by']}\u00a0".replace(" ", "\u00a0")
    return line_of(scribe.words(words, role), scribe.signs(caveats, role))


def _under(scribe: Scribe, item: Labelled, role: TypeRole) -> Line:
    """Say under which recommendation the evidence stands."""
    before, _, after = scribe.locale["evidence-under"].partition("{name}")
    name = scribe.words(scribe.name(item), replace(role, colour="primary"))
    target = f"#{_anchor(item)}"
    link = Element(Role.LINK, name.children, target=target, alt=scribe.name(item))
    named = Line((link,), name.inlines)
    return line_of(scribe.words(before, role), named, scribe.words(after, role))


def _ground(scribe: Scribe, ground: Ground) -> tuple[Cell, Cell]:
    """Set what speaks for a finding, and where it is from."""
    role = scribe.style.type.table
    said = _cell(scribe, _what_it_is(scribe, ground, role), role, ground.span)
    return said, _cell(scribe, _source(scribe, ground, role), role, ground.span)


def _what_it_is(scribe: Scribe, ground: Ground, role: TypeRole) -> Line:
    """Write the quotation, who says it, and what kind of evidence it is."""
    parts = list[Line]()
    if ground.quote is not None:
        quote = scribe.quoted(ground.quote, role, translated=ground.translated)
        parts.append(quote)
    if ground.by is not None:
        parts.append(scribe.voice(ground.by, role))
    design = ground.design if isinstance(ground, Evidence) else None
    design = design or scribe.brief.sources[ground.source].design
    if design is not None:
        parts.append(scribe.words(design, role))
    if not parts:
        parts.append(scribe.words(scribe.locale["kind-not-stated"], role))
    return scribe.dotted(parts, role)


def _source(scribe: Scribe, ground: Ground, role: TypeRole) -> Line:
    """Write the name of a source, the place in it, and its citation."""
    key, cited = ground.source, scribe.resolved.cited
    if cited.place == "inline":
        return scribe.cite(key, role, ground.at, first=True)
    name = scribe.words(scribe.short_name(key), role)
    if cited.raised:
        return line_of(name, scribe.cite(key, role, ground.at))
    # A note has the place as well; the table is read without turning to it.
    at = scribe.words(f", {ground.at}" if ground.at else "", role)
    return line_of(name, at, scribe.cite(key, role, ground.at))


def _cell(scribe: Scribe, line: Line, role: TypeRole, span: Span) -> Cell:
    return line, (_block(scribe, line, role, span),)


def _block(scribe: Scribe, line: Line, role: TypeRole, span: Span) -> TextBlock:
    """Make words a block; a word that its column may not hold can be parted."""
    runs = (each.text for each in line.inlines if isinstance(each, Run))
    longest = max(map(len, "".join(runs).split()), default=0)
    parted = role.hyphenate or longest > _LONG
    return scribe.block(line, replace(role, hyphenate=parted), span)
