"""The author's own words, as messages show them."""

from briefgen.diagnostics import NOWHERE
from briefgen.model.fields import place
from briefgen.model.inlines import Text, plain
from briefgen.nearest import is_alone, is_slip, nearest, sole
from briefgen.rules.rule import Fix

_ENOUGH = 60  # characters of a quotation
_MOST = 12  # words of a list


def quoted(words: Text | str) -> str:
    """Put an author's words in quotation marks, cut at a word where they are long."""
    text = " ".join((words if isinstance(words, str) else plain(words)).split())
    if len(text) > _ENOUGH:
        text = text[:_ENOUGH].rsplit(" ", 1)[0].rstrip(" ,;:") + " …"
    return f"“{text}”"


def listed(words: list[str]) -> str:
    """Join words as a sentence does: `a`, `a and b`, `a, b and c`; many are counted."""
    if len(words) > _MOST:
        words = [*words[: _MOST - 1], f"{len(words) - _MOST + 1} more"]
    *rest, last = words
    return f"{', '.join(rest)} and {last}" if rest else last


def meant(word: str, known: list[str], otherwise: str) -> str:
    """Make the hint for a name that nothing has: its nearest, else what else to do."""
    near = nearest(word, known)
    return f"did you mean “{near}”?" if near else otherwise


def renamed(word: str, known: list[str]) -> Fix | None:
    """Put the one name that comes near in place of a name that nothing has."""
    if place(word, NOWHERE) is NOWHERE:
        return None  # where it stands is known as nearly as its owner's place
    right = sole(word, known)
    return (
        None
        if right is None
        else Fix(right, is_slip(word, right) and is_alone(word, known))
    )
