"""Words to lines no wider than there is room: labels of charts."""

import re

from briefgen.flowables import Look, Ruler

_PIECE = re.compile("[^ \u00ad-]*(?:-|\u00ad| +|$)")
_STOPS = ".,;:–- "  # what no ellipsis follows
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


def clipped(
    words: str, look: Look, room: float, ruler: Ruler, most: int
) -> tuple[str, ...] | None:
    """Break words into lines, and end them with an ellipsis where they are too many.

    None where a word is too long.
    """
    each = words.split()
    whole = wrapped(words, look, room, ruler, most)
    if whole is not None or any(
        wrapped(word, look, room, ruler) is None for word in each[:_MOST_WORDS]
    ):
        return whole
    kept, low, high = None, 0, min(len(each), _MOST_WORDS)
    while high - low > 1:  # as many words as there is room for
        count = (low + high) // 2
        cut = f"{' '.join(each[:count]).rstrip(_STOPS)}…"
        lines = wrapped(cut, look, room, ruler, most)
        kept, low, high = (lines, count, high) if lines else (kept, low, count)
    return kept


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
