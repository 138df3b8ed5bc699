"""A quotation and the text of its source → whether the one is in the other."""

from briefgen.model.quotations import (
    Misplaced,
    Misquoted,
    Quotation,
    Unchecked,
    Verbatim,
    Verdict,
)
from briefgen.read.archive.copy_text import CopyText, Passage
from briefgen.read.archive.difference import difference, nearest
from briefgen.read.archive.locators import Locator, read_locator
from briefgen.read.archive.negation import reversal
from briefgen.read.archive.quoted_words import Quoted
from briefgen.read.archive.spelling import folded

_UNITS = {"page": "p.", "paragraph": "para."}


def compare(quotation: Quotation, copy: CopyText, *, placed: bool) -> Verdict:
    """Look for a quotation in a copy: word by word, at any place in it.

    `placed`: its locator counts in this copy.
    """
    quoted = Quoted(quotation.words)
    if not quoted.whole.words.words:
        return Unchecked("it has no words")
    places = [*quoted.places(copy.words)]
    if not places:
        return _astray(quotation, quoted, copy)
    turned = [reversal(quoted.pieces, place, copy.words) for place in places]
    if turned[0] is not None and all(turned):
        return turned[0]
    locator = read_locator(quotation.at) if placed and quotation.at else None
    if locator is None or locator.unit != copy.unit:
        return Verbatim()
    stands = [copy.at(place[0][0], place[-1][1]) for place in places]
    if _counts_otherwise(locator, copy) or any(
        locator.holds(passage.first, passage.last)
        for passages in stands
        for passage in passages
    ):
        return Verbatim()
    first = stands[0][0]
    return Misplaced(f"{_UNITS[copy.unit]} {_number(first)}")


def _number(passage: Passage) -> str:
    if passage.first == passage.last:
        return passage.first
    return f"{passage.first}–{passage.last}"


def _counts_otherwise(locator: Locator, copy: CopyText) -> bool:
    """Whether the author counts pages otherwise than the file, whose own are bare.

    A reprint of an article counts from 1, and the journal from 201.
    """
    labels = [each.first for each in copy.passages]
    bare = labels == [str(number) for number in range(1, len(labels) + 1)]
    if copy.unit != "page" or not bare:
        return False
    return not locator.first.isdecimal() or int(locator.first) > len(labels)


def _astray(quotation: Quotation, quoted: Quoted, copy: CopyText) -> Verdict:
    """Show in what a quotation differs from what comes nearest in its source."""
    written = quotation.words.split()
    piece = quoted.missing(copy.words)
    wanted = piece.words.text.split() if piece is not quoted.whole else written
    said = nearest(wanted, copy.words)
    if said is None:
        return Misquoted(" ".join(written), None, written[0], 1)
    apart = difference(wanted, said)
    if apart is None:  # the words are there, and not in this order
        return Misquoted(" ".join(wanted), " ".join(said), written[0], 1)
    differs = folded(wanted[apart.first])
    at = next((at for at, word in enumerate(written) if folded(word) == differs), 0)
    nth = sum(word.count(written[at]) for word in written[:at]) + 1
    return Misquoted(apart.written, apart.said, written[at], nth)
