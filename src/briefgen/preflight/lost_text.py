"""Words that are not on the pages, stand outside of them, or stand there twice.

Letters and figures are compared: spaces, quotation marks and hyphens at the ends of
lines are the typesetter's.
"""

import re
import unicodedata
from collections import defaultdict
from collections.abc import Iterator

from briefgen.paged import PlacedText
from briefgen.preflight.expected import Expected, Sentence
from briefgen.preflight.reading import Reading
from briefgen.structure import Content, leaves

_NO_LETTER = re.compile(
    r"(?:[^\w\u0300-\u036f\u1ab0-\u1aff\u1dc0-\u1dff\u20d0-\u20ff\ufe20-\ufe2f]|_)+"
)
_SLACK = 0.5  # points by which the side bearing of a letter may stand out
_SHOWN = 40  # characters of what is lost


def lost_text(reading: Reading, expected: Expected) -> Iterator[str]:
    """Compare what is heard of the file with what layout has placed."""
    for number, page in enumerate(reading.pages, start=1):
        for mark in page.drawn.marked:
            for words in mark.words:
                if not all(
                    -_SLACK <= x <= page.width + _SLACK
                    and -_SLACK <= y <= page.height + _SLACK
                    for x, y in (words.start, words.end)
                ):
                    yield f"“{words.text}” stands outside of page {number}"
    placed, heard = _placed(expected), squeezed(reading.words(reading.tree))
    if placed != heard:
        at = next(
            (
                at
                for at, (one, other) in enumerate(zip(placed, heard, strict=False))
                if one != other
            ),
            min(len(placed), len(heard)),
        )
        near = placed[at : at + _SHOWN] or heard[at : at + _SHOWN]
        yield f"what is heard differs from what was set, from “{near}” on"


def lost_sentences(reading: Reading, expected: Expected) -> Iterator[Sentence]:
    """Find what an author has written and the file does not say."""
    heard = squeezed(reading.words(reading.tree))
    for sentence in expected.sentences:
        if squeezed(sentence.words) not in heard:
            yield sentence


def _placed(expected: Expected) -> str:
    """Give the words that layout has placed, in reading order."""
    words: defaultdict[Content, list[str]] = defaultdict(list)
    for page in expected.pages.pages:
        for item in page.items:
            if isinstance(item, PlacedText) and isinstance(item.owner, Content):
                words[item.owner] += [word.text for word in item.words]
    return squeezed(
        "".join(text for leaf in leaves(expected.pages.root) for text in words[leaf])
    )


def squeezed(text: str) -> str:
    """Leave letters and figures alone, in one case and one form.

    Accents stay apart from their letters: one that a text begins with would be made
    one with the last letter of the text before it.
    """
    return _NO_LETTER.sub("", unicodedata.normalize("NFKD", text).casefold())
