"""The place of a text, and some words of it → the place of these words."""

import re
from collections.abc import Sequence

from briefgen.diagnostics import Span

_SPACE = re.compile(r"\s+")


def narrowed(span: Span, part: str, nth: int, lines: Sequence[str]) -> Span | None:
    """Find some words of a text, for the nth time, between the ends of its place.

    They may go on from one line to the next. Where they are written otherwise than
    they read (escaped) they are not found.
    """
    (first, start), (last, end) = span.start, span.end
    here = [*lines[first - 1 : last]]
    if not here:
        return None
    if len(here) > last - first:
        here[-1] = here[-1][: end - 1]
    text = "\n".join([" " * (start - 1) + here[0][start - 1 :], *here[1:]])
    found = _nth(part.split(), nth, text)
    if found is None:
        return None
    return Span(span.path, _place(text, found[0], first), _place(text, found[1], first))


def _nth(words: Sequence[str], nth: int, text: str) -> tuple[int, int] | None:
    """Find some words for the nth time, whatever white space parts them."""
    start = 0
    while words and (start := text.find(words[0], start)) >= 0:
        end = _end(words, text, start)
        if end is not None:
            nth -= 1
            if nth == 0:
                return start, end
        start = end or start + 1
    return None


def _end(words: Sequence[str], text: str, start: int) -> int | None:
    """Tell where words end of which the first stands here; None where others follow."""
    at = start + len(words[0])
    for word in words[1:]:
        space = _SPACE.match(text, at)
        if space is None or not text.startswith(word, space.end()):
            return None
        at = space.end() + len(word)
    return at


def _place(text: str, at: int, first: int) -> tuple[int, int]:
    """Give line and column of a place in some lines, the first of which is known."""
    return first + text.count("\n", 0, at), at - text.rfind("\n", 0, at)
