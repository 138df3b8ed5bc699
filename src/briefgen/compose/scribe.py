"""Turns texts into runs that layout can set, and elements that are heard.

A scribe goes through a brief once, in reading order. What it has to remember on
the way stands here and nowhere else: which notes were called, and which links
lead to each source, so that the list of sources can lead back.
"""

from collections.abc import Mapping
from dataclasses import replace
from typing import Any

from briefgen.compose.piece import Line, line_of
from briefgen.compose.roles import marker
from briefgen.compose.signer import Signer
from briefgen.compose.typography import Typesetter
from briefgen.composition import Raster
from briefgen.diagnostics import Span
from briefgen.flowables import (
    FootNote,
    Hanging,
    LineEnd,
    PageOf,
    Run,
    TextBlock,
)
from briefgen.locale import Locale
from briefgen.model.inlines import (
    Citation,
    Cite,
    Code,
    CrossReference,
    Emphasis,
    Foreign,
    Inline,
    LineBreak,
    Link,
    Note,
    Strong,
    Text,
    Words,
    plain,
)
from briefgen.model.resolved import ResolvedBrief
from briefgen.structure import Content, Element, Role
from briefgen.style import Style, TypeRole

_NOTE_COLUMN, _NOTE_LETTER = 5.0, 5.5
"""Points: where the words of a footnote begin: so far, and so much for each letter."""
_CLOSING = ("’", "”", "»", "'", '"')
_LETTERS = "abcdefghijklmnopqrstuvwxyz"
_MOST_TOGETHER = 8  # sources of a citation that stands on one line


class Scribe(Signer):
    """Writes an author's texts: their stresses, links, citations and notes."""

    def __init__(
        self,
        resolved: ResolvedBrief,
        style: Style,
        locale: Locale,
        images: Mapping[str, Raster],
    ) -> None:
        super().__init__(resolved, style, locale, images)
        self.typesetter = Typesetter(locale, single=style.quotes == "single")
        self.calls: dict[str, list[str]] = {}  # cite key → anchors of its citations
        self._notes: dict[Span, str] = {}  # place of a note → its letter

    def text(self, text: Text, role: TypeRole, *, bold: bool = False) -> Line:
        """Write an author's text."""
        set_text = self.typesetter.set(text)
        return line_of(*self._marks_apart(set_text, role, bold=bold))

    def quotation(self, text: Text, role: TypeRole) -> Line:
        """Write somebody's words as an author marks them up, in quotation marks."""
        said = self.typesetter.quotation(text)
        return _within(Role.QUOTE, line_of(*self._marks_apart(said, role, bold=False)))

    def quoted(self, words: str, role: TypeRole, *, translated: bool = False) -> Line:
        """Write somebody's words, in quotation marks; say if they are translated."""
        inner = self.words(self.typesetter.quoted(words), role)
        quote = Line((Element(Role.QUOTE, inner.children),), inner.inlines)
        if not translated:
            return quote
        small = replace(self.style.type.attribution, leading=role.leading)
        return line_of(quote, self.words(f" ({self.locale['translated']})", small))

    def _marks_apart(
        self, text: Text, role: TypeRole, *, bold: bool, italic: bool = False
    ) -> list[Line]:
        """Write each inline; marks that meet are set apart by a raised comma."""
        lines = list[Line]()
        last: Inline | None = None
        for inline in text:
            if isinstance(last, Citation | Note) and isinstance(
                inline, Citation | Note
            ):
                leaf = Content()
                lines.append(Line((leaf,), (self._raised(leaf, ",", role),)))
            clear = _needs_air(last)
            lines.append(
                self._inline(inline, role, bold=bold, italic=italic, clear=clear)
            )
            last = inline
        return lines

    def _inline(
        self,
        inline: Inline,
        role: TypeRole,
        *,
        bold: bool,
        italic: bool,
        clear: bool = False,
    ) -> Line:
        look: dict[str, Any] = {"bold": bold, "italic": italic}
        match inline:
            case Words():
                leaf = Content()
                return Line((leaf,), (self._run(leaf, inline.text, role, **look),))
            case LineBreak():
                return Line((), (LineEnd(),))
            case Code():
                leaf = Content()
                code = replace(role, family=self.style.type.code.family)
                run = self._run(leaf, inline.text, code, breakable=True, **look)
                return Line((Element(Role.CODE, (leaf,)),), (run,))
            case Emphasis():
                inner = self._nested(inline.inlines, role, bold=bold, italic=True)
                return _within(Role.EMPHASIS, inner)
            case Strong():
                inner = self._nested(inline.inlines, role, bold=True, italic=italic)
                return _within(Role.STRONG, inner)
            case Foreign():
                inner = self._nested(inline.inlines, role, **look)
                inner = inner._replace(
                    inlines=tuple(
                        replace(run, language=inline.language)
                        if isinstance(run, Run)
                        else run
                        for run in inner.inlines
                    )
                )
                return _within(Role.SPAN, inner, language=inline.language)
            case Link():
                inner = self._nested(inline.inlines, role, colour="primary", **look)
                return self._address(inline.target, plain(inline.inlines), inner)
            case CrossReference():
                return self._cross_reference(inline, role, **look)
            case Citation():
                return self.citation(inline.cites, role, clear=clear)
            case Note():
                return self._note(inline, role, clear=clear)

    def _nested(
        self,
        text: Text,
        role: TypeRole,
        *,
        bold: bool,
        italic: bool,
        colour: str | None = None,
    ) -> Line:
        role = replace(role, colour=colour) if colour else role
        return line_of(*self._marks_apart(text, role, bold=bold, italic=italic))

    def _address(self, target: str, words: str, inner: Line) -> Line:
        runs = tuple(
            replace(run, breakable=run.breakable or "/" in run.text)
            if isinstance(run, Run)
            else run
            for run in inner.inlines
        )
        said = words if words == target else f"{words} ({target})"
        link = Element(Role.LINK, inner.children, target=target, alt=said)
        return Line((link,), runs, inner.notes)

    def address(self, target: str, words: str, role: TypeRole) -> Line:
        """Write a link out of the brief."""
        inner = self.words(words, replace(role, colour="primary"), breakable=True)
        return self._address(target, words, inner)

    def _cross_reference(
        self, inline: CrossReference, role: TypeRole, *, bold: bool, italic: bool
    ) -> Line:
        item = self.argument.by_id[inline.target]
        words = inline.inlines or (Words(inline.span, self.name(item)),)
        inner = self._nested(words, role, bold=bold, italic=italic, colour="primary")
        return self.to(item, inner)

    def page_of(self, anchor: str, key: str, role: TypeRole) -> Line:
        """Write one of the `words` with {page}, filled in after layout."""
        before, _, after = self.locale[key].partition("{page}")
        leaf = Content()
        runs = [self._run(leaf, before.replace(" ", "\u00a0"), role)] if before else []
        runs.append(self._run(leaf, "0", role, late=PageOf(anchor)))
        if after:
            runs.append(self._run(leaf, after, role))
        link = Element(Role.LINK, (leaf,), target=f"#{anchor}", alt=before.strip())
        return Line((link,), tuple(runs))

    def citation(
        self, cites: tuple[Cite, ...], role: TypeRole, *, clear: bool = False
    ) -> Line:
        """Write a citation: raised numbers, each a link to its source."""
        lines = list[Line]()
        for cite in cites:
            if cite.key not in self.resolved.works:
                continue
            leaf = Content()
            words = "," if lines else "\u202f" if clear else ""
            if cite.prefix:
                prefix = plain(cite.prefix)
                words += f" {prefix} " if words == "," else f"{prefix} "
            words += str(self.resolved.works[cite.key])
            words += f"\u202f({cite.at})" if cite.at else ""
            bare = words.startswith(",") and not cite.prefix and not cite.at
            many = bare and len(cites) > _MOST_TOGETHER
            words = words.replace(" ", "\u00a0")
            run = self._raised(leaf, words, role, breakable=many)
            lines.append(Line((self._call(cite.key, leaf),), (run,)))
        inner = line_of(*lines)
        return _within(Role.REFERENCE, inner) if lines else inner

    def cite(
        self, key: str, role: TypeRole, at: str | None = None, *, first: bool = False
    ) -> Line:
        """Cite one source by its key, behind the place in it where there is one.

        `first`: nobody's name stands before it.
        """
        comma = "" if first else ", "
        cites = (Cite(self.brief.span, key),)
        number = self.citation(cites, role, clear=at is not None)
        return line_of(self.words(f"{comma}{at}" if at else "", role), number)

    def _call(self, key: str, leaf: Content) -> Element:
        calls = self.calls.setdefault(key, [])
        calls.append(f"cite.{key}.{len(calls) + 1}")
        said = self.locale["to-source"].format(n=self.resolved.works[key])
        return Element(
            Role.LINK, (leaf,), target=f"#source.{key}", anchor=calls[-1], alt=said
        )

    def _note(self, note: Note, role: TypeRole, *, clear: bool) -> Line:
        letter = self._notes.get(note.span)
        first = letter is None
        if letter is None:
            letter = self._notes[note.span] = letters(len(self._notes))
        leaf = Content()
        words = f"\u202f{letter}" if clear else letter
        said = self.locale["to-note"].format(n=letter)
        call = Element(
            Role.LINK,
            (leaf,),
            target=f"#note.{letter}",
            anchor=f"call.{letter}" if first else None,
            alt=said,
        )
        reference = Element(Role.REFERENCE, (call,))
        if not first:
            return Line((reference,), (self._raised(leaf, words, role),))
        element, foot, further = self._foot(note, letter)
        run = self._raised(leaf, words, role, note=foot)
        return Line((reference,), (run,), (element, *further))

    def _foot(
        self, note: Note, letter: str
    ) -> tuple[Element, FootNote, tuple[Element, ...]]:
        role = self.style.type.note
        leaf = Content()
        said = self.locale["back-to-call"].format(n=letter)
        back = Element(Role.LINK, (leaf,), target=f"#call.{letter}", alt=said)
        mark = marker(role)
        label = TextBlock((self._run(leaf, letter, mark),), role.leading, note.span)
        inner = line_of(*self._marks_apart(note.inlines, role, bold=False))
        body = self.block(inner, role, note.span)
        element = Element(
            Role.NOTE,
            (
                Element(Role.LABEL, (back,)),
                Element(Role.PARAGRAPH, inner.children),
            ),
            anchor=f"note.{letter}",
        )
        column = _NOTE_COLUMN + _NOTE_LETTER * len(letter)
        foot = FootNote((Hanging(label, column, (body,)),))
        return element, foot, inner.notes


def _within(role: Role, inner: Line, language: str | None = None) -> Line:
    return inner._replace(children=(Element(role, inner.children, language=language),))


def _needs_air(last: Inline | None) -> bool:
    """Say whether a raised mark would touch what stands before it."""
    if isinstance(last, Words):
        # After a figure, a raised number would read as a power.
        return last.text[-1:].isdigit() or last.text.endswith(_CLOSING)
    return isinstance(last, Emphasis)


def letters(index: int) -> str:
    """Count as a, b, … z, aa, ab."""
    counted = ""
    index += 1
    while index:
        index, rest = divmod(index - 1, len(_LETTERS))
        counted = _LETTERS[rest] + counted
    return counted
