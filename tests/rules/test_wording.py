"""The author's own words, and places inside them."""

import pytest

from briefgen.diagnostics import Span
from briefgen.model.inlines import Emphasis, Words
from briefgen.rules.wording import listed, meant, quoted, within

LINE = Span("brief.yaml", (3, 5), (3, 13))


def on_line(first: int, last: int) -> Span:
    return Span("brief.yaml", (3, first), (3, last))


def test_a_plain_text_is_placed_by_its_characters() -> None:
    assert within(LINE, "a TODO b", 2, 6) == on_line(7, 11)


def test_quotation_marks_are_stepped_over() -> None:
    assert within(LINE, "a TODO", 2, 6) == on_line(8, 12)


@pytest.mark.parametrize("text", ["a\tTODO b é", "TODO", "a TODO b and more"])
def test_what_reads_otherwise_than_it_stands_keeps_its_whole_place(text: str) -> None:
    assert within(LINE, text, 0, 4) == LINE


def test_what_runs_over_lines_keeps_its_whole_place() -> None:
    lines = Span("brief.yaml", (3, 5), (4, 13))
    assert within(lines, "a TODO b", 2, 6) == lines


def test_words_are_quoted_without_their_markup_and_cut_between_words() -> None:
    text = (Words(LINE, "Act "), Emphasis(LINE, (Words(LINE, "now"),)))

    assert quoted(text) == "“Act now”"
    assert quoted("word, " * 40).endswith("word, word …”")
    assert len(quoted("word " * 40)) < 70


def test_lists_read_as_a_sentence_does() -> None:
    assert listed(["a"]) == "a"
    assert listed(["a", "b", "c"]) == "a, b and c"


def test_the_nearest_name_is_told_else_what_else_to_do() -> None:
    assert meant("reason", ["reasons"], "add it") == "did you mean “reasons”?"
    assert meant("nothing", ["reasons"], "add it") == "add it"
