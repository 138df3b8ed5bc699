"""A font file's own tables → what it is: its family, its weight, its slant.

Nothing here trusts the file: what is cut off or contradicts itself names nothing.
Whether the rest of it can be used, `fonts.py` finds out.
"""

import struct
from typing import NamedTuple

_MOST_TABLES = 200
_MOST_NAMES = 2_000
_WINDOWS, _ENGLISH = 3, 0x409
_FAMILY, _TYPOGRAPHIC_FAMILY = 1, 16  # name table: name IDs
_ITALIC = 0x0001  # OS/2, fsSelection, bit 0
_OBLIQUE = 0x0200  # bit 9


class FontName(NamedTuple):
    """What a font file says that it is."""

    family: str
    weight: int  # 400 is regular, 700 bold
    italic: bool


def font_name(data: bytes) -> FontName | None:
    """Give what a font file says that it is; None where it says nothing to go by."""
    try:
        tables = _tables(data)
        family = _family(tables[b"name"])
        weight, selection = _style(tables[b"OS/2"])
    except (KeyError, struct.error, UnicodeDecodeError):
        return None
    if not family:
        return None
    return FontName(family, weight, bool(selection & (_ITALIC | _OBLIQUE)))


def _tables(data: bytes) -> dict[bytes, bytes]:
    (count,) = struct.unpack_from(">4xH", data)
    tables = {}
    for at in range(min(count, _MOST_TABLES)):
        tag, start, length = struct.unpack_from(">4s4xLL", data, 12 + 16 * at)
        tables[tag] = data[start : start + length]
    return tables


def _family(table: bytes) -> str:
    """Give the family's name in English, over all its weights where it has such."""
    count, start = struct.unpack_from(">2xHH", table)
    found: dict[int, str] = {}
    for at in range(min(count, _MOST_NAMES)):
        platform, _, language, name, length, offset = struct.unpack_from(
            ">6H", table, 6 + 12 * at
        )
        wanted = name in (_FAMILY, _TYPOGRAPHIC_FAMILY)
        if wanted and platform == _WINDOWS and language == _ENGLISH:
            raw = table[start + offset : start + offset + length]
            found[name] = raw.decode("utf-16-be").strip()
    return found.get(_TYPOGRAPHIC_FAMILY) or found.get(_FAMILY, "")


def _style(table: bytes) -> tuple[int, int]:
    (weight,) = struct.unpack_from(">H", table, 4)
    (selection,) = struct.unpack_from(">H", table, 62)
    return weight, selection
