"""Writes words of ours, and knows where in a brief the writing is.

What every composer has at hand: the brief and its argument, the style, the printed
words of the language, and what has been set so far.
"""

import re
from collections.abc import Mapping, Sequence
from typing import Any

from briefgen.comparison_words import ComparisonWords
from briefgen.compose.numbers import heading_anchor, section_numbers
from briefgen.compose.piece import Line, Piece, line_of
from briefgen.composition import AnyPicture, Binding
from briefgen.diagnostics import Span
from briefgen.flowables import Hyphens, Look, Run, TextBlock, Wrap
from briefgen.locale import Locale
from briefgen.model.argument import Labelled
from briefgen.model.blocks import Stat
from briefgen.model.inlines import plain
from briefgen.model.resolved import ResolvedBrief
from briefgen.paged import OutlineEntry
from briefgen.structure import Content, Element, Owner, Role
from briefgen.style import Style, TypeRole

DOT, WIDE_DOT = " \u00b7 ", "  \u00b7  "
"""Between the things of a line; they begin with a space: it may hang out."""

_BREAK = re.compile(r"[ \t\n\r\x85\u2028\u2029]*[\t\n\r\x85\u2028\u2029][ \t]*")
_NO_WIDTH = re.compile("[\u200b-\u200d\u2060\ufeff]")  # our alphabets join nothing


class Pen:
    """Sets one brief in one style and language, from its first part to its last."""

    def __init__(
        self,
        resolved: ResolvedBrief,
        style: Style,
        locale: Locale,
        images: Mapping[str, AnyPicture],
    ) -> None:
        self.resolved = resolved
        self.brief = resolved.brief
        self.argument = resolved.argument
        self.style = style
        self._of_page = style  # while `self.style` may be that of a band on it
        self.locale = locale
        self.images = images
        self.comparing: ComparisonWords | None = None  # in a comparison of two briefs
        self.part = ""  # the part that is being set, and
        self.printed: frozenset[str] = frozenset()  # the anchors that it prints
        # What a link may lead to.
        self.targets = frozenset(resolved.full_caveats).union(
            *resolved.printed.values()
        )
        self.outline: list[OutlineEntry] = []
        self.bindings: list[Binding] = []
        parted = style.hyphenation
        self._hyphens = Hyphens(
            parted.shortest,
            parted.before,
            parted.after,
            parted.ladder,
            parted.capitals,
        )
        self._sections = section_numbers(resolved, style)
        self._headings: list[int] = []  # counted so far in a part, level by level
        self._paragraphs = 0  # counted so far
        self._anchored: set[str] = set()
        self._introduced: set[str] = set()  # voices that a reader knows by now

    def enter(self, part: str) -> None:
        """Begin to set a part."""
        self.part = part
        self.printed = self.resolved.printed[part]
        self._headings.clear()

    def section_number(self, anchor: str) -> str:
        """Give the number of the part under a heading, if it bears one."""
        return self._sections.get(anchor, "")

    def next_heading(self, depth: int) -> str:
        """Count one more heading so far below that of its part, if it is numbered."""
        part = self.section_number(heading_anchor(self.resolved, self.part))
        if not part or depth >= self.style.headings.levels:
            return ""
        counts = self._headings
        depth = min(depth, len(counts) + 1)  # a level that is skipped has no number
        del counts[depth:]
        counts += [0] * (depth - len(counts))
        counts[-1] += 1
        return ".".join([part, *map(str, counts)])

    def next_paragraph(self) -> int:
        """Count one more of the paragraphs that bear a number."""
        self._paragraphs += 1
        return self._paragraphs

    def in_full(self, caveat: Labelled) -> bool:
        """Say whether a caveat stands in full in the part that is being set."""
        return self.resolved.full_caveats.get(caveat.anchor) == self.part

    def words(
        self,
        words: str,
        role: TypeRole,
        *,
        bold: bool = False,
        **run: Any,  # noqa: ANN401 (fields of Run)
    ) -> Line:
        """Write words of ours, or a plain field, as they stand."""
        if not words:
            return Line()
        leaf = Content()
        runs = (self._run(leaf, words, role, bold=bold, **run),)
        if role.case == "upper":
            # Capitals are a look: what is heard and found are the words as written.
            return Line((Element(Role.SPAN, (leaf,), actual_text=words),), runs)
        return Line((leaf,), runs)

    def apart(self, lines: Sequence[Line], words: str, role: TypeRole) -> Line:
        """Put lines behind one another, the same words between any two."""
        parted = list[Line]()
        for at, line in enumerate(lines):
            if at:
                parted.append(self.words(words, role))
            parted.append(line)
        return line_of(*parted)

    def dotted(self, lines: Sequence[Line], role: TypeRole, dot: str = DOT) -> Line:
        """Put what is said behind one another, a dot between any two on one line."""
        parted = list[Line]()
        for line in lines:
            if line.inlines and parted:
                parted.append(self.words(dot, role, between=True))
            if line.inlines:
                parted.append(line)
        return line_of(*parted)

    def _run(  # noqa: PLR0913 (a run's look)
        self,
        owner: Owner,
        words: str,
        role: TypeRole,
        *,
        bold: bool = False,
        italic: bool = False,
        colour: str | None = None,
        **run: Any,  # noqa: ANN401 (fields of Run)
    ) -> Run:
        look = Look(
            self.style.face(role, bold=bold, italic=italic),
            role.size,
            self.style.colour(colour or role.colour),
            tracking=role.tracking,
        )
        # A plain field may be written on several lines; a run has none to end.
        words = _NO_WIDTH.sub("", _BREAK.sub(" ", words))
        shown = words.upper() if role.case == "upper" else words
        language = run.pop("language", self.brief.language)
        return Run(owner, shown, look, language, **run)

    def _raised(self, owner: Owner, words: str, role: TypeRole, **run: Any) -> Run:  # noqa: ANN401 (fields of Run)
        mark = self.style.type.note_mark
        size = mark.size * role.size / self.style.type.body.size
        look = Look(
            self.style.face(mark),
            max(size, mark.size),
            self.style.colour(mark.colour),
            rise=0.34 * role.size,
        )
        return Run(owner, words, look, self.brief.language, **run)

    def to(self, item: Labelled, inner: Line) -> Line:
        """Make words a link to something in the brief, where that is printed."""
        if item.anchor not in self.targets:
            return inner
        link = Element(
            Role.LINK, inner.children, target=f"#{item.anchor}", alt=self.name(item)
        )
        return Line((link,), inner.inlines, inner.notes)

    def name(self, item: Labelled) -> str:
        """Say what something is called in print: “Recommendation 1”, or its title."""
        number = self.section_number(item.anchor)
        if number:
            return self.locale["section"].format(n=number)
        pattern = self.locale.marks.get(item.kind)
        if pattern is not None:
            return pattern.format(n=item.number)
        if isinstance(item.what, Stat):
            return f"{item.what.value} {plain(item.what.label)}"
        return plain(getattr(item.what, "title", ())) or item.anchor

    def anchor(self, anchor: str) -> str | None:
        """Give an anchor to the first that asks for it: a place has one."""
        if anchor in self._anchored:
            return None
        self._anchored.add(anchor)
        return anchor

    def bind(self, statement: Element, caveat: Labelled, card: Element) -> None:
        """Remember that a caveat's card belongs on the page of a statement."""
        name = getattr(caveat.what, "label", None) or self.name(caveat)
        self.bindings.append(Binding(statement, card, caveat.what.span, name))

    def block(self, line: Line, role: TypeRole, span: Span, **how: Any) -> TextBlock:  # noqa: ANN401 (fields of TextBlock)
        """Make words a block, set as its role says."""
        how.setdefault("before", role.before)
        how.setdefault("after", role.after)
        how.setdefault("wrap", Wrap(role.wrap))
        how.setdefault("orphans", self.style.keeps.orphans)
        how.setdefault("widows", self.style.keeps.widows)
        how.setdefault("hyphens", self._hyphens)
        return TextBlock(
            line.inlines, role.leading, span, hyphenate=role.hyphenate, **how
        )

    def paragraph(
        self,
        line: Line,
        role: TypeRole,
        span: Span,
        tag: Role = Role.PARAGRAPH,
        **how: Any,  # noqa: ANN401 (fields of TextBlock)
    ) -> Piece:
        """Make words a paragraph, or a heading, with the notes that it calls."""
        if not line.inlines:
            return Piece()
        anchor = how.pop("anchor", None)
        element = Element(tag, line.children, anchor=anchor)
        return Piece((element, *line.notes), (self.block(line, role, span, **how),))
