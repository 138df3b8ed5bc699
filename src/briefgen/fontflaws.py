"""The tables of a TrueType file → what is broken in them.

HarfBuzz draws what it can of a broken font and says nothing: a letter that is made of
itself becomes a blank. A stranger's font is looked through before it is used, and is
refused where its tables contradict one another (OpenType 1.9).
"""

import re
import struct
from array import array
from collections.abc import Mapping
from itertools import pairwise

_MOST_TABLES = 64
_MAGIC = 0x5F0F3CF5
_LEAST_UNITS, _MOST_UNITS = 16, 16_384  # of an em (head)
_DEEPEST = 8  # glyphs made of glyphs made of glyphs; fonts have two
_MOST_PARTS = 256  # of one glyph
_POSTSCRIPT, _WINDOWS = 6, 3  # name table: name ID, platform
_SYNTAX = re.compile(r"[\[\](){}<>/%\x00-\x1f\x7f-\x9f]")
"""What no PostScript name holds: it is syntax there, and in a PDF."""

# Flags of a part of a composite glyph (glyf).
_WORDS, _MORE = 0x0001, 0x0020
_SCALES = ((0x0008, 2), (0x0040, 4), (0x0080, 8))


class _Flaw(Exception):  # noqa: N818 (of the file)
    pass


def _require(holds: bool, otherwise: str) -> None:  # noqa: FBT001 (as `assert` has it)
    if not holds:
        raise _Flaw(otherwise)


def flaw(data: bytes) -> str | None:
    """Say what is broken in a font file: “it …”; None where nothing is."""
    try:
        tables = _tables(data)
        glyphs, long = _heads(tables)
        _check_glyphs(tables[b"glyf"], _offsets(tables, glyphs, long=long))
        _check_name(tables.get(b"name", b""))
    except _Flaw as found:
        return str(found)
    except KeyError as lacking:
        return f"it lacks the table {lacking.args[0].decode('ascii')}"
    except struct.error:
        return "one of its tables is cut short"
    return None


def _tables(data: bytes) -> Mapping[bytes, bytes]:
    (count,) = struct.unpack_from(">4xH", data)
    _require(0 < count <= _MOST_TABLES, f"it says that it has {count:,} tables")
    places, tables = [], {}
    for at in range(count):
        tag, start, length = struct.unpack_from(">4s4xLL", data, 12 + 16 * at)
        _require(tag not in tables, "it has one table twice")
        places.append((start, start + length))
        tables[tag] = data[start : start + length]
    # One stretch of bytes may serve as two tables, if it is the whole of both.
    for (_, end), (start, _) in pairwise(sorted(set(places))):
        _require(end <= start, "two of its tables overlap")
    return tables


def _heads(tables: Mapping[bytes, bytes]) -> tuple[int, bool]:
    """Give the number of glyphs, and whether their offsets are long."""
    magic, units, form = struct.unpack_from(">12xL2xH30xh", tables[b"head"])
    _require(magic == _MAGIC and form in (0, 1), "its head is none")
    usual = _LEAST_UNITS <= units <= _MOST_UNITS
    _require(usual, f"its em has {units} units, not {_LEAST_UNITS} to {_MOST_UNITS:,}")
    (glyphs,) = struct.unpack_from(">4xH", tables[b"maxp"])
    (widths,) = struct.unpack_from(">34xH", tables[b"hhea"])
    whole = 0 < widths <= glyphs and len(tables[b"hmtx"]) >= 2 * (widths + glyphs)
    _require(whole, "it has not a width for each glyph")
    return glyphs, bool(form)


def _offsets(tables: Mapping[bytes, bytes], glyphs: int, *, long: bool) -> "array[int]":
    """Give where each glyph begins, and where the last one ends."""
    size = 4 if long else 2
    raw = tables[b"loca"][: size * (glyphs + 1)]
    given = struct.unpack(f">{glyphs + 1}{'L' if long else 'H'}", raw)
    places = array("L", given if long else (2 * place for place in given))
    inside = places[-1] <= len(tables[b"glyf"])
    inside = inside and all(one <= other for one, other in pairwise(places))
    _require(inside, "its glyphs lie outside their table")
    return places


def _check_glyphs(table: bytes, places: "array[int]") -> None:
    """See that every glyph that is made of others comes to an end."""
    parts: dict[int, tuple[int, ...]] = {}
    for glyph, (start, end) in enumerate(pairwise(places)):
        if start == end:
            continue
        (contours,) = struct.unpack_from(">h", table, start)
        whole = end - start >= 10 + 2 * max(contours, 0)
        _require(whole, "one of its glyphs is cut short")
        if contours < 0:
            parts[glyph] = tuple(_parts(table[start:end], len(places) - 1))
    depths: dict[int, int] = {}
    for glyph in parts:
        _measure(glyph, parts, depths)


def _parts(glyph: bytes, glyphs: int) -> list[int]:
    """Give the glyphs that a glyph is made of."""
    found, at, flags = list[int](), 10, _MORE
    while flags & _MORE:
        flags, part = struct.unpack_from(">HH", glyph, at)
        there = part < glyphs and len(found) < _MOST_PARTS
        _require(there, "one of its glyphs is made of what is not there")
        found.append(part)
        at += 4 + (4 if flags & _WORDS else 2)
        at += next((more for bit, more in _SCALES if flags & bit), 0)
    return found


def _measure(
    glyph: int,
    parts: Mapping[int, tuple[int, ...]],
    depths: dict[int, int],
    above: int = 0,
) -> int:
    """Give how deep a glyph is made of others, each measured once."""
    if glyph not in parts:
        return 0
    if glyph not in depths and above < _DEEPEST:
        depths[glyph] = 1 + max(
            _measure(part, parts, depths, above + 1) for part in parts[glyph]
        )
    depth = depths.get(glyph, _DEEPEST)
    ends = above + depth < _DEEPEST
    _require(ends, "one of its glyphs is made of itself, or of too many others")
    return depth


def _check_name(table: bytes) -> None:
    """Refuse a PostScript name that is syntax where it is to be written."""
    if not table:
        return
    count, start = struct.unpack_from(">2xHH", table)
    for at in range(6, 6 + 12 * count, 12):
        platform, _, _, name, length, offset = struct.unpack_from(">6H", table, at)
        if name == _POSTSCRIPT:
            raw = table[start + offset : start + offset + length]
            code = "utf-16-be" if platform in (0, _WINDOWS) else "latin-1"
            found = _SYNTAX.search(raw.decode(code, "replace"))
            _require(not found, "its PostScript name holds what no name may")
