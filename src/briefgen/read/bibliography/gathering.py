"""The fields of one entry → a work, and all of the entry that is not in it.

No field is lost in silence: where two want one place, the second is told, and so is
one that is empty. Who gathers asks for the fields of an entry by their names; what
nobody has asked for is told at the end.
"""

from briefgen.diagnostics import Severity, Span
from briefgen.read.bibliography.dates import read_date
from briefgen.read.bibliography.work import Passed, Work, mapping, scalar, sequence
from briefgen.read.nodes import Mapping, Node, Scalar, Sequence


class Gathering:
    """A work in the making."""

    def __init__(self, key: Scalar) -> None:
        self.key = key
        self._nodes: dict[str, Node] = {}
        self._names: dict[str, str] = {}  # of the fields in the file, by their places
        self._passed: list[Passed] = []

    def __contains__(self, place: str) -> bool:
        return place in self._nodes

    def text(self, place: str) -> str:
        """Give the text at a place; "" where there is none."""
        node = self._nodes.get(place)
        return node.text if isinstance(node, Scalar) else ""

    def put(self, place: str, node: Node, name: str) -> None:
        """Put what the file calls by a name where it belongs, if that is free."""
        held = self._nodes.get(place)
        if isinstance(node, Scalar) and not node.text.strip():
            self.tell(name, node.span, "is empty")
        elif held is None:
            self._nodes[place], self._names[place] = node, name
        elif not _says(held, node):
            by = self._names[place]
            why = "stands twice" if by == name else f"says other than “{by}”"
            self.tell(name, node.span, f"{why}, which is taken")

    def write(self, place: str, text: str, span: Span, name: str) -> None:
        """Put a text in its place."""
        self.put(place, scalar(text, span), name)

    def add(self, place: str, text: str, span: Span, name: str, joint: str) -> None:
        """Put a text behind what is in its place already."""
        held = self._nodes.get(place)
        if isinstance(held, Scalar) and text.strip():
            if text not in held.text:
                self._nodes[place] = scalar(f"{held.text}{joint}{text}", held.span)
        else:
            self.write(place, text, span, name)

    def replace(self, place: str, text: str, span: Span) -> None:
        """Put a text in its place, whatever is there."""
        self._nodes[place] = scalar(text, span)

    def name(self, place: str, people: list[Mapping], span: Span, name: str) -> None:
        """Put people behind those who have the same role."""
        held = self._nodes.get(place)
        if not people:
            self.tell(name, span, "is empty")
        elif isinstance(held, Sequence) and self._names[place] == name:
            self._nodes[place] = sequence(held.span, (*held.items, *people))
        else:
            self.put(place, sequence(span, people), name)

    def tell(self, name: str, span: Span, why: str = "") -> None:
        """Say that a field is passed over, which is no harm."""
        told = scalar(name, span)
        self._passed.append(Passed(told, why) if why else Passed(told))

    def warn(
        self, name: str, span: Span, why: str, level: Severity = Severity.WARNING
    ) -> None:
        """Say that a field is not understood, which a citation may need."""
        self._passed.append(Passed(scalar(name, span), why, level))

    def date(self, place: str, text: str, span: Span, name: str) -> None:
        """Put a date in its place; of one that is none, its year."""
        said, whole = read_date(text)
        if place == "accessed" and not said.replace("-", "").isdecimal():
            said, whole = said[:4] if said != "n.d." else "", False
        elif place != "issued" and said == "n.d.":
            said, whole = "", False
        if not whole:
            read = f"is read as {said} alone" if said else "is no date that is known"
            self.warn(f"{name} = {text}", span, read)
        if said:
            self.write(place, said, span, name)

    def work(self, span: Span) -> Work:
        """Give the work."""
        made = mapping(span, self._nodes.items())
        return Work(self.key, made, tuple(self._passed))


def _says(held: Node, node: Node) -> bool:
    """Whether two nodes say the same."""
    match held, node:
        case Scalar(), Scalar():
            return held.text.strip().casefold() == node.text.strip().casefold()
        case Sequence(), Sequence():
            return len(held.items) == len(node.items) and all(
                map(_says, held.items, node.items)
            )
        case Mapping(), Mapping():
            ones, others = dict(_texts(held)), dict(_texts(node))
            return ones == others
        case _:
            return False


def _texts(node: Mapping) -> list[tuple[str, str]]:
    return [
        (key.text, each.text) for key, each in node.entries if isinstance(each, Scalar)
    ]
