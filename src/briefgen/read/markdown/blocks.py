"""Text fields → inlines, or blocks with their inlines."""

from collections.abc import Iterator, Sequence
from itertools import accumulate, islice
from typing import Any, NamedTuple

from markdown_it.token import Token

from briefgen.diagnostics import Diagnostic, Span
from briefgen.model.blocks import (
    Block,
    BlockQuote,
    Body,
    CodeBlock,
    Heading,
    ItemList,
    Paragraph,
)
from briefgen.model.inlines import Text, Words
from briefgen.read.characters import MOST_CHARACTERS, MOST_LINES
from briefgen.read.faults import bad_value, short, too_big
from briefgen.read.markdown.grammar import Environment, parse_blocks
from briefgen.read.markdown.inlines import MOST_DEPTH, Notes, Passage, read_passage
from briefgen.read.nodes import Scalar


def read_text(scalar: Scalar, faults: list[Diagnostic]) -> Text:
    """Give the inlines of a text field. Its lines are one paragraph."""
    if len(scalar.text) > MOST_CHARACTERS:
        message = f"a text is longer than {MOST_CHARACTERS:,} characters"
        faults.append(too_big(scalar.span, message))
        return ()
    if "[^" not in scalar.text:
        kept = scalar.text.strip()
        passage = Passage(scalar, kept, (0,), (scalar.text.find(kept),))
        return read_passage(passage, Notes(), {}, faults)
    (body,) = _Field((scalar,), faults, plain=True).bodies()
    text: Text = ()
    for block in body:
        assert isinstance(block, Paragraph)
        space = (Words(block.span, " "),) if text else ()
        text = (*text, *space, *block.text)
    return text


def read_bodies(
    scalars: Sequence[Scalar], faults: list[Diagnostic]
) -> tuple[Body, ...]:
    """Give the blocks of each text of one field; they share notes and link targets."""
    for scalar in scalars:
        if scalar.text.count("\n") > MOST_LINES:
            message = f"a text has more than {MOST_LINES:,} lines"
            faults.append(too_big(scalar.span, message))
    return tuple(_Field(scalars, faults).bodies())


_DOUBLES = "duplicate_refs"  # where markdown-it leaves a second address of a name


class _Links(dict[str, Any]):
    """The link targets that a field defines (`[word]: https://…`), and those in use."""

    def __init__(self) -> None:
        super().__init__()
        self.used: set[str] = set()

    def get(self, key: str, default: Any = None) -> Any:  # noqa: ANN401 (a dict's)
        """Give a target to the link that names it."""
        self.used.add(key)
        return super().get(key, default)


class _Source(NamedTuple):
    """One text of a field, its lines, and its tokens."""

    scalar: Scalar
    lines: list[str]
    starts: list[int]
    tokens: list[Token]

    def passage(self, token: Token) -> Passage:
        """Give the words of a token, matched with the lines that they stand on.

        A line has lost what stood before its words: an indentation, the marks of a
        list, a quotation or a heading.
        """
        assert token.map is not None
        first = token.map[0]
        start = self.starts[first]
        if self.scalar.text.startswith(token.content, start):  # nothing was lost
            return Passage(self.scalar, token.content, (0,), (start,))
        starts, places, offset = [], [], 0
        for number, line in enumerate(token.content.split("\n"), start=first):
            words, written = line.strip(), self.lines[number].rstrip()
            at = len(written) - len(words)
            if not written.endswith(words):  # `# Heading #`
                at = max(written.find(words), 0)
            lead = len(line) - len(line.lstrip())
            starts.append(offset)
            places.append(self.starts[number] + at - lead)
            offset += len(line) + 1
        return Passage(self.scalar, token.content, tuple(starts), tuple(places))

    def span(self, token: Token) -> Span:
        """Give the lines of a block, without the white space around them."""
        assert token.map is not None
        first, last = token.map[0], token.map[1] - 1
        while last > first and not self.lines[last].strip():
            last -= 1
        return self.line(first)._replace(end=self.line(last).end)

    def line(self, number: int) -> Span:
        """Give a line, without the white space around it."""
        line = self.lines[number]
        start = self.starts[number]
        lead = len(line) - len(line.lstrip())
        return self.scalar.span_of(start + lead, start + len(line.rstrip()))


class _Field:
    """All texts of one field: what one defines, another may use."""

    def __init__(
        self,
        scalars: Sequence[Scalar],
        faults: list[Diagnostic],
        *,
        plain: bool = False,
    ) -> None:
        self._faults = faults
        self._links = _Links()
        self._environment: Environment = {"references": self._links}
        self._addresses: list[tuple[str | None, Span]] = []  # None: a second one
        self._notes = Notes()
        self._told = False
        self._sources = [self._parse(scalar, plain=plain) for scalar in scalars]

    def _parse(self, scalar: Scalar, *, plain: bool) -> _Source:
        lines = scalar.text.split("\n")
        starts = [0, *accumulate(len(line) + 1 for line in lines)]
        doubles: list[Any] = self._environment.setdefault(_DOUBLES, [])
        known, doubled = len(self._links), len(doubles)
        tokens = parse_blocks(scalar.text, self._environment, plain=plain)
        source = _Source(scalar, lines, starts, tokens)
        found: list[tuple[str | None, Any]] = [
            *islice(self._links.items(), known, None),
            *((None, link) for link in doubles[doubled:]),
        ]
        self._addresses += [(name, source.line(link["map"][0])) for name, link in found]
        return source

    def bodies(self) -> Iterator[Body]:
        """Yield the blocks of each text, and at the end tell what was not used."""
        for source in self._sources:
            for token in source.tokens:
                if token.type == "note_definition":
                    self._define(source, token)
        for source in self._sources:
            yield tuple(self._blocks(source, iter(source.tokens), 0))
        for label, (span, _) in self._notes.defined.items():
            if label not in self._notes.called:
                message = f"the note “[^{short(label)}]” is called nowhere in this text"
                self._tell(span, message, f"put [^{short(label)}] where it belongs")
        for name, span in self._addresses:
            if name not in self._links.used:
                message = "the address that stands here is used by no link of this text"
                self._tell(span, message, "use it, or remove the line")

    def _tell(self, span: Span, message: str, hint: str | None = None) -> None:
        self._faults.append(
            Diagnostic("BG302", "reference/unknown-id", span, message, hint)
        )

    def _define(self, source: _Source, token: Token) -> None:
        label = token.meta["label"]
        passage = source.passage(token)
        span = source.span(token)
        if label in self._notes.defined:
            line = self._notes.defined[label][0].start[0]
            message = f"the note “[^{short(label)}]” has words on line {line} already"
            self._tell(span, message, "give one of the two another name")
            return
        text = read_passage(passage, None, self._environment, self._faults)
        self._notes.defined[label] = (span, text)

    def _inlines(self, source: _Source, token: Token) -> tuple[Span, Text]:
        passage = source.passage(token)
        text = read_passage(passage, self._notes, self._environment, self._faults)
        return passage.span(0, len(passage.text)), text

    def _blocks(
        self, source: _Source, tokens: Iterator[Token], depth: int
    ) -> Iterator[Block]:
        """Yield the blocks up to the end of what was opened last."""
        for token in tokens:
            match token.type:
                case "paragraph_open":
                    span, text = self._inlines(source, next(tokens))
                    next(tokens)
                    if text:
                        yield Paragraph(span, text)
                case "heading_open":
                    span, text = self._inlines(source, next(tokens))
                    next(tokens)
                    yield Heading(span, int(token.tag[1:]), text)
                case "fence" | "code_block":
                    yield CodeBlock(source.span(token), token.content.rstrip("\n"))
                case "hr":
                    message = "a line across the text is no part of a brief"
                    hint = "remove it, or start a heading"
                    self._faults.append(bad_value(source.span(token), message, hint))
                case "blockquote_open":
                    inside = tuple(self._blocks(source, tokens, depth + 1))
                    if self._allowed(source, token, depth):
                        yield BlockQuote(source.span(token), inside)
                case "bullet_list_open" | "ordered_list_open":
                    items = tuple(self._items(source, tokens, depth))
                    start = token.attrs.get("start", 1) if token.tag == "ol" else None
                    if self._allowed(source, token, depth):
                        number = None if start is None else int(start)
                        yield ItemList(source.span(token), items, number)
                case "note_definition":
                    pass
                case _:
                    assert token.nesting < 0
                    return

    def _items(
        self, source: _Source, tokens: Iterator[Token], depth: int
    ) -> Iterator[Body]:
        for token in tokens:
            if token.type != "list_item_open":
                return
            yield tuple(self._blocks(source, tokens, depth + 1))

    def _allowed(self, source: _Source, token: Token, depth: int) -> bool:
        """Whether a list or quotation stands in few enough others; said once."""
        if depth < MOST_DEPTH:
            return True
        if not self._told:
            message = f"lists and quotations stand more than {MOST_DEPTH} deep"
            self._faults.append(too_big(source.span(token), message))
            self._told = True
        return False
