"""Ink that no element owns, is never heard or is heard twice (PDF/UA-1, 7.1)."""

from collections import Counter
from collections.abc import Iterator

from briefgen.preflight.expected import Expected
from briefgen.preflight.reading import Reading


def unowned_ink(reading: Reading, _: Expected) -> Iterator[str]:
    """Look at all ink of all pages."""
    for number, page in enumerate(reading.pages, start=1):
        for fault in page.drawn.faults:
            yield f"on page {number} {fault}"
    heard = Counter(reading.tree.places())
    for place in reading.marked:
        if not heard[place]:
            yield f"content {place.number} of page {place.page + 1} is never heard"
    for place, times in heard.items():
        if place not in reading.marked:
            yield f"content {place.number} of page {place.page + 1} is heard, not drawn"
        elif times > 1:
            yield f"content {place.number} of page {place.page + 1} is heard twice"
