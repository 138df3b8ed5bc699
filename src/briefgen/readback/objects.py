"""An open PDF → its objects, its trees and its pages; a circle among them is told."""

from collections.abc import Iterator
from typing import Any, NamedTuple, TypeAlias

from briefgen.pdfreader import OpenPdf, UnreadablePdf, object_at

Value: TypeAlias = Any
"""None, bool, a number, bytes or `str`, a list, or a dict: a stream is one, too."""

_MOST_OBJECTS = 200_000
_MOST_NODES = 20_000  # of one tree
_DEEPEST = 50
_INHERITED = ("/MediaBox", "/Resources")  # by a page (ISO 32000-1, 7.7.3.4)


class Page(NamedTuple):
    """A page, with what it has from those above it in the tree of pages."""

    entries: dict[str, Value]
    inherited: dict[str, Value]


class Objects:
    """The objects of a PDF. Raises `UnreadablePdf` where there are too many."""

    def __init__(self, pdf: OpenPdf) -> None:
        self._reader = pdf.reader
        if pdf.reader.is_encrypted:
            message = "is encrypted"
            raise UnreadablePdf(message)
        self.version = pdf.reader.pdf_header.removeprefix("%PDF-")[:8]
        self.root = self.entries(pdf.reader.trailer, "/Root")
        self.info = self.entries(pdf.reader.trailer, "/Info")
        if not self.root:
            message = "has no catalog"
            raise UnreadablePdf(message)

    def get(self, value: Value) -> Value:
        """Give a value, or what it refers to."""
        for _ in range(_DEEPEST):
            if not hasattr(value, "idnum"):
                return value
            value = value.get_object()
        message = "has a reference that leads nowhere"
        raise UnreadablePdf(message)

    def entries(self, owner: Value, key: str) -> dict[str, Value]:
        """Give the dictionary under a key; an empty one where there is none."""
        found = self.get(owner.get(key)) if isinstance(owner, dict) else None
        return found if isinstance(found, dict) else {}

    def items(self, owner: Value, key: str) -> list[Value]:
        """Give the array under a key; an empty one where there is none."""
        found = self.get(owner.get(key)) if isinstance(owner, dict) else None
        return found if isinstance(found, list) else []

    def every(self) -> Iterator[Value]:
        """Yield every object, as far as the file lists it."""
        free = self._reader.xref_free_entry
        numbers = [
            (number, generation)
            for generation, places in self._reader.xref.items()
            for number in places
            if not free.get(generation, {}).get(number)
        ]
        numbers += ((number, 0) for number in self._reader.xref_objStm)
        if len(numbers) > _MOST_OBJECTS:
            message = f"has more than {_MOST_OBJECTS:,} objects"
            raise UnreadablePdf(message, costly=True)
        for number, generation in numbers:
            yield object_at(self._reader, number, generation)

    def pages(self) -> Iterator[Page]:
        """Yield the pages in their order (ISO 32000-1, 7.7.3)."""
        top = self.entries(self.root, "/Pages")
        open_ = [iter([(top, dict[str, Value]())])]
        seen = {id(top)}
        while open_:
            node, above = next(open_[-1], (None, {}))
            if node is None:
                open_.pop()
                continue
            inherited = above | {key: node[key] for key in _INHERITED if key in node}
            kids = self.items(node, "/Kids")
            if not kids and node.get("/Type") != "/Pages":
                yield Page(node, inherited)
                continue
            below = [self.get(kid) for kid in kids]
            if not all(isinstance(kid, dict) for kid in below):
                message = "has a page that is none"
                raise UnreadablePdf(message)
            _check(seen, below, len(open_), "tree of pages")
            open_.append(iter([(kid, inherited) for kid in below]))

    def outline(self) -> Iterator[dict[str, Value]]:
        """Yield the entries of the outline (12.3.3)."""
        waiting, seen = [self.entries(self.root, "/Outlines")], set[int]()
        while waiting:
            node = waiting.pop()
            below = [self.entries(node, key) for key in ("/Next", "/First")]
            below = [each for each in below if each]
            _check(seen, below, 0, "outline")
            waiting += below
            yield from below

    def names(self, tree: str) -> Iterator[tuple[Value, Value]]:
        """Yield the names of a name tree, each with its value (7.9.6)."""
        waiting, seen = [self.entries(self.entries(self.root, "/Names"), tree)], set()
        seen.add(id(waiting[0]))
        while waiting:
            node = waiting.pop()
            listed = self.items(node, "/Names")
            if len(listed) > _MOST_NODES:
                message = f"has a tree of more than {_MOST_NODES:,} names"
                raise UnreadablePdf(message, costly=True)
            for name, value in zip(listed[::2], listed[1::2], strict=False):
                yield self.get(name), self.get(value)
            below = [self.get(kid) for kid in self.items(node, "/Kids")]
            _check(seen, below, 0, "tree of names")
            waiting += (kid for kid in reversed(below) if isinstance(kid, dict))


def _check(seen: set[int], below: list[Value], depth: int, what: str) -> None:
    """Note nodes of a tree; raise `UnreadablePdf` where it is none, or too large."""
    for each in below:
        if id(each) in seen:
            message = f"has a circle in its {what}"
            raise UnreadablePdf(message)
        seen.add(id(each))
    if len(seen) > _MOST_NODES or depth > _DEEPEST:
        message = f"has a {what} of more than {_MOST_NODES:,} parts, or too deep a one"
        raise UnreadablePdf(message, costly=True)


def text_of(value: Value) -> str:
    """Give a text string as text; anything else as no words."""
    if isinstance(value, bytes):
        return value.decode("latin-1")
    return str(value) if isinstance(value, str) else ""
