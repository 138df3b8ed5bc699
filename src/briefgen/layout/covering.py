"""Runs to runs whose faces have all their characters.

An italic often has fewer letters than its upright: a Greek word that is stressed, or
a Welsh name in a quotation, is set upright, or in the other family, before it is set
as empty boxes. What no face has, validation has refused (BG705).
"""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from itertools import groupby
from unicodedata import normalize

from briefgen.flowables import InLine, Run
from briefgen.fonts import Face

_WORD = re.compile(r" +|[^ ]+")
_LETTER = re.compile(r".[\u0300-\u036f]*", re.DOTALL)  # with its accents


def covered(inlines: Sequence[InLine], faces: Mapping[str, Face]) -> Sequence[InLine]:
    """Set the words that a run's face cannot show in a face that can."""
    if not any(isinstance(each, Run) and _lacks(each, faces) for each in inlines):
        return inlines
    out: list[InLine] = []
    for inline in inlines:
        if isinstance(inline, Run) and _lacks(inline, faces):
            out += _parted(inline, faces)
        else:
            out.append(inline)
    return out


def _lacks(run: Run, faces: Mapping[str, Face]) -> bool:
    return not (run.text.isascii() or _shows(faces[run.look.face], run.text))


def _shows(face: Face, text: str) -> bool:
    if face.coverage.issuperset(map(ord, text)):
        return True
    # A letter and its accents are shaped as one where a font has them so.
    return all(map(face.covers, set(normalize("NFC", text))))


def _parted(run: Run, faces: Mapping[str, Face]) -> Iterator[Run]:
    """Part a run where its face changes; what it calls is called by its last part."""
    order = _order(run.look.face, faces)
    pieces = [
        piece
        for word in _WORD.findall(run.text)
        for piece in ([word] if _first(word, order, faces) else _LETTER.findall(word))
    ]
    own = run.look.face
    parts = [
        ("".join(part), face)
        for face, part in groupby(pieces, lambda p: _first(p, order, faces) or own)
    ]
    for number, (text, face) in enumerate(parts, start=1):
        note = run.note if number == len(parts) else None
        yield replace(run, text=text, look=run.look._replace(face=face), note=note)


def _first(text: str, order: Sequence[str], faces: Mapping[str, Face]) -> str | None:
    return next((name for name in order if _shows(faces[name], text)), None)


def _order(own: str, faces: Mapping[str, Face]) -> list[str]:
    """Name the faces to try: its own, its upright, the same two of other families."""
    family, cut = _split(own)
    upright = cut.removesuffix("-italic")
    families = dict.fromkeys([family, *(_split(name)[0] for name in faces)])
    names = (f"{one}-{face}" for one in families for face in (cut, upright))
    return [name for name in dict.fromkeys(names) if name in faces]


def _split(name: str) -> tuple[str, str]:
    """Split the name of a face into its family, and its weight and slant."""
    upright = name.removesuffix("-italic")
    family = upright.rpartition("-")[0]
    return family, name[len(family) + 1 :]
