"""The bytes of a file, and edits of them → its bytes with these, if all else is kept.

The text is edited, not written anew: comments, quotation marks, order, line ends and
a byte order mark stay. What comes of it is read again, and has to hold what the file
held before, save for the words that the edits have put in place of others.
"""

from collections.abc import Iterator, Sequence
from itertools import zip_longest
from typing import NamedTuple

from briefgen.diagnostics import Edit, Span
from briefgen.read.characters import read_characters
from briefgen.read.nodes import File, Mapping, Node, Refused, Scalar
from briefgen.read.nodes import Sequence as List
from briefgen.read.yamltree import parse

_MARK = "\ufeff".encode()


def edited(source: bytes, path: str, edits: Sequence[Edit]) -> bytes | None:
    """Give the bytes with these edits, which do not overlap.

    None where the file would say anything else beside, or could not be read again.
    """
    text = read_characters(source, path)
    if not isinstance(text, str):
        return None
    file = File(path, text)
    pieces, at = [], 0
    for edit in sorted(edits):
        start, end = file.index(edit.span.start), file.index(edit.span.end)
        pieces += [text[at:start], edit.text]
        at = end
    mark = _MARK if source.startswith(_MARK) else b""
    data = mark + "".join((*pieces, text[at:])).encode()
    before, after = parse(source, path), parse(data, path)
    if before.value is None or after.value is None:
        return None
    if len(after.diagnostics) > len(before.diagnostics):
        return None
    kept = _kept(before.value, after.value, sorted(edits))
    return data if kept else None


def apart(edits: Sequence[Edit]) -> list[Edit]:
    """Give those that do not overlap, each with those before it; the others wait."""
    found: list[Edit] = []
    for edit in sorted(edits):
        if not found or found[-1].span.end <= edit.span.start:
            found.append(edit)
    return found


class _Held(NamedTuple):
    """What a node holds itself: a scalar its text, any other how many it holds."""

    kind: type[Node]
    text: str | int
    scalar: Scalar | None = None


def _kept(before: Node, after: Node, edits: list[Edit]) -> bool:
    """Whether two trees are one, save for the edits of the first."""
    lists = frozenset(edit.span for edit in edits if edit.text.startswith("["))
    for old, new in zip_longest(_held(before, lists), _held(after)):
        if old is None or new is None or old.kind is not new.kind:
            return False
        text = old.text
        if old.scalar is not None and text != new.text:
            text = _with_edits(old.scalar, edits)
        if text != new.text:
            return False
    return True


def _held(node: Node, lists: frozenset[Span] = frozenset()) -> Iterator[_Held]:
    """Yield what a tree holds; a text of which a list is made, as that list."""
    match node:
        case Scalar() if node.span in lists:
            items = node.text.split(",")
            yield _Held(List, len(items))
            yield from (_Held(Scalar, item.strip()) for item in items)
        case Scalar():
            yield _Held(Scalar, node.text, node)
        case List():
            yield _Held(List, len(node.items))
            for item in node.items:
                yield from _held(item, lists)
        case Mapping():
            yield _Held(Mapping, len(node.entries))
            for key, value in node.entries:
                yield from _held(key, lists)
                yield from _held(value, lists)
        case Refused():
            yield _Held(Refused, 0)


def _with_edits(scalar: Scalar, edits: list[Edit]) -> str:
    """Give the text of a scalar with the edits that fall between its ends."""
    text = scalar.text
    for edit in reversed(edits):
        if scalar.span.start <= edit.span.start and edit.span.end <= scalar.span.end:
            start, end = _stretch(scalar, edit.span)
            text = text[:start] + edit.text + text[end:]
    return text


def _stretch(scalar: Scalar, span: Span) -> tuple[int, int]:
    """Tell where in a scalar's text stands what stands in this place of its file."""
    places = [scalar.place(at) for at in range(len(scalar.text) + 1)]
    start = places.index(span.start) if span.start in places else 0
    return start, places.index(span.end) if span.end in places else len(places)
