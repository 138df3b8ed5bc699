"""Which findings in a brief that could not be read whole are but a consequence of that.

Better to say nothing than something wrong: what is said must still be true when the
author has mended what was lost.
"""

import re
from collections.abc import Sequence

from briefgen.diagnostics import Diagnostic, Span
from briefgen.read.brief import Sound

_FAMILIES = frozenset(("BG1", "BG2", "BG3", "BG4", "BG7"))
_OF_WHAT_IS_NOT_THERE = frozenset(  # it may be what is lost
    ("BG304", "BG402", "BG403", "BG406", "BG407", "BG409", "BG410", "BG411", "BG412")
)
_UNKNOWN_ID = "BG302"
_KEYS = frozenset((_UNKNOWN_ID, "BG401"))  # about a key that names nothing
_OF_WHAT_IS_THERE = frozenset(("BG301", "BG303"))
_WORD = re.compile(r"[\w-]+")


def is_put(code: str) -> bool:
    """Whether a rule judges parts of a brief, and not how they hang together."""
    return code[:3] in _FAMILIES and code not in _OF_WHAT_IS_NOT_THERE


class Losses:
    """What of a brief's text was lost."""

    def __init__(self, read: Sound, lines: Sequence[str]) -> None:
        self._doubtful = read.doubtful
        self._nameless = read.nameless
        self._lines = lines
        self._path = read.brief.span.path
        self._words = {word for span in read.lost for word in self._in(span)}

    def cause(self, found: Diagnostic) -> bool:
        """Whether this may come of what was lost."""
        code, span = found.code, found.span
        if code in _OF_WHAT_IS_THERE or code[:3] in ("BG1", "BG2"):
            return False
        if code == _UNKNOWN_ID and self._nameless:
            return True
        named = code[:3] in ("BG3", "BG4")
        if named and not self._words.isdisjoint(self._in(span)):
            return True
        return code not in _KEYS and any(
            owner.start <= span.start < owner.end for owner in self._doubtful
        )

    def _in(self, span: Span) -> set[str]:
        """Give the words between the ends of a place."""
        if span.path != self._path:  # in a bibliography
            return set()
        (first, start), (last, end) = span.start, span.end
        lines = [*self._lines[first - 1 : last]]
        if lines:
            lines[-1] = lines[-1][: end - 1] if last - first < len(lines) else lines[-1]
            lines[0] = lines[0][start - 1 :]
        return {word for line in lines for word in _WORD.findall(line.casefold())}
