"""Font files to shaped words, and the subsets that a PDF embeds.

HarfBuzz measures, shapes and subsets: the glyphs that were measured are the
glyphs that are embedded, and a ligature needs no code point of its own.
"""

from collections.abc import Iterable, Mapping
from functools import cached_property
from typing import NamedTuple

import uharfbuzz as hb

from briefgen.fontflaws import flaw

SOFT_HYPHEN = "\u00ad"
EMULATED = {0xA0: " ", 0x2009: " ", 0x202F: " ", 0x2011: "-"}
"""Characters that many fonts lack, and what is drawn for them: no-break space, thin
space, narrow no-break space, no-break hyphen. They read back as themselves."""

_THIN = {"\u2009": 200.0, "\u202f": 200.0}  # advance of the narrow ones, 1/1000 em
_DROPPED = frozenset(
    int.from_bytes(tag.encode())
    for tag in "GSUB GPOS GDEF BASE name OS/2 post cmap DSIG".split()
)
"""What a PDF's embedded font has no use for: its layout, names and character map."""
_SINGLE = (b"\0\1\0\0", b"true")  # how a TrueType font begins
_COLLECTION = b"ttcf"
_SAMPLE = "Hamburgefonstiv"  # what type is tried with, of old
_RESTRICTED = 0x0002  # OS/2 fsType, bit 1: restricted licence embedding
_NO_SUBSETS = 0x0100  # bit 8: and we embed no more than what is used
_BITMAP_ONLY = 0x0200  # bit 9


class Glyph(NamedTuple):
    """A glyph as used: its number in the font, and the text that it stands for."""

    number: int
    text: str  # empty for the second and further glyphs of one cluster
    advance: float  # the font's own, in 1/1000 em


class Shaped(NamedTuple):
    """A word, shaped: glyphs in drawing order. Lengths in 1/1000 em.

    `adjusts[i]` is what kerning adds after glyph `i`; None where it adds nothing.
    """

    text: str
    glyphs: tuple[Glyph, ...]
    adjusts: tuple[float, ...] | None
    width: float


class Subset(NamedTuple):
    """A font cut down to the glyphs in use."""

    data: bytes  # a TrueType file
    numbers: Mapping[int, int]  # glyph number in the font → in the subset


class FontError(ValueError):
    """A font file that cannot be used; the message says why."""


class RestrictedFontError(FontError):
    """A font file that may not be embedded."""


class Face:
    """One font file: its metrics, its coverage, and its words.

    `data` is a TrueType file. Raises `FontError` where it is not one, where it
    lacks a character map, or where its licence bits forbid embedding.
    """

    def __init__(self, name: str, data: bytes) -> None:
        self.name = name
        if data[:4] == _COLLECTION:
            message = f"{name} is a collection of fonts: take the one out that you want"
            raise FontError(message)
        if _cut_short(data):
            message = f"{name} is broken: it ends before its last table does"
            raise FontError(message)
        self._face = hb.Face(hb.Blob(data))
        self.units = self._face.upem
        if self._table("CFF ") or self._table("CFF2"):
            message = f"{name} has PostScript outlines: only TrueType can be embedded"
            raise FontError(message)
        if not self._face.glyph_count or not self.units or not self._table("glyf"):
            message = f"{name} is not a TrueType font"
            raise FontError(message)
        if self._table("fvar"):
            message = (
                f"{name} is a variable font: its weights must be files of their own"
            )
            raise FontError(message)
        if not self._face.unicodes:
            message = f"{name} says not which glyph is which letter"
            raise FontError(message)
        licence = int.from_bytes(self._table("OS/2")[8:10], "big")
        forbidden = licence & (_BITMAP_ONLY | _NO_SUBSETS)
        if forbidden or licence & 0x000F == _RESTRICTED:
            message = f"{name} may not be embedded: its licence bits forbid it"
            raise RestrictedFontError(message)
        self._font = hb.Font(self._face)
        self._scale = 1000 / self.units
        self._words: dict[str, Shaped] = {}
        self._glyphs: dict[tuple[int, str], Glyph] = {}

    def probe(self) -> None:
        """Raise `FontError` where the font fails at what it will be used for."""
        found = flaw(bytes(self._face.blob.data))
        if found is not None:
            message = f"{self.name} is broken: {found}"
            raise FontError(message)
        try:
            shaped = self.shape(_SAMPLE)
            subset = self.subset(glyph.number for glyph in shaped.glyphs)
        except (RuntimeError, MemoryError, ValueError) as fault:
            message = f"{self.name} is broken"
            raise FontError(message) from fault
        if not subset.data or not shaped.width > 0 or not self.ascent > 0:
            message = f"{self.name} is broken"
            raise FontError(message)

    def _table(self, tag: str) -> bytes:
        return bytes(self._face.reference_table(tag).data)

    @cached_property
    def coverage(self) -> frozenset[int]:
        """The code points that the font has a glyph for."""
        return frozenset(self._face.unicodes)

    def covers(self, character: str) -> bool:
        """Whether the font can show a character."""
        return ord(EMULATED.get(ord(character), character)) in self.coverage

    @cached_property
    def box(self) -> tuple[float, float, float, float]:
        """The box that holds every glyph: left, bottom, right, top, in 1/1000 em."""
        head = self._table("head")
        left, bottom, right, top = (
            int.from_bytes(head[at : at + 2], "big", signed=True) * self._scale
            for at in (36, 38, 40, 42)
        )
        return left, bottom, right, top

    @cached_property
    def italic_angle(self) -> float:
        """The slant, in degrees anticlockwise from upright."""
        return int.from_bytes(self._table("post")[4:8], "big", signed=True) / 65536

    @cached_property
    def ascent(self) -> float:
        """Height above the baseline, in 1/1000 em."""
        raw = self._table("hhea")[4:6]
        return float(int.from_bytes(raw, "big", signed=True) * self._scale)

    @cached_property
    def descent(self) -> float:
        """Depth below the baseline, negative, in 1/1000 em."""
        raw = self._table("hhea")[6:8]
        return float(int.from_bytes(raw, "big", signed=True) * self._scale)

    @cached_property
    def cap_height(self) -> float:
        """Height of the capitals, in 1/1000 em; of a font without it, its ascent."""
        table = self._table("OS/2")
        version = int.from_bytes(table[0:2], "big")
        has_it = version >= 2 and len(table) >= 90  # noqa: PLR2004 (OS/2 version 2)
        height = int.from_bytes(table[88:90], "big", signed=True) if has_it else 0
        return height * self._scale if height else self.ascent

    def shape(self, word: str) -> Shaped:
        """Shape a word, or a space; kept for the life of the process.

        A soft hyphen at its end is drawn as a hyphen and read as U+00AD. A
        character that the font lacks becomes its .notdef glyph: see `covers`.
        """
        shaped = self._words.get(word)
        if shaped is None:
            shaped = self._words[word] = self._shape(word)
        return shaped

    def _shape(self, word: str) -> Shaped:
        parted = word.endswith(SOFT_HYPHEN)
        buffer = hb.Buffer()
        drawn = word[:-1] + "-" if parted else word
        buffer.add_str(drawn.translate(EMULATED))
        buffer.guess_segment_properties()
        hb.shape(self._font, buffer, {"kern": True, "liga": True})
        infos, positions = buffer.glyph_infos, buffer.glyph_positions
        assert infos is not None
        assert positions is not None
        starts = sorted({info.cluster for info in infos})
        ends = dict(zip(starts, [*starts[1:], len(word)], strict=True))
        glyphs, adjusts, width, kerned = [], [], 0.0, False
        for info, position in zip(infos, positions, strict=True):
            # Only the first glyph of a cluster carries its text.
            end = ends.pop(info.cluster, None)
            text = "" if end is None else word[info.cluster : end]
            glyph = self._glyph(info.codepoint, text)
            advance = position.x_advance * self._scale
            advance = _THIN.get(text, advance)
            adjust = advance - glyph.advance
            kerned = kerned or abs(adjust) >= 0.5  # noqa: PLR2004 (half a unit)
            glyphs.append(glyph)
            adjusts.append(adjust)
            width += advance
        return Shaped(word, tuple(glyphs), tuple(adjusts) if kerned else None, width)

    def _glyph(self, number: int, text: str) -> Glyph:
        key = (number, text)
        glyph = self._glyphs.get(key)
        if glyph is None:
            advance = self._font.get_glyph_h_advance(number) * self._scale
            glyph = self._glyphs[key] = Glyph(number, text, advance)
        return glyph

    def subset(self, numbers: Iterable[int]) -> Subset:
        """Cut the font down to some of its glyphs, without what PDF has no use for."""
        wanted = hb.SubsetInput()
        wanted.glyph_set.update(numbers)
        wanted.flags = hb.SubsetFlags.NO_HINTING | hb.SubsetFlags.NOTDEF_OUTLINE
        wanted.drop_table_tag_set.update(_DROPPED)
        plan = hb.SubsetPlan(self._face, wanted)
        data = plan.execute().blob.data
        return Subset(bytes(data), dict(plan.old_to_new_glyph_mapping))


def _cut_short(data: bytes) -> bool:
    """Whether a table of a font reaches past its end (OpenType 1.9, table directory).

    HarfBuzz takes such a table for an empty one, and its letters for blanks.
    """
    records = range(12, 12 + 16 * int.from_bytes(data[4:6], "big"), 16)
    return data[:4] in _SINGLE and any(
        int.from_bytes(data[at + 8 : at + 12], "big")
        + int.from_bytes(data[at + 12 : at + 16], "big")
        > len(data)
        for at in records
    )
