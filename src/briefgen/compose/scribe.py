"""Turns texts into runs that layout can set, and elements that are heard.

A scribe goes through a brief once, in reading order. What it has to remember on
the way stands here and nowhere else: which notes were called, and which links
lead to each source, so that the list of sources can lead back.
"""

from dataclasses import replace
from functools import cached_property
from typing import Any

from briefgen.compose.citer import Citer
from briefgen.compose.numbers import letters
from briefgen.compose.piece import Line, line_of
from briefgen.compose.typography import Typesetter
from briefgen.flowables import (
    LineEnd,
    PageOf,
    Run,
    Tab,
)
from briefgen.model.calls import named
from briefgen.model.inlines import (
    Changed,
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
from briefgen.structure import Content, Decoration, Element, Role
from briefgen.style import TypeRole

_CLOSING = ("’", "”", "»", "'", '"')
_THIN = 1.5  # points between a raised comma and a mark in words
_DRAWN = {"added": Decoration.UNDERLINE, "removed": Decoration.LINE_THROUGH}
_MOST_TOGETHER = 8  # sources of a citation that stands on one line


class Scribe(Citer):
    """Writes an author's texts: their stresses, links, citations and notes."""

    @cached_property
    def typesetter(self) -> Typesetter:
        """What sets an author's words in this language and style."""
        cited = self.resolved.cited
        return Typesetter(
            self.locale,
            single=self.style.quotes == "single",
            in_notes=not cited.raised,
            in_words=cited.place == "inline",
        )

    def words(
        self,
        words: str,
        role: TypeRole,
        *,
        bold: bool = False,
        typed: bool = False,
        **run: Any,  # noqa: ANN401 (fields of Run)
    ) -> Line:
        """Write words of ours or a plain field; `typed`: code, or an address."""
        words = words if typed else self.typesetter.plain(words)
        return super().words(words, role, bold=bold, **run)

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
            marks = self.typesetter.raised
            if last is not None and marks(last) and marks(inline):
                words = self.resolved.cited.raised
                parted = words and (_is_long(last) or _is_long(inline))
                lines.append(self._comma(role, parted=parted))
            clear = _needs_air(last)
            lines.append(
                self._inline(inline, role, bold=bold, italic=italic, clear=clear)
            )
            last = inline
        return lines

    def _comma(self, role: TypeRole, *, parted: bool) -> Line:
        """Write the comma between two raised marks; a line may end after it."""
        leaf = Content()
        comma = self._raised(leaf, ",", role)
        return Line((leaf,), (comma, Tab(_THIN)) if parted else (comma,))

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
            case Changed():
                return self._changed(inline, self._nested(inline.inlines, role, **look))
            case Link():
                look["bold"] = bold or not self._coloured
                inner = self._nested(inline.inlines, role, colour="primary", **look)
                return self._address(inline.target, plain(inline.inlines), inner)
            case CrossReference():
                return self._cross_reference(inline, role, **look)
            case Citation():
                return self.citation(inline, role, clear=clear)
            case Note():
                return self._note(inline, role, clear=clear)

    def _changed(self, changed: Changed, inner: Line) -> Line:
        """Mark words that came or went, for those who see and for those who hear.

        A line along words is seen alone; the alternative text is what is heard.
        """
        assert self.comparing is not None, "nothing else marks words as changed"
        words = plain(changed.inlines)
        span = Element(
            Role.SPAN,
            inner.children,
            alt=self.comparing[changed.how].format(words=words),
            decoration=_DRAWN[changed.how],
        )
        return inner._replace(children=(span,))

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
        role = replace(role, colour="primary")
        inner = self.words(words, role, typed=words in target, breakable=True)
        return self._address(target, words, inner)

    @property
    def _coloured(self) -> bool:
        """Whether links have a colour of their own; else they stand out by weight."""
        return self.style.colours.primary != self.style.colours.ink

    def _cross_reference(
        self, inline: CrossReference, role: TypeRole, *, bold: bool, italic: bool
    ) -> Line:
        item = self.argument.by_id[inline.target]
        words = inline.inlines or (Words(inline.span, self.name(item)),)
        if item.anchor not in self.targets and self.resolved.excerpt is not None:
            inner = self._nested(words, role, bold=bold, italic=italic)
            where = f" ({self.locale['in-full-brief']})"
            return line_of(inner, self.words(where, role, bold=bold, italic=italic))
        bold = bold or not self._coloured
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
        self, citation: Citation, role: TypeRole, *, clear: bool = False
    ) -> Line:
        """Write a citation: raised numbers, each a link to its source, or in style."""
        if not self.resolved.cited.raised:
            return self.in_style(citation, role, clear=clear)
        works = self.resolved.works
        cites = [cite for cite in citation.cites if cite.key in works]
        lines = list[Line]()
        if citation.narrative and cites and cites[0] is citation.cites[0]:
            stays = self.words(self.short_name(cites[0].key), role)
            numbers = citation._replace(narrative=False)
            return line_of(stays, self.citation(numbers, role, clear=clear))
        long = _is_long(citation)
        if not any(cite.prefix for cite in cites):  # which leads what follows it
            cites.sort(key=lambda cite: works[cite.key])
        for cite in cites:
            if lines and long:
                lines.append(self._comma(role, parted=True))
            leaf = Content()
            before = "," if lines else "\u202f" if clear else ""
            words = "" if lines and long else before
            words += f"{plain(cite.prefix)} " if cite.prefix else ""
            words += str(works[cite.key])
            words += f"\u202f({cite.at})" if cite.at else ""
            many = words.startswith(",") and len(cites) > _MOST_TOGETHER
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
        citation = named(key, at)
        cited = self.resolved.cited
        if not cited.raised:
            if first and cited.place != "inline":  # a mark alone would say nothing
                stays = self.words(self.short_name(key), role)
                return line_of(stays, self.citation(citation, role))
            line = self.citation(citation, role, clear=not first)
            gap = "" if first or cited.place != "inline" or not line.inlines else " "
            return line_of(self.words(gap, role), line)
        comma = "" if first else ", "
        bare = Citation(citation.span, (Cite(citation.span, key),))
        number = self.citation(bare, role, clear=at is not None)
        return line_of(self.words(f"{comma}{at}" if at else "", role), number)

    def _call(self, key: str, leaf: Content) -> Element:
        said = self.locale["to-source"].format(n=self.resolved.works[key])
        anchor = self._called(key)
        return Element(
            Role.LINK, (leaf,), target=f"#source.{key}", anchor=anchor, alt=said
        )

    def _note(self, note: Note, role: TypeRole, *, clear: bool) -> Line:
        mark = self._notes.get(note.span)
        if mark is not None:
            return self.note_call(mark, role, None, note.span, clear=clear)
        number = self.resolved.cited.notes.get(note.span)
        mark = str(number) if number else letters(len(self._notes) + 1)
        self._notes[note.span] = mark
        with self.at_the_foot() as small:
            inner = line_of(*self._marks_apart(note.inlines, small, bold=False))
        return self.note_call(mark, role, inner, note.span, clear=clear)


def _within(role: Role, inner: Line, language: str | None = None) -> Line:
    return inner._replace(children=(Element(role, inner.children, language=language),))


def _is_long(mark: Inline) -> bool:
    """Say whether a raised mark is words, which a line cannot always hold."""
    cites = mark.cites if isinstance(mark, Citation) else ()
    return any(cite.at or cite.prefix for cite in cites)


def _needs_air(last: Inline | None) -> bool:
    """Say whether a raised mark would touch what stands before it."""
    if isinstance(last, Words):
        # After a figure, a raised number would read as a power.
        return last.text[-1:].isdigit() or last.text.endswith(_CLOSING)
    return isinstance(last, Emphasis)
