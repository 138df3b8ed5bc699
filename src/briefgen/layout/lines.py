"""A text block and a measure to its lines, each with its ink in place."""

from bisect import bisect_right
from collections.abc import Mapping
from itertools import accumulate, pairwise
from typing import NamedTuple, cast

from briefgen.diagnostics import Diagnostic
from briefgen.flowables import (
    Align,
    FootNote,
    Hyphens,
    Label,
    Look,
    Mark,
    Phantom,
    Run,
    Tab,
    TextBlock,
    Wrap,
)
from briefgen.fonts import Shaped
from briefgen.layout import faults
from briefgen.layout.covering import covered
from briefgen.layout.linebreak import TOLERANCE, Measure, break_lines, find_runt
from briefgen.layout.parting import Kind
from briefgen.layout.slab import Ink, LateText
from briefgen.layout.words import (
    Faces,
    Late,
    Place,
    Stretch,
    shown,
    stretches,
    text_width,
)
from briefgen.paged import PlacedPath, PlacedText
from briefgen.structure import Owner

# Both families are given one ascent and one descent, in em, so that serif and sans
# share their baselines: the line box is centred on what lies between.
_ASCENT, _DESCENT = 0.95, 0.30
_USUAL_LEADING = 1.4  # times the size: a block without letters
_WIDEST, _NARROWEST = 2.0, 0.34  # of a space's width, added or taken: justified lines


class Line(NamedTuple):
    """A line: its ink, from the top of its box, and the notes called from it."""

    ink: tuple[Ink, ...]
    notes: tuple[FootNote, ...]


class Lines(NamedTuple):
    """A text block, broken."""

    lines: tuple[Line, ...]
    baseline: float  # of each line, from the top of its box
    diagnostics: tuple[Diagnostic, ...]


def set_lines(
    block: TextBlock,
    left: float,
    width: float,
    faces: Faces,
    digits: Mapping[Run, int],
) -> Lines:
    """Break a text block to a measure that starts at `left`.

    A word wider than the measure is placed all the same, and reported.
    """
    lines, diagnostics = list[Line](), list[Diagnostic]()
    indent, base = block.indent, baseline(block)
    for text in stretches(block.inlines, faces, digits, hyphens=_hyphens(block)):
        measure = Measure(width - indent, width, block.hyphens.ladder)
        ends = _ends(text, measure, block.wrap)
        begin = text.places[0]
        for number, end in enumerate(ends):
            place = text.places[end]
            room = measure.rest if number else measure.first
            spare = room - (place.end - begin.start)
            setter = _Setter(text, begin, place, faces)
            stretch = 0.0
            if block.wrap is Wrap.JUSTIFIED and (spare < 0 or number < len(ends) - 1):
                stretch, spare = setter.stretch(spare)
            if spare < -TOLERANCE:
                diagnostics.append(faults.too_wide_word(block.span, setter.words()))
            x = left if number else left + indent
            if block.align is not Align.LEFT and spare > 0:
                x += spare if block.align is Align.RIGHT else spare / 2
            lines.append(setter.line(x, base, stretch))
            begin = place
        indent = 0.0
    return Lines(tuple(lines), base, tuple(diagnostics))


def _hyphens(block: TextBlock) -> Hyphens | None:
    return block.hyphens if block.hyphenate else None


def narrowest(block: TextBlock, faces: Faces, digits: Mapping[Run, int]) -> float:
    """Say how narrow a measure may be before a word of a text block leaves it."""
    widest = 0.0
    for text in stretches(block.inlines, faces, digits, hyphens=_hyphens(block)):
        pieces = (after.end - place.start for place, after in pairwise(text.places))
        widest = max(widest, *pieces)
    return widest


def baseline(block: TextBlock) -> float:
    """Say how far below the top of its line box a block's letters stand."""
    looks = [inline.look for inline in block.inlines if isinstance(inline, Run)]
    sizes = [look.size for look in looks if not look.rise]
    largest = max(sizes, default=block.leading / _USUAL_LEADING)
    return block.leading / 2 + (_ASCENT - _DESCENT) / 2 * largest


def _ends(text: Stretch, measure: Measure, wrap: Wrap) -> list[int]:
    places = text.places
    if places[-1].end <= measure.first + TOLERANCE:
        return [len(places) - 1]
    runt = find_runt(places, measure, _letters_at_end(text))
    blanks = _blanks(text) if wrap is Wrap.JUSTIFIED else None
    return break_lines(places, measure, wrap, runt, blanks)


def _letters_at_end(text: Stretch) -> int:
    """Count the letters of the last word, whatever runs it is made of."""
    letters = 0
    for atom in reversed(text.atoms):
        match atom:
            case Shaped(text=word) if word != " ":
                letters += sum(map(str.isalnum, word))
            case Mark() | Late():
                letters += 1
            case _:
                break
    return letters


def _blanks(text: Stretch) -> tuple[list[float], list[float]]:
    """Measure the white before each place, for lines that are stretched."""
    white = [0.0]
    edges = zip(text.atoms, text.lefts, text.lefts[1:], strict=False)
    white += accumulate(
        right - left if _is_space(atom) else 0.0 for atom, left, right in edges
    )
    ends = [white[place.stop] for place in text.places]
    return ends, [white[place.go] for place in text.places]


def _is_space(atom: object) -> bool:
    return isinstance(atom, Shaped) and atom.text == " "


class _Setter:
    """One line, from the place where it begins to the place where it ends."""

    def __init__(self, text: Stretch, begin: Place, end: Place, faces: Faces) -> None:
        self._text = text
        self._begin = begin
        self._end = end
        self._faces = faces

    def words(self) -> str:
        """Read the line, for a diagnostic."""
        ink = self.line(0.0, 0.0, 0.0).ink
        texts = [each for each in ink if isinstance(each, PlacedText)]
        return "".join(word.text for text in texts for word in text.words).strip()

    def stretch(self, spare: float) -> tuple[float, float]:
        """Say what to add to each space to fill the measure, and what is left over."""
        lefts = self._text.lefts
        spaces = [
            lefts[at + 1] - lefts[at]
            for at in range(self._begin.go, self._end.stop)
            if _is_space(self._text.atoms[at])
        ]
        if not spaces:
            return 0.0, spare
        white = sum(spaces)
        taken = min(max(spare, -_NARROWEST * white), _WIDEST * white)
        return taken / len(spaces), spare - taken

    def line(self, x: float, y: float, stretch: float) -> Line:
        """Place the line's ink, from a left end at `x` along a baseline at `y`."""
        text, begin, end = self._text, self._begin, self._end
        low, lefts, firsts = begin.go, text.lefts, text.firsts
        # A space at its end hangs out, so that the words of two lines stay apart for
        # those who listen or copy; a parted word has none. More white, and a sign
        # between two things, is gone.
        high = end.stop + 1 if end.cut else min(end.stop + 1, end.go)
        ink, notes, spaces = list[Ink](), list[FootNote](), 0
        number = bisect_right(firsts, low) - 1
        while number < len(text.inlines) and firsts[number] < high:
            inline, first = text.inlines[number], firsts[number]
            start, stop = max(first, low), min(firsts[number + 1], high)
            number += 1
            if start >= stop:
                continue
            # What is left of a parted word begins within its atom.
            here = x + (lefts[start] - begin.start if start > low else 0.0)
            if isinstance(inline, Mark):
                ink += mark_ink(inline, here + spaces * stretch, y, self._faces)
                continue
            if isinstance(inline, Phantom):
                continue
            if isinstance(inline, Tab):
                self._add_space(ink)
                continue
            here += spaces * stretch
            if inline.late is not None:
                ink.append(LateText(inline.owner, here, y, inline.look, inline))
            else:
                placed = self._placed(inline, (here, y), slice(start, stop), stretch)
                ink.append(placed)
                if stretch:
                    spaces += sum(word.text == " " for word in placed.words)
            if inline.note and first == start and not (begin.cut and start == low):
                notes.append(inline.note)
        if end.kind is Kind.END and not text.last:
            self._add_space(ink)
        return Line(tuple(ink), tuple(notes))

    def _placed(
        self, run: Run, at: tuple[float, float], atoms: slice, stretch: float
    ) -> PlacedText:
        start, stop = atoms.start, atoms.stop
        text, begin, end = self._text, self._begin, self._end
        words = cast("list[Shaped]", text.atoms[atoms])  # a run has no others
        width = text.lefts[stop] - text.lefts[start]
        if begin.cut or end.cut:
            shape = self._faces[run.look.face].shape
            if end.cut and stop > end.stop:
                words[-1] = shape(shown(words[-1].text[: end.cut], end.kind))
            if begin.cut and start == begin.go:
                words[0] = shape(words[0].text[begin.cut :])
            width = sum(text_width(word, run.look) for word in words)
        if stretch:
            width += stretch * sum(word.text == " " for word in words)
        x, y = at
        return PlacedText(run.owner, x, y, run.look, tuple(words), width, stretch)

    def _add_space(self, ink: list[Ink]) -> None:
        """Keep words apart that only white space parts, for those who listen."""
        if ink and isinstance(last := ink[-1], PlacedText):
            space = self._faces[last.look.face].shape(" ")
            ink[-1] = last._replace(
                words=(*last.words, space),
                width=last.width + text_width(space, last.look) + last.stretch,
            )


def mark_ink(mark: Mark, x: float, y: float, faces: Faces) -> list[Ink]:
    """Place a mark's shapes, and its label over them."""
    ink: list[Ink] = [PlacedPath(mark.owner, x, y, path) for path in mark.shapes]
    if mark.label and mark.look is not None:
        words = shaped_words(mark.label, mark.look, faces)
        width = sum(text_width(word, mark.look) for word in words)
        left, line = x + mark.label_x - width / 2, y - mark.label_y
        ink.append(PlacedText(mark.owner, left, line, mark.look, words, width))
    return ink


def set_label(
    label: Label, owner: Owner, left: float, faces: Faces
) -> list[PlacedText]:
    """Place the words of a label, in other faces where its own lacks a letter."""
    x, placed = left + label.x, list[PlacedText]()
    for run in covered((Run(owner, label.text, label.look),), faces):
        assert isinstance(run, Run)
        words = shaped_words(run.text, run.look, faces)
        width = sum(text_width(word, run.look) for word in words)
        placed.append(PlacedText(owner, x, label.y, run.look, words, width))
        x += width
    return placed


def shaped_words(text: str, look: Look, faces: Faces) -> tuple[Shaped, ...]:
    """Shape words, and the spaces between them, that stand in one piece."""
    shape = faces[look.face].shape
    words = list[Shaped]()
    for number, word in enumerate(text.split(" ")):
        if number:
            words.append(shape(" "))
        if word:
            words.append(shape(word))
    return tuple(words)
