"""Two PDFs of ours → whether they hold the same, whatever compressed it.

zlib is not one program: what another of its makers packs has other bytes, and unpacks
to the same. All else is held to the byte: where each object stands, what the table of
objects says of it, and that nothing stands between them.
"""

import re
import zlib
from typing import NamedTuple

_HEAD = re.compile(rb"%PDF-\d\.\d\n%[\x80-\xff]{4}\n")
_OBJECT = re.compile(
    rb"(\d{1,8}) 0 obj\n(<<.{0,100000}?)/Length (\d{1,10})>>\nstream\n", re.DOTALL
)
_END = b"\nendstream\nendobj\n"
_TAIL = re.compile(rb"startxref\n(\d{1,10})\n%%EOF\n")
_TABLE = b"<</Type/XRef"
_IDENTIFIER = re.compile(rb"/ID\[<[0-9a-f]*><[0-9a-f]*>\]")  # made from the bytes
_ROW = 7  # bytes: of what kind it is, where it stands, and which it is there
_PLAIN = 1
_MOST_UNPACKED = 256 * 1024 * 1024


class _Stream(NamedTuple):
    """A stream as it stands in a file: all that we write is one, or in one."""

    number: int
    entries: bytes
    content: bytes


def same_content(one: bytes, other: bytes) -> bool:
    """Whether two files differ in nothing but how their streams are compressed."""
    first = _unpacked(one)
    return first is not None and first == _unpacked(other)


def _unpacked(data: bytes) -> tuple[bytes, list[_Stream]] | None:
    """Read a file from its first byte to its last; None where it is none of ours."""
    head = _HEAD.match(data)
    if head is None:
        return None
    at, left = head.end(), _MOST_UNPACKED
    places, streams = dict[int, int](), list[_Stream]()
    while found := _OBJECT.match(data, at):
        start, stop = found.end(), found.end() + int(found[3])
        if not data.startswith(_END, stop):
            return None
        places[at] = int(found[1])
        content = _decompressed(found[2], data[start:stop], left)
        if content is None:
            return None
        left -= len(content)
        streams.append(_Stream(int(found[1]), found[2], content))
        at = stop + len(_END)
    tail = _TAIL.fullmatch(data, at)
    if tail is None or not streams or not streams[-1].entries.startswith(_TABLE):
        return None
    if places.get(int(tail[1])) != streams[-1].number:
        return None
    rows = _rows(streams[-1].content, places)
    if rows is None:
        return None
    entries = _IDENTIFIER.sub(b"", streams[-1].entries)
    streams[-1] = streams[-1]._replace(entries=entries, content=rows)
    return head[0], streams


def _decompressed(entries: bytes, content: bytes, most: int) -> bytes | None:
    if b"/Filter/FlateDecode" not in entries:
        return content
    decoder = zlib.decompressobj()
    try:
        data = decoder.decompress(content, most + 1)
    except zlib.error:
        return None
    whole = decoder.eof and not decoder.unused_data and len(data) <= most
    return data if whole else None


def _rows(table: bytes, places: dict[int, int]) -> bytes | None:
    """Give a table that has for each place the number of what stands there."""
    rows = [table[at : at + _ROW] for at in range(0, len(table), _ROW)]
    for at, row in enumerate(rows):
        if row[:1] == _PLAIN.to_bytes(1):
            place = int.from_bytes(row[1:5], "big")
            if places.get(place) != at:
                return None
            rows[at] = row[:1] + at.to_bytes(4, "big") + row[5:]
    return b"".join(rows)
