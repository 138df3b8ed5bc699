"""The author's own words, and places inside them, as messages show them."""

from briefgen.diagnostics import Span
from briefgen.model.inlines import Text, plain
from briefgen.nearest import nearest

_ENOUGH = 60


def quoted(words: Text | str) -> str:
    """Put an author's words in quotation marks, cut at a word where they are long."""
    text = " ".join((words if isinstance(words, str) else plain(words)).split())
    if len(text) > _ENOUGH:
        text = text[:_ENOUGH].rsplit(" ", 1)[0].rstrip(" ,;:") + " …"
    return f"“{text}”"


def listed(words: list[str]) -> str:
    """Join words as a sentence does: `a`, `a and b`, `a, b and c`."""
    *rest, last = words
    return f"{', '.join(rest)} and {last}" if rest else last


def meant(word: str, known: list[str], otherwise: str) -> str:
    """Make the hint for a name that nothing has: its nearest, else what else to do."""
    near = nearest(word, known)
    return f"did you mean “{near}”?" if near else otherwise


def within(span: Span, text: str, start: int, end: int) -> Span:
    """Narrow the place of a text to some of its characters, where that is exact.

    It is where the text stands on one line just as it reads, bare or in quotation
    marks; what is folded, escaped or marked up keeps its whole place.
    """
    (line, first), (last_line, last) = span.start, span.end
    marks, odd = divmod(last - first - len(text), 2)
    if line != last_line or odd or marks not in {0, 1}:
        return span
    return Span(span.path, (line, first + marks + start), (line, first + marks + end))
