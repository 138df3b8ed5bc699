"""TOML text → nodes that remember where they stood, as those of YAML do.

Python's own reader says whether a text is TOML, and where not; it keeps no places.
So what it has passed is walked a second time, for the places alone.
"""

import re
import tomllib
from collections.abc import Iterator
from typing import NamedTuple, TypeAlias

from briefgen.diagnostics import Diagnostic, Outcome, Span
from briefgen.read.faults import not_yaml
from briefgen.read.nodes import File, Mapping, Node, Scalar, Sequence

_PLACE = re.compile(r" \(at (?:line (\d+), column (\d+)|end of document)\)$")
_TOKEN = re.compile(
    r'(?P<text>"""(?:\\.|[^\\])*?"{3,5}|\'\'\'.*?\'{3,5}|"(?:\\.|[^"\\])*"|\'[^\']*\')'
    r"|(?P<comment>#[^\n]*)"
    r"|(?P<end>\n)"
    r"|(?P<sign>[\[\]{}=,.])"
    r"|(?P<word>[^\s\[\]{}=,.#\"']+)",
    re.DOTALL,
)


class _Token(NamedTuple):
    kind: str
    written: str
    start: int
    end: int


_Table: TypeAlias = "dict[str, tuple[Scalar, _Value]]"
_Value: TypeAlias = "Node | _Table | list[_Table]"


def parse_toml(data: bytes, path: str) -> Outcome[Node | None]:
    """Give a file's tables and values as nodes; None where it is no TOML (BG101)."""
    try:
        text = data.decode("utf-8").replace("\r\n", "\n")
        tomllib.loads(text)
    except UnicodeDecodeError:
        start = Span(path, (1, 1), (1, 2))
        return Outcome(None, (not_yaml(start, "it is not UTF-8", "save it as UTF-8"),))
    except tomllib.TOMLDecodeError as error:
        return Outcome(None, (_not_toml(str(error), File(path, text)),))
    return Outcome(_Walk(File(path, text)).whole())


def _not_toml(message: str, file: File) -> Diagnostic:
    found = _PLACE.search(message)
    line, column = file.place(len(file.text))
    if found and found[1]:
        line, column = int(found[1]), int(found[2])
    span = Span(file.path, (line, column), (line, column + 1))
    why = _PLACE.sub("", message).lower()
    return not_yaml(span, f"it is not TOML: {why}")


class _Walk:
    """A walk through the tokens of a text that is known to be TOML."""

    def __init__(self, file: File) -> None:
        self._file = file
        self._tokens = [*_tokens(file.text), _Token("end", "", len(file.text), 0)]
        self._at = 0
        self._root: _Table = {}

    def whole(self) -> Mapping:
        """Read line after line."""
        table = self._root
        while self._at < len(self._tokens) - 1:
            if self._next.kind == "end":
                self._at += 1
            elif self._take("["):
                many = self._take("[")
                *above, last = self._path()
                table = self._under(self._root, above)
                table = self._opened(table, last, many=many)
                while self._take("]"):
                    pass
            else:
                self._entry(table)
        return self._mapping(self._root, (0, len(self._file.text)))

    @property
    def _next(self) -> _Token:
        return self._tokens[self._at]

    def _take(self, sign: str) -> bool:
        """Pass a sign, where it is the next."""
        taken = self._next.kind == "sign" and self._next.written == sign
        self._at += taken
        return taken

    def _skip_ends(self) -> None:
        while self._next.kind == "end" and self._at < len(self._tokens) - 1:
            self._at += 1

    def _path(self) -> list[Scalar]:
        """Read a key: names with dots between."""
        path: list[Scalar] = []
        while not path or self._take("."):
            path.append(self._scalar(self._next))
            self._at += 1
        return path

    def _entry(self, table: _Table) -> None:
        *above, last = self._path()
        assert self._take("=")
        self._under(table, above)[last.text] = (last, self._value())

    def _under(self, table: _Table, path: list[Scalar]) -> _Table:
        for key in path:
            table = self._opened(table, key, many=False)
        return table

    def _opened(self, table: _Table, key: Scalar, *, many: bool) -> _Table:
        """Give the table under a key: the one that is there, or a new one."""
        empty: _Value = [] if many else {}
        _, value = table.setdefault(key.text, (key, empty))
        if isinstance(value, list):
            if many:
                value.append({})
            return value[-1]
        assert isinstance(value, dict)
        return value

    def _value(self) -> "_Value":
        start = self._next.start
        if self._take("["):
            items = []
            self._skip_ends()
            while not self._take("]"):
                items.append(self._node(self._value()))
                self._skip_ends()
                self._take(",")
                self._skip_ends()
            return Sequence(self._span(start), tuple(items))
        if self._take("{"):
            table: _Table = {}
            self._skip_ends()
            while not self._take("}"):
                self._entry(table)
                self._skip_ends()
                self._take(",")
                self._skip_ends()
            return self._mapping(table, (start, self._tokens[self._at - 1].end))
        first = self._next
        self._at += 1
        if first.kind == "text":
            return self._scalar(first)
        while self._next.kind == "word" or self._next.written == ".":
            self._at += 1  # a date with its time, a number with its point
        end = self._tokens[self._at - 1].end
        written = self._file.text[start:end]
        return Scalar(self._file.span(start, end), written, "plain")

    def _span(self, start: int) -> Span:
        return self._file.span(start, self._tokens[self._at - 1].end)

    def _scalar(self, token: _Token) -> Scalar:
        text, style = token.written, "plain"
        if token.kind == "text":
            text, style = tomllib.loads(f"v = {text}")["v"], "double"
        span = self._file.span(token.start, token.end)
        return Scalar(span, text, "double" if style == "double" else "plain")

    def _node(self, value: "_Value") -> Node:
        if isinstance(value, dict):
            return self._mapping(value, (0, 0))
        if isinstance(value, list):
            items = tuple(self._mapping(table, (0, 0)) for table in value)
            return Sequence(items[0].span, items)
        return value

    def _mapping(self, table: _Table, place: tuple[int, int]) -> Mapping:
        entries = tuple((key, self._node(value)) for key, value in table.values())
        span = self._file.span(*place)
        if not place[1] and entries:
            span = Span(span.path, entries[0][0].span.start, entries[-1][1].span.end)
        return Mapping(span, entries)


def _tokens(text: str) -> Iterator[_Token]:
    for found in _TOKEN.finditer(text):
        if found.lastgroup and found.lastgroup != "comment":
            yield _Token(found.lastgroup, found[0], found.start(), found.end())
