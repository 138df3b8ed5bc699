"""Sets the front of a comparison: what is compared with what, and all that changed.

What limits less than before comes first. An entry leads to the place of its change.
"""

import re
from collections.abc import Iterator, Sequence
from contextlib import suppress
from dataclasses import replace
from itertools import groupby

from briefgen.comparison_words import ComparisonWords
from briefgen.compose.columns import across, main
from briefgen.compose.furniture import masters
from briefgen.compose.piece import Line, Piece, line_of, piece_of
from briefgen.compose.roles import marker, strong
from briefgen.compose.scribe import Scribe
from briefgen.compose.section import section
from briefgen.composition import Composition
from briefgen.flowables import Hanging, PageMaster, Run, TextBlock
from briefgen.model.changes import Change, Comparison, Version
from briefgen.model.inlines import Changed, Inline, Words
from briefgen.model.values import PartialDate
from briefgen.model.wording import passages
from briefgen.structure import Element, Numbering, Role
from briefgen.style import TypeRole

_INDENT = 14.0  # points: where the words of an entry begin
_ANCHOR = "comparison"
_OF_KEYS = frozenset(("cites", "limits", "links", "rests on"))
_KEYS = re.compile("[,;] ")
_DATES = frozenset(("accessed", "date", "due", "issued", "review by"))


def comparison(
    scribe: Scribe, words: ComparisonWords, compared: Comparison
) -> Composition:
    """Set the pages that stand before a brief in which changes are marked.

    The scribe has written nothing yet.
    """
    scribe.comparing = words
    style = scribe.style
    told = [each for each in compared.changes if each.how != "renamed"]
    head = across(_head(scribe, words, compared), style, after=style.grid.baseline)
    if told:
        lists = _lists(scribe, words, told)
    else:
        role = style.type.body
        line = scribe.words(words["nothing"], role)
        lists = main(scribe.paragraph(line, role, scribe.brief.span), style)
    whole = piece_of(head, lists)
    made = masters(scribe, draft=False)
    master = _uncounted(made.rest)
    return Composition(
        root=Element(Role.SECTION, whole.elements, anchor=_ANCHOR),
        flowables=whole.flowables,
        first=master,
        rest=master,
        baseline=style.grid.step,
        columns=style.grid.columns,
        gutter=style.grid.gap,
        outline=tuple(scribe.outline),
    )


def _uncounted(master: PageMaster) -> PageMaster:
    """Leave the numbers of pages to the brief, which begins to count behind."""
    lines = tuple(
        line
        for line in master.furniture
        if not any(isinstance(each, Run) and each.late for each in line.inlines)
    )
    return replace(master, furniture=lines)


def _head(scribe: Scribe, words: ComparisonWords, compared: Comparison) -> Piece:
    roles, span = scribe.style.type, scribe.brief.span
    title = words["title"].format(title=compared.after.title)
    said = (
        (scribe.words(words["not-the-brief"], strong(roles.body)), roles.body),
        (_version(scribe, words["before"], compared.before), roles.body),
        (_version(scribe, words["after"], compared.after), roles.body),
        (scribe.words(words["how-to-read"], roles.side_note), roles.side_note),
    )
    head = scribe.paragraph(
        scribe.words(title, roles.h1), roles.h1, span, Role.TITLE, keep=True
    )
    half = scribe.style.grid.baseline / 2
    return piece_of(
        head, *(scribe.paragraph(line, role, span, before=half) for line, role in said)
    )


def _version(scribe: Scribe, name: str, version: Version) -> Line:
    """Write which of the two it is: title, version, date, and the name of its file."""
    role, locale = scribe.style.type.body, scribe.locale
    said = [version.title]
    if version.version:
        said.append(locale["version"].format(version=version.version))
    if version.date is not None:
        said.append(locale.date(version.date))
    told = f"{', '.join(said)} ({version.name})"
    return line_of(
        scribe.words(f"{name}\u2002", strong(role)), scribe.words(told, role)
    )


def _lists(scribe: Scribe, words: ComparisonWords, told: Sequence[Change]) -> Piece:
    """Set all changes under headings, those of caveats that limit less first."""
    weaker = [each for each in told if each.weaker]
    pieces = list[Piece]()
    if weaker:
        pieces.append(_group(scribe, words, words["limits-less"], weaker))
    others = (each for each in told if not each.weaker)
    for kind, of_kind in groupby(others, key=lambda each: each.kind):
        pieces.append(_group(scribe, words, words.kinds[kind], [*of_kind]))
    return piece_of(*pieces)


def _group(
    scribe: Scribe, words: ComparisonWords, name: str, changes: Sequence[Change]
) -> Piece:
    role, span = scribe.style.type.body, scribe.brief.span
    items, flowables = list[Element](), list[Hanging]()
    for change in changes:
        label = scribe.words("•", marker(role))
        entry = scribe.paragraph(_entry(scribe, words, change, role), role, span)
        parts = (
            Element(Role.LABEL, label.children),
            Element(Role.LIST_BODY, entry.elements),
        )
        items.append(Element(Role.LIST_ITEM, parts))
        block = TextBlock(label.inlines, role.leading, span)
        flowables.append(Hanging(block, _INDENT, entry.flowables))
    listed = Element(Role.LIST, tuple(items), numbering=Numbering.DISC)
    body = main(Piece((listed,), tuple(flowables)), scribe.style)
    title = scribe.words(name, scribe.style.type.h1)
    return section(scribe, title, name, span, anchor=_anchor(name), body=body)


def _anchor(name: str) -> str:
    return f"{_ANCHOR}.{name}"


def _entry(
    scribe: Scribe, words: ComparisonWords, change: Change, role: TypeRole
) -> Line:
    """Write what changed, how, and what that frees from a limit."""
    name = _named(scribe, change, role)
    told = words.field(change.field) if change.field else ""
    if change.how == "added":
        told = words["is-new"]
    elif change.how == "removed":
        told = words["is-gone"]
    if name.inlines and told:
        told = f", {told}"
    elif told:
        told = told[:1].upper() + told[1:]
    head = line_of(name, scribe.words(told + scribe.locale.colon, strong(role)))
    body = scribe.text(tuple(_passages(scribe, words, change)), role)
    freed = _freed(scribe, words, change)
    ended = (change.new or change.old).endswith((".", "!", "?"))
    stop = "." if freed and not ended else ""
    return line_of(head, body, scribe.words(f"{stop}{freed}", role))


def _named(scribe: Scribe, change: Change, role: TypeRole) -> Line:
    """Name what changed: as it is printed where it still is, else by its key."""
    bold = strong(role)
    item = scribe.argument.labelled.get(change.key)
    match change.kind:
        case "brief":
            return Line()
        case "source" if change.key in scribe.brief.sources:
            return scribe.words(scribe.short_name(change.key), bold)
        case "person" if change.key in scribe.brief.people:
            return scribe.words(scribe.brief.people[change.key].name, bold)
        case _ if item is not None and item.kind == change.kind:
            return scribe.to(item, scribe.words(scribe.name(item), bold))
        case kind if kind in scribe.locale.marks:
            key = scribe.typesetter.quoted(change.key)
            return scribe.words(scribe.locale.marks[kind].format(n=key), bold)
        case _:
            return scribe.words(change.key, bold)


def _passages(
    scribe: Scribe, words: ComparisonWords, change: Change
) -> Iterator[Inline]:
    span = scribe.brief.span
    old = _known(scribe, words, change.field, change.old)
    new = _known(scribe, words, change.field, change.new)
    for at, (how, said, apart) in enumerate(passages(old, new)):
        if at and apart:
            yield Words(span, " ")
        if how == "same":
            yield Words(span, said)
        else:
            yield Changed(span, how, (Words(span, said),))


def _known(scribe: Scribe, words: ComparisonWords, field: str, said: str) -> str:
    """Write what a field says as readers know it: names for keys, dates as printed."""
    if field in _OF_KEYS:
        keys = _KEYS.split(said) if said else ()
        return ", ".join(_called(scribe, key) for key in keys)
    if field in _DATES:
        with suppress(ValueError):
            return scribe.locale.date(PartialDate.parse(said))
    return words.values.get(said, said)


def _called(scribe: Scribe, key: str) -> str:
    """Name what a key stands for, with the place in it that is said behind it."""
    item = scribe.argument.labelled.get(key.removeprefix("#"))
    if item is not None:
        return scribe.name(item)
    work, _, where = key.partition(" ")
    if work in scribe.brief.sources:
        return f"{scribe.short_name(work)} {where}".rstrip()
    return key


def _freed(scribe: Scribe, words: ComparisonWords, change: Change) -> str:
    """Say what a caveat limits no more."""
    if not change.weaker:
        return ""
    if not change.freed:
        return f" {words['was-major']}"
    known = scribe.argument.labelled
    names = [scribe.name(known[key]) for key in change.freed if key in known]
    return f" {words['let-go'].format(names=', '.join(names))}"
