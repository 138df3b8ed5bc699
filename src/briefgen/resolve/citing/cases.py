"""Words in the case that a style wants: title case, a capital first, small."""

import re
from collections.abc import Iterator
from functools import lru_cache, partial

from briefgen.resolve.citing.piece import Marked, Node

_SMALL = frozenset(
    """a about al an and as at but by c d' d’ de down for from i in into nor of on onto
    or over so the till to up v v. van via von with yet
    across after against along among amongst around before behind below beneath beside
    between beyond despite during except near since than through throughout toward
    towards under until upon versus vs vs. within without""".split()
)
"""Words that stay small within a title, save first and last: articles, conjunctions,
and prepositions of any length (Chicago 8.159)."""
_WORD = re.compile(r"[^\s\-–—/]+")
_BARE = re.compile(r"^[^\w]*|[^\w.]*$")


@lru_cache(maxsize=4096)  # a title is written in each note that cites it
def cased(nodes: tuple[Node, ...], case: str) -> tuple[Node, ...]:
    """Give words in a case: `title`, `first`, `lower`; what is as-is keeps its own."""
    match case:
        case "title":
            return _titled(nodes)
        case "first":
            return _first_capital(nodes)[0]
        case "lower":
            return tuple(
                node.lower()
                if isinstance(node, str)
                else node
                if node.kind == "as-is"
                else node._replace(nodes=cased(node.nodes, case))
                for node in nodes
            )
        case _:
            return nodes


def capital(text: str) -> str:
    """Give words with a capital first, where all of the first word is small."""
    return _capital_at(text, len(text) - len(text.lstrip("‘“«\"'[¿¡ ")))


def _capital_at(text: str, at: int) -> str:
    word = _WORD.match(text, at)
    if word is None or word[0] != word[0].lower():
        return text
    return text[:at] + text[at : at + 1].upper() + text[at + 1 :]


def _first_capital(nodes: tuple[Node, ...]) -> tuple[tuple[Node, ...], bool]:
    made: list[Node] = list(nodes)
    for at, node in enumerate(nodes):
        if isinstance(node, str):
            if node.strip():
                made[at] = capital(node)
                return tuple(made), True
        elif node.kind == "as-is":
            return nodes, True
        else:
            inner, done = _first_capital(node.nodes)
            made[at] = node._replace(nodes=inner)
            if done:
                return tuple(made), True
    return tuple(made), False


class _Title:
    """Goes through the words of a title from the first to the last."""

    def __init__(self, last: int) -> None:
        self.count = 0
        self.last = last
        self.fresh = True  # at the beginning, or after a colon

    def found(self, word: re.Match[str], *, raised: bool) -> str:
        """Give a word that was found; `raised`: what follows the text is a script."""
        end = word.end()
        if raised and end == len(word.string) and len(word[0]) == 1:
            self.count += 1
            return word[0]  # a unit, as in m²
        joined = word.string[end : end + 1] == "-"
        leads = joined and word.string[: word.start()][-1:] != "-"
        return self.word(word[0], leads=leads, joined=joined)

    def word(self, word: str, *, leads: bool, joined: bool) -> str:
        """Give one word as a title has it.

        `joined`: a hyphen follows; `leads`: it is the first of a compound.
        """
        self.count += 1
        bare = _BARE.sub("", word)
        arabic = joined and bare in {"al", "el"}
        starts = (self.fresh or leads) and not arabic
        self.fresh = word.endswith((":", "?", "!"))
        # What a colon follows ends the title itself: Lives After: A Study.
        ends = self.count == self.last or word.endswith(":")
        small = bare.lower() in _SMALL and not starts and not ends
        small = small or bare.lower() in {"v.", "vs."}
        if small or bare != bare.lower() or word != word.lower():
            return word
        return _capital_at(
            word, next((i for i, c in enumerate(word) if c.isalnum()), 0)
        )


def _titled(nodes: tuple[Node, ...]) -> tuple[Node, ...]:
    last = sum(len(_WORD.findall(text)) for text in _texts(nodes))
    return _walk(nodes, _Title(last))


def _texts(nodes: tuple[Node, ...]) -> Iterator[str]:
    for node in nodes:
        if isinstance(node, str):
            yield node
        else:
            yield from _texts(node.nodes)


def _walk(nodes: tuple[Node, ...], title: _Title) -> tuple[Node, ...]:
    made: list[Node] = []
    for at, node in enumerate(nodes):
        raised = at + 1 < len(nodes) and _script(nodes[at + 1])
        match node:
            case Marked(kind="as-is" | "super" | "sub"):
                title.count += sum(len(_WORD.findall(t)) for t in _texts(node.nodes))
                title.fresh = False
                made.append(node)
            case Marked():
                made.append(node._replace(nodes=_walk(node.nodes, title)))
            case str():
                made.append(_WORD.sub(partial(title.found, raised=raised), node))
    return tuple(made)


def _script(node: Node) -> bool:
    return isinstance(node, Marked) and node.kind in {"super", "sub"}
