"""A line that YAML cannot read → what on it only looks like YAML, and how to mend it.

A dash from a word processor, a space that does not break, the marks of two versions
that met: the author sees nothing wrong, and what the parser complains of is elsewhere.
"""

import re
from collections.abc import Iterator

from briefgen.diagnostics import Diagnostic, Span
from briefgen.read.faults import not_yaml, short
from briefgen.read.nodes import File

_SPACES = "\u00a0\u1680\u2000-\u200b\u202f\u205f\u3000\ufeff"
_INDENT = re.compile(rf"[ \t]*(?P<sign>[{_SPACES}])[ \t{_SPACES}]*(?=\S)")
_CONFLICT = re.compile(r"(?P<sign><{7}|={7}|>{7}|\|{7})(?: |\Z)")
_BULLET = re.compile(r" *(?P<sign>[–—\u2212•·‣◦]|\*(?= ))")
_DASH = re.compile(r" *(?P<sign>-)(?=[\w{\[\"'])")
_COLON = re.compile(r" *(?:- +)?[\w-]+(?P<sign>[\uff1a\ufe55]|:[\u00a0\u202f])")
_FIELD = re.compile(r" *(?:- +)*[\w-]+:(?: |\Z)|---")
_FARTHEST = 50  # lines above the fault that are looked at


def lookalike(file: File, line: int) -> Diagnostic | None:
    """Tell of a sign on a line that is not the one it looks like, if there is one."""
    words = file.line(line).rstrip("\r\n")
    for pattern, tell in (
        (_CONFLICT, _conflict),
        (_INDENT, _indent),
        (_BULLET, _bullet),
        (_DASH, _dash),
        (_COLON, _colon),
    ):
        found = pattern.match(words)
        if found is not None:
            return tell(_span(file, line, found), found)
    return None


def lookalike_above(file: File, line: int) -> Diagnostic | None:
    """Tell of such a sign on this line, or on those above that it may go on from."""
    return next(
        filter(None, (lookalike(file, each) for each in _above(file, line))), None
    )


def _above(file: File, line: int) -> Iterator[int]:
    for each in range(line, max(0, line - _FARTHEST), -1):
        yield each
        if each != line and _FIELD.match(file.line(each)):
            return


def _span(file: File, line: int, found: re.Match[str]) -> Span:
    start, end = found.span("sign")
    return Span(file.path, (line, start + 1), (line, end + 1))


def _conflict(span: Span, found: re.Match[str]) -> Diagnostic:
    return not_yaml(
        span,
        f"“{found['sign']}” marks a conflict of two versions that nobody has solved",
        "keep one of the two, and remove the lines with <<<<<<<, ======= and >>>>>>>",
    )


def _indent(span: Span, found: re.Match[str]) -> Diagnostic:
    point = f"U+{ord(found['sign']):04X}"
    return not_yaml(
        span,
        f"the space {point} cannot indent a line",
        "indent with plain spaces: this one came in by copying",
    )


def _bullet(span: Span, found: re.Match[str]) -> Diagnostic:
    return not_yaml(
        span,
        f"“{found['sign']}” begins no item of a list",
        "write “- ”: a plain hyphen and a space; or quote a text that starts with it",
    )


def _dash(span: Span, _: re.Match[str]) -> Diagnostic:
    return not_yaml(span, "the “-” of an item has no space after it", "write “- ”")


def _colon(span: Span, found: re.Match[str]) -> Diagnostic:
    sign = found["sign"]
    if sign.startswith(":"):
        message = f"the space after the colon is U+{ord(sign[1]):04X}, and no plain one"
        return not_yaml(span, message, "write “: ” anew, with a plain space")
    return not_yaml(
        span,
        f"“{short(sign)}” is no colon to YAML",
        "write “: ”: a plain colon and a space",
    )
