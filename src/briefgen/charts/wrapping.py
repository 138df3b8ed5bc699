"""Words to lines no wider than there is room: labels of charts."""

import re

from briefgen.flowables import Look, Ruler

_PIECE = re.compile("[^ \u00ad-]*(?:-|\u00ad| +|$)")
_MOST_WORDS = 60  # of a label that is broken into even lines


def wrapped(
    words: str, look: Look, room: float, ruler: Ruler, most: int = 3
) -> tuple[str, ...] | None:
    """Break words into few even lines; None where a word or the whole is too long."""
    lines = _greedy(words, look, room, ruler)
    if lines is None or len(lines) > most:
        return None
    if len(lines) == 1 or len(words.split()) > _MOST_WORDS:
        return lines
    low, high = 0.0, room
    for _ in range(6):
        middle = (low + high) / 2
        tighter = _greedy(words, look, middle, ruler)
        if tighter is not None and len(tighter) == len(lines):
            lines, high = tighter, middle
        else:
            low = middle
    return lines


def _greedy(
    words: str, look: Look, room: float, ruler: Ruler
) -> tuple[str, ...] | None:
    lines, line = list[str](), ""
    for piece in _PIECE.findall(words):
        longer = line + piece
        if ruler(_shown(longer), look) <= room:
            line = longer
            continue
        if line:
            lines.append(_shown(line))
        line = piece
        if ruler(_shown(line), look) > room:
            return None
    return (*lines, _shown(line)) if line.strip() or not lines else tuple(lines)


def _shown(line: str) -> str:
    """Give a line as it is written: a soft hyphen counts where the line ends."""
    line = line.strip(" ")
    end = "-" if line.endswith("\u00ad") else ""
    return line.replace("\u00ad", "") + end
