"""A sound font → fonts that are broken, each in one way."""

import struct
from collections.abc import Callable, Iterator, Mapping

from tests.hostile.corpus import sound_font

_RECORD = 16
_HEAD_UNITS, _HEAD_FORM = 18, 50
_ITSELF = 36  # a glyph that has an outline in most fonts


def broken_fonts() -> Mapping[str, bytes]:
    """Give fonts that must be refused, by what is wrong with them."""
    sound = sound_font()
    return {name: bytes(_broken(sound, change)) for name, change in _CHANGES.items()}


def _broken(sound: bytes, change: "Callable[[_Font], None]") -> bytearray:
    font = _Font(bytearray(sound))
    change(font)
    return font.data


class _Font:
    """A font file whose tables can be written over."""

    def __init__(self, data: bytearray) -> None:
        self.data = data

    def records(self) -> Iterator[tuple[bytes, int]]:
        """Yield each table, and where its record stands."""
        (count,) = struct.unpack_from(">4xH", self.data)
        for at in range(12, 12 + _RECORD * count, _RECORD):
            yield bytes(self.data[at : at + 4]), at

    def record(self, tag: bytes) -> int:
        """Give where the record of a table stands."""
        return dict(self.records())[tag]

    def start(self, tag: bytes) -> int:
        """Give where a table begins."""
        return int(struct.unpack_from(">8xL", self.data, self.record(tag))[0])

    def put(self, at: int, form: str, *values: int) -> None:
        """Write numbers over what is there."""
        struct.pack_into(f">{form}", self.data, at, *values)

    def glyph(self, number: int) -> int:
        """Give where a glyph begins."""
        size, code, times = (
            (4, "L", 1) if self.data[self.start(b"head") + 51] else (2, "H", 2)
        )
        at = self.start(b"loca") + size * number
        found: int = struct.unpack_from(f">{code}", self.data, at)[0]
        return self.start(b"glyf") + times * found

    def made_of(self, number: int, *parts: int) -> None:
        """Have a glyph be made of others."""
        at = self.glyph(number)
        self.put(at, "h", -1)
        for place, part in enumerate(parts):
            more = 0x20 if part != parts[-1] else 0
            self.put(at + 10 + 6 * place, "HHbb", 0x0002 | more, part, 0, 0)


def _lost(tag: bytes) -> Callable[[_Font], None]:
    def change(font: _Font) -> None:
        at = font.record(tag)
        font.data[at : at + 4] = b"x" + tag[1:]

    return change


def _written(
    tag: bytes, offset: int, form: str, *values: int
) -> Callable[[_Font], None]:
    return lambda font: font.put(font.start(tag) + offset, form, *values)


def _overlapping(font: _Font) -> None:
    font.put(font.record(b"glyf") + 8, "L", font.start(b"loca") + 4)


def _twice(font: _Font) -> None:
    at = font.record(b"post")
    font.data[at : at + 4] = b"glyf"


def _beyond(font: _Font) -> None:
    font.put(font.record(b"glyf") + 12, "L", 0xFFFFFFFF)


def _evil_name(font: _Font) -> None:
    start = font.start(b"name")
    count, strings = struct.unpack_from(">2xHH", font.data, start)
    for at in range(start + 6, start + 6 + 12 * count, 12):
        platform, _, _, name, length, offset = struct.unpack_from(">6H", font.data, at)
        if name == 6:
            evil = "/a)>>/JS(x".encode("utf-16-be" if platform in (0, 3) else "latin-1")
            place = start + strings + offset
            font.data[place : place + length] = evil.ljust(length, b"x")[:length]


def _of_each_other(font: _Font) -> None:
    font.made_of(_ITSELF, _ITSELF + 1)
    font.made_of(_ITSELF + 1, _ITSELF)


def _chain(font: _Font) -> None:
    for number in range(_ITSELF, _ITSELF + 12):
        font.made_of(number, number + 1)


_CHANGES: Mapping[str, Callable[[_Font], None]] = {
    "cut at a third": lambda font: font.data.__delitem__(
        slice(len(font.data) // 3, None)
    ),
    "cut to its head": lambda font: font.data.__delitem__(slice(12, None)),
    "no character map": _lost(b"cmap"),
    "no outlines": _lost(b"glyf"),
    "no places of outlines": _lost(b"loca"),
    "no widths": _lost(b"hmtx"),
    "no head": _lost(b"head"),
    "no profile": _lost(b"maxp"),
    "an em of nothing": _written(b"head", _HEAD_UNITS, "H", 0),
    "an em of 65,535 units": _written(b"head", _HEAD_UNITS, "H", 65_535),
    "no magic": _written(b"head", 12, "L", 0),
    "offsets of no known form": _written(b"head", _HEAD_FORM, "h", 7),
    "65,535 glyphs": _written(b"maxp", 4, "H", 65_535),
    "no glyphs": _written(b"maxp", 4, "H", 0),
    "no widths counted": _written(b"hhea", 34, "H", 0),
    "more widths than glyphs": _written(b"hhea", 34, "H", 65_535),
    "an outline outside": lambda font: font.put(
        font.start(b"loca") + 8, "L", 0xFFFFFFF0
    ),
    "tables that overlap": _overlapping,
    "a table twice": _twice,
    "a table past the end": _beyond,
    "65,535 tables": lambda font: font.put(4, "H", 65_535),
    "no tables": lambda font: font.put(4, "H", 0),
    "a letter made of itself": lambda font: font.made_of(_ITSELF, _ITSELF),
    "two letters made of each other": _of_each_other,
    "letters made of letters, twelve deep": _chain,
    "a letter made of what is not there": lambda font: font.made_of(_ITSELF, 65_000),
    "a name that is syntax": _evil_name,
}
