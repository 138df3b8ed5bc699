"""A page of the web to the words that a reader sees, block by block."""

from collections.abc import Iterator
from html.parser import HTMLParser

_UNSEEN = frozenset(("head", "script", "style", "template", "noscript", "svg"))
_INLINE = frozenset(
    "a abbr b bdi bdo cite code data dfn em font i ins kbd mark q s samp small span"
    " strong sub sup time tt u var wbr".split()
)


def blocks(text: str) -> Iterator[str]:
    """Yield the text of each block: a paragraph, a heading, an item, a cell."""
    reader = _Blocks()
    reader.feed(text)
    reader.close()
    yield from reader.found
    rest = reader.taken()
    if rest:
        yield rest


class _Blocks(HTMLParser):
    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.found: list[str] = []
        self._words: list[str] = []
        self._unseen = ""  # the element whose words nobody sees

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:  # noqa: ARG002 (as the parser calls it)
        """Begin a block, or what is not seen."""
        if tag in _UNSEEN and not self._unseen:
            self._unseen = tag
        self._end_block(tag)

    def handle_endtag(self, tag: str) -> None:
        """End a block, or what is not seen."""
        if tag == self._unseen:
            self._unseen = ""
        self._end_block(tag)

    def handle_data(self, data: str) -> None:
        """Take words."""
        if not self._unseen:
            self._words.append(data)

    def taken(self) -> str:
        """Give the words since the last block, and forget them."""
        words = " ".join("".join(self._words).split())
        self._words.clear()
        return words

    def _end_block(self, tag: str) -> None:
        if tag == "br":
            self._words.append(" ")
        elif tag not in _INLINE:
            words = self.taken()
            if words:
                self.found.append(words)
