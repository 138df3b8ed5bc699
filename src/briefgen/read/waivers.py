"""`# briefgen: ignore[rule] reason` in a brief → what its author lets pass, and where.

YAML's parser drops comments. They are looked for in the text, and the tree says
which of them are comments, and which value each is about.
"""

import re
from collections.abc import Iterator

from briefgen.diagnostics import Diagnostic, Outcome
from briefgen.model.brief import Waiver
from briefgen.model.values import Placed
from briefgen.read.faults import short
from briefgen.read.nodes import File, Mapping, Node, Scalar, Sequence

# Compiled when needed: most briefs hold no waiver.
_COMMENT = r"(?<!\S)#+[ \t]*briefgen:[ \t]*([^\r\n]*)"
_ORDER = r"ignore\[([^\]\r\n]*)\][ \t:–-]*(.*)"
_NAME = r"[^\s,]+"
_FORM = "write # briefgen: ignore[argument/single-source] and the reason"


def read_waivers(tree: Node, file: File) -> Outcome[tuple[Waiver, ...]]:
    """Give the waivers of a file, with what is wrong with them (BG107).

    One that stands on a line of its own is about the line below, one behind a value
    about that; each covers all lines of a text.
    """
    faults: list[Diagnostic] = []
    waivers: list[Waiver] = []
    comments = [*re.finditer(_COMMENT, file.text)]
    scalars = [*_scalars(tree)] if comments else []
    for comment in comments:
        at = comment.start()
        if any(_text_start(each, file) <= at < each.end for each in scalars):
            continue  # no comment: the words of a text
        span = file.span(at, comment.end())
        order = re.fullmatch(_ORDER, comment[1].rstrip())
        names = [*re.finditer(_NAME, order[1])] if order else []
        if order is None or not names:
            message = f"“{short(comment[1])}” is nothing that briefgen is told so"
            faults.append(_bad(comment, file, message, _FORM))
        elif not order[2]:
            message = f"nothing says why “{short(order[1])}” is let pass"
            faults.append(_bad(comment, file, message, "write the reason behind it"))
        else:
            lines = _lines(at, file, scalars)
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


def _text_start(scalar: Scalar, file: File) -> int:
    """Tell where no comment can stand any more: under a bar, on the line below it."""
    if scalar.style in ("literal", "folded"):
        return scalar.start + len(file.text[scalar.start :].partition("\n")[0])
    return scalar.start


def _lines(at: int, file: File, scalars: list[Scalar]) -> tuple[int, int]:
    """Say which lines a comment is about."""
    line, column = file.place(at)
    if file.line(line)[: column - 1].strip():
        first = [s.span.start[0] for s in scalars if s.span.end[0] == line]
        return min(first, default=line), _last(line, scalars)
    below = line + 1
    last = file.place(len(file.text))[0]
    while below < last and file.line(below).lstrip()[:1] in ("", "#"):
        below += 1
    return below, _last(below, scalars)


def _last(line: int, scalars: list[Scalar]) -> int:
    """Give the line where the texts end that start on this one."""
    return max(
        (s.span.end[0] for s in scalars if s.span.start[0] == line), default=line
    )
