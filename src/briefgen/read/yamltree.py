"""YAML text → nodes that remember where they stood.

The tree is built straight from the parser's events, in one pass and without
recursion, and stops at the first limit: the C parser's own composer crashes the
interpreter on deep input. Nothing is lost in silence: what YAML would read otherwise
than it looks (an alias, a tag, a second key of the same name) is diagnosed.
"""

from collections.abc import Callable
from typing import Any, TypeAlias

import yaml

from briefgen.diagnostics import Diagnostic, Outcome, Span
from briefgen.read.characters import REFUSED, read_characters, refused
from briefgen.read.faults import not_yaml, short, too_big, trap
from briefgen.read.nodes import (
    File,
    Mapping,
    Node,
    Refused,
    Scalar,
    ScalarStyle,
    Sequence,
)
from briefgen.read.traps import Fault, explain, written

MOST_DEPTH = 64
MOST_EVENTS = 200_000
MOST_CHARACTERS = 256 * 1024  # of one scalar
MOST_FAULTS = 100  # then the rest is not worth reading

Event: TypeAlias = Any
"""One of the parser's, with its marks; which have no types."""

# The C parser is twenty times as fast; the other one is there for platforms without.
_LOADER = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
_STYLES: dict[str | None, ScalarStyle] = {
    "'": "single",
    '"': "double",
    "|": "literal",
    ">": "folded",
}
_BLOCKS = frozenset[ScalarStyle](("literal", "folded"))


def parse(source: bytes | str, path: str) -> Outcome[Node | None]:
    """Give the one document of a file as nodes; None where it cannot be read on.

    A trap (BG103, BG106) leaves a `Refused` node and the rest of the tree; bytes
    that are not text or not YAML (BG101) and limits (BG102) leave nothing.
    """
    text = read_characters(source, path)
    if isinstance(text, Diagnostic):
        return Outcome(None, (text,))
    file = File(path, text)
    tree = _Tree(file)
    take = tree.takers()
    loader = _LOADER(text)
    try:
        count = 0
        while not tree.ended and (event := loader.get_event()) is not None:
            count += 1
            if count > MOST_EVENTS:
                message = f"the file has more than {MOST_EVENTS:,} parts"
                tree.end(too_big(tree.here, message, "split it into several briefs"))
            else:
                take[type(event)](event)
    except yaml.YAMLError as error:
        fault = _fault(error)
        # A trap on the same line has caused it, and was named already.
        line = file.place(fault.at)[0]
        if not any(line == known.span.end[0] for known in tree.faults):
            tree.faults.append(explain(fault, file, tree.last))
        tree.ended = True
    finally:
        loader.dispose()
    return tree.outcome()


def _fault(error: yaml.YAMLError) -> Fault:
    # The C parser names no place for some faults, and gives a bare text for others.
    problem = str(getattr(error, "problem", None) or error)
    context = str(getattr(error, "context", None) or "")
    index = getattr(getattr(error, "problem_mark", None), "index", 0)
    start = getattr(getattr(error, "context_mark", None), "index", index)
    return Fault(problem, index, context, start)


class _Open:
    """A list or a mapping that is not closed yet."""

    __slots__ = ("flow", "items", "keys", "start")

    def __init__(
        self, start: int, keys: dict[str, Scalar] | None, *, flow: bool
    ) -> None:
        self.start = start
        self.flow = flow
        self.items: list[Node] = []  # of a mapping: keys and values in turn
        self.keys = keys  # None: a list


class _Tree:
    """The tree as far as it is read, event by event."""

    def __init__(self, file: File) -> None:
        self.file = file
        self.faults: list[Diagnostic] = []
        self.last: Node | None = None  # the node that was read last
        self.root: Node | None = None
        self.ended = False
        self._open: list[_Open] = []
        self._documents = 0

    @property
    def here(self) -> Span:
        """How far the file is read."""
        return self.last.span if self.last else self.file.span(0, 0)

    def outcome(self) -> Outcome[Node | None]:
        """Give the tree, or what stands against one."""
        if self.root is None and not self.faults:
            empty = not_yaml(self.here, "there is nothing in this file", "write title:")
            return Outcome(None, (empty,))
        return Outcome(None if self.ended else self.root, tuple(self.faults))

    def end(self, fault: Diagnostic) -> None:
        """Read no further."""
        self.faults.append(fault)
        self.ended = True

    def takers(self) -> dict[type[Event], Callable[[Event], None]]:
        """Give what takes in each kind of event: quicker than to ask for its kind."""
        return {
            yaml.StreamStartEvent: self._pass,
            yaml.DocumentStartEvent: self._document,
            yaml.MappingStartEvent: self._mapping,
            yaml.SequenceStartEvent: self._sequence,
            yaml.ScalarEvent: self._scalar,
            yaml.AliasEvent: self._alias,
            yaml.SequenceEndEvent: self._close,
            yaml.MappingEndEvent: self._close,
            yaml.DocumentEndEvent: self._pass,
            yaml.StreamEndEvent: self._pass,
        }

    def _fault(self, fault: Diagnostic) -> None:
        self.faults.append(fault)
        self.ended = self.ended or len(self.faults) >= MOST_FAULTS

    def _pass(self, event: Event) -> None:
        """Take in what says nothing: the ends of document and stream."""

    def _document(self, event: Event) -> None:
        self._documents += 1
        start = event.start_mark.index
        span = self.file.span(start, start + 1)
        if self._documents > 1:
            message = "a second document starts here"
            self.end(too_big(span, message, "one file is one brief: remove the “---”"))
        elif event.version or event.tags:
            message = "a line that starts with “%” is an instruction to YAML"
            self._fault(not_yaml(span, message, "remove it"))

    def _alias(self, event: Event) -> None:
        start, end = event.start_mark.index, event.end_mark.index
        span = self.file.span(start, end)
        self._fault(trap(span, self.file.text[start:end], "an alias, not as text"))
        self._place(Refused(span))

    def _refuse_properties(self, start: int, end: int) -> None:
        words = self.file.text[start:end].split(maxsplit=1)[0]
        kind = "an anchor" if words.startswith("&") else "a tag"
        span = self.file.span(start, start + len(words))
        self._fault(trap(span, words, f"{kind}, not as text"))

    def _scalar(self, event: Event) -> None:
        start, end = event.start_mark.index, event.end_mark.index
        if event.anchor is not None or event.tag is not None:
            self._refuse_properties(start, end)
            self._place(Refused(self.file.span(start, end)))
            return
        text = event.value
        style = _STYLES.get(event.style, "plain")
        if style in _BLOCKS:  # its mark reaches over the blank lines below
            end = start + len(self.file.text[start:end].rstrip())
        scalar = Scalar(None, text, style, self.file, start, end)
        if len(text) > MOST_CHARACTERS:
            message = f"a text is longer than {MOST_CHARACTERS:,} characters"
            self.end(too_big(scalar.span, message))
            return
        # Only an escape writes what the file itself may not hold.
        if style == "double" and self.file.text.find("\\", start, end) >= 0:
            found = REFUSED.search(text)
            if found:
                span = scalar.span_of(found.start(), found.end())
                self._fault(refused(found[0], span))
        self._place(scalar)

    def _mapping(self, event: Event) -> None:
        self._start(event, {})

    def _sequence(self, event: Event) -> None:
        self._start(event, None)

    def _start(self, event: Event, keys: dict[str, Scalar] | None) -> None:
        start = event.start_mark.index
        if event.anchor is not None or event.tag is not None:
            self._refuse_properties(start, event.end_mark.index)
        self._open.append(_Open(start, keys, flow=bool(event.flow_style)))
        if len(self._open) > MOST_DEPTH:
            span = self.file.span(start, start + 1)
            message = f"lists and fields stand more than {MOST_DEPTH} deep"
            self.end(too_big(span, message, "a brief needs no more than ten"))

    def _close(self, event: Event) -> None:
        done = self._open.pop()
        if done.flow or not done.items:
            span = self.file.span(done.start, event.end_mark.index)
        else:  # its mark stands at what comes next
            start = self.file.place(done.start)
            span = Span(self.file.path, start, done.items[-1].span.end)
        if done.keys is None:
            self._place(Sequence(span, tuple(done.items), done.flow))
            return
        pairs = zip(done.items[::2], done.items[1::2], strict=True)
        entries = [(key, value) for key, value in pairs if isinstance(key, Scalar)]
        if done.flow:
            entries = [entry for entry in entries if not self._is_comma(*entry)]
        whole = 2 * len(entries) == len(done.items)
        self._place(Mapping(span, tuple(entries), done.flow, whole))

    def _is_comma(self, key: Scalar, value: Node) -> bool:
        """Find a field of `{…}` that is no field: the rest of a text with a comma."""
        if not isinstance(value, Scalar) or not value.start == value.end == key.end:
            return False
        taken = "a field without a value: in {…} a comma ends a text"
        if ":" in key.text:
            taken = "a field without a value: its colon has no space after it"
        self._fault(trap(key.span, key.text, taken))
        return True

    def _place(self, node: Node) -> None:
        """Put a node where it belongs: under what is open, or at the root."""
        self.last = node
        if not self._open:
            self.root = node
            return
        parent = self._open[-1]
        if parent.keys is not None and len(parent.items) % 2 == 0:
            node = self._key(node, parent.keys)
        parent.items.append(node)

    def _key(self, node: Node, known: dict[str, Scalar]) -> Node:
        """Give a key as it goes into its mapping: a text, once."""
        if not isinstance(node, Scalar):
            if not isinstance(node, Refused):
                words = written(self.file, node)
                self._fault(trap(node.span, words, "a list or fields, not as text"))
            return Refused(node.span)
        if node.text == "<<" and node.style == "plain":
            self._fault(trap(node.span, "<<", "an order to merge fields"))
            return Refused(node.span)
        first = known.setdefault(node.text, node)
        if first is node:
            return node
        message = (
            f"“{short(node.text)}” stands twice: on line {first.span.start[0]} "
            f"and on line {node.span.start[0]}"
        )
        hint = "keep one of the two"
        self._fault(Diagnostic("BG103", "file/duplicate-key", node.span, message, hint))
        return Refused(node.span)
