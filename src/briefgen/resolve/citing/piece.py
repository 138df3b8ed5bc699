"""Pieces of an entry or a citation, and how they are put together.

A piece knows whether a field of the work was asked for. So a group of words around a
field that the work does not have (“edited by …”, “vol. …”) is left out whole.
"""

from typing import Literal, NamedTuple, TypeAlias

Kind: TypeAlias = Literal[
    "italic", "bold", "small-caps", "super", "sub", "quoted", "as-is", "link"
]


class Marked(NamedTuple):
    """Words with a mark on them."""

    kind: Kind
    nodes: tuple["Node", ...]
    target: str = ""


Node: TypeAlias = str | Marked


class Piece(NamedTuple):
    """Some words, and whether a field of the work was asked for them."""

    nodes: tuple[Node, ...] = ()
    asked: bool = False

    def __bool__(self) -> bool:
        """Say whether there are any words."""
        return bool(self.nodes)

    def around(self, before: str, after: str = "") -> "Piece":
        """Put words around, if there are any."""
        if not self.nodes:
            return self
        front = (before,) if before else ()
        return Piece((*front, *self.nodes, *((after,) if after else ())), self.asked)

    def marked(self, kind: Kind, target: str = "") -> "Piece":
        """Put a mark on the words, if there are any."""
        if not self.nodes:
            return self
        return Piece((Marked(kind, self.nodes, target),), self.asked)

    def italic(self) -> "Piece":
        """Set in italics."""
        return self.marked("italic")

    def quoted(self) -> "Piece":
        """Put in quotation marks."""
        return self.marked("quoted")

    def parenthesised(self) -> "Piece":
        """Put in round brackets."""
        return self.around("(", ")")

    def bracketed(self) -> "Piece":
        """Put in square brackets."""
        return self.around("[", "]")


NOTHING = Piece()
ASKED = Piece(asked=True)
"""Nothing, where a field was asked for."""


def words(text: str) -> Piece:
    """Give words of the style's own."""
    return Piece((text,)) if text else NOTHING


def group(delimiter: str, *pieces: Piece) -> Piece:
    """Put pieces behind one another; nothing where all fields asked for are missing.

    What a group has put together counts as given in the group around it.
    """
    nodes: list[Node] = []
    asked = given = False
    for piece in pieces:
        asked = asked or piece.asked
        if piece.nodes:
            given = given or piece.asked
            if nodes and delimiter:
                nodes.append(delimiter)
            nodes += piece.nodes
    if asked and not given:
        return Piece((), asked=True)
    return Piece(tuple(nodes), asked=bool(nodes))


def text_of(nodes: tuple[Node, ...]) -> str:
    """Give the words alone."""
    return "".join(n if isinstance(n, str) else text_of(n.nodes) for n in nodes)
