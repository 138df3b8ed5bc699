"""A locator to the numbers that it names: `pp. 12–14` → pages 12 to 14."""

import re
from typing import Literal, NamedTuple

_PAGE = r"p|pp|page|pages|S|Seite|Seiten"
_PARAGRAPH = r"para|paras|paragraph|paragraphs|par|pars|¶|¶¶|al|alinéa|Abs|Rn|Rz"
_LOCATOR = re.compile(
    rf"(?:(?P<page>{_PAGE})|(?P<paragraph>{_PARAGRAPH}))\.?\s*"
    r"(?P<first>\d{1,6}|[ivxlc]{1,8})(?:\s*[–—-]\s*(?P<last>\d{1,6}|[ivxlc]{1,8}))?"
)


class Locator(NamedTuple):
    """Pages or paragraphs, from one number to another."""

    unit: Literal["page", "paragraph"]
    first: str
    last: str

    def holds(self, first: str, last: str) -> bool:
        """Whether one of the numbers from `first` to `last` is among its own."""
        numbers = (self.first, self.last, first, last)
        if all(number.isdecimal() for number in numbers):
            return int(self.first) <= int(last) and int(first) <= int(self.last)
        return first in (self.first, self.last)


def read_locator(text: str) -> Locator | None:
    """Read a locator of one page or paragraph, or of some in a row; None: another."""
    found = _LOCATOR.fullmatch(text.strip())
    if found is None:
        return None
    first, last = found["first"], found["last"] or found["first"]
    if first.isdecimal() and last.isdecimal() and len(last) < len(first):
        last = first[: len(first) - len(last)] + last  # 112–14
    return Locator("page" if found["page"] else "paragraph", first, last)
