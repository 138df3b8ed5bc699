"""The bytes of an archived copy → its passages: pages of a PDF, else paragraphs."""

import re
from bisect import bisect_right
from collections.abc import Callable, Iterable, Iterator
from functools import cached_property
from pathlib import PurePath
from typing import Literal, NamedTuple

from briefgen.read.archive.search_text import Spelt

_MOST_LETTERS = 10_000_000
_END = "\f"  # of a passage
_BLANK_LINE = re.compile(r"\n[ \t]*\n\s*")
_NUMBERED = re.compile(r"\s*(?:\[(\d+)\]|(\d+)[.)]?)\s")
_FEWEST_NUMBERED = 3
_MARKUP = re.compile(
    r"^#{1,6} |^> ?|[*`]+|(?<!\w)_+|_+(?!\w)"
    r"|!?\[(?P<words>[^\]\n]{0,500})\]\([^)\n]{0,2000}\)",
    re.MULTILINE,
)
_SENTENCE_END = re.compile(r"[.!?…:;][\"'”’»)\]]*\s*\Z")


class Unreadable(Exception):  # noqa: N818 (no fault of ours)
    """There is no text to be had from a copy, and why."""


class Passage(NamedTuple):
    """A page or a paragraph. `first` to `last` is what its number may be."""

    text: str
    first: str
    last: str


class CopyText:
    """The text of a copy, to look for words in, with the numbers of its passages."""

    def __init__(
        self, passages: Iterable[Passage], unit: Literal["page", "paragraph"]
    ) -> None:
        self.passages = tuple(passages)
        self.unit = unit
        if sum(len(each.text) for each in self.passages) > _MOST_LETTERS:
            message = f"has more than {_MOST_LETTERS:,} characters"
            raise Unreadable(message)

    @cached_property
    def words(self) -> Spelt:
        """All of its words."""
        text = _END.join(each.text.replace(_END, " ") for each in self.passages)
        return Spelt(text, guessed=self.unit == "page")

    @cached_property
    def _ends(self) -> list[int]:
        text = self.words.text
        return [found.start() for found in re.finditer(_END, text)]

    def at(self, start: int, end: int) -> tuple[Passage, ...]:
        """Give the passages in which some letters stand."""
        first = bisect_right(self._ends, self.words.at(start))
        last = bisect_right(self._ends, self.words.at(end - 1))
        return self.passages[first : last + 1]


def read_copy(name: str, data: bytes) -> CopyText:
    """Read a copy as its name says it is written. Raises `Unreadable`."""
    suffix = PurePath(name).suffix.lower()
    if suffix == ".pdf":
        # A PDF is read by a library that takes longer to load than a brief to judge.
        from briefgen.read.archive.pdf import pages  # noqa: PLC0415

        return CopyText(pages(data), "page")
    read = _READERS.get(suffix)
    if read is None:
        message = "is none of: txt, md, html, pdf"
        raise Unreadable(message)
    try:
        text = data.decode("utf-8-sig")
    except UnicodeDecodeError as fault:
        message = f"is not UTF-8 (byte {fault.start + 1:,})"
        raise Unreadable(message) from None
    text = text.replace("\r\n", "\n").replace("\r", "\n")
    return CopyText(_numbered([*read(text)]), "paragraph")


def _paragraphs(text: str) -> Iterator[str]:
    """Yield what stands between blank lines; where there are none, each line."""
    parts = _BLANK_LINE.split(text)
    if not parts[1:]:
        parts = text.split("\n")
    yield from (part for part in parts if part.strip())


def _markdown(text: str) -> Iterator[str]:
    for part in _paragraphs(text):
        yield _MARKUP.sub(lambda found: found["words"] or "", part)


def _html(text: str) -> Iterator[str]:
    from briefgen.read.archive.html_text import blocks  # noqa: PLC0415

    yield from blocks(text)


_READERS: dict[str, Callable[[str], Iterator[str]]] = {
    ".txt": _paragraphs,
    ".md": _markdown,
    ".html": _html,
    ".htm": _html,
}


def _numbered(texts: list[str]) -> Iterator[Passage]:
    """Give paragraphs the numbers that they bear, else those of counting.

    Not everybody counts a headline, a byline or a post: only what ends as a sentence
    does is surely a paragraph. So a number may be one of several.
    """
    own = [_NUMBERED.match(text) for text in texts]
    numbers = [int((found[1] or found[2])[:9]) for found in own if found]
    if len(numbers) >= _FEWEST_NUMBERED and numbers == [
        *range(numbers[0], numbers[0] + len(numbers))
    ]:
        number = str(numbers[0])
        for text, found in zip(texts, own, strict=True):
            number = (found[1] or found[2]) if found else number
            yield Passage(text, number, number)
        return
    surely = 0
    for at, text in enumerate(texts, start=1):
        surely += bool(_SENTENCE_END.search(text))
        yield Passage(text, str(max(surely, 1)), str(at))
