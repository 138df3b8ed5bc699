"""Words that a source has not, beside the nearest that it has."""

from collections import Counter
from typing import NamedTuple

from briefgen.read.archive.search_text import Spelt
from briefgen.read.archive.spelling import WORD, between, folded
from briefgen.shared_words import shared

_MOST_WORDS = 400  # of a quotation that is looked at
_MOST_PLACES = 2_000  # of its words that are looked at, the rarest first
_BUCKET = 8  # words by which two copies of a passage may run apart, and more beside
_ALIKE = 0.4  # of a quotation's words, for a passage to be the one that was meant
_AROUND = 3  # words that are shown on either side of a difference
_MOST_SHOWN = 3  # differences

_Range = tuple[int, int]


class Difference(NamedTuple):
    """Two texts with the words marked in which they differ."""

    written: str
    said: str
    first: int  # the first word that differs, among those of the quotation


def nearest(words: list[str], said: Spelt) -> list[str] | None:
    """Give the words of a text that come nearest to some others."""
    wanted = [word.lower() for word in WORD.findall(folded(" ".join(words)))]
    wanted = wanted[:_MOST_WORDS]
    at = _place(wanted, said)
    if at is None or not wanted:
        return None
    first = max(at - _BUCKET, 0)
    last = min(at + len(wanted) + 2 * _BUCKET, len(said.words))
    here = [word.lower() for word in said.words[first:last]]
    slack = max(len(wanted) // 4, 2)
    step = _step(wanted, here, slack)
    start = max(step - slack, 0)
    first, here = first + start, here[start : step + len(wanted) + slack]
    pairs = shared(wanted, here)
    if len(pairs) < max(_ALIKE * len(wanted), 1):
        return None
    # As many words before the first and behind the last that both have.
    (one, start), (other, end) = pairs[0], pairs[-1]
    start = first + max(start - one, 0)
    end = first + min(end + len(wanted) - 1 - other, len(here) - 1)
    return _written(said, start, end).replace("-\n", "").split()


def _step(wanted: list[str], here: list[str], slack: int) -> int:
    """Find how far behind its place most of the words stand that both have."""
    steps = Counter(
        by - at
        for at, word in enumerate(wanted)
        for by, other in enumerate(here)
        if word == other
    )
    near = range(-slack, slack + 1)
    return max(steps, key=lambda step: (sum(steps[step + by] for by in near), -step))


def _written(said: Spelt, first: int, last: int) -> str:
    """Give the text from one word to another, and the marks that touch them."""
    start, end = said.starts[first], said.starts[last] + len(said.words[last])
    while start and not said.text[start - 1].isspace():
        start -= 1
    while end < len(said.text) and not said.text[end].isspace():
        end += 1
    return said.text[start:end]


def _place(wanted: list[str], said: Spelt) -> int | None:
    """Find where a passage would begin, by most of its rare words."""
    votes = Counter[int]()
    rare = sorted(
        (len(said.places[word]), at)
        for at, word in enumerate(wanted)
        if word in said.places
    )
    left = _MOST_PLACES
    for count, at in rare:
        if left <= 0:
            break
        left -= count
        for place in said.places[wanted[at]][:_MOST_PLACES]:
            bucket = (place - at) // _BUCKET
            votes[bucket] += 1000 // count + 1
            votes[bucket - 1] += 1000 // count + 1
    if not votes:
        return None
    bucket = max(votes, key=lambda each: (votes[each], -each))
    return max(bucket * _BUCKET, 0)


def difference(written: list[str], said: list[str]) -> Difference | None:
    """Mark in what two lists of words differ; None where they do not.

    Marks that a typist may set otherwise, and those at either end, do not count.
    """
    written, said = written[:_MOST_WORDS], said[: _MOST_WORDS + _BUCKET]
    pairs = shared(_forms(written), _forms(said))
    apart = [*_apart(pairs, len(written), len(said))]
    if not apart:
        return None
    shown = apart[:_MOST_SHOWN]
    more = " …" if len(apart) > len(shown) else ""
    return Difference(
        _marked(written, [one for one, _ in shown]) + more,
        _marked(said, [other for _, other in shown]) + more,
        min(apart[0][0][0], len(written) - 1),
    )


def _forms(words: list[str]) -> list[str]:
    forms = ["".join(_form(word)) for word in words]
    if forms:
        forms[0] = forms[0].lstrip(".,;:!?-…").lower()
        forms[-1] = forms[-1].rstrip(".,;:!?-…")
    return forms


def _form(word: str) -> list[str]:
    text, parts, end = folded(word), list[str](), 0
    for found in WORD.finditer(text):
        parts += [between(text[end : found.start()]), found[0]]
        end = found.end()
    return [*parts, between(text[end:]) if text[end:] != "'" else ""]


def _apart(
    pairs: list[tuple[int, int]], ones: int, others: int
) -> list[tuple[_Range, _Range]]:
    """Give the stretches between the words that two lists share."""
    apart, at, by = list[tuple[_Range, _Range]](), 0, 0
    for one, other in (*pairs, (ones, others)):
        if one > at or other > by:
            apart.append(((at, one), (by, other)))
        at, by = one + 1, other + 1
    return apart


def _marked(words: list[str], apart: list[_Range]) -> str:
    """Write the words around some stretches, and those within between asterisks."""
    starts = {start for start, end in apart if end > start}
    ends = {end for start, end in apart if end > start}
    near = {
        at
        for start, end in apart
        for at in range(max(start - _AROUND, 0), min(end + _AROUND, len(words)))
    }
    parts, last = list[str](), -1
    for at in sorted(near):
        gap = "… " if at != last + 1 else ""
        opened, closed = "*" * (at in starts), "*" * (at + 1 in ends)
        parts.append(f"{gap}{opened}{words[at]}{closed}")
        last = at
    end = " …" if last < len(words) - 1 else ""
    return " ".join(parts) + end
