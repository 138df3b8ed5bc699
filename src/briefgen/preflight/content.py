"""A page's content → what each marked content draws, and where its words stand."""

from collections.abc import Mapping
from math import hypot
from typing import NamedTuple

from briefgen.preflight.syntax import Operator, Value, read_values

_INK = frozenset("f F f* B B* b b* S s Do sh TJ Tj ' \" BI".split())


class Font(NamedTuple):
    """A font as a page uses it, by its codes of two bytes."""

    texts: Mapping[bytes, str]
    widths: Mapping[bytes, float]  # thousandths of the type size


class Words(NamedTuple):
    """Words that are shown at once: what they read as, and from where to where."""

    text: str
    start: tuple[float, float]
    end: tuple[float, float]
    size: float


class Marked:
    """A marked content: its tag, its number (none: an artifact), and what it draws."""

    __slots__ = ("number", "tag", "words")

    def __init__(self, tag: str, number: int | None) -> None:
        self.tag = tag
        self.number = number
        self.words: list[Words] = []


class Drawn(NamedTuple):
    """What a page draws, in order, and what is wrong with how it is marked."""

    marked: tuple[Marked, ...]
    faults: tuple[str, ...]


def read_content(data: bytes, fonts: Mapping[str, Font]) -> Drawn:
    """Read a page's content."""
    reader = _Reader(fonts)
    operands: list[Value] = []
    for value in read_values(data):
        if isinstance(value, Operator):
            reader.do(value, operands)
            operands = []
        else:
            operands.append(value)
    if reader.open:
        reader.faults.append(f"a {reader.open[-1].tag} does not end")
    return Drawn(tuple(reader.marked), tuple(dict.fromkeys(reader.faults)))


class _Reader:
    def __init__(self, fonts: Mapping[str, Font]) -> None:
        self.marked: list[Marked] = []
        self.open: list[Marked] = []
        self.faults: list[str] = []
        self._fonts = fonts
        self._font = Font({}, {})
        self._size = self._tracking = 0.0
        self._matrix: list[float] = [1, 0, 0, 1, 0, 0]
        self._in_text = False
        self._replaced: str | None = None  # what stands for what is shown

    def do(self, operator: str, operands: list[Value]) -> None:
        if operator in _INK and not self.open:
            self.faults.append(f"{operator} draws what nobody owns")
        match operator:
            case "BDC" | "BMC":
                self._begin(operands)
            case "EMC":
                self._end()
            case "BT" | "ET":
                if self._in_text is (operator == "BT"):
                    self.faults.append(f"{operator} stands out of turn")
                self._in_text = operator == "BT"
            case "Tf":
                self._font, self._size = self._fonts[operands[0]], operands[1]
            case "Tc":
                self._tracking = operands[0]
            case "Tm":
                self._matrix = operands
            case "TJ":
                self._show(operands[0])
            case "Tj" | "'" | '"' | "Td" | "TD" | "T*" | "Tw" | "Tz" | "BI":
                self.faults.append(f"{operator} is none of our operators")
            case _:  # what is drawn with, and not what
                pass

    def _begin(self, operands: list[Value]) -> None:
        tag, properties = operands[0], operands[1] if operands[1:] else {}
        if "ActualText" in properties:
            self._replaced = text_of(properties["ActualText"])
        elif self.open:
            self.faults.append(f"a {tag} begins inside a {self.open[-1].tag}")
        elif self._in_text:
            self.faults.append(f"a {tag} begins inside a text object")
        number = properties.get("MCID")
        mark = self.open[0] if self.open else Marked(tag, number)
        if not self.open:
            if number is None and tag != "Artifact":
                self.faults.append(f"a {tag} has no number")
            self.marked.append(mark)
        self.open.append(mark)

    def _end(self) -> None:
        if not self.open:
            self.faults.append("a marked content ends that did not begin")
        else:
            self.open.pop()
        self._replaced = None

    def _show(self, parts: list[Value]) -> None:
        shift, text = 0.0, []
        for part in parts:
            if not isinstance(part, bytes):
                shift -= part / 1000 * self._size
                continue
            for at in range(0, len(part), 2):
                code = part[at : at + 2]
                if code not in self._font.texts or code not in self._font.widths:
                    self.faults.append(f"the code {code.hex()} has no text or width")
                    continue
                text.append(self._font.texts[code])
                shift += self._font.widths[code] / 1000 * self._size + self._tracking
        a, b, _, _, x, y = self._matrix
        words = "".join(text)
        if self._replaced is not None:
            words, self._replaced = self._replaced, ""
        if self.open:
            start, end = (x, y), (x + a * shift, y + b * shift)
            size = self._size * hypot(a, b)
            self.open[0].words.append(Words(words, start, end, size))
            # What is shown next goes on where this has ended.
            self._matrix = [a, b, *self._matrix[2:4], *end]


def text_of(string: bytes) -> str:
    """Give the text of a text string (ISO 32000-1, 7.9.2.2)."""
    if string.startswith(b"\xfe\xff"):
        return string[2:].decode("utf-16-be", "replace")
    return string.decode("latin-1")
