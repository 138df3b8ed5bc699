"""Inlines to measured words, and the places where a line may end.

Every word, space and mark is an atom with its left edge, as if the paragraph were
one endless line. A place to break says where a line that ends there ends and where
the next one starts, so that breaking is arithmetic on two numbers.
"""

from collections.abc import Iterator, Mapping, Sequence
from typing import NamedTuple, TypeAlias
from unicodedata import combining

from briefgen.flowables import Hyphens, InLine, LineEnd, Look, Mark, Phantom, Run, Tab
from briefgen.fonts import Face, Shaped
from briefgen.layout import parting
from briefgen.layout.covering import covered
from briefgen.layout.parting import SOFT_HYPHEN, Cut, Kind

Faces: TypeAlias = Mapping[str, Face]
"""Faces by the name that a look calls them."""

_NOTHING = Shaped("", (), None, 0.0)
_LONGEST = 80  # letters of a word that is measured at one go
_SHORT_WORD = 2  # letters of a word that should not end a line


class Late(NamedTuple):
    """A number known only when the pages are: the width kept for it."""

    run: Run
    width: float


Atom: TypeAlias = Shaped | Mark | Tab | Late


class Place(NamedTuple):
    """A place where a line may end. Lengths count from the start of the text."""

    end: float  # of a line that ends here
    start: float  # of the line after it
    stop: int  # the atom before which the line ends; a space there hangs out
    go: int  # the atom with which the next line starts
    cut: int  # letters of atom `stop` that still stand on the line; 0: none
    kind: Kind


class Stretch(NamedTuple):
    """A text between two line ends that its author made."""

    atoms: list[Atom]
    lefts: Sequence[float]  # of the atoms, and the end of the last
    inlines: Sequence[Run | Mark | Tab | Phantom]
    firsts: Sequence[int]  # the first atom of each inline, and the end of the last
    places: Sequence[Place]  # the start, the places to break, the end
    last: bool  # of its paragraph


def text_width(shaped: Shaped, look: Look) -> float:
    """Measure a shaped word in points."""
    width = shaped.width * look.size / 1000
    return width + look.tracking * len(shaped.glyphs) if look.tracking else width


def stretches(
    inlines: Sequence[InLine],
    faces: Faces,
    digits: Mapping[Run, int],
    *,
    hyphens: Hyphens | None,
) -> Iterator[Stretch]:
    """Measure a paragraph, one stretch for each line end in it and one more.

    `digits` tells how many figures to keep room for where a number comes late;
    without `hyphens`, no dictionary parts a word.
    """
    inlines = covered(inlines, faces)
    ends = [at for at, each in enumerate(inlines) if isinstance(each, LineEnd)]
    start = 0
    for end in [*ends, len(inlines)]:
        part = [each for each in inlines[start:end] if not isinstance(each, LineEnd)]
        tape = _Tape(faces, digits, hyphens)
        yield _measured(part, tape, last=end == len(inlines))
        start = end + 1


def _measured(
    inlines: Sequence[Run | Mark | Tab | Phantom], tape: "_Tape", *, last: bool
) -> Stretch:
    firsts = list[int]()
    for inline in inlines:
        firsts.append(len(tape.atoms))
        match inline:
            case Run():
                tape.run(inline)
            case Mark(width=width):
                tape.add(inline, width)
            case Tab(width=width):
                tape.white(inline, width, Kind.SPACE)
            case Phantom():
                tape.phantom(inline)
    tape.finish()
    end = len(tape.atoms)
    # White at the very end is gone, and with it runs that were no more than that.
    firsts = [min(first, end) for first in [*firsts, end]]
    return Stretch(tape.atoms, tape.lefts, inlines, firsts, tape.places, last)


class _Tape:
    """Atoms laid end to end."""

    def __init__(
        self, faces: Faces, digits: Mapping[Run, int], hyphens: Hyphens | None
    ) -> None:
        self._faces = faces
        self._digits = digits
        self._hyphens = hyphens
        self._x = 0.0
        self._dictionary: int | None = None  # its first place in the last word
        self.atoms: list[Atom] = []
        self.lefts: list[float] = []
        self.places = [Place(0.0, 0.0, 0, 0, 0, Kind.SPACE)]

    def add(self, atom: Atom, width: float) -> None:
        """Add what no line may part from what stands before it."""
        self.atoms.append(atom)
        self.lefts.append(self._x)
        self._x += width

    def white(self, atom: Atom, width: float, kind: Kind) -> None:
        """Add white space, where a line may end."""
        at, x = len(self.atoms), self._x
        before = self.places[-1]
        if before.go == at and at:
            # More white after white: one place to break, all of it left out.
            self.places[-1] = before._replace(start=x + width, go=at + 1)
        elif at:
            self.places.append(Place(x, x + width, at, at + 1, 0, kind))
        elif not isinstance(atom, Tab):
            return  # no space at the head of a text
        self.add(atom, width)

    def phantom(self, phantom: Phantom) -> None:
        """Add white that no line may part from what stands before it."""
        shaped = self._faces[phantom.look.face].shape(phantom.text)
        width = text_width(shaped, phantom.look)
        self.add(Tab(width), width)

    def run(self, run: Run) -> None:
        """Add the words of a run."""
        look = run.look
        shape = self._faces[look.face].shape
        if run.late is not None:
            zeros = shape("0" * self._digits.get(run, 1))
            width = text_width(zeros, look)
            self.add(Late(run, width), width)
            return
        if run.note and not run.text.strip(f" {SOFT_HYPHEN}"):
            self.add(_NOTHING, 0.0)  # a call without a mark is still a call
            return
        space = shape(" ")
        blank = text_width(space, look)
        scale, tracking = look.size / 1000, look.tracking
        plain = not (self._hyphens or run.breakable or parting.is_special(run.text))
        kind = Kind.SPACE
        for number, word in enumerate(run.text.split(" ")):
            if number:
                self.white(space, blank, kind)
            if not word:
                continue
            if run.between:
                sign = shape(word)
                self.white(sign, text_width(sign, look), kind)
                continue
            kind = Kind.SHORT if len(word) <= _SHORT_WORD else Kind.SPACE
            if plain:
                # As `_word` does, without its calls: most words come by here.
                shaped = shape(word)
                self.atoms.append(shaped)
                self.lefts.append(self._x)
                self._x += shaped.width * scale
                if tracking:
                    self._x += tracking * len(shaped.glyphs)
            else:
                self._word(run, word)

    def _word(self, run: Run, word: str) -> None:
        if run.breakable:
            cuts = parting.address_cuts(word)
        else:
            word, cuts = parting.cuts(word)
            if not word:
                return
            self._dictionary = None
            if self._hyphens and not cuts:
                cuts = parting.hyphens(word, run.language, self._hyphens)
                self._dictionary = len(self.places)
        if len(word) <= _LONGEST or not cuts:
            self._parted(run, word, cuts)
        else:
            self._piecewise(run, word, cuts)

    def _piecewise(self, run: Run, word: str, cuts: Sequence[Cut]) -> None:
        """Add a very long word in pieces.

        Each cut measures what stands before and after it: at one go, the time would
        grow with the square of the letters.
        """
        start = number = 0
        while start < len(word):
            end = start + _LONGEST
            while end < len(word) and combining(word[end]):
                end += 1
            inside = list[Cut]()
            while number < len(cuts) and cuts[number].letters < end:
                letters, kind = cuts[number]
                inside.append(Cut(letters - start, kind))
                number += 1
            self._parted(run, word[start:end], inside)
            if number < len(cuts) and cuts[number].letters == end:
                kind, at = cuts[number].kind, len(self.atoms)
                number += 1
                # No hyphen can stand between two atoms: such a cut is passed over.
                if kind is not Kind.HYPHEN:
                    self.places.append(Place(self._x, self._x, at, at, 0, kind))
            start = end

    def _parted(self, run: Run, word: str, cuts: Sequence[Cut]) -> None:
        """Add a word, or a piece of one, and the places where it may be parted."""
        shape, look = self._faces[run.look.face].shape, run.look
        right = self._x + text_width(shape(word), look)
        for letters, kind in cuts:
            head = shown(word[:letters], kind)
            end = self._x + text_width(shape(head), look)
            start = right - text_width(shape(word[letters:]), look)
            at = len(self.atoms)
            self.places.append(Place(end, start, at, at, letters, kind))
        self.add(shape(word), right - self._x)

    def finish(self) -> None:
        """Leave out the white at the end, and a dictionary's cuts of the last word."""
        if self.places[-1].go == len(self.atoms) and len(self.places) > 1:
            at = self.places.pop().stop
            del self.atoms[at:]
            if at < len(self.lefts):
                self._x = self.lefts[at]
            del self.lefts[at:]
        cuts = self._dictionary
        if cuts is not None and self.places[-1].kind is Kind.HYPHEN:
            del self.places[cuts:]
        self.lefts.append(self._x)
        end = len(self.atoms)
        self.places.append(Place(self._x, self._x, end, end, 0, Kind.END))


def shown(letters: str, kind: Kind) -> str:
    """Give the letters of a parted word that a line ends with, and their hyphen."""
    return letters + SOFT_HYPHEN if kind is Kind.HYPHEN else letters
