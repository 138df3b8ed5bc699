"""What a reader is: from a node to a value, and what it says where there is none."""

from collections.abc import Callable, Iterable, Mapping
from itertools import islice
from typing import Any, Final, TypeAlias

from briefgen.diagnostics import Diagnostic, Span
from briefgen.nearest import nearest
from briefgen.read.faults import trap, wrong_type
from briefgen.read.nodes import Mapping as MappingNode
from briefgen.read.nodes import Node, Scalar, Sequence

FAULTY: Final = object()
"""In place of a value that could not be read. The reason was given."""


class Kept(list[Diagnostic]):
    """The faults of a reading that keeps what is sound, where others give all up.

    `lost` has what it did not keep, `doubtful` what has lost a field; `nameless` says
    that something has lost its id, or never had the one that it needs.
    """

    def __init__(self) -> None:
        super().__init__()
        self.lost: list[Span] = []
        self.doubtful: list[Span] = []
        self.nameless = False


def keeps(faults: list[Diagnostic], lost: Span, owner: Span | None = None) -> bool:
    """Whether the rest is kept where something of its owner is lost: noted then."""
    if not isinstance(faults, Kept):
        return False
    faults.lost.append(lost)
    if owner is not None:
        faults.doubtful.append(owner)
    return True


Reader: TypeAlias = Callable[[Node, Any, list[Diagnostic]], object]
"""Node, the value that holds where nothing is written, and where faults go → value."""

_NOTHING = frozenset(["", "null", "Null", "NULL", "~"])
_MOST_LISTED = 12  # words in a hint


def shape(node: Node) -> str:
    """Name what stands at a node, for a message."""
    match node:
        case Scalar():
            return "a single text"
        case Sequence():
            return "a list"
        case _:
            return "fields"


def meant(word: str, known: Mapping[str, object]) -> str:
    """Give the hint for a word that is not among the known: the nearest, or all."""
    near = nearest(word, known)
    return f"did you mean “{near}”?" if near else listed("known here", known)


def listed(what: str, words: Iterable[str]) -> str:
    """List words for a hint; of many, the first."""
    some = [*islice(words, _MOST_LISTED + 1)]
    if len(some) > _MOST_LISTED:
        some[-1] = "…"
    return f"{what}: {', '.join(some)}"


def not_a_text(
    node: Sequence | MappingNode, wanted: str, faults: list[Diagnostic]
) -> None:
    """Say why a list or fields stand where one text is wanted.

    More often than not YAML made them of words that the author took for a text. Where
    an entry was refused, that was said already.
    """
    if isinstance(node, Sequence) or node.whole:
        faults.append(_mistaken(node, wanted))


def _mistaken(node: Sequence | MappingNode, wanted: str) -> Diagnostic:
    match node:
        case MappingNode(flow=False, entries=((key, _),)):
            return trap(key.span, f"{key.text}:", "the name of a field")
        case Sequence(flow=True) | MappingNode(flow=True):
            sign = "[" if isinstance(node, Sequence) else "{"
            return trap(node.span, sign, f"the start of {shape(node)}, not of a text")
        case _:
            return wrong_type(
                node.span, f"these are {shape(node)}; {wanted} is wanted here"
            )


def cut_short(scalar: Scalar, *, prose: bool) -> Diagnostic | None:
    """Find a comment that is no comment but the rest of the text: `see #El-Said`.

    A comment has a space after its `#`; behind prose, two before it as well, so that
    `number # 1` is not cut either. Where a text is empty, nothing else was meant.
    """
    if scalar.comment is None:
        return None
    gap, comment = scalar.comment
    spaced = comment[1:2] in ("", " ", "\t", "#") and (len(gap) > 1 or not prose)
    if spaced:
        return None
    assert scalar.file is not None
    start = scalar.end + len(gap)
    span = scalar.file.span(start, start + len(comment))
    return trap(span, comment, "a comment: the text ends before it")


def is_nothing(scalar: Scalar) -> bool:
    """Whether YAML means nothing by it. JSON does by `null`; no author prints that."""
    return scalar.style == "plain" and scalar.text in _NOTHING


def nothing(scalar: Scalar) -> Diagnostic:
    """Say that a field stands there without a value."""
    if scalar.text:
        message = f"“{scalar.text}” says that nothing stands here"
        hint = "remove the field; or quote the word, if it is meant"
        return wrong_type(scalar.span, message, hint)
    return cut_short(scalar, prose=False) or wrong_type(
        scalar.span, "nothing stands here", "write a value, or remove the field"
    )


def is_bracketed(node: Sequence) -> bool:
    """Whether a list may be words between brackets: `[note]`; JSON quotes its texts."""
    return node.flow and any(
        isinstance(item, Scalar) and item.style == "plain" for item in node.items
    )
