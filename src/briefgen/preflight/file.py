"""The bytes of a PDF → its objects, each found where the file says that it stands."""

import re
import zlib
from collections.abc import Iterator
from functools import cached_property
from typing import NamedTuple

from briefgen.preflight.syntax import Name, Reference, Unreadable, Value, read_value

_HEADER = re.compile(rb"%PDF-(\d\.\d)\n%[\x80-\xff]{4}\n")
_TRAILER = re.compile(rb"\nstartxref\n(\d+)\n%%EOF\n\Z")
_OBJECT = re.compile(rb"(\d+) 0 obj\n")
_STREAM = b"\nstream\n"
_ENDS = b"\nendstream\nendobj\n", b"\nendobj\n"
_PLAIN, _PACKED = 1, 2  # kinds of entries (ISO 32000-1, table 18)


class Stream(NamedTuple):
    """A stream: its dictionary, and its bytes without their compression."""

    entries: dict[str, Value]
    data: bytes


class File:
    """The objects of a PDF. Whatever is not as it must be raises `Unreadable`."""

    def __init__(self, data: bytes) -> None:
        header, trailer = _HEADER.match(data), _TRAILER.search(data)
        if header is None or trailer is None:
            message = "the file has no head or no end"
            raise Unreadable(message)
        self.version = header[1].decode("ascii")
        self._data = data
        self._objects: dict[int, Value] = {}
        self._packs: dict[int, dict[int, Value]] = {}
        self._entries: dict[int, tuple[int, int]] = {}
        table = self._standing_at(int(trailer[1]), None)
        if not isinstance(table, Stream):
            message = "the file's table of objects is no stream"
            raise Unreadable(message)
        self.trailer = table.entries
        self._read_table(table)

    @cached_property
    def root(self) -> dict[str, Value]:
        """The catalog."""
        root: dict[str, Value] = self.get(self.trailer["Root"])
        return root

    def objects(self) -> Iterator[Value]:
        """Yield every object of the file."""
        for number in self._entries:
            yield self._object(number)

    def get(self, value: Value) -> Value:
        """Give a value, or what it refers to."""
        while isinstance(value, Reference):
            value = self._object(value.number)
        return value

    def _object(self, number: int) -> Value:
        if number not in self._objects:
            if number not in self._entries:
                message = f"there is no object {number}"
                raise Unreadable(message)
            kind, place = self._entries[number]
            self._objects[number] = (
                self._standing_at(place, number)
                if kind == _PLAIN
                else self._pack(place)[number]
            )
        return self._objects[number]

    def _standing_at(self, place: int, number: int | None) -> Value:
        """Read the object at a place, which has this number."""
        head = _OBJECT.match(self._data, place)
        if head is None or (number is not None and int(head[1]) != number):
            message = f"object {number} does not stand at byte {place}"
            raise Unreadable(message)
        value, end = read_value(self._data, head.end())
        stream = self._data.startswith(_STREAM, end)
        if not stream and self._data.startswith(_ENDS[1], end):
            return value
        start = end + len(_STREAM)
        stop = start + value.get("Length", 0) if isinstance(value, dict) else 0
        if not stream or not self._data.startswith(_ENDS[0], stop):
            message = f"object {number} does not end as it must"
            raise Unreadable(message)
        return Stream(value, _unpacked(value, self._data[start:stop]))

    def _read_table(self, table: Stream) -> None:
        """Read where each object stands (7.5.8)."""
        widths, rows = table.entries["W"], table.data
        step = sum(widths)
        if len(rows) != step * table.entries["Size"]:
            message = "the table of objects is longer or shorter than it says"
            raise Unreadable(message)
        for number in range(1, table.entries["Size"]):
            row = rows[number * step : (number + 1) * step]
            kind, place = row[0], int.from_bytes(row[1 : 1 + widths[1]], "big")
            if kind in (_PLAIN, _PACKED):
                self._entries[number] = kind, place

    def _pack(self, number: int) -> dict[int, Value]:
        """Read an object stream (7.5.7)."""
        if number not in self._packs:
            pack = self._object(number)
            first, data = pack.entries["First"], pack.data
            index = list(map(int, data[:first].split()))
            pairs = zip(index[::2], index[1::2], strict=True)
            self._packs[number] = {
                inner: read_value(data, first + place)[0] for inner, place in pairs
            }
        return self._packs[number]


def _unpacked(entries: dict[str, Value], data: bytes) -> bytes:
    if entries.get("Filter") != Name("FlateDecode") or "DecodeParms" in entries:
        return data
    try:
        return zlib.decompress(data)
    except zlib.error as fault:
        message = "a stream cannot be unpacked"
        raise Unreadable(message) from fault
