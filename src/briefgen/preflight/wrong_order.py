"""What is heard in another order than it is drawn in (PDF/UA-1, 7.1; WCAG 1.3.2)."""

from collections.abc import Iterator
from itertools import pairwise

from briefgen.preflight.expected import Expected
from briefgen.preflight.reading import Reading


def wrong_order(reading: Reading, _: Expected) -> Iterator[str]:
    """Compare the order of the tree, page by page, with that of the content."""
    for one, other in pairwise(reading.tree.places()):
        if other.page == one.page and other.number < one.number:
            yield (
                f"content {other.number} of page {other.page + 1} is heard after "
                f"{one.number}, and drawn before it"
            )
