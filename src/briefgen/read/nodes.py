"""Nodes: YAML as written, each remembering where it stood.

Nothing is resolved here. A scalar is the author's text, whatever YAML 1.1 would
make of it (`NO`, `1.10`, `12:30`); what it means is for the field's type to say.
"""

import re
from bisect import bisect_right
from functools import cache, cached_property
from io import StringIO
from itertools import accumulate
from typing import Literal, NamedTuple, TypeAlias

from briefgen.diagnostics import Span

ScalarStyle: TypeAlias = Literal["plain", "single", "double", "literal", "folded"]

_BREAK = r"(?:\r\n?|[\n\x85\u2028\u2029])"  # what YAML takes for a line break
_BREAKS = re.compile(_BREAK)
_FOLD = rf"[ \t]*{_BREAK}(?:[ \t]|{_BREAK})*"
_COMMENT = re.compile(r"([ \t]+)(#[^\r\n]*)")


class File:
    """The text of one file, and where its lines start. Indexes count characters."""

    def __init__(self, path: str, text: str) -> None:
        self.path = path
        self.text = text

    @cached_property
    def _lines(self) -> list[int]:
        # What is added to the last line, which has no end, stands behind every start.
        lines = StringIO(f"{self.text} ", newline="")
        return [0, *accumulate(map(len, lines))][:-1]

    def place(self, index: int) -> tuple[int, int]:
        """Give the line and column of a character, as an editor shows them."""
        line = bisect_right(self._lines, index)
        return line, index - self._lines[line - 1] + 1

    def index(self, place: tuple[int, int]) -> int:
        """Give the character at a line and column, which it has."""
        line, column = place
        return self._lines[line - 1] + column - 1

    def line(self, number: int) -> str:
        """Give the text of a line, without its end."""
        start, *after = self._lines[number - 1 : number + 1]
        return self.text[start : after[0] if after else None].rstrip("\r\n")

    def span(self, start: int, end: int) -> Span:
        """Give the span of some characters."""
        line, column = first = self.place(start)
        if line < len(self._lines) and end >= self._lines[line]:
            return Span(self.path, first, self.place(end))
        return Span(self.path, first, (line, column + end - start))


class Scalar:
    """A piece of text. `file` is None where no file holds it (a dict's value)."""

    __slots__ = ("_anchors", "_span", "end", "file", "start", "style", "text")

    def __init__(  # noqa: PLR0913, PLR0917 (a node has what it has)
        self,
        span: Span | None,  # None: worked out where it is asked for
        text: str,
        style: ScalarStyle,
        file: File | None = None,
        start: int = 0,  # in the file, with its quotation marks or its `|`
        end: int = 0,
    ) -> None:
        self.text = text
        self.style = style
        self.file = file
        self.start = start
        self.end = end
        self._span = span
        self._anchors: tuple[list[int], list[tuple[int, int]]] | None = None

    @property
    def span(self) -> Span:
        """Where it stands. Most are never asked."""
        if self._span is None:
            assert self.file is not None
            self._span = self.file.span(self.start, self.end)
        return self._span

    def place(self, offset: int) -> tuple[int, int]:
        """Give the line and column of a character of the text.

        Exact for every style. The scalar's own start where no file holds it, or where
        the two cannot be matched.
        """
        in_text, places = self._anchors or self._anchored
        nearest = bisect_right(in_text, offset) - 1
        if nearest < 0:  # on a blank line above a block's first words, or unmatched
            return self.span.start
        line, column = places[nearest]
        return line, column + offset - in_text[nearest]

    def span_of(self, start: int, end: int) -> Span:
        """Give the span of a stretch of the text, from `start` up to `end`."""
        in_text, places = self._anchors or self._anchored
        after = bisect_right(in_text, start)
        # Most stretches are of a file, and end before it runs apart from the text.
        if after and start < end and (after == len(in_text) or end <= in_text[after]):
            assert self.file is not None
            line, column = places[after - 1]
            column += start - in_text[after - 1]
            return Span(self.file.path, (line, column), (line, column + end - start))
        first = self.place(start)
        if self.file is None or end <= start:
            return Span(self.span.path, first, first)
        line, column = self.place(end - 1)
        return Span(self.file.path, first, (line, column + 1))

    @property
    def _anchored(self) -> tuple[list[int], list[tuple[int, int]]]:
        """Give the offsets from which text and file run in step, and their places."""
        if self._anchors is None:
            if self.file is None:
                return [], []
            in_text, in_file = _anchors(self.style, self.text, self.raw, self.start)
            self._anchors = in_text, [*map(self.file.place, in_file)]
        return self._anchors

    @property
    def raw(self) -> str:
        """What stands in the file, quotation marks and escapes included."""
        return self.file.text[self.start : self.end] if self.file else self.text

    @property
    def comment(self) -> tuple[str, str] | None:
        """The white space and the comment that follow a plain text on its line."""
        if self.style != "plain" or self.file is None:
            return None
        found = _COMMENT.match(self.file.text, self.end)
        return (found[1], found[2]) if found else None


class Sequence(NamedTuple):
    """A list; `flow` where it is written in square brackets."""

    span: Span
    items: tuple["Node", ...]
    flow: bool = False


class Mapping(NamedTuple):
    """Fields and their values, in order; `flow` where it is written in braces.

    It is not `whole` where an entry was refused: what is missing was diagnosed.
    """

    span: Span
    entries: tuple[tuple[Scalar, "Node"], ...]
    flow: bool = False
    whole: bool = True


class Refused(NamedTuple):
    """What was diagnosed already, and stands in the way of nothing else."""

    span: Span


Node: TypeAlias = Scalar | Sequence | Mapping | Refused


def _anchors(
    style: ScalarStyle, text: str, raw: str, start: int
) -> tuple[list[int], list[int]]:
    """Say where the text and its file run apart: offsets, and their indexes.

    Between two anchors both run in step. No anchors where they cannot be matched.
    """
    if style in ("single", "double"):
        if raw[1:-1] == text:
            return [0], [start + 1]
        return _quoted_anchors(style, text, raw, start)
    if raw == text:
        return [0], [start]
    # Folding and indentation change white space around lines alone, so these pair off.
    lines = raw.splitlines(keepends=True)
    if style != "plain":  # the mark of a block
        start += len(lines.pop(0))
    in_text, in_file = list[int](), list[int]()
    offset = 0
    for line in lines:
        words = line.strip()
        if words:
            at = text.find(words, offset)
            if at < 0 or text[offset:at].strip():
                return [], []
            in_text.append(at)
            in_file.append(start + len(line) - len(line.lstrip()))
            offset = at + len(words)
        start += len(line)
    return ([], []) if text[offset:].strip() else (in_text, in_file)


@cache
def _quoted_token(style: ScalarStyle) -> re.Pattern[str]:
    """Give the pattern of what makes one character of a quoted text, or one fold."""
    escape = "''"
    if style == "double":
        escape = (
            rf"(?P<join>\\{_BREAK}(?:[ \t]|{_BREAK})*)"
            r"|\\(?:x[\da-fA-F]{2}|u[\da-fA-F]{4}|U[\da-fA-F]{8}|.)"
        )
    return re.compile(rf"(?P<fold>{_FOLD})|{escape}|.", re.DOTALL)


def _quoted_anchors(
    style: ScalarStyle, text: str, raw: str, start: int
) -> tuple[list[int], list[int]]:
    in_text, in_file = [0], [start + 1]
    offset = 0
    for found in _quoted_token(style).finditer(raw, 1, len(raw) - 1):
        match found.lastgroup:
            case "fold":  # one line break is a space; of more, the first is nothing
                stands_for = max(len(_BREAKS.findall(found[0])) - 1, 1)
            case "join":  # an escaped one is nothing
                stands_for = len(_BREAKS.findall(found[0])) - 1
            case _:
                stands_for = 1
        offset += stands_for
        if found.end() - found.start() != stands_for:
            in_text.append(offset)
            in_file.append(start + found.end())
    return (in_text, in_file) if offset == len(text) else ([], [])
