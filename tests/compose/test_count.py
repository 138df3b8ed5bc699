"""The words that a brief prints, as its limit counts them."""

from briefgen.diagnostics import Severity
from briefgen.layout.verdict import too_wordy
from tests.make import composition

BRIEF = """
title: Three words here
context: One two three^[a note] four [@doe].
limits: {words: %d}
sources:
  doe: {type: report, title: Many more words than four}
"""


def test_notes_marks_and_sources_do_not_count() -> None:
    limit = composition(BRIEF % 10).word_limit

    assert limit is not None
    assert limit.printed == len("Three words here The issue One two three four".split())


def test_what_limits_a_table_counts_once() -> None:
    table = """
sections:
  - {id: s, title: S, body: [table: {id: rain, columns: [A], rows: [[B]]}]}
caveats: [{id: c, point: %s, qualifies: [rain]}]
"""
    few, more = (
        composition(BRIEF % 10 + table % words).word_limit
        for words in ("One.", "One two three.")
    )

    assert few is not None
    assert more is not None
    assert more.printed == few.printed + len(["two", "three"])


def test_more_words_than_the_limit_are_an_error_at_the_limit() -> None:
    (found,) = too_wordy(composition(BRIEF % 8).word_limit)

    assert found.severity is Severity.ERROR
    assert found.span.start == (4, 9)
    assert "9 words" in found.message
    assert not [*too_wordy(composition(BRIEF % 9).word_limit)]
