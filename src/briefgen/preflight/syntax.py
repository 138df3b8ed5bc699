"""PDF syntax → values: names, numbers, strings, arrays, dictionaries.

By ISO 32000-1, 7.3. Strict: what it cannot read is a fault of the file. It shares
nothing with what writes the file: a mistake of the one is not believed by the other.
"""

import re
from collections.abc import Iterator
from typing import Any, NamedTuple, TypeAlias

Value: TypeAlias = Any
"""None, bool, int, float, bytes (a string), `Name`, `Reference`, list or dict."""


class Name(str):
    """A name, without its solidus."""

    __slots__ = ()


class Operator(str):
    """An operator of a content stream."""

    __slots__ = ()


class Reference(NamedTuple):
    """A reference to the object of this number."""

    number: int


class Unreadable(ValueError):  # noqa: N818 (what it says is the fact)
    """A file is no PDF as it must be; the message says where."""


_END = rb"(?=[\x00\t\n\f\r ()<>\[\]{}/%]|\Z)"
_TOKEN = re.compile(
    rb"[\x00\t\n\f\r ]+|%[^\r\n]*"
    rb"|(?P<reference>\d+) 0 R"
    + _END
    + rb"|(?P<number>[+-]?(?:\d+\.?\d*|\.\d+))"
    + _END
    +
    # A parenthesis inside a string is escaped, or one of a pair, two deep at most.
    rb"|\((?P<string>(?:[^()\\]++|\\.|\((?:[^()\\]++|\\.|\((?:[^()\\]++|\\.)*\))*\))*)\)"
    rb"|/(?P<name>[^\x00\t\n\f\r ()<>\[\]{}/%]*)"
    rb"|(?P<open><<|\[)|(?P<close>>>|\])"
    rb"|<(?P<hex>[0-9A-Fa-f\s]*)>"
    rb"|(?P<word>[A-Za-z'\"][A-Za-z0-9'\"*]*)" + _END + rb"|(?P<bad>.)",
    re.DOTALL,
)
_ESCAPE = re.compile(rb"\\(?:([0-7]{1,3})|(\r\n?|\n)|(.))|\r\n?", re.DOTALL)
_ESCAPED = {b"n": b"\n", b"r": b"\r", b"t": b"\t", b"b": b"\b", b"f": b"\f"}
_HEX_NAME = re.compile(r"#([0-9A-Fa-f]{2})")
_WORDS = {b"true": True, b"false": False, b"null": None}


def read_value(data: bytes, at: int = 0) -> tuple[Value, int]:
    """Give the value that begins here, and the place behind it."""
    for value, end in _read(data, at):
        return value, end
    message = f"nothing stands at byte {at}"
    raise Unreadable(message)


def read_values(data: bytes) -> Iterator[Value]:
    """Yield every value and `Operator` of a content stream, in order."""
    for value, _ in _read(data, 0):
        yield value


def _read(data: bytes, at: int) -> Iterator[tuple[Value, int]]:
    open_: list[tuple[bytes, list[Value]]] = []
    for token in _TOKEN.finditer(data, at):
        kind = token.lastgroup
        if kind is None:
            continue
        text = token[kind]
        if kind == "open":
            open_.append((text, []))
            continue
        if kind == "close":
            value = _closed(text, open_, token.start())
        elif kind == "bad":
            message = f"byte {token.start()} is no syntax of PDF"
            raise Unreadable(message)
        else:
            value = _simple(kind, text)
        if open_:
            open_[-1][1].append(value)
        else:
            yield value, token.end()
    if open_:
        message = "an array or a dictionary does not end"
        raise Unreadable(message)


def _closed(text: bytes, open_: list[tuple[bytes, list[Value]]], at: int) -> Value:
    opened, items = open_.pop() if open_ else (b"", [])
    if (opened, text) == (b"[", b"]"):
        return items
    keys = items[::2]
    if (opened, text) != (b"<<", b">>") or len(items) % 2:
        message = f"byte {at} closes what was not opened"
        raise Unreadable(message)
    if len(set(keys)) != len(keys) or not all(isinstance(key, Name) for key in keys):
        message = f"the dictionary that ends at byte {at} has a key twice, or a bad one"
        raise Unreadable(message)
    return dict(zip(keys, items[1::2], strict=True))


def _simple(kind: str, text: bytes) -> Value:
    match kind:
        case "number":
            return float(text) if b"." in text else int(text)
        case "string":
            return _ESCAPE.sub(_unescaped, text) if b"\\" in text else text
        case "hex":
            digits = b"".join(text.split())
            return bytes.fromhex((digits + b"0" * (len(digits) % 2)).decode("ascii"))
        case "name":
            plain = text.decode("latin-1")
            found = _HEX_NAME.sub(lambda hit: chr(int(hit[1], 16)), plain)
            return Name(found.encode("latin-1").decode("utf-8", "replace"))
        case "reference":
            return Reference(int(text))
        case _:
            return _WORDS[text] if text in _WORDS else Operator(text.decode("ascii"))


def _unescaped(found: re.Match[bytes]) -> bytes:
    octal, line_end, other = found.groups()
    if octal:
        return bytes([int(octal, 8) & 0xFF])
    if line_end:
        return b""
    return _ESCAPED.get(other, other) if other else b"\n"
