"""BibTeX and BibLaTeX → entries with places: a broken one is lost alone.

A reader of our own, since each field needs its line and column, a file may come from a
stranger, and what `@string` may grow to has to be bounded.
"""

import re
from collections.abc import Iterator
from dataclasses import replace
from typing import NamedTuple

from briefgen.diagnostics import Diagnostic, Severity, Span
from briefgen.read.faults import not_yaml, short, too_big
from briefgen.read.nodes import File

_ENTRY = re.compile(r"@\s*([A-Za-z]+)\s*([{(])")
_SIGN = re.compile(r"^[ \t]*@", re.MULTILINE)
_KEY = re.compile(r"\s*([^\s,{}()\"#%=\\]+)\s*(?=[,})])")
_NAME = re.compile(r"[\s,]*([A-Za-z][\w:.+/-]*)\s*=\s*")
_SPACE = re.compile(r"\s*")
_WORD = re.compile(r"[^\s,{}()\"#=]+")
_BRACE = re.compile(r"\\.|[{}]", re.DOTALL)
_QUOTE = re.compile(r"\\.|[{}\"]", re.DOTALL)
_LONGEST = 100_000  # characters of a value, once its strings are put in
_MONTHS = ("jan feb mar apr may jun jul aug sep oct nov dec").split()


class Value(NamedTuple):
    """What a field holds, in LaTeX."""

    text: str
    span: Span


class Entry(NamedTuple):
    """One entry: its type, its key and its fields, in lower case."""

    kind: str
    key: Value
    fields: dict[str, Value]


class _Broken(Exception):  # noqa: N818 (of the file)
    def __init__(self, at: int, message: str) -> None:
        super().__init__(message)
        self.at = at


def _no_string(name: str, span: Span) -> Diagnostic:
    message = f"“{short(name)}” is not in braces, and no @string has that name"
    hint = "put it in braces; it is taken as it stands"
    fault = not_yaml(span, message)
    return Diagnostic(fault.code, fault.name, span, message, hint, Severity.WARNING)


class BibTex:
    """A walk through one file."""

    def __init__(self, file: File) -> None:
        self._file = file
        self._text = file.text
        self._strings = {name: name for name in _MONTHS}
        self.faults: list[Diagnostic] = []

    def entries(self) -> Iterator[Entry]:
        """Yield every sound entry; of the others `faults` tell."""
        at = 0
        while found := _ENTRY.search(self._text, at):
            self._between(at, found.start())
            kind, at = found[1].lower(), found.end()
            try:
                if kind in ("comment", "preamble"):
                    at = self._closed(at - 1)
                elif kind == "string":
                    fields, at = self._fields(at)
                    known = {name: value.text for name, value in fields.items()}
                    self._strings.update(known)
                else:
                    entry, at = self._entry(kind, at)
                    yield entry
            except _Broken as broken:
                self._tell(found.start(), broken)
                at = self._next_line(found.end())
        self._between(at, len(self._text))
        if not at and not self.faults and self._text.strip():
            span = self._file.span(0, 1)
            self._warn(not_yaml(span, "there is no entry in this file"))

    def _between(self, start: int, end: int) -> None:
        """Tell of a sign that begins a line and no entry; other text is a comment."""
        for found in _SIGN.finditer(self._text, start, end):
            at = found.end() - 1
            message = "this begins no entry: a kind and a brace are to follow"
            self._warn(not_yaml(self._file.span(at, at + 1), message))

    def _tell(self, start: int, broken: _Broken) -> None:
        line = self._file.place(start)[0]
        span = self._file.span(broken.at, broken.at + 1)
        message = f"{broken}: the entry that begins on line {line} is lost"
        made = too_big if "characters" in str(broken) else not_yaml
        self._warn(made(span, message))

    def _warn(self, fault: Diagnostic) -> None:
        self.faults.append(replace(fault, severity=Severity.WARNING, hint=None))

    def _next_line(self, at: int) -> int:
        """Give where the next entry may begin: at the start of a line."""
        found = _SIGN.search(self._text, at)
        return found.start() if found else len(self._text)

    def _entry(self, kind: str, at: int) -> tuple[Entry, int]:
        key = _KEY.match(self._text, at)
        if key is None:
            raise _Broken(at, "an entry has no key")
        fields, end = self._fields(key.end())
        place = self._file.span(key.start(1), key.end(1))
        return Entry(kind, Value(key[1], place), fields), end

    def _fields(self, at: int) -> tuple[dict[str, Value], int]:
        fields: dict[str, Value] = {}
        while name := _NAME.match(self._text, at):
            value, at = self._value(name.end())
            if name[1].lower() in fields:
                message = f"“{short(name[1])}” stands twice"
                raise _Broken(name.start(1), message)
            fields[name[1].lower()] = value
        at = re.compile(r"[\s,]*").match(self._text, at).end()  # type: ignore[union-attr]
        if self._text[at : at + 1] not in ("}", ")"):
            raise _Broken(
                min(at, len(self._text) - 1), "a field is not understood here"
            )
        return fields, at + 1

    def _value(self, at: int) -> tuple[Value, int]:
        """Read a value: texts and names of strings, joined by `#`."""
        parts, start = list[str](), at
        while True:
            part, at = self._part(at)
            parts.append(part)
            if sum(map(len, parts)) > _LONGEST:
                message = f"a value has more than {_LONGEST:,} characters"
                raise _Broken(start, message)
            end = at
            at = _SPACE.match(self._text, at).end()  # type: ignore[union-attr]
            if self._text[at : at + 1] != "#":
                return Value("".join(parts), self._file.span(start, end)), at
            at = _SPACE.match(self._text, at + 1).end()  # type: ignore[union-attr]

    def _part(self, at: int) -> tuple[str, int]:
        sign = self._text[at : at + 1]
        if sign == "{":
            end = self._closed(at)
            return self._text[at + 1 : end - 1], end
        if sign == '"':
            return self._quoted(at)
        word = _WORD.match(self._text, at)
        if word is None:
            raise _Broken(min(at, len(self._text) - 1), "a field has no value")
        text = word[0]
        if not text.isdecimal() and text.lower() not in self._strings:
            span = self._file.span(at, word.end())
            self.faults.append(_no_string(text, span))
        return self._strings.get(text.lower(), text), word.end()

    def _closed(self, at: int) -> int:
        """Give the place behind the brace that closes the one here."""
        if self._text[at] == "(":
            end = self._text.find(")", at)
            return end + 1 if end >= 0 else len(self._text)
        depth = 0
        for found in _BRACE.finditer(self._text, at):
            depth += {"{": 1, "}": -1}.get(found[0], 0)
            if not depth:
                return found.end()
        raise _Broken(at, "a brace is not closed")

    def _quoted(self, at: int) -> tuple[str, int]:
        depth = 0
        for found in _QUOTE.finditer(self._text, at + 1):
            depth += {"{": 1, "}": -1}.get(found[0], 0)
            if found[0] == '"' and not depth:
                return self._text[at + 1 : found.start()], found.end()
        raise _Broken(at, "a quotation mark is not closed")
