"""Writes citations as their style has them: in the text, or behind the mark of a note.

What leads to each source is kept, so that the list of sources can lead back.
"""

from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import replace
from itertools import groupby

from briefgen.compose.piece import Line, Piece, line_of
from briefgen.compose.roles import marker
from briefgen.compose.signer import Signer
from briefgen.composition import AnyPicture
from briefgen.diagnostics import Span
from briefgen.flowables import FootNote, Hanging, TextBlock
from briefgen.locale import Locale
from briefgen.model.calls import Call, call_of
from briefgen.model.cited import CitedText, CitedWords
from briefgen.model.inlines import Citation
from briefgen.model.resolved import CitedCall, ResolvedBrief
from briefgen.structure import Content, Element, Role
from briefgen.style import Style, TypeRole

_NOTE_COLUMN, _NOTE_LETTER = 5.0, 5.5
"""Points: where the words of a footnote begin: so far, and so much for each letter."""
_SOURCE = "#source."


class Citer(Signer):
    """A signer that writes citations, and the notes that some of them stand in."""

    def __init__(
        self,
        resolved: ResolvedBrief,
        style: Style,
        locale: Locale,
        images: Mapping[str, AnyPicture],
    ) -> None:
        super().__init__(resolved, style, locale, images)
        self.calls: dict[str, list[str]] = {}  # cite key → anchors of its citations
        self.endnotes: list[Piece] = []
        self._notes: dict[Span, str] = {}  # place of a note → its letter
        self._noted: set[Call] = set()  # citations whose note is set
        self._listed = frozenset(work.key for work in resolved.cited.entries)

    def written(self, text: CitedText, role: TypeRole) -> Line:
        """Write words as a style has them, with their links."""
        lines = []
        for target, some in groupby(text, key=lambda words: words.target):
            inner = line_of(*(self._look(words, role, target) for words in some))
            lines.append(self._linked(inner, target, role) if target else inner)
        return line_of(*lines)

    def _look(self, words: CitedWords, role: TypeRole, target: str) -> Line:
        leaf = Content()
        url = target.startswith("http")
        colour = "primary" if url else None
        shown = words.text.upper() if words.small_caps else words.text
        run = self._run(
            leaf,
            shown,
            replace(role, colour=colour) if colour else role,
            bold=words.bold,
            italic=words.italic,
            breakable=url,
        )
        if words.script:
            rise = 0.34 if words.script == "super" else -0.16
            size = 0.7 * run.look.size
            look = run.look._replace(size=size, rise=rise * run.look.size)
            run = replace(run, look=look)
        heard: Element | Content = leaf
        if words.italic:
            heard = Element(Role.EMPHASIS, (leaf,))
        elif words.bold:
            heard = Element(Role.STRONG, (leaf,))
        return Line((heard,), (run,))

    def _linked(self, inner: Line, target: str, role: TypeRole) -> Line:  # noqa: ARG002 (as others)
        said = "".join(getattr(run, "text", "") for run in inner.inlines)
        if not target.startswith(_SOURCE):
            link = Element(Role.LINK, inner.children, target=target, alt=said)
            return Line((link,), inner.inlines)
        key = target.removeprefix(_SOURCE)
        if key not in self._listed:
            return inner
        link = Element(
            Role.LINK,
            inner.children,
            target=target,
            anchor=self._called(key),
            alt=self.locale["to-source"].format(n=said),
        )
        return Line((link,), inner.inlines)

    def _called(self, key: str) -> str:
        """Give a new citation of a source its anchor."""
        calls = self.calls.setdefault(key, [])
        calls.append(f"cite.{key}.{len(calls) + 1}")
        return calls[-1]

    def in_style(self, citation: Citation, role: TypeRole, *, clear: bool) -> Line:
        """Write a citation as its style has it; nothing where no work is known."""
        call = self.resolved.cited.calls.get(call_of(citation))
        if call is None:
            return Line()
        if not call.note:
            words = self.written(call.text, role)
            reference = Element(Role.REFERENCE, words.children)
            return Line((reference,), words.inlines)
        stays = self.written(call.in_text, role)
        return line_of(stays, self._noted_call(citation, call, role, clear=clear))

    def _noted_call(
        self, citation: Citation, call: CitedCall, role: TypeRole, *, clear: bool
    ) -> Line:
        first = call_of(citation) not in self._noted
        self._noted.add(call_of(citation))
        mark = str(call.note)
        keys = [cite.key for cite in citation.cites if cite.key in self._listed]
        anchors = [self._called(key) for key in keys] if first else []
        inner = None
        if first:
            with self.at_the_foot() as note:
                words = self.written(call.text, note)
                inner = line_of(words, *self._known_through(keys, note))
        line = self.note_call(mark, role, inner, citation.span, clear=clear)
        if not anchors:
            return line
        # Each source that a note cites leads back to its call.
        child = line.children[0]
        assert isinstance(child, Element)
        wrapped: Element = child
        for anchor in anchors:
            wrapped = Element(Role.SPAN, (wrapped,), anchor=anchor)
        return line._replace(children=(wrapped, *line.children[1:]))

    def _known_through(self, keys: list[str], role: TypeRole) -> Iterator[Line]:
        """Say in the first note of a work which other it is quoted in, and its copy."""
        for key in keys:
            source = self.brief.sources[key]
            if len(self.calls[key]) > 1:
                continue
            if source.via is not None and source.via in self.brief.sources:
                name = self.short_name(source.via)
                yield self.words(f" {self.locale['quoted-in'].format(n=name)}", role)
            if source.archived is not None:
                words = self.locale["archived-copy"]
                words = words[:1].upper() + words[1:]
                inner = self.words(words, replace(role, colour="primary"))
                when = ""
                if source.archived.date is not None:
                    date = self.locale.date(source.archived.date)
                    when = f" ({self.locale['archived'].format(date=date)})"
                target = source.archived.URL
                said = f"{words} ({target})"
                link = Element(Role.LINK, inner.children, target=target, alt=said)
                yield self.words(" ", role)
                yield Line((link,), inner.inlines)
                yield self.words(f"{when}.", role)

    @contextmanager
    def at_the_foot(self) -> Iterator[TypeRole]:
        """Give the look of a note; it stands on the page, if its call is on a band."""
        here, self.style = self.style, self._of_page
        try:
            yield self.style.type.note
        finally:
            self.style = here

    def note_call(
        self,
        mark: str,
        role: TypeRole,
        inner: Line | None,
        span: Span,
        *,
        clear: bool,
    ) -> Line:
        """Write the raised mark of a note; with its words, where it is first called."""
        leaf = Content()
        call = Element(
            Role.LINK,
            (leaf,),
            target=f"#note.{mark}",
            anchor=f"call.{mark}" if inner is not None else None,
            alt=self.locale["to-note"].format(n=mark),
        )
        reference = Element(Role.REFERENCE, (call,))
        words = f"\u202f{mark}" if clear else mark
        if inner is None:
            return Line((reference,), (self._raised(leaf, words, role),))
        element, hanging = self._note_words(mark, inner, span)
        if self.resolved.cited.place == "endnotes":
            self.endnotes.append(Piece((element, *inner.notes), (hanging,)))
            return Line((reference,), (self._raised(leaf, words, role),))
        run = self._raised(leaf, words, role, note=FootNote((hanging,)))
        return Line((reference,), (run,), (element, *inner.notes))

    def _note_words(
        self, mark: str, inner: Line, span: Span
    ) -> tuple[Element, Hanging]:
        leaf = Content()
        said = self.locale["back-to-call"].format(n=mark)
        back = Element(Role.LINK, (leaf,), target=f"#call.{mark}", alt=said)
        with self.at_the_foot() as role:
            run = self._run(leaf, mark, marker(role))
            label = TextBlock((run,), role.leading, span)
            body = self.block(inner, role, span)
        element = Element(
            Role.NOTE,
            (
                Element(Role.LABEL, (back,)),
                Element(Role.PARAGRAPH, inner.children),
            ),
            anchor=f"note.{mark}",
        )
        column = _NOTE_COLUMN + _NOTE_LETTER * len(mark)
        return element, Hanging(label, column, (body,))
