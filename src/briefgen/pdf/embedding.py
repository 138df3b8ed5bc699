"""Shaped words to strings of codes, and the fonts that a file embeds for them.

Fonts are composite (ISO 32000-1, 9.7): a code of two bytes for each glyph as used,
so that a ligature reads back as its letters and the hyphen at a line's end as a
soft hyphen, while the subset holds each glyph once. Codes are given out in the
order in which one document first uses them: its bytes do not depend on what else
the process has rendered.
"""

import hashlib
import re
from collections.abc import Sequence
from functools import lru_cache

from briefgen.fonts import Face, Glyph, Shaped
from briefgen.pdf.objects import ObjectFile
from briefgen.pdf.syntax import name, number, numbers, text_string

_TO_ESCAPE = frozenset(b"()\\\r")  # in a literal string (ISO 32000-1, 7.3.4.2)
_SILENT = "\u200b"  # what a glyph reads as whose text the glyph before it holds
_ITALIC = 1 << 6
_SYMBOLIC = 1 << 2  # its glyphs are found by number, not by character
_STEM = 80  # the key is required (9.8.1), and TrueType files do not say
_ENTRIES = 100  # to one block of a CMap, at most (Adobe Technical Note 5014)


class EmbeddedFace:
    """One face in one document: the codes of its glyphs."""

    def __init__(self, face: Face, resource: str) -> None:
        self.resource = resource  # its name in the pages' resources
        self._face = face
        self._codes: dict[Glyph, str] = {}
        self._glyphs: list[Glyph | None] = [None]  # by code; none has code 0
        self._shown: dict[int, str] = {}
        self._is_silent = False  # whether some glyph has no text of its own

    def show(self, word: Shaped) -> str:
        """Write a word as what stands between `[(` and `)]TJ`.

        Words of one face can be joined as they are. A word must live as long as
        the document that it stands in.
        """
        shown = self._shown.get(id(word))
        if shown is None:
            shown = self._shown[id(word)] = self._show(word)
        return shown

    def _show(self, word: Shaped) -> str:
        adjusts: Sequence[float] = word.adjusts or (0.0,) * len(word.glyphs)
        pieces = []
        for glyph, adjust in zip(word.glyphs, adjusts, strict=True):
            pieces.append(self._codes.get(glyph) or self._code(glyph))
            if adjust:
                pieces.append(_shift(adjust))
        shown = "".join(pieces)
        if not self._is_silent or all(glyph.text for glyph in word.glyphs):
            return shown
        # Several glyphs for one cluster of characters: none reads as its own text.
        text = text_string(word.text).decode("latin-1")
        return f")]TJ/Span<</ActualText{text}>>BDC[({shown})]TJ EMC[("

    def _code(self, glyph: Glyph) -> str:
        assert glyph.number, f"{self._face.name} has no glyph for “{glyph.text}”"
        # Codes that a literal string would have to escape are left out.
        while _TO_ESCAPE.intersection(len(self._glyphs).to_bytes(2, "big")):
            self._glyphs.append(None)
        code = len(self._glyphs).to_bytes(2, "big").decode("latin-1")
        self._glyphs.append(glyph)
        self._codes[glyph] = code
        self._is_silent = self._is_silent or not glyph.text
        return code

    def embed(self, file: ObjectFile) -> bytes:
        """Add the font, cut down to what was shown; returns a reference to it."""
        glyphs = self._glyphs
        subset = self._face.subset(glyph.number for glyph in glyphs if glyph)
        to_glyph = b"".join(
            (subset.numbers[glyph.number] if glyph else 0).to_bytes(2, "big")
            for glyph in glyphs
        )
        base = name(f"{_tag(subset.data + to_glyph)}+{_plain(self._face.name)}")
        widths = " ".join(number(glyph.advance if glyph else 0) for glyph in glyphs)
        descendant = file.add_body(
            b"<</Type/Font/Subtype/CIDFontType2/BaseFont%s"
            b"/CIDSystemInfo<</Registry(Adobe)/Ordering(Identity)/Supplement 0>>"
            b"/FontDescriptor %s/CIDToGIDMap %s/DW 0/W[0[%s]]>>"
            % (
                base,
                self._descriptor(file, base, subset.data),
                file.add_stream(to_glyph),
                widths.encode("ascii"),
            )
        )
        return file.add_body(
            b"<</Type/Font/Subtype/Type0/BaseFont%s/Encoding/Identity-H"
            b"/DescendantFonts[%s]/ToUnicode %s>>"
            % (base, descendant, file.add_stream(_to_unicode(glyphs)))
        )

    def _descriptor(self, file: ObjectFile, base: bytes, data: bytes) -> bytes:
        face = self._face
        flags = _SYMBOLIC | (_ITALIC if face.italic_angle else 0)
        program = file.add_stream(data, b"/Length1 %d" % len(data))
        measures = (
            f"/FontBBox[{numbers(*face.box)}]/ItalicAngle {number(face.italic_angle)}"
            f"/Ascent {number(face.ascent)}/Descent {number(face.descent)}"
            f"/CapHeight {number(face.cap_height)}/StemV {_STEM}/Flags {flags}"
        )
        return file.add_body(
            b"<</Type/FontDescriptor/FontName%s%s/FontFile2 %s>>"
            % (base, measures.encode("ascii"), program)
        )


@lru_cache(1024)
def _shift(adjust: float) -> str:
    """Write what kerning adds after a glyph, between two strings of a TJ array."""
    shift = number(-adjust)
    return "" if shift == "0" else f"){shift}("


def _tag(data: bytes) -> str:
    """Name a subset by its content, in six capitals (ISO 32000-1, 9.6.4)."""
    value = int.from_bytes(hashlib.blake2b(data, digest_size=8).digest(), "big")
    return "".join(chr(ord("A") + value // 26**place % 26) for place in range(6))


def _plain(face: str) -> str:
    return re.sub(r"[^A-Za-z0-9-]+", "-", face)


def _to_unicode(glyphs: Sequence[Glyph | None]) -> bytes:
    """Write the CMap from codes to text (ISO 32000-1, 9.10.3)."""
    entries = [
        f"<{code:04X}> <{(glyph.text or _SILENT).encode('utf-16-be').hex().upper()}>"
        for code, glyph in enumerate(glyphs)
        if glyph
    ]
    lines = [
        "/CIDInit /ProcSet findresource begin 12 dict begin begincmap",
        "/CIDSystemInfo <</Registry (Adobe) /Ordering (UCS) /Supplement 0>> def",
        "/CMapName /Adobe-Identity-UCS def /CMapType 2 def",
        "1 begincodespacerange <0000> <FFFF> endcodespacerange",
    ]
    for start in range(0, len(entries), _ENTRIES):
        block = entries[start : start + _ENTRIES]
        lines += [f"{len(block)} beginbfchar", *block, "endbfchar"]
    lines.append("endcmap CMapName currentdict /CMap defineresource pop end end")
    return "\n".join(lines).encode("ascii")
