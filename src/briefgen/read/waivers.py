"""`# briefgen: ignore[rule] reason` in a brief → what its author lets pass, and where.

YAML's parser drops comments. They are looked for in the text, and the tree says
which of them are comments, and which value each is about.
"""

import re
from bisect import bisect_right
from collections.abc import Iterator

from briefgen.diagnostics import Diagnostic, Outcome
from briefgen.model.brief import Waiver
from briefgen.model.values import Placed
from briefgen.read.faults import short, too_big
from briefgen.read.nodes import File, Mapping, Node, Scalar, Sequence

# Compiled when needed: most briefs hold no waiver.
_OTHERWISE = r"(?i:briefgen[ \t]{,9}:?[ \t]{,9}ignore[ \t]{,9}[\[(])"  # meant to be one
_COMMENT = rf"(?<!\S)#+[ \t]*(?=briefgen:|{_OTHERWISE})([^\r\n]*)"
_ORDER = r"briefgen:[ \t]*ignore\[([^\]\r\n]*)\][ \t:–—-]*(.*)"
_NAME = r"[^\s,](?:[^,]*[^\s,])?"  # between commas
_LINE_END = r"\r\n?|\n"
_MOST = 1_000  # in one file
_FORM = "write # briefgen: ignore[argument/single-source] and the reason"


def read_waivers(tree: Node, file: File) -> Outcome[tuple[Waiver, ...]]:
    """Give the waivers of a file, with what is wrong with them (BG107).

    One that stands on a line of its own is about the line below, one behind a value
    about that; each covers all lines of a text.
    """
    faults: list[Diagnostic] = []
    waivers: list[Waiver] = []
    comments = [*re.finditer(_COMMENT, file.text)]
    if sum(1 + comment[1].count(",") for comment in comments) > _MOST:
        span = file.span(comments[-1].start(), comments[-1].end())
        message = f"the file has more than {_MOST:,} waivers"
        faults.append(too_big(span, message, "see briefgen.toml: ignore, levels"))
        comments = []
    texts = _Texts(tree, file) if comments else None
    for comment in comments:
        at = comment.start()
        assert texts is not None
        if texts.hold(at):
            continue
        span = file.span(at, comment.end())
        order = re.fullmatch(_ORDER, comment[1].rstrip())
        names = [*re.finditer(_NAME, order[1])] if order else []
        if order is None or not names:
            message = f"“{short(comment[1])}” is nothing that briefgen is told so"
            faults.append(_bad(comment, file, message, _FORM))
        elif not re.search(r"\w", order[2]):
            message = f"nothing says why “{short(order[1])}” is let pass"
            faults.append(_bad(comment, file, message, "write the reason behind it"))
        else:
            lines = texts.lines_of(at)
            start = comment.start(1) + order.start(1)
            for name in names:
                rule_span = file.span(start + name.start(), start + name.end())
                reason = Placed(order[2], span)
                waivers.append(Waiver(span, Placed(name[0], rule_span), reason, lines))
    return Outcome(tuple(waivers), tuple(faults))


def _bad(comment: re.Match[str], file: File, message: str, hint: str) -> Diagnostic:
    span = file.span(comment.start(), comment.end())
    return Diagnostic("BG107", "file/bad-waiver", span, message, hint)


def _scalars(node: Node) -> Iterator[Scalar]:
    match node:
        case Scalar():
            yield node
        case Sequence():
            for item in node.items:
                yield from _scalars(item)
        case Mapping():
            for key, value in node.entries:
                yield key
                yield from _scalars(value)
        case _:
            pass


class _Texts:
    """The texts of a file: which characters are theirs, and which lines."""

    def __init__(self, tree: Node, file: File) -> None:
        self._file = file
        scalars = sorted(_scalars(tree), key=lambda scalar: scalar.start)
        self._starts = [_text_start(scalar, file) for scalar in scalars]
        self._ends = [scalar.end for scalar in scalars]
        self._filled = [
            number
            for number, line in enumerate(re.split(_LINE_END, file.text), start=1)
            if line.lstrip()[:1] not in ("", "#")
        ]
        self._first: dict[int, int] = {}  # line where a text ends → where it starts
        self._last: dict[int, int] = {}  # line where a text starts → where it ends
        for scalar in scalars:
            (start, _), (end, _) = scalar.span.start, scalar.span.end
            self._first[end] = min(start, self._first.get(end, end))
            self._last[start] = max(end, self._last.get(start, start))

    def hold(self, at: int) -> bool:
        """Whether this is no comment, but the words of a text."""
        before = bisect_right(self._starts, at) - 1
        return before >= 0 and at < self._ends[before]

    def lines_of(self, at: int) -> tuple[int, int]:
        """Say which lines a comment is about."""
        file = self._file
        line, column = file.place(at)
        before = file.line(line)[: column - 1].lstrip()
        if before and not before.startswith("#"):
            return self._first.get(line, line), self._last.get(line, line)
        below = bisect_right(self._filled, line)
        line = self._filled[below] if below < len(self._filled) else line
        return line, self._last.get(line, line)


def _text_start(scalar: Scalar, file: File) -> int:
    """Tell where no comment can stand any more: under a bar, on the line below it."""
    if scalar.style in ("literal", "folded"):
        below = file.text.find("\n", scalar.start)
        return below if below >= 0 else scalar.end
    return scalar.start
